#include "family_network/people.h"

#include <algorithm>

#include <fmt/format.h>

#include "kernel/access/work.h"
#include "kernel/core/text.h"
#include "kernel/people/names.h"

namespace kith::family_network {

const Found* found_among(const std::vector<Found>& all, PersonId person) {
    const auto at = std::ranges::find(all, person, &Found::person);
    return at == all.end() ? nullptr : &*at;
}

namespace {

std::string begins_large(std::string words) {
    if (!words.empty()) words[0] = upper(words[0]);
    return words;
}
std::string begins_small(std::string words) {
    if (!words.empty()) words[0] = lower(words[0]);
    return words;
}

/// One who is tied in two ways stands once, with both.
void add_tie(std::vector<Found>& all, const Related& one, Date today) {
    const auto tie = begins_large(std::string{in_words(one.tie, one.sex)});
    const auto who = one.ends && *one.ends < today ? tie + ", once" : tie;
    const auto at = std::ranges::find(all, one.id, &Found::person);
    if (at == all.end())
        all.push_back({one.id, one.name, who, one.rating, one.rating_words, one.born});
    else
        at->who += "; " + begins_small(who);
}

Result<void> add_carers(std::vector<Found>& all, const Store& store, const Leave& child, Date today) {
    const auto cared = TRY(facts<CaredForBy>(store, child, Known::now()));
    std::vector<PersonId> people;
    for (const auto& fact : cared) people.push_back(fact.value.carer);
    const auto names = TRY(names_in(store, child, people));
    for (const auto& fact : cared) {
        const auto& it = fact.value;
        const bool over = it.ends && *it.ends < today;
        const auto who = over ? fmt::format("Looked after them until {}", it.ends->in_words()) : "Looks after them now";
        const auto at = std::ranges::find(all, it.carer, &Found::person);
        if (at == all.end())
            all.push_back({.person = it.carer, .name = names.at(it.carer), .who = who});
        else if (at->who.find(who) == std::string::npos)
            at->who += "; " + begins_small(who);
    }
    return {};
}

}  // namespace

Result<std::vector<Found>> found_on_record(const Store& store, const Leave& child, Date today) {
    std::vector<Found> all;
    for (const auto& one : TRY(related(store, child, Known::now())))
        if (!one.died && !one.expected) add_tie(all, one, today);
    TRY(add_carers(all, store, child, today));
    std::ranges::stable_sort(all, [](const Found& a, const Found& b) {
        return std::pair{-a.rating.value_or(0), a.name} < std::pair{-b.rating.value_or(0), b.name};
    });
    return all;
}

}  // namespace kith::family_network
