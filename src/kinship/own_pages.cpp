// The carer's own: what is theirs and why, what is due, and how to ask.
#include <fmt/format.h>

#include "kernel/core/text.h"
#include "kernel/web/components.h"
#include "kinship/asking.h"
#include "kinship/pages.h"
#include "kinship/rights.h"

namespace kith::kinship {

namespace {

class OwnPage {
public:
    OwnPage(const Context& context, const KinshipFile& file, const NamesById& names)
        : context_{context}, file_{file}, names_{names}, now_{file.on(context.today)} {}

    Html all() const {
        if (!now_ || !now_->value.is_carer(context_.reader->person))
            return ui::paragraph(
                "Nothing is recorded here of how the child lives with you. If they do, ask their "
                "social worker to record it.");
        const auto worker = file_.worker(context_.today);
        Html shown =
            ui::inset_text(fmt::format("{} Since {}.", what_it_is(file_, now_->value), now_->value.starts.in_words()));
        shown += ui::paragraph(worker ? html("Your worker is <strong>{}</strong>.", names_.at(*worker))
                                      : html("You have no worker of your own now. Ask below: the team answers."));
        return shown + ask() + money() + due() + without_asking() + plan() + rights() +
               ui::paragraph(ui::link("What we offer kinship families", Url{std::string{offer_page}}));
    }

private:
    Url to(std::string_view rest) const { return Url{own_page(file_.child, rest)}; }

    Html ask() const { return ui::link_button({"Ask for help", to("/ask")}) + asked_shown(file_, names_, ""); }

    Html money() const {
        const auto allowance = allowance_of(file_, now_->value, context_.today);
        return ui::heading({.text = "Money", .id = "money"}) + ui::paragraph(allowance.because) +
               amount_shown(allowance, now_->value) +
               ui::details({.summary = "Each question we ask, and what answers it",
                            .text = ui::Content{tests_shown(allowance, "")}});
    }

    Html due() const {
        const auto open = open_due(file_, context_.calendar, context_.today);
        if (open.empty()) return {};
        ui::SummaryList list{.rows = {}};
        for (const auto& one : open)
            list.rows.push_back(
                {std::string{one.terms->name},
                 html("{} {} <span class=\"govuk-hint kith-by\">{}</span>",
                      one.terms->owed_by == Role::kinship_carer ? "By you." : "By us.",
                      by_when(one.occasion, context_.today, context_.calendar), law_shown(one.terms->law)),
                 {}});
        return ui::heading({.text = "What is due"}) + ui::summary_list(list);
    }

    Html without_asking() const {
        Html shown = ui::heading({.text = "Yours without asking", .id = "support"});
        for (const auto& word : words_of<Support>) shown += one_support(word.value);
        return shown;
    }

    Html one_support(Support what) const {
        const auto& entitlement = entitlement_to(what);
        const auto is = standing(entitlement, file_, context_.today, context_.calendar);
        Html shown = ui::heading({.text = std::string{in_words(what)}, .level = 3, .size = ui::Size::small}) +
                     html("<p class=\"govuk-body\">{} <span class=\"govuk-hint kith-by\">{}</span></p>",
                          entitlement.offer, law_shown(entitlement.law));
        for (const auto& fact : file_.taken)
            if (fact.value.what == what)
                shown += ui::paragraph(fmt::format("{}: {}.", fact.value.on.in_words(), fact.value.about));
        if (const auto* off = std::get_if<Off>(&is))
            return shown +
                   ui::paragraph(fmt::format("You said no on {}: “{}” That is fine. We ask you again by {}.",
                                             off->said.on.in_words(), off->said.in_their_words,
                                             off->ask_again.in_words())) +
                   ui::form({.action = to(fmt::format("/{}/yes", code(what))),
                             .csrf = context_.csrf,
                             .body = ui::button({.text = fmt::format("Yes to {} again", lower(in_words(what))),
                                                 .kind = ui::ButtonKind::secondary})});
        if (file_.last_no(what))
            shown += ui::paragraph("You said no a while ago. It is on again, as we said we would ask you.");
        return shown + ui::paragraph(ui::link(fmt::format("No thank you to {}", lower(in_words(what))),
                                              to(fmt::format("/{}/no", code(what)))));
    }

    Html plan() const {
        if (file_.plans.empty()) return {};
        Html shown = ui::heading({.text = "Your support plan"}) + plan_shown(file_, names_);
        if (!file_.words_on(file_.plans.back().id))
            shown += ui::link_button({"Say what you think of it", to("/plan"), ui::ButtonKind::secondary});
        return shown;
    }

    Html rights() const {
        return ui::heading({.text = "What else is yours", .id = "rights"}) + rights_shown(file_, now_->value);
    }

