#include "allowances/run.h"

#include <map>

#include <fmt/format.h>

#include "allowances/bacs.h"
#include "allowances/why.h"
#include "kernel/core/csv.h"

namespace kith::allowances {

static Money a_week(Money sum, std::int64_t nights) {
    return nights == 0 ? Money::pence(0) : Money::pence(sum.in_pence() * 7 / nights);
}
Money Parity::allowance_a_week() const { return a_week(allowance, nights); }
Money Parity::fees_a_week() const { return a_week(fees, nights); }

Days next_days(const Rules& rules, Date first, Date to) {
    const auto* last = rules.last_run();
    return {last ? last->value.to.plus_days(1) : first, to.plus_days(1)};
}

static void add(Parity& parity, const PaymentFile& file, const HomePayment& home, const Rates& rates, Days days) {
    ++parity.homes;
    for (const auto& line : home.payment.lines) {
        if (line.correction) continue;
        if (line.key.kind == LineKind::fee) parity.fees = parity.fees + line.amount;
        if (line.key.kind != LineKind::allowance) continue;
        parity.nights += line.nights;
        parity.allowance = parity.allowance + line.amount;
    }
    for (const auto& spell : spells(file, rates, days.until))
        if (spell.rate && spell.rate->below_minimum() && !both(spell.days, days).empty()) {
            ++parity.below_minimum;
            return;
        }
}

WorkedOut work_out(const AllFiles& files, const Rules& rules, Days days) {
    WorkedOut made;
    made.days = days;
    made.unlinked = files.unlinked;
    for (const auto& file : files.homes) {
        HomePayment home{
            .home = file.home, .name = file.name, .payee = {}, .payment = payment(file, rules.rates, rules.how, days)};
        const auto any = [&](auto holds) { return std::ranges::any_of(file.stays, holds); };
        const auto here = [&](const Stay& stay) { return !both(stay.nights(), days).empty(); };
        if (home.payment.lines.empty() && !any(here) && home.payment.left_over == Money::pence(0)) continue;
        if (const auto* payee = file.payee_on(days.last())) home.payee = *payee;
        home.kinship = any(here) && !any([&](const Stay& stay) { return here(stay) && !stay.kinship; });
        if (any(here)) add(home.kinship ? made.kinship : made.foster, file, home, rules.rates, days);
        if (home.payment.can_be_made()) {
            ++made.payable;
            made.total = made.total + home.payment.total;
        }
        made.homes.push_back(std::move(home));
    }
    return made;
}

Result<std::vector<RunHome>> homes_of_run(const Store& store, const LeaveOfAll& leave, const Fact<Run>& run) {
    std::map<PersonId, RunHome> homes;
    const auto& table = table_info<Paid>();
    TRY(store.each(table.select + " where authority = $1 and run = $2 and retired_by is null order by about, fact",
                   {leave.authority(), run.id}, [&](const Row& row) {
                       auto fact = read_fact<Paid>(row);
                       auto& home = homes
                                        .try_emplace(fact.about,
                                                     RunHome{.home = fact.about, .name = {}, .payee = {}, .lines = {}})
                                        .first->second;
                       home.total = home.total + fact.value.amount;
                       home.lines.push_back(std::move(fact.value));
                   }));
    // Where it was paid to is told as it was known when the run was made, so that its files stay what they were.
    TRY(each_fact<PayTerms>(store, leave, Known::as_of(run.entered_by), [&](const Fact<PayTerms>& fact) {
        const auto at = homes.find(fact.about);
        if (at != homes.end() && fact.value.starts <= run.value.to) at->second.payee = fact.value;
    }));
    TRY(each_fact<Home>(store, leave, Known::as_of(run.entered_by), [&](const Fact<Home>& fact) {
        const auto at = homes.find(fact.about);
        if (at != homes.end()) at->second.name = fact.value.name;
    }));
    std::vector<RunHome> all;
    all.reserve(homes.size());
    for (auto& [id, home] : homes) all.push_back(std::move(home));
    return all;
}

static std::string pounds(Money amount) {
    const auto pence = amount.in_pence() < 0 ? -amount.in_pence() : amount.in_pence();
    return fmt::format("{}{}.{:02}", amount.in_pence() < 0 ? "-" : "", pence / 100, pence % 100);
}

std::string payments_csv(const Fact<Run>& run, const std::vector<RunHome>& homes) {
    CsvWriter csv{CsvFor::machines};
    csv.row(std::vector<std::string_view>{"Run", "Home", "Paid to", "Sort code", "Account number", "Amount", "Paid on",
                                          "From", "To"});
    for (const auto& home : homes)
        csv.row(std::vector{std::to_string(run.id.number()), std::to_string(home.home.number()),
                            home.payee ? home.payee->payee : "", home.sort_code(), home.account(), pounds(home.total),
                            run.value.pay_day.iso(), run.value.from.iso(), run.value.to.iso()});
    return csv.take();
}

std::string lines_csv(const Fact<Run>& run, const std::vector<RunHome>& homes, const NamesById& children) {
    CsvWriter csv{CsvFor::people};
    csv.row(std::vector<std::string_view>{"Run", "Home", "Name of home", "For", "Correction", "Child number", "Child",
                                          "From", "To", "Nights", "A week", "Amount", "Why", "Rests on"});
    for (const auto& home : homes)
        for (const auto& line : home.lines)
            csv.row(std::vector{std::to_string(run.id.number()), std::to_string(home.home.number()), home.name,
                                std::string{in_words(line.kind)}, std::string{line.correction ? "Yes" : "No"},
                                line.child ? std::to_string(line.child->number()) : "",
                                line.child && children.contains(*line.child) ? children.at(*line.child) : "",
                                line.from.iso(), line.to.iso(), std::to_string(line.nights),
                                line.weekly ? pounds(*line.weekly) : "", pounds(line.amount), line.why,
                                line.source ? std::to_string(line.source->number()) : ""});
    return csv.take();
}

Result<std::string> bacs_file(const Fact<Run>& run, const std::vector<RunHome>& homes, const HowWePay& how,
                              const Calendar& calendar) {
    std::vector<Credit> credits;
    for (const auto& home : homes)
        credits.push_back({home.sort_code(), home.account(), home.payee ? home.payee->payee : "",
                           fmt::format("FOSTERING {}", home.home.number()), home.total});
    return standard_18(how, credits, run.id.number(), run.value.on, processing_day(calendar, run.value.pay_day));
}

}  // namespace kith::allowances
