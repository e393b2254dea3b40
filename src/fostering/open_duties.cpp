// What falls due of fostering's duties: to one child, and what is open for many at once.
#include <algorithm>
#include <map>

#include "fostering/pages.h"
#include "fostering/rules.h"
#include "kernel/record/several.h"

namespace kith::fostering {

namespace {

using Files = std::map<PersonId, DelegationFile>;

template <class T>
Result<void> read_into(Files& files, const Store& store, AuthorityId authority, const std::vector<PersonId>& children,
                       std::vector<Fact<T>> DelegationFile::*list) {
    return each_fact_of<T>(store, Gate::machine_all(authority), children,
                           [&](Fact<T> fact) { (files.at(fact.about).*list).push_back(std::move(fact)); });
}

}  // namespace

static std::vector<Due> all_due(const DelegationFile& file, const Calendar& calendar, Date today) {
    std::vector<Due> all;
    for (const auto* duty : duties())
        for (const auto& occasion : occasions(*duty, file, calendar, today))
            all.push_back({&duty->terms, file.child, occasion});
    return all;
}

Result<std::vector<Due>> duties_of_child(const Store& store, const Leave& child, Known known, const Calendar& calendar,
                                         Date today) {
    return all_due(TRY(delegation_facts(store, child, known)), calendar, today);
}

Result<std::vector<Due>> open_duties(const Store& store, AuthorityId authority, const std::vector<PersonId>& allowed,
                                     const Calendar& calendar, Date today) {
    Files files;
    const auto local = TRY(local_spans(store, authority, Known::now()));
    for (const auto child : allowed) {
        auto& file = files[child];
        file.child = child;
        file.local = local;
    }
    TRY(read_into(files, store, authority, allowed, &DelegationFile::periods));
    TRY(read_into(files, store, authority, allowed, &DelegationFile::legal));
    TRY(read_into(files, store, authority, allowed, &DelegationFile::placements));
    TRY(read_into(files, store, authority, allowed, &DelegationFile::arranged));
    TRY(read_into(files, store, authority, allowed, &DelegationFile::agreed));
    TRY(read_into(files, store, authority, allowed, &DelegationFile::asked));
    TRY(read_into(files, store, authority, allowed, &DelegationFile::answered));
    TRY(read_into(files, store, authority, allowed, &DelegationFile::incidents));
    TRY(read_into(files, store, authority, allowed, &DelegationFile::incidents_read));
    TRY(read_into(files, store, authority, allowed, &DelegationFile::ofsted_told));
    std::vector<Due> open;
    for (const auto& [child, file] : files)
        for (const auto& due : all_due(file, calendar, today))
            if (due.occasion.open()) open.push_back(due);
    return open;
}

}  // namespace kith::fostering
