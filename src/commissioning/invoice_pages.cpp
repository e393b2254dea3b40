// An invoice comes in, as a file or typed, and is shown line by line with what the check found.
#include <algorithm>

#include <fmt/format.h>

#include "commissioning/invoice_parts.h"
#include "kernel/core/encoding.h"
#include "kernel/core/text.h"
#include "kernel/site/saving.h"
#include "kernel/site/sent_file.h"
#include "kernel/web/components.h"

namespace kith::commissioning {

namespace {

using AskedToCheck = Asked<May::check_invoices>;

struct Sending {
    InvoiceHead head;
    std::vector<Error::Field> wrong;
    std::vector<RowWrong> rows;
};

Result<Response> sending_page(const Context& context, const ProviderFile& file, const Sending& sending) {
    auto body =
        ui::heading({.text = "Check an invoice", .level = 1, .size = ui::Size::large, .caption = file.name()}) +
        ui::paragraph(
            "Each line is held against the nights the child stayed and the price that was agreed. Nothing is "
            "paid that a person has not agreed.") +
        rows_wrong(sending.rows) +
        form_with_file(context, Url{provider_address(file.provider, "/invoices/new")},
                       head_inputs(sending.head, sending.wrong) + invoice_file_input(error_of(sending.wrong, "file")) +
                           ui::button({.text = "Check it"})) +
        ui::paragraph(ui::link("Type an invoice of one line", Url{provider_address(file.provider, "/invoices/type")}));
    return page_of(context, {.title = "Check an invoice",
                             .main = std::move(body),
                             .back = provider_address(file.provider),
                             .errors = ui::error_summary(sending.wrong),
                             .above = provider_bar(file, context.today),
                             .status = sending.wrong.empty() ? 200 : 422});
}

}  // namespace

Result<Response> show_send_invoice(const AskedToCheck& asked) {
    const auto file = TRY(provider_file(asked.context.store, asked.allowed, asked.context.today));
    return sending_page(asked.context, file, {{{}, asked.context.today.british(), asked.context.today}, {}, {}});
}

Result<Response> save_invoice_file(const AskedToCheck& asked) {
    const auto& context = asked.context;
    const auto file = TRY(provider_file(context.store, asked.allowed, context.today));
    Sending sending;
    sending.head = head_typed(context, sending.wrong);
    const auto sent = sent_file(context.request);
    if (!sent || sent->bytes.empty()) sending.wrong.push_back({"file", "Choose the file of the invoice's lines"});
    if (!sending.wrong.empty()) return sending_page(context, file, sending);
    const auto text = decode(sent->bytes);
    const auto read = text ? read_invoice(text->text()) : tl::unexpected(text.error());
    if (!read) {
        sending.wrong.push_back({"file", read.error().what});
        return sending_page(context, file, sending);
    }
    if (!read->wrong.empty()) {
        sending.rows = read->wrong;
        sending.wrong.push_back({"file", fmt::format("{} cannot be checked: see below. Put the file right, or send it "
                                                     "back to the provider, so that no line is lost",
                                                     plural(static_cast<std::int64_t>(read->wrong.size()), "row"))});
        return sending_page(context, file, sending);
    }
    auto change = TRY(context.change());
    const auto taken = take_invoice(
        change, asked.allowed, file,
        {sending.head.number, *sending.head.day, 0, Money::pence(0), harmless_csv_name(sent->name)}, read->lines);
    if (!taken && taken.error().fault == Fault::invalid) {
        sending.wrong = taken.error().fields;
        return sending_page(context, file, sending);
    }
    if (!taken) return tl::unexpected(taken.error());
    TRY(change.commit());
    return saved(context, taken->entry, invoice_address(file.provider, taken->invoice),
                 "The invoice is in. Nothing is agreed yet");
}

Result<Response> show_typed_invoice(const AskedToCheck& asked) {
    const auto& context = asked.context;
    const auto file = TRY(provider_file(context.store, asked.allowed, context.today));
    const auto info = typed_invoice_form.info();
    return form_page(context, {.form = info,
                               .action = Url{context.request.path},
                               .typed = {{"on", context.today.british()}},
                               .above = provider_bar(file, context.today),
                               .back = provider_address(file.provider)});
}

Result<Response> save_typed_invoice(const AskedToCheck& asked) {
    const auto& context = asked.context;
    const auto file = TRY(provider_file(context.store, asked.allowed, context.today));
    const auto info = typed_invoice_form.info();
    FormPage page{.form = info,
                  .action = Url{context.request.path},
                  .typed = TRY(context.typed(info)),
                  .above = provider_bar(file, context.today),
                  .back = provider_address(file.provider)};
    const auto today = context.today;
    const TypedInvoice blank{{}, today, {}, today, today, 0, Money::pence(0)};
    const auto typed = typed_invoice_form.read(page.typed, blank, today);
    if (!typed) return refused(context, std::move(page), typed.error());
    if (typed->to < typed->from)
        return refused(context, std::move(page),
                       {Fault::invalid, "It ends before it begins", {{"to", "This is before it begins"}}});
    auto change = TRY(context.change());
    const auto taken = take_invoice(
        change, asked.allowed, file, {typed->number, typed->on, 0, Money::pence(0), "typed"},
        {InvoiceLine{FactId{1}, 1, typed->reference, typed->from, typed->to, typed->nights, typed->amount}});
    if (!taken) return refused(context, std::move(page), taken.error());
    TRY(change.commit());
    return saved(context, taken->entry, invoice_address(file.provider, taken->invoice),
                 "The invoice is in. Nothing is agreed yet");
}

}  // namespace kith::commissioning
