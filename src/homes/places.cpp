#include "homes/places.h"

#include <algorithm>
#include <unordered_map>

namespace kith::homes {

namespace {

/// The days of a span that fall within the window, as places in it: [first, last).
struct Window {
    Date from;
    int days;

    std::pair<int, int> within(Date starts, std::optional<Date> day_after) const {
        const int first = std::clamp(starts - from, 0, days);
        const int last = day_after ? std::clamp(*day_after - from, first, days) : days;
        return {first, last};
    }
};

std::optional<Date> after(std::optional<Date> last_day) {
    return last_day ? std::optional{last_day->plus_days(1)} : std::nullopt;
}

}  // namespace

std::vector<Places> places_by_day(const PlacesFile& file, Date from, int days) {
    std::vector<Places> all(static_cast<std::size_t>(days));
    const Window window{from, days};
    const auto each_day = [&](Date starts, std::optional<Date> day_after, auto change) {
        const auto [first, last] = window.within(starts, day_after);
        for (int day = first; day < last; ++day) change(all[static_cast<std::size_t>(day)]);
    };
    // Terms in the order in which they begin: the later holds.
    for (const auto& terms : file.terms)
        each_day(terms.starts, after(last_day(terms, file.stops)), [&](Places& day) { day.places = terms.places; });
    if (file.is.closed) each_day(*file.is.closed, {}, [](Places& day) { day.places = 0; });
    for (const auto& occupant : file.occupants)
        each_day(occupant.starts, occupant.ends, [](Places& day) { ++day.filled; });
    for (const auto& rest : file.not_available)
        each_day(rest.starts, after(rest.ends), [&](Places& day) {
            day.not_available += rest.places;
            if (!day.why) day.why = rest.why;
        });
    for (auto& day : all) {
        day.not_available = std::clamp(day.not_available, 0, std::max(0, day.places - day.filled));
        if (day.not_available == 0) day.why.reset();
        day.vacant = std::max(0, day.places - day.filled - day.not_available);
    }
    return all;
}

Places places_on(const HomeFile& file, Date day) {
    PlacesFile of{file.home, file.is.value, {}, {}, file.occupants, file.stops()};
    for (const auto& fact : file.terms) of.terms.push_back(fact.value);
    for (const auto& fact : file.not_available) of.not_available.push_back(fact.value);
    return places_by_day(of, day, 1).front();
}

Result<std::vector<PlacesFile>> places_files(const Store& store, const LeaveOfAll& leave, Date from, int days) {
    std::vector<PlacesFile> files;
    std::unordered_map<PersonId, std::size_t> at;
    const auto until = from.plus_days(days);
    TRY(each_fact<Home>(store, leave, Known::now(), [&](Fact<Home> fact) {
        if ((fact.value.closed && *fact.value.closed <= from) || fact.value.opened >= until) return;
        at.emplace(fact.about, files.size());
        files.push_back({fact.about, std::move(fact.value), {}, {}, {}});
    }));
    const auto file_of = [&](PersonId home) {
        const auto found = at.find(home);
        return found == at.end() ? nullptr : &files[found->second];
    };
    TRY(each_fact<Terms>(store, leave, Known::now(), [&](Fact<Terms> fact) {
        if (auto* file = file_of(fact.about)) file->terms.push_back(std::move(fact.value));
    }));
    TRY(each_fact<Resignation>(store, leave, Known::now(), [&](Fact<Resignation> fact) {
        if (auto* file = file_of(fact.about)) file->stops.push_back(stop_of(fact.value));
    }));
    TRY(each_fact<Ending>(store, leave, Known::now(), [&](Fact<Ending> fact) {
        if (auto* file = file_of(fact.about)) file->stops.push_back(stop_of(fact.value));
    }));
    TRY(each_fact<NotAvailable>(store, leave, Known::now(), [&](Fact<NotAvailable> fact) {
        if (auto* file = file_of(fact.about)) file->not_available.push_back(std::move(fact.value));
    }));
    TRY(care::each_occupant(store, leave, from, [&](const care::Occupant& occupant) {
        if (auto* file = file_of(home_of(occupant.household))) file->occupants.push_back(occupant);
    }));
    return files;
}

}  // namespace kith::homes
