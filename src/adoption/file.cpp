#include "adoption/file.h"

#include <algorithm>
#include <map>
#include <ranges>

#include "adoption/sealed.h"
#include "kernel/people/person.h"
#include "kernel/record/several.h"

namespace kith::adoption {

namespace {

template <class T>
Result<void> read_part(const Store& store, const Leave& plan, const WordsOfPlans& words, std::vector<Fact<T>>& list) {
    list = TRY(facts<T>(store, plan, Known::now()));
    for (auto& fact : list) TRY(words.open_into(fact));
    return {};
}

template <class T>
Result<void> read_part_of_each(const Store& store, const LeaveOfAll& all, const std::vector<PersonId>& plans,
                               const WordsOfPlans& words, std::map<PersonId, AdoptionFile>& files,
                               std::vector<Fact<T>> AdoptionFile::*list) {
    Result<void> opened;
    TRY(each_fact_of<T>(store, all, plans, [&](Fact<T> fact) {
        if (opened) opened = words.open_into(fact);
        auto& file = files[fact.about];
        (file.*list).push_back(std::move(fact));
    }));
    return opened;
}

void in_order(AdoptionFile& file) {
    const auto by_number = [](const auto& fact) { return std::pair{fact.value.on, fact.id}; };
    std::ranges::sort(file.letters, {}, by_number);
    std::ranges::sort(file.decisions, {}, by_number);
    std::ranges::sort(file.stops, {}, by_number);
}

Result<std::optional<Date>> eighteenth_of(const Store& store, const Leave& plan, PersonId child) {
    return TRY(
        store.first("select born from people_person where authority = $1 and about = $2 and retired_by is null "
                    "and born is not null",
                    {plan.authority(), child}, [](const Row& row) { return row.date(0).birthday(18); }));
}

}  // namespace

const Fact<Party>* AdoptionFile::party(FactId id) const {
    const auto found = std::ranges::find(parties, id, &Fact<Party>::id);
    return found == parties.end() ? nullptr : &*found;
}

const Fact<Party>* AdoptionFile::party_of(PersonId person) const {
    for (const auto& fact : parties)
        if (!fact.value.ends && fact.value.is(person)) return &fact;
    return nullptr;
}

std::string AdoptionFile::called(FactId id) const {
    const auto* found = party(id);
    return found ? found->value.called : "Somebody";
}

const Fact<Letter>* AdoptionFile::letter(FactId id) const {
    const auto found = std::ranges::find(letters, id, &Fact<Letter>::id);
    return found == letters.end() ? nullptr : &*found;
}

const Fact<Decision>* AdoptionFile::decision(FactId letter_id) const {
    for (const auto& fact : decisions | std::views::reverse)
        if (fact.value.letter == letter_id) return &fact;
    return nullptr;
}

const Fact<Kept>* AdoptionFile::kept_back(FactId letter_id) const {
    for (const auto& fact : kept)
        if (fact.value.letter == letter_id && !fact.value.wished) return &fact;
    return nullptr;
}

const Fact<Stop>* AdoptionFile::stop_of(FactId party_id) const {
    for (const auto& fact : stops | std::views::reverse)
        if (fact.value.party == party_id && !fact.value.withdrawn) return &fact;
    return nullptr;
}

bool AdoptionFile::writes_with(FactId one, FactId other) const {
    const auto* a = party(one);
    const auto* b = party(other);
    return a && b && !a->value.ends && !b->value.ends && a->value.side != b->value.side &&
           (a->value.side == Side::adopters || b->value.side == Side::adopters);
}

std::vector<const Fact<Letter>*> AdoptionFile::to_read() const {
    std::vector<const Fact<Letter>*> found;
    for (const auto& fact : letters)
        if (!decision(fact.id)) found.push_back(&fact);
    return found;
}

namespace details {

Result<AdoptionFile> whole(const Store& store, const Leave& plan) {
    AdoptionFile file;
    file.plan = plan.about();
    const auto words = TRY(WordsOfPlans::of(store, plan.authority(), {plan.about()}));
    Result<void> read;
    const auto read_one = [&](auto list) {
        if (read) read = read_part(store, plan, words, file.*list);
    };
    std::apply([&](auto... list) { (read_one(list), ...); }, AdoptionFile::parts());
    TRY(read);
    if (file.plans.empty()) return fail(Fault::not_found, "There is no such plan of contact.");
    in_order(file);
    file.eighteenth = TRY(eighteenth_of(store, plan, file.of().child));
    file.local = TRY(local_spans(store, plan.authority(), Known::now()));
    return file;
}

}  // namespace details

Result<AdoptionFile> adoption_file(const Store& store, const Allowed<May::see_adoption>& plan) {
    return details::whole(store, plan);
}

Result<std::vector<AdoptionFile>> adoption_files(const Store& store, const AllowedAll<May::see_adoption>& all) {
    const auto plans =
        TRY(store.all("select about from adoption_plan where authority = $1 and retired_by is null order by about",
                      {all.authority()}, [](const Row& row) { return row.id<PersonId>(0); }));
    const auto words = TRY(WordsOfPlans::of(store, all.authority(), plans));
    std::map<PersonId, AdoptionFile> files;
    Result<void> read;
    const auto read_one = [&](auto list) {
        if (read) read = read_part_of_each(store, all, plans, words, files, list);
    };
    std::apply([&](auto... list) { (read_one(list), ...); }, AdoptionFile::parts());
    TRY(read);
    std::map<PersonId, Date> born;
    std::vector<PersonId> children;
    for (const auto& [plan, file] : files) children.push_back(file.of().child);
    TRY(each_fact_of<Person>(store, all, children, [&](const Fact<Person>& fact) {
        if (fact.value.born) born.insert_or_assign(fact.about, *fact.value.born);
    }));
    const auto local = TRY(local_spans(store, all.authority(), Known::now()));
    std::vector<AdoptionFile> found;
    for (auto& [plan, file] : files) {
        file.plan = plan;
        file.local = local;
        if (const auto day = born.find(file.of().child); day != born.end()) file.eighteenth = day->second.birthday(18);
        in_order(file);
        found.push_back(std::move(file));
    }
    return found;
}

Result<std::vector<PersonId>> plans_of_person(const Store& store, const Allowed<May::see_adoption>& person) {
    return store.all(
        "select about from adoption_plan where authority = $1 and child = $2 and retired_by is null union "
        "select about from adoption_party where authority = $1 and (person = $2 or second = $2) and "
        "retired_by is null order by about",
        {person.authority(), person.about()}, [](const Row& row) { return row.id<PersonId>(0); });
}

Schema adoption_schema() {
    return {"adoption",
            {&table_info<ContactPlan>(), &table_info<Party>(), &table_info<Term>(), &table_info<Letter>(),
             &table_info<Decision>(), &table_info<Kept>(), &table_info<Stop>(), &table_info<Spoken>(),
             &table_info<Met>(), &table_info<SupportAsked>(), &table_info<SupportPlan>(), &table_info<SupportReview>(),
             &table_info<ClosedWords>(), &table_info<PictureBytes>()}};
}

}  // namespace kith::adoption
