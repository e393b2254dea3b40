#include <doctest/doctest.h>

#include <set>

#include "kernel/people/record_person.h"
#include "kernel/testing/fresh.h"

using namespace kith;
using namespace kith::testing;

static std::optional<std::string> refused(IdentifierKind kind, std::string value) { return why_not(kind, value); }

TEST_CASE("An NHS number has ten digits whose last is the check of the others, modulo 11") {
    std::string typed = " 943 476 5919 ";
    CHECK_FALSE(why_not(IdentifierKind::nhs_number, typed));
    CHECK(typed == "9434765919");
    CHECK_FALSE(refused(IdentifierKind::nhs_number, "987-654-3210"));
    CHECK(refused(IdentifierKind::nhs_number, "9434765918"));
    CHECK(refused(IdentifierKind::nhs_number, "9434756919"));
    CHECK(refused(IdentifierKind::nhs_number, "943476591"));
    CHECK(refused(IdentifierKind::nhs_number, "943476591X"));
    // 1 and eight noughts, then 1: 10 from 11 leaves 1. A number whose check comes to 10 was never given out.
    CHECK_FALSE(refused(IdentifierKind::nhs_number, "1000000001"));
    for (char last = '0'; last <= '9'; ++last)
        CHECK(refused(IdentifierKind::nhs_number, std::string("100000001") + last));
}

TEST_CASE("A pupil number's letter checks its digits, and a temporary number is taken as it is") {
    // 2x1+3x2+4x3+5x4+6x5+7x6+8x7+9x8+10x9+11x0+12x1+13x2 = 368 = 16 x 23: the first letter, A.
    std::string typed = "a12345 6789012";
    CHECK_FALSE(why_not(IdentifierKind::upn, typed));
    CHECK(typed == "A123456789012");
    CHECK(refused(IdentifierKind::upn, "B123456789012"));
    CHECK(refused(IdentifierKind::upn, "A123456789021"));
    CHECK_FALSE(refused(IdentifierKind::upn, "B12345678901Z"));
    CHECK(refused(IdentifierKind::upn, "I123456789012"));
    CHECK(refused(IdentifierKind::upn, "A12345678901I"));
    CHECK(refused(IdentifierKind::upn, "A12345678901"));
    CHECK_FALSE(refused(IdentifierKind::former_upn, "A123456789012"));
}

TEST_CASE("Another number is trimmed, and must not be empty") {
    std::string typed = "  lac/00123 ";
    CHECK_FALSE(why_not(IdentifierKind::child_id, typed));
    CHECK(typed == "lac/00123");
    CHECK(refused(IdentifierKind::home_office, "   "));
}

TEST_CASE("A postcode is kept in capitals with its space, and what has not its shape is none") {
    CHECK(postcode_of("sw1a1aa") == "SW1A 1AA");
    CHECK(postcode_of(" zz99 3wz ") == "ZZ99 3WZ");
    CHECK(postcode_of("m1 1ae") == "M1 1AE");
    CHECK(postcode_of("W1A0AX") == "W1A 0AX");
    CHECK_FALSE(postcode_of("SW1A 1A"));
    CHECK_FALSE(postcode_of("1SW 1AA"));
    CHECK_FALSE(postcode_of("AAAA 1AA"));
    CHECK_FALSE(postcode_of(""));
}

TEST_CASE("Every tie's inverse has that tie for its own inverse, and ties stand in the order of their enum") {
    std::set<std::string_view> codes;
    for (std::size_t i = 0; i < ties.size(); ++i) {
        CHECK(static_cast<std::size_t>(ties[i].tie) == i);
        CHECK(inverse(inverse(ties[i].tie)) == ties[i].tie);
        CHECK(codes.insert(ties[i].code).second);
    }
}

TEST_CASE("Each tie is recorded once and read from both ends") {
    for_each_engine([](const Database& database) {
        TestAuthority authority{database, "2025-06-02"_day};
        for (const auto& words : ties) {
            const auto ana = authority.person("Ana", "Fernley");
            const auto other = authority.person("Marsh", "Thorne");
            authority.fact(ana, Relationship{other, words.tie, false, {}, {}});
            const auto store = authority.store();
            const auto of_ana = must(related(store, authority.leave(ana), Known::now()));
            const auto of_other = must(related(store, authority.leave(other), Known::now()));
            REQUIRE(of_ana.size() == 1);
            REQUIRE(of_other.size() == 1);
            CHECK(of_ana[0].id == other);
            CHECK(of_ana[0].tie == words.tie);
            CHECK(of_other[0].id == ana);
            CHECK(of_other[0].tie == words.inverse);
            CHECK(of_other[0].fact == of_ana[0].fact);
        }
    });
}

