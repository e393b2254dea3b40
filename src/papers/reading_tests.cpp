// Who of the family has the report in time; papers of two conferences at once; and what was made and given to whom.
#include <doctest/doctest.h>

#include "papers/reading.h"
#include "papers/town_for_tests.h"

using namespace kith;
using namespace kith::papers;
using namespace kith::testing;

namespace {

std::vector<Occasion> clock(Town& town, PersonId child) {
    std::vector<Occasion> found;
    const auto leave = town.authority.leave(child);
    for (const auto& due : must(
             duties_of_child(town.authority.store(), leave, Known::now(), Calendar::england(), town.authority.today())))
        found.push_back(due.occasion);
    return found;
}

/// Their father, whom the record knows from his own end alone, and who takes no part in the plan.
PersonId father(Town& town) {
    const auto moss = town.authority.person("Alder", "Fernley", "1988-01-01"_day);
    for (const auto child : {town.ana, town.ben})
        town.authority.fact(moss, Relationship{child, Tie::child, false, {}, {}});
    return moss;
}

Response give_on_paper(Town& town, PersonId with, FactId part) {
    return town.post(
        town.robin, "share",
        {{"with", std::to_string(with.number())}, {"parts", std::to_string(part.number())}, {"how", "paper"}});
}

std::string of(FactId conference, std::string_view form) { return fmt::format("{}/{}", conference.number(), form); }

/// A review is called too, for two weeks later.
FactId second_conference(Town& town) {
    const auto called = town.authority.fact(
        town.fernleys, protection::ConferenceCalled{protection::ConferenceKind::review, town.authority.today(),
                                                    "2026-12-18"_day, town.chris, town.robin});
    town.authority.fact(town.fernleys, protection::AboutChild{called, town.ana});
    return called;
}

std::vector<DocumentGiven> all_given(Town& town) {
    std::vector<DocumentGiven> all;
    for (const auto& one :
         must(facts<DocumentGiven>(town.authority.store(), town.authority.leave(town.fernleys), Known::now())))
        all.push_back(one.value);
    return all;
}

}  // namespace

TEST_CASE("A11 is met on the day on which the last parent had every part, and not by the day of the conference") {
    in_a_town([](Town& town) {
        REQUIRE(clock(town, town.ana).size() == 1);
        CHECK(clock(town, town.ana)[0].due == "2026-12-01"_day);
        CHECK(clock(town, town.ana)[0].open());
        const auto police = town.submitted(town.rowan, "Shouting at night.");
        REQUIRE(town.share(town.una, police).status == 303);  // their gran is no parent
        CHECK(clock(town, town.ana)[0].open());
        REQUIRE(town.share(town.ida, police).status == 303);
        CHECK(clock(town, town.ana)[0].done == "2026-11-20"_day);
        const auto health = town.submitted(town.heather, "Missed appointments.");
        CHECK(clock(town, town.ana)[0].open());
        CHECK(holds(town.get(town.robin, "/report"), "Has 1 of 2 parts"));
        town.authority.move_to("2026-12-02"_day);
        REQUIRE(town.share(town.ida, health).status == 303);
        CHECK(clock(town, town.ana)[0].done == "2026-12-02"_day);
        CHECK(clock(town, town.ana)[0].late("2026-12-02"_day));
        CHECK(holds(town.get(town.robin, "/report"), "Late, 2 Dec"));
        // Shared again with other words, it was had no later.
        REQUIRE(town.share(town.ida, police).status == 303);
        CHECK(must(papers_file(town.authority.store(), town.authority.leave(town.fernleys),
                               Gate::machine_all(town.authority.id()), town.authority.today()))
                  .first_shared.begin()
                  ->second == "2026-11-20"_day);
    });
}

TEST_CASE("Of a report that was not written here, A11 reads the day that the chair confirmed") {
    in_a_town([](Town& town) {
        town.authority.move_to(Town::planned);
        town.authority.fact(town.fernleys, protection::ConferenceHeld{town.called,
                                                                      Town::planned,
                                                                      "la,police,health",
                                                                      {},
                                                                      protection::Parents::all_came,
                                                                      protection::Representation::accepted,
                                                                      "Yes.",
                                                                      "2026-12-02"_day,
                                                                      {},
                                                                      town.chris});
        REQUIRE(clock(town, town.ana).size() == 1);
        CHECK(clock(town, town.ana)[0].done == "2026-12-02"_day);
        CHECK(clock(town, town.ana)[0].late(town.authority.today()));
    });
}

