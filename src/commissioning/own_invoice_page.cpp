// A provider sends an invoice of its own: as a file, or line by line. Each line is held against what was agreed before
// it is sent, so that what is wrong is put right by whoever knows; sent, it is checked and answered as every other.
#include <algorithm>

#include <fmt/format.h>

#include "commissioning/invoice_parts.h"
#include "commissioning/stays.h"
#include "kernel/core/encoding.h"
#include "kernel/core/text.h"
#include "kernel/site/saving.h"
#include "kernel/site/sent_file.h"
#include "kernel/web/components.h"

namespace kith::commissioning {

namespace {

using AskedToSend = Asked<May::send_invoice>;

/// The invoice as it is on the page: nothing of it is on the record until it is sent.
struct Draft {
    ProviderFile file;
    CheckAgainst against;
    InvoiceHead head;
    std::string source;  ///< of the lines: the file's name; empty where they are typed
    std::vector<InvoiceLine> lines;
    Fields typed;  ///< the line that is being added
    std::vector<Error::Field> wrong;
    std::vector<RowWrong> rows;
};

/// A line to begin with: the month that is over.
Fields blank_line(Date today) {
    const auto first = *Date::of(today.year(), today.month(), 1);
    return {{"from", first.plus_months(-1).british()}, {"to", first.plus_days(-1).british()}};
}

Result<Draft> draft_of(const Context& context, const Allowed<May::send_invoice>& provider) {
    const auto seen = provider.implies<May::see_provider>();
    auto file = TRY(provider_file(context.store, seen, context.today));
    auto against = TRY(check_against(context.store, seen, file, context.today));
    against.claimed = claimed_before(TRY(invoices_of(context.store, seen)), FactId{0});
    return Draft{std::move(file),
                 std::move(against),
                 {{}, context.today.british(), context.today},
                 {},
                 {},
                 blank_line(context.today),
                 {},
                 {}};
}

std::string address_of(const Draft& draft) { return provider_address(draft.file.provider, "/invoices/send"); }

std::string_view to_do(Finding what) {
    switch (what) {
        case Finding::agrees: return "";
        case Finding::no_such_agreement:
            return "Write the reference that stands on the agreement, or ask the authority.";
        case Finding::too_many_nights: return "Leave those nights out, or ask the authority to look at its record.";
        case Finding::wrong_price: return "Write the agreed amount, or ask for the agreement to be put right.";
        case Finding::already_invoiced: return "Take the line off, unless those nights were disputed.";
        case Finding::does_not_add_up: return "Count the nights again, or write the right days.";
    }
    return "";
}

Html what_to_do(const Checked& checked) {
    Html shown = found_shown(checked);
    for (const auto& one : checked.found)
        if (const auto words = to_do(one.what); !words.empty()) shown += html("<br>{}", words);
    return shown;
}

Html lines_so_far(const Draft& draft) {
    if (draft.lines.empty()) return {};
    const auto checked = check_lines(draft.against, draft.lines, draft.head.number);
    ui::Table table{.id = "lines",
                    .caption = "Lines of this invoice",
                    .columns = {{"Line"},
                                {"Reference"},
                                {"Home"},
                                {"Days"},
                                {"Nights", ui::Align::number},
                                {"Amount", ui::Align::number},
                                {"The check, and what to do"},
                                {"Take off"}},
                    .rows = {}};
    for (std::size_t i = 0; i < draft.lines.size(); ++i) {
        const auto& line = draft.lines[i];
        table.rows.push_back({{std::to_string(line.line), {}},
                              {line.reference, {}},
                              {checked[i].stay ? checked[i].stay->home : "", {}},
                              {fmt::format("{} to {}", line.from.short_words(), line.to.short_words()), {}},
                              {std::to_string(line.nights), {}},
                              {line.amount.in_words(), {}},
                              {what_to_do(checked[i]), {}},
                              {ui::button({.text = "Take off",
                                           .kind = ui::ButtonKind::secondary,
                                           .name = "doing",
                                           .value = fmt::format("without-{}", i),
                                           .hidden_text = fmt::format("line {}", line.line)}),
                               {}}});
    }
    return ui::table(table);
}

Html line_inputs(const Draft& draft) {
    const auto one = [&](const char* name, const char* label, const char* hint, ui::Width width) {
        return ui::input({.name = name,
                          .label = label,
                          .hint = hint,
                          .error = error_of(draft.wrong, name),
                          .value = std::string{field(draft.typed, name)},
                          .width = width});
    };
    return ui::heading({.text = "Type a line"}) +
           one("reference", "Reference", "It stands on the placement agreement: for example, 2-10482",
               ui::Width::characters_20) +
           one("from", "First night", "", ui::Width::characters_10) +
           one("to", "Last night", "Or the day of leaving", ui::Width::characters_10) +
           one("nights", "Nights", "Leave empty to have them counted", ui::Width::characters_10) +
           one("amount", "Amount", "For example, 5,714.29", ui::Width::characters_10) +
           ui::button({.text = "Add this line", .kind = ui::ButtonKind::secondary, .name = "doing", .value = "add"});
}

Html sending_button(const Draft& draft) {
    if (draft.lines.empty()) return {};
    auto total = Money::pence(0);
    for (const auto& line : draft.lines) total = total + line.amount;
    return ui::button({.text = fmt::format("Send this invoice: {} on {}", total.in_words(),
                                           plural(static_cast<std::int64_t>(draft.lines.size()), "line")),
                       .name = "doing",
                       .value = "send"});
}

Result<Response> draft_page(const Context& context, const Draft& draft) {
    const auto fields =
        ui::hidden_field("lines", draft.lines.empty() ? "" : lines_as_csv(draft.lines)) +
        ui::hidden_field("source", draft.source) + head_inputs(draft.head, draft.wrong) + line_inputs(draft) +
        ui::heading({.text = "Or choose a file"}) + invoice_file_input(error_of(draft.wrong, "file")) +
        ui::button({.text = "Check the file", .kind = ui::ButtonKind::secondary, .name = "doing", .value = "file"}) +
        rows_wrong(draft.rows) + lines_so_far(draft) + sending_button(draft);
    auto body =
        ui::heading({.text = "Send an invoice", .level = 1, .size = ui::Size::large, .caption = draft.file.name()}) +
        ui::paragraph(
            "Each line is held against the nights that children stayed and the price that was agreed. You see "
            "at once what is found, and can put it right before you send it.") +
        form_with_file(context, Url{address_of(draft)}, fields);
    return page_of(context, {.title = "Send an invoice",
                             .main = std::move(body),
                             .back = provider_address(draft.file.provider),
                             .errors = ui::error_summary(draft.wrong),
                             .above = provider_bar(draft.file, context.today),
                             .breadth = ui::Breadth::wide,
                             .status = draft.wrong.empty() ? 200 : 422});
}

/// Typed lines count from one; those of a file as its rows do, after the heading.
void number_lines(Draft& draft) {
    if (!draft.source.empty()) return;
    int line = 0;
    for (auto& one : draft.lines) one.line = ++line;
}

/// What the page carries along. Fails: invalid, where it is not as the page wrote it.
Result<void> read_draft(const Fields& fields, Draft& draft) {
    draft.source = clean(field(fields, "source"));
    const auto lines = field(fields, "lines");
    if (lines.empty()) return {};
    auto read = TRY(read_invoice(lines));
    if (!read.wrong.empty()) return fail(Fault::invalid, "The lines so far cannot be read. Begin the invoice again.");
    draft.lines = std::move(read.lines);
    number_lines(draft);
    return {};
}

void add_line(const Fields& fields, Date today, Draft& draft) {
    auto line = read_line(fields);
    if (!line) {
        draft.typed = fields;
        draft.wrong = line.error().fields;
        return;
    }
    line->line = draft.lines.empty() ? 1 : draft.lines.back().line + 1;
    draft.lines.push_back(*std::move(line));
    draft.typed = blank_line(today);
    number_lines(draft);
}

void take_file(const Context& context, Draft& draft) {
    const auto sent = sent_file(context.request);
    if (!sent || sent->bytes.empty()) {
        draft.wrong.push_back({"file", "Choose the file of the invoice's lines"});
        return;
    }
    const auto text = decode(sent->bytes);
    auto read = text ? read_invoice(text->text()) : tl::unexpected(text.error());
    if (read && read->wrong.empty() && read->lines.empty())
        read = fail(Fault::invalid, "There is no line in this file. Write one for each child's nights.");
    if (!read) {
        draft.wrong.push_back({"file", read.error().what});
        return;
    }
    draft.rows = read->wrong;
    if (draft.rows.empty()) {
        draft.source = harmless_csv_name(sent->name);
        draft.lines = std::move(read->lines);
        return;
    }
    draft.wrong.push_back({"file", fmt::format("{} cannot be read: see below. Put the file right and choose it again",
                                               plural(static_cast<std::int64_t>(draft.rows.size()), "row"))});
}

Result<Response> send(const AskedToSend& asked, Draft draft) {
    const auto& context = asked.context;
    if (draft.lines.empty()) draft.wrong.push_back({"file", "Type a line or choose a file first"});
    if (!draft.wrong.empty()) return draft_page(context, draft);
    auto change = TRY(context.change());
    const auto source = draft.source.empty() ? "Sent by the provider, typed" : "Sent by the provider: " + draft.source;
    const auto taken = send_invoice(change, asked.allowed, draft.file,
                                    {draft.head.number, *draft.head.day, 0, Money::pence(0), source}, draft.lines);
    if (!taken && taken.error().fault == Fault::invalid) {
        draft.wrong = taken.error().fields;
        return draft_page(context, draft);
    }
    if (!taken) return tl::unexpected(taken.error());
    TRY(change.commit());
    return saved(context, taken->entry, invoice_address(draft.file.provider, taken->invoice),
                 "Sent. You see here how each line is answered");
}

}  // namespace

Result<Response> show_own_invoice(const AskedToSend& asked) {
    return draft_page(asked.context, TRY(draft_of(asked.context, asked.allowed)));
}

Result<Response> work_on_own_invoice(const AskedToSend& asked) {
    const auto& context = asked.context;
    auto draft = TRY(draft_of(context, asked.allowed));
    const auto fields = context.request.fields();
    TRY(read_draft(fields, draft));
    const auto doing = field(fields, "doing");
    std::vector<Error::Field> of_the_head;
    draft.head = head_typed(context, of_the_head);
    for (const auto& one : draft.file.invoices)
        if (of_the_head.empty() && fold(one.value.number) == fold(draft.head.number))
            of_the_head.push_back({"number", number_taken(draft.file, one.value)});
    if (doing == "send") {
        draft.wrong = std::move(of_the_head);
        return send(asked, std::move(draft));
    }
    if (doing == "file") take_file(context, draft);
    if (doing == "add") add_line(fields, context.today, draft);
    std::int64_t at = 0;
    if (doing.starts_with("without-") && !put_number(at, doing.substr(8), 0, most_lines) &&
        static_cast<std::size_t>(at) < draft.lines.size()) {
        draft.lines.erase(draft.lines.begin() + at);
        number_lines(draft);
    }
    // The number that was used is told as soon as it is written, not when all lines are typed.
    if (!draft.head.number.empty()) draft.wrong.insert(draft.wrong.begin(), of_the_head.begin(), of_the_head.end());
    return draft_page(context, draft);
}

}  // namespace kith::commissioning
