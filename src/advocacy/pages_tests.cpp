// Who sees what of advocacy, and what each does there.
#include <doctest/doctest.h>

#include <algorithm>

#include "advocacy/town_for_tests.h"

using namespace kith;
using namespace kith::advocacy;
using namespace kith::testing;

namespace {

Result<Response> day_alone(const SignedIn& in) { return Response::text(TRY(on_my_day(in.context)).markup()); }

Response my_day(Town& town, PersonId reader) {
    Area with_day = town.pages;
    with_day.pages.push_back(page<day_alone>(Method::get, "/my-day"));
    return Visitor{town.authority, with_day, reader}.get("/my-day");
}

std::string of_issue(PersonId child, FactId issue, std::string_view rest) {
    return advocates_page(child, fmt::format("/issues/{}/{}", issue.number(), rest));
}

}  // namespace

TEST_CASE("An advocate sees name, age, where to reach the child and why now; nothing else until the child shares it") {
    in_a_town([](Town& town) {
        town.authority.fact(town.ana, care::School{"Larkfield Academy", "2025-09-01"_day, {}});
        town.authority.fact(town.ana, care::CarePlan{"2026-11-03"_day,
                                                     care::Permanence::long_term_foster,
                                                     "I want to stay.",
                                                     "Stays with the Beeches.",
                                                     {}});
        town.comes_back(town.ana, "2026-11-19"_day);
        town.gives(town.ana, town.wren);
        const auto first = town.get(town.wren, advocates_page(town.ana));
        for (const auto words : {"Ana Fernley", "12 years old", "The Beech family, ZZ99 1AA", "Came back after being"})
            CHECK(says(first, words));
        for (const auto words : {"Larkfield", "I want to stay.", "Stays with", "Out with friends", "abuse"})
            CHECK_FALSE(says(first, words));
        CHECK(town.post(town.ana, "/me/advocate/sharing", {{"parts", "plan"}}).status == 403);  // no pages of her own
        town.authority.fact(town.ana, RoleFact{Role::child, {}, "2026-11-02"_day, {}});
        CHECK(town.post(town.ana, "/me/advocate/sharing", {{"parts", "plan"}}).status == 303);
        CHECK(says(town.get(town.wren, advocates_page(town.ana)), "I want to stay."));
        CHECK_FALSE(says(town.get(town.wren, advocates_page(town.ana)), "Larkfield"));
        CHECK(town.post(town.ana, "/me/advocate/sharing", {}).status == 303);
        CHECK_FALSE(says(town.get(town.wren, advocates_page(town.ana)), "I want to stay."));
    });
}

TEST_CASE(
    "An address that is kept safe is not shown, of the child or of anyone of the home, unless the child gives it") {
    in_a_town([](Town& town) {
        const auto carer = town.authority.person("Hazel", "Beech");
        town.authority.fact(carer, Residence{Town::beeches, "14 Larkspur Yard", "ZZ99 1AA", true, {}, {}});
        town.gives(town.ana, town.wren);
        town.gives(town.ana, town.bryony, Role::independent_visitor);
        for (const auto& [reader, address] : {std::pair{town.wren, advocates_page(town.ana)},
                                              std::pair{town.bryony, fmt::format("/visiting/{}", town.ana.number())}}) {
            const auto shown = town.get(reader, address);
            CHECK(shown.status == 200);
            CHECK(says(shown, "kept safe. Robin Ashdown, their social worker, arranges"));
            for (const auto words : {"Beech", "ZZ99", "Larkspur"}) CHECK_FALSE(says(shown, words));
        }
        town.authority.fact(town.ana, Shared{SharedPart::address, "2026-11-20"_day, {}, SaidHow::told_advocate});
        CHECK(says(town.get(town.wren, advocates_page(town.ana)), "The Beech family"));
    });
}

TEST_CASE("An advocate reaches their own children alone, and of a child nothing that a worker sees") {
    in_a_town([](Town& town) {
        town.gives(town.ana, town.lark);
        CHECK(town.get(town.wren, advocates_page(town.ana)).status == 403);
        CHECK(town.get(town.lark, teams_page(town.ana)).status == 403);
        CHECK(
            decide<May::see_care>(town.authority.store(), town.authority.reader_of(town.lark), town.ana).has_value() ==
            false);
        CHECK(says(town.get(town.lark, "/advocacy/mine"), "Ana Fernley"));
        CHECK_FALSE(says(town.get(town.wren, "/advocacy/mine"), "Ana Fernley"));
    });
}

