#include <doctest/doctest.h>

#include <algorithm>
#include <functional>

#include <fmt/format.h>

#include "care/kept_apart.h"
#include "care/pages.h"
#include "care/recordings.h"
#include "care/schools.h"
#include "kernel/site/visitor_for_tests.h"

namespace kith::care {
Area area();
}

using namespace kith;
using namespace kith::care;
using namespace kith::testing;

namespace kept_apart_tests {

constexpr auto today = "2026-11-14"_day;

bool says(const Response& response, std::string_view words) { return response.body.find(words) != std::string::npos; }

/// Ana and Bryn live with one family; Cai is on the record too, and works with another social worker.
struct Town {
    explicit Town(const Database& database) : authority{database, today} {
        for (const auto child : {ana, bryn, cai}) {
            authority.fact(child, PeriodOfCare{"2025-01-06"_day, care::Need::abuse_or_neglect, {}, {}});
            authority.fact(child, Placement{.kind = PlaceKind::foster,
                                            .provider = {},
                                            .home = "The Thornbury family",
                                            .household = child == cai ? HouseholdId{9'000'002} : HouseholdId{9'000'001},
                                            .postcode = {},
                                            .urn = {},
                                            .starts = "2025-01-06"_day,
                                            .ends = {},
                                            .why_ended = {},
                                            .why = {}});
        }
        authority.allocate(ana, authority.reader_of(robin), Role::social_worker);
        authority.allocate(bryn, authority.reader_of(sam), Role::social_worker);
    }

    Visitor visitor(PersonId reader) { return Visitor{authority, pages, reader}; }
    static std::string page(PersonId child, std::string_view rest) {
        return fmt::format("/children/{}{}", child.number(), rest);
    }
    Fields risk_of(PersonId other) const {
        return {{"other", std::to_string(other.number())},
                {"together", "must_not"},
                {"why", "Bryn hurt her"},
                {"starts", "14/11/2026"},
                {"review_by", "14/5/2027"}};
    }
    Response record(PersonId other) { return visitor(robin).post(page(ana, "/record/known-risk"), risk_of(other)); }
    std::vector<Fact<KnownRisk>> risks() {
        return must(facts<KnownRisk>(authority.store(), authority.leave(ana), Known::now()));
    }
    /// The page as it was opened just now sends when that was.
    Fields as_shown_now(Fields typed) {
        typed.emplace_back("shown_at", std::to_string(must(last_entry(authority.store(), authority.id())).number()));
        return typed;
    }

    TestAuthority authority;
    Area pages = area();
    PersonId ana = authority.person("Ana", "Fernley", "2014-02-03"_day, Sex::female);
    PersonId bryn = authority.person("Bryn", "Sedgewick", "2013-05-05"_day, Sex::male);
    PersonId cai = authority.person("Cai", "Whitlow", "2012-07-07"_day, Sex::male);
    PersonId robin = authority.reader_with(Role::social_worker, TeamId{1}, "Robin").person;
    PersonId sam = authority.reader_with(Role::social_worker, TeamId{2}, "Sam").person;
};

void on_each_engine(const std::function<void(Town&)>& run) {
    const std::vector<kith::Schema> areas{site_schema(), care_schema()};
    for_each_engine(areas, [&](const Database& database) {
        Town town{database};
        run(town);
    });
}

}  // namespace kept_apart_tests

using namespace kept_apart_tests;

TEST_CASE("A known risk is recorded in five answers, of a child who lives with them, and read on the child's page") {
    on_each_engine([](Town& town) {
        const auto form = town.visitor(town.robin).get(town.page(town.ana, "/record/known-risk"));
        REQUIRE(form.status == 200);
        CHECK(says(form, "Bryn Sedgewick"));
        CHECK_FALSE(says(form, "Cai Whitlow"));  // they never lived together: he is found by name
        CHECK(burden(known_risk_info()).inputs == 5);
        REQUIRE(town.record(town.bryn).status == 303);
        const auto page = town.visitor(town.robin).get(town.page(town.ana, "/apart"));
        CHECK(says(page, "Bryn Sedgewick"));
        CHECK(says(page, "They must not live together"));
        CHECK(says(page, "Bryn hurt her"));
        REQUIRE(town.risks().size() == 1);
        CHECK(town.risks().front().value.by == town.robin);
        CHECK(town.record(town.bryn).status == 422);  // it is on the record already
    });
}

