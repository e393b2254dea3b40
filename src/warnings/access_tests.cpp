// Who sees what of a warning: the heart of this area.
#include <doctest/doctest.h>

#include <algorithm>

#include "warnings/town_for_tests.h"

using namespace kith;
using namespace kith::warnings;
using namespace kith::testing;

namespace {

enum class Much { nothing, part, whole };

Much much_of(const std::vector<SeenWarning>& seen) {
    if (seen.empty()) return Much::nothing;
    REQUIRE(seen.size() == 1);
    return seen[0].stands_with ? Much::whole : Much::part;
}

/// Whoever holds this role and works with nobody here: what is above Ana's page, and Dex's.
struct Far {
    Role role;
    Much of_ana, of_dex;
};
constexpr Far far_off[]{{Role::front_door_worker, Much::whole, Much::whole},
                        {Role::front_door_manager, Much::whole, Much::whole},
                        {Role::conference_chair, Much::whole, Much::whole},
                        {Role::director, Much::whole, Much::whole},
                        {Role::auditor, Much::whole, Much::whole},
                        {Role::social_worker, Much::nothing, Much::nothing},
                        {Role::family_help_practitioner, Much::nothing, Much::nothing},
                        {Role::child_protection_practitioner, Much::nothing, Much::nothing},
                        {Role::manager, Much::nothing, Much::nothing},
                        {Role::reviewing_officer, Much::nothing, Much::nothing},
                        {Role::virtual_school_head, Much::nothing, Much::nothing},
                        {Role::health_professional, Much::nothing, Much::nothing},
                        {Role::supervising_social_worker, Much::nothing, Much::nothing},
                        {Role::foster_carer, Much::nothing, Much::nothing},
                        {Role::police_officer, Much::nothing, Much::nothing},
                        {Role::school_lead, Much::nothing, Much::nothing},
                        {Role::health_practitioner, Much::nothing, Much::nothing},
                        {Role::administrator, Much::nothing, Much::nothing},
                        {Role::family_member, Much::nothing, Much::nothing}};

/// Whoever works with Ana in this role, and with nobody else.
struct Near {
    Role role;
    Much of_ana;
};
constexpr Near near[]{{Role::social_worker, Much::part},
                      {Role::family_help_practitioner, Much::part},
                      {Role::child_protection_practitioner, Much::part},
                      {Role::reviewing_officer, Much::nothing},
                      {Role::virtual_school_head, Much::nothing},
                      {Role::health_professional, Much::nothing},
                      {Role::police_officer, Much::nothing},
                      {Role::school_lead, Much::nothing},
                      {Role::health_practitioner, Much::nothing}};

}  // namespace

TEST_CASE("Far from everyone, those alone whose work is the whole authority's are warned, and then of all of it") {
    in_a_town([](Town& town) {
        town.warn_of_dex();
        for (const auto& row : far_off) {
            CAPTURE(in_words(row.role));
            const auto reader = town.someone(row.role, "Casey");
            CHECK(much_of(town.seen(reader, town.ana)) == row.of_ana);
            CHECK(much_of(town.seen(reader, town.dex)) == row.of_dex);
        }
    });
}

TEST_CASE("Those who work with a child he lives with are told so much as they need; other roles nothing") {
    in_a_town([](Town& town) {
        town.warn_of_dex();
        for (const auto& row : near) {
            CAPTURE(in_words(row.role));
            const auto reader = town.works_with(town.ana, row.role, {}, "Casey");
            CHECK(much_of(town.seen(reader, town.ana)) == row.of_ana);
            CHECK(town.seen(reader, town.dex).empty());
            CHECK(town.seen(reader, town.cleo).empty());
        }
    });
}

TEST_CASE("One adult, two families: whose worker and whose manager sees how much, and on whose page") {
    in_a_town([](Town& town) {
        town.warn_of_dex();
        struct Row {
            PersonId reader, page;
            Much much;
        };
        const Row rows[]{
            {town.robin, town.ana, Much::part},      {town.robin, town.ida, Much::part},
            {town.robin, town.dex, Much::nothing},   {town.robin, town.cleo, Much::nothing},
            {town.robin, town.fernleys, Much::part}, {town.moss, town.ana, Much::part},
            {town.moss, town.dex, Much::nothing},    {town.moss, town.fernleys, Much::part},
            {town.sorrel, town.cleo, Much::whole},   {town.sorrel, town.dex, Much::whole},
            {town.sorrel, town.ana, Much::nothing},  {town.sorrel, town.fernleys, Much::nothing},
        };
        for (const auto& row : rows) {
            CAPTURE(row.reader.number());
            CAPTURE(row.page.number());
            CHECK(much_of(town.seen(row.reader, row.page)) == row.much);
        }
    });
}

TEST_CASE("So much as another family's worker reads: a concern, its kind, what to do, whom to ask; never who or why") {
    in_a_town([](Town& town) {
        town.warn_of_dex();
        const auto page = town.as(town.robin).get(address_of(town.ana));
        for (const auto* words : {"There is a concern about someone who lives with Ana Fernley",
                                  "adult who poses a risk to children", "See the child alone.", "Ask Sorrel"})
            CHECK_MESSAGE(holds(page, words), words);
        for (const auto* words : {"Dex", "Marl", "cousin", "neighbour", "Cleo"})
            CHECK_MESSAGE(!holds(page, words), words);
        CHECK(town.as(town.robin).get(address_of(town.dex)).status == 403);
        const auto whole = town.as(town.sorrel).get(address_of(town.dex));
        for (const auto* words : {"cousin", "neighbour in Mill Lane", "Schedule 1, para. 18", "Decided by Sorrel"})
            CHECK_MESSAGE(holds(whole, words), words);
    });
}

