#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "returns/ssda903_column_reader.h"

namespace kith::returns {

static constexpr auto today = "2025-06-30"_day;

/// What reading one cell gave, and what was said of it.
template <class T>
struct Told {
    Cell<T> cell;
    std::vector<Finding> findings;
    std::vector<DatedCode> dated;
    bool refused = false;

    std::string sentence() const { return findings.empty() ? std::string{} : findings.front().sentence; }
};

template <class T>
static Told<T> read(Table table, std::string_view name, std::string_view text) {
    for (const auto& column : specification_of(table).columns) {
        if (column.name != name) continue;
        Told<T> told;
        Remarks remarks{told.findings, told.dated};
        remarks.begin_row(table, {0, 2});
        ColumnReader{column, today}.read(text, told.cell, remarks);
        told.refused = remarks.row_is_refused();
        return told;
    }
    FAIL("no such column");
    return {};
}

static Told<Date> started(std::string_view text) { return read<Date>(Table::episodes, "DECOM", text); }
static Told<Code> placement(std::string_view text) { return read<Code>(Table::episodes, "PLACE", text); }

TEST_CASE("a day that does not exist refuses the row and says what to write") {
    const auto told = started("31/02/2019");
    CHECK(told.refused);
    CHECK(told.cell.unreadable());
    CHECK_FALSE(told.cell.missing());
    CHECK(told.sentence() ==
          "DECOM is 31/02/2019, and there is no such day. Write the day the episode started as DD/MM/YYYY.");
}

TEST_CASE("a blank day and an unreadable day are two things") {
    CHECK(started("").cell.missing());
    CHECK(started("   ").cell.missing());
    CHECK(started("").sentence() == "DECOM is blank. Write the day the episode started.");
    const auto open = read<Date>(Table::episodes, "DEC", "");
    CHECK(open.cell.missing());
    CHECK_FALSE(open.refused);
    CHECK(open.findings.empty());
    CHECK(read<Date>(Table::episodes, "DEC", "soon").refused);
}

TEST_CASE("days before 1900, after 2199, of two-figure years and still to come are refused, each with its reason") {
    CHECK(started("01/01/1899").sentence().find("not between 1900 and 2199") != std::string::npos);
    CHECK(started("01/01/2200").sentence().find("not between 1900 and 2199") != std::string::npos);
    CHECK(started("01/04/24").sentence().find("which century") != std::string::npos);
    CHECK(started("45383").sentence().find("which is not a day") != std::string::npos);
    CHECK(started("12/31/2019").sentence().find("no such day") != std::string::npos);
    CHECK(*started("30/06/2025").cell == "2025-06-30"_day);
    CHECK(started("01/07/2025").refused);
    CHECK(started("01/07/2025").sentence().find("has not come yet") != std::string::npos);
}

TEST_CASE("the day on which an asylum seeker turns eighteen may lie ahead") {
    const auto told = read<Date>(Table::asylum_seekers, "DUC", "13/10/2028");
    CHECK(*told.cell == "2028-10-13"_day);
    CHECK(told.findings.empty());
}

TEST_CASE("a day written in another certain way is read, with a note") {
    for (const auto text : {"2019-02-03", "3/2/2019", " 03/02/2019", "03/02/2019 00:00:00", "2019-02-03T00:00:00"}) {
        INFO(text);
        const auto told = started(text);
        REQUIRE(told.cell);
        CHECK(*told.cell == "2019-02-03"_day);
        REQUIRE(told.findings.size() == 1);
        CHECK(told.findings[0].weight == Weight::note);
        CHECK(told.findings[0].value == text);
    }
    CHECK(started("03/02/2019 14:30").refused);
}

TEST_CASE("a code in lower case, between spaces or with the .0 of a spreadsheet is read, with a note") {
    CHECK(placement("K2").findings.empty());
    for (const auto text : {"k2", " K2 ", "\tk2"}) {
        const auto told = placement(text);
        REQUIRE(told.cell);
        CHECK(*told.cell == "K2");
        CHECK(told.findings.size() == 1);
    }
    const auto mother = read<Code>(Table::header, "MOTHER", "1.0");
    CHECK(*mother.cell == "1");
    CHECK(mother.sentence() == "MOTHER is written \"1.0\", and is read as 1.");
}

TEST_CASE("an unknown code refuses the row where the fact hangs on it, and is left out where it does not") {
    const auto place = placement("Q9");
    CHECK(place.refused);
    CHECK(place.cell.unreadable());
    CHECK(place.sentence().starts_with(
        "PLACE is Q9, which is not one of its codes. Write the kind of placement: A3, A4"));
    const auto reason = read<Code>(Table::placed_for_adoption, "REASON_PLACED_CEASED", "XXX");
    CHECK_FALSE(reason.refused);
    CHECK(reason.cell.unreadable());
    CHECK(reason.findings.front().weight == Weight::left_out);
    CHECK(reason.sentence().find("RD4 (Other). The value is left out.") != std::string::npos);
}

TEST_CASE("a code that differs from a known one by invisible bytes is not that code") {
    using namespace std::string_view_literals;
    CHECK(placement("\0K2"sv).refused);
    CHECK(placement("K2\0"sv).refused);
    CHECK(placement("K2\xC2\xA0").refused);
}

TEST_CASE("a score is a whole number from 0 to 40") {
    const auto score = [](std::string_view text) { return read<int>(Table::health, "SDQ_SCORE", text); };
    CHECK(*score("0").cell == 0);
    CHECK(*score("40").cell == 40);
    CHECK(*score("39.0").cell == 39);
    CHECK(score("39.0").findings.size() == 1);
    for (const auto text : {"41", "-1", "7.5", "12x", "99999999999999999999"}) {
        INFO(text);
        CHECK(score(text).cell.unreadable());
        CHECK_FALSE(score(text).refused);
    }
}

TEST_CASE("a day of an earlier order may be known in part") {
    const auto ordered = [](std::string_view text) {
        return read<PartKnownDay>(Table::previous_permanence, "DATE_PERM", text);
    };
    CHECK(*ordered("01/06/2014").cell == PartKnownDay{std::int16_t{2014}, std::int8_t{6}, std::int8_t{1}});
    CHECK(*ordered("ZZ/ZZ/2014").cell == PartKnownDay{std::int16_t{2014}, {}, {}});
    CHECK(*ordered("29/02/ZZZZ").cell == PartKnownDay{{}, std::int8_t{2}, std::int8_t{29}});
    CHECK(*ordered("zz/06/2014").cell == PartKnownDay{std::int16_t{2014}, std::int8_t{6}, {}});
    CHECK(ordered("31/06/2014").cell.unreadable());
    CHECK(ordered("0/06/2014").cell.unreadable());
    CHECK(ordered("06/2014").cell.unreadable());
}

TEST_CASE("text too long to be an identifier refuses the row") {
    const auto child = [](std::string_view text) { return read<Text>(Table::header, "CHILD", text); };
    CHECK(*child("ABCDEFGHIJKLMNOPQRSTUVW").cell == "ABCDEFGHIJKLMNOPQRSTUVW");
    CHECK(child("ABCDEFGHIJKLMNOPQRSTUVWX").refused);
    CHECK(*child("566910.0").cell == "566910");
    CHECK(child("566910.0").findings.size() == 1);
}

TEST_CASE("every day from 1900 to today is read back as it is written") {
    CHECK(rc::check("british() and reading undo each other", [] {
        const auto number = *rc::gen::inRange("1900-01-01"_day.number(), today.number() + 1);
        const auto day = Date::from_number(number);
        const auto told = started(day.british());
        RC_ASSERT(told.findings.empty());
        RC_ASSERT(*told.cell == day);
    }));
}

TEST_CASE("whatever is written in a cell, it is a value, missing or unreadable, and never two of these") {
    CHECK(rc::check("one state", [](const std::string& text) {
        const auto one_state = [](const auto& told) {
            const auto& cell = told.cell;
            RC_ASSERT(int{bool{cell}} + int{cell.missing()} + int{cell.unreadable()} == 1);
            RC_ASSERT(!cell.unreadable() || !told.findings.empty());
        };
        one_state(started(text));
        one_state(placement(text));
        one_state(read<int>(Table::health, "SDQ_SCORE", text));
        one_state(read<Text>(Table::header, "CHILD", text));
        one_state(read<PartKnownDay>(Table::previous_permanence, "DATE_PERM", text));
    }));
}

}  // namespace kith::returns
