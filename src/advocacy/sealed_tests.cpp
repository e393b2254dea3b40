// The two walls around what child and advocate say: who reaches it, and what stands in the tables.
#include <doctest/doctest.h>

#include "advocacy/town_for_tests.h"
#include "kernel/record/backup.h"

using namespace kith;
using namespace kith::advocacy;
using namespace kith::testing;

namespace {

constexpr std::string_view secret = "Worried that nan is ill";
constexpr std::string_view asked = "Please ask about my nan";

struct WithKey {
    std::string key = access::Seal::new_key();
    WithKey() { must(hold_service_keys(key)); }
    ~WithKey() { hold_no_keys(); }
};

std::string backup_of(Town& town) {
    std::string text;
    auto all = kernel_schemas();
    for (const auto& schema : schemas()) all.push_back(schema);
    must(backup(town.authority.store(), all, {town.authority.at(), {}}, [&](std::string_view some) -> Result<void> {
        text += some;
        return {};
    }));
    return text;
}

void talk_once(Town& town) {
    town.gives(town.ana, town.wren);
    town.authority.fact(town.ana, RoleFact{Role::child, {}, "2026-11-02"_day, {}});
    CHECK(town.post(town.ana, "/me/advocate/message", {{"words", std::string{asked}}}).status == 303);
    CHECK(town.post(town.wren, advocates_page(town.ana, "/note"), {{"note", std::string{secret}}}).status == 303);
    CHECK(town.post(town.wren, advocates_page(town.ana, "/to-child"), {{"words", "I have asked."}}).status == 303);
}

}  // namespace

TEST_CASE("Child and advocate read what they wrote to each other; the note is the advocate's alone") {
    in_a_town([](Town& town) {
        const WithKey key;
        talk_once(town);
        const auto advocates = town.get(town.wren, advocates_page(town.ana));
        CHECK(says(advocates, secret));
        CHECK(says(advocates, asked));
        const auto childs = town.get(town.ana, std::string{my_page});
        CHECK(says(childs, asked));
        CHECK(says(childs, "I have asked."));
        CHECK_FALSE(says(childs, secret));
        CHECK(says(childs, "Wren Ashdown"));
    });
}

TEST_CASE("No social worker, manager, director, administrator or other advocate reaches the words by any page") {
    in_a_town([](Town& town) {
        const WithKey key;
        talk_once(town);
        const auto someone = [&](Role role) { return town.worker(role, "Casey", TeamId{1}); };
        for (const auto reader :
             {town.robin, town.moss, town.dana, town.lark, town.cicely, town.bryony, someone(Role::administrator),
              someone(Role::auditor), someone(Role::reviewing_officer)}) {
            CAPTURE(reader.number());
            const auto refused = town.get(reader, advocates_page(town.ana));
            CHECK(refused.status == 403);
            CHECK_FALSE(says(refused, asked));
            CHECK(town.post(reader, advocates_page(town.ana, "/note"), {{"note", "x"}}).status == 403);
            CHECK(town.post(reader, advocates_page(town.ana, "/to-child"), {{"words", "x"}}).status == 403);
            const auto teams = town.get(reader, teams_page(town.ana));
            CHECK_FALSE(says(teams, asked));
            CHECK_FALSE(says(teams, secret));
            const auto own = town.get(reader, std::string{my_page});
            CHECK_FALSE(says(own, asked));
        }
    });
}

TEST_CASE("Once they are no longer the child's, the advocate reaches nothing") {
    in_a_town([](Town& town) {
        const WithKey key;
        talk_once(town);
        CHECK(town.post(town.ana, "/me/advocate/no", {{"words", "I have my nan."}}).status == 303);
        town.authority.move_to("2026-11-21"_day);
        CHECK(town.get(town.wren, advocates_page(town.ana)).status == 403);
    });
}

TEST_CASE("Neither the tables nor a backup hold a word of it, and the journal does not tell that they talked") {
    in_a_town([](Town& town) {
        const WithKey key;
        const auto before = must(last_entry(town.authority.store(), town.authority.id()));
        town.gives(town.ana, town.wren);
        talk_once(town);
        const auto text = backup_of(town);
        CHECK(text.find("advocacy_sealed") != std::string::npos);
        for (const auto words : {secret, asked}) CHECK(text.find(words) == std::string::npos);
        CHECK(text.find(key.key) == std::string::npos);
        // What was entered since is who the advocate is, and that Ana has pages of her own.
        CHECK(must(last_entry(town.authority.store(), town.authority.id())).number() - before.number() == 3);
    });
}

TEST_CASE(
    "Without the key the page says so and nothing is lost: what was typed comes back, and the key opens the rest") {
    in_a_town([](Town& town) {
        std::string old;
        {
            const WithKey key;
            old = key.key;
            talk_once(town);
        }
        const auto shown = town.get(town.wren, advocates_page(town.ana));
        CHECK(shown.status == 200);
        CHECK(says(shown, "key is not on this machine"));
        CHECK_FALSE(says(shown, secret));
        const auto refused = town.post(town.wren, advocates_page(town.ana, "/note"), {{"note", "Rang at four."}});
        CHECK(refused.status == 409);
        CHECK(says(refused, "Rang at four."));
        must(hold_service_keys(access::Seal::new_key()));
        CHECK(says(town.get(town.wren, advocates_page(town.ana)), "sealed with a key that is not on this machine"));
        must(hold_service_keys(access::Seal::new_key() + "\n" + old + "\n"));
        CHECK(says(town.get(town.wren, advocates_page(town.ana)), secret));
        hold_no_keys();
    });
}

TEST_CASE("A row moved to another child, or said to be by another, opens to nobody; a key of another form is refused") {
    const auto all = schemas();
    FreshFile file{all};
    Town town{file.database()};
    const WithKey key;
    talk_once(town);
    const auto row = *must(town.authority.store().first(
        table_info<Sealed>().select + " where authority = $1 order by at, id", {town.authority.id()},
        [](const Row& one) { return read_values<Sealed>(one, 0); }));
    const auto ben = town.authority.person("Ben", "Fernley", "2016-02-03"_day);
    town.gives(ben, town.wren);
    auto moved = row;
    moved.child = ben;
    std::vector<Param> params;
    add_values(params, moved);
    auto transaction = must(file.database().write());
    must(transaction.execute(table_info<Sealed>().insert, params));
    must(transaction.commit());
    const auto leave = must(decide<May::advocate>(town.authority.store(), town.authority.reader_of(town.wren), ben));
    const auto opened =
        must(row.kind == SealedKind::note ? notes(town.authority.store(), leave) : talk(town.authority.store(), leave));
    CHECK(opened.all.empty());
    CHECK(opened.closed == 1);
    CHECK(fault_of(hold_service_keys("too short")) == Fault::invalid);
}

TEST_CASE("The same words sent twice within a minute are kept once") {
    const auto all = schemas();
    FreshFile file{all};
    Town town{file.database()};
    const WithKey key;
    talk_once(town);
    CHECK(town.post(town.wren, advocates_page(town.ana, "/note"), {{"note", std::string{secret}}}).status == 303);
    const auto leave =
        must(decide<May::advocate>(town.authority.store(), town.authority.reader_of(town.wren), town.ana));
    CHECK(must(notes(town.authority.store(), leave)).all.size() == 1);
}
