#include "returns/ssda903_table_reader.h"

#include <fmt/core.h>

#include <algorithm>

#include "kernel/core/result.h"
#include "kernel/core/text.h"
#include "returns/ssda903_repeats.h"

namespace kith::returns {

/// A column of the specification and where this file has it.
struct PlacedColumn {
    ColumnReader reader;
    std::optional<std::size_t> place;       ///< none: the file leaves this optional column out
    std::optional<std::size_t> not_before;  ///< the column, by number, whose day must not be later
};

static std::vector<PlacedColumn> placed_columns(const RecognisedFile& file, Date today) {
    const auto columns = specification_of(file.table).columns;
    std::vector<PlacedColumn> placed;
    for (const auto& column : columns) {
        PlacedColumn one{ColumnReader{column, today}, {}, {}};
        const auto found = std::ranges::find(file.headings, column.name);
        if (found != file.headings.end()) one.place = static_cast<std::size_t>(found - file.headings.begin());
        const auto earlier = std::ranges::find(columns, column.not_before, &Column::name);
        if (earlier != columns.end()) one.not_before = static_cast<std::size_t>(earlier - columns.begin());
        placed.push_back(std::move(one));
    }
    return placed;
}

/// The two codes of each sex, before and after 2024/25, as one.
static std::string_view sex_meant(const Code& code) {
    if (code == "1") return "M";
    if (code == "2") return "F";
    return code.view();
}

template <class Row>
class TableReader {
public:
    TableReader(Run& run, const RecognisedFile& file)
        : run_{run},
          file_{file},
          columns_{placed_columns(file, run.today)},
          rows_{run.collection.table<Row>()},
          remarks_{run.collection.findings, run.dated_codes} {
        for (std::size_t i = 0; i < rows_.accepted.size(); ++i) repeats_.seen(rows_.accepted, i);
    }

    void read_all() {
        FileRows lines{file_.text};
        CsvRow line;
        lines.next(line);  // the heading
        // Rows are large, so that moving them to a larger place costs more than counting the lines first.
        const auto most = rows_.accepted.size() + static_cast<std::size_t>(std::ranges::count(file_.text, '\n'));
        rows_.accepted.reserve(most);
        repeats_.make_room_for(most);
        while (lines.next(line))
            if (!std::ranges::all_of(line.cells, [](std::string_view cell) { return trim(cell).empty(); }) ||
                !line.problems.empty())
                read_one(line);
    }

private:
    /// Reads the line where an accepted row stands, so that the many need not be moved; settle() takes the others away.
    void read_one(const CsvRow& line) {
        auto& row = rows_.accepted.emplace_back();
        row.source = {file_.index, static_cast<std::uint32_t>(line.line)};
        remarks_.begin_row(Row::table, row.source);
        ++count().read;
        if (is_whole(line)) {
            read_cells(line, row);
            if (!remarks_.row_is_refused()) check_against_header(row);
        }
        settle(row);
    }

    TableCount& count() { return run_.collection.summary.by_table[static_cast<std::size_t>(Row::table)]; }

    /// Whether the line's cells can be told apart and belong under the headings.
    bool is_whole(const CsvRow& line) {
        if (!line.problems.empty()) {
            remarks_.refuse_row(line.problems.front().what + " Take the mark out, or put the whole cell between two.");
            return false;
        }
        const auto width = file_.headings.size();
        const auto more = std::span{line.cells}.subspan(std::min(width, line.cells.size()));
        if (std::ranges::any_of(more, [](std::string_view cell) { return !trim(cell).empty(); })) {
            remarks_.refuse_row(
                fmt::format("This row has {} cells under {} headings, so its values may have slipped. "
                            "Put a cell that has a comma in it between quotation marks.",
                            line.cells.size(), width));
            return false;
        }
        if (line.cells.size() < width)
            remarks_.note_row(Weight::note,
                              fmt::format("This row has {} cells under {} headings. The last are read as blank.",
                                          line.cells.size(), width));
        return true;
    }

    void read_cells(const CsvRow& line, Row& row) {
        std::array<const Cell<Date>*, width_of<Row>> days{};
        for_each_cell(row, [&](auto& cell, std::size_t i) {
            const auto& column = columns_[i];
            if (!column.place) return;
            const bool there = *column.place < line.cells.size();
            column.reader.read(there ? line.cells[*column.place] : std::string_view{}, cell, remarks_);
            if constexpr (std::is_same_v<decltype(cell), Cell<Date>&>) {
                days[i] = &cell;
                if (column.not_before && cell) check_order(column, *days[*column.not_before], cell);
            }
        });
    }

