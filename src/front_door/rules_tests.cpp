// What follows from contacts, and by when.
#include <doctest/doctest.h>

#include "front_door/rules.h"

using namespace kith;
using namespace kith::front_door;

namespace {

const auto calendar = Calendar::england();

Fact<Contact> contact_on(Date on, std::int64_t id = 1) {
    return {FactId{id},
            PersonId{5},
            EntryNumber{1},
            {},
            {on,
             Teller::police,
             "Sgt Rowan",
             "Thistleshire Police",
             "101",
             true,
             "Found alone at night.",
             {},
             FamilyKnows::agrees,
             PersonId{9}}};
}
Fact<ReferrerTold> told_on(Date on, std::int64_t contact = 1) {
    return {FactId{100}, PersonId{5}, EntryNumber{2}, {}, {FactId{contact}, on, ToldHow::spoken, PersonId{9}}};
}
std::string wrong_at(Outcome outcome, const std::vector<Criterion>& met, std::optional<std::string> signpost = {}) {
    const auto wrong = does_not_follow(outcome, met, signpost);
    return wrong ? wrong->name : "";
}

}  // namespace

TEST_CASE("A01: a contact is decided and answered by the end of the next working day") {
    ContactsFile file;
    file.contacts.push_back(contact_on("2026-11-20"_day));  // a Friday
    const auto due = answer_of(file.contacts[0], file, calendar, "2026-11-20"_day);
    CHECK(due.due == "2026-11-23"_day);
    CHECK(due.open());
    CHECK_FALSE(due.late("2026-11-23"_day));
    CHECK(due.late("2026-11-24"_day));
}

TEST_CASE("A01: a bank holiday is no working day") {
    ContactsFile file;
    file.contacts.push_back(contact_on("2026-12-24"_day));  // Christmas Day, then Boxing Day's holiday on the Monday
    CHECK(answer_of(file.contacts[0], file, calendar, "2026-12-24"_day).due == "2026-12-29"_day);
}

TEST_CASE("A01: the clock stops on the day on which whoever told us was told, for that contact alone") {
    ContactsFile file;
    file.contacts.push_back(contact_on("2026-11-20"_day, 1));
    file.contacts.push_back(contact_on("2026-11-20"_day, 2));
    file.told.push_back(told_on("2026-11-24"_day, 1));
    const auto first = answer_of(file.contacts[0], file, calendar, "2026-11-26"_day);
    CHECK(first.done == "2026-11-24"_day);
    CHECK(first.late("2026-11-26"_day));
    CHECK(answer_of(file.contacts[1], file, calendar, "2026-11-26"_day).open());
}

TEST_CASE("What follows may ask more of us than the criteria that are met, never less") {
    CHECK(wrong_at(Outcome::information, {Criterion::likely_harm}, "The family hub") == "outcome");
    CHECK(wrong_at(Outcome::family_help, {Criterion::more_than_one_service, Criterion::impaired}) == "outcome");
    CHECK(wrong_at(Outcome::assessment, {Criterion::suffering_harm}) == "outcome");
    CHECK(wrong_at(Outcome::assessment, {Criterion::impaired}).empty());
    CHECK(wrong_at(Outcome::assessment, {Criterion::worry_grows}).empty());
    CHECK(wrong_at(Outcome::strategy_discussion, {Criterion::suffering_harm, Criterion::disabled}).empty());
}

TEST_CASE("s.47: a strategy discussion needs reasonable cause to suspect significant harm") {
    CHECK(wrong_at(Outcome::strategy_discussion, {Criterion::impaired}) == "criteria");
}

TEST_CASE("A refusal of help says where else the family can turn") {
    CHECK(wrong_at(Outcome::no_further_action, {Criterion::open_services}) == "signpost");
    CHECK(wrong_at(Outcome::information, {Criterion::open_services}, "  ") == "signpost");
    CHECK(wrong_at(Outcome::no_further_action, {Criterion::open_services}, "The hub in Mill Lane").empty());
}

TEST_CASE("Every criterion stands once in the threshold document, with a source, and is kept by its code") {
    for (const auto& word : words_of<Criterion>) {
        CHECK(std::ranges::count(threshold_document, word.value, &Threshold::criterion) == 1);
        CHECK(criteria_of(codes_of({word.value})) == std::vector{word.value});
    }
    CHECK(codes_of({Criterion::without_services, Criterion::likely_harm}) == "N1,H2");
    for (const auto& one : threshold_document) CHECK_FALSE(one.source.act.empty());
}
