// A worry that was told on a page or in a file: who it is about is said once, and it becomes a contact as it stands.
#include <algorithm>

#include <fmt/format.h>

#include "front_door/pages.h"
#include "front_door/worries.h"
#include "kernel/core/text.h"
#include "kernel/site/saving.h"

namespace kith::front_door {

namespace {

std::string address_of_worry(PersonId worry, std::string_view rest = {}) {
    return fmt::format("/front-door/worries/{}{}", worry.number(), rest);
}

Result<Fact<Worry>> worry_here(const Context& context, const AllowedAll<May::record_contact>& leave) {
    return waiting_worry(context.store, leave, PersonId{TRY(context.captures.number("worry"))});
}

/// The children that the form names, each with leave of its own.
Result<std::vector<Allowed<May::record_contact>>> children_sent(const Context& context) {
    std::vector<Allowed<May::record_contact>> children;
    const auto fields = context.request.fields();
    for (const auto number : split(field(fields, "about"), ',')) {
        std::int64_t id = 0;
        if (number.empty() || put_number(id, number, 1, 2'147'483'647)) continue;
        children.push_back(TRY(decide<May::record_contact>(context.store, *context.reader, PersonId{id})));
    }
    if (children.empty()) return fail(Fault::invalid, "Choose first whom it is about.");
    return children;
}

FormInfo closing_info() {
    return only_why("front-door-close", "It is about no child whom we can find",
                    "What was looked for, and where was it passed on?", "Close it");
}

FormPage closing_page(const Context& context, const Fact<Worry>& worry, const FormInfo& info, Fields typed) {
    return {.form = info,
            .action = Url{address_of_worry(worry.about, "/close")},
            .typed = std::move(typed),
            .above = worry_shown(context, worry),
            .back = address_of_worry(worry.about)};
}

}  // namespace

Html worry_shown(const Context& context, const Fact<Worry>& worry) {
    const auto& told = worry.value;
    const auto answer = answer_of(told.on, context.calendar, context.today);
    std::vector<ui::SummaryList::Row> rows{
        {"Reference", reference_of(worry.about)},
        {"Received", told.on.in_words()},
        {"Answer due",
         html("{} {}", answer.due.in_words(), ui::tag(standing_tag(answer, context.today, context.calendar)))},
        {"Who told us", teller_words(told.teller, told.name, told.agency)}};
    if (told.reach) rows.push_back({"How to reach them", *told.reach});
    rows.push_back({"May the family know who told us?", told.may_be_named ? "Yes" : "No: do not name them"});
    rows.push_back({"Whom it is about, as they said it", told.who});
    rows.push_back({"What is worrying", told.worried});
    rows.push_back({"What is working well", told.working.value_or("Not said")});
    rows.push_back({"Does the family know?", in_words(told.family_knows)});
    return ui::summary_list({.rows = std::move(rows)});
}

Result<Response> show_worry(const AskedAll<May::record_contact>& asked) {
    const auto& context = asked.context;
    const auto worry = TRY(worry_here(context, asked.allowed));
    auto body = ui::heading({.text = "A worry that was told to us", .level = 1, .size = ui::Size::large}) +
                worry_shown(context, worry) +
                ui::link_button({.text = "Say who it is about",
                                 .to = Url{"/front-door/new"}.with("worry", std::to_string(worry.about.number()))});
    if (context.reader->granted(May::decide_contact))
        body +=
            ui::paragraph(ui::link(std::string{closing_info().title}, Url{address_of_worry(worry.about, "/close")}));
    return page_of(context, {.title = "A worry that was told to us", .main = std::move(body), .back = "/front-door"});
}

Result<Response> show_reference(const AskedAll<May::record_contact>& asked) {
    const auto& context = asked.context;
    const auto worry = reference_typed(context.request.asked("reference").value_or(""));
    if (!worry) return fail(Fault::not_found, "That is no reference. One looks like W-412.");
    const auto where = TRY(whereabouts(context.store, asked.allowed, *worry));
    if (where.closed)
        return fail(Fault::conflict, fmt::format("It was closed on {}, as it is about no child whom we could find: {}",
                                                 where.closed->on.in_words(), where.closed->why));
    if (!where.contact) return Response::redirect(address_of_worry(*worry));
    // Whom it is about may be beyond this reader, and then not even their number is told.
    if (TRY(Gate::among(context.store, *context.reader, May::see_contacts, {*where.child})).empty())
        return fail(Fault::not_found,
                    "It waits no more: someone looks after it already. Ask a manager of the front door what became of "
                    "it.");
    return Response::redirect(address_of(*where.child, *where.contact));
}

Result<Response> save_tie(const AskedAll<May::record_contact>& asked) {
    const auto& context = asked.context;
    const auto worry = TRY(worry_here(context, asked.allowed));
    auto children = TRY(children_sent(context));
    const auto first = children.front();
    const auto file = TRY(contacts_file(context.store, first, Known::now()));
    auto change = TRY(context.change());
    const auto contact =
        TRY(tie_worry(change, worry, first, file.name, children, context.reader->person, context.today));
    const auto entry = change.last_entry();
    TRY(change.commit());
    return saved(context, entry, address_of(file.child, contact), "It is a contact now, in the words it was told");
}

Result<Response> save_join(const AskedAll<May::record_contact>& asked) {
    const auto& context = asked.context;
    const auto worry = TRY(worry_here(context, asked.allowed));
    const auto first = TRY(children_sent(context)).front();
    const auto fields = context.request.fields();
    std::int64_t number = 0;
    if (put_number(number, field(fields, "contact"), 1, 2'147'483'647))
        return fail(Fault::invalid, "Choose which contact it belongs to.");
    auto change = TRY(context.change());
    const auto file = TRY(contacts_file(change.store(), first, Known::now()));
    const auto entry =
        TRY(join_worry(change, worry, first, file, FactId{number}, context.reader->person, context.today));
    TRY(change.commit());
    return saved(context, entry, address_of(file.child, FactId{number}), "It stands with the contact that was open");
}

FormInfo close_info() { return closing_info(); }

Result<Response> show_close(const AskedAll<May::decide_contact>& asked) {
    const auto& context = asked.context;
    const auto leave = TRY(decide_all<May::record_contact>(context.store, *context.reader));
    const auto info = closing_info();
    return form_page(context, closing_page(context, TRY(worry_here(context, leave)), info, {}));
}

Result<Response> save_close(const AskedAll<May::decide_contact>& asked) {
    const auto& context = asked.context;
    const auto leave = TRY(decide_all<May::record_contact>(context.store, *context.reader));
    const auto worry = TRY(worry_here(context, leave));
    const auto info = closing_info();
    auto page = closing_page(context, worry, info, TRY(context.typed(info)));
    const auto why = reason_given(page.typed);
    if (!why) return refused(context, std::move(page), why.error());
    auto change = TRY(context.change());
    const auto entry = TRY(close_worry(change, asked.allowed, worry, *why, context.reader->person, context.today));
    TRY(change.commit());
    return saved(context, entry, "/front-door", "Closed: it is about no child whom we can find");
}

}  // namespace kith::front_door
