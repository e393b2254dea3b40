// What the homes of a constellation write to each other.
#include <fmt/format.h>

#include "constellations/pages.h"
#include "kernel/web/components.h"

namespace kith::constellations {

Html messages_shown(const Context& context, const View& view) {
    constexpr std::size_t shown_at_first = 8;
    const auto& file = view.file;
    if (!view.reads_messages()) return {};
    auto shown = ui::heading({.text = "Messages", .id = "messages"});
    const bool all = context.request.asked("all").has_value();
    const auto first = all || file.messages.size() <= shown_at_first ? 0 : file.messages.size() - shown_at_first;
    if (first > 0)
        shown += ui::paragraph(
            ui::link(fmt::format("Show all {} messages", file.messages.size()), Url{address_of(file.hub, "?all=yes")}));
    ui::Timeline timeline{.items = {}, .heading_level = 3};
    for (auto i = first; i < file.messages.size(); ++i) {
        const auto& message = file.messages[i].value;
        timeline.items.push_back({.title = file.name_of(message.by),
                                  .when = message.at.in_words(),
                                  .machine = message.at.iso(),
                                  .text = message.words});
    }
    shown += timeline.items.empty() ? ui::paragraph("Nobody has written yet.") : ui::timeline(timeline);
    if (!file.on(context.today)) return shown;
    const auto form = message_form.info();
    return shown + ui::form({.action = Url{address_of(file.hub, view.takes_part ? "/messages" : "/hosting/messages")},
                             .csrf = context.csrf,
                             .body = questions_of(form, {}, {}) + ui::button({.text = std::string{form.button}})});
}

template <May to>
Result<Response> save_message(const Asked<to>& asked) {
    const auto& context = asked.context;
    const auto file = TRY(constellation_file(context.store, asked.allowed, Known::now()));
    const auto form = message_form.info();
    auto page = page_for(context, file, form, TRY(context.typed(form)));
    const auto written = message_form.read(page.typed, {.words = {}}, context.today);
    if (!written) return refused(context, std::move(page), written.error());
    auto change = TRY(context.change());
    const auto entry = write_message(change, file, asked.allowed, *written, context.reader->person);
    if (!entry) return refused(context, std::move(page), entry.error());
    TRY(change.commit());
    return saved(context, *entry, address_of(file.hub), "Sent to the other homes");
}

template Result<Response> save_message(const Asked<May::take_part>&);
template Result<Response> save_message(const Asked<May::host_constellation>&);

}  // namespace kith::constellations
