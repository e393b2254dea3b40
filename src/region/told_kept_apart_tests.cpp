// Where a child goes to school, with whom and where they must not live: told to their own worker, and how much of it to
// the co-operative.
#include "homes/kept_apart.h"
#include "region/advice_for_tests.h"

using namespace kith;
using namespace kith::region;
using namespace kith::region::advice_tests;
using namespace kith::testing;

namespace kept_apart_tests {

void stays_at_school(AdviceTown& town) {
    auto asked = TestRegionOfTwo::asked();
    asked.wanted = {CriterionKind::near_school};
    auto change = town.region.thistle.change();
    must(change_request(change, town.region.known(town.region.ana), town.region.leave_to_ask(town.region.ana),
                        town.region.requests(town.region.ana).front(), asked, town.region.by(), change.last_entry()));
    must(change.commit());
}

void another_goes_there(AdviceTown& town) {
    const auto other = town.region.thistle.person("Wren", "Oldacre", "2014-01-01"_day, Sex::female);
    town.region.thistle.fact(other, care::School{"Larkfield School", "2020-09-01"_day, {}, false, "NE4 2BB"});
}

care::KnownRisk risk_of(const AdviceTown& town, PersonId other, care::LivingTogether together) {
    return {other, together, "He hurt her", "2026-03-01"_day, "2026-09-01"_day, {}, town.region.worker.person};
}

care::ExclusionZone zone_at(const AdviceTown& town, std::string place, std::optional<int> miles) {
    return {std::move(place), miles, "He lives there",         "2026-03-01"_day,
            "2026-09-01"_day, {},    town.region.worker.person};
}

/// Why a home was left out; empty if it may be offered.
std::string why_not(const matching::Ranking& ranking, matching::RecordId home) {
    for (const auto& one : ranking.excluded)
        if (one.home == home) return one.why.front().words;
    return {};
}

/// What the advice says of the journey to school from one home.
std::string words_on_school(const matching::Ranking& ranking, matching::RecordId home) {
    const auto at = std::ranges::find(ranking.homes, home, &matching::RankedHome::home);
    REQUIRE(at != ranking.homes.end());
    const auto term = std::ranges::find(at->terms, matching::Term::school, &matching::Contribution::term);
    return term == at->terms.end() ? std::string{} : term->words;
}

Advice advice_of_officer(AdviceTown& town) {
    return must(advice_described(town.region.river.store(), town.to_propose(), town.number, town.telling()));
}

std::string advice_page(AdviceTown& town) {
    const auto worker = town.as(town.region.thistle, town.region.worker.person);
    const auto number = town.region.requests(town.region.ana)[0].number();
    const auto page = worker.get(child_address(town.region.ana, fmt::format("/{}/advice", number)));
    REQUIRE(page.status == 200);
    return page.body;
}

std::string page_of_officer(AdviceTown& town) {
    const auto officer = town.as(town.region.river, town.officer);
    const auto page = officer.get(request_address(town.number).address() + "/advice");
    REQUIRE(page.status == 200);
    return page.body;
}

bool has(const std::string& page, std::string_view words) { return page.find(words) != std::string::npos; }

}  // namespace kept_apart_tests

using namespace kept_apart_tests;

TEST_CASE("The journey to school counts where the request asks to stay near, and it is known where the school is") {
    on_each_engine([](AdviceTown& town) {
        lives_in(town.region.sedge, town.region.ashdowns, "SE1 1AA", false);
        another_goes_there(town);
        stays_at_school(town);
        const auto advice = town.advice();
        REQUIRE(advice.children.front().school);
        CHECK(advice.children.front().school->name == "Larkfield School");
        CHECK(advice.children.front().school->at.at == matching::Point{421'000, 566'000});
        CHECK(advice.to_look_at ==
              std::vector<std::string>{"Two carers (essential). How many carers a home has is not weighed: look at "
                                       "each home."});
        CHECK(has(words_on_school(advice.ranking, {AuthorityId{2}, town.region.ashdowns}),
                  "minutes to Larkfield School"));
    });
}

