// Money and home of one young person, for their adviser, social worker and manager.
#include <algorithm>

#include <fmt/format.h>

#include "kernel/core/text.h"
#include "kernel/site/filled_in.h"
#include "kernel/web/components.h"
#include "safety_net/law.h"
#include "safety_net/pages.h"

namespace kith::safety_net {

using leaving_care::answered;
using leaving_care::ask;
using leaving_care::Asking;

namespace {

Result<SafetyFile> file_of(const Context& context, const Leave& person) {
    return safety_file(context.store, person, Known::now(), context.today);
}
Result<SafetyFile> file_in(const Change& change, const Leave& person, Date today) {
    return safety_file(change.store(), person, Known::now(), today);
}

class NetPage {
public:
    NetPage(const Context& context, const SafetyFile& file)
        : context_{context},
          file_{file},
          records_{context.reader->granted(May::record_leaving_care)},
          decides_{context.reader->granted(May::decide_leaving_care)} {}

    Html due() const {
        ui::SummaryList list{.rows = {}};
        for (const auto& one : all_due(file_, context_.calendar, context_.today))
            if (one.occasion.open())
                list.rows.push_back(
                    {std::string{one.terms->name},
                     html("{} <span class=\"govuk-hint kith-by\">{} {}</span>",
                          ui::tag({standing(one.occasion, context_.today, context_.calendar),
                                   one.occasion.late(context_.today) ? ui::Tone::late : ui::Tone::waiting}),
                          reason(one.occasion, context_.today), law_shown(one.terms->law))});
        return ui::heading({.text = "What is due"}) +
               (list.rows.empty() ? ui::paragraph("Nothing is due.") : ui::summary_list(list));
    }

    Html grant() const {
        auto shown = ui::heading({.text = "Money to set up a first home"}) + grant_shown(file_, context_.today);
        if (records_) {
            shown += ui::link_button({"Record a payment", to("/grant"), ui::ButtonKind::secondary});
            shown += offs(file_.grants, [](const GrantPaid& one) { return one.amount.in_words(); });
        }
        return shown + ui::paragraph(law_shown(law::setting_up));
    }

    Html bursaries() const {
        ui::Table table{.id = "bursaries",
                        .caption = "Courses and apprenticeships",
                        .columns = {{"What"}, {"From"}, {"Bursary"}},
                        .rows = {},
                        .when_empty = "None is recorded."};
        for (const auto& one : file_.begun)
            table.rows.push_back({{fmt::format("{}: {}", in_words(one.value.what), one.value.place), {}},
                                  {one.value.starts.short_words(), one.value.starts.iso()},
                                  {bursary_of(one), {}}});
        auto shown = ui::heading({.text = "Bursaries"}) + ui::table(table);
        if (records_)
            shown += ui::link_button({"A course or apprenticeship begins", to("/begun"), ui::ButtonKind::secondary}) +
                     offs(file_.bursaries, [](const BursaryPaid& one) { return one.amount.in_words(); }) +
                     offs(file_.begun, [](const Begun& one) { return one.place; });
        return shown + ui::paragraph(html("{}<br>{}", law_shown(law::bursary), law_shown(law::apprenticeship)));
    }

    Html guarantors() const {
        ui::Table table{.id = "guarantors",
                        .caption = "Rent that we guarantee",
                        .columns = {{"Landlord"}, {"Rent a month", ui::Align::number}, {"Days"}},
                        .rows = {},
                        .when_empty = "None is guaranteed."};
        for (const auto& one : file_.guarantors)
            table.rows.push_back(
                {{one.value.landlord, {}},
                 {one.value.rent.in_words(), {}},
                 {fmt::format("{} to {}", one.value.starts.short_words(), one.value.ends.short_words()),
                  one.value.starts.iso()}});
        auto shown = ui::heading({.text = "Guarantor"}) + ui::table(table);
        if (decides_) shown += ui::link_button({"Guarantee the rent", to("/guarantor"), ui::ButtonKind::secondary});
        if (records_) shown += offs(file_.guarantors, [](const Guarantor& one) { return one.landlord; });
        return shown;
    }

    Html housing() const {
        ui::Table table{.id = "housing",
                        .caption = "Housing decisions",
                        .columns = {{"Told on"}, {"Council"}, {"Decision"}, {"Next"}},
                        .rows = {},
                        .when_empty = "None is recorded."};
        for (const auto& one : file_.housing)
            table.rows.push_back({{one.value.on.short_words(), one.value.on.iso()},
                                  {one.value.council, {}},
                                  {html("{} <span class=\"govuk-hint kith-by kith-prose\">{}</span>",
                                        in_words(one.value.outcome), one.value.words),
                                   {}},
                                  {after(one), {}}});
        auto shown = ui::heading({.text = "A home"}) +
                     ui::paragraph(
                         "Nobody who was in care is found to have no local connection, or to be homeless on "
                         "purpose. A refusal is challenged.") +
                     ui::table(table);
        if (records_)
            shown += ui::link_button({"Record a housing decision", to("/housing"), ui::ButtonKind::secondary}) +
                     offs(file_.challenged, [](const Challenged& one) { return "review of " + one.on.short_words(); }) +
                     offs(file_.housing, [](const HousingDecision& one) { return one.council; });
        return shown + ui::paragraph(html("{}<br>{}", law_shown(law::local_connection), law_shown(law::the_review)));
    }

private:
    Url to(const std::string& rest) const { return Url{net_page(file_.leaving.person, rest)}; }

