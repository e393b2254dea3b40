// What matching is told of the record, what it is never told, and the pages of advice.
#include <doctest/doctest.h>

#include <algorithm>

#include <fmt/format.h>

#include "kernel/site/visitor_for_tests.h"
#include "region/advice_forms.h"
#include "region/plan.h"
#include "region/region_for_tests.h"
#include "region/told_history.h"

using namespace kith;
using namespace kith::region;
using namespace kith::testing;

namespace kith::region {
Area area();
}

namespace advice_tests {

struct AdviceTown {
    explicit AdviceTown(const Database& database) : region{database} {
        number = region.ask_for(region.ana);
        officer = region.river.reader_with(Role::placements_officer, {}, "Dana").person;
        board = region.river.reader_with(Role::board_member, {}, "Bo").person;
    }

    Telling telling() const { return {test_day, postcodes}; }
    AllowedAll<May::propose_match> to_propose() const {
        return Gate::machine_to_all<May::propose_match>(region.river.id());
    }
    Advice advice() {
        return must(advice_for(region.thistle.store(), region.thistle.reader_of(region.worker.person),
                               region.leave_to_ask(region.ana), region.known(region.ana),
                               region.requests(region.ana).front(), telling()));
    }
    std::vector<matching::Home> homes() {
        return must(told_homes(region.thistle.store(), region.leave_to_ask(region.ana), telling()));
    }
    ToldRegion told() { return must(told_region(region.river.store(), to_propose(), telling())); }
    Planned planned() { return must(plan_of(region.river.store(), to_propose(), telling())); }
    Visitor as(TestAuthority& authority, PersonId reader) { return {authority, its_area, reader}; }

    TestRegionOfTwo region;
    Postcodes postcodes = Postcodes::of(
        {{"NE4 1AA", {420'000, 565'000}}, {"NE4 2BB", {421'000, 566'000}}, {"SE1 1AA", {430'000, 575'000}}});
    RequestNumber number{AuthorityId{1}, 0};
    PersonId officer{1}, board{1};
    Area its_area = area();
};

const matching::Home& home_in(const std::vector<matching::Home>& homes, AuthorityId record, PersonId home) {
    const auto at = std::ranges::find(homes, matching::RecordId{record, home}, &matching::Home::id);
    REQUIRE(at != homes.end());
    return *at;
}

bool page_says(const Response& response, std::string_view words) {
    return response.body.find(words) != std::string::npos;
}

void lives_in(TestAuthority& in, PersonId home, const std::string& postcode, bool withheld) {
    const auto carer = in.person("Casey", "Ashdown", "1980-01-01"_day, Sex::female);
    in.fact(carer, Residence{household_of(home), "1 Mill Row", postcode, withheld, "2020-01-01"_day, {}});
    in.fact(carer, RoleFact{Role::foster_carer, {}, "2023-01-02"_day, {}});
    in.fact(carer, Language{"Tigrinya", true, false});
}

PersonId placed_in(TestAuthority& in, PersonId home) {
    const auto child = in.person("Zebedee", "Quillfeather", "2014-03-03"_day, Sex::male);
    in.fact(child, care::PeriodOfCare{"2026-01-05"_day, care::Need::abuse_or_neglect, {}, {}});
    in.fact(child, care::Placement{.kind = care::PlaceKind::foster,
                                   .provider = care::Provider::own_authority,
                                   .home = "The Ashdown family",
                                   .household = household_of(home),
                                   .postcode = {},
                                   .urn = {},
                                   .starts = "2026-02-05"_day,
                                   .ends = {},
                                   .why_ended = {},
                                   .why = {}});
    return child;
}

using AdviceCase = void (*)(AdviceTown&);
void on_each_engine(AdviceCase run) {
    const auto areas = schemas();
    for_each_engine(areas, [&](const Database& database) {
        AdviceTown town{database};
        run(town);
    });
}

}  // namespace advice_tests

using namespace advice_tests;

