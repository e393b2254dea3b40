// Carers and their team write to each other: who reaches which thread, who has read, what waits for an answer.
#include <doctest/doctest.h>

#include <fmt/format.h>

#include "kernel/access/work.h"
#include "kernel/people/home.h"
#include "kernel/site/visitor_for_tests.h"
#include "messages/acts.h"
#include "messages/pages.h"
#include "messages/rules.h"

namespace kith::messages {
Area area();
}

using namespace kith;
using namespace kith::messages;
using namespace kith::testing;

namespace {

bool says(const Response& response, std::string_view words) { return response.body.find(words) != std::string::npos; }

constexpr HouseholdId beeches{9'000'001}, larches{9'000'002};

/// Ana lives with Hazel Beech, whom Iris supports; Robin is Ana's social worker, Dana leads his team, Ivy the service.
struct Town {
    explicit Town(const Database& database) : authority{database, "2026-11-20"_day} {  // a Friday
        authority.fact(ana, CaredForBy{hazel, "2026-03-01"_day, {}});
        authority.allocate(ana, authority.reader_of(robin), Role::social_worker);
        for (const auto& [home, name, carer] :
             {std::tuple{beeches, "The Beech family", hazel}, std::tuple{larches, "The Larch family", dilys}}) {
            authority.fact(home_of(home), Home{HomeKind::foster, name, "2020-01-01"_day, {}});
            authority.fact(carer, Residence{home, "1 Mill Lane", "ZZ99 1AA", false, "2020-01-01"_day, {}});
        }
        authority.allocate(home_of(beeches), authority.reader_of(iris), Role::supervising_social_worker);
    }

    Visitor as(PersonId reader) { return Visitor{authority, its_area, reader}; }
    std::string child(std::string_view rest = {}) const { return address_of(ana, AboutWhat::child, rest); }
    static std::string home(std::string_view rest = {}) { return address_of(home_of(beeches), AboutWhat::home, rest); }
    Thread read(PersonId about) { return threads_of({about}).front(); }
    std::vector<Thread> threads_of(const std::vector<PersonId>& about) {
        return must(threads(authority.store(), authority.leave_of_all(), about));
    }
    std::vector<Due> open() {
        return must(open_duties(authority.store(), authority.id(), {ana}, Calendar::england(), authority.today()));
    }
    std::string my_day(PersonId reader) {
        Area with_day = its_area;
        with_day.pages.push_back(page<show_day>(Method::get, "/my-day"));
        return Visitor{authority, with_day, reader}.get("/my-day").body;
    }
    static Result<Response> show_day(const SignedIn& asked) {
        return Response::text(TRY(asked.context.site.on_my_day.front()(asked.context)).markup());
    }
    int write(PersonId by, const std::string& where, const std::string& words) {
        return as(by).post(where, {{"words", words}}).status;
    }

    TestAuthority authority;
    Area its_area = area();
    PersonId ana = authority.person("Ana", "Fernley", "2016-02-03"_day, Sex::female);
    PersonId robin = authority.reader_with(Role::social_worker, TeamId{1}, "Robin").person;
    PersonId dana = authority.reader_with(Role::manager, TeamId{1}, "Dana").person;
    PersonId otto = authority.reader_with(Role::social_worker, TeamId{2}, "Otto").person;
    PersonId hazel = authority.reader_with(Role::foster_carer, {}, "Hazel").person;
    PersonId dilys = authority.reader_with(Role::foster_carer, {}, "Dilys").person;
    PersonId iris = authority.reader_with(Role::supervising_social_worker, {}, "Iris").person;
    PersonId ivy = authority.reader_with(Role::fostering_manager, {}, "Ivy").person;
    PersonId nina = authority.reader_with(Role::health_professional, {}, "Nina").person;
};

void in_a_town(const std::function<void(Town&)>& test) {
    const std::vector<Schema> schemas{site_schema(), messages_schema()};
    for_each_engine(schemas, [&](const Database& database) {
        Town town{database};
        test(town);
    });
}

}  // namespace

