#include <doctest/doctest.h>

#include <algorithm>

#include "constellations/rules.h"
#include "constellations/town_for_tests.h"

using namespace kith;
using namespace kith::constellations;
using namespace kith::testing;

namespace {

Result<EntryNumber> joins(Town& town, const TestHome& home, Date from) {
    auto change = town.authority.change();
    auto entry = join(change, town.leave<May::record_constellation>(town.hub.home), home.file(),
                      town.leave<May::record_constellation>(home.home), from);
    if (entry) must(change.commit());
    return entry;
}

Result<EntryNumber> founds(Town& town, const TestHome& home, Constellation is) {
    auto change = town.authority.change();
    auto entry = say_what_it_is(change, home.file(), town.leave<May::record_constellation>(home.home), is);
    if (entry) must(change.commit());
    return entry;
}

Result<EntryNumber> leaves(Town& town, const TestHome& home, Date last) {
    auto change = town.authority.change();
    auto entry = leave_it(change, town.file(), town.leave<May::record_constellation>(town.hub.home),
                          town.leave<May::record_constellation>(home.home), {last, "They move away."}, PersonId{7});
    if (entry) must(change.commit());
    return entry;
}

std::string why(const Result<EntryNumber>& result) { return result ? "" : result.error().what; }
bool says(const Result<EntryNumber>& result, std::string_view words) {
    return why(result).find(words) != std::string::npos;
}

std::vector<std::string> journal_of(const Town& town, PersonId about) {
    std::vector<std::string> said;
    for (const auto& entry : must(entries_about(town.authority.store(), town.authority.leave(about), Known::now(), 50)))
        said.push_back(entry.what);
    return said;
}

bool has(const std::vector<std::string>& all, std::string_view words) {
    return std::ranges::any_of(all, [&](const auto& one) { return one.find(words) != std::string::npos; });
}

}  // namespace

TEST_CASE("A home belongs to one constellation, and a hub to none but its own, on either engine") {
    for_each_engine(schemas(), [](const Database& database) {
        Town town{database};
        CHECK(joins(town, town.dale, test_day).has_value());
        CHECK(town.file().belongs(town.dale.home, test_day));
        CHECK_FALSE(town.file().belongs(town.dale.home, test_day.plus_days(-1)));
        CHECK(says(joins(town, town.dale, test_day), "belongs to a constellation already: that of The Ashdown family"));
        CHECK(says(joins(town, town.hub, test_day), "is the hub itself"));
        CHECK(says(founds(town, town.birch, Town::usual()), "belongs to another constellation"));
        const TestHome elm{town.authority, 9'000'005, "Edie", "Elm"};
        CHECK(founds(town, elm, Town::usual()).has_value());
        CHECK(says(joins(town, elm, test_day), "is the hub of a constellation"));
    });
}

TEST_CASE("Only an approved family home belongs: no home with staff, and none whose approval has ended") {
    const auto areas = schemas();
    const FreshFile record{areas};
    Town town{record.database()};
    const TestHome house{town.authority, 9'000'006, "Fay", "Fir", HomeKind::childrens_home};
    CHECK(says(joins(town, house, test_day), "is no family home"));
    CHECK(says(founds(town, house, Town::usual()), "is no family home"));
    CHECK(says(joins(town, town.dale, "2022-12-31"_day), "does not run on 31 December 2022"));
    town.authority.fact(town.dale.home, homes::Resignation{"2026-05-01"_day, "They move abroad."});
    CHECK(town.dale.file().ended(test_day) == "2026-05-29"_day);
    CHECK(says(joins(town, town.dale, test_day), "Approval of The Dale family ended on 29 May 2026"));
    const TestHome elm{town.authority, 9'000'005, "Edie", "Elm"};
    town.authority.fact(elm.home, Home{HomeKind::foster, "The Elm family", "2023-01-02"_day, "2026-03-01"_day});
    CHECK_FALSE(joins(town, elm, test_day).has_value());
    CHECK_FALSE(founds(town, elm, Town::usual()).has_value());
}

TEST_CASE("A constellation takes no more homes than it says, and does not shrink below those it has") {
    const auto areas = schemas();
    const FreshFile record{areas};
    Town town{record.database()};
    auto small = Town::usual();
    small.starts = test_day;
    small.most = 2;
    CHECK(founds(town, town.hub, small).has_value());
    CHECK(says(joins(town, town.dale, test_day), "has room for 2 homes, and is full"));
    small.most = 1;
    CHECK(says(founds(town, town.hub, small), "2 homes belong already"));
    CHECK(leaves(town, town.cedar, test_day.plus_days(-1)).has_value());
    CHECK(joins(town, town.dale, test_day).has_value());
}

