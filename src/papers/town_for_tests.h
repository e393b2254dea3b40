#pragma once

#include <fmt/format.h>

#include "documents/facts.h"
#include "family_help/file.h"
#include "family_help/town_for_tests.h"
#include "family_network/file.h"
#include "papers/pages.h"
#include "protection/file.h"

/// For the tests of the papers: the Fernleys of Family Help's town, with an initial conference called for Friday
/// 4 December 2026. Rowan of the police, Linnet of the school and Heather of the health service work with them, Chris
/// chairs. Una, their gran, and Ida, their mum, take part.
namespace kith::papers {

Area area();

inline Result<Response> my_day_alone(const SignedIn& in) {
    return Response::html(TRY(on_my_day(in.context)).markup(), 200);
}

struct Town : family_help::Town {
    static constexpr Date planned = "2026-12-04"_day;

    explicit Town(const Database& database) : family_help::Town{database} {
        pages_.pages.push_back(page<my_day_alone>(Method::get, "/my-day"));
        rowan = partner(Role::police_officer, "Rowan");
        linnet = partner(Role::school_lead, "Linnet");
        heather = partner(Role::health_practitioner, "Heather");
        pat = partner(Role::child_protection_practitioner, "Pat");
        chris = authority.reader_with(Role::conference_chair, {}, "Chris").person;
        stranger = authority.reader_with(Role::police_officer, {}, "Sorrel").person;
        authority.fact(ida, RoleFact{Role::family_member, {}, "2026-09-01"_day, {}});
        authority.fact(ida, TakesPart{fernleys, "2026-09-01"_day, {}});
        called = authority.fact(fernleys, protection::ConferenceCalled{protection::ConferenceKind::initial,
                                                                       authority.today(), planned, chris, robin});
        for (const auto child : {ana, ben}) authority.fact(fernleys, protection::AboutChild{called, child});
    }

    Response get(PersonId reader, std::string_view rest) {
        return visitor(reader).get(fmt::format("/families/{}{}", fernleys.number(), rest));
    }
    /// Sent from a page that was shown now, unless the fields say when.
    Response post(PersonId reader, std::string_view rest, Fields typed) {
        return send(reader, fmt::format("/papers/{}", rest), std::move(typed));
    }
    Response send(PersonId reader, std::string_view rest, Fields typed) {
        if (field(typed, "shown_at").empty()) typed.emplace_back("shown_at", now());
        return visitor(reader).post(fmt::format("/families/{}{}", fernleys.number(), rest), typed);
    }
    std::string my_day(PersonId reader) { return visitor(reader).get("/my-day").body; }
    std::string now() const {
        return std::to_string(testing::must(last_entry(authority.store(), authority.id())).number());
    }

    static Fields part_typed(std::string worries, std::string then = "submit") {
        return {{"know", "Two calls to the home."},
                {"worries", std::move(worries)},
                {"working", "Their gran comes when she is called."},
                {"will_do", "Look in every Friday."},
                {"then", std::move(then)}};
    }
    /// The part of this author, submitted.
    FactId submitted(PersonId author, std::string worries) {
        const auto answered = post(author, "part", part_typed(std::move(worries)));
        if (answered.status != 303) testing::give_up({Fault::invalid, "Not submitted: " + answered.body, {}});
        return part_of(author).id;
    }
    Fact<Part> part_of(PersonId author) {
        for (const auto& one : parts())
            if (one.value.by == author) return one;
        testing::give_up({Fault::not_found, "They wrote no part.", {}});
    }
    std::vector<Fact<Part>> parts() {
        return testing::must(facts<Part>(authority.store(), authority.leave(fernleys), Known::now()));
    }
    Response share(PersonId with, FactId part, Fields more = {}) {
        Fields typed{
            {"with", std::to_string(with.number())}, {"parts", std::to_string(part.number())}, {"how", "page"}};
        typed.insert(typed.end(), more.begin(), more.end());
        return post(robin, "share", std::move(typed));
    }
    Response withhold(PersonId from, FactId part) {
        return post(robin, "withhold",
                    {{"part", std::to_string(part.number())},
                     {"from", std::to_string(from.number())},
                     {"why", "It tells where he was seen."}});
    }

    PersonId rowan{1}, linnet{1}, heather{1}, pat{1}, chris{1}, stranger{1};
    FactId called{1};

private:
    testing::Visitor visitor(PersonId reader) { return testing::Visitor{authority, pages_, reader}; }
    Area pages_ = area();
};

/// On each engine, in a town of its own.
inline void in_a_town(const std::function<void(Town&)>& test) {
    const std::vector<Schema> schemas{site_schema(),
                                      documents::documents_schema(),
                                      family_help::family_help_schema(),
                                      protection::protection_schema(),
                                      family_network::family_network_schema(),
                                      papers_schema()};
    testing::for_each_engine(schemas, [&](const Database& database) {
        Town town{database};
        test(town);
    });
}

inline bool holds(const Response& response, std::string_view words) {
    return response.body.find(words) != std::string::npos;
}

}  // namespace kith::papers
