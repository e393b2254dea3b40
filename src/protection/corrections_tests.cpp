// What was recorded is put right and withdrawn through its own form; conferences are moved and called off; plans move
// area; and a contact is answered with others.
#include <fmt/format.h>

#include "protection/typed_for_tests.h"

using namespace kith;
using namespace kith::protection;
using namespace kith::testing;

namespace {

std::string fact_at(std::string_view form, FactId fact) { return fmt::format("{}/{}", form, fact.number()); }

/// As a page that has just been read posts it.
Response put_at(Town& town, PersonId reader, std::string_view address, Fields typed) {
    typed.emplace_back("shown_at", "999999");
    return town.as(reader).post(address, typed);
}
Response put(Town& town, PersonId reader, std::string_view form, Fields typed) {
    return put_at(town, reader, address_of(town.fernleys, form), std::move(typed));
}

FactId contact_on(Town& town, Date on) {
    const auto contact = town.authority.fact(town.ana, front_door::Contact{on,
                                                                           front_door::Teller::school,
                                                                           "Ida Larch",
                                                                           "Larkfield",
                                                                           "1",
                                                                           true,
                                                                           "A bruise.",
                                                                           {},
                                                                           front_door::FamilyKnows::not_safe,
                                                                           town.moss});
    town.authority.fact(
        town.ana,
        front_door::Decision{
            contact, on, front_door::Outcome::strategy_discussion, "H1", "1", "It does not fit.", {}, town.moss});
    return contact;
}

Fields call_typed(const Town& town, std::string kind) {
    return {{"kind", std::move(kind)},
            {"called", "today"},
            {"planned", "27/11/2026"},
            {"children", Town::number(town.ana)},
            {"chair", Town::number(town.chris)}};
}

}  // namespace

TEST_CASE("Two contacts before one strategy discussion are both answered by it, as far as they are ticked") {
    in_a_town([](Town& town) {
        const auto first = contact_on(town, "2026-11-19"_day);
        const auto second = contact_on(town, "2026-11-20"_day);
        auto typed = with(strategy_typed(town), "known", "19/11/2026");
        typed.emplace_back("contacts", Town::number(first));
        CHECK(put(town, town.moss, "strategy", with(typed, "children", Town::number(town.ben))).status == 422);
        REQUIRE(put(town, town.moss, "strategy", typed).status == 303);
        CHECK(holds(town.as(town.moss).get(address_of(town.fernleys)), "None is recorded"));  // of the second
        const auto id = town.recorded().strategies.at(0).id;
        auto both = typed;
        both.emplace_back("contacts", Town::number(second));
        both.emplace_back("because", "The second contact was discussed too");
        CHECK(put(town, town.moss, fact_at("strategy", id), both).status == 303);
        CHECK_FALSE(holds(town.as(town.moss).get(address_of(town.fernleys)), "None is recorded"));
        REQUIRE(town.recorded().strategies.size() == 1);
        CHECK(town.recorded().strategies[0].id == id);
        CHECK(town.recorded().answers_too.size() == 1);
        CHECK(town.recorded().about.size() == 2);
    });
}

TEST_CASE("A strategy discussion on the wrong day is put right in its place, and withdrawn only after its enquiry") {
    in_a_town([](Town& town) {
        enquire(town);
        const auto id = town.recorded().strategies.at(0).id;
        const auto at = fact_at("strategy", id);
        const auto page = town.as(town.moss).get(address_of(town.fernleys, at));
        CHECK(page.status == 200);
        CHECK(holds(page, "The injury and the account differ."));
        CHECK(town.as(town.robin).get(address_of(town.fernleys, at)).status == 403);
        auto typed = with(with(strategy_typed(town), "known", "19/11/2026"), "on", "19/11/2026");
        CHECK(put(town, town.moss, at, typed).status == 422);  // no reason
        town.authority.move_to("2026-11-23"_day);
        const auto after = with(with(strategy_typed(town), "on", "23/11/2026"), "exception", "The surgery was shut.");
        CHECK(holds(put(town, town.moss, at, with(with(after, "known", "20/11/2026"), "because", "Typed wrongly")),
                    "The enquiry that it led to began before that, on 20 November 2026"));
        const auto right = with(typed, "because", "The day was typed wrongly");
        CHECK(town.post(town.moss, at, with(right, "shown_at", "1")).status == 409);  // changed since the page was read
        CHECK(put(town, town.moss, at, right).status == 303);
        CHECK(town.recorded().strategies.at(0).value.on == "2026-11-19"_day);
        CHECK(town.recorded().enquiries.at(0).value.discussion == id);
        const Fields why{{"because", "It was held about another family"}};
        const auto refused = put(town, town.moss, at + "/withdraw", why);
        CHECK(refused.status == 422);
        CHECK(holds(refused, "withdraw the enquiry first"));
        for (const auto& one : town.recorded().enquiries)
            CHECK(put(town, town.pat, fact_at("enquiry", one.id) + "/withdraw", why).status == 303);
        CHECK(put(town, town.moss, at + "/withdraw", why).status == 303);
        CHECK(town.recorded().strategies.empty());
        CHECK(town.recorded().about.empty());
        CHECK(town.as(town.moss).get(address_of(town.fernleys, at)).status == 404);
    });
}

