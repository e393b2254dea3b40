#include <algorithm>

#include <fmt/format.h>

#include "demo/identifiers.h"
#include "demo/telling.h"

namespace kith::demo {

using namespace care;

static constexpr EntryKind school_recorded{"care.school", "School"};
static constexpr EntryKind plan_held{"care.pep", "Personal education plan"};

/// The first of September from which a child of this age is in that year of school.
static Date september(Date born, int age) {
    const auto birthday = born.birthday(age);
    const int year = birthday.month() >= 9 ? birthday.year() + 1 : birthday.year();
    return *Date::of(year, 9, 1);
}

/// The same for every child who goes there.
static std::string school_postcode(const std::string& name, int district) {
    std::uint64_t seed = 14'695'981'039'346'656'037ULL;
    for (const char c : name) seed = (seed ^ static_cast<unsigned char>(c)) * 1'099'511'628'211ULL;
    Random of_school{seed};
    return postcode(district, of_school);
}

/// "ZZ31 4AB" lies in 31.
static int district_of(const std::string& postcode) {
    int district = 0;
    for (const char c : postcode.substr(0, postcode.find(' ')))
        if (c >= '0' && c <= '9') district = 10 * district + (c - '0');
    return district;
}

void Telling::school(const std::string& name, int district, Date from, Date until, bool moved) {
    const auto told = std::max(from, child_.starts);
    if (until <= child_.starts || told >= last()) return;
    schools_.push_back({name, from, until});
    const auto known = working_day(told.plus_days(2));
    if (known >= last()) return;
    School at{name, from, {}, false, school_postcode(name, district)};
    const auto left = [&] { at.ends = until, at.moved_by_placement = moved; };
    if (until <= known) left();
    open(known, 13 * 60 + 10, worker(known).author, school_recorded,
         fmt::format("{} goes to {} from {}", child_.given, name, from.in_words()));
    const auto fact = ledger_.enter(at);
    if (at.ends || until >= last()) return;
    left();
    open(until, 13 * 60, worker(until).author, school_recorded,
         fmt::format("{} went to {} until {}", child_.given, name, until.in_words()));
    ledger_.correct(fact, at);
}

void Telling::schools() {
    struct Stage {
        int from, to;
        std::string_view kind;
    };
    static constexpr std::array stages{Stage{3, 4, "Nursery"}, Stage{4, 11, "Primary School"}, Stage{11, 16, "Academy"},
                                       Stage{16, 18, "College"}};
    const auto never = "2190-01-01"_day;
    for (const auto& stage : stages) {
        auto from = september(child_.born, stage.from);
        const auto until = stage.to == 18 ? never : september(child_.born, stage.to).plus_days(-1);
        if (child_.seeking_asylum && stage.to < 16) continue;
        if (child_.seeking_asylum) from = std::max(from, child_.starts.plus_days(random_.between(5, 40)));
        auto name = school_name(family_.town, stage.kind, random_);
        auto district = 10 + setting_.authority % 88;
        // A move out of the area may break schooling; most schools are kept.
        for (std::size_t i = 1; i < child_.stays.size(); ++i) {
            const auto& stay = child_.stays[i];
            if (stay.same_home || stay.starts <= from || stay.starts >= until ||
                !random_.chance(stay.outside ? 0.45 : 0.06))
                continue;
            school(name, district, from, stay.starts, true);
            from = stay.starts.plus_days(random_.between(3, 24));
            name = school_name(home_of(stay).town, stage.kind, random_);
            if (!home_of(stay).postcode.empty()) district = district_of(home_of(stay).postcode);
        }
        if (from < until) school(name, district, from, until, false);
    }
}

// The first within ten working days, then one each term; the last of the school year in June or July.
void Telling::education_plans() {
    const auto meeting = [&](Date on) {
        on = working_day(on);
        if (on >= last() || on < child_.starts || school_on(on).empty()) return;
        const auto now = voice(on);
        const auto& head = setting_.workforce.school_head().on(on);
        const auto by = random_.chance(0.3) ? head.author : worker(on).author;
        open(on, 15 * 60 + random_.below(25), by, plan_held,
             fmt::format("Personal education plan for {} on {}", child_.given, on.in_words()));
        ledger_.enter(EducationPlan{on, words::progress(now, random_), words::targets(now, random_), carers_say(on)});
    };
    meeting(child_.starts.plus_days(random_.between(5, 13)));
    for (int year = child_.starts.year(); year <= last().year(); ++year)
        for (const int month : {2, 6, 10})
            if (const auto term = *Date::of(year, month, 1); term > child_.starts.plus_days(40) && random_.chance(0.95))
                meeting(term.plus_days(random_.between(3, 48)));
}

}  // namespace kith::demo
