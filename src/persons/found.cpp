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

namespace {

std::string reasons_of(const Hit& hit) {
    std::string reasons = hit.born ? fmt::format("Born {}", hit.born->in_words()) : std::string{};
    for (const auto& reason : hit.reasons) {
        if (!reasons.empty()) reasons += "; ";
        reasons += reason;
    }
    return reasons;
}

std::string workers_of(const Found& found) {
    std::vector<std::string> workers;
    for (const auto& work : found.workers)
        workers.push_back(fmt::format("{} ({})", work.name, lower(in_words(work.as))));
    return list_in_words(workers);
}

ui::Table table_of_hits() {
    return {.id = "found",
            .caption = "People",
            .columns = {{"Name"}, {"Shown because"}, {"Who works with them"}},
            .rows = {},
            .caption_size = ui::Size::small};
}

}  // namespace

Html hits_list(const Context& context, const std::vector<Found>& hits) {
    if (hits.empty()) return {};
    auto table = table_of_hits();
    for (const auto& found : hits) {
        const auto theirs = fmt::format("/people/{}", found.hit.id.number());
        const auto name = name_and_age(found.hit, context.today);
        Html works = html("{}", workers_of(found));
        if (!found.open) {
            works = html("Not among those you work with.");
            if (context.reader->granted(May::break_glass))
                works += html(" {}", ui::link(fmt::format("Open {} record in an emergency", possessive(found.hit.name)),
                                              Url{theirs + "/emergency"}));
        }
        table.rows.push_back({{found.open ? ui::link(name, Url{theirs}) : html("{}", name), {}},
                              {reasons_of(found.hit), {}},
                              {works, {}}});
    }
    return ui::table(table);
}

Html hits_to_choose(const Context& context, const std::vector<Found>& hits, const Url& choose) {
    if (hits.empty()) return {};
    auto table = table_of_hits();
    for (const auto& found : hits)
        table.rows.push_back({{ui::link(fmt::format("Choose {}", name_and_age(found.hit, context.today)),
                                        choose.with("other", std::to_string(found.hit.id.number()))),
                               {}},
                              {reasons_of(found.hit), {}},
                              {workers_of(found), {}}});
    return ui::table(table);
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
