// What each form asks. What the record knows is not asked: who complains, at which stage, today.
#include "complaints/acts.h"

namespace kith::complaints {

constexpr int longest_words = 4'000;

static constexpr Question<NewComplaint> complaint_questions[] = {
    ask_words<&NewComplaint::words>("words", "What is wrong?", "Say it your way. Nobody changes your words.",
                                    longest_words),
    ask_words<&NewComplaint::wants>("wants", "What should happen?", "If you know.", longest_words).optional()};
constinit const Form<NewComplaint> complaint_form{"complain", "Complain", "Send it", complaint_questions};

static constexpr Question<NewLetter> letter_questions[] = {
    ask_date<&NewLetter::on>("on", "When did they complain?", "The days count from then."),
    ask_one_of<&NewLetter::came>("came", "How did it come?"),
    ask_words<&NewLetter::words>("words", "What is wrong?", "In their own words.", longest_words),
    ask_words<&NewLetter::wants>("wants", "What should happen?", "In their own words, if they said.", longest_words)
        .optional()};
constinit const Form<NewLetter> letter_form{"complaint-letter", "Write down a complaint", "Save", letter_questions};

static constexpr Question<NewGiven> given_questions[] = {
    ask_which<&NewGiven::who>("who", "Who answers it?", "Somebody who can put it right, and whom it is not about.")};
constinit const Form<NewGiven> given_form{"complaint-given", "Who answers it", "Save", given_questions};

static constexpr Question<NewWhy> longer_questions[] = {
    ask_words<&NewWhy::why>("why", "Why does it take longer?", "They read it today, as you write it.", longest_words)};
constinit const Form<NewWhy> longer_form{"complaint-longer", "Tell them that it takes longer", "Tell them",
                                         longer_questions};

static constexpr Question<NewWhy> further_questions[] = {
    ask_words<&NewWhy::why>("why", "What is still wrong?", "A few words are enough.", longest_words)};
constinit const Form<NewWhy> further_form{"complaint-further", "Take it further", "Take it further", further_questions};

static constexpr Question<NewMaybeWhy> taken_back_questions[] = {
    ask_words<&NewMaybeWhy::why>("why", "Do you want to say why?", "You need not. You can complain again at any time.",
                                 longest_words)
        .optional()};
constinit const Form<NewMaybeWhy> taken_back_form{"complaint-back", "Take it back", "Take it back",
                                                  taken_back_questions};

static constexpr Question<NewAnswer> answer_questions[] = {
    ask_date<&NewAnswer::on>("on", "When were they answered?", "For example, today"),
    ask_one_of<&NewAnswer::outcome>("outcome", "Was it wrong?"),
    ask_words<&NewAnswer::words>("words", "What are they told?", "Plain words. They read it as you write it.",
                                 longest_words),
    ask_words<&NewAnswer::remedy>("remedy", "What is put right for them?", {}, longest_words).optional(),
    ask_date<&NewAnswer::remedy_by>("remedy_by", "By when?", {}, 366).optional(),
    ask_words<&NewAnswer::learning>("learning", "What does the service do otherwise from now on?",
                                    "They read it too. It is counted with what others taught us.", longest_words)
        .optional()};
constinit const Form<NewAnswer> answer_form{"complaint-answer", "Answer", "Save the answer", answer_questions};

static constexpr Question<NewInvestigator> investigator_questions[] = {
    ask_line<&NewInvestigator::officer>("officer", "Who is the investigating officer?",
                                        "Nobody who worked with them, or answered at stage 1."),
    ask_line<&NewInvestigator::independent>("independent", "Who is the independent person?",
                                            "Neither works for the council nor is married to somebody who does.")};
constinit const Form<NewInvestigator> investigator_form{"complaint-investigator", "Who looks into it", "Save",
                                                        investigator_questions};

static constexpr Question<NewPanel> panel_questions[] = {
    ask_date<&NewPanel::on>("on", "When did the panel meet?", "For example, today"),
    ask_line<&NewPanel::chair>("chair", "Who chaired it?", "Somebody independent.")};
constinit const Form<NewPanel> panel_form{"complaint-panel", "The panel", "Save", panel_questions};

static constexpr Question<NewReport> report_questions[] = {
    ask_date<&NewReport::on>("on", "When did the panel report?", "For example, today"),
    ask_words<&NewReport::recommends>("recommends", "What does it recommend?", "They read it too.", longest_words)};
constinit const Form<NewReport> report_form{"complaint-report", "The panel’s report", "Save", report_questions};

static constexpr Question<NewRemedy> remedy_questions[] = {
    ask_date<&NewRemedy::on>("on", "When was it done?", "For example, today"),
    ask_words<&NewRemedy::words>("words", "What was done?", "They read it.", longest_words)};
constinit const Form<NewRemedy> remedy_form{"complaint-remedy", "What was promised is done", "Save", remedy_questions};

}  // namespace kith::complaints
