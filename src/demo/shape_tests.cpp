#include <doctest/doctest.h>

#include <cmath>
#include <map>

#include "demo/testing_region.h"

namespace kith::demo {

using namespace care;
using testing::must;

namespace {

/// Of those in care on the test day, what part holds.
template <class Holds>
double part(Holds holds) {
    static const auto files = five_hundred().files(test_day);
    REQUIRE(files.size() == 500);
    int count = 0;
    for (const auto& file : files) count += holds(file);
    return count / static_cast<double>(files.size());
}

/// Within four percentage points of the published share; of 500 children that is about two standard errors.
void near(double found, double published) {
    CAPTURE(found);
    CAPTURE(published);
    CHECK(std::abs(found - published) < 0.045);
}

double aged(int from, int to) {
    return part([&](const CareFile& file) { return *file.age_on(test_day) >= from && *file.age_on(test_day) <= to; });
}
double under(LegalStatus status) {
    return part([&](const CareFile& file) { return file.legal_on(test_day)->status == status; });
}
double living(bool (*in)(PlaceKind)) {
    return part([&](const CareFile& file) { return in(file.placement_on(test_day)->value.kind); });
}

}  // namespace

TEST_CASE("ages in care are as in England on 31 March 2025") {
    near(aged(0, 0), 0.04);
    near(aged(1, 4), 0.12);
    near(aged(5, 9), 0.18);
    near(aged(10, 15), 0.38);
    near(aged(16, 17), 0.27);
}

TEST_CASE("legal statuses are as in England on 31 March 2025") {
    near(under(LegalStatus::care_order), 0.59);
    near(under(LegalStatus::interim_care_order), 0.16);
    near(under(LegalStatus::accommodated), 0.19);
    near(under(LegalStatus::placement_order), 0.06);
}

TEST_CASE("kinds of home are as in England on 31 March 2025") {
    near(living([](PlaceKind kind) { return is_foster(kind); }), 0.67);
    near(living([](PlaceKind kind) { return is_kinship(kind); }), 0.165);
    near(living([](PlaceKind kind) { return kind == PlaceKind::childrens_home || kind == PlaceKind::secure_home; }),
         0.12);
    near(living([](PlaceKind kind) { return kind == PlaceKind::supported_accommodation; }), 0.09);
    near(living([](PlaceKind kind) { return kind == PlaceKind::with_parents; }), 0.06);
    near(living([](PlaceKind kind) { return is_for_adoption(kind); }), 0.02);
}

TEST_CASE("providers, need and sex are as in England on 31 March 2025") {
    const auto provided = [](Provider provider) {
        return part([&](const CareFile& file) { return file.placement_on(test_day)->value.provider == provider; });
    };
    near(provided(Provider::own_authority), 0.43);
    near(provided(Provider::private_provider), 0.40);
    near(provided(Provider::voluntary), 0.07);
    near(part([](const CareFile& file) { return file.period_on(test_day)->need == Need::abuse_or_neglect; }), 0.67);
    near(part([](const CareFile& file) { return file.period_on(test_day)->need == Need::absent_parenting; }), 0.08);
    std::map<PersonId, Sex> sexes;
    must(each_fact<Person>(five_hundred().store(), five_hundred().all(), Known::now(), [&](const Fact<Person>& person) {
        if (person.value.sex) sexes.emplace(person.about, *person.value.sex);
    }));
    near(part([&](const CareFile& file) { return sexes.at(file.child) == Sex::male; }), 0.56);
}

TEST_CASE("about a tenth of children have had three or more homes in a year, and most few") {
    const auto moved = part([](const CareFile& file) {
        int homes = 0;
        for (const auto& placement : file.placements)
            homes += !placement.value.ends || *placement.value.ends > test_day.plus_months(-12);
        return homes >= 3;
    });
    near(moved, 0.10);
}

TEST_CASE("a few visits are late and most are in time") {
    const auto since_last =
        part([](const CareFile& file) { return file.visits.empty() || test_day - file.visits.back().value.on > 95; });
    CHECK(since_last < 0.05);
    const auto some_late = part([](const CareFile& file) {
        return !file.visits.empty() && test_day - file.visits.back().value.on > 45 &&
               !is_long_term_foster(file.placement_on(test_day)->value.kind);
    });
    CHECK(some_late > 0.005);
    CHECK(some_late < 0.06);
}

TEST_CASE("as many children have left care as are in it, and their files are closed") {
    const auto all = five_hundred().files();
    CHECK(all.size() == 1000);
    for (const auto& file : all) {
        if (file.period_on(test_day)) continue;
        CHECK(file.periods.back().value.ends);
        for (const auto& placement : file.placements) CHECK(placement.value.ends);
        for (const auto& legal : file.legal) CHECK(legal.value.ends);
        // A personal adviser goes on after care, to 25 (Children Act 1989 s.23CZB); nobody else does.
        for (const auto& allocation : file.allocations)
            if (allocation.value.as != Role::personal_adviser) CHECK(allocation.value.ends);
    }
}

}  // namespace kith::demo
