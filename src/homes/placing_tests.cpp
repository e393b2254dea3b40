#include <doctest/doctest.h>

#include "homes/home_for_tests.h"
#include "homes/law.h"
#include "matching/rules.h"

using namespace kith;
using namespace kith::homes;
using namespace kith::testing;

static constexpr auto today = "2026-06-01"_day;

/// A home as it would be read, without a store.
static HomeFile home_with(Terms terms, HomeKind kind = HomeKind::foster) {
    HomeFile file{Fact<Home>{
        FactId{1}, home_of(ashdowns), EntryNumber{1}, {}, Home{kind, "The Ashdown family", "2020-01-01"_day, {}}}};
    file.terms.push_back({FactId{2}, file.home, EntryNumber{1}, {}, std::move(terms)});
    return file;
}
static HomeFile foster_home() { return home_with(FosterFamily::usual_terms()); }
static HomeFile staffed(HomeKind kind, std::optional<std::string> urn) {
    auto file = home_with({ApprovedHow::registered, 4, 10, 20, {}, "", "", "2020-01-01"_day, {}}, kind);
    file.run_by.push_back({FactId{3},
                           file.home,
                           EntryNumber{1},
                           {},
                           RunBy{care::Provider::private_provider, "Larkfield Care", urn, {}, {}, "2020-01-01"_day}});
    return file;
}
static void lives_there(HomeFile& file, PersonId child) {
    file.occupants.push_back({child, ashdowns, care::PlaceKind::foster, false, "2026-01-01"_day, {}});
}

static ChildToPlace aged(int years) { return {PersonId{50}, "Ana", today.plus_months(-12 * years).plus_days(-40)}; }

static std::vector<const Law*> against(const HomeFile& home, const ChildToPlace& child, Weight weight,
                                       care::Basis basis = care::Basis::ordinary, Date on = today) {
    std::vector<const Law*> found;
    for (const auto& one : objections(home, child, on, basis))
        if (one.weight == weight) found.push_back(one.law);
    return found;
}
static constexpr auto emergency = care::Basis::emergency_with_carer;
using Laws = std::vector<const Law*>;

TEST_CASE("Nothing stands against a child whom the carers are approved for and have room for") {
    CHECK(objections(foster_home(), aged(9), today, care::Basis::ordinary).empty());
}

TEST_CASE("A child outside the ages of the terms cannot be placed, but for six days in an emergency (reg. 23)") {
    CHECK(against(foster_home(), aged(4), Weight::forbidden) == Laws{&law::approval});
    CHECK(against(foster_home(), aged(5), Weight::forbidden).empty());
    CHECK(against(foster_home(), aged(17), Weight::forbidden).empty());
    CHECK(against(foster_home(), aged(18), Weight::forbidden) == Laws{&law::approval});
    CHECK(against(foster_home(), aged(4), Weight::forbidden, emergency).empty());
}

TEST_CASE("A full home takes nobody, but for six days in an emergency") {
    auto home = home_with({ApprovedHow::after_panel, 1, 0, 17, {}, "", "", "2020-01-01"_day, {}});
    lives_there(home, PersonId{60});
    CHECK(against(home, aged(9), Weight::forbidden) == Laws{&law::approval});
    CHECK(against(home, aged(9), Weight::forbidden, emergency).empty());
}