TEST_CASE("A journey that stands in the table of travel times takes as long as the table says, and no estimate") {
    on_each_engine([](AdviceTown& town) {
        lives_in(town.region.sedge, town.region.ashdowns, "SE1 1AA", false);
        another_goes_there(town);
        stays_at_school(town);
        const auto words = [&] {
            return words_on_school(town.advice().ranking, {AuthorityId{2}, town.region.ashdowns});
        };
        CHECK_FALSE(has(words(), "41 minutes"));
        CHECK(has(words(), "about"));
        town.travel_times = must(TravelTimes::read("origin,destination,minutes\nSE1,NE4 2BB,41\n")).times;
        CHECK(has(words(), "41 minutes to Larkfield School"));
        CHECK_FALSE(has(words(), "about"));
    });
}

TEST_CASE("Where nobody knows where the school is the term does not apply, and the page says so") {
    on_each_engine([](AdviceTown& town) {
        stays_at_school(town);
        CHECK_FALSE(town.advice().children.front().school);
        CHECK(has(advice_page(town), "Where the school is is not on the record"));
    });
}

TEST_CASE("The co-operative learns neither which school it is nor where") {
    on_each_engine([](AdviceTown& town) {
        lives_in(town.region.sedge, town.region.ashdowns, "SE1 1AA", false);
        another_goes_there(town);
        stays_at_school(town);
        for (const auto& child : town.told().children) CHECK_FALSE(child.school);
        CHECK(words_on_school(advice_of_officer(town).ranking, {AuthorityId{2}, town.region.ashdowns}).empty());
        const auto page = page_of_officer(town);
        CHECK(has(page, "Which school it is stays with the child"));
        for (const auto* word : {"Larkfield", "NE4 2BB", "minutes to"}) CHECK_FALSE(has(page, word));
    });
}

TEST_CASE("A home in which a child lives with whom this one must not is left out, whichever record says it") {
    on_each_engine([](AdviceTown& town) {
        const auto there = placed_in(town.region.thistle, town.region.oakleys);
        const matching::RecordId oakleys{AuthorityId{1}, town.region.oakleys};
        CHECK(why_not(town.advice().ranking, oakleys).empty());
        town.region.thistle.fact(there, risk_of(town, town.region.ana, care::LivingTogether::must_not));
        const auto said_there = why_not(town.advice().ranking, oakleys);
        CHECK(has(said_there, "A danger between Ana and another child"));
        CHECK_FALSE(has(said_there, "He hurt her"));  // Ana's worker does not work with the other child
        CHECK_FALSE(has(advice_page(town), "Zebedee"));
    });
    on_each_engine([](AdviceTown& town) {
        const auto there = placed_in(town.region.thistle, town.region.oakleys);
        town.region.thistle.fact(town.region.ana, risk_of(town, there, care::LivingTogether::must_not));
        CHECK(has(why_not(town.advice().ranking, {AuthorityId{1}, town.region.oakleys}), "He hurt her"));
    });
}

TEST_CASE("A risk to be weighed leaves the home in, and asks for a reason; one that holds no more does nothing") {
    on_each_engine([](AdviceTown& town) {
        const auto there = placed_in(town.region.thistle, town.region.oakleys);
        auto over = risk_of(town, there, care::LivingTogether::must_not);
        over.ends = test_day;
        town.region.thistle.fact(town.region.ana, over);
        town.region.thistle.fact(town.region.ana, risk_of(town, there, care::LivingTogether::to_weigh));
        const auto ranking = town.advice().ranking;
        const matching::RecordId oakleys{AuthorityId{1}, town.region.oakleys};
        CHECK(why_not(ranking, oakleys).empty());
        const auto at = std::ranges::find(ranking.homes, oakleys, &matching::RankedHome::home);
        REQUIRE(at != ranking.homes.end());
        CHECK(std::ranges::any_of(at->needs_reason,
                                  [](const auto& one) { return one.rule == matching::Rule::risk_to_weigh; }));
    });
}

TEST_CASE("No plan of the region puts together two who must not live together; it is told neither who nor why") {
    on_each_engine([](AdviceTown& town) {
        const auto there = placed_in(town.region.thistle, town.region.oakleys);
        town.region.thistle.fact(town.region.ana, risk_of(town, there, care::LivingTogether::must_not));
        const auto told = town.told();
        const auto& risks = told.children.front().risks;
        REQUIRE(risks.size() == 1);
        CHECK(risks.front().other.record != there);
        CHECK(risks.front().words == "decided by their authority");
        const auto page = page_of_officer(town);
        CHECK(has(page, "A danger between Request"));
        for (const auto* word : {"He hurt her", "Zebedee", "Ana", "Quillfeather"}) CHECK_FALSE(has(page, word));
        const auto planned = town.planned();
        REQUIRE(planned.plan.placings.front().home);
        CHECK(*planned.plan.placings.front().home != matching::RecordId{AuthorityId{1}, town.region.oakleys});
    });
}

