#include "kernel/access/audit.h"
#include "persons/town_for_tests.h"

using namespace kith;
using namespace kith::persons;
using namespace kith::testing;

static constexpr const char* safe_lines = "14 Larkspur Yard";
static constexpr const char* safe_postcode = "ZZ99 7XY";

/// The address of a page with what its places can hold filled in.
static std::vector<std::string> filled(std::string_view address, PersonId person, const std::vector<FactId>& facts) {
    std::string with_person{address};
    if (const auto at = with_person.find("{person}"); at != std::string::npos)
        with_person.replace(at, 8, std::to_string(person.number()));
    const auto at = with_person.find("{fact}");
    if (at == std::string::npos) return {with_person};
    std::vector<std::string> all;
    for (const auto fact : facts) {
        auto one = with_person;
        all.push_back(one.replace(at, 6, std::to_string(fact.number())));
    }
    return all;
}

TEST_CASE("An address that is kept safe is in no page of this area for anyone without the grant, whatever their role") {
    Town town;
    town.siblings();
    const HouseholdId household{900};
    std::vector<FactId> facts;
    for (const auto child : {town.ana, town.ben})
        facts.push_back(
            town.authority.fact(child, Residence{household, safe_lines, safe_postcode, true, "2020-01-01"_day, {}}));
    facts.push_back(town.only<Relationship>(town.ana).id);
    facts.push_back(town.only<Name>(town.ana).id);
    town.works_with(
        town.robin,
        town.ben);  // reaches Ana as family, and may change her record; her own address is not theirs to see
    std::vector<PersonId> readers{town.robin};
    for (const auto& word : words_of<Role>)
        if (word.value != Role::manager && word.value != Role::director)
            readers.push_back(town.authority.reader_with(word.value).person);
    int seen = 0;
    for (const auto reader : readers) {
        const auto visitor = town.visitor(reader);
        for (const auto& page : town.people.pages) {
            for (const auto& address : filled(page.address, town.ana, facts)) {
                const auto response = page.method == Method::get ? visitor.get(address)
                                                                 : visitor.post(address, {{"shown_at", town.now()}});
                INFO(address);
                CHECK_FALSE(holds(response, safe_lines));
                CHECK_FALSE(holds(response, safe_postcode));
                if (response.status == 200 || response.status == 409 || response.status == 422) ++seen;
            }
        }
        CHECK_FALSE(holds(visitor.get("/people?q=ZZ99+7XY"), "Fernley"));
    }
    CHECK(seen > 30);  // pages and forms that were really shown, not refusals alone
    CHECK(holds(town.visitor(town.robin).get(Town::page(town.ana)), "Address kept safe"));
    CHECK(holds(town.visitor(town.robin).get(Town::page(town.ben)), safe_lines));
}

TEST_CASE("Someone who may change a record but not see its safe address may not correct that address either") {
    Town town;
    town.siblings();
    town.works_with(town.robin, town.ben);
    const auto home = town.authority.fact(
        town.ana, Residence{HouseholdId{900}, safe_lines, safe_postcode, true, "2020-01-01"_day, {}});
    const auto robin = town.visitor(town.robin);
    CHECK(robin.get(Town::page(town.ana, fmt::format("/addresses/{}/correct", home.number()))).status == 403);
}

TEST_CASE("Emergency: opened with a reason, closed by itself, and answered for by a manager of the one who opened it") {
    Town town;
    const auto robin = town.visitor(town.robin);
    const auto manager = town.visitor(town.someone(Role::manager));
    CHECK(robin.get(Town::page(town.ana)).status == 403);
    const auto form = robin.get(Town::page(town.ana, "/emergency"));
    CHECK(holds(form, "four hours"));
    CHECK(holds(form, "A manager is told"));
    CHECK(robin.post(Town::page(town.ana, "/emergency"), {{"why", "please"}}).status == 422);
    CHECK(robin.post(Town::page(town.ana, "/emergency"), {{"why", "Found alone at the station at night"}}).status ==
          303);
    CHECK(robin.get(Town::page(town.ana)).status == 200);
    CHECK(robin.get(Town::page(town.ana, "/names/new")).status == 403);  // it opens for reading, and for nothing more

    const auto list = manager.get("/emergencies");
    CHECK(holds(list, "Found alone at the station"));
    CHECK(robin.get("/emergencies").status == 403);
    const auto opening = town.only<Emergency>(town.ana);
    const auto answer = Town::page(town.ana, fmt::format("/emergencies/{}", opening.id.number()));
    CHECK(manager.post(answer, {{"finding", ""}, {"shown_at", town.now()}}).status == 422);
    CHECK(
        manager.post(answer, {{"finding", "Right to look. Placed for the night."}, {"shown_at", town.now()}}).status ==
        303);
    CHECK(holds(manager.get("/emergencies"), "None waits"));

    town.authority.move_to("2026-11-15"_day);
    CHECK(robin.get(Town::page(town.ana)).status == 403);
}

