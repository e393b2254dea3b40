// When each thing is due.
#include <doctest/doctest.h>

#include <algorithm>

#include "care/child_for_tests.h"
#include "kernel/core/calendar.h"
#include "leaving_care/rules.h"

using namespace kith;
using namespace kith::leaving_care;

namespace {

/// Ana, born 3 February 2006, in foster care until 18; then on her own.
class Ana {
public:
    explicit Ana(Date today) : today_{today} {
        child_.comes_into_care("2015-01-05"_day).moves_to("The Beech family", "2015-01-05"_day);
        child_.leaves_care("2024-02-03"_day, care::EndOfCare::independent_supported);
    }
    template <class T>
    FactId add(std::vector<Fact<T>> LeavingFile::*list, T fact) {
        const FactId id{next_++};
        (file_.*list).push_back({id, PersonId{1}, EntryNumber{id.number()}, {}, std::move(fact)});
        return id;
    }
    LeavingFile file() {
        file_.given = "Ana";
        file_.care = child_.file;
        file_.status = status_on(file_.care, file_.homes, today_);
        return file_;
    }
    std::vector<Occasion> of(const Duty<LeavingFile>& duty) {
        return occasions(duty, file(), Calendar::england(), today_);
    }
    std::optional<Date> next(const Duty<LeavingFile>& duty) {
        const auto all = of(duty);
        return all.empty() || !all.back().open() ? std::nullopt : std::optional{all.back().due};
    }

private:
    Date today_;
    care::ChildForTests child_{"2006-02-03"_day};
    LeavingFile file_;
    std::int64_t next_ = 1;
};

constexpr PersonId juniper{7};

}  // namespace

TEST_CASE("C02: the needs are assessed within three months of becoming eligible at 16") {
    Ana ana{"2022-03-01"_day};
    CHECK(ana.next(needs_assessed) == "2022-05-03"_day);
    ana.add(&LeavingFile::assessments, Assessment{"2022-04-01"_day, "A home", "Mine", juniper});
    CHECK(ana.of(needs_assessed).back().done == "2022-04-01"_day);
}

TEST_CASE("C03: the plan follows the assessment, and C04: is reviewed every six months from the day it is made") {
    Ana ana{"2022-06-01"_day};
    CHECK(ana.of(plan_made).empty());
    ana.add(&LeavingFile::assessments, Assessment{"2022-05-03"_day, "A home", "Mine", juniper});
    CHECK(ana.next(plan_made) == "2022-05-31"_day);
    ana.add(&LeavingFile::made, PlanMade{"2022-05-20"_day, "Fine", juniper});
    CHECK(ana.next(plan_reviewed) == "2022-11-20"_day);
}

TEST_CASE("C04: 28 days after a move to an unregulated home, and after a review was asked for") {
    Ana ana{"2025-03-10"_day};
    ana.add(&LeavingFile::made, PlanMade{"2022-05-20"_day, "Fine", juniper});
    ana.add(&LeavingFile::homes, Lives{"2025-03-01"_day, HomeKind::own_tenancy, "", juniper});
    ana.add(&LeavingFile::reviews_asked, ReviewAsked{"2025-03-05"_day, "I lost my job", PersonId{1}});
    CHECK(ana.next(reviewed_after_move) == "2025-03-29"_day);
    CHECK(ana.next(reviewed_when_asked) == "2025-04-02"_day);
    Ana other{"2025-03-10"_day};
    other.add(&LeavingFile::homes, Lives{"2025-03-01"_day, HomeKind::former_carers, "", juniper});
    CHECK(other.of(reviewed_after_move).empty());
}

TEST_CASE("C05: a visit at home within seven days of leaving care, and of each move; a call does not do") {
    Ana ana{"2025-03-05"_day};
    CHECK(ana.of(visited_after_move).front().due == "2024-02-10"_day);
    ana.add(&LeavingFile::homes, Lives{"2025-03-01"_day, HomeKind::own_tenancy, "", juniper});
    ana.add(&LeavingFile::touches, InTouch{"2025-03-02"_day, Reached::called, "", "", juniper});
    CHECK(ana.next(visited_after_move) == "2025-03-08"_day);
    ana.add(&LeavingFile::touches, InTouch{"2025-03-04"_day, Reached::at_home, "", "", juniper});
    CHECK(ana.of(visited_after_move).back().done == "2025-03-04"_day);
}

TEST_CASE("C06: after the first review in a home, a visit every two months") {
    Ana ana{"2025-05-01"_day};
    ana.add(&LeavingFile::homes, Lives{"2025-03-01"_day, HomeKind::own_tenancy, "", juniper});
    CHECK(ana.of(visited_on).empty());
    ana.add(&LeavingFile::reviews, Review{"2025-03-20"_day, "Fine", "Go on", juniper});
    CHECK(ana.next(visited_on) == "2025-05-20"_day);
}

