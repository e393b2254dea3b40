// The authorisation matrix: every route of the program, without a sign-in and with each role, near the child and far
// from them. It is made from the table of routes, so that no route can be forgotten.
#include <doctest/doctest.h>

#include <algorithm>

#include <fmt/format.h>

#include "care/file.h"
#include "kernel/access/accounts.h"
#include "kernel/access/csrf.h"
#include "kernel/core/text.h"
#include "kernel/people/context_of_harm.h"
#include "kernel/people/family.h"
#include "kernel/people/home.h"
#include "kernel/site/draft.h"
#include "kernel/site/site.h"
#include "kernel/testing/fresh.h"
#include "returns/ssda903_import.h"

using namespace kith;
using kith::testing::must;

namespace {

constexpr Date today = "2026-11-20"_day;

std::vector<Schema> area_schemas() {
    std::vector<Schema> schemas{site_schema()};
    for (const auto& area : areas())
        if (!area.schema.tables.empty()) schemas.push_back(area.schema);
    return schemas;
}

/// A town with one child in care, and someone of each role: one of them works with the child, the other does not.
struct Town {
    testing::FreshFile file{area_schemas()};
    testing::TestAuthority authority{file.database(), today};
    PersonId child = authority.person("Ana", "Fernley", "2014-02-03"_day, Sex::female);
    TeamId team{1};
    std::optional<Site> site;

    Town() {
        authority.fact(child, care::PeriodOfCare{"2025-01-06"_day, care::Need::abuse_or_neglect, {}, {}});
        authority.fact(child, care::LegalStatusFact{care::LegalStatus::care_order, "2025-01-06"_day, {}});
        site.emplace(must(Site::open(file.database(), Clock::fixed(authority.at()), areas(), {})));
    }

    struct Someone {
        Reader reader;
        std::string token, csrf;
    };

    Someone someone(Role role, bool near) {
        const auto teams = role == Role::manager || role == Role::social_worker ? std::optional{near ? team : TeamId{2}}
                                                                                : std::nullopt;
        const auto reader = authority.reader_with(role, teams, near ? "Near" : "Far");
        const bool carer = role == Role::foster_carer || role == Role::kinship_carer;
        if (near && carer) authority.fact(child, CaredForBy{reader.person, "2025-01-06"_day, {}});
        if (near && !carer && role != Role::manager) authority.allocate(child, reader, role);
        if (near && role == Role::manager) {
            const auto worker = authority.reader_with(Role::social_worker, team, "Robin");
            authority.allocate(child, worker, Role::social_worker);
        }
        auto transaction = must(file.database().write());
        const auto may = Gate::machine_to_all<May::change_accounts>(authority.id());
        const auto account = must(access::create_account(
            transaction, may, {fmt::format("person{}@thistleshire.example", reader.person.number()), reader.person}));
        const auto opened = must(access::open_session(transaction, account, authority.at()));
        must(transaction.commit());
        return {reader, opened.token, opened.session.csrf_secret};
    }

    std::string address(const Page& page, PersonId about) const {
        std::string made{page.address};
        const auto put = [&](const std::string& name, const std::string& value) {
            if (const auto at = made.find(name); at != std::string::npos) made.replace(at, name.size(), value);
        };
        put("{person}", std::to_string(about.number()));
        put("{table}", "care_period");
        put("{form}", "record-visit");
        while (made.find('{') != std::string::npos) {
            const auto open = made.find('{');
            made.replace(open, made.find('}') - open + 1, "1");
        }
        return made;
    }

