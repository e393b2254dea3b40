#include <doctest/doctest.h>

#include <fmt/format.h>

#include "care/acts.h"
#include "care/pages.h"
#include "kernel/people/record_person.h"
#include "kernel/record/migrate.h"
#include "kernel/site/visitor_for_tests.h"

namespace kith::care {
Area area();
}

using namespace kith;
using namespace kith::care;
using namespace kith::testing;

namespace {

constexpr const char* safe_lines = "14 Larkspur Yard";

bool holds(const Response& response, std::string_view words) { return response.body.find(words) != std::string::npos; }

/// A child in care whose mother is on the record too, and who has a social worker.
struct Town {
    FreshFile file{std::vector<kith::Schema>{site_schema(), care_schema()}};
    TestAuthority authority{file.database(), "2026-11-14"_day};
    Area pages = area();
    PersonId ana = authority.person("Ana", "Fernley", "2014-02-03"_day, Sex::female);
    PersonId mother = authority.person("Rowan", "Fernley", "1990-02-03"_day, Sex::female);
    PersonId robin = authority.reader_with(Role::social_worker, TeamId{1}, "Robin").person;

    Town() {
        authority.fact(ana, PeriodOfCare{"2025-01-06"_day, care::Need::abuse_or_neglect, {}, {}});
        authority.fact(ana, Placement{.kind = PlaceKind::foster,
                                      .provider = {},
                                      .home = "The Thornbury family",
                                      .household = {},
                                      .postcode = {},
                                      .urn = {},
                                      .starts = "2025-01-06"_day,
                                      .ends = {},
                                      .why_ended = {},
                                      .why = {}});
        authority.fact(ana, Relationship{.other = mother, .tie = Tie::parent, .starts = {}, .ends = {}});
        authority.allocate(ana, authority.reader_of(robin), Role::social_worker);
    }

    Visitor visitor(PersonId reader) { return Visitor{authority, pages, reader}; }
    PersonId someone(Role role) { return authority.reader_with(role, std::nullopt, "Casey").person; }
    std::string page(std::string_view rest = "") const { return fmt::format("/children/{}{}", ana.number(), rest); }

    EntryNumber moves(bool kept_safe, Date from) {
        auto change = authority.change();
        const Leave leave = authority.leave(ana);
        must(move_house(change, std::span{&leave, 1}, NewHome{safe_lines, "ZZ99 7XY", kept_safe, from, {}},
                        change.last_entry()));
        const auto entry = change.last_entry();
        must(change.commit());
        return entry;
    }
};

}  // namespace

/// As the area of warnings has its own, which care does not know.
struct Probe {
    std::string what;
    static constexpr auto table = facts_in("warnings_probe", "Warning", column("what", "What is known", &Probe::what));
};

TEST_CASE("An entry shows what stands in a warning to those alone who may see warnings of the child") {
    const std::vector<kith::Schema> probe{{"warnings", {&table_info<Probe>()}}};
    Town town;
    must(migrate(town.authority.database(), probe, town.authority.at()));
    town.authority.fact(town.ana, Probe{"A dog at the door"});
    auto area = town.pages;
    area.schema.tables.push_back(&table_info<Probe>());
    const auto store = town.authority.store();
    const auto entry = must(last_entry(store, town.authority.id()));
    const auto shown = [&](Role role) {
        const auto reader = town.authority.reader_with(role, TeamId{1}, "Casey");
        town.authority.allocate(town.ana, reader, role);
        return Visitor{town.authority, area, reader.person}.get(town.page(fmt::format("/entries/{}", entry.number())));
    };
    CHECK(holds(shown(Role::social_worker), "A dog at the door"));
    for (const auto role : {Role::reviewing_officer, Role::virtual_school_head, Role::health_professional}) {
        const auto page = shown(role);
        CHECK(page.status == 200);
        CHECK_FALSE(holds(page, "A dog"));
    }
}

