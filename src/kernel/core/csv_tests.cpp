#include "kernel/core/csv.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>

using namespace kith;
using namespace std::string_literals;

using Table = std::vector<std::vector<std::string>>;

static Table read_all(std::string_view text, char separator = ',') {
    CsvReader reader{text, separator};
    CsvRow row;
    Table table;
    while (reader.next(row)) table.emplace_back(row.cells.begin(), row.cells.end());
    return table;
}

/// Every problem of the file as "line:column what".
static std::vector<std::string> problems_in(std::string_view text) {
    CsvReader reader{text};
    CsvRow row;
    std::vector<std::string> found;
    while (reader.next(row))
        for (const auto& [line, column, what] : row.problems)
            found.push_back(std::to_string(line) + ":" + std::to_string(column) + " " + what);
    return found;
}

static std::vector<int> lines_of(std::string_view text) {
    CsvReader reader{text};
    CsvRow row;
    std::vector<int> lines;
    while (reader.next(row)) lines.push_back(row.line);
    return lines;
}

TEST_CASE("rows end in CRLF, LF or CR, and the last may lack its end") {
    const Table expected{{"a", "b"}, {"c", "d"}};
    CHECK(read_all("a,b\r\nc,d\r\n") == expected);
    CHECK(read_all("a,b\nc,d") == expected);
    CHECK(read_all("a,b\rc,d\r") == expected);
    CHECK(read_all("").empty());
    CHECK(read_all("\n\r\n").empty());
}

TEST_CASE("a byte order mark at the start is not part of the first cell") {
    CHECK(read_all("\xEF\xBB\xBF\"a\",b") == Table{{"a", "b"}});
    CHECK(read_all("\xEF\xBB\xBF").empty());
}

TEST_CASE("empty cells are cells, at the end too, and spaces are kept") {
    CHECK(read_all("a,,\n,b,\n") == Table{{"a", "", ""}, {"", "b", ""}});
    CHECK(read_all("a,") == Table{{"a", ""}});
    CHECK(read_all(",") == Table{{"", ""}});
    CHECK(read_all(" a , b") == Table{{" a ", " b"}});
    CHECK(read_all("\"\"\n") == Table{{""}});
}

TEST_CASE("a quoted cell may hold commas, line ends and doubled quotation marks") {
    CHECK(read_all("\"a,b\",\"c\r\nd\",\"say \"\"no\"\"\",\"\"\"\"\n") == Table{{"a,b", "c\r\nd", "say \"no\"", "\""}});
    CHECK(problems_in("\"a,b\",\"c\r\nd\",\"say \"\"no\"\"\",\"\"\"\"\n").empty());
}

TEST_CASE("lines with nothing on them are skipped, and counted") {
    CHECK(lines_of("\n\na\r\n\r\nb\rc") == std::vector{3, 5, 6});
}

TEST_CASE("hundreds of empty lines between two rows are skipped") {
    for (std::size_t lines = 1; lines < 300; ++lines)
        CHECK(read_all("a,b" + std::string(lines, '\n') + "c,d" + std::string(lines, '\r')) ==
              Table{{"a", "b"}, {"c", "d"}});
}

TEST_CASE("a row says where it starts, however many lines the one before took") {
    CHECK(lines_of("a,b\n\"1\n2\r\n3\r4\",x\nc,d\n") == std::vector{1, 2, 6});
}

TEST_CASE("a row with more or fewer columns than the first is told, and given as it is") {
    const auto* text = "a,b,c\n1,2\n1,2,3,4\n1,2,3\n";
    CHECK(problems_in(text) == std::vector{"2:3 This row has 2 columns where the first row has 3 columns."s,
                                           "3:4 This row has 4 columns where the first row has 3 columns."s});
    CHECK(read_all(text)[1] == std::vector{"1"s, "2"s});
}

TEST_CASE("a stray quotation mark is told and kept") {
    CHECK(problems_in("a,b\"c\"d\n") == std::vector{"1:2 A quotation mark inside a cell that has none around it."s});
    CHECK(read_all("a,b\"c\"d\n") == Table{{"a", "b\"c\"d"}});
    CHECK(problems_in("\"a\"b,c") == std::vector{"1:1 Text after the quotation mark that closes this cell."s});
    CHECK(read_all("\"a\"b,c") == Table{{"ab", "c"}});
    CHECK(read_all("\"a\"b\"c,\"d\",e") == Table{{"ab\"c", "d", "e"}});
}

TEST_CASE("a quotation mark never closed is told where it opens") {
    CHECK(problems_in("a,b\n1,\"2\n3,4\n") == std::vector{"2:2 A quotation mark opens this cell and none closes it."s});
    CHECK(read_all("a,b\n1,\"2\n3,4\n")[1] == std::vector{"1"s, "2\n3,4\n"s});
    CHECK(read_all("\"") == Table{{""}});
    CHECK(read_all("\"\"\"") == Table{{"\""}});
}

TEST_CASE("a row past the most columns is cut there and told once") {
    const std::string text(CsvReader::most_cells + 10, ',');
    CHECK(read_all(text)[0].size() == CsvReader::most_cells);
    CHECK(problems_in(text) ==
          std::vector{"1:16385 This row has more than 16,384 columns; the others were left out."s});
}