TEST_CASE("Parental responsibility is the other's for the person of the fact, and is not seen turned round") {
    const FreshFile file;
    TestAuthority authority{file.database(), "2025-06-02"_day};
    const auto ana = authority.person("Ana", "Fernley");
    const auto marsh = authority.person("Marsh", "Fernley");
    authority.fact(ana, Relationship{marsh, Tie::parent, true, {}, {}});
    CHECK(must(related(authority.store(), authority.leave(ana), Known::now())).front().parental_responsibility);
    CHECK_FALSE(must(related(authority.store(), authority.leave(marsh), Known::now())).front().parental_responsibility);
}

TEST_CASE("Ties that have ended come last, and the latest word on who matters counts") {
    for_each_engine([](const Database& database) {
        TestAuthority authority{database, "2025-06-02"_day};
        const auto ana = authority.person("Ana", "Fernley");
        const auto ben = authority.person("Ben", "Marsh");
        const auto fern = authority.person("Fern", "Marsh");
        authority.fact(ana, Relationship{ben, Tie::foster_carer, false, "2019-01-01"_day, "2020-01-01"_day});
        authority.fact(ana, Relationship{fern, Tie::a_friend, false, {}, {}});
        const auto rate = [&](int rating, std::string words, Date on) {
            authority.written([&](Change& change) {
                must(record_matters(change, authority.leave(ana), {fern, rating, words, on}));
            });
        };
        rate(5, "She makes me laugh", "2025-05-01"_day);
        rate(2, "A bit", "2023-05-01"_day);
        const auto seen = must(related(authority.store(), authority.leave(ana), Known::now()));
        REQUIRE(seen.size() == 2);
        CHECK(seen[0].id == fern);
        CHECK(seen[0].rating == 5);
        CHECK(seen[0].rating_words == "She makes me laugh");
        CHECK(seen[1].id == ben);
        CHECK_FALSE(seen[1].rating);
    });
}

TEST_CASE("The ties among a network leave out those to the person and those outside it") {
    for_each_engine([](const Database& database) {
        TestAuthority authority{database, "2025-06-02"_day};
        const auto ana = authority.person("Ana", "Fernley");
        const auto marsh = authority.person("Marsh", "Fernley");
        const auto fern = authority.person("Fern", "Thorne");
        const auto stranger = authority.person("Olly", "Stranger");
        authority.fact(ana, Relationship{marsh, Tie::parent, true, {}, {}});
        authority.fact(fern, Relationship{ana, Tie::grandchild, false, {}, {}});
        authority.fact(marsh, Relationship{fern, Tie::parent, false, {}, {}});
        authority.fact(marsh, Relationship{stranger, Tie::a_friend, false, {}, {}});
        const auto found =
            must(ties_among(authority.store(), authority.leave(ana), {marsh, fern, stranger, ana}, Known::now()));
        REQUIRE(found.size() == 1);
        CHECK(found[0].a == marsh);
        CHECK(found[0].tie == Tie::parent);
        CHECK(found[0].b == fern);
    });
}

TEST_CASE("Someone is shown by the name they use, then by their legal name, and never without words") {
    const auto fact = [](Name name) { return Fact<Name>{FactId{1}, PersonId{1}, EntryNumber{1}, {}, std::move(name)}; };
    const auto legal = fact(name_of(NameKind::legal, "Anastasia", "Fernley"));
    const auto usual = fact(name_of(NameKind::usual, "Ana", "Fernley"));
    const auto ended = fact(name_of(NameKind::usual, "Nastya", "Fernley", {}, "2020-01-01"_day));
    CHECK(name_used({usual, legal}) == "Ana Fernley");
    CHECK(name_used({legal, ended}) == "Anastasia Fernley");
    CHECK(name_used({ended}) == "Nastya Fernley");
    CHECK(name_used({}) == "Name not known");
}
