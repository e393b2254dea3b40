// How each child of a family is kept safe outside the home: where they come to harm, their plan, who does what.
#include <algorithm>

#include <fmt/format.h>

#include "safety/pages.h"

namespace kith::safety {

namespace {

std::string with_child(const FamilySafety& file, const char* rest, const char* question, std::int64_t number) {
    return address_of_family(file.who.family, fmt::format("/{}?{}={}", rest, question, number));
}

Html links_shown(const FamilySafety& file, PersonId child, Date today) {
    std::vector<ui::Content> lines;
    for (const auto* link : file.links_of(child)) {
        const auto& known = link->link.value;
        const bool holds = link->assessed && link->assessed->review_by >= today;
        auto words = fmt::format("{} ({}), since {}. {}, {}. {}", link->name, lower(kith::in_words(link->kind)),
                                 known.since.in_words(), kith::in_words(known.how),
                                 lower(kith::in_words(known.strength)), known.words);
        if (link->assessed) words += fmt::format(" Harm: {}.", harms_in_words(link->assessed->harms));
        lines.emplace_back(html("{} {}", words, ui::tag(how_safe_tag(holds ? &*link->assessed : nullptr))));
    }
    if (lines.empty()) return ui::paragraph("No place, group or online space is linked to them.");
    return ui::bullets(lines);
}

Html plan_card(const FamilySafety& file, const Fact<CommunityPlan>& fact, bool may_change, Date today) {
    const auto& said = fact.value;
    const auto due = review_due(file, fact);
    ui::SummaryList card{.rows = {{"Harm", harms_in_words(said.harms)},
                                  {"What happens outside the home", said.outside},
                                  {"What they say", said.says},
                                  {"What they want", said.wants},
                                  {"Adults they trust", said.trusted},
                                  {"What parents and carers do to keep them safe", said.carers_do},
                                  {"Support that parents and carers want", said.carers_want},
                                  {"Made", fmt::format("{}, by {}", said.on.in_words(), file.name_of(said.by))},
                                  {"Review by", html("{} {}", due.in_words(),
                                                     due < today ? ui::tag({"Late", ui::Tone::late}) : Html{})}},
                         .card_title = "Child Community Safety Plan",
                         .card_actions = {},
                         .card_level = 3};
    for (const auto& review : file.reviews)
        if (review.value.plan == fact.id)
            card.rows.push_back({"Review of " + review.value.on.short_words(),
                                 fmt::format("{} They say: {} There: {}.", review.value.changed, review.value.says,
                                             review.value.there)});
    if (may_change) {
        const auto number = fact.id.number();
        card.card_actions = {
            {"Change", Url{address_of_family(file.who.family, fmt::format("/plan/{}", number))}, "the plan"},
            {"Review", Url{with_child(file, "review", "plan", number)}, "the plan"},
            {"End", Url{with_child(file, "end", "plan", number)}, "the plan"}};
    }
    return ui::summary_list(card);
}

/// "Referred on 4 May 2026 by this authority. Reasonable grounds: 2 working days."
std::string referral_in_words(const Context& context, const FamilySafety& file, const Fact<Referred>& fact) {
    const auto stands_so = stands(file, fact, context.calendar, context.today);
    auto words =
        fmt::format("Referred on {} by {}{}.", fact.value.on.in_words(), lower(kith::in_words(fact.value.responder)),
                    fact.value.reference ? ", reference " + *fact.value.reference : "");
    for (const auto stage : {Stage::reasonable, Stage::conclusive})
        if (const auto* said = file.decision_on(fact.id, stage))
            words +=
                fmt::format(" {}: {} on {}, by {}.", kith::in_words(stage), lower(kith::in_words(said->value.grounds)),
                            said->value.on.in_words(), lower(kith::in_words(said->value.decided_by)));
    if (stands_so.to_reasonable)
        words += fmt::format(" The first decision took {}.", plural(*stands_so.to_reasonable, "working day"));
    else
        words += fmt::format(" The decision on reasonable grounds is hoped for by {}{}.",
                             stands_so.reasonable_due.in_words(), stands_so.reasonable_late ? ", and is late" : "");
    if (stands_so.to_conclusive)
        words += fmt::format(" All took {}.", plural(*stands_so.to_conclusive, "day"));
    else if (stands_so.conclusive_from)
        words += fmt::format(" The Home Office decides conclusive grounds from {} on.",
                             stands_so.conclusive_from->in_words());
    return words;
}

Html referrals_shown(const Context& context, const FamilySafety& file, PersonId child, bool may_change) {
    std::vector<ui::Content> lines;
    for (const auto& fact : file.referrals) {
        if (fact.value.child != child) continue;
        const auto words = referral_in_words(context, file, fact);
        const bool open = stands(file, fact, context.calendar, context.today).open;
        lines.emplace_back(may_change && open
                               ? html("{} {}", words,
                                      ui::link("Record the decision on the referral of " + file.name_of(child),
                                               Url{with_child(file, "grounds", "referral", fact.id.number())}))
                               : html("{}", words));
    }
    if (lines.empty()) return {};
    return ui::heading({.text = "National Referral Mechanism", .level = 3, .size = ui::Size::small}) +
           ui::bullets(lines);
}

Html missing_shown(const FamilySafety& file, PersonId child) {
    std::vector<ui::Content> lines;
    for (const auto& was : file.missing) {
        if (was.child != child) continue;
        const auto interview = was.interview_held      ? "return interview held on " + was.interview_held->in_words()
                               : was.interview_offered ? std::string{"return interview offered"}
                                                       : std::string{"no return interview is recorded"};
        lines.emplace_back(fmt::format("{}{}: {}", was.starts.in_words(),
                                       was.ends ? " to " + was.ends->in_words() : ", still missing", interview));
    }
    if (lines.empty()) return {};
    return ui::heading({.text = "Missing in the last twelve months", .level = 3, .size = ui::Size::small}) +
           ui::bullets(lines);
}

/// The actions for one child, as a family's table has them.
Actions actions_for(const FamilySafety& file, PersonId child) {
    auto actions = file.actions;
    std::erase_if(actions.all, [&](const auto& action) { return action.value.child != child; });
    return actions;
}

Html ways_for(const FamilySafety& file, PersonId child, const std::string& name) {
    const auto to = [&](const char* words, const char* rest) {
        return ui::Content{
            ui::link(fmt::format("{} {}", words, name), Url{with_child(file, rest, "child", child.number())})};
    };
    std::vector<ui::Content> ways;
    if (!file.plan_of(child)) ways.push_back(to("Make a plan with", "plan"));
    ways.push_back(to("Add an action for", "action"));
    ways.push_back(to("Record a referral to the National Referral Mechanism of", "referral"));
    return ui::plain_list(ways);
}

Html child_shown(const Context& context, const FamilySafety& file, const family_help::OneOfThem& child,
                 bool may_change) {
    auto shown = ui::heading({.text = child.name, .id = fmt::format("child-{}", child.child.number())}) +
                 links_shown(file, child.child, context.today);
    if (const auto* open = file.plan_of(child.child))
        shown += plan_card(file, *open, may_change, context.today);
    else if (!file.links_of(child.child).empty())
        shown += ui::inset_text("They have no Child Community Safety Plan yet.");
    auto actions = actions_for(file, child.child);
    if (!actions.all.empty()) {
        auto table = actions_table(actions, file.names, address_of_family(file.who.family), may_change, context.today,
                                   "What each agency does to keep " + child.name + " safe");
        shown += table;
    }
    shown += referrals_shown(context, file, child.child, may_change) + missing_shown(file, child.child);
    for (const auto& plan_fact : file.plans)
        if (const auto* end = file.end_of(plan_fact.id); end && plan_fact.value.child == child.child)
            shown += ui::paragraph(fmt::format("A plan of {} ended on {}: {}. {}", plan_fact.value.on.in_words(),
                                               end->value.on.in_words(), lower(kith::in_words(end->value.why)),
                                               end->value.words));
    return may_change ? shown + ways_for(file, child.child, child.name) : shown;
}

Result<Response> page_about(const Context& context, const Leave& family) {
    const FamilySafety file = TRY(Subject<FamilySafety>::read(context, family));
    const bool may_change = TRY(may_record(context, May::record_protection, file.who.family));
    auto body =
        ui::heading({.text = "Safety outside the home", .level = 1, .size = ui::Size::large, .caption = file.who.name});
    for (const auto& child : file.who.children) body += child_shown(context, file, child, may_change);
    body += ui::paragraph(law_shown(law::outside_the_home)) + ui::paragraph(law_shown(law::notify)) +
            ui::paragraph(law_shown(law::reasonable_grounds));
    return page_of(context, {.title = "Safety outside the home: " + file.who.name,
                             .main = std::move(body),
                             .back = family_help::address_of(file.who.family),
                             .above = family_help::family_bar(file.who)});
}

}  // namespace

Result<Response> show_family_safety(const Asked<May::see_protection>& asked) {
    return page_about(asked.context, asked.allowed);
}

}  // namespace kith::safety
