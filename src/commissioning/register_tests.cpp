#include <doctest/doctest.h>

#include "commissioning/acts.h"
#include "commissioning/town_for_tests.h"

using namespace kith;
using namespace kith::commissioning;
using namespace kith::testing;

static constexpr std::string_view heading =
    "URN,Setting name,Provision type,Provider,Provider URN,Owner,Local authority,Postcode,Max users,Registered "
    "manager,Overall effectiveness,Latest inspection date\n";

static RegisterFile read(std::string_view rows) {
    return must(read_register(std::string{heading} + std::string{rows}));
}

TEST_CASE("A register is read row by row: good rows are taken, bad ones told with their line and what to do") {
    const auto file = read(
        "SC100001,Larkfield House,Children's home,Bramblewood Homes,SC900001,,Thistleshire,zz99 1aa,4,Dana "
        "Oakes,Good,1/3/2026\n"
        ",No number,Children's home,Bramblewood Homes,,,Thistleshire,,4,,,\n"
        "SC100002,The Ashdowns,Foster home,Bramblewood Homes,,,Thistleshire,,4,,,\n"
        "SC100003,Hazel House,Children's home,Bramblewood Homes,,,Thistleshire,,0,,,\n"
        "SC100004,Oak House,Secure children's home,Hawthorn Care,,,Fenmarch,,6,Vacant,Splendid,1/3/2026\n"
        "SC100005,Elm House,Supported accommodation,Hawthorn Care,,,Fenmarch,,6,Vacant,,\n"
        "SC100005,Elm House,Supported accommodation,Hawthorn Care,,,Fenmarch,,6,,,\n");
    REQUIRE(file.rows.size() == 2);
    CHECK(file.rows[0].postcode == "ZZ99 1AA");
    CHECK(file.rows[0].rating == homes::Rating::good);
    CHECK(file.rows[0].inspected == "2026-03-01"_day);
    CHECK(file.rows[1].kind == HomeKind::supported_accommodation);
    CHECK_FALSE(file.rows[1].manager);
    REQUIRE(file.wrong.size() == 5);
    CHECK(file.wrong[0].line == 3);
    CHECK(file.wrong[0].what == "It has no URN, by which homes are told apart");
    CHECK(file.wrong[1].what == "\"Foster home\" is no kind of home with staff: for example, write Children's home");
    CHECK(file.wrong[2].what == "\"0\" is no number of places from 1 to 60");
    CHECK(file.wrong[3].what == "\"Splendid\" is no judgement of Ofsted");
    CHECK(file.wrong[4].what == "SC100005 is on line 7 already");
    CHECK(read_register("a\n").error().what ==
          "The first row must name the columns. There is none named urn, name, type, provider, area and places.");
}

TEST_CASE("What is new, changed and gone is told before anything is recorded; a row that is wrong is not gone") {
    in_a_town([](Town& town) {
        town.home("Hazel House", "SC100002", town.bramblewood, 3);
        town.home("Rowan House", "SC100003", town.bramblewood, 3);
        const auto file = read(
            "SC100001,Larkfield House,Children's home,Bramblewood Homes,,,Thistleshire,ZZ99 1AA,5,,Requires "
            "improvement,1/5/2026\n"
            "SC100003,Rowan House,Children's home,Bramblewood Homes,,,Thistleshire,,none,,,\n"
            "SC100009,Elm House,Children's home,Hawthorn Care,SC900009,Yew Capital,Fenmarch,,6,Cai Moss,,\n");
        const auto all = must(recorded_homes(town.us.store(), town.us.leave_of_all(), town.us.today()));
        const auto found = difference(file, all, town.us.today());
        REQUIRE(found.added.size() == 1);
        CHECK(found.added[0]->urn == "SC100009");
        REQUIRE(found.changed.size() == 1);
        CHECK(found.changed[0].words ==
              std::vector<std::string>{"Places: 4 is now 5", "Registered manager: Dana Oakes is now vacant",
                                       "Inspected on 1 May 2026: requires improvement to be good"});
        REQUIRE(found.gone.size() == 1);
        CHECK(found.gone[0]->name == "Hazel House");
    });
}