    void check_order(const PlacedColumn& column, const Cell<Date>& start, const Cell<Date>& end) {
        if (!start || *start <= *end) return;
        const auto& later = column.reader.column();
        const auto& earlier = columns_[*column.not_before].reader.column();
        remarks_.refuse(later, end->british(),
                        fmt::format("{} is {}, before {} on {}. Put right {} or {}.", later.name, end->british(),
                                    earlier.name, start->british(), later.meaning, earlier.meaning));
    }

    void check_against_header(const Row& row) {
        const auto* known = run_.children.find(*row.child);
        if constexpr (Row::table == Table::header) {
            if (known && known->row && !say_the_same(rows_.accepted[*known->row], row))
                refuse_child(row,
                             fmt::format("CHILD {} is already on {} with other details. Keep the line that is right, "
                                         "and take the other out.",
                                         row.child->view(), run_.collection.place(known->source)));
        } else if (!known) {
            refuse_child(row, fmt::format("CHILD {} is not in Header, so there is nobody to whom this row belongs. Add "
                                          "the child to Header, or put the identifier right.",
                                          row.child->view()));
        } else if (!known->row) {
            refuse_child(row,
                         fmt::format("CHILD {} was refused on {}. Put that line right, and this row can be read too.",
                                     row.child->view(), run_.collection.place(known->source)));
        } else {
            compare_with(run_.collection.rows<HeaderRow>()[*known->row], row);
        }
    }

    void refuse_child(const Row& row, std::string sentence) {
        remarks_.refuse(columns_[0].reader.column(), row.child->view(), std::move(sentence));
    }

    void compare_with(const HeaderRow& header, const Row& row) {
        if constexpr (requires { row.born; })
            if (row.born && header.born && *row.born != *header.born)
                differs("DOB", row.born->british(), header.born->british(), header);
        if constexpr (requires { row.sex; })
            if (row.sex && header.sex && sex_meant(*row.sex) != sex_meant(*header.sex))
                differs("SEX", std::string{row.sex->view()}, std::string{header.sex->view()}, header);
    }

    void differs(std::string_view name, const std::string& here, const std::string& there, const HeaderRow& header) {
        const auto column = std::ranges::find(columns_, name, [](const auto& c) { return c.reader.column().name; });
        remarks_.note(column->reader.column(), here,
                      fmt::format("{} is {} here and {} on {}. Header's is used.", name, here, there,
                                  run_.collection.place(header.source)));
    }

    /// Leaves the row where it is, or takes it away as refused or as kept already.
    void settle(const Row& row) {
        if (remarks_.row_is_refused()) {
            remarks_.drop_dated_codes();
            if constexpr (Row::table == Table::header)
                if (row.child && !run_.children.find(*row.child)) run_.children.add({*row.child, row.source, {}});
            rows_.refused.push_back(row);
            rows_.accepted.pop_back();
            return;
        }
        const auto place = rows_.accepted.size() - 1;
        if (const auto* earlier = repeats_.seen(rows_.accepted, place)) {
            remarks_.drop_dated_codes();
            ++count().repeated;
            remarks_.note_row(Weight::repeated, fmt::format("This row says the same as {}, and is kept once.",
                                                            run_.collection.place(earlier->source)));
            rows_.accepted.pop_back();
            return;
        }
        if constexpr (Row::table == Table::header)
            run_.children.add({*row.child, row.source, static_cast<std::uint32_t>(place)});
    }

    Run& run_;
    const RecognisedFile& file_;
    std::vector<PlacedColumn> columns_;
    RowsOf<Row>& rows_;
    Remarks remarks_;
    Repeats<Row> repeats_;
};

template <class Row>
static void read_rows(Run& run, const RecognisedFile& file) {
    check(specification_of(Row::table).columns.size() == width_of<Row>, "A row and its table differ in their columns.");
    TableReader<Row>{run, file}.read_all();
}

void read_table(Run& run, const RecognisedFile& file) {
    switch (file.table) {
        case Table::header: return read_rows<HeaderRow>(run, file);
        case Table::episodes: return read_rows<EpisodeRow>(run, file);
        case Table::reviews: return read_rows<ReviewRow>(run, file);
        case Table::asylum_seekers: return read_rows<AsylumSeekerRow>(run, file);
        case Table::health: return read_rows<HealthRow>(run, file);
        case Table::care_leavers: return read_rows<CareLeaverRow>(run, file);
        case Table::adoption: return read_rows<AdoptionRow>(run, file);
        case Table::placed_for_adoption: return read_rows<PlacedForAdoptionRow>(run, file);
        case Table::previous_permanence: return read_rows<PreviousPermanenceRow>(run, file);
        case Table::missing: return read_rows<MissingRow>(run, file);
        case Table::social_workers: return read_rows<SocialWorkerRow>(run, file);
        case Table::deprivations_of_liberty: return read_rows<DeprivationOfLibertyRow>(run, file);
    }
}

}  // namespace kith::returns
