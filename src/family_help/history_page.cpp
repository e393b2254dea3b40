// How a family was helped over time, and what was paid for it.
#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "family_help/act_page.h"
#include "family_help/law.h"
#include "family_help/pages.h"
#include "front_door/threshold.h"
#include "kernel/core/text.h"
#include "kernel/people/names.h"

namespace kith::family_help {

namespace {

struct Line {
    Date on;
    std::string what;
    ui::Content how;
    PersonId by;
};

std::string met_in_words(const std::string& criteria, const std::string& threshold) {
    std::vector<std::string> met;
    for (const auto one : front_door::criteria_of(criteria))
        met.push_back(fmt::format("{} {}", code(one), in_words(one)));
    if (met.empty()) return {};
    return fmt::format("Met: {} (threshold document {}). ", join(met, "; "), threshold);
}

/// Each step with its day and where it comes from.
std::vector<Line> lines_of(const FamilyFile& file) {
    std::vector<Line> lines;
    for (const auto& one : file.begun) {
        const auto& begun = one.value;
        const Url contact{fmt::format("/children/{}/contacts/{}", begun.first_child.number(), begun.contact.number())};
        lines.push_back({begun.on,
                         fmt::format("Began: {}{}", lower(in_words(begun.intensity)),
                                     file.came_back(one.id) ? ", back within twelve months" : ""),
                         html("{}Asked for on {}: {}.", met_in_words(begun.criteria, begun.threshold),
                              begun.asked_on.in_words(), ui::link("the contact", contact)),
                         begun.decided_by});
    }
    for (const auto& one : file.joined) {
        const Url contact{
            fmt::format("/children/{}/contacts/{}", one.value.first_child.number(), one.value.contact.number())};
        lines.push_back({one.value.on, "A contact joined the help", ui::link("The contact", contact), PersonId{0}});
    }
    for (const auto& one : file.leads)
        lines.push_back({one.value.starts, "Lead",
                         one.value.why ? std::string{in_words(*one.value.why)} : std::string{"The first of this help"},
                         one.value.worker});
    for (const auto& one : file.steps)
        lines.push_back({one.value.on, std::string{in_words(one.value.to)},
                         met_in_words(one.value.criteria, one.value.threshold) + one.value.why, one.value.decided_by});
    for (const auto& one : file.closed)
        lines.push_back({one.value.on, fmt::format("Ended: {}", lower(in_words(one.value.why))),
                         html("{} Who carries on: {}{}", one.value.changed, one.value.carries_on,
                              one.value.family_view ? ". The family: " + *one.value.family_view : ""),
                         one.value.decided_by});
    // What came later on one day was pushed later.
    std::ranges::stable_sort(lines, {}, &Line::on);
    std::ranges::reverse(lines);
    return lines;
}

Html payments_table(const FamilyFile& file, const NamesById& names, bool decides) {
    ui::Table table{.id = "payments",
                    .caption = "Payments",
                    .columns = {{"When"}, {"What for"}, {"Fund"}, {"Amount", ui::Align::number}, {"Decided by"}},
                    .rows = {},
                    .when_empty = "Nothing was paid."};
    if (decides) table.columns.push_back({"Change"});
    for (auto one = file.payments.rbegin(); one != file.payments.rend(); ++one) {
        std::vector<ui::Table::Cell> row{
            {one->value.on.short_words(), one->value.on.iso()},
            {fmt::format("{}: {}", in_words(one->value.purpose), one->value.what_for), {}},
            {fmt::format("{}{}", in_words(one->value.fund), one->value.ring_fenced ? ", ring-fenced" : ""), {}},
            {one->value.amount.in_words(), {}},
            {names.at(one->value.decided_by), {}}};
        if (decides)
            row.push_back({ui::link("Take off: " + one->value.what_for,
                                    Url{address_of(file.family, fmt::format("/payments/{}/remove", one->id.number()))}),
                           {}});
        table.rows.push_back(std::move(row));
    }
    return ui::table(table);
}

/// The year that begins on 1 April, as money is counted.
int money_year(Date day) { return day.month() >= 4 ? day.year() : day.year() - 1; }

Html sums_of(const FamilyFile& file) {
    std::map<std::pair<int, Fund>, Money> sums;
    for (const auto& one : file.payments) {
        const auto at = sums.try_emplace({money_year(one.value.on), one.value.fund}, Money::pence(0)).first;
        at->second = at->second + one.value.amount;
    }
    ui::Table table{.id = "sums",
                    .caption = "By year and fund",
                    .columns = {{"Year"}, {"Fund"}, {"Sum", ui::Align::number}},
                    .rows = {},
                    .caption_size = ui::Size::small};
    for (auto it = sums.rbegin(); it != sums.rend(); ++it)
        table.rows.push_back({{fmt::format("April {} to March {}", it->first.first, it->first.first + 1), {}},
                              {in_words(it->first.second), {}},
                              {it->second.in_words(), {}}});
    return table.rows.empty() ? Html{} : ui::table(table);
}

Result<bool> may_decide(const Context& context, PersonId family) {
    if (!context.reader->granted(May::decide_family_help)) return false;
    return !TRY(Gate::among(context.store, *context.reader, May::decide_family_help, {family})).empty();
}

}  // namespace

Result<Response> show_history(const Asked<May::see_family>& asked) {
    const auto& context = asked.context;
    const auto file = TRY(family_file(context.store, asked.allowed, Known::now()));
    const auto lines = lines_of(file);
    std::vector<PersonId> people;
    for (const auto& line : lines)
        if (line.by != PersonId{0}) people.push_back(line.by);
    const auto names = TRY(names_in(context.store, static_cast<const Leave&>(asked.allowed), people));
    ui::Table table{.id = "history",
                    .caption = "Newest first",
                    .columns = {{"When"}, {"What"}, {"Why, and where it comes from"}, {"Who"}},
                    .rows = {},
                    .when_empty = "Family Help has not begun."};
    for (const auto& line : lines)
        table.rows.push_back({{line.on.short_words(), line.on.iso()},
                              {line.what, {}},
                              {line.how, {}},
                              {line.by == PersonId{0} ? std::string{} : names.at(line.by), {}}});
    auto body = ui::heading({.text = "How the family was helped", .level = 1, .size = ui::Size::large}) +
                ui::table(table) +
                ui::paragraph(fmt::format("Changes of lead in the last help: {}",
                                          file.episode() ? file.changes_of_lead(file.episode()->id) : 0));
    if (file.open() && !file.steps.empty() && file.steps.back().value.episode == file.episode()->id &&
        TRY(may_decide(context, file.family)))
        body += ui::paragraph(
            ui::link("The last step was never so: take it off",
                     Url{address_of(file.family, fmt::format("/step/{}/remove", file.steps.back().id.number()))}));
    return page_of(context, {.title = "How the family was helped",
                             .main = std::move(body),
                             .back = address_of(file.family),
                             .above = TRY(bar_of(context, asked.allowed)),
                             .breadth = ui::Breadth::wide});
}

Result<Response> show_payments(const Asked<May::see_family>& asked) {
    const auto& context = asked.context;
    const auto file = TRY(family_file(context.store, asked.allowed, Known::now()));
    std::vector<PersonId> people;
    for (const auto& one : file.payments) people.push_back(one.value.decided_by);
    const bool decides = TRY(may_decide(context, file.family));
    const auto names = TRY(names_in(context.store, static_cast<const Leave&>(asked.allowed), people));
    auto body = ui::heading({.text = "Payments to the family", .level = 1, .size = ui::Size::large}) +
                payments_table(file, names, decides) + sums_of(file) + ui::paragraph(law_shown(law::payments));
    return page_of(context, {.title = "Payments to the family",
                             .main = std::move(body),
                             .back = address_of(file.family),
                             .above = TRY(bar_of(context, asked.allowed))});
}

}  // namespace kith::family_help
