// Every home there is: how many places are filled, vacant and not available, today and in the weeks to come; and the
// homes one by one.
#include <algorithm>

#include <fmt/format.h>

#include "homes/pages.h"
#include "kernel/core/json.h"
#include "kernel/core/text.h"
#include "kernel/web/components.h"

namespace kith::homes {

namespace {

constexpr int days_shown = 90;
constexpr std::size_t homes_on_a_page = 50;

struct Wanted {
    std::string name;
    std::optional<HomeKind> kind;
    bool vacant = false;
    std::optional<int> age;
    std::size_t page = 1;

    Url address() const {
        Url url{"/homes"};
        if (!name.empty()) url = url.with("name", name);
        if (kind) url = url.with("kind", std::string{code(*kind)});
        if (vacant) url = url.with("vacant", "yes");
        if (age) url = url.with("age", std::to_string(*age));
        return url;
    }
};

std::optional<int> number_asked(const Context& context, std::string_view name, int most) {
    std::int64_t value = 0;
    if (put_number(value, context.request.asked(name).value_or(""), 0, most)) return {};
    return static_cast<int>(value);
}

Wanted wanted_of(const Context& context) {
    Wanted wanted;
    wanted.name = std::string{trim(context.request.asked("name").value_or(""))};
    wanted.kind = from_code<HomeKind>(context.request.asked("kind").value_or(""));
    wanted.vacant = context.request.asked("vacant").has_value();
    wanted.age = number_asked(context, "age", 20);
    wanted.page = static_cast<std::size_t>(std::max(1, number_asked(context, "page", 10'000).value_or(1)));
    return wanted;
}

/// A home with its places, day by day.
struct Shown {
    PlacesFile file;
    std::vector<Places> days;
    const Terms* terms = nullptr;  ///< of today
};

bool fits(const Shown& shown, const Wanted& wanted) {
    if (wanted.kind && shown.file.is.kind != *wanted.kind) return false;
    if (wanted.vacant && shown.days.front().vacant == 0) return false;
    if (wanted.age && (!shown.terms || *wanted.age < shown.terms->from_age || *wanted.age > shown.terms->to_age))
        return false;
    return wanted.name.empty() || fold(shown.file.is.name).find(fold(wanted.name)) != std::string::npos;
}

std::vector<Places> total_of(const std::vector<Shown>& all) {
    std::vector<Places> total(days_shown);
    for (const auto& one : all)
        for (std::size_t day = 0; day < days_shown; ++day) {
            total[day].places += one.days[day].places;
            total[day].filled += one.days[day].filled;
            total[day].vacant += one.days[day].vacant;
            total[day].not_available += one.days[day].not_available;
        }
    return total;
}

Html outlook(const std::vector<Places>& total, Date today) {
    ui::Table table{.id = "outlook",
                    .caption = "The weeks to come, as far as is known",
                    .columns = {{"On"},
                                {"Places", ui::Align::number},
                                {"Filled", ui::Align::number},
                                {"Not available", ui::Align::number},
                                {"Vacant", ui::Align::number}},
                    .rows = {},
                    .caption_size = ui::Size::small};
    for (int day = 0; day < days_shown; day += 7) {
        const auto& on = total[static_cast<std::size_t>(day)];
        table.rows.push_back({{day == 0 ? "Today" : today.plus_days(day).short_words(), {}},
                              {with_commas(on.places), {}},
                              {with_commas(on.filled), {}},
                              {with_commas(on.not_available), {}},
                              {with_commas(on.vacant), {}}});
    }
    return ui::details({.summary = "The next 90 days", .text = ui::table(table)});
}

/// "from 3 Dec 2026" for the first day with a vacancy; "none in 90 days".
std::string next_vacancy(const Shown& shown, Date today) {
    if (shown.days.front().vacant > 0) return plural(shown.days.front().vacant, "place") + " now";
    const auto at = std::ranges::find_if(shown.days, [](const Places& day) { return day.vacant > 0; });
    if (at == shown.days.end()) return "None in 90 days";
    return "From " + today.plus_days(static_cast<int>(at - shown.days.begin())).short_words();
}

Html list_of(const std::vector<const Shown*>& found, const Wanted& wanted, Date today) {
    ui::Table table{.id = "homes",
                    .caption = "Homes",
                    .columns = {{"Home"}, {"Kind"}, {"Ages"}, {"Today"}, {"Vacant"}},
                    .rows = {},
                    .when_empty = "No home is like that. Take something off the filter."};
    const auto first = (wanted.page - 1) * homes_on_a_page;
    for (std::size_t i = first; i < std::min(found.size(), first + homes_on_a_page); ++i) {
        const auto& one = *found[i];
        table.rows.push_back(
            {{ui::link(one.file.is.name, Url{address_of(one.file.home)}), {}},
             {std::string{kith::in_words(one.file.is.kind)}, {}},
             {one.terms ? fmt::format("{} to {}", one.terms->from_age, one.terms->to_age) : "Not approved today", {}},
             {in_words(one.days.front()), {}},
             {next_vacancy(one, today), {}}});
    }
    const auto last = static_cast<int>((found.size() + homes_on_a_page - 1) / homes_on_a_page);
    return ui::table(table) +
           ui::pagination({.current = static_cast<int>(wanted.page), .last = last, .base = wanted.address()});
}

Html filter_of(const Wanted& wanted) {
    std::vector<ui::Select::Option> kinds{{"", "Every kind"}};
    for (const auto& word : words_of<HomeKind>) kinds.push_back({std::string{word.code}, std::string{word.words}});
    const auto options =
        ui::input({.name = "name", .label = "Name", .value = wanted.name}) +
        ui::select({.name = "kind",
                    .label = "Kind",
                    .options = kinds,
                    .value = wanted.kind ? std::string{code(*wanted.kind)} : ""}) +
        ui::input({.name = "age",
                   .label = "For a child aged",
                   .value = wanted.age ? std::to_string(*wanted.age) : "",
                   .width = ui::Width::characters_2,
                   .input_mode = "numeric"}) +
        ui::checkboxes({.name = "vacant",
                        .label = "Room",
                        .choices = {{"yes", "Vacant today"}},
                        .values = wanted.vacant ? std::vector<std::string>{"yes"} : std::vector<std::string>{},
                        .arrangement = ui::Arrangement::small});
    return ui::filter({.action = Url{"/homes"}, .options = options, .clear = Url{"/homes"}});
}

Response as_json(const std::vector<const Shown*>& found, const Places& today_in_all) {
    JsonWriter json;
    json.object([&] {
        json.member("homes", static_cast<std::int64_t>(found.size()));
        json.member("places", static_cast<std::int64_t>(today_in_all.places));
        json.member("filled", static_cast<std::int64_t>(today_in_all.filled));
        json.member("not_available", static_cast<std::int64_t>(today_in_all.not_available));
        json.member("vacant", static_cast<std::int64_t>(today_in_all.vacant));
        json.key("items");
        json.array([&] {
            for (const auto* one : found)
                json.object([&] {
                    json.member("home", one->file.home.number());
                    json.member("name", one->file.is.name);
                    json.member("kind", code(one->file.is.kind));
                    json.member("places", static_cast<std::int64_t>(one->days.front().places));
                    json.member("vacant", static_cast<std::int64_t>(one->days.front().vacant));
                });
        });
    });
    return Response::json(json.take());
}

}  // namespace

Result<Response> show_homes(const AskedAll<May::find_homes>& asked) {
    const auto& context = asked.context;
    const auto wanted = wanted_of(context);
    std::vector<Shown> all;
    for (auto& file : TRY(places_files(context.store, asked.allowed, context.today, days_shown))) {
        auto days = places_by_day(file, context.today, days_shown);
        all.push_back({std::move(file), std::move(days)});
    }
    std::vector<const Shown*> found;
    for (auto& one : all) {
        for (const auto& terms : one.file.terms) {
            const auto last = last_day(terms, one.file.stops);
            if (terms.starts <= context.today && (!last || *last >= context.today)) one.terms = &terms;
        }
        if (fits(one, wanted)) found.push_back(&one);
    }
    std::ranges::stable_sort(found, {}, [](const Shown* one) { return fold(one->file.is.name); });
    const auto total = total_of(all);
    if (context.wants_json) return as_json(found, total.front());
    auto body =
        ui::heading({.text = "Homes", .level = 1, .size = ui::Size::large, .caption = context.today.in_words()}) +
        ui::paragraph(fmt::format("{}: {} of {} places filled, {} vacant, {} not available.",
                                  plural(static_cast<std::int64_t>(all.size()), "home"),
                                  with_commas(total.front().filled), with_commas(total.front().places),
                                  with_commas(total.front().vacant), with_commas(total.front().not_available))) +
        outlook(total, context.today);
    if (context.reader->granted(May::record_home))
        body += ui::paragraph(ui::link("Put a home on the register", Url{"/homes/new"})) +
                ui::paragraph(
                    ui::link("Carers whose approval ended, and how long their records are kept", Url{"/homes/kept"}));
    body += ui::filtered({.filter = filter_of(wanted),
                          .count = plural(static_cast<std::int64_t>(found.size()), "home"),
                          .list = list_of(found, wanted, context.today)});
    return page_of(context, {.title = "Homes", .main = std::move(body), .breadth = ui::Breadth::wide});
}

static FormPage new_home_page(const FormInfo& form, Fields typed) {
    return {.form = form, .action = Url{"/homes/new"}, .typed = std::move(typed), .back = "/homes"};
}

static NewHome blank(Date today) {
    return {.name = {}, .opened = today, .agency = {}, .urn = {}, .manager = {}, .postcode = {}};
}

Result<Response> show_new_home(const AskedAll<May::record_home>& asked) {
    const auto form = new_home_form.info();
    return form_page(asked.context, new_home_page(form, new_home_form.started(blank(asked.context.today))));
}

Result<Response> save_new_home(const AskedAll<May::record_home>& asked) {
    const auto& context = asked.context;
    const auto form = new_home_form.info();
    auto page = new_home_page(form, TRY(context.typed(form)));
    const auto made = new_home_form.read(page.typed, blank(context.today), context.today);
    if (!made) return refused(context, std::move(page), made.error());
    auto change = TRY(context.change());
    const auto leave = TRY(decide_new<May::record_home>(*context.reader, change));
    const auto entry = add_home(change, leave, *made, context.today);
    if (!entry) return refused(context, std::move(page), entry.error());
    TRY(change.commit());
    return saved(context, *entry, address_of(leave.about()), fmt::format("{} is on the register", made->name));
}

}  // namespace kith::homes
