#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "commissioning/market.h"
#include "commissioning/outcomes.h"
#include "commissioning/region_map.h"
#include "commissioning/voting.h"

using namespace kith;
using namespace kith::commissioning;

namespace {

constexpr PersonId one{1}, two{2}, three{3}, four{4};

MarketHome home(PersonId provider, int places) {
    return {PersonId{100}, "Larkfield House", provider, HomeKind::childrens_home, places, true};
}

Money pounds(std::int64_t amount) { return Money::pounds(amount); }

}  // namespace

TEST_CASE("Ownership leads up to whoever owns in the end, and may not go round") {
    const Owners owners{{one, two}, {two, three}};
    CHECK(owners_above(owners, one) == std::vector{two, three});
    CHECK(ultimate_owner(owners, one) == three);
    CHECK(ultimate_owner(owners, three) == three);
    CHECK(would_go_round(owners, three, one));
    CHECK(would_go_round(owners, two, one));
    CHECK(would_go_round(owners, one, one));
    CHECK_FALSE(would_go_round(owners, three, four));
    CHECK_FALSE(would_go_round(owners, four, one));
    // What went round all the same, in a record from elsewhere, ends.
    CHECK(owners_above({{one, two}, {two, one}}, one) == std::vector{two});
}

TEST_CASE("Ownership built up by what is allowed never goes round") {
    CHECK(rc::check("no circle", [] {
        Owners owners;
        const int steps = *rc::gen::inRange(0, 40);
        for (int i = 0; i < steps; ++i) {
            const PersonId owned{*rc::gen::inRange<std::int64_t>(1, 10)}, owner{*rc::gen::inRange<std::int64_t>(1, 10)};
            if (!would_go_round(owners, owned, owner)) owners.insert_or_assign(owned, owner);
        }
        for (std::int64_t provider = 1; provider < 10; ++provider) {
            const auto above = owners_above(owners, PersonId{provider});
            for (const auto owner : above) RC_ASSERT(owner != PersonId{provider});
        }
    }));
}

