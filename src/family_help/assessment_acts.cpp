#include "family_help/assessment_acts.h"

#include <algorithm>

#include <fmt/format.h>

#include "kernel/core/text.h"

namespace kith::family_help {

static Result<const Fact<Assessment>*> being_made(const AssessmentFile& file) {
    const auto* open = file.open();
    if (!open) return fail(Fault::conflict, "No assessment is being made. Begin one first.");
    if (open->value.sent)
        return fail(Fault::conflict, "This assessment is with the manager, who authorises it or sends it back.");
    return open;
}

Result<EntryNumber> begin_assessment(Change& change, const MayRecordFamily& family, const AssessmentFile& file,
                                     const NewAssessment& typed, PlanBy by) {
    if (file.open()) return fail(Fault::conflict, "An assessment is being made already. Add to that one.");
    if (typed.children.empty()) return fail_at("children", "Choose at least one child");
    const auto entry = TRY(change.open(family, {assessment_kind, "An assessment began"}));
    const auto id = TRY(change.enter(family, Assessment{typed.referred, by.today, by.person, {}, {}}));
    for (const auto child : typed.children) {
        TRY(change.enter(family, AssessedChild{id, child, {}}));
        TRY(change.also_about(child));
    }
    return entry;
}

// Two workers may write the same section for the first time at once: whoever comes second sees both texts.
static Result<void> put_part(Change& change, const Leave& family, const Fact<AssessmentPart>* now,
                             const AssessmentPart& right, EntryNumber shown_at) {
    if (!now) {
        TRY(change.enter(family, right));
        return {};
    }
    if (now->value.words == right.words) return {};
    return change.correct(family, now->id, shown_at, right);
}

Result<EntryNumber> write_part(Change& change, const MayRecordFamily& family, const AssessmentFile& file,
                               Section section, const NewPart& typed, PlanBy by) {
    const auto* open = TRY(being_made(file));
    const auto entry =
        TRY(change.open(family, {assessment_kind, fmt::format("Assessment: {}", lower(in_words(section)))}));
    TRY(put_part(change, family, file.part(open->id, section),
                 {open->id, section, {}, typed.words, by.today, by.person}, by.shown_at));
    return entry;
}

static Result<void> one_of_its_children(const AssessmentFile& file, FactId assessment, PersonId child,
                                        std::string_view question) {
    if (!file.child_of(assessment, child)) return fail_at(question, "Choose among the children it is about");
    return {};
}

Result<EntryNumber> write_development(Change& change, const MayRecordFamily& family, const AssessmentFile& file,
                                      const NewDevelopment& typed, PlanBy by) {
    const auto* open = TRY(being_made(file));
    const auto entry = TRY(change.open(family, {assessment_kind, "Assessment: how each child does"}));
    bool any = false;
    for (const auto& [child, words] : typed.children) {
        TRY(one_of_its_children(file, open->id, child, "children"));
        if (words.empty()) continue;
        any = true;
        TRY(put_part(change, family, file.part(open->id, Section::development, child),
                     {open->id, Section::development, child, words, by.today, by.person}, by.shown_at));
    }
    if (!any) return fail_at("children", "Tick a child, and write how they do");
    return entry;
}

static Wrong contradicts(const NewSeen& typed) {
    const bool was_seen = typed.seen != Seen::not_seen;
    if (was_seen && !typed.on) return wrong("on", "Enter the day on which the child was seen");
    if (!was_seen && typed.on) return wrong("on", "Leave the day empty: the child was not seen");
    if (!was_seen && !typed.words) return wrong("words", "Say why the child was not seen");
    return {};
}

static Result<void> put_seen(Change& change, const Leave& family, const AssessmentFile& file, const ChildSeen& right,
                             EntryNumber shown_at) {
    if (const auto* now = file.seen_of(right.assessment, right.child))
        return change.correct(family, now->id, shown_at, right);
    TRY(change.enter(family, right));
    return {};
}

Result<EntryNumber> record_seen(Change& change, const MayRecordFamily& family, const AssessmentFile& file,
                                const NewSeen& typed, PlanBy by) {
    const auto* open = TRY(being_made(file));
    if (const auto bad = contradicts(typed)) return fail_at(bad->name, bad->message);
    if (!file.child_of(open->id, typed.child)) return fail(Fault::not_found, "The assessment is not about this child.");
    const auto entry = TRY(change.open(
        family,
        {assessment_kind, fmt::format("Assessment: whether {} was seen, and their words", file.name(typed.child))}));
    TRY(put_seen(change, family, file, {open->id, typed.child, typed.seen, typed.on, typed.words}, by.shown_at));
    TRY(change.also_about(typed.child));
    return entry;
}

static Result<void> put_factors(Change& change, const Leave& family, const AssessmentFile& file, FactId assessment,
                                PersonId child, std::vector<Factor> right, EntryNumber shown_at) {
    for (const auto& fact : file.factors) {
        if (fact.value.assessment != assessment || fact.value.child != child) continue;
        if (std::erase(right, fact.value.factor) == 0) TRY(change.retire<FoundFactor>(family, fact.id, shown_at));
    }
    for (const auto factor : right) TRY(change.enter(family, FoundFactor{assessment, child, factor}));
    return {};
}

Result<EntryNumber> record_findings(Change& change, const MayRecordFamily& family, const AssessmentFile& file,
                                    const NewFindings& typed, PlanBy by) {
    const auto* open = TRY(being_made(file));
    if (typed.factors.size() > 1 && std::ranges::find(typed.factors, Factor::none) != typed.factors.end())
        return fail_at("factors", "Choose the factors that were found, or that none was, not both");
    const auto entry = TRY(change.open(family, {assessment_kind, "Assessment: who is in need, and the factors"}));
    for (const auto& fact : file.children) {
        if (fact.value.assessment != open->id) continue;
        const auto child = fact.value.child;
        const bool in_need = std::ranges::find(typed.in_need, child) != typed.in_need.end();
        if (fact.value.in_need != in_need)
            TRY(change.correct(family, fact.id, by.shown_at, AssessedChild{open->id, child, in_need}));
        if (std::ranges::find(typed.children, child) != typed.children.end())
            TRY(put_factors(change, family, file, open->id, child, typed.factors, by.shown_at));
    }
    return entry;
}

Result<EntryNumber> send_to_manager(Change& change, const MayRecordFamily& family, const AssessmentFile& file,
                                    PlanBy by) {
    const auto* open = TRY(being_made(file));
    const auto missing = file.missing(open->id);
    if (!missing.empty())
        return fail(Fault::conflict, fmt::format("Before it is sent, write {}.", list_in_words(missing)));
    const auto entry = TRY(change.open(family, {assessment_kind, "The assessment was sent to the manager"}));
    auto sent = open->value;
    sent.sent = by.today;
    sent.by = by.person;
    TRY(change.correct(family, open->id, open->entered_by, sent));
    return entry;
}

Result<EntryNumber> answer_assessment(Change& change, const Allowed<May::decide_family_help>& family,
                                      const AssessmentFile& file, const NewAnswer& typed, PlanBy by) {
    const auto* open = file.open();
    if (!open || !open->value.sent) return fail(Fault::conflict, "No assessment of this family waits for an answer.");
    if (TRY(wrote_some_of(change.store(), family, *open, by.person)))
        return fail(Fault::not_allowed,
                    "You wrote some of this assessment, or sent it, and nobody authorises their own. Ask another "
                    "manager.");
    const auto entry = TRY(change.open(family, {assessment_kind, typed.authorised ? "The assessment was authorised"
                                                                                  : "The assessment was sent back"}));
    auto answered = open->value;
    if (typed.authorised)
        answered.completed = by.today;
    else
        answered.sent = {};
    // Sent back and sent anew meanwhile, it is not what the manager read.
    TRY(change.correct(family, open->id, by.shown_at, answered));
    TRY(change.enter(family, AssessmentAnswer{open->id, typed.authorised, typed.words, by.today, by.person}));
    return entry;
}

}  // namespace kith::family_help
