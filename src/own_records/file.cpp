#include "own_records/file.h"

#include <algorithm>
#include <ranges>

#include "kernel/people/names.h"

namespace kith::own_records {

namespace {

template <class T>
const Fact<T>* last_of(const std::vector<Fact<T>>& facts, FactId request) {
    for (const auto& fact : facts | std::views::reverse)
        if (fact.value.request == request) return &fact;
    return nullptr;
}

template <class T>
const Fact<T>* of_id(const std::vector<Fact<T>>& facts, FactId id) {
    const auto found = std::ranges::find(facts, id, &Fact<T>::id);
    return found == facts.end() ? nullptr : &*found;
}

}  // namespace

const Fact<Request>* RecordsFile::open() const {
    for (const auto& fact : requests | std::views::reverse)
        if (!released_for(fact.id) && !taken_back_for(fact.id)) return &fact;
    return nullptr;
}
const Fact<Longer>* RecordsFile::longer_for(FactId request) const { return last_of(longer, request); }
const Fact<Company>* RecordsFile::company_for(FactId request) const { return last_of(company, request); }
bool RecordsFile::identity_known(FactId request) const { return last_of(identity, request) != nullptr; }
const Fact<Ready>* RecordsFile::ready_for(FactId request) const {
    const auto* prepared = last_of(ready, request);
    const auto* returned = last_of(back, request);
    return prepared && returned && returned->entered_by > prepared->entered_by ? nullptr : prepared;
}
const Fact<Released>* RecordsFile::released_for(FactId request) const { return last_of(released, request); }
const Fact<Released>* RecordsFile::given_as(FactId id) const { return of_id(released, id); }
const Fact<TakenBack>* RecordsFile::taken_back_for(FactId request) const { return last_of(taken_back, request); }
const Fact<OwnWords>* RecordsFile::own_words(FactId id) const { return of_id(words, id); }
const Fact<Answer>* RecordsFile::answer_to(FactId id) const {
    for (const auto& fact : answers | std::views::reverse)
        if (fact.value.to == id) return &fact;
    return nullptr;
}

bool RecordsFile::prepared_by(FactId request, PersonId officer) const {
    const auto by = [&](const auto& fact) { return fact.value.request == request && fact.value.by == officer; };
    return std::ranges::any_of(others, by) || std::ranges::any_of(lines, by) || std::ranges::any_of(ready, by);
}

Result<RecordsFile> records_file(const Store& store, const Leave& person, Known known) {
    RecordsFile file;
    file.person = person.about();
    file.name = name_used(TRY(facts<Name>(store, person, known)));
    file.given = file.name.substr(0, file.name.find(' '));
    file.requests = TRY(facts<Request>(store, person, known));
    file.identity = TRY(facts<IdentityCheck>(store, person, known));
    file.searches = TRY(facts<Search>(store, person, known));
    file.longer = TRY(facts<Longer>(store, person, known));
    file.company = TRY(facts<Company>(store, person, known));
    file.others = TRY(facts<OtherDecided>(store, person, known));
    file.lines = TRY(facts<LineDecided>(store, person, known));
    file.ready = TRY(facts<Ready>(store, person, known));
    file.back = TRY(facts<SentBack>(store, person, known));
    file.released = TRY(facts<Released>(store, person, known));
    file.words = TRY(facts<OwnWords>(store, person, known));
    file.answers = TRY(facts<Answer>(store, person, known));
    file.taken_back = TRY(facts<TakenBack>(store, person, known));
    file.local = TRY(local_spans(store, person.authority(), known));
    return file;
}

Result<std::vector<PersonId>> who_asked(const Store& store, AuthorityId authority) {
    return store.all(
        "select distinct about from own_records_request where authority = $1 and retired_by is null order by about",
        {authority}, [](const Row& row) { return row.id<PersonId>(0); });
}

Result<std::vector<PersonId>> who_waits(const Store& store, AuthorityId authority) {
    return store.all(
        "select r.about from own_records_request r where r.authority = $1 and r.retired_by is null and not exists "
        "(select 1 from own_records_given g where g.authority = r.authority and g.about = r.about and g.request = "
        "r.fact "
        "and g.retired_by is null) and not exists (select 1 from own_records_taken_back t where t.authority = "
        "r.authority and t.about = r.about and t.request = r.fact and t.retired_by is null) union select w.about from "
        "own_records_words w where w.authority = $1 and w.says <> $2 and w.retired_by is null and not exists (select 1 "
        "from own_records_answer a where a.authority = w.authority and a.about = w.about and a.to_words = w.fact and "
        "a.retired_by is null) order by 1",
        {authority, std::string{code(Says::comment)}}, [](const Row& row) { return row.id<PersonId>(0); });
}

Schema own_records_schema() {
    return {"own_records",
            {&table_info<Request>(), &table_info<IdentityCheck>(), &table_info<Search>(), &table_info<Longer>(),
             &table_info<Company>(), &table_info<OtherDecided>(), &table_info<LineDecided>(), &table_info<Ready>(),
             &table_info<SentBack>(), &table_info<Released>(), &table_info<GivenBytes>(), &table_info<OwnWords>(),
             &table_info<Answer>(), &table_info<TakenBack>()}};
}

}  // namespace kith::own_records
