// When a family is offered to decide together, and when what follows is due.
#include <doctest/doctest.h>

#include "care/child_for_tests.h"
#include "family_network/rules.h"
#include "kernel/core/calendar.h"

using namespace kith;
using namespace kith::family_network;

namespace {

constexpr PersonId robin{7}, moss{8}, juniper{9}, una{20};
constexpr Date since = "2026-01-01"_day;

/// Ana, born 3 February 2011.
class Ana {
public:
    explicit Ana(Date today) : today_{today} {}

    care::ChildForTests& care() { return child_; }
    template <class T>
    FactId add(std::vector<Fact<T>> NetworkFile::*list, T fact) {
        const FactId id{next_++};
        (file_.*list).push_back({id, PersonId{1}, EntryNumber{id.number()}, {}, std::move(fact)});
        return id;
    }
    void helped(Date day) { helped_.push_back(day); }
    FactId offered_on(Date day, MomentKind moment = MomentKind::came_into_care) {
        return add(&NetworkFile::offers, Offer{moment, day, "Both parents", robin});
    }
    void said(FactId offer, FamilyAnswer answer, Date day) {
        add(&NetworkFile::answers, OfferAnswer{offer, answer, day, "We want to talk first.", robin});
    }
    NetworkFile file() {
        file_.care = child_.file;
        file_.moments = moments_of(file_.care, helped_, since, today_);
        return file_;
    }
    std::vector<Occasion> of(const Duty<NetworkFile>& duty) {
        return occasions(duty, file(), Calendar::england(), today_);
    }
    Standing standing() { return decides_standing(file(), today_, Calendar::england()); }

private:
    Date today_;
    care::ChildForTests child_{"2011-02-03"_day};
    NetworkFile file_;
    std::vector<Date> helped_;
    std::int64_t next_ = 1;
};

}  // namespace

TEST_CASE("The family is offered to decide together at each moment, within ten working days; the next starts anew") {
    Ana ana{"2026-11-20"_day};
    ana.helped("2026-03-02"_day);
    ana.care().comes_into_care("2026-11-09"_day);
    const auto file = ana.file();
    REQUIRE(file.moments.size() == 2);
    CHECK(file.moments[0] == KeyMoment{MomentKind::family_help, "2026-03-02"_day});
    CHECK(file.moments[1] == KeyMoment{MomentKind::came_into_care, "2026-11-09"_day});
    CHECK(ana.of(offered).at(0).due == "2026-03-16"_day);
    CHECK(ana.of(offered).at(0).lapsed == "2026-11-09"_day);
    CHECK(ana.of(offered).at(1).due == "2026-11-23"_day);
    CHECK(moment_to_offer(file) == file.moments[1]);
    ana.offered_on("2026-11-12"_day);
    CHECK(ana.of(offered).at(1).done == "2026-11-12"_day);
    CHECK_FALSE(moment_to_offer(ana.file()));
}

TEST_CASE("Nobody is late for moments before the service began, and none are found from the 18th birthday on") {
    Ana ana{"2029-06-01"_day};
    ana.helped("2025-12-31"_day);
    ana.helped("2029-02-02"_day);
    ana.helped("2029-02-03"_day);
    REQUIRE(ana.file().moments.size() == 1);
    CHECK(ana.file().moments[0].on == "2029-02-02"_day);
}

TEST_CASE("Going home is a moment from the day it is planned, and the 16th birthday in care is one") {
    Ana ana{"2027-03-01"_day};
    ana.care().comes_into_care("2025-11-09"_day);
    ana.care().file.plans.push_back({FactId{90},
                                     PersonId{1},
                                     EntryNumber{90},
                                     {},
                                     care::CarePlan{"2026-05-01"_day, care::Permanence::return_home, "Home", "Home"}});
    const auto file = ana.file();
    REQUIRE(file.moments.size() == 2);
    CHECK(file.moments[0] == KeyMoment{MomentKind::going_home, "2026-05-01"_day});
    CHECK(file.moments[1] == KeyMoment{MomentKind::turned_sixteen, "2027-02-03"_day});
}

TEST_CASE("Not offering is an exception only once a manager has authorised it, within two working days") {
    Ana ana{"2026-11-20"_day};
    ana.care().comes_into_care("2026-11-09"_day);
    const auto asked =
        ana.add(&NetworkFile::not_offered, NotOffered{MomentKind::came_into_care, "2026-11-18"_day, "Danger", robin});
    CHECK(ana.of(exception_answered).at(0).due == "2026-11-20"_day);
    CHECK(ana.of(offered).at(0).open());
    ana.add(&NetworkFile::exceptions, ExceptionAnswer{asked, false, "2026-11-19"_day, "Offer it.", moss});
    CHECK(ana.of(exception_answered).at(0).done == "2026-11-19"_day);
    CHECK(ana.of(offered).at(0).open());
    ana.add(&NetworkFile::exceptions, ExceptionAnswer{asked, true, "2026-11-20"_day, "Yes.", moss});
    CHECK(ana.of(offered).at(0).done == "2026-11-20"_day);
}