TEST_CASE("An enquiry about the wrong child is put right for the right one") {
    in_a_town([](Town& town) {
        town.make_eligible(town.pat);
        REQUIRE(put(town, town.moss, "strategy", strategy_typed(town)).status == 303);
        const auto discussion = town.recorded().strategies.at(0).id;
        const auto typed = with(enquiry_typed(town, discussion), "children", Town::number(town.ana));
        REQUIRE(put(town, town.pat, "enquiry", typed).status == 303);
        const auto at = fact_at("enquiry", town.recorded().enquiries.at(0).id);
        const auto right = with(with(typed, "children", Town::number(town.ben)), "because", "It was Ben");
        CHECK(put(town, town.pat, at, right).status == 303);
        REQUIRE(town.recorded().enquiries.size() == 1);
        CHECK(town.recorded().enquiries[0].value.child == town.ben);
    });
}

TEST_CASE("Whoever wrote down what an enquiry found does not sign it off; an answered finding is not rewritten") {
    in_a_town([](Town& town) {
        enquire(town);
        // Moss leads enquiries too, and writes it down in Pat's name.
        town.authority.fact(town.moss, RoleFact{Role::child_protection_practitioner, {}, "2026-01-01"_day, {}});
        town.authority.allocate(town.ana, town.authority.reader_of(town.moss), Role::child_protection_practitioner);
        REQUIRE(put(town, town.moss, "enquiry-end", end_typed(town, town.ana, "harm")).status == 303);
        const Fields agreed{{"children", Town::number(town.ana)}, {"answer", "agreed"}};
        const auto refused = put(town, town.moss, "enquiry-answer", agreed);
        CHECK(refused.status == 422);
        CHECK(holds(refused, "or wrote down themselves"));
        REQUIRE(put(town, town.pat, "enquiry-end", end_typed(town, town.ben, "harm")).status == 303);
        REQUIRE(put(town, town.moss, "enquiry-answer", with(agreed, "children", Town::number(town.ben))).status == 303);
        const auto at = fact_at("enquiry-end", town.recorded().ends.at(1).id);
        const auto rewritten =
            put(town, town.pat, at, with(end_typed(town, town.ben, "past"), "because", "Another thought"));
        CHECK(rewritten.status == 422);
        CHECK(holds(rewritten, "A manager has answered this"));
    });
}

TEST_CASE("Whoever put right what an enquiry found does not sign it off, nor after somebody else put it right again") {
    in_a_town([](Town& town) {
        enquire(town);
        town.authority.fact(town.moss, RoleFact{Role::child_protection_practitioner, {}, "2026-01-01"_day, {}});
        town.authority.allocate(town.ana, town.authority.reader_of(town.moss), Role::child_protection_practitioner);
        REQUIRE(put(town, town.pat, "enquiry-end", end_typed(town, town.ana, "harm")).status == 303);
        const auto at = fact_at("enquiry-end", town.recorded().ends.at(0).id);
        const Fields agreed{{"children", Town::number(town.ana)}, {"answer", "agreed"}};
        REQUIRE(put(town, town.moss, at, with(end_typed(town, town.ana, "past"), "because", "As the doctor wrote"))
                    .status == 303);
        CHECK(put(town, town.moss, "enquiry-answer", agreed).status == 422);
        REQUIRE(
            put(town, town.pat, at, with(end_typed(town, town.ana, "harm"), "because", "The second letter")).status ==
            303);
        const auto refused = put(town, town.moss, "enquiry-answer", agreed);
        CHECK(refused.status == 422);
        CHECK(holds(refused, "or wrote down themselves"));
        // Nor do they turn another manager's answer into agreement.
        town.authority.fact(town.fernleys, SignOff{town.recorded().ends.at(0).id, town.authority.today(),
                                                   Answer::returned, "See the doctor again.", town.dana});
        const auto answer = fact_at("enquiry-answer", town.recorded().answers.at(0).id);
        CHECK(holds(put(town, town.moss, answer, with(agreed, "because", "She agrees")), "or wrote down themselves"));
        CHECK(town.recorded().answers.at(0).value.answer == Answer::returned);
    });
}