TEST_CASE("the problems told of one row are limited") {
    std::string text;
    for (int i = 0; i < 1000; ++i) text += "a\"b,";
    CHECK(problems_in(text).size() == CsvReader::most_problems);
}

TEST_CASE("tabs or semicolons may part the cells") {
    CHECK(read_all("a\tb,c\n", '\t') == Table{{"a", "b,c"}});
    CHECK(read_all("a;\"b;c\"\n", ';') == Table{{"a", "b;c"}});
}

TEST_CASE("zero bytes are bytes of a cell like others") { CHECK(read_all("a\0b,\0\n"s) == Table{{"a\0b"s, "\0"s}}); }

TEST_CASE("a row's memory is used again without harm to cells with doubled quotation marks") {
    std::string text;
    for (int i = 0; i < 200; ++i) text += "\"" + std::string(static_cast<std::size_t>(i), 'x') + "\"\"\",\"\"\"y\"\n";
    const auto table = read_all(text);
    REQUIRE(table.size() == 200);
    for (std::size_t i = 0; i < 200; ++i) CHECK(table[i] == std::vector{std::string(i, 'x') + "\"", "\"y"s});
}

static rc::Gen<std::string> any_cell() {
    const auto awkward =
        rc::gen::container<std::string>(rc::gen::element('a', ',', '"', '\n', '\r', ' ', '=', '-', '\0'));
    return rc::gen::oneOf(awkward, rc::gen::arbitrary<std::string>());
}

TEST_CASE("what is written for machines reads back the same, whatever is in the cells") {
    CHECK(rc::check([] {
        const auto width = *rc::gen::inRange<std::size_t>(1, 20);
        const auto rows = rc::gen::container<Table>(rc::gen::container<std::vector<std::string>>(width, any_cell()));
        const auto table = *rows;
        CsvWriter writer{CsvFor::machines};
        for (const auto& row : table) writer.row(row);
        RC_PRE(!writer.text().starts_with("\xEF\xBB\xBF"));
        RC_ASSERT(read_all(writer.text()) == table);
        RC_ASSERT(problems_in(writer.text()).empty());
    }));
}

/// The grammar once more as a plain machine, a character at a time, for the reader to agree with on any text.
class SlowReader {
public:
    explicit SlowReader(std::string_view text) : text_{text} {
        if (text_.starts_with("\xEF\xBB\xBF")) text_.remove_prefix(3);
    }

    Table all() {
        Table table;
        while (!at_end()) {
            if (!at_line_end()) table.push_back(row());
            if (!at_end()) at_ += text_.substr(at_, 2) == "\r\n" ? 2 : 1;
        }
        return table;
    }

private:
    bool at_end() const { return at_ == text_.size(); }
    bool at_line_end() const { return at_end() || text_[at_] == '\n' || text_[at_] == '\r'; }
    bool at_quote() const { return !at_end() && text_[at_] == '"'; }

    std::vector<std::string> row() {
        std::vector<std::string> cells{cell()};
        while (!at_line_end()) {
            ++at_;
            cells.push_back(cell());
        }
        return cells;
    }

    std::string cell() {
        std::string cell = at_quote() ? quoted() : "";
        while (!at_line_end() && text_[at_] != ',') cell += text_[at_++];
        return cell;
    }

    std::string quoted() {
        std::string cell;
        for (++at_; !at_end(); cell += text_[at_++])
            if (at_quote()) {
                ++at_;
                if (!at_quote()) break;
            }
        return cell;
    }

    std::string_view text_;
    std::size_t at_ = 0;
};

TEST_CASE("the quick reader and a plain one agree on any text, sound or not") {
    const auto awkward =
        rc::gen::container<std::string>(rc::gen::element('a', 'b', ',', ',', '"', '"', '\n', '\r', ' '));
    CHECK(rc::check([&] {
        const auto text = *rc::gen::scale(8.0, awkward);
        RC_ASSERT(read_all(text) == SlowReader{text}.all());
    }));
}

TEST_CASE("cells that could run as formulas in a spreadsheet are shown instead, numbers left alone") {
    CsvWriter writer{CsvFor::people};
    writer.row(std::vector{"=1+1"s, "+44 20"s, "-12.50"s, "+5"s, "@sum"s, "-a"s, "-"s, "\t=1"s, "a=1"s, "-1.2.3"s});
    CHECK(writer.take() == "\xEF\xBB\xBF'=1+1,'+44 20,-12.50,+5,'@sum,'-a,'-,'\t=1,a=1,'-1.2.3\r\n");
    CsvWriter quoted{CsvFor::people};
    quoted.row(std::vector{"=A1,B1"s, "\n=1"s});
    CHECK(quoted.take() == "\xEF\xBB\xBF\"'=A1,B1\",\"'\n=1\"\r\n");
    CsvWriter machines{CsvFor::machines};
    machines.row(std::vector{"=1+1"s, "-a"s});
    CHECK(machines.take() == "=1+1,-a\r\n");
}

TEST_CASE("cells are quoted only where they must be, and lines end in CRLF") {
    CsvWriter writer{CsvFor::machines};
    writer.row(std::vector{"a"s, "b c"s, "d,e"s, "f\"g"s, "h\ni"s, ""s});
    writer.row(std::vector{""s});
    CHECK(writer.take() == "a,b c,\"d,e\",\"f\"\"g\",\"h\ni\",\r\n\"\"\r\n");
}
