// The child writes, is answered and told; who may read it; and how heavy the pages are.
#include <algorithm>

#include "my_pages/town_for_tests.h"

using namespace kith;
using namespace kith::my_pages;
using namespace kith::testing;

namespace {

Result<Response> day_alone(const SignedIn& in) { return Response::html(TRY(on_my_day(in.context)).markup(), 200); }
Result<Response> above_alone(const SignedIn& in) {
    return Response::html(TRY(above_child(in.context, PersonId{TRY(in.context.captures.number("person"))})).markup(),
                          200);
}

}  // namespace

TEST_CASE("What a child writes is theirs: in their words, the child its author, and the worker must answer") {
    in_a_town([](Town& town) {
        CHECK(town.said(town.kit, "I want to stay for football.").status == 303);
        const auto journal =
            must(entries_about(town.authority.store(), town.authority.leave(town.kit), Known::now(), 1));
        CHECK(journal.front().by == town.kit);
        CHECK(journal.front().by_name.find("Kit Alder") == 0);
        CHECK(says(town.get(town.kit, "/me/say"), "Robin answers you by 24 November 2026."));
        REQUIRE(town.open(town.kit).size() == 1);
        CHECK(town.open(town.kit).front().terms == &child_answered.terms);

        CHECK(says(town.get(town.robin, voice_page(town.kit)), "I want to stay for football."));
        const auto to = voice_page(town.kit, fmt::format("/said/{}", town.file(town.kit).said.front().id.number()));
        CHECK(says(town.get(town.robin, to), "I want to stay for football."));
        CHECK(town.post(town.robin, to, {{"words", ""}}).status == 422);
        CHECK(town.post(town.robin, to, {{"words", "Yes, from Tuesday."}}).status == 303);
        CHECK(town.open(town.kit).empty());
        for (const auto* address : {"/me", "/me/say"}) {
            CHECK(says(town.get(town.kit, address), "Robin answered you"));
            CHECK(says(town.get(town.kit, address), "Yes, from Tuesday."));
        }
    });
}

TEST_CASE("A late answer is said to be late, with the way to who can help") {
    in_a_town([](Town& town) {
        town.authority.fact(town.kit, Said{Topic::question, "Why?", "2026-11-02"_day});
        const auto page = town.get(town.kit, "/me/say");
        CHECK(says(page, "It is late, and that is not your fault."));
        CHECK(says(page, "/me/rights"));
    });
}

TEST_CASE("What it is about must be said, and the child is told where; a topic that is none is refused") {
    in_a_town([](Town& town) {
        const auto page = town.post(town.ana, "/me/say", {{"words", "So."}});
        CHECK(page.status == 422);
        CHECK(says(page, "href=\"#topic\""));
        CHECK(town.post(town.ana, "/me/say", {{"topic", "gossip"}, {"words", "So."}}).status == 422);
        CHECK(town.post(town.ana, "/me/feeling", {}).status == 422);
        CHECK(town.file(town.ana).said.empty());
    });
}

TEST_CASE("A child who cannot write sends a picture alone, and is answered as any") {
    in_a_town([](Town& town) {
        CHECK(town.post(town.ana, "/me/say", {{"topic", "worry"}}).status == 303);
        CHECK(town.open(town.ana).size() == 1);
        CHECK(says(town.get(town.robin, voice_page(town.ana)), "Something that worries me"));
    });
}

TEST_CASE("“Please come and see me” starts the clock of a visit that the child asked for") {
    in_a_town([](Town& town) {
        CHECK(town.post(town.ana, "/me/say", {{"topic", "visit"}}).status == 303);
        const auto asked =
            must(facts<care::VisitAsked>(town.authority.store(), town.authority.leave(town.ana), Known::now()));
        REQUIRE(asked.size() == 1);
        CHECK(asked.front().value.by == "the child");
        CHECK(town.open(town.ana).size() == 1);
    });
}

