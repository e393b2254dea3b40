#include "leaving_care/status.h"

#include <algorithm>

#include <fmt/format.h>

#include "care/times.h"
#include "kernel/core/text.h"

namespace kith::leaving_care {

namespace {

/// The birthdays and days of care that the law asks about, found once.
class Life {
public:
    Life(const care::CareFile& care, const std::vector<Fact<Lives>>& homes)
        : care_{care},
          homes_{homes},
          times_{care::times_in_care(care)},
          fourteen_{care.born->birthday(14)},
          sixteen_{care.born->birthday(16)},
          eighteen_{care.born->birthday(18)} {}

    Date birthday(int age) const { return care_.born->birthday(age); }
    Date sixteen() const { return sixteen_; }
    Date eighteen() const { return eighteen_; }

    int nights(Date until) const {
        int nights = 0;
        for (const auto& time : times_)
            nights += std::max(0, std::min(time.ends.value_or(until), until) - std::max(time.starts, fourteen_));
        return nights;
    }

    bool in_care(Date day) const {
        return day < eighteen_ && std::ranges::any_of(times_, [&](const auto& time) {
                   return time.starts <= day && (!time.ends || day < *time.ends);
               });
    }

    /// The first day, at 16 or 17, on which thirteen weeks were complete and they were looked after.
    std::optional<Date> eligible_since(Date today) const {
        int before = 0;
        for (const auto& time : times_) {
            const auto from = std::max(time.starts, fourteen_);
            const auto complete = from.plus_days(std::max(0, nights_of_thirteen_weeks - before));
            const auto since = std::max(complete, sixteen_);
            if (since < eighteen_ && since <= today && (!time.ends || since <= *time.ends)) return since;
            before += std::max(0, time.ends.value_or(today) - from);
        }
        return {};
    }

    /// The last day care ended by a day; none while it goes on.
    std::optional<Date> left(Date day) const {
        if (times_.empty() || in_care(day)) return {};
        std::optional<Date> last;
        for (const auto& time : times_)
            if (time.starts <= day) last = std::min(time.ends.value_or(eighteen_), eighteen_);
        return last;
    }

    bool in_care_after_sixteen() const {
        return std::ranges::any_of(times_, [&](const auto& time) { return !time.ends || *time.ends > sixteen_; });
    }

    bool to_a_guardian() const {
        using enum care::EndOfCare;
        const auto* last = care_.last_period();
        if (!last || !last->why_ended) return false;
        const auto why = *last->why_ended;
        return why == guardian_carer_relative || why == guardian_carer || why == guardian_relative ||
               why == guardian_other;
    }