TEST_CASE("It is said who has not had the report: a father who takes no part gets it on paper, or it is withheld") {
    in_a_town([](Town& town) {
        const auto dad = father(town);
        const auto police = town.submitted(town.rowan, "Shouting at night.");
        REQUIRE(town.share(town.ida, police).status == 303);
        CHECK(clock(town, town.ana)[0].open());
        CHECK(holds(town.get(town.robin, "/report"), "Alder Fernley"));
        CHECK(town.my_day(town.robin).find("Alder Fernley") != std::string::npos);
        const auto refused = town.share(dad, police);
        CHECK(refused.status == 422);
        CHECK(holds(refused, "has no page of their own"));
        REQUIRE(give_on_paper(town, dad, police).status == 303);
        CHECK(clock(town, town.ana)[0].done == "2026-11-20"_day);
        CHECK(town.my_day(town.robin).find("Alder Fernley") == std::string::npos);
        CHECK(holds(town.get(town.robin, fmt::format("/report/{}?reader={}", town.called.number(), dad.number())),
                    "Shouting at night."));
        const auto health = town.submitted(town.heather, "Missed appointments.");
        REQUIRE(town.share(town.ida, health).status == 303);
        REQUIRE(town.withhold(dad, health).status == 303);
        REQUIRE(town.withhold(dad, police).status == 303);
        CHECK(holds(town.get(town.robin, "/report"), "Every part is withheld from them"));
        CHECK(clock(town, town.ana)[0].done == "2026-11-20"_day);
    });
}

