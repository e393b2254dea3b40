#include <doctest/doctest.h>

#include <algorithm>
#include <map>

#include "kernel/people/family.h"
#include "kernel/people/home.h"
#include "kernel/people/organisation.h"
#include "kernel/testing/fresh.h"

using namespace kith;
using namespace kith::testing;

static constexpr TeamId team{7};

/// Where a person can stand to a reader.
enum class Stands {
    worked_with,
    tied_to_worked_with,
    of_team,
    tied_to_team,
    at_home,
    stranger,
    oneself,
    own_house,    ///< as a home on the record
    other_house,  ///< another's
    hub_house,    ///< the hub of the constellation to which their house belongs
    who_fosters,
    before_the_panel,
    our_provider,  ///< the provider of homes they work for
    its_house,     ///< a home that it runs
    house_it_had,  ///< a home that it ran before
    our_family,    ///< in whose plan they take part
    its_family,    ///< of which a child they work with is one
    team_family,   ///< of which a child of the team is one
    family_left,   ///< of which a child they work with was one
    in_network,    ///< a child in whose network they take part
    our_letters,   ///< contact after adoption to which they are a party
    letters_left   ///< to which they were one
};
using enum Stands;
static constexpr std::array every_standing{
    worked_with,  tied_to_worked_with, of_team,      tied_to_team, at_home,     stranger,
    oneself,      own_house,           other_house,  hub_house,    who_fosters, before_the_panel,
    our_provider, its_house,           house_it_had, our_family,   its_family,  team_family,
    family_left,  in_network,          our_letters,  letters_left};

/// Written out by hand, apart from the code that reads the facts.
static bool covers(Reach reach, Stands stands) {
    switch (reach) {
        case Reach::own_children: return stands == Stands::worked_with;
        case Reach::own_families: return stands == Stands::worked_with || stands == Stands::tied_to_worked_with;
        case Reach::own_team: return stands == Stands::worked_with || stands == Stands::of_team;
        case Reach::team_families:
            return stands == worked_with || stands == tied_to_worked_with || stands == of_team ||
                   stands == tied_to_team;
        case Reach::own_home: return stands == Stands::at_home;
        case Reach::own_authority: return true;
        case Reach::own_household: return stands == own_house;
        case Reach::own_record: return stands == oneself;
        case Reach::own_panel: return stands == before_the_panel;
        case Reach::own_constellation: return stands == hub_house;
        case Reach::fostering:
            return stands == own_house || stands == other_house || stands == hub_house || stands == who_fosters ||
                   stands == its_house || stands == house_it_had;
        case Reach::own_provider: return stands == our_provider || stands == its_house;
        case Reach::families_worked_with: return stands == its_family;
        case Reach::families_of_team: return stands == its_family || stands == team_family;
        case Reach::own_family: return stands == our_family;
        case Reach::own_network: return stands == in_network;
        case Reach::own_letters: return stands == our_letters;
    }
    return false;
}

static bool granted(Role role, May may, Stands stands) {
    return std::ranges::any_of(grants(), [&](const Grant& grant) {
        return grant.role == role && grant.may == may && covers(grant.reach, stands);
    });
}

