#include "kernel/forms/ask.h"
#include "safety_net/acts.h"

namespace kith::safety_net {

static constexpr int longest_words = 4'000;
static constexpr std::int64_t most_pounds = 20'000;

static constexpr Question<NewGrant> grant_questions[] = {
    ask_date<&NewGrant::on>("on", "When was it paid?", "For example, today"),
    ask_money<&NewGrant::amount, most_pounds>("amount", "How much?", "In pounds, for example 249.99"),
    ask_one_of<&NewGrant::item>("item", "For what?"),
    ask_words<&NewGrant::words>("words", "More, if it helps", {}, longest_words).optional()};
constinit const Form<NewGrant> grant_form{"setting-up-home", "Money to set up home", "Save", grant_questions};

static constexpr Question<NewBeginning> begun_questions[] = {
    ask_one_of<&NewBeginning::what>("what", "What do they begin?"),
    ask_date<&NewBeginning::starts>("starts", "From what day?", "For example, 21/9/2026", 366),
    ask_line<&NewBeginning::place>("place", "Where?", "The university, college or employer")};
constinit const Form<NewBeginning> begun_form{"course-begun", "A course or an apprenticeship begins", "Save",
                                              begun_questions};

static constexpr Question<NewBursary> bursary_questions[] = {
    ask_date<&NewBursary::on>("on", "When was it paid?", "For example, today")};
constinit const Form<NewBursary> bursary_form{"bursary-paid", "Bursary paid", "Save", bursary_questions};

static constexpr Question<NewGuarantor> guarantor_questions[] = {
    ask_line<&NewGuarantor::landlord>("landlord", "To which landlord?"),
    ask_money<&NewGuarantor::rent, most_pounds>("rent", "How much is the rent a month?", "In pounds"),
    ask_date<&NewGuarantor::starts>("starts", "From what day?", "For example, today", 366),
    ask_date<&NewGuarantor::ends>("ends", "Until what day?", "The last day of the tenancy", 5 * 366)};
constinit const Form<NewGuarantor> guarantor_form{"rent-guarantor", "Guarantee the rent", "Guarantee it",
                                                  guarantor_questions};

static constexpr Question<NewHousing> housing_questions[] = {
    ask_date<&NewHousing::on>("on", "When were they told?", "For example, today"),
    ask_one_of<&NewHousing::outcome>("outcome", "What was decided?"),
    ask_line<&NewHousing::council>("council", "Which council decided?"),
    ask_words<&NewHousing::words>("words", "In words", "They may read this one day.", longest_words)};
constinit const Form<NewHousing> housing_form{"housing-decision", "Housing decision", "Save", housing_questions};

static constexpr Question<NewChallenge> challenge_questions[] = {
    ask_date<&NewChallenge::on>("on", "When was a review asked for?", "For example, today"),
    ask_words<&NewChallenge::words>("words", "What did you say?", {}, longest_words)};
constinit const Form<NewChallenge> challenge_form{"housing-challenged", "Ask the council to review its refusal", "Save",
                                                  challenge_questions};

static constexpr Question<NewLine> line_questions[] = {
    ask_one_of<&NewLine::section>("section", "What is it about?"),
    ask_line<&NewLine::title>("title", "What do you offer?", "For example, a free bus pass"),
    ask_words<&NewLine::words>("words", "What is it, in plain words?", "A young person reads this.", longest_words),
    ask_words<&NewLine::how>("how", "How do they get it?", "Whom to ask, and what to bring.", longest_words),
    ask_number<&NewLine::from_age>("from_age", "From what age?", 0, 25),
    ask_number<&NewLine::to_age>("to_age", "To what age?", 16, 120, "The last age at which it is offered")};
constinit const Form<NewLine> line_form{"local-offer", "Add to the local offer", "Publish", line_questions};
constinit const Form<NewLine> line_change_form{"local-offer-change", "Change a line of the local offer", "Publish",
                                               line_questions};

static constexpr Question<NewAmount> amount_questions[] = {
    ask_money<&NewAmount::amount, most_pounds>("amount", "How much is there to set up a first home?", "In pounds"),
    ask_date<&NewAmount::starts>("starts", "From what day?", "For example, today", 366)};
constinit const Form<NewAmount> amount_form{"setting-up-amount", "Money to set up a first home", "Save",
                                            amount_questions};

}  // namespace kith::safety_net
