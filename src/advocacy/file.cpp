#include "advocacy/file.h"

#include <algorithm>
#include <map>
#include <ranges>

#include "advocacy/sealed.h"
#include "complaints/facts.h"
#include "kernel/people/names.h"
#include "kernel/record/several.h"

namespace kith::advocacy {

namespace {

constexpr int days_of_conference = 92;  ///< and of a complaint: for so long the child is offered an advocate
constexpr int old_enough_to_say = 5;

/// The parts of care that moments are found in; the rest is not read.
Result<care::CareFile> days_of_care(const Store& store, const Leave& child, Known known) {
    care::CareFile file;
    file.child = child.about();
    for (const auto& fact : TRY(facts<Person>(store, child, known)))
        file.born = fact.value.born, file.died = fact.value.died;
    file.name = name_used(TRY(facts<Name>(store, child, known)));
    file.periods = TRY(facts<care::PeriodOfCare>(store, child, known));
    file.legal = TRY(facts<care::LegalStatusFact>(store, child, known));
    file.placements = TRY(facts<care::Placement>(store, child, known));
    file.reviews = TRY(facts<care::Review>(store, child, known));
    file.missing = TRY(facts<care::MissingEpisode>(store, child, known));
    file.refusals = TRY(facts<care::Refusal>(store, child, known));
    file.allocations = TRY(facts<Allocation>(store, child, known));
    file.local = TRY(local_spans(store, child.authority(), known));
    return file;
}

/// The days on which each complained: nothing of what they said.
using Complained = std::map<PersonId, std::vector<Date>>;
Result<Complained> complained(const Store& store, AuthorityId authority, const std::vector<PersonId>& children,
                              Known known) {
    Complained found;
    TRY(each_fact_of<complaints::Complaint>(store, Gate::machine_all(authority), children, [&](const auto& fact) {
        if (!known.at || fact.entered_by <= *known.at) found[fact.about].push_back(fact.value.on);
    }));
    return found;
}

/// Of one child; none where nothing is known.
std::vector<Date> days_in(const std::map<PersonId, std::vector<Date>>& all, PersonId child) {
    const auto found = all.find(child);
    return found == all.end() ? std::vector<Date>{} : found->second;
}

using Conferences = std::map<PersonId, std::vector<Date>>;

Result<Conferences> conferences(const Store& store, AuthorityId authority, const std::vector<PersonId>& children,
                                Known known) {
    Conferences found;
    const auto sql =
        "select a.child, c.called, a.entered_by, c.entered_by from protection_about a join protection_conference c on "
        "c.authority = a.authority and c.fact = a.of_fact where a.authority = $1 and a.child in (" +
        places_for_people() + ") and a.retired_by is null and c.retired_by is null order by c.called";
    for (std::size_t from = 0; from < children.size(); from += people_at_once)
        TRY(store.each(sql, params_for_people(authority, children, from), [&](const Row& row) {
            const auto seen = std::max(row.id<EntryNumber>(2), row.id<EntryNumber>(3));
            if (!known.at || seen <= *known.at) found[row.id<PersonId>(0)].push_back(row.date(1));
        }));
    return found;
}

AdvocacyFile made_from(const care::CareFile& care, const std::vector<Date>& called, const std::vector<Date>& complaints,
                       std::optional<Date> since, const Calendar& calendar, Date today) {
    AdvocacyFile file;
    file.child = care.child;
    file.name = care.name;
    file.given = care.name.substr(0, care.name.find(' '));
    file.age = care.age_on(today);
    if (const auto* period = care.period_on(today)) file.in_care_since = period->starts;
    file.over = care.eighteen();
    if (care.died && (!file.over || *care.died < *file.over)) file.over = care.died;
    if (since) file.moments = moments_of(care, called, *since, calendar, today, complaints);
    file.refusals = care.refusals;
    for (const auto& fact : care.allocations)
        if (fact.value.as == Role::advocate || fact.value.as == Role::independent_visitor) file.with.push_back(fact);
    file.local = care.local;
    return file;
}

template <class T>
Result<void> add_for_each(const Store& store, AuthorityId authority, const std::vector<PersonId>& children,
                          std::map<PersonId, AdvocacyFile>& files, std::vector<Fact<T>> AdvocacyFile::*list) {
    return each_fact_of<T>(store, Gate::machine_all(authority), children,
                           [&](Fact<T> fact) { (files.at(fact.about).*list).push_back(std::move(fact)); });
}

}  // namespace

const Fact<Allocation>* AdvocacyFile::who(Role role, Date day) const {
    for (const auto& fact : with | std::views::reverse)
        if (fact.value.as == role && fact.value.starts <= day && (!fact.value.ends || *fact.value.ends >= day))
            return &fact;
    return nullptr;
}

const Fact<care::Refusal>* AdvocacyFile::last_no(care::OfferKind offer) const {
    for (const auto& fact : refusals | std::views::reverse)
        if (fact.value.offer == offer && !fact.value.withdrawn) return &fact;
    return nullptr;
}

const Fact<Issue>* AdvocacyFile::issue(FactId id) const {
    const auto found = std::ranges::find(issues, id, &Fact<Issue>::id);
    return found == issues.end() ? nullptr : &*found;
}

std::vector<const Fact<Answer>*> AdvocacyFile::answers_to(FactId to) const {
    std::vector<const Fact<Answer>*> found;
    for (const auto& fact : answers)
        if (fact.value.issue == to) found.push_back(&fact);
    return found;
}

const Fact<Escalated>* AdvocacyFile::escalation(FactId of) const {
    for (const auto& fact : escalated | std::views::reverse)
        if (fact.value.issue == of) return &fact;
    return nullptr;
}

const Fact<ToldBack>* AdvocacyFile::end_of(FactId of) const {
    const auto found = std::ranges::find_if(told, [&](const auto& fact) { return fact.value.issue == of; });
    return found == told.end() ? nullptr : &*found;
}

bool AdvocacyFile::shares(SharedPart part, Date day) const {
    return std::ranges::any_of(shared, [&](const auto& fact) {
        return fact.value.part == part && fact.value.starts <= day && (!fact.value.ends || *fact.value.ends > day);
    });
}

bool AdvocacyFile::non_instructed(Date day) const {
    for (const auto& fact : ways | std::views::reverse)
        if (fact.value.on <= day) return fact.value.way == Way::non_instructed;
    return age && *age < old_enough_to_say;
}

Result<std::optional<Date>> service_since(const Store& store, AuthorityId authority) {
    const auto first = TRY(store.first(
        "select starts from access_role where authority = $1 and role = $2 and retired_by is null order by starts "
        "limit 1",
        {authority, std::string{code(Role::advocate)}}, [](const Row& row) { return row.date(0); }));
    return first;
}

Result<AdvocacyFile> advocacy_file(const Store& store, const Leave& child, Known known, const Calendar& calendar,
                                   Date today) {
    const auto care = TRY(days_of_care(store, child, known));
    const auto called = TRY(conferences(store, child.authority(), {child.about()}, known));
    const auto said = TRY(complained(store, child.authority(), {child.about()}, known));
    auto file = made_from(care, days_in(called, child.about()), days_in(said, child.about()),
                          TRY(service_since(store, child.authority())), calendar, today);
    file.contacts = TRY(facts<Contact>(store, child, known));
    file.said_no = TRY(facts<SaidNo>(store, child, known));
    file.ways = TRY(facts<WayOfWorking>(store, child, known));
    file.issues = TRY(facts<Issue>(store, child, known));
    file.answers = TRY(facts<Answer>(store, child, known));
    file.escalated = TRY(facts<Escalated>(store, child, known));
    file.told = TRY(facts<ToldBack>(store, child, known));
    file.shared = TRY(facts<Shared>(store, child, known));
    file.visits = TRY(facts<VisitorVisit>(store, child, known));
    return file;
}

Result<std::vector<AdvocacyFile>> advocacy_files(const Store& store, AuthorityId authority,
                                                 const std::vector<PersonId>& allowed, const Calendar& calendar,
                                                 Date today) {
    auto children = allowed;
    std::ranges::sort(children);
    children.erase(std::unique(children.begin(), children.end()), children.end());
    const auto since = TRY(service_since(store, authority));
    const auto called = TRY(conferences(store, authority, children, Known::now()));
    const auto said = TRY(complained(store, authority, children, Known::now()));
    std::map<PersonId, AdvocacyFile> files;
    for (const auto& care : TRY(care::care_files_of(store, authority, children)))
        files.emplace(care.child,
                      made_from(care, days_in(called, care.child), days_in(said, care.child), since, calendar, today));
    TRY(add_for_each(store, authority, children, files, &AdvocacyFile::contacts));
    TRY(add_for_each(store, authority, children, files, &AdvocacyFile::said_no));
    TRY(add_for_each(store, authority, children, files, &AdvocacyFile::ways));
    TRY(add_for_each(store, authority, children, files, &AdvocacyFile::issues));
    TRY(add_for_each(store, authority, children, files, &AdvocacyFile::answers));
    TRY(add_for_each(store, authority, children, files, &AdvocacyFile::escalated));
    TRY(add_for_each(store, authority, children, files, &AdvocacyFile::told));
    TRY(add_for_each(store, authority, children, files, &AdvocacyFile::shared));
    TRY(add_for_each(store, authority, children, files, &AdvocacyFile::visits));
    std::vector<AdvocacyFile> all;
    for (auto& [child, file] : files) all.push_back(std::move(file));
    return all;
}

Result<std::vector<PersonId>> children_to_offer(const Store& store, const LeaveOfAll& leave, Date today) {
    std::vector<PersonId> found;
    const auto add = [&](std::string_view sql, std::initializer_list<Param> params) -> Result<void> {
        return store.each(sql, params, [&](const Row& row) { found.push_back(row.id<PersonId>(0)); });
    };
    const auto authority = leave.authority();
    TRY(
        add("select about from care_period where authority = $1 and starts <= $2 and (ends is null or ends >= $2) and "
            "retired_by is null",
            {authority, today}));
    TRY(
        add("select a.child from protection_about a join protection_conference c on c.authority = a.authority and "
            "c.fact = a.of_fact where a.authority = $1 and c.called >= $2 and c.called <= $3 and a.retired_by is null "
            "and c.retired_by is null",
            {authority, today.plus_days(-days_of_conference), today}));
    // Whoever is under 18 and complained; an adult who did has no place among the children.
    TRY(add(
        "select c.about from complaints_complaint c join people_person p on p.authority = c.authority and p.about = "
        "c.about where c.authority = $1 and c.on_day >= $2 and c.on_day <= $3 and p.born > $4 and c.retired_by is "
        "null and p.retired_by is null",
        {authority, today.plus_days(-days_of_conference), today, today.plus_months(-12 * 18)}));
    for (const auto role : {Role::advocate, Role::independent_visitor})
        TRY(
            add("select about from access_allocation where authority = $1 and as_role = $2 and starts <= $3 and "
                "(ends is null or ends >= $3) and retired_by is null",
                {authority, std::string{code(role)}, today}));
    std::ranges::sort(found);
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

Schema advocacy_schema() {
    return {"advocacy",
            {&table_info<Contact>(), &table_info<SaidNo>(), &table_info<WayOfWorking>(), &table_info<Issue>(),
             &table_info<Answer>(), &table_info<Escalated>(), &table_info<ToldBack>(), &table_info<Shared>(),
             &table_info<VisitorVisit>(), &table_info<Room>(), &table_info<Sealed>()}};
}

}  // namespace kith::advocacy
