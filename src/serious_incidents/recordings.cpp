#include "serious_incidents/recordings.h"

#include <algorithm>

#include <fmt/format.h>

namespace kith::serious_incidents {

namespace {

constexpr int longest_words = 4'000, longest_reason = 1'000;

// ---- Which incident ----------------------------------------------------------------------------------------------

/// The incidents for which this step may come next, the newest first: the first is chosen beforehand.
Choices which(const IncidentsFile& file, bool (*fits)(const OneIncident&)) {
    std::vector<Choice> choices;
    for (const auto& one : file.incidents)
        if (fits(one)) choices.push_back({std::to_string(one.is.id.number()), title_of(one.is.value)});
    std::ranges::reverse(choices);
    return {{"incident", std::move(choices)}};
}

FactId newest(const IncidentsFile& file, bool (*fits)(const OneIncident&)) {
    FactId id{1};
    for (const auto& one : file.incidents)
        if (fits(one)) id = one.is.id;
    return id;
}

bool to_notify(const OneIncident& one) { return one.notified.empty(); }
bool to_review(const OneIncident& one) { return one.needs_rapid_review() && one.reviews.empty(); }
bool to_decide(const OneIncident&) { return true; }
bool to_publish(const OneIncident& one) {
    const auto* decided = one.decision();
    return decided && decided->held == Held::review && next_step(one) != NextStep::nothing;
}

template <class T>
Wrong step_contradicts(const IncidentsFile& file, const T& typed, Date today) {
    const auto* it = file.incident(typed.incident);
    if (!it) return Error::Field{"incident", "This incident was withdrawn meanwhile"};
    return contradicts(*it, fact_of(typed), *file.calendar, today);
}

// ---- The questions -----------------------------------------------------------------------------------------------

constexpr Question<Incident> incident_questions[] = {
    ask_one_of<&Incident::harm>("harm", "What happened?"),
    ask_date<&Incident::known>("known", "On which day did the authority learn of it?",
                               "The Panel is notified within 5 working days of this day"),
    ask_date<&Incident::on>("on", "When did it happen?", "Leave it empty if the day is not known").optional(),
    ask_words<&Incident::words>("words", "What is known?", "Name no child of another family", longest_words),
};
constexpr Form<Incident> incident_form{"serious-incident", "Record a serious incident", "Save the incident",
                                       incident_questions};

constexpr Question<Notified> notified_questions[] = {
    ask_which<&Notified::incident>("incident", "Which incident?").from_record(),
    ask_date<&Notified::on>("on", "On which day was it notified?"),
    ask_line<&Notified::reference>("reference", "Which reference did the online service give?"),
    ask_words<&Notified::why_late>("why_late", "If it was late, why?", {}, longest_reason).optional(),
};
constexpr Form<Notified> notified_form{"serious-incident-notified", "Record that the Panel was notified",
                                       "Save the notification", notified_questions};

constexpr Question<RapidReview> review_questions[] = {
    ask_which<&RapidReview::incident>("incident", "Which incident?").from_record(),
    ask_date<&RapidReview::on>("on", "On which day was it sent to the Panel?"),
    ask_words<&RapidReview::found>("found", "What did it find?",
                                   "What the agencies learned, and what was done at once to keep children safe",
                                   longest_words),
    ask_words<&RapidReview::why_late>("why_late", "If it was late, why?", {}, longest_reason).optional(),
};
constexpr Form<RapidReview> review_form{"rapid-review", "Record the rapid review", "Save the rapid review",
                                        review_questions};

constexpr Question<NewDecision> decision_questions[] = {
    ask_which<&NewDecision::incident>("incident", "Which incident?").from_record(),
    ask_one_of<&NewDecision::held>("held", "What did the safeguarding partners decide?"),
    ask_date<&NewDecision::on>("on", "On which day?", "A local review is published within 6 months of this day"),
    ask_words<&NewDecision::why>("why", "Why?", "The Panel asks for the reason where none is held", longest_words),
    ask_some_of<&NewDecision::agreed>("agreed", "Who agreed?", "The partners decide together: tick each who did"),
};
constexpr Form<NewDecision> decision_form{"local-review-decision", "Record what was decided of a local review",
                                          "Save the decision", decision_questions};

constexpr Question<Published> published_questions[] = {
    ask_which<&Published::incident>("incident", "Which incident?").from_record(),
    ask_date<&Published::on>("on", "On which day was it published?"),
    ask_line<&Published::where>("where", "Where can it be read?", "An address, or the name of the report", 500),
    ask_words<&Published::why_late>("why_late", "If it was late, why?", {}, longest_reason).optional(),
};
constexpr Form<Published> published_form{"local-review-published", "Record that the local review was published",
                                         "Save the publication", published_questions};

}  // namespace

// ---- The recordings ----------------------------------------------------------------------------------------------

constinit const Recording<Incident> incident{
    .kind = {"serious_incidents.incident", "Serious incident"},
    .form = incident_form,
    .sentence = [](const IncidentsFile&, const Incident&) { return std::string{"A serious incident was recorded"}; },
    .start =
        [](const IncidentsFile&, Date today, PersonId by) {
            return Incident{.harm = Harm::seriously_harmed,
                            .on = {},
                            .known = today,
                            .words = {},
                            .by = by,
                            .corrected_because = {}};
        },
    .contradicts = [](const IncidentsFile& file, const Incident& typed,
                      Date) { return contradicts(typed, file.who ? file.who->person.value.born : std::nullopt); },
};

constinit const Recording<Notified> notified{
    .kind = {"serious_incidents.notified", "Serious incident: notified"},
    .form = notified_form,
    .sentence = [](const IncidentsFile&,
                   const Notified&) { return std::string{"A serious incident was notified to the national Panel"}; },
    .start = [](const IncidentsFile& file, Date today,
                PersonId by) { return Notified{newest(file, to_notify), today, {}, {}, by, {}}; },
    .contradicts = step_contradicts<Notified>,
    .choices = [](const IncidentsFile& file) { return which(file, to_notify); },
};

constinit const Recording<RapidReview> rapid_review{
    .kind = {"serious_incidents.rapid_review", "Serious incident: rapid review"},
    .form = review_form,
    .sentence = [](const IncidentsFile&,
                   const RapidReview&) { return std::string{"The rapid review of a serious incident was sent"}; },
    .start = [](const IncidentsFile& file, Date today,
                PersonId by) { return RapidReview{newest(file, to_review), today, {}, {}, by, {}}; },
    .contradicts = step_contradicts<RapidReview>,
    .choices = [](const IncidentsFile& file) { return which(file, to_review); },
};

constinit const Recording<NewDecision> decision{
    .kind = {"serious_incidents.decision", "Serious incident: local review"},
    .form = decision_form,
    .sentence =
        [](const IncidentsFile&, const NewDecision&) {
            return std::string{"It was decided whether a serious incident has a local review"};
        },
    .start = [](const IncidentsFile& file, Date today,
                PersonId by) { return NewDecision{.incident = newest(file, to_decide), .on = today, .by = by}; },
    .contradicts = step_contradicts<NewDecision>,
    .choices = [](const IncidentsFile& file) { return which(file, to_decide); },
};

constinit const Recording<Published> published{
    .kind = {"serious_incidents.published", "Serious incident: review published"},
    .form = published_form,
    .sentence = [](const IncidentsFile&,
                   const Published&) { return std::string{"The local review of a serious incident was published"}; },
    .start = [](const IncidentsFile& file, Date today,
                PersonId by) { return Published{newest(file, to_publish), today, {}, {}, by, {}}; },
    .contradicts = step_contradicts<Published>,
    .choices = [](const IncidentsFile& file) { return which(file, to_publish); },
};

std::vector<EntryKind> entry_kinds() {
    return {incident.kind, notified.kind, rapid_review.kind, decision.kind, published.kind, withdrawn_kind};
}

}  // namespace kith::serious_incidents
