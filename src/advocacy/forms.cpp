// What each form asks. What the record knows is not asked: who writes, about whom, today.
#include "advocacy/acts.h"

namespace kith::advocacy {

constexpr int longest = 4'000;

static constexpr Question<NewMatch> match_questions[] = {
    ask_which<&NewMatch::worker>("worker", "Who?", "Beside each name: how many children they have, and could have.")};
constinit const Form<NewMatch> match_form{"advocate", "Give an advocate", "Give this advocate", match_questions};
constinit const Form<NewMatch> visitor_form{"independent-visitor", "Match an independent visitor", "Match this visitor",
                                            match_questions};

static constexpr Question<NewContact> contact_questions[] = {
    ask_date<&NewContact::on>("on", "When were you in touch?", "For example, today"),
    ask_one_of<&NewContact::how>("how", "How?", "Only that you were. What was said belongs in your notes.")};
constinit const Form<NewContact> contact_form{"advocate-contact", "We were in touch", "Save", contact_questions};

static constexpr Question<NewNo> no_questions[] = {
    ask_one_of<&NewNo::offer>("offer", "What do they say no to?"), ask_date<&NewNo::on>("on", "When did they say so?"),
    ask_words<&NewNo::words>("words", "In their own words", "As they said it. Their team can read this.", longest)};
constinit const Form<NewNo> no_form{"advocate-no", "Write down that they said no", "Save", no_questions};

static constexpr Question<NewWords> my_no_questions[] = {ask_words<&NewWords::words>(
    "words", "Why not? Say it your way.",
    "One word is enough. Your social worker can read this. You will be asked again.", longest)};
constinit const Form<NewWords> my_no_form{"my-advocate-no", "No thank you to an advocate", "Send", my_no_questions};
constinit const Form<NewWords> my_visitor_no_form{"my-visitor-no", "No thank you to a visitor", "Send",
                                                  my_no_questions};

static constexpr Question<NewWords> note_questions[] = {ask_words<&NewWords::words>(
    "note", "A note for yourself", "Sealed with the service's key, which is not in the record.")};
constinit const Form<NewWords> note_form{"advocate-note", "Notes", "Keep the note", note_questions};
static constexpr Question<NewWords> to_child_questions[] = {
    ask_words<&NewWords::words>("words", "Write to them", "Only the two of you can read it.", longest)};
constinit const Form<NewWords> to_child_form{"advocate-to-child", "Write to the child", "Send", to_child_questions};
static constexpr Question<NewWords> to_advocate_questions[] = {
    ask_words<&NewWords::words>("words", "Write to your advocate", "Only your advocate can read it.", longest)};
constinit const Form<NewWords> to_advocate_form{"my-advocate-message", "Write to your advocate", "Send",
                                                to_advocate_questions};

static constexpr Question<NewWay> way_questions[] = {
    ask_one_of<&NewWay::way>("way", "Who says what you do?"),
    ask_words<&NewWay::why>("why", "Why?", "For example, how they show what they want.", longest)};
constinit const Form<NewWay> way_form{"advocate-way", "How you work with them", "Save", way_questions};

static constexpr Question<NewIssue> issue_questions[] = {
    ask_one_of<&NewIssue::topic>("topic", "What is it about?"),
    ask_words<&NewIssue::words>("words", "In the child's own words", "The social worker and their manager read this.",
                                longest),
    ask_yes_no<&NewIssue::urgent>("urgent", "Can it not wait a week?", "Urgent: answered by the next working day."),
    ask_yes_no<&NewIssue::agreed>("agreed", "Does the child agree that you raise it?",
                                  "Where the child cannot say: yes, if their rights ask for it.")};
constinit const Form<NewIssue> issue_form{"advocate-issue", "Raise it with the authority", "Raise it", issue_questions};

static constexpr Question<NewAnswer> answer_questions[] = {ask_words<&NewAnswer::words>(
    "words", "Your answer, to the child", "In plain words: what will be done, by whom and when; or why not.", longest)};
constinit const Form<NewAnswer> answer_form{"advocate-answer", "Answer the child's advocate", "Send the answer",
                                            answer_questions};

static constexpr Question<NewEscalation> escalate_questions[] = {
    ask_one_of<&NewEscalation::to>("to", "To whom?"),
    ask_words<&NewEscalation::why>("why", "Why?", "What the authority did or did not do.", longest),
    ask_date<&NewEscalation::child_told>("child_told", "When did you tell the child?", "Before you take it further.")};
constinit const Form<NewEscalation> escalate_form{"advocate-escalate", "Take it further", "Take it further",
                                                  escalate_questions};

static constexpr Question<NewTold> told_questions[] = {
    ask_one_of<&NewTold::outcome>("outcome", "Is it sorted, in their eyes?"),
    ask_date<&NewTold::on>("on", "When did you tell them?"),
    ask_words<&NewTold::said>("said", "What did they say?", "In their words. Their team can read this.", longest)
        .optional()};
constinit const Form<NewTold> told_form{"advocate-told-back", "Told back to the child", "Save", told_questions};

static constexpr Question<NewSharing> sharing_questions[] = {
    ask_some_of<&NewSharing::parts>("parts", "What may you see, as the child says?", "Nothing is ticked for them.")
        .optional()};
constinit const Form<NewSharing> sharing_form{"advocate-shared", "What the child shares with you", "Save",
                                              sharing_questions};
static constexpr Question<NewSharing> my_sharing_questions[] = {
    ask_some_of<&NewSharing::parts>("parts", "What may your advocate see?",
                                    "Tick what you want. Take a tick away and they cannot see it any more.")
        .optional()};
constinit const Form<NewSharing> my_sharing_form{"my-advocate-shared", "What my advocate may see", "Save",
                                                 my_sharing_questions};

static constexpr Question<NewVisit> visit_questions[] = {
    ask_date<&NewVisit::on>("on", "When did you meet?", "For example, today"),
    ask_words<&NewVisit::did>("did", "What did you do together?", "A line is enough.", longest),
    ask_words<&NewVisit::childs_view>("childs_view", "What did they say about it?",
                                      "In their words. Leave it empty if they said nothing.", longest)
        .optional()};
constinit const Form<NewVisit> visit_form{"independent-visit", "We met", "Save the visit", visit_questions};

static constexpr Question<NewRoom> room_questions[] = {
    ask_number<&NewRoom::children>("children", "With how many children can they work well?", 0, 80)};
constinit const Form<NewRoom> room_form{"advocate-room", "How many children an advocate works with", "Save",
                                        room_questions};

static constexpr Question<NewModel> model_questions[] = {
    ask_one_of<&NewModel::model>("model", "Which model?"),
    ask_date<&NewModel::starts>("starts", "From what day?", "For example, today", 366),
    ask_words<&NewModel::because>("because", "Who decided it, and why?", "", longest)};
constinit const Form<NewModel> model_form{"advocacy-model", "Who watches over the case from outside", "Save",
                                          model_questions};

}  // namespace kith::advocacy