TEST_CASE("Nobody fosters a fourth child who is no brother or sister of the others, not even in an emergency") {
    auto home = home_with({ApprovedHow::after_panel, 5, 0, 17, {}, "", "", "2020-01-01"_day, {}});
    for (const int id : {60, 61}) lives_there(home, PersonId{id});
    CHECK(against(home, aged(9), Weight::forbidden).empty());  // the third
    lives_there(home, PersonId{62});
    CHECK(against(home, aged(9), Weight::forbidden) == Laws{&law::usual_limit});
    CHECK(against(home, aged(9), Weight::forbidden, emergency) == Laws{&law::usual_limit});

    auto sibling = aged(9);
    sibling.siblings = {PersonId{60}, PersonId{61}, PersonId{62}};
    CHECK(against(home, sibling, Weight::forbidden).empty());
    sibling.siblings.pop_back();  // one of the three is none
    CHECK(against(home, sibling, Weight::forbidden) == Laws{&law::usual_limit});

    home.exemptions.push_back({FactId{9},
                               home.home,
                               EntryNumber{1},
                               {},
                               Exemption{4, "Ana Fernley", "They grew up together", "Thistleshire", today, today}});
    CHECK(against(home, aged(9), Weight::forbidden).empty());
    CHECK(against(home, aged(9), Weight::forbidden, care::Basis::ordinary, today.plus_days(1)) ==
          Laws{&law::usual_limit});
    auto other = aged(9);
    for (const auto* given : {"Bo", "An", "Anaïs"}) {  // the exemption names Ana alone
        other.given = given;
        CHECK(against(home, other, Weight::forbidden) == Laws{&law::usual_limit});
    }
    other.given = "ANA";
    CHECK(against(home, other, Weight::forbidden).empty());
}

TEST_CASE("The usual limit is of families: a children's home takes as many as it is registered for") {
    auto home = staffed(HomeKind::childrens_home, "SC900001");
    for (const int id : {60, 61, 62}) lives_there(home, PersonId{id});
    CHECK(against(home, aged(12), Weight::forbidden).empty());
    lives_there(home, PersonId{63});
    CHECK(against(home, aged(12), Weight::forbidden) == Laws{&law::approval});
}

TEST_CASE("Nobody under 16 is placed where there is no care; at 16 and 17 the reason is kept") {
    const auto home = staffed(HomeKind::supported_accommodation, "SC900002");
    CHECK(against(home, aged(15), Weight::forbidden) == Laws{&law::under_sixteen});
    ChildToPlace unknown{PersonId{50}, "Ana", {}};
    CHECK(against(home, unknown, Weight::forbidden) == Laws{&law::under_sixteen});
    CHECK(against(home, aged(16), Weight::forbidden).empty());
    CHECK(against(home, aged(16), Weight::needs_reason) == Laws{&law::care_to_eighteen});
    CHECK(objections(home, aged(18), today, care::Basis::ordinary).empty());
}

TEST_CASE("On the day before the 16th birthday supported accommodation is forbidden, on the day itself it is not") {
    const auto home = staffed(HomeKind::supported_accommodation, "SC900002");
    const ChildToPlace child{PersonId{50}, "Ana", today.plus_months(-16 * 12)};
    CHECK(against(home, child, Weight::forbidden, care::Basis::ordinary, today.plus_days(-1)) ==
          Laws{&law::under_sixteen});
    CHECK(against(home, child, Weight::forbidden).empty());
}

TEST_CASE("Supported accommodation without Ofsted's number takes nobody; a children's home needs a reason") {
    CHECK(against(staffed(HomeKind::supported_accommodation, {}), aged(17), Weight::forbidden) ==
          Laws{&law::supported});
    CHECK(against(staffed(HomeKind::childrens_home, {}), aged(12), Weight::forbidden).empty());
    CHECK(against(staffed(HomeKind::childrens_home, {}), aged(12), Weight::needs_reason).size() == 1);
}

TEST_CASE("Carers approved for one child they know take that child and their brothers and sisters only") {
    auto terms = FosterFamily::usual_terms();
    terms.only_for = PersonId{50};
    const auto home = home_with(terms, HomeKind::kinship);
    CHECK(objections(home, aged(9), today, care::Basis::ordinary).empty());
    auto brother = aged(9);
    brother.child = PersonId{51};
    CHECK(against(home, brother, Weight::forbidden) == Laws{&law::approval});
    brother.siblings = {PersonId{50}};
    CHECK(against(home, brother, Weight::forbidden).empty());
}

