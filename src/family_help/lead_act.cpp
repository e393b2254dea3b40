// Who leads the help: named in one act, with their reach to each child.
#include <algorithm>

#include <fmt/format.h>

#include "family_help/acts.h"
#include "family_help/seats.h"
#include "kernel/access/works_with.h"
#include "kernel/core/text.h"
#include "kernel/people/names.h"

namespace kith::family_help {

namespace {

bool can_supervise(Role role) { return role == Role::social_worker || role == Role::manager; }

Result<std::vector<Choice>> workers_who(const Context& context, const LeaveOfAll& leave, bool (*can)(Role)) {
    std::vector<Choice> offered;
    for (const auto& worker : TRY(workers(context.store, leave, context.today))) {
        const auto id = std::to_string(worker.person.number());
        if (!can(worker.role) || (!offered.empty() && offered.back().value == id)) continue;
        offered.push_back({id, fmt::format("{}: {}", worker.name, lower(in_words(worker.role)))});
    }
    return offered;
}

Result<Choices> lead_choices(const Context& context, const FamilyFile& file) {
    const auto leave = TRY(decide_all<May::allocate_worker>(context.store, *context.reader));
    Choices choices{{"worker", TRY(workers_who(context, leave, can_lead))},
                    {"supervised_by", TRY(workers_who(context, leave, can_supervise))}};
    if (!file.last_named()) choices.emplace("why", std::vector<Choice>{});
    return choices;
}

Wrong does_not_fit(const FamilyFile& file, const NewLead& typed, Role as) {
    const auto* before = file.last_named();
    if (before && before->value.worker == typed.worker) return wrong("worker", "They lead already");
    if (before && !typed.why) return wrong("why", "Say why another leads from now on");
    const auto since = before ? before->value.starts : file.episode()->value.on;
    if (typed.starts < since) return wrong("starts", fmt::format("Enter {} or a later day", since.in_words()));
    if (as != Role::social_worker && !typed.supervised_by)
        return wrong("supervised_by", "Choose the social worker or manager who supervises: they are no social worker");
    if (typed.supervised_by == typed.worker) return wrong("supervised_by", "Choose someone other than the lead");
    return {};
}

Result<EntryNumber> save_lead(Change& change, const FamilyFile& file, const Allowed<May::begin_family_help>& family,
                              const NewLead& typed, const Doing& doing) {
    if (!file.open()) return fail(Fault::conflict, "The family is not helped now. Begin Family Help first.");
    const auto as = TRY(role_to_lead(change.store(), change.authority(), typed.worker, typed.starts));
    if (!as) return fail_at("worker", "They hold no role in which to lead on that day");
    if (const auto unfit = does_not_fit(file, typed, *as)) return fail_at(unfit->name, unfit->message);
    const auto names = TRY(names_in(change.store(), static_cast<const Leave&>(family), {typed.worker}));
    const auto entry =
        TRY(change.open(family, {lead_kind, fmt::format("{} leads the help of {} from {}", names.at(typed.worker),
                                                        file.name, typed.starts.in_words())}));
    const auto* before = file.last_named();
    if (before) {
        auto ended = before->value;
        ended.ends = day_before(ended.starts, typed.starts);
        TRY(change.correct(family, before->id, doing.shown_at, ended));
    }
    TRY(change.enter(family, Lead{file.episode()->id,
                                  typed.worker,
                                  typed.discipline,
                                  typed.supervised_by,
                                  typed.starts,
                                  {},
                                  before ? typed.why : std::nullopt}));
    TRY(settle_reach(change, file, "Another leads the help of the family"));
    TRY(give_reach(change, *doing.context.reader, family, {typed.worker, *as, typed.starts, {}}));
    if (!typed.supervised_by) return entry;
    if (const auto over =
            TRY(role_to_supervise(change.store(), change.authority(), *typed.supervised_by, typed.starts)))
        TRY(give_reach(change, *doing.context.reader, family, {*typed.supervised_by, *over, typed.starts, {}}));
    return entry;
}

constexpr Question<NewLead> lead_questions[] = {
    ask_which<&NewLead::worker>("worker", "Who leads?", "Of any discipline. They reach each child's record."),
    ask_one_of<&NewLead::discipline>("discipline", "Their discipline"),
    ask_which<&NewLead::supervised_by>(
        "supervised_by", "Who supervises them?",
        "Needed for a lead who is no social worker. They reach the record as the lead does.")
        .optional(),
    ask_date<&NewLead::starts>("starts", "From what day?", "For example, today", 28),
    ask_one_of<&NewLead::why>("why", "Why does another lead from now on?").optional(),
};
constexpr Form<NewLead> lead_form{"family-help-lead", "Say who leads the help", "Save the lead", lead_questions};

}  // namespace

constinit const Act<NewLead, May::begin_family_help> name_lead{
    .form = lead_form,
    .start =
        [](const FamilyFile& file, Date today) {
            NewLead start{.starts = today};
            if (const auto* lead = file.last_named()) start.supervised_by = lead->value.supervised_by;
            return start;
        },
    .save = save_lead,
    .choices = lead_choices,
};

}  // namespace kith::family_help
