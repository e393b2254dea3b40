// The questions of fostering, as a person would ask them; what the record knows is not asked.
#include "fostering/forms.h"

namespace kith::fostering {

/// What nobody can arrange otherwise is not offered.
static std::vector<Choice> open_matters() {
    std::vector<Choice> choices;
    for (const auto& matter : matters())
        if (!matter.fixed) choices.push_back({std::string{matter.code}, std::string{matter.name}});
    return choices;
}

static std::vector<Choice> all_matters() {
    std::vector<Choice> choices;
    for (const auto& matter : matters()) choices.push_back({std::string{matter.code}, std::string{matter.name}});
    return choices;
}

/// Those among whom people choose; the law alone says "nobody".
static std::vector<Choice> deciders() {
    using enum Decider;
    std::vector<Choice> choices;
    for (const auto who : {carer, carer_and_tell, child, worker, virtual_school, parents, adopters, court})
        choices.push_back({std::string{code(who)}, std::string{in_words(who)}});
    return choices;
}

/// A question may be about what the law has settled: its answer says so.
static std::vector<Choice> all_deciders() {
    std::vector<Choice> choices;
    for (const auto& word : words_of<Decider>) choices.push_back({std::string{word.code}, std::string{word.words}});
    return choices;
}

constexpr int longest_code = 8;

template <auto member>
static constexpr auto ask_matter(std::string_view text, std::vector<Choice> (*choices)(), std::string_view hint = {}) {
    auto question = ask_text<member>(Kind::one_of, "matter", text, hint, longest_code);
    question.choices = choices;
    return question.from_record();
}

template <auto member>
static constexpr auto ask_decider(std::string_view text, std::vector<Choice> (*choices)() = deciders) {
    auto question = ask_one_of<member>("decider", text);
    question.choices = choices;
    return question;
}

constexpr int half_a_year = 184;

static constexpr Question<Arranged> who_decides_questions[] = {
    ask_matter<&Arranged::matter>("What about?", open_matters),
    ask_decider<&Arranged::decider>("Who decides?"),
    ask_one_of<&Arranged::why>("why", "Why is it not as usual?"),
    ask_words<&Arranged::because>("because", "Why, in words", "They may read this one day.", 2'000),
    ask_words<&Arranged::childs_view>("childs_view", "What do they say?", "Or why they could not be asked.", 2'000),
    ask_words<&Arranged::parents_view>("parents_view", "What do their parents say?", "Or why they could not be asked.",
                                       2'000),
    ask_date<&Arranged::look_again>("look_again", "When is it looked at again?",
                                    "By the next review: six months at most. For example, 14/2/2027", half_a_year),
    ask_words<&Arranged::carers_view>("carers_view", "What does the carer say?", {}, 2'000).optional(),
};
constinit const Form<Arranged> who_decides_form{"who-decides", "Say who decides", "Save", who_decides_questions};

static constexpr Question<AsUsual> as_usual_questions[] = {
    ask_matter<&AsUsual::matter>("What about?", all_matters),
    ask_line<&AsUsual::reason>("reason", "Why is it as usual again?", {}, 500),
};
constinit const Form<AsUsual> as_usual_form{"as-usual-again", "As usual again", "As usual again", as_usual_questions};

static constexpr Question<ParentsAgreed> parents_agreed_questions[] = {
    ask_date<&ParentsAgreed::on>("on", "When did they agree?", "For example, today, yesterday or 14/11/2026"),
    ask_line<&ParentsAgreed::who>("who", "Who agreed, and how?",
                                  "For example, their mother, in writing at the planning meeting", 500),
    ask_words<&ParentsAgreed::except>("except", "What did they not agree to?", "Then say who decides on each of these.",
                                      2'000)
        .optional(),
};
constinit const Form<ParentsAgreed> parents_agreed_form{"parents-agreed", "Record the parents' agreement", "Save",
                                                        parents_agreed_questions};

static constexpr Question<CarersQuestion> ask_questions[] = {
    ask_words<&CarersQuestion::question>("question", "What do you want to know?", {}, 2'000),
    ask_matter<&CarersQuestion::matter>("What is it about?", all_matters).optional(),
};
constinit const Form<CarersQuestion> ask_form{"ask-who-decides", "Ask the social worker", "Send question",
                                              ask_questions};

static constexpr auto which_question =
    ask_text<&AnswerGiven::question>(Kind::one_of, "question", "Which question?", {}, 20);

static constexpr Question<AnswerGiven> answer_questions[] = {
    which_question.from_record(),
    ask_decider<&AnswerGiven::decider>("Who decides?", all_deciders),
    ask_words<&AnswerGiven::answer>("answer", "Your answer", "The carer reads it as you write it.", 2'000),
    ask_date<&AnswerGiven::until>("until", "Until when does it hold?", "Leave empty for as long as they live here.",
                                  366)
        .optional(),
};
constinit const Form<AnswerGiven> answer_form{"answer-carer", "Answer the carer", "Send answer", answer_questions};

static constexpr Question<CarerDecided> decided_questions[] = {
    ask_matter<&CarerDecided::matter>("What did you decide on?", all_matters),
    ask_line<&CarerDecided::words>("words", "A few words", {}, 500).optional(),
};
constinit const Form<CarerDecided> decided_form{"carer-decided", "Record what you decided",
                                                "Record that I decided this", decided_questions};

static constexpr Question<DayNote> note_questions[] = {
    ask_words<&DayNote::words>("words", "What was today like?", "They may read this one day.", 4'000),
    ask_one_of<&DayNote::about>("about", "What is it about?").from_record(),
    ask_date<&DayNote::on>("on", "Which day?"),
};
constinit const Form<DayNote> note_form{"carers-log", "Write down the day", "Save", note_questions};

static constexpr Question<Incident> incident_questions[] = {
    ask_one_of<&Incident::kind>("kind", "What kind of thing happened?"),
    ask_date<&Incident::on>("on", "When?"),
    ask_words<&Incident::what>("what", "What happened?", "What you saw and heard, and what they said.", 8'000),
    ask_words<&Incident::done>("done", "What did you do?", "Whom you rang, and what they said.", 4'000),
};
constinit const Form<Incident> incident_form{"incident", "Tell of an incident", "Tell them", incident_questions};

// Who says it and on which day the record knows.
static constexpr Question<care::CarerSaid> say_questions[] = {
    ask_words<&care::CarerSaid::words>("words", "What do you want the next plan and review to know?",
                                       "How things are, what helps, what you would change. They may read this one day.",
                                       8'000),
};
constinit const Form<care::CarerSaid> say_form{"carers-say", "Have your say", "Send", say_questions};

}  // namespace kith::fostering
