#include "constellations/figures.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace kith::constellations {

static bool any_has(const std::vector<Stretch>& all, Date day) {
    return std::ranges::any_of(all, [&](const Stretch& one) { return one.has(day); });
}

bool HomeLife::approved_on(Date day) const { return any_has(approved, day); }
bool HomeLife::member_on(Date day) const { return any_has(member, day); }

constexpr double z = 1.96;  // 95%

Interval wilson(int part, int of) {
    const double n = of, p = part / n;
    const double centre = (p + z * z / (2 * n)) / (1 + z * z / n);
    const double half = z * std::sqrt(p * (1 - p) / n + z * z / (4 * n * n)) / (1 + z * z / n);
    return {100 * std::max(0.0, centre - half), 100 * std::min(1.0, centre + half)};
}

Interval counts_around(int events) {
    const double d = events, more = d + 1;
    const double low = events == 0 ? 0 : d * std::pow(1 - 1 / (9 * d) - z / (3 * std::sqrt(d)), 3);
    return {std::max(0.0, low), more * std::pow(1 - 1 / (9 * more) + z / (3 * std::sqrt(more)), 3)};
}

double Stability::months() const {
    constexpr double days_in_a_month = 365.25 / 12;
    return static_cast<double>(days) / days_in_a_month;
}
std::optional<double> Stability::each_hundred_months() const {
    if (days == 0) return {};
    return 100 * ended / months();
}
std::optional<Interval> Stability::interval() const {
    if (days == 0) return {};
    const auto [low, high] = counts_around(ended);
    return Interval{100 * low / months(), 100 * high / months()};
}

namespace {

/// Days that two stretches share.
int shared(const Stretch& a, const Stretch& b) {
    const auto starts = std::max(a.starts, b.starts);
    auto ends = a.ends;
    if (b.ends && (!ends || *b.ends < *ends)) ends = b.ends;
    check(ends.has_value(), "One of the stretches must end.");
    return std::max(0, *ends - starts);
}

void kept(Figures& figures, const std::vector<HomeLife>& homes, Date then) {
    for (const auto& home : homes) {
        if (!home.approved_on(then)) continue;
        auto& group = home.member_on(then) ? figures.members_kept : figures.others_kept;
        ++group.of;
        group.kept += home.approved_on(figures.on);
    }
}

void stable(Figures& figures, const std::vector<HomeLife>& homes, const std::vector<ChildStay>& stays, Date then) {
    std::unordered_map<PersonId, const HomeLife*> by_home;
    for (const auto& home : homes) by_home.emplace(home.home, &home);
    const Stretch year{then, figures.on};
    for (const auto& stay : stays) {
        const auto at = by_home.find(stay.home);
        if (at == by_home.end()) continue;
        const Stretch lived{std::max(stay.lived.starts, year.starts),
                            std::min(stay.lived.ends.value_or(figures.on), figures.on)};
        const int days = shared(lived, year);
        int as_member = 0;
        for (const auto& member : at->second->member) as_member += shared(lived, member);
        figures.members.days += as_member;
        figures.others.days += days - as_member;
        if (!stay.unplanned || !stay.lived.ends || !year.has(*stay.lived.ends)) continue;
        ++(at->second->member_on(stay.lived.ends->plus_days(-1)) ? figures.members : figures.others).ended;
    }
}

/// The twelve months until a day, of which the last ends with the day before it.
class Months {
public:
    explicit Months(Date on) : on_{on} {
        const auto this_month = *Date::of(on.year(), on.month(), 1);
        for (int i = 1 - twelve; i <= 0; ++i) months_.push_back({this_month.plus_months(i)});
    }

    /// Null for a night before or after them.
    MonthOfNights* of(Date night) {
        const auto first = months_.front().starts;
        const int place = 12 * (night.year() - first.year()) + night.month() - first.month();
        return night < on_ && place >= 0 && place < twelve ? &months_[static_cast<std::size_t>(place)] : nullptr;
    }

    void add(const ConstellationFile& file) {
        for (auto night = months_.front().starts; night < on_; night = night.plus_days(1))
            if (const auto* is = file.on(night)) of(night)->offered += is->beds;
        for (const auto& ask : file.asked) {
            const auto* answer = file.answer_to(ask.id);
            if (!answer || !answer->value.yes || file.cancelled_of(ask.id)) continue;
            const auto* stay = file.stayed_of(ask.id);
            for (int n = 0; n < ask.value.nights; ++n) {
                auto* month = of(ask.value.first.plus_days(n));
                if (!month) continue;
                month->agreed += ask.value.children;
                if (stay && n < stay->value.nights) month->stayed += ask.value.children;
            }
        }
    }

    std::vector<MonthOfNights> take() { return std::move(months_); }

private:
    static constexpr int twelve = 12;
    Date on_;
    std::vector<MonthOfNights> months_;
};

}  // namespace

Figures figures_of(const std::vector<HomeLife>& homes, const std::vector<ChildStay>& stays,
                   const std::vector<ConstellationFile>& constellations, Date on) {
    Figures figures{
        .on = on, .coverage = {}, .members_kept = {}, .others_kept = {}, .members = {}, .others = {}, .months = {}};
    const auto then = on.plus_months(-12);
    for (const auto& home : homes)
        if (home.approved_on(on)) ++figures.coverage.of, figures.coverage.meets += home.member_on(on);
    kept(figures, homes, then);
    stable(figures, homes, stays, then);
    Months months{on};
    for (const auto& file : constellations) months.add(file);
    figures.months = months.take();
    return figures;
}

}  // namespace kith::constellations