TEST_CASE("A carer writes about the child, the social worker reads it and answers: one box and a press each") {
    in_a_town([](Town& town) {
        CHECK(town.as(town.hazel).get(town.child()).status == 200);
        CHECK(says(town.as(town.hazel).get(town.child()),
                   "Robin Ashdown (social worker) and the team manager read this"));
        CHECK(town.write(town.hazel, town.child(), "She asks for her\nold school friends.") == 303);
        const auto seen = town.as(town.robin).get(town.child());
        CHECK(says(seen, "She asks for her\nold school friends."));
        CHECK(says(seen, "Hazel Ashdown, foster carer"));
        CHECK(town.write(town.robin, town.child(), "I ring the school on Monday.") == 303);
        const auto answer = town.as(town.hazel).get(town.child()).body;
        CHECK(answer.find("old school friends") < answer.find("I ring the school"));  // the newest last
        const auto thread = town.read(town.ana);
        REQUIRE(thread.messages.size() == 2);
        CHECK(thread.messages[0].value.as == Role::foster_carer);
        CHECK(thread.messages[1].value.as == Role::social_worker);
        CHECK(town.write(town.hazel, town.child(), "  ") == 422);
        CHECK(town.write(town.hazel, town.child(), std::string(4'001, 'x')) == 422);
    });
}

TEST_CASE("Nobody else reaches the thread: another home's carer, a social worker far from the child, a nurse") {
    in_a_town([](Town& town) {
        town.write(town.hazel, town.child(), "A secret of hers.");
        town.write(town.hazel, Town::home(), "About our own rest.");
        for (const auto reader : {town.dilys, town.otto, town.nina, town.iris, town.ivy}) {
            CAPTURE(reader.number());
            const auto refused = town.as(reader).get(town.child());
            CHECK(refused.status == 403);
            CHECK_FALSE(says(refused, "A secret of hers."));
            CHECK(town.write(reader, town.child(), "x") == 403);
            CHECK(town.as(reader).post(town.child("/no-answer"), {}).status == 403);
        }
        for (const auto reader : {town.dilys, town.otto, town.robin, town.dana, town.nina}) {
            CHECK(town.as(reader).get(Town::home()).status == 403);
            CHECK(town.write(reader, Town::home(), "x") == 403);
        }
        CHECK(town.read(town.ana).messages.size() == 1);
        CHECK(town.read(home_of(beeches)).messages.size() == 1);
        // A home is no child and a child no home.
        CHECK(town.as(town.hazel).get(address_of(home_of(beeches), AboutWhat::child)).status == 404);
        CHECK(town.as(town.hazel).get(address_of(town.ana, AboutWhat::home)).status == 404);
    });
}

TEST_CASE(
    "A carer whose placement ended reaches the child's thread no more, and the next sees none of what was there") {
    in_a_town([](Town& town) {
        town.write(town.hazel, town.child(), "Ted next door scares her.");
        town.authority.move_to("2026-12-01"_day);
        town.authority.fact(town.ana, CaredForBy{town.dilys, "2026-12-01"_day, {}});
        const auto next = town.as(town.dilys).get(town.child());
        CHECK(next.status == 200);
        CHECK_FALSE(says(next, "Ted"));
        CHECK_FALSE(town.my_day(town.dilys).find("1 new") != std::string::npos);
        CHECK(says(town.as(town.robin).get(town.child()), "Ted next door scares her."));
    });
    const std::vector<Schema> schemas{site_schema(), messages_schema()};
    FreshFile file{schemas};
    Town town{file.database()};
    const auto ben = town.authority.person("Ben", "Fernley", "2015-02-03"_day);
    town.authority.fact(ben, CaredForBy{town.hazel, "2026-01-01"_day, "2026-11-19"_day});
    CHECK(town.as(town.hazel).get(address_of(ben, AboutWhat::child)).status == 403);
}

TEST_CASE("Whoever opens the thread has read it, and the writer sees who, and when") {
    in_a_town([](Town& town) {
        town.write(town.hazel, town.child(), "First.");
        CHECK(says(town.as(town.hazel).get(town.child()), "Not read yet"));
        CHECK(town.read(town.ana).unread_by(town.robin) == 1);
        town.authority.move_to(Moment{town.authority.at().milliseconds + 60'000});
        CHECK_FALSE(says(town.as(town.robin).get(town.child()), "Not read yet"));
        town.as(town.robin).get(town.child());
        CHECK(town.read(town.ana).unread_by(town.robin) == 0);
        CHECK(town.read(town.ana).reads.size() == 1);  // one receipt however often it is opened
        const auto seen = town.as(town.hazel).get(town.child());
        CHECK(says(seen, "Read by Robin Ashdown, 20 November 2026 at 12:01pm"));
        CHECK_FALSE(says(seen, "Not read yet"));
        town.write(town.hazel, town.child(), "Second.");
        const auto thread = town.read(town.ana);
        CHECK(thread.readers_of(thread.messages[0]).size() == 1);
        CHECK(thread.readers_of(thread.messages[1]).empty());
        CHECK(thread.unread_by(town.hazel) == 0);  // nobody's own words are news to them
        CHECK(town.as(town.otto).get(town.child()).status == 403);
        CHECK(town.read(town.ana).reads.size() == 1);  // whoever was refused has read nothing
    });
}

TEST_CASE("What a carer writes waits on the worker's day for one working day, until someone of the team answers") {
    in_a_town([](Town& town) {
        CHECK(town.open().empty());
        town.write(town.hazel, town.child(), "May her brother come on Sunday?");
        town.authority.move_to("2026-11-21"_day);
        town.write(town.hazel, town.child(), "Or on Monday?");
        REQUIRE(town.open().size() == 1);  // two messages, one answer
        CHECK(town.open()[0].terms == &answered_about_child.terms);
        CHECK(town.open()[0].occasion.due == "2026-11-23"_day);  // the Monday after the first
        CHECK(town.my_day(town.robin).find("2 new") != std::string::npos);
        CHECK(town.my_day(town.robin).find("Answer by 23 Nov 2026") != std::string::npos);
        CHECK(town.my_day(town.dana).find("Answer by 23 Nov 2026") != std::string::npos);
        CHECK(town.my_day(town.otto).empty());
        CHECK(town.my_day(town.nina).empty());
        CHECK(town.my_day(town.hazel).find("Waiting for an answer, by 23 November 2026") != std::string::npos);
        town.write(town.dana, town.child(), "Sunday is fine.");  // the manager, while the worker is away
        CHECK(town.open().empty());
        CHECK(town.my_day(town.dana).empty());
        CHECK(town.my_day(town.hazel).find("1 new") != std::string::npos);
        town.as(town.hazel).get(town.child());
        CHECK(town.my_day(town.hazel).find("No new messages.") != std::string::npos);
        town.write(town.robin, town.child(), "I wrote to his carers.");  // nobody waits for carers by a clock
        CHECK(town.open().empty());
    });
}

TEST_CASE("What wants no answer is put aside by one press of the team's, and by no carer's") {
    in_a_town([](Town& town) {
        town.write(town.hazel, town.child(), "Thank you!");
        CHECK_FALSE(says(town.as(town.hazel).get(town.child()), "No answer is needed"));
        CHECK(town.as(town.hazel).post(town.child("/no-answer"), {}).status == 409);
        CHECK(says(town.as(town.robin).get(town.child()), "No answer is needed"));
        CHECK(town.as(town.robin).post(town.child("/no-answer"), {}).status == 303);
        CHECK(town.as(town.robin).post(town.child("/no-answer"), {}).status == 409);
        CHECK(town.open().empty());
        CHECK(says(town.as(town.hazel).get(town.child()), "Robin Ashdown saw that this needs no answer"));
        town.write(town.hazel, town.child(), "One thing more.");
        CHECK(town.open().size() == 1);
    });
}

TEST_CASE("About fostering, the home's carers write to the supervising social worker and the fostering manager") {
    in_a_town([](Town& town) {
        CHECK(town.write(town.hazel, Town::home(), "We would like a weekend's rest in May.") == 303);
        const auto seen = town.as(town.iris).get(Town::home());
        CHECK(says(seen, "We would like a weekend"));
        CHECK(says(seen, "Those who foster here, Iris Ashdown (supervising social worker) and the fostering manager"));
        CHECK(town.my_day(town.iris).find("Answer by 23 Nov 2026") != std::string::npos);
        CHECK(town.my_day(town.ivy).find("The Beech family, fostering") != std::string::npos);
        CHECK(town.my_day(town.dilys).find("Beech") == std::string::npos);
        const auto thread = town.read(home_of(beeches));
        CHECK(answer_due(thread, AboutWhat::home, Calendar::england(), town.authority.today())->due ==
              "2026-11-23"_day);
        CHECK(town.write(town.ivy, Town::home(), "Yes, I have asked the Larch family.") == 303);
        CHECK(town.read(home_of(beeches)).messages.back().value.as == Role::fostering_manager);
        CHECK(town.my_day(town.ivy).empty());
    });
}

TEST_CASE("The span is the authority's own, from one to five working days") {
    const std::vector<Schema> schemas{site_schema(), messages_schema()};
    FreshFile file{schemas};
    Town town{file.database()};
    town.authority.written([&](Change& change) {
        must(set_local_span(change, local::answered, 3, "2026-01-01"_day, "Agreed with the carers' forum"));
    });
    town.write(town.hazel, town.child(), "When you can.");
    CHECK(town.open().at(0).occasion.due == "2026-11-25"_day);
    auto change = town.authority.change();
    CHECK(fault_of(set_local_span(change, local::answered, 6, "2026-02-01"_day, "Too busy")) == Fault::invalid);
}

TEST_CASE("A long thread begins with its last twenty messages, and the rest are a press away") {
    const std::vector<Schema> schemas{site_schema(), messages_schema()};
    FreshFile file{schemas};
    Town town{file.database()};
    for (int i = 1; i <= 23; ++i)
        town.authority.fact(
            town.ana, Message{fmt::format("Number {}.", i), town.robin, Role::social_worker, town.authority.at()});
    const auto shown = town.as(town.hazel).get(town.child());
    CHECK(says(shown, "Show 3 messages before these"));
    CHECK_FALSE(says(shown, "Number 3."));
    CHECK(says(shown, "Number 4."));
    CHECK(says(town.as(town.hazel).get(town.child("?all=yes")), "Number 3."));
}

TEST_CASE("A message cannot be changed or taken back by any address") {
    for (const auto& page : area().pages) {
        CAPTURE(page.address);
        CHECK(page.address.find("edit") == page.address.npos);
        CHECK(page.address.find("{message}") == page.address.npos);
        CHECK(page.may == May::exchange_messages);
    }
}
