// Correcting a contact, or taking it off a child it was never about: the reason, and both texts where two change one.
#include "front_door/corrections.h"
#include "front_door/pages.h"
#include "kernel/site/saving.h"

namespace kith::front_door {

namespace {

constexpr auto correct_address = "/children/{person}/contacts/{contact}/correct";
constexpr auto withdraw_address = "/children/{person}/contacts/{contact}/withdraw";

FormInfo correction_info() { return to_correct(contact_info({}), "Correct the contact"); }
FormInfo withdrawal_info() {
    return only_why("front-door-withdraw", "It is not about this child", "Why is the contact taken away?",
                    "Take it away");
}

struct Meant {
    ContactsFile file;
    Fact<Contact> contact;
};
Result<Meant> meant(const Asked<May::record_contact>& asked) {
    const auto& context = asked.context;
    auto file = TRY(contacts_file(context.store, asked.allowed, Known::now()));
    const auto* contact = file.contact(FactId{TRY(context.captures.number("contact"))});
    if (!contact) return fail(Fault::not_found, "There is no such contact about this child.");
    TRY(may_put_right(context.store, *context.reader, file.child, contact->value));
    TRY(keep_apart(context.store, *context.reader, file));
    if (!file.shown(contact->id)) return fail(Fault::not_allowed, std::string{not_shown});
    auto found = *contact;
    return Meant{std::move(file), std::move(found)};
}

FormPage page_for(const Context& context, const Meant& at, const FormInfo& info, Fields typed, std::string_view note) {
    return {.form = info,
            .action = Url{context.request.path},
            .typed = std::move(typed),
            .above = contacts_bar(context, at.file) + ui::inset_text(note),
            .back = address_of(at.file.child, at.contact.id)};
}
constexpr std::string_view old_text = "The old text stays on the record, marked as corrected.";
constexpr std::string_view waits_again =
    "The contact stays readable in the journal. If it was told on a page, or sent in a file, it waits again until it "
    "is said who it is about.";

Result<Response> show_correction(const Asked<May::record_contact>& asked) {
    const auto& context = asked.context;
    const auto at = TRY(meant(asked));
    const auto info = correction_info();
    auto page = page_for(context, at, info, contact_form.shown(as_typed(at.contact.value)), old_text);
    page.shown_at = TRY(shown_now(context));
    return form_page(context, page);
}

Result<Response> save_correction(const Asked<May::record_contact>& asked) {
    const auto& context = asked.context;
    const auto at = TRY(meant(asked));
    const auto info = correction_info();
    auto page = page_for(context, at, info, TRY(context.typed(info)), old_text);
    const auto typed = contact_form.read(page.typed, as_typed(at.contact.value), context.today);
    if (!typed) return refused(context, std::move(page), typed.error());
    const auto why = reason_given(page.typed);
    if (!why) return refused(context, std::move(page), why.error());
    auto change = TRY(context.change());
    const auto entry = correct_contact(change, asked.allowed, at.contact, *typed, *why, context.shown_at());
    if (!entry && entry.error().fault == Fault::conflict)
        return refused(context, std::move(page), entry.error(), contact_form.shown(as_typed(at.contact.value)));
    if (!entry) return refused(context, std::move(page), entry.error());
    TRY(change.commit());
    return saved(context, *entry, address_of(at.file.child, at.contact.id), "Saved: the correction");
}

Result<Response> show_withdrawal(const Asked<May::record_contact>& asked) {
    const auto& context = asked.context;
    const auto at = TRY(meant(asked));
    const auto info = withdrawal_info();
    auto page = page_for(context, at, info, {}, waits_again);
    page.shown_at = TRY(shown_now(context));
    return form_page(context, page);
}

Result<Response> save_withdrawal_of_contact(const Asked<May::record_contact>& asked) {
    const auto& context = asked.context;
    const auto at = TRY(meant(asked));
    const auto info = withdrawal_info();
    auto page = page_for(context, at, info, TRY(context.typed(info)), waits_again);
    const auto why = reason_given(page.typed);
    if (!why) return refused(context, std::move(page), why.error());
    auto change = TRY(context.change());
    // Read anew under the lock: it may have been decided since the page was shown.
    const auto file = TRY(contacts_file(change.store(), asked.allowed, Known::now()));
    const auto entry =
        withdraw_contact(change, *context.reader, asked.allowed, file, at.contact, *why, context.shown_at());
    if (!entry) return refused(context, std::move(page), entry.error());
    TRY(change.commit());
    return saved(context, *entry, address_of(at.file.child), "The contact was taken away");
}

}  // namespace

std::vector<Page> correction_pages() {
    return {page<show_correction>(Method::get, correct_address).with(correction_info),
            page<save_correction>(Method::post, correct_address).with(correction_info),
            page<show_withdrawal>(Method::get, withdraw_address).with(withdrawal_info),
            page<save_withdrawal_of_contact>(Method::post, withdraw_address).with(withdrawal_info)};
}

}  // namespace kith::front_door
