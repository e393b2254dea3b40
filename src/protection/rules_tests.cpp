// The clocks of child protection, each by a sentence; and what the steps may not contradict.
#include "protection/rules.h"

#include <doctest/doctest.h>

using namespace kith;
using namespace kith::protection;

namespace {

const auto calendar = Calendar::england();
constexpr PersonId ana{5}, ben{6}, pat{9};
constexpr PersonId family{7'000'001};

/// What is recorded, as a test says it.
struct Record {
    Recorded recorded;
    std::int64_t last = 0;

    template <class T>
    FactId put(std::vector<Fact<T>>& list, T value) {
        const FactId id{++last};
        list.push_back({id, family, EntryNumber{last}, {}, std::move(value)});
        return id;
    }
    FactId about(FactId of, PersonId child) {
        put(recorded.about, AboutChild{of, child});
        return of;
    }
    FactId strategy_on(Date known, Date on, PersonId child = ana) {
        return about(
            put(recorded.strategies,
                StrategyDiscussion{{}, known, on, "la,police,health", "", "", AfterStrategy::joint, "", {}, pat}),
            child);
    }
    FactId enquiry_on(FactId discussion, Date on, PersonId child = ana) {
        return put(recorded.enquiries, Enquiry{discussion, child, on, pat});
    }
    FactId found(FactId enquiry, Date on, Found what, PersonId child = ana) {
        return put(recorded.ends, EnquiryEnd{enquiry, child, on, what, "", {}, pat});
    }
    void answer(FactId end, Date on, Answer what) { put(recorded.answers, SignOff{end, on, what, {}, PersonId{10}}); }
    void decided(Date on, Decided what, PersonId child = ana, std::optional<Category> category = Category::neglect) {
        put(recorded.decisions, ConferenceDecision{FactId{900}, child, on, what, category, "", HowHeard::worker, {}});
    }
    void core_group(Date on) { put(recorded.core_groups, CoreGroup{on, "", {}, {}, pat}); }
    void visit(Date on, PersonId child = ana) {
        const auto id = put(recorded.visits, Visit{on, Where::home, {}, {}, pat});
        put(recorded.seen, VisitChild{id, child, true, ""});
    }
    void legal(LegalKind kind, Date on) { about(put(recorded.legal, LegalStep{kind, on, "", pat}), ana); }

    std::vector<Occasion> of(const Duty<ChildProtection>& duty, Date today, PersonId child = ana) const {
        return occasions(duty, {child, recorded, {}}, calendar, today);
    }
};

}  // namespace

TEST_CASE("A02: a child is seen on the day of a decision on a strategy discussion, else within five working days") {
    Record record;
    record.recorded.to_see = {{FactId{50}, ana, "2026-11-19"_day, true}, {FactId{51}, ben, "2026-11-19"_day, false}};
    const auto at_once = record.of(first_seen, "2026-11-20"_day).at(0);
    CHECK(at_once.due == "2026-11-19"_day);
    CHECK(at_once.late("2026-11-20"_day));
    CHECK(record.of(first_seen, "2026-11-20"_day, ben).at(0).due == "2026-11-26"_day);
    record.visit("2026-11-18"_day);  // before the contact
    CHECK(record.of(first_seen, "2026-11-20"_day).at(0).open());
    record.visit("2026-11-20"_day);
    CHECK(record.of(first_seen, "2026-11-20"_day).at(0).done == "2026-11-20"_day);
    CHECK(record.of(first_seen, "2026-11-20"_day, ben).at(0).open());  // who was not seen on that visit
}

