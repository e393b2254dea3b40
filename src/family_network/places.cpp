#include "family_network/places.h"

#include <algorithm>

#include <fmt/format.h>

#include "kernel/core/text.h"
#include "kernel/people/households.h"

namespace kith::family_network {

namespace {

constexpr Date never = "2100-12-31"_day, always = "1900-01-01"_day;

bool meets(const Place& place, std::optional<Date> from, std::optional<Date> until) {
    return from.value_or(always) < place.until.value_or(never) && place.from.value_or(always) <= until.value_or(never);
}

void add_once(std::vector<PersonId>& people, PersonId person) {
    if (std::ranges::find(people, person) == people.end()) people.push_back(person);
}

std::string home_in_words(const care::Placement& placement) {
    const std::string kind{in_words(placement.kind)};
    return placement.home.empty() ? kind : fmt::format("{}: {}", placement.home, lower(kind));
}

/// Of the homes before care, those in which someone else lived too: an address by itself finds nobody, and may be one
/// that is kept safe.
Result<void> add_homes(std::vector<Place>& places, const Store& store, const Leave& child) {
    for (const auto& fact : TRY(facts<Residence>(store, child, Known::now()))) {
        const auto& it = fact.value;
        const auto day = it.starts ? *it.starts : it.ends.value_or(never);
        auto people = TRY(lives_with(store, child, day));
        if (!people.empty()) places.push_back({"At home", it.starts, it.ends, std::move(people), {}});
    }
    return {};
}

}  // namespace

Result<std::vector<Place>> places_lived(const Store& store, const Leave& child, Date today) {
    std::vector<Place> places;
    TRY(add_homes(places, store, child));
    for (const auto& fact : TRY(facts<care::Placement>(store, child, Known::now())))
        if (fact.value.starts <= today)
            places.push_back({home_in_words(fact.value), fact.value.starts, fact.value.ends, {}, {}});
    for (const auto& fact : TRY(facts<CaredForBy>(store, child, Known::now())))
        for (auto& place : places)
            if (meets(place, fact.value.starts, fact.value.ends)) add_once(place.people, fact.value.carer);
    for (const auto& fact : TRY(facts<care::School>(store, child, Known::now())))
        for (auto& place : places)
            if (meets(place, fact.value.starts, fact.value.ends)) place.schools.push_back(fact.value.name);
    std::ranges::stable_sort(places, {}, [](const Place& place) { return place.from.value_or(always); });
    return places;
}

}  // namespace kith::family_network