    Html bursary_of(const Fact<Begun>& one) const {
        if (const auto* paid = file_.paid_for(one.id))
            return html("{} paid on {}", paid->value.amount.in_words(), paid->value.on.in_words());
        if (const auto* had = file_.had_bursary(one.value.what)) return html("Paid before, for {}", had->value.place);
        const auto owed = bursary_for(one.value.what, one.value.starts).in_words();
        if (!records_) return html("{} to be paid", owed);
        return html("{}", ui::link(fmt::format("{} is owed: say that it is paid", owed),
                                   to(fmt::format("/begun/{}/paid", one.id.number()))));
    }

    Html after(const Fact<HousingDecision>& one) const {
        if (one.value.outcome != HousingOutcome::refused_and_challenged) return {};
        if (const auto* asked = file_.challenge_of(one.id))
            return html("Review asked for on {}", asked->value.on.in_words());
        if (!records_) return html("A review is to be asked for");
        return ui::link("Ask for a review", to(fmt::format("/housing/{}/challenge", one.id.number())));
    }

    /// A way to take off each, behind one line.
    template <class T, class Words>
    Html offs(const std::vector<Fact<T>>& facts, Words words) const {
        if (facts.empty()) return {};
        std::vector<ui::Content> links;
        for (const auto& one : facts)
            links.emplace_back(
                ui::link(fmt::format("Take off “{}”", words(one.value)), to(fmt::format("/off/{}", one.id.number()))));
        return ui::paragraph("Recorded by mistake?") + ui::plain_list(links);
    }

