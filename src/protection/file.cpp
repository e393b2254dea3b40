#include "protection/file.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>

#include "kernel/record/several.h"
#include "protection/contacts.h"

namespace kith::protection {

bool Recorded::is_about(FactId of, PersonId child) const {
    return std::ranges::any_of(about, [&](const auto& one) { return one.value.of == of && one.value.child == child; });
}

std::vector<PersonId> Recorded::children_of(FactId of) const {
    std::vector<PersonId> children;
    for (const auto& one : about)
        if (one.value.of == of) children.push_back(one.value.child);
    return children;
}

const Fact<ConferenceHeld>* Recorded::held_of(FactId conference) const {
    const auto found = std::ranges::find_if(held, [&](const auto& one) { return one.value.conference == conference; });
    return found == held.end() ? nullptr : &*found;
}

const ConferenceChanged* Recorded::change_of(FactId conference) const {
    const ConferenceChanged* last = nullptr;
    for (const auto& one : changes)
        if (one.value.conference == conference) last = &one.value;
    return last;
}

bool Recorded::called_off(FactId conference) const {
    const auto* last = change_of(conference);
    return last && !last->planned;
}

Date Recorded::planned_for(const Fact<ConferenceCalled>& conference) const {
    const auto* last = change_of(conference.id);
    return last && last->planned ? *last->planned : conference.value.planned;
}

const Fact<AfterOrder>* Recorded::after(FactId order) const {
    const auto found = std::ranges::find_if(after_orders, [&](const auto& one) { return one.value.order == order; });
    return found == after_orders.end() ? nullptr : &*found;
}

const Fact<MoveTaken>* Recorded::taken(FactId move) const {
    const auto found = std::ranges::find_if(moves_taken, [&](const auto& one) { return one.value.move == move; });
    return found == moves_taken.end() ? nullptr : &*found;
}

const Fact<HasChanged>* Recorded::changed(FactId what) const {
    const auto found = std::ranges::find_if(has_changed, [&](const auto& one) { return one.value.of == what; });
    return found == has_changed.end() ? nullptr : &*found;
}

const SignOff* Recorded::answer_to(FactId end) const {
    const SignOff* last = nullptr;
    for (const auto& one : answers)
        if (one.value.end == end) last = &one.value;
    return last;
}

const Fact<EnquiryEnd>* Recorded::end_of(FactId enquiry) const {
    const Fact<EnquiryEnd>* last = nullptr;
    for (const auto& one : ends) {
        if (one.value.enquiry != enquiry) continue;
        const auto* answer = answer_to(one.id);
        if (!answer || answer->answer != Answer::returned) last = &one;
    }
    return last;
}

bool Recorded::answered(const Called& contact) const {
    return std::ranges::any_of(strategies, [&](const auto& one) {
        const bool answers_it =
            one.value.contact == contact.contact || std::ranges::any_of(answers_too, [&](const auto& too) {
                return too.value.discussion == one.id && too.value.contact == contact.contact;
            });
        return answers_it && is_about(one.id, contact.child);
    });
}

// ---- Plans -------------------------------------------------------------------------------------------------------

std::vector<Plan> plans_of(const Recorded& recorded, PersonId child) {
    std::vector<Plan> plans;
    std::vector<std::pair<Date, const ConferenceDecision*>> steps;  // none: it ended without a conference
    for (const auto& one : recorded.decisions)
        if (one.value.child == child) steps.emplace_back(one.value.on, &one.value);
    for (const auto& one : recorded.plans_ended)
        if (one.value.child == child) steps.emplace_back(one.value.on, nullptr);
    std::ranges::stable_sort(steps, {}, [](const auto& step) { return step.first; });
    for (const auto& [on, decision] : steps) {
        const bool open = !plans.empty() && !plans.back().ends;
        if (decision && decision->decided == Decided::plan && !open) {
            const auto category = decision->category.value_or(Category::multiple);
            plans.push_back({child, on, {}, category, category, static_cast<int>(plans.size()) + 1});
        } else if (open && (!decision || decision->decided == Decided::ends)) {
            plans.back().ends = on;
        } else if (open && decision->category) {
            plans.back().latest = *decision->category;
        }
    }
    return plans;
}

std::optional<Plan> plan_on(const Recorded& recorded, PersonId child, Date day) {
    for (const auto& plan : plans_of(recorded, child))
        if (plan.on(day)) return plan;
    return std::nullopt;
}

// ---- Reading -----------------------------------------------------------------------------------------------------

/// Each table of the family, with the list that takes it.
template <class Read>
static Result<void> each_list(Read read) {
    TRY(read(&Recorded::about));
    TRY(read(&Recorded::strategies));
    TRY(read(&Recorded::answers_too));
    TRY(read(&Recorded::enquiries));
    TRY(read(&Recorded::ends));
    TRY(read(&Recorded::answers));
    TRY(read(&Recorded::called));
    TRY(read(&Recorded::changes));
    TRY(read(&Recorded::held));
    TRY(read(&Recorded::decisions));
    TRY(read(&Recorded::views));
    TRY(read(&Recorded::plans_ended));
    TRY(read(&Recorded::must_change));
    TRY(read(&Recorded::has_changed));
    TRY(read(&Recorded::core_groups));
    TRY(read(&Recorded::core_agencies));
    TRY(read(&Recorded::visits));
    TRY(read(&Recorded::seen));
    TRY(read(&Recorded::legal));
    TRY(read(&Recorded::orders));
    TRY(read(&Recorded::after_orders));
    TRY(read(&Recorded::moves));
    TRY(read(&Recorded::seen_for_assessment));
    TRY(read(&Recorded::help_closed));
    return read(&Recorded::moves_taken);
}

template <class T>
static T type_of(std::vector<Fact<T>> Recorded::*);

Result<Recorded> recorded_of(const Store& store, const Leave& family, Known known) {
    Recorded recorded;
    TRY(each_list([&](auto list) -> Result<void> {
        recorded.*list = TRY(facts<decltype(type_of(list))>(store, family, known));
        return {};
    }));
    return recorded;
}

void leave_out(Recorded& recorded, FactId fact) {
    [[maybe_unused]] const auto all = each_list([&](auto list) -> Result<void> {
        std::erase_if(recorded.*list, [&](const auto& one) { return one.id == fact; });
        return {};
    });
}

Result<ProtectionFile> protection_file(const Store& store, const Leave& family, Date on) {
    ProtectionFile file{.who = TRY(family_help::who_they_are(store, family, on)),
                        .recorded = TRY(recorded_of(store, family, Known::now())),
                        .local = TRY(local_spans(store, family.authority(), Known::now())),
                        .today = on,
                        .family_leads = {},
                        .practitioners = {},
                        .eligible = {},
                        .chairs = {},
                        .names = {},
                        .quorums = {},
                        .family_decides_from = {}};
    std::vector<PersonId> children;
    for (const auto& child : file.who.children) {
        children.push_back(child.child);
        const auto in = TRY(facts<InFamily>(store, Gate::machine(family.authority(), child.child), Known::now()));
        if (std::ranges::any_of(in, [&](const auto& one) { return one.value.family != family.about(); }))
            file.moved.emplace(child.child, TRY(recorded_of_child(store, Gate::machine(family.authority(), child.child),
                                                                  Known::now())));
    }
    std::vector<PersonId> not_moved;
    for (const auto child : children)
        if (!file.moved.contains(child)) not_moved.push_back(child);
    TRY(add_to_see(store, family.authority(), not_moved, [&](PersonId) -> Recorded& { return file.recorded; }));
    file.recorded.offers = TRY(family_network::offers_made(store, family.authority(), not_moved));
    file.recorded.offers_since = TRY(family_network::service_since(store, family.authority()));
    file.contacts = TRY(called_by_contacts(store, family.authority(), children));
    for (const auto& one : file.contacts)
        if (!file.recorded.answered(one)) file.recorded.waiting.push_back(one);
    return file;
}

Result<std::multimap<FactId, PersonId>> writers_of(const Store& store, const Leave& family, const Recorded& recorded) {
    std::multimap<FactId, PersonId> writers;
    for (const auto& one : recorded.ends) {
        for (const auto& version : TRY(versions<EnquiryEnd>(store, family, one.id)))
            if (const auto by = TRY(entry(store, family, version.entered_by)).entry.by) writers.emplace(one.id, *by);
    }
    return writers;
}

/// The families in which each of these children is or was.
static Result<std::multimap<PersonId, PersonId>> families_ever(const Store& store, const LeaveOfAll& leave,
                                                               const std::vector<PersonId>& children) {
    std::multimap<PersonId, PersonId> by_family;
    TRY(each_fact_of<InFamily>(store, leave, children, [&](const Fact<InFamily>& fact) {
        const auto [from, to] = by_family.equal_range(fact.value.family);
        if (std::none_of(from, to, [&](const auto& one) { return one.second == fact.about; }))
            by_family.emplace(fact.value.family, fact.about);
    }));
    return by_family;
}

Result<Recorded> recorded_of_child(const Store& store, const Leave& child, Known known) {
    std::set<PersonId> families;
    for (const auto& one : TRY(facts<InFamily>(store, child, known))) families.insert(one.value.family);
    Recorded all;
    for (const auto family : families) {
        auto recorded = TRY(recorded_of(store, Gate::machine(child.authority(), family), known));
        TRY(each_list([&](auto list) -> Result<void> {
            std::ranges::move(recorded.*list, std::back_inserter(all.*list));
            return {};
        }));
    }
    for (const auto& one : TRY(called_by_contacts(store, child.authority(), {child.about()})))
        if (!all.answered(one)) all.waiting.push_back(one);
    TRY(add_to_see(store, child.authority(), {child.about()}, [&](PersonId) -> Recorded& { return all; }));
    all.offers = TRY(family_network::offers_made(store, child.authority(), {child.about()}));
    all.offers_since = TRY(family_network::service_since(store, child.authority()));
    return all;
}

Result<std::vector<RecordedOfChild>> recorded_of_children(const Store& store, AuthorityId authority,
                                                          const std::vector<PersonId>& children) {
    std::vector<RecordedOfChild> all;
    std::map<PersonId, std::size_t> place;
    for (const auto child : children) {
        place.emplace(child, all.size());
        all.push_back({child, {}});
    }
    const auto leave = Gate::machine_all(authority);
    const auto by_family = TRY(families_ever(store, leave, children));
    std::vector<PersonId> families;
    for (auto at = by_family.begin(); at != by_family.end(); at = by_family.upper_bound(at->first))
        families.push_back(at->first);
    TRY(each_list([&](auto list) {
        return each_fact_of<decltype(type_of(list))>(store, leave, families, [&](const auto& fact) {
            const auto [from, to] = by_family.equal_range(fact.about);
            for (auto one = from; one != to; ++one) (all[place.at(one->second)].recorded.*list).push_back(fact);
        });
    }));
    for (const auto& one : TRY(called_by_contacts(store, authority, children)))
        if (auto& recorded = all[place.at(one.child)].recorded; !recorded.answered(one))
            recorded.waiting.push_back(one);
    TRY(add_to_see(store, authority, children,
                   [&](PersonId child) -> Recorded& { return all[place.at(child)].recorded; }));
    for (const auto& one : TRY(family_network::offers_made(store, authority, children)))
        all[place.at(one.child)].recorded.offers.push_back(one);
    const auto since = TRY(family_network::service_since(store, authority));
    for (auto& one : all) one.recorded.offers_since = since;
    return all;
}

Result<std::vector<Recorded>> recorded_of_families(const Store& store, const LeaveOfAll& leave,
                                                   const std::vector<PersonId>& families) {
    std::vector<Recorded> all(families.size());
    std::map<PersonId, std::size_t> place;
    for (std::size_t i = 0; i < families.size(); ++i) place.emplace(families[i], i);
    TRY(each_list([&](auto list) {
        return each_fact_of<decltype(type_of(list))>(
            store, leave, families, [&](const auto& fact) { (all[place.at(fact.about)].*list).push_back(fact); });
    }));
    return all;
}

// ---- Who may lead ------------------------------------------------------------------------------------------------

static bool holds(const Eligible& eligible, Date day) {
    return eligible.starts <= day && (!eligible.ends || *eligible.ends >= day);
}

bool Practitioner::on(Date day) const {
    return std::ranges::any_of(eligible, [&](const auto& one) { return holds(one.value, day); });
}

std::string ProtectionFile::name(PersonId person) const {
    if (const auto* child = who.child(person)) return child->name;
    const auto found = names.find(person);
    return found == names.end() ? "Name not known" : found->second;
}

ChildProtection ProtectionFile::of(PersonId child) const {
    const auto came = moved.find(child);
    return {child, came == moved.end() ? recorded : came->second, local};
}

int ProtectionFile::quorum_on(Date day) const {
    int agencies = 3;
    for (const auto& one : quorums)
        if (one.starts <= day) agencies = static_cast<int>(one.value);
    return agencies;
}

bool ProtectionFile::wrote(PersonId person, const Fact<EnquiryEnd>& end) const {
    const auto [from, to] = writers.equal_range(end.id);
    return std::any_of(from, to, [&](const auto& one) { return one.second == person; });
}

bool ProtectionFile::may_lead(PersonId practitioner, Date on) const {
    return std::ranges::any_of(eligible,
                               [&](const auto& one) { return one.first == practitioner && holds(one.second, on); });
}

Result<std::vector<Practitioner>> practitioners_of(const Store& store, const LeaveOfAll& leave, Date on) {
    const auto people =
        TRY(store.all("select distinct about from access_role where authority = $1 and role = $2 and retired_by is null"
                      " and starts <= $3 and (ends is null or ends >= $3) order by about",
                      {leave.authority(), code(Role::child_protection_practitioner), on},
                      [](const Row& row) { return row.id<PersonId>(0); }));
    const auto names = TRY(names_in(store, leave, people));
    std::vector<Practitioner> all;
    for (const auto one : people) all.push_back({{one, names.at(one)}, {}});
    TRY(each_fact_of<Eligible>(store, leave, people, [&](const Fact<Eligible>& fact) {
        const auto found = std::ranges::find_if(all, [&](const auto& one) { return one.who.person == fact.about; });
        if (found != all.end()) found->eligible.push_back(fact);
    }));
    std::ranges::stable_sort(all, {}, [](const auto& one) { return one.who.name; });
    return all;
}

Schema protection_schema() {
    return {"protection", {&table_info<AboutChild>(),         &table_info<StrategyDiscussion>(),
                           &table_info<AlsoAnswers>(),        &table_info<Enquiry>(),
                           &table_info<ConferenceChanged>(),  &table_info<AfterOrder>(),
                           &table_info<MoveOfPlan>(),         &table_info<MoveTaken>(),
                           &table_info<EnquiryEnd>(),         &table_info<SignOff>(),
                           &table_info<ConferenceCalled>(),   &table_info<ConferenceHeld>(),
                           &table_info<ConferenceDecision>(), &table_info<AgencyView>(),
                           &table_info<PlanEnded>(),          &table_info<MustChange>(),
                           &table_info<HasChanged>(),         &table_info<CoreGroup>(),
                           &table_info<CoreGroupAgency>(),    &table_info<Visit>(),
                           &table_info<VisitChild>(),         &table_info<LegalStep>(),
                           &table_info<SafetyOrder>(),        &table_info<Eligible>()}};
}

}  // namespace kith::protection
