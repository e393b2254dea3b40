#include <doctest/doctest.h>

#include <fmt/format.h>

#include "fostering/acts.h"
#include "fostering/home_incidents.h"
#include "fostering/rules.h"
#include "kernel/access/work.h"
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

/// A carer told of an incident; someone supports the carers, and someone else supports another home.
struct Service {
    explicit Service(const Database& database) : authority{database, today} {
        authority.fact(home, kith::Home{HomeKind::foster, "The Ashdown family", "2020-01-01"_day, {}});
        authority.fact(carer.person, Residence{household_of(home), "1 Row", "ZZ1 1AA", false, {}, {}});
        authority.fact(home, Allocation{worker.person, Role::supervising_social_worker, "2025-01-01"_day, {}});
        authority.fact(ana, care::PeriodOfCare{"2026-01-05"_day, care::Need::abuse_or_neglect, {}, {}});
        authority.fact(ana, CaredForBy{carer.person, "2026-03-01"_day, {}});
        incident = authority.fact(ana, Incident{IncidentKind::harm, "2026-06-01"_day, "Secret words of a mark.",
                                                "I rang the duty line.", carer.person});
    }
    Visitor as(const Reader& reader) { return {authority, its_area, reader.person}; }
    std::string page(std::string_view rest = "") const {
        return fmt::format("/homes/{}/incidents{}", home.number(), rest);
    }
    std::string of_it(std::string_view rest) const { return page(fmt::format("/{}/{}", incident.number(), rest)); }
    HomeIncidents file() {
        return must(home_incidents(authority.store(), Gate::machine_to<May::see_carer_record>(authority.id(), home)));
    }

    TestAuthority authority;
    const Area its_area = area();
    PersonId home{900'001};
    PersonId ana = authority.person("Ana", "Fernley", "2015-02-02"_day, Sex::female);
    const Reader carer = authority.reader_with(Role::foster_carer, {}, "Carla");
    const Reader worker = authority.reader_with(Role::supervising_social_worker, {}, "Sol");
    const Reader other = authority.reader_with(Role::supervising_social_worker, {}, "Ola");
    const Reader manager = authority.reader_with(Role::fostering_manager, {}, "Mags");
    FactId incident{1};
};

std::size_t open(const Duty<HomeIncidents>& duty, const HomeIncidents& file) {
    std::size_t count = 0;
    for (const auto& occasion : occasions(duty, file, Calendar::england(), today)) count += occasion.open();
    return count;
}

}  // namespace

TEST_CASE("H03: an incident reaches whoever supports the carers, without the child's history, and the carer sees it") {
    const std::vector<Schema> areas{care::care_schema(), fostering_schema(), site_schema()};
    for_each_engine(areas, [](const Database& database) {
        Service service{database};
        const auto shown = service.as(service.worker).get(service.page());
        CHECK(shown.status == 200);
        CHECK(says(shown, "Someone may have harmed them"));
        CHECK(says(shown, "I rang the duty line."));
        CHECK(says(shown, "Ana Fernley"));
        CHECK_FALSE(says(shown, "Secret words"));
        CHECK(open(incident_read_by_service, service.file()) == 1);
        CHECK(
            says(service.as(service.carer).get(fmt::format("/children/{}/day", service.ana.number())), "Not read yet"));
        CHECK(service.as(service.worker).post(service.of_it("read"), {}).status == 303);
        CHECK(service.as(service.worker).post(service.of_it("read"), {}).status == 409);
        CHECK(open(incident_read_by_service, service.file()) == 0);
        CHECK(
            says(service.as(service.carer).get(fmt::format("/children/{}/day", service.ana.number())), "Sol Ashdown"));
    });
}

TEST_CASE("H03, reg. 36: who told Ofsted and when is recorded once, or why Ofsted need not be told") {
    const FreshFile record{std::vector<Schema>{care::care_schema(), fostering_schema(), site_schema()}};
    Service service{record.database()};
    CHECK(open(ofsted_told, service.file()) == 1);
    CHECK(occasions(ofsted_told, service.file(), Calendar::england(), today).front().due == "2026-06-02"_day);
    const auto manager = service.as(service.manager);
    CHECK(manager.get(service.of_it("ofsted")).status == 200);
    CHECK(manager.post(service.of_it("ofsted"), {{"told", "yes"}, {"on", "today"}}).status == 422);
    CHECK(manager.post(service.of_it("ofsted"), {{"told", "yes"}, {"on", "31/05/2026"}, {"words", "R 1"}}).status ==
          422);
    CHECK(manager.post(service.of_it("ofsted"), {{"told", "yes"}, {"on", "today"}, {"words", "R 1"}}).status == 303);
    CHECK(open(ofsted_told, service.file()) == 0);
    CHECK(manager.post(service.of_it("ofsted"), {{"told", "no"}, {"on", "today"}, {"words", "No"}}).status == 409);
    CHECK(says(service.as(service.worker).get(service.page()), "Told on 2 June 2026, recorded by Mags Ashdown. R 1"));
    CHECK(says(service.as(service.carer).get(fmt::format("/children/{}/day", service.ana.number())),
               "Told on 2 June 2026."));
}

TEST_CASE("My day lists the incidents of homes one supports; the fostering manager's those that nobody supports") {
    const FreshFile record{std::vector<Schema>{care::care_schema(), fostering_schema(), site_schema()}};
    Service service{record.database()};
    const auto all =
        must(incidents_of_homes(service.authority.store(), service.authority.leave_of_all(), "2026-05-01"_day, today));
    REQUIRE(all.size() == 1);
    CHECK(all[0].worker == service.worker.person);
    CHECK(all[0].of.incidents.size() == 1);
    CHECK(must(incidents_of_homes(service.authority.store(), service.authority.leave_of_all(), today, today)).empty());
}

TEST_CASE("An incident of another home is not of this one, and a restricted child's name and story stay hidden") {
    const FreshFile record{std::vector<Schema>{care::care_schema(), fostering_schema(), site_schema()}};
    Service service{record.database()};
    const auto moved = service.authority.reader_with(Role::foster_carer, {}, "Petra");
    service.authority.fact(service.ana,
                           Incident{IncidentKind::police, "2026-05-01"_day, "Elsewhere.", "Rang.", moved.person});
    CHECK(service.file().incidents.size() == 1);
    service.authority.fact(service.ana, Restriction{"Kept closer", "2026-06-01"_day, {}});
    const auto shown = service.as(service.worker).get(service.page());
    CHECK(says(shown, "Someone may have harmed them"));
    CHECK_FALSE(says(shown, "Ana"));
    CHECK_FALSE(says(shown, "I rang the duty line."));
}

TEST_CASE("Nobody but the fostering service says that an incident was read for it, nor what Ofsted was told") {
    const FreshFile record{std::vector<Schema>{care::care_schema(), fostering_schema(), site_schema()}};
    Service service{record.database()};
    const auto stranger = service.authority.reader_with(Role::foster_carer, {}, "Petra");
    const auto social_worker = service.authority.reader_with(Role::social_worker, TeamId{1}, "Robin");
    CHECK(service.as(stranger).get(service.page()).status == 403);
    for (const auto& reader : {service.carer, stranger, social_worker}) {
        CHECK(service.as(reader).post(service.of_it("read"), {}).status == 403);
        CHECK(service.as(reader).get(service.of_it("ofsted")).status == 403);
    }
    CHECK(service.as(service.worker).post(service.page("/99/read"), {}).status == 404);
}
