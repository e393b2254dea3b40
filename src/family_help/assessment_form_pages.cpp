#include "family_help/assessment_form_pages.h"

#include <fmt/format.h>

#include "family_help/assessment_known.h"
#include "family_help/plan_pages.h"
#include "family_help/rules.h"
#include "front_door/file.h"
#include "kernel/core/text.h"

namespace kith::family_help {

Result<Assessing> assessing(const Context& context, const Leave& family) {
    return Assessing{TRY(who_they_are(context.store, family, context.today)),
                     TRY(assessment_file(context.store, family, Known::now()))};
}

namespace {

Result<const Fact<Assessment>*> the_open_one(const Assessing& all) {
    const auto* open = all.file.open();
    if (!open) return fail(Fault::conflict, "No assessment is being made. Begin one first.");
    if (open->value.sent)
        return fail(Fault::conflict, "This assessment is with the manager, who authorises it or sends it back.");
    return open;
}

/// What an earlier assessment said, where this one says nothing yet.
const Fact<AssessmentPart>* carried(const AssessmentFile& file, Section section, std::optional<PersonId> child = {}) {
    const auto* last = file.last_completed();
    return last ? file.part(last->id, section, child) : nullptr;
}

Html carried_from(const AssessmentFile& file, Date today) {
    const auto on = *file.last_completed()->value.completed;
    return ui::inset_text(fmt::format("Carried from the assessment of {}, {}. Change what is no longer so.",
                                      on.in_words(), age_of(on, today)));
}

template <class Answers>
Result<Asking<Answers>> asking_of(const Context& context, const Assessing& all, const Form<Answers>& form,
                                  Answers start = {}) {
    return Asking<Answers>{.form = form,
                           .family = all.who.family,
                           .start = std::move(start),
                           .above = family_bar(all.who) + TRY(known_already(context, all.who)),
                           .back = all.back()};
}

std::vector<Choice> children_offered(const AssessmentFile& file, FactId assessment) {
    std::vector<Choice> offered;
    for (const auto child : file.children_of(assessment)) offer(offered, child, file.name(child));
    return offered;
}

AskedOfEach of_each(const AssessmentFile& file, FactId assessment, std::string_view question, std::string_view before,
                    std::string_view after) {
    AskedOfEach each{question, {}};
    for (const auto child : file.children_of(assessment))
        each.boxes.push_back({child, fmt::format("{}_{}", question, child.number()),
                              fmt::format("{} {} {}", before, file.name(child), after)});
    return each;
}

Result<Asking<NewDevelopment>> development_asked(const Context& context, const Leave&, const Assessing& all) {
    const auto* open = TRY(the_open_one(all));
    auto asking = TRY(asking_of(context, all, development_form));
    bool from_before = false;
    for (const auto child : all.file.children_of(open->id)) {
        const auto* now = all.file.part(open->id, Section::development, child);
        const auto* before = now ? nullptr : carried(all.file, Section::development, child);
        asking.changes |= now != nullptr;
        from_before |= before != nullptr;
        if (now || before) asking.start.children.push_back({child, (now ? now : before)->value.words});
    }
    if (from_before) asking.above += carried_from(all.file, context.today);
    asking.choices = {{"children", children_offered(all.file, open->id)}};
    asking.of_each = {of_each(all.file, open->id, "children", "How does", "do?")};
    return asking;
}

Result<Asking<NewSeen>> seen_asked(const Context& context, const Leave&, const Assessing& all) {
    const auto* open = TRY(the_open_one(all));
    const PersonId child{TRY(context.captures.number("child"))};
    if (!all.file.child_of(open->id, child)) return fail(Fault::not_found, "The assessment is not about this child.");
    const auto* now = all.file.seen_of(open->id, child);
    auto asking = TRY(asking_of(context, all, seen_form, NewSeen{.child = child}));
    if (now) asking.start = {child, now->value.seen, now->value.on, now->value.words};
    asking.changes = now != nullptr;
    asking.keeps_draft = false;
    asking.above += ui::inset_text(all.file.name(child));
    return asking;
}

Result<Asking<NewFindings>> findings_asked(const Context& context, const Leave&, const Assessing& all) {
    const auto* open = TRY(the_open_one(all));
    auto asking = TRY(asking_of(context, all, findings_form));
    const auto children = all.file.children_of(open->id);
    for (const auto child : children) {
        if (all.file.child_of(open->id, child)->in_need.value_or(false)) asking.start.in_need.push_back(child);
        if (!asking.start.factors.empty()) continue;
        asking.start.factors = all.file.factors_of(open->id, child);
        asking.changes |= !asking.start.factors.empty();
    }
    // Those of whom these factors are true: saved as it stands, the page changes nothing of a child with others.
    for (const auto child : children)
        if (all.file.factors_of(open->id, child) == asking.start.factors) asking.start.children.push_back(child);
    const auto offered = children_offered(all.file, open->id);
    asking.choices = {{"in_need", offered}, {"children", offered}};
    return asking;
}

/// The day from which the family's own page counts; else the newest contact. The worker may say otherwise.
Result<Date> asked_for(const Context& context, const Leave& family, const WhoTheyAre& who) {
    const auto runs = assessment_completed.runs(TRY(family_file(context.store, family, Known::now())));
    if (!runs.empty() && !runs.back().ends && runs.back().done.empty()) return runs.back().starts;
    auto newest = std::optional<Date>{};
    for (const auto child : TRY(among_children(context, who, May::see_contacts))) {
        const auto leave = TRY(decide<May::see_contacts>(context.store, *context.reader, child, "an assessment"));
        const auto file = TRY(front_door::contacts_file(context.store, leave, Known::now()));
        for (const auto& contact : file.contacts) newest = std::max(newest, std::optional{contact.value.on});
    }
    return newest.value_or(context.today);
}

Result<Asking<NewAssessment>> assessment_asked(const Context& context, const Leave& family, const Assessing& all) {
    if (all.file.open()) return fail(Fault::conflict, "An assessment is being made already. Add to that one.");
    auto asking =
        TRY(asking_of(context, all, assessment_form, NewAssessment{TRY(asked_for(context, family, all.who)), {}}));
    std::vector<Choice> offered;
    for (const auto& child : all.who.children) {
        offer(offered, child.child, child.name);
        asking.start.children.push_back(child.child);
    }
    asking.choices = {{"children", std::move(offered)}};
    return asking;
}

constexpr Step<NewAssessment> begin_step{assessment_asked, begin_assessment, "Saved: the assessment began"};
constexpr Step<NewDevelopment> development_step{development_asked, write_development, "Saved: the section"};
constexpr Step<NewSeen> seen_step{seen_asked, record_seen, "Saved: whether the child was seen"};
constexpr Step<NewFindings> findings_step{findings_asked, record_findings, "Saved: the findings"};

}  // namespace

Result<Asking<NewPart>> part_asked(const Context& context, const Assessing& all, Section section) {
    const auto* open = TRY(the_open_one(all));
    auto asking = TRY(asking_of(context, all, part_form(section)));
    const auto* now = all.file.part(open->id, section);
    const auto* before = now ? nullptr : carried(all.file, section);
    if (now || before) asking.start.words = (now ? now : before)->value.words;
    if (before) asking.above += carried_from(all.file, context.today);
    asking.changes = now != nullptr;
    return asking;
}

Result<Response> show_new_assessment(const Asked<May::record_family>& asked) { return show_of(asked, begin_step); }
Result<Response> save_new_assessment(const Asked<May::record_family>& asked) { return save_of(asked, begin_step); }

Result<Response> show_development(const Asked<May::record_family>& asked) { return show_of(asked, development_step); }
Result<Response> save_development(const Asked<May::record_family>& asked) { return save_of(asked, development_step); }

Result<Response> show_child_seen(const Asked<May::record_family>& asked) { return show_of(asked, seen_step); }
Result<Response> save_child_seen(const Asked<May::record_family>& asked) { return save_of(asked, seen_step); }

Result<Response> show_findings(const Asked<May::record_family>& asked) { return show_of(asked, findings_step); }
Result<Response> save_findings(const Asked<May::record_family>& asked) { return save_of(asked, findings_step); }

}  // namespace kith::family_help