TEST_CASE(
    "A02: seen for the assessment or on a visit in care counts; not seen does not; it lapses once help has ended") {
    using family_help::ChildSeen;
    Record record;
    record.recorded.to_see = {{FactId{50}, ana, "2026-11-02"_day, false}};
    record.put(record.recorded.seen_for_assessment, ChildSeen{FactId{60}, ana, family_help::Seen::not_seen, {}, {}});
    CHECK(record.of(first_seen, "2026-11-20"_day).at(0).open());
    record.recorded.seen_in_care.emplace_back(ana, "2026-11-06"_day);
    CHECK(record.of(first_seen, "2026-11-20"_day).at(0).done == "2026-11-06"_day);
    record.put(record.recorded.seen_for_assessment,
               ChildSeen{FactId{60}, ana, family_help::Seen::alone, "2026-11-04"_day, {}});
    CHECK(record.of(first_seen, "2026-11-20"_day).at(0).done == "2026-11-04"_day);
    record.recorded.seen_for_assessment.clear();
    record.recorded.seen_in_care.clear();
    record.put(record.recorded.help_closed,
               family_help::HelpClosed{FactId{70}, "2026-11-16"_day, family_help::WhyClosed{}, "", "", {}, pat});
    CHECK(record.of(first_seen, "2026-11-20"_day).at(0).lapsed == "2026-11-16"_day);
}

TEST_CASE("A05: a strategy discussion is held within a working day of cause to suspect significant harm") {
    Record record;
    record.strategy_on("2026-11-20"_day, "2026-11-24"_day);  // a Friday
    const auto held = record.of(strategy_held, "2026-11-26"_day);
    REQUIRE(held.size() == 1);
    CHECK(held[0].due == "2026-11-23"_day);
    CHECK(held[0].done == "2026-11-24"_day);
    CHECK(held[0].late("2026-11-26"_day));
    CHECK(record.of(strategy_held, "2026-11-26"_day, ben).empty());
}

TEST_CASE("A05: a contact that was decided to lead to one runs the clock until it is held") {
    Record record;
    record.recorded.waiting.push_back({FactId{50}, ana, "2026-11-19"_day});
    const auto waits = record.of(strategy_held, "2026-11-20"_day);
    REQUIRE(waits.size() == 1);
    CHECK(waits[0].open());
    CHECK(waits[0].due == "2026-11-20"_day);
}

TEST_CASE("A06: the initial conference is within 15 working days of the strategy discussion that led to section 47") {
    Record record;
    const auto discussion = record.strategy_on("2026-11-02"_day, "2026-11-02"_day);
    // The clock runs from the discussion, though no enquiry has begun; and for the children it was about.
    REQUIRE(record.of(conference_held, "2026-11-20"_day).size() == 1);
    CHECK(record.of(conference_held, "2026-11-20"_day)[0].due == "2026-11-23"_day);
    CHECK(record.of(conference_held, "2026-11-20"_day, ben).empty());
    record.recorded.strategies[0].value.decision = AfterStrategy::no_enquiry;
    CHECK(record.of(conference_held, "2026-11-20"_day).empty());
    record.recorded.strategies[0].value.decision = AfterStrategy::joint;
    record.enquiry_on(discussion, "2026-11-02"_day);
    const auto due = record.of(conference_held, "2026-11-20"_day);
    REQUIRE(due.size() == 1);
    CHECK(due[0].due == "2026-11-23"_day);
    CHECK(due[0].open());
    record.decided("2026-11-23"_day, Decided::plan);
    CHECK(record.of(conference_held, "2026-11-24"_day)[0].done == "2026-11-23"_day);
}

TEST_CASE("A06: an enquiry that finds no continuing risk needs no conference, unless the manager returned it") {
    Record record;
    const auto enquiry = record.enquiry_on(record.strategy_on("2026-11-02"_day, "2026-11-02"_day), "2026-11-02"_day);
    const auto end = record.found(enquiry, "2026-11-12"_day, Found::no_continuing_risk);
    for (const auto& one : record.of(conference_held, "2026-12-20"_day)) CHECK_FALSE(one.open());
    record.answer(end, "2026-11-13"_day, Answer::returned);
    const auto again = record.of(conference_held, "2026-12-20"_day);
    REQUIRE(again.size() == 1);
    CHECK(again[0].open());
    CHECK(again[0].late("2026-12-20"_day));
}