TEST_CASE("The manager sees who waits, whom to give and who has room, and shares out in one press") {
    in_a_town([](Town& town) {
        const auto ben = town.authority.person("Ben", "Fernley", "2016-02-03"_day);
        const auto cleo = town.authority.person("Cleo", "Alder", "2015-02-03"_day);
        town.comes_into_care(ben, "2026-11-18"_day);
        town.comes_into_care(cleo, "2026-11-19"_day);
        town.gives(cleo, town.lark);  // whose room is one child
        const auto page = town.get(town.cicely, "/advocacy/children");
        CHECK(says(page, "2 children wait"));
        CHECK(says(page, "By 25 November 2026"));
        CHECK(says(page, "Full"));
        CHECK(town.get(town.robin, "/advocacy/children").status == 403);
        CHECK(town.post(town.cicely, "/advocacy/share-out", {}).status == 303);
        CHECK(town.file(ben).who(Role::advocate, town.authority.today())->value.worker == town.wren);
        CHECK(town.file(town.ana).who(Role::advocate, town.authority.today())->value.worker == town.wren);
        CHECK(town.post(town.cicely, "/advocacy/share-out", {}).status == 409);
        CHECK(town.post(town.cicely, advocates_page(ben, "/advocate"), {{"worker", std::to_string(town.lark.number())}})
                  .status == 303);
        CHECK(town.file(ben).who(Role::advocate, town.authority.today())->value.worker == town.lark);
        CHECK(
            town.post(town.cicely, advocates_page(ben, "/advocate"), {{"worker", std::to_string(town.robin.number())}})
                .status == 422);
        CHECK(
            town.post(town.cicely, fmt::format("/advocacy/advocates/{}/room", town.robin.number()), {{"children", "5"}})
                .status == 404);
    });
}

TEST_CASE("A restricted record is as if absent to the service's manager, until they are admitted by name") {
    in_a_town([](Town& town) {
        town.authority.fact(town.ana, Restriction{"A relative works here.", "2026-01-01"_day, {}});
        CHECK_FALSE(says(town.get(town.cicely, "/advocacy/children"), "Ana Fernley"));
        CHECK(town.get(town.cicely, advocates_page(town.ana, "/advocate")).status == 404);
        town.authority.fact(town.ana, Admitted{town.cicely, "Gives her an advocate."});
        CHECK(says(town.get(town.cicely, "/advocacy/children"), "Ana Fernley"));
    });
}

TEST_CASE(
    "A no is in the child's own words, ends the advocate's reach, shows as that, and is taken back by one press") {
    in_a_town([](Town& town) {
        town.authority.fact(town.ana, RoleFact{Role::child, {}, "2026-11-02"_day, {}});
        town.gives(town.ana, town.wren);
        CHECK(town.post(town.ana, "/me/advocate/no", {{"words", "  "}}).status == 422);
        CHECK(town.post(town.ana, "/me/advocate/no", {{"words", "I have my nan."}}).status == 303);
        CHECK(says(town.get(town.ana, std::string{my_page}), "I have my nan."));
        town.authority.move_to("2026-11-21"_day);
        CHECK(says(town.get(town.robin, teams_page(town.ana)), "Ana said no on 20 November 2026"));
        CHECK_FALSE(says(town.get(town.cicely, "/advocacy/children"), "1 child waits for an advocate"));
        CHECK(town.file(town.ana).said_no.back().value.how == SaidHow::own_page);
        CHECK(town.post(town.ana, "/me/advocate/yes", {}).status == 303);
        CHECK(town.post(town.ana, "/me/advocate/yes", {}).status == 409);
        CHECK(says(town.get(town.cicely, "/advocacy/children"), "1 child waits"));
        CHECK(says(town.get(town.ana, std::string{my_page}), "Their name will be here soon"));
    });
}

TEST_CASE("What the child wants answered goes to the worker, and with the child's leave alone; it is told back") {
    in_a_town([](Town& town) {
        town.gives(town.ana, town.wren);
        const Fields typed{{"topic", "family"}, {"words", "I want to see my nan."}, {"urgent", "no"}, {"agreed", "no"}};
        CHECK(town.post(town.wren, advocates_page(town.ana, "/issue"), typed).status == 422);
        CHECK(town.file(town.ana).issues.empty());
        auto agreed = typed;
        agreed.back().second = "yes";
        CHECK(town.post(town.wren, advocates_page(town.ana, "/issue"), agreed).status == 303);
        const auto issue = town.file(town.ana).issues.back().id;
        for (const auto reader : {town.robin, town.moss}) {
            CHECK(says(my_day(town, reader), "Raised by children"));
            CHECK(says(my_day(town, reader), "By 27 November 2026"));
        }
        CHECK_FALSE(says(my_day(town, town.dana), "Raised by children"));
        CHECK(
            town.post(town.wren, of_issue(town.ana, issue, "told"), {{"outcome", "sorted"}, {"on", "today"}}).status ==
            409);  // nobody has answered
        const auto answer = teams_page(town.ana, fmt::format("/issues/{}/answer", issue.number()));
        CHECK(says(town.get(town.robin, answer), "I want to see my nan."));
        CHECK(town.post(town.robin, answer, {{"words", "On Sunday, with me."}}).status == 303);
        CHECK(says(town.get(town.wren, advocates_page(town.ana)), "On Sunday, with me."));
        CHECK_FALSE(says(my_day(town, town.robin), "Raised by children"));
        CHECK(town.post(town.wren, of_issue(town.ana, issue, "told"),
                        {{"outcome", "sorted"}, {"on", "today"}, {"said", "Good."}})
                  .status == 303);
        CHECK(town.post(town.robin, answer, {{"words", "More."}}).status == 409);
        town.authority.fact(town.ana, RoleFact{Role::child, {}, "2026-11-02"_day, {}});
        CHECK(says(town.get(town.ana, std::string{my_page}), "On Sunday, with me."));
    });
}