TEST_CASE("Every home of the circle is told with its terms, its record's area and who runs it") {
    on_each_engine([](AdviceTown& town) {
        const auto homes = town.homes();
        CHECK(homes.size() == 3);
        const auto& ashdowns = home_in(homes, AuthorityId{2}, town.region.ashdowns);
        CHECK(ashdowns.kind == matching::KindOfHome::family);
        CHECK(ashdowns.area == AuthorityId{2});
        CHECK(ashdowns.in_house);
        REQUIRE(ashdowns.terms);
        CHECK(ashdowns.terms->from_age == 4);
        CHECK(ashdowns.terms->places == 2);
        const auto& fern = home_in(homes, AuthorityId{3}, town.region.fern_house);
        CHECK(fern.kind == matching::KindOfHome::childrens_home);
        CHECK_FALSE(fern.in_house);
        CHECK(fern.registered);
    });
}

TEST_CASE("What nobody recorded of a home is not known, and is not guessed") {
    on_each_engine([](AdviceTown& town) {
        const auto homes = town.homes();
        const auto& home = home_in(homes, AuthorityId{2}, town.region.ashdowns);
        CHECK_FALSE(home.at);
        CHECK_FALSE(home.skills);
        CHECK_FALSE(home.languages);
        CHECK_FALSE(home.practices);
        CHECK_FALSE(home.offer);
        CHECK_FALSE(home.price);
    });
}

TEST_CASE("A home is where its carers live, and nowhere if their address is kept safe") {
    on_each_engine([](AdviceTown& town) {
        lives_in(town.region.sedge, town.region.ashdowns, "NE4 2BB", false);
        lives_in(town.region.thistle, town.region.oakleys, "NE4 2BB", true);
        const auto homes = town.homes();
        const auto& ashdowns = home_in(homes, AuthorityId{2}, town.region.ashdowns);
        REQUIRE(ashdowns.at);
        CHECK(ashdowns.at->at == matching::Point{421'000, 566'000});
        REQUIRE(ashdowns.languages);
        CHECK(ashdowns.languages->front() == "tigrinya");
        CHECK_FALSE(home_in(homes, AuthorityId{1}, town.region.oakleys).at);
    });
}

TEST_CASE("Of a child who lives in a home of another record matching is told that there is one, and nothing else") {
    on_each_engine([](AdviceTown& town) {
        const auto child = placed_in(town.region.sedge, town.region.ashdowns);
        const auto homes = town.homes();
        const auto& home = home_in(homes, AuthorityId{2}, town.region.ashdowns);
        REQUIRE(home.residents.size() == 1);
        const auto& resident = home.residents.front();
        CHECK(resident.given == "another child");
        CHECK_FALSE(resident.born);
        CHECK_FALSE(resident.sex);
        CHECK(resident.child.record != child);
        CHECK(resident.risks.empty());
    });
}

TEST_CASE("Why a place cannot be used stays on the record of the home: an allegation is never told") {
    on_each_engine([](AdviceTown& town) {
        town.region.sedge.fact(
            town.region.ashdowns,
            homes::NotAvailable{homes::WhyNot::allegation, 1, "Something was alleged", test_day, {}});
        const auto homes = town.homes();
        const auto& home = home_in(homes, AuthorityId{2}, town.region.ashdowns);
        REQUIRE(home.reductions.size() == 1);
        CHECK(home.reductions.front().why == "not available");
        CHECK(home.reductions.front().places == 1);
    });
}

TEST_CASE("Every line of a request means something to matching, or says why a person has to look") {
    for (const auto& word : words_of<CriterionKind>) {
        const auto all = criteria_meant();
        const auto at = std::ranges::find(all, word.value, &CriterionMeans::kind);
        REQUIRE(at != all.end());
        const bool told = at->term || at->need || at->not_this || word.value == CriterionKind::away_from_area;
        CHECK((told || !at->not_told.empty()));
    }
}

TEST_CASE("A child is told from the request and the file: age, sex, kind, where from, what matters") {
    on_each_engine([](AdviceTown& town) {
        const auto advice = town.advice();
        REQUIRE(advice.children.size() == 1);
        const auto& child = advice.children.front();
        CHECK(child.given == "Ana");
        CHECK(child.born == "2015-02-02"_day);
        CHECK(child.sex == matching::Sex::female);
        CHECK(child.kinds == std::vector{matching::KindOfHome::family});
        CHECK(child.intention == matching::Length::long_term);
        REQUIRE(child.home);
        CHECK(child.home->at == matching::Point{420'000, 565'000});
        CHECK_FALSE(child.school);  // the record has the name of the school and not where it is
        CHECK(advice.to_look_at.size() >= 1);
    });
}

