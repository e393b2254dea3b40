// One child's network, for the social worker, the coordinator and the manager.
#include <algorithm>
#include <ranges>

#include <fmt/format.h>

#include "family_network/law.h"
#include "family_network/pages.h"
#include "kernel/core/text.h"
#include "kernel/web/components.h"

namespace kith::family_network {

namespace {

class NetworkPage {
public:
    NetworkPage(const Context& context, const NetworkFile& file, const NamesById& names, const CostOfCare& cost)
        : context_{context},
          file_{file},
          names_{names},
          cost_{cost},
          records_{context.reader->granted(May::record_network)},
          decides_{context.reader->granted(May::decide_network_money)} {}

    Html now() const {
        Html shown;
        if (const auto moment = moment_to_offer(file_))
            shown += ui::inset_text(html("<strong>{}, {}.</strong> The family is offered to decide together. {}",
                                         in_words(moment->kind), moment->on.in_words(), law_shown(law::each_moment)));
        ui::SummaryList list{.rows = {{"Deciding together", standing_words()}, {"Coordinator", coordinator(), {}}}};
        if (decides_) list.rows.back().actions.push_back({"Choose", to("/coordinator"), "coordinator"});
        list.rows.push_back({"Take part", taking_part(), {}});
        list.rows.back().actions.push_back({"Who could be there", to("/people"), "for " + file_.given});
        shown += ui::summary_list(list);
        if (records_)
            shown += ui::button_group(ui::link_button({"Record an offer", to("/offer"), ui::ButtonKind::primary}) +
                                      button("Ask not to offer it", "/not-offered"));
        return shown;
    }

    Html due() const {
        const auto open = open_due(file_, context_.calendar, context_.today);
        Html shown = ui::heading({.text = "What is due"});
        if (open.empty()) return shown + ui::paragraph("Nothing is due.");
        ui::SummaryList list{.rows = {}};
        for (const auto& one : open)
            list.rows.push_back(
                {std::string{one.terms->name}, html("{} <span class=\"govuk-hint kith-by\">{} {}</span>",
                                                    by_when(one.occasion, context_.today, context_.calendar),
                                                    reason(one.occasion, context_.today), law_shown(one.terms->law))});
        return shown + ui::summary_list(list);
    }

    Html offers() const {
        Html shown = ui::heading({.text = "Offers to decide together"});
        ui::SummaryList list{.rows = {}};
        for (const auto& fact : file_.offers | std::views::reverse) list.rows.push_back(offer_row(fact));
        for (const auto& fact : file_.not_offered | std::views::reverse) list.rows.push_back(not_offered_row(fact));
        return shown + (list.rows.empty() ? ui::paragraph("None was made yet.") : ui::summary_list(list));
    }

    Html meeting() const {
        Html shown = ui::heading({.text = "The family's meeting"});
        ui::SummaryList list{.rows = {}};
        const auto* coming = file_.meeting_to_come();
        if (coming)
            list.rows.push_back(
                {"Planned for", fmt::format("{}, {}", coming->value.on.in_words(), coming->value.place)});
        for (const auto& fact : file_.held | std::views::reverse)
            list.rows.push_back(
                {"Held on " + fact.value.on.in_words(),
                 fmt::format("{} Came: {}.",
                             fact.value.private_time ? "They had time of their own."
                                                     : "They had no time of their own: " + fact.value.why_not,
                             came(fact.id))});
        shown += list.rows.empty() ? ui::paragraph("None is planned.") : ui::summary_list(list);
        if (!records_) return shown;
        auto buttons = button(coming ? "Move the meeting" : "Plan the meeting", "/meeting");
        if (coming) buttons += button("They met", "/held");
        return shown + ui::button_group(buttons);
    }

    Html plan() const {
        Html shown = ui::heading({.text = "Family Network Plan"});
        const auto* plan = file_.plan();
        if (!plan) {
            shown += ui::paragraph("The family has no plan now.");
            return records_ && !file_.held.empty() ? shown + button("Write down their plan", "/plan") : shown;
        }
        shown += plan_shown({file_, names_, context_.today, false, decides_}, *plan) + beside_care(plan->id);
        if (!records_) return shown;
        return shown + ui::button_group(button("Add who does what", "/part") + button("Ask for help", "/help") +
                                        button("Answer the plan", "/plan-answer") +
                                        button("Look at it again", "/review") + button("Write a new plan", "/plan"));
    }

private:
    Url to(std::string_view rest) const { return Url{teams_page(file_.person, rest)}; }
    Html button(const char* words, std::string_view rest) const {
        return ui::link_button({words, to(rest), ui::ButtonKind::secondary});
    }

    std::string coordinator() const {
        const auto who = file_.coordinator(context_.today);
        return who ? names_.at(*who) : "Nobody yet";
    }

