// Everyone who would foster, those who wait on us first.
#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "kernel/core/text.h"
#include "kernel/people/names.h"
#include "kernel/web/components.h"
#include "recruitment/pages.h"
#include "recruitment/steps.h"

namespace kith::recruitment {

namespace {

constexpr int rows_on_a_page = 50;

struct Row {
    PersonId person;
    Stage stage;
    Date since;
    Route route;
    Next next;
    std::optional<PersonId> supporter;
};

/// Those at the stage asked for; without one, all who are still on the way.
std::vector<PersonId> wanted(const std::vector<ApplicationFile>& everyone, std::optional<Stage> stage, Date today) {
    std::vector<PersonId> people;
    for (const auto& file : everyone) {
        const auto at = stage_of(file, today);
        if (stage ? at == *stage : !over(at)) people.push_back(file.person);
    }
    return people;
}

Row row_of(const ApplicationFile& file, const Calendar& calendar, Date today) {
    const auto* supporter = file.supporter_on(today);
    return {file.person,  stage_of(file, today),          in_stage_since(file, today),
            file.route(), next_of(file, calendar, today), supporter ? std::optional{supporter->worker} : std::nullopt};
}

/// Who waits on us comes first, and among them what is due soonest; what has no day comes after what has.
bool before(const Row& a, const Row& b) {
    const auto key = [](const Row& row) {
        return std::tuple{row.next.on != Waits::us, !row.next.by, row.next.by.value_or(row.since), row.person};
    };
    return key(a) < key(b);
}

Html filter_of(std::optional<Stage> chosen, bool mine) {
    std::vector<ui::Select::Option> options{{"", "On the way"}};
    for (const auto& word : words_of<Stage>) options.push_back({std::string{word.code}, std::string{word.words}});
    return ui::filter(
        {.action = Url{"/recruitment"},
         .options = ui::select({.name = "stage",
                                .label = "Stage",
                                .options = std::move(options),
                                .value = chosen ? std::string{code(*chosen)} : ""}) +
                    ui::checkboxes({.name = "mine",
                                    .label = "Whose",
                                    .choices = {{.value = "yes", .text = "Only those I support"}},
                                    .values = mine ? std::vector<std::string>{"yes"} : std::vector<std::string>{},
                                    .arrangement = ui::Arrangement::small})});
}

Html table_of(const Context& context, const std::vector<Row>& rows, const NamesById& names) {
    ui::Table table{.id = "applications",
                    .caption = "Applications",
                    .columns = {{"Name"},
                                {"Stage"},
                                {"Days in stage", ui::Align::number},
                                {"What is next"},
                                {"By"},
                                {"Waits for"},
                                {"Supporter"}},
                    .rows = {},
                    .when_empty = "Nobody is at this stage."};
    for (const auto& row : rows) {
        const auto late = row.next.by && *row.next.by < context.today && row.next.on == Waits::us;
        auto by = row.next.by ? html("{}", row.next.by->short_words()) : Html{};
        if (late) by += html(" {}", ui::tag({"Late", ui::Tone::late}));
        auto name = ui::link(names.at(row.person), Url{address_of(row.person)});
        if (row.route == Route::transfer) name += html(" {}", ui::tag({"Fosters already", ui::Tone::neutral}));
        if (row.route == Route::connected) name += html(" {}", ui::tag({"Knows the child", ui::Tone::neutral}));
        table.rows.push_back({{std::move(name), {}},
                              {ui::tag(stage_tag(row.stage)), {}},
                              {std::to_string(context.today - row.since), {}},
                              {row.next.to_staff, {}},
                              {std::move(by), {}},
                              {std::string{in_words(row.next.on)}, {}},
                              {row.supporter ? names.at(*row.supporter) : "Nobody yet", {}}});
    }
    return ui::table(table);
}

}  // namespace

Result<Response> show_applications(const AskedAll<May::see_recruitment>& asked) {
    const auto& context = asked.context;
    // Who answers for recruitment without working on it sees how it goes, and nobody's name.
    if (!context.reader->granted(May::see_application)) return Response::redirect("/recruitment/board");
    const auto stage = from_code<Stage>(context.request.asked("stage").value_or(""));
    const bool mine = context.request.asked("mine") == "yes";
    const auto everyone = TRY(everyone_who_enquired(context.store, asked.allowed));
    const auto people =
        TRY(Gate::among(context.store, *context.reader, May::see_application, wanted(everyone, stage, context.today)));
    std::vector<Row> rows;
    for (const auto& file : TRY(application_files(context.store, asked.allowed, people)))
        rows.push_back(row_of(file, context.calendar, context.today));
    if (mine) std::erase_if(rows, [&](const Row& row) { return row.supporter != context.reader->person; });
    std::ranges::sort(rows, before);
    const auto ours = std::ranges::count_if(rows, [](const Row& row) { return row.next.on == Waits::us; });
    const auto count =
        fmt::format("{}, {} waiting on us", plural(static_cast<std::int64_t>(rows.size()), "person", "people"), ours);
    const auto pages = static_cast<int>((rows.size() + rows_on_a_page - 1) / rows_on_a_page);
    const auto at =
        std::clamp(static_cast<int>(std::strtol(context.request.asked("page").value_or("1").c_str(), nullptr, 10)), 1,
                   std::max(1, pages));
    rows.erase(rows.begin(), rows.begin() + std::min<std::ptrdiff_t>((at - 1) * rows_on_a_page, std::ssize(rows)));
    if (std::ssize(rows) > rows_on_a_page) rows.erase(rows.begin() + rows_on_a_page, rows.end());
    std::vector<PersonId> shown;
    for (const auto& row : rows) {
        shown.push_back(row.person);
        if (row.supporter) shown.push_back(*row.supporter);
    }
    const auto names = TRY(names_in(context.store, static_cast<const LeaveOfAll&>(asked.allowed), shown));
    Url base{"/recruitment"};
    if (stage) base = base.with("stage", std::string{code(*stage)});
    if (mine) base = base.with("mine", "yes");
    auto body = ui::heading({.text = "Recruitment", .level = 1, .size = ui::Size::large}) +
                ui::paragraph(ui::link("How recruiting goes", Url{"/recruitment/board"})) +
                ui::filtered({.filter = filter_of(stage, mine),
                              .count = count,
                              .list = table_of(context, rows, names) +
                                      ui::pagination({.current = at, .last = std::max(1, pages), .base = base})});
    return page_of(context, {.title = "Recruitment", .main = std::move(body), .breadth = ui::Breadth::wide});
}

}  // namespace kith::recruitment
