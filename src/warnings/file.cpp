#include "warnings/file.h"

#include <algorithm>
#include <map>

namespace kith::warnings {

const Fact<Warning>* WarningsFile::warning(FactId id) const {
    const auto at = std::ranges::find(warnings, id, &Fact<Warning>::id);
    return at == warnings.end() ? nullptr : &*at;
}

const Fact<Ended>* WarningsFile::end_of(FactId warning) const {
    const auto at = std::ranges::find_if(ended, [&](const auto& one) { return one.value.warning == warning; });
    return at == ended.end() ? nullptr : &*at;
}

Date WarningsFile::until(const Fact<Warning>& warning) const {
    auto until = warning.value.until;
    for (const auto& one : looked)
        if (one.value.warning == warning.id) until = one.value.until;
    return until;
}

Standing WarningsFile::standing(const Fact<Warning>& warning, Date today) const {
    if (end_of(warning.id)) return Standing::ended;
    return until(warning) < today ? Standing::lapsed : Standing::in_force;
}

std::vector<const Fact<Warning>*> WarningsFile::that_are(Standing wanted, Date today) const {
    std::vector<const Fact<Warning>*> found;
    for (const auto& one : warnings)
        if (standing(one, today) == wanted) found.push_back(&one);
    return found;
}

bool WarningsFile::they_know(const Fact<Warning>& warning) const {
    return warning.value.told == ToldThem::told || std::ranges::any_of(told, [&](const auto& one) {
               return one.value.warning == warning.id && one.value.who == WhoTold::the_person;
           });
}

Result<WarningsFile> read_warnings(const Store& store, const Leave& person, Known known) {
    WarningsFile file;
    file.person = person.about();
    file.warnings = TRY(facts<Warning>(store, person, known));
    if (file.warnings.empty()) return file;  // most people: one question in place of four
    file.looked = TRY(facts<LookedAgain>(store, person, known));
    file.ended = TRY(facts<Ended>(store, person, known));
    file.told = TRY(facts<Told>(store, person, known));
    return file;
}

Result<WarningsFile> warnings_file(const Store& store, const Allowed<May::see_warning>& person, Known known) {
    return read_warnings(store, person, known);
}

Result<std::vector<WarningsFile>> all_warnings(const Store& store, const AllowedAll<May::see_warning>& leave) {
    std::map<PersonId, WarningsFile> files;
    const auto of = [&](PersonId person) -> WarningsFile& {
        auto& file = files[person];
        file.person = person;
        return file;
    };
    TRY(each_fact<Warning>(store, leave, Known::now(),
                           [&](auto fact) { of(fact.about).warnings.push_back(std::move(fact)); }));
    TRY(each_fact<LookedAgain>(store, leave, Known::now(),
                               [&](auto fact) { of(fact.about).looked.push_back(std::move(fact)); }));
    TRY(each_fact<Ended>(store, leave, Known::now(),
                         [&](auto fact) { of(fact.about).ended.push_back(std::move(fact)); }));
    std::vector<WarningsFile> all;
    for (auto& [person, file] : files) all.push_back(std::move(file));
    return all;
}

Schema warnings_schema() {
    return {"warnings",
            {&table_info<Warning>(), &table_info<LookedAgain>(), &table_info<Ended>(), &table_info<Told>()}};
}

}  // namespace kith::warnings