    const Context& context_;
    const KinshipFile& file_;
    const NamesById& names_;
    const Fact<Arrangement>* now_;
};

Result<Response> own_page_of(const Context& context, const Own& child, std::string back) {
    const auto file = TRY(file_of(context, child));
    const auto names = TRY(names_of(context, child, file));
    return page_of(context,
                   {.title = "Caring for " + file.given,
                    .main = ui::heading({.text = "Caring for " + file.given, .level = 1, .size = ui::Size::large}) +
                            OwnPage{context, file, names}.all(),
                    .back = std::move(back)});
}

Result<std::vector<KinshipFile>> my_children(const Context& context) {
    const auto all = Gate::machine_all(context.reader->authority);
    const auto children = TRY(children_cared_for(context.store, all, context.reader->person, context.today));
    const auto allowed = TRY(Gate::among(context.store, *context.reader, May::see_own_kinship, children));
    return kinship_files(context.store, context.reader->authority, allowed, context.today);
}

Html card(const Context& context, const KinshipFile& file) {
    ui::SummaryList list{.rows = {},
                         .card_title = file.given,
                         .card_actions = {{"What is yours", Url{own_page(file.child)}, file.given}}};
    if (const auto* now = file.on(context.today)) {
        const auto allowance = allowance_of(file, now->value, context.today);
        list.rows.push_back({"How", what_it_is(file, now->value), {}});
        list.rows.push_back({"Allowance",
                             allowance.due == Met::yes && allowance.rate ? allowance.rate->weekly.in_words() + " a week"
                             : allowance.due == Met::no                  ? std::string{"Not now"}
                                                                         : std::string{"Not settled yet"},
                             {}});
    }
    const auto open = open_due(file, context.calendar, context.today);
    if (!open.empty())
        list.rows.push_back(
            {"Next",
             html("{}. {}", open.front().terms->name, by_when(open.front().occasion, context.today, context.calendar)),
             {}});
    return ui::summary_list(list);
}

Result<Support> support_named(const Context& context) {
    const auto found = from_code<Support>(context.captures.text("support"));
    if (!found) return fail(Fault::not_found, "There is no such support.");
    return *found;
}

template <class T>
Asking<T> own_asking(const AskedOwn& asked, const Form<T>& form, std::string_view rest, T start = {}, Html above = {}) {
    const auto child = asked.allowed.about();
    return {form, std::move(start), own_page(child, rest), own_page(child), std::move(above)};
}

Asking<NewWords> no_to(const AskedOwn& asked, Support what) {
    return own_asking<NewWords>(asked, no_form, fmt::format("/{}/no", code(what)), {},
                                ui::heading({.text = fmt::format("No thank you to {}", lower(in_words(what)))}));
}

}  // namespace

Result<Response> show_mine(const AskedMine& asked) {
    const auto& context = asked.context;
    const auto files = TRY(my_children(context));
    if (files.size() == 1) {
        const auto own = TRY(decide<May::see_own_kinship>(context.store, *context.reader, files.front().child));
        return own_page_of(context, own, {});
    }
    Html body = ui::heading({.text = "Kinship care", .level = 1, .size = ui::Size::large});
    if (files.empty())
        body += ui::paragraph(
            "Nobody has recorded that a child of your family lives with you. If one does, ask their "
            "social worker to record it.");
    for (const auto& file : files) body += card(context, file);
    body += ui::paragraph(ui::link("What we offer kinship families", Url{std::string{offer_page}}));
    return page_of(context, {.title = "Kinship care", .main = std::move(body)});
}

Result<Response> show_my_child(const AskedOwn& asked) {
    return own_page_of(asked.context, asked.allowed, std::string{my_page});
}

Result<Response> show_wish(const AskedOwn& asked) {
    return ask(asked.context, own_asking<NewWish>(asked, ask_form, "/ask", {Wish::assessment, ""}));
}
Result<Response> save_wish(const AskedOwn& asked) {
    return answered(asked.context, own_asking<NewWish>(asked, ask_form, "/ask", {Wish::assessment, ""}),
                    "Sent. Your worker answers you here",
                    [&](Change& change, const NewWish& typed, By by) -> Result<EntryNumber> {
                        return ask_for(change, asked.allowed, TRY(file_in(change, asked.allowed, by.today)), typed, by);
                    });
}

Result<Response> show_no(const AskedOwn& asked) {
    return ask(asked.context, no_to(asked, TRY(support_named(asked.context))));
}
Result<Response> save_no(const AskedOwn& asked) {
    const auto what = TRY(support_named(asked.context));
    return answered(asked.context, no_to(asked, what), "That is fine. You can change your mind",
                    [&](Change& change, const NewWords& typed, By by) -> Result<EntryNumber> {
                        return say_no(change, asked.allowed, TRY(file_in(change, asked.allowed, by.today)), what, typed,
                                      by);
                    });
}
Result<Response> save_yes(const AskedOwn& asked) {
    const auto& context = asked.context;
    const auto what = TRY(support_named(context));
    auto change = TRY(context.change());
    const auto file = TRY(file_in(change, asked.allowed, context.today));
    const auto entry = TRY(say_yes(change, asked.allowed, file, what, {*context.reader, context.today}));
    TRY(change.commit());
    return saved(context, entry, own_page(file.child), "Thank you. It is on again");
}

Result<Response> show_plan_words(const AskedOwn& asked) {
    const auto file = TRY(file_of(asked.context, asked.allowed));
    const auto names = TRY(names_of(asked.context, asked.allowed, file));
    return ask(asked.context, own_asking<NewWords>(asked, plan_words_form, "/plan", {}, plan_shown(file, names)));
}
Result<Response> save_plan_words(const AskedOwn& asked) {
    return answered(asked.context, own_asking<NewWords>(asked, plan_words_form, "/plan"), "Sent: your say on the plan",
                    [&](Change& change, const NewWords& typed, By by) -> Result<EntryNumber> {
                        return say_of_plan(change, asked.allowed, TRY(file_in(change, asked.allowed, by.today)), typed,
                                           by);
                    });
}

Result<Html> on_my_day(const Context& context) {
    if (!context.reader->granted(May::see_own_kinship)) return Html{};
    Html shown = ui::heading({.text = "The children you care for"});
    const auto files = TRY(my_children(context));
    if (files.empty())
        shown += ui::paragraph(ui::link("Kinship care: what is yours, and how to ask", Url{std::string{my_page}}));
    for (const auto& file : files) shown += card(context, file);
    return shown;
}

}  // namespace kith::kinship
