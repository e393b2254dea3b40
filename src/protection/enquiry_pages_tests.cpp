// From the front door's decision to what an enquiry found, through the pages, each step by whoever takes it.
#include "protection/typed_for_tests.h"

using namespace kith;
using namespace kith::protection;
using namespace kith::testing;

TEST_CASE("A strategy discussion without the police says why; a late one too") {
    in_a_town([](Town& town) {
        const auto typed = strategy_typed(town);
        const auto refused = town.post(town.moss, "strategy", without(typed, "there", "police"));
        CHECK(refused.status == 422);
        CHECK(holds(refused, "Say why it was held without police"));
        const auto late = town.post(town.moss, "strategy", with(typed, "known", "16/11/2026"));
        CHECK(late.status == 422);
        CHECK(holds(late, "It was due by 17 November 2026. Say why it is late"));
        CHECK(town.recorded().strategies.empty());
        CHECK(town.post(town.moss, "strategy",
                        with(with(typed, "known", "16/11/2026"), "exception", "The surgery was shut."))
                  .status == 303);
        REQUIRE(town.recorded().strategies.size() == 1);
        CHECK(town.recorded().about.size() == 2);
        CHECK(holds(town.as(town.moss).get(address_of(town.fernleys)), "The surgery was shut."));
    });
}

TEST_CASE("A contact that leads to a strategy discussion waits on the page and on My day until one is recorded") {
    in_a_town([](Town& town) {
        const auto contact = town.authority.fact(town.ana, front_door::Contact{"2026-11-19"_day,
                                                                               front_door::Teller::school,
                                                                               "Ida Larch",
                                                                               "Larkfield",
                                                                               "1",
                                                                               true,
                                                                               "A bruise.",
                                                                               {},
                                                                               front_door::FamilyKnows::not_safe,
                                                                               town.moss});
        town.authority.fact(town.ana, front_door::Decision{contact,
                                                           "2026-11-19"_day,
                                                           front_door::Outcome::strategy_discussion,
                                                           "H1",
                                                           "1",
                                                           "It does not fit.",
                                                           {},
                                                           town.moss});
        town.authority.fact(town.ben, front_door::AlsoAbout{contact, town.ana, "2026-11-19"_day});
        const auto page = town.as(town.moss).get(address_of(town.fernleys));
        CHECK(holds(page, "about Ana Fernley and Ben Fernley on 19 November 2026"));
        CHECK(holds(town.as(town.moss).get(address_of(town.fernleys, "strategy")), "19/11/2026"));
        CHECK(town.post(town.moss, "strategy",
                        with(with(strategy_typed(town), "known", "19/11/2026"), "contacts", Town::number(contact)))
                  .status == 303);
        CHECK(town.recorded().strategies.at(0).value.contact == contact);
        CHECK_FALSE(holds(town.as(town.moss).get(address_of(town.fernleys)), "None is recorded"));
    });
}

TEST_CASE("An enquiry neither begins nor ends without an eligible lead child protection practitioner") {
    in_a_town([](Town& town) {
        CHECK(town.post(town.moss, "strategy", strategy_typed(town)).status == 303);
        const auto typed = enquiry_typed(town, town.recorded().strategies.at(0).id);
        CHECK(
            holds(town.as(town.moss).get(address_of(town.fernleys)), "No eligible lead child protection practitioner"));
        const auto refused = town.post(town.pat, "enquiry", typed);
        CHECK(refused.status == 422);
        CHECK(holds(refused, "Pat Ashdown is not recorded as eligible to lead enquiries on 20 November 2026"));
        CHECK(town.post(town.robin, "enquiry", typed).status == 403);
        // Named by the director, and only until a day.
        const auto at = "/protection/practitioners/" + Town::number(town.pat);
        const Fields named{{"ground", "named"}, {"starts", "1/11/2026"}, {"evidence", "Letter of the director"}};
        CHECK(town.as(town.dana).post(at, named).status == 422);
        CHECK(town.as(town.dana).post(at, with(named, "ends", "20/11/2026")).status == 303);
        CHECK(town.as(town.robin).post(at, named).status == 403);
        CHECK(holds(town.as(town.dana).get("/protection/practitioners"), "Named by the director"));
        CHECK(town.post(town.pat, "enquiry", typed).status == 303);
        CHECK(town.recorded().enquiries.size() == 2);
        town.authority.move_to("2026-11-23"_day);
        const auto end = town.post(town.pat, "enquiry-end", end_typed(town, town.ana, "harm"));
        CHECK(end.status == 422);
        CHECK(town.recorded().ends.empty());
    });
}

