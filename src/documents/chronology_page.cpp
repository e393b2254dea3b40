// A chronology to read and to prune: fifty lines a page, narrowed by the reader.
#include <algorithm>
#include <charconv>

#include <fmt/format.h>

#include "documents/pages.h"
#include "kernel/core/text.h"
#include "kernel/site/parts.h"

namespace kith::documents {

namespace {

constexpr std::size_t lines_on_a_page = 50;

template <class Enum>
std::vector<ui::Select::Option> options_of(std::optional<std::string> all) {
    std::vector<ui::Select::Option> options;
    if (all) options.push_back({"", *all});
    for (const auto& word : words_of<Enum>) options.push_back({std::string{word.code}, std::string{word.words}});
    return options;
}

Html days_asked_for(const Asking& asking) {
    const auto day = [](const char* name, const char* label, std::optional<Date> value) {
        return ui::input(
            {.name = name, .label = label, .value = value ? value->british() : "", .width = ui::Width::characters_10});
    };
    return day("from", "From", asking.from) + day("to", "To", asking.to);
}

Html children_asked_for(const Subject& whose, const NamesThen& names, const Asking& asking) {
    if (whose.children.size() < 2) return {};
    ui::Checkboxes boxes{.name = "children", .label = "Which children", .choices = {}, .values = {}};
    boxes.arrangement = ui::Arrangement::small;
    for (const auto child : whose.children)
        boxes.choices.push_back({.value = std::to_string(child.number()), .text = names.at(child)});
    for (const auto child : asking.children) boxes.values.push_back(std::to_string(child.number()));
    return ui::checkboxes(boxes);
}

Html narrowing(const Subject& whose, const NamesThen& names, const Asking& asking) {
    constexpr std::string_view shows[] = {"Key events alone", "Key events and ordinary lines", "Everything"};
    std::vector<ui::Select::Option> weights;
    for (const auto& word : words_of<Significance>)
        weights.push_back({std::string{word.code}, std::string{shows[static_cast<std::size_t>(word.value)]}});
    const auto fields = days_asked_for(asking) + children_asked_for(whose, names, asking) +
                        ui::select({.name = "agency",
                                    .label = "Written by",
                                    .options = options_of<Agency>("Any agency"),
                                    .value = std::string{asking.agency ? code(*asking.agency) : std::string_view{}}}) +
                        ui::select({.name = "least",
                                    .label = "Show",
                                    .options = std::move(weights),
                                    .value = std::string{code(asking.least)}});
    return ui::details({.summary = "Narrow it by day, agency or significance",
                        .text = html("<form method=\"get\" action=\"{}\">{}{}</form>", Url{whose.address()}, fields,
                                     ui::button({.text = "Show", .kind = ui::ButtonKind::secondary}))});
}

ui::Timeline::Item shown(const ChronologyLine& line, const Subject& whose, const NamesThen& names) {
    auto text = ui::tag(weight_tag(line.significance));
    if (whose.is_family) append(text, " {}", whom(line, names));
    auto below = ui::paragraph(text);
    if (line.weighed) below += ui::paragraph(line.reason);
    auto when = line.day.in_words();
    if (line.recorded != line.day) when += ", recorded " + line.recorded.in_words();
    return {.title = line.what,
            .when = std::move(when),
            .machine = line.day.iso(),
            .text = std::move(below),
            .by = fmt::format("{} ({})", line.by, in_words(line.agency)),
            .to = Url{whose.address(fmt::format("/{}", line.entry.number()))}};
}

std::size_t page_asked(const Context& context, std::size_t last) {
    const auto text = context.request.asked("page").value_or("1");
    std::size_t page = 1;
    std::from_chars(text.data(), text.data() + text.size(), page);
    return std::clamp<std::size_t>(page, 1, last);
}

Html lines_shown(const Context& context, const Subject& whose, const NamesThen& names, const Asking& asking,
                 const std::vector<ChronologyLine>& lines) {
    if (lines.empty()) return ui::paragraph("Nothing on the record fits what you ask for.");
    const auto last = (lines.size() + lines_on_a_page - 1) / lines_on_a_page;
    const auto page = page_asked(context, last);
    ui::Timeline timeline;
    const auto end = std::min(lines.size(), page * lines_on_a_page);
    for (auto at = (page - 1) * lines_on_a_page; at < end; ++at)
        timeline.items.push_back(shown(lines[at], whose, names));
    return ui::timeline(timeline) + ui::pagination({.current = static_cast<int>(page),
                                                    .last = static_cast<int>(last),
                                                    .base = asking_for(whose.address(), asking)});
}

Html ways_on(const Subject& whose, const Asking& asking, bool may) {
    Html ways;
    if (may)
        ways +=
            ui::link_button({.text = "Make a document", .to = asking_for(documents_address(whose, "/new"), asking)});
    ways += ui::paragraph(ui::link("Documents made before", Url{documents_address(whose)}));
    return html("<div class=\"kith-not-printed\">{}</div>", ways);
}

}  // namespace

template <May may>
Result<Response> show_chronology(const Asked<may>& asked) {
    const auto& context = asked.context;
    const auto whose = TRY(subject_of(asked));
    const auto asking = asking_in(context, whose);
    auto lines = TRY(chronology(context.store, asked.allowed, whose, Known::now(), context.site.schemas));
    const auto all = lines.size();
    std::erase_if(lines, [&](const ChronologyLine& line) { return !asking.takes(line); });
    const auto names = TRY(names_then(context.store, context.reader->authority, whose.children, Known::now()));
    auto body = ui::heading({.text = "Chronology", .level = 1, .size = ui::Size::large});
    body += ui::paragraph(fmt::format("{} of {} that you may read ({}), the oldest first.", lines.size(),
                                      plural(static_cast<std::int64_t>(all), "line"), narrowed_words(asking, names)));
    body += narrowing(whose, names, asking) + ways_on(whose, asking, TRY(may_make(context, whose)));
    body += lines_shown(context, whose, names, asking, lines);
    return page_of(context, {.title = "Chronology", .main = std::move(body), .above = TRY(bar_of(context, whose))});
}

template Result<Response> show_chronology(const Asked<May::see_person>&);
template Result<Response> show_chronology(const Asked<May::see_family>&);

}  // namespace kith::documents
