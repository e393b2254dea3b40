#include "commissioning/acts.h"

#include <algorithm>

#include <fmt/format.h>

#include "kernel/core/text.h"

namespace kith::commissioning {

static tl::unexpected<Error> wrong(std::string_view field, std::string message) {
    return tl::unexpected(Error{Fault::invalid, message, {{std::string{field}, message}}});
}

Result<EntryNumber> add_provider(Change& change, const Allowed<May::record_provider>& provider, const Providers& all,
                                 const NewProvider& made, Date today) {
    for (const auto& [number, other] : all) {
        if (fold(other.name) == fold(made.name))
            return wrong("name", fmt::format("{} is on the register already", other.name));
        if (made.urn && other.urn == made.urn)
            return wrong("urn", fmt::format("{} has this number already", other.name));
    }
    if (made.kind == OrganisationKind::co_operative) return wrong("kind", "The co-operative is no provider of homes");
    const auto entry =
        TRY(change.open(provider, {provider_added, fmt::format("{} was put on the register of providers", made.name)}));
    TRY(change.enter(provider, Organisation{made.kind, made.name, made.urn, today, {}}));
    return entry;
}

Result<InvoiceTaken> take_invoice(Change& change, const Allowed<May::check_invoices>& provider,
                                  const ProviderFile& file, Invoice invoice, const std::vector<InvoiceLine>& lines) {
    if (lines.empty()) return wrong("file", "No line of this invoice can be checked");
    for (const auto& other : file.invoices)
        if (fold(other.value.number) == fold(invoice.number))
            return wrong("number", fmt::format("{} has sent an invoice of this number, dated {}", file.name(),
                                               other.value.on.in_words()));
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

Result<LineAnswer> answer_of(const Answering& answering, const InvoiceLine& line, FactId id, Date today, PersonId by) {
    const bool agreed = answering.answer == Answer::agreed;
    const auto amount = answering.amount.value_or(agreed ? line.amount : Money::pence(0));
    if (amount > line.amount)
        return wrong("amount", fmt::format("No more than the {} that are invoiced", line.amount.in_words()));
    if (!agreed && amount == line.amount)
        return wrong("amount", "A line that is paid in full is agreed. Say less, or nothing");
    return LineAnswer{id, answering.answer, amount, answering.why, today, by};
}

Result<EntryNumber> answer_lines(Change& change, const Allowed<May::check_invoices>& provider,
                                 const InvoiceSeen& invoice, const std::vector<LineAnswer>& answers,
                                 EntryNumber shown_at) {
    if (answers.empty()) return wrong("answer", "No line waits for this answer");
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
