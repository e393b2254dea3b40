// Who may know of a record: restricted with a reason, opened to some by name, and opened again.
#include <algorithm>

#include <fmt/format.h>

#include "kernel/access/restriction.h"
#include "kernel/access/works_with.h"
#include "kernel/core/text.h"
#include "kernel/people/names.h"
#include "kernel/site/draft.h"
#include "kernel/site/saving.h"
#include "persons/forms.h"
#include "persons/pages.h"
#include "persons/parts.h"

namespace kith::persons {

namespace {

std::optional<Fact<Restriction>> running_on(const std::vector<Fact<Restriction>>& known, Date day) {
    for (const auto& fact : known)
        if (fact.value.starts <= day && (!fact.value.ends || *fact.value.ends >= day)) return fact;
    return {};
}

Result<Html> admitted_list(const Context& context, const PersonFile& file, const MayRestrict& leave) {
    const auto admitted = TRY(facts<Admitted>(context.store, leave, Known::now()));
    std::vector<PersonId> readers;
    for (const auto& fact : admitted) readers.push_back(fact.value.reader);
    const auto names = TRY(names_in(context.store, static_cast<const Leave&>(leave), readers));
    ui::SummaryList list{.rows = {},
                         .card_title = "Admitted by name",
                         .card_actions = {{"Admit someone", Url{address_of(file.id, "/restriction/admit")}, ""}}};
    for (const auto& fact : admitted) {
        const auto end = address_of(file.id, fmt::format("/restriction/admitted/{}/end", fact.id.number()));
        const auto& name = names.at(fact.value.reader);
        list.rows.push_back({name, fact.value.why, {{"End", Url{end}, name}}});
    }
    if (list.rows.empty()) list.rows.push_back({"Nobody yet", ui::Content{}});
    return ui::summary_list(list);
}

FormInfo lifting_form() {
    return only_why("lift-restriction", "Lift the restriction", "Why may others know of this record again?",
                    "Lift the restriction");
}
FormInfo ending_admission_form() { return only_why("end-admission", "End an admission", "Why?", "End"); }

FormPage page_for(const Context& context, const PersonFile& file, const FormInfo& form, std::string_view rest,
                  Fields typed) {
    return {.form = form,
            .action = Url{address_of(file.id, rest)},
            .typed = std::move(typed),
            .above = identity_bar(context, file),
            .back = address_of(file.id, "/restriction")};
}

/// Shows a form of this page's family, or saves it: every one writes one entry and leads back to the page.
Result<Response> show_form(const Asked<May::restrict_record>& asked, const FormInfo& form, std::string_view rest) {
    const auto& context = asked.context;
    const auto file = TRY(person_file(context.store, asked.allowed, Known::now()));
    auto page = page_for(context, file, form, rest, {});
    page.shown_at = TRY(shown_now(context));
    return form_page(context, page);
}

template <class Write>
Result<Response> save_form(const Asked<May::restrict_record>& asked, const FormInfo& form, std::string_view rest,
                           std::string_view done, Write write) {
    const auto& context = asked.context;
    const auto file = TRY(person_file(context.store, asked.allowed, Known::now()));
    auto page = page_for(context, file, form, rest, TRY(context.typed(form)));
    auto change = TRY(context.change());
    const Result<void> written = write(change, page.typed);
    if (!written) return refused(context, std::move(page), written.error());
    const auto entry = change.last_entry();
    TRY(change.commit());
    return saved(context, entry, address_of(file.id, "/restriction"), done);
}

Result<Choices> readers(const Context& context) {
    const auto leave = TRY(decide_all<May::restrict_record>(context.store, *context.reader));
    Choices choices{{"reader", {}}};
    auto& offered = choices["reader"];
    for (const auto& worker : TRY(workers(context.store, leave, context.today))) {
        const auto id = std::to_string(worker.person.number());
        if (offered.empty() || offered.back().value != id)
            offered.push_back({id, fmt::format("{}, {}", worker.name, lower(in_words(worker.role)))});
    }
    return choices;
}

std::string ending_address(const Context& context) {
    return fmt::format("/restriction/admitted/{}/end", context.captures.text("fact"));
}

Result<Response> show_restriction(const Asked<May::restrict_record>& asked) {
    const auto& context = asked.context;
    const auto file = TRY(person_file(context.store, asked.allowed, Known::now()));
    const auto now = running_on(TRY(facts<Restriction>(context.store, asked.allowed, Known::now())), context.today);
    auto body = ui::heading({.text = "Who may know of this record", .level = 1, .size = ui::Size::large});
    if (now) {
        body +=
            ui::warning_text("This record is restricted. To everyone but those below it is as if it were not there.");
        body += ui::summary_list(
            {.rows = {{"Since", now->value.starts.in_words()}, {"Why", now->value.why}},
             .card_title = "Restricted",
             .card_actions = {{"Lift", Url{address_of(file.id, "/restriction/lift")}, "the restriction"}}});
        body += ui::paragraph(
            "Those who work with them or look after them, the managers of their team, and the director may know of "
            "it.");
        body += TRY(admitted_list(context, file, asked.allowed));
    } else {
        body += ui::paragraph(
            "This record is not restricted: it is found by anyone who may search, and opened by those who work with "
            "them.");
        body += ui::link_button({.text = "Restrict this record", .to = Url{address_of(file.id, "/restriction/new")}});
    }
    return person_page(context, file, "Who may know of this record", std::move(body));
}

Result<Response> show_restrict(const Asked<May::restrict_record>& asked) {
    return show_form(asked, restriction_form.info(), "/restriction/new");
}

Result<Response> save_restrict(const Asked<May::restrict_record>& asked) {
    return save_form(asked, restriction_form.info(), "/restriction/new", "This record is now restricted",
                     [&](Change& change, const Fields& typed) -> Result<void> {
                         const auto restriction = TRY(restriction_form.read(typed, {}, asked.context.today));
                         TRY(restrict_record(change, asked.allowed, asked.context.today, restriction.why));
                         return {};
                     });
}

Result<Response> show_lift(const Asked<May::restrict_record>& asked) {
    return show_form(asked, lifting_form(), "/restriction/lift");
}

Result<Response> save_lift(const Asked<May::restrict_record>& asked) {
    return save_form(asked, lifting_form(), "/restriction/lift", "The restriction was lifted",
                     [&](Change& change, const Fields& typed) -> Result<void> {
                         const auto because = TRY(reason_given(typed));
                         return lift_restriction(change, asked.allowed, asked.context.shown_at(), asked.context.today,
                                                 because);
                     });
}

Result<Response> show_admit(const Asked<May::restrict_record>& asked) {
    return show_form(asked, admission_form.info(TRY(readers(asked.context))), "/restriction/admit");
}

Result<Response> save_admit(const Asked<May::restrict_record>& asked) {
    const auto choices = TRY(readers(asked.context));
    return save_form(
        asked, admission_form.info(choices), "/restriction/admit", "Admitted by name",
        [&](Change& change, const Fields& typed) -> Result<void> {
            const auto admission = TRY(admission_form.read(typed, {asked.person(), {}}, asked.context.today, choices));
            TRY(admit(change, asked.allowed, admission.reader, admission.why));
            return {};
        });
}

Result<Response> show_end_admission(const Asked<May::restrict_record>& asked) {
    return show_form(asked, ending_admission_form(), ending_address(asked.context));
}

Result<Response> save_end_admission(const Asked<May::restrict_record>& asked) {
    return save_form(asked, ending_admission_form(), ending_address(asked.context), "The admission has ended",
                     [&](Change& change, const Fields& typed) -> Result<void> {
                         const FactId fact{TRY(asked.context.captures.number("fact"))};
                         return end_admission(change, asked.allowed, fact, asked.context.shown_at(),
                                              TRY(reason_given(typed)));
                     });
}

}  // namespace

std::vector<Page> restriction_pages() {
    const auto restriction = [] { return restriction_form.info(); };
    const auto admission = [] { return admission_form.info(); };
    return {
        page<show_restriction>(Method::get, "/people/{person}/restriction"),
        page<show_restrict>(Method::get, "/people/{person}/restriction/new").with(restriction),
        page<save_restrict>(Method::post, "/people/{person}/restriction/new").with(restriction),
        page<show_lift>(Method::get, "/people/{person}/restriction/lift").with(lifting_form),
        page<save_lift>(Method::post, "/people/{person}/restriction/lift").with(lifting_form),
        page<show_admit>(Method::get, "/people/{person}/restriction/admit").with(admission),
        page<save_admit>(Method::post, "/people/{person}/restriction/admit").with(admission),
        page<show_end_admission>(Method::get, "/people/{person}/restriction/admitted/{fact}/end")
            .with(ending_admission_form),
        page<save_end_admission>(Method::post, "/people/{person}/restriction/admitted/{fact}/end")
            .with(ending_admission_form),
    };
}

}  // namespace kith::persons
