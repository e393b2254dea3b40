// A party's own forms: stop and again, keep for later and read now, ask for support.
#include <algorithm>

#include <fmt/format.h>

#include "adoption/asking.h"
#include "adoption/pages.h"
#include "kernel/web/components.h"

namespace kith::adoption {

namespace {

Asking<NewWords> of_mailbox(const Form<NewWords>& form, const AskedLetters& asked, std::string_view rest,
                            Html above = {}) {
    return {form, {}, mailbox_page(asked.person(), rest), mailbox_page(asked.person()), std::move(above)};
}

Asking<NewWords> stopping(const AskedLetters& asked) {
    return of_mailbox(
        my_stop_form, asked, "/stop",
        ui::paragraph("From now on nothing is sent to you and nothing is asked of you. The others are told "
                      "kindly that you asked for a pause, and not why. You can begin again any day."));
}

Asking<NewWords> asking_support(const AskedLetters& asked) {
    return of_mailbox(my_support_form, asked, "/support",
                      ui::paragraph("Anyone of an adoption may ask, at any time, and again."));
}

Result<Asking<NewWords>> putting_by(const AskedLetters& asked) {
    const auto& context = asked.context;
    const auto box = TRY(mailbox(context.store, asked.allowed, *context.reader, context.calendar));
    const auto id = TRY(fact_named(context, "letter"));
    const auto letter = std::ranges::find(box.received, id, &Mailbox::Received::letter);
    if (letter == box.received.end()) return fail(Fault::not_found, "There is no such letter.");
    return of_mailbox(put_by_form, asked, fmt::format("/kept/{}", id.number()),
                      ui::inset_text(fmt::format("The letter from {}, {}", letter->from, letter->on.in_words())));
}

Result<Asking<NewWords>> wishing(const AskedLetters& asked) {
    const auto& context = asked.context;
    const auto box = TRY(mailbox(context.store, asked.allowed, *context.reader, context.calendar));
    const auto id = TRY(fact_named(context, "letter"));
    const auto letter = std::ranges::find(box.waiting, id, &Mailbox::Waiting::letter);
    if (letter == box.waiting.end()) return fail(Fault::not_found, "No such letter is kept.");
    return of_mailbox(my_wish_form, asked, fmt::format("/kept/{}/wish", id.number()),
                      ui::inset_text(fmt::format("The letter from {}, {}", letter->from, letter->on.in_words())));
}

}  // namespace

Result<Response> show_my_stop(const AskedLetters& asked) { return ask(asked.context, stopping(asked)); }
Result<Response> save_my_stop(const AskedLetters& asked) {
    return answered(
        asked.context, stopping(asked), "Letters are stopped. That is fine",
        [&](Change& change, const NewWords& typed, By by) { return stop(change, asked.allowed, typed, by); });
}
Result<Response> save_my_again(const AskedLetters& asked) {
    return pressed(asked.context, mailbox_page(asked.person()), "Letters go on again",
                   [&](Change& change, By by) { return again(change, asked.allowed, by); });
}

Result<Response> show_put_by(const AskedLetters& asked) { return ask(asked.context, TRY(putting_by(asked))); }
Result<Response> save_put_by(const AskedLetters& asked) {
    const auto id = TRY(fact_named(asked.context, "letter"));
    return answered(
        asked.context, TRY(putting_by(asked)), "Kept for later",
        [&](Change& change, const NewWords& typed, By by) { return put_by(change, asked.allowed, id, typed, by); });
}

Result<Response> show_my_wish(const AskedLetters& asked) { return ask(asked.context, TRY(wishing(asked))); }
Result<Response> save_my_wish(const AskedLetters& asked) {
    const auto id = TRY(fact_named(asked.context, "letter"));
    return answered(
        asked.context, TRY(wishing(asked)), "Here it is",
        [&](Change& change, const NewWords& typed, By by) { return wish(change, asked.allowed, id, typed, by); });
}

Result<Response> show_my_support(const AskedLetters& asked) { return ask(asked.context, asking_support(asked)); }
Result<Response> save_my_support(const AskedLetters& asked) {
    return answered(
        asked.context, asking_support(asked), "Asked. Your adoption worker answers you",
        [&](Change& change, const NewWords& typed, By by) { return ask_my_support(change, asked.allowed, typed, by); });
}

}  // namespace kith::adoption