    std::string taking_part() const {
        std::vector<std::string> names;
        for (const auto person : file_.taking_part(context_.today)) names.push_back(names_.at(person));
        return names.empty() ? "Nobody yet" : list_in_words(names);
    }

    Html standing_words() const {
        const auto is = decides_standing(file_, context_.today, context_.calendar);
        if (const auto* off = std::get_if<Off>(&is))
            return html("The family said no on {}: “{}” They are asked again by {}.", off->said.on.in_words(),
                        off->said.in_their_words, off->ask_again.in_words());
        if (std::holds_alternative<NotYet>(is))
            return html("No moment has come yet at which it is offered. A family may ask for it at any time.");
        return html("On, unless the family says no in its own words.");
    }

    ui::SummaryList::Row offer_row(const Fact<Offer>& fact) const {
        const auto key = fmt::format("{}, {}", fact.value.on.in_words(), in_words(fact.value.moment));
        if (const auto* answer = file_.answer_to(fact.id))
            return {key, html("{}. {}: “{}”", fact.value.to_whom, in_words(answer->value.answer), answer->value.words)};
        ui::SummaryList::Row row{key,
                                 html("{}. {}", fact.value.to_whom, ui::tag({"No answer yet", ui::Tone::waiting}))};
        if (records_)
            row.actions.push_back({"They answered", to(fmt::format("/offers/{}/answer", fact.id.number())), key});
        return row;
    }

    ui::SummaryList::Row not_offered_row(const Fact<NotOffered>& fact) const {
        const auto key = fmt::format("{}, {}", fact.value.on.in_words(), in_words(fact.value.moment));
        if (const auto* answer = file_.exception_to(fact.id))
            return {key, html("Not offered: {} {} by {}, {}: {}", fact.value.why,
                              answer->value.authorised ? ui::tag({"Authorised", ui::Tone::good})
                                                       : ui::tag({"Not authorised", ui::Tone::late}),
                              names_.at(answer->value.by), answer->value.on.in_words(), answer->value.words)};
        ui::SummaryList::Row row{key, html("Asked not to offer it: {} {}", fact.value.why,
                                           ui::tag({"Waits for a manager", ui::Tone::waiting}))};
        if (decides_ && fact.value.by != context_.reader->person)
            row.actions.push_back({"Decide", to(fmt::format("/not-offered/{}", fact.id.number())), key});
        return row;
    }

    std::string came(FactId held) const {
        std::vector<std::string> names;
        for (const auto& fact : file_.came)
            if (fact.value.held == held) names.push_back(names_.at(fact.value.person));
        return names.empty() ? "nobody was written down" : list_in_words(names);
    }

    // Beside each other, never set off: the family's plan is not a saving that is asked of it.
    Html beside_care(FactId plan) const {
        const auto given = given_to(file_, plan);
        ui::SummaryList list{.rows = {{"This plan is given", money_in_words(given.weekly, given.once)}},
                             .card_title = "What it costs, and what care costs",
                             .card_level = 3};
        const auto add = [&](const char* what, const std::optional<Money>& weekly) {
            if (weekly)
                list.rows.push_back(
                    {what, fmt::format("{} a week, {} a year", weekly->in_words(), (*weekly * 52).in_words())});
        };
        add("A foster home of ours", cost_.foster_home);
        add("A home of a provider", cost_.provider_home);
        if (list.rows.size() == 1) list.rows.push_back({"Care", "No price is known here"});
        return ui::summary_list(list) +
               ui::paragraph(
                   "The price in the middle of the homes there are, for a child of this age. It says nothing "
                   "about any one home.");
    }

    const Context& context_;
    const NetworkFile& file_;
    const NamesById& names_;
    const CostOfCare& cost_;
    bool records_, decides_;
};

}  // namespace

Result<Response> show_network(const AskedTeam& asked) {
    const auto& context = asked.context;
    const auto file = TRY(file_of(context, asked.allowed));
    const auto names = TRY(names_in(context.store, static_cast<const Leave&>(asked.allowed), people_in(file)));
    CostOfCare cost;
    if (file.plan())
        cost = TRY(cost_of_care(context.store, Gate::machine_all(context.reader->authority),
                                file.care.age_on(context.today), context.today));
    const NetworkPage page{context, file, names, cost};
    auto body = ui::heading({.text = "Family network", .level = 1, .size = ui::Size::large, .caption = file.name}) +
                page.now() + page.due() + page.offers() + page.meeting() + page.plan();
    return page_of(context,
                   {.title = "Family network: " + file.name,
                    .main = std::move(body),
                    .back = context.reader->granted(May::see_care) ? fmt::format("/children/{}", file.person.number())
                                                                   : "/my-day"});
}

}  // namespace kith::family_network
