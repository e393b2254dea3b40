#include "commissioning/invoice_file.h"

#include <algorithm>
#include <functional>

#include <fmt/format.h>

#include "kernel/core/text.h"

namespace kith::commissioning {

namespace {

enum Column : std::size_t { reference, from, to, nights, amount };

const std::vector<Heading>& headings() {
    static const std::vector<Heading> all{{"reference", true, {"agreement", "child reference", "placement reference"}},
                                          {"from", true, {"start", "from date", "start date"}},
                                          {"to", true, {"end", "to date", "end date", "until"}},
                                          {"nights", true, {"days", "units", "quantity"}},
                                          {"amount", true, {"total", "net", "net amount", "line total"}}};
    return all;
}

std::optional<int> whole_number(std::string_view cell) {
    if (cell.empty() || cell.size() > 4 || !std::ranges::all_of(cell, is_digit)) return {};
    int number = 0;
    for (const char c : cell) number = number * 10 + (c - '0');
    return number;
}

/// The cells of a row, of a file or typed.
using Cells = std::function<std::string_view(Column)>;

/// What is wrong with a row, and at which cell; none, and `line` filled, if nothing is.
std::optional<Error::Field> read_row(const Cells& cell, InvoiceLine& line) {
    const auto at = [](Column column, std::string words) {
        return Error::Field{std::string{headings()[column].name}, std::move(words)};
    };
    line.reference = clean(cell(reference));
    if (line.reference.empty()) return at(reference, "It has no reference. Write that of the placement agreement");
    if (line.reference.size() > 60) return at(reference, "The reference is too long: an agreement's is like 2-10482");
    const auto no_day = [&](Column column, std::string_view example) {
        return at(column, fmt::format("\"{}\" is no day. Write it like {} under \"{}\"", clean(cell(column)), example,
                                      headings()[column].name));
    };
    const auto first = day_in(cell(from));
    if (!first) return no_day(from, "1/3/2026");
    const auto last = day_in(cell(to));
    if (!last) return no_day(to, "31/3/2026");
    if (*last < *first) return at(to, fmt::format("It ends on {}, before it begins", last->in_words()));
    if (*last - *first > 366) return at(to, "It is for more than a year. Write a line for each year");
    const auto how_many = whole_number(cell(nights));
    if (!how_many) return at(nights, fmt::format("\"{}\" is no number of nights", clean(cell(nights))));
    const auto money = Money::parse(cell(amount));
    if (!money || *money < Money::pence(0))
        return at(amount, fmt::format("\"{}\" is no amount. Write it like 5,714.29", clean(cell(amount))));
    if (*money >= Money::pounds(10'000'000)) return at(amount, "The amount is ten million pounds or more");
    line.from = *first, line.to = *last, line.nights = *how_many, line.amount = *money;
    return {};
}

InvoiceLine blank_line() { return {FactId{1}, 0, {}, Date::from_number(0), Date::from_number(0), 0, Money::pence(0)}; }

}  // namespace

Result<InvoiceFile> read_invoice(std::string_view text) {
    auto file = TRY(HeadedCsv::open(text, headings()));
    InvoiceFile invoice;
    while (file.next(invoice.wrong)) {
        auto line = blank_line();
        line.line = file.line();
        if (auto wrong = read_row([&](Column column) { return file.cell(column); }, line))
            invoice.wrong.push_back({file.line(), std::move(wrong->message)});
        else
            invoice.lines.push_back(std::move(line));
        if (invoice.lines.size() > static_cast<std::size_t>(most_lines))
            return fail(Fault::invalid,
                        fmt::format("This file has more than {} lines. Send it in parts.", with_commas(most_lines)));
    }
    std::ranges::stable_sort(invoice.wrong, {}, &RowWrong::line);
    return invoice;
}

Result<InvoiceLine> read_line(const Fields& typed) {
    const auto cell = [&](Column column) { return trim(field(typed, headings()[column].name)); };
    auto line = blank_line();
    // Nobody need count: nights left empty are those from the first day to the last.
    std::string counted;
    const auto first = day_in(cell(from)), last = day_in(cell(to));
    if (cell(nights).empty() && first && last && *first <= *last) counted = std::to_string(*last - *first + 1);
    const auto given = [&](Column column) {
        return column == nights && !counted.empty() ? std::string_view{counted} : cell(column);
    };
    if (auto wrong = read_row(given, line)) {
        const auto words = wrong->message;
        return tl::unexpected(Error{Fault::invalid, words, {*std::move(wrong)}});
    }
    return line;
}

std::string lines_as_csv(const std::vector<InvoiceLine>& lines) {
    CsvWriter csv{CsvFor::machines};
    using Row = std::vector<std::string>;
    csv.row(Row{"reference", "from", "to", "nights", "amount"});
    for (const auto& line : lines)
        csv.row(
            Row{line.reference, line.from.iso(), line.to.iso(), std::to_string(line.nights), line.amount.in_words()});
    return csv.take();
}

}  // namespace kith::commissioning
