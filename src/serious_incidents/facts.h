#pragma once

#include <optional>
#include <string>

#include "kernel/record/facts.h"
#include "serious_incidents/codes.h"

/// What is recorded of a serious incident and of what follows it. Facts about the child, or the young person who left
/// care. Why one was corrected stands in the fact and not in the journal, which more people read.
namespace kith::serious_incidents {

struct Incident {
    Harm harm;
    std::optional<Date> on;  ///< none: the day on which it happened is not known
    Date known;              ///< the day on which the authority learned of it: the clocks run from it
    std::string words;
    PersonId by;
    std::optional<std::string> corrected_because;

    static constexpr auto table =
        facts_in("serious_incidents_incident", "Serious incident", column("harm", "What happened", &Incident::harm),
                 column("on_day", "When", &Incident::on), column("known", "Known since", &Incident::known),
                 column("words", "What is known", &Incident::words), column("by_person", "By", &Incident::by),
                 column("corrected_because", "Corrected because", &Incident::corrected_because));
};

/// It was notified by the national online service, which tells the Panel, Ofsted and the Department at once.
struct Notified {
    FactId incident;
    Date on;
    std::string reference;  ///< as the service gave it
    std::optional<std::string> why_late;
    PersonId by;
    std::optional<std::string> corrected_because;

    static constexpr auto table = facts_in(
        "serious_incidents_notified", "Serious incident notified", column("incident", "Incident", &Notified::incident),
        column("on_day", "When", &Notified::on), column("reference", "Reference", &Notified::reference),
        column("why_late", "Why late", &Notified::why_late), column("by_person", "By", &Notified::by),
        column("corrected_because", "Corrected because", &Notified::corrected_because));
};

/// The rapid review was done, and sent to the Panel on this day.
struct RapidReview {
    FactId incident;
    Date on;
    std::string found;
    std::optional<std::string> why_late;
    PersonId by;
    std::optional<std::string> corrected_because;

    static constexpr auto table = facts_in(
        "serious_incidents_rapid_review", "Rapid review", column("incident", "Incident", &RapidReview::incident),
        column("on_day", "Sent", &RapidReview::on), column("found", "What it found", &RapidReview::found),
        column("why_late", "Why late", &RapidReview::why_late), column("by_person", "By", &RapidReview::by),
        column("corrected_because", "Corrected because", &RapidReview::corrected_because));
};

/// What the partners decided of a local review. They may decide again: the last stands.
struct Decision {
    FactId incident;
    Date on;
    Held held;
    std::string why;
    std::string agreed;  ///< the codes of the partners who agreed: "authority,police"
    PersonId by;
    std::optional<std::string> corrected_because;

    static constexpr auto table =
        facts_in("serious_incidents_decision", "Decision on a local review",
                 column("incident", "Incident", &Decision::incident), column("on_day", "When", &Decision::on),
                 column("held", "What was decided", &Decision::held), column("why", "Why", &Decision::why),
                 column("agreed", "Agreed by", &Decision::agreed), column("by_person", "By", &Decision::by),
                 column("corrected_because", "Corrected because", &Decision::corrected_because));
};

struct Published {
    FactId incident;
    Date on;
    std::string where;
    std::optional<std::string> why_late;
    PersonId by;
    std::optional<std::string> corrected_because;

    static constexpr auto table = facts_in(
        "serious_incidents_published", "Local review published", column("incident", "Incident", &Published::incident),
        column("on_day", "When", &Published::on), column("where_read", "Where it can be read", &Published::where),
        column("why_late", "Why late", &Published::why_late), column("by_person", "By", &Published::by),
        column("corrected_because", "Corrected because", &Published::corrected_because));
};

/// One of the facts above is no longer held true. It stays readable, with the reason.
struct Withdrawn {
    FactId fact;
    Date on;
    std::string why;
    PersonId by;

    static constexpr auto table =
        facts_in("serious_incidents_withdrawn", "Withdrawn", column("fact_withdrawn", "What", &Withdrawn::fact),
                 column("on_day", "When", &Withdrawn::on), column("why", "Why", &Withdrawn::why),
                 column("by_person", "By", &Withdrawn::by));
};

}  // namespace kith::serious_incidents
