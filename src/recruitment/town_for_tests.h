#pragma once

#include <fmt/format.h>

#include "care/facts.h"
#include "homes/file.h"
#include "kernel/access/work.h"
#include "kernel/site/visitor_for_tests.h"
#include "recruitment/acts.h"
#include "recruitment/pages.h"

namespace kith::recruitment {

Area area();

/// Hazel enquired on Monday 2 November 2026, Robin recruits, Ivy manages, Oak decides, Fern is on the panel.
struct Town {
    explicit Town(const Database& database) : authority{database, "2026-11-03"_day} {
        robin = authority.reader_with(Role::supervising_social_worker, {}, "Robin").person;
        ivy = authority.reader_with(Role::fostering_manager, {}, "Ivy").person;
        oak = authority.reader_with(Role::decision_maker, {}, "Oak").person;
        fern = authority.reader_with(Role::panel_member, {}, "Fern").person;
        hazel = applicant("Hazel", "Beech");
    }

    PersonId applicant(std::string given, std::string family, Route route = Route::mainstream,
                       std::optional<PersonId> child = {}) {
        const auto person = authority.person(std::move(given), std::move(family));
        if (child)
            authority.fact(person,
                           Residence{HouseholdId{6'000}, "5 Alder Way", "ZZ99 3AB", false, "2020-01-01"_day, {}});
        authority.fact(person, RoleFact{Role::prospective_carer, {}, "2026-11-02"_day, {}});
        authority.fact(
            person,
            Enquiry{
                "2026-11-02"_day, Source::website, route, {}, ReachBy::telephone, "01632 960123", {}, {}, child, {}});
        return person;
    }

    testing::Visitor as(PersonId reader) { return testing::Visitor{authority, pages, reader}; }
    std::string at(std::string_view rest = "") const { return address(hazel, rest); }
    static std::string address(PersonId applicant, std::string_view rest = "") {
        return fmt::format("/applications/{}{}", applicant.number(), rest);
    }
    ApplicationFile file(std::optional<PersonId> of = {}) {
        return testing::must(application_file(authority.store(), authority.leave(of.value_or(hazel)), Known::now()));
    }
    Stage stage() { return stage_of(file(), authority.today()); }

    /// Hazel with all of stage 1 in, on 24 November.
    void through_stage_1() {
        const auto on = "2026-11-03"_day;
        authority.fact(hazel, Contact{on, ContactHow::telephone, robin, "Rang"});
        authority.fact(hazel, Visit{on, robin, true, "Warm"});
        authority.fact(hazel, Application{on, false, {}, true});
        std::vector<std::optional<FactId>> referees;
        for (const auto* name : {"Ida Larch", "Ned Rowan"})
            referees.push_back(authority.fact(hazel, Referee{name, "Neighbours", "01632 960200"}));
        const auto check = [&](CheckKind kind, std::optional<FactId> whom) {
            const auto asked = authority.fact(hazel, CheckAsked{kind, whom, "Someone", on});
            authority.fact(hazel, CheckReceived{asked, "2026-11-20"_day, CheckOutcome::clear, {}, {}, {}, {}, {}});
        };
        for (const auto kind : {CheckKind::identity, CheckKind::dbs, CheckKind::medical, CheckKind::local_authority})
            check(kind, {});
        for (const auto& referee : referees) check(CheckKind::reference, referee);
        authority.move_to("2026-11-24"_day);
    }
    /// Hazel before the panel of 12 January 2027, with an address.
    void to_panel() {
        through_stage_1();
        authority.fact(hazel, StageOneDecision{"2026-11-24"_day, GoOn::go_on, "All well"});
        authority.fact(
            hazel, Assessment{"2026-12-01"_day, ReportKind::full, "Ida Larch says that Hazel is patient. Ned agrees."});
        authority.fact(hazel, PanelMeeting{"2027-01-12"_day, {}});
        authority.fact(hazel, Residence{HouseholdId{5'000}, "3 Alder Way", "ZZ99 3AB", false, "2020-01-01"_day, {}});
        authority.move_to("2027-01-12"_day);
    }
    void to_decision() {
        to_panel();
        authority.fact(hazel, Recommendation{"2027-01-12"_day, "2027-01-12"_day, PanelView::approve, "Patient",
                                             "Ash Elm", true, true, 6});
    }

    testing::TestAuthority authority;
    Area pages = area();
    PersonId robin{1}, ivy{1}, oak{1}, fern{1}, hazel{1};
};

inline std::vector<Schema> town_schemas() {
    return {site_schema(),
            recruitment_schema(),
            homes::homes_schema(),
            {"care", {&table_info<care::PeriodOfCare>(), &table_info<care::Placement>()}}};
}

/// On each engine, in a town of its own.
inline void in_a_town(const std::function<void(Town&)>& test) {
    testing::for_each_engine(town_schemas(), [&](const Database& database) {
        Town town{database};
        test(town);
    });
}

inline bool holds(const Response& response, std::string_view words) {
    return response.body.find(words) != std::string::npos;
}

}  // namespace kith::recruitment
