// What each form asks. Who writes, about whom and when is known.
#include "my_pages/acts.h"

namespace kith::my_pages {

static constexpr Question<NewSaid> say_questions[] = {
    ask_one_of<&NewSaid::topic>("topic", "What is it about?"),
    ask_words<&NewSaid::words>("words", "Say it your way", "A few words are enough. Spelling does not matter.",
                               longest_words)
        .optional()};
constinit const Form<NewSaid> say_form{"my-say", "What I want to say", "Send", say_questions};

static constexpr Question<NewFeeling> feeling_questions[] = {
    ask_one_of<&NewFeeling::face>("face", "How are you feeling?"),
    ask_words<&NewFeeling::words>("words", "Do you want to say more?", "You do not have to.", longest_words)
        .optional()};
constinit const Form<NewFeeling> feeling_form{"my-feeling", "How I am feeling", "Send", feeling_questions};

static constexpr Question<NewWords> not_safe_questions[] = {
    ask_words<&NewWords::words>("words", "Do you want to say more?", "You do not have to. You can send it empty.",
                                longest_words)
        .optional()};
constinit const Form<NewWords> not_safe_form{"my-not-safe", "I do not feel safe", "Tell them now", not_safe_questions};

static constexpr Question<NewPerson> my_person_questions[] = {
    ask_line<&NewPerson::name>("name", "What is their name?"),
    ask_line<&NewPerson::who>("who", "Who are they to you?", "For example, my nan, or my friend"),
    ask_one_of<&NewPerson::often>("often", "How often do you want to see them?")};
constinit const Form<NewPerson> person_form{"my-people-person", "One of my people", "Save", my_person_questions};

static constexpr Question<NewWords> story_questions[] = {
    ask_words<&NewWords::words>("words", "What do you remember?", "Your words stay in your story.", longest_words)};
constinit const Form<NewWords> story_form{"my-story-words", "My words", "Save", story_questions};

static constexpr Question<NewReading> reading_questions[] = {
    ask_one_of<&NewReading::reading>("reading", "How shall your pages speak?").from_record()};
constinit const Form<NewReading> reading_form{"my-reading", "How my pages speak", "Choose", reading_questions};

static constexpr Question<NewWords> answer_questions[] = {
    ask_words<&NewWords::words>("words", "Your answer to the child",
                                "The child reads it. Say what you did or will do, by when, and why.", longest_words)};
constinit const Form<NewWords> answer_form{"answer-child", "Answer the child", "Send the answer", answer_questions};

static constexpr Question<NewActedOn> acted_questions[] = {
    ask_words<&NewActedOn::done>("done", "What was done to make the child safe?",
                                 "For the record. The child does not read it here.", longest_words),
    ask_words<&NewActedOn::told>("told", "What do you tell the child?",
                                 "The child reads it: what you did, and what happens next.", longest_words)};
constinit const Form<NewActedOn> acted_form{"child-made-safe", "The child does not feel safe",
                                            "Save and tell the child", acted_questions};

static constexpr Question<NewWords> looked_questions[] = {ask_words<&NewWords::words>(
    "words", "What did you find?", "What was done, whether it is enough, and what you decided.", longest_words)};
constinit const Form<NewWords> looked_form{"child-not-safe-looked", "A manager looked", "Save", looked_questions};

static constexpr Question<NewDecided> decided_questions[] = {
    ask_words<&NewDecided::what>("what", "What was decided?", "The child reads it. Leave out what belongs to others.",
                                 longest_words),
    ask_words<&NewDecided::why>("why", "Why?", "In words this child understands.", longest_words)};
constinit const Form<NewDecided> decided_form{"tell-child", "Tell the child what was decided", "Tell the child",
                                              decided_questions};

}  // namespace kith::my_pages
