// Recording a warning and what follows it, by those who may and those who may not, on both engines.
#include <doctest/doctest.h>

#include <fmt/format.h>

#include "warnings/town_for_tests.h"

using namespace kith;
using namespace kith::warnings;
using namespace kith::testing;

static std::string at(Town& town, FactId warning, std::string_view what) {
    return address_of(town.dex, fmt::format("/{}/{}", warning.number(), what));
}

static Result<Response> my_day_alone(const SignedIn& asked) {
    return Response::html(TRY(on_my_day(asked.context)).markup(), 200);
}

static Response my_day(Town& town, PersonId reader) {
    auto area = town.pages;
    area.pages.push_back(page<my_day_alone>(Method::get, "/my-day-alone"));
    return Visitor{town.authority, area, reader}.get("/my-day-alone");
}

TEST_CASE("A warning is recorded once, stands as long as its kind does, and is shown at once") {
    in_a_town([](Town& town) {
        const auto sorrel = town.as(town.sorrel);
        CHECK(sorrel.get(address_of(town.dex, "/new")).status == 200);
        REQUIRE(sorrel.post(address_of(town.dex, "/new"), Town::typed()).status == 303);
        const auto file = town.file(town.dex);
        REQUIRE(file.warnings.size() == 1);
        CHECK(file.warnings[0].value.until == "2027-05-20"_day);
        CHECK(file.warnings[0].value.by == town.sorrel);
        CHECK(file.warnings[0].value.basis == Basis::protect_child);
        CHECK(holds(sorrel.get(address_of(town.dex)), "Look again by 20 May 2027"));
    });
}