static std::map<Stands, PersonId> people_around(TestAuthority& authority, const Reader& reader, Role role) {
    std::map<Stands, PersonId> people;
    static std::int64_t houses = 9'000'000;
    for (const auto stands : every_standing) {
        if (stands == oneself)
            people.emplace(stands, reader.person);
        else if (stands == our_family || stands == its_family || stands == team_family || stands == family_left ||
                 stands == our_letters || stands == letters_left)
            people.emplace(stands, PersonId{++houses});
        else if (stands == own_house || stands == other_house || stands == hub_house || stands == our_provider ||
                 stands == its_house || stands == house_it_had)
            people.emplace(stands, home_of(HouseholdId{++houses}));
        else
            people.emplace(stands, authority.person("Ana", "Fernley"));
    }
    for (const auto house : {own_house, other_house, hub_house, its_house, house_it_had})
        authority.fact(people.at(house), Home{HomeKind::foster, "The Ashdown family", "2020-01-01"_day, {}});
    authority.fact(
        reader.person,
        Residence{household_of(people.at(own_house)), "1 Mill Lane", "TS1 1AA", false, "2020-01-01"_day, {}});
    authority.fact(people.at(own_house), InConstellation{people.at(hub_house), "2020-01-01"_day, {}});
    authority.fact(people.at(other_house), InConstellation{people.at(hub_house), "2020-01-01"_day, "2025-06-01"_day});
    // What letters pass between stands on the record of its own, as a family does.
    for (const auto family : {our_family, its_family, team_family, family_left, our_letters, letters_left})
        authority.fact(people.at(family), Family{"The Fernley family", "2020-01-01"_day});
    authority.fact(reader.person, TakesPart{people.at(our_family), "2020-01-01"_day, {}});
    authority.fact(reader.person, InNetwork{people.at(in_network), "2020-01-01"_day, {}});
    authority.fact(reader.person, InLetters{people.at(our_letters), "2020-01-01"_day, {}});
    authority.fact(reader.person, InLetters{people.at(letters_left), "2020-01-01"_day, "2021-01-01"_day});
    authority.fact(people.at(Stands::worked_with), InFamily{people.at(its_family), "2020-01-01"_day, {}});
    authority.fact(people.at(Stands::worked_with),
                   InFamily{people.at(family_left), "2020-01-01"_day, "2021-01-01"_day});
    authority.fact(people.at(Stands::of_team), InFamily{people.at(team_family), "2020-01-01"_day, {}});
    authority.fact(people.at(our_provider),
                   Organisation{OrganisationKind::company, "Bramblewood Homes", {}, "2020-01-01"_day, {}});
    authority.fact(reader.person, OfProvider{people.at(our_provider), "2020-01-01"_day, {}});
    authority.fact(people.at(its_house), OfProvider{people.at(our_provider), "2020-01-01"_day, {}});
    authority.fact(people.at(house_it_had), OfProvider{people.at(our_provider), "2020-01-01"_day, "2025-06-01"_day});
    authority.fact(people.at(who_fosters), RoleFact{Role::foster_carer, {}, "2020-01-01"_day, "2021-01-01"_day});
    authority.fact(people.at(before_the_panel), PanelPapers{reader.person, "2025-06-01"_day, "2025-06-02"_day});
    const auto colleague = authority.reader_with(Role::social_worker, team, "Marsh");
    authority.allocate(people.at(Stands::worked_with), reader, role);
    authority.allocate(people.at(Stands::of_team), colleague, Role::social_worker);
    authority.fact(people.at(Stands::worked_with),
                   Relationship{people.at(Stands::tied_to_worked_with), Tie::parent, true, {}, {}});
    authority.fact(people.at(Stands::tied_to_team),
                   Relationship{people.at(Stands::of_team), Tie::child, false, {}, {}});
    authority.fact(people.at(Stands::at_home), CaredForBy{reader.person, "2020-01-01"_day, {}});
    return people;
}

/// Asks about everyone around a reader, one by one and all at once.
static void may_do_what_the_table_says(const Store& store, const Reader& reader, const Word<Role>& role,
                                       const Word<May>& may, const std::map<Stands, PersonId>& people) {
    std::vector<PersonId> expected;
    std::vector<PersonId> all;
    for (const auto& [stands, person] : people) {
        const bool right = granted(role.value, may.value, stands);
        const auto settled = Gate::settle(store, reader, may.value, person, "");
        CAPTURE(role.code);
        CAPTURE(may.code);
        CAPTURE(static_cast<int>(stands));
        CHECK(settled.has_value() == right);
        if (!settled) CHECK(settled.error().fault == Fault::not_allowed);
        all.push_back(person);
        if (right) expected.push_back(person);
    }
    CHECK(must(Gate::among(store, reader, may.value, all)) == expected);
}

