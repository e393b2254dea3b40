#include <doctest/doctest.h>

#include <fmt/format.h>

#include "fostering/acts.h"
#include "fostering/carers_view.h"
#include "fostering/home_incidents.h"
#include "fostering/rules.h"
#include "kernel/people/home.h"
#include "kernel/site/visitor_for_tests.h"

using namespace kith;
using namespace kith::fostering;
using namespace kith::testing;

namespace kith::care {
Schema care_schema();
}
namespace kith::fostering {
Area area();
}

static constexpr auto today = "2026-06-02"_day;

namespace {

bool says(const Response& response, std::string_view words) { return response.body.find(words) != std::string::npos; }

/// Ana lives with a carer; someone works with her, and their manager is of the same team.
struct Fostered {
    Fostered() : record{areas}, authority{record.database(), today} {
        ana = authority.person("Ana", "Fernley", "2015-02-02"_day, Sex::female);
        authority.fact(ana, care::PeriodOfCare{"2026-01-05"_day, care::Need::abuse_or_neglect, {}, {}});
        authority.fact(ana, CaredForBy{carer.person, "2026-03-01"_day, {}});
        authority.allocate(ana, worker, Role::social_worker);
        authority.allocate(ana, officer, Role::reviewing_officer);
    }
    Visitor as(const Reader& reader) { return {authority, its_area, reader.person}; }
    std::string page(std::string_view rest) const { return fmt::format("/children/{}{}", ana.number(), rest); }
    DelegationFile file() { return must(delegation_file(authority.store(), authority.leave(ana), Known::now())); }

    const std::vector<Schema> areas{care::care_schema(), fostering_schema(), site_schema()};
    const FreshFile record;
    TestAuthority authority;
    const Area its_area = area();
    PersonId ana{1};
    const Reader carer = authority.reader_with(Role::foster_carer, {}, "Carla");
    const Reader worker = authority.reader_with(Role::social_worker, TeamId{1});
    const Reader manager = authority.reader_with(Role::manager, TeamId{1}, "Dana");
    const Reader officer = authority.reader_with(Role::reviewing_officer, {}, "Iris");
};

std::vector<std::string> open_for(const DelegationFile& file, Date day) {
    std::vector<std::string> open;
    for (const auto* duty : duties())
        for (const auto& occasion : occasions(*duty, file, Calendar::england(), day))
            if (occasion.open() && duty->terms.clock == "H03") open.push_back(std::string{duty->terms.name});
    return open;
}

}  // namespace

TEST_CASE("A carer writes down the day in one box and a press, and whoever works with the child reads it") {
    Fostered home;
    const auto carer = home.as(home.carer);
    CHECK(carer.get(home.page("/day")).status == 200);
    CHECK(carer.post(home.page("/day"), {{"about", "day"}, {"on", "today"}}).status == 422);
    CHECK(carer.post(home.page("/day"), {{"words", "She taught me a card trick."}, {"about", "day"}, {"on", "today"}})
              .status == 303);
    CHECK(says(home.as(home.worker).get(home.page("/log")), "She taught me a card trick."));
    CHECK(home.as(home.authority.reader_with(Role::foster_carer)).get(home.page("/day")).status == 403);
    CHECK(home.as(home.worker).post(home.page("/day"), {{"words", "x"}}).status == 403);
    CHECK(carer.get(home.page("/log")).status == 403);
}

TEST_CASE("What an earlier home wrote is not shown to the next") {
    Fostered home;
    home.authority.fact(home.ana, DayNote{"2026-02-01"_day, NoteAbout::day, "In the first home.", home.carer.person});
    CHECK_FALSE(says(home.as(home.carer).get(home.page("/day")), "In the first home."));
    CHECK(says(home.as(home.worker).get(home.page("/log")), "In the first home."));
}

TEST_CASE("H03: an incident stands on the list of each who must know until that one has read it") {
    Fostered home;
    const auto carer = home.as(home.carer);
    CHECK(carer.post(home.page("/day/incident"), {{"kind", "harm"}, {"on", "today"}, {"what", "A mark."}}).status ==
          422);
    CHECK(
        carer
            .post(
                home.page("/day/incident"),
                {{"kind", "harm"}, {"on", "today"}, {"what", "A mark on her arm."}, {"done", "I rang the duty line."}})
            .status == 303);
    const auto incident = home.file().incidents.front();
    CHECK(open_for(home.file(), today) == std::vector<std::string>{"Incident read by the social worker",
                                                                   "Incident read by the manager",
                                                                   "Incident read by the reviewing officer"});
    const auto read = home.page(fmt::format("/log/read/{}", incident.id.number()));
    CHECK(says(home.as(home.worker).get(home.page("/log")), "I have read this"));
    CHECK(home.as(home.worker).post(read, {}).status == 303);
    CHECK(home.as(home.worker).post(read, {}).status == 409);
    CHECK(home.as(home.manager).post(read, {}).status == 303);
    CHECK(open_for(home.file(), today) == std::vector<std::string>{"Incident read by the reviewing officer"});
    CHECK(says(carer.get(home.page("/day")), "Not read yet"));
    CHECK(home.as(home.officer).post(read, {}).status == 303);
    CHECK(open_for(home.file(), today).empty());
    CHECK(home.as(home.worker).post(home.page("/log/read/99"), {}).status == 404);
}

