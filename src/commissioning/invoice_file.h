#pragma once

#include "commissioning/facts.h"
#include "commissioning/headed_csv.h"

/// A provider's invoice as a CSV file: reference, from, to, nights, amount.
namespace kith::commissioning {

struct InvoiceFile {
    std::vector<InvoiceLine> lines;  ///< their invoice not known yet
    std::vector<RowWrong> wrong;     ///< rows that say nothing that can be checked
};

inline constexpr int most_lines = 20'000;  ///< of one invoice

/// Good rows in; bad rows listed. Fails: invalid, if it is no such file, or too long.
Result<InvoiceFile> read_invoice(std::string_view text);

/// The columns, as a sentence for the form.
inline constexpr std::string_view invoice_columns = "reference, from, to, nights, amount";

}  // namespace kith::commissioning
