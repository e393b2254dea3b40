// A carer asks whether they may say yes; a worker says who decides: the pages, as each of them meets them.
#include <doctest/doctest.h>

#include <fmt/format.h>

#include "fostering/acts.h"
#include "fostering/pages.h"
#include "fostering/rules.h"
#include "kernel/access/work.h"
#include "kernel/site/visitor_for_tests.h"

namespace kith::fostering {
Area area();
}

using namespace kith;
using namespace kith::fostering;
using namespace kith::testing;

namespace {

bool holds(const Response& response, std::string_view words) { return response.body.find(words) != std::string::npos; }

/// Ana lives with Hazel; Robin is her social worker.
struct Town {
    FreshFile file{std::vector<kith::Schema>{
        site_schema(),
        fostering_schema(),
        {"care",
         {&table_info<care::PeriodOfCare>(), &table_info<care::LegalStatusFact>(), &table_info<care::Placement>()}}}};
    TestAuthority authority{file.database(), "2026-11-20"_day};  // a Friday
    Area pages = area();
    PersonId ana = authority.person("Ana", "Fernley", "2016-02-03"_day, Sex::female);
    PersonId robin = authority.reader_with(Role::social_worker, TeamId{1}, "Robin").person;
    PersonId hazel = authority.reader_with(Role::foster_carer, std::nullopt, "Hazel").person;
    PersonId dilys = authority.reader_with(Role::foster_carer, std::nullopt, "Dilys").person;

    explicit Town(care::LegalStatus status = care::LegalStatus::care_order) {
        authority.fact(ana, care::PeriodOfCare{"2026-01-05"_day, care::Need::abuse_or_neglect, {}, {}});
        authority.fact(ana, care::LegalStatusFact{status, "2026-01-05"_day, {}});
        authority.fact(ana, CaredForBy{hazel, "2026-01-05"_day, {}});
        authority.allocate(ana, authority.reader_of(robin), Role::social_worker);
    }

    Visitor visitor(PersonId reader) { return Visitor{authority, pages, reader}; }
    std::string page(std::string_view rest) const { return fmt::format("/children/{}{}", ana.number(), rest); }
    DelegationFile read() { return must(delegation_file(authority.store(), authority.leave(ana), Known::now())); }
    std::vector<Due> open() {
        return must(open_duties(authority.store(), authority.id(), {ana}, Calendar::england(), authority.today()));
    }
    static Fields otherwise(std::string_view matter, std::string_view decider) {
        return {{"matter", std::string{matter}},
                {"decider", std::string{decider}},
                {"why", "safety"},
                {"because", "Someone looks for her there"},
                {"childs_view", "It is not fair"},
                {"parents_view", "They agree"},
                {"look_again", "1/2/2027"}};
    }
};

}  // namespace

TEST_CASE("A carer types what the child asks for and is told yes, why, and under which law") {
    Town town;
    const auto hazel = town.visitor(town.hazel);
    const auto answer = hazel.get(town.page("/can-i?q=sleepover"));
    CHECK(answer.status == 200);
    CHECK(holds(answer, "Yes. You decide."));
    CHECK(holds(answer, "need no police check"));
    CHECK(holds(answer, "national minimum standards"));
    CHECK(holds(hazel.get(town.page("/can-i?q=trip")), "Which of these?"));
    CHECK(holds(hazel.get(town.page("/can-i?q=zzz")), "Nothing here is called that"));
    CHECK(holds(hazel.get(town.page("/can-i?matter=L10T")), "Not before they are 18."));
    CHECK(hazel.get(town.page("/can-i?matter=nonsense")).status == 200);
    CHECK(holds(hazel.get(town.page("/can-i/card")), "The carer decides"));
}