TEST_CASE("Whoever is not near is found by name, and only a child") {
    on_each_engine([](Town& town) {
        const auto found = town.visitor(town.robin).get(town.page(town.ana, "/record/known-risk?name=Cai+Whitlow"));
        CHECK(says(found, "Cai Whitlow"));
        CHECK(says(found, "Aged 14"));
        CHECK(town.record(town.cai).status == 303);
        CHECK(town.record(town.sam).status == 422);  // a grown-up
        CHECK(town.record(town.ana).status == 422);  // herself
    });
}

TEST_CASE("A child whose record is restricted is offered to nobody who may not know of it, nor taken when sent") {
    on_each_engine([](Town& town) {
        town.authority.fact(town.bryn, Restriction{"Kept close", "2026-01-01"_day, {}});
        CHECK_FALSE(says(town.visitor(town.robin).get(town.page(town.ana, "/record/known-risk")), "Bryn"));
        CHECK(town.record(town.bryn).status == 422);
        CHECK(town.risks().empty());
    });
}

TEST_CASE(
    "A risk stands on the other child's page too; of whom and why is for those who may read the record it is on") {
    on_each_engine([](Town& town) {
        REQUIRE(town.record(town.bryn).status == 303);
        const auto other = town.visitor(town.sam).get(town.page(town.bryn, "/apart"));
        REQUIRE(other.status == 200);
        CHECK(says(other, "Another child of this authority"));
        CHECK(says(other, "They must not live together"));
        for (const auto* word : {"Ana", "Fernley", "hurt her"}) CHECK_FALSE(says(other, word));
        const auto director = town.authority.reader_with(Role::director, std::nullopt, "Dee").person;
        const auto whole = town.visitor(director).get(town.page(town.bryn, "/apart"));
        CHECK(says(whole, "Ana Fernley"));
        CHECK(says(whole, "Bryn hurt her"));
    });
}

TEST_CASE("Carers, and workers of other children, do not see with whom a child must not live") {
    on_each_engine([](Town& town) {
        REQUIRE(town.record(town.bryn).status == 303);
        const auto carer = town.authority.reader_with(Role::foster_carer, std::nullopt, "Casey").person;
        town.authority.fact(carer,
                            Residence{HouseholdId{9'000'001}, "1 Mill Row", "ZZ99 7XY", false, "2020-01-01"_day, {}});
        for (const auto child : {town.ana, town.bryn}) {
            const auto page = town.visitor(carer).get(town.page(child, "/apart"));
            CHECK(page.status != 200);
            CHECK_FALSE(says(page, "must not live together"));
        }
        CHECK(town.visitor(town.sam).get(town.page(town.ana, "/apart")).status != 200);
        CHECK(town.visitor(town.sam).post(town.page(town.ana, "/record/known-risk"), town.risk_of(town.bryn)).status !=
              303);
    });
}

TEST_CASE("A risk holds past the day to look at it again, until somebody says that it does not") {
    KnownRisk risk{PersonId{2}, LivingTogether::must_not, "", "2026-01-01"_day, "2026-06-01"_day, {}, PersonId{3}};
    CHECK_FALSE(holds_on(risk, "2025-12-31"_day));
    CHECK(holds_on(risk, "2026-06-02"_day));
    risk.ends = "2026-07-01"_day;
    CHECK(holds_on(risk, "2026-06-30"_day));
    CHECK_FALSE(holds_on(risk, "2026-07-01"_day));
}