TEST_CASE("What an enquiry found is kept for each child apart, and counts until a manager returns it") {
    in_a_town([](Town& town) {
        enquire(town);
        CHECK(town.post(town.pat, "enquiry-end", end_typed(town, town.ana, "harm")).status == 303);
        CHECK(town.post(town.pat, "enquiry-end", end_typed(town, town.ben, "past")).status == 303);
        const Fields ana{{"children", Town::number(town.ana)}, {"answer", "returned"}};
        CHECK(town.post(town.moss, "enquiry-answer", ana).status == 422);  // no word of what to do
        CHECK(town.post(town.pat, "enquiry-answer", ana).status == 403);
        CHECK(town.post(town.moss, "enquiry-answer", with(ana, "comment", "Speak with her teacher.")).status == 303);
        const auto recorded = town.recorded();
        CHECK(open_enquiry(recorded, town.ana) != nullptr);
        CHECK(open_enquiry(recorded, town.ben) == nullptr);
        CHECK(town.post(town.pat, "enquiry-end", end_typed(town, town.ana, "harm")).status == 303);
        CHECK(town.post(town.moss, "enquiry-answer", with(ana, "answer", "agreed")).status == 303);
        CHECK(open_enquiry(town.recorded(), town.ana) == nullptr);
    });
}

TEST_CASE("Whoever says who may lead enquiries says it of lead practitioners alone, and learns nobody else's name") {
    in_a_town([](Town& town) {
        for (const auto person : {town.ana, town.robin}) {
            const auto at = "/protection/practitioners/" + Town::number(person);
            CHECK(town.as(town.dana).get(at).status == 404);
            CHECK(town.as(town.dana)
                      .post(at, {{"ground", "ecf"}, {"starts", "today"}, {"evidence", "A certificate"}})
                      .status == 404);
        }
        CHECK(town.as(town.dana).get("/protection/practitioners/" + Town::number(town.pat)).status == 200);
    });
}

TEST_CASE("What somebody else recorded since the page was read is not recorded twice") {
    in_a_town([](Town& town) {
        town.on_plan(town.ana, "2026-11-10"_day);
        const auto family = town.authority.leave(town.fernleys);
        const auto today = town.authority.today();
        auto read = must(protection_file(town.authority.store(), family, today));
        read.calendar = &Calendar::england();
        const auto discussion = town.authority.fact(
            town.fernleys,
            StrategyDiscussion{{}, today, today, "la,police,health", "", "", AfterStrategy::joint, "", {}, town.moss});
        town.authority.fact(town.fernleys, AboutChild{discussion, town.ana});
        read.recorded = town.recorded();
        read.eligible.emplace_back(town.pat, Eligible{Ground::early_career_framework, today, {}, ""});
        town.authority.fact(town.fernleys, Enquiry{discussion, town.ana, today, town.pat});  // somebody was quicker
        auto change = town.authority.change();
        const auto again =
            record(change, enquiry, read, family, NewEnquiry{discussion, {town.ana}, today, town.pat}, today);
        REQUIRE_FALSE(again);
        CHECK(again.error().fields.at(0).name == "discussion");
    });
}

TEST_CASE("A child who is in no family leads to one, and then to the strategy discussion") {
    in_a_town([](Town& town) {
        const auto at = "/children/" + Town::number(town.cleo) + "/protection";
        const auto warden = town.authority.reader_with(Role::front_door_manager, {}, "Wren").person;
        CHECK(leads_to(town.as(warden).get(at)) == at + "/begin");
        CHECK(holds(town.as(warden).get(at + "/begin"), "The Alder family"));
        const auto begun = town.as(warden).post(at + "/begin", {{"name", "The Alder family"}});
        CHECK(begun.status == 303);
        const auto family = must(family_help::family_of_child(town.authority.store(), town.authority.leave(town.cleo),
                                                              town.authority.today()));
        REQUIRE(family);
        CHECK(leads_to(town.as(warden).get(at)) == address_of(*family));
        CHECK(town.as(warden).get(address_of(*family, "strategy")).status == 200);
    });
}
