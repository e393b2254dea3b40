#pragma once

#include <optional>
#include <string>

#include "kernel/record/facts.h"
#include "warnings/codes.h"

/// What is recorded of a risk that others must know of. Facts about the person whose warning it is.
namespace kith::warnings {

struct Warning {
    WarningKind kind;
    std::optional<HouseholdId> home;  ///< none: the person's, wherever they are
    std::string what;                 ///< what is known, and on what evidence
    std::string to_do;                ///< seen also by workers of other families, so it names nobody
    std::string source;
    Date from;
    Date until;  ///< the last day on which it is shown, unless it is looked at again
    ToldThem told;
    std::optional<std::string> why_not_told;
    std::optional<Basis> basis;  ///< for an adult who poses a risk: why other families' workers may be warned
    PersonId by;                 ///< who warned, and decided that others are
    std::optional<std::string> corrected_because;  ///< here and not in the journal, which more people read

    static constexpr auto table = facts_in(
        "warnings_warning", "Warning", column("kind", "Kind", &Warning::kind),
        column("home", "Home", &Warning::home).indexed(), column("what", "What is known", &Warning::what),
        column("to_do", "What to do", &Warning::to_do), column("source", "Source", &Warning::source),
        column("from_day", "From", &Warning::from), column("until_day", "Look again by", &Warning::until),
        column("told", "Told of it", &Warning::told), column("why_not_told", "Why not told", &Warning::why_not_told),
        column("basis", "Basis for warning others", &Warning::basis), column("by_person", "By", &Warning::by),
        column("corrected_because", "Corrected because", &Warning::corrected_because));
};

/// Looked at again, and still true.
struct LookedAgain {
    FactId warning;
    Date on;
    std::string found;
    Date until;
    PersonId by;

    static constexpr auto table = facts_in(
        "warnings_looked_again", "Warning looked at again", column("warning", "Warning", &LookedAgain::warning),
        column("on_day", "When", &LookedAgain::on), column("found", "What was found", &LookedAgain::found),
        column("until_day", "Look again by", &LookedAgain::until), column("by_person", "By", &LookedAgain::by));
};

struct Ended {
    FactId warning;
    Date on;
    WhyEnded why;
    std::string words;
    PersonId by;

    static constexpr auto table =
        facts_in("warnings_ended", "Warning ended", column("warning", "Warning", &Ended::warning),
                 column("on_day", "When", &Ended::on), column("why", "Why", &Ended::why),
                 column("words", "What changed", &Ended::words), column("by_person", "By", &Ended::by));
};

/// Someone was told: the person themselves, or another agency.
struct Told {
    FactId warning;
    Date on;
    WhoTold who;
    std::string words;  ///< what they were told, and what they said
    PersonId by;

    static constexpr auto table =
        facts_in("warnings_told", "Told of a warning", column("warning", "Warning", &Told::warning),
                 column("on_day", "When", &Told::on), column("who", "Who", &Told::who),
                 column("words", "What was said", &Told::words), column("by_person", "By", &Told::by));
};

}  // namespace kith::warnings