TEST_CASE("A07: a core group meets within 10 working days of the plan, then every six weeks unless set locally") {
    Record record;
    record.decided("2026-09-01"_day, Decided::plan);
    CHECK(record.of(core_group_first, "2026-09-02"_day)[0].due == "2026-09-15"_day);
    CHECK(record.of(core_group_again, "2026-09-02"_day).empty());
    record.core_group("2026-09-10"_day);
    CHECK(record.of(core_group_first, "2026-09-20"_day)[0].done == "2026-09-10"_day);
    CHECK(record.of(core_group_again, "2026-09-20"_day)[0].due == "2026-10-22"_day);
    record.core_group("2026-10-20"_day);
    const auto again = record.of(core_group_again, "2026-10-21"_day);
    REQUIRE(again.size() == 2);
    CHECK(again[1].due == "2026-12-01"_day);
}

TEST_CASE("A08, A09: the first review is within three months of the plan, the next within six months of it") {
    Record record;
    record.decided("2026-01-15"_day, Decided::plan);
    CHECK(record.of(plan_reviewed, "2026-02-01"_day)[0].due == "2026-04-15"_day);
    record.decided("2026-04-10"_day, Decided::goes_on);
    const auto due = record.of(plan_reviewed, "2026-05-01"_day);
    REQUIRE(due.size() == 2);
    CHECK(due[0].done == "2026-04-10"_day);
    CHECK(due[1].due == "2026-10-10"_day);
    record.decided("2026-09-30"_day, Decided::ends);
    for (const auto& one : record.of(plan_reviewed, "2026-12-01"_day)) CHECK_FALSE(one.open());
}

TEST_CASE("A08, A10, A24: the facts of two families are counted by their days, whichever family is read first") {
    Record record;
    record.decided("2026-04-10"_day, Decided::goes_on);  // in the family that the child moved to
    record.visit("2026-01-28"_day);
    record.legal(LegalKind::final_order, "2026-05-20"_day);
    record.decided("2026-01-15"_day, Decided::plan);
    record.visit("2026-01-20"_day);
    record.legal(LegalKind::application, "2026-02-02"_day);
    const auto reviews = record.of(plan_reviewed, "2026-05-01"_day);
    REQUIRE(reviews.size() == 2);
    CHECK(reviews[0].done == "2026-04-10"_day);
    CHECK(reviews[1].due == "2026-10-10"_day);
    const auto seen = record.of(child_seen, "2026-01-29"_day);
    REQUIRE(seen.size() == 3);
    CHECK(seen[0].done == "2026-01-20"_day);
    CHECK(seen[2].from == "2026-01-28"_day);
    REQUIRE(record.of(proceedings_end, "2026-06-01"_day).size() == 1);
    CHECK(record.of(proceedings_end, "2026-06-01"_day)[0].done == "2026-05-20"_day);
}

TEST_CASE("A05: a discussion about one child does not answer for the other of whom the contact told") {
    Record record;
    const auto discussion = record.strategy_on("2026-11-19"_day, "2026-11-20"_day);
    record.recorded.strategies[0].value.contact = FactId{50};
    CHECK(record.recorded.answered({FactId{50}, ana, "2026-11-19"_day}));
    CHECK_FALSE(record.recorded.answered({FactId{50}, ben, "2026-11-19"_day}));
    record.about(discussion, ben);
    CHECK(record.recorded.answered({FactId{50}, ben, "2026-11-19"_day}));
}

TEST_CASE("A10: each child on a plan is seen every 10 working days, and a visit counts for those alone who were seen") {
    Record record;
    record.decided("2026-11-02"_day, Decided::plan);
    record.decided("2026-11-02"_day, Decided::plan, ben);
    record.visit("2026-11-10"_day);
    const auto ana_seen = record.of(child_seen, "2026-11-18"_day);
    REQUIRE(ana_seen.size() == 2);
    CHECK(ana_seen[1].due == "2026-11-24"_day);
    const auto ben_seen = record.of(child_seen, "2026-11-18"_day, ben);
    REQUIRE(ben_seen.size() == 1);
    CHECK(ben_seen[0].late("2026-11-18"_day));
}

