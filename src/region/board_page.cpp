// The board: every home that is asked for across the region, those with the least time left first; and one request.
#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

#include <fmt/format.h>

#include "kernel/core/json.h"
#include "kernel/core/text.h"
#include "region/pages.h"

namespace kith::region {

namespace {

constexpr std::size_t on_a_page = 50;

struct Wanted {
    std::optional<HomeKind> kind;
    std::optional<int> from_age, to_age;
    std::optional<std::string> from_typed, to_typed;  ///< that were no ages, and are passed over
    std::string which;                                ///< "", "emergency", "unmet", "no_offers", "siblings"
    std::optional<AuthorityId> authority;
    std::size_t page = 1;

    Url address() const {
        Url url{"/region/requests"};
        if (kind) url = url.with("kind", std::string{code(*kind)});
        if (from_age) url = url.with("from", std::to_string(*from_age));
        if (to_age) url = url.with("to", std::to_string(*to_age));
        if (!which.empty()) url = url.with("which", which);
        if (authority) url = url.with("authority", std::to_string(authority->number()));
        return url;
    }
};

constexpr int oldest_asked = 25;

/// What stands in the address as an age, and is none.
std::optional<std::string> not_an_age(const Context& context, std::string_view name) {
    std::int64_t value = 0;
    auto typed = context.request.asked(name);
    if (typed && !typed->empty() && put_number(value, *typed, 0, oldest_asked)) return typed;
    return {};
}

std::optional<int> number_of(const Context& context, std::string_view name, int most) {
    std::int64_t value = 0;
    const auto typed = context.request.asked(name).value_or("");
    if (typed.empty() || put_number(value, typed, 0, most)) return {};
    return static_cast<int>(value);
}

constexpr std::array which_words{
    std::pair{"", "Every request"}, std::pair{"emergency", "Tonight"}, std::pair{"unmet", "No home was found so far"},
    std::pair{"no_offers", "Without an offer"}, std::pair{"siblings", "Brothers and sisters"}};

Wanted wanted_of(const Context& context) {
    Wanted wanted;
    wanted.kind = from_code<HomeKind>(context.request.asked("kind").value_or(""));
    wanted.from_age = number_of(context, "from", oldest_asked);
    wanted.to_age = number_of(context, "to", oldest_asked);
    wanted.from_typed = not_an_age(context, "from");
    wanted.to_typed = not_an_age(context, "to");
    const auto which = context.request.asked("which").value_or("");
    for (const auto& [name, words] : which_words)
        if (which == name) wanted.which = which;
    if (const auto authority = number_of(context, "authority", 1'000'000); authority && *authority > 0)
        wanted.authority = AuthorityId{*authority};
    wanted.page = static_cast<std::size_t>(std::max(1, number_of(context, "page", 10'000).value_or(1)));
    return wanted;
}

/// Of a restricted child the band alone is told: they are among those asked for where any age of it is.
std::pair<int, int> ages_told(const ListedRequest& one) {
    if (one.age) return {*one.age, *one.age};
    constexpr std::array bands{std::tuple{"Under 5", 0, 4}, std::tuple{"5 to 10", 5, 10},
                               std::tuple{"11 to 15", 11, 15}, std::tuple{"16 or 17", 16, 17}};
    for (const auto& [words, from, to] : bands)
        if (one.band == words) return {from, to};
    return {0, 25};  // nobody knows: it may be any
}

bool fits(const ListedRequest& one, const Wanted& wanted) {
    const auto [youngest, oldest] = ages_told(one);

    if (wanted.kind && one.kind != *wanted.kind) return false;
    if (wanted.from_age && oldest < *wanted.from_age) return false;
    if (wanted.to_age && youngest > *wanted.to_age) return false;
    if (wanted.authority && one.number.authority != *wanted.authority) return false;
    if (wanted.which == "emergency") return one.urgency == Urgency::emergency;
    if (wanted.which == "unmet") return one.unmet;
    if (wanted.which == "no_offers") return one.offers == 0;
    if (wanted.which == "siblings") return one.children > 1;
    return true;
}

std::string set_words(const ListedRequest& one) {
    if (one.children == 1) return "";
    return fmt::format("One of {}, {}", plural(one.children, "child", "children"),
                       one.together == Together::apart ? "apart" : "together");
}

Html list_of(const Context& context, const std::vector<const ListedRequest*>& found, const Wanted& wanted,
             bool with_offers) {
    ui::Table table{.id = "requests",
                    .caption = "Homes asked for",
                    .columns = {{"Child"}, {"Kind of home"}, {"Near"}, {"Time left"}},
                    .rows = {},
                    .when_empty = "No request is like that. Take something off the filter."};
    if (with_offers) table.columns.push_back({"Offers", ui::Align::number});
    const auto first = (wanted.page - 1) * on_a_page;
    for (std::size_t i = first; i < std::min(found.size(), first + on_a_page); ++i) {
        const auto& one = *found[i];
        const auto set = set_words(one);
        auto left = ui::tag(time_left(one.needed_by, one.urgency, context.today, context.calendar));
        if (one.unmet) left += html(" {}", ui::tag({"No home found", ui::Tone::waiting}));
        std::vector<ui::Table::Cell> row{
            {html("{} <span class=\"govuk-hint\">{}{}{}</span>", ui::link(age_words(one), request_address(one.number)),
                  reference(one.number.authority, one.number.number), set.empty() ? "" : ". ", set),
             {}},
            {std::string{in_words(one.kind)}, {}},
            {one.district ? fmt::format("{}, {}", *one.district, one.authority) : one.authority, {}},
            {std::move(left), one.needed_by.iso()}};
        if (with_offers) row.push_back({std::to_string(one.offers), {}});
        table.rows.push_back(std::move(row));
    }
    const auto last = static_cast<int>((found.size() + on_a_page - 1) / on_a_page);
    return ui::table(table) +
           ui::pagination({.current = static_cast<int>(wanted.page), .last = last, .base = wanted.address()});
}

Html filter_of(const Wanted& wanted, const std::vector<ListedRequest>& all, bool with_offers) {
    std::vector<ui::Select::Option> kinds{{"", "Every kind"}}, which, authorities{{"", "Every authority"}};
    for (const auto& word : words_of<HomeKind>) kinds.push_back({std::string{word.code}, std::string{word.words}});
    for (const auto& [name, words] : which_words)
        if (with_offers || std::string_view{name} != "no_offers") which.push_back({name, words});
    std::vector<std::pair<std::int64_t, std::string>> named;
    for (const auto& one : all)
        if (std::ranges::find(named, one.number.authority.number(), &std::pair<std::int64_t, std::string>::first) ==
            named.end())
            named.emplace_back(one.number.authority.number(), one.authority);
    for (const auto& [number, name] : named) authorities.push_back({std::to_string(number), name});
    const auto age = [](const char* name, const char* label, std::optional<int> value,
                        const std::optional<std::string>& wrong) {
        return ui::input({.name = name,
                          .label = label,
                          .error = wrong ? fmt::format("Give an age from 0 to {}", oldest_asked) : "",
                          .value = value ? std::to_string(*value) : wrong.value_or(""),
                          .width = ui::Width::characters_2,
                          .input_mode = "numeric"});
    };
    const auto options = ui::select({.name = "which", .label = "Show", .options = which, .value = wanted.which}) +
                         ui::select({.name = "kind",
                                     .label = "Kind of home",
                                     .options = kinds,
                                     .value = wanted.kind ? std::string{code(*wanted.kind)} : ""}) +
                         age("from", "From the age of", wanted.from_age, wanted.from_typed) +
                         age("to", "To the age of", wanted.to_age, wanted.to_typed) +
                         ui::select({.name = "authority",
                                     .label = "Authority",
                                     .options = authorities,
                                     .value = wanted.authority ? std::to_string(wanted.authority->number()) : ""});
    return ui::filter({.action = Url{"/region/requests"}, .options = options, .clear = Url{"/region/requests"}});
}

Response as_json(const std::vector<const ListedRequest*>& found) {
    JsonWriter json;
    json.object([&] {
        json.member("requests", static_cast<std::int64_t>(found.size()));
        json.key("items");
        json.array([&] {
            for (const auto* one : found)
                json.object([&] {
                    json.member("reference", reference(one->number.authority, one->number.number));
                    json.member("authority", one->authority);
                    json.member("kind", code(one->kind));
                    json.member("urgency", code(one->urgency));
                    if (one->age) json.member("age", static_cast<std::int64_t>(*one->age));
                    if (one->district) json.member("district", *one->district);
                    json.member("needed_by", one->needed_by.iso());
                    json.member("children", static_cast<std::int64_t>(one->children));
                });
        });
    });
    return Response::json(json.take());
}

}  // namespace

Result<Response> show_board(const AskedAll<May::see_requests>& asked) {
    const auto& context = asked.context;
    auto wanted = wanted_of(context);
    TRY(free_ended_stays(context.database, context.store, *context.reader));
    const auto all = TRY(board(context.store, asked.allowed, *context.reader));
    std::vector<const ListedRequest*> found;
    for (const auto& one : all)
        if (fits(one, wanted)) found.push_back(&one);
    if (context.wants_json) return as_json(found);
    wanted.page = std::min(wanted.page, std::max<std::size_t>(1, (found.size() + on_a_page - 1) / on_a_page));
    const auto circle = TRY(circle_of(context.store, context.reader->authority, context.today));
    const bool provider = TRY(viewer_of(context.store, *context.reader, circle)).is_provider;
    const auto count = plural(static_cast<std::int64_t>(found.size()), "request");
    auto body = ui::heading({.text = "Homes asked for", .level = 1, .size = ui::Size::large, .caption = circle.name}) +
                ui::paragraph(
                    "Nobody is named here. Open a request to see what the child needs: that you looked is "
                    "on the child's record.") +
                ui::filtered({.filter = filter_of(wanted, all, !provider),
                              .count = count,
                              .list = list_of(context, found, wanted, !provider)});
    return page_of(context, {.title = "Homes asked for", .main = std::move(body), .breadth = ui::Breadth::wide});
}

namespace {

Html ways_to_answer(const DescribedRequest& request, const std::vector<OwnHome>& homes,
                    const std::optional<Fact<Organisation>>& provider) {
    Html shown = ui::heading({.text = "Your homes with room"});
    if (homes.empty()) shown += ui::paragraph("No home of yours of this kind and age has room today.");
    ui::Table table{.id = "own-homes", .caption = "Offer one", .columns = {{"Home"}, {"Room"}, {"Answer"}}, .rows = {}};
    table.caption_size = ui::Size::small;
    for (const auto& one : homes)
        table.rows.push_back(
            {{one.name, {}},
             {one.room, {}},
             {html("{}<br>{}", ui::link("Offer " + one.name, home_address(one.home, "offer", request.number)),
                   ui::link("Say why not: " + one.name, home_address(one.home, "decline", request.number))),
              {}}});
    if (!homes.empty()) shown += ui::table(table);
    if (provider)
        shown += ui::paragraph(ui::link("We have no home for this child: say why",
                                        home_address(provider->about, "decline", request.number)));
    return shown;
}

}  // namespace

Result<Response> show_described(const AskedAll<May::see_requests>& asked) {
    const auto& context = asked.context;
    const RequestNumber number{AuthorityId{TRY(context.captures.number("authority"))},
                               TRY(context.captures.number("request"))};
    const auto request = TRY(described(context.database, context.store, asked.allowed, *context.reader, number));
    const auto circle = TRY(circle_of(context.store, context.reader->authority, context.today));
    const auto viewer = TRY(viewer_of(context.store, *context.reader, circle));
    auto body = ui::heading({.text = fmt::format("{}: a home is needed", age_words(request)),
                             .level = 1,
                             .size = ui::Size::large,
                             .caption = fmt::format("Request {} of {}", reference(number.authority, number.number),
                                                    request.authority)}) +
                described_shown(context, request);
    if (context.reader->granted(May::propose_match) && !request.band)
        body += ui::paragraph(
            ui::link("Advice: homes in order, with reasons", Url{request_address(number).address() + "/advice"}));
    if (context.reader->granted(May::offer_home))
        body += ways_to_answer(request, TRY(homes_to_offer(context, request)), viewer.provider);
    return page_of(context, {.title = "A home is needed", .main = std::move(body), .back = "/region/requests"});
}

}  // namespace kith::region
