#include "leaving_care/file.h"

#include <algorithm>
#include <map>
#include <ranges>

#include "kernel/people/names.h"
#include "kernel/record/several.h"

namespace kith::leaving_care {

namespace {

/// The parts of care that leaving care rests on; the rest is not read.
Result<care::CareFile> days_of_care(const Store& store, const Leave& person, Known known) {
    care::CareFile file;
    file.child = person.about();
    for (const auto& fact : TRY(facts<Person>(store, person, known)))
        file.born = fact.value.born, file.died = fact.value.died;
    file.name = name_used(TRY(facts<Name>(store, person, known)));
    file.periods = TRY(facts<care::PeriodOfCare>(store, person, known));
    file.legal = TRY(facts<care::LegalStatusFact>(store, person, known));
    file.placements = TRY(facts<care::Placement>(store, person, known));
    file.allocations = TRY(facts<Allocation>(store, person, known));
    file.local = TRY(local_spans(store, person.authority(), known));
    std::ranges::stable_sort(file.periods, {}, [](const auto& fact) { return fact.value.starts; });
    std::ranges::stable_sort(file.legal, {}, [](const auto& fact) { return fact.value.starts; });
    std::ranges::stable_sort(file.placements, {}, [](const auto& fact) { return fact.value.starts; });
    return file;
}

LeavingFile begun_from(care::CareFile care) {
    LeavingFile file;
    file.person = care.child;
    file.name = care.name;
    file.given = care.name.substr(0, care.name.find(' '));
    file.local = care.local;
    file.care = std::move(care);
    return file;
}

void work_out(LeavingFile& file, Date today) {
    std::ranges::stable_sort(file.homes, {}, [](const auto& fact) { return fact.value.starts; });
    file.status = status_on(file.care, file.homes, today);
}

template <class T>
Result<void> read_for_each(const Store& store, AuthorityId authority, const std::vector<PersonId>& people,
                           std::map<PersonId, LeavingFile>& files, std::vector<Fact<T>> LeavingFile::*list) {
    return each_fact_of<T>(store, Gate::machine_all(authority), people,
                           [&](Fact<T> fact) { (files.at(fact.about).*list).push_back(std::move(fact)); });
}

}  // namespace

std::optional<Date> LeavingFile::birthday(int age) const {
    return care.born ? std::optional{care.born->birthday(age)} : std::nullopt;
}

const Fact<PlanWords>* LeavingFile::words_of(Section section, Voice voice) const {
    for (const auto& fact : words | std::views::reverse)
        if (fact.value.section == section && fact.value.voice == voice) return &fact;
    return nullptr;
}

const Fact<SaidNo>* LeavingFile::last_no(Offer offer) const {
    for (const auto& fact : said_no | std::views::reverse)
        if (fact.value.offer == offer && !fact.value.withdrawn) return &fact;
    return nullptr;
}

const Fact<LovingPerson>* LeavingFile::loving(FactId id) const {
    const auto found = std::ranges::find(people, id, &Fact<LovingPerson>::id);
    return found == people.end() ? nullptr : &*found;
}

const Fact<Confirmed>* LeavingFile::confirmation(FactId person_named) const {
    for (const auto& fact : confirmed | std::views::reverse)
        if (fact.value.person == person_named) return &fact;
    return nullptr;
}

int LeavingFile::loving_and_confirmed() const {
    return static_cast<int>(std::ranges::count_if(people, [&](const auto& fact) {
        const auto* said = confirmation(fact.id);
        return fact.value.counts() && said && said->value.answer == Confirmation::yes;
    }));
}

Result<LeavingFile> leaving_file(const Store& store, const Leave& person, Known known, Date today) {
    auto file = begun_from(TRY(days_of_care(store, person, known)));
    file.assessments = TRY(facts<Assessment>(store, person, known));
    file.words = TRY(facts<PlanWords>(store, person, known));
    file.made = TRY(facts<PlanMade>(store, person, known));
    file.reviews = TRY(facts<Review>(store, person, known));
    file.reviews_asked = TRY(facts<ReviewAsked>(store, person, known));
    file.touches = TRY(facts<InTouch>(store, person, known));
    file.homes = TRY(facts<Lives>(store, person, known));
    file.said_no = TRY(facts<SaidNo>(store, person, known));
    file.staying = TRY(facts<StayingPlan>(store, person, known));
    file.offers = TRY(facts<YearlyOffer>(store, person, known));
    file.people = TRY(facts<LovingPerson>(store, person, known));
    file.confirmed = TRY(facts<Confirmed>(store, person, known));
    file.people_plans = TRY(facts<PeoplePlan>(store, person, known));
    work_out(file, today);
    return file;
}

Result<std::vector<LeavingFile>> leaving_files(const Store& store, AuthorityId authority,
                                               const std::vector<PersonId>& allowed, Date today) {
    auto people = allowed;
    std::ranges::sort(people);
    people.erase(std::unique(people.begin(), people.end()), people.end());
    std::map<PersonId, LeavingFile> files;
    for (auto& care : TRY(care::care_files_of(store, authority, people))) {
        const auto person = care.child;
        files.emplace(person, begun_from(std::move(care)));
    }
    TRY(read_for_each(store, authority, people, files, &LeavingFile::assessments));
    TRY(read_for_each(store, authority, people, files, &LeavingFile::words));
    TRY(read_for_each(store, authority, people, files, &LeavingFile::made));
    TRY(read_for_each(store, authority, people, files, &LeavingFile::reviews));
    TRY(read_for_each(store, authority, people, files, &LeavingFile::reviews_asked));
    TRY(read_for_each(store, authority, people, files, &LeavingFile::touches));
    TRY(read_for_each(store, authority, people, files, &LeavingFile::homes));
    TRY(read_for_each(store, authority, people, files, &LeavingFile::said_no));
    TRY(read_for_each(store, authority, people, files, &LeavingFile::staying));
    TRY(read_for_each(store, authority, people, files, &LeavingFile::offers));
    TRY(read_for_each(store, authority, people, files, &LeavingFile::people));
    TRY(read_for_each(store, authority, people, files, &LeavingFile::confirmed));
    TRY(read_for_each(store, authority, people, files, &LeavingFile::people_plans));
    std::vector<LeavingFile> all;
    for (auto& [person, file] : files) {
        work_out(file, today);
        all.push_back(std::move(file));
    }
    return all;
}

Schema leaving_care_schema() {
    return {"leaving_care",
            {&table_info<Assessment>(), &table_info<PlanWords>(), &table_info<PlanMade>(), &table_info<Review>(),
             &table_info<ReviewAsked>(), &table_info<InTouch>(), &table_info<Lives>(), &table_info<SaidNo>(),
             &table_info<StayingPlan>(), &table_info<YearlyOffer>(), &table_info<LovingPerson>(),
             &table_info<Confirmed>(), &table_info<PeoplePlan>()}};
}

}  // namespace kith::leaving_care
