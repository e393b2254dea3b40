// What is counted of Family Help, for those who answer for it; and as a file.
#include <fmt/format.h>

#include "family_help/figures.h"
#include "family_help/list.h"
#include "family_help/pages.h"
#include "kernel/core/csv.h"
#include "kernel/core/text.h"
#include "kernel/web/components.h"

namespace kith::family_help {

namespace {

Result<std::vector<FamilyFile>> counted_families(const Context& context) {
    const auto leave = TRY(decide_all<May::see_family>(context.store, *context.reader, "what is counted"));
    return families_of(context.store, *context.reader, leave, May::see_family);
}

struct Number {
    std::string what, value;
};
std::vector<Number> numbers(const Counted& counted) {
    const auto number = [](int value) { return with_commas(value); };
    return {{"Families whose help began in the year", number(counted.episodes)},
            {"Handovers: changes of lead", number(counted.changes_of_lead)},
            {"Workers who led them, counted once for each family", number(counted.workers)},
            {"Steps up to section 17", number(counted.steps_up)},
            {"Steps down to early help", number(counted.steps_down)},
            {"Days from contact to first help, of the family in the middle",
             counted.days_to_first_help ? number(*counted.days_to_first_help) : "Nothing done yet"}};
}

Html numbers_table(const std::vector<Number>& all) {
    ui::Table table{.id = "numbers",
                    .caption = "The year to today",
                    .columns = {{"What"}, {"Number", ui::Align::number}},
                    .rows = {}};
    for (const auto& one : all) table.rows.push_back({{one.what, {}}, {one.value, {}}});
    return ui::table(table);
}

}  // namespace

Result<Response> show_counted(const AskedAll<May::see_team>& asked) {
    const auto& context = asked.context;
    const auto files = TRY(counted_families(context));
    ui::Table table{.id = "figures",
                    .caption = "Shares of them",
                    .columns = {{"What"},
                                {"Families", ui::Align::number},
                                {"Of", ui::Align::number},
                                {"Per cent", ui::Align::number}},
                    .rows = {}};
    for (const auto* figure : figures()) {
        const auto shown = for_the_team(measure(*figure, std::span{files}, context.today, context.calendar));
        table.rows.push_back({{html("{}. {}", figure->terms.name, figure->terms.definition), {}},
                              {shown.meets, {}},
                              {shown.of, {}},
                              {shown.percent, {}}});
    }
    auto body = ui::heading({.text = "Family Help, counted", .level = 1, .size = ui::Size::large}) +
                numbers_table(numbers(count(files, context.today))) + ui::table(table) +
                ui::paragraph(ui::link("As a CSV file", Url{"/family-help/counted.csv"}));
    return page_of(
        context,
        {.title = "Family Help, counted", .main = std::move(body), .back = "/families", .breadth = ui::Breadth::wide});
}

Result<Response> show_counted_csv(const AskedAll<May::see_team>& asked) {
    const auto& context = asked.context;
    const auto files = TRY(counted_families(context));
    CsvWriter csv{CsvFor::people};
    csv.row(std::vector<std::string>{"What", "Families", "Of", "Per cent"});
    for (const auto& one : numbers(count(files, context.today)))
        csv.row(std::vector<std::string>{one.what, one.value, "", ""});
    for (const auto* figure : figures()) {
        const auto shown = for_the_team(measure(*figure, std::span{files}, context.today, context.calendar));
        csv.row(std::vector<std::string>{std::string{figure->terms.name}, shown.meets, shown.of, shown.percent});
    }
    auto response = Response::text(csv.take());
    response.headers.clear();
    return response.with("content-type", "text/csv; charset=utf-8")
        .with("content-disposition", "attachment; filename=\"family-help.csv\"")
        .with("cache-control", "no-store");
}

}  // namespace kith::family_help