TEST_CASE("Who looked: each with what they are, when, what for and what happened, refusals and emergencies marked") {
    Town town;
    const auto manager = town.someone(Role::manager);
    town.works_with(manager, town.ana);
    const auto robin = town.visitor(town.robin);
    (void)robin.get(Town::page(town.ana));
    (void)robin.post(Town::page(town.ana, "/emergency"), {{"why", "Found alone at the station"}});
    (void)robin.get(Town::page(town.ana));
    (void)robin.get(Town::page(town.ana));
    auto transaction = must(town.authority.database().write());
    must(write_asks(transaction, ask_rows(town.authority.reader_of(town.robin))));
    must(transaction.commit());
    const auto page = town.visitor(manager).get(Town::page(town.ana, "/who-looked"));
    CHECK(page.status == 200);
    CHECK(holds(page, "Robin Ashdown"));
    CHECK(holds(page, "social worker"));
    CHECK(holds(page, "Was refused"));
    CHECK(holds(page, "Opened in an emergency"));
    CHECK(holds(page, "14 November 2026"));
    CHECK(robin.get(Town::page(town.ana, "/who-looked")).status == 403);
}

TEST_CASE("A restricted record is gone for others, opens to one admitted by name, and is there again when lifted") {
    Town town;
    const auto director = town.visitor(town.someone(Role::director));
    const auto officer_id = town.someone(Role::reviewing_officer);
    const auto officer = town.visitor(officer_id);
    const auto ana = Town::page(town.ana);
    CHECK(officer.get(ana).status == 200);
    CHECK(director.post(ana + "/restriction/new", {{"why", ""}}).status == 422);
    CHECK(director.post(ana + "/restriction/new", {{"why", "Her aunt works here"}}).status == 303);
    CHECK(director.post(ana + "/restriction/new", {{"why", "Again"}}).status == 409);
    CHECK(officer.get(ana).status == 404);
    CHECK(director
              .post(ana + "/restriction/admit",
                    {{"reader", std::to_string(officer_id.number())}, {"why", "Reviews her case"}})
              .status == 303);
    CHECK(officer.get(ana).status == 200);
    const auto admitted = town.only<Admitted>(town.ana);
    CHECK(director
              .post(fmt::format("{}/restriction/admitted/{}/end", ana, admitted.id.number()),
                    {{"because", "Another reviews it"}, {"shown_at", town.now()}})
              .status == 303);
    CHECK(officer.get(ana).status == 404);
    CHECK(
        director.post(ana + "/restriction/lift", {{"because", "The aunt has left"}, {"shown_at", town.now()}}).status ==
        303);
    CHECK(officer.get(ana).status == 200);
}

TEST_CASE("An allocation takes the worker's one role, ends the last worker's the day before, and opens the record") {
    Town town;
    const auto manager = town.visitor(town.someone(Role::manager));
    const auto kit = town.authority.reader_with(Role::social_worker, town.larch, "Kit").person;
    town.works_with(town.robin, town.ana);
    const auto ana = Town::page(town.ana);
    CHECK(holds(manager.get(ana + "/workers/new"), "Kit Ashdown: social worker, Larch team"));
    const auto said = manager.post(ana + "/workers/new", {{"worker", std::to_string(kit.number())},
                                                          {"starts", "14/11/2026"},
                                                          {"stops", std::to_string(town.robin.number())},
                                                          {"shown_at", town.now()}});
    CHECK(said.status == 303);
    CHECK(town.visitor(kit).get(ana).status == 200);
    CHECK(town.visitor(town.robin).get(ana).status == 403);
    CHECK(holds(manager.get(ana + "/workers"), "13 November 2026"));
    const auto wrong = manager.post(ana + "/workers/new", {{"worker", std::to_string(kit.number())},
                                                           {"as", "reviewing_officer"},
                                                           {"starts", "14/11/2026"},
                                                           {"shown_at", town.now()}});
    CHECK(wrong.status == 422);
    CHECK(holds(wrong, "is not independent reviewing officer"));
}

TEST_CASE("A manager sees their own team with each worker's children, and not another's") {
    Town town;
    const auto manager = town.visitor(town.someone(Role::manager));
    const auto other = town.visitor(town.authority.reader_with(Role::manager, TeamId{8}).person);
    town.works_with(town.robin, town.ana);
    const auto page = manager.get("/team");
    CHECK(holds(page, "Larch team"));
    CHECK(holds(page, "Robin Ashdown"));
    CHECK(holds(page, "Ana Fernley"));
    CHECK_FALSE(holds(other.get("/team"), "Ana Fernley"));
    CHECK(town.visitor(town.robin).get("/team").status == 403);
}

