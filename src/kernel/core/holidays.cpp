#include "kernel/core/holidays.h"

namespace kith {

// 2015 to 2027 are as proclaimed and announced (https://www.gov.uk/bank-holidays). 2028 to 2030 are by the rule, not
// yet compared with an announcement: the Banking and Financial Dealings Act 1971, Schedule 1, and the yearly practice
// of proclaiming New Year's Day, the first Monday of May and a substitute for each day at a weekend. An authority adds
// what is proclaimed later with Calendar::with().
// clang-format off
static constexpr Date days[]{
    // 26 December was a Saturday
    "2015-01-01"_day, "2015-04-03"_day, "2015-04-06"_day, "2015-05-04"_day, "2015-05-25"_day,
    "2015-08-31"_day, "2015-12-25"_day, "2015-12-28"_day,

    // 25 December was a Sunday
    "2016-01-01"_day, "2016-03-25"_day, "2016-03-28"_day, "2016-05-02"_day, "2016-05-30"_day,
    "2016-08-29"_day, "2016-12-26"_day, "2016-12-27"_day,

    // 1 January was a Sunday
    "2017-01-02"_day, "2017-04-14"_day, "2017-04-17"_day, "2017-05-01"_day, "2017-05-29"_day,
    "2017-08-28"_day, "2017-12-25"_day, "2017-12-26"_day,

    "2018-01-01"_day, "2018-03-30"_day, "2018-04-02"_day, "2018-05-07"_day, "2018-05-28"_day,
    "2018-08-27"_day, "2018-12-25"_day, "2018-12-26"_day,

    "2019-01-01"_day, "2019-04-19"_day, "2019-04-22"_day, "2019-05-06"_day, "2019-05-27"_day,
    "2019-08-26"_day, "2019-12-25"_day, "2019-12-26"_day,

    // early May moved to 8 May, 75 years since VE Day; 26 December was a Saturday
    "2020-01-01"_day, "2020-04-10"_day, "2020-04-13"_day, "2020-05-08"_day, "2020-05-25"_day,
    "2020-08-31"_day, "2020-12-25"_day, "2020-12-28"_day,

    // 25 December was a Saturday, 26 December a Sunday
    "2021-01-01"_day, "2021-04-02"_day, "2021-04-05"_day, "2021-05-03"_day, "2021-05-31"_day,
    "2021-08-30"_day, "2021-12-27"_day, "2021-12-28"_day,

    // 1 January was a Saturday; spring moved to 2 June and the Platinum Jubilee on 3 June; the state funeral of Queen
    // Elizabeth II on 19 September; 25 December was a Sunday
    "2022-01-03"_day, "2022-04-15"_day, "2022-04-18"_day, "2022-05-02"_day, "2022-06-02"_day,
    "2022-06-03"_day, "2022-08-29"_day, "2022-09-19"_day, "2022-12-26"_day, "2022-12-27"_day,

    // 1 January was a Sunday; the Coronation of King Charles III on 8 May
    "2023-01-02"_day, "2023-04-07"_day, "2023-04-10"_day, "2023-05-01"_day, "2023-05-08"_day,
    "2023-05-29"_day, "2023-08-28"_day, "2023-12-25"_day, "2023-12-26"_day,

    "2024-01-01"_day, "2024-03-29"_day, "2024-04-01"_day, "2024-05-06"_day, "2024-05-27"_day,
    "2024-08-26"_day, "2024-12-25"_day, "2024-12-26"_day,

    "2025-01-01"_day, "2025-04-18"_day, "2025-04-21"_day, "2025-05-05"_day, "2025-05-26"_day,
    "2025-08-25"_day, "2025-12-25"_day, "2025-12-26"_day,

    // 26 December is a Saturday
    "2026-01-01"_day, "2026-04-03"_day, "2026-04-06"_day, "2026-05-04"_day, "2026-05-25"_day,
    "2026-08-31"_day, "2026-12-25"_day, "2026-12-28"_day,

    // 25 December is a Saturday, 26 December a Sunday
    "2027-01-01"_day, "2027-03-26"_day, "2027-03-29"_day, "2027-05-03"_day, "2027-05-31"_day,
    "2027-08-30"_day, "2027-12-27"_day, "2027-12-28"_day,

    // 1 January is a Saturday
    "2028-01-03"_day, "2028-04-14"_day, "2028-04-17"_day, "2028-05-01"_day, "2028-05-29"_day,
    "2028-08-28"_day, "2028-12-25"_day, "2028-12-26"_day,

    "2029-01-01"_day, "2029-03-30"_day, "2029-04-02"_day, "2029-05-07"_day, "2029-05-28"_day,
    "2029-08-27"_day, "2029-12-25"_day, "2029-12-26"_day,

    "2030-01-01"_day, "2030-04-19"_day, "2030-04-22"_day, "2030-05-06"_day, "2030-05-27"_day,
    "2030-08-26"_day, "2030-12-25"_day, "2030-12-26"_day,
};
// clang-format on

std::vector<Date> england_and_wales_holidays() { return {std::begin(days), std::end(days)}; }

}  // namespace kith