TEST_CASE("A24: the court's longer time is recorded with its reason, by up to eight weeks, of open proceedings") {
    in_a_town([](Town& town) {
        const Fields application{{"kind", "application"},
                                 {"on", "1/6/2026"},
                                 {"children", Town::number(town.ana)},
                                 {"words", "To the family court."}};
        auto longer = with(with(application, "kind", "extended"), "on", "20/11/2026");
        longer = with(longer, "words", "The expert was ill: the report is needed to decide justly.");
        longer.emplace_back("until", "24/1/2027");
        CHECK(holds(put(town, town.moss, "legal", longer), "No application about Ana Fernley is open on that day"));
        REQUIRE(put(town, town.moss, "legal", application).status == 303);
        CHECK(holds(put(town, town.moss, "legal", without(longer, "until")), "Say until when the court gave longer"));
        CHECK(holds(put(town, town.moss, "legal", with(longer, "until", "29/11/2026")), "This is not longer"));
        CHECK(holds(put(town, town.moss, "legal", with(longer, "until", "25/1/2027")), "up to 8 weeks at a time"));
        CHECK(put(town, town.moss, "legal", with(application, "until", "24/1/2027")).status == 422);
        REQUIRE(put(town, town.moss, "legal", longer).status == 303);
        CHECK(town.recorded().legal.back().value.until == "2027-01-24"_day);
        CHECK(holds(town.as(town.moss).get(address_of(town.fernleys)), "The expert was ill"));
        // Put right, it is compared with the 26 weeks and not with itself.
        CHECK(put(town, town.moss, fact_at("legal", town.recorded().legal.back().id),
                  with(with(longer, "until", "20/1/2027"), "because", "Read wrongly"))
                  .status == 303);
        CHECK(town.recorded().legal.back().value.until == "2027-01-20"_day);
    });
}

TEST_CASE("A17: a child assessment order names up to seven days, from the date stated in it, which may be to come") {
    in_a_town([](Town& town) {
        const Fields order{{"kind", "cao"},
                           {"starts", "23/11/2026"},
                           {"ends", "30/11/2026"},
                           {"children", Town::number(town.ana)},
                           {"why", "No doctor may see her otherwise."}};
        CHECK(holds(put(town, town.robin, "order", order), "It cannot go on beyond 29 November 2026"));
        CHECK(put(town, town.robin, "order", with(with(order, "kind", "epo"), "ends", "29/11/2026")).status == 422);
        REQUIRE(put(town, town.robin, "order", with(order, "ends", "29/11/2026")).status == 303);
        CHECK(town.recorded().orders.at(0).value.kind == OrderKind::child_assessment);
    });
}

TEST_CASE("A conference that was called is moved, and the next called off, with the reason; it waits no more") {
    in_a_town([](Town& town) {
        enquire(town);
        find_harm(town);
        REQUIRE(put(town, town.robin, "conference", call_typed(town, "initial")).status == 303);
        const auto it = town.recorded().called.at(0).id;
        const Fields moved{{"conference", Town::number(it)},
                           {"on", "today"},
                           {"planned", "1/12/2026"},
                           {"why", "The interpreter is ill. Everyone was told."}};
        CHECK(put(town, town.robin, "conference-change", without(moved, "why")).status == 422);
        REQUIRE(put(town, town.robin, "conference-change", moved).status == 303);
        CHECK(town.recorded().planned_for(town.recorded().called.at(0)) == "2026-12-01"_day);
        CHECK(holds(my_day(town, town.chris), "2026-12-01"));
        CHECK(holds(town.as(town.robin).get(address_of(town.fernleys)), "The interpreter is ill."));
        REQUIRE(put(town, town.robin, "conference-change", without(moved, "planned")).status == 303);
        CHECK(town.recorded().called_off(it));
        CHECK_FALSE(holds(my_day(town, town.chris), "2026-12-01"));
        CHECK(put(town, town.chris, "conference-held", held_typed(it)).status == 422);
        CHECK(put(town, town.robin, "conference-change", moved).status == 422);
    });
}

