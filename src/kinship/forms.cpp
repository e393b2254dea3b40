// What each form asks. What the record knows is not asked: who writes, about whom, today.
#include "kinship/acts.h"

namespace kith::kinship {

constexpr int longest_words = 4'000;

static constexpr Question<NewArrangement> arrangement_questions[] = {
    ask_one_of<&NewArrangement::living>("living", "How does the child live with them?",
                                        "What their carer is owed follows from this."),
    ask_which<&NewArrangement::carer>("carer", "Who cares for the child?",
                                      "Those tied to the child on the record. Add anyone else to their people first."),
    ask_which<&NewArrangement::also>("also", "Who else cares for the child with them?").optional(),
    ask_one_of<&NewArrangement::area>("area", "Where is the carer’s home?", "The rate of the allowance depends on it."),
    ask_date<&NewArrangement::starts>("starts", "From what day?", "For example, today")};
constinit const Form<NewArrangement> arrangement_form{"kinship-arrangement", "Lives with family or friends", "Save",
                                                      arrangement_questions};

static constexpr Question<NewEnd> end_questions[] = {
    ask_date<&NewEnd::ends>("ends", "What was the last day?", "For example, today"),
    ask_words<&NewEnd::why>("why", "Why did it end?", "A line is enough. The child may read it.", longest_words)};
constinit const Form<NewEnd> end_form{"kinship-end", "The child no longer lives there", "Save", end_questions};

static constexpr Question<NewOrder> order_questions[] = {
    ask_one_of<&NewOrder::stage>("stage", "How far has the court come?"),
    ask_one_of<&NewOrder::proceedings>("proceedings", "Whose case is it?"),
    ask_yes_no<&NewOrder::names_parent>("names_parent", "Does it say that the child lives with a birth parent too?"),
    ask_date<&NewOrder::on>("on", "On what day?", "The day of the hearing or of the order")};
constinit const Form<NewOrder> order_form{"kinship-order", "The court’s order", "Save", order_questions};

static constexpr Question<NewGround> ground_questions[] = {
    ask_yes_no<&NewGround::there>("there", "Is it so?"),
    ask_words<&NewGround::shown_by>("shown_by", "What shows it?",
                                    "For example, a letter of the court, and its date. The carer reads it.",
                                    longest_words)};
constinit const Form<NewGround> ground_form{"kinship-ground", "A ground of the allowance", "Save", ground_questions};

static constexpr Question<NewNotice> notice_questions[] = {
    ask_date<&NewNotice::on>("on", "When were we told?", "For example, today"),
    ask_one_of<&NewNotice::by_whom>("by_whom", "Who told us?"),
    ask_words<&NewNotice::said>("said", "What did they say?",
                                "Who the child lives or will live with, from when, for how long, and why.",
                                longest_words)};
constinit const Form<NewNotice> notice_form{"private-fostering-notice", "Told of private fostering", "Save",
                                            notice_questions};

static constexpr Question<NewVisit> visit_questions[] = {
    ask_date<&NewVisit::on>("on", "When?", "For example, today"),
    ask_yes_no<&NewVisit::alone>("alone", "Did you speak with the child alone?"),
    ask_words<&NewVisit::child_said>("child_said", "What did the child say?", "In their own words.", longest_words),
    ask_words<&NewVisit::report>("report", "Your report",
                                 "The home, the carer, everyone who lives there, and whether the child is well.")};
constinit const Form<NewVisit> visit_form{"private-fostering-visit", "Visit, private fostering", "Save the visit",
                                          visit_questions};

static constexpr Question<NewPlan> plan_questions[] = {
    ask_date<&NewPlan::on>("on", "When did the carer have it?", "For example, today"),
    ask_words<&NewPlan::plan>("plan", "What is given?", "What, by whom, how often, until when. The carer reads it.")};
constinit const Form<NewPlan> plan_form{"guardian-support-plan", "Support plan", "Save the plan", plan_questions};

static constexpr Question<NewReview> review_questions[] = {
    ask_date<&NewReview::on>("on", "When was it?", "For example, today"),
    ask_words<&NewReview::carer_said>("carer_said", "What did the carer say?", "In their own words.", longest_words),
    ask_words<&NewReview::decided>("decided", "What was decided?", "What goes on, what changes, from when.",
                                   longest_words)};
constinit const Form<NewReview> review_form{"guardian-support-review", "Review of the support plan", "Save the review",
                                            review_questions};

static constexpr Question<NewTaken> taken_questions[] = {
    ask_one_of<&NewTaken::what>("what", "What did the carer take up?"),
    ask_date<&NewTaken::on>("on", "When?", "For example, today"),
    ask_line<&NewTaken::about>("about", "What was it about?", "For example, an evening on children and loss")};
constinit const Form<NewTaken> taken_form{"kinship-taken", "Support taken up", "Save", taken_questions};

static constexpr Question<NewWords> answer_questions[] = {ask_words<&NewWords::words>(
    "words", "Your answer", "What happens now, by whom, by when. The carer reads it.", longest_words)};
constinit const Form<NewWords> answer_form{"kinship-answer", "Answer the carer", "Send the answer", answer_questions};

static constexpr Question<NewWish> wish_questions[] = {
    ask_one_of<&NewWish::what>("what", "What do you need?"),
    ask_words<&NewWish::words>("words", "Say it your way", "A line is enough. Your worker reads it.", longest_words)};
constinit const Form<NewWish> ask_form{"my-kinship-wish", "Ask for help", "Send", wish_questions};

static constexpr Question<NewWords> no_questions[] = {ask_words<&NewWords::words>(
    "words", "Why not? Say it your way.", "One word is enough. We ask you again later.", longest_words)};
constinit const Form<NewWords> no_form{"my-kinship-no", "No thank you", "Send", no_questions};

static constexpr Question<NewWords> plan_words_questions[] = {ask_words<&NewWords::words>(
    "words", "What do you think of the plan?", "Say what is right, and what is missing.", longest_words)};
constinit const Form<NewWords> plan_words_form{"my-kinship-plan", "Your say on the plan", "Send", plan_words_questions};

static constexpr Question<NewWords> offer_questions[] = {ask_words<&NewWords::words>(
    "words", "What do we offer?", "In plain words. Every kinship family and everyone here reads it.", longest_words)};
constinit const Form<NewWords> offer_form{"kinship-offer", "What we offer kinship families", "Save", offer_questions};

}  // namespace kith::kinship
