// What the pages on which an invoice comes in share.
#include "commissioning/invoice_parts.h"

#include <fmt/format.h>

#include "kernel/core/text.h"
#include "kernel/site/saving.h"
#include "kernel/web/components.h"

namespace kith::commissioning {

std::string error_of(const std::vector<Error::Field>& wrong, std::string_view name) {
    for (const auto& one : wrong)
        if (one.name == name) return one.message;
    return {};
}

Html invoice_file_input(const std::string& wrong) {
    Attributes about;
    about.add("aria-describedby", wrong.empty() ? "file-hint" : "file-hint file-error");
    return html(
        "<div class=\"govuk-form-group {}\"><label class=\"govuk-label govuk-label--s\" for=\"file\">The invoice's "
        "lines</label><div id=\"file-hint\" class=\"govuk-hint\">A CSV file whose first row names its columns: {}. "
        "\"To\" is the last night, or the day of leaving.</div>{}<input class=\"govuk-file-upload {}\" id=\"file\" "
        "name=\"file\" type=\"file\" accept=\".csv\"{}></div>",
        wrong.empty() ? "" : "govuk-form-group--error", invoice_columns,
        wrong.empty() ? Html{} : ui::error_message("file-error", wrong),
        wrong.empty() ? "" : "govuk-file-upload--error", about);
}

Html rows_wrong(const std::vector<RowWrong>& rows) {
    if (rows.empty()) return {};
    ui::Table table{.id = "wrong",
                    .caption = "Rows that cannot be checked",
                    .columns = {{"Line", ui::Align::number}, {"What is wrong"}},
                    .rows = {}};
    for (const auto& row : rows) table.rows.push_back({{std::to_string(row.line), {}}, {row.what, {}}});
    return ui::table(table);
}

InvoiceHead head_typed(const Context& context, std::vector<Error::Field>& wrong) {
    InvoiceHead head;
    const auto fields = context.request.fields();
    head.number = clean(std::string{trim(field(fields, "number"))});
    head.on = clean(field(fields, "on"));
    head.day = typed_date(head.on, context.today);
    if (head.number.empty()) wrong.push_back({"number", "Write the invoice's number"});
    if (head.number.size() > 40) wrong.push_back({"number", "Write at most 40 characters"});
    if (!head.day) wrong.push_back({"on", "Write the day of the invoice, such as 27/3/2026"});
    return head;
}

Html head_inputs(const InvoiceHead& head, const std::vector<Error::Field>& wrong) {
    return ui::input({.name = "number",
                      .label = "Invoice number",
                      .error = error_of(wrong, "number"),
                      .value = head.number,
                      .width = ui::Width::characters_20}) +
           ui::input({.name = "on",
                      .label = "Dated",
                      .hint = "For example, 27/3/2026",
                      .error = error_of(wrong, "on"),
                      .value = head.on,
                      .width = ui::Width::characters_10});
}

Html found_shown(const Checked& checked) {
    Html shown;
    for (const auto& one : checked.found) {
        if (!shown.empty()) shown += html("<br>");
        shown +=
            ui::tag({std::string{in_words(one.what)}, one.what == Finding::agrees ? ui::Tone::good : ui::Tone::late});
        if (!one.words.empty()) shown += html(" {}", one.words);
    }
    return shown;
}

}  // namespace kith::commissioning