    Response ask(const Page& page, const Someone* as, std::optional<PersonId> about = {}) {
        Request request;
        request.method = page.method;
        request.path = address(page, about.value_or(child));
        request.id = "0123456789abcdef";
        if (as) request.headers.emplace_back("cookie", "kith_session=" + as->token);
        if (page.method == Method::post) {
            request.headers.emplace_back("content-type", "application/x-www-form-urlencoded");
            if (as) request.body = "csrf=" + access::csrf_token(as->csrf);
        }
        return site->answer(request);
    }
};

/// Whether a reach can hold a child at all: carers, their homes and those who apply are reached by others.
bool of_children(Reach reach) {
    switch (reach) {
        case Reach::own_children:
        case Reach::own_families:
        case Reach::own_team:
        case Reach::team_families:
        case Reach::own_home:
        case Reach::own_authority: return true;
        case Reach::own_household:
        case Reach::own_record:
        case Reach::own_panel:
        case Reach::own_constellation:
        case Reach::fostering:
        case Reach::own_provider:
        case Reach::families_worked_with:
        case Reach::families_of_team:
        case Reach::own_family:
        case Reach::own_network:
        case Reach::own_letters: return false;
    }
    return false;
}

/// Whether the table of grants lets this role do this about a child it is near to, or far from.
bool granted(Role role, May may, bool near, bool about_a_child) {
    return std::ranges::any_of(grants(), [&](const Grant& grant) {
        return grant.role == role && grant.may == may &&
               (!about_a_child || (near && of_children(grant.reach)) || grant.reach == Reach::own_authority);
    });
}

std::string told(const Page& page, Role role, bool near, int status) {
    return fmt::format("{} {} as a {} {} the child: {}", page.method == Method::post ? "POST" : "GET", page.address,
                       in_words(role), near ? "near" : "far from", status);
}

}  // namespace

TEST_CASE("every route without a sign-in leads to the sign-in page, or was meant for everyone") {
    Town town;
    for (const auto& page : routes_of(areas())) {
        const auto response = town.ask(page, nullptr);
        INFO(page.address, " ", response.status);
        if (page.asks == Asks::nothing)
            CHECK(response.status != 500);
        else if (page.method == Method::post)
            CHECK(response.status == 401);
        else
            CHECK(response.status == 303);
        CHECK(response.body.find("Fernley") == std::string::npos);
    }
}

TEST_CASE("every route with each role answers as the table of grants says, near the child and far from them") {
    Town town;
    for (const auto& word : words_of<Role>)
        for (const bool near : {true, false}) {
            const auto someone = town.someone(word.value, near);
            for (const auto& page : routes_of(areas())) {
                if (page.address == "/sign-out" || !page.may) continue;
                const auto response = town.ask(page, &someone);
                const auto what = told(page, word.value, near, response.status);
                INFO(what);
                CHECK(response.status != 500);
                CHECK(response.status != 503);
                if (granted(word.value, *page.may, near, page.asks == Asks::a_grant_about_a_person))
                    CHECK(response.status != 403);
                else
                    CHECK((response.status == 403 || response.status == 404));
                if (!granted(word.value, *page.may, near, page.asks == Asks::a_grant_about_a_person) &&
                    page.method == Method::get)
                    CHECK(response.body.find("Fernley") == std::string::npos);
            }
        }
}

/// Written out by hand: whom each reach holds of a home, and of someone who applies to foster.
static bool holds_home(Reach reach, bool near) {
    return reach == Reach::own_authority || reach == Reach::fostering || (near && reach == Reach::own_household);
}
static bool holds_hub(Reach reach, bool near) {
    return reach == Reach::own_authority || reach == Reach::fostering || (near && reach == Reach::own_constellation);
}
static bool holds_applicant(Reach reach, bool near) {
    return reach == Reach::own_authority || reach == Reach::fostering || (near && reach == Reach::own_panel);
}

static bool holds_family(Reach reach, bool near) {
    // A social worker of the far managers' team works with the child throughout: how far a team reaches, the tests of
    // reach ask.
    return reach == Reach::own_authority || reach == Reach::families_of_team ||
           (near && (reach == Reach::families_worked_with || reach == Reach::own_family));
}

static void check_each(Town& town, std::string_view under, PersonId about, bool (*holds)(Reach, bool),
                       void (*come_near)(Town&, PersonId reader)) {
    for (const auto& word : words_of<Role>)
        for (const bool near : {true, false}) {
            const auto someone = town.someone(word.value, false);
            if (near) come_near(town, someone.reader.person);
            for (const auto& page : routes_of(areas())) {
                if (!page.address.starts_with(under) || page.asks != Asks::a_grant_about_a_person) continue;
                const bool right = std::ranges::any_of(grants(), [&](const Grant& grant) {
                    return grant.role == word.value && grant.may == *page.may && holds(grant.reach, near);
                });
                const auto response = town.ask(page, &someone, about);
                const auto what = told(page, word.value, near, response.status);
                INFO(what);
                CHECK(response.status != 500);
                CHECK(response.status != 503);
                CHECK((response.status == 403) != right);
                if (!right) CHECK(response.body.find("Secretname") == std::string::npos);
            }
        }
}