TEST_CASE("A night is asked for, answered and stayed, in the hub's journal and the child's, on either engine") {
    for_each_engine(schemas(), [](const Database& database) {
        Town town{database};
        CHECK(town.ask(town.birch, town.ana, "Ana", "2026-06-05"_day, 2, "A wedding. She sleeps with a light on.")
                  .has_value());
        const auto ask = town.last_ask();
        CHECK(town.file().stands(*town.file().ask(ask), test_day) == Standing::waiting);
        CHECK(town.file().free("2026-06-05"_day) == 2);
        CHECK(town.answer(ask, true, "With pleasure.").has_value());
        CHECK(town.file().stands(*town.file().ask(ask), test_day) == Standing::agreed);
        CHECK(town.file().free("2026-06-04"_day) == 2);
        CHECK(town.file().free("2026-06-05"_day) == 1);
        CHECK(town.file().free("2026-06-06"_day) == 1);
        CHECK(town.file().free("2026-06-07"_day) == 2);
        CHECK(says(town.answer(ask, true), "answered already"));
        CHECK(says(town.stayed(ask), "first night has not been yet"));
        town.authority.move_to("2026-06-07"_day);
        CHECK(town.file().stands(*town.file().ask(ask), "2026-06-07"_day) == Standing::to_say);
        CHECK(town.stayed(ask).has_value());
        CHECK(town.file().stayed_of(ask)->value.nights == 2);
        const auto of_ana = must(nights_of_child(town.authority.store(), town.authority.leave(town.ana)));
        REQUIRE(of_ana.size() == 1);
        CHECK(of_ana[0].agreed == true);
        CHECK(of_ana[0].words == "With pleasure.");
        CHECK(of_ana[0].stayed == 2);
        const auto journal = journal_of(town, town.ana);
        CHECK(has(journal, "Ana's carer asked for 2 nights from 5 June 2026 at The Ashdown family"));
        CHECK(has(journal, "said yes to 2 nights from 5 June 2026 for Ana of The Birch family"));
        CHECK(has(journal, "Ana of The Birch family stayed 2 nights from 5 June 2026"));
        for (const auto& line : journal_of(town, town.hub.home)) CHECK(line.find("Fernley") == std::string::npos);
        CHECK(must(nights_of_child(town.authority.store(), town.authority.leave(town.ben))).empty());
    });
}

TEST_CASE("Nights are never promised beyond the beds, nor beyond what the hub is approved for") {
    const auto areas = schemas();
    const FreshFile record{areas};
    Town town{record.database()};
    const auto night = "2026-06-05"_day;
    CHECK(town.ask(town.birch, town.ana, "Ana", night).has_value());
    const auto first = town.last_ask();
    CHECK(town.ask(town.cedar, town.ben, "Ben", night).has_value());
    const auto second = town.last_ask();
    CHECK(town.answer(first, true).has_value());
    // Two children come to live with the hub, which is approved for three: one bed is left in law, not two.
    town.hub.child("Cal", "2026-06-01"_day);
    town.hub.child("Dee", "2026-06-01"_day);
    CHECK(town.file().beds(night) == 1);
    CHECK(town.file().free(night) == 0);
    CHECK(says(town.answer(second, true), "The hub has no bed free on the night of 5 June 2026"));
    CHECK(says(town.answer(second, false), "Say why not"));
    CHECK(town.answer(second, false, "The house is full.").has_value());
    const auto eve = town.birch.child("Eve", "2026-01-10"_day);
    CHECK(says(town.ask(town.birch, eve, "Eve", night), "speak to the hub: 07700 900123"));
    CHECK(town.cancel(first, town.birch.carer).has_value());
    CHECK(town.file().free(night) == 1);
    CHECK(town.ask(town.birch, eve, "Eve", night).has_value());
}

TEST_CASE("What cannot be asked is refused in words that say what to do") {
    const auto areas = schemas();
    const FreshFile record{areas};
    Town town{record.database()};
    CHECK(says(town.ask(town.birch, town.ana, "Ana", "2026-05-31"_day), "This night has been"));
    CHECK(says(town.ask(town.birch, town.ana, "Ana", "2026-06-05"_day, 8), "7 nights at most"));
    CHECK(says(town.ask(town.dale, town.ana, "Ana", "2026-06-05"_day), "does not belong"));
    CHECK(town.ask(town.birch, town.ana, "Ana", "2026-06-05"_day, 3).has_value());
    CHECK(says(town.ask(town.birch, town.ana, "Ana", "2026-06-07"_day),
               "asked for Ana for 3 nights from 5 June 2026 already"));
    CHECK(town.ask(town.birch, town.ana, "Ana", "2026-06-08"_day).has_value());
    CHECK(town.cancel(town.last_ask(), town.hub.carer).has_value());
    CHECK(says(town.cancel(town.last_ask(), town.hub.carer), "called off already"));
    town.authority.written([&](Change& change) {
        must(set_local_span(change, local::longest, 14, test_day, "Agreed with our managers."));
    });
    CHECK(town.ask(town.cedar, town.ben, "Ben", "2026-06-10"_day, 14).has_value());
}