TEST_CASE("C07: in touch within eight weeks from 18 to 21; one who did not answer is not in touch") {
    Ana ana{"2024-03-20"_day};
    CHECK(ana.next(kept_in_touch) == "2024-03-30"_day);
    ana.add(&LeavingFile::touches, InTouch{"2024-03-01"_day, Reached::no_answer, "", "", juniper});
    CHECK(ana.next(kept_in_touch) == "2024-03-30"_day);
    ana.add(&LeavingFile::touches, InTouch{"2024-03-15"_day, Reached::wrote, "", "", juniper});
    CHECK(ana.next(kept_in_touch) == "2024-05-10"_day);
}

TEST_CASE("C08: support is offered each year from 21 to 25") {
    Ana before{"2027-02-02"_day};
    CHECK_FALSE(before.next(offered_yearly));
    Ana ana{"2027-06-01"_day};
    CHECK(ana.next(offered_yearly) == "2028-02-03"_day);
    ana.add(&LeavingFile::offers, YearlyOffer{"2027-05-01"_day, Wish::not_now, "I am fine", juniper});
    CHECK(ana.next(offered_yearly) == "2028-05-01"_day);
}

TEST_CASE("Staying put is on until 23 unless the young person says no; the no wears out after six months") {
    Ana ana{"2025-03-01"_day};
    const auto standing = [&](Offer offer, Date day) {
        return staying_standing(ana.file(), offer, day, Calendar::england());
    };
    CHECK(may_stay_put(ana.file()));
    CHECK(stays_until(ana.file(), Offer::staying_put) == "2029-02-03"_day);
    CHECK(std::holds_alternative<On>(standing(Offer::staying_put, "2023-01-01"_day)));  // planned before 18
    CHECK(std::holds_alternative<On>(standing(Offer::staying_put, "2029-02-02"_day)));
    CHECK(std::holds_alternative<NotYet>(standing(Offer::staying_put, "2029-02-03"_day)));
    ana.add(&LeavingFile::said_no, SaidNo{Offer::staying_put, "2025-02-01"_day, "I want my own place", {}});
    CHECK(std::holds_alternative<Off>(standing(Offer::staying_put, "2025-07-31"_day)));
    CHECK(std::holds_alternative<On>(standing(Offer::staying_put, "2025-08-01"_day)));
    CHECK(std::holds_alternative<On>(standing(Offer::staying_close, "2025-07-31"_day)));
    ana.add(&LeavingFile::homes, Lives{"2025-02-20"_day, HomeKind::former_carers, "", juniper});
    CHECK(may_stay_put(ana.file()));
    ana.add(&LeavingFile::homes, Lives{"2025-02-25"_day, HomeKind::own_tenancy, "", juniper});
    CHECK_FALSE(may_stay_put(ana.file()));
}

TEST_CASE("Mission 1: who left care with fewer than two confirmed has a plan with an owner and a day, never a tick") {
    Ana ana{"2024-02-10"_day};
    const auto olive =
        ana.add(&LeavingFile::people,
                LovingPerson{"Olive", "my nan", Closeness::very, Often::most_weeks, true, "2024-01-01"_day, {}});
    const auto rook =
        ana.add(&LeavingFile::people,
                LovingPerson{"Mr Rook", "a teacher", Closeness::quite, Often::less, true, "2024-01-01"_day, {}});
    ana.add(&LeavingFile::confirmed, Confirmed{olive, Confirmation::yes, "2024-01-10"_day, "", juniper});
    CHECK(needs_people_plan(ana.file()));
    CHECK(ana.next(people_planned) == "2024-02-16"_day);
    ana.add(&LeavingFile::people_plans,
            PeoplePlan{"2024-02-08"_day, "Find Mr Rook", juniper, "2024-05-01"_day, PersonId{9}});
    CHECK_FALSE(ana.next(people_planned));
    CHECK(ana.next(people_plan_kept) == "2024-05-01"_day);
    CHECK(needs_people_plan(ana.file()));
    ana.add(&LeavingFile::confirmed, Confirmed{rook, Confirmation::yes, "2024-02-09"_day, "", juniper});
    CHECK_FALSE(needs_people_plan(ana.file()));
    CHECK(ana.of(people_plan_kept).back().done == "2024-02-09"_day);
}

TEST_CASE("Mission 1: someone who is a bit close, or would not be called, does not count") {
    Ana ana{"2024-02-10"_day};
    for (const auto& [closeness, call] : {std::pair{Closeness::a_bit, true}, std::pair{Closeness::very, false}}) {
        const auto id = ana.add(&LeavingFile::people,
                                LovingPerson{"Fay", "a friend", closeness, Often::less, call, "2024-01-01"_day, {}});
        ana.add(&LeavingFile::confirmed, Confirmed{id, Confirmation::yes, "2024-01-10"_day, "", juniper});
    }
    CHECK(ana.file().loving_and_confirmed() == 0);
}
