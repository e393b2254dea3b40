// What each form asks. What the record knows is not asked: who writes, about whom, today.
#include "leaving_care/acts.h"

namespace kith::leaving_care {

constexpr int longest_words = 4'000;

static constexpr Question<NewAssessment> assessment_questions[] = {
    ask_date<&NewAssessment::on>("on", "When was it finished?", "For example, today"),
    ask_words<&NewAssessment::needs>("needs", "What do they need, to leave care well?",
                                     "Health, education and work, money, family, skills, where to live."),
    ask_words<&NewAssessment::their_view>("their_view", "What do they say?", "In their own words.", longest_words)};
constinit const Form<NewAssessment> assessment_form{"leaving-assessment", "Assessment of needs", "Save the assessment",
                                                    assessment_questions};

static constexpr Question<NewWords> adviser_words_questions[] = {ask_words<&NewWords::words>(
    "words", "Your words", "The young person reads them. Theirs stay as they are.", longest_words)};
constinit const Form<NewWords> adviser_words_form{"pathway-adviser-words", "Write in the plan", "Save",
                                                  adviser_words_questions};
static constexpr Question<NewWords> my_words_questions[] = {ask_words<&NewWords::words>(
    "words", "Say it your way", "Your adviser reads it. Nobody changes your words.", longest_words)};
constinit const Form<NewWords> my_words_form{"my-pathway-words", "My plan", "Save", my_words_questions};

static constexpr Question<NewWords> my_no_questions[] = {
    ask_words<&NewWords::words>("words", "Why not? Say it your way.",
                                "One word is enough. Your adviser reads it. You will be asked again.", longest_words)};
constinit const Form<NewWords> my_no_form{"my-staying-no", "No thank you", "Send", my_no_questions};

static constexpr Question<NewWords> my_review_questions[] = {
    ask_words<&NewWords::words>("words", "What should we talk about?", "A few words are enough.", longest_words)};
constinit const Form<NewWords> my_review_form{"my-pathway-review", "Ask to look at my plan again", "Ask",
                                              my_review_questions};
static constexpr Question<NewWords> ask_review_questions[] = {
    ask_words<&NewWords::words>("words", "Why sooner?", "A line is enough.", longest_words)};
constinit const Form<NewWords> ask_review_form{"pathway-review-sooner", "Review the plan sooner", "Save",
                                               ask_review_questions};

static constexpr Question<NewPlan> plan_questions[] = {
    ask_date<&NewPlan::on>("on", "When did the two of you go through it?", "For example, today"),
    ask_words<&NewPlan::their_view>("their_view", "What do they say of the plan?",
                                    "In their own words, with what they do not agree with.", longest_words)};
constinit const Form<NewPlan> plan_form{"pathway-plan", "The plan is made", "Save", plan_questions};

static constexpr Question<NewReview> review_questions[] = {
    ask_date<&NewReview::on>("on", "When was it?", "For example, today"),
    ask_words<&NewReview::their_view>("their_view", "What do they say?", "In their own words.", longest_words),
    ask_words<&NewReview::decisions>("decisions", "What was decided?", "What, by whom, by when.", longest_words)};
constinit const Form<NewReview> review_form{"pathway-review", "Review of the pathway plan", "Save the review",
                                            review_questions};

static constexpr Question<NewTouch> touch_questions[] = {
    ask_date<&NewTouch::on>("on", "When?", "For example, today"), ask_one_of<&NewTouch::how>("how", "How?"),
    ask_words<&NewTouch::said>("said", "What did they say?", "In their own words.", longest_words).optional(),
    ask_words<&NewTouch::next>("next", "What happens next?", "A line is enough.", longest_words).optional()};
constinit const Form<NewTouch> touch_form{"leaving-touch", "In touch", "Save", touch_questions};

static constexpr Question<NewHome> home_questions[] = {
    ask_date<&NewHome::starts>("starts", "From what day?", "For example, today"),
    ask_one_of<&NewHome::kind>("kind", "What kind of home?"),
    ask_line<&NewHome::where>("where", "Where?", "For example, a flat in the town").optional()};
constinit const Form<NewHome> home_form{"leaving-home", "Where they live now", "Save", home_questions};

static constexpr Question<NewStaying> staying_questions[] = {
    ask_one_of<&NewStaying::offer>("offer", "Staying put, or staying close?"),
    ask_words<&NewStaying::plan>("plan", "What is planned?", "What, with whom, by whom, from when.", longest_words)};
constinit const Form<NewStaying> staying_form{"staying-plan", "Plan to stay put or close", "Save the plan",
                                              staying_questions};

static constexpr Question<NewOffer> offer_questions[] = {
    ask_date<&NewOffer::on>("on", "When did you offer it?", "For example, today"),
    ask_one_of<&NewOffer::answer>("answer", "What did they answer?"),
    ask_words<&NewOffer::said>("said", "In their own words", "What help, or why not now.", longest_words).optional()};
constinit const Form<NewOffer> offer_form{"leaving-yearly", "Support for the year", "Save", offer_questions};

static constexpr Question<NewPerson> person_questions[] = {
    ask_line<&NewPerson::name>("name", "What is their name?"),
    ask_line<&NewPerson::who>("who", "Who are they to you?", "For example, my nan, or my old teacher"),
    ask_one_of<&NewPerson::closeness>("closeness", "How close are you?"),
    ask_one_of<&NewPerson::often>("often", "How often are you in touch?"),
    ask_yes_no<&NewPerson::would_call>("would_call", "Would you call them if everything went wrong?")};
constinit const Form<NewPerson> person_form{"my-person", "Someone who matters to me", "Save", person_questions};

static constexpr Question<NewConfirmation> confirm_questions[] = {
    ask_one_of<&NewConfirmation::answer>("answer", "Are they there for the young person?",
                                         "Ask them yourself, and write what they answer."),
    ask_date<&NewConfirmation::on>("on", "When did you ask?", "For example, today"),
    ask_words<&NewConfirmation::said>("said", "What did they say?", "In their own words.", longest_words).optional()};
constinit const Form<NewConfirmation> confirm_form{"loving-person-asked", "Asked whether they are there", "Save",
                                                   confirm_questions};

static constexpr Question<NewPeoplePlan> people_questions[] = {
    ask_words<&NewPeoplePlan::plan>("plan", "What will be done?",
                                    "For example, a search for family, a befriender, a mentor.", longest_words),
    ask_which<&NewPeoplePlan::owner>("owner", "Who does it?"),
    ask_date<&NewPeoplePlan::by_day>("by_day", "By what day?", "Within six months", 183)};
constinit const Form<NewPeoplePlan> people_form{"loving-people-plan", "Plan for two loving relationships",
                                                "Decide the plan", people_questions};

static constexpr Question<NewAdviser> adviser_questions[] = {
    ask_which<&NewAdviser::worker>("worker", "Who is their personal adviser?")};
constinit const Form<NewAdviser> adviser_form{"personal-adviser", "Personal adviser", "Save", adviser_questions};

}  // namespace kith::leaving_care
