#include "family_network/file.h"

#include <algorithm>
#include <map>
#include <ranges>

#include "care/times.h"
#include "family_help/facts.h"
#include "family_network/offers.h"
#include "kernel/core/text.h"
#include "kernel/people/names.h"
#include "kernel/record/several.h"

namespace kith::family_network {

std::string codes_of(const std::vector<Can>& can) {
    std::string codes;
    for (const auto one : can) {
        if (!codes.empty()) codes += ',';
        codes += code(one);
    }
    return codes;
}

std::vector<Can> can_from(const std::string& codes) {
    std::vector<Can> can;
    for (const auto part : std::views::split(codes, ','))
        if (const auto one = from_code<Can>(std::string_view{part.begin(), part.end()})) can.push_back(*one);
    return can;
}

// ---- What the file says ------------------------------------------------------------------------------------------

namespace {

template <class T, class Is>
const Fact<T>* last_where(const std::vector<Fact<T>>& facts, Is is) {
    for (const auto& fact : facts | std::views::reverse)
        if (is(fact.value)) return &fact;
    return nullptr;
}

bool holds(const NotToTell& said, Date day) { return said.starts <= day && (!said.ends || *said.ends >= day); }

}  // namespace

const Fact<OfferAnswer>* NetworkFile::answer_to(FactId offer) const {
    return last_where(answers, [&](const auto& it) { return it.offer == offer; });
}
const Fact<ExceptionAnswer>* NetworkFile::exception_to(FactId what) const {
    return last_where(exceptions, [&](const auto& it) { return it.not_offered == what; });
}
const Fact<AskedToTakePart>* NetworkFile::asked_of(PersonId who) const {
    return last_where(asked, [&](const auto& it) { return it.person == who; });
}
const Fact<WhatTheyCan>* NetworkFile::can_of(PersonId who) const {
    return last_where(can, [&](const auto& it) { return it.person == who; });
}
const Fact<MeetingHeld>* NetworkFile::held_of(FactId meeting) const {
    return last_where(held, [&](const auto& it) { return it.meeting == meeting; });
}
const Fact<HelpDecided>* NetworkFile::decided_on(FactId what) const {
    return last_where(decided, [&](const auto& it) { return it.help == what; });
}
const Fact<PlanAnswer>* NetworkFile::plan_answer_to(FactId what) const {
    return last_where(plan_answers, [&](const auto& it) { return it.plan == what; });
}
const Fact<PlanReview>* NetworkFile::last_review_of(FactId what) const {
    return last_where(reviews, [&](const auto& it) { return it.plan == what; });
}

bool NetworkFile::is_not_to_be_told(PersonId who, Date day) const {
    return std::ranges::find(kept_from, who) != kept_from.end() ||
           last_where(not_to_tell, [&](const auto& it) { return it.person == who && holds(it, day); });
}

bool NetworkFile::takes_part(PersonId who, Date day) const {
    const auto* said = asked_of(who);
    return said && said->value.answer == PartAnswer::takes_part && !is_not_to_be_told(who, day);
}

std::vector<PersonId> NetworkFile::taking_part(Date day) const {
    std::vector<PersonId> people;
    for (const auto& fact : asked)
        if (takes_part(fact.value.person, day) && std::ranges::find(people, fact.value.person) == people.end())
            people.push_back(fact.value.person);
    return people;
}

const Fact<NetworkPlan>* NetworkFile::plan() const {
    if (plans.empty()) return nullptr;
    const auto* review = last_review_of(plans.back().id);
    return review && !review->value.next ? nullptr : &plans.back();
}

const Fact<MeetingPlanned>* NetworkFile::meeting_to_come() const {
    return meetings.empty() || held_of(meetings.back().id) ? nullptr : &meetings.back();
}

// ---- Moments -----------------------------------------------------------------------------------------------------

static bool went_home(const care::PeriodOfCare& period) {
    return period.ends &&
           (period.why_ended == care::EndOfCare::home_planned || period.why_ended == care::EndOfCare::home_unplanned);
}

std::vector<KeyMoment> moments_of(const care::CareFile& care, const std::vector<Date>& helped,
                                  std::optional<Date> service_since, Date today) {
    std::vector<KeyMoment> found;
    if (!service_since) return found;
    for (const auto day : helped) found.push_back({MomentKind::family_help, day});
    for (const auto& time : care::times_in_care(care)) found.push_back({MomentKind::came_into_care, time.starts});
    for (const auto& fact : care.periods)
        if (went_home(fact.value)) found.push_back({MomentKind::going_home, *fact.value.ends});
    // A plan that the child goes home is the moment to ask, before they do.
    for (const auto& fact : care.plans)
        if (fact.value.permanence == care::Permanence::return_home)
            found.push_back({MomentKind::going_home, fact.value.on});
    if (care.born && care.period_on(care.born->birthday(16)))
        found.push_back({MomentKind::turned_sixteen, care.born->birthday(16)});
    const auto over = care.eighteen();
    std::erase_if(found, [&](const KeyMoment& moment) {
        return moment.on < *service_since || moment.on > today || (over && moment.on >= *over) ||
               (care.died && moment.on > *care.died);
    });
    std::ranges::sort(found, [](const KeyMoment& a, const KeyMoment& b) {
        return std::pair{a.on, a.kind} < std::pair{b.on, b.kind};
    });
    const auto [first, last] = std::ranges::unique(found);
    found.erase(first, last);
    return found;
}

Result<std::optional<Date>> service_since(const Store& store, AuthorityId authority) {
    return store.first(
        "select starts from access_role where authority = $1 and role = $2 and retired_by is null order by starts "
        "limit 1",
        {authority, std::string{code(Role::network_coordinator)}}, [](const Row& row) { return row.date(0); });
}

// ---- Reading -----------------------------------------------------------------------------------------------------

namespace {

/// The parts of care that a network rests on; the rest is not read.
Result<care::CareFile> days_of_care(const Store& store, const Leave& child, Known known) {
    care::CareFile file;
    file.child = child.about();
    for (const auto& fact : TRY(facts<Person>(store, child, known)))
        file.born = fact.value.born, file.died = fact.value.died;
    file.name = name_used(TRY(facts<Name>(store, child, known)));
    file.periods = TRY(facts<care::PeriodOfCare>(store, child, known));
    file.plans = TRY(facts<care::CarePlan>(store, child, known));
    file.allocations = TRY(facts<Allocation>(store, child, known));
    file.local = TRY(local_spans(store, child.authority(), known));
    std::ranges::stable_sort(file.periods, {}, [](const auto& fact) { return fact.value.starts; });
    return file;
}

/// What the families of these children bring: when help began, and who is not safe to tell.
struct OfFamilies {
    std::map<PersonId, std::vector<Date>> helped;
    std::map<PersonId, std::vector<PersonId>> kept_from;
};

Result<OfFamilies> of_families(const Store& store, AuthorityId authority, const std::vector<PersonId>& children,
                               Date today) {
    const auto all = Gate::machine_all(authority);
    std::vector<Fact<InFamily>> in;
    TRY(each_fact_of<InFamily>(store, all, children, [&](const auto& fact) { in.push_back(fact); }));
    std::vector<PersonId> families;
    for (const auto& fact : in) families.push_back(fact.value.family);
    std::ranges::sort(families);
    families.erase(std::unique(families.begin(), families.end()), families.end());
    OfFamilies found;
    TRY(each_fact_of<family_help::HelpBegun>(store, all, families, [&](const auto& fact) {
        for (const auto& one : in)
            if (one.value.family == fact.about && (!one.value.ends || *one.value.ends >= fact.value.on))
                found.helped[one.about].push_back(std::max(fact.value.on, one.value.starts));
    }));
    TRY(each_fact_of<family_help::KeptFrom>(store, all, families, [&](const auto& fact) {
        if (fact.value.starts > today || (fact.value.ends && *fact.value.ends < today)) return;
        for (const auto& one : in)
            if (one.value.family == fact.about) found.kept_from[one.about].push_back(fact.value.person);
    }));
    return found;
}

NetworkFile begun_from(care::CareFile care, const OfFamilies& families, std::optional<Date> since, Date today) {
    NetworkFile file;
    file.person = care.child;
    file.name = care.name;
    file.given = care.name.substr(0, care.name.find(' '));
    file.local = care.local;
    if (const auto at = families.kept_from.find(care.child); at != families.kept_from.end())
        file.kept_from = at->second;
    const auto helped = families.helped.find(care.child);
    file.moments =
        moments_of(care, helped == families.helped.end() ? std::vector<Date>{} : helped->second, since, today);
    file.care = std::move(care);
    return file;
}

/// Each table of the area, with the list that takes it.
template <class Read>
Result<void> each_list(Read read) {
    TRY(read(&NetworkFile::offers));
    TRY(read(&NetworkFile::answers));
    TRY(read(&NetworkFile::not_offered));
    TRY(read(&NetworkFile::exceptions));
    TRY(read(&NetworkFile::asked));
    TRY(read(&NetworkFile::can));
    TRY(read(&NetworkFile::not_to_tell));
    TRY(read(&NetworkFile::meetings));
    TRY(read(&NetworkFile::held));
    TRY(read(&NetworkFile::came));
    TRY(read(&NetworkFile::plans));
    TRY(read(&NetworkFile::parts));
    TRY(read(&NetworkFile::help));
    TRY(read(&NetworkFile::decided));
    TRY(read(&NetworkFile::plan_answers));
    return read(&NetworkFile::reviews);
}

template <class T>
T type_of(std::vector<Fact<T>> NetworkFile::*);

}  // namespace

Result<NetworkFile> network_file(const Store& store, const Leave& child, Known known, Date today) {
    const auto families = TRY(of_families(store, child.authority(), {child.about()}, today));
    auto file = begun_from(TRY(days_of_care(store, child, known)), families,
                           TRY(service_since(store, child.authority())), today);
    TRY(each_list([&](auto list) -> Result<void> {
        file.*list = TRY(facts<decltype(type_of(list))>(store, child, known));
        return {};
    }));
    return file;
}

Result<std::vector<NetworkFile>> network_files(const Store& store, AuthorityId authority,
                                               const std::vector<PersonId>& allowed, Date today) {
    auto children = allowed;
    std::ranges::sort(children);
    children.erase(std::unique(children.begin(), children.end()), children.end());
    const auto families = TRY(of_families(store, authority, children, today));
    const auto since = TRY(service_since(store, authority));
    std::map<PersonId, NetworkFile> files;
    for (auto& care : TRY(care::care_files_of(store, authority, children))) {
        const auto child = care.child;
        files.emplace(child, begun_from(std::move(care), families, since, today));
    }
    TRY(each_list([&](auto list) {
        return each_fact_of<decltype(type_of(list))>(store, Gate::machine_all(authority), children, [&](auto fact) {
            if (const auto at = files.find(fact.about); at != files.end())
                (at->second.*list).push_back(std::move(fact));
        });
    }));
    std::vector<NetworkFile> all;
    for (auto& [child, file] : files) all.push_back(std::move(file));
    return all;
}

// ---- What child protection asks ----------------------------------------------------------------------------------

Result<std::vector<OfferMade>> offers_made(const Store& store, AuthorityId authority,
                                           const std::vector<PersonId>& children) {
    const auto all = Gate::machine_all(authority);
    std::vector<OfferMade> made;
    TRY(each_fact_of<Offer>(store, all, children, [&](const Fact<Offer>& fact) {
        made.push_back({fact.about, fact.value.on, fact.value.moment});
    }));
    std::map<FactId, Fact<NotOffered>> not_offered;
    TRY(each_fact_of<NotOffered>(store, all, children, [&](const auto& fact) { not_offered.emplace(fact.id, fact); }));
    TRY(each_fact_of<ExceptionAnswer>(store, all, children, [&](const Fact<ExceptionAnswer>& fact) {
        const auto at = not_offered.find(fact.value.not_offered);
        if (fact.value.authorised && at != not_offered.end())
            made.push_back({fact.about, fact.value.on, at->second.value.moment, true});
    }));
    std::ranges::stable_sort(made, {}, &OfferMade::on);
    return made;
}

Schema family_network_schema() {
    return {"family_network",
            {&table_info<Offer>(), &table_info<OfferAnswer>(), &table_info<NotOffered>(),
             &table_info<ExceptionAnswer>(), &table_info<AskedToTakePart>(), &table_info<WhatTheyCan>(),
             &table_info<NotToTell>(), &table_info<MeetingPlanned>(), &table_info<MeetingHeld>(), &table_info<Came>(),
             &table_info<NetworkPlan>(), &table_info<PlanPart>(), &table_info<HelpAsked>(), &table_info<HelpDecided>(),
             &table_info<PlanAnswer>(), &table_info<PlanReview>()}};
}

}  // namespace kith::family_network
