#pragma once

#include <doctest/doctest.h>

#include "protection/quorum.h"
#include "protection/rules.h"
#include "protection/town_for_tests.h"

/// What is typed into the forms of child protection, and the first steps, which the tests of its pages share.
namespace kith::protection {

inline Fields strategy_typed(const Town& town) {
    return {{"known", "today"},
            {"on", "today"},
            {"children", Town::number(town.ana)},
            {"children", Town::number(town.ben)},
            {"there", "la"},
            {"there", "police"},
            {"there", "health"},
            {"discussed", "The injury and the account differ."},
            {"safety", "They stay at their gran's."},
            {"decision", "joint"},
            {"reason", "A bruise that does not fit what was said."}};
}
inline Fields without(Fields fields, std::string_view name, std::string_view value = {}) {
    std::erase_if(fields, [&](const auto& one) { return one.first == name && (value.empty() || one.second == value); });
    return fields;
}
inline Fields with(Fields fields, std::string name, std::string value) {
    fields = without(std::move(fields), name);
    fields.emplace_back(std::move(name), std::move(value));
    return fields;
}

inline Fields enquiry_typed(const Town& town, FactId discussion) {
    return {{"discussion", Town::number(discussion)},
            {"children", Town::number(town.ana)},
            {"children", Town::number(town.ben)},
            {"begins", "today"},
            {"practitioner", Town::number(town.pat)}};
}

inline Fields end_typed(const Town& town, PersonId child, std::string found) {
    const auto id = Town::number(child);
    return {{"children", id},
            {"children_" + id, "He shouts at night."},
            {"on", "today"},
            {"found", std::move(found)},
            {"words", "Seen alone, and the doctor's letter."},
            {"practitioner", Town::number(town.pat)}};
}

inline Fields held_typed(FactId id) {
    return {{"conference", Town::number(id)},
            {"on", "today"},
            {"there", "la"},
            {"there", "police"},
            {"there", "education"},
            {"parents", "some"},
            {"representation", "accepted"},
            {"said_of_it", "Mum wanted the parents' advocate with her."},
            {"saw_report", "17/11/2026"}};
}

inline std::string leads_to(const Response& response) {
    for (const auto& [name, value] : response.headers)
        if (name == "location") return value;
    return {};
}

/// The enquiry has begun about both.
inline void enquire(Town& town) {
    town.make_eligible(town.pat);
    REQUIRE(town.post(town.moss, "strategy", strategy_typed(town)).status == 303);
    const auto discussion = town.recorded().strategies.at(0).id;
    REQUIRE(town.post(town.pat, "enquiry", enquiry_typed(town, discussion)).status == 303);
}

/// And ended for both: they are likely to suffer significant harm.
inline void find_harm(Town& town) {
    for (const auto child : {town.ana, town.ben})
        REQUIRE(town.post(town.pat, "enquiry-end", end_typed(town, child, "harm")).status == 303);
}

/// A conference about both was called, and its day recorded.
inline FactId hold(Town& town) {
    const Fields call{{"kind", "initial"},
                      {"called", "today"},
                      {"planned", "today"},
                      {"children", Town::number(town.ana)},
                      {"children", Town::number(town.ben)},
                      {"chair", Town::number(town.chris)}};
    REQUIRE(town.post(town.robin, "conference", call).status == 303);
    const auto id = town.recorded().called.at(0).id;
    REQUIRE(town.post(town.chris, "conference-held", held_typed(id)).status == 303);
    return id;
}

inline Fields decision_typed(FactId of, PersonId child, std::string decided) {
    const auto id = Town::number(child);
    return {{"conference", Town::number(of)},
            {"children", id},
            {"children_" + id, "I want it to be quiet."},
            {"how", "advocate"},
            {"decided", std::move(decided)},
            {"category", "EMO"},
            {"outline", "Nobody shouts at night."}};
}

/// What child protection adds to My day, alone on a page.
inline Result<Response> my_day_alone(const SignedIn& asked) {
    return Response::html(TRY(on_my_day(asked.context)).markup(), 200);
}
inline Response my_day(Town& town, PersonId reader) {
    auto area = town.pages;
    area.pages.push_back(page<my_day_alone>(Method::get, "/my-day-alone"));
    return testing::Visitor{town.authority, area, reader}.get("/my-day-alone");
}

}  // namespace kith::protection
