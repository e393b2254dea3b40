#include "complaints/acts.h"

#include <ranges>

#include <fmt/format.h>

#include "kernel/core/text.h"

namespace kith::complaints {

namespace {

template <class T>
Result<EntryNumber> put_down(Change& change, const Leave& person, const EntryKind& kind, std::string what,
                             const T& fact) {
    const auto entry = TRY(change.open(person, {kind, std::move(what)}));
    TRY(change.enter(person, fact));
    return entry;
}

Result<const Fact<Complaint>*> one_of(const ComplaintsFile& file, FactId id) {
    const auto* found = file.complaint(id);
    if (!found) return fail(Fault::not_found, "There is no complaint of that number.");
    return found;
}

/// Not taken back: then nothing more is done about it.
Result<const Fact<Complaint>*> standing_one(const ComplaintsFile& file, FactId id) {
    const auto* found = TRY(one_of(file, id));
    if (file.taken_back_for(id)) return fail(Fault::conflict, "It was taken back.");
    return found;
}

Result<void> not_before(std::string_view question, Date day, Date first, const char* what) {
    if (day >= first) return {};
    return fail_at(question, fmt::format("Enter {} or a later day: {} then", first.in_words(), what));
}

}  // namespace

const Fact<Answer>* promised(const ComplaintsFile& file, FactId complaint) {
    for (const auto& fact : file.answers | std::views::reverse)
        if (fact.value.complaint == complaint && fact.value.remedy_by && !file.remedy_of(fact.id)) return &fact;
    return nullptr;
}

Result<EntryNumber> complain(Change& change, const Mine& me, const ComplaintsFile& file, const NewComplaint& typed,
                             By by) {
    return put_down(change, me, complaint_kind, fmt::format("{} complained", file.given),
                    Complaint{by.today, Came::own_page, typed.words, typed.wants.value_or(""), by.reader.person});
}

Result<EntryNumber> complain_for(Change& change, const Handle& person, const ComplaintsFile& file,
                                 const NewLetter& typed, By by) {
    return put_down(change, person, complaint_kind,
                    fmt::format("{} complained: {}", file.given, lower(in_words(typed.came))),
                    Complaint{typed.on, typed.came, typed.words, typed.wants.value_or(""), by.reader.person});
}

Result<EntryNumber> go_further(Change& change, const Mine& me, const ComplaintsFile& file, FactId complaint,
                               const Calendar& calendar, const NewWhy& typed, By by) {
    TRY(standing_one(file, complaint));
    const auto to = may_go_to(file, complaint, calendar, by.today);
    if (!to)
        return fail(Fault::conflict, "It cannot go further now. You can complain anew, or ask the complaints manager.");
    return put_down(change, me, further_kind,
                    fmt::format("{} took the complaint to stage {}", file.given, number_of(*to)),
                    Further{complaint, *to, typed.why, by.today});
}

Result<EntryNumber> take_back(Change& change, const Mine& me, const ComplaintsFile& file, FactId complaint,
                              const NewMaybeWhy& typed, By by) {
    TRY(standing_one(file, complaint));
    if (!file.is_open(complaint))
        return fail(Fault::conflict, "It is answered already. There is nothing to take back.");
    return put_down(change, me, withdrawn_kind, fmt::format("{} took the complaint back", file.given),
                    TakenBack{complaint, typed.why.value_or(""), by.today});
}

Result<EntryNumber> give_to(Change& change, const Handle& person, const ComplaintsFile& file, FactId complaint,
                            const NewGiven& typed, By by) {
    TRY(standing_one(file, complaint));
    const GivenTo given{complaint, typed.who, by.today, by.reader.person};
    const auto entry =
        TRY(change.open(person, {given_kind, fmt::format("Somebody answers the complaint of {}", file.given)}));
    if (const auto* before = file.who_answers(complaint))
        TRY(change.correct(person, before->id, change.last_entry(), given));
    else
        TRY(change.enter(person, given));
    return entry;
}

Result<EntryNumber> take_longer(Change& change, const Handle& person, const ComplaintsFile& file, FactId complaint,
                                const Calendar& calendar, const NewWhy& typed, By by) {
    TRY(standing_one(file, complaint));
    const auto stage = file.stage_of(complaint);
    if (stage == Stage::panel) return fail(Fault::conflict, "A panel has its days, and the law gives no more.");
    if (file.longer_at(complaint, stage))
        return fail(Fault::conflict, "They were told already: a stage is extended once.");
    const auto due = answer_by(file, complaint, stage, calendar);
    if (!due->open()) return fail(Fault::conflict, "It is answered already.");
    if (due->late(by.today))
        return fail(Fault::conflict, "It is late already. More days can only be taken before they are over.");
    return put_down(change, person, longer_kind,
                    fmt::format("{} was told that the complaint takes longer: {}", file.given, typed.why),
                    Longer{complaint, stage, typed.why, by.today, by.reader.person});
}

static Result<void> may_answer(const ComplaintsFile& file, FactId complaint, Stage stage) {
    if (file.answer(complaint, stage)) return fail(Fault::conflict, "This stage is answered already.");
    if (stage == Stage::investigation && !file.investigator(complaint))
        return fail(Fault::conflict, "First say who from outside looked into it, and who was independent.");
    if (stage == Stage::panel && !file.report(complaint))
        return fail(Fault::conflict, "First record the panel and its report.");
    return {};
}

Result<EntryNumber> answer(Change& change, const Handle& person, const ComplaintsFile& file, FactId complaint,
                           const NewAnswer& typed, By by) {
    const auto* made = TRY(standing_one(file, complaint));
    const auto stage = file.stage_of(complaint);
    TRY(may_answer(file, complaint, stage));
    const auto* further = file.further_to(complaint, stage);
    TRY(not_before("on", typed.on, further ? further->value.on : made->value.on, "it came"));
    if (typed.remedy && !typed.remedy_by) return fail_at("remedy_by", "Enter the day by which it is put right");
    if (typed.remedy_by && !typed.remedy) return fail_at("remedy", "Write what is put right by that day");
    if (typed.remedy_by) TRY(not_before("remedy_by", *typed.remedy_by, typed.on, "it was answered"));
    return put_down(change, person, answer_kind,
                    fmt::format("The complaint of {} was answered at stage {}", file.given, number_of(stage)),
                    Answer{complaint, stage, typed.on, typed.outcome, typed.words, typed.remedy.value_or(""),
                           typed.remedy_by, typed.learning.value_or(""), by.reader.person});
}

static Result<void> at_stage(const ComplaintsFile& file, FactId complaint, Stage stage) {
    TRY(standing_one(file, complaint));
    if (file.stage_of(complaint) != stage)
        return fail(Fault::conflict, fmt::format("The complaint is not at stage {}.", number_of(stage)));
    return {};
}

Result<EntryNumber> look_into(Change& change, const Handle& person, const ComplaintsFile& file, FactId complaint,
                              const NewInvestigator& typed, By by) {
    TRY(at_stage(file, complaint, Stage::investigation));
    if (fold(typed.officer) == fold(typed.independent))
        return fail_at("independent", "The independent person is somebody else than the investigating officer");
    return put_down(change, person, investigator_kind,
                    fmt::format("{} looks into the complaint, with {}", typed.officer, typed.independent),
                    Investigator{complaint, typed.officer, typed.independent, by.today, by.reader.person});
}

Result<EntryNumber> hold_panel(Change& change, const Handle& person, const ComplaintsFile& file, FactId complaint,
                               const NewPanel& typed, By by) {
    TRY(at_stage(file, complaint, Stage::panel));
    if (file.panel(complaint)) return fail(Fault::conflict, "The panel is recorded already.");
    TRY(not_before("on", typed.on, file.further_to(complaint, Stage::panel)->value.on, "it was taken to stage 3"));
    return put_down(change, person, panel_kind, fmt::format("A panel heard the complaint of {}", file.given),
                    Panel{complaint, typed.on, typed.chair, by.reader.person});
}

Result<EntryNumber> report_of_panel(Change& change, const Handle& person, const ComplaintsFile& file, FactId complaint,
                                    const NewReport& typed, By by) {
    TRY(at_stage(file, complaint, Stage::panel));
    const auto* panel = file.panel(complaint);
    if (!panel) return fail(Fault::conflict, "First record the day of the panel.");
    if (file.report(complaint)) return fail(Fault::conflict, "The report is recorded already.");
    TRY(not_before("on", typed.on, panel->value.on, "the panel met"));
    return put_down(change, person, report_kind, "The panel gave its report",
                    Report{complaint, typed.on, typed.recommends, by.reader.person});
}

Result<EntryNumber> keep_promise(Change& change, const Handle& person, const ComplaintsFile& file, FactId complaint,
                                 const NewRemedy& typed, By by) {
    TRY(standing_one(file, complaint));
    const auto* last = promised(file, complaint);
    if (!last) return fail(Fault::conflict, "Nothing is promised that is not done.");
    TRY(not_before("on", typed.on, last->value.on, "it was answered"));
    return put_down(change, person, remedy_kind, fmt::format("Put right after the complaint of {}", file.given),
                    RemedyDone{last->id, typed.on, typed.words, by.reader.person});
}

}  // namespace kith::complaints