TEST_CASE("After a yes: a coordinator in five working days, a meeting in twenty, a plan in five, an answer in ten") {
    Ana ana{"2026-12-31"_day};
    const auto offer = ana.offered_on("2026-11-02"_day);
    CHECK(ana.of(coordinator_named).empty());
    ana.said(offer, FamilyAnswer::accepted, "2026-11-02"_day);
    CHECK(ana.of(coordinator_named).at(0).due == "2026-11-09"_day);
    CHECK(ana.of(meeting_held).at(0).due == "2026-11-30"_day);
    const auto meeting = ana.add(&NetworkFile::meetings, MeetingPlanned{"2026-11-23"_day, "The hall", juniper});
    const auto held = ana.add(&NetworkFile::held, MeetingHeld{meeting, "2026-11-23"_day, true, "", juniper});
    CHECK(ana.of(meeting_held).at(0).done == "2026-11-23"_day);
    CHECK(ana.of(plan_written).at(0).due == "2026-11-30"_day);
    const auto plan = ana.add(&NetworkFile::plans, NetworkPlan{held, "2026-11-25"_day, "Nan has us on Fridays.",
                                                               "Aunt May", "2027-02-25"_day, juniper});
    CHECK(ana.of(plan_written).at(0).done == "2026-11-25"_day);
    CHECK(ana.of(plan_answered).at(0).due == "2026-12-09"_day);
    ana.add(&NetworkFile::plan_answers, PlanAnswer{plan, PlanAnswered::agreed, "Yes.", "2026-12-01"_day, robin});
    CHECK(ana.of(plan_answered).at(0).done == "2026-12-01"_day);
}

TEST_CASE("What a plan is given is decided in five working days, and adds up what was decided and not what was asked") {
    Ana ana{"2026-12-31"_day};
    const FactId plan{500};
    const auto bed = ana.add(&NetworkFile::help,
                             HelpAsked{plan, "A bed", Money::pence(0), Money::pounds(180), "2026-11-25"_day, juniper});
    ana.add(&NetworkFile::help,
            HelpAsked{plan, "Fares", Money::pounds(20), Money::pence(0), "2026-11-25"_day, juniper});
    CHECK(ana.of(help_decided).at(0).due == "2026-12-02"_day);
    ana.add(&NetworkFile::decided, HelpDecided{bed, MoneyAnswer::given_in_part, Money::pence(0), Money::pounds(150),
                                               "Second hand.", "2026-11-26"_day, moss});
    CHECK(ana.of(help_decided).at(0).done == "2026-11-26"_day);
    CHECK(ana.of(help_decided).at(1).open());
    CHECK(given_to(ana.file(), plan).once == Money::pounds(150));
    CHECK(given_to(ana.file(), plan).weekly == Money::pence(0));
}

TEST_CASE("A plan is looked at again on the day that it says, then on that which each review says, until it ends") {
    Ana ana{"2027-09-01"_day};
    const auto plan = ana.add(&NetworkFile::plans, NetworkPlan{FactId{300}, "2026-11-25"_day, "Fridays.", "Aunt May",
                                                               "2027-02-25"_day, juniper});
    CHECK(ana.of(plan_reviewed).at(0).due == "2027-02-25"_day);
    ana.add(&NetworkFile::reviews, PlanReview{plan, "2027-02-20"_day, "Good.", "Goes on.", "2027-08-20"_day});
    CHECK(ana.of(plan_reviewed).at(0).done == "2027-02-20"_day);
    CHECK(ana.of(plan_reviewed).at(1).due == "2027-08-20"_day);
    CHECK(ana.file().plan());
    ana.add(&NetworkFile::reviews, PlanReview{plan, "2027-08-30"_day, "We are fine.", "Ends.", {}});
    CHECK(ana.of(plan_reviewed).size() == 2);
    CHECK_FALSE(ana.file().plan());
}

TEST_CASE("Deciding together is on from the first moment; the family's no wears out after six months or at the next") {
    Ana ana{"2026-06-01"_day};
    CHECK(std::holds_alternative<NotYet>(ana.standing()));
    ana.helped("2026-03-02"_day);
    CHECK(std::holds_alternative<On>(ana.standing()));
    ana.said(ana.offered_on("2026-03-10"_day), FamilyAnswer::declined, "2026-03-10"_day);
    CHECK(std::holds_alternative<Off>(ana.standing()));
    ana.helped("2026-05-20"_day);
    CHECK(std::holds_alternative<On>(ana.standing()));
}

TEST_CASE("Whoever is not safe to tell takes no part, by this record or by Family Help's") {
    Ana ana{"2026-06-01"_day};
    const Date today = "2026-06-01"_day;
    ana.add(&NetworkFile::asked, AskedToTakePart{una, PartAnswer::takes_part, "2026-03-02"_day, "Yes.", juniper});
    auto file = ana.file();
    CHECK(file.taking_part(today) == std::vector{una});
    file.kept_from = {una};
    CHECK(file.taking_part(today).empty());
    ana.add(&NetworkFile::not_to_tell, NotToTell{una, "She rings him.", "2026-04-01"_day, "2026-05-31"_day, "Safe"});
    CHECK_FALSE(ana.file().takes_part(una, "2026-05-31"_day));
    CHECK(ana.file().takes_part(una, today));
}