TEST_CASE("A carer sees nothing of a child who lives in another home, and no worker's page of her own") {
    Town town;
    const auto dilys = town.visitor(town.dilys);
    for (const auto* rest : {"/can-i", "/can-i/card", "/can-i/ask", "/who-decides", "/who-decides/new"}) {
        CAPTURE(rest);
        const auto refused = dilys.get(town.page(rest));
        CHECK(refused.status == 403);
        CHECK_FALSE(holds(refused, "Ana"));
    }
    CHECK(dilys.post(town.page("/can-i/decided"), {{"matter", "L1"}}).status == 403);
    const auto hazel = town.visitor(town.hazel);
    CHECK(hazel.get(town.page("/who-decides")).status == 403);
    CHECK(hazel.post(town.page("/who-decides/new"), Town::otherwise("L2", "carer")).status == 403);
    CHECK(town.read().arranged.empty());
}

TEST_CASE("By one press a carer records what they decided, and the worker sees it") {
    Town town;
    const auto hazel = town.visitor(town.hazel);
    CHECK(hazel.post(town.page("/can-i/decided"), {{"matter", "L1"}, {"words", "A fringe"}}).status == 303);
    CHECK(hazel.post(town.page("/can-i/decided"), {{"matter", "L5"}}).status == 303);
    REQUIRE(town.read().decided.size() == 2);
    CHECK(town.read().decided[0].value.carer == town.hazel);
    CHECK(town.read().decided[0].value.on == town.authority.today());
    CHECK(holds(town.visitor(town.robin).get(town.page("/who-decides")), "Haircut. A fringe"));
}

TEST_CASE("What is not the carer's to decide is not recorded as if it were") {
    Town town;
    const auto hazel = town.visitor(town.hazel);
    for (const auto* matter : {"M4", "F2", "L10T", "E5"}) {
        CAPTURE(matter);
        const auto refused = hazel.post(town.page("/can-i/decided"), {{"matter", matter}});
        CHECK(refused.status == 422);
        CHECK(holds(refused, "is not yours to decide. Ask the social worker"));
    }
    CHECK(hazel.post(town.page("/can-i/decided"), {{"matter", "Z9"}}).status == 422);
    CHECK(hazel.post(town.page("/can-i/decided"), {}).status == 422);
    CHECK(town.read().decided.empty());
}

TEST_CASE("A carer's question waits on the worker's day until it is answered, and the answer stays to be found") {
    Town town;
    const auto hazel = town.visitor(town.hazel);
    const auto robin = town.visitor(town.robin);
    CHECK(hazel.post(town.page("/can-i/ask"), {{"question", ""}}).status == 422);
    CHECK(hazel.post(town.page("/can-i/ask"), {{"question", "May she dye it green?"}, {"matter", "L1"}}).status == 303);
    REQUIRE(town.open().size() == 1);
    CHECK(town.open()[0].terms == &carer_answered.terms);
    CHECK(town.open()[0].occasion.due == "2026-11-23"_day);
    CHECK(holds(hazel.get(town.page("/can-i")), "Waiting for an answer"));
    const auto form = robin.get(town.page("/who-decides/answer"));
    CHECK(holds(form, "May she dye it green?"));
    const auto question = std::to_string(town.read().asked.at(0).id.number());
    CHECK(robin.post(town.page("/who-decides/answer"), {{"question", "999"}, {"decider", "carer"}, {"answer", "Yes"}})
              .status == 422);
    const Fields answer{{"question", question}, {"decider", "carer"}, {"answer", "Green is lovely."}};
    CHECK(robin.post(town.page("/who-decides/answer"), answer).status == 303);
    CHECK(town.open().empty());
    CHECK(holds(hazel.get(town.page("/can-i")), "Green is lovely."));
    CHECK(robin.post(town.page("/who-decides/answer"), answer).status == 422);  // it no longer waits
    CHECK(town.read().answered.size() == 1);
    CHECK(robin.get(town.page("/who-decides/answer")).status == 303);
}

TEST_CASE("What an earlier home asked and decided is not shown to the next, nor its answers") {
    Town town;
    const auto hazel = town.visitor(town.hazel);
    CHECK(hazel.post(town.page("/can-i/ask"), {{"question", "May my brother Ted collect her?"}}).status == 303);
    CHECK(hazel.post(town.page("/can-i/decided"), {{"matter", "L1"}, {"words", "Ted cut it"}}).status == 303);
    CHECK(holds(hazel.get(town.page("/can-i")), "May my brother Ted collect her?"));
    town.authority.move_to("2026-11-25"_day);
    town.authority.fact(town.ana, CaredForBy{town.dilys, "2026-11-24"_day, {}});
    const auto dilys = town.visitor(town.dilys).get(town.page("/can-i"));
    CHECK(dilys.status == 200);
    CHECK_FALSE(holds(dilys, "Ted"));
    CHECK(holds(town.visitor(town.robin).get(town.page("/who-decides")), "May my brother Ted collect her?"));
}