TEST_CASE("A warning that stands with a restricted record is as if it were not there, but to those admitted") {
    in_a_town([](Town& town) {
        town.warn_of_dex();
        town.authority.fact(town.dex, Restriction{"He works for the council.", "2026-11-10"_day, {}});
        CHECK(town.seen(town.robin, town.ana).empty());
        CHECK(town.seen(town.sorrel, town.cleo).empty());
        CHECK(town.as(town.sorrel).get(address_of(town.dex)).status == 404);
        const auto chair = town.someone(Role::conference_chair, "Wren");
        CHECK(town.seen(chair, town.ana).empty());
        CHECK_FALSE(holds(town.as(chair).get("/warnings"), "Dex"));
        town.authority.fact(town.dex, Admitted{town.sorrel, "Cleo's social worker"});
        CHECK(much_of(town.seen(town.sorrel, town.cleo)) == Much::whole);
        CHECK(holds(town.as(town.sorrel).get(address_of(town.dex)), "This record is restricted"));
        // Admitted by name, Robin may know of the record, and reaches it no further than before.
        town.authority.fact(town.dex, Admitted{town.robin, "Ana's social worker"});
        CHECK(much_of(town.seen(town.robin, town.ana)) == Much::part);
    });
}

TEST_CASE("A restricted child beside whom a warning would be shown is not made known by it") {
    in_a_town([](Town& town) {
        town.warn_of_dex();
        town.authority.fact(town.cleo, Restriction{"A colleague's child.", "2026-11-10"_day, {}});
        const auto wren = town.someone(Role::front_door_worker, "Wren");
        CHECK(town.seen(wren, town.cleo).empty());
        CHECK(much_of(town.seen(wren, town.dex)) == Much::whole);
        CHECK_FALSE(holds(town.as(wren).get(address_of(town.dex)), "Cleo Marl"));
    });
}

TEST_CASE("A warning of a home is shown beside everyone who lives there now, and not beside whoever has moved away") {
    in_a_town([](Town& town) {
        town.warn_of_dog();
        CHECK(much_of(town.seen(town.robin, town.ana)) == Much::part);
        CHECK(town.seen(town.robin, town.ana)[0].how == Beside::same_home);
        CHECK(town.seen(town.sorrel, town.cleo).empty());  // tied to him, and lives elsewhere
        const auto kit = town.authority.person("Kit", "Fernley", "2018-01-01"_day);
        town.authority.fact(
            kit, Residence{Town::shared, "5 Alder Way", "ZZ99 3AB", false, "2020-01-01"_day, "2026-11-19"_day});
        const auto casey = town.works_with(kit, Role::social_worker, {}, "Casey");
        CHECK(town.seen(casey, kit).empty());
    });
}

TEST_CASE(
    "Only an adult who poses a risk is shown beside those he lives with or is tied to; a tie that ended shows none") {
    in_a_town([](Town& town) {
        auto alone = Town::risk_of(town.sorrel);
        alone.kind = WarningKind::not_alone, alone.basis = {};
        town.authority.fact(town.dex, alone);
        CHECK(town.seen(town.robin, town.ana).empty());
        CHECK(town.seen(town.sorrel, town.cleo).empty());
        CHECK(much_of(town.seen(town.sorrel, town.dex)) == Much::whole);
        const auto kit = town.authority.person("Kit", "Rush", "2018-01-01"_day);
        town.authority.fact(kit, Relationship{town.dex, Tie::parent, false, {}, "2026-11-19"_day});
        town.warn_of_dex();
        CHECK(town.seen(town.works_with(kit, Role::social_worker, {}, "Casey"), kit).empty());
    });
}

TEST_CASE("What was shown, whole or in part, stands on the audit; a page without a warning asks for nothing") {
    in_a_town([](Town& town) {
        town.authority.asks.clear();
        CHECK(town.seen(town.robin, town.ana).empty());
        CHECK(town.authority.asks.empty());
        town.warn_of_dex();
        CHECK(much_of(town.seen(town.robin, town.ana)) == Much::part);
        CHECK(std::ranges::any_of(town.authority.asks, [&](const Ask& ask) {
            return ask.may == May::see_warning && ask.about == town.dex && !ask.allowed;
        }));
        CHECK(much_of(town.seen(town.sorrel, town.cleo)) == Much::whole);
        CHECK(std::ranges::any_of(town.authority.asks, [&](const Ask& ask) {
            return ask.may == May::see_warning && ask.about == town.dex && ask.allowed;
        }));
    });
}

TEST_CASE("The journal, which more people read, says no more than that there was a warning") {
    in_a_town([](Town& town) {
        REQUIRE(town.as(town.sorrel).post(address_of(town.dex, "/new"), Town::typed()).status == 303);
        const auto entries =
            must(entries_about(town.authority.store(), town.authority.leave(town.dex), Known::now(), 1));
        REQUIRE(entries.size() == 1);
        CHECK(entries[0].what == "A warning was recorded");
        CHECK(entries[0].because.empty());
    });
}