TEST_CASE("Without approval on the day, after notice has run out, or closed: nobody") {
    auto home = foster_home();
    CHECK(against(home, aged(9), Weight::forbidden, care::Basis::ordinary, "2022-12-31"_day) == Laws{&law::approval});
    home.resignations.push_back({FactId{4}, home.home, EntryNumber{1}, {}, Resignation{"2026-05-04"_day, "Retiring"}});
    CHECK(against(home, aged(9), Weight::forbidden, care::Basis::ordinary, "2026-05-31"_day).empty());
    CHECK(against(home, aged(9), Weight::forbidden) == Laws{&law::approval});  // 28 days on
    auto closed = foster_home();
    closed.is.value.closed = today;
    CHECK(against(closed, aged(9), Weight::forbidden) == Laws{&law::approval});
}

TEST_CASE("Approval that was ended by decision takes nobody from its day on, until there are newer terms") {
    auto home = foster_home();
    home.endings.push_back({FactId{4}, home.home, EntryNumber{1}, {}, Ending{today, "Unsafe", "Dana Oakes", {}, {}}});
    CHECK(against(home, aged(9), Weight::forbidden, care::Basis::ordinary, today.plus_days(-1)).empty());
    CHECK(against(home, aged(9), Weight::forbidden) == Laws{&law::approval});
    CHECK_FALSE(home.terms_on(today));
    auto again = FosterFamily::usual_terms();
    again.starts = today.plus_days(90);
    home.terms.push_back({FactId{5}, home.home, EntryNumber{2}, {}, again});
    CHECK_FALSE(home.ended(again.starts));
    CHECK(against(home, aged(9), Weight::forbidden, care::Basis::ordinary, again.starts).empty());
    CHECK(against(home, aged(9), Weight::forbidden) == Laws{&law::approval});  // not in between
    CHECK(home.approved_since(again.starts) == again.starts);
}

TEST_CASE("Carers who gave notice and were approved again take children again") {
    auto home = foster_home();
    home.resignations.push_back({FactId{4}, home.home, EntryNumber{1}, {}, Resignation{"2025-05-04"_day, "Retiring"}});
    auto again = FosterFamily::usual_terms();
    again.starts = "2026-03-01"_day;
    home.terms.push_back({FactId{5}, home.home, EntryNumber{2}, {}, again});
    CHECK(objections(home, aged(9), today, care::Basis::ordinary).empty());
    CHECK(home.approved_since(today) == again.starts);
}

TEST_CASE("A home that rests, or that Ofsted judged inadequate, needs a reason") {
    auto home = foster_home();
    home.not_available.push_back(
        {FactId{5}, home.home, EntryNumber{1}, {}, NotAvailable{WhyNot::resting, 3, "", today, today}});
    CHECK(against(home, aged(9), Weight::needs_reason).size() == 1);
    CHECK(against(home, aged(9), Weight::needs_reason, care::Basis::ordinary, today.plus_days(1)).empty());
    auto judged = staffed(HomeKind::childrens_home, "SC900001");
    judged.inspections.push_back(
        {FactId{6}, judged.home, EntryNumber{1}, {}, Inspection{Rating::inadequate, "2026-05-01"_day}});
    CHECK(against(judged, aged(12), Weight::needs_reason).size() == 1);
    judged.inspections.push_back({FactId{7}, judged.home, EntryNumber{1}, {}, Inspection{Rating::good, today}});
    CHECK(against(judged, aged(12), Weight::needs_reason).empty());
}

TEST_CASE("Places that rest and places that are kept are taken away together") {
    auto home = foster_home();
    const auto places = home.terms.front().value.places;
    const auto keep = [&](int number, int some) {
        home.not_available.push_back(
            {FactId{number}, home.home, EntryNumber{1}, {}, NotAvailable{WhyNot::other, some, "", today, {}}});
    };
    keep(5, places - 1);
    CHECK(against(home, aged(9), Weight::needs_reason).empty());
    keep(6, 1);
    CHECK(against(home, aged(9), Weight::needs_reason).size() == 1);
}

