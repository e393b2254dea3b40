// Many homes at once: all of the authority's, or those that one worker supports.
#include <unordered_map>

#include <fmt/format.h>

#include "homes/lists.h"
#include "kernel/record/several.h"

namespace kith::homes {

namespace {

/// The homes to be read: those named, or all where none are.
using Only = const std::vector<PersonId>*;

template <class T, class Visit>
Result<void> each_of(const Store& store, const LeaveOfAll& leave, Only only, Visit visit) {
    return only ? each_fact_of<T>(store, leave, *only, visit) : each_fact<T>(store, leave, Known::now(), visit);
}

Result<void> each_carer(const Store& store, const LeaveOfAll& leave, Only only,
                        const std::function<void(const Row&)>& visit) {
    const std::string order = " order by r.household, a.starts, r.about";
    if (!only) return store.each(std::string{carers_of_homes} + order, {leave.authority(), Role::foster_carer}, visit);
    // The places for homes are numbered from $2: the role follows them.
    std::string asked{carers_of_homes};
    const auto role = fmt::format("${}", people_at_once + 2);
    asked.replace(asked.find("$2"), 2, role);
    asked += " and r.household in (" + places_for_people() + ")" + order;
    for (std::size_t from = 0; from < only->size(); from += people_at_once) {
        auto params = params_for_people(leave.authority(), *only, from);
        params.emplace_back(Role::foster_carer);
        TRY(store.each(asked, params, visit));
    }
    return {};
}

Result<std::vector<HomeFile>> read_files(const Store& store, const LeaveOfAll& leave, Only only, Date day,
                                         Depth depth) {
    std::vector<HomeFile> files;
    std::unordered_map<PersonId, std::size_t> places;
    const auto local = TRY(local_spans(store, leave.authority(), Known::now()));
    TRY(each_of<Home>(store, leave, only, [&](Fact<Home> fact) {
        if (fact.value.closed && *fact.value.closed < day) return;
        places.emplace(fact.about, files.size());
        auto& file = files.emplace_back(std::move(fact));
        file.local = local;
    }));
    const auto file_of = [&](PersonId home) {
        const auto at = places.find(home);
        return at == places.end() ? nullptr : &files[at->second];
    };
    TRY(for_each_list(depth, [&]<class T>(ListOf<T> list) -> Result<void> {
        return each_of<T>(store, leave, only, [&](Fact<T> fact) {
            if (auto* file = file_of(fact.about)) (file->*list).push_back(std::move(fact));
        });
    }));
    TRY(each_carer(store, leave, only, [&](const Row& row) {
        if (auto* file = file_of(home_of(row.id<HouseholdId>(0)))) file->carers.push_back(read_carer(row));
    }));
    const auto occupies = [&](const care::Occupant& occupant) {
        if (auto* file = file_of(home_of(occupant.household))) file->occupants.push_back(occupant);
    };
    TRY(only ? care::each_occupant_of(store, leave, *only, day, occupies)
             : care::each_occupant(store, leave, day, occupies));
    return files;
}

}  // namespace

Result<std::vector<HomeFile>> home_files(const Store& store, const LeaveOfAll& leave, Date day, Depth depth) {
    return read_files(store, leave, nullptr, day, depth);
}

Result<std::vector<HomeFile>> home_files_of(const Store& store, const LeaveOfAll& leave,
                                            const std::vector<PersonId>& homes, Date day, Depth depth) {
    return read_files(store, leave, &homes, day, depth);
}

}  // namespace kith::homes
