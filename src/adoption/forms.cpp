// What each form asks. What the record knows is not asked: who writes, about whom, today.
#include "adoption/acts.h"

namespace kith::adoption {

constexpr int longest_words = 4'000, longest_letter = 20'000;

static constexpr Question<NewPlan> plan_questions[] = {ask_line<&NewPlan::called>(
    "called", "What is the child called in letters?", "A first name that all sides agreed on. No family name.", 60)};
constinit const Form<NewPlan> plan_form{"adoption-plan", "Begin a plan of contact", "Begin the plan", plan_questions};

static constexpr Question<NewParty> party_questions[] = {
    ask_which<&NewParty::joins>("joins", "What do they join?").from_record(),
    ask_one_of<&NewParty::side>("side", "On which side are they?", "Not needed for who writes together with somebody.")
        .optional(),
    ask_line<&NewParty::called>("called", "What do the others call them?",
                                "The only name that the others are shown. No family name. For example, Mummy Rowan.",
                                60)
        .optional(),
    ask_line<&NewParty::kin>("kin", "Who are they to the child?", "For example, birth mother", 60).optional(),
    ask_words<&NewParty::agreed>("agreed", "What did they say to the plan?",
                                 "In their own words. Nobody is in a plan who did not say yes.", longest_words)};
constinit const Form<NewParty> party_form{"adoption-party", "Add them to a plan", "Add them", party_questions};

static constexpr Question<NewTerm> term_questions[] = {
    ask_which<&NewTerm::party>("party", "Who?"), ask_one_of<&NewTerm::what>("what", "What do they send, or do?"),
    ask_some_of<&NewTerm::months>("months", "In which months?", "Each year, until the child is 18.")};
constinit const Form<NewTerm> term_form{"adoption-term", "What the plan says", "Save", term_questions};

static constexpr Question<NewDecision> read_questions[] = {
    ask_one_of<&NewDecision::outcome>("outcome", "What becomes of it?"),
    ask_words<&NewDecision::words>("words", "As it is passed on",
                                   "What was found is left out already. Change as little as you can: these are their "
                                   "words. What they wrote is kept as it was.",
                                   longest_letter)
        .optional(),
    ask_yes_no<&NewDecision::picture>("picture", "Does the picture go on too?",
                                      "Look for school badges, street signs, and who else is in it.")
        .optional(),
    ask_words<&NewDecision::why_left>("why_left", "If something that was found stays in, why?",
                                      "For example, it is a name from a story.", 1'000)
        .optional(),
    ask_words<&NewDecision::to_sender>("to_sender", "A word to who wrote it",
                                       "They read it. Say what was left out and why, or thank them.", longest_words)
        .optional()};
constinit const Form<NewDecision> read_form{"adoption-read", "Read a letter", "Decide", read_questions};

static constexpr Question<NewWords> stop_for_questions[] = {ask_words<&NewWords::words>(
    "words", "What did they say?", "In their own words. The others are told that letters stopped, and not why.",
    longest_words)};
constinit const Form<NewWords> stop_for_form{"adoption-stop-for", "They want no letters now", "Stop the letters",
                                             stop_for_questions};

static constexpr Question<NewWords> wish_for_questions[] = {ask_words<&NewWords::words>(
    "words", "What did they say?", "In the child's own words, or of who it is for.", longest_words)};
constinit const Form<NewWords> wish_for_form{"adoption-wish-for", "It is wished for", "Pass it on", wish_for_questions};

static constexpr Question<NewWords> left_questions[] = {ask_words<&NewWords::words>(
    "words", "Why do they leave the plan?", "They reach the letters no more.", longest_words)};
constinit const Form<NewWords> left_form{"adoption-left", "They leave the plan", "They leave the plan", left_questions};

static constexpr Question<NewSpoken> spoken_questions[] = {
    ask_one_of<&NewSpoken::with>("with", "With whom did you speak?").from_record(),
    ask_date<&NewSpoken::on>("on", "When?", "For example, today"),
    ask_words<&NewSpoken::said>("said", "What did they say?", "In their own words.", longest_words)};
constinit const Form<NewSpoken> spoken_form{"adoption-spoken", "You spoke with them", "Save", spoken_questions};

static constexpr Question<NewMet> met_questions[] = {
    ask_which<&NewMet::party>("party", "Whom did the child meet?"),
    ask_date<&NewMet::on>("on", "When?", "For example, today"),
    ask_words<&NewMet::how>("how", "How was it?", "With what the child said.", longest_words)};
constinit const Form<NewMet> met_form{"adoption-met", "They met", "Save", met_questions};

static constexpr Question<NewSupportAsked> support_asked_questions[] = {
    ask_date<&NewSupportAsked::on>("on", "When did they ask?", "For example, today"),
    ask_line<&NewSupportAsked::who>("who", "Who asks?", "For example, the adoptive parents"),
    ask_words<&NewSupportAsked::what>("what", "What for?", "In their own words.", longest_words)};
constinit const Form<NewSupportAsked> support_asked_form{"adoption-support-asked", "Support was asked for", "Save",
                                                         support_asked_questions};

static constexpr Question<NewSupportPlan> support_plan_questions[] = {
    ask_date<&NewSupportPlan::on>("on", "When was it finished?", "For example, today"),
    ask_words<&NewSupportPlan::needs>("needs", "What do they need?"),
    ask_words<&NewSupportPlan::their_view>("their_view", "What do they say?", "In their own words.", longest_words),
    ask_words<&NewSupportPlan::given>("given", "What will be given, by whom and from when?",
                                      "If nothing, why, and who else can help.", longest_words)};
constinit const Form<NewSupportPlan> support_plan_form{"adoption-support-plan", "Assessment and support plan",
                                                       "Save the plan", support_plan_questions};

static constexpr Question<NewSupportReview> support_review_questions[] = {
    ask_date<&NewSupportReview::on>("on", "When was it?", "For example, today"),
    ask_words<&NewSupportReview::their_view>("their_view", "What do they say?", "In their own words.", longest_words),
    ask_words<&NewSupportReview::decided>("decided", "What was decided?", "What, by whom, by when.", longest_words),
    ask_yes_no<&NewSupportReview::goes_on>("goes_on", "Does the support go on?")};
constinit const Form<NewSupportReview> support_review_form{"adoption-support-review", "Review of the support",
                                                           "Save the review", support_review_questions};

static constexpr Question<NewLetter> letter_questions[] = {
    ask_which<&NewLetter::to>("to", "Who is it for?").from_record(),
    ask_words<&NewLetter::words>("words", "Your letter",
                                 "First names only. No addresses, schools or numbers: the worker who reads it first "
                                 "would have to leave them out.",
                                 longest_letter)};
constinit const Form<NewLetter> letter_form{"adoption-letter", "Write", "Send it", letter_questions};

static constexpr Question<NewWords> my_stop_questions[] = {
    ask_words<&NewWords::words>("words", "Is there anything you want to say about it?",
                                "One word is enough. Your worker reads it, and nobody else.", longest_words)};
constinit const Form<NewWords> my_stop_form{"my-letters-stop", "Stop the letters", "Stop the letters",
                                            my_stop_questions};

static constexpr Question<NewWords> put_by_questions[] = {ask_words<&NewWords::words>(
    "words", "Why keep it for later?", "Your worker reads it. Whoever wrote the letter is not told.", longest_words)};
constinit const Form<NewWords> put_by_form{"my-letter-put-by", "Keep it for later", "Keep it for later",
                                           put_by_questions};

static constexpr Question<NewWords> my_wish_questions[] = {ask_words<&NewWords::words>(
    "words", "What did the child say?", "If it is for you: what you want to say.", longest_words)};
constinit const Form<NewWords> my_wish_form{"my-letter-wish", "Read it now", "Show it", my_wish_questions};

static constexpr Question<NewWords> my_support_questions[] = {ask_words<&NewWords::words>(
    "words", "What would help you?", "In your own words. Your worker answers you.", longest_words)};
constinit const Form<NewWords> my_support_form{"my-adoption-support", "Ask for support", "Ask", my_support_questions};

}  // namespace kith::adoption