TEST_CASE("An administrator opens an account with a password shown once, and closes it; sees no case") {
    Town town;
    const auto admin = town.visitor(town.someone(Role::administrator));
    const auto opened = admin.post("/accounts/new", {{"person", std::to_string(town.robin.number())},
                                                     {"sign_in_name", "Robin@thistleshire.example"}});
    CHECK(opened.status == 200);
    CHECK(holds(opened, "shown this once"));
    CHECK(header(opened, "cache-control") == "no-store");
    CHECK(holds(admin.get("/accounts"), "robin@thistleshire.example"));
    CHECK(admin
              .post("/accounts/new",
                    {{"person", std::to_string(town.robin.number())}, {"sign_in_name", "robin@thistleshire.example"}})
              .status == 409);
    CHECK(admin.get("/accounts/change?sign_in_name=robin%40thistleshire.example").status == 200);
    CHECK(admin.post("/accounts/close", {{"sign_in_name", "robin@thistleshire.example"}}).status == 303);
    CHECK(holds(admin.get("/accounts"), "Closed on 14 November 2026"));
    CHECK(admin.get(Town::page(town.ana)).status == 403);
    CHECK(town.visitor(town.someone(Role::auditor)).post("/accounts/close", {{"sign_in_name", "x"}}).status == 403);
}

static Result<Response> my_day_alone(const SignedIn& asked) {
    return page_of(asked.context, {.title = "My day", .main = TRY(on_my_day(asked.context))});
}

TEST_CASE("Who holds a role and cannot sign in stands on the administrator's My day, with the form that knows who") {
    Town town;
    town.people.pages.push_back(page<my_day_alone>(Method::get, "/my-day"));
    const auto carer = town.someone(Role::foster_carer);
    const auto admin = town.visitor(town.someone(Role::administrator));
    CHECK(holds(admin.get("/my-day"), "Who cannot sign in yet (3)"));  // Robin, the carer, the administrator
    const auto form = admin.get(fmt::format("/accounts/new?person={}", carer.number()));
    const auto at = form.body.find(fmt::format("value=\"{}\"", carer.number()));
    REQUIRE(at != std::string::npos);
    CHECK(form.body.substr(at, form.body.find('>', at) - at).find("checked") != std::string::npos);
    CHECK(admin
              .post("/accounts/new",
                    {{"person", std::to_string(carer.number())}, {"sign_in_name", "casey@thistleshire.example"}})
              .status == 200);
    CHECK(holds(admin.get("/my-day"), "Who cannot sign in yet (2)"));
    CHECK_FALSE(holds(town.visitor(town.robin).get("/my-day"), "cannot sign in"));
}

TEST_CASE("Emergency: the care of a brother of a child one works with can be opened, and only his is") {
    Town town;
    town.siblings();
    town.works_with(town.robin, town.ana);
    const auto robin = town.visitor(town.robin);
    CHECK(robin.get(Town::page(town.ben)).status == 200);  // who he is, as the brother of Ana
    CHECK(holds(robin.get(Town::page(town.ben, "/emergency")), "four hours"));
    CHECK(robin.get(Town::page(town.ana, "/emergency")).status == 303);
}

TEST_CASE("Emergency: the reason is read by a manager of the one who opened it, and not by another team's") {
    Town town;
    const auto manager = town.visitor(town.someone(Role::manager));
    const auto other = town.visitor(town.authority.reader_with(Role::manager, TeamId{8}).person);
    CHECK(town.visitor(town.robin)
              .post(Town::page(town.ana, "/emergency"), {{"why", "Found alone at the station"}})
              .status == 303);
    const auto answer =
        Town::page(town.ana, fmt::format("/emergencies/{}", town.only<Emergency>(town.ana).id.number()));
    CHECK(holds(manager.get(answer), "Found alone at the station"));
    CHECK(other.get(answer).status == 404);
    CHECK(other.post(answer, {{"finding", "Not mine"}, {"shown_at", town.now()}}).status == 404);
}

TEST_CASE("The people who matter are links only where the reader may open them") {
    Town town;
    town.siblings();
    const auto nurse = town.someone(Role::health_professional);
    town.works_with(nurse, town.ana, Role::health_professional);
    town.works_with(town.robin, town.ana);
    CHECK(holds(town.visitor(nurse).get(Town::page(town.ana)), "Ben Fernley"));
    CHECK_FALSE(holds(town.visitor(nurse).get(Town::page(town.ana)), Town::page(town.ben)));
    CHECK(holds(town.visitor(town.robin).get(Town::page(town.ana)), Town::page(town.ben)));
}