TEST_CASE("A stay cut short frees the nights that were not used, and is put right when said again") {
    const auto areas = schemas();
    const FreshFile record{areas};
    Town town{record.database()};
    CHECK(town.ask(town.birch, town.ana, "Ana", "2026-06-02"_day, 4).has_value());
    const auto ask = town.last_ask();
    CHECK(town.answer(ask, true).has_value());
    town.authority.move_to("2026-06-04"_day);
    CHECK(says(town.stayed(ask, 4), "Only 2 nights have been"));
    CHECK(town.stayed(ask, 1).has_value());
    CHECK(town.file().free("2026-06-02"_day) == 1);
    CHECK(town.file().free("2026-06-04"_day) == 2);
    town.authority.move_to("2026-06-08"_day);
    CHECK(says(town.stayed(ask, 5), "4 nights were agreed"));
    CHECK(town.stayed(ask, 0).has_value());
    CHECK(town.file().stayed.size() == 1);
    CHECK(town.file().stayed_of(ask)->value.nights == 0);
}

TEST_CASE("Beds are not taken away from children who are expected") {
    const auto areas = schemas();
    const FreshFile record{areas};
    Town town{record.database()};
    CHECK(town.ask(town.birch, town.ana, "Ana", "2026-06-20"_day).has_value());
    CHECK(town.answer(town.last_ask(), true).has_value());
    auto none = Town::usual();
    none.starts = "2026-06-10"_day;
    none.beds = 0;
    CHECK(says(founds(town, town.hub, none), "Children are expected on 20 June 2026"));
    none.beds = 1;
    CHECK(founds(town, town.hub, none).has_value());
    CHECK(town.file().beds("2026-06-09"_day) == 2);
    CHECK(town.file().beds("2026-06-10"_day) == 1);
}

TEST_CASE("A home that leaves loses the nights to come, and the whole ends with every membership") {
    const auto areas = schemas();
    const FreshFile record{areas};
    Town town{record.database()};
    CHECK(town.ask(town.birch, town.ana, "Ana", "2026-06-20"_day).has_value());
    const auto ask = town.last_ask();
    CHECK(town.answer(ask, true).has_value());
    CHECK(says(leaves(town, town.birch, "2025-12-31"_day), "They joined on 1 January 2026, after this"));
    CHECK(leaves(town, town.birch, test_day).has_value());
    CHECK(fault_of(leaves(town, town.birch, test_day)) == Fault::not_found);
    CHECK(town.file().stands(*town.file().ask(ask), test_day) == Standing::cancelled);
    CHECK(has(journal_of(town, town.ana), "called off: the home has left"));
    const auto hub = town.leave<May::record_constellation>(town.hub.home);
    const Ending ending{test_day, "The hub carer retires."};
    {
        auto change = town.authority.change();
        CHECK(fault_of(end_it(change, town.file(), hub, {}, ending, PersonId{7})) == Fault::conflict);
    }
    auto again = town.authority.change();
    must(
        end_it(again, town.file(), hub, {town.leave<May::record_constellation>(town.cedar.home)}, ending, PersonId{7}));
    must(again.commit());
    CHECK(town.file().on(test_day) != nullptr);
    CHECK(town.file().on(test_day.plus_days(1)) == nullptr);
    CHECK(town.file().members_on(test_day.plus_days(1)).empty());
    CHECK(town.file().beds(test_day.plus_days(1)) == 0);
    CHECK(joins(town, town.dale, test_day.plus_days(1)).has_value() == false);
}

TEST_CASE("Nights that were begun when the home left end with it: those that were slept stay agreed") {
    const auto areas = schemas();
    const FreshFile record{areas};
    Town town{record.database()};
    CHECK(town.ask(town.birch, town.ana, "Ana", test_day, 3).has_value());
    const auto ask = town.last_ask();
    CHECK(town.answer(ask, true).has_value());
    CHECK(leaves(town, town.birch, test_day.plus_days(1)).has_value());
    CHECK(town.file().ask(ask)->value.nights == 2);
    CHECK(town.file().stands(*town.file().ask(ask), test_day) == Standing::agreed);
}

