// What several pages of family networks show alike.
#include <algorithm>

#include <fmt/format.h>

#include "family_network/pages.h"
#include "kernel/core/text.h"
#include "kernel/web/components.h"

namespace kith::family_network {

std::string teams_page(PersonId child, std::string_view rest) {
    return fmt::format("/children/{}/network{}", child.number(), rest);
}
std::string my_network_page(PersonId child, std::string_view rest) {
    return fmt::format("{}/{}{}", my_networks_page, child.number(), rest);
}

Result<NetworkFile> file_of(const Context& context, const Leave& child) {
    return network_file(context.store, child, Known::now(), context.today);
}
Result<NetworkFile> file_in(const Change& change, const Leave& child, Date today) {
    return network_file(change.store(), child, Known::now(), today);
}

Result<FactId> fact_named(const Context& context) { return FactId{TRY(context.captures.number("fact"))}; }

Html by_when(const Occasion& occasion, Date today, const Calendar& calendar) {
    return html(
        "By {} {}", occasion.due.in_words(),
        ui::tag({standing(occasion, today, calendar), occasion.late(today) ? ui::Tone::late : ui::Tone::waiting}));
}

std::string can_in_words(const std::string& codes) {
    std::vector<std::string> words;
    for (const auto one : can_from(codes)) words.emplace_back(in_words(one));
    return words.empty() ? "Nothing now" : join(words, "; ");
}

std::string money_in_words(Money weekly, Money once) {
    constexpr auto nothing = Money::pence(0);
    if (weekly == nothing && once == nothing) return "nothing";
    if (once == nothing) return weekly.in_words() + " a week";
    if (weekly == nothing) return once.in_words() + " once";
    return fmt::format("{} a week and {} once", weekly.in_words(), once.in_words());
}

std::vector<PersonId> people_in(const NetworkFile& file) {
    std::vector<PersonId> people;
    for (const auto& fact : file.care.allocations) people.push_back(fact.value.worker);
    for (const auto& fact : file.asked) people.push_back(fact.value.person);
    for (const auto& fact : file.parts) people.push_back(fact.value.person);
    for (const auto& fact : file.came) people.push_back(fact.value.person);
    for (const auto& fact : file.not_offered) people.push_back(fact.value.by);
    for (const auto& fact : file.exceptions) people.push_back(fact.value.by);
    for (const auto& fact : file.plan_answers) people.push_back(fact.value.by);
    return people;
}

namespace {

Html quoted(const std::string& words) { return html("<span class=\"kith-prose\">“{}”</span>", words); }

Html parts_shown(const PlanShown& shown, FactId plan) {
    ui::SummaryList list{.rows = {}, .card_title = "Who does what", .card_level = 3};
    for (const auto& fact : shown.file.parts) {
        if (fact.value.plan != plan) continue;
        // The family is not told of someone whom it is not safe to tell, nor they of the family.
        const bool there = shown.file.takes_part(fact.value.person, shown.today);
        if (!there && shown.to_family) continue;
        list.rows.push_back({shown.names.at(fact.value.person),
                             html("{}: {} {}", in_words(fact.value.what), fact.value.words,
                                  there ? Html{} : ui::tag({"No longer takes part", ui::Tone::late}))});
    }
    return list.rows.empty() ? Html{} : ui::summary_list(list);
}

ui::SummaryList::Row help_row(const PlanShown& shown, const Fact<HelpAsked>& fact) {
    const auto& it = fact.value;
    const auto* decided = shown.file.decided_on(fact.id);
    if (decided)
        return {it.what_for, html("{}: {}. {}", in_words(decided->value.answer),
                                  money_in_words(decided->value.weekly, decided->value.once), decided->value.why)};
    ui::SummaryList::Row row{it.what_for, html("Asked for {}. {}", money_in_words(it.weekly, it.once),
                                               ui::tag({"Not decided yet", ui::Tone::waiting}))};
    if (shown.decides)
        row.actions.push_back(
            {"Decide", Url{teams_page(shown.file.person, fmt::format("/help/{}", fact.id.number()))}, it.what_for});
    return row;
}

Html help_shown(const PlanShown& shown, FactId plan) {
    ui::SummaryList list{.rows = {}, .card_title = "What the plan needs", .card_level = 3};
    for (const auto& fact : shown.file.help)
        if (fact.value.plan == plan) list.rows.push_back(help_row(shown, fact));
    return list.rows.empty() ? Html{} : ui::summary_list(list);
}

}  // namespace

Html plan_shown(const PlanShown& shown, const Fact<NetworkPlan>& plan) {
    const auto& it = plan.value;
    const auto* review = shown.file.last_review_of(plan.id);
    const auto next = review && review->value.next ? *review->value.next : it.review_on;
    ui::SummaryList list{.rows = {{"What we decided", quoted(it.words)},
                                  {"If it does not work", quoted(it.contingency)},
                                  {"Looked at again", next.in_words()}},
                         .card_title = fmt::format("Our plan of {}", it.on.in_words()),
                         .card_level = 3};
    if (const auto* answer = shown.file.plan_answer_to(plan.id))
        list.rows.push_back({"The council says", html("{}. {}", in_words(answer->value.answer), answer->value.why)});
    else
        list.rows.push_back({"The council says", ui::tag({"No answer yet", ui::Tone::waiting})});
    for (const auto& fact : shown.file.reviews)
        if (fact.value.plan == plan.id)
            list.rows.push_back({fmt::format("On {}", fact.value.on.in_words()),
                                 html("{} {}", quoted(fact.value.words), fact.value.decided)});
    return ui::summary_list(list) + parts_shown(shown, plan.id) + help_shown(shown, plan.id);
}

}  // namespace kith::family_network
