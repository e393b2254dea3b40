#pragma once

#include "commissioning/invoice_file.h"
#include "commissioning/pages.h"

/// What the pages on which an invoice comes in share, whoever sends it.
namespace kith::commissioning {

/// What is typed of the invoice itself.
struct InvoiceHead {
    std::string number, on;
    std::optional<Date> day;  ///< that `on` means
};
/// Questions that are answered wrongly go into `wrong`.
InvoiceHead head_typed(const Context& context, std::vector<Error::Field>& wrong);
Html head_inputs(const InvoiceHead& head, const std::vector<Error::Field>& wrong);

std::string error_of(const std::vector<Error::Field>& wrong, std::string_view name);
Html invoice_file_input(const std::string& wrong);

/// Rows of a file that say nothing that can be checked.
Html rows_wrong(const std::vector<RowWrong>& rows);

/// What the check found of a line, and its words.
Html found_shown(const Checked& checked);

}  // namespace kith::commissioning
