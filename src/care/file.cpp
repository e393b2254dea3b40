#include "care/file.h"

#include <algorithm>
#include <ranges>
#include <unordered_map>

#include "care/my_day.h"
#include "kernel/record/several.h"

namespace kith::care {

const PeriodOfCare* CareFile::period_on(Date day) const {
    for (const auto& period : periods | std::views::reverse)
        if (period.value.starts <= day && (!period.value.ends || *period.value.ends >= day)) return &period.value;
    return nullptr;
}

const PeriodOfCare* CareFile::last_period() const { return periods.empty() ? nullptr : &periods.back().value; }

const Fact<Placement>* CareFile::placement_on(Date day) const {
    for (const auto& placement : placements | std::views::reverse)
        if (placement.value.starts <= day && (!placement.value.ends || *placement.value.ends >= day)) return &placement;
    return nullptr;
}

const LegalStatusFact* CareFile::legal_on(Date day) const {
    for (const auto& status : legal | std::views::reverse)
        if (status.value.starts <= day && (!status.value.ends || *status.value.ends >= day)) return &status.value;
    return nullptr;
}

std::optional<PersonId> CareFile::allocated(Role as, Date day) const {
    for (const auto& allocation : allocations | std::views::reverse)
        if (allocation.value.as == as && allocation.value.starts <= day &&
            (!allocation.value.ends || *allocation.value.ends > day))
            return allocation.value.worker;
    return {};
}

std::optional<int> CareFile::age_on(Date day) const {
    if (!born || *born > day) return {};
    return born->age_on(day);
}

std::optional<Date> CareFile::eighteen() const {
    if (!born) return {};
    return born->birthday(18);
}

namespace {

/// Calls `f.template operator()<T>(list)` for every list of facts in a file: the one place that names them all.
template <class F>
Result<void> for_each_list(F f) {
    TRY(f(&CareFile::periods));
    TRY(f(&CareFile::legal));
    TRY(f(&CareFile::placements));
    TRY(f(&CareFile::plans));
    TRY(f(&CareFile::placement_plans));
    TRY(f(&CareFile::notices));
    TRY(f(&CareFile::approvals));
    TRY(f(&CareFile::visits));
    TRY(f(&CareFile::visits_asked));
    TRY(f(&CareFile::reviews));
    TRY(f(&CareFile::review_records));
    TRY(f(&CareFile::early_reviews));
    TRY(f(&CareFile::health));
    TRY(f(&CareFile::sdqs));
    TRY(f(&CareFile::schools));
    TRY(f(&CareFile::education_plans));
    TRY(f(&CareFile::missing));
    TRY(f(&CareFile::interviews));
    TRY(f(&CareFile::refusals));
    TRY(f(&CareFile::carer_said));
    TRY(f(&CareFile::known_risks));
    TRY(f(&CareFile::exclusion_zones));
    return f(&CareFile::allocations);
}

template <class T>
using ListOf = std::vector<Fact<T>> CareFile::*;

void take_person(CareFile& file, const Person& person) {
    file.born = person.born;
    file.died = person.died;
}

// The name a child uses comes before the others; a former name never names a file.
int rank(NameKind kind) {
    switch (kind) {
        case NameKind::usual: return 0;
        case NameKind::legal: return 1;
        case NameKind::birth: return 2;
        case NameKind::also_known_as: return 3;
        case NameKind::former: return 4;
    }
    return 5;
}

const Name* best_name(const std::vector<Fact<Name>>& names) {
    const auto best = std::ranges::min_element(names, {}, [](const auto& name) {
        return std::pair{name.value.ends.has_value(), rank(name.value.kind)};
    });
    return best == names.end() ? nullptr : &best->value;
}

void take_names(CareFile& file, const std::vector<Fact<Name>>& names) {
    const auto* name = best_name(names);
    file.name = name ? name->whole() : "Name not known";
    file.given = name && !name->given.empty() ? name->given : file.name;
}

// A child of a return has a number there and no name: they are called by it until someone writes their name down.
void take_number(CareFile& file, const Identifier& identifier) {
    if (identifier.kind == IdentifierKind::child_id) file.name = file.given = "Child " + identifier.value;
}

Result<void> read_lists(const Store& store, const Leave& leave, Known known, CareFile& file) {
    return for_each_list([&]<class T>(ListOf<T> list) -> Result<void> {
        file.*list = TRY(facts<T>(store, leave, known));
        return {};
    });
}

Result<CareFile> read_file(const Store& store, const Leave& leave, Known known) {
    CareFile file;
    file.child = leave.about();
    const auto person = TRY(facts<Person>(store, leave, known));
    if (person.empty()) return fail(Fault::not_found, "There is no such person on this record.");
    take_person(file, person.back().value);
    const auto names = TRY(facts<Name>(store, leave, known));
    take_names(file, names);
    if (names.empty())
        for (const auto& identifier : TRY(facts<Identifier>(store, leave, known))) take_number(file, identifier.value);
    TRY(read_lists(store, leave, known, file));
    file.local = TRY(local_spans(store, leave.authority(), known));
    return file;
}

/// Files of several children, filled table by table: each table is read once for all of them.
class Files {
public:
    Files(const std::vector<PersonId>& children, const LocalSpans& local) : names_(children.size()) {
        files_.reserve(children.size());
        for (const auto child : children) {
            place_.emplace(child, files_.size());
            files_.emplace_back().child = child;
            files_.back().local = local;
        }
    }

