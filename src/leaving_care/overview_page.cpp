// One young person, for their adviser, social worker and manager.
#include <algorithm>

#include <fmt/format.h>

#include "kernel/core/text.h"
#include "kernel/web/components.h"
#include "leaving_care/law.h"
#include "leaving_care/pages.h"

namespace kith::leaving_care {

namespace {

class YoungPersonPage {
public:
    YoungPersonPage(const Context& context, const LeavingFile& file, const NamesById& names)
        : context_{context},
          file_{file},
          names_{names},
          records_{context.reader->granted(May::record_leaving_care)},
          decides_{context.reader->granted(May::decide_leaving_care)} {}

    Html status() const {
        ui::SummaryList list{
            .rows = {{"In law", html("<strong>{}</strong>. {}", in_words(file_.status.is), file_.status.why)}}};
        if (file_.status.ends) list.rows.push_back({"Until", file_.status.ends->in_words()});
        list.rows.push_back({"Personal adviser", adviser(), {}});
        if (decides_) list.rows.back().actions.push_back({"Choose", to("/adviser"), "personal adviser"});
        list.rows.push_back({"Lives", lives(), {}});
        if (records_ && file_.status.left_care)
            list.rows.back().actions.push_back({"They moved", to("/home"), "where they live"});
        list.rows.push_back({"Last in touch", last_touch(), {}});
        if (records_) list.rows.back().actions.push_back({"In touch", to("/touch"), "record it"});
        return ui::summary_list(list);
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

    Html plan() const {
        Html shown = ui::heading({.text = "Pathway plan"});
        if (!file_.assessments.empty()) {
            const auto& last = file_.assessments.back().value;
            shown +=
                ui::summary_list({.rows = {{"What they need", html("<span class=\"kith-prose\">{}</span>", last.needs)},
                                           {"They say", html("“{}”", last.their_view)}},
                                  .card_title = "Assessed " + last.on.in_words()});
        }
        for (const auto& asked : file_.reviews_asked)
            if (file_.reviews.empty() || file_.reviews.back().value.on < asked.value.on)
                shown += ui::inset_text(
                    fmt::format("A review was asked for on {}: “{}”", asked.value.on.in_words(), asked.value.why));
        shown += plan_made_shown(file_, false) + ui::paragraph(ui::link("Read the pathway plan", to("/plan")));
        if (!records_) return shown;
        return shown + ui::button_group(button("Record the assessment", "/assessment") +
                                        button("Record a review", "/review") + button("Review it sooner", "/sooner"));
    }

    Html people() const {
        const int count = file_.loving_and_confirmed();
        Html shown = ui::heading({.text = "People who love them"}) +
                     ui::paragraph(fmt::format("{} says who they are, and how close. {} confirmed; nobody should leave "
                                               "care with fewer than two.",
                                               file_.given, count));
        ui::SummaryList list{.rows = {}};
        for (const auto& fact : file_.people) {
            if (fact.value.ends) continue;
            list.rows.push_back({fmt::format("{}, {}", fact.value.name, fact.value.who), named(fact), {}});
            if (records_)
                list.rows.back().actions.push_back(
                    {"Asked them", to(fmt::format("/people/{}", fact.id.number())), fact.value.name});
        }
        shown += list.rows.empty() ? ui::paragraph("They have named nobody yet. They do it on their own page.")
                                   : ui::summary_list(list);
        return shown + people_plans();
    }

    Html staying() const {
        Html shown = ui::heading({.text = "Staying put, staying close"});
        ui::SummaryList list{.rows = {}};
        if (may_stay_put(file_)) list.rows.push_back(offered(Offer::staying_put, 21));
        if (file_.status.owed_a_plan()) list.rows.push_back(offered(Offer::staying_close, 25));
        if (list.rows.empty()) return shown + ui::paragraph("Not theirs: they are owed no pathway plan.");
        shown += ui::summary_list(list);
        for (const auto& fact : file_.staying)
            shown += ui::paragraph(fmt::format("{}, planned {}: {}", in_words(fact.value.offer),
                                               fact.value.on.in_words(), fact.value.plan));
        if (!records_) return shown;
        return shown +
               ui::button_group(button("Plan it", "/staying") + (file_.birthday(21) <= context_.today
                                                                     ? button("Offer support for the year", "/offer")
                                                                     : Html{}));
    }

    Html touches() const {
        if (file_.touches.empty()) return {};
        ui::SummaryList list{.rows = {}};
        for (auto at = file_.touches.rbegin(); at != file_.touches.rend() && list.rows.size() < 10; ++at) {
            const auto& it = at->value;
            list.rows.push_back(
                {it.on.in_words(), html("{}. {} {} <span class=\"govuk-hint kith-by\">{}</span>", in_words(it.how),
                                        it.said.empty() ? "" : "“" + it.said + "”", it.next, names_.at(it.by))});
        }
        return ui::heading({.text = "In touch"}) + ui::summary_list(list);
    }

private:
    Url to(std::string_view rest) const { return Url{teams_page(file_.person, rest)}; }
    Html button(const char* words, std::string_view rest) const {
        return ui::link_button({words, to(rest), ui::ButtonKind::secondary});
    }

    std::string adviser() const {
        const auto who = file_.adviser(context_.today);
        return who ? names_.at(*who) : "Nobody yet";
    }

    std::string lives() const {
        if (!file_.homes.empty() && file_.homes.back().value.starts <= context_.today) {
            const auto& home = file_.homes.back().value;
            return fmt::format("{}{}{}, since {}", in_words(home.kind), home.where.empty() ? "" : ": ", home.where,
                               home.starts.in_words());
        }
        const auto* placement = file_.care.placement_on(context_.today);
        if (placement) return std::string{in_words(placement->value.kind)};
        return "Not recorded";
    }

    std::string last_touch() const {
        for (auto at = file_.touches.rbegin(); at != file_.touches.rend(); ++at)
            if (at->value.how != Reached::no_answer)
                return fmt::format("{}. {}", at->value.on.in_words(), in_words(at->value.how));
        return "Not yet";
    }

    Html named(const Fact<LovingPerson>& fact) const {
        const auto& it = fact.value;
        const auto* said = file_.confirmation(fact.id);
        return html("{}, in touch {}. {} in a crisis. {}", in_words(it.closeness), lower(in_words(it.often)),
                    it.would_call ? "Would call them" : "Would not call them",
                    said ? ui::tag({std::string{in_words(said->value.answer)},
                                    said->value.answer == Confirmation::yes ? ui::Tone::good : ui::Tone::waiting})
                         : ui::tag({"Not asked yet", ui::Tone::waiting}));
    }

    Html people_plans() const {
        Html shown;
        if (needs_people_plan(file_))
            shown += ui::warning_text(
                "They left care with fewer than two. A manager decides what is done, by whom and "
                "by when.");
        for (const auto& fact : file_.people_plans) {
            const auto& it = fact.value;
            shown += ui::paragraph(html("{} does this by {}: {}", names_.at(it.owner), it.by_day.in_words(), it.plan));
        }
        if (decides_ && file_.loving_and_confirmed() < loving_relationships_needed)
            shown += button("Decide a plan for two", "/people-plan");
        return shown;
    }

    ui::SummaryList::Row offered(Offer offer, int by_law) const {
        const auto standing = staying_standing(file_, offer, context_.today, context_.calendar);
        const auto until = stays_until(file_, offer);
        const auto limit = until ? until->in_words() : std::string{};
        const auto law = fmt::format("The law's own limit is {}.", file_.birthday(by_law)->in_words());
        if (const auto* off = std::get_if<Off>(&standing))
            return {std::string{in_words(offer)},
                    html("They said no on {}: “{}” Asked again by {}. {}", off->said.on.in_words(),
                         off->said.in_their_words, off->ask_again.in_words(), law)};
        if (std::holds_alternative<NotYet>(standing))
            return {std::string{in_words(offer)}, fmt::format("Over since {}. {}", limit, law)};
        return {std::string{in_words(offer)}, fmt::format("On, from {} until {}, unless they say no themselves. {}",
                                                          file_.birthday(18)->in_words(), limit, law)};
    }

    const Context& context_;
    const LeavingFile& file_;
    const NamesById& names_;
    bool records_, decides_;
};

std::vector<PersonId> people_in(const LeavingFile& file) {
    std::vector<PersonId> people;
    for (const auto& fact : file.care.allocations) people.push_back(fact.value.worker);
    for (const auto& fact : file.touches) people.push_back(fact.value.by);
    for (const auto& fact : file.people_plans) people.push_back(fact.value.owner);
    return people;
}

}  // namespace

Result<Response> show_young_person(const AskedTeam& asked) {
    const auto& context = asked.context;
    const auto file = TRY(file_of(context, asked.allowed));
    const auto names = TRY(names_in(context.store, static_cast<const Leave&>(asked.allowed), people_in(file)));
    const YoungPersonPage page{context, file, names};
    auto body = ui::heading({.text = "Leaving care", .level = 1, .size = ui::Size::large, .caption = file.name}) +
                page.status() + page.due() + page.plan() + page.people() + page.staying() + page.touches();
    return page_of(context,
                   {.title = "Leaving care: " + file.name,
                    .main = std::move(body),
                    .back = context.reader->granted(May::see_care) ? fmt::format("/children/{}", file.person.number())
                                                                   : "/my-day"});
}

Result<Response> show_plan(const AskedTeam& asked) {
    const auto& context = asked.context;
    const auto file = TRY(file_of(context, asked.allowed));
    const bool records = context.reader->granted(May::record_leaving_care);
    auto body = ui::heading({.text = "Pathway plan", .level = 1, .size = ui::Size::large, .caption = file.name}) +
                ui::paragraph(fmt::format("{} writes their own words, on their own page. Nobody else changes them.",
                                          file.given)) +
                plan_shown(file, false, records ? teams_page(file.person, "/plan") : "") + plan_made_shown(file, false);
    if (records) body += ui::link_button({"The plan is made", Url{teams_page(file.person, "/made")}});
    return page_of(context,
                   {.title = "Pathway plan: " + file.name, .main = std::move(body), .back = teams_page(file.person)});
}

}  // namespace kith::leaving_care
