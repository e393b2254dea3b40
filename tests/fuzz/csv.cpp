// Any bytes at all, through decode(), the reader and the writer: nothing may crash, and what was read, written and read
// again must be the same.

#include <cstdint>
#include <cstdlib>
#include <string>
#include <vector>

#include "kernel/core/csv.h"
#include "kernel/core/encoding.h"
#include "kernel/core/utf8.h"

using namespace kith;

using Table = std::vector<std::vector<std::string>>;

static void must(bool holds) {
    if (!holds) std::abort();
}

static Table read_all(std::string_view text) {
    CsvReader reader{text};
    CsvRow row;
    Table table;
    int last_line = 0;
    while (reader.next(row)) {
        must(!row.cells.empty() && row.cells.size() <= CsvReader::most_cells);
        must(row.problems.size() <= CsvReader::most_problems);
        must(row.line > last_line);
        last_line = row.line;
        table.emplace_back(row.cells.begin(), row.cells.end());
    }
    return table;
}

static void read_write_read(std::string_view text) {
    const auto table = read_all(text);
    CsvWriter writer{CsvFor::machines};
    for (const auto& row : table) writer.row(row);
    if (!writer.text().starts_with("\xEF\xBB\xBF")) must(read_all(writer.text()) == table);
    CsvWriter for_people{CsvFor::people};
    for (const auto& row : table) for_people.row(row);
    must(read_all(for_people.text()).size() == table.size());
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes{reinterpret_cast<const char*>(data), size};
    read_write_read(bytes);
    if (const auto decoded = decode(bytes)) {
        must(is_utf8(decoded->text()));
        read_write_read(decoded->text());
    }
    return 0;
}