TEST_CASE("every page about a home answers each role as the table of grants says, in that home and in another") {
    Town town;
    const auto home = home_of(HouseholdId{9'000'001});
    town.authority.fact(home, Home{HomeKind::foster, "The Secretname family", "2025-01-06"_day, {}});
    check_each(town, "/homes/{person}", home, holds_home, [](Town& in, PersonId reader) {
        in.authority.fact(reader, Residence{HouseholdId{9'000'001}, "1 Mill Lane", "NE1 1AA", false, {}, {}});
    });
}

TEST_CASE(
    "every page about a hub answers each role as the table of grants says, in a home of its constellation and not") {
    Town town;
    const auto hub = home_of(HouseholdId{9'000'001});
    const auto satellite = HouseholdId{9'000'002};
    town.authority.fact(hub, Home{HomeKind::foster, "The Secretname family", "2025-01-06"_day, {}});
    town.authority.fact(home_of(satellite), Home{HomeKind::foster, "The Ashdown family", "2025-01-06"_day, {}});
    town.authority.fact(home_of(satellite), InConstellation{hub, "2025-01-06"_day, {}});
    check_each(town, "/homes/{person}", hub, holds_hub, [](Town& in, PersonId reader) {
        in.authority.fact(reader, Residence{HouseholdId{9'000'002}, "1 Mill Lane", "NE1 1AA", false, {}, {}});
    });
}

TEST_CASE(
    "every page about an application answers each role as the table of grants says, with the papers and without") {
    Town town;
    static PersonId applicant{1};
    applicant = town.authority.person("Hazel", "Secretname");
    town.authority.fact(applicant, RoleFact{Role::prospective_carer, {}, "2025-01-06"_day, {}});
    const auto come_near = [](Town& in, PersonId reader) {
        in.authority.fact(applicant, PanelPapers{reader, "2025-01-06"_day, {}});
    };
    check_each(town, "/applications/{person}", applicant, holds_applicant, come_near);
    check_each(town, "/my-application/{person}", applicant, holds_applicant, come_near);
    check_each(town, "/panel/{person}", applicant, holds_applicant, come_near);
}

TEST_CASE("every page about a place where children come to harm answers each role as the table of grants says") {
    Town town;
    const PersonId place{9'200'001};
    town.authority.fact(place, ContextOfHarm{ContextKind::place, "Secretname Corner", "2025-01-06"_day, {}});
    check_each(
        town, "/safety/{person}", place, [](Reach reach, bool) { return reach == Reach::own_authority; },
        [](Town&, PersonId) {});
}

TEST_CASE("a form without its token is refused, whoever sends it") {
    Town town;
    auto someone = town.someone(Role::social_worker, true);
    someone.csrf = "another session's secret";
    for (const auto& page : routes_of(areas())) {
        if (page.method != Method::post || page.asks == Asks::nothing) continue;
        INFO(page.address);
        CHECK(town.ask(page, &someone).status == 403);
    }
}

TEST_CASE("every answer carries the headers that keep a browser safe") {
    Town town;
    const auto someone = town.someone(Role::social_worker, true);
    for (const auto& page : routes_of(areas())) {
        if (page.method == Method::post) continue;
        const auto response = town.ask(page, &someone);
        INFO(page.address);
        const auto policy =
            std::ranges::find(response.headers, "Content-Security-Policy", [](const auto& h) { return h.first; });
        REQUIRE(policy != response.headers.end());
        CHECK(policy->second.find("unsafe") == std::string::npos);
    }
}

