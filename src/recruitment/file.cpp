#include "recruitment/file.h"

#include <algorithm>
#include <unordered_map>

#include "homes/file.h"
#include "kernel/people/person.h"
#include "kernel/record/several.h"
#include "recruitment/published.h"

namespace kith::recruitment {

Route ApplicationFile::route() const { return enquiries.empty() ? Route::mainstream : enquiries.back().value.route; }

const Supporter* ApplicationFile::supporter_on(Date day) const {
    const Supporter* found = nullptr;
    for (const auto& fact : supporters)
        if (fact.value.starts <= day && (!fact.value.ends || day <= *fact.value.ends)) found = &fact.value;
    return found;
}

template <class T>
static const T* of_id(const std::vector<Fact<T>>& all, FactId id) {
    const auto found = std::ranges::find(all, id, &Fact<T>::id);
    return found == all.end() ? nullptr : &found->value;
}

const CheckReceived* ApplicationFile::answer_to(FactId check) const {
    const CheckReceived* last = nullptr;
    for (const auto& fact : received)
        if (fact.value.check == check) last = &fact.value;
    return last;
}
const HouseholdMember* ApplicationFile::member(FactId id) const { return of_id(household, id); }
const Referee* ApplicationFile::referee(FactId id) const { return of_id(referees, id); }

template <class List>
struct Listed;
template <class T>
struct Listed<std::vector<Fact<T>> ApplicationFile::*> {
    using Value = T;
};

/// When the approval of those who were approved ended, from the homes in which they live.
static Result<void> read_ends_of_approval(const Store& store, AuthorityId authority,
                                          const std::vector<ApplicationFile*>& files) {
    std::vector<PersonId> approved;
    for (const auto* file : files)
        if (!file->decisions.empty() && file->decisions.back().value.outcome == Outcome::approved)
            approved.push_back(file->person);
    if (approved.empty()) return {};
    const auto leave = Gate::machine_all(authority);
    std::unordered_map<PersonId, PersonId> home_of_carer;
    TRY(each_fact_of<Residence>(store, leave, approved, [&](const Fact<Residence>& fact) {
        if (!fact.value.ends) home_of_carer.insert_or_assign(fact.about, home_of(fact.value.household));
    }));
    std::vector<PersonId> homes;
    for (const auto& [carer, home] : home_of_carer) homes.push_back(home);
    std::ranges::sort(homes);
    homes.erase(std::unique(homes.begin(), homes.end()), homes.end());
    constexpr auto from_the_first = "1900-01-01"_day, to_the_last = "2199-12-31"_day;
    std::unordered_map<PersonId, Date> ended;
    for (const auto& home : TRY(homes::home_files_of(store, leave, homes, from_the_first, homes::Depth::for_placing))) {
        if (home.is.value.closed) ended.insert_or_assign(home.home, *home.is.value.closed);
        if (const auto day = home.ended(to_the_last); day && !home.is.value.closed)
            ended.insert_or_assign(home.home, *day);
    }
    for (auto* file : files)
        if (const auto home = home_of_carer.find(file->person); home != home_of_carer.end())
            if (const auto day = ended.find(home->second); day != ended.end()) file->no_carer_from = day->second;
    return {};
}

Result<ApplicationFile> application_file(const Store& store, const Leave& applicant, Known known) {
    ApplicationFile file;
    file.person = applicant.about();
    const auto names = TRY(facts<Name>(store, applicant, known));
    if (names.empty()) return fail(Fault::not_found, "There is nobody of that number on the record.");
    file.name = name_used(names);
    file.given = names.back().value.given.empty() ? file.name : names.back().value.given;
    file.local = TRY(local_spans(store, applicant.authority(), known));
    std::optional<Error> error;
    for_each_list([&](auto list) {
        using T = typename Listed<decltype(list)>::Value;
        if (error) return;
        auto found = facts<T>(store, applicant, known);
        if (!found)
            error = found.error();
        else
            file.*list = *std::move(found);
    });
    if (error) return tl::unexpected(*std::move(error));
    TRY(read_ends_of_approval(store, applicant.authority(), {&file}));
    return file;
}

Result<std::vector<ApplicationFile>> application_files(const Store& store, const LeaveOfAll& leave,
                                                       const std::vector<PersonId>& applicants) {
    const auto local = TRY(local_spans(store, leave.authority(), Known::now()));
    std::vector<ApplicationFile> files(applicants.size());
    std::unordered_map<PersonId, ApplicationFile*> of;
    for (std::size_t i = 0; i < applicants.size(); ++i) {
        files[i].person = applicants[i];
        files[i].local = local;
        of.emplace(applicants[i], &files[i]);
    }
    std::optional<Error> error;
    // Beyond some hundreds one pass over a table is quicker than asking for each handful.
    const bool few = applicants.size() <= 250;
    for_each_list([&](auto list) {
        using T = typename Listed<decltype(list)>::Value;
        if (error) return;
        const auto keep = [&](Fact<T> fact) {
            if (const auto at = of.find(fact.about); at != of.end()) (at->second->*list).push_back(std::move(fact));
        };
        const auto read =
            few ? each_fact_of<T>(store, leave, applicants, keep) : each_fact<T>(store, leave, Known::now(), keep);
        if (!read) error = read.error();
    });
    if (error) return tl::unexpected(*std::move(error));
    std::vector<ApplicationFile*> all;
    for (auto& file : files) all.push_back(&file);
    TRY(read_ends_of_approval(store, leave.authority(), all));
    return files;
}

Result<std::vector<ApplicationFile>> everyone_who_enquired(const Store& store, const LeaveOfAll& leave) {
    using F = ApplicationFile;
    std::vector<F> files;
    std::unordered_map<PersonId, std::size_t> of;
    const auto read = [&](auto list) {
        using T = typename Listed<decltype(list)>::Value;
        return each_fact<T>(store, leave, Known::now(), [&](Fact<T> fact) {
            if constexpr (std::is_same_v<T, Enquiry>)
                if (of.try_emplace(fact.about, files.size()).second) files.emplace_back().person = fact.about;
            if (const auto at = of.find(fact.about); at != of.end())
                (files[at->second].*list).push_back(std::move(fact));
        });
    };
    TRY(read(&F::enquiries));  // first: who never enquired has no file
    TRY(read(&F::visits));
    TRY(read(&F::applications));
    TRY(read(&F::stage_one));
    TRY(read(&F::reports));
    TRY(read(&F::panels));
    TRY(read(&F::recommendations));
    TRY(read(&F::decisions));
    TRY(read(&F::left));
    TRY(read(&F::back));
    return files;
}

Schema recruitment_schema() {
    Schema schema{"recruitment", {}};
    for_each_list([&](auto list) { schema.tables.push_back(&table_info<typename Listed<decltype(list)>::Value>()); });
    schema.tables.push_back(&table_info<DocumentBytes>());
    schema.tables.push_back(&table_info<PublishedRow>());
    return schema;
}

}  // namespace kith::recruitment
