#pragma once

#include <optional>
#include <string>

#include "kernel/people/context_of_harm.h"
#include "safety/codes.h"

/// What is recorded of a place, a peer group or an online space. Each struct is one table of facts about it. Nobody who
/// is thought to harm children is named in them: the police hold that, and here stands the police's reference.
namespace kith::safety {

/// Where it is, or by what it is reached. Never an address of content.
struct Whereabouts {
    std::optional<std::string> words;     ///< "Bays 4 to 9, after school"
    std::optional<std::string> postcode;  ///< of a place
    std::optional<std::string> service;   ///< of an online space: "A game's open chat"

    static constexpr auto table = facts_in("safety_where", "Where it is", column("words", "Where", &Whereabouts::words),
                                           column("postcode", "Postcode", &Whereabouts::postcode),
                                           column("service", "Service", &Whereabouts::service));
};

/// One thing that is known, in the words of one agency, with where that agency has it from.
struct Knowledge {
    Date on;
    Agency agency;
    std::string words;
    std::string source;
    std::optional<std::string> police_reference;
    PersonId by;

    static constexpr auto table =
        facts_in("safety_known", "What is known", column("on_day", "When", &Knowledge::on),
                 column("agency", "Agency", &Knowledge::agency), column("words", "What is known", &Knowledge::words),
                 column("source", "Source", &Knowledge::source),
                 column("police_reference", "Police reference", &Knowledge::police_reference),
                 column("by_person", "Written down by", &Knowledge::by));
};

/// How safe it is for children. Holds until it is to be looked at again, and not a day longer.
struct Assessed {
    Date on;
    std::string harms;  ///< codes of Harm: "cce,missing"
    HowSafe how_safe;
    std::string words;
    Date review_by;
    PersonId by;

    static constexpr auto table =
        facts_in("safety_assessed", "How safe it is", column("on_day", "When", &Assessed::on),
                 column("harms", "Harm", &Assessed::harms), column("how_safe", "How safe", &Assessed::how_safe),
                 column("words", "Why", &Assessed::words), column("review_by", "Look again by", &Assessed::review_by),
                 column("by_person", "By", &Assessed::by));
};

/// A child who is found there. It is nobody's fault that they are.
struct ChildLinked {
    PersonId child;
    Date since;
    HowLinked how;
    Strength strength;
    Agency agency;      ///< who told us
    std::string words;  ///< of this child alone: the child's own worker reads them
    PersonId by;

    static constexpr auto table = facts_in(
        "safety_link", "Child linked to a place, group or online space",
        column("child", "Child", &ChildLinked::child).indexed(), column("since", "Since", &ChildLinked::since),
        column("how", "How we know", &ChildLinked::how), column("strength", "How sure", &ChildLinked::strength),
        column("agency", "Who told us", &ChildLinked::agency), column("words", "What is known", &ChildLinked::words),
        column("by_person", "By", &ChildLinked::by));
};

struct LinkEnded {
    FactId link;
    Date on;
    std::string words;
    PersonId by;

    static constexpr auto table =
        facts_in("safety_link_ended", "Link ended", column("link", "Link", &LinkEnded::link),
                 column("on_day", "When", &LinkEnded::on), column("words", "What changed", &LinkEnded::words),
                 column("by_person", "By", &LinkEnded::by));
};

/// What one agency does: about a context, to disrupt the harm there; about a family, to keep one child of it safe.
struct Action {
    std::optional<PersonId> child;  ///< none: it is for the context
    Agency agency;
    std::string what;
    std::optional<PersonId> worker;    ///< who does it, where they have an account here
    std::optional<std::string> named;  ///< else their name and role
    Date by_when;
    Date since;
    PersonId by;

    static constexpr auto table =
        facts_in("safety_action", "Action for safety", column("child", "Child", &Action::child),
                 column("agency", "Agency", &Action::agency), column("what", "What", &Action::what),
                 column("worker", "Who", &Action::worker).indexed(), column("named", "Who, by name", &Action::named),
                 column("by_when", "By when", &Action::by_when), column("since", "Since", &Action::since),
                 column("by_person", "Written down by", &Action::by));
};

struct ActionDone {
    FactId action;
    Date on;
    std::string changed;
    PersonId by;

    static constexpr auto table =
        facts_in("safety_done", "Action done", column("action", "Action", &ActionDone::action),
                 column("on_day", "When", &ActionDone::on), column("changed", "What it changed", &ActionDone::changed),
                 column("by_person", "By", &ActionDone::by));
};

}  // namespace kith::safety