TEST_CASE("every ask about the child is on the audit, the refused ones too") {
    Town town;
    const auto near = town.someone(Role::social_worker, true);
    const auto far = town.someone(Role::social_worker, false);
    const auto pages = routes_of(areas());
    const auto page = std::ranges::find(pages, "/children/{person}", &Page::address);
    REQUIRE(page != pages.end());
    CHECK(town.ask(*page, &near).status == 200);
    CHECK(town.ask(*page, &far).status == 403);
    const auto asks = must(town.authority.store().all(
        "select reader, allowed from access_ask where about = $1 and may = 'see_care' order by ask", {town.child},
        [](const Row& row) {
            return std::pair{row.id<PersonId>(0), row.yes(1)};
        }));
    REQUIRE(asks.size() == 2);
    CHECK(asks[0] == std::pair{near.reader.person, true});
    CHECK(asks[1] == std::pair{far.reader.person, false});
}

TEST_CASE("what cannot be put on the audit is not shown, and a visit that was saved is not said to be unsaved") {
    Town town;
    const auto someone = town.someone(Role::social_worker, true);
    const auto visits = [&] {
        return must(facts<care::Visit>(town.authority.store(), town.authority.leave(town.child), Known::now())).size();
    };
    auto transaction = must(town.file.database().write());
    must(transaction.execute("drop table access_ask", {}));
    must(transaction.commit());
    Request request{.method = Method::get, .path = fmt::format("/children/{}", town.child.number())};
    request.id = "0123456789abcdef";
    request.headers.emplace_back("cookie", "kith_session=" + someone.token);
    const auto page = town.site->answer(request);
    CHECK(page.status == 503);
    CHECK(page.body.find("Fernley") == std::string::npos);
    request.method = Method::post;
    request.path += "/visits/new";
    request.headers.emplace_back("content-type", "application/x-www-form-urlencoded");
    request.body = "on=today&seen=alone&where=home&said=Hello&notes=Well&csrf=" + access::csrf_token(someone.csrf);
    const auto saved = town.site->answer(request);
    CHECK(saved.status == 503);
    CHECK(visits() == 1);
    CHECK(saved.body.find("What you sent was saved") != std::string::npos);
    request.body = "on=tomorrow&csrf=" + access::csrf_token(someone.csrf);
    CHECK(town.site->answer(request).body.find("What you sent was saved") == std::string::npos);
    CHECK(visits() == 1);
}

TEST_CASE("what was done is said on the page that follows, and no link can put other words there") {
    Town town;
    const auto someone = town.someone(Role::social_worker, true);
    Request request{.method = Method::post, .path = fmt::format("/children/{}/visits/new", town.child.number())};
    request.id = "0123456789abcdef";
    request.headers = {{"cookie", "kith_session=" + someone.token},
                       {"content-type", "application/x-www-form-urlencoded"}};
    request.body = "on=today&seen=alone&where=home&said=Hello&notes=Well&csrf=" + access::csrf_token(someone.csrf);
    const auto saved = town.site->answer(request);
    REQUIRE(saved.status == 303);
    const auto location =
        std::ranges::find_if(saved.headers, [](const auto& header) { return lower(header.first) == "location"; });
    REQUIRE(location != saved.headers.end());
    CHECK(location->second.find("Ana") == std::string::npos);
    const auto mark = location->second.find('?');
    request = {.method = Method::get, .path = location->second.substr(0, mark)};
    request.headers.emplace_back("cookie", "kith_session=" + someone.token);
    request.query = location->second.substr(mark + 1);
    CHECK(town.site->answer(request).body.find("Visit to Ana saved") != std::string::npos);
    request.query = "done=Ring+this+number";
    CHECK(town.site->answer(request).body.find("Ring this number") == std::string::npos);
}

TEST_CASE("every page about a family answers each role as the table of grants says, near to it and far from it") {
    Town town;
    static PersonId family{8'000'001};
    town.authority.fact(family, Family{"The Secretname family", "2026-01-06"_day});
    town.authority.fact(town.child, InFamily{family, "2026-01-06"_day, {}});
    town.authority.allocate(town.child, town.authority.reader_with(Role::social_worker, TeamId{2}, "Robin"),
                            Role::social_worker);
    check_each(town, "/families/{person}", family, holds_family, [](Town& in, PersonId reader) {
        in.authority.fact(reader, TakesPart{family, "2026-01-06"_day, {}});
        const auto as = in.authority.reader_of(reader);
        for (const auto& held : as.roles) in.authority.allocate(in.child, as, held.role);
    });
}