TEST_CASE("A face is one press, seen by the worker; with words it is answered") {
    in_a_town([](Town& town) {
        CHECK(town.post(town.ana, "/me/feeling", {{"face", "good"}}).status == 303);
        CHECK(town.open(town.ana).empty());
        CHECK(says(town.get(town.robin, voice_page(town.ana)), "Feels: good"));
        CHECK(town.post(town.ana, "/me/feeling", {{"face", "sad"}, {"words", "My fish died."}}).status == 303);
        CHECK(town.open(town.ana).size() == 1);
    });
}

TEST_CASE(
    "“I do not feel safe” shows whom to call, raises both clocks at once, and is over only when both have acted") {
    in_a_town([](Town& town) {
        const auto before = town.get(town.ana, "/me/safe");
        for (const auto* words : {"tel:999", "tel:08001111", "Childline"}) CHECK(says(before, words));
        CHECK(town.post(town.ana, "/me/safe", {}).status == 303);
        CHECK(says(town.get(town.ana, "/me/safe"), "We have it. Robin and the manager must act today."));
        CHECK(says(town.get(town.ana, "/me"), "You told us that you do not feel safe."));
        CHECK(town.open(town.ana).size() == 2);

        const auto id = town.file(town.ana).not_safe.front().id.number();
        const auto acted = voice_page(town.ana, fmt::format("/safe/{}", id));
        const auto looked = voice_page(town.ana, fmt::format("/looked/{}", id));
        CHECK(town.post(town.robin, looked, {{"words", "Fine."}}).status == 403);
        CHECK(
            town.post(town.robin, acted,
                      {{"done", "Police told; stays with Hazel's sister."}, {"told", "You are safe at Fay's tonight."}})
                .status == 303);
        CHECK(town.post(town.robin, acted, {{"done", "Again."}, {"told", "Again."}}).status == 409);
        CHECK(town.open(town.ana).size() == 1);
        CHECK(town.post(town.moss, looked, {{"words", "Done well."}}).status == 303);
        CHECK(town.open(town.ana).empty());
        const auto after = town.get(town.ana, "/me/safe");
        CHECK(says(after, "You are safe at Fay&#39;s tonight."));
        CHECK_FALSE(says(after, "Police told"));
        CHECK_FALSE(says(after, "Done well."));
    });
}

