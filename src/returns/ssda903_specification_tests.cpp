#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "returns/ssda903_rows.h"
#include "returns/ssda903_specification.h"

namespace kith::returns {

TEST_CASE("every table is declared under its own number, with columns, and CHILD first") {
    REQUIRE(specification().size() == static_cast<std::size_t>(tables));
    for (std::size_t i = 0; i < specification().size(); ++i) {
        const auto& table = specification()[i];
        CHECK(static_cast<std::size_t>(table.table) == i);
        CHECK(table.columns.front().name == "CHILD");
        CHECK(table.columns.front().need == Need::essential);
    }
}

TEST_CASE("every column can say what to write, codes have codes, and no code stands twice in a list") {
    for (const auto& table : specification())
        for (const auto& column : table.columns) {
            INFO(table.name << "." << column.name);
            CHECK_FALSE(column.meaning.empty());
            CHECK((column.kind == Kind::code) == !column.codes.empty());
            CHECK((column.kind == Kind::whole_number) == (column.highest > 0));
            std::set<std::string_view> seen;
            for (const auto& word : column.codes) {
                CHECK(seen.insert(word.code).second);
                CHECK(word.code.size() <= Code::longest);
                CHECK_FALSE(word.words.empty());
            }
        }
}

TEST_CASE("an end is compared with an earlier column of its own table") {
    for (const auto& table : specification())
        for (const auto& column : table.columns) {
            if (column.not_before.empty()) continue;
            const auto earlier = std::ranges::find(table.columns, column.not_before, &Column::name);
            REQUIRE(earlier != table.columns.end());
            CHECK(earlier < std::ranges::find(table.columns, column.name, &Column::name));
            CHECK(earlier->kind == Kind::day);
        }
}

TEST_CASE("authorities' file names tell their tables") {
    CHECK(table_by_file_name("episodes.csv") == Table::episodes);
    CHECK(table_by_file_name("Episodes 2024-25.csv") == Table::episodes);
    CHECK(table_by_file_name("SSDA903_Header_2024.csv") == Table::header);
    CHECK(table_by_file_name("sw_episodes.csv") == Table::social_workers);
    CHECK(table_by_file_name("SWEpisodes.csv") == Table::social_workers);
    CHECK(table_by_file_name("Social Worker Episodes.CSV") == Table::social_workers);
    CHECK(table_by_file_name("placed_for_adoption.csv") == Table::placed_for_adoption);
    CHECK(table_by_file_name("PlacedAdoption.csv") == Table::placed_for_adoption);
    CHECK(table_by_file_name("ad1.csv") == Table::adoption);
    CHECK(table_by_file_name("previous_permanence.csv") == Table::previous_permanence);
    CHECK(table_by_file_name("PrevPerm.csv") == Table::previous_permanence);
    CHECK(table_by_file_name("OC2.csv") == Table::health);
    CHECK(table_by_file_name("oc3 final.csv") == Table::care_leavers);
    CHECK(table_by_file_name("UASC.csv") == Table::asylum_seekers);
    CHECK(table_by_file_name("DoLo.csv") == Table::deprivations_of_liberty);
    CHECK(table_by_file_name("Missing.csv") == Table::missing);
    CHECK(table_by_file_name("Reviews.csv") == Table::reviews);
    CHECK_FALSE(table_by_file_name("budget.csv"));
}

TEST_CASE("a whole heading tells its table, and the columns that all tables share tell nothing") {
    for (const auto& table : specification()) {
        std::vector<std::string> headings;
        for (const auto& column : table.columns) headings.emplace_back(column.name);
        std::ranges::reverse(headings);
        CHECK(table_by_headings(headings) == table.table);
    }
    CHECK_FALSE(table_by_headings(std::vector<std::string>{"CHILD", "DOB"}));
    CHECK_FALSE(table_by_headings(std::vector<std::string>{"CHILD", "SEX", "DOB"}));
}

TEST_CASE("a heading may be in any case, with spaces, hyphens and a byte order mark") {
    CHECK(heading("\xEF\xBB\xBF"
                  "child ") == "CHILD");
    CHECK(heading("Place Provider") == "PLACE_PROVIDER");
    CHECK(heading("dec") == "DEC");
}

static Years years_of(CodeList codes, std::string_view code) {
    const auto found = std::ranges::find(codes, code, &CodeWord::code);
    REQUIRE(found != codes.end());
    return found->years;
}

TEST_CASE("codes hold in the collection years in which the DfE used them") {
    CHECK(years_of(codes::sex(), "1").holds_in(2024));
    CHECK_FALSE(years_of(codes::sex(), "1").holds_in(2025));
    CHECK_FALSE(years_of(codes::sex(), "U").holds_in(2024));
    CHECK(years_of(codes::sex(), "U").holds_in(2027));
    CHECK(years_of(codes::placement(), "K3").holds_in(2025));
    CHECK_FALSE(years_of(codes::placement(), "K3").holds_in(2024));
    CHECK(years_of(codes::placement(), "H5").holds_in(2025));
    CHECK_FALSE(years_of(codes::placement(), "H5").holds_in(2026));
    CHECK_FALSE(years_of(codes::placement(), "Z1").holds_in(2026));
    CHECK(years_of(codes::placement(), "Z14").holds_in(2026));
    CHECK(years_of(codes::activity(), "F3").holds_in(2021));
    CHECK_FALSE(years_of(codes::activity(), "F3").holds_in(2022));
    CHECK_FALSE(years_of(codes::reason_episode_ceased(), "E44").holds_in(2019));
    CHECK(years_of(codes::reason_episode_ceased(), "E45").holds_in(2019));
    CHECK_FALSE(years_of(codes::reason_for_placement_change(), "CUSTOD").holds_in(2018));
    CHECK(years_of(codes::placement(), "K2").always());
}

}  // namespace kith::returns
