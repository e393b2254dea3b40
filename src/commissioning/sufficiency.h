#pragma once

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "commissioning/members.h"
#include "kernel/access/gate.h"
#include "kernel/figures/figure.h"
#include "region/facts.h"

/// Whether there are homes enough: what is asked for, what there is, and what is missing. What is read of requests is
/// what figures count, and nothing else: no child, no words, no district.
namespace kith::commissioning {

enum class AgeGroup { under_five, five_to_ten, eleven_to_fifteen, sixteen_up, not_known };

/// One request, as a figure counts it.
struct NeedSeen {
    AuthorityId member;
    std::int64_t number;  ///< of the request on its own record
    std::int64_t same;    ///< requests for one child share it; it names nobody
    HomeKind kind;
    AgeGroup age;
    bool siblings;
    region::Urgency urgency;
    Date on;
    Date needed_by;
    std::vector<region::CriterionKind> essential;
    std::optional<Date> ended;
    std::optional<region::EndedHow> how;
    std::optional<region::WhyUnable> why;
    AgeGroup age_asked = AgeGroup::not_known;  ///< on the day it was asked; `age` is today's
};

/// Every request of every member that was made or ran since a day. Cost: three readings of each member.
Result<std::vector<NeedSeen>> needs_seen(const Store& store, const AllowedAll<May::see_region>& leave, Date since,
                                         Date today);

/// Why homes were not offered for these requests, by whoever was asked. Cost: one reading of each record.
struct DeclineSeen {
    AuthorityId to;
    std::int64_t request;
    region::WhyDeclined why;
    Date on;
};
Result<std::vector<DeclineSeen>> declines_seen(const Store& store, const AllowedAll<May::see_region>& leave, Date since,
                                               Date today);

/// Places of one kind in one area today.
struct PlacesThere {
    std::string area;
    HomeKind kind;
    int homes = 0, places = 0, filled = 0, not_available = 0;

    int vacant() const { return std::max(0, places - filled - not_available); }
};
/// Members' own homes in their own areas, and providers' homes where the register has them. Cost: one reading of the
/// homes of each record.
Result<std::vector<PlacesThere>> places_there(const Store& store, const AllowedAll<May::see_region>& leave, Date today);

/// What was asked for of some sort, and what came of it.
struct Counted {
    int asked = 0;  ///< requests made in the time
    int matched = 0, unable = 0, withdrawn = 0;
    int waiting = 0;  ///< children who need a home on the last day: asked for, or given up
    int late = 0;     ///< of those, needed before that day
    int vacant = 0;   ///< places of the sort

    int missing() const { return std::max(0, waiting - vacant); }
};

struct Sufficiency {
    Date from, to;
    Counted all;
    std::map<std::string, Counted> by_area;
    std::map<HomeKind, Counted> by_kind;
    std::map<AgeGroup, Counted> by_age;
    std::map<region::CriterionKind, Counted> by_need;
    Counted siblings;
    std::map<region::WhyUnable, int> why_unable;
    std::map<region::WhyDeclined, int> why_declined;
    std::map<std::pair<std::string, HomeKind>, int> missing;  ///< by area and kind, where any is
};
/// Pure. Children are counted as waiting once, by their last request. Cost: in proportion to what is given.
Sufficiency sufficiency_of(const Us& us, const std::vector<NeedSeen>& needs, const std::vector<DeclineSeen>& declines,
                           const std::vector<PlacesThere>& places, Date from, Date to);

AgeGroup age_group(std::optional<int> age);

}  // namespace kith::commissioning

namespace kith {

template <>
inline constexpr std::array words_of<commissioning::AgeGroup>{
    Word{commissioning::AgeGroup::under_five, "0-4", "Under 5"},
    Word{commissioning::AgeGroup::five_to_ten, "5-10", "5 to 10"},
    Word{commissioning::AgeGroup::eleven_to_fifteen, "11-15", "11 to 15"},
    Word{commissioning::AgeGroup::sixteen_up, "16", "16 and over"},
    Word{commissioning::AgeGroup::not_known, "not_known", "Not known"}};

}  // namespace kith
