// Carers who go and come in the region, and what the fostering service did about incidents.
#include <doctest/doctest.h>

#include <algorithm>

#include "demo/testing_region.h"
#include "fostering/home_incidents.h"
#include "homes/file.h"
#include "transfers/portable.h"
#include "transfers/rules.h"

namespace kith::demo {

using namespace transfers;
using testing::must;

namespace {

/// How many transfers stand at each stage.
struct Stages {
    int asked = 0, waits = 0, goes = 0, met = 0;
};

Stages stages_of(const TestRegion& region) {
    Stages count;
    for (const auto& file : must(transfers_under_way(region.store(), region.all(), test_day))) {
        const auto id = file.under_way()->id;
        const auto* made = file.record_of(id);
        if (!made) {
            ++count.asked;
            continue;
        }
        const auto read = must(read_record(made->value.file));
        CHECK(read.wrong.empty());
        CHECK(read.record.carers.size() == file.of.carers.size());
        ++(file.may_go(*made) ? count.goes : count.waits);
        count.met += std::ranges::any_of(file.meetings, [&](const auto& fact) { return fact.value.asked == id; });
    }
    return count;
}

}  // namespace

TEST_CASE("transfers stand at each stage: asked, a record that waits to be read, and all agreed and met") {
    const auto count = stages_of(five_hundred());
    CHECK(count.asked > 0);
    CHECK(count.waits > 0);
    CHECK(count.goes > 0);
    CHECK(count.met == count.goes);
}

TEST_CASE("even where there are few homes someone asks to go, and somebody's record waits to be read") {
    const TestRegion tiny{{{"Thistleshire", 20}}};
    const auto count = stages_of(tiny);
    CHECK(count.asked > 0);
    CHECK(count.waits > 0);
}

TEST_CASE("an applicant's record from another service was taken in, and what was not taken says why") {
    std::vector<RecordTaken> taken;
    must(each_fact<RecordTaken>(five_hundred().store(), five_hundred().all(), Known::now(),
                                [&](const Fact<RecordTaken>& fact) { taken.push_back(fact.value); }));
    REQUIRE(taken.size() == 1);
    CHECK(taken.front().taken > 0);
    CHECK(taken.front().not_taken.find("this is asked for afresh") != std::string::npos);
    CHECK(must(read_record(taken.front().file)).record.consented.has_value());
}

TEST_CASE("most incidents are read for the fostering service, some wait, and Ofsted was told of some") {
    std::size_t read = 0, not_read = 0, told = 0, need_not = 0, to_say = 0;
    for (const auto& [worker, of] : must(fostering::incidents_of_homes(five_hundred().store(), five_hundred().all(),
                                                                       test_day.plus_days(-60), test_day)))
        for (const auto& incident : of.incidents) {
            ++(of.read_of(incident.id) ? read : not_read);
            const auto* ofsted = of.ofsted_of(incident.id);
            if (ofsted) CHECK(fostering::notified_to_ofsted(incident.kind));
            if (ofsted) CHECK(ofsted->on >= incident.on);
            if (ofsted)
                ++(ofsted->told ? told : need_not);
            else
                to_say += fostering::notified_to_ofsted(incident.kind);
        }
    CHECK(read > not_read);
    CHECK(not_read > 0);
    CHECK(told > 0);
    CHECK(need_not > 0);
    CHECK(to_say > 0);
}

TEST_CASE("restraints are of children who lived in that home, and an exemption names as many as it is for") {
    std::size_t restraints = 0, talked = 0, exemptions = 0, named_visitors = 0;
    for (const auto& file : must(homes::home_files(five_hundred().store(), five_hundred().all(),
                                                   test_day.plus_days(-100), homes::Depth::for_rules))) {
        for (const auto& fact : file.restraints) {
            ++restraints;
            talked += file.talked_on(fact.id).has_value();
            CHECK(std::ranges::any_of(file.occupants, [&](const auto& occupant) {
                return occupant.child == fact.value.child && occupant.there(fact.value.on);
            }));
        }
        for (const auto& fact : file.exemptions) {
            ++exemptions;
            CHECK(static_cast<int>(file.named_in(fact.id).size()) == fact.value.places);
            CHECK(std::ranges::any_of(file.carers, [&](const auto& one) { return one.person == fact.value.carer; }));
        }
        for (const auto& fact : file.visits)
            if (fact.value.kind == homes::VisitKind::independent) named_visitors += fact.value.visitor.has_value();
    }
    CHECK(restraints > 0);
    CHECK(talked > 0);
    CHECK(exemptions > 0);
    CHECK(named_visitors > 0);
}

}  // namespace kith::demo
