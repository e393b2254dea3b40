// What a worker does: gives the service a key for one form, and takes or leaves each answer that it drafted.
#include "drafting/pages.h"

#include <algorithm>

#include <fmt/format.h>

#include "drafting/forms.h"
#include "drafting/keys.h"
#include "drafting/rules.h"
#include "kernel/people/names.h"
#include "kernel/site/draft.h"
#include "kernel/site/parts.h"
#include "kernel/web/components.h"

namespace kith::drafting {

namespace {

/// A form about a person, before someone who may send it.
struct View {
    DraftedForm form;
    Leave about;
};

Result<View> view_of(const Context& context, std::string_view purpose) {
    const PersonId about{TRY(context.captures.number("person"))};
    auto form = TRY(form_named(context, context.captures.text("form"), about));
    const auto leave = TRY(Gate::settle(context.store, *context.reader, form.may, about, purpose));
    return View{std::move(form), leave};
}

/// Fails: not_found, where no service is used; not_allowed, for those who do not work for the authority.
Result<View> view_to_ask(const Context& context) {
    if (!drafting_service()) return fail(Fault::not_found, "No drafting service is used here.");
    if (!may_have_drafts(*context.reader))
        return fail(Fault::not_allowed,
                    "Only those who work for the authority may have a drafting service write a draft. Write your own "
                    "words: they are kept as you type.");
    return view_of(context, "a draft by " + drafting_service()->name);
}

Html told_and_not(const View& view) {
    std::vector<std::string> told, kept;
    for (const auto& question : view.form.info.questions)
        (may_be_drafted(question) ? told : kept).emplace_back(question.text);
    Html shown;
    const auto listed = [&](std::string_view above, const std::vector<std::string>& questions) {
        if (questions.empty()) return;
        Html items;
        for (const auto& question : questions) append(items, "<li>{}</li>", question);
        shown += ui::paragraph(std::string{above}) + html("<ul class=\"govuk-list govuk-list--bullet\">{}</ul>", items);
    };
    listed("It is told these questions, and may suggest answers to them:", told);
    listed("These are answered from the record, by you alone:", kept);
    return shown;
}

Response page_about(const Context& context, const View& view, const std::string& title, Html main) {
    return page_of(context, {.title = title,
                             .main = ui::heading({.text = title, .level = 1, .size = ui::Size::large}) + main,
                             .back = view.form.address});
}

}  // namespace

Result<Response> keep_and_ask(const SignedIn& asked) {
    const auto& context = asked.context;
    const auto view = TRY(view_to_ask(context));
    auto transaction = TRY(context.database.write());
    TRY(keep_draft(transaction, *context.reader, view.form.info.name, view.about.about(), context.request.fields()));
    TRY(transaction.commit());
    return Response::redirect(context.request.path);
}

Result<Response> show_ask(const SignedIn& asked) {
    const auto& context = asked.context;
    const auto view = TRY(view_to_ask(context));
    const auto names = TRY(names_in(context.store, view.about, {view.about.about()}));
    const auto& service = drafting_service()->name;
    return page_about(
        context, view, fmt::format("Let {} write a draft", service),
        ui::paragraph(fmt::format("For one form: {}, about {}. You get a key to give to {}. It is good for {} minutes "
                                  "and for one draft.",
                                  view.form.title, names.at(view.about.about()), service, key_minutes)) +
            told_and_not(view) +
            ui::paragraph(fmt::format("Kith tells {} nothing that is on the record, not even the name. What you say or "
                                      "show to it, it hears from you.",
                                      service)) +
            ui::form({.action = Url{context.request.path + "/key"},
                      .csrf = context.csrf,
                      .body = ui::button({.text = "Make a key"})}));
}

Result<Response> give_key(const SignedIn& asked) {
    const auto& context = asked.context;
    const auto view = TRY(view_to_ask(context));
    const auto service = *drafting_service();
    auto transaction = TRY(context.database.write());
    const auto key = TRY(make_key(transaction, *context.reader, view.about, view.form.info.name, service.name));
    TRY(transaction.commit());
    Html way;
    // After a "#" the key stays in the worker's browser: it is in no server's log.
    if (service.address.starts_with("https://"))
        way = ui::link_button({.text = fmt::format("Open {} with this key", service.name),
                               .to = Url::outside(service.address + "#key=" + key)});
    return page_about(
        context, view, fmt::format("A key for {}", service.name),
        ui::inset_text(html("<span class=\"kith-long\" id=\"key\">{}</span>", key)) + way +
            ui::paragraph(fmt::format("It is shown this once, and is good for {} minutes. When {} has written, go back "
                                      "to the form: its answers stand below the button, for you to use or leave.",
                                      key_minutes, service.name)) +
            ui::link_button(
                {.text = "Back to the form", .to = Url{view.form.address}, .kind = ui::ButtonKind::secondary}));
}

Result<Response> take_or_leave(const SignedIn& asked) {
    const auto& context = asked.context;
    const auto view = TRY(view_of(context, "a drafted answer"));
    const auto& form = view.form.info.name;
    const auto about = view.about.about();
    auto fields = context.request.fields();
    const std::string take{field(fields, "take")}, left{field(fields, "leave")};
    std::erase_if(fields, [](const auto& one) { return one.first == "take" || one.first == "leave"; });
    auto transaction = TRY(context.database.write());
    if (!take.empty()) {
        const auto all = TRY(suggestions(transaction, *context.reader, form, about));
        const auto found = std::ranges::find(all, take, &Suggestion::question);
        if (found == all.end())
            return fail(Fault::not_found, "That answer is no longer suggested. Go back to the form and load it again.");
        std::erase_if(fields, [&](const auto& one) { return one.first == take; });
        fields.insert(fields.end(), found->answer.begin(), found->answer.end());
        TRY(note_taken(transaction, *context.reader, form, about, take));
    } else {
        TRY(drop_suggestion(transaction, *context.reader, form, about, left));
    }
    // All that was typed goes with the press, so nothing of it is lost.
    TRY(keep_draft(transaction, *context.reader, form, about, fields));
    TRY(transaction.commit());
    return Response::redirect(view.form.address + "#" + (take.empty() ? "suggested" : take));
}

}  // namespace kith::drafting
