// Worries told on the public page and by partners: what is asked, and who may read it.
#include <doctest/doctest.h>

#include "front_door/file_rows.h"
#include "front_door/town_for_tests.h"
#include "front_door/worry_for_tests.h"

using namespace kith;
using namespace kith::front_door;
using namespace kith::testing;

TEST_CASE("The public page says first what to do in danger, has a way out, sets no cookie and is kept nowhere") {
    in_a_town([](Town& town) {
        Public neighbour{town};
        for (const auto* address : {"/worry", "/worry/tell", "/worry/back"}) {
            neighbour.tab.get(address);
            CHECK(neighbour.tab.last.status == 200);
            const auto danger = neighbour.tab.last.body.find("tel:999");
            REQUIRE(danger != std::string::npos);
            CHECK(danger < neighbour.tab.last.body.find("<h1"));
            CHECK(neighbour.tab.says("href=\"https://www.bbc.co.uk/weather\""));
            CHECK(neighbour.tab.header("Cache-Control") == "no-store");
        }
        neighbour.tell(Public::words());
        CHECK(neighbour.tab.cookies.empty());
        CHECK(neighbour.tab.header("Set-Cookie").empty());
    });
}

TEST_CASE("Anyone tells a worry without a name, in three answers, and has a receipt and a link") {
    in_a_town([](Town& town) {
        Public neighbour{town};
        neighbour.tell({{"who", "A girl at number 5"}, {"worried", "Hungry"}, {"teller", "acquaintance"}});
        CHECK(neighbour.tab.last.status == 200);
        CHECK(neighbour.tab.says("Your reference is <strong>W-"));
        CHECK(neighbour.token().size() == 43);
        const auto waiting = town.worries();
        REQUIRE(waiting.size() == 1);
        const auto& told = waiting[0].worry.value;
        CHECK(told.teller == Teller::anonymous);
        CHECK(told.agency == "A neighbour, a friend, or someone they know");
        CHECK(told.family_knows == FamilyKnows::not_known);
        CHECK_FALSE(told.may_be_named);
        CHECK(waiting[0].answer.due == "2026-11-23"_day);  // from the day on which it was told, a Friday
    });
}

TEST_CASE("Whoever says that they work with children says where, and how they are answered") {
    in_a_town([](Town& town) {
        Public neighbour{town};
        auto typed = Town::with(Public::words(), "teller", "professional");
        neighbour.tell(typed);
        CHECK(neighbour.tab.last.status == 422);
        typed.emplace_back("service", "2A");
        typed.emplace_back("agency", "Larkfield Primary, teacher");
        neighbour.tell(Town::with(typed, "reach", ""));
        CHECK(neighbour.tab.last.status == 422);
        CHECK(town.worries().empty());
        neighbour.tell(typed);
        REQUIRE(town.worries().size() == 1);
        CHECK(town.worries()[0].worry.value.teller == Teller::school);
    });
}