    const Context& context_;
    const SafetyFile& file_;
    bool records_, decides_;
};

template <class T>
Asking<T> asking_at(const SafetyFile& file, const Form<T>& form, const std::string& rest, T start, Html above = {}) {
    return {form, std::move(start), net_page(file.leaving.person, rest), net_page(file.leaving.person),
            ui::identity_bar({.name = file.leaving.name}) + above};
}

template <class T, class Leave_, class Act>
Result<Response> recorded(const Context& context, const Leave_& person, const Asking<T>& asking, std::string_view done,
                          Act act) {
    return answered(context, asking, done, [&](Change& change, const T& typed, By by) -> Result<EntryNumber> {
        return act(change, person, TRY(file_in(change, person, by.today)), typed, by);
    });
}

Result<FactId> named(const Context& context) { return FactId{TRY(context.captures.number("fact"))}; }

Asking<NewGrant> grant_asked(const SafetyFile& file, Date today) {
    return asking_at<NewGrant>(file, grant_form, "/grant",
                               {.on = today, .amount = {}, .item = Item::other, .words = {}}, grant_shown(file, today));
}
Asking<NewBeginning> begun_asked(const SafetyFile& file, Date today) {
    return asking_at<NewBeginning>(file, begun_form, "/begun", {Beginning::higher_education, today, ""});
}

Result<Asking<NewBursary>> bursary_asked(const Context& context, const SafetyFile& file) {
    const auto id = TRY(named(context));
    for (const auto& one : file.begun)
        if (one.id == id)
            return asking_at<NewBursary>(file, bursary_form, fmt::format("/begun/{}/paid", id.number()),
                                         {context.today},
                                         ui::inset_text(html("{} for {}, which begins on {}",
                                                             bursary_for(one.value.what, one.value.starts).in_words(),
                                                             one.value.place, one.value.starts.in_words())));
    return fail(Fault::not_found, "There is no course or apprenticeship of that number.");
}

Asking<NewGuarantor> guarantor_asked(const SafetyFile& file, Date today) {
    return asking_at<NewGuarantor>(
        file, guarantor_form, "/guarantor",
        {.landlord = {}, .rent = {}, .starts = today, .ends = today.plus_months(12).plus_days(-1)});
}
Asking<NewHousing> housing_asked(const SafetyFile& file, Date today) {
    return asking_at<NewHousing>(file, housing_form, "/housing", {today, HousingOutcome::offered, "", ""});
}

Result<Asking<NewChallenge>> challenge_asked(const Context& context, const SafetyFile& file) {
    const auto id = TRY(named(context));
    for (const auto& one : file.housing)
        if (one.id == id)
            return asking_at<NewChallenge>(
                file, challenge_form, fmt::format("/housing/{}/challenge", id.number()), {context.today, ""},
                ui::inset_text(html("{} refused, and {} was told on {}. {}", one.value.council, file.leaving.given,
                                    one.value.on.in_words(), law_shown(law::review_of_decision))));
    return fail(Fault::not_found, "There is no housing decision of that number.");
}

FormPage off_page(const Context& context, const SafetyFile& file, const FormInfo& info, Fields typed) {
    return {.form = info,
            .action = Url{context.request.path},
            .typed = std::move(typed),
            .above = ui::identity_bar({.name = file.leaving.name}),
            .back = net_page(file.leaving.person)};
}

}  // namespace

FormInfo off_info() {
    return only_why("money-and-home-off", "Take off what was recorded by mistake", "Why is it wrong?", "Take it off");
}

Result<Response> show_net(const AskedTeam& asked) {
    const auto& context = asked.context;
    const auto file = TRY(file_of(context, asked.allowed));
    const NetPage shown{context, file};
    return page_of(context,
                   {.title = "Money and home",
                    .main = ui::identity_bar({.name = file.leaving.name}) +
                            ui::heading({.text = "Money and home", .level = 1, .size = ui::Size::large}) + shown.due() +
                            shown.grant() + shown.bursaries() + shown.guarantors() + shown.housing(),
                    .back = fmt::format("/children/{}/leaving-care", asked.person().number()),
                    .breadth = ui::Breadth::wide});
}

Result<Response> show_grant(const AskedRecord& asked) {
    return ask(asked.context, grant_asked(TRY(file_of(asked.context, asked.allowed)), asked.context.today));
}
Result<Response> save_grant(const AskedRecord& asked) {
    const auto asking = grant_asked(TRY(file_of(asked.context, asked.allowed)), asked.context.today);
    return recorded(asked.context, asked.allowed, asking, "Saved: the payment", pay_grant);
}

Result<Response> show_begun(const AskedRecord& asked) {
    return ask(asked.context, begun_asked(TRY(file_of(asked.context, asked.allowed)), asked.context.today));
}
Result<Response> save_begun(const AskedRecord& asked) {
    const auto asking = begun_asked(TRY(file_of(asked.context, asked.allowed)), asked.context.today);
    return recorded(asked.context, asked.allowed, asking, "Saved. A bursary is owed", begins);
}

Result<Response> show_bursary(const AskedRecord& asked) {
    return ask(asked.context, TRY(bursary_asked(asked.context, TRY(file_of(asked.context, asked.allowed)))));
}
Result<Response> save_bursary(const AskedRecord& asked) {
    const auto id = TRY(named(asked.context));
    const auto asking = TRY(bursary_asked(asked.context, TRY(file_of(asked.context, asked.allowed))));
    return recorded(asked.context, asked.allowed, asking, "Saved: the bursary",
                    [&](Change& change, const Record& person, const SafetyFile& file, const NewBursary& typed, By by) {
                        return pay_bursary(change, person, file, id, typed, by);
                    });
}

Result<Response> show_guarantor(const AskedManager& asked) {
    return ask(asked.context, guarantor_asked(TRY(file_of(asked.context, asked.allowed)), asked.context.today));
}
Result<Response> save_guarantor(const AskedManager& asked) {
    const auto asking = guarantor_asked(TRY(file_of(asked.context, asked.allowed)), asked.context.today);
    return recorded(asked.context, asked.allowed, asking, "Saved: the rent is guaranteed", guarantee);
}

Result<Response> show_housing(const AskedRecord& asked) {
    return ask(asked.context, housing_asked(TRY(file_of(asked.context, asked.allowed)), asked.context.today));
}
Result<Response> save_housing(const AskedRecord& asked) {
    const auto asking = housing_asked(TRY(file_of(asked.context, asked.allowed)), asked.context.today);
    return recorded(asked.context, asked.allowed, asking, "Saved: the decision", decided);
}

Result<Response> show_challenge(const AskedRecord& asked) {
    return ask(asked.context, TRY(challenge_asked(asked.context, TRY(file_of(asked.context, asked.allowed)))));
}
Result<Response> save_challenge(const AskedRecord& asked) {
    const auto id = TRY(named(asked.context));
    const auto asking = TRY(challenge_asked(asked.context, TRY(file_of(asked.context, asked.allowed))));
    return recorded(asked.context, asked.allowed, asking, "Saved: a review was asked for",
                    [&](Change& change, const Record& person, const SafetyFile& file, const NewChallenge& typed,
                        By by) { return challenge(change, person, file, id, typed, by); });
}

Result<Response> show_off(const AskedRecord& asked) {
    const auto info = off_info();
    TRY(named(asked.context));
    return form_page(asked.context,
                     off_page(asked.context, TRY(file_of(asked.context, asked.allowed)), info, Fields{}));
}
Result<Response> save_off(const AskedRecord& asked) {
    const auto& context = asked.context;
    const auto info = off_info();
    const auto id = TRY(named(context));
    auto page = off_page(context, TRY(file_of(context, asked.allowed)), info, TRY(context.typed(info)));
    const auto because = reason_given(page.typed);
    if (!because) return refused(context, std::move(page), because.error());
    auto change = TRY(context.change());
    const auto entry =
        take_off(change, asked.allowed, TRY(file_in(change, asked.allowed, context.today)), id, *because);
    if (!entry) return refused(context, std::move(page), entry.error());
    TRY(change.commit());
    return saved(context, *entry, net_page(asked.person()), "Taken off");
}

}  // namespace kith::safety_net