TEST_CASE("What a constellation was to be after its end it never is") {
    const auto areas = schemas();
    const FreshFile record{areas};
    Town town{record.database()};
    auto later = Town::usual();
    later.starts = "2026-09-01"_day;
    CHECK(founds(town, town.hub, later).has_value());
    std::vector<Allowed<May::record_constellation>> homes;
    for (const auto& member : town.file().members_on(test_day))
        homes.push_back(town.leave<May::record_constellation>(member.home));
    auto change = town.authority.change();
    must(end_it(change, town.file(), town.leave<May::record_constellation>(town.hub.home), homes,
                {test_day, "The hub carer retires."}, PersonId{7}));
    must(change.commit());
    CHECK(town.file().on(test_day) != nullptr);
    CHECK(town.file().on("2026-09-01"_day) == nullptr);
}

TEST_CASE("An answer is due in two working days or before the night, and lapses when the night has come") {
    const auto areas = schemas();
    const FreshFile record{areas};
    Town town{record.database()};  // 1 June 2026 is a Monday
    CHECK(town.ask(town.birch, town.ana, "Ana", "2026-06-20"_day).has_value());
    const auto due = open_due(town.file(), Calendar::england(), test_day);
    REQUIRE(due.size() == 1);
    CHECK(due[0].occasion.due == "2026-06-03"_day);
    CHECK(due[0].child == town.hub.home);
    CHECK_FALSE(due[0].occasion.late("2026-06-03"_day));
    CHECK(due[0].occasion.late("2026-06-04"_day));
    CHECK(open_due(town.file(), Calendar::england(), "2026-06-20"_day).size() == 1);
    CHECK(open_due(town.file(), Calendar::england(), "2026-06-22"_day).empty());
    CHECK(town.ask(town.cedar, town.ben, "Ben", "2026-06-02"_day).has_value());
    CHECK(open_due(town.file(), Calendar::england(), test_day).front().occasion.due == "2026-06-02"_day);
    CHECK(town.answer(town.last_ask(), true).has_value());
    CHECK(open_due(town.file(), Calendar::england(), test_day).size() == 1);
    // Whether Ben stayed is to be said by the second working day after the night.
    const auto after = open_due(town.file(), Calendar::england(), "2026-06-03"_day);
    CHECK(std::ranges::any_of(
        after, [](const Due& one) { return one.terms == &stay_said.terms && one.occasion.due == "2026-06-05"_day; }));
}

TEST_CASE("Homes say whether they come, change their minds, and who came is said after the day") {
    const auto areas = schemas();
    const FreshFile record{areas};
    Town town{record.database()};
    const auto host = town.leave<May::host_constellation>(town.hub.home);
    const auto part = town.leave<May::take_part>(town.hub.home);
    const auto with = [&](auto act) {
        auto change = town.authority.change();
        auto result = act(change);
        if (result) must(change.commit());
        return result;
    };
    const Gathering planned{"2026-06-06"_day, GatheringKind::outing, "10 am, the beach", "Bring a kite.",
                            town.hub.carer};
    CHECK(
        with([&](Change& change) { return plan_gathering(change, town.file(), host, planned, test_day); }).has_value());
    const auto id = town.file().gatherings.back().id;
    const auto says_coming = [&](const TestHome& home, bool yes, Date today) {
        return with([&](Change& change) {
            return say_coming(change, town.file(), part, {id, home.home, yes, home.carer}, today);
        });
    };
    CHECK(says_coming(town.birch, true, test_day).has_value());
    CHECK(says_coming(town.birch, false, test_day).has_value());
    CHECK(says_coming(town.hub, true, test_day).has_value());
    CHECK(says(says_coming(town.dale, true, test_day), "does not belong"));
    CHECK(town.file().coming.size() == 2);
    CHECK_FALSE(town.file().coming_of(id, town.birch.home)->value.yes);
    const auto came = [&](std::vector<PersonId> homes, Date today) {
        return with([&](Change& change) { return say_who_came(change, town.file(), host, id, {homes}, today); });
    };
    CHECK(says(came({town.hub.home}, test_day), "It has not been yet"));
    CHECK(came({town.hub.home, town.birch.home}, "2026-06-06"_day).has_value());
    CHECK(came({town.hub.home, town.cedar.home}, "2026-06-07"_day).has_value());
    CHECK(town.file().has_come(id, town.cedar.home));
    CHECK_FALSE(town.file().has_come(id, town.birch.home));
    CHECK(says(says_coming(town.cedar, true, "2026-06-07"_day), "has been"));
    CHECK(
        says(with([&](Change& change) { return call_off(change, town.file(), host, id, {"Rain."}, "2026-06-07"_day); }),
             "has been, or was called off"));
    CHECK(town.file().next_gathering(test_day)->id == id);
    CHECK(
        with([&](Change& change) { return call_off(change, town.file(), host, id, {"Rain."}, test_day); }).has_value());
    CHECK(town.file().next_gathering(test_day) == nullptr);
    CHECK(says(says_coming(town.cedar, true, test_day), "was called off"));
}
