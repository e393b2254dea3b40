// One plan of contact, for the adoption service.
#include <algorithm>
#include <ranges>

#include <fmt/format.h>

#include "adoption/pages.h"
#include "kernel/core/text.h"
#include "kernel/web/components.h"

namespace kith::adoption {

namespace {

class PlanPage {
public:
    PlanPage(const Context& context, const AdoptionFile& file, const NamesById& names)
        : context_{context}, file_{file}, names_{names}, records_{context.reader->granted(May::record_adoption)} {}

    Html parties() const {
        Html shown = ui::heading({.text = "Who is in it"});
        for (const auto& party : file_.parties)
            if (!party.value.ends) shown += party_shown(party);
        for (const auto& party : file_.parties)
            if (party.value.ends)
                shown += ui::paragraph(html("{} left the plan on {}: “{}”", party.value.called,
                                            party.value.ends->in_words(), party.value.left));
        if (records_)
            shown +=
                ui::paragraph(html("To add somebody, find them among <a class=\"govuk-link\" href=\"{}\">people</a> "
                                   "and choose Contact after adoption.",
                                   Url{"/people"}));
        return shown;
    }

    Html says() const {
        ui::SummaryList list{.rows = {}};
        Html ends;
        for (const auto& term : file_.terms) {
            if (term.value.ends) continue;
            list.rows.push_back({file_.called(term.value.party),
                                 html("{}{}", said_in_words(term.value), records_ ? end_button(term) : Html{}),
                                 {}});
        }
        Html shown = ui::heading({.text = "What the plan says"});
        shown += list.rows.empty() ? ui::paragraph("Nothing yet: who writes, what, and when.") : ui::summary_list(list);
        if (!records_) return shown;
        return shown + ui::button_group(button("Add to what it says", "/terms/new") + button("They met", "/met"));
    }

    Html letters() const {
        ui::SummaryList list{.rows = {}};
        for (const auto& letter : file_.letters | std::views::reverse) list.rows.push_back(letter_row(letter));
        for (const auto& met : file_.met)
            list.rows.push_back(
                {fmt::format("{} met the child", file_.called(met.value.party)),
                 html("{} <span class=\"kith-prose\">{}</span>", met.value.on.in_words(), met.value.how),
                 {}});
        return ui::heading({.text = "Letters"}) +
               (list.rows.empty() ? ui::paragraph("No letter has come yet.") : ui::summary_list(list));
    }

    Html support() const {
        Html shown = ui::heading({.text = "Support after the adoption", .id = "support"});
        for (const auto& asked : file_.support_asked) shown += support_shown(asked);
        if (file_.support_asked.empty())
            shown += ui::paragraph("Nobody has asked yet. Anyone of the adoption may, at any time, and again.");
        return records_ ? shown + button("Support was asked for", "/support/ask") : shown;
    }

private:
    Html button(const char* words, const std::string& rest) const {
        return ui::link_button({words, Url{plan_page(file_.plan, rest)}, ui::ButtonKind::secondary});
    }
    Url to(const std::string& rest) const { return Url{plan_page(file_.plan, rest)}; }

    Html post(const std::string& words, const std::string& rest, const std::string& hidden) const {
        return ui::form(
            {.action = to(rest),
             .csrf = context_.csrf,
             .body = ui::button({.text = words, .kind = ui::ButtonKind::secondary, .hidden_text = hidden})});
    }
    Html end_button(const Fact<Term>& term) const {
        return post("End this", fmt::format("/terms/{}/end", term.id.number()),
                    fmt::format("{}: {}", file_.called(term.value.party), said_in_words(term.value)));
    }

    Html party_shown(const Fact<Party>& party) const {
        const auto& it = party.value;
        const auto at = fmt::format("/parties/{}", party.id.number());
        auto who = names_.at(it.person);
        if (it.second) who += " and " + names_.at(*it.second);
        ui::SummaryList list{.rows = {{"Who they are", fmt::format("{}, {}", who, it.kin)},
                                      {"Side", std::string{in_words(it.side)}},
                                      {"They said to the plan", html("“{}”", it.agreed)}},
                             .card_title = it.called,
                             .card_level = 3};
        if (!it.also_agreed.empty()) list.rows.push_back({"And the other of them", html("“{}”", it.also_agreed), {}});
        const auto* stop = file_.stop_of(party.id);
        if (stop) list.rows.push_back(stop_row(*stop));
        if (!records_) return ui::summary_list(list);
        if (!stop) list.card_actions.push_back({"They want no letters", to(at + "/stop"), it.called});
        list.card_actions.push_back({"They leave the plan", to(at + "/left"), it.called});
        Html shown = ui::summary_list(list);
        return stop ? shown + post("They want letters again", at + "/again", it.called) : shown;
    }

