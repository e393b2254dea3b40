#include "care/times.h"

#include <algorithm>

namespace kith::care {

std::optional<Date> earliest(std::optional<Date> one, std::optional<Date> other) {
    if (!one || !other) return one ? one : other;
    return std::min(*one, *other);
}

static bool on_short_breaks(const CareFile& file, Date day) {
    const auto* legal = file.legal_on(day);
    return legal && is_short_break(legal->status);
}

static bool placed_for_adoption(const CareFile& file, Date day) {
    const auto* placement = file.placement_on(day);
    return placement && is_for_adoption(placement->value.kind);
}

/// The days within a period on which the answer to `applies` may change.
static std::vector<Date> turning_points(const CareFile& file, const PeriodOfCare& period) {
    std::vector<Date> points{period.starts};
    const auto add = [&](Date day) {
        if (day > period.starts && (!period.ends || day <= *period.ends)) points.push_back(day);
    };
    for (const auto& legal : file.legal) add(legal.value.starts);
    for (const auto& placement : file.placements) add(placement.value.starts);
    std::ranges::sort(points);
    return points;
}

/// The parts of each period of care in which `applies` holds.
template <class Applies>
static std::vector<Time> times_where(const CareFile& file, bool always, Applies applies) {
    const auto last_day = earliest(file.eighteen(), file.died);
    std::vector<Time> times;
    const auto add = [&](Date starts, std::optional<Date> ends) {
        ends = earliest(ends, last_day);
        if (ends && *ends < starts) return;
        const auto before = times.empty() ? std::nullopt : times.back().ends;
        times.push_back({starts, ends, before});
    };
    for (const auto& [id, about, entered, retired, period] : file.periods) {
        if (always) {
            add(period.starts, period.ends);
            continue;
        }
        std::optional<Date> since;
        for (const auto day : turning_points(file, period)) {
            const bool now = applies(day);
            if (now && !since) since = day;
            if (!now && since) {
                if (day > *since) add(*since, day.plus_days(-1));
                since.reset();
            }
        }
        if (since) add(*since, period.ends);
    }
    return times;
}

static bool ever_on_short_breaks(const CareFile& file) {
    return std::ranges::any_of(file.legal, [](const auto& legal) { return is_short_break(legal.value.status); });
}

static bool ever_placed_for_adoption(const CareFile& file) {
    return std::ranges::any_of(file.placements, [](const auto& p) { return is_for_adoption(p.value.kind); });
}

std::vector<Time> times_in_care(const CareFile& file) {
    return times_where(file, !ever_on_short_breaks(file), [&](Date day) { return !on_short_breaks(file, day); });
}

std::vector<Time> times_under_the_regulations(const CareFile& file) {
    return times_where(file, !ever_on_short_breaks(file) && !ever_placed_for_adoption(file),
                       [&](Date day) { return !on_short_breaks(file, day) && !placed_for_adoption(file, day); });
}

std::vector<Time> times_awaiting_adopters(const CareFile& file) {
    return times_where(file, false, [&](Date day) {
        const auto* legal = file.legal_on(day);
        return legal && legal->status == LegalStatus::placement_order && !placed_for_adoption(file, day);
    });
}

std::vector<Time> short_break_series(const CareFile& file) {
    if (!ever_on_short_breaks(file)) return {};
    std::vector<Time> series;
    for (const auto& stay : times_where(file, false, [&](Date day) { return on_short_breaks(file, day); })) {
        const bool goes_on =
            !series.empty() && series.back().ends && stay.starts <= series.back().ends->plus_months(12);
        if (goes_on)
            series.back().ends = stay.ends;
        else
            series.push_back({stay.starts, stay.ends, series.empty() ? std::nullopt : series.back().ends});
    }
    return series;
}

bool same_home(const Placement& one, const Placement& other) {
    if (one.household && other.household) return *one.household == *other.household;
    if (!one.home.empty() && !other.home.empty()) return one.home == other.home;
    return one.postcode && other.postcode && *one.postcode == *other.postcode;
}

const Fact<Placement>* Stay::home_on(Date day) const {
    const Fact<Placement>* found = nullptr;
    for (const auto& part : parts) {
        if (found && part.value.starts > day) break;
        if (!found || !is_temporary(part.value.kind)) found = &part;
    }
    return found;
}

bool Stay::has(FactId placement) const {
    return std::ranges::find(parts, placement, &Fact<Placement>::id) != parts.end();
}

namespace {

// A record read from elsewhere may leave a placement open when the next one begins: that day ends it.
std::optional<Date> end_of(const std::vector<Fact<Placement>>& all, std::size_t at) {
    const auto& placement = all[at].value;
    if (placement.ends || at + 1 == all.size()) return placement.ends;
    return all[at + 1].value.starts;
}

bool goes_on(const std::vector<Fact<Placement>>& all, std::size_t first, std::size_t next) {
    const auto ended = end_of(all, next - 1);
    const auto& placement = all[next].value;
    if (!ended || placement.starts > ended->plus_days(1)) return false;
    if (is_for_adoption(placement.kind) != is_for_adoption(all[first].value.kind)) return false;
    if (is_temporary(placement.kind)) return true;
    const Stay so_far{all[first].value.starts, {}, {all.data() + first, next - first}};
    return same_home(so_far.home_on(*ended)->value, placement);
}

std::vector<Stay> homes(const CareFile& file) {
    std::vector<Stay> found;
    const auto& all = file.placements;
    std::size_t first = 0;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (i + 1 < all.size() && goes_on(all, first, i + 1)) continue;
        found.push_back({all[first].value.starts, end_of(all, i), {all.data() + first, i + 1 - first}});
        first = i + 1;
    }
    return found;
}

}  // namespace

/// The parts of a home that this time has: one who comes back to the same home has what was done there before no more.
static std::span<const Fact<Placement>> parts_in(const Time& time, std::span<const Fact<Placement>> parts) {
    while (parts.size() > 1 && parts.front().value.ends && *parts.front().value.ends <= time.starts &&
           parts[1].value.starts <= time.starts && time.before)
        parts = parts.subspan(1);
    while (parts.size() > 1 && time.ends && parts.back().value.starts >= *time.ends)
        parts = parts.first(parts.size() - 1);
    return parts;
}

std::vector<Stay> stays(const CareFile& file, const std::vector<Time>& times) {
    const auto all = homes(file);
    std::vector<Stay> found;
    found.reserve(all.size() + times.size());
    for (const auto& time : times) {
        const auto before = found.size();
        for (const auto& home : all) {
            if ((time.ends && home.starts > *time.ends) || (home.ends && *home.ends < time.starts)) continue;
            // A home that ended on the day this time began belongs to the time before.
            if (home.ends && *home.ends == time.starts && home.starts < time.starts) continue;
            found.push_back(
                {std::max(home.starts, time.starts), earliest(home.ends, time.ends), parts_in(time, home.parts)});
        }
        if (found.size() == before) found.push_back({time.starts, time.ends, {}});
    }
    return found;
}

std::vector<Stay> placements_made(const CareFile& file) {
    auto found = stays(file, times_under_the_regulations(file));
    std::erase_if(found,
                  [](const Stay& stay) { return stay.parts.empty() || is_temporary(stay.parts.front().value.kind); });
    return found;
}

}  // namespace kith::care