TEST_CASE("Nobody says of themselves that they may lead; what was said in error is withdrawn") {
    in_a_town([](Town& town) {
        const auto at = "/protection/practitioners/" + Town::number(town.pat);
        const Fields typed{{"ground", "ecf"}, {"starts", "1/11/2026"}, {"evidence", "A certificate"}};
        town.authority.fact(town.dana, RoleFact{Role::child_protection_practitioner, {}, "2026-01-01"_day, {}});
        CHECK(put_at(town, town.dana, "/protection/practitioners/" + Town::number(town.dana), typed).status == 422);
        REQUIRE(put_at(town, town.dana, at, typed).status == 303);
        const auto id = must(facts<Eligible>(town.authority.store(), town.authority.leave(town.pat), Known::now()))
                            .at(0)
                            .id.number();
        const auto of_fact = fmt::format("{}/{}", at, id);
        CHECK(holds(town.as(town.dana).get("/protection/practitioners"), of_fact));
        CHECK(put_at(town, town.dana, of_fact, with(typed, "starts", "2/11/2026")).status == 422);
        CHECK(put_at(town, town.dana, of_fact + "/withdraw", {{"because", "Another Pat's certificate"}}).status == 303);
        CHECK(must(facts<Eligible>(town.authority.store(), town.authority.leave(town.pat), Known::now())).empty());
    });
}

TEST_CASE("A visit, a core group, what must change, a legal step and an order are put right and withdrawn") {
    in_a_town([](Town& town) {
        town.on_plan(town.ana, "2026-11-10"_day);
        const Fields order{{"kind", "police"},
                           {"starts", "19/11/2026"},
                           {"ends", "21/11/2026"},
                           {"children", Town::number(town.ana)},
                           {"why", "Found alone; at her gran's."}};
        REQUIRE(put(town, town.robin, "order", order).status == 303);
        const auto order_at = fact_at("order", town.recorded().orders.at(0).id);
        CHECK(put(town, town.robin, order_at, with(with(order, "ends", "22/11/2026"), "because", "The day after"))
                  .status == 303);
        CHECK(town.recorded().orders.at(0).value.ends == "2026-11-22"_day);
        const Fields after{{"order", Town::number(town.recorded().orders.at(0).id)},
                           {"on", "today"},
                           {"words", "She stays at her gran's."}};
        REQUIRE(put(town, town.robin, "after-order", after).status == 303);
        CHECK(put(town, town.robin, order_at + "/withdraw", {{"because", "Ben's"}}).status == 422);
        const Fields change{{"what", "Somebody is up in the mornings."},
                            {"children", Town::number(town.ana)},
                            {"by_when", "1/2/2027"},
                            {"how_we_know", "On time at school."},
                            {"owner", "education"}};
        REQUIRE(put(town, town.robin, "must-change", change).status == 303);
        const auto change_at = fact_at("must-change", town.recorded().must_change.at(0).id);
        CHECK(holds(town.as(town.robin).get(address_of(town.fernleys)), change_at));
        CHECK(put(town, town.robin, change_at, with(with(change, "owner", "health"), "because", "The nurse")).status ==
              303);
        CHECK(town.recorded().must_change.at(0).value.owner == Agency::health);
        CHECK(put(town, town.robin, change_at + "/withdraw", {{"because", "Said of another family"}}).status == 303);
        CHECK(town.recorded().must_change.empty());
    });
}

TEST_CASE("What a conference decided is put right with each agency's view, and moves with its day") {
    in_a_town([](Town& town) {
        enquire(town);
        find_harm(town);
        const auto it = hold(town);
        REQUIRE(put(town, town.chris, "conference-decision", decision_typed(it, town.ana, "plan")).status == 303);
        const auto at = fact_at("conference-decision", town.recorded().decisions.at(0).id);
        auto right = with(decision_typed(it, town.ana, "plan"), "category", "NEG");
        right.emplace_back("disagreed", "2");
        right.emplace_back("disagreed_2", "Physical abuse is the graver.");
        right.emplace_back("because", "The minutes say neglect");
        REQUIRE(put(town, town.chris, at, right).status == 303);
        CHECK(town.recorded().decisions.at(0).value.category == Category::neglect);
        CHECK(town.recorded().views.size() == 3);
        CHECK(std::ranges::count_if(town.recorded().views, [](const auto& one) { return !one.value.agrees; }) == 1);
        const auto day = fact_at("conference-held", town.recorded().held.at(0).id);
        CHECK(put(town, town.chris, day + "/withdraw", {{"because", "Not held"}}).status == 422);
        CHECK(put(town, town.chris, at + "/withdraw", {{"because", "Of another family"}}).status == 303);
        CHECK(town.recorded().views.empty());
        CHECK(put(town, town.chris, day + "/withdraw", {{"because", "Not held"}}).status == 303);
    });
}