    /// Since when they live with a parent on that day, after care; none if they do not.
    std::optional<Date> with_a_parent(Date day) const {
        using enum care::EndOfCare;
        const auto ended = left(day);
        if (!ended) return {};
        std::optional<Date> since;
        const auto* last = care_.last_period();
        if (last && last->why_ended &&
            (*last->why_ended == home_planned || *last->why_ended == home_unplanned ||
             *last->why_ended == child_arrangements))
            since = *ended;
        for (const auto& home : homes_) {
            if (home.value.starts < *ended || home.value.starts > day) continue;
            if (home.value.kind != HomeKind::with_family)
                since.reset();
            else if (!since)
                since = home.value.starts;
        }
        return since;
    }
    bool six_months_with_a_parent(Date day) const {
        const auto since = with_a_parent(day);
        return since && since->plus_months(6) <= day;
    }

private:
    const care::CareFile& care_;
    const std::vector<Fact<Lives>>& homes_;
    std::vector<care::Time> times_;
    Date fourteen_, sixteen_, eighteen_;
};

std::string weeks(int nights) {
    return nights % 7 == 0 ? plural(nights / 7, "week")
                           : fmt::format("{} and {}", plural(nights / 7, "week"), plural(nights % 7, "day"));
}

Status under_sixteen(const Life& life, Date today) {
    return {Entitled::not_yet,
            fmt::format("Turns 16 on {}. Looked after for {} since turning 14 on {}; 13 weeks are needed.",
                        life.sixteen().in_words(), weeks(life.nights(today)), life.birthday(14).in_words()),
            {},
            {},
            {}};
}

/// Looked after for long enough, before or after the birthday that counts.
std::string long_enough(const Life& life, Date since) {
    return fmt::format("Looked after for 13 weeks or more since turning 14 on {}; eligible since {}.",
                       life.birthday(14).in_words(), since.in_words());
}

Status not_owed_a_plan(const Life& life, Date today, std::string but) {
    const bool some = life.in_care_after_sixteen();
    if ((some || life.to_a_guardian()) && today < life.birthday(21))
        return {Entitled::qualifying,
                fmt::format(
                    "{}{} Advice and help until {}.", but,
                    some ? "Looked after at 16 or over, and no longer." : "Left care to live with a special guardian.",
                    life.birthday(21).in_words()),
                {},
                {},
                life.birthday(21)};
    return {Entitled::over,
            some ? but + "Turned 21. Help with education and training goes on until 25."
                 : but + "Not looked after since turning 16.",
            {},
            {},
            {}};
}

Status at_sixteen(const Life& life, Date today, std::optional<Date> since) {
    if (life.in_care(today)) {
        if (!since)
            return {Entitled::not_yet,
                    fmt::format("In care, for {} since turning 14. 13 weeks are complete on {} if they stay.",
                                weeks(life.nights(today)),
                                today.plus_days(nights_of_thirteen_weeks - life.nights(today)).in_words()),
                    {},
                    {},
                    {}};
        return {Entitled::eligible, long_enough(life, *since) + " In care now.", since, {}, life.eighteen()};
    }
    if (!since) return not_owed_a_plan(life, today, "");
    const auto left = life.left(today);
    if (life.six_months_with_a_parent(today))
        return not_owed_a_plan(life, today,
                               fmt::format("Has lived with a parent since {}, six months and more. ",
                                           life.with_a_parent(today)->in_words()));
    return {Entitled::relevant, long_enough(life, *since) + fmt::format(" Left care on {}.", left->in_words()), since,
            left, life.eighteen()};
}

Status at_eighteen(const Life& life, Date today, std::optional<Date> since) {
    if (!since) return not_owed_a_plan(life, today, "");
    const auto eve = life.eighteen().plus_days(-1);
    if (!life.in_care(eve) && life.six_months_with_a_parent(eve))
        return not_owed_a_plan(life, today, "Had lived with a parent for six months when they turned 18. ");
    if (today >= life.birthday(25))
        return {
            Entitled::over, fmt::format("Turned 25 on {}.", life.birthday(25).in_words()), since, life.left(today), {}};
    return {Entitled::former_relevant,
            long_enough(life, *since) + fmt::format(" Left care on {}, and turned 18 on {}.",
                                                    life.left(today)->in_words(), life.eighteen().in_words()),
            since, life.left(today), life.birthday(25)};
}

}  // namespace

int nights_since_fourteen(const care::CareFile& care, Date until) {
    static const std::vector<Fact<Lives>> none;
    return care.born ? Life{care, none}.nights(until) : 0;
}

Status status_on(const care::CareFile& care, const std::vector<Fact<Lives>>& homes, Date today) {
    if (!care.born)
        return {Entitled::not_yet, "Their day of birth is not known. Record it, and this is worked out.", {}, {}, {}};
    const Life life{care, homes};
    if (care.died && *care.died <= today) return {Entitled::over, "They have died.", {}, {}, {}};
    if (today < life.sixteen()) return under_sixteen(life, today);
    const auto since = life.eligible_since(today);
    return today < life.eighteen() ? at_sixteen(life, today, since) : at_eighteen(life, today, since);
}

}  // namespace kith::leaving_care