TEST_CASE("an address that is kept safe is in no page of a child's file for those who may not see it") {
    Town town;
    const auto entry = town.moves(true, "2026-10-01"_day);
    const auto auditor = town.visitor(town.someone(Role::auditor));
    const auto entry_page = town.page(fmt::format("/entries/{}", entry.number()));
    for (const auto& address : {town.page(), town.page("/timeline"), entry_page, town.page("/people"),
                                town.page("/plan"), town.page("/duties")}) {
        INFO(address);
        const auto response = auditor.get(address);
        CHECK(response.status == 200);
        CHECK_FALSE(holds(response, safe_lines));
        CHECK_FALSE(holds(response, "ZZ99 7XY"));
    }
    CHECK(holds(auditor.get(entry_page), "Address kept safe"));
    CHECK(holds(town.visitor(town.robin).get(entry_page), safe_lines));
}

TEST_CASE("an address that is kept safe only later is safe in the entries before, too") {
    Town town;
    const auto entry = town.moves(false, "2026-10-01"_day);
    const auto auditor = town.visitor(town.someone(Role::auditor));
    const auto entry_page = town.page(fmt::format("/entries/{}", entry.number()));
    CHECK(holds(auditor.get(entry_page), safe_lines));
    {
        auto change = town.authority.change();
        const auto homes = must(facts<Residence>(change.store(), town.authority.leave(town.ana), Known::now()));
        auto right = homes.back().value;
        right.withheld = true;
        must(correct_residence(change, town.authority.leave(town.ana), {homes.back().id, change.last_entry()}, right,
                               "It must not be known"));
        must(change.commit());
    }
    CHECK_FALSE(holds(auditor.get(entry_page), safe_lines));
    CHECK_FALSE(holds(auditor.get(town.page("/timeline")), safe_lines));
    CHECK(holds(town.visitor(town.robin).get(entry_page), safe_lines));
}

TEST_CASE("the family's picture and list lead only to those whose record the reader may open") {
    Town town;
    const auto nurse_id = town.someone(Role::health_professional);
    town.authority.allocate(town.ana, town.authority.reader_of(nurse_id), Role::health_professional);
    const auto to_mother = fmt::format("\"/people/{}\"", town.mother.number());
    const auto as_nurse = town.visitor(nurse_id).get(town.page("/people"));
    CHECK(holds(as_nurse, "Rowan Fernley"));
    CHECK_FALSE(holds(as_nurse, to_mother));
    CHECK(holds(town.visitor(town.robin).get(town.page("/people")), to_mother));
}

TEST_CASE("unsaved words about a child one no longer works with say nothing of the child") {
    Town town;
    const auto keep = [&](PersonId writer) {
        auto transaction = must(town.file.database().write());
        must(keep_draft(transaction, town.authority.reader_of(writer), "record-visit", town.ana, {{"notes", "Words"}}));
        must(transaction.commit());
    };
    const auto former = town.authority.reader_with(Role::social_worker, TeamId{2}, "Kit").person;
    keep(town.robin);
    keep(former);
    const auto mine = town.visitor(town.robin).get("/my-day");
    CHECK(holds(mine, "Ana Fernley"));
    CHECK(holds(mine, "Record a visit, kept"));
    CHECK(holds(mine, town.page("/visits/new")));
    const auto theirs = town.visitor(former).get("/my-day");
    CHECK(theirs.status == 200);
    CHECK_FALSE(holds(theirs, "Fernley"));
    CHECK_FALSE(holds(theirs, town.page("/")));
}

TEST_CASE("nobody is offered to correct or record what their role may not") {
    Town town;
    const auto auditor = town.visitor(town.someone(Role::auditor));
    for (const auto& address : {town.page("/plan"), town.page("/duties"), town.page()}) {
        INFO(address);
        const auto response = auditor.get(address);
        CHECK(response.status == 200);
        CHECK_FALSE(holds(response, "/correct"));
        CHECK_FALSE(holds(response, "/record/"));
        CHECK_FALSE(holds(response, "/visits/new"));
    }
    CHECK(holds(town.visitor(town.robin).get(town.page("/plan")), "/correct"));
    CHECK(holds(town.visitor(town.robin).get(town.page("/duties")), "/record/"));
}

TEST_CASE("what was recorded names who did it, and never by a number") {
    Town town;
    auto change = town.authority.change();
    const auto entry = must(change.open(town.authority.leave(town.ana), {visit_kind, "Visit"}));
    must(change.enter(town.authority.leave(town.ana),
                      Visit{"2026-10-01"_day, town.robin, Seen::alone, SeenWhere::home, {}, {}, {}}));
    must(change.commit());
    const auto page = town.visitor(town.robin).get(town.page(fmt::format("/entries/{}", entry.number())));
    CHECK(holds(page, ">By</dt><dd class=\"govuk-summary-list__value\">Robin"));
}