TEST_CASE("A12: a transfer-in conference is within 15 working days of being told by the other area") {
    Record record;
    record.about(record.put(record.recorded.called, ConferenceCalled{ConferenceKind::transfer_in, "2026-11-02"_day,
                                                                     "2026-11-20"_day, pat, pat}),
                 ana);
    CHECK(record.of(transfer_conference_held, "2026-11-03"_day)[0].due == "2026-11-23"_day);
}

TEST_CASE("A14: a plan is shown to those above at 15, 18 and 24 months, and not once it has ended") {
    Record record;
    record.decided("2025-05-20"_day, Decided::plan);
    const auto plan = plans_of(record.recorded, ana).at(0);
    CHECK_FALSE(drift(plan, "2026-08-19"_day));
    CHECK(drift(plan, "2026-08-20"_day) == 15);
    CHECK(drift(plan, "2026-11-20"_day) == 18);
    CHECK(drift(plan, "2027-05-20"_day) == 24);
    record.decided("2026-12-01"_day, Decided::ends);
    CHECK_FALSE(drift(plans_of(record.recorded, ana).at(0), "2027-05-20"_day));
}

TEST_CASE("A15, A16: an order in an emergency ends on its last day, and is open until then") {
    Record record;
    record.about(record.put(record.recorded.orders,
                            SafetyOrder{OrderKind::emergency_protection, "2026-11-18"_day, "2026-11-26"_day, "", pat}),
                 ana);
    record.about(record.put(record.recorded.orders,
                            SafetyOrder{OrderKind::police_protection, "2026-11-15"_day, "2026-11-18"_day, "", pat}),
                 ana);
    CHECK(record.of(emergency_order_ends, "2026-11-20"_day)[0].open());
    CHECK_FALSE(record.of(emergency_order_ends, "2026-11-27"_day)[0].open());
    CHECK_FALSE(record.of(police_protection_ends, "2026-11-20"_day)[0].open());
}

TEST_CASE("A23, A24: pre-proceedings end within 16 weeks of the letter, proceedings within 26 of the application") {
    Record record;
    record.legal(LegalKind::letter, "2026-03-02"_day);
    CHECK(record.of(pre_proceedings_end, "2026-03-03"_day)[0].due == "2026-06-22"_day);
    record.legal(LegalKind::review, "2026-05-01"_day);
    record.legal(LegalKind::application, "2026-06-01"_day);
    CHECK(record.of(pre_proceedings_end, "2026-06-02"_day)[0].done == "2026-06-01"_day);
    CHECK(record.of(proceedings_end, "2026-06-02"_day)[0].due == "2026-11-29"_day);  // beginning with it
}

TEST_CASE("A17: a child assessment order ends by its seventh day, the date stated in it the first, and lapses") {
    Record record;
    const auto order =
        record.about(record.put(record.recorded.orders,
                                SafetyOrder{OrderKind::child_assessment, "2026-11-16"_day, "2026-11-22"_day, "", pat}),
                     ana);
    const auto open = record.of(assessment_order_ends, "2026-11-20"_day).at(0);
    CHECK(open.open());
    CHECK(open.due == "2026-11-22"_day);
    CHECK(record.of(assessment_order_ends, "2026-11-23"_day).at(0).lapsed == "2026-11-22"_day);
    CHECK(record.of(emergency_order_ends, "2026-11-20"_day).empty());
    record.put(record.recorded.after_orders, AfterOrder{order, "2026-11-21"_day, "Home, with visits.", pat});
    CHECK(record.of(assessment_order_ends, "2026-11-23"_day).at(0).done == "2026-11-21"_day);
}