TEST_CASE("A child on our plan who moves area keeps it until the other area answers for them") {
    in_a_town([](Town& town) {
        town.on_plan(town.ana, "2026-11-02"_day);
        const Fields move{{"child", Town::number(town.ana)},
                          {"direction", "out"},
                          {"told", "10/11/2026"},
                          {"area", "Westmere"},
                          {"safety", "Robin sees her each week until their conference."}};
        REQUIRE(put(town, town.robin, "move", move).status == 303);
        CHECK(put(town, town.robin, "move", move).status == 422);  // once
        const Fields end{
            {"child", Town::number(town.ana)}, {"on", "today"}, {"why", "moved"}, {"words", "They live in Westmere."}};
        const auto refused = put(town, town.moss, "plan-ended", end);
        CHECK(refused.status == 422);
        CHECK(holds(refused, "The other area has not said that it answers for Ana Fernley"));
        REQUIRE(put(town, town.robin, "move-taken",
                    {{"move", Town::number(town.recorded().moves.at(0).id)},
                     {"on", "20/11/2026"},
                     {"who", "Its chair, by letter, with the minutes"}})
                    .status == 303);
        CHECK(put(town, town.moss, "plan-ended", end).status == 303);
    });
}

TEST_CASE("A child who moves to another family brings their plan to its page and its forms") {
    in_a_town([](Town& town) {
        town.on_plan(town.ana, "2026-11-02"_day);
        const PersonId other{7'000'002};
        town.authority.fact(other, Family{"The Alder family", "2026-11-15"_day});
        town.authority.fact(town.ana, InFamily{other, "2026-11-15"_day, {}});
        const auto file =
            must(protection_file(town.authority.store(), town.authority.leave(other), town.authority.today()));
        CHECK(file.plan(town.ana, town.authority.today()));
        CHECK(on_a_plan(file, town.authority.today()) == std::vector{town.ana});
    });
}

TEST_CASE("Section 31ZA stops an application from the day that the authority recorded, and not before") {
    in_a_town([](Town& town) {
        const Fields application{{"kind", "application"},
                                 {"on", "19/11/2026"},
                                 {"children", Town::number(town.ana)},
                                 {"words", "To the family court."}};
        CHECK(town.as(town.robin).get("/protection/section-31za").status == 403);
        REQUIRE(put_at(town, town.dana, "/protection/section-31za", {{"starts", "20/11/2026"}}).status == 303);
        CHECK(put(town, town.moss, "legal", application).status == 303);
        const auto refused = put(town, town.moss, "legal", with(application, "on", "20/11/2026"));
        CHECK(refused.status == 422);
        CHECK(holds(refused, "is offered to decide together"));
        using family_network::MomentKind;
        const auto asked = town.authority.fact(
            town.ana,
            family_network::NotOffered{MomentKind::before_proceedings, "2026-11-18"_day, "Danger.", town.robin});
        CHECK(put(town, town.moss, "legal", with(application, "on", "20/11/2026")).status == 422);
        town.authority.fact(town.ana,
                            family_network::ExceptionAnswer{asked, true, "2026-11-19"_day, "Yes.", town.moss});
        const auto excepted = put(town, town.moss, "legal", with(application, "on", "20/11/2026"));
        INFO(excepted.body);
        CHECK(excepted.status == 303);
        CHECK(put(town, town.moss, "legal",
                  with(with(application, "on", "20/11/2026"), "children", Town::number(town.ben)))
                  .status == 422);
        REQUIRE(put_at(town, town.dana, "/protection/section-31za", {}).status == 303);
        CHECK(put(town, town.moss, "legal",
                  with(with(application, "on", "20/11/2026"), "children", Town::number(town.ben)))
                  .status == 303);
    });
}
