#pragma once

#include <doctest/doctest.h>

#include <algorithm>

#include "kernel/core/calendar.h"
#include "kinship/money.h"
#include "kinship/rights.h"
#include "kinship/rules.h"

/// For the tests of what follows: Rowan, born 3 February 2019, whose file a test fills a fact at a time.
namespace kith::kinship {

inline constexpr PersonId hattie{7}, robin{8};

class Rowan {
public:
    explicit Rowan(Date today, Date born = "2019-02-03"_day) : today_{today} {
        file.given = "Rowan", file.name = "Rowan Marsh", file.born = born;
    }

    template <class T>
    FactId add(std::vector<Fact<T>> KinshipFile::*list, T fact) {
        const FactId id{next_++};
        (file.*list).push_back({id, PersonId{1}, EntryNumber{id.number()}, {}, std::move(fact)});
        return id;
    }
    Rowan& lives(Living living, Date from, allowances::RateArea area = allowances::RateArea::rest) {
        if (!file.arrangements.empty()) file.arrangements.back().value.ends = from.plus_days(-1);
        add(&KinshipFile::arrangements, Arrangement{living, hattie, {}, area, from, {}, {}, robin});
        return *this;
    }
    Rowan& court(Stage stage, Date on, Proceedings whose = Proceedings::private_law, bool names_parent = false) {
        add(&KinshipFile::orders, Order{stage, whose, names_parent, on, robin});
        return *this;
    }
    Rowan& found(Ground ground, bool there, Date on = "2026-03-01"_day) {
        add(&KinshipFile::grounds, GroundFound{ground, there, "A letter", on, robin});
        return *this;
    }
    Rowan& told(Date on) {
        add(&KinshipFile::notices, PrivateNotice{on, ToldBy::carer, "", robin});
        return *this;
    }
    Rowan& visited(Date on) {
        add(&KinshipFile::visits, PrivateVisit{on, true, "", "", robin});
        return *this;
    }

    Allowance allowance() const { return allowance_of(file, file.arrangements.back().value, today_); }
    std::vector<Occasion> of(const Duty<KinshipFile>& duty) const {
        return occasions(duty, file, Calendar::england(), today_);
    }
    std::optional<Date> next(const Duty<KinshipFile>& duty) const {
        const auto all = of(duty);
        return all.empty() || !all.back().open() ? std::nullopt : std::optional{all.back().due};
    }
    bool has(std::string_view right) const {
        const auto all = rights_of(file, file.arrangements.back().value);
        return std::ranges::find(all, right, &Right::name) != all.end();
    }

    KinshipFile file;

private:
    Date today_;
    std::int64_t next_ = 1;
};

}  // namespace kith::kinship
