// Finding someone: one box, hits with the reason for each, and a way to add whoever is not there.
#include <fmt/format.h>

#include "kernel/core/json.h"
#include "kernel/core/text.h"
#include "persons/found.h"
#include "persons/pages.h"

namespace kith::persons {

/// As many as someone reads through; a search that finds more is better narrowed.
static constexpr int most_hits = 30;

static Response as_json(const std::vector<Found>& hits) {
    JsonWriter json;
    json.object([&] {
        json.key("people");
        json.array([&] {
            for (const auto& found : hits)
                json.object([&] {
                    json.member("person", found.hit.id.number());
                    json.member("name", found.hit.name);
                    json.member("born", found.hit.born);
                    json.key("reasons");
                    json.array([&] {
                        for (const auto& reason : found.hit.reasons) json.value(reason);
                    });
                    json.member("open", found.open);
                });
        });
    });
    return Response::json(json.take());
}

static std::string count_words(std::size_t count) {
    if (count == 0) return "Nobody like this is on the record.";
    if (count >= most_hits)
        return fmt::format("The {} who fit best. Add a date of birth or more of the name to narrow it.", most_hits);
    return plural(static_cast<std::int64_t>(count), "person fits.", "people fit, the best first.");
}

static Html add_link(const Context& context, const std::string& typed) {
    if (!context.reader->granted(May::add_person)) return {};
    const auto to = Url{"/people/new"}.with("q", typed);
    return ui::heading({.text = "Not found?"}) +
           ui::paragraph("Try another spelling, a date of birth, or a name they had before.") +
           ui::paragraph(ui::link("Add a person", to));
}

Result<Response> show_search(const AskedAll<May::find_people>& asked) {
    const auto& context = asked.context;
    const std::string typed{trim(context.request.asked("q").value_or(""))};
    auto body = ui::heading({.text = "Find a person", .level = 1, .size = ui::Size::large}) +
                search_box("/people", typed, "Who are you looking for?");
    const auto wanted = wanted_from(typed);
    const auto hits = wanted.empty() ? std::vector<Found>{} : TRY(find(context, asked.allowed, wanted, most_hits));
    if (context.wants_json) return as_json(hits);
    if (!wanted.empty())
        body += ui::paragraph(count_words(hits.size())) + hits_list(context, hits) + add_link(context, typed);
    const auto title = typed.empty() ? std::string{"Find a person"} : fmt::format("Find a person: {}", typed);
    return page_of(context, {.title = title, .main = std::move(body)});
}

}  // namespace kith::persons
