// On My day: to the adoption service what waits, to a party the way to their letters.
#include <fmt/format.h>

#include "adoption/pages.h"
#include "kernel/core/text.h"
#include "kernel/web/components.h"

namespace kith::adoption {

namespace {

/// Without the service's key everything else of My day is still shown.
template <class T>
Result<Html> or_without_key(Result<T> read, Html (*shown)(const Context&, const T&), const Context& context) {
    if (read) return shown(context, *read);
    if (read.error().fault == Fault::conflict) return ui::warning_text(read.error().what);
    return tl::unexpected(read.error());
}

Html for_worker(const Context& context, const std::vector<AdoptionFile>& files) {
    std::int64_t waits = 0;
    for (const auto& file : files) waits += static_cast<std::int64_t>(file.to_read().size());
    Html shown = ui::heading({.text = "Contact after adoption"}) +
                 ui::paragraph(html("{}: {}", ui::link("Letters and plans", Url{std::string{workers_page}}),
                                    waits == 0 ? "no letter waits to be read"
                                               : plural(waits, "letter waits", "letters wait") + " to be read"));
    return shown + due_shown(context, files, true);
}

Html for_party(const Context& context, const std::vector<Mailbox>& boxes) {
    Html shown = ui::heading({.text = "Letters"});
    for (const auto& box : boxes) {
        shown += ui::paragraph(ui::link("Letters about " + box.child, Url{mailbox_page(box.plan)}));
        if (!box.stopped && box.next)
            shown += ui::paragraph(html("Your next letter: {}", by_when(*box.next, context.today, context.calendar)));
    }
    return shown;
}

Result<std::vector<Mailbox>> boxes_of(const Context& context) {
    std::vector<Mailbox> boxes;
    for (const auto plan : TRY(plans_of_reader(context.store, *context.reader))) {
        const auto allowed = TRY(decide<May::exchange_letters>(context.store, *context.reader, plan));
        boxes.push_back(TRY(mailbox(context.store, allowed, *context.reader, context.calendar)));
    }
    return boxes;
}

Result<std::vector<AdoptionFile>> files_of_all(const Context& context) {
    return adoption_files(context.store, TRY(decide_all<May::see_adoption>(context.store, *context.reader)));
}

}  // namespace

Result<Html> on_my_day(const Context& context) {
    Html shown;
    if (context.reader->granted(May::see_adoption))
        shown += TRY(or_without_key(files_of_all(context), for_worker, context));
    if (context.reader->granted(May::exchange_letters))
        shown += TRY(or_without_key(boxes_of(context), for_party, context));
    return shown;
}

}  // namespace kith::adoption
