#include <doctest/doctest.h>

#include <fmt/format.h>

#include "homes/home_for_tests.h"
#include "homes/rules.h"
#include "kernel/site/visitor_for_tests.h"

using namespace kith;
using namespace kith::homes;
using namespace kith::testing;

namespace kith::homes {
Area area();
}

static constexpr auto today = "2026-06-01"_day;

namespace {

bool says(const Response& response, std::string_view words) { return response.body.find(words) != std::string::npos; }

/// Three children live with the Ashdowns, who are approved for five; Dee may come.
struct Town {
    explicit Town(const Database& database) : authority{database, today}, family{authority} {
        authority.fact(family.home,
                       Terms{ApprovedHow::after_panel, 5, 0, 17, {}, "", "Dana Oakes", "2024-01-02"_day, {}});
        for (const auto* given : {"Ana", "Ben", "Cai"})
            living.push_back(family.child(given, "2015-02-02"_day, "2026-02-01"_day));
    }
    Visitor as(const Reader& reader) { return {authority, its_area, reader.person}; }
    std::string page(std::string_view rest = "/record/exemption") const { return address_of(family.home, rest); }
    Fields typed(std::string to_come) const {
        Fields fields{{"to_come", std::move(to_come)},
                      {"places", "4"},
                      {"carer", std::to_string(family.carer.number())},
                      {"why", "They are cousins"},
                      {"given_by", "Thistleshire"},
                      {"starts", "today"},
                      {"ends", "01/06/2027"}};
        for (const auto child : living) fields.emplace_back("children", std::to_string(child.number()));
        return fields;
    }
    bool refused(PersonId child, const std::string& given) {
        return forbidden(objections(family.file(), {child, given, "2015-02-02"_day}, today, care::Basis::ordinary));
    }

    TestAuthority authority;
    const Area its_area = area();
    FosterFamily family;
    std::vector<PersonId> living;
    const Reader manager = authority.reader_with(Role::fostering_manager, {}, "Mags");
};

}  // namespace

TEST_CASE(
    "Sch. 7, para. 4: an exemption names children and the carer on the record, and another child of the name is not "
    "meant") {
    for_each_engine(schemas(), [](const Database& database) {
        Town town{database};
        const auto dee = town.authority.person("Dee", "Fernley", "2015-02-02"_day);
        CHECK(town.refused(dee, "Dee"));
        CHECK(town.as(town.manager).post(town.page(), town.typed("Dee Fernley")).status == 303);
        const auto file = town.family.file();
        const auto* given = file.exemption_on(today);
        REQUIRE(given);
        CHECK(given->value.carer == town.family.carer);
        CHECK(given->value.ends == "2027-06-01"_day);
        CHECK(file.named_in(given->id).size() == 4);
        CHECK_FALSE(town.refused(dee, "Dee"));
        const auto other = town.authority.person("Dee", "Birch", "2015-02-02"_day);
        CHECK(town.refused(other, "Dee"));
        const auto shown = town.as(town.manager).get(town.page(""));
        CHECK(says(shown, "4 children, to Carla Ashdown until 1 June 2027: "));
        CHECK(says(shown, "Dee Fernley"));
    });
}

TEST_CASE("A child who is to come is found by name, and by the date of birth where more are called so") {
    const FreshFile record{schemas()};
    Town town{record.database()};
    const auto manager = town.as(town.manager);
    CHECK(says(manager.post(town.page(), town.typed("Dee Fernley")), "No child of that name is on the record"));
    town.authority.person("Dee", "Fernley", "2015-02-02"_day);
    const auto younger = town.authority.person("Dee", "Fernley", "2019-03-03"_day);
    CHECK(says(manager.post(town.page(), town.typed("Dee Fernley")), "add the date of birth"));
    CHECK(manager.post(town.page(), town.typed("Dee Fernley 3/3/2019")).status == 303);
    CHECK(town.family.file().exempted.back().value.child == younger);
}

TEST_CASE("A restricted child is not found by those who may not know of them, and is not named on the home's page") {
    const FreshFile record{schemas()};
    Town town{record.database()};
    const auto dee = town.authority.person("Dee", "Fernley", "2015-02-02"_day);
    town.authority.fact(dee, Restriction{"Kept closer", "2026-01-01"_day, {}});
    CHECK(says(town.as(town.manager).post(town.page(), town.typed("Dee Fernley")), "No child of that name"));
    const auto given = town.authority.fact(town.family.home,
                                           Exemption{4, "", "Cousins", "Thistleshire", today, {}, town.family.carer});
    town.authority.fact(town.family.home, ExemptedChild{given, dee});
    const auto shown = town.as(town.manager).get(town.page(""));
    CHECK(says(shown, "1 other child"));
    CHECK_FALSE(says(shown, "Dee"));
}

