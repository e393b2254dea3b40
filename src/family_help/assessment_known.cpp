#include "family_help/assessment_known.h"

#include <fmt/format.h>

#include "care/facts.h"
#include "front_door/file.h"
#include "kernel/core/text.h"
#include "kernel/people/person.h"

namespace kith::family_help {

std::string age_of(Date day, Date today) {
    const int days = today.number() - day.number();
    if (days <= 0) return "today";
    if (days < 60) return plural(days, "day") + " ago";
    if (days < 730) return plural(days / 30, "month") + " ago";
    return plural(days / 365, "year") + " ago";
}

namespace {

std::string sourced(std::string_view what, std::string_view source, std::optional<Date> on, Date today) {
    const auto age = on ? fmt::format(", {}, {}", on->in_words(), age_of(*on, today)) : std::string{};
    return fmt::format("{} ({}{})", what, source, age);
}

Result<void> who_is_around(const Context& context, const Leave& child, std::vector<ui::Content>& lines) {
    for (const auto& one : TRY(related(context.store, child, Known::now()))) {
        if (one.ends && *one.ends < context.today) continue;
        const auto what = fmt::format("{}: {}{}", in_words(one.tie), one.name,
                                      one.parental_responsibility ? ", with parental responsibility" : "");
        lines.emplace_back(sourced(what, "who matters to them", one.starts, context.today));
    }
    for (const auto& fact : TRY(facts<DisabilityFact>(context.store, child, Known::now())))
        lines.emplace_back(sourced(fmt::format("{}. {}", in_words(fact.value.kind), fact.value.words),
                                   "who they are: disability", {}, context.today));
    return {};
}

Result<void> told_at_front_door(const Context& context, const Leave& child, std::vector<ui::Content>& lines) {
    auto file = TRY(front_door::contacts_file(context.store, child, Known::now()));
    TRY(front_door::keep_apart(context.store, *context.reader, file));
    for (auto at = file.contacts.rbegin(); at != file.contacts.rend(); ++at)
        lines.emplace_back(sourced(at->value.worried,
                                   fmt::format("front door, told by {}", lower(in_words(at->value.teller))),
                                   at->value.on, context.today));
    return {};
}

Result<void> school_and_health(const Context& context, const Leave& child, std::vector<ui::Content>& lines) {
    for (const auto& fact : TRY(facts<care::School>(context.store, child, Known::now())))
        if (!fact.value.ends || *fact.value.ends >= context.today)
            lines.emplace_back(
                sourced("School: " + fact.value.name, "the child's care", fact.value.starts, context.today));
    const auto checks = TRY(facts<care::HealthCheck>(context.store, child, Known::now()));
    if (!checks.empty())
        lines.emplace_back(sourced(fmt::format("{}. {}", in_words(checks.back().value.kind), checks.back().value.notes),
                                   "health, the last of them", checks.back().value.on, context.today));
    return {};
}

}  // namespace

Result<Html> known_already(const Context& context, const WhoTheyAre& who) {
    const auto known = TRY(among_children(context, who, May::see_person));
    const auto told = TRY(among_children(context, who, May::see_contacts));
    const auto cared = TRY(among_children(context, who, May::see_care));
    constexpr auto why = "what is known already, for an assessment";
    Html shown;
    for (const auto& child : who.children) {
        std::vector<ui::Content> lines;
        if (known.contains(child.child))
            TRY(who_is_around(context, TRY(decide<May::see_person>(context.store, *context.reader, child.child, why)),
                              lines));
        if (told.contains(child.child))
            TRY(told_at_front_door(
                context, TRY(decide<May::see_contacts>(context.store, *context.reader, child.child, why)), lines));
        if (cared.contains(child.child))
            TRY(school_and_health(context, TRY(decide<May::see_care>(context.store, *context.reader, child.child, why)),
                                  lines));
        if (lines.empty()) continue;
        const auto age = age_in_words(child.born, {}, context.today);
        shown += html("<p class=\"govuk-body\"><strong>{}</strong>. {}</p>", child.name, age) + ui::bullets(lines);
    }
    if (shown.empty()) return Html{};
    return ui::details({.summary = "What the record knows already", .text = std::move(shown)});
}

}  // namespace kith::family_help