TEST_CASE("Who must know depends on what happened, and an incident is to be read within a working day") {
    CHECK(must_know(IncidentKind::damage).size() == 1);
    CHECK(must_know(IncidentKind::police).size() == 2);
    CHECK(must_know(IncidentKind::missing).size() == 3);
    CHECK(notified_to_ofsted(IncidentKind::police));
    CHECK_FALSE(notified_to_ofsted(IncidentKind::damage));
    DelegationFile file;
    file.incidents.push_back({FactId{1},
                              PersonId{1},
                              EntryNumber{1},
                              {},
                              Incident{IncidentKind::damage, "2026-06-05"_day, "", "", PersonId{2}}});  // a Friday
    const auto due = occasions(incident_read_by_worker, file, Calendar::england(), "2026-06-05"_day);
    REQUIRE(due.size() == 1);
    CHECK(due[0].due == "2026-06-08"_day);
    CHECK(occasions(incident_read_by_manager, file, Calendar::england(), "2026-06-05"_day).empty());
}

TEST_CASE("A carer sees what they need to know of the child, and nothing of the parents or of workers' notes") {
    Fostered home;
    const auto mother = home.authority.person("Dilys", "Fernley");
    home.authority.fact(home.ana, Relationship{mother, Tie::parent, true, {}, {}});
    home.authority.fact(home.ana, care::School{"Hilltop Primary", "2025-09-01"_day, {}});
    home.authority.fact(home.ana, care::Visit{"2026-05-01"_day, home.worker.person, care::Seen::alone,
                                              care::SeenWhere::home, "secret words", "", "a worker's note"});
    home.authority.fact(home.ana, DisabilityFact{Disability::hearing, "Wears two hearing aids."});
    home.authority.fact(home.ana, Residence{HouseholdId{5}, "9 Hidden Row", "NE1 9ZZ", true, {}, {}});
    const auto shown = home.as(home.carer).get(home.page("/need-to-know"));
    CHECK(shown.status == 200);
    for (const auto* words : {"Hilltop Primary", "Wears two hearing aids.", "Robin Ashdown"}) CHECK(says(shown, words));
    for (const auto* words : {"secret words", "worker&#39;s note", "a worker", "Hidden Row", "Dilys"})
        CHECK_FALSE(says(shown, words));
    CHECK(home.as(home.authority.reader_with(Role::foster_carer)).get(home.page("/need-to-know")).status == 403);
}

TEST_CASE("A carer says in one box what the next review is to know, and sees when it went into one") {
    Fostered home;
    home.authority.fact(home.ana, care::Placement{.kind = care::PlaceKind::foster,
                                                  .provider = {},
                                                  .home = "The Thornbury family",
                                                  .household = {},
                                                  .postcode = {},
                                                  .urn = {},
                                                  .starts = "2026-03-01"_day,
                                                  .ends = {},
                                                  .why_ended = {},
                                                  .why = {}});
    const auto carer = home.as(home.carer);
    CHECK(carer.get(home.page("/say")).status == 200);
    CHECK(carer.post(home.page("/say"), {{"words", "  "}}).status == 422);
    CHECK(carer.post(home.page("/say"), {{"words", "She sleeps through now."}}).status == 303);
    CHECK(says(carer.get(home.page("/say")), "Waits for the next plan and review."));
    care::Review review{today, care::Participation::spoke, {}, "", "She sleeps through now.", ""};
    home.authority.fact(home.ana, review);
    CHECK(says(carer.get(home.page("/say")), "Went into the review of 2 June 2026."));
    const auto another = home.authority.reader_with(Role::foster_carer);
    CHECK(home.as(another).get(home.page("/say")).status == 403);
    CHECK(home.as(another).post(home.page("/say"), {{"words", "x"}}).status == 403);
    CHECK(home.as(home.worker).post(home.page("/say"), {{"words", "x"}}).status == 403);
    CHECK(burden(say_form.info()).inputs == 1);
}

TEST_CASE("H03: a reviewing officer of other children does not close what the child's own must read") {
    Fostered home;
    home.authority.fact(home.ana, Incident{IncidentKind::harm, today, "A mark.", "I rang.", home.carer.person});
    const auto other = home.authority.reader_with(Role::reviewing_officer, {}, "Otto");
    const auto read = home.page(fmt::format("/log/read/{}", home.file().incidents.front().id.number()));
    CHECK_FALSE(says(home.as(other).get(home.page("/log")), "I have read this"));
    CHECK(home.as(other).post(read, {}).status == 409);
    CHECK(home.file().incidents_read.empty());
    CHECK(home.as(home.officer).post(read, {}).status == 303);
}

TEST_CASE("A carer reads what a review decided and never what the child told the reviewing officer; gaps are named") {
    Fostered home;
    home.authority.fact(
        home.ana,
        care::Review{
            "2026-05-01"_day, care::Participation::spoke, {}, "I do not like it here", "", "Swimming lessons begin."});
    const auto shown = home.as(home.carer).get(home.page("/need-to-know"));
    CHECK(says(shown, "Swimming lessons begin."));
    CHECK_FALSE(says(shown, "I do not like it here"));
    CHECK(says(shown, "When they see their family"));
    CHECK(says(shown, "Doctor, allergies and medicines"));
    CHECK(says(shown, "Not on this record. Ask Robin Ashdown"));
}
