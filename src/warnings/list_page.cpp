// Warnings to look at again: on My day of whoever may, and as a list of all that have lapsed.
#include <algorithm>

#include <fmt/format.h>

#include "warnings/pages.h"

namespace kith::warnings {

namespace {

constexpr std::size_t most_on_my_day = 20, most_on_the_page = 200;

struct ToLookAt {
    WarningsFile file;
    std::size_t warning;  ///< its place in the file

    const Fact<Warning>& is() const { return file.warnings[warning]; }
    Date until() const { return file.until(is()); }
};

/// Lapsed, or soon to; of those alone about whom the reader may do this. The first to lapse first.
Result<std::vector<ToLookAt>> to_look_at(const Context& context, const AllowedAll<May::see_warning>& leave, May may) {
    std::vector<ToLookAt> all;
    std::vector<PersonId> people;
    for (const auto& file : TRY(all_warnings(context.store, leave)))
        for (std::size_t i = 0; i < file.warnings.size(); ++i) {
            const auto& warning = file.warnings[i];
            if (file.end_of(warning.id) || file.until(warning) > context.today.plus_days(reminded_days)) continue;
            all.push_back({file, i});
            if (people.empty() || people.back() != file.person) people.push_back(file.person);
        }
    const auto known = TRY(Gate::among(context.store, *context.reader, may, people));
    std::erase_if(all, [&](const auto& one) { return !std::ranges::binary_search(known, one.file.person); });
    std::ranges::stable_sort(all, {}, &ToLookAt::until);
    return all;
}

Result<Html> table_of(const Context& context, const LeaveOfAll& leave, std::vector<ToLookAt> all, std::size_t most) {
    const auto count = all.size();
    if (count > most) all.erase(all.begin() + static_cast<std::ptrdiff_t>(most), all.end());
    std::vector<PersonId> people;
    for (const auto& one : all) {
        people.push_back(one.file.person);
        people.push_back(one.is().value.by);
    }
    const auto names = TRY(names_in(context.store, leave, people));
    ui::Table table{.id = "warnings",
                    .caption = count > most ? fmt::format("Warnings to look at again ({} of {})", most, count)
                                            : fmt::format("Warnings to look at again ({})", count),
                    .columns = {{"About"}, {"Kind"}, {"How it stands"}, {"Recorded by"}},
                    .rows = {},
                    .when_empty = "No warning has lapsed, and none lapses within two weeks."};
    for (const auto& one : all)
        table.rows.push_back({{ui::link(names.at(one.file.person), Url{address_of(one.file.person)}), {}},
                              {kind_words(one.is().value), {}},
                              {ui::tag(tag_of(one.file, one.is(), context.today)), one.until().iso()},
                              {names.at(one.is().value.by), {}}});
    return ui::table(table);
}

}  // namespace

Result<Response> show_list(const AskedAll<May::see_warning>& asked) {
    const auto& context = asked.context;
    auto all = TRY(to_look_at(context, asked.allowed, May::see_warning));
    auto body = ui::heading({.text = "Warnings", .level = 1, .size = ui::Size::large}) +
                ui::paragraph(
                    "Warnings that have lapsed because nobody looked at them again, and those that lapse "
                    "within two weeks. One that has lapsed is no longer shown above anybody's page.") +
                TRY(table_of(context, asked.allowed, std::move(all), most_on_the_page));
    return page_of(context, {.title = "Warnings", .main = std::move(body), .breadth = ui::Breadth::wide});
}

Result<Html> on_my_day(const Context& context) {
    if (!context.reader->granted(May::record_warning)) return Html{};
    const auto leave = TRY(decide_all<May::see_warning>(context.store, *context.reader, "my day"));
    auto all = TRY(to_look_at(context, leave, May::record_warning));
    if (all.empty()) return Html{};
    return ui::heading({.text = "Warnings"}) + TRY(table_of(context, leave, std::move(all), most_on_my_day));
}

}  // namespace kith::warnings
