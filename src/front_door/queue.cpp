#include "front_door/queue.h"

#include <algorithm>
#include <numeric>
#include <unordered_map>
#include <unordered_set>

#include <fmt/format.h>

#include "kernel/people/person.h"
#include "kernel/record/several.h"

namespace kith::front_door {

namespace {

/// People joined into families: the smallest of each stands for it.
class Families {
public:
    explicit Families(std::size_t people) : first_(people) { std::iota(first_.begin(), first_.end(), std::size_t{0}); }
    std::size_t of(std::size_t one) {
        while (first_[one] != one) one = first_[one] = first_[first_[one]];
        return one;
    }
    void join(std::size_t a, std::size_t b) {
        a = of(a), b = of(b);
        first_[std::max(a, b)] = std::min(a, b);
    }

private:
    std::vector<std::size_t> first_;
};

/// A contact without its words: those are read of the few that are shown.
struct Open {
    FactId contact;
    PersonId child;
    Date on;
};

/// Of whom nobody was told: an answer is given after a decision and never before.
Result<std::vector<Open>> open_contacts(const Store& store, AuthorityId authority) {
    return store.all(
        "select c.fact, c.about, c.on_day from front_door_contact c where c.authority = $1 and c.retired_by is null"
        " and not exists (select 1 from front_door_told t where t.authority = c.authority and t.contact = c.fact"
        " and t.retired_by is null)",
        {authority}, [](const Row& row) {
            return Open{row.id<FactId>(0), row.id<PersonId>(1), row.date(2)};
        });
}

// What else is read of the open contacts is read of all since the oldest of them: that a contact is open is asked once,
// as asking it again of each old one costs more than the few rows too many.

/// Which contacts are decided.
Result<std::unordered_set<FactId>> decided(const Store& store, AuthorityId authority, Date since) {
    const auto all = TRY(store.all(
        "select contact from front_door_decision where authority = $1 and on_day >= $2 and retired_by is null",
        {authority, since}, [](const Row& row) { return row.id<FactId>(0); }));
    return std::unordered_set<FactId>{all.begin(), all.end()};
}

/// The other children of each contact, by the contact.
Result<std::unordered_map<FactId, std::vector<PersonId>>> others(const Store& store, AuthorityId authority) {
    std::unordered_map<FactId, std::vector<PersonId>> of;
    const auto rows =
        TRY(store.all("select contact, about from front_door_also where authority = $1"
                      " and retired_by is null order by contact, about",
                      {authority}, [](const Row& row) {
                          return std::pair{row.id<FactId>(0), row.id<PersonId>(1)};
                      }));
    for (const auto& [contact, child] : rows) of[contact].push_back(child);
    return of;
}

/// Of whom something is read that ties families together: the children of those contacts.
constexpr std::string_view of_the_queue =
    " and r.retired_by is null and (r.about in (select c.about from front_door_contact c where c.authority = $1"
    " and c.on_day >= $3 and c.retired_by is null) or r.about in (select a.about from front_door_also a"
    " where a.authority = $1 and a.retired_by is null)) order by r.about, r.fact";

Result<void> join_households(const Store& store, AuthorityId authority, Date today, Date since,
                             const std::unordered_map<PersonId, std::size_t>& place, Families& families) {
    std::unordered_map<HouseholdId, std::size_t> first;
    for (const auto& [person, household] :
         TRY(store.all(fmt::format("select r.about, r.household from people_residence r where r.authority = $1"
                                   " and (r.ends is null or r.ends >= $2){}",
                                   of_the_queue),
                       {authority, today, since}, [](const Row& row) {
                           return std::pair{row.id<PersonId>(0), row.id<HouseholdId>(1)};
                       })))
        if (const auto here = place.find(person); here != place.end())
            families.join(here->second, first.try_emplace(household, here->second).first->second);
    return {};
}

Result<void> join_siblings(const Store& store, AuthorityId authority, Date since,
                           const std::unordered_map<PersonId, std::size_t>& place, Families& families) {
    for (const auto& [person, other] :
         TRY(store.all(fmt::format("select r.about, r.other from people_relationship r where r.authority = $1"
                                   " and r.tie = $2{}",
                                   of_the_queue),
                       {authority, code(Tie::sibling), since}, [](const Row& row) {
                           return std::pair{row.id<PersonId>(0), row.id<PersonId>(1)};
                       }))) {
        const auto here = place.find(person), there = place.find(other);
        if (here != place.end() && there != place.end()) families.join(here->second, there->second);
    }
    return {};
}

/// Says of each contact to which family it belongs.
Result<void> find_families(const Store& store, AuthorityId authority, Date today, Date since,
                           std::vector<Waiting>& all) {
    std::vector<PersonId> people;
    for (const auto& one : all) {
        people.push_back(one.child);
        people.insert(people.end(), one.also.begin(), one.also.end());
    }
    std::ranges::sort(people);
    people.erase(std::unique(people.begin(), people.end()), people.end());
    std::unordered_map<PersonId, std::size_t> place;
    for (std::size_t i = 0; i < people.size(); ++i) place.emplace(people[i], i);
    Families families{people.size()};
    for (const auto& one : all)
        for (const auto child : one.also) families.join(place.at(one.child), place.at(child));
    TRY(join_households(store, authority, today, since, place, families));
    TRY(join_siblings(store, authority, since, place, families));
    for (auto& one : all) one.family = families.of(place.at(one.child));
    return {};
}

void in_order_of_time_left(std::vector<Waiting>& all) {
    std::unordered_map<std::size_t, Date> first_due;
    for (const auto& one : all) {
        const auto at = first_due.try_emplace(one.family, one.answer.due).first;
        at->second = std::min(at->second, one.answer.due);
    }
    std::ranges::sort(all, [&](const Waiting& a, const Waiting& b) {
        return std::tuple{first_due.at(a.family), a.family, a.answer.due, a.contact} <
               std::tuple{first_due.at(b.family), b.family, b.answer.due, b.contact};
    });
}

}  // namespace

Result<std::vector<Waiting>> waiting(const Store& store, const Reader& reader, const LeaveOfAll& leave,
                                     const Calendar& calendar) {
    const auto open = TRY(open_contacts(store, leave.authority()));
    auto since = reader.today;
    for (const auto& contact : open) since = std::min(since, contact.on);
    const auto is_decided = TRY(decided(store, leave.authority(), since));
    auto also = TRY(others(store, leave.authority()));
    std::vector<PersonId> people;
    for (const auto& contact : open) people.push_back(contact.child);
    for (const auto& [contact, some] : also) people.insert(people.end(), some.begin(), some.end());
    std::ranges::sort(people);
    people.erase(std::unique(people.begin(), people.end()), people.end());
    const auto known = TRY(Gate::among(store, reader, May::see_contacts, people));
    const auto may_know = [&](PersonId child) { return std::ranges::binary_search(known, child); };
    std::vector<PersonId> named_too;
    for (const auto& [contact, some] : also) named_too.insert(named_too.end(), some.begin(), some.end());
    std::ranges::sort(named_too);
    named_too.erase(std::unique(named_too.begin(), named_too.end()), named_too.end());
    const auto restricted = TRY(restricted_among(store, leave, named_too, reader.today));
    std::vector<Waiting> all;
    for (const auto& [contact, child, on] : open) {
        if (!may_know(child)) continue;
        auto with = std::move(also[contact]);
        const bool apart = std::ranges::any_of(
            with, [&](PersonId one) { return !may_know(one) && std::ranges::binary_search(restricted, one); });
        std::erase_if(with, [&](PersonId one) { return !may_know(one); });
        all.push_back({child, std::move(with), contact, apart, is_decided.contains(contact),
                       answer_of(on, calendar, reader.today), 0});
    }
    TRY(find_families(store, leave.authority(), reader.today, since, all));
    in_order_of_time_left(all);
    return all;
}

Result<std::unordered_map<FactId, Contact>> what_was_told(const Store& store, const LeaveOfAll& leave,
                                                          std::span<const Waiting> shown) {
    std::string contacts;
    for (std::size_t i = 0; i < people_at_once; ++i)
        contacts += fmt::format("{}${}", i == 0 ? "" : ", ", i + people_at_once + 2);
    const auto sql = fmt::format("{} where authority = $1 and about in ({}) and fact in ({}) and retired_by is null",
                                 table_info<Contact>().select, places_for_people(), contacts);
    std::vector<PersonId> children;
    std::unordered_set<FactId> apart;
    for (const auto& one : shown) {
        children.push_back(one.child);
        if (one.words_apart) apart.insert(one.contact);
    }
    std::unordered_map<FactId, Contact> told;
    for (std::size_t from = 0; from < shown.size(); from += people_at_once) {
        auto params = params_for_people(leave.authority(), children, from);
        for (std::size_t i = from; i < from + people_at_once; ++i)
            params.emplace_back(shown[std::min(i, shown.size() - 1)].contact);
        TRY(store.each(sql, params, [&](const Row& row) {
            auto fact = read_fact<Contact>(row);
            if (apart.contains(fact.id)) {
                fact.value.worried = not_shown;
                fact.value.working = {};
            }
            told.emplace(fact.id, std::move(fact.value));
        }));
    }
    return told;
}

}  // namespace kith::front_door