static void each_role(const Database& database, bool every_leave) {
    TestAuthority authority{database, "2025-06-02"_day};
    for (const auto& role : words_of<Role>) {
        const auto reader = authority.reader_with(role.value, team);
        const auto people = people_around(authority, reader, role.value);
        const auto store = authority.store();
        for (const auto& may : words_of<May>)
            if (every_leave || reader.granted(may.value)) may_do_what_the_table_says(store, reader, role, may, people);
    }
}

TEST_CASE("Each role may do what the table says, as far as its reach goes, and lists answer as pages do") {
    const FreshFile file;
    each_role(file.database(), true);
}

TEST_CASE("What each role holds reaches as far on every engine") {
    for_each_engine([](const Database& database) { each_role(database, false); });
}

TEST_CASE("Every leave in the system is granted to someone, with a reason") {
    for (const auto& may : words_of<May>) CHECK(std::ranges::find(grants(), may.value, &Grant::may) != grants().end());
    for (const auto& grant : grants()) CHECK(grant.because.size() > 10);
}

TEST_CASE("A leave never carries another that its holder was not granted as far") {
    for (const auto& grant : grants())
        for (const auto& lesser : words_of<May>) {
            // Whoever adds a person may say more of that new person in the same change; that one exists nowhere else
            // yet.
            if (!carries(grant.may, lesser.value) || grant.may == May::add_person) continue;
            for (const auto stands : every_standing)
                if (covers(grant.reach, stands)) CHECK(granted(grant.role, lesser.value, stands));
        }
}

TEST_CASE("An administrator sees no case, an auditor changes nothing, and a carer sees only what a carer needs") {
    const auto holds = [](Role role) {
        std::vector<May> held;
        for (const auto& grant : grants())
            if (grant.role == role) held.push_back(grant.may);
        return held;
    };
    CHECK(holds(Role::administrator) == std::vector{May::see_accounts, May::change_accounts});
    CHECK(holds(Role::auditor) ==
          std::vector{May::find_people, May::see_person, May::see_care, May::see_contacts, May::see_who_looked,
                      May::see_authority, May::see_accounts, May::find_homes, May::see_home, May::see_carer_record,
                      May::see_recruitment, May::see_payments, May::see_family, May::see_protection, May::see_warning,
                      May::see_safety, May::see_advocacy_figures});
    CHECK(holds(Role::family_member) == std::vector{May::see_family_plan, May::take_part_in_plan, May::see_papers,
                                                    May::take_part_in_network, May::make_complaint});
    CHECK(holds(Role::foster_carer) ==
          std::vector{May::see_care_as_carer,    May::decide_day_to_day, May::write_log,
                      May::exchange_messages,    May::exchange_messages, May::see_memories,
                      May::keep_memory,          May::see_constellation, May::take_part,
                      May::see_constellation,    May::take_part,         May::host_constellation,
                      May::ask_to_transfer,      May::see_home,          May::record_availability,
                      May::see_carer_record,     May::see_carer_record,  May::see_payments,
                      May::take_part_in_network, May::make_complaint});
    CHECK(holds(Role::prospective_carer) == std::vector{May::answer_application});
    CHECK(holds(Role::panel_member) == std::vector{May::see_panel_pack, May::recommend_approval});
    CHECK(holds(Role::payments_officer) == std::vector{May::find_homes, May::see_home, May::see_payments,
                                                       May::record_payments, May::run_payments, May::see_kinship});
}

TEST_CASE("Reach begins on the first day and ends after the last") {
    for_each_engine([](const Database& database) {
        TestAuthority authority{database, "2025-06-02"_day};
        const auto ana = authority.person("Ana", "Fernley");
        const auto robin = authority.reader_with(Role::social_worker);
        authority.fact(ana, Allocation{robin.person, Role::social_worker, "2025-06-02"_day, "2025-06-30"_day});
        const auto may_on = [&](Date day) {
            authority.move_to(day);
            return decide<May::see_care>(authority.store(), authority.reader_of(robin.person), ana).has_value();
        };
        CHECK_FALSE(may_on("2025-06-01"_day));
        CHECK(may_on("2025-06-02"_day));
        CHECK(may_on("2025-06-30"_day));
        CHECK_FALSE(may_on("2025-07-01"_day));
    });
}