    ui::SummaryList::Row stop_row(const Fact<Stop>& stop) const {
        Html said = html("Since {}: “{}”", stop.value.on.in_words(), stop.value.in_their_words);
        for (const auto& spoken : file_.spoken)
            if (spoken.value.stop == stop.id)
                said += ui::paragraph(
                    html("{}, {}: “{}”", in_words(spoken.value.with), spoken.value.on.in_words(), spoken.value.said));
        ui::SummaryList::Row row{"Wants no letters", said, {}};
        if (records_)
            row.actions.push_back({"You spoke with somebody", to(fmt::format("/stops/{}/spoken", stop.id.number())),
                                   "about the stop of " + file_.called(stop.value.party)});
        return row;
    }

    ui::SummaryList::Row letter_row(const Fact<Letter>& letter) const {
        const auto& it = letter.value;
        const auto* read = file_.decision(letter.id);
        ui::SummaryList::Row row{fmt::format("{} to {}", file_.called(it.from), file_.called(it.to)), {}, {}};
        const auto at = fmt::format("/letters/{}", letter.id.number());
        std::string state = "waits to be read";
        if (read && read->value.outcome == Outcome::sent_back)
            state = "sent back to be changed";
        else if (file_.kept_back(letter.id))
            state = "put by until it is wished for";
        else if (read)
            state = "passed on " + read->value.on.in_words();
        row.value = fmt::format("{}{}: {}", it.on.in_words(), it.type ? ", with a picture" : "", state);
        row.actions.push_back({read ? "Look" : "Read", to(at),
                               fmt::format("the letter of {}, {}", file_.called(it.from), it.on.in_words())});
        if (records_ && file_.kept_back(letter.id))
            row.actions.push_back({"It is wished for", to(at + "/wish"), "the letter of " + file_.called(it.from)});
        return row;
    }

    Html support_shown(const Fact<SupportAsked>& asked) const {
        ui::SummaryList list{.rows = {{"Asked for", html("“{}”", asked.value.what)}},
                             .card_title = fmt::format("{}, {}", asked.value.who, asked.value.on.in_words()),
                             .card_level = 3};
        bool planned = false;
        for (const auto& plan : file_.support_plans) {
            if (plan.value.asked != asked.id) continue;
            planned = true;
            list.rows.push_back({"What is needed", html("<span class=\"kith-prose\">{}</span>", plan.value.needs)});
            list.rows.push_back({"They say", html("“{}”", plan.value.their_view)});
            list.rows.push_back({"What is given", html("<span class=\"kith-prose\">{}</span>", plan.value.given)});
            for (const auto& review : file_.support_reviews)
                if (review.value.plan == plan.id)
                    list.rows.push_back({"Reviewed " + review.value.on.in_words(),
                                         html("“{}” {}{}", review.value.their_view, review.value.decided,
                                              review.value.goes_on ? "" : " It ended.")});
            if (records_)
                list.card_actions.push_back(
                    {"Review", to(fmt::format("/support/{}/review", plan.id.number())), "the support"});
        }
        if (!planned && records_)
            list.card_actions.push_back(
                {"Assess and plan", to(fmt::format("/support/{}/plan", asked.id.number())), "the support"});
        return ui::summary_list(list);
    }

    const Context& context_;
    const AdoptionFile& file_;
    const NamesById& names_;
    bool records_;
};

}  // namespace

Result<Response> show_plan(const AskedAdoption& asked) {
    const auto& context = asked.context;
    const auto file = TRY(adoption_file(context.store, asked.allowed));
    std::vector<PersonId> people{file.of().child};
    for (const auto& party : file.parties) {
        people.push_back(party.value.person);
        if (party.value.second) people.push_back(*party.value.second);
    }
    const auto names = TRY(names_in(context.store, static_cast<const Leave&>(asked.allowed), people));
    const PlanPage page{context, file, names};
    std::vector<AdoptionFile> one{file};
    auto body = ui::heading({.text = "Plan for " + file.child(),
                             .level = 1,
                             .size = ui::Size::large,
                             .caption = "Contact after adoption, from " + file.of().starts.in_words()}) +
                ui::inset_text(html(
                    "The child is {}. Each side knows the others by the names of the plan and by "
                    "nothing else.",
                    ui::link(names.at(file.of().child), Url{fmt::format("/people/{}", file.of().child.number())}))) +
                ui::heading({.text = "What is due"}) + due_shown(context, one, false) + page.letters() + page.says() +
                page.parties() + page.support();
    return page_of(context,
                   {.title = "Plan for " + file.child(), .main = std::move(body), .back = std::string{workers_page}});
}

}  // namespace kith::adoption