TEST_CASE("Two who wait and must not live together are known to the plan by the numbers of their requests") {
    on_each_engine([](AdviceTown& town) {
        const auto bea = town.region.child("Bea", "2013-03-03"_day);
        const auto hers = town.region.ask_for(bea);
        town.region.thistle.fact(bea, risk_of(town, town.region.ana, care::LivingTogether::must_not));
        for (const auto& child : town.told().children) {
            REQUIRE(child.risks.size() == 1);
            const auto other = child.id.record.number() == hers.number ? town.number.number : hers.number;
            CHECK(child.risks.front().other == matching::RecordId{AuthorityId{1}, PersonId{other}});
        }
    });
}

TEST_CASE("A home where the child must not live is left out; why is told to their worker alone") {
    on_each_engine([](AdviceTown& town) {
        lives_in(town.region.sedge, town.region.ashdowns, "NE4 2BB", false);
        const matching::RecordId ashdowns{AuthorityId{2}, town.region.ashdowns};
        town.region.thistle.fact(town.region.ana, zone_at(town, "NE4 1AA", 1));
        CHECK(has(why_not(town.advice().ranking, ashdowns), "It lies where Ana must not live: He lives there"));
        const auto words = why_not(advice_of_officer(town).ranking, ashdowns);
        CHECK(has(words, "must not live: decided by their authority"));
        CHECK_FALSE(has(words, "He lives there"));
    });
}

TEST_CASE("Without miles the whole district is meant; a postcode that nobody can place falls back to it") {
    const auto postcodes = Postcodes::of({{"NE4 1AA", {420'000, 565'000}}});
    const auto told = [&](std::string place, std::optional<int> miles) {
        return homes::zone_of(postcodes, {std::move(place), miles, "", test_day, test_day, {}, PersonId{1}}, "why");
    };
    CHECK(told("NE4 1AA", {}).district == "NE4");
    CHECK_FALSE(told("NE4 1AA", {}).around);
    CHECK(told("NE4 1AA", 2).around == matching::Point{420'000, 565'000});
    CHECK(told("NE4 1AA", 2).radius_metres == 3'218);
    CHECK(told("NE4 1AA", 2).district.empty());
    CHECK(told("ne4", 2).district == "NE4");
    CHECK(told("ne4", 2).around);
    CHECK(told("SE9 9ZZ", 2).district == "SE9");
    CHECK_FALSE(told("SE9 9ZZ", 2).around);
}

TEST_CASE("What the child's own record says stands against an offer: where it lies, and who lives there") {
    on_each_engine([](AdviceTown& town) {
        auto& region = town.region;
        lives_in(region.sedge, region.ashdowns, "NE4 2BB", false);
        region.offer(region.sedge, region.ashdowns, town.number);
        region.offer(region.thistle, region.oakleys, town.number);
        const auto there = placed_in(region.thistle, region.oakleys);
        region.thistle.fact(region.ana, zone_at(town, "NE4", {}));
        region.thistle.fact(region.ana, risk_of(town, there, care::LivingTogether::to_weigh));
        auto offers = region.offers(region.ana);
        must(add_kept_apart(region.thistle.store(), region.thistle.reader_of(region.worker.person),
                            Gate::machine_to<May::see_care>(AuthorityId{1}, region.ana), town.postcodes, offers));
        const auto against = [&](PersonId home) {
            std::string words;
            for (const auto& offer : offers)
                if (offer.home == home)
                    for (const auto& one : offer.against) words += one.words + "; ";
            return words;
        };
        CHECK(has(against(region.ashdowns), "It lies where Ana must not live: He lives there"));
        CHECK(has(against(region.oakleys), "A risk to be weighed with a child who lives there: He hurt her"));
        CHECK(has(against(region.oakleys), "where this home is is not known here"));
        CHECK_FALSE(has(against(region.oakleys), "Zebedee"));
        const auto page = town.as(region.thistle, region.worker.person).get(child_address(region.ana));
        CHECK(page_says(page, "A risk to be weighed with a child who lives there"));
    });
}
