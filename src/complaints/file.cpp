#include "complaints/file.h"

#include <algorithm>
#include <ranges>

#include "kernel/people/names.h"
#include "kernel/people/person.h"

namespace kith::complaints {

namespace {

template <class T>
const Fact<T>* last_about(const std::vector<Fact<T>>& all, FactId complaint) {
    for (const auto& fact : all | std::views::reverse)
        if (fact.value.complaint == complaint) return &fact;
    return nullptr;
}

template <class T>
const Fact<T>* last_at(const std::vector<Fact<T>>& all, FactId complaint, Stage T::*at, Stage stage) {
    for (const auto& fact : all | std::views::reverse)
        if (fact.value.complaint == complaint && fact.value.*at == stage) return &fact;
    return nullptr;
}

template <class T>
const Fact<T>* by_id(const std::vector<Fact<T>>& all, FactId id) {
    const auto found = std::ranges::find(all, id, &Fact<T>::id);
    return found == all.end() ? nullptr : &*found;
}

}  // namespace

const Fact<Complaint>* ComplaintsFile::complaint(FactId id) const { return by_id(complaints, id); }
const Fact<Answer>* ComplaintsFile::answer(FactId complaint, Stage stage) const {
    return last_at(answers, complaint, &Answer::stage, stage);
}
const Fact<Answer>* ComplaintsFile::answer_of_id(FactId id) const { return by_id(answers, id); }
const Fact<Further>* ComplaintsFile::further_to(FactId complaint, Stage stage) const {
    return last_at(further, complaint, &Further::to, stage);
}
const Fact<Longer>* ComplaintsFile::longer_at(FactId complaint, Stage stage) const {
    return last_at(longer, complaint, &Longer::stage, stage);
}
const Fact<Investigator>* ComplaintsFile::investigator(FactId complaint) const {
    return last_about(investigators, complaint);
}
const Fact<Panel>* ComplaintsFile::panel(FactId complaint) const { return last_about(panels, complaint); }
const Fact<Report>* ComplaintsFile::report(FactId complaint) const { return last_about(reports, complaint); }
const Fact<GivenTo>* ComplaintsFile::who_answers(FactId complaint) const { return last_about(given_to, complaint); }
const Fact<TakenBack>* ComplaintsFile::taken_back_for(FactId complaint) const {
    return last_about(taken_back, complaint);
}
const Fact<RemedyDone>* ComplaintsFile::remedy_of(FactId answer) const {
    for (const auto& fact : remedies)
        if (fact.value.answer == answer) return &fact;
    return nullptr;
}

Stage ComplaintsFile::stage_of(FactId complaint) const {
    if (further_to(complaint, Stage::panel)) return Stage::panel;
    return further_to(complaint, Stage::investigation) ? Stage::investigation : Stage::local;
}

bool ComplaintsFile::is_open(FactId complaint) const {
    return !taken_back_for(complaint) && !answer(complaint, stage_of(complaint));
}

Result<ComplaintsFile> complaints_file(const Store& store, const Leave& person, Known known) {
    ComplaintsFile file;
    file.person = person.about();
    file.name = name_used(TRY(facts<Name>(store, person, known)));
    file.given = file.name.substr(0, file.name.find(' '));
    for (const auto& fact : TRY(facts<Person>(store, person, known))) file.born = fact.value.born;
    file.complaints = TRY(facts<Complaint>(store, person, known));
    file.given_to = TRY(facts<GivenTo>(store, person, known));
    file.longer = TRY(facts<Longer>(store, person, known));
    file.answers = TRY(facts<Answer>(store, person, known));
    file.further = TRY(facts<Further>(store, person, known));
    file.investigators = TRY(facts<Investigator>(store, person, known));
    file.panels = TRY(facts<Panel>(store, person, known));
    file.reports = TRY(facts<Report>(store, person, known));
    file.remedies = TRY(facts<RemedyDone>(store, person, known));
    file.taken_back = TRY(facts<TakenBack>(store, person, known));
    file.local = TRY(local_spans(store, person.authority(), known));
    return file;
}

Result<std::vector<PersonId>> who_complained(const Store& store, AuthorityId authority) {
    return store.all(
        "select distinct about from complaints_complaint where authority = $1 and retired_by is null order by about",
        {authority}, [](const Row& row) { return row.id<PersonId>(0); });
}

Schema complaints_schema() {
    return {"complaints",
            {&table_info<Complaint>(), &table_info<GivenTo>(), &table_info<Longer>(), &table_info<Answer>(),
             &table_info<Further>(), &table_info<Investigator>(), &table_info<Panel>(), &table_info<Report>(),
             &table_info<RemedyDone>(), &table_info<TakenBack>()}};
}

}  // namespace kith::complaints