TEST_CASE("A role that has ended reaches nobody") {
    const FreshFile file;
    TestAuthority authority{file.database(), "2025-06-02"_day};
    const auto ana = authority.person("Ana", "Fernley");
    const auto robin = authority.person("Robin", "Ashdown");
    authority.fact(robin, RoleFact{Role::director, {}, "2020-01-01"_day, "2025-06-01"_day});
    CHECK(fault_of(decide<May::see_care>(authority.store(), authority.reader_of(robin), ana)) == Fault::not_allowed);
}

TEST_CASE("A worker allocated in one role does not reach the child in another") {
    const FreshFile file;
    TestAuthority authority{file.database(), "2025-06-02"_day};
    const auto ana = authority.person("Ana", "Fernley");
    const auto nurse = authority.reader_with(Role::health_professional);
    authority.fact(nurse.person, RoleFact{Role::social_worker, {}, "2020-01-01"_day, {}});
    authority.allocate(ana, nurse, Role::health_professional);
    const auto reader = authority.reader_of(nurse.person);
    CHECK(decide<May::record_health>(authority.store(), reader, ana).has_value());
    CHECK(fault_of(decide<May::record_legal_status>(authority.store(), reader, ana)) == Fault::not_allowed);
}

TEST_CASE("A restricted record is as if absent, but for those close to it, the director and those admitted") {
    for_each_engine([](const Database& database) {
        TestAuthority authority{database, "2025-06-02"_day};
        const auto ana = authority.person("Ana", "Fernley");
        const auto worker = authority.reader_with(Role::social_worker, team);
        const auto manager = authority.reader_with(Role::manager, team);
        const auto other_manager = authority.reader_with(Role::manager, TeamId{8});
        const auto officer = authority.reader_with(Role::reviewing_officer);
        const auto admitted = authority.reader_with(Role::reviewing_officer);
        const auto carer = authority.reader_with(Role::foster_carer);
        const auto director = authority.reader_with(Role::director);
        authority.allocate(ana, worker, Role::social_worker);
        authority.fact(ana, CaredForBy{carer.person, "2020-01-01"_day, {}});
        CHECK(decide<May::see_care>(authority.store(), officer, ana).has_value());
        authority.fact(ana, Restriction{"A relative works here", "2025-06-01"_day, "2025-06-30"_day});
        authority.fact(ana, Admitted{admitted.person, "Reviews her case"});

        const auto store = authority.store();
        CHECK(decide<May::see_care>(store, worker, ana).has_value());
        CHECK(decide<May::see_care>(store, manager, ana).has_value());
        CHECK(decide<May::see_care>(store, director, ana).has_value());
        CHECK(decide<May::see_care>(store, admitted, ana).has_value());
        CHECK(decide<May::see_care_as_carer>(store, carer, ana).has_value());
        CHECK(fault_of(decide<May::see_care>(store, officer, ana)) == Fault::not_found);
        CHECK(fault_of(decide<May::see_care>(store, other_manager, ana)) == Fault::not_found);
        CHECK(fault_of(decide<May::break_glass>(store, other_manager, ana)) == Fault::not_found);
        CHECK(fault_of(decide<May::record_review>(store, carer, ana)) == Fault::not_allowed);
        const auto hidden = decide<May::see_care>(store, officer, ana).error().what;
        CHECK(hidden == decide<May::see_care>(store, officer, PersonId{9999}).error().what);
        CHECK(must(Gate::among(store, officer, May::see_care, {ana})).empty());
        CHECK(must(Gate::among(store, admitted, May::see_care, {ana})) == std::vector{ana});

        authority.move_to("2025-07-01"_day);
        CHECK(decide<May::see_care>(authority.store(), authority.reader_of(officer.person), ana).has_value());
    });
}

