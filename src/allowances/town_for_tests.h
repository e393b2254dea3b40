#pragma once

#include <fmt/format.h>

#include "allowances/pages.h"
#include "homes/facts.h"
#include "kernel/access/work.h"
#include "kernel/people/home.h"
#include "kernel/site/visitor_for_tests.h"

namespace kith::allowances {
Area area();
}

/// For the tests of allowances' pages: an authority with homes, their carers, and those who pay them.
namespace kith::allowances::testing {

using kith::testing::FreshFile;
using kith::testing::TestAuthority;
using kith::testing::Visitor;

inline std::vector<Schema> schemas() {
    return {site_schema(),
            allowances_schema(),
            {"care", {&table_info<care::Placement>()}},
            {"homes", {&table_info<homes::RunBy>()}}};
}

inline care::Placement placement(PersonId home, Date from, std::optional<Date> until = {},
                                 care::PlaceKind kind = care::PlaceKind::foster) {
    return {.kind = kind,
            .provider = care::Provider::own_authority,
            .home = "A home",
            .household = household_of(home),
            .postcode = {},
            .urn = {},
            .starts = from,
            .ends = until,
            .why_ended = {},
            .why = {}};
}

/// Hazel fosters Ana in the Ashdown home since 5 January 2026; Dilys has a home of her own; Penny pays them.
struct Town {
    explicit Town(const Database& database) : authority{database, "2026-01-20"_day} { fill(); }

    void fill() {
        for (const auto home : {ashdown, fernley})
            authority.fact(home, Home{HomeKind::foster,
                                      home == ashdown ? "The Ashdown family" : "The Fernley family",
                                      "2020-01-01"_day,
                                      {}});
        authority.fact(hazel, Residence{household_of(ashdown), "1 Mill Lane", "ZZ9 9AA", false, "2020-01-01"_day, {}});
        authority.fact(dilys, Residence{household_of(fernley), "2 Mill Lane", "ZZ9 9AB", false, "2020-01-01"_day, {}});
        placed = authority.fact(ana, placement(ashdown, "2026-01-05"_day));
    }

    Visitor visitor(PersonId reader) { return Visitor{authority, pages, reader}; }
    static std::string page(PersonId home, std::string_view rest = {}) { return address_of(home, rest); }

    static Fields terms(std::string_view payee = "Hazel Ashdown", std::string_view account = "12345678") {
        return {{"starts", "5/1/2026"},
                {"area", "rest"},
                {"payee", std::string{payee}},
                {"sort_code", "20-04-15"},
                {"account", std::string{account}}};
    }
    static Fields how_we_pay() {
        return {{"name", "Thistleshire Council"},
                {"sort_code", "60-16-13"},
                {"account", "87654321"},
                {"user_number", "123456"},
                {"most_recovered", "25"},
                {"mile", "0.45"},
                {"starts", "1/1/2026"}};
    }

    TestAuthority authority;
    Area pages = area();
    PersonId ana = authority.person("Ana", "Beech", "2015-06-09"_day, Sex::female);
    PersonId ashdown{9001}, fernley{9002};
    PersonId hazel = authority.reader_with(Role::foster_carer, std::nullopt, "Hazel").person;
    PersonId dilys = authority.reader_with(Role::foster_carer, std::nullopt, "Dilys").person;
    PersonId penny = authority.reader_with(Role::payments_officer, std::nullopt, "Penny").person;
    PersonId robin = authority.reader_with(Role::social_worker, TeamId{1}, "Robin").person;
    FactId placed{1};
};

inline bool holds(const Response& response, std::string_view words) {
    return response.body.find(words) != std::string::npos;
}

/// The value of a hidden field of a page.
inline std::string hidden(const Response& response, const std::string& name) {
    const auto start = "name=\"" + name + "\" value=\"";
    const auto at = response.body.find(start);
    if (at == std::string::npos) return {};
    return response.body.substr(at + start.size(), response.body.find('"', at + start.size()) - at - start.size());
}

/// The fields of a form with the entry at which its page was shown, as a browser sends them.
inline Fields as_shown(const Response& page, Fields fields) {
    fields.emplace_back("shown_at", hidden(page, "shown_at"));
    return fields;
}

}  // namespace kith::allowances::testing