TEST_CASE("What is too long, not offered, or written as a script does no harm") {
    in_a_town([](Town& town) {
        Public neighbour{town};
        neighbour.tell(Town::with(Public::words(), "who", std::string(4'001, 'a')));
        CHECK(neighbour.tab.last.status == 422);
        neighbour.tell(Town::with(Public::words(), "teller", "director"));
        CHECK(neighbour.tab.last.status == 422);
        neighbour.tell(Town::with(Public::words(), "worried", ""));
        CHECK(neighbour.tab.last.status == 422);
        CHECK(neighbour.tab.says("Ana Fernley"));  // what was typed stays in the form
        CHECK(town.worries().empty());
        neighbour.tell(Town::with(Public::words(), "who", "<script>alert(1)</script>"));
        const auto wren = town.as(town.wren);
        const auto page = wren.get(town.first_worry());
        CHECK_FALSE(holds(page, "<script>alert"));
        CHECK(holds(page, "&lt;script&gt;alert(1)&lt;/script&gt;"));
    });
}

TEST_CASE("The names that the public types are read by those alone who may record contacts") {
    in_a_town([](Town& town) {
        Public{town}.tell(Public::words());
        CHECK(holds(town.as(town.wren).get("/front-door"), "Ana Fernley, 10"));
        for (const auto role : {Role::director, Role::auditor, Role::social_worker, Role::foster_carer}) {
            const auto other = town.authority.reader_with(role, {}, "Sedge").person;
            CHECK_FALSE(holds(town.as(other).get("/front-door"), "Ana Fernley, 10"));
            CHECK(town.as(other).get(town.first_worry()).status == 403);
        }
        const auto store = town.authority.store();
        const auto said = must(store.all("select what from record_entry where kind = 'front_door.worry'", {},
                                         [](const Row& row) { return row.string(0); }));
        REQUIRE(said.size() == 1);
        CHECK(said[0].find("Fernley") == std::string::npos);
        CHECK(town.as(town.moss).get(address_of(town.worries()[0].worry.about)).status == 404);  // it is no person
    });
}

TEST_CASE("Words that are not sent are found again by their link, which then leads to the answer") {
    in_a_town([](Town& town) {
        Public neighbour{town};
        neighbour.tell({{"who", "Ana Fernley, 10"}, {"later", "yes"}});
        CHECK(neighbour.tab.says("Nobody has read them"));
        const auto token = neighbour.token();
        REQUIRE(token.size() == 43);
        CHECK(town.worries().empty());
        neighbour.open(token);
        CHECK(neighbour.tab.says("Ana Fernley, 10"));
        neighbour.tell(Town::with(Public::words(), "key", token));
        CHECK(neighbour.token() == token);
        neighbour.open(token);
        CHECK(neighbour.tab.says("Not yet"));
        CHECK(neighbour.tab.says("W-"));
        neighbour.tell(Town::with(Public::words(), "key", token));  // the link of a worry takes no other
        CHECK(neighbour.token() != token);
    });
}

TEST_CASE("A token that nobody was given, or somebody made up, opens nothing and keeps nothing") {
    in_a_town([](Town& town) {
        Public neighbour{town};
        for (const auto& key : {std::string{}, std::string{"x"}, std::string(43, 'A'), std::string(5'000, 'A')}) {
            neighbour.open(key);
            CHECK(neighbour.tab.last.status == 403);
            neighbour.partner(key);
            CHECK(neighbour.tab.last.status == 403);
        }
        const std::string made_up(43, 'B');
        neighbour.tell({{"who", "Ana Fernley"}, {"later", "yes"}, {"key", made_up}});
        CHECK(neighbour.token() != made_up);
        neighbour.open(made_up);
        CHECK(neighbour.tab.last.status == 403);
    });
}

TEST_CASE("From one place thirty worries are taken in an hour, and then the telephone is named") {
    in_a_town([](Town& town) {
        Public neighbour{town};
        for (int i = 0; i < 30; ++i) neighbour.tell(Public::words());
        CHECK(town.worries().size() == 30);
        neighbour.tell(Public::words());
        CHECK(neighbour.tab.last.status == 409);
        CHECK(neighbour.tab.says("ring 999"));
        CHECK(town.worries().size() == 30);
    });
}

TEST_CASE("Whoever has all the addresses of a network to choose from is one place") {
    in_a_town([](Town& town) {
        Public neighbour{town};
        const auto tell_from = [&](const std::string& address) {
            neighbour.tab.get("/worry/tell");
            auto asked = neighbour.tab.request(Method::post, "/worry/tell");
            asked.headers.emplace_back("content-type", "application/x-www-form-urlencoded");
            asked.body = urlencoded(Public::words()) + "&csrf=" + neighbour.tab.hidden("csrf");
            asked.peer = address;
            return neighbour.tab.ask(asked).status;
        };
        for (int i = 1; i <= 30; ++i) CHECK(tell_from(fmt::format("2001:db8::{:x}", i)) == 200);
        CHECK(tell_from("2001:db8::ffff") == 409);
        CHECK(tell_from("2001:db8:0:0:1::") == 409);
        CHECK(tell_from("2001:db8:0:1::1") == 200);
        CHECK(tell_from("192.0.2.7") == 200);
    });
}

TEST_CASE("The same form pressed twice is one worry, and the second press shows its receipt with a link that opens") {
    in_a_town([](Town& town) {
        Public neighbour{town};
        neighbour.tab.get("/worry/tell");
        const auto token = neighbour.tab.hidden("csrf");
        CHECK(neighbour.tab.send("/worry/tell", Public::words(), token).status == 200);
        CHECK(neighbour.tab.send("/worry/tell", Public::words(), token).status == 200);
        REQUIRE(town.worries().size() == 1);
        CHECK(neighbour.tab.says("We have this already"));
        CHECK(neighbour.tab.says(reference_of(town.worries()[0].worry.about)));
        neighbour.open(neighbour.token());
        CHECK(neighbour.tab.says("Not yet"));
    });
}

TEST_CASE("A page of an error has the way out too") {
    in_a_town([](Town& town) {
        Public neighbour{town};
        neighbour.open("nobody's");
        CHECK(neighbour.tab.last.status == 403);
        CHECK(neighbour.tab.says("https://www.bbc.co.uk/weather"));
        neighbour.tab.get("/worry/nowhere");
        CHECK(neighbour.tab.last.status == 404);
        CHECK(neighbour.tab.says("https://www.bbc.co.uk/weather"));
    });
}

TEST_CASE("A row of a file is read by the rules of the form, and says what is wrong with it") {
    const auto today = "2026-11-20"_day;
    const Fields row{{"reference", "P1"},   {"received", "19/11/2026"}, {"teller", "Police"},
                     {"name", "Sgt Rowan"}, {"agency", "Police"},       {"reach", "101"},
                     {"named", "Yes"},      {"who", "Ana, 10"},         {"worried", "Out alone"}};
    const auto worry = must(worry_of_row(row, today));
    CHECK(worry.teller == Teller::police);
    CHECK(worry.on == "2026-11-19"_day);
    CHECK(worry.may_be_named);
    CHECK(worry.source == "P1");
    const auto wrong_in = [&](std::string_view cell, const std::string& value) {
        const auto read = worry_of_row(Town::with(row, cell, value), today);
        return read ? std::string{} : read.error().what;
    };
    CHECK(wrong_in("reference", "").starts_with("reference: "));
    CHECK(wrong_in("received", "21/11/2026").starts_with("received: "));
    CHECK(wrong_in("teller", "A bird").starts_with("teller: "));
    CHECK(wrong_in("who", "").starts_with("who: "));
    CHECK(wrong_in("reach", "").starts_with("reach: "));
    CHECK(wrong_in("worried", std::string(20'001, 'a')).starts_with("worried: "));
}

TEST_CASE("Two senders may count alike; of one the same reference is the same row") {
    const auto today = "2026-11-20"_day;
    const auto key = [&](std::string teller, std::string agency) {
        return sender_and_reference(must(worry_of_row({{"reference", "7"},
                                                       {"received", "19/11/2026"},
                                                       {"teller", std::move(teller)},
                                                       {"name", "Rowan"},
                                                       {"agency", std::move(agency)},
                                                       {"reach", "101"},
                                                       {"who", "Ana, 10"},
                                                       {"worried", "Out alone"}},
                                                      today)));
    };
    CHECK(key("6", "Police, Mill Lane") == key("Police", "police, mill lane "));
    CHECK(key("6", "Police, Mill Lane") != key("6", "Police, Fenmarch"));
    CHECK(key("6", "Rowan") != key("3A", "Rowan"));
}
