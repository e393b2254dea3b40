// Words typed in a form about one thing among many are kept under its address: not lost, not shown in the form of
// another, to nobody else, and gone when they are saved.
#include <doctest/doctest.h>

#include <fmt/format.h>

#include "kernel/access/accounts.h"
#include "kernel/access/allocation.h"
#include "kernel/access/sessions.h"
#include "kernel/forms/ask.h"
#include "kernel/site/draft_in_place.h"
#include "kernel/site/saving.h"
#include "kernel/site/tab_for_tests.h"

using namespace kith;
using namespace kith::testing;

namespace {

struct Said {
    std::string words;

    static constexpr auto table =
        facts_in("goals_said", "What was said of a goal", column("words", "Words", &Said::words));
};

constexpr Question<Said> questions[] = {ask_words<&Said::words>("words", "What has changed?", {}, 100)};
constexpr Form<Said> form{"goal-said", "Say how it goes", "Save", questions};
constexpr EntryKind said_kind{"goals.said", "Said of a goal"};
FormInfo info() { return form.info(); }

FormPage goal_page(const Context& context, const FormInfo& asks, Fields typed, bool sealed = false) {
    return {.form = asks, .action = Url{context.request.path}, .typed = std::move(typed), .sealed = sealed};
}
Result<Response> show(const Asked<May::see_care>& asked) {
    const auto asks = info();
    return form_page(asked.context, goal_page(asked.context, asks, {}));
}
Result<Response> show_sealed(const Asked<May::see_care>& asked) {
    const auto asks = info();
    return form_page(asked.context, goal_page(asked.context, asks, {}, true));
}
Result<Response> save(const Asked<May::see_care>& asked) {
    const auto& context = asked.context;
    const auto asks = info();
    auto page = goal_page(context, asks, TRY(context.typed(asks)));
    const auto said = form.read(page.typed, {}, context.today);
    if (!said) return refused(context, std::move(page), said.error());
    auto change = TRY(context.change());
    const auto entry = TRY(change.open(asked.allowed, {said_kind, "It was said how a goal goes"}));
    TRY(change.enter(asked.allowed, *said));
    TRY(change.commit());
    return saved(context, entry, context.request.path, "Saved");
}

Area goals() {
    return {.name = "Goals",
            .purpose = "For these tests",
            .pages = {page<show>(Method::get, "/children/{person}/goals/{goal}").with(info),
                      page<save>(Method::post, "/children/{person}/goals/{goal}").with(info),
                      page<show_sealed>(Method::get, "/children/{person}/secrets/{goal}").with(info)},
            .schema = {"goals", {&table_info<Said>()}},
            .kinds = {said_kind}};
}

/// Robin works with Ana; Otto works with nobody.
struct Town {
    explicit Town(const Database& of) : database{of}, authority{of, "2026-11-20"_day} {
        authority.allocate(ana, authority.reader_of(robin), Role::social_worker);
        site.emplace(must(Site::open(database, Clock::fixed(authority.at()), {goals()},
                                     SiteOptions{.second_step = SecondStep::nobody})));
    }
    Tab as(PersonId person) {
        Tab tab{*site};
        auto transaction = must(database.write());
        const auto account =
            must(access::create_account(transaction, Gate::machine_to_all<May::change_accounts>(authority.id()),
                                        {fmt::format("person{}@thistleshire.example", person.number()), person}));
        tab.cookies["kith_session"] = must(access::open_session(transaction, account, authority.at())).token;
        must(transaction.commit());
        return tab;
    }
    std::string goal(int number) const { return fmt::format("/children/{}/goals/{}", ana.number(), number); }
    std::string kept_at(std::string_view place) const { return fmt::format("/drafts?at={}", place); }

    const Database& database;
    TestAuthority authority;
    PersonId robin = authority.reader_with(Role::social_worker, TeamId{1}, "Robin").person;
    PersonId otto = authority.reader_with(Role::social_worker, TeamId{2}, "Otto").person;
    PersonId ana = authority.person("Ana", "Fernley", "2016-02-03"_day, Sex::female);
    std::optional<Site> site;
};

void in_a_town(const std::function<void(Town&)>& test) {
    const std::vector<Schema> schemas{site_schema(), {"goals", {&table_info<Said>()}}};
    for_each_engine(schemas, [&](const Database& database) {
        Town town{database};
        test(town);
    });
}

void throw_away(Tab& tab, const std::string& address, const std::string& page) {
    tab.get(page);
    auto request = tab.request(Method::post, address);
    request.headers.emplace_back("content-type", "application/x-www-form-urlencoded");
    request.body = "draft=discard&csrf=" + tab.hidden("csrf");
    tab.ask(request);
    CHECK(tab.last.status == 303);
    CHECK(tab.leads_to() == page);
}

}  // namespace

TEST_CASE("what is typed of one goal comes back there, and in no other goal's form") {
    in_a_town([](Town& town) {
        auto robin = town.as(town.robin);
        robin.get(town.goal(1));
        CHECK(robin.last.body.find("data-draft=\"/drafts?at=") != std::string::npos);
        robin.post(town.kept_at(town.goal(1)), {{"words", "She slept all night."}}, town.goal(1));
        CHECK(robin.last.status == 204);
        robin.get(town.goal(1));
        CHECK(robin.last.body.find("She slept all night.") != std::string::npos);
        CHECK(robin.last.body.find("You had not finished") != std::string::npos);
        robin.get(town.goal(2));
        CHECK(robin.last.body.find("She slept all night.") == std::string::npos);
    });
}

TEST_CASE("saving drops the words that were kept, and so does throwing them away") {
    in_a_town([](Town& town) {
        auto robin = town.as(town.robin);
        for (const bool saves : {true, false}) {
            CAPTURE(saves);
            robin.post(town.kept_at(town.goal(1)), {{"words", "She slept all night."}}, town.goal(1));
            if (saves)
                robin.post(town.goal(1), {{"words", "She slept all night, twice."}});
            else
                throw_away(robin, town.kept_at(town.goal(1)), town.goal(1));
            robin.get(town.goal(1));
            CHECK(robin.last.body.find("She slept all night.") == std::string::npos);
        }
    });
}

TEST_CASE("who may not open the form keeps no words there, and nobody reads another's") {
    in_a_town([](Town& town) {
        auto robin = town.as(town.robin), otto = town.as(town.otto);
        robin.post(town.kept_at(town.goal(1)), {{"words", "She slept all night."}}, town.goal(1));
        otto.post(town.kept_at(town.goal(1)), {{"words", "I was never there."}}, "/account");
        CHECK((otto.last.status == 403 || otto.last.status == 404));
        town.authority.allocate(town.ana, town.authority.reader_of(town.otto), Role::social_worker);
        otto.get(town.goal(1));
        CHECK(otto.last.status == 200);
        CHECK(otto.last.body.find("She slept all night.") == std::string::npos);
    });
}

TEST_CASE("words are kept only at the address of a form, and never where they must be sealed") {
    in_a_town([](Town& town) {
        auto robin = town.as(town.robin);
        for (const auto* place : {"/nowhere", "", "goals", "//elsewhere.example/x", "/children/0/goals/1",
                                  "/children/1/goals/%22%3E", "/health"}) {
            CAPTURE(place);
            robin.post(town.kept_at(place), {{"words", "Lost?"}}, town.goal(1));
            CHECK(robin.last.status == 404);
        }
        robin.get(fmt::format("/children/{}/secrets/1", town.ana.number()));
        CHECK(robin.last.status == 200);
        CHECK(robin.last.body.find("data-draft") == std::string::npos);
    });
}
