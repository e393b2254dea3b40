// What the figures are worked out from: every home's life as a home, and children's time in it, set by set.
#include <algorithm>
#include <unordered_map>

#include "care/unplanned.h"
#include "constellations/figures.h"
#include "homes/support_facts.h"

namespace kith::constellations {

namespace {

struct Life {
    HomeLife life;
    Date opened;
    std::optional<Date> until;  ///< closed, or 28 days after notice (Fostering Services Regulations 2011, reg. 28(13))
    bool own = true;
};
using Lives = std::unordered_map<PersonId, Life>;

void sooner(std::optional<Date>& end, Date day) {
    if (!end || day < *end) end = day;
}

/// In order, and stretches that touch or overlap made one.
void tidy(std::vector<Stretch>& all) {
    std::ranges::sort(all, {}, &Stretch::starts);
    std::vector<Stretch> merged;
    for (const auto& one : all) {
        if (one.ends && *one.ends <= one.starts) continue;
        if (merged.empty() || (merged.back().ends && *merged.back().ends < one.starts)) {
            merged.push_back(one);
        } else if (auto& last = merged.back(); last.ends && (!one.ends || *one.ends > *last.ends)) {
            last.ends = one.ends;
        }
    }
    all = std::move(merged);
}

std::optional<Date> day_after(std::optional<Date> last) {
    return last ? std::optional{last->plus_days(1)} : std::nullopt;
}

/// No approval outlasts the home.
void cut(Life& life) {
    for (auto& one : life.life.approved) {
        one.starts = std::max(one.starts, life.opened);
        if (life.until && (!one.ends || *life.until < *one.ends)) one.ends = life.until;
    }
}

Result<Lives> read_lives(const Store& store, const LeaveOfAll& leave) {
    Lives lives;
    const auto known = Known::now();
    TRY(each_fact<Home>(store, leave, known, [&](const Fact<Home>& fact) {
        if (is_family(fact.value.kind))
            lives.emplace(fact.about, Life{{fact.about, {}, {}}, fact.value.opened, fact.value.closed});
    }));
    const auto with = [&](PersonId home, auto act) {
        if (const auto at = lives.find(home); at != lives.end()) act(at->second);
    };
    TRY(each_fact<homes::RunBy>(store, leave, known, [&](const Fact<homes::RunBy>& fact) {
        with(fact.about, [&](Life& life) { life.own = fact.value.provider == care::Provider::own_authority; });
    }));
    TRY(each_fact<homes::Resignation>(store, leave, known, [&](const Fact<homes::Resignation>& fact) {
        with(fact.about, [&](Life& life) { sooner(life.until, fact.value.on.plus_days(28)); });
    }));
    TRY(each_fact<homes::Terms>(store, leave, known, [&](const Fact<homes::Terms>& fact) {
        with(fact.about, [&](Life& life) {
            life.life.approved.push_back({fact.value.starts, day_after(fact.value.ends)});
        });
    }));
    TRY(each_fact<InConstellation>(store, leave, known, [&](const Fact<InConstellation>& fact) {
        with(fact.about, [&](Life& life) {
            life.life.member.push_back({fact.value.starts, day_after(fact.value.ends)});
        });
    }));
    TRY(each_fact<Constellation>(store, leave, known, [&](const Fact<Constellation>& fact) {
        with(fact.about, [&](Life& life) {
            life.life.member.push_back({fact.value.starts, day_after(fact.value.ends)});
        });
    }));
    return lives;
}

}  // namespace

Result<std::vector<HomeLife>> home_lives(const Store& store, const LeaveOfAll& leave) {
    std::vector<HomeLife> found;
    for (auto& [home, life] : TRY(read_lives(store, leave))) {
        if (!life.own) continue;
        cut(life);
        tidy(life.life.approved);
        tidy(life.life.member);
        found.push_back(std::move(life.life));
    }
    std::ranges::sort(found, {}, &HomeLife::home);
    return found;
}

Result<std::vector<ChildStay>> child_stays(const Store& store, const LeaveOfAll& leave, Date since) {
    std::vector<ChildStay> found;
    std::optional<PersonId> child;
    TRY(
        store.each("select about, household, starts, ends, why_ended from care_placement where authority = $1"
                   " and retired_by is null and household is not null and (ends is null or ends >= $2)"
                   " order by about, starts, fact",
                   {leave.authority(), since}, [&](const Row& row) {
                       const auto of = row.id<PersonId>(0);
                       const auto home = home_of(row.id<HouseholdId>(1));
                       const auto starts = row.date(2);
                       const auto ends = row.maybe_date(3);
                       const bool broke = !row.null(4) && unplanned(Cell<care::ChangeReason>::read(row, 4));
                       if (child == of && found.back().home == home && found.back().lived.ends == starts) {
                           found.back().lived.ends = ends;
                           found.back().unplanned = broke;
                           return;
                       }
                       child = of;
                       found.push_back({home, {starts, ends}, broke});
                   }));
    return found;
}

Result<std::unordered_map<PersonId, std::string>> districts_of(const Store& store, const LeaveOfAll& leave) {
    std::unordered_map<PersonId, std::string> found;
    TRY(store.each(
        "select r.household, r.postcode from people_residence r join people_home h"
        " on h.authority = r.authority and h.about = r.household and h.retired_by is null"
        " where r.authority = $1 and r.retired_by is null and r.ends is null and r.withheld = 0"
        " order by r.household, r.fact",
        {leave.authority()}, [&](const Row& row) {
            if (!row.text(1).empty())
                found[home_of(row.id<HouseholdId>(0))] = std::string{row.text(1).substr(0, row.text(1).find(' '))};
        }));
    return found;
}

}  // namespace kith::constellations
