// A child leaves the family: to live elsewhere, into care, or grown up.
#include <algorithm>

#include <fmt/format.h>

#include "family_help/acts.h"
#include "family_help/kinds.h"
#include "family_help/seats.h"

namespace kith::family_help {

namespace {

Result<Choices> children_there(const Context& context, const FamilyFile& file) {
    const auto family = TRY(decide<May::see_family>(context.store, *context.reader, file.family));
    std::vector<Choice> offered;
    for (const auto& one : TRY(who_they_are(context.store, family, context.today)).children)
        if (!one.ends) offered.push_back({std::to_string(one.child.number()), one.name});
    return Choices{{"child", std::move(offered)}};
}

Result<EntryNumber> save_leaving_child(Change& change, const FamilyFile& file,
                                       const Allowed<May::record_family>& family, const LeavingChild& typed,
                                       const Doing& doing) {
    const auto who = TRY(who_they_are(change.store(), family, doing.today));
    const auto* one = who.child(typed.child);
    if (!one || one->ends) return fail_at("child", "Choose one of the family's children");
    if (typed.ends < one->starts)
        return fail_at("ends", fmt::format("Enter {} or a later day: the child came then", one->starts.in_words()));
    if (std::ranges::count_if(who.children, [](const OneOfThem& child) { return !child.ends; }) < 2)
        return fail(Fault::conflict,
                    "The family's record is reached by its children, so the last one stays. End Family Help instead.");
    const auto entry =
        TRY(change.open(family, {family_kind, fmt::format("{} left {}", one->name, who.name), typed.because}));
    // Whoever works with the family may say so, though the tie by which they reached the child is gone.
    const auto child = Gate::machine(change.authority(), typed.child);
    const auto shown_at = change.last_entry();
    TRY(change.open(child, {family_kind, fmt::format("No longer helped as one of {}", who.name), typed.because}));
    for (const auto& fact : TRY(facts<InFamily>(change.store(), child, Known::now())))
        if (fact.value.family == file.family && !fact.value.ends) {
            auto ended = fact.value;
            ended.ends = std::max(ended.starts, typed.ends);
            TRY(change.correct(child, fact.id, shown_at, ended));
        }
    TRY(settle_reach(change, file, "The child left the family"));
    return entry;
}

constexpr Question<LeavingChild> child_leaves_questions[] = {
    ask_which<&LeavingChild::child>("child", "Which child leaves the family?"),
    ask_date<&LeavingChild::ends>("ends", "Their last day as one of it", "For example, today"),
    ask_words<&LeavingChild::because>("because", "Why?", "Where they are from then on, and who helps them there."),
};
constexpr Form<LeavingChild> child_leaves_form{"family-help-child-leaves", "A child leaves the family", "Save",
                                               child_leaves_questions};

}  // namespace

constinit const Act<LeavingChild, May::record_family> leave_family{
    .form = child_leaves_form,
    .start = [](const FamilyFile&, Date today) { return LeavingChild{.ends = today}; },
    .save = save_leaving_child,
    .choices = children_there,
};

}  // namespace kith::family_help