TEST_CASE("Concentration counts a home for whoever owns its provider in the end") {
    const auto found = concentration({home(one, 6), home(two, 2), home(four, 2)}, {{one, three}, {two, three}});
    CHECK(found.places == 10);
    REQUIRE(found.owners.size() == 2);
    CHECK(found.owners[0].owner == three);
    CHECK(found.owners[0].homes == 2);
    CHECK(found.owners[0].per_cent == doctest::Approx(80));
    CHECK(found.index == 80 * 80 + 20 * 20);
    CHECK(meaning_of(found.index) == Concentrated::highly);
    CHECK(concentration({home(one, 6)}, {}).index == 10'000);
    CHECK(concentration({}, {}).index == 0);
    CHECK(meaning_of(1'000) == Concentrated::no);
    CHECK(meaning_of(1'001) == Concentrated::yes);
    CHECK(meaning_of(2'001) == Concentrated::highly);
}

TEST_CASE("A price stands beside the median of the same kind of home and band") {
    const auto all = beside_median({{one, HomeKind::childrens_home, NeedBand::standard, pounds(5'000)},
                                    {two, HomeKind::childrens_home, NeedBand::standard, pounds(6'000)},
                                    {three, HomeKind::childrens_home, NeedBand::standard, pounds(4'000)},
                                    {one, HomeKind::foster, NeedBand::standard, pounds(900)}});
    REQUIRE(all.size() == 4);
    CHECK(all[0].home == HomeKind::foster);
    CHECK(all[0].providers == 1);
    CHECK(all[1].provider == two);
    CHECK(all[1].median == pounds(5'000));
    CHECK(all[1].above() == 20);
    CHECK(all[3].above() == -20);
    CHECK(median({pounds(1), pounds(2)}) == pounds(1));
    CHECK_FALSE(median({}));
}

TEST_CASE("Cost stands beside how stays ended, for the same kind of home and band of need alone") {
    const auto stay = [](NeedBand band, std::int64_t weekly, Date came, std::optional<Date> left,
                         std::optional<care::ChangeReason> why) {
        return CostedStay{HomeKind::childrens_home, band, one, pounds(weekly), came, left, why};
    };
    const auto all = outcomes_of(
        {stay(NeedBand::standard, 4'000, "2025-06-01"_day, "2026-03-01"_day, care::ChangeReason::carer_asked_behaviour),
         stay(NeedBand::standard, 6'000, "2026-01-01"_day, {}, {}),
         stay(NeedBand::standard, 5'000, "2026-01-01"_day, "2026-02-01"_day, care::ChangeReason::care_plan),
         stay(NeedBand::standard, 9'000, "2024-01-01"_day, "2024-02-01"_day, care::ChangeReason::allegation),
         stay(NeedBand::complex, 9'000, "2026-01-01"_day, {}, {})},
        "2026-01-01"_day, "2026-12-31"_day);
    REQUIRE(all.size() == 2);
    CHECK(all[0].stays == 3);
    CHECK(all[0].lowest == pounds(4'000));
    CHECK(all[0].median == pounds(5'000));
    CHECK(all[0].highest == pounds(6'000));
    CHECK(all[0].ended == 2);
    CHECK(all[0].unplanned_ends == 1);
    CHECK(all[0].reasons.at(care::ChangeReason::carer_asked_behaviour) == 1);
    CHECK(all[0].median_days == 31);
    CHECK(all[0].days == 59 + 365 + 31);
    CHECK(all[0].each_hundred_months() == doctest::Approx(100.0 / (455 / (365.25 / 12))));
    CHECK(all[1].band == NeedBand::complex);
    CHECK(all[1].stays == 1);
}

TEST_CASE("A motion is carried by the rules of the day it opened, once its last day is over") {
    const Motion motion{"Open a home", "A home for four", "2026-05-01"_day, "2026-05-14"_day};
    const std::vector<Voter> members{{AuthorityId{2}, 3}, {AuthorityId{3}, 2}, {AuthorityId{4}, 1}};
    const auto vote = [](std::int64_t member, Cast cast) {
        return Vote{FactId{1}, AuthorityId{member}, cast, one, "2026-05-02"_day};
    };
    const VotingRules half{50, Majority::simple, "2026-01-01"_day};
    const auto outcome = [&](const std::vector<Vote>& votes, const VotingRules& rules, Date today = "2026-05-15"_day) {
        return tally_of(motion, votes, members, rules, today).outcome;
    };
    CHECK(outcome({vote(2, Cast::for_it)}, half, "2026-05-14"_day) == Outcome::open);
    CHECK(outcome({vote(2, Cast::for_it)}, half) == Outcome::carried);
    CHECK(outcome({vote(3, Cast::for_it)}, half) == Outcome::no_quorum);
    CHECK(outcome({vote(2, Cast::abstains), vote(4, Cast::against)}, half) == Outcome::lost);
    CHECK(outcome({vote(2, Cast::against), vote(3, Cast::for_it), vote(4, Cast::for_it)}, half) == Outcome::lost);
    // Of a member's votes the last counts; who is no member has none.
    CHECK(outcome({vote(2, Cast::against), vote(2, Cast::for_it), vote(9, Cast::against)}, half) == Outcome::carried);
    const VotingRules thirds{50, Majority::two_thirds, "2026-01-01"_day}, all{50, Majority::everyone, "2026-01-01"_day};
    CHECK(outcome({vote(2, Cast::for_it), vote(3, Cast::against)}, thirds) == Outcome::lost);
    CHECK(outcome({vote(2, Cast::for_it), vote(4, Cast::for_it), vote(3, Cast::against)}, thirds) == Outcome::carried);
    CHECK(outcome({vote(2, Cast::for_it), vote(3, Cast::for_it)}, all) == Outcome::lost);
    CHECK(outcome({vote(2, Cast::for_it), vote(3, Cast::for_it), vote(4, Cast::for_it)}, all) == Outcome::carried);
    const auto tally = tally_of(motion, {vote(2, Cast::for_it)}, members, {67, Majority::simple, {"2026-01-01"_day}},
                                "2026-05-15"_day);
    CHECK(tally.quorum == 5);  // two thirds of six and a bit, rounded up
    CHECK(tally.outcome == Outcome::no_quorum);
}

TEST_CASE("A map names each area with its number in words, and says the same to who cannot see it") {
    const auto map =
        region_map("Places that are short", {{"Thistleshire", "3 short", 4}, {"Mar & Fen", "None short", 0}}, "areas")
            .markup();
    CHECK(map.find("Thistleshire: 3 short; Mar &amp; Fen: None short.") != std::string::npos);
    CHECK(map.find("kith-tile--4") != std::string::npos);
    CHECK(map.find("style=") == std::string::npos);
    CHECK(region_map("None", {}, "areas").empty());
    CHECK(shade(0, 8) == 0);
    CHECK(shade(1, 8) == 1);
    CHECK(shade(8, 8) == 4);
    CHECK(shade(3, 8) == 2);
}
