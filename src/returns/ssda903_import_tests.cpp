#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>

#include <fmt/format.h>

#include "kernel/record/verify.h"
#include "kernel/testing/fresh.h"
#include "returns/ssda903_import.h"

using namespace kith;
using namespace kith::returns;
using kith::testing::must;

namespace {

constexpr Date today = "2026-11-20"_day;

const std::vector<Schema>& schemas() {
    static const std::vector<Schema> all{care::care_schema(), returns_schema()};
    return all;
}

struct Record {
    testing::FreshFile file{schemas()};
    testing::TestAuthority authority{file.database(), today};

    Imported import(const Collection& collection) {
        return must(import_collection(file.database(), authority.id(), collection, authority.at()));
    }
    PersonId child(std::string_view id) const {
        return *must(authority.store().first(
            "select about from people_identifier where kind = 'child_id' and value = $1 and retired_by is null", {id},
            [](const Row& row) { return row.id<PersonId>(0); }));
    }
    care::CareFile read(std::string_view id) const {
        return must(care::care_file(authority.store(), Gate::machine_to<May::see_care>(authority.id(), child(id)),
                                    Known::now()));
    }
    void nothing_wrong() const {
        auto all = testing::kernel_schemas();
        all.insert(all.end(), schemas().begin(), schemas().end());
        CHECK(must(verify(authority.store(), authority.id(), all)).findings.empty());
    }
};

constexpr std::string_view header = "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n7,2,03/02/2010,WBRI,UN1,,\n";
constexpr std::string_view episode_columns =
    "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN\n";

Collection of_year(int year, const std::string& episodes, const std::string& reviews = "") {
    const auto all = std::string{episode_columns} + episodes;
    const auto held = "CHILD,DOB,REVIEW,REVIEW_CODE\n" + reviews;
    const std::vector<NamedBytes> files{{"header.csv", header}, {"episodes.csv", all}, {"reviews.csv", held}};
    return read_files(files, {today, year});
}

}  // namespace

TEST_CASE("episodes become a time in care, homes and legal statuses, each once") {
    Record record;
    const auto done = record.import(of_year(2018,
                                            "7,01/05/2017,S,V2,N1,U6,PR1,01/08/2017,X1,,ZZ1 1AA,ZZ2 2BB,1234567\n"
                                            "7,01/08/2017,L,C1,N1,U6,PR1,02/01/2018,X1,CARPL,ZZ1 1AA,ZZ2 2BB,1234567\n"
                                            "7,02/01/2018,P,C1,N1,K2,PR4,,,,ZZ1 1AA,ZZ3 3CC,7654321\n",
                                            "7,03/02/2010,20/05/2017,PN1\n"));
    CHECK(done.new_children == 1);
    CHECK(done.episodes == 3);
    const auto file = record.read("7");
    REQUIRE(file.periods.size() == 1);
    CHECK(file.periods[0].value.starts == "2017-05-01"_day);
    REQUIRE(file.placements.size() == 2);
    CHECK(file.placements[0].value.ends == "2018-01-02"_day);
    CHECK(file.placements[0].value.why_ended == care::ChangeReason::care_plan);
    REQUIRE(file.legal.size() == 2);
    CHECK(file.legal[1].value.status == care::LegalStatus::interim_care_order);
    CHECK_FALSE(file.legal[1].value.ends.has_value());
    CHECK(file.reviews.size() == 1);
    record.nothing_wrong();
}

TEST_CASE("an entry says from which file and line it came") {
    Record record;
    record.import(of_year(2018, "7,01/05/2017,S,V2,N1,U6,PR1,,,,,,\n"));
    const auto child = record.child("7");
    const auto entries = must(entries_about(record.authority.store(), record.authority.leave(child), Known::now(), 5));
    REQUIRE(entries.size() == 1);
    CHECK(entries[0].source == "header.csv line 2; episodes.csv line 2");
}

TEST_CASE("a child of a return is called by their number until someone writes their name down") {
    Record record;
    record.import(of_year(2018, "7,01/05/2017,S,V2,N1,U6,PR1,,,,,,\n"));
    CHECK(record.read("7").name == "Child 7");
    const auto all = must(care::care_files(record.authority.store(), record.authority.leave_of_all(), {}));
    REQUIRE(all.size() == 1);
    CHECK(all[0].name == "Child 7");
}

TEST_CASE("reading the same return again changes nothing") {
    Record record;
    const auto collection = of_year(2018, "7,01/05/2017,S,V2,N1,U6,PR1,,,,,,\n", "7,03/02/2010,20/05/2017,PN1\n");
    record.import(collection);
    const auto before = must(last_entry(record.authority.store(), record.authority.id()));
    const auto again = record.import(collection);
    CHECK(again.unchanged == 1);
    CHECK(again.facts == 0);
    CHECK(must(last_entry(record.authority.store(), record.authority.id())) == before);
}

TEST_CASE("the next year's return goes on from the last one's, and the earlier one read again undoes nothing") {
    Record record;
    const auto first = of_year(2018, "7,01/05/2017,S,V2,N1,U6,PR1,,,,,,\n");
    const auto second = of_year(2019, "7,01/05/2017,S,V2,N1,U6,PR1,05/06/2018,E4A,,,,\n");
    record.import(first);
    const auto done = record.import(second);
    CHECK(done.new_children == 0);
    CHECK(done.corrected > 0);
    CHECK(record.read("7").periods.at(0).value.ends == "2018-06-05"_day);
    CHECK(record.import(first).facts == 0);
    Record other;
    other.import(second);
    other.import(first);
    CHECK(other.read("7").periods.at(0).value.ends == "2018-06-05"_day);
    CHECK(other.read("7").periods.size() == 1);
    other.nothing_wrong();
}

TEST_CASE("what people wrote since is not taken away by a return") {
    Record record;
    record.import(of_year(2018, "7,01/05/2017,S,V2,N1,U6,PR1,,,,,,\n", "7,03/02/2010,20/05/2017,PN1\n"));
    const auto child = record.child("7");
    const auto held = record.read("7").reviews.at(0);
    auto written = held.value;
    written.decisions = "Stay with the Marsh family";
    record.authority.written([&](Change& change) {
        must(change.open(record.authority.leave(child), {{"care.review", "Review"}, "Correction"}));
        must(change.correct(record.authority.leave(child), held.id, change.last_entry(), written));
    });
    record.import(of_year(2018, "7,01/05/2017,S,V2,N1,U6,PR1,,,,,,\n", "7,03/02/2010,20/05/2017,PN2\n"));
    const auto now = record.read("7").reviews.at(0).value;
    CHECK(now.participation == care::Participation::spoke_through_advocate);
    CHECK(now.decisions == "Stay with the Marsh family");
}

TEST_CASE("the published sample goes in, twice, with the second time changing nothing") {
    const auto* shared = std::getenv("KITH_SHARED");
    const auto folder = std::string{shared ? shared : ""} + "/data/ssda903/sample";
    if (!shared || !std::filesystem::exists(folder)) {
        MESSAGE("skipped: KITH_SHARED does not name a folder with data/ssda903/sample");
        return;
    }
    Record record;
    const auto collection = must(read_collection(folder, {today, {}}));
    const auto first = record.import(collection);
    CHECK(first.new_children == first.children);
    CHECK(first.children > 2'000);
    CHECK(record.import(collection).facts == 0);
    record.nothing_wrong();
}
