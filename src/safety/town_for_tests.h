#pragma once

#include "care/facts.h"
#include "family_help/town_for_tests.h"
#include "safety/pages.h"

/// For the tests of safety outside the home: the town of Family Help (Ana and Ben Fernley; Robin is their social
/// worker), with Cleo Alder elsewhere. Hazel is a lead child protection practitioner, Rowan a police officer; neither
/// works with the Fernleys. Ana and Cleo are found at the bus station, and Ana in the Mill Lane group too.
namespace kith::safety {

Area area();

struct Town : family_help::Town {
    explicit Town(const Database& database) : family_help::Town{database} {
        hazel = authority.reader_with(Role::child_protection_practitioner, {}, "Hazel").person;
        rowan = authority.reader_with(Role::police_officer, {}, "Rowan").person;
        authority.fact(station, ContextOfHarm{ContextKind::place, "The bus station", "2026-10-01"_day, {}});
        authority.fact(group, ContextOfHarm{ContextKind::peer_group, "The Mill Lane group", "2026-10-05"_day, {}});
        authority.fact(station, Assessed{"2026-11-01"_day, "cce,missing", HowSafe::harm_now,
                                         "Children are given phones there.", "2026-11-29"_day, hazel});
        ana_there = authority.fact(station, link_of(ana, Strength::confirmed, "Given a phone by the ticket hall."));
        cleo_there = authority.fact(station, link_of(cleo, Strength::possible, "Seen with a phone that is not hers."));
        authority.fact(group, link_of(ana, Strength::likely, "Asked to carry a bag."));
    }

    ChildLinked link_of(PersonId child, Strength strength, std::string words) const {
        return {child, "2026-10-20"_day, HowLinked::seen_there, strength, Agency::school, std::move(words), hazel};
    }
    static CommunityPlan plan_of(PersonId child, PersonId by, Date review_by = "2026-12-10"_day) {
        return {child,
                "2026-11-10"_day,
                "cce",
                "At the bus station she is given a phone and told to answer it.",
                "I never asked for it.",
                "To go home on the early bus.",
                "Miss Wren at school",
                "Mum meets her at the stop.",
                "Someone to call at night.",
                review_by,
                by};
    }

    static Fields new_place() {
        return {{"kind", "place"},
                {"name", "The skate park"},
                {"where", "By the river"},
                {"agency", "youth_work"},
                {"words", "Older people offer vapes."},
                {"source", "What two children told their youth worker"},
                {"police_reference", "TS/4411/26"}};
    }
    Fields plan_typed(PersonId child) const {
        return {{"child", std::to_string(child.number())},
                {"harms", "cce"},
                {"outside", "At the bus station"},
                {"says", "I never asked for it."},
                {"wants", "To go home early."},
                {"trusted", "Miss Wren"},
                {"carers_do", "Mum meets the bus."},
                {"carers_want", "Someone to call at night."},
                {"review_by", "10/12/2026"}};
    }
    static Fields with(Fields fields, std::string_view name, std::string value) {
        std::erase_if(fields, [&](const auto& field) { return field.first == name; });
        fields.emplace_back(name, std::move(value));
        return fields;
    }

    testing::Visitor as(PersonId reader) { return testing::Visitor{authority, pages, reader}; }
    ContextFile file(PersonId context) {
        return testing::must(context_file(authority.store(), authority.leave(context), Known::now()));
    }
    FamilySafety family() {
        return testing::must(family_safety(authority.store(), authority.leave(fernleys), authority.today()));
    }

    Area pages = area();
    PersonId station{7'100'001}, group{7'100'002}, hazel{1}, rowan{1};
    FactId ana_there{1}, cleo_there{1};
};

/// On each engine, in a town of its own.
inline void in_a_town(const std::function<void(Town&)>& test) {
    const std::vector<Schema> schemas{
        site_schema(),
        safety_schema(),
        {"care", {&table_info<care::MissingEpisode>(), &table_info<care::ReturnInterview>()}}};
    testing::for_each_engine(schemas, [&](const Database& database) {
        Town town{database};
        test(town);
    });
}

inline bool holds(const Response& response, std::string_view words) {
    return response.body.find(words) != std::string::npos;
}

}  // namespace kith::safety