TEST_CASE("Every question that must be answered is, and what is not a choice is refused") {
    in_a_town([](Town& town) {
        const auto sorrel = town.as(town.sorrel);
        const auto say = [&](std::string_view question, std::string value) {
            return sorrel.post(address_of(town.dex, "/new"), Town::with(Town::typed(), question, std::move(value)))
                .status;
        };
        for (const auto* question : {"kind", "basis", "whose", "what", "to_do", "source", "told"}) {
            CHECK(say(question, "") == 422);
            if (std::string_view{question} != "what" && std::string_view{question} != "to_do" &&
                std::string_view{question} != "source")
                CHECK(say(question, "x' or 1=1") == 422);
        }
        CHECK(say("told", "not_to_be_told") == 422);  // without why
        CHECK(say("until", "today") == 422);
        CHECK(say("until", "21/11/2027") == 422);  // a day more than 12 months
        CHECK(say("until", "the day after never") == 422);
        CHECK(say("what", std::string(4'001, 'x')) == 422);
        CHECK(say("whose", "home") == 422);  // the adult poses the risk, not the home
        CHECK(say("to_do", "Do not let Dex in.") == 422);
        CHECK(say("to_do", "Ring mr MARL first.") == 422);
        CHECK(town.file(town.dex).warnings.empty());
        CHECK(say("until", "20/11/2027") == 303);
    });
}

TEST_CASE("Words are shown as words: markup in a warning is harmless above every page") {
    in_a_town([](Town& town) {
        const auto fields = Town::with(Town::typed(), "to_do", "<script>alert(1)</script> & go in twos");
        REQUIRE(town.as(town.sorrel).post(address_of(town.dex, "/new"), fields).status == 303);
        const auto page = town.as(town.robin).get(address_of(town.ana));
        CHECK(holds(page, "&lt;script&gt;alert(1)&lt;/script&gt; &amp; go in twos"));
        CHECK_FALSE(holds(page, "<script>alert(1)"));
    });
}

TEST_CASE("Who may not record is refused, who may not know of the person finds nobody, and nothing is kept") {
    in_a_town([](Town& town) {
        const auto warning = town.warn_of_dex();
        const auto wren = town.someone(Role::front_door_worker, "Wren");
        for (const auto reader : {town.robin, wren, town.someone(Role::foster_carer, "Fern")}) {
            CHECK(town.as(reader).post(address_of(town.dex, "/new"), Town::typed()).status == 403);
            for (const auto* what : {"correct", "look-again", "end", "told"})
                CHECK(town.as(reader).post(at(town, warning, what), {{"words", "x"}}).status == 403);
        }
        CHECK(town.as(town.sorrel).get(address_of(PersonId{9'999'999})).status == 404);
        CHECK(town.as(town.sorrel).get(at(town, FactId{9'999'999}, "end")).status == 404);
        CHECK(town.as(town.sorrel).get(address_of(town.dex, "/x/end")).status == 404);
        CHECK(town.file(town.dex).warnings.size() == 1);
    });
}

TEST_CASE("After its day a warning is shown to nobody, and is listed as lapsed until somebody looks at it") {
    in_a_town([](Town& town) {
        const auto warning = town.warn_of_dex();  // until 1 May 2027
        town.authority.move_to("2027-05-01"_day);
        CHECK(town.seen(town.robin, town.ana).size() == 1);  // the last day counts
        town.authority.move_to("2027-05-02"_day);
        CHECK(town.seen(town.robin, town.ana).empty());
        CHECK(town.seen(town.sorrel, town.dex).empty());
        const auto sorrel = town.as(town.sorrel);
        CHECK(holds(sorrel.get(address_of(town.dex)), "Lapsed: shown until 1 May 2027"));
        const auto look = [&](std::string until) {
            return sorrel
                .post(at(town, warning, "look-again"), {{"found", "He said so himself."}, {"until", std::move(until)}})
                .status;
        };
        CHECK(look("2/5/2027") == 422);
        CHECK(look("3/5/2028") == 422);
        CHECK(look("2/11/2027") == 303);
        CHECK(town.seen(town.robin, town.ana).size() == 1);
        CHECK(town.seen(town.robin, town.ana)[0].until == "2027-11-02"_day);
    });
}

TEST_CASE("One that ends is shown no more, says why, and is neither looked at nor ended again") {
    in_a_town([](Town& town) {
        const auto warning = town.warn_of_dex();
        const auto sorrel = town.as(town.sorrel);
        const Fields end{{"why", "was_wrong"}, {"words", "It was another man of the name."}};
        CHECK(sorrel.post(at(town, warning, "end"), Town::with(end, "words", "")).status == 422);
        REQUIRE(sorrel.post(at(town, warning, "end"), end).status == 303);
        CHECK(town.seen(town.robin, town.ana).empty());
        CHECK(holds(sorrel.get(address_of(town.dex)), "It was another man of the name."));
        CHECK(sorrel.post(at(town, warning, "end"), end).status == 409);
        CHECK(sorrel.post(at(town, warning, "look-again"), {{"found", "x"}, {"until", "1/3/2027"}}).status == 409);
        CHECK(town.file(town.dex).ended.size() == 1);
    });
}

TEST_CASE("Whoever was told is written down; told later, the person counts as knowing") {
    in_a_town([](Town& town) {
        const auto warning = town.warn_of_dex();
        const auto sorrel = town.as(town.sorrel);
        CHECK(holds(sorrel.get(address_of(town.dex)), "No: The neighbour would be known."));
        const Fields told{{"who", "the_person"}, {"on", "today"}, {"words", "He says that he never did."}};
        CHECK(sorrel.post(at(town, warning, "told"), Town::with(told, "on", "1/10/2026")).status == 422);
        CHECK(sorrel.post(at(town, warning, "told"), Town::with(told, "who", "")).status == 422);
        REQUIRE(sorrel.post(at(town, warning, "told"), told).status == 303);
        CHECK(town.file(town.dex).they_know(town.file(town.dex).warnings[0]));
        CHECK(holds(sorrel.get(address_of(town.dex)), "He says that he never did."));
    });
}

TEST_CASE("A correction keeps both texts and why; made from an old page, it is refused and shows both") {
    in_a_town([](Town& town) {
        const auto warning = town.warn_of_dex();
        const auto sorrel = town.as(town.sorrel);
        const auto shown_at = town.now();
        const auto correct = [&](std::string what, const std::string& at_entry) {
            auto fields = Town::with(Town::with(Town::typed(), "what", std::move(what)), "because", "Misheard.");
            return sorrel.post(at(town, warning, "correct"), Town::with(std::move(fields), "shown_at", at_entry));
        };
        CHECK(holds(sorrel.get(at(town, warning, "correct")), "Hurt Cleo&#39;s cousin in the summer."));
        REQUIRE(correct("Hurt a cousin in the spring.", shown_at).status == 303);
        const auto page = sorrel.get(address_of(town.dex));
        for (const auto* words : {"Hurt a cousin in the spring.", "Hurt Cleo", "Corrected: Misheard."})
            CHECK_MESSAGE(holds(page, words), words);
        const auto stale = correct("Hurt a cousin in the autumn.", shown_at);
        CHECK(stale.status == 409);
        CHECK(holds(stale, "Hurt a cousin in the spring."));
        CHECK(holds(stale, "Hurt a cousin in the autumn."));
        CHECK(town.file(town.dex).warnings[0].value.from == "2026-11-01"_day);
        CHECK(correct("No reason", town.now()).status == 303);
        CHECK(sorrel.post(at(town, warning, "correct"), Town::with(Town::typed(), "shown_at", town.now())).status ==
              422);  // without why
    });
}

TEST_CASE("My day reminds two weeks before of those one may look at again; the list has all that one may see") {
    in_a_town([](Town& town) {
        town.warn_of_dex();  // until 1 May 2027
        const auto director = town.someone(Role::director, "Linden");
        town.authority.move_to("2027-04-16"_day);
        CHECK_FALSE(holds(my_day(town, town.sorrel), "Dex"));
        town.authority.move_to("2027-04-17"_day);
        CHECK(holds(my_day(town, town.sorrel), "Dex Marl"));
        CHECK_FALSE(holds(my_day(town, town.robin), "Dex"));
        CHECK_FALSE(holds(my_day(town, director), "Dex"));  // does not record
        CHECK(holds(town.as(director).get("/warnings"), "Dex Marl"));
        CHECK_FALSE(holds(town.as(town.robin).get("/warnings"), "Dex"));
        CHECK(town.as(town.someone(Role::foster_carer, "Fern")).get("/warnings").status == 403);
    });
}

TEST_CASE("A warning of a home needs a home that is known") {
    in_a_town([](Town& town) {
        const auto nowhere = town.authority.person("Jet", "Rush", "1980-01-01"_day);
        town.authority.fact(town.cleo, Relationship{nowhere, Tie::a_friend, false, {}, {}});
        auto dog = Town::with(Town::with(Town::typed(), "kind", "dangerous_dog"), "whose", "home");
        std::erase_if(dog, [](const auto& field) { return field.first == "basis"; });
        const auto sorrel = town.as(town.sorrel);
        CHECK(sorrel.post(address_of(nowhere, "/new"), dog).status == 422);
        REQUIRE(sorrel.post(address_of(town.dex, "/new"), dog).status == 303);
        CHECK(town.file(town.dex).warnings[0].value.home == Town::shared);
        CHECK(town.file(town.dex).warnings[0].value.until == "2027-11-20"_day);
        CHECK_FALSE(town.file(town.dex).warnings[0].value.basis);
    });
}
