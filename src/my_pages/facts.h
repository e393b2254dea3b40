#pragma once

#include <optional>
#include <string>

#include "kernel/access/roles.h"
#include "kernel/record/facts.h"
#include "my_pages/codes.h"

/// What a child writes on pages of their own, and what they are answered and told. Facts about the child. What the
/// child wrote is theirs: the journal names the child as its author, and nobody else writes these tables.
namespace kith::my_pages {

/// How the child wants the pages to speak. There is one; a new choice takes its place.
struct HowIRead {
    Reading reading;
    Date on;

    static constexpr auto table =
        facts_in("my_reading", "How my pages speak", column("reading", "How", &HowIRead::reading),
                 column("on_day", "Chosen on", &HowIRead::on));
};

struct Said {
    Topic topic;
    std::string words;  ///< may be empty: who cannot write yet sends a picture
    Date on;

    static constexpr auto table =
        facts_in("my_said", "What the child wants to say", column("topic", "About", &Said::topic),
                 column("words", "In their words", &Said::words), column("on_day", "When", &Said::on));
};

struct Feeling {
    Face face;
    std::string words;  ///< may be empty
    Date on;

    /// Whether somebody must answer: words always, a face alone only if it is the saddest.
    bool wants_answer() const { return !words.empty() || asks_for_answer(face); }

    static constexpr auto table =
        facts_in("my_feeling", "How the child feels", column("face", "Feeling", &Feeling::face),
                 column("words", "In their words", &Feeling::words), column("on_day", "When", &Feeling::on));
};

/// "I do not feel safe." Nothing retires it: it is over when a worker has acted and a manager has looked.
struct NotSafe {
    Moment at;
    Date on;
    std::string words;  ///< may be empty: the press is enough

    static constexpr auto table =
        facts_in("my_not_safe", "The child does not feel safe", column("at", "At", &NotSafe::at),
                 column("on_day", "When", &NotSafe::on), column("words", "In their words", &NotSafe::words));
};

/// What was done for a child who did not feel safe.
struct ActedOn {
    FactId not_safe;
    std::string done;  ///< for the record; never shown to the child, as it may tell of others
    std::string told;  ///< to the child, who reads it; empty: the manager looked
    Role as;
    Date on;
    PersonId by;

    static constexpr auto table =
        facts_in("my_acted_on", "Acted on: not safe", column("not_safe", "On what", &ActedOn::not_safe),
                 column("done", "What was done", &ActedOn::done), column("told", "Told to the child", &ActedOn::told),
                 column("as_role", "As", &ActedOn::as), column("on_day", "When", &ActedOn::on),
                 column("by_worker", "By", &ActedOn::by));
};

/// Someone who matters to the child, as the child sees it, and how often they would like to see them.
struct MyPerson {
    std::string name;
    std::string who;  ///< "my nan", "my friend from school"
    Often often;
    Date on;                   ///< when they said so last
    std::optional<Date> ends;  ///< the day the child took them off

    static constexpr auto table =
        facts_in("my_person", "Who matters to the child", column("name", "Name", &MyPerson::name),
                 column("who", "Who they are", &MyPerson::who), column("often", "Wants to see them", &MyPerson::often),
                 column("on_day", "Said on", &MyPerson::on), column("ends", "Taken off on", &MyPerson::ends));
};

/// The child's words in their story: beside a memory that was kept, or by themselves.
struct StoryWords {
    std::optional<FactId> memory;
    std::string words;
    Date on;

    static constexpr auto table =
        facts_in("my_story_words", "The child's words in their story", column("memory", "Memory", &StoryWords::memory),
                 column("words", "In their words", &StoryWords::words), column("on_day", "When", &StoryWords::on));
};

/// The answer to what a child wrote: something said, a feeling, or whom they want to see. The child reads it.
struct Answer {
    FactId to;
    std::string words;
    Date on;
    PersonId by;

    static constexpr auto table =
        facts_in("my_answer", "Answer to the child", column("to_fact", "To", &Answer::to),
                 column("words", "Answer", &Answer::words), column("on_day", "When", &Answer::on),
                 column("by_worker", "By", &Answer::by));
};

/// What was decided and why, told to the child in words for the child. Plans and reviews are not shown as they were
/// written: somebody reads them first, so that nothing of anyone else's goes to the child.
struct Decided {
    About about;
    std::string what;
    std::string why;
    std::optional<FactId> of;  ///< the care plan or review
    Date on;
    PersonId by;

    static constexpr auto table =
        facts_in("my_decided", "Told to the child: what was decided", column("about_what", "About", &Decided::about),
                 column("what", "What was decided", &Decided::what), column("why", "Why", &Decided::why),
                 column("of_fact", "Of", &Decided::of), column("on_day", "Told on", &Decided::on),
                 column("by_worker", "By", &Decided::by));
};

}  // namespace kith::my_pages
