#include "commissioning/acts.h"

#include <algorithm>

#include <fmt/format.h>

#include "kernel/core/text.h"

namespace kith::commissioning {

Result<EntryNumber> add_provider(Change& change, const Allowed<May::record_provider>& provider, const Providers& all,
                                 const NewProvider& made, Date today) {
    for (const auto& [number, other] : all) {
        if (fold(other.name) == fold(made.name))
            return fail_at("name", fmt::format("{} is on the register already", other.name));
        if (made.urn && other.urn == made.urn)
            return fail_at("urn", fmt::format("{} has this number already", other.name));
    }
    if (made.kind == OrganisationKind::co_operative) return fail_at("kind", "The co-operative is no provider of homes");
    const auto entry =
        TRY(change.open(provider, {provider_added, fmt::format("{} was put on the register of providers", made.name)}));
    TRY(change.enter(provider, Organisation{made.kind, made.name, made.urn, today, {}}));
    return entry;
}

std::string number_taken(const ProviderFile& file, const Invoice& before) {
    return fmt::format("{} has sent an invoice of this number, dated {}. Write another number", file.name(),
                       before.on.in_words());
}

static Result<InvoiceTaken> come_in(Change& change, const Leave& provider, const ProviderFile& file, Invoice invoice,
                                    const std::vector<InvoiceLine>& lines) {
    if (lines.empty()) return fail_at("file", "No line of this invoice can be checked");
    // Read again under the lock: the same form may have been sent twice at once.
    for (const auto& other : TRY(facts<Invoice>(change.store(), provider, Known::now())))
        if (fold(other.value.number) == fold(invoice.number)) return fail_at("number", number_taken(file, other.value));
    invoice.lines = static_cast<int>(lines.size());
    invoice.total = Money::pence(0);
    for (const auto& line : lines) invoice.total = invoice.total + line.amount;
    const auto entry = TRY(change.open(provider, {invoice_kind,
                                                  fmt::format("Invoice {} of {}: {}, {}", invoice.number, file.name(),
                                                              plural(invoice.lines, "line"), invoice.total.in_words()),
                                                  {},
                                                  invoice.source}));
    const auto id = TRY(change.enter(provider, invoice));
    for (auto line : lines) {
        line.invoice = id;
        TRY(change.enter(provider, line));
    }
    return InvoiceTaken{entry, id};
}

Result<InvoiceTaken> take_invoice(Change& change, const Allowed<May::check_invoices>& provider,
                                  const ProviderFile& file, Invoice invoice, const std::vector<InvoiceLine>& lines) {
    return come_in(change, provider, file, std::move(invoice), lines);
}

Result<InvoiceTaken> send_invoice(Change& change, const Allowed<May::send_invoice>& provider, const ProviderFile& file,
                                  Invoice invoice, const std::vector<InvoiceLine>& lines) {
    return come_in(change, provider, file, std::move(invoice), lines);
}

Result<LineAnswer> answer_of(const Answering& answering, const InvoiceLine& line, FactId id, Date today, PersonId by) {
    const bool agreed = answering.answer == Answer::agreed;
    const auto amount = answering.amount.value_or(agreed ? line.amount : Money::pence(0));
    if (amount > line.amount)
        return fail_at("amount", fmt::format("No more than the {} that are invoiced", line.amount.in_words()));
    if (!agreed && amount == line.amount)
        return fail_at("amount", "A line that is paid in full is agreed. Say less, or nothing");
    return LineAnswer{id, answering.answer, amount, answering.why, today, by};
}

Result<EntryNumber> answer_lines(Change& change, const Allowed<May::check_invoices>& provider,
                                 const InvoiceSeen& invoice, const std::vector<LineAnswer>& answers,
                                 EntryNumber shown_at) {
    if (answers.empty()) return fail_at("answer", "No line waits for this answer");
    Money sum = Money::pence(0);
    for (const auto& answer : answers) sum = sum + answer.amount;
    const auto entry = TRY(change.open(
        provider,
        {answer_kind, fmt::format("Invoice {}: {} answered, {} to be paid for them", invoice.is.value.number,
                                  plural(static_cast<std::int64_t>(answers.size()), "line"), sum.in_words())}));
    std::unordered_map<FactId, FactId> before;
    for (const auto& fact : TRY(facts<LineAnswer>(change.store(), provider, Known::now())))
        before.insert_or_assign(fact.value.line, fact.id);
    for (const auto& answer : answers) {
        const auto at = before.find(answer.line);
        if (at == before.end())
            TRY(change.enter(provider, answer));
        else
            TRY(change.correct(provider, at->second, shown_at, answer));
    }
    return entry;
}

}  // namespace kith::commissioning
