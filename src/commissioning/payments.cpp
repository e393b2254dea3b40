#include "commissioning/payments.h"

#include <algorithm>
#include <tuple>

#include <fmt/format.h>

#include "commissioning/acts.h"
#include "kernel/core/csv.h"
#include "kernel/core/text.h"

namespace kith::commissioning {

namespace {

void in_order(std::vector<PayableLine>& lines) {
    std::ranges::stable_sort(lines, {}, [](const PayableLine& one) {
        return std::tuple{one.provider, one.invoice, one.at, one.line};
    });
}

/// Each line by its number, with nothing agreed or paid yet.
Result<std::map<FactId, PayableLine>> every_line(const Store& store, const LeaveOfAll& leave) {
    std::unordered_map<FactId, Invoice> invoices;
    TRY(each_fact<Invoice>(store, leave, Known::now(),
                           [&](Fact<Invoice> fact) { invoices.emplace(fact.id, std::move(fact.value)); }));
    std::map<FactId, PayableLine> lines;
    TRY(each_fact<InvoiceLine>(store, leave, Known::now(), [&](const Fact<InvoiceLine>& fact) {
        const auto at = invoices.find(fact.value.invoice);
        if (at != invoices.end())
            lines.emplace(fact.id, PayableLine{fact.about, fact.value.invoice, at->second.number, at->second.on,
                                               fact.id, fact.value.line, fact.value.reference});
    }));
    return lines;
}

/// "3100.00": as systems that pay read it.
std::string as_number(Money amount) {
    const auto pence = amount.in_pence();
    const auto size = pence < 0 ? -pence : pence;
    return fmt::format("{}{}.{:02}", pence < 0 ? "-" : "", size / 100, size % 100);
}

}  // namespace

ToPay to_pay(std::vector<PayableLine> lines) {
    std::erase_if(lines, [](const auto& one) { return one.due() == Money::pence(0); });
    in_order(lines);
    std::map<PersonId, Money> sums;
    for (const auto& one : lines)
        sums.insert_or_assign(one.provider,
                              one.due() + (sums.contains(one.provider) ? sums.at(one.provider) : Money::pence(0)));
    ToPay found;
    for (auto& one : lines) {
        if (sums.at(one.provider) <= Money::pence(0)) {
            found.waiting.push_back(std::move(one));
            continue;
        }
        found.total = found.total + one.due();
        found.lines.push_back(std::move(one));
    }
    return found;
}

Result<std::vector<PayableLine>> payable_lines(const Store& store, const AllowedAll<May::check_invoices>& leave) {
    auto lines = TRY(every_line(store, leave));
    TRY(each_fact<LineAnswer>(store, leave, Known::now(), [&](const Fact<LineAnswer>& fact) {
        if (const auto at = lines.find(fact.value.line); at != lines.end()) at->second.agreed = fact.value.amount;
    }));
    TRY(each_fact<PaidLine>(store, leave, Known::now(), [&](const Fact<PaidLine>& fact) {
        if (const auto at = lines.find(fact.value.line); at != lines.end())
            at->second.paid = at->second.paid + fact.value.amount;
    }));
    std::vector<PayableLine> all;
    all.reserve(lines.size());
    for (auto& [id, line] : lines) all.push_back(std::move(line));
    return all;
}

Result<std::vector<RunSeen>> payment_runs(const Store& store, const AllowedAll<May::check_invoices>& leave) {
    std::vector<RunSeen> all;
    std::unordered_map<FactId, std::size_t> at;
    for (auto& fact : TRY(facts<PaymentRun>(store, Gate::machine(leave.authority(), the_authority), Known::now()))) {
        at.emplace(fact.id, all.size());
        all.push_back({std::move(fact), {}});
    }
    const auto lines = TRY(every_line(store, leave));
    TRY(each_fact<PaidLine>(store, leave, Known::now(), [&](const Fact<PaidLine>& fact) {
        const auto run = at.find(fact.value.run);
        const auto line = lines.find(fact.value.line);
        if (run == at.end() || line == lines.end()) return;
        auto paid = line->second;
        paid.agreed = fact.value.amount;
        all[run->second].lines.push_back(std::move(paid));
    }));
    for (auto& run : all) in_order(run.lines);
    std::ranges::reverse(all);
    return all;
}

Result<RunMade> make_run(Change& change, const AllowedAll<May::check_invoices>& leave, Money shown, Date today) {
    const auto due = to_pay(TRY(payable_lines(change.store(), leave)));
    if (due.lines.empty()) return fail(Fault::invalid, "Nothing is agreed that is not paid yet.");
    if (due.total != shown)
        return fail(Fault::conflict,
                    fmt::format("You saw {}, and now {} is due: something was answered or paid since. Look again, and "
                                "then pay.",
                                shown.in_words(), due.total.in_words()));
    const auto us = Gate::machine(leave.authority(), the_authority);
    const auto lines = static_cast<std::int64_t>(due.lines.size());
    const auto entry = TRY(change.open(
        us, {payment_kind, fmt::format("Payment run: {} for {}", due.total.in_words(), plural(lines, "line"))}));
    const auto run = TRY(change.enter(us, PaymentRun{today, static_cast<int>(lines), due.total}));
    PersonId at{0};
    for (const auto& one : due.lines) {
        const auto provider = Gate::machine(leave.authority(), one.provider);
        // The lines lie provider by provider, so each provider's journal has one entry of the run.
        if (one.provider != at)
            TRY(change.open(provider, {payment_kind, fmt::format("Paid in the run of {}", today.in_words())}));
        at = one.provider;
        TRY(change.enter(provider, PaidLine{run, one.line, one.due()}));
    }
    return RunMade{entry, run};
}

std::string payment_csv(const RunSeen& run, const Providers& providers) {
    CsvWriter csv{CsvFor::machines};
    using Cells = std::vector<std::string>;
    csv.row(Cells{"run", "run on", "provider", "ofsted number", "invoice", "dated", "line", "reference", "amount"});
    for (const auto& one : run.lines) {
        const auto at = providers.find(one.provider);
        csv.row(Cells{std::to_string(run.is.id.number()), run.is.value.on.iso(), name_of(providers, one.provider),
                      at == providers.end() ? "" : at->second.urn.value_or(""), one.number, one.dated.iso(),
                      std::to_string(one.at), one.reference, as_number(one.agreed)});
    }
    return csv.take();
}

}  // namespace kith::commissioning