TEST_CASE(
    "A24: the clock of proceedings follows each time that the court gave, within the proceedings it was given in") {
    Record record;
    record.legal(LegalKind::application, "2026-06-01"_day);
    CHECK(proceedings_until(record.recorded, ana, "2026-11-20"_day) == "2026-11-29"_day);
    record.legal(LegalKind::extended, "2026-11-20"_day);
    record.recorded.legal.back().value.until = "2027-01-20"_day;
    CHECK(record.of(proceedings_end, "2026-11-19"_day).at(0).due == "2026-11-29"_day);  // not given yet
    const auto longer = record.of(proceedings_end, "2026-12-10"_day).at(0);
    CHECK(longer.due == "2027-01-20"_day);
    CHECK_FALSE(longer.late("2026-12-10"_day));
    CHECK(reason(longer, "2026-12-10"_day).find("the court giving longer on 20 November 2026") != std::string::npos);
    record.legal(LegalKind::extended, "2027-01-15"_day);
    record.recorded.legal.back().value.until = "2027-03-17"_day;
    CHECK(record.of(proceedings_end, "2027-01-21"_day).at(0).due == "2027-03-17"_day);
    record.legal(LegalKind::final_order, "2027-03-01"_day);
    CHECK(record.of(proceedings_end, "2027-03-20"_day).at(0).done == "2027-03-01"_day);
    CHECK_FALSE(proceedings_until(record.recorded, ana, "2027-03-20"_day));
    record.legal(LegalKind::application, "2027-06-01"_day);  // of new proceedings nothing was extended
    CHECK(record.of(proceedings_end, "2027-06-02"_day).at(1).due == "2027-11-29"_day);
}

TEST_CASE("A15, A16: an order that ran out with nothing decided was not answered in time; an extension answers it") {
    Record record;
    const auto order = [&](OrderKind kind, Date from, Date until) {
        return record.about(record.put(record.recorded.orders, SafetyOrder{kind, from, until, "", pat}), ana);
    };
    const auto first = order(OrderKind::emergency_protection, "2026-11-02"_day, "2026-11-10"_day);
    const auto ran_out = record.of(emergency_order_ends, "2026-11-20"_day)[0];
    CHECK_FALSE(ran_out.done);
    CHECK(standing(ran_out, "2026-11-20"_day, calendar) == "Not done");
    record.put(record.recorded.after_orders, AfterOrder{first, "2026-11-09"_day, "At her gran's.", pat});
    CHECK(record.of(emergency_order_ends, "2026-11-20"_day)[0].done == "2026-11-09"_day);
    record.recorded.after_orders.clear();
    order(OrderKind::emergency_protection, "2026-11-11"_day, "2026-11-18"_day);
    const auto extended = record.of(emergency_order_ends, "2026-11-20"_day);
    REQUIRE(extended.size() == 2);
    CHECK(extended[0].done == "2026-11-10"_day);
    CHECK(extended[1].lapsed == "2026-11-18"_day);
    order(OrderKind::police_protection, "2026-12-01"_day, "2026-12-04"_day);
    record.legal(LegalKind::application, "2026-12-03"_day);
    CHECK(record.of(police_protection_ends, "2026-12-10"_day)[0].done == "2026-12-03"_day);
}

TEST_CASE(
    "A12: the clock runs from the other area's word, before any conference is called; one called off stops none") {
    Record record;
    record.put(record.recorded.moves,
               MoveOfPlan{ana, Direction::to_us, "2026-11-02"_day, "Westmere", "Seen each week.", pat});
    CHECK(record.of(transfer_conference_held, "2026-11-03"_day).at(0).due == "2026-11-23"_day);
    const auto called = record.about(
        record.put(record.recorded.called,
                   ConferenceCalled{ConferenceKind::transfer_in, "2026-11-05"_day, "2026-11-20"_day, pat, pat}),
        ana);
    CHECK(record.of(transfer_conference_held, "2026-11-06"_day).size() == 1);
    record.put(record.recorded.changes, ConferenceChanged{called, "2026-11-10"_day, {}, "The chair is ill", pat});
    CHECK(record.recorded.called_off(called));
    CHECK(record.of(transfer_conference_held, "2026-11-11"_day).at(0).open());
}