TEST_CASE("A child of a return, who has a number and no name yet, is called by it") {
    Town town;
    const auto child = PersonId{town.authority.written([&](Change& writing) {
        const PersonId id{writing.next_id()};
        const auto leave = town.authority.leave(id);
        must(writing.open(leave, {{"test.fact", "Fact"}, "Someone was added."}));
        must(writing.enter(leave, Person{.born = "2014-05-01"_day,
                                         .expected = {},
                                         .died = {},
                                         .sex = {},
                                         .gender = {},
                                         .ethnicity = {},
                                         .religion = {}}));
        must(writing.enter(leave, Identifier{IdentifierKind::child_id, "A17"}));
        return id;
    })};
    const auto file = must(delegation_file(town.authority.store(), town.authority.leave(child), Known::now()));
    CHECK(file.name == "Child A17");
    CHECK(file.given == "Child A17");
}

TEST_CASE("A link chooses a matter that there is, and puts no words of its own into a question") {
    Town town;
    const auto form = town.visitor(town.hazel).get(town.page("/can-i/ask?matter=L1&question=planted"));
    CHECK(holds(form, "value=\"L1\" selected"));
    CHECK_FALSE(holds(form, "planted"));
    CHECK_FALSE(holds(town.visitor(town.hazel).get(town.page("/can-i/ask?matter=nonsense")), "nonsense"));
}

TEST_CASE(
    "A worker says who decides, with a reason, everyone's view and a day; the carer's answer is another from then") {
    Town town;
    const auto robin = town.visitor(town.robin);
    auto without = Town::otherwise("L2", "worker");
    for (const auto* left_out : {"because", "childs_view", "parents_view", "look_again", "why"}) {
        CAPTURE(left_out);
        auto form = without;
        std::erase_if(form, [&](const auto& field) { return field.first == left_out; });
        CHECK(robin.post(town.page("/who-decides/new"), form).status == 422);
    }
    CHECK(town.read().arranged.empty());
    CHECK(robin.post(town.page("/who-decides/new"), without).status == 303);
    const auto told = town.visitor(town.hazel).get(town.page("/can-i?q=sleepover"));
    CHECK(holds(told, "Ask the social worker first"));
    CHECK(holds(told, "Someone looks for her there"));
    CHECK(holds(told, "looked at again by 1 February 2027"));
    CHECK(holds(robin.get(town.page("/who-decides")), "It is not fair"));
    CHECK(holds(robin.get(town.page("/who-decides/new?matter=L2")), "Someone looks for her there"));
    REQUIRE(town.open().size() == 1);
    CHECK(town.open()[0].terms == &arrangement_looked_at_again.terms);
}

TEST_CASE("What a carer was answered about a matter is said by the page, the matrix and the card, with who said it") {
    Town town;
    const auto hazel = town.visitor(town.hazel);
    const auto robin = town.visitor(town.robin);
    CHECK(hazel.post(town.page("/can-i/ask"), {{"question", "At Juno's?"}, {"matter", "L2"}}).status == 303);
    CHECK(holds(hazel.get(town.page("/can-i")), "Robin Ashdown answers by 23 November 2026"));
    const auto question = std::to_string(town.read().asked.at(0).id.number());
    Fields answer{{"question", question}, {"decider", "adopters"}, {"answer", "Not there."}};
    CHECK(robin.post(town.page("/who-decides/answer"), answer).status == 422);
    answer[1].second = "worker";
    CHECK(robin.post(town.page("/who-decides/answer"), answer).status == 303);
    const auto told = hazel.get(town.page("/can-i?matter=L2"));
    CHECK(holds(told, "Ask the social worker first: they decide."));
    CHECK(holds(told, "Not there."));
    CHECK(holds(told, "Who said so: Robin Ashdown"));
    CHECK(holds(hazel.get(town.page("/can-i/card")), "The social worker decides, as Robin Ashdown"));
    CHECK(holds(robin.get(town.page("/who-decides")), "Who said so"));
    CHECK(hazel.post(town.page("/can-i/decided"), {{"matter", "L2"}}).status == 422);
}