TEST_CASE("Nothing that is typed keeps “I do not feel safe” from being heard") {
    in_a_town([](Town& town) {
        for (const auto& words :
             {std::string{}, std::string(9'000, 'a'), std::string{"help\xff\xfe"}, std::string{"\x01\x02"}})
            CHECK(town.post(town.ana, "/me/safe", {{"words", words}}).status == 303);
        CHECK(town.file(town.ana).not_safe.size() == 4);
    });
}

TEST_CASE("It stands above every page about the child and on My day, for the worker and the manager, and nobody else") {
    in_a_town([](Town& town) {
        town.pages.pages.push_back(page<day_alone>(Method::get, "/day"));
        town.pages.pages.push_back(page<above_alone>(Method::get, "/above/{person}"));
        town.authority.fact(town.ana, NotSafe{town.authority.at(), town.authority.today(), ""});
        const auto above = fmt::format("/above/{}", town.ana.number());
        for (const auto reader : {town.robin, town.moss}) {
            CHECK(says(town.get(reader, above), "Ana Fernley says: “I do not feel safe”"));
            CHECK(says(town.get(reader, "/day"), "Ana Fernley says: “I do not feel safe”"));
        }
        for (const auto reader : {town.otto, town.hazel, town.kit}) {
            CHECK_FALSE(says(town.get(reader, above), "Ana"));
            CHECK_FALSE(says(town.get(reader, "/day"), "Ana"));
        }
    });
}

TEST_CASE("A child with no worker is not lost: managers and the director see that they are not safe") {
    in_a_town([](Town& town) {
        town.pages.pages.push_back(page<day_alone>(Method::get, "/day"));
        const auto fay = town.authority.person("Fay", "Rook", "2014-02-03"_day);
        town.authority.fact(fay, RoleFact{Role::child, {}, "2026-09-01"_day, {}});
        CHECK(says(town.get(fay, "/me/who"), "You have no social worker of your own just now."));
        CHECK(town.post(fay, "/me/safe", {{"words", "Please."}}).status == 303);
        const auto vera = town.worker(Role::director, {}, "Vera");
        for (const auto reader : {town.moss, vera})
            CHECK(says(town.get(reader, "/day"), "Fay Rook says: “I do not feel safe”"));
        CHECK_FALSE(says(town.get(town.robin, "/day"), "Fay"));
    });
}

TEST_CASE("What nobody acted on in time reaches the director") {
    in_a_town([](Town& town) {
        town.pages.pages.push_back(page<day_alone>(Method::get, "/day"));
        const auto vera = town.worker(Role::director, {}, "Vera");
        town.authority.fact(town.ana, NotSafe{town.authority.at(), town.authority.today(), ""});
        CHECK_FALSE(says(town.get(vera, "/day"), "Ana"));
        town.authority.fact(town.kit, NotSafe{town.authority.at(), town.authority.today().plus_days(-1), ""});
        CHECK(says(town.get(vera, "/day"), "Kit Alder says: “I do not feel safe”"));
    });
}

TEST_CASE("My day counts what waits for an answer, and leads the child to their own pages") {
    in_a_town([](Town& town) {
        town.pages.pages.push_back(page<day_alone>(Method::get, "/day"));
        CHECK(town.said(town.kit, "Hello?").status == 303);
        CHECK(says(town.get(town.robin, "/day"), "1 thing to answer, the first by 24 November 2026"));
        CHECK(says(town.get(town.kit, "/day"), "href=\"/me\""));
    });
}

TEST_CASE("Only those who work with the child read what the child wrote, and only the child writes as the child") {
    in_a_town([](Town& town) {
        CHECK(town.said(town.kit, "Secret.").status == 303);
        for (const auto reader : {town.otto, town.hazel, town.ana, town.kit}) {
            const auto page = town.get(reader, voice_page(town.kit));
            CHECK(page.status == 403);
            CHECK_FALSE(says(page, "Secret."));
        }
        CHECK(town.get(town.moss, voice_page(town.kit)).status == 200);
        for (const auto& address : own_addresses()) {
            INFO(address);
            CHECK(town.get(town.kit, address).status == 200);
            CHECK(town.get(town.robin, address).status == 403);
            CHECK(town.get(town.hazel, address).status == 403);
            CHECK_FALSE(says(town.get(town.ana, address), "Secret."));
        }
        CHECK(town.said(town.robin, "As Kit.").status == 403);
        CHECK(town.post(town.ana, voice_page(town.kit, "/said/1"), {{"words", "Ha."}}).status == 403);
    });
}

TEST_CASE("A child whose record is restricted keeps their pages") {
    in_a_town([](Town& town) {
        town.authority.fact(town.kit, Restriction{"High risk.", "2026-01-01"_day, {}});
        CHECK(town.get(town.kit, "/me").status == 200);
        CHECK(town.post(town.kit, "/me/safe", {}).status == 303);
        CHECK(town.get(town.otto, voice_page(town.kit)).status == 404);
    });
}

TEST_CASE("The child names who matters and how often, changes it, takes them off; another's numbers lead nowhere") {
    in_a_town([](Town& town) {
        const Fields nan{{"name", "Olive"}, {"who", "my nan"}, {"often", "every_week"}};
        CHECK(town.post(town.kit, "/me/my-people/new", {{"name", "Olive"}}).status == 422);
        CHECK(town.post(town.kit, "/me/my-people/new", nan).status == 303);
        const auto id = town.file(town.kit).people.front().id.number();
        CHECK(says(town.get(town.kit, "/me/my-people"), "You want to see them: Every week."));
        CHECK(says(town.get(town.robin, voice_page(town.kit)), "Wants to see them: every week"));
        CHECK(town.open(town.kit).size() == 1);
        const auto address = fmt::format("/me/my-people/{}", id);
        CHECK(town.post(town.kit, address, {{"name", "Olive"}, {"who", "my nan"}, {"often", "every_day"}}).status ==
              303);
        CHECK(town.get(town.ana, address).status == 404);
        CHECK(town.post(town.ana, address + "/off", {}).status == 404);
        CHECK(town.post(town.kit, address + "/off", {}).status == 303);
        CHECK_FALSE(says(town.get(town.kit, "/me/my-people"), "Olive"));
        CHECK(town.open(town.kit).empty());
    });
}

TEST_CASE("A decision is told in words for the child, beside what they said, from what stands on the record") {
    in_a_town([](Town& town) {
        const auto review =
            town.authority.fact(town.kit, care::Review{"2026-11-16"_day,
                                                       care::Participation::spoke,
                                                       {},
                                                       "I want to see Nan.",
                                                       "He is hard work.",
                                                       "Nan to be assessed; Uncle Vex not to know the address."});
        const auto address = voice_page(town.kit, fmt::format("/tell/review/{}", review.number()));
        CHECK(says(town.get(town.robin, address), "Nan to be assessed; Uncle Vex not to know the address."));
        CHECK(
            town.post(town.robin, address, {{"what", "You see Nan each week."}, {"why", "You asked, and it is safe."}})
                .status == 303);
        const auto page = town.get(town.kit, "/me/decided");
        for (const auto* words :
             {"You see Nan each week.", "You asked, and it is safe.", "I want to see Nan.", "Robin told you"})
            CHECK(says(page, words));
        for (const auto* words : {"Uncle Vex", "hard work"}) CHECK_FALSE(says(page, words));
        CHECK(town.get(town.robin, voice_page(town.ana, fmt::format("/tell/review/{}", review.number()))).status ==
              404);
        CHECK(town.get(town.robin, voice_page(town.kit, "/tell/gossip/1")).status == 404);
    });
}

TEST_CASE("The pages speak by age, and as the child chooses") {
    in_a_town([](Town& town) {
        CHECK(says(town.get(town.ana, "/me"), "kith-mine--pictures"));
        CHECK(says(town.get(town.kit, "/me"), "kith-mine--full"));
        CHECK(town.post(town.kit, "/me/reading", {{"reading", "pictures"}}).status == 303);
        CHECK(town.post(town.kit, "/me/reading", {{"reading", "plain"}}).status == 303);
        CHECK(says(town.get(town.kit, "/me"), "kith-mine--plain"));
        CHECK(town.file(town.kit).readings.size() == 1);
        CHECK(town.post(town.kit, "/me/reading", {{"reading", "shouting"}}).status == 422);
    });
}

TEST_CASE("Every page has the way out, the way to say not safe, and a voice") {
    in_a_town([](Town& town) {
        for (const auto& address : own_addresses())
            for (const auto child : {town.ana, town.kit}) {
                const auto page = town.get(child, address);
                INFO(address);
                CHECK(says(page, "govuk-exit-this-page"));
                CHECK(says(page, "data-read-aloud"));
                if (address != "/me/safe") CHECK(says(page, "I do not feel safe"));
            }
    });
}

TEST_CASE("No page of a child's own is heavier than 150 kB, however much was written") {
    in_a_town([](Town& town) {
        const std::string words(900, 'w');
        auto change = town.authority.change();
        const auto kit = town.authority.leave(town.kit);
        must(change.open(kit, {said_kind, "Kit wrote a lot"}));
        for (int i = 0; i < 60; ++i) {
            const auto on = "2026-09-01"_day.plus_days(i);
            const auto said = must(change.enter(kit, Said{Topic::worry, words, on}));
            must(change.enter(kit, Answer{said, words, on, town.robin}));
            must(change.enter(kit, Feeling{Face::sad, words, on}));
            must(change.enter(kit, Decided{About::other, words, words, {}, on, town.robin}));
            must(change.enter(kit, StoryWords{{}, words, on}));
            must(change.enter(kit, memories::Memory{on, words, town.hazel, Role::foster_carer}));
            if (i < 20) must(change.enter(kit, MyPerson{"Olive", "my nan", Often::every_week, on, {}}));
        }
        must(change.commit());
        for (const auto& address : own_addresses()) {
            INFO(address);
            CHECK(town.get(town.kit, address).body.size() < 150'000);
        }
    });
}
