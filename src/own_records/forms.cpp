// What each form asks. What the record knows is not asked: who writes, about whom, today.
#include "own_records/acts.h"

namespace kith::own_records {

constexpr int longest_words = 4'000;

static constexpr Question<NewRequest> request_questions[] = {
    ask_words<&NewRequest::what>("what", "What do you most want to know?",
                                 "You get everything. This helps us to begin with what matters to you.", longest_words)
        .optional(),
    ask_one_of<&NewRequest::format>("format", "How do you want to have it?"),
    ask_yes_no<&NewRequest::company>("company", "Shall somebody be there when you read it?",
                                     "Some of it can be hard to read. You can change your mind.")};
constinit const Form<NewRequest> request_form{"my-records-ask", "Ask for my records", "Ask for my records",
                                              request_questions};

static constexpr Question<NewLetter> letter_questions[] = {
    ask_date<&NewLetter::on>("on", "When did they ask?", "The month counts from that day."),
    ask_words<&NewLetter::what>("what", "What do they most want to know?", "In their own words.", longest_words)
        .optional(),
    ask_one_of<&NewLetter::format>("format", "How do they want to have it?"),
    ask_yes_no<&NewLetter::company>("company", "Do they want somebody to read it with?")};
constinit const Form<NewLetter> letter_form{"records-letter", "A request that came by letter, call or in person",
                                            "Save", letter_questions};

static constexpr Question<NewIdentity> identity_questions[] = {
    ask_one_of<&NewIdentity::how>("how", "How do we know that it is them?", "Ask for no more than it takes.")};
constinit const Form<NewIdentity> identity_form{"records-identity", "Who asked", "Save", identity_questions};

static constexpr Question<NewSearch> search_questions[] = {
    ask_one_of<&NewSearch::place>("place", "Where did you look?"),
    ask_one_of<&NewSearch::outcome>("outcome", "What came of it?"),
    ask_words<&NewSearch::note>("note", "What was it?", "For example, two boxes, 1998 to 2004", longest_words)
        .optional()};
constinit const Form<NewSearch> search_form{"records-search", "Where we looked", "Save", search_questions};

static constexpr Question<NewWhy> longer_questions[] = {ask_words<&NewWhy::why>(
    "why", "Why does it take two months more?", "They read it today, as you write it.", longest_words)};
constinit const Form<NewWhy> longer_form{"records-longer", "Tell them that it takes longer", "Tell them",
                                         longer_questions};

static constexpr Question<NewWhy> back_questions[] = {
    ask_words<&NewWhy::why>("why", "What is to be changed?", "Which lines, and why.", longest_words)};
constinit const Form<NewWhy> back_form{"records-back", "Send it back", "Send it back", back_questions};

static constexpr Question<NewCompany> company_questions[] = {
    ask_which<&NewCompany::who>("who", "Who reads it with them?", "Somebody they know, if they can choose.")};
constinit const Form<NewCompany> company_form{"records-company", "Someone to read it with", "Save", company_questions};

static constexpr Question<NewOther> other_questions[] = {
    ask_one_of<&NewOther::choice>(
        "choice", "Is their name shown, wherever it stands?",
        "If the person knows already, or the other agreed, there is little reason to cover it."),
    ask_words<&NewOther::why>("why", "Why?", "For example, they grew up together; or, she did not want it.",
                              longest_words)};
constinit const Form<NewOther> other_form{"records-other", "Somebody else in the record", "Save", other_questions};

static constexpr Question<NewLine> line_questions[] = {
    ask_one_of<&NewLine::choice>("choice", "What is done with this line?"),
    ask_one_of<&NewLine::reason>("reason", "If it is covered: for which reason?", "The law knows no other.").optional(),
    ask_line<&NewLine::words>("words", "Which words?", "Copy them from the line. Leave it empty to cover all of it.",
                              2'000)
        .optional(),
    ask_words<&NewLine::why>("why", "If it is covered: why?", "For the second person who looks at it.", longest_words)
        .optional()};
constinit const Form<NewLine> line_form{"records-line", "A line of the record", "Save", line_questions};

static constexpr Question<NewOwnWords> own_words_questions[] = {
    ask_one_of<&NewOwnWords::says>("says", "What do you want to do?"),
    ask_words<&NewOwnWords::words>("words", "Your words",
                                   "They stand beside the record for as long as it is kept. Nobody changes them.",
                                   longest_words)};
constinit const Form<NewOwnWords> own_words_form{"my-records-words", "Write beside it", "Save", own_words_questions};

static constexpr Question<NewAnswer> answer_questions[] = {ask_words<&NewAnswer::words>(
    "words", "Your answer", "They read it. Say what was put right, or why it stays as it is.", longest_words)};
constinit const Form<NewAnswer> answer_form{"records-answer", "Answer", "Send the answer", answer_questions};

}  // namespace kith::own_records
