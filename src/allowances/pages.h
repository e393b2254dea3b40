#pragma once

#include "allowances/acts.h"
#include "kernel/site/site.h"

/// The handlers of the pages about payments. `{person}` in an address is a home's number.
namespace kith::allowances {

// What a home is paid, and why: for its carers, and for those who answer them.
Result<Response> show_statement(const Asked<May::see_payments>&);

// What is agreed for a home.
Result<Response> show_terms(const Asked<May::record_payments>&);
Result<Response> save_terms(const Asked<May::record_payments>&);
Result<Response> show_fee(const Asked<May::record_payments>&);
Result<Response> save_fee(const Asked<May::record_payments>&);
Result<Response> show_extra(const Asked<May::record_payments>&);
Result<Response> save_extra(const Asked<May::record_payments>&);
Result<Response> show_retainer(const Asked<May::record_payments>&);
Result<Response> save_retainer(const Asked<May::record_payments>&);
Result<Response> show_overpayment(const Asked<May::record_payments>&);
Result<Response> save_overpayment(const Asked<May::record_payments>&);
Result<Response> show_put_right(const Asked<May::record_payments>&);
Result<Response> save_put_right(const Asked<May::record_payments>&);

// Payment runs.
Result<Response> show_runs(const AskedAll<May::run_payments>&);
Result<Response> show_new_run(const AskedAll<May::run_payments>&);
Result<Response> save_new_run(const AskedAll<May::run_payments>&);
Result<Response> show_run(const AskedAll<May::run_payments>&);
Result<Response> payments_file(const AskedAll<May::run_payments>&);
Result<Response> lines_file(const AskedAll<May::run_payments>&);
Result<Response> file_for_bacs(const AskedAll<May::run_payments>&);

// Rates, and how the authority pays.
Result<Response> show_rates(const AskedAll<May::run_payments>&);
Result<Response> show_own_rate(const AskedAll<May::run_payments>&);
Result<Response> save_own_rate(const AskedAll<May::run_payments>&);
Result<Response> show_how_we_pay(const AskedAll<May::run_payments>&);
Result<Response> save_how_we_pay(const AskedAll<May::run_payments>&);

/// Fails: not_found.
Result<Fact<Run>> run_in_address(const AskedAll<May::run_payments>&);

/// For My day of a payments officer: the last run, and what stands in the way of the next.
Result<Html> on_my_day(const Context&);

/// "/homes/12/payments"
std::string address_of(PersonId home, std::string_view rest = {});

/// What a run paid one home.
struct PastPayment {
    FactId id;
    Run run;
    std::vector<Line> lines;
    Money total = Money::pence(0);
};

/// The statement for a program: what was paid, the latest first, and what the next run would pay.
Response statement_as_json(const PaymentFile& file, const std::vector<PastPayment>& past, Days coming,
                           const Payment& next);

/// One payment to one home: each child with what is paid for it and why, what is for the home, and the total.
Html payment_shown(const PaymentFile& file, const std::vector<Line>& lines);

}  // namespace kith::allowances
