#include "fostering/delegation.h"

#include <algorithm>

#include <fmt/format.h>

#include "fostering/home_incidents.h"
#include "fostering/law.h"
#include "kernel/people/person.h"

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

Standing DelegationFile::standing_on(Date day) const {
    if (!in_care_since(day)) return Standing::none;
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

const Fact<Arranged>* DelegationFile::arranged_on(std::string_view matter, Date day) const {
    const Fact<Arranged>* found = nullptr;
    for (const auto& fact : arranged)
        if (fact.value.matter == matter && fact.value.starts <= day && (!fact.value.ends || day < *fact.value.ends) &&
            (!found || fact.entered_by >= found->entered_by))
            found = &fact;
    return found;
}

const Fact<ParentsAgreed>* DelegationFile::agreed_on(Date day) const {
    const auto since = in_care_since(day);
    const Fact<ParentsAgreed>* found = nullptr;
    for (const auto& fact : agreed)
        if (since && fact.value.on <= day && fact.value.on >= since->plus_days(-31) &&
            (!found || fact.value.on >= found->value.on))
            found = &fact;
    return found;
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

Result<DelegationFile> delegation_file(const Store& store, const Leave& child, Known known) {
    auto file = TRY(delegation_facts(store, child, known));
    const auto who = TRY(person_file(store, child, known));
    // A child of a return has a number there and no name: they are called by it until someone writes their name down.
    const auto number = who.names.empty() ? who.identifier(IdentifierKind::child_id) : std::nullopt;
    file.name = number ? "Child " + *number : who.name();
    file.given = number ? file.name : who.given_name();
    file.born = who.person.value.born;
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

static Answer::Say said_for(Decider decider) {
    switch (decider) {
        case Decider::carer: return Answer::Say::yes;
        case Decider::carer_and_tell: return Answer::Say::yes_and_tell;
        case Decider::clinician: return Answer::Say::yes_and_tell;
        case Decider::child:
        case Decider::worker:
        case Decider::virtual_school:
        case Decider::parents:
        case Decider::adopters:
        case Decider::court: return Answer::Say::not_you;
        case Decider::nobody: return Answer::Say::no;
    }
    return Answer::Say::ask_first;
}

static std::string words_for(Decider decider, const std::string& given) {
    switch (decider) {
        case Decider::carer: return "Yes. You decide.";
        case Decider::carer_and_tell: return "Yes. You decide, and tell the social worker.";
        case Decider::clinician: return "Yes, if it cannot wait. Whoever treats them decides.";
        case Decider::child: return fmt::format("{} decides.", given);
        case Decider::worker: return "Ask the social worker first: they decide.";
        case Decider::virtual_school: return "Ask first: the virtual school and the social worker decide, with you.";
        case Decider::parents: return "Ask first: the parents decide.";
        case Decider::adopters: return "Yes. You share parental responsibility.";
        case Decider::court: return "Ask the social worker: a court decides.";
        case Decider::nobody: return "No.";
    }
    return {};
}

static Answer answer(Decider decider, const DelegationFile& file, std::string because, const Law* law) {
    return {said_for(decider), decider, words_for(decider, file.given), std::move(because), law};
}

static Answer as_arranged(const Fact<Arranged>& fact, const DelegationFile& file, const Matter& matter) {
    const auto& it = fact.value;
    auto made = answer(it.decider, file,
                       fmt::format("This was decided for {} on {}. {}", file.given, it.starts.in_words(), it.because),
                       matter.law);
    made.until = it.look_again;
    made.entry = fact.entered_by;
    return made;
}

static bool is_the_carers(Decider decider) { return decider == Decider::carer || decider == Decider::carer_and_tell; }

/// Where the carer would usually decide, but the law under which the child is here takes that away or holds it back.
static std::optional<Answer> held_back(const Matter& matter, const DelegationFile& file, Date today,
                                       Standing standing) {
    switch (standing) {
        case Standing::accommodated:
            if (file.agreed_on(today)) return {};
            return Answer{
                Answer::Say::ask_first, Decider::parents, "Ask the social worker first.",
                fmt::format("The parents keep all parental responsibility, and it is not recorded yet that they "
                            "agreed to your deciding. What keeps {} safe and well you may always do.",
                            file.given),
                &law::parents_keep_responsibility};
        case Standing::protection:
            return answer(
                Decider::worker, file,
                fmt::format("{} is under emergency or police protection: until a court decides, only what keeps "
                            "them safe and well is done, and that you may always do.",
                            file.given),
                &law::emergency_order);
        case Standing::with_adopters:
            return Answer{Answer::Say::yes, Decider::adopters, words_for(Decider::adopters, file.given),
                          std::string{matter.mind}, &law::placed_for_adoption};
        case Standing::none:
            return Answer{Answer::Say::ask_first, Decider::parents, "Ask those with parental responsibility.",
                          fmt::format("{} is not looked after today.", file.given), &law::reasonable_care};
        case Standing::care_order:
        case Standing::placement_order:
        case Standing::remand: return {};
    }
    return {};
}

Answer answer_to(const Matter& matter, const DelegationFile& file, Date today) {
    if (matter.fixed) {
        const auto* but = matter.exception(file.standing_on(today));
        return but ? answer(but->decider, file, std::string{but->because}, matter.law)
                   : answer(matter.usual, file, std::string{matter.mind}, matter.law);
    }
    if (const auto* arranged = file.arranged_on(matter.code, today)) return as_arranged(*arranged, file, matter);
    if (matter.consent_at_sixteen && file.born && today >= file.born->plus_months(16 * 12))
        return answer(Decider::child, file,
                      "At 16 they consent to treatment themselves. You go with them if they like.",
                      &law::consent_at_sixteen);
    const auto standing = file.standing_on(today);
    if (const auto* but = matter.exception(standing))
        return answer(but->decider, file, std::string{but->because}, &law::parents_keep_responsibility);
    if (is_the_carers(matter.usual))
        if (auto held = held_back(matter, file, today, standing)) return *std::move(held);
    return answer(matter.usual, file, std::string{matter.mind}, matter.law);
}

std::optional<Error::Field> contradicts(const DelegationFile& file, const Arranged& arranged, Date today) {
    const auto* matter = matter_of(arranged.matter);
    if (!matter) return Error::Field{"matter", "Choose one of the matters given"};
    if (matter->fixed)
        return Error::Field{"matter", fmt::format("{} is fixed by law ({}, {}): nobody can arrange otherwise",
                                                  matter->name, matter->law->act, matter->law->place)};
    if (arranged.decider == Decider::nobody || arranged.decider == Decider::clinician)
        return Error::Field{"decider",
                            "Say who decides: the carer, the child, the social worker, the parents or a court"};
    if (arranged.decider == Decider::adopters && file.standing_on(today) != Standing::with_adopters)
        return Error::Field{"decider", fmt::format("{} is not placed for adoption", file.given)};
    if (arranged.look_again <= today) return Error::Field{"look_again", "Give a day that is still to come"};
    if (arranged.look_again > today.plus_months(6))
        return Error::Field{"look_again", "Look at it again within six months: by the next review at the latest"};
    return {};
}

Schema fostering_schema() {
    return {"fostering",
            {&table_info<Arranged>(), &table_info<ParentsAgreed>(), &table_info<CarerAsked>(),
             &table_info<CarerAnswered>(), &table_info<CarerDecided>(), &table_info<DayNote>(), &table_info<Incident>(),
             &table_info<IncidentRead>(), &table_info<IncidentReadForHome>(), &table_info<OfstedTold>()}};
}

}  // namespace kith::fostering
