#include "fostering/delegation.h"

#include <algorithm>

#include "fostering/acts.h"
#include "fostering/home_incidents.h"
#include "kernel/people/person.h"
#include "kernel/record/journal.h"

namespace kith::fostering {

static Standing standing_of(care::LegalStatus status) {
    using enum care::LegalStatus;
    switch (status) {
        case interim_care_order:
        case care_order: return Standing::care_order;
        case freeing_order:
        case placement_order: return Standing::placement_order;
        case accommodated:
        case short_breaks:
        case short_breaks_agreed: return Standing::accommodated;
        case police_protection:
        case emergency_protection:
        case child_assessment: return Standing::protection;
        case remand:
        case pace:
        case youth_rehabilitation: return Standing::remand;
    }
    return Standing::none;
}

static bool with_adopters(care::PlaceKind kind) {
    using enum care::PlaceKind;
    return kind == adopters_consent_carer || kind == adopters_consent || kind == adopters_order_carer ||
           kind == adopters_order;
}

/// The last of these that holds on a day; on the day of a change, the new one.
template <class T>
static const Fact<T>* held_on(const std::vector<Fact<T>>& all, Date day) {
    const Fact<T>* found = nullptr;
    for (const auto& fact : all)
        if (fact.value.starts <= day && (!fact.value.ends || day <= *fact.value.ends) &&
            (!found || fact.value.starts >= found->value.starts))
            found = &fact;
    return found;
}

/// Whom care ended with, if with someone whom a court named to bring the child up.
static bool ended_with_guardian(care::EndOfCare why) {
    using enum care::EndOfCare;
    return why == child_arrangements || why == guardian_carer_relative || why == guardian_carer ||
           why == guardian_relative || why == guardian_other || why == special_guardian_before_2018 ||
           why == special_guardian_other_before_2018;
}

/// Where a child stands who is not in care on a day: by how their last time in care ended.
static Standing after_care(const std::vector<Fact<care::PeriodOfCare>>& periods, Date day) {
    const care::PeriodOfCare* last = nullptr;
    for (const auto& fact : periods)
        if (fact.value.ends && *fact.value.ends < day && (!last || *fact.value.ends > *last->ends)) last = &fact.value;
    return last && last->why_ended && ended_with_guardian(*last->why_ended) ? Standing::guardianship : Standing::none;
}

Standing DelegationFile::standing_on(Date day) const {
    if (!in_care_since(day)) return after_care(periods, day);
    if (const auto* home = held_on(placements, day); home && with_adopters(home->value.kind))
        return Standing::with_adopters;
    const auto* status = held_on(legal, day);
    // Not recorded: nobody is told yes on the strength of an order that may not be there.
    return status ? standing_of(status->value.status) : Standing::accommodated;
}

std::optional<Date> DelegationFile::in_care_since(Date day) const {
    const auto* period = held_on(periods, day);
    return period ? std::optional{period->value.starts} : std::nullopt;
}

std::optional<Date> DelegationFile::standing_changed(Date after, Date until) const {
    std::vector<Date> days;
    for (const auto& fact : legal) days.push_back(fact.value.starts);
    for (const auto& fact : placements) days.push_back(fact.value.starts);
    std::ranges::sort(days);
    for (const auto day : days)
        if (day > after && day <= until && standing_on(day) != standing_on(day.plus_days(-1))) return day;
    return {};
}

const Fact<Arranged>* DelegationFile::arranged_on(std::string_view matter, Date day) const {
    const auto since = in_care_since(day);
    const Fact<Arranged>* found = nullptr;
    for (const auto& fact : arranged)
        if (since && fact.value.matter == matter && fact.value.starts >= *since && fact.value.starts <= day &&
            (!fact.value.ends || day < *fact.value.ends) && (!found || fact.entered_by >= found->entered_by))
            found = &fact;
    return found;
}

const Fact<CarerAnswered>* DelegationFile::answered_on(std::string_view matter, Date day) const {
    auto since = in_care_since(day);
    if (!since) return nullptr;
    // An answer holds as long as the child lives where it was asked.
    if (const auto* home = held_on(placements, day)) since = std::max(*since, home->value.starts);
    const Fact<CarerAnswered>* found = nullptr;
    for (const auto& question : asked) {
        const auto* fact = question.value.matter == matter ? answer_to(question.id) : nullptr;
        if (fact && fact->value.on >= *since && fact->value.on <= day &&
            (!fact->value.until || day <= *fact->value.until) && (!found || fact->entered_by >= found->entered_by))
            found = fact;
    }
    return found;
}

std::optional<Said> DelegationFile::said_on(std::string_view matter, Date day) const {
    const auto* one = arranged_on(matter, day);
    const auto* other = answered_on(matter, day);
    if (other && (!one || other->entered_by > one->entered_by)) {
        const auto& it = other->value;
        return Said{it.decider, it.on, it.answer, it.until, true, other->entered_by};
    }
    if (!one) return {};
    const auto& it = one->value;
    return Said{it.decider, it.starts, it.because, it.look_again, false, one->entered_by};
}

/// How long before the child comes an agreement may be given: the planning meeting comes first.
constexpr int days_before = 31;

const Fact<ParentsAgreed>* DelegationFile::agreed_on(Date day) const {
    const auto since = in_care_since(day);
    const Fact<ParentsAgreed>* found = nullptr;
    for (const auto& fact : agreed)
        if (since && fact.value.on <= day && fact.value.on >= since->plus_days(-days_before) &&
            (!found || fact.value.on >= found->value.on))
            found = &fact;
    return found;
}

bool DelegationFile::may_agree_on(Date day) const {
    return std::ranges::any_of(periods, [&](const auto& period) {
        const auto from = std::max(day, period.value.starts);
        return from.plus_days(-days_before) <= day && (!period.value.ends || day <= *period.value.ends) &&
               parents_keep_responsibility(standing_on(from));
    });
}

const Fact<CarerAnswered>* DelegationFile::answer_to(FactId question) const {
    const auto at = std::ranges::find(answered, question, [](const auto& fact) { return fact.value.question; });
    return at == answered.end() ? nullptr : &*at;
}

const Fact<IncidentRead>* DelegationFile::read_by(FactId incident, Role as) const {
    const auto at = std::ranges::find_if(
        incidents_read, [&](const auto& fact) { return fact.value.incident == incident && fact.value.as == as; });
    return at == incidents_read.end() ? nullptr : &*at;
}

/// Enough for every matter, arranged anew several times.
constexpr int most_said = 400;

Result<DelegationFile> delegation_file(const Store& store, const Leave& child, Known known) {
    auto file = TRY(delegation_facts(store, child, known));
    const auto who = TRY(person_file(store, child, known));
    // A child of a return has a number there and no name: they are called by it until someone writes their name down.
    const auto number = who.names.empty() ? who.identifier(IdentifierKind::child_id) : std::nullopt;
    file.name = number ? "Child " + *number : who.name();
    file.given = number ? file.name : who.given_name();
    file.born = who.person.value.born;
    for (const auto* kind : {&who_decides_kind, &carer_answered_kind})
        for (const auto& entry : TRY(entries_about(store, child, known, most_said, {}, kind->code)))
            file.said_by.emplace(entry.number, entry.by_name);
    return file;
}

Result<DelegationFile> delegation_facts(const Store& store, const Leave& child, Known known) {
    DelegationFile file;
    file.child = child.about();
    file.periods = TRY(facts<care::PeriodOfCare>(store, child, known));
    file.legal = TRY(facts<care::LegalStatusFact>(store, child, known));
    file.placements = TRY(facts<care::Placement>(store, child, known));
    file.arranged = TRY(facts<Arranged>(store, child, known));
    file.agreed = TRY(facts<ParentsAgreed>(store, child, known));
    file.asked = TRY(facts<CarerAsked>(store, child, known));
    file.answered = TRY(facts<CarerAnswered>(store, child, known));
    file.decided = TRY(facts<CarerDecided>(store, child, known));
    file.notes = TRY(facts<DayNote>(store, child, known));
    file.incidents = TRY(facts<Incident>(store, child, known));
    file.incidents_read = TRY(facts<IncidentRead>(store, child, known));
    file.local = TRY(local_spans(store, child.authority(), known));
    return file;
}

Schema fostering_schema() {
    return {"fostering",
            {&table_info<Arranged>(), &table_info<ParentsAgreed>(), &table_info<CarerAsked>(),
             &table_info<CarerAnswered>(), &table_info<CarerDecided>(), &table_info<DayNote>(), &table_info<Incident>(),
             &table_info<IncidentRead>(), &table_info<IncidentReadForHome>(), &table_info<OfstedTold>()}};
}

}  // namespace kith::fostering
