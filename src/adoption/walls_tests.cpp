// Neither side learns who or where the other is: by address, by list, by search, by the journal, or from the store.
#include "adoption/town_for_tests.h"
#include "kernel/record/backup.h"

using namespace kith;
using namespace kith::adoption;
using kith::testing::fault_of;
using kith::testing::must;

namespace {

constexpr std::string_view of_adopters[] = {"Hollowell", "Quarry", "Oxbury", "OX4 7QZ"};
constexpr std::string_view of_mother[] = {"Thornbury", "Larkspur", "Fenmarch", "FE1 2AB"};

std::string backup_of(Town& town) {
    std::string text;
    auto all = testing::kernel_schemas();
    for (const auto& schema : {site_schema(), adoption_schema()}) all.push_back(schema);
    must(backup(town.authority.store(), all, {town.authority.at(), {}}, [&](std::string_view some) -> Result<void> {
        text += some;
        return {};
    }));
    return text;
}

template <std::size_t size>
void says_none(const Response& response, const std::string_view (&words)[size]) {
    for (const auto word : words) {
        INFO(word);
        CHECK_FALSE(says(response, word));
    }
}

}  // namespace

TEST_CASE("Each side sees the other by the name that was agreed, and by nothing else") {
    in_a_town([](Town& town) {
        town.passed(town.rowan, town.adopters, "Dear Robin");
        town.passed(town.sam, town.mother, "Dear Mummy Rowan");
        for (const std::string rest : {"", "/stop", "/support"}) {
            says_none(town.get(town.sam, mailbox_page(town.plan, rest)), of_mother);
            says_none(town.get(town.rowan, mailbox_page(town.plan, rest)), of_adopters);
        }
        CHECK(says(town.get(town.sam, mailbox_page(town.plan)), "Mummy Rowan"));
        CHECK(says(town.get(town.rowan, mailbox_page(town.plan)), "Sam and Alex"));
        CHECK_FALSE(says(town.get(town.sam, mailbox_page(town.plan)), fmt::format("/people/{}", town.rowan.number())));
        CHECK_FALSE(says(town.get(town.rowan, mailbox_page(town.plan)), fmt::format("/people/{}", town.sam.number())));
    });
}

