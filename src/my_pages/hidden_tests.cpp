// What a child is never shown: tries at every page, with all of it on the record.
#include <algorithm>

#include "my_pages/town_for_tests.h"

using namespace kith;
using namespace kith::my_pages;
using namespace kith::testing;

namespace {

/// Words that must not reach the child, each in a place of its own on the record.
constexpr std::string_view never_shown[] = {
    "QX7 7HH",      // the postcode of the home
    "Hidden Lane",  // a safe address
    "ZZ9 9ZZ",      //
    "Mordant",      // a relative whose record is restricted
    "Vexley",       //
    "hard work",    // what a carer said of them
    "informant",    // intelligence
    "exploited",    //
    "notes of the visit",
    "plan as it stands",
    "review as it stands",
    "lead to Tamsin",  // another child
    "of the payments officer",
    "Another's memory",
};

struct Hidden : Town {
    explicit Hidden(const Database& database) : Town{database} {
        const auto mordant = authority.person("Mordant", "Vexley", "1980-01-01"_day);
        authority.fact(mordant, Restriction{"Danger.", "2026-01-01"_day, {}});
        authority.fact(kit, Relationship{mordant, Tie::parent, true, {}, {}});
        authority.fact(kit, Matters{mordant, 1, "Vexley scares me", "2026-01-01"_day});
        authority.fact(mordant, Residence{HouseholdId{700'002}, "1 Hidden Lane", "ZZ9 9ZZ", true, {}, {}});
        authority.fact(kit, Residence{HouseholdId{700'003}, "1 Hidden Lane", "ZZ9 9ZZ", true, {}, {}});
        authority.fact(hazel, Residence{household, "1 Hidden Lane", "ZZ9 9ZZ", true, {}, {}});
        authority.fact(kit, care::CarePlan{"2026-11-02"_day, care::Permanence::long_term_foster, "I want to stay.",
                                           "The plan as it stands, with an informant", "He is hard work"});
        authority.fact(kit, care::Review{"2026-11-09"_day,
                                         care::Participation::spoke,
                                         {},
                                         "Let me stay.",
                                         "He is hard work",
                                         "The review as it stands"});
        authority.fact(kit, care::Visit{"2026-11-10"_day, robin, care::Seen::alone, care::SeenWhere::home,
                                        "He may be exploited", "Ask the informant", "The notes of the visit"});
        authority.fact(kit, care::MissingEpisode{care::Absence::missing, "2026-11-01"_day, "2026-11-02"_day,
                                                 "Exploited; informant says"});
        authority.fact(kit,
                       care::ExclusionZone{"ZZ9", {}, "An informant", "2026-11-01"_day, "2027-01-01"_day, {}, robin});
        authority.fact(kit, care::CarerSaid{"2026-11-01"_day, hazel, "He is hard work"});
        authority.fact(kit, care::KnownRisk{ana,
                                            care::LivingTogether::must_not,
                                            "May lead to Tamsin",
                                            "2026-11-01"_day,
                                            "2027-01-01"_day,
                                            {},
                                            robin});
        authority.fact(home_of(household), allowances::Extra{allowances::ExtraKind::birthday,
                                                             kit,
                                                             "2026-02-03"_day,
                                                             Money::pounds(40),
                                                             {},
                                                             "A reason of the payments officer"});
        authority.fact(home_of(household),
                       allowances::Fee{Money::pounds(432), allowances::FeeFor::always, "Vexley", "2026-01-01"_day, {}});
        other = authority.fact(ana, memories::Memory{"2026-05-01"_day, "Another's memory", hazel, Role::foster_carer});
        const auto id = authority.fact(kit, NotSafe{authority.at(), authority.today(), ""});
        authority.fact(
            kit, ActedOn{id, "The informant was told", "You are safe.", Role::social_worker, authority.today(), robin});
        authority.fact(kit, ActedOn{id, "Mordant Vexley arrested", "", Role::manager, authority.today(), moss});
        worker_of(Role::police_officer, "Gannet");
    }
    void worker_of(Role role, const char* given) {
        authority.fact(kit, Allocation{worker(role, {}, given), role, "2026-01-01"_day, {}});
    }

    FactId other{1};
};

}  // namespace

TEST_CASE(
    "No page of the child's own shows an address kept safe, a restricted relative, others' words or intelligence") {
    const auto all = schemas();
    for_each_engine(all, [](const Database& database) {
        Hidden town{database};
        for (const auto* reading : {"pictures", "plain", "full"}) {
            CHECK(town.post(town.kit, "/me/reading", {{"reading", reading}}).status == 303);
            for (const auto& address : own_addresses()) {
                const auto page = town.get(town.kit, address);
                CHECK(page.status == 200);
                for (const auto words : never_shown) {
                    INFO(address << " shows " << words);
                    CHECK_FALSE(says(page, words));
                }
            }
        }
    });
}

TEST_CASE("What the child may read of the same record is shown") {
    const auto all = schemas();
    for_each_engine(all, [](const Database& database) {
        Hidden town{database};
        CHECK(says(town.get(town.kit, "/me/my-plan"), "The Beech family"));
        CHECK(says(town.get(town.kit, "/me/my-plan"), "There is room for your drums."));
        CHECK(says(town.get(town.kit, "/me/my-money"), "£40"));
        CHECK_FALSE(says(town.get(town.kit, "/me/my-money"), "432"));
        CHECK(says(town.get(town.kit, "/me/safe"), "You are safe."));
        const auto who = town.get(town.kit, "/me/who");
        CHECK(says(who, "Robin Ashdown"));
        CHECK(says(who, "Hazel Ashdown"));
        CHECK_FALSE(says(who, "Gannet"));  // a police officer works with them: no role that is shown to a child
    });
}

TEST_CASE("Another child's memory, photo or words cannot be reached by their number") {
    const auto all = schemas();
    for_each_engine(all, [](const Database& database) {
        Hidden town{database};
        const auto at = [&](const char* rest) { return fmt::format("/me/story/{}/{}", town.other.number(), rest); };
        CHECK(town.get(town.kit, at("photo")).status == 404);
        CHECK(town.get(town.kit, at("words")).status == 404);
        CHECK(town.post(town.kit, at("words"), {{"words", "Mine now."}}).status == 404);
        CHECK(says(town.get(town.ana, "/me/story"), "Another&#39;s memory"));
        CHECK(town.post(town.ana, at("words"), {{"words", "I remember!"}}).status == 303);
        CHECK(says(town.get(town.ana, "/me/story"), "I remember!"));
        CHECK(town.post(town.kit, "/me/story/new/words", {{"words", "I learned to ride."}}).status == 303);
        CHECK(says(town.get(town.kit, "/me/story"), "I learned to ride."));
    });
}