TEST_CASE("Looking at a risk again sets another day, or ends it, with the reason in the journal") {
    on_each_engine([](Town& town) {
        REQUIRE(town.record(town.bryn).status == 303);
        const auto address = town.page(town.ana, fmt::format("/apart/risk/{}", town.risks().front().id.number()));
        const auto robin = town.visitor(town.robin);
        CHECK(says(robin.get(address), "Bryn hurt her"));
        CHECK(robin.post(address, town.as_shown_now({{"holds", "yes"}, {"why", "They met and fought"}})).status == 422);
        REQUIRE(robin
                    .post(address, town.as_shown_now(
                                       {{"holds", "yes"}, {"review_by", "1/3/2027"}, {"why", "They met and fought"}}))
                    .status == 303);
        CHECK(town.risks().front().value.review_by == "2027-03-01"_day);
        REQUIRE(robin.post(address, town.as_shown_now({{"holds", "no"}, {"why", "They are friends"}})).status == 303);
        CHECK(town.risks().front().value.ends == today);
        CHECK_FALSE(says(robin.get(town.page(town.ana, "/apart")), "Bryn Sedgewick"));
        const auto entries =
            must(entries_about(town.authority.store(), town.authority.leave(town.ana), Known::now(), 1));
        CHECK(entries.front().because == "They are friends");
        CHECK(entries.front().what.find("Bryn") == std::string::npos);
        CHECK(robin.get(address).status == 404);
    });
}

TEST_CASE("A place the child must not live near is a postcode or a district; a word is refused") {
    on_each_engine([](Town& town) {
        const auto robin = town.visitor(town.robin);
        const auto address = town.page(town.ana, "/record/exclusion-zone");
        Fields typed{{"place", "ne4 1aa"},
                     {"miles", "3"},
                     {"why", "He lives there"},
                     {"starts", "14/11/2026"},
                     {"review_by", "14/5/2027"}};
        CHECK(robin.get(address).status == 200);
        REQUIRE(robin.post(address, typed).status == 303);
        CHECK(says(robin.get(town.page(town.ana, "/apart")), "NE4 1AA, and 3 miles around it"));
        typed[0].second = "the seaside";
        CHECK(robin.post(address, typed).status == 422);
        const auto zones =
            must(facts<ExclusionZone>(town.authority.store(), town.authority.leave(town.ana), Known::now()));
        REQUIRE(zones.size() == 1);
        CHECK(zones.front().value.by == town.robin);
        CHECK(zone_in_words({"ne4", {}, "", today, today, {}, town.robin}) == "All of NE4");
    });
}

TEST_CASE("Where a school is is filled in from the record of another child who goes there") {
    on_each_engine([](Town& town) {
        town.authority.fact(town.bryn, School{"Larkfield School", "2020-09-01"_day, {}, false, "NE4 2BB"});
        const auto record = [&](Fields typed) {
            const auto head = town.authority.reader_with(Role::virtual_school_head, std::nullopt, "Val").person;
            return town.visitor(head).post(town.page(town.ana, "/record/school"), typed).status;
        };
        const auto last_school = [&] {
            return must(facts<School>(town.authority.store(), town.authority.leave(town.ana), Known::now()))
                .back()
                .value.postcode;
        };
        REQUIRE(record({{"name", "LARKFIELD school"}, {"starts", "1/9/2025"}}) == 303);
        CHECK(last_school() == "NE4 2BB");
        CHECK(record({{"name", "Hilltop"}, {"starts", "1/10/2025"}, {"postcode", "Hill"}}) == 422);
        REQUIRE(record({{"name", "Hilltop"}, {"starts", "1/10/2025"}, {"postcode", "ne41aa"}}) == 303);
        CHECK(last_school() == "NE4 1AA");
        REQUIRE(record({{"name", "Nowhere School"}, {"starts", "1/11/2025"}}) == 303);
        CHECK_FALSE(last_school());
    });
}

TEST_CASE("A name that stands for schools at two places fills in nothing") {
    on_each_engine([](Town& town) {
        town.authority.fact(town.bryn, School{"St Oak's", "2020-09-01"_day, {}, false, "NE4 2BB"});
        town.authority.fact(town.cai, School{"St Oak's", "2020-09-01"_day, {}, false, "SE1 1AA"});
        CHECK_FALSE(must(postcode_of_school(town.authority.store(), town.authority.id(), "St Oak's")));
    });
}
