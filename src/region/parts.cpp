// What the pages of the region share.
#include <algorithm>
#include <charconv>

#include <fmt/format.h>

#include "homes/places.h"
#include "kernel/core/text.h"
#include "region/pages.h"

namespace kith::region {

std::string child_address(PersonId child, std::string_view rest) {
    return fmt::format("/children/{}/requests{}", child.number(), rest);
}

Url request_address(RequestNumber number) {
    return Url{fmt::format("/region/requests/{}/{}", number.authority.number(), number.number)};
}

Url home_address(PersonId home, std::string_view what, RequestNumber number) {
    return Url{fmt::format("/homes/{}/{}", home.number(), what)}
        .with("authority", std::to_string(number.authority.number()))
        .with("request", std::to_string(number.number));
}

static std::optional<std::int64_t> whole_number(const std::optional<std::string>& text) {
    std::int64_t number = 0;
    if (!text || text->empty()) return {};
    const auto [end, error] = std::from_chars(text->data(), text->data() + text->size(), number);
    if (error != std::errc{} || end != text->data() + text->size() || number <= 0) return {};
    return number;
}

Result<RequestNumber> number_asked(const Context& context) {
    const auto authority = whole_number(context.request.asked("authority"));
    const auto request = whole_number(context.request.asked("request"));
    if (!authority || !request) return fail(Fault::not_found, "Choose a request from the board first.");
    return RequestNumber{AuthorityId{*authority}, *request};
}

std::string age_words(std::optional<int> age) {
    if (!age) return "Age not known";
    return *age == 0 ? "Under 1" : fmt::format("Aged {}", *age);
}

std::string age_words(const ListedRequest& request) {
    return request.band ? "Aged " + lower(*request.band) : age_words(request.age);
}

std::string age_words(const DescribedRequest& request) {
    return request.band ? "Aged " + lower(*request.band) : age_words(request.age);
}

Html apart_link(PersonId child) {
    return ui::link("With whom and where they must not live", Url{fmt::format("/children/{}/apart", child.number())});
}

Result<Html> restricted_shown(const Context& context, PersonId child) {
    const auto all = TRY(restricted_on(context.store, context.reader->authority, context.today));
    if (!all.contains(child)) return Html{};
    return ui::inset_text(
        "This record is restricted. Until you choose a home others are shown the kind of home, a band of ages, the "
        "district and by when, and nothing else of the child. Who could offer a home will ask you; advice is for you "
        "alone.");
}

ui::Tag time_left(Date needed_by, Urgency urgency, Date today, const Calendar& calendar) {
    const int left = needed_by - today;
    if (urgency == Urgency::emergency && left >= 0) return {"Tonight", ui::Tone::late};
    if (left < 0) return {plural(-left, "day") + " late", ui::Tone::late};
    if (left == 0) return {"Today", ui::Tone::late};
    const auto working = calendar.working_days_between(today, needed_by);
    return {plural(left, "day") + " left", working <= 5 ? ui::Tone::soon : ui::Tone::neutral};
}

Html criteria_shown(const std::vector<DescribedRequest::Line>& lines) {
    if (lines.empty()) return ui::paragraph("Nothing more was said of what the home should be.");
    ui::Table table{
        .id = "criteria", .caption = "What the home should be", .columns = {{"What"}, {"How much"}}, .rows = {}};
    for (const auto& line : lines) {
        const auto tone = line.importance == Importance::essential ? ui::Tone::late
                          : line.importance == Importance::wanted  ? ui::Tone::waiting
                                                                   : ui::Tone::quiet;
        auto what = std::string{in_words(line.what)};
        if (!line.detail.empty()) what += ": " + line.detail;
        table.rows.push_back({{what, {}}, {ui::tag({std::string{in_words(line.importance)}, tone}), {}}});
    }
    return ui::table(table);
}

static std::string siblings_words(const DescribedRequest& request) {
    if (request.ages_of_siblings.empty()) return "On their own";
    std::vector<std::string> ages;
    for (const int age : request.ages_of_siblings) ages.push_back(std::to_string(age));
    const auto how = request.together == Together::apart ? "to live apart" : "to live together";
    return fmt::format("With {} aged {}, {}",
                       plural(static_cast<std::int64_t>(ages.size()), "brother or sister", "brothers or sisters"),
                       list_in_words(ages), how);
}

Html described_shown(const Context& context, const DescribedRequest& request) {
    ui::SummaryList list{.rows = {}};
    list.rows.push_back({"Child", request.sex && *request.sex != Sex::not_known
                                      ? fmt::format("{}, {}", age_words(request), lower(in_words(*request.sex)))
                                      : age_words(request)});
    if (!request.band) list.rows.push_back({"Brothers and sisters", siblings_words(request)});
    list.rows.push_back({"Kind of home", std::string{in_words(request.kind)}});
    if (!request.band) list.rows.push_back({"For how long", std::string{in_words(request.lasting)}});
    list.rows.push_back(
        {"Needed by", html("{} {}", request.needed_by.in_words(),
                           ui::tag(time_left(request.needed_by, request.urgency, context.today, context.calendar)))});
    list.rows.push_back(
        {"Near", request.district ? fmt::format("{}, {}", *request.district, request.authority) : request.authority});
    list.rows.push_back({"What they need", request.needs});
    if (request.said) list.rows.push_back({"What they say", *request.said});
    Html shown = ui::summary_list(list);
    if (!request.complete)
        shown += ui::inset_text("Asked for in an emergency. The rest is said on the next working day.");
    if (request.unmet)
        shown += ui::inset_text(fmt::format("No home was found so far: {}.", lower(in_words(*request.unmet))));
    return shown + criteria_shown(request.criteria);
}

static bool takes(const homes::PlacesFile& file, const DescribedRequest& request, Date today) {
    if (is_family(file.is.kind) != is_family(request.kind)) return false;
    for (const auto& terms : file.terms) {
        const auto last = homes::last_day(terms, file.stops);
        if (runs_on(terms.starts, last, today) &&
            (!request.age || (*request.age >= terms.from_age && *request.age <= terms.to_age)))
            return true;
    }
    return false;
}

Result<std::vector<OwnHome>> homes_to_offer(const Context& context, const DescribedRequest& request) {
    std::vector<OwnHome> found;
    std::vector<PersonId> fit;
    std::vector<homes::PlacesFile> files;
    for (auto& file :
         TRY(homes::places_files(context.store, Gate::machine_all(context.reader->authority), context.today, 1)))
        if (takes(file, request, context.today)) {
            fit.push_back(file.home);
            files.push_back(std::move(file));
        }
    const auto allowed = TRY(Gate::among(context.store, *context.reader, May::offer_home, fit));
    for (const auto& file : files) {
        if (std::ranges::find(allowed, file.home) == allowed.end()) continue;
        const auto places = homes::places_by_day(file, context.today, 1).front();
        if (places.vacant > 0) found.push_back({file.home, file.is.name, plural(places.vacant, "vacant place")});
    }
    std::ranges::sort(found, {}, &OwnHome::name);
    return found;
}

}  // namespace kith::region