TEST_CASE(
    "One's own restricted record is not kept from oneself, nor from the network; who works here reaches it by work") {
    for_each_engine([](const Database& database) {
        TestAuthority authority{database, "2025-06-02"_day};
        const auto ana = authority.reader_with(Role::child);
        const auto nan = authority.reader_with(Role::family_member);
        const auto officer = authority.reader_with(Role::reviewing_officer);
        authority.fact(nan.person, InNetwork{ana.person, "2025-01-01"_day, {}});
        for (const auto person : {ana.person, officer.person})
            authority.fact(person, Restriction{"A relative works here", "2025-06-01"_day, {}});
        const auto store = authority.store();
        CHECK(decide<May::use_own_pages>(store, ana, ana.person).has_value());
        CHECK(decide<May::take_part_in_network>(store, nan, ana.person).has_value());
        CHECK(fault_of(decide<May::see_care>(store, officer, officer.person)) == Fault::not_found);
    });
}

TEST_CASE("Adding someone is noted under the id they are given, and refused to those who may not") {
    const FreshFile file;
    TestAuthority authority{file.database(), "2025-06-02"_day};
    const auto robin = authority.reader_with(Role::social_worker);
    const auto carer = authority.reader_with(Role::foster_carer);
    auto change = authority.change();
    const auto allowed = must(decide_new<May::add_person>(robin, change, "a referral"));
    CHECK(authority.asks.back() == Ask{May::add_person, allowed.about(), "a referral", true, false});
    CHECK(allowed.implies<May::change_person>().about() == allowed.about());
    CHECK(fault_of(decide_new<May::add_person>(carer, change)) == Fault::not_allowed);
    CHECK(authority.asks.back() == Ask{May::add_person, {}, "", false, false});
}

TEST_CASE("Leave for everyone is for those whose role holds it, and is noted") {
    const FreshFile file;
    TestAuthority authority{file.database(), "2025-06-02"_day};
    const auto robin = authority.reader_with(Role::social_worker);
    CHECK(decide_all<May::find_people>(authority.store(), robin, "a call").has_value());
    CHECK(fault_of(decide_all<May::see_authority>(authority.store(), robin)) == Fault::not_allowed);
    REQUIRE(authority.asks.size() == 2);
    CHECK(authority.asks[0] == Ask{May::find_people, {}, "a call", true, false});
    CHECK(authority.asks[1] == Ask{May::see_authority, {}, "", false, false});
}

TEST_CASE("The journal names a worker with what they are") {
    const FreshFile file;
    TestAuthority authority{file.database(), "2025-06-02"_day};
    const auto robin = authority.reader_with(Role::social_worker);
    CHECK(robin.author().name == "Robin Ashdown, social worker");
    CHECK(robin.author().person == robin.person);
}

TEST_CASE("Papers of the panel are taken back the day after their last") {
    const FreshFile file;
    TestAuthority authority{file.database(), "2025-06-02"_day};
    const auto ana = authority.person("Ana", "Fernley");
    const auto member = authority.reader_with(Role::panel_member);
    authority.fact(ana, PanelPapers{member.person, "2025-06-01"_day, "2025-06-10"_day});
    CHECK(decide<May::see_panel_pack>(authority.store(), member, ana).has_value());
    CHECK(fault_of(decide<May::see_application>(authority.store(), member, ana)) == Fault::not_allowed);
    authority.move_to("2025-06-11"_day);
    CHECK(fault_of(decide<May::see_panel_pack>(authority.store(), authority.reader_of(member.person), ana)) ==
          Fault::not_allowed);
}

TEST_CASE("Whoever enquires gets leave about a new person, and nobody else") {
    const FreshFile file;
    TestAuthority authority{file.database(), "2025-06-02"_day};
    const auto ana = authority.person("Ana", "Fernley");
    auto change = authority.change();
    const auto leave = Gate::for_enquirer(change);
    CHECK(leave.about() != ana);
    CHECK(leave.about() != Gate::for_enquirer(change).about());
}
