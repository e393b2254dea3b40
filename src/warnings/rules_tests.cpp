// When a warning is looked at again.
#include <doctest/doctest.h>

#include "warnings/town_for_tests.h"

using namespace kith;
using namespace kith::warnings;

namespace {

WarningsFile file_of_one() {
    WarningsFile file;
    file.warnings.push_back({FactId{1}, PersonId{1}, EntryNumber{1}, {}, Town::risk_of(PersonId{2})});
    return file;
}
std::vector<Occasion> times(const WarningsFile& file, Date today) {
    return occasions(warning_looked_at, file, Calendar::england(), today);
}

}  // namespace

TEST_CASE("A warning is due to be looked at on its last day, and late the day after") {
    const auto due = times(file_of_one(), "2027-05-01"_day);
    REQUIRE(due.size() == 1);
    CHECK(due[0].due == "2027-05-01"_day);
    CHECK_FALSE(due[0].late("2027-05-01"_day));
    CHECK(due[0].late("2027-05-02"_day));
}

TEST_CASE("Looked at again, it is due anew from that day; ended, no more") {
    auto file = file_of_one();
    file.looked.push_back({FactId{2},
                           PersonId{1},
                           EntryNumber{2},
                           {},
                           {FactId{1}, "2027-04-20"_day, "Still so.", "2027-10-20"_day, PersonId{2}}});
    auto due = times(file, "2027-06-01"_day);
    REQUIRE(due.size() == 2);
    CHECK(due[0].done == "2027-04-20"_day);
    CHECK_FALSE(due[0].late("2027-06-01"_day));
    CHECK(due[1].due == "2027-10-20"_day);
    CHECK(due[1].open());
    file.ended.push_back({FactId{3},
                          PersonId{1},
                          EntryNumber{3},
                          {},
                          {FactId{1}, "2027-06-02"_day, WhyEnded::no_longer_so, "He moved abroad.", PersonId{2}}});
    due = times(file, "2027-06-03"_day);
    REQUIRE(due.size() == 2);
    CHECK_FALSE(due[1].open());
}

TEST_CASE("No kind stands longer than 12 months by itself, and no day that is given is later") {
    for (const auto& word : words_of<WarningKind>) CHECK(months_of(word.value) <= most_months);
    CHECK_FALSE(wrong_day("2027-11-20"_day, "2026-11-20"_day));
    CHECK(wrong_day("2027-11-21"_day, "2026-11-20"_day));
    CHECK(wrong_day("2026-11-20"_day, "2026-11-20"_day));
}

TEST_CASE("What to do is said without the name where others read it, and may name them where only theirs do") {
    auto typed = NewWarning{};
    typed.kind = WarningKind::violence;
    typed.to_do = "Ask Dex to step outside.";
    CHECK_FALSE(contradicts(typed, "Dex Marl", true, "2026-11-20"_day));
    typed.whose = Whose::home;
    REQUIRE(contradicts(typed, "Dex Marl", true, "2026-11-20"_day));
    CHECK(contradicts(typed, "Dex Marl", true, "2026-11-20"_day)->name == "to_do");
    for (const auto* naming : {"The Marls are not to know.", "Beware of MARL", "Marl\u2019s car is his sign", "Dex"}) {
        typed.to_do = naming;
        CHECK(contradicts(typed, "Dex Marl", true, "2026-11-20"_day));
    }
    typed.to_do = "Not on a Friday, to avoid a meeting.";
    CHECK_FALSE(contradicts(typed, "Ida Fernley", true, "2026-11-20"_day));
    typed.to_do = "Go in twos.";
    CHECK_FALSE(contradicts(typed, "Dex Marl", true, "2026-11-20"_day));
    CHECK(contradicts(typed, "Dex Marl", false, "2026-11-20"_day)->name == "whose");
}
