#include "persons/found.h"

#include <algorithm>
#include <unordered_set>

#include <fmt/format.h>

#include "kernel/core/text.h"

namespace kith::persons {

Result<std::vector<Found>> find(const Context& context, const AllowedAll<May::find_people>& leave, const Wanted& wanted,
                                int limit) {
    const auto searched = TRY(search_people(context.store, leave, wanted, limit));
    std::vector<PersonId> people;
    for (const auto& hit : searched.hits()) people.push_back(hit.id);
    if (people.empty()) return std::vector<Found>{};
    const auto known = TRY(Gate::among(context.store, *context.reader, May::find_people, people));
    const auto open = TRY(Gate::among(context.store, *context.reader, May::see_person, known));
    const std::unordered_set<PersonId> knows{known.begin(), known.end()};
    const std::unordered_set<PersonId> opens{open.begin(), open.end()};
    const auto works = TRY(works_with(context.store, leave, open, context.today));
    std::vector<Found> found;
    for (const auto& hit : searched.hits()) {
        if (!knows.contains(hit.id)) continue;
        Found one{hit, opens.contains(hit.id), {}};
        std::ranges::copy_if(works, std::back_inserter(one.workers),
                             [&](const WorksWith& work) { return work.person == hit.id; });
        found.push_back(std::move(one));
    }
    return found;
}

std::string name_and_age(const Hit& hit, Date today) {
    if (!hit.born) return fmt::format("{}, age not known", hit.name);
    if (*hit.born > today) return fmt::format("{}, expected on {}", hit.name, hit.born->in_words());
    return fmt::format("{}, aged {}", hit.name, hit.born->age_on(today));
}

static ui::SummaryList card(const Context& context, const Found& found) {
    ui::SummaryList card{.rows = {}, .card_title = name_and_age(found.hit, context.today)};
    if (found.hit.born) card.rows.push_back({"Born", found.hit.born->in_words()});
    if (!found.hit.reasons.empty()) {
        std::vector<ui::Content> reasons;
        for (const auto& reason : found.hit.reasons) reasons.emplace_back(reason);
        card.rows.push_back({"Shown because", ui::bullets(reasons)});
    }
    std::vector<std::string> workers;
    for (const auto& work : found.workers)
        workers.push_back(fmt::format("{} ({})", work.name, lower(in_words(work.as))));
    if (!workers.empty()) card.rows.push_back({"Who works with them", list_in_words(workers)});
    return card;
}

Html hits_list(const Context& context, const std::vector<Found>& hits) {
    Html html;
    for (const auto& found : hits) {
        auto list = card(context, found);
        const auto theirs = fmt::format("/people/{}", found.hit.id.number());
        if (found.open) {
            list.card_actions = {{"Open", Url{theirs}, found.hit.name}};
        } else {
            list.rows.push_back({"Their record", "Not among those you work with"});
            if (context.reader->granted(May::break_glass))
                list.card_actions = {{"Open in an emergency", Url{theirs + "/emergency"}, found.hit.name}};
        }
        html += ui::summary_list(list);
    }
    return html;
}

Html hits_to_choose(const Context& context, const std::vector<Found>& hits, const Url& choose) {
    Html html;
    for (const auto& found : hits) {
        auto list = card(context, found);
        list.card_actions = {{"Choose", choose.with("other", std::to_string(found.hit.id.number())), found.hit.name}};
        html += ui::summary_list(list);
    }
    return html;
}

Html search_box(const std::string& action, const std::string& typed, const std::string& label, const Fields& carried) {
    auto body =
        ui::input({.name = "q",
                   .label = label,
                   .hint = "A name, a date of birth, a postcode or a number such as an NHS number, in any order",
                   .value = typed,
                   .label_as = ui::Label::bold,
                   .type = "search"});
    for (const auto& [name, value] : carried) body += ui::hidden_field(name, value);
    body += ui::button({.text = "Search"});
    return html("<form method=\"get\" action=\"{}\" role=\"search\">{}</form>", Url{action}, body);
}

}  // namespace kith::persons
