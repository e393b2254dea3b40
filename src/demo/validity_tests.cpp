#include <doctest/doctest.h>

#include <map>
#include <set>

#include "allowances/file.h"
#include "care/recordings.h"
#include "demo/homes.h"
#include "demo/testing_region.h"
#include "homes/places.h"
#include "homes/rules.h"
#include "kernel/record/verify.h"

namespace kith::demo {

using namespace care;
using testing::must;

static const std::vector<CareFile>& everyone() {
    static const auto files = five_hundred().files();
    return files;
}

TEST_CASE("no child lives in two places at once, and none in care lives nowhere") {
    for (const auto& file : everyone()) {
        REQUIRE(file.periods.size() == 1);
        REQUIRE(!file.placements.empty());
        CHECK(file.placements.front().value.starts == file.periods.front().value.starts);
        for (std::size_t i = 0; i < file.placements.size(); ++i) {
            const auto& placement = file.placements[i].value;
            if (placement.ends) CHECK(placement.starts < *placement.ends);
            if (i + 1 < file.placements.size()) CHECK(placement.ends == file.placements[i + 1].value.starts);
        }
        CHECK(file.placements.back().value.ends == file.periods.front().value.ends);
    }
}

TEST_CASE("one legal status follows another without gap or overlap, and no two alike") {
    for (const auto& file : everyone()) {
        REQUIRE(!file.legal.empty());
        CHECK(file.legal.front().value.starts == file.periods.front().value.starts);
        for (std::size_t i = 0; i + 1 < file.legal.size(); ++i) {
            CHECK(file.legal[i].value.ends == file.legal[i + 1].value.starts);
            CHECK(file.legal[i].value.status != file.legal[i + 1].value.status);
        }
        CHECK(file.legal.back().value.ends == file.periods.front().value.ends);
    }
}

TEST_CASE("nobody under 16 lives where there is no care, after it was forbidden") {
    for (const auto& file : everyone())
        for (const auto& placement : file.placements) {
            const auto kind = placement.value.kind;
            const bool without_care = kind == PlaceKind::supported_accommodation ||
                                      kind == PlaceKind::semi_independent || kind == PlaceKind::independent_living;
            if (without_care && placement.value.starts >= "2021-09-09"_day)
                CHECK(*file.age_on(placement.value.starts) >= 16);
        }
}

TEST_CASE("care begins after birth and ends by 18, and adopters come only with consent or an order") {
    for (const auto& file : everyone()) {
        REQUIRE(file.born);
        CHECK(*file.born <= file.periods.front().value.starts);
        CHECK(file.periods.front().value.ends.value_or(test_day) <= *file.eighteen());
        for (const auto& placement : file.placements)
            if (is_for_adoption(placement.value.kind))
                CHECK(file.legal_on(placement.value.starts)->status == LegalStatus::placement_order);
    }
}

/// Every fact of the list is one that its form would take.
template <class T>
static void accepted(const CareFile& file, const Recording<T>& recording) {
    for (const auto& fact : file.*recording.list) {
        if (!recording.contradicts) continue;
        const auto wrong = recording.contradicts(file, fact.value);
        if (wrong) FAIL_CHECK(file.name << ": " << recording.kind.words << ": " << wrong->message);
    }
}

TEST_CASE("every fact is one that its form would have taken") {
    for (const auto& file : everyone()) {
        accepted(file, care_plan);
        accepted(file, placement_plan);
        accepted(file, placement_notice);
        accepted(file, approval);
        accepted(file, visit_asked);
        accepted(file, visit);
        accepted(file, review);
        accepted(file, review_record);
        accepted(file, early_review);
        accepted(file, health_check);
        accepted(file, sdq);
        accepted(file, school);
        accepted(file, education_plan);
        accepted(file, missing_episode);
        accepted(file, return_interview);
        accepted(file, refusal);
        accepted(file, placement);
        accepted(file, legal_status);
        accepted(file, period_of_care);
    }
}

TEST_CASE("every child in care has one social worker, who works there, and caseloads are near the country's") {
    const auto& region = five_hundred();
    std::map<PersonId, int> caseloads;
    for (const auto& file : region.files(test_day)) {
        int workers = 0;
        for (const auto& allocation : file.allocations)
            if (allocation.value.as == Role::social_worker && !allocation.value.ends)
                ++workers, ++caseloads[allocation.value.worker];
        CHECK(workers == 1);
        CHECK(file.allocated(Role::reviewing_officer, test_day).has_value());
    }
    int most = 0;
    for (const auto& [worker, children] : caseloads) {
        const auto roles = must(roles_of(region.store(), AuthorityId{1}, worker, test_day));
        CHECK(roles.size() == 1);
        most = std::max(most, children);
    }
    CHECK(most <= 24);
    CHECK(500.0 / static_cast<double>(caseloads.size()) > 13);
    CHECK(500.0 / static_cast<double>(caseloads.size()) < 19);
}

TEST_CASE("visits are made by the social worker of the day") {
    for (const auto& file : everyone())
        for (const auto& visit : file.visits)
            CHECK(file.allocated(Role::social_worker, visit.value.on) == visit.value.by);
}

TEST_CASE("carers of one household live together, hold the role, and are those who care for its children") {
    const auto& region = five_hundred();
    std::map<HouseholdId, std::set<PersonId>> carers;
    std::map<HouseholdId, std::set<std::string>> addresses;
    std::set<PersonId> approved;
    must(each_fact<RoleFact>(region.store(), region.all(), Known::now(), [&](const Fact<RoleFact>& role) {
        if (role.value.role == Role::foster_carer) approved.insert(role.about);
    }));
    must(each_fact<Residence>(region.store(), region.all(), Known::now(), [&](const Fact<Residence>& home) {
        if (!approved.contains(home.about)) return;
        carers[home.value.household].insert(home.about);
        addresses[home.value.household].insert(home.value.postcode);
        CHECK(home.value.postcode.starts_with("ZZ"));
        CHECK(postcode_of(home.value.postcode) == home.value.postcode);
    }));
    for (const auto& [household, postcodes] : addresses) CHECK(postcodes.size() == 1);
    for (const auto& file : region.files(test_day)) {
        const auto& placement = file.placement_on(test_day)->value;
        CHECK(home_kind(placement.kind).has_value() == placement.household.has_value());
        if (!is_foster(placement.kind)) continue;
        std::set<PersonId> caring;
        for (const auto& fact :
             must(facts<CaredForBy>(region.store(), Gate::machine(AuthorityId{1}, file.child), Known::now())))
            if (!fact.value.ends) caring.insert(fact.value.carer);
        CHECK(caring == carers.at(*placement.household));
    }
}

TEST_CASE("no two children of one mother have the same given name") {
    const auto& region = five_hundred();
    std::map<PersonId, std::vector<PersonId>> children;
    must(each_fact<Relationship>(region.store(), region.all(), Known::now(), [&](const Fact<Relationship>& tie) {
        if (tie.value.tie == Tie::parent && tie.value.parental_responsibility)
            children[tie.value.other].push_back(tie.about);
    }));
    std::map<PersonId, std::string> names;
    must(each_fact<Name>(region.store(), region.all(), Known::now(),
                         [&](const Fact<Name>& name) { names.emplace(name.about, name.value.given); }));
    CHECK(children.size() > 300);
    for (const auto& [parent, all] : children) {
        std::set<std::string> given;
        for (const auto child : all) given.insert(names.at(child));
        CHECK(given.size() == all.size());
    }
}

TEST_CASE("numbers pass their checks, belong to one person each, and NHS numbers are those kept for tests") {
    std::set<std::pair<IdentifierKind, std::string>> seen;
    must(each_fact<Identifier>(five_hundred().store(), five_hundred().all(), Known::now(),
                               [&](const Fact<Identifier>& number) {
                                   auto value = number.value.value;
                                   CHECK_FALSE(why_not(number.value.kind, value).has_value());
                                   CHECK(value == number.value.value);
                                   CHECK(seen.emplace(number.value.kind, value).second);
                                   if (number.value.kind == IdentifierKind::nhs_number) CHECK(value.starts_with("999"));
                               }));
    CHECK(seen.size() > 2000);
}

TEST_CASE("some records are restricted, and one opening in an emergency waits for a manager") {
    const auto& region = five_hundred();
    int restricted = 0, waiting = 0;
    must(each_fact<Restriction>(region.store(), region.all(), Known::now(), [&](const auto&) { ++restricted; }));
    must(each_fact<Emergency>(region.store(), region.all(), Known::now(),
                              [&](const auto& opening) { waiting += !opening.value.seen_by; }));
    CHECK(restricted >= 1);
    CHECK(waiting == 1);
}

TEST_CASE("those to sign in as are there, one of each role, with the role they are said to have") {
    const auto& region = five_hundred();
    std::set<Role> roles;
    for (const auto& person : region.made.people_to_sign_in_as) {
        roles.insert(person.role);
        std::vector<Ask> asks;
        const auto reader =
            must(reader_of(region.store(), person.authority, person.person, Clock::fixed(test_day).now(), asks));
        CHECK(reader.holds(person.role));
        CHECK(reader.name == person.name);
    }
    // One authority alone has no co-operative, and nobody with a role there. The last line: nothing is there for them
    // yet.
    const std::set without_one{Role::placements_officer, Role::commissioner, Role::board_member, Role::provider};
    for (const auto& role : words_of<Role>) {
        CAPTURE(role.words);
        CHECK(roles.contains(role.value) != without_one.contains(role.value));
    }
    CHECK(region.made.people_to_sign_in_as.front().name == "Robin Ashdown");
}

TEST_CASE("a child in care is in the reach of their worker, and a stranger's is not") {
    const auto& region = five_hundred();
    const auto& robin = region.made.people_to_sign_in_as.front();
    std::vector<Ask> asks;
    const auto reader =
        must(reader_of(region.store(), robin.authority, robin.person, Clock::fixed(test_day).now(), asks));
    const auto mine = must(children_of_worker(region.store(), region.all(), robin.person, test_day));
    CHECK(mine.size() > 8);
    std::vector<PersonId> all;
    for (const auto& file : region.files(test_day)) all.push_back(file.child);
    CHECK(must(Gate::among(region.store(), reader, May::see_care, all)).size() == mine.size());
}

TEST_CASE("nothing in the journal is out of its place, and no entry is of the future") {
    const auto& region = five_hundred();
    const auto found = must(verify(region.store(), AuthorityId{1}, schemas()));
    CHECK(found.findings.empty());
    CHECK(found.entries == region.made.entries);
    const auto last = must(region.store().first("select max(at) from record_entry where authority = $1",
                                                {AuthorityId{1}}, [](const Row& row) { return row.integer(0); }));
    CHECK(*last < Clock::fixed(test_day).now().milliseconds);
}

static std::vector<std::string> heads(const TestRegion& region) {
    return must(region.store().all("select hash from record_head order by authority", {},
                                   [](const Row& row) { return row.string(0); }));
}

TEST_CASE("the same seed and day make the same journals, to the byte, and another seed others") {
    const std::vector<Size> sizes{{"Thistleshire", 20}, {"Marram Bay", 12}};
    const TestRegion one{sizes, 3}, again{sizes, 3}, other{sizes, 4};
    CHECK(heads(one) == heads(again));
    CHECK(heads(one) != heads(other));
    CHECK(one.made.facts == again.made.facts);
}

TEST_CASE("a region is not made twice on one record") {
    TestRegion region{{{"Thistleshire", 20}}};
    const auto again =
        make_region(region.file.database(),
                    {.seed = 3, .today = test_day, .authorities = std::vector<Size>{{"Thistleshire", 20}}}, {});
    CHECK(testing::fault_of(again) == Fault::conflict);
}

TEST_CASE(
    "every home has the terms for the children who live there, and most places that are not filled are explained") {
    const auto& region = five_hundred();
    const auto files = must(homes::home_files(region.store(), region.all(), test_day, homes::Depth::for_rules));
    CHECK(files.size() > 150);
    int filled = 0, places = 0, out = 0, late = 0, open = 0;
    for (const auto& file : files) {
        const auto today = homes::places_on(file, test_day);
        CHECK(today.filled <= today.places);
        filled += today.filled, places += today.places, out += today.not_available;
        for (const auto& due : homes::open_due(file, Calendar::england(), test_day)) {
            ++open;
            late += due.occasion.due < test_day;
        }
        for (const auto* occupant : file.living_here(test_day)) {
            CHECK(occupant->there(test_day));
            CHECK(file.terms_on(test_day));
            CHECK_FALSE(file.ended(test_day));
        }
    }
    CHECK(filled * 100 / places > 50);
    CHECK(filled * 100 / places < 85);
    CHECK(out > 20);
    CHECK(late * 100 / open < 12);
    CHECK(late > 0);
}

TEST_CASE("what the runs paid is what the record says is due: nothing is left to put right, and few cannot be paid") {
    const auto& region = five_hundred();
    const auto store = region.store();
    const auto all = must(allowances::rules(store, AuthorityId{1}, test_day));
    REQUIRE(all.runs.size() == 6);
    CHECK(all.how.can_send());
    const auto last = all.last_run()->value.to;
    const auto files = must(allowances::payment_files(store, region.all(), test_day));
    CHECK(files.unlinked.empty());
    int homes = 0, without_account = 0;
    for (const auto& file : files.homes) {
        if (file.stays.empty()) continue;
        ++homes;
        const auto next = allowances::payment(file, all.rates, all.how, {last.plus_days(1), last.plus_days(15)});
        const bool unpaid = file.paid.empty();
        for (const auto& line : next.lines) CHECK((!line.correction || unpaid));
        for (const auto& hindrance : next.hindrances) without_account += hindrance.whole;
    }
    CHECK(homes > 80);
    CHECK(without_account * 100 / homes < 8);
}

}  // namespace kith::demo