TEST_CASE(
    "A register taken over puts homes, providers and owners on the record, and the next comparison finds nothing") {
    in_a_town([](Town& town) {
        const auto reader = town.us.reader_of(town.commissioner);
        const auto file = read(
            "SC100001,Larkfield House,Children's home,Hawthorn Care,SC900009,Yew Capital,Fenmarch,ZZ99 "
            "1AB,5,,Good,1/5/2026\n"
            "SC100009,Elm House,Children's home,Hawthorn Care,SC900009,Yew Capital,Fenmarch,,6,Cai Moss,,\n");
        const auto compare = [&] {
            return difference(file, must(recorded_homes(town.us.store(), town.us.leave_of_all(), town.us.today())),
                              town.us.today());
        };
        auto change = must(Change::begin(town.us.database(), co_operative, reader.author(), town.us.at()));
        const auto taken = must(take_register(change, reader, compare(), town.us.today()));
        must(change.commit());
        CHECK(taken.homes == 1);
        CHECK(taken.changed == 1);
        CHECK(taken.providers == 2);
        CHECK(compare().nothing());
        const auto all = town.us.leave_of_all();
        const auto homes = must(recorded_homes(town.us.store(), all, town.us.today()));
        REQUIRE(homes.size() == 2);
        CHECK(homes[0].provider == "Hawthorn Care");
        CHECK(homes[0].places == 5);
        CHECK_FALSE(homes[0].manager);
        CHECK(homes[0].area == "Fenmarch");
        CHECK(homes[0].rating == homes::Rating::good);
        const auto owners = must(owners_on(town.us.store(), all, town.us.today()));
        const auto providers = must(providers_of(town.us.store(), all));
        CHECK(name_of(providers, ultimate_owner(owners, *homes[0].of)) == "Yew Capital");
    });
}

TEST_CASE("A new owner in the register ends the old one's owning: a provider has one owner at a time") {
    in_a_town([](Town& town) {
        const auto taken = [&](const std::string& owner, Date day) {
            town.us.move_to(day);
            const auto file =
                read("SC100001,Larkfield House,Children's home,Bramblewood Homes,SC900001," + owner +
                     ",Thistleshire,ZZ99 1AA," + (owner == "Yew Capital" ? "6" : "5") + ",Dana Oakes,,\n");
            auto change = town.us.change();
            const auto homes = must(recorded_homes(change.store(), town.us.leave_of_all(), day));
            must(take_register_by_machine(change, difference(file, homes, day), day));
            must(change.commit());
        };
        taken("Yew Capital", "2026-06-01"_day);
        taken("Ash Partners", "2026-06-10"_day);
        const auto owners = must(facts<OwnedBy>(town.us.store(), town.us.leave(town.bramblewood), Known::now()));
        REQUIRE(owners.size() == 2);
        CHECK(owners[0].value.ends == "2026-06-09"_day);
        CHECK_FALSE(owners[1].value.ends);
    });
}

TEST_CASE("On the page a register is compared, shown and only then taken over") {
    in_a_town([](Town& town) {
        const auto commissioner = town.as(town.commissioner);
        CHECK(holds(commissioner.get("/providers/register"), "Compare with the regulator"));
        const auto rows =
            std::string{heading} + "SC100009,Elm House,Children's home,Hawthorn Care,,,Fenmarch,,6,Cai Moss,,\n";
        CHECK_FALSE(holds(commissioner.get("/providers"), "Hawthorn Care"));
        CHECK(commissioner.post("/providers/register/apply", {{"register", rows}}).status == 303);
        CHECK(holds(commissioner.get("/providers"), "Hawthorn Care"));
        CHECK(commissioner.post("/providers/register/apply", {{"register", rows}}).status == 422);
        const auto officer = town.us.reader_with(Role::placements_officer, {}, "Pia");
        CHECK(town.as(officer.person).get("/providers/register").status == 403);
        CHECK(town.as(officer.person).get("/providers").status == 200);
    });
}

TEST_CASE(
    "The machine takes a register over by night, a provider's new name with it, and the next night changes nothing") {
    in_a_town([](Town& town) {
        const auto file = read(
            "SC100001,Larkfield House,Children's home,Bramblewood Care,SC900001,Yew Capital,Thistleshire,ZZ99 1AA,4,"
            "Dana Oakes,,\n"
            "SC100009,Elm House,Children's home,Bramblewood Care,SC900001,,Fenmarch,,6,Cai Moss,Good,1/5/2026\n");
        const auto taken_tonight = [&] {
            auto change = town.us.change();
            const auto homes = must(recorded_homes(change.store(), town.us.leave_of_all(), town.us.today()));
            const auto taken =
                must(take_register_by_machine(change, difference(file, homes, town.us.today()), town.us.today()));
            must(change.commit());
            return taken;
        };
        const auto first = taken_tonight();
        CHECK(first.homes == 1);
        CHECK(first.changed == 1);
        CHECK(first.providers == 1);  // the owner
        const auto all = town.us.leave_of_all();
        CHECK(name_of(must(providers_of(town.us.store(), all)), town.bramblewood) == "Bramblewood Care");
        const auto entries = must(last_entry(town.us.store(), co_operative));
        const auto again =
            difference(file, must(recorded_homes(town.us.store(), all, town.us.today())), town.us.today());
        CHECK(again.nothing());
        CHECK(again.same == 2);
        auto change = town.us.change();
        CHECK(must(take_register_by_machine(change, again, town.us.today())).homes == 0);
        CHECK(change.last_entry() == entries);
    });
}
