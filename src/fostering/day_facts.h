#pragma once

#include <optional>
#include <span>
#include <string>

#include "kernel/access/roles.h"
#include "kernel/record/facts.h"

/// What carers write down of a child's days. Each struct is one table of facts about the child.
namespace kith::fostering {

enum class NoteAbout { day, feelings, school, health, family_time, achievement, worry };

/// A few words about a day: what the next carer, the social worker and one day the child will want to have.
struct DayNote {
    Date on;
    NoteAbout about;
    std::string words;  ///< the child may read it
    PersonId by;

    static constexpr auto table =
        facts_in("fostering_day_note", "Carer's log", column("on_day", "When", &DayNote::on),
                 column("about_what", "About", &DayNote::about), column("words", "Words", &DayNote::words),
                 column("by_carer", "By", &DayNote::by))
            .since(2);
};

enum class IncidentKind { hurt, ill, missing, harm, self_harm, restraint, police, exploitation, damage, other, death };

/// Something that others must know of without delay.
struct Incident {
    IncidentKind kind;
    Date on;
    std::string what;
    std::string done;  ///< what was done at once
    PersonId by;

    static constexpr auto table =
        facts_in("fostering_incident", "Incident", column("kind", "What kind", &Incident::kind),
                 column("on_day", "When", &Incident::on), column("what", "What happened", &Incident::what),
                 column("done", "What was done", &Incident::done), column("by_carer", "Told by", &Incident::by))
            .since(2);
};

/// The receipt of one who must know: that they have read it, as what.
struct IncidentRead {
    FactId incident;
    PersonId reader;
    Role as;
    Date on;

    static constexpr auto table =
        facts_in("fostering_incident_read", "Incident read", column("incident", "Incident", &IncidentRead::incident),
                 column("reader", "By", &IncidentRead::reader), column("as_role", "As", &IncidentRead::as),
                 column("on_day", "When", &IncidentRead::on))
            .since(2);
};

/// The receipt of whoever supports the carers, or of the fostering manager. A fact about the home.
struct IncidentReadForHome {
    FactId incident;
    PersonId reader;
    Role as;
    Date on;

    static constexpr auto table =
        facts_in("fostering_incident_read_for_home", "Incident read by the fostering service",
                 column("incident", "Incident", &IncidentReadForHome::incident).indexed(),
                 column("reader", "By", &IncidentReadForHome::reader),
                 column("as_role", "As", &IncidentReadForHome::as), column("on_day", "When", &IncidentReadForHome::on))
            .since(3);
};

/// Who told Ofsted of an incident and when; or that it need not be told, and why. A fact about the home.
struct OfstedTold {
    FactId incident;
    bool told;
    Date on;
    PersonId by;
    std::string words;  ///< what was sent, or why it need not be told

    static constexpr auto table =
        facts_in("fostering_ofsted_told", "Ofsted and an incident",
                 column("incident", "Incident", &OfstedTold::incident).indexed(),
                 column("told", "Ofsted was told", &OfstedTold::told), column("on_day", "When", &OfstedTold::on),
                 column("by_worker", "By", &OfstedTold::by), column("words", "In words", &OfstedTold::words))
            .since(3);
};

/// Who must know of such an incident: the child's social worker always; their manager and the reviewing officer where
/// it may change whether the child is safe. Children's homes must also tell Ofsted (Children's Homes Regulations 2015,
/// reg. 40), fostering services likewise (Fostering Services Regulations 2011, reg. 36 and Sch. 7).
std::span<const Role> must_know(IncidentKind kind);

/// Whether the fostering service must tell Ofsted too.
bool notified_to_ofsted(IncidentKind kind);

}  // namespace kith::fostering

namespace kith {

template <>
inline constexpr std::array words_of<fostering::NoteAbout>{
    Word{fostering::NoteAbout::day, "day", "An ordinary day"},
    Word{fostering::NoteAbout::feelings, "feelings", "How they feel"},
    Word{fostering::NoteAbout::school, "school", "School"},
    Word{fostering::NoteAbout::health, "health", "Health"},
    Word{fostering::NoteAbout::family_time, "family_time", "Family and friends"},
    Word{fostering::NoteAbout::achievement, "achievement", "Something to be proud of"},
    Word{fostering::NoteAbout::worry, "worry", "A worry"}};

template <>
inline constexpr std::array words_of<fostering::IncidentKind>{
    Word{fostering::IncidentKind::hurt, "hurt", "They were hurt, or had an accident"},
    Word{fostering::IncidentKind::ill, "ill", "Serious illness"},
    Word{fostering::IncidentKind::missing, "missing", "They are missing, or were"},
    Word{fostering::IncidentKind::harm, "harm", "Someone may have harmed them"},
    Word{fostering::IncidentKind::self_harm, "self_harm", "They harmed themselves, or spoke of it"},
    Word{fostering::IncidentKind::restraint, "restraint", "They were held to keep someone safe"},
    Word{fostering::IncidentKind::police, "police", "The police came"},
    Word{fostering::IncidentKind::exploitation, "exploitation", "Someone may be exploiting them"},
    Word{fostering::IncidentKind::damage, "damage", "Something was broken or taken"},
    Word{fostering::IncidentKind::other, "other", "Something else"},
    Word{fostering::IncidentKind::death, "death", "A child has died"}};

}  // namespace kith