TEST_CASE("A child does not come to live with one who is a danger to them; a lesser risk needs a reason") {
    auto home = foster_home();
    const PersonId other{60};
    lives_there(home, other);
    auto child = aged(9);
    child.apart.risks.push_back({{AuthorityId{1}, other}, true, "Hurt her before"});
    CHECK(against(home, child, Weight::forbidden).size() == 1);
    CHECK(against(home, child, Weight::forbidden, emergency).size() == 1);  // nor in an emergency
    child.apart.risks.front().decisive = false;
    CHECK(against(home, child, Weight::forbidden).empty());
    CHECK(against(home, child, Weight::needs_reason).size() == 1);
    child.apart.risks.front().other.record = PersonId{61};  // who lives elsewhere
    CHECK(objections(home, child, today, care::Basis::ordinary).empty());
}

TEST_CASE("A home in a place the child must not live near takes them not; where it is not known, a reason is needed") {
    auto home = foster_home();
    auto child = aged(9);
    const auto postcodes = Postcodes::of({{"NE4 1AA", {420'000, 565'000}}});
    child.apart = {&postcodes, {}, {{"NE4", {{}, 0, "NE4", "Her uncle lives there"}}}};
    CHECK(against(home, child, Weight::needs_reason).size() == 1);
    home.run_by.push_back({FactId{9},
                           home.home,
                           EntryNumber{1},
                           {},
                           RunBy{care::Provider::own_authority, {}, {}, {}, "NE4 1AA", "2020-01-01"_day}});
    REQUIRE(home.postcode(today) == "NE4 1AA");
    CHECK(against(home, child, Weight::forbidden).size() == 1);
    child.apart.zones.front().zone.district = "SE1";
    CHECK(objections(home, child, today, care::Basis::ordinary).empty());
}

TEST_CASE("The kind of placement follows from the home, and from whether it is meant to last") {
    CHECK(place_kind(HomeKind::foster, false) == care::PlaceKind::foster);
    CHECK(place_kind(HomeKind::foster, true) == care::PlaceKind::foster_long_term);
    CHECK(place_kind(HomeKind::kinship, true) == care::PlaceKind::kinship_long_term);
    CHECK(place_kind(HomeKind::childrens_home, false) == care::PlaceKind::childrens_home);
    CHECK(place_kind(HomeKind::supported_accommodation, false) == care::PlaceKind::supported_accommodation);
}

/// The same family and child, as advice is told of them.
static std::vector<std::string> advised_against(int age, int there, bool siblings) {
    const AuthorityId record{1};
    matching::Child child{.id = {record, PersonId{50}}, .given = "Ana", .needed_from = today, .needed_by = today};
    child.born = aged(age).born;
    matching::Home home{.id = {record, PersonId{9}}, .name = "The Ashdown family", .area = record};
    home.terms = matching::Terms{.from_age = 5, .to_age = 15, .places = 4};
    for (int i = 0; i < there; ++i) {
        home.residents.push_back({{record, PersonId{60 + i}}, "Gil"});
        if (siblings) child.siblings.push_back({{record, PersonId{60 + i}}, "Gil", false, false, ""});
    }
    std::vector<std::string> words;
    for (const auto& one : matching::check(std::span{&child, 1}, home, {.today = today}).excludes)
        words.push_back(one.words);
    return words;
}

TEST_CASE("Who places a child and who is advised are told the same, in the same words") {
    for (const int age : {4, 5, 15, 16})
        for (int there = 0; there <= 4; ++there)
            for (const bool siblings : {false, true}) {
                auto home = home_with({ApprovedHow::after_panel, 4, 5, 15, {}, "", "", "2020-01-01"_day, {}});
                auto child = aged(age);
                for (int i = 0; i < there; ++i) {
                    lives_there(home, PersonId{60 + i});
                    if (siblings) child.siblings.push_back(PersonId{60 + i});
                }
                std::vector<std::string> words;
                for (const auto& one : objections(home, child, today, care::Basis::ordinary))
                    words.push_back(one.words);
                CHECK(words == advised_against(age, there, siblings));
            }
}
