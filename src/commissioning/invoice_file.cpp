#include "commissioning/invoice_file.h"

#include <algorithm>

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

/// What is wrong with a row as words; empty, and `line` filled, if nothing is.
std::string read_row(const HeadedCsv& file, InvoiceLine& line) {
    line.line = file.line();
    line.reference = clean(file.cell(reference));
    if (line.reference.empty()) return "It has no reference. Write that of the placement agreement";
    if (line.reference.size() > 60) return "The reference is too long: an agreement's is like 2-10482";
    const auto first = day_in(file.cell(from));
    if (!first) return fmt::format("\"{}\" is no day. Write it like 1/3/2026 under \"from\"", clean(file.cell(from)));
    const auto last = day_in(file.cell(to));
    if (!last) return fmt::format("\"{}\" is no day. Write it like 31/3/2026 under \"to\"", clean(file.cell(to)));
    if (*last < *first) return fmt::format("It ends on {}, before it begins", last->in_words());
    if (*last - *first > 366) return "It is for more than a year. Write a line for each year";
    const auto how_many = whole_number(file.cell(nights));
    if (!how_many) return fmt::format("\"{}\" is no number of nights", clean(file.cell(nights)));
    const auto money = Money::parse(file.cell(amount));
    if (!money || *money < Money::pence(0))
        return fmt::format("\"{}\" is no amount. Write it like 5,714.29", clean(file.cell(amount)));
    if (*money >= Money::pounds(10'000'000)) return "The amount is ten million pounds or more";
    line.from = *first, line.to = *last, line.nights = *how_many, line.amount = *money;
    return {};
}

}  // namespace

Result<InvoiceFile> read_invoice(std::string_view text) {
    auto file = TRY(HeadedCsv::open(text, headings()));
    InvoiceFile invoice;
    while (file.next(invoice.wrong)) {
        InvoiceLine line{FactId{1}, 0, {}, Date::from_number(0), Date::from_number(0), 0, Money::pence(0)};
        if (auto wrong = read_row(file, line); !wrong.empty())
            invoice.wrong.push_back({file.line(), std::move(wrong)});
        else
            invoice.lines.push_back(std::move(line));
        if (invoice.lines.size() > static_cast<std::size_t>(most_lines))
            return fail(Fault::invalid,
                        fmt::format("This file has more than {} lines. Send it in parts.", with_commas(most_lines)));
    }
    std::ranges::stable_sort(invoice.wrong, {}, &RowWrong::line);
    return invoice;
}

}  // namespace kith::commissioning
