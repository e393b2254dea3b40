// The contacts about a child, and recording one.
#include <algorithm>

#include <fmt/format.h>

#include "front_door/acts.h"
#include "front_door/pages.h"
#include "kernel/core/text.h"
#include "kernel/forms/ask.h"
#include "kernel/site/draft.h"
#include "kernel/site/saving.h"

namespace kith::front_door {

namespace {

/// The children whom the worker chose before, by the address.
std::vector<PersonId> came_with(const Context& context) {
    std::vector<PersonId> chosen;
    const auto with = context.request.asked("with").value_or("");
    for (const auto number : split(with, ',')) {
        std::int64_t id = 0;
        if (!number.empty() && !put_number(id, number, 1, 2'147'483'647)) chosen.emplace_back(id);
    }
    return chosen;
}

/// Whom a contact may be about besides: the family, and who was chosen for it.
Result<Choices> others_offered(const Context& context, const Leave& child) {
    auto all = TRY(family_of(context, child, May::record_contact));
    auto chosen = came_with(context);
    std::erase(chosen, child.about());
    for (const auto one : TRY(Gate::among(context.store, *context.reader, May::record_contact, chosen)))
        if (std::ranges::find(all, one) == all.end()) all.push_back(one);
    const auto names = TRY(names_in(context.store, child, all));
    std::vector<Choice> offered;
    for (const auto one : all) offered.push_back({std::to_string(one.number()), names.at(one)});
    return Choices{{"also", std::move(offered)}};
}

Url here(const Context& context) {
    const auto with = context.request.asked("with").value_or("");
    const Url address{context.request.path};
    return with.empty() ? address : address.with("with", with);
}

FormPage contact_page(const Context& context, const ContactsFile& file, const FormInfo& info, Fields typed) {
    return {.form = info,
            .action = here(context),
            .typed = std::move(typed),
            .above = contacts_bar(context, file),
            .back = "/front-door",
            .about = file.child};
}

Html contact_line(const ContactsFile& file, const Fact<Contact>& contact) {
    const auto* decision = file.decision_on(contact.id);
    return html("{}{}", ui::paragraph(contact.value.worried),
                ui::paragraph(decision ? std::string{in_words(decision->outcome)} : std::string{"Not decided yet"}));
}

}  // namespace

Result<Response> show_contacts(const Asked<May::see_contacts>& asked) {
    const auto& context = asked.context;
    auto file = TRY(contacts_file(context.store, asked.allowed, Known::now()));
    TRY(keep_apart(context.store, *context.reader, file));
    auto body = ui::heading({.text = "Contacts", .level = 1, .size = ui::Size::large});
    if (context.reader->granted(May::record_contact))
        body += ui::link_button({.text = "Record a contact", .to = Url{address_of(file.child, "/new")}});
    ui::Timeline timeline;
    for (auto at = file.contacts.rbegin(); at != file.contacts.rend(); ++at)
        timeline.items.push_back({.title = teller_words(at->value),
                                  .when = at->value.on.in_words(),
                                  .machine = at->value.on.iso(),
                                  .text = contact_line(file, *at),
                                  .to = Url{address_of(file.child, at->id)}});
    body += timeline.items.empty() ? ui::paragraph("Nobody has told us of a worry about this child.")
                                   : ui::timeline(timeline);
    std::vector<PersonId> first;
    for (const auto& one : file.elsewhere) first.push_back(one.value.first);
    const auto known = TRY(Gate::among(context.store, *context.reader, May::see_contacts, first));
    std::vector<ui::Content> lines;
    for (const auto& one : file.elsewhere)
        if (std::ranges::find(known, one.value.first) != known.end())
            lines.emplace_back(ui::link(fmt::format("Contact of {}", one.value.on.in_words()),
                                        Url{address_of(one.value.first, one.value.contact)}));
    if (!lines.empty()) body += ui::heading({.text = "Recorded with another child of the family"}) + ui::bullets(lines);
    return page_of(context, {.title = "Contacts", .main = std::move(body), .above = contacts_bar(context, file)});
}

Result<Response> show_new_contact(const Asked<May::record_contact>& asked) {
    const auto& context = asked.context;
    const auto file = TRY(contacts_file(context.store, asked.allowed, Known::now()));
    const auto offered = TRY(others_offered(context, asked.allowed));
    NewContact start{.on = context.today};
    for (const auto child : came_with(context))
        if (child != file.child) start.also.push_back(child);
    const auto info = contact_info(offered);
    return form_page(context, contact_page(context, file, info, contact_form.started(start)));
}

Result<Response> save_new_contact(const Asked<May::record_contact>& asked) {
    const auto& context = asked.context;
    const auto file = TRY(contacts_file(context.store, asked.allowed, Known::now()));
    const auto offered = TRY(others_offered(context, asked.allowed));
    const auto info = contact_info(offered);
    auto page = contact_page(context, file, info, TRY(context.typed(info)));
    const auto typed = contact_form.read(page.typed, {.on = context.today}, context.today, offered);
    if (!typed) return refused(context, std::move(page), typed.error());
    std::vector<Allowed<May::record_contact>> also;
    for (const auto child : typed->also)
        also.push_back(TRY(decide<May::record_contact>(context.store, *context.reader, child)));
    auto change = TRY(context.change());
    const auto contact = record_contact(change, asked.allowed, file.name, also, *typed, context.reader->person);
    if (!contact) return refused(context, std::move(page), contact.error());
    TRY(end_draft(change.transaction(), *context.reader, info.name, file.child));
    const auto entry = change.last_entry();
    TRY(change.commit());
    return saved(context, entry, address_of(file.child, *contact), "Saved: the contact");
}

static FormPage told_page(const Context& context, const ContactsFile& file, const FormInfo& info, Fields typed) {
    return {.form = info,
            .action = Url{context.request.path},
            .typed = std::move(typed),
            .above = contacts_bar(context, file),
            .back = "/front-door",
            .about = file.child};
}

Result<Response> show_told(const Asked<May::record_contact>& asked) {
    const auto& context = asked.context;
    const auto file = TRY(contacts_file(context.store, asked.allowed, Known::now()));
    const FactId contact{TRY(context.captures.number("contact"))};
    if (!file.contact(contact)) return fail(Fault::not_found, "There is no such contact about this child.");
    const auto info =
        without_link_unless(TRY(has_link(context.store, asked.allowed, contact)), told_form.info(), "how");
    return form_page(context, told_page(context, file, info, {}));
}

Result<Response> save_told(const Asked<May::record_contact>& asked) {
    const auto& context = asked.context;
    const auto file = TRY(contacts_file(context.store, asked.allowed, Known::now()));
    const FactId contact{TRY(context.captures.number("contact"))};
    const auto info =
        without_link_unless(TRY(has_link(context.store, asked.allowed, contact)), told_form.info(), "how");
    auto page = told_page(context, file, info, TRY(context.typed(info)));
    const auto typed = told_form.read(page.typed, {}, context.today);
    if (!typed) return refused(context, std::move(page), typed.error());
    auto change = TRY(context.change());
    // Read anew under the lock: two who press at once tell them once.
    const auto as_it_stands = TRY(contacts_file(change.store(), asked.allowed, Known::now()));
    const auto entry = answer_referrer(change, asked.allowed, as_it_stands, contact, typed->how, context.reader->person,
                                       context.today);
    if (!entry) return refused(context, std::move(page), entry.error());
    TRY(end_draft(change.transaction(), *context.reader, info.name, file.child));
    TRY(change.commit());
    return saved(context, *entry, address_of(file.child, contact), "Saved: they were told");
}

}  // namespace kith::front_door