TEST_CASE("An advocate goes to the director, and the director alone answers; to the court only in the Review's model") {
    in_a_town([](Town& town) {
        town.gives(town.ana, town.wren);
        const auto issue = town.raised();
        const auto further = of_issue(town.ana, issue, "further");
        const auto to = [&](std::string whom) {
            return town
                .post(town.wren, further, {{"to", std::move(whom)}, {"why", "No answer."}, {"child_told", "today"}})
                .status;
        };
        CHECK(to("court") == 422);
        CHECK(to("director") == 303);
        CHECK(says(my_day(town, town.dana), "Raised by children"));
        const auto answer = teams_page(town.ana, fmt::format("/issues/{}/answer", issue.number()));
        CHECK(town.post(town.robin, answer, {{"words", "Mine."}}).status == 403);
        CHECK(town.post(town.dana, answer, {{"words", "I have decided."}}).status == 303);
        CHECK(town.file(town.ana).answers.back().value.as == Role::director);
        const Fields model{{"model", "the_review"}, {"starts", "today"}, {"because", "The council decided."}};
        CHECK(town.post(town.cicely, "/advocacy/model", model).status == 403);
        CHECK(town.post(town.dana, "/advocacy/model", model).status == 303);
        CHECK(town.post(town.dana, "/advocacy/model", model).status == 409);
        CHECK(says(town.get(town.dana, "/advocacy/figures"), "model (in force)"));
        CHECK(to("court") == 303);
        CHECK(to("reviewing_officer") == 422);
    });
}

TEST_CASE("Figures name nobody, and hide numbers of five or fewer") {
    in_a_town([](Town& town) {
        town.comes_back(town.ana, "2026-11-19"_day);
        const auto shown = town.get(town.cicely, "/advocacy/figures");
        CHECK(shown.status == 200);
        CHECK_FALSE(says(shown, "Fernley"));
        CHECK(says(shown, ">c<"));
        CHECK(town.get(town.robin, "/advocacy/figures").status == 403);
        CHECK(town.get(town.wren, "/advocacy/figures").status == 403);
    });
}

TEST_CASE("A visitor is matched, writes that they met and what the child thinks, and reaches nobody else's child") {
    in_a_town([](Town& town) {
        const auto visiting = fmt::format("/visiting/{}", town.ana.number());
        CHECK(town.get(town.bryony, visiting).status == 403);
        CHECK(town.post(town.cicely, advocates_page(town.ana, "/visitor"),
                        {{"worker", std::to_string(town.bryony.number())}})
                  .status == 303);
        CHECK(says(town.get(town.bryony, "/visiting"), "Ana Fernley"));
        CHECK(town.post(town.bryony, visiting + "/visit",
                        {{"on", "today"}, {"did", "We climbed."}, {"childs_view", "Again!"}})
                  .status == 303);
        CHECK(says(town.get(town.bryony, visiting), "Again!"));
        CHECK(town.get(town.bryony, advocates_page(town.ana)).status == 403);
        town.authority.fact(town.ana, RoleFact{Role::child, {}, "2026-11-02"_day, {}});
        CHECK(says(town.get(town.ana, std::string{my_page}), "Bryony Ashdown"));
        CHECK(town.post(town.ana, "/me/visitor/no", {{"words", "Too busy."}}).status == 303);
        town.authority.move_to("2026-11-21"_day);
        CHECK(town.get(town.bryony, visiting).status == 403);
    });
}

TEST_CASE(
    "No clock runs before the service has an advocate, and a conference is found for a child who is not in care") {
    in_a_town([](Town& town) {
        const auto ben = town.authority.person("Ben", "Fernley", "2016-02-03"_day);
        const PersonId family{7'000'001};
        const auto called = town.authority.fact(
            family, protection::ConferenceCalled{protection::ConferenceKind::initial, "2026-11-19"_day,
                                                 "2026-12-04"_day, town.dana, town.robin});
        town.authority.fact(family, protection::AboutChild{called, ben});
        CHECK(town.file(ben).moments == std::vector<KeyMoment>{{MomentKind::conference, "2026-11-19"_day}});
        CHECK(says(town.get(town.cicely, "/advocacy/children"), "Ben Fernley"));
        CHECK(town.file(town.ana).moments.empty());  // in care since before the service began
        CHECK(town.due(town.ana).empty());
        CHECK(must(service_since(town.authority.store(), town.authority.id())) == "2026-11-02"_day);
    });
}