TEST_CASE("a link chooses only among the answers that a form offers, and writes no words into it") {
    Town town;
    const auto robin = town.visitor(town.robin);
    const auto form = town.page("/record/health-check");
    CHECK(holds(robin.get(form + "?kind=dental"), "value=\"dental\" checked"));
    CHECK_FALSE(holds(robin.get(form + "?kind=planted"), "planted"));
    CHECK_FALSE(holds(robin.get(form + "?notes=Planted"), "Planted"));
    CHECK_FALSE(holds(robin.get(town.page("/visits/new")), " checked"));
}

TEST_CASE("a carer's day says who lives with them and what is coming, while they do, and opens no file") {
    Town town;
    const auto carer = town.someone(Role::foster_carer);
    const auto former = town.someone(Role::foster_carer);
    town.authority.fact(town.ana, CaredForBy{carer, "2025-01-06"_day, {}});
    town.authority.fact(town.ana, CaredForBy{former, "2024-01-06"_day, "2025-01-06"_day});
    const auto day = town.visitor(carer).get("/my-day");
    CHECK(holds(day, "Ana Fernley"));
    CHECK(holds(day, "Review of the child"));
    CHECK(holds(day, "Visit to the child"));
    CHECK_FALSE(holds(day, "Placement plan"));
    CHECK_FALSE(holds(day, "/children/"));
    CHECK_FALSE(holds(town.visitor(former).get("/my-day"), "Fernley"));
    CHECK(holds(town.visitor(former).get("/my-day"), "No child is allocated to you."));
}

TEST_CASE("a team's day is its manager's and the director's; a number in the address opens no other team") {
    Town town;
    auto transaction = must(town.file.database().write());
    for (const int team : {1, 2})
        must(transaction.execute(table_info<Team>().insert,
                                 {town.authority.id(), TeamId{team}, fmt::format("Children's team {}", team)}));
    must(transaction.commit());
    const auto own = town.authority.reader_with(Role::manager, TeamId{1}, "Erin").person;
    const auto other = town.authority.reader_with(Role::manager, TeamId{2}, "Kit").person;
    CHECK(holds(town.visitor(own).get("/my-day"), "Ana Fernley"));
    CHECK_FALSE(holds(town.visitor(own).get("/my-day?team=mine"), "Ana Fernley"));
    CHECK_FALSE(holds(town.visitor(other).get("/my-day?team=1"), "Fernley"));
    const auto director = town.visitor(town.someone(Role::director));
    CHECK_FALSE(holds(director.get("/my-day"), "Fernley"));
    CHECK(holds(director.get("/my-day?team=1"), "Ana Fernley"));
    CHECK_FALSE(holds(town.visitor(town.robin).get("/my-day?team=2"), "Children's team"));
}

TEST_CASE("where the record is shown as it was, nothing is offered to be done, and its links stay with that day") {
    Town town;
    const auto robin = town.visitor(town.robin);
    CHECK(holds(robin.get(town.page()), town.page("/record/")));
    // The town's clock stands at one day: what was known at its end is all that is known.
    const auto then = robin.get(town.page("?known=2026-11-14"));
    CHECK(then.status == 200);
    CHECK(holds(then, "This is the record as it was known"));
    CHECK_FALSE(holds(then, town.page("/record/")));
    CHECK_FALSE(holds(then, town.page("/visits/new")));
    CHECK(holds(then, town.page("/timeline?known=2026-11-14") + "\">The whole timeline"));
    CHECK_FALSE(holds(robin.get(town.page("/duties?known=2026-11-14")), town.page("/record/")));
}

TEST_CASE("the whole authority is shown in numbers to who answers for it, and names nobody") {
    Town town;
    const auto page = town.visitor(town.someone(Role::director)).get("/authority");
    CHECK(page.status == 200);
    CHECK(holds(page, "1 child is in care today."));
    CHECK(holds(page, "Visit to the child"));
    CHECK_FALSE(holds(page, "Fernley"));
    CHECK(town.visitor(town.robin).get("/authority").status == 403);
}