TEST_CASE("A child who is twelve on the day of the conference must have read it too; a younger one may") {
    in_a_town([](Town& town) {
        const auto child_of = [&](const char* given, Date born) {
            const auto one = town.child(given, "Fernley", born, HouseholdId{6'001});
            town.authority.fact(one, InFamily{town.fernleys, "2026-09-01"_day, {}});
            town.authority.fact(town.fernleys, protection::AboutChild{town.called, one});
            return one;
        };
        const auto twelve = child_of("Fern", "2014-12-04"_day), eleven = child_of("Elm", "2014-12-05"_day);
        const auto file = must(papers_file(town.authority.store(), town.authority.leave(town.fernleys),
                                           Gate::machine_all(town.authority.id()), town.authority.today()));
        const auto must_read = file.must_read(*file.open());
        CHECK(must_read == std::vector{town.ida, twelve});
        const auto police = town.submitted(town.rowan, "Shouting at night.");
        CHECK(give_on_paper(town, twelve, police).status == 303);
        CHECK(give_on_paper(town, eleven, police).status == 303);
        CHECK(give_on_paper(town, town.cleo, police).status == 422);
    });
}

TEST_CASE("Of two conferences that are called, each has papers of its own") {
    in_a_town([](Town& town) {
        const auto review = second_conference(town);
        REQUIRE(town.post(town.rowan, of(town.called, "part"), Town::part_typed("FOR THE FIRST")).status == 303);
        REQUIRE(town.post(town.rowan, of(review, "part"), Town::part_typed("FOR THE SECOND")).status == 303);
        REQUIRE(town.parts().size() == 2);
        const auto first = town.parts()[0], second = town.parts()[1];
        CHECK(first.value.conference == town.called);
        CHECK(second.value.conference == review);
        CHECK(holds(town.get(town.rowan, "/papers/" + of(review, "part")), "FOR THE SECOND"));
        CHECK(holds(town.get(town.rowan, "/papers/part"), "FOR THE FIRST"));
        const auto share = [&](FactId conference, FactId part) {
            return town.post(town.robin, of(conference, "share"),
                             {{"with", std::to_string(town.ida.number())},
                              {"parts", std::to_string(part.number())},
                              {"how", "page"}});
        };
        CHECK(share(review, first.id).status == 422);
        CHECK(share(review, second.id).status == 303);
        CHECK(holds(town.get(town.ida, "/papers"), "FOR THE SECOND"));
        CHECK_FALSE(holds(town.get(town.ida, "/papers"), "FOR THE FIRST"));
        for (const auto* words : {"FOR THE FIRST", "FOR THE SECOND"})
            CHECK(holds(town.get(town.robin, "/report"), words));
        CHECK(town.my_day(town.rowan).find("18 Dec") != std::string::npos);
        CHECK(town.my_day(town.rowan).find("4 Dec") != std::string::npos);
        CHECK(town.get(town.rowan, "/papers/999999/part").status == 404);
        CHECK(town.post(town.rowan, "999999/part", Town::part_typed("x")).status == 404);
    });
}

TEST_CASE("Papers follow a conference that is moved to another day, and are for nothing once it is called off") {
    in_a_town([](Town& town) {
        const auto change = [&](std::optional<Date> planned) {
            town.authority.fact(town.fernleys, protection::ConferenceChanged{town.called, town.authority.today(),
                                                                             planned, "The chair is ill", town.robin});
        };
        change("2026-12-11"_day);
        CHECK(clock(town, town.ana)[0].due == "2026-12-08"_day);
        CHECK(holds(town.get(town.rowan, "/papers/part"), "4 December 2026"));  // five working days before the 11th
        CHECK(town.my_day(town.rowan).find("11 Dec") != std::string::npos);
        change({});
        CHECK(clock(town, town.ana).empty());
        CHECK(town.my_day(town.rowan).empty());
        CHECK(town.post(town.rowan, "part", Town::part_typed("Words")).status == 404);
        CHECK(holds(town.get(town.robin, "/report"), "called off"));
    });
}

TEST_CASE("The papers of a conference that was held are one link away, and nothing of them can be changed") {
    in_a_town([](Town& town) {
        const auto part = town.submitted(town.rowan, "OF THE PAST");
        REQUIRE(town.share(town.ida, part).status == 303);
        const auto review = second_conference(town);
        town.authority.move_to(Town::planned);
        town.authority.fact(town.fernleys, protection::ConferenceHeld{town.called,
                                                                      Town::planned,
                                                                      "la,police,health",
                                                                      {},
                                                                      protection::Parents::all_came,
                                                                      protection::Representation::accepted,
                                                                      "Yes.",
                                                                      {},
                                                                      {},
                                                                      town.chris});
        const auto past = fmt::format("?conference={}", town.called.number());
        const auto now = town.get(town.robin, "/report");
        CHECK_FALSE(holds(now, "OF THE PAST"));
        CHECK(holds(now, past));
        CHECK(holds(town.get(town.robin, "/report" + past), "OF THE PAST"));
        CHECK(holds(town.get(town.ida, "/papers" + past), "OF THE PAST"));
        CHECK(town.post(town.rowan, of(town.called, "part"), Town::part_typed("Other words")).status == 404);
        CHECK(town.post(town.rowan, of(review, "part"), Town::part_typed("New words")).status == 303);
    });
}

TEST_CASE("That a document was made is a fact: which, by whom, for whom, and whether it would hold the same today") {
    in_a_town([](Town& town) {
        const auto part = town.submitted(town.rowan, "Shouting at night.");
        REQUIRE(town.share(town.ida, part).status == 303);
        const auto at = fmt::format("/report/{}", town.called.number());
        const auto hers = fmt::format("?reader={}", town.ida.number());
        const auto for_her = fmt::format("reader-{}", town.ida.number());
        const auto give = [&](PersonId by, const std::string& version, PersonId to) {
            return town.send(by, at + "/given/" + version, {{"to", std::to_string(to.number())}, {"how", "paper"}});
        };
        CHECK(holds(town.get(town.robin, at + hers), "not recorded yet"));
        CHECK(holds(town.get(town.robin, at + "/given/" + for_her), "Ida Fernley"));
        CHECK(give(town.robin, "whole", town.ida).status == 422);  // the whole report is not hers
        CHECK(give(town.robin, for_her, town.una).status == 422);  // nor is what was shared with her another's
        for (const auto one : {town.rowan, town.una, town.stranger}) CHECK(give(one, for_her, town.ida).status == 403);
        CHECK(give(town.robin, fmt::format("reader-{}", town.una.number()), town.una).status == 404);
        CHECK(all_given(town).empty());
        REQUIRE(give(town.robin, for_her, town.ida).status == 303);
        REQUIRE(town.send(town.robin, at + "/given/whole", {{"how", "paper"}}).status == 303);
        const auto all = all_given(town);
        REQUIRE(all.size() == 2);
        CHECK(all[0].for_reader == town.ida);
        CHECK(all[0].to == town.ida);
        CHECK(all[0].by == town.robin);
        CHECK(all[0].fingerprint.size() == 64);
        CHECK_FALSE(all[1].to.has_value());
        CHECK(holds(town.get(town.robin, at + hers), "It holds the same"));
        town.submitted(town.rowan, "Shouting, and a broken door.");
        REQUIRE(town.share(town.ida, part).status == 303);
        CHECK(holds(town.get(town.robin, at + hers), "It has changed"));
    });
}

TEST_CASE("A record of the conference that holds an address kept safe from somebody is not given to them") {
    in_a_town([](Town& town) {
        town.authority.fact(
            town.ana,
            Residence{HouseholdId{6'099}, "14 Rookery Close, Thistleton", "ZZ99 7QQ", true, "2026-10-01"_day, {}});
        town.authority.fact(town.fernleys, protection::ConferenceHeld{town.called,
                                                                      "2026-11-20"_day,
                                                                      "la",
                                                                      {},
                                                                      protection::Parents::all_came,
                                                                      protection::Representation::accepted,
                                                                      "She asked that nobody says 14 Rookery Close.",
                                                                      {},
                                                                      {},
                                                                      town.chris});
        const auto at = fmt::format("/record/{}/given/whole", town.called.number());
        const auto give = [&](PersonId to) {
            return town.send(town.robin, at, {{"to", std::to_string(to.number())}, {"how", "paper"}});
        };
        const auto refused = give(town.una);
        CHECK(refused.status == 422);
        CHECK(holds(refused, "kept safe from them"));
        CHECK(give(town.stranger).status == 422);
    });
}
