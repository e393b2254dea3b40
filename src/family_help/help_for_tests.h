#pragma once

#include <algorithm>

#include "care/facts.h"
#include "family_help/acts.h"
#include "family_help/begin.h"
#include "family_help/pages.h"
#include "family_help/town_for_tests.h"

#include <doctest/doctest.h>

/// For the tests of how families are helped: the town, with what the front door decided, and those who open pages in
/// it.
namespace kith::family_help {

Area area();

struct HelpTown : Town {
    explicit HelpTown(const Database& database) : Town{database} {
        wren = authority.reader_with(Role::front_door_worker, {}, "Wren").person;
        hal = authority.reader_with(Role::front_door_manager, {}, "Hal").person;
        noor = authority.reader_with(Role::family_help_practitioner, team, "Noor").person;
    }

    /// A contact about a child that the front door decided on the same day.
    FactId decided(PersonId child, Date on, front_door::Outcome outcome, std::string criteria) {
        using namespace front_door;
        const auto contact = authority.fact(
            child, Contact{on, Teller::school, "Ida Larch", "Larkfield Primary", "01632 960200", true,
                           "Hungry three days running.", "She talks to her teacher.", FamilyKnows::agrees, wren});
        authority.fact(
            child,
            Decision{contact, on, outcome, std::move(criteria), "2026-11", "More than one service at once.", {}, hal});
        return contact;
    }
    /// Ana's contact of 16 November, for Family Help.
    FactId decided() { return decided(ana, "2026-11-16"_day, front_door::Outcome::family_help, "F1"); }

    testing::Visitor as(PersonId reader) { return testing::Visitor{authority, pages, reader}; }
    FamilyFile file() { return file(fernleys); }
    FamilyFile file(PersonId family) {
        return testing::must(family_file(authority.store(), authority.leave(family), Known::now()));
    }
    std::string now() { return std::to_string(testing::must(last_entry(authority.store(), authority.id())).number()); }
    static std::string number(PersonId person) { return std::to_string(person.number()); }

    /// Help begun with the Fernleys by Moss, at early help.
    void begin() {
        decided();
        CHECK(as(moss).post(begin_at(ana), begin_fields()).status == 303);
    }
    Fields begin_fields() const {
        return {
            {"name", "The Fernley family"}, {"children", number(ana)}, {"children", number(ben)}, {"on", "17/11/2026"}};
    }
    static std::string begin_at(PersonId child) { return "/children/" + number(child) + "/family-help"; }

    int lead(PersonId by, PersonId worker, std::optional<PersonId> supervisor, std::string why = {},
             std::string starts = "20/11/2026") {
        Fields fields{{"worker", number(worker)},
                      {"discipline", "family_support"},
                      {"starts", std::move(starts)},
                      {"shown_at", now()}};
        if (supervisor) fields.emplace_back("supervised_by", number(*supervisor));
        if (!why.empty()) fields.emplace_back("why", std::move(why));
        return as(by).post(address_of(fernleys, "/lead"), fields).status;
    }
    int step(PersonId by, std::string to, std::string criterion) {
        Fields fields{{"to", std::move(to)}, {"why", "What we weighed."}, {"on", "today"}};
        if (!criterion.empty()) fields.emplace_back("criteria", std::move(criterion));
        return as(by).post(address_of(fernleys, "/step"), fields).status;
    }
    int consent(std::vector<std::string> purposes, std::vector<std::string> agencies, std::string until = {}) {
        Fields fields{{"person", number(ida)}, {"how", "spoken"}, {"on", "today"}, {"until", std::move(until)}};
        for (auto& one : purposes) fields.emplace_back("purposes", std::move(one));
        for (auto& one : agencies) fields.emplace_back("agencies", std::move(one));
        return as(fay).post(address_of(fernleys, "/consent"), fields).status;
    }
    /// Someone with an account takes a seat in the team.
    int join(PersonId worker, std::string discipline, std::string starts = "today") {
        return as(moss)
            .post(address_of(fernleys, "/team/join"),
                  {{"worker", number(worker)}, {"discipline", std::move(discipline)}, {"starts", std::move(starts)}})
            .status;
    }
    int close() {
        return as(moss)
            .post(address_of(fernleys, "/close"), {{"why", "needs_met"},
                                                   {"changed", "Food every day."},
                                                   {"carries_on", "Gran, and the school."},
                                                   {"on", "today"}})
            .status;
    }

    Area pages = area();
    PersonId wren{1}, hal{1}, noor{1};
};

/// On each engine, in a town of its own.
inline void in_help(const std::function<void(HelpTown&)>& test) {
    const std::vector<Schema> schemas{site_schema(), front_door::front_door_schema(), family_help_schema()};
    testing::for_each_engine(schemas, [&](const Database& database) {
        HelpTown town{database};
        test(town);
    });
}

/// Whether someone reaches the family's record, or a partner its plan.
inline bool reaches(HelpTown& town, PersonId who, May may) {
    const auto reader = town.authority.reader_of(who);
    return !testing::must(Gate::among(town.authority.store(), reader, may, {town.fernleys})).empty();
}
/// Whether someone works with a child on the day, in whatever role.
inline bool works_with_child(HelpTown& town, PersonId who, PersonId child) {
    const auto all =
        testing::must(facts<Allocation>(town.authority.store(), town.authority.leave(child), Known::now()));
    return std::ranges::any_of(all, [&](const Fact<Allocation>& one) {
        return one.value.worker == who && one.value.starts <= town.authority.today() &&
               (!one.value.ends || *one.value.ends >= town.authority.today());
    });
}

inline bool holds(const Response& response, std::string_view words) {
    return response.body.find(words) != std::string::npos;
}

}  // namespace kith::family_help