TEST_CASE("Guessing addresses opens nothing: not the service's pages, not another plan's, not a number that is none") {
    in_a_town([](Town& town) {
        const auto letter = town.wrote(town.rowan, town.adopters, "Waits to be read.");
        const auto other = PersonId{town.plan.number() + 100'000};
        for (const auto reader : {town.sam, town.rowan, town.olive}) {
            for (const auto& address :
                 {std::string{workers_page}, plan_page(town.plan), plan_page(town.plan, "/met"),
                  plan_page(town.plan, fmt::format("/letters/{}", letter.number())), person_page(town.rowan),
                  person_page(town.sam), person_page(town.robin, "/begin")}) {
                const auto page = town.get(reader, address);
                INFO(address);
                CHECK((page.status == 403 || page.status == 404));
                CHECK_FALSE(says(page, "Waits to be read."));
            }
            CHECK(town.get(reader, mailbox_page(other)).status == 404);
            for (const auto person : {town.robin, town.rowan, town.sam, town.juniper})
                CHECK((town.get(reader, mailbox_page(person)).status == 403 ||
                       town.get(reader, mailbox_page(person)).status == 404));
        }
        // A relative who is in no plan cannot tell a plan's number from any other.
        CHECK(town.get(town.olive, mailbox_page(town.plan)).status == town.get(town.olive, mailbox_page(other)).status);
        CHECK(town.get(town.olive, mailbox_page(town.plan)).body == town.get(town.olive, mailbox_page(other)).body);
        for (std::int64_t number = 1; number < 200; ++number)
            CHECK(town.get(town.rowan, mailbox_page(town.plan, fmt::format("/pictures/{}", number))).status == 404);
    });
}

TEST_CASE("Neither side may search, list people or open anybody's record") {
    in_a_town([](Town& town) {
        const auto store = town.authority.store();
        for (const auto person : {town.sam, town.rowan}) {
            const auto reader = town.authority.reader_of(person);
            CHECK(fault_of(decide_all<May::find_people>(store, reader)) == Fault::not_allowed);
            CHECK(fault_of(decide_all<May::see_adoption>(store, reader)) == Fault::not_allowed);
            for (const auto other : {town.sam, town.rowan, town.robin}) {
                CHECK_FALSE(decide<May::see_person>(store, reader, other).has_value());
                CHECK_FALSE(decide<May::see_withheld_address>(store, reader, other).has_value());
            }
            CHECK(must(Gate::among(store, reader, May::see_person, {town.sam, town.rowan, town.robin})).empty());
        }
    });
}

TEST_CASE("A plan is nobody's record: no leave but those of adoption opens it, whoever asks") {
    in_a_town([](Town& town) {
        const auto store = town.authority.store();
        for (const auto& role : words_of<Role>) {
            const auto reader = town.authority.reader_with(role.value, TeamId{1}, "Moss");
            CHECK(fault_of(decide<May::see_person>(store, reader, town.plan)) == Fault::not_found);
            CHECK(fault_of(decide<May::see_care>(store, reader, town.plan)) == Fault::not_found);
            CHECK(decide<May::see_adoption>(store, reader, town.plan).has_value() ==
                  (role.value == Role::adoption_worker));
        }
        CHECK(fault_of(Gate::for_told(store, town.authority.id(), town.plan)) == Fault::not_found);
    });
}

TEST_CASE("What stands in a party's own record and in the child's tells nothing of the other side") {
    in_a_town([](Town& town) {
        town.passed(town.rowan, town.adopters, "Dear Robin");
        for (const auto person : {town.robin, town.sam, town.rowan})
            for (const auto& entry :
                 must(entries_about(town.authority.store(), town.authority.leave(person), Known::now(), 100)))
                for (const auto word : {"Rowan", "Thornbury", "Sam", "Hollowell", "Mummy"}) {
                    if (entry.kind != party_kind.code) continue;
                    CHECK(entry.what.find(word) == std::string::npos);
                    CHECK(entry.because.find(word) == std::string::npos);
                }
    });
}

TEST_CASE("Who leaves a plan reaches its letters no more from that day") {
    in_a_town([](Town& town) {
        town.passed(town.sam, town.mother, "Dear Mummy Rowan");
        town.authority.move_to("2026-12-01"_day);
        CHECK(town.post(town.juniper, plan_page(town.plan, fmt::format("/parties/{}/left", town.mother.number())),
                        {{"words", "She asked to."}})
                  .status == 303);
        CHECK(town.get(town.rowan, mailbox_page(town.plan)).status == 404);
        CHECK(says(town.get(town.juniper, plan_page(town.plan)), "left the plan on 1 December 2026: “She asked to.”"));
        CHECK(town.get(town.sam, mailbox_page(town.plan)).status == 200);
        CHECK_FALSE(says(town.get(town.sam, mailbox_page(town.plan)), "Write</h2>"));
    });
}

TEST_CASE("Whoever has the store or a backup, and not the key, reads no word of an adoption") {
    in_a_town([](Town& town) {
        town.passed(town.rowan, town.adopters, "Nobody else may know this.");
        CHECK(town.post(town.rowan, mailbox_page(town.plan, "/stop"), {{"words", "It hurts too much."}}).status == 303);
        const auto everything = backup_of(town);
        CHECK(everything.find("adoption_words") != std::string::npos);
        for (const auto word : {"Nobody else", "hurts", "Mummy", "Sam and Alex", "birth mother"})
            CHECK(everything.find(word) == std::string::npos);
        hold_no_adoption_keys();
        CHECK(town.get(town.rowan, mailbox_page(town.plan)).status == 409);
        CHECK(says(town.get(town.juniper, "/adoption"), "key is not on this machine"));
        CHECK(town.post(town.juniper, plan_page(town.plan, "/met"), {{"on", "today"}}).status == 409);
        must(hold_adoption_keys(access::Seal::new_key()));
        CHECK(town.get(town.sam, mailbox_page(town.plan)).status == 409);
        must(hold_adoption_keys(access::Seal::new_key() + "\n" + key_of_invented_adoptions()));
        CHECK(says(town.get(town.sam, mailbox_page(town.plan)), "Nobody else may know this."));
    });
}

TEST_CASE("No unfinished words of an adoption are kept on the server, where they would lie unclosed") {
    in_a_town([](Town& town) {
        const auto letter = town.wrote(town.rowan, town.adopters, "Dear Robin");
        for (const auto& address : {plan_page(town.plan, fmt::format("/letters/{}", letter.number())),
                                    plan_page(town.plan, "/met"), plan_page(town.plan, "/support/ask")})
            CHECK_FALSE(says(town.get(town.juniper, address), "/drafts"));
        for (const auto* rest : {"", "/stop", "/support"})
            CHECK_FALSE(says(town.get(town.rowan, mailbox_page(town.plan, rest)), "/drafts"));
    });
}