TEST_CASE("A plan begins and ends as conferences decide; a second one is counted; its category may change") {
    Record record;
    record.decided("2025-01-10"_day, Decided::plan, ana, Category::neglect);
    record.decided("2025-04-01"_day, Decided::goes_on, ana, Category::emotional);
    record.decided("2025-09-01"_day, Decided::ends, ana, {});
    record.decided("2026-06-01"_day, Decided::plan, ana, Category::physical);
    const auto plans = plans_of(record.recorded, ana);
    REQUIRE(plans.size() == 2);
    CHECK(plans[0].first == Category::neglect);
    CHECK(plans[0].latest == Category::emotional);
    CHECK(plans[0].ends == "2025-09-01"_day);
    CHECK(plans[1].number == 2);
    CHECK_FALSE(plan_on(record.recorded, ana, "2025-10-01"_day));
    CHECK(plan_on(record.recorded, ana, "2026-11-20"_day));
    record.put(record.recorded.plans_ended, PlanEnded{ana, "2026-11-01"_day, WhyEnded::moved_area, "", pat});
    CHECK_FALSE(plan_on(record.recorded, ana, "2026-11-20"_day));
}

TEST_CASE("s.31ZA: once it binds, no application without the offer to decide together or an authorised exception") {
    using family_network::MomentKind;
    Record record;
    const LegalStep application{LegalKind::application, "2027-02-01"_day, "", pat};
    const auto refused = [&](PersonId child, std::optional<Date> binds_from = "2027-01-01"_day) {
        return no_offer(record.recorded, child, application, binds_from);
    };
    CHECK_FALSE(refused(ana, std::nullopt));      // prospective
    CHECK_FALSE(refused(ana, "2027-03-01"_day));  // made before it binds
    CHECK(refused(ana));
    record.recorded.offers = {{ana, "2026-10-01"_day, MomentKind::came_into_care}};
    CHECK(refused(ana));  // of another moment
    record.recorded.offers.push_back({ana, "2027-02-02"_day, MomentKind::before_proceedings});
    CHECK(refused(ana));  // a day too late
    record.recorded.offers.push_back({ana, "2027-02-01"_day, MomentKind::before_proceedings});
    CHECK_FALSE(refused(ana));
    CHECK(refused(ben));  // whose family was not
    record.recorded.offers.push_back({ben, "2027-01-20"_day, MomentKind::before_proceedings, true});
    CHECK_FALSE(refused(ben));
}

TEST_CASE("The family is offered to decide together at each step of child protection, within five working days") {
    using family_network::MomentKind;
    Record record;
    record.strategy_on("2026-11-02"_day, "2026-11-02"_day);
    CHECK(record.of(family_offered, "2026-11-20"_day).empty());  // nobody brings families together yet
    record.recorded.offers_since = "2026-11-01"_day;
    CHECK(record.of(family_offered, "2026-11-20"_day).at(0).due == "2026-11-09"_day);
    record.recorded.offers = {{ana, "2026-11-05"_day, MomentKind::strategy}};
    CHECK(record.of(family_offered, "2026-11-20"_day).at(0).done == "2026-11-05"_day);
    record.legal(LegalKind::letter, "2026-11-16"_day);
    CHECK(record.of(family_offered, "2026-11-20"_day).at(1).open());
    record.recorded.offers.push_back({ana, "2026-11-16"_day, MomentKind::before_proceedings});
    CHECK(record.of(family_offered, "2026-11-20"_day).at(1).done == "2026-11-16"_day);
}

TEST_CASE("A conference is quorate with children's social care and two more agencies") {
    CHECK(quorate({Agency::local_authority, Agency::police, Agency::health}, 3));
    CHECK_FALSE(quorate({Agency::local_authority, Agency::police}, 3));
    CHECK_FALSE(quorate({Agency::housing, Agency::police, Agency::health}, 3));
    CHECK_FALSE(quorate({Agency::local_authority, Agency::police, Agency::police}, 3));  // one agency counts once
    CHECK(missing_from_strategy({Agency::local_authority, Agency::health}) == std::vector{Agency::police});
}
