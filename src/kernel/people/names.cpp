#include "kernel/people/names.h"

#include <algorithm>

#include <fmt/format.h>

#include "kernel/people/context_of_harm.h"
#include "kernel/people/family.h"
#include "kernel/people/home.h"
#include "kernel/people/organisation.h"

namespace kith {

using NamesOf = std::unordered_map<PersonId, std::vector<Fact<Name>>>;

template <class T>
static Result<void> name_all(const Store& store, AuthorityId authority, const std::vector<PersonId>& nameless,
                             NamesById& found) {
    const auto& table = table_info<T>();
    const auto sql = table.select + " where authority = $1 and retired_by is null and about in (" +
                     places_for_people() + ")" + table.order;
    return store.each(sql, params_for_people(authority, nameless, 0), [&](const Row& row) {
        const auto fact = read_fact<T>(row);
        found[fact.about] = fact.value.name;
    });
}

/// Whoever has no name of a person's may be a home, an organisation, a family or a context, which has one of its own.
static Result<void> name_others(const Store& store, AuthorityId authority, const std::vector<PersonId>& people,
                                std::size_t from, const NamesOf& of_people, NamesById& found) {
    std::vector<PersonId> nameless;
    for (std::size_t i = from; i < std::min(from + people_at_once, people.size()); ++i)
        if (of_people.at(people[i]).empty()) nameless.push_back(people[i]);
    if (nameless.empty()) return {};
    TRY(name_all<Home>(store, authority, nameless, found));
    TRY(name_all<Organisation>(store, authority, nameless, found));
    TRY(name_all<Family>(store, authority, nameless, found));
    return name_all<ContextOfHarm>(store, authority, nameless, found);
}

static Result<NamesById> names(const Store& store, AuthorityId authority, const std::vector<PersonId>& people) {
    const auto& table = table_info<Name>();
    const auto sql = table.select + " where authority = $1 and retired_by is null and about in (" +
                     places_for_people() + ")" + table.order;
    NamesById found;
    for (std::size_t from = 0; from < people.size(); from += people_at_once) {
        NamesOf facts;
        TRY(store.each(sql, params_for_people(authority, people, from), [&](const Row& row) {
            auto fact = read_fact<Name>(row);
            facts[fact.about].push_back(std::move(fact));
        }));
        for (std::size_t i = from; i < std::min(from + people_at_once, people.size()); ++i)
            found[people[i]] = name_used(facts[people[i]]);
        TRY(name_others(store, authority, people, from, facts, found));
    }
    return found;
}

Result<NamesById> names_in(const Store& store, const Leave& record, const std::vector<PersonId>& people) {
    return names(store, record.authority(), people);
}

Result<NamesById> names_in(const Store& store, const LeaveOfAll& records, const std::vector<PersonId>& people) {
    return names(store, records.authority(), people);
}

}  // namespace kith