TEST_CASE("An exemption is the fostering manager's to record, with those who live here named already") {
    const FreshFile record{schemas()};
    Town town{record.database()};
    CHECK(town.as(town.authority.reader_with(Role::supervising_social_worker)).get(town.page()).status == 403);
    const auto form = town.as(town.manager).get(town.page());
    CHECK(form.status == 200);
    for (const auto child : town.living) CHECK(says(form, fmt::format("value=\"{}\"", child.number())));
    auto typed = town.typed("");
    std::erase_if(typed, [](const auto& field) { return field.first == "children"; });
    CHECK(says(town.as(town.manager).post(town.page(), typed), "Choose the children whom it names"));
}

namespace {

/// The Ashdowns gave notice long ago.
Town& gone(Town& town, Date notice) {
    town.authority.fact(town.family.home, Resignation{notice, "After many years"});
    return town;
}

}  // namespace

TEST_CASE("F19, reg. 32: the record of carers is kept ten years from the end of approval, and then a person decides") {
    for_each_engine(schemas(), [](const Database& database) {
        Town town{database};
        gone(town, "2024-01-02"_day);  // approval ended on 30 January 2024
        const auto file = town.family.file();
        CHECK(file.kept_until("2026-06-01"_day) == "2034-01-30"_day);
        const auto england = Calendar::england();
        CHECK(occasions(retention_decided, file, england, "2033-10-29"_day).empty());
        REQUIRE(occasions(retention_decided, file, england, "2033-10-30"_day).size() == 1);
        CHECK(occasions(retention_decided, file, england, "2033-10-30"_day)[0].due == "2034-01-30"_day);
        const auto manager = town.as(town.manager);
        CHECK(says(manager.get(town.page("")), "30 January 2034 at least"));
        CHECK(says(manager.get("/homes/kept"), "Kept until 30 January 2034"));
        CHECK(says(manager.post(town.page("/record/retention"), {{"keeping", "may_be_erased"}, {"why", "Old"}}),
                   "By law it is kept until 30 January 2034"));
        CHECK(manager
                  .post(town.page("/record/retention"),
                        {{"keeping", "longer"}, {"until", "01/06/2050"}, {"why", "An inquiry asks that nothing goes."}})
                  .status == 303);
        CHECK(town.family.file().kept_until("2026-06-01"_day) == "2050-06-01"_day);
        CHECK(town.family.file().retention[0].value.by == town.manager.person);
    });
}

TEST_CASE("A record of which it was decided that it may be erased stays on the record, and says so on a list") {
    const FreshFile record{schemas()};
    Town town{record.database()};
    town.authority.move_to("2036-02-01"_day);
    gone(town, "2024-01-02"_day);
    const auto later = town.authority.reader_with(Role::fostering_manager, {}, "Moss");
    const auto manager = town.as(later);
    CHECK(says(manager.get("/homes/kept"), "Decide: The Ashdown family"));
    CHECK(manager.post(town.page("/record/retention"), {{"keeping", "may_be_erased"}, {"why", "Nothing is open."}})
              .status == 303);
    CHECK(says(manager.get("/homes/kept"), "May be erased: decided on"));
    CHECK_FALSE(town.family.file().resignations.empty());
    CHECK_FALSE(town.family.file().kept_until("2036-02-01"_day));
    CHECK(town.as(town.authority.reader_with(Role::social_worker)).get("/homes/kept").status == 403);
}

TEST_CASE("While carers foster, and once they foster again, no end of keeping runs") {
    const FreshFile record{schemas()};
    Town town{record.database()};
    CHECK_FALSE(town.family.file().kept_until(today));
    gone(town, "2024-02-02"_day);
    CHECK(town.family.file().kept_until(today));
    town.authority.fact(town.family.home,
                        Terms{ApprovedHow::after_panel, 2, 0, 17, {}, "", "Dana Oakes", "2025-01-02"_day, {}});
    CHECK_FALSE(town.family.file().kept_until(today));
}