TEST_CASE("A worker ends what was said of a matter by one reason and a press, and it is as usual again") {
    Town town;
    const auto robin = town.visitor(town.robin);
    const auto as_usual = town.page("/who-decides/as-usual");
    CHECK(robin.get(as_usual + "?matter=L2").status == 303);
    CHECK(robin.post(town.page("/who-decides/new"), Town::otherwise("L2", "worker")).status == 303);
    CHECK(robin.post(town.page("/who-decides/new"), Town::otherwise("L2", "parents")).status == 303);
    CHECK(holds(robin.get(town.page("/who-decides")), "As usual again"));
    CHECK(holds(robin.get(as_usual + "?matter=L2"), "Why is it as usual again?"));
    CHECK(robin.post(as_usual, {{"matter", "L2"}, {"reason", ""}}).status == 422);
    CHECK(town.visitor(town.hazel).post(as_usual, {{"matter", "L2"}, {"reason", "No"}}).status == 403);
    CHECK(robin.post(as_usual, {{"matter", "L2"}, {"reason", "It is safe there now"}}).status == 303);
    CHECK(holds(town.visitor(town.hazel).get(town.page("/can-i?matter=L2")), "Yes. You decide."));
    CHECK(town.read().arranged.size() == 2);
    CHECK(town.open().empty());
}

TEST_CASE("What the law has fixed is not offered to be arranged, and refused if it is sent") {
    Town town;
    const auto robin = town.visitor(town.robin);
    CHECK_FALSE(holds(robin.get(town.page("/who-decides/new")), "value=\"F2\""));
    CHECK(robin.post(town.page("/who-decides/new"), Town::otherwise("F2", "carer")).status == 422);
    CHECK(robin.post(town.page("/who-decides/new"), Town::otherwise("L2", "nobody")).status == 422);
    auto late = Town::otherwise("L2", "worker");
    late.back().second = "1/6/2027";
    const auto refused = robin.post(town.page("/who-decides/new"), late);
    CHECK(refused.status == 422);
    CHECK(town.read().arranged.empty());
}

TEST_CASE("Section 20: the carer is told to ask until the parents' agreement is on the record") {
    Town town{care::LegalStatus::accommodated};
    const auto hazel = town.visitor(town.hazel);
    const auto robin = town.visitor(town.robin);
    CHECK(holds(hazel.get(town.page("/can-i?q=haircut")), "it is not recorded yet that they agreed"));
    REQUIRE(town.open().size() == 1);
    CHECK(town.open()[0].terms == &parents_agreed.terms);
    CHECK(robin.post(town.page("/who-decides/parents-agreed"), {{"on", "20/11/2027"}, {"who", "Mum"}}).status == 422);
    CHECK(robin.post(town.page("/who-decides/parents-agreed"), {{"on", "today"}, {"who", ""}}).status == 422);
    CHECK(robin.post(town.page("/who-decides/parents-agreed"), {{"on", "today"}, {"who", "Her mother, in writing"}})
              .status == 303);
    CHECK(holds(hazel.get(town.page("/can-i?q=haircut")), "Yes. You decide."));
    CHECK(town.open().empty());
    CHECK(robin.post(town.page("/who-decides/parents-agreed"), {{"on", "20/12/2025"}, {"who", "Her mother, before"}})
              .status == 303);
}

TEST_CASE("Under a care order no parents' agreement is recorded, as none is needed") {
    Town town;
    const auto refused = town.visitor(town.robin)
                             .post(town.page("/who-decides/parents-agreed"), {{"on", "today"}, {"who", "Her mother"}});
    CHECK(refused.status == 422);
    CHECK(holds(refused, "was not looked after by agreement"));
}
