// A child's nights away, for whoever works with the child.
#include <fmt/format.h>

#include "constellations/law.h"
#include "constellations/pages.h"
#include "kernel/core/text.h"
#include "kernel/people/person.h"
#include "kernel/web/components.h"

namespace kith::constellations {

static ui::Tag tag_of(const NightsOfChild& nights, Date today) {
    if (nights.cancelled) return {"Called off", ui::Tone::quiet};
    if (nights.stayed && *nights.stayed == 0) return {"Did not go", ui::Tone::quiet};
    if (nights.stayed) return {"Stayed " + plural(*nights.stayed, "night"), ui::Tone::neutral};
    if (!nights.agreed) return {nights.away.value.first < today ? "Not answered" : "Asked for", ui::Tone::waiting};
    return *nights.agreed ? ui::Tag{"Agreed", ui::Tone::good} : ui::Tag{"Not this time", ui::Tone::quiet};
}

Result<Response> show_nights_away(const Asked<May::see_care>& asked) {
    const auto& context = asked.context;
    const auto who = TRY(person_file(context.store, asked.allowed, Known::now()));
    const auto all = TRY(nights_of_child(context.store, asked.allowed));
    std::vector<PersonId> named;
    for (const auto& one : all) named.insert(named.end(), {one.away.value.hub, one.away.value.by});
    const auto names = TRY(names_in(context.store, static_cast<const Leave&>(asked.allowed), named));
    auto body = ui::heading({.text = "Nights away", .level = 1, .size = ui::Size::large, .caption = who.name()}) +
                ui::paragraph(html("Nights with the hub carer of the constellation to which their home belongs. The "
                                   "child's home stays the same. {}",
                                   law_shown(law::no_move)));
    for (auto at = all.rbegin(); at != all.rend(); ++at) {
        const auto& away = at->away.value;
        ui::SummaryList card{
            .rows = {}, .card_title = fmt::format("{} from {}", plural(away.nights, "night"), away.first.in_words())};
        card.rows.push_back({"Where", names.at(away.hub)});
        card.rows.push_back({"How it stands", ui::tag(tag_of(*at, context.today))});
        card.rows.push_back({"What the carer wrote", away.why});
        card.rows.push_back({"Asked by", names.at(away.by)});
        if (!at->words.empty()) card.rows.push_back({"The answer", at->words});
        body += ui::summary_list(card);
    }
    if (all.empty()) body += ui::paragraph("None are recorded.");
    return page_of(context, {.title = "Nights away: " + who.given_name(),
                             .main = std::move(body),
                             .back = fmt::format("/children/{}", asked.person().number()),
                             .above = ui::identity_bar({.name = who.name(), .details = {}, .actions = {}})});
}

}  // namespace kith::constellations
