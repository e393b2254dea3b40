#pragma once

#include "commissioning/facts.h"
#include "commissioning/headed_csv.h"
#include "kernel/forms/question.h"

/// A provider's invoice as a CSV file: reference, from, to, nights, amount.
namespace kith::commissioning {

struct InvoiceFile {
    std::vector<InvoiceLine> lines;  ///< their invoice not known yet
    std::vector<RowWrong> wrong;     ///< rows that say nothing that can be checked
};

inline constexpr int most_lines = 20'000;  ///< of one invoice

/// Good rows in; bad rows listed. Fails: invalid, if it is no such file, or too long.
Result<InvoiceFile> read_invoice(std::string_view text);

/// One line as it was typed, under the names of the columns; nights left empty are counted from its days. Fails:
/// invalid, at the question.
Result<InvoiceLine> read_line(const Fields& typed);

/// Lines as such a file.
std::string lines_as_csv(const std::vector<InvoiceLine>& lines);

/// The columns, as a sentence for the form.
inline constexpr std::string_view invoice_columns = "reference, from, to, nights, amount";

}  // namespace kith::commissioning
