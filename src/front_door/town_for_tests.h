#pragma once

#include <fmt/format.h>

#include "care/facts.h"
#include "front_door/acts.h"
#include "front_door/pages.h"
#include "front_door/partners.h"
#include "kernel/site/visitor_for_tests.h"

/// For the tests of the front door: Ana and her brother Ben live together, Cleo elsewhere; Wren works at the front door
/// and Moss manages it. Friday 20 November 2026.
namespace kith::front_door {

Area area();

struct Town {
    explicit Town(const Database& database) : authority{database, "2026-11-20"_day} {
        ana = child("Ana", "Fernley", HouseholdId{6'001});
        ben = child("Ben", "Fernley", HouseholdId{6'001});
        cleo = child("Cleo", "Alder", HouseholdId{6'002});
        wren = authority.reader_with(Role::front_door_worker, {}, "Wren").person;
        moss = authority.reader_with(Role::front_door_manager, {}, "Moss").person;
    }

    PersonId child(const std::string& given, const std::string& family, HouseholdId household) {
        const auto person = authority.person(given, family, "2016-02-03"_day);
        authority.fact(person, Residence{household, "5 Alder Way", "ZZ99 3AB", false, "2020-01-01"_day, {}});
        return person;
    }

    static Contact worry(Date on, PersonId taken_by) {
        return {on,
                Teller::school,
                "Ida Larch",
                "Larkfield Primary, safeguarding lead",
                "01632 960200",
                true,
                "She came in hungry three days running.",
                "She talks to her teacher.",
                FamilyKnows::agrees,
                taken_by};
    }
    FactId contact(PersonId about, Date on) { return authority.fact(about, worry(on, wren)); }

    static Fields typed() {
        return {{"on", "today"},
                {"teller", "2A"},
                {"name", "Ida Larch"},
                {"agency", "Larkfield Primary, safeguarding lead"},
                {"reach", "01632 960200"},
                {"may_be_named", "yes"},
                {"worried", "She came in hungry three days running."},
                {"family_knows", "agrees"}};
    }
    static Fields with(Fields fields, std::string_view name, std::string value) {
        std::erase_if(fields, [&](const auto& field) { return field.first == name; });
        fields.emplace_back(name, std::move(value));
        return fields;
    }
    static Fields decision(std::string criterion, std::string outcome, std::string told = "spoken") {
        return {{"criteria", std::move(criterion)},
                {"outcome", std::move(outcome)},
                {"reason", "Hungry, and nobody at home by day."},
                {"told", std::move(told)}};
    }

    testing::Visitor as(PersonId reader) { return testing::Visitor{authority, pages, reader}; }
    ContactsFile file(PersonId of) {
        return testing::must(contacts_file(authority.store(), authority.leave(of), Known::now()));
    }
    std::vector<Waiting> queue(PersonId reader) {
        return testing::must(
            waiting(authority.store(), authority.reader_of(reader), authority.leave_of_all(), Calendar::england()));
    }

    std::vector<WaitingWorry> worries() {
        return testing::must(waiting_worries(authority.store(),
                                             Gate::machine_to_all<May::record_contact>(authority.id()),
                                             Calendar::england(), authority.today()));
    }
    /// The page of the one that was told first.
    std::string first_worry() { return fmt::format("/front-door/worries/{}", worries().at(0).worry.about.number()); }
    std::int64_t partner_number() {
        return testing::must(partners(authority.store(), Gate::machine_to_all<May::decide_contact>(authority.id())))
            .at(0)
            .link.about.number();
    }

    testing::TestAuthority authority;
    Area pages = area();
    PersonId ana{1}, ben{1}, cleo{1}, wren{1}, moss{1};
};

/// On each engine, in a town of its own.
inline void in_a_town(const std::function<void(Town&)>& test) {
    const std::vector<Schema> schemas{
        site_schema(), front_door_schema(), {"care", {&table_info<care::PeriodOfCare>()}}};
    testing::for_each_engine(schemas, [&](const Database& database) {
        Town town{database};
        test(town);
    });
}

inline bool holds(const Response& response, std::string_view words) {
    return response.body.find(words) != std::string::npos;
}

}  // namespace kith::front_door