TEST_CASE("A child who must be away from where they lived is not offered homes there, and near is not better") {
    const kith::region::Request request{.urgency = Urgency::planned,
                                        .on = test_day,
                                        .by = PersonId{1},
                                        .needed_by = test_day,
                                        .full_on = test_day,
                                        .kind = HomeKind::foster,
                                        .lasting = Lasting::not_known,
                                        .district = {},
                                        .needs = "",
                                        .said = {},
                                        .show_said = false,
                                        .open_to = OpenTo::members,
                                        .set = {},
                                        .together = {},
                                        .why_apart = {}};
    const std::vector lines{Criterion{FactId{1}, CriterionKind::away_from_area, Importance::essential, ""},
                            Criterion{FactId{1}, CriterionKind::no_animals, Importance::wanted, ""}};
    ChildFacts facts;
    facts.given = "Ana";
    facts.from = matching::Place{{420'000, 565'000}, "NE4 1AA"};
    const auto child = told_child(request, lines, facts, test_day);
    CHECK_FALSE(child.home);
    REQUIRE(child.keep_away_from.size() == 1);
    CHECK(child.keep_away_from.front().district == "NE4");
    REQUIRE(child.wishes.size() == 1);
    CHECK(child.wishes.front().feature == matching::Feature::pets);
    CHECK_FALSE(child.wishes.front().wanted);
    CHECK_FALSE(child.intention);
}

TEST_CASE("For the co-operative a child is a request: no name, no number of the child, no exact address") {
    on_each_engine([](AdviceTown& town) {
        const auto told = town.told();
        REQUIRE(told.children.size() == 1);
        const auto& child = told.children.front();
        CHECK(child.given == fmt::format("Request 1-{}", town.number.number));
        CHECK(child.id.record.number() == town.number.number);
        REQUIRE(child.home);
        CHECK(child.home->postcode == "NE4");
        CHECK(child.home->at != matching::Point{420'000, 565'000});
        CHECK(child.people.empty());
    });
}

