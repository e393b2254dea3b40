// The serious incidents of one child: what happened, what is due by when, what was done, and what was put right.
#include <algorithm>

#include <fmt/format.h>

#include "kernel/core/text.h"
#include "persons/parts.h"
#include "serious_incidents/pages.h"

namespace kith::serious_incidents {

namespace {

struct Showing {
    const Context& context;
    const IncidentsFile& file;
    const Leave& leave;
    bool may_record;

    std::string by(PersonId person) const { return file.names.at(person); }
    /// "Correct" and "Withdraw", for those who record.
    std::vector<ui::Action> ways(std::string_view form, FactId fact, std::string_view of) const {
        if (!may_record) return {};
        const auto at = address_of(file.person, fmt::format("{}/{}", form, fact.number()));
        return {{"Correct", Url{at}, std::string{of}}, {"Withdraw", Url{at + "/withdraw"}, std::string{of}}};
    }
};

/// What it said before it was corrected, in one line each.
template <class T, class Words>
Result<Html> earlier_texts(const Showing& showing, const Fact<T>& fact, Words words) {
    if (!fact.value.corrected_because) return Html{};
    std::vector<ui::Content> lines;
    for (const auto& before : TRY(versions<T>(showing.context.store, showing.leave, fact.id)))
        if (before.retired_by) lines.emplace_back(words(before.value));
    return ui::paragraph("Corrected: " + *fact.value.corrected_because) +
           ui::details({.summary = "What it said before", .text = ui::bullets(lines)});
}

std::string late_words(const std::optional<std::string>& why_late) {
    return why_late ? fmt::format(" Late because: {}", *why_late) : std::string{};
}

std::string words_of_step(const Incident& one) {
    return fmt::format("{}, known on {}{}. {}", in_words(one.harm), one.known.in_words(),
                       one.on ? ", happened on " + one.on->in_words() : "", one.words);
}
std::string words_of_step(const Notified& one) {
    return fmt::format("On {}, reference {}.{}", one.on.in_words(), one.reference, late_words(one.why_late));
}
std::string words_of_step(const RapidReview& one) {
    return fmt::format("Sent on {}. {}{}", one.on.in_words(), one.found, late_words(one.why_late));
}
std::string partners_in_words(const std::string& codes) {
    std::vector<std::string> names;
    for (const auto one : partners_of(codes)) names.push_back(lower(in_words(one)));
    return list_in_words(names);
}
std::string words_of_step(const Decision& one) {
    std::vector<std::string> missing;
    const auto agreed = partners_of(one.agreed);
    for (const auto& partner : kith::words_of<Partner>)
        if (std::ranges::find(agreed, partner.value) == agreed.end()) missing.push_back(lower(partner.words));
    return fmt::format("{}, decided on {}. {} Agreed by {}.{}", in_words(one.held), one.on.in_words(), one.why,
                       partners_in_words(one.agreed),
                       missing.empty() ? "" : fmt::format(" Not agreed by {}.", list_in_words(missing)));
}
std::string words_of_step(const Published& one) {
    return fmt::format("On {}: {}.{}", one.on.in_words(), one.where, late_words(one.why_late));
}

/// One row for each step of a kind that was taken.
template <class T>
Result<void> add_steps(ui::SummaryList& card, const Showing& showing, const std::vector<Fact<T>>& steps,
                       const std::string& key, std::string_view form) {
    for (const auto& one : steps) {
        const auto earlier = TRY(earlier_texts(showing, one, [](const T& was) { return words_of_step(was); }));
        card.rows.push_back({key,
                             html("{} Recorded by {}.{}", words_of_step(one.value), showing.by(one.value.by), earlier),
                             showing.ways(form, one.id, lower(key))});
    }
    return {};
}

void add_duties(ui::SummaryList& card, const Showing& showing, const OneIncident& one) {
    const auto& context = showing.context;
    for (const auto& due : all_due(one, context.calendar, context.today))
        card.rows.push_back({std::string{due.terms->name},
                             html("{} {} {}", ui::tag(tag_of(due.occasion, context.today, context.calendar)),
                                  reason(due.occasion, context.today), law_shown(due.terms->law))});
}

/// Where the next step is recorded; none: nothing comes next.
std::optional<std::pair<std::string, std::string>> next_form(const OneIncident& one) {
    switch (next_step(one)) {
        case NextStep::notify: return {{"Record that the Panel was notified", "notified"}};
        case NextStep::rapid_review: return {{"Record the rapid review", "rapid-review"}};
        case NextStep::decide: return {{"Record what was decided of a local review", "decision"}};
        case NextStep::publish: return {{"Record that the local review was published", "published"}};
        case NextStep::nothing: break;
    }
    return {};
}

Html ways_on(const Showing& showing, const OneIncident& one) {
    if (!showing.may_record) return {};
    const auto to = [&](const std::string& form) {
        return Url{address_of(showing.file.person, form)}.with("incident", std::to_string(one.is.id.number()));
    };
    const auto next = next_form(one);
    Html shown;
    if (next) shown += ui::button_group(ui::link_button({.text = next->first, .to = to(next->second)}));
    // The partners may decide before the review is sent, and decide again until it is published.
    const bool is_out = !next && one.decision() && one.decision()->held == Held::review;
    if (!is_out && (!next || next->second != "decision"))
        shown += ui::paragraph(ui::link(
            one.decision() ? "Record that they decided otherwise" : "Record what was decided of a local review",
            to("decision")));
    return shown;
}

Result<Html> card_of(const Showing& showing, const OneIncident& one) {
    const auto& is = one.is.value;
    ui::SummaryList card{.rows = {{"What happened", in_words(is.harm)},
                                  {"When", is.on ? is.on->in_words() : std::string{"The day is not known"}},
                                  {"Known since", is.known.in_words()},
                                  {"What is known", is.words},
                                  {"Recorded by", showing.by(is.by)}},
                         .card_title = title_of(is),
                         .card_actions = showing.ways("incident", one.is.id, "this incident"),
                         .card_level = 2};
    TRY(add_steps(card, showing, one.notified, "Notified", "notified"));
    TRY(add_steps(card, showing, one.reviews, "Rapid review", "rapid-review"));
    TRY(add_steps(card, showing, one.decisions, "Local review", "decision"));
    TRY(add_steps(card, showing, one.published, "Published", "published"));
    add_duties(card, showing, one);
    return ui::summary_list(card) +
           TRY(earlier_texts(showing, one.is, [](const Incident& was) { return words_of_step(was); })) +
           ways_on(showing, one);
}

Html withdrawn_of(const Showing& showing) {
    std::vector<ui::Content> lines;
    for (const auto& one : showing.file.withdrawn)
        lines.emplace_back(fmt::format("{} Withdrawn on {} by {}: {}", one.what, one.withdrawn.on.in_words(),
                                       showing.by(one.withdrawn.by), one.withdrawn.why));
    return lines.empty() ? Html{} : ui::details({.summary = "What was withdrawn", .text = ui::bullets(lines)});
}

}  // namespace

Result<Response> show_incidents(const Asked<May::see_protection>& asked) {
    const auto& context = asked.context;
    const auto file = TRY(file_for(context, asked.allowed));
    const bool may_record = context.reader->granted(who_records) &&
                            !TRY(Gate::among(context.store, *context.reader, who_records, {asked.person()})).empty();
    const Showing showing{context, file, asked.allowed, may_record};
    auto body = ui::heading({.text = "Serious incidents", .level = 1, .size = ui::Size::large}) +
                ui::paragraph(
                    "When a child died or was seriously harmed and abuse or neglect is known or suspected, when a "
                    "child in care died, or a care leaver under 25. Few people may read this page.");
    if (file.incidents.empty()) body += ui::paragraph("No serious incident is recorded.");
    if (may_record)
        body += ui::button_group(
            ui::link_button({.text = "Record a serious incident",
                             .to = Url{address_of(file.person, "incident")},
                             .kind = file.incidents.empty() ? ui::ButtonKind::primary : ui::ButtonKind::secondary}));
    for (auto one = file.incidents.rbegin(); one != file.incidents.rend(); ++one) body += TRY(card_of(showing, *one));
    body += withdrawn_of(showing);
    return persons::person_page(context, *file.who, "Serious incidents", std::move(body),
                                persons::address_of(file.person));
}

}  // namespace kith::serious_incidents
