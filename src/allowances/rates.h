#pragma once

#include <optional>
#include <span>
#include <vector>

#include "allowances/facts.h"
#include "kernel/core/law.h"

/// The weekly rates: the national minimum by year, area and age, and what an authority sets for itself.
namespace kith::allowances {

inline constexpr std::size_t areas = words_of<RateArea>.size();
inline constexpr std::size_t bands = words_of<AgeBand>.size();

/// The national minimum of one year, from 6 April to 5 April.
struct YearOfRates {
    int first_year;  ///< 2025 for 2025 to 2026
    const Law* source;
    int pounds[areas][bands];

    Date starts() const { return *Date::of(first_year, 4, 6); }
    Money minimum(RateArea area, AgeBand band) const {
        return Money::pounds(pounds[static_cast<std::size_t>(area)][static_cast<std::size_t>(band)]);
    }
    /// Whether it was read in a published table.
    bool published() const { return source->certainty != Certainty::local; }
};

/// Oldest first.
std::span<const YearOfRates> national_minimum();

/// The 6 April on which the year of a day began.
Date year_start(Date day);
std::string year_in_words(Date day);  ///< "2025 to 2026"

/// The ages that share a rate; none from the 18th birthday on, for which there is no minimum.
std::optional<AgeBand> band_of(int age);
/// The first birthday after `day` on which the band changes, the 18th included.
std::optional<Date> next_band(Date born, Date day);

/// What holds for one area and age on one day, and why.
struct Rate {
    Money weekly;
    Money minimum;                 ///< national, of this year or the last one known
    const YearOfRates* year;       ///< in which the minimum was read
    bool of_this_year;             ///< that it was this day's own year
    const OwnRate* own = nullptr;  ///< what the authority set, if that is what holds

    bool below_minimum() const { return weekly < minimum; }
};

/// The rates of one authority.
///
/// An own rate holds from its day on. In the year for which it was set it holds even below the national minimum, and is
/// told as such; in later years the minimum holds where it is higher, so that a rate that nobody looked at again does
/// not fall behind. Where the year's minimum is not known yet, the last known holds.
class Rates {
public:
    Rates() = default;
    explicit Rates(std::vector<OwnRate> own);

    /// None for days before the first year known.
    std::optional<Rate> on(RateArea area, AgeBand band, Date day) const;
    /// The first day after `day` on which another rate may hold: a new year, or an own rate.
    Date next_change(RateArea area, AgeBand band, Date day) const;

private:
    std::vector<OwnRate> own_;  ///< oldest first by the day they begin
};

}  // namespace kith::allowances