TEST_CASE("A member that does not show districts does not show them to the plan") {
    const auto areas = schemas();
    const FreshFile record{areas};
    TestRegionOfTwo region{record.database(), false};
    region.river.fact(the_authority, Member{AuthorityId{1}, 5'000, 1, "", "2026-01-01"_day, {}});
    region.thistle.fact(the_authority, TestRegionOfTwo::lets(false));
    region.ask_for(region.ana);
    const auto postcodes = Postcodes::of({{"NE4 1AA", {420'000, 565'000}}});
    const auto told = must(told_region(
        region.river.store(), Gate::machine_to_all<May::propose_match>(region.river.id()), {test_day, postcodes}));
    REQUIRE(told.children.size() == 1);
    CHECK_FALSE(told.children.front().home);
}

TEST_CASE("A brother who lives in a home is found there by the plan, without a number of his") {
    on_each_engine([](AdviceTown& town) {
        const auto brother = placed_in(town.region.thistle, town.region.oakleys);
        town.region.thistle.fact(brother, Relationship{town.region.ana, Tie::sibling, false, {}, {}});
        const auto told = town.told();
        const auto& child = told.children.front();
        REQUIRE(child.siblings.size() == 1);
        CHECK(child.siblings.front().child.record != brother);
        CHECK(child.siblings.front().given == "a brother or sister");
        const auto& home = home_in(told.homes, AuthorityId{1}, town.region.oakleys);
        REQUIRE(home.residents.size() == 1);
        CHECK(home.residents.front().child == child.siblings.front().child);
    });
}

TEST_CASE("Advice excludes a home for its terms and says what one change would open it") {
    on_each_engine([](AdviceTown& town) {
        const auto sedges = town.region.sedge.id();
        register_home(town.region.sedge, HouseholdId{9'000'077}, "The Rowan family");
        const auto advice = town.advice();
        CHECK(advice.ranking.homes.size() == 3);  // three families; the children's home is not what is asked for
        REQUIRE(advice.ranking.excluded.size() == 1);
        CHECK(advice.ranking.excluded.front().home == matching::RecordId{AuthorityId{3}, town.region.fern_house});
        CHECK(std::ranges::any_of(advice.ranking.homes, [&](const auto& one) { return one.home.authority == sedges; }));
    });
}

TEST_CASE("The page of advice gives reasons in words, compares two homes, and shows no score") {
    on_each_engine([](AdviceTown& town) {
        lives_in(town.region.sedge, town.region.ashdowns, "NE4 2BB", false);
        const auto worker = town.as(town.region.thistle, town.region.worker.person);
        const auto address = child_address(
            town.region.ana, fmt::format("/{}/advice", town.region.requests(town.region.ana)[0].number()));
        const auto page = worker.get(address);
        REQUIRE(page.status == 200);
        CHECK(page_says(page, "The Ashdown family"));
        CHECK(page_says(page, "Children already there: No other child lives there"));
        CHECK(page_says(page, "Not known:"));
        CHECK(page_says(page, "cannot be offered, and why"));
        CHECK_FALSE(page_says(page, "score:"));
        const auto compared =
            worker.get(address + fmt::format("?compare=2-{}&compare=1-{}", town.region.ashdowns.number(),
                                             town.region.oakleys.number()));
        CHECK(page_says(compared, "Side by side"));
        const auto one = worker.get(address + fmt::format("?compare=2-{}", town.region.ashdowns.number()));
        CHECK(page_says(one, "Tick two or three homes"));
    });
}

TEST_CASE(
    "The placements officer reads the same advice without a name, and that they looked is on the child's record") {
    on_each_engine([](AdviceTown& town) {
        placed_in(town.region.sedge, town.region.ashdowns);
        const auto officer = town.as(town.region.river, town.officer);
        const auto page = officer.get(request_address(town.number).address() + "/advice");
        REQUIRE(page.status == 200);
        CHECK(page_says(page, "The Ashdown family"));
        for (const auto* word : {"Ana", "Fernley", "Larkfield", "NE4 1AA", "Zebedee", "Quillfeather", "2015"})
            CHECK_FALSE(page_says(page, word));
        const auto requests = town.region.requests(town.region.ana);
        CHECK(std::ranges::any_of(requests.front().disclosures,
                                  [](const auto& fact) { return fact.value.shown == Shown::described; }));
    });
}

TEST_CASE("The co-operative is not told of a disability or a language that the request does not ask for") {
    on_each_engine([](AdviceTown& town) {
        town.region.thistle.fact(town.region.ana, DisabilityFact{Disability::autism, ""});
        town.region.thistle.fact(town.region.ana, Language{"Tigrinya", true, false});
        const auto told = town.told();
        CHECK(told.children.front().needs.empty());
        CHECK_FALSE(told.children.front().speaks);
        CHECK(told.children.front().stayed_at.empty());
        CHECK(town.advice().children.front().needs.has(matching::Need::autism));
    });
}

TEST_CASE("A request that does not wait any more has no advice") {
    on_each_engine([](AdviceTown& town) {
        const auto officer = town.as(town.region.river, town.officer);
        CHECK(officer.get("/region/requests/1/999999/advice").status == 404);
    });
}

TEST_CASE("The plan advises a home for whoever waits; once kept, tomorrow's plan says that it is as before") {
    on_each_engine([](AdviceTown& town) {
        const auto first = town.planned();
        REQUIRE(first.plan.placings.size() == 1);
        REQUIRE(first.plan.placings.front().home);
        CHECK_FALSE(first.plan.placings.front().as_before);
        const auto officer = town.as(town.region.river, town.officer);
        const auto page = officer.get("/region/plan");
        REQUIRE(page.status == 200);
        CHECK(page_says(page, "How good this plan is"));
        CHECK_FALSE(page_says(page, "Ana"));
        CHECK(officer.post("/region/plan", {}).status == 303);
        const auto second = town.planned();
        CHECK(second.kept_on == test_day);
        CHECK(second.plan.placings.front().home == first.plan.placings.front().home);
        CHECK(second.plan.placings.front().as_before);
    });
}

TEST_CASE("The board decides how much each term counts; a term that the law names cannot be left out") {
    on_each_engine([](AdviceTown& town) {
        auto fields = Fields{{"starts", "01/06/2026"}, {"reserve", "1"}};
        const auto& starting = matching::starting_weights();
        for (const auto& term : matching::terms())
            fields.emplace_back(std::string{term.code}, std::to_string(starting[term.term]));
        auto without_school = fields;
        for (auto& [name, value] : without_school)
            if (name == "school") value = "0";
        const auto member = town.as(town.region.river, town.board);
        CHECK(member.get("/region/weights").status == 200);
        CHECK(member.post("/region/weights", without_school).status == 422);
        for (auto& [name, value] : fields)
            if (name == "language") value = "55";
        CHECK(member.post("/region/weights", fields).status == 303);
        const auto decided = must(decided_in(town.region.river.store(), town.region.circle(), test_day));
        CHECK_FALSE(decided.starting);
        CHECK(decided.weights[matching::Term::language] == 55);
        CHECK(decided.reserve == 1);
        CHECK(decided.weights.from == test_day);
        CHECK(town.planned().plan.reserves.size() == 2);
    });
}

TEST_CASE("The numbers of a decision and those that matching reads are in one order") {
    std::array<int, matching::term_count> numbers{};
    for (std::size_t i = 0; i < numbers.size(); ++i) numbers[i] = static_cast<int>(i) + 1;
    const auto fact = weights_from(numbers, test_day);
    CHECK(numbers_of(fact) == numbers);
    CHECK(fact.distance == static_cast<int>(matching::Term::distance) + 1);
    CHECK(fact.children_there == static_cast<int>(matching::Term::children_there) + 1);
    CHECK(fact.cost == static_cast<int>(matching::Term::cost) + 1);
}

TEST_CASE("What a home can offer is said in ticks, and then it is known: also that it cannot") {
    on_each_engine([](AdviceTown& town) {
        const auto manager = town.region.sedge.reader_with(Role::fostering_manager, {}, "Fay").person;
        const auto at_home = town.as(town.region.sedge, manager);
        const auto address = fmt::format("/homes/{}/can-offer", town.region.ashdowns.number());
        CHECK(at_home.get(address).status == 200);
        CHECK(at_home
                  .post(address, {{"health", "autism"},
                                  {"skills", "trauma"},
                                  {"features", "garden"},
                                  {"length", "long"},
                                  {"siblings", "yes"}})
                  .status == 303);
        const auto homes = town.homes();
        const auto& home = home_in(homes, AuthorityId{2}, town.region.ashdowns);
        REQUIRE(home.skills);
        CHECK(home.skills->has(matching::Need::autism));
        CHECK(home.skills->has(matching::Need::trauma));
        CHECK_FALSE(home.skills->has(matching::Need::epilepsy));
        CHECK(home.features.has(matching::Feature::garden));
        CHECK(home.not_features.has(matching::Feature::pets));
        REQUIRE(home.offer);
        CHECK(home.offer->length == matching::Length::long_term);
        CHECK(home.offer->emergencies == false);
    });
}

TEST_CASE("The history of a co-operative has each stay in a home that somebody was matched to, by the day it began") {
    on_each_engine([](AdviceTown& town) {
        const auto brother = placed_in(town.region.thistle, town.region.oakleys);
        const auto sister = placed_in(town.region.thistle, town.region.oakleys);
        town.region.thistle.fact(brother, Relationship{sister, Tie::sibling, false, {}, {}});
        const auto told = must(told_history(
            town.region.river.store(), Gate::machine_to_all<May::see_region>(town.region.river.id()), town.telling()));
        REQUIRE(told.history.arrivals.size() == 2);  // Ana in January; the two together in February
        CHECK(told.history.arrivals.front().on == "2026-01-05"_day);
        CHECK(told.history.arrivals.back().children.size() == 2);
        CHECK(told.members == 2);
        CHECK(told.assumptions.size() >= 5);
    });
}
