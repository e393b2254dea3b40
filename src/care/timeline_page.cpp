// The journal of one child, and each entry with what it wrote.
#include <charconv>

#include <fmt/format.h>

#include "care/facts_shown.h"
#include "care/pages.h"
#include "kernel/site/parts.h"

namespace kith::care {

static constexpr int entries_on_a_page = 50;

static std::optional<EntryNumber> number_asked(const Context& context, std::string_view name) {
    const auto text = context.request.asked(name).value_or("");
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (text.empty() || error != std::errc{} || end != text.data() + text.size() || number < 1) return {};
    return EntryNumber{number};
}

static Html kind_filter(const Context& context, const CareFile& file, const std::string& chosen) {
    std::vector<ui::Select::Option> options{{"", "Everything"}};
    for (const auto& kind : context.site.kinds) options.push_back({std::string{kind.code}, std::string{kind.words}});
    const auto select = ui::select({.name = "kind", .label = "Show", .options = std::move(options), .value = chosen});
    return html("<form method=\"get\" action=\"{}\" class=\"kith-inline-form\">{}{}</form>",
                Url{address_of(file, "/timeline")}, select,
                ui::button({.text = "Show", .kind = ui::ButtonKind::secondary}));
}

Result<Response> show_timeline(const Asked<May::see_care>& asked) {
    const auto& context = asked.context;
    const auto [as, file] = TRY(child_view(context, asked.allowed));
    const auto kind = context.request.asked("kind").value_or("");
    const auto before = number_asked(context, "before");
    auto entries = TRY(entries_about(context.store, asked.allowed, as.known, entries_on_a_page + 1, before, kind));
    const bool more = entries.size() > entries_on_a_page;
    if (more) entries.pop_back();
    ui::Timeline timeline;
    for (const auto& entry : entries) timeline.items.push_back(timeline_item(entry, file));
    auto body =
        ui::heading({.text = "Timeline", .level = 1, .size = ui::Size::large}) + kind_filter(context, file, kind);
    body += entries.empty() ? ui::paragraph("Nothing of this kind is on the record.") : ui::timeline(timeline);
    if (more) {
        const auto then = as.on ? fmt::format("&known={}", as.on->iso()) : std::string{};
        body += ui::paragraph(
            ui::link("Earlier", Url{address_of(file, fmt::format("/timeline?before={}&kind={}{}",
                                                                 entries.back().number.number(), kind, then))}));
    }
    return child_page(context, file, as, Part::timeline, "Timeline", std::move(body));
}

Result<Response> show_entry(const Asked<May::see_care>& asked) {
    const auto& context = asked.context;
    const auto file = TRY(care_file(context.store, asked.allowed, Known::now()));
    const auto number = TRY(context.captures.number("entry"));
    const auto [entry, rows] = TRY(kith::entry(context.store, asked.allowed, EntryNumber{number}));
    auto body = ui::heading(
        {.text = entry.what, .level = 1, .size = ui::Size::large, .caption = fmt::format("Entry {}", number)});
    ui::SummaryList about{.rows = {{"Recorded", fmt::format("{} by {}", entry.at.in_words(), entry.by_name)}}};
    if (!entry.because.empty()) about.rows.push_back({"Because", entry.because});
    if (!entry.source.empty()) about.rows.push_back({"From", entry.source});
    body += ui::summary_list(about);
    for (const auto& row : rows) body += TRY(shown_row(context, asked.allowed, row, entry.number));
    return child_page(context, file, {}, Part::timeline, fmt::format("Entry {}", number), std::move(body));
}

}  // namespace kith::care
