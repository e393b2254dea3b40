// Ranked homes in words: what speaks for and against each, what is not known, what is excluded and why.
#include <algorithm>

#include <fmt/format.h>

#include "kernel/core/text.h"
#include "region/advice_pages.h"

namespace kith::region {

std::string home_number(matching::RecordId home) {
    return fmt::format("{}-{}", home.authority.number(), home.record.number());
}

namespace {

using matching::Side;

constexpr std::size_t most_in_words = 10, most_excluded = 40;

std::string term_words(const matching::Contribution& one) {
    const std::string name{matching::terms_of(one.term).name};
    return one.words.empty() ? name : fmt::format("{}: {}", name, one.words);
}

std::vector<ui::Content> words_on(const matching::RankedHome& home, Side side) {
    std::vector<ui::Content> found;
    for (const auto& one : home.terms)
        if (one.side == side && one.weight > 0)
            found.emplace_back(term_words(one) +
                               (one.matters == matching::Matters::essential ? " (essential to the request)" : ""));
    return found;
}

std::string not_known_words(const matching::RankedHome& home) {
    std::vector<std::string> names;
    for (const auto& one : home.terms)
        if (one.side == Side::not_known && one.weight > 0) names.push_back(lower(matching::terms_of(one.term).name));
    if (names.empty()) return {};
    auto words = "Not known: " + list_in_words(names) + ".";
    if (home.place_at_best != home.place_at_worst)
        words += fmt::format(" Were it known, this home could come between place {} and place {}.", home.place_at_best,
                             home.place_at_worst);
    return words;
}

std::string whose(const AdviceShown& shown, matching::RecordId id) {
    const auto* home = shown.advice.home(id);
    return home ? fmt::format("{}, {}", in_words(home->kind), shown.circle.name_of(id.authority)) : std::string{};
}

Html list_under(const char* title, const std::vector<ui::Content>& lines) {
    if (lines.empty()) return {};
    return ui::heading({.text = title, .level = 3, .size = ui::Size::small}) + ui::bullets(lines);
}

Html home_shown(const AdviceShown& shown, const matching::RankedHome& home) {
    auto body = ui::heading({.text = fmt::format("{}. {}", home.place, home.name), .caption = whose(shown, home.home)});
    std::vector<ui::Content> reasons;
    for (const auto& one : home.needs_reason)
        reasons.emplace_back(html("{} {}. {}", ui::tag({"Needs a reason", ui::Tone::waiting}), one.words,
                                  law_shown(matching::terms_of(one.rule).law)));
    if (!home.trade_off.empty()) body += ui::paragraph(home.trade_off + ".");
    body += list_under("For", words_on(home, Side::speaks_for)) +
            list_under("Against", words_on(home, Side::speaks_against)) + list_under("To decide", reasons);
    if (const auto words = not_known_words(home); !words.empty()) body += ui::paragraph(words);
    return body + ui::paragraph(shown.act(home));
}

Html to_compare(const AdviceShown& shown) {
    const auto& homes = shown.advice.ranking.homes;
    if (homes.size() < 2) return {};
    ui::Checkboxes boxes{.name = "compare",
                         .label = "Compare two or three side by side",
                         .choices = {},
                         .arrangement = ui::Arrangement::small};
    for (std::size_t i = 0; i < std::min(most_in_words, homes.size()); ++i)
        boxes.choices.push_back({home_number(homes[i].home), fmt::format("{}. {}", homes[i].place, homes[i].name)});
    return html("<form method=\"get\" action=\"{}\">{}{}</form>", shown.here, ui::checkboxes(boxes),
                ui::button({.text = "Compare", .kind = ui::ButtonKind::secondary}));
}

Html others_shown(const std::vector<matching::RankedHome>& homes) {
    if (homes.size() <= most_in_words) return {};
    std::vector<ui::Content> lines;
    for (auto i = most_in_words; i < std::min(homes.size(), most_in_words + most_excluded); ++i)
        lines.emplace_back(fmt::format("{}. {}", homes[i].place, homes[i].name));
    return ui::details(
        {.summary = fmt::format("{} more homes may be offered; the next in order", homes.size() - most_in_words),
         .text = ui::bullets(lines)});
}

Html left_out_shown(const AdviceShown& shown) {
    const auto& excluded = shown.advice.ranking.excluded;
    if (excluded.empty()) return {};
    // Those that one change would open are the ones that somebody can do something about.
    std::vector<const matching::ExcludedHome*> order;
    for (const auto& one : excluded) order.push_back(&one);
    std::ranges::stable_sort(order, {}, [](const auto* one) { return !one->one_change.has_value(); });
    std::vector<ui::Content> lines;
    for (std::size_t i = 0; i < std::min(most_excluded, order.size()); ++i) {
        std::vector<std::string> why;
        for (const auto& one : order[i]->why) why.push_back(one.words);
        auto words = fmt::format("{}: {}.", order[i]->name, kith::join(why, "; "));
        if (order[i]->one_change) words += fmt::format(" What would open it: {}.", lower(*order[i]->one_change));
        lines.emplace_back(std::move(words));
    }
    return ui::details({.summary = fmt::format("{} cannot be offered, and why",
                                               plural(static_cast<std::int64_t>(excluded.size()), "home")),
                        .text = ui::bullets(lines)});
}

std::string name_in(const matching::Ranking& ranking, matching::RecordId id) {
    const auto at = std::ranges::find(ranking.homes, id, &matching::RankedHome::home);
    return at == ranking.homes.end() ? "another home" : at->name;
}

Html hangs_on_shown(const AdviceShown& shown) {
    const auto& ranking = shown.advice.ranking;
    std::vector<ui::Content> lines;
    for (const auto& one : ranking.hangs_on) {
        const auto& term = matching::terms_of(one.term);
        std::vector<std::string> words;
        if (one.second_first_at)
            words.push_back(fmt::format("it counts {} of 100; at {} {} would come first", ranking.weights[one.term],
                                        *one.second_first_at, ranking.homes[1].name));
        if (one.first_falls_to > 1)
            words.push_back(fmt::format("left out, {} would come first", name_in(ranking, one.first_without)));
        if (!words.empty()) lines.emplace_back(fmt::format("{}: {}.", term.name, kith::join(words, "; ")));
    }
    const auto& by = ranking.weights;
    auto text = lines.empty() ? ui::paragraph("No one term decides which home comes first.") : ui::bullets(lines);
    text += ui::paragraph(fmt::format("How much each term counts: {}, decided by {}, from {}.", by.name, by.decided_by,
                                      by.from.in_words()));
    return ui::details({.summary = "How far the order hangs on each term", .text = std::move(text)});
}

std::vector<matching::RecordId> ticked(const AdviceShown& shown) {
    std::vector<matching::RecordId> found;
    for (const auto pair : split(shown.context.request.query, '&')) {
        if (!pair.starts_with("compare=")) continue;
        for (const auto& one : shown.advice.ranking.homes)
            if (home_number(one.home) == pair.substr(8) && std::ranges::find(found, one.home) == found.end())
                found.push_back(one.home);
    }
    return found;
}

}  // namespace

Html comparison_shown(const AdviceShown& shown) {
    const auto chosen = ticked(shown);
    if (chosen.empty()) return {};
    const auto& advice = shown.advice;
    const auto compared = matching::compare(advice.children, advice.homes, advice.ranking, chosen, advice.in);
    if (!compared) return ui::inset_text("Tick two or three homes to compare them.");
    ui::Table table{.id = "compared", .caption = "Side by side", .columns = {{"What"}}, .rows = {}};
    for (const auto& home : compared->homes) table.columns.push_back({name_in(advice.ranking, home)});
    for (const auto& row : compared->terms) {
        std::vector<ui::Table::Cell> cells{{std::string{matching::terms_of(row.term).name}, {}}};
        for (std::size_t i = 0; i < row.of_home.size(); ++i) {
            const auto& one = row.of_home[i];
            const auto words = !one.words.empty()                 ? one.words
                               : one.side == Side::not_known      ? std::string{"Not known"}
                               : one.side == Side::does_not_apply ? std::string{"Does not apply"}
                                                                  : std::string{"As good as any"};
            cells.push_back(
                {row.best[i] ? html("{} {}", words, ui::tag({"Better here", ui::Tone::good})) : html("{}", words), {}});
        }
        table.rows.push_back(std::move(cells));
    }
    std::vector<ui::Content> words;
    for (const auto& one : compared->in_words) words.emplace_back(one);
    return ui::table(table) + ui::bullets(words);
}

Html advice_shown(const AdviceShown& shown) {
    const auto& ranking = shown.advice.ranking;
    std::vector<ui::Content> look;
    for (const auto& one : shown.advice.to_look_at) look.emplace_back(one);
    auto body = ui::paragraph(fmt::format(
        "{} may be offered, of {} in the circle. This is advice: you decide, and where you choose another than the "
        "first your reason is kept. There is no score to go by; read what speaks for and against.",
        plural(static_cast<std::int64_t>(ranking.homes.size()), "home"),
        ranking.homes.size() + ranking.excluded.size()));
    if (!look.empty())
        body += ui::heading({.text = "To look at yourself", .size = ui::Size::small}) + ui::bullets(look);
    body += comparison_shown(shown) + to_compare(shown);
    for (std::size_t i = 0; i < std::min(most_in_words, ranking.homes.size()); ++i)
        body += home_shown(shown, ranking.homes[i]);
    return body + others_shown(ranking.homes) + left_out_shown(shown) + hangs_on_shown(shown);
}

}  // namespace kith::region