    /// `read.template operator()<T>(visit)` visits each fact of one table.
    template <class Read>
    Result<std::vector<CareFile>> filled(Read read) && {
        TRY(read.template operator()<Person>([&](const Fact<Person>& person) {
            with(person.about, [&](std::size_t at) { take_person(files_[at], person.value); });
        }));
        TRY(read.template operator()<Name>([&](Fact<Name> name) {
            with(name.about, [&](std::size_t at) { names_[at].push_back(std::move(name)); });
        }));
        for (std::size_t i = 0; i < files_.size(); ++i) take_names(files_[i], names_[i]);
        if (std::ranges::any_of(names_, [](const auto& its) { return its.empty(); }))
            TRY(read.template operator()<Identifier>([&](const Fact<Identifier>& identifier) {
                with(identifier.about, [&](std::size_t at) {
                    if (names_[at].empty()) take_number(files_[at], identifier.value);
                });
            }));
        TRY(for_each_list([&]<class T>(ListOf<T> list) -> Result<void> {
            return read.template operator()<T>([&](Fact<T> fact) {
                with(fact.about, [&](std::size_t at) { (files_[at].*list).push_back(std::move(fact)); });
            });
        }));
        return std::move(files_);
    }

private:
    template <class F>
    void with(PersonId child, F f) const {
        if (const auto at = place_.find(child); at != place_.end()) f(at->second);
    }

    std::vector<CareFile> files_;
    std::vector<std::vector<Fact<Name>>> names_;
    std::unordered_map<PersonId, std::size_t> place_;
};

}  // namespace

Result<CareFile> care_file(const Store& store, const Allowed<May::see_care>& child, Known known) {
    return read_file(store, child, known);
}

Result<std::vector<CareFile>> care_files_of(const Store& store, AuthorityId authority,
                                            const std::vector<PersonId>& allowed) {
    const auto leave = Gate::machine_all(authority);
    return Files{allowed, TRY(local_spans(store, authority, Known::now()))}.filled(
        [&]<class T>(auto visit) { return each_fact_of<T>(store, leave, allowed, visit); });
}

Result<std::vector<CareFile>> care_files(const Store& store, const LeaveOfAll& leave, std::optional<Date> on) {
    std::vector<PersonId> children;
    TRY(each_fact<PeriodOfCare>(store, leave, Known::now(), [&](const Fact<PeriodOfCare>& period) {
        const bool then = !on || (period.value.starts <= *on && (!period.value.ends || *period.value.ends >= *on));
        if (then && (children.empty() || children.back() != period.about)) children.push_back(period.about);
    }));
    // Rows of others are passed over before their words are copied.
    return Files{children, TRY(local_spans(store, leave.authority(), Known::now()))}.filled([&]<class T>(auto visit) {
        return each_row_of_all(store, leave, table_info<T>(), Known::now(), [&](const Row& row) {
            if (std::ranges::binary_search(children, row.id<PersonId>(1))) visit(read_fact<T>(row));
        });
    });
}

Schema care_schema() {
    Schema schema{"care", {}};
    const auto lists = for_each_list([&]<class T>(ListOf<T>) -> Result<void> {
        if constexpr (!std::same_as<T, Allocation>) schema.tables.push_back(&table_info<T>());
        return {};
    });
    check(lists.has_value(), "Listing the tables cannot fail.");
    for (const auto* table :
         {&table_info<SeekingAsylum>(), &table_info<YearOutcomes>(), &table_info<InTouch>(), &table_info<Adopters>(),
          &table_info<AdoptionDecision>(), &table_info<PreviousPermanence>(), &table_info<Mother>(),
          &table_info<DeprivationOfLiberty>(), &table_info<EpisodeNote>(), &table_info<ReadRow>()})
        schema.tables.push_back(table);
    return schema;
}

}  // namespace kith::care
