#pragma once

#include "allowances/forms.h"
#include "allowances/run.h"
#include "kernel/access/gate.h"

/// What people do about payments. Each opens its own entry in the change it is given and leaves the commit to the
/// caller. Refusals are Fault::invalid with the question they belong to, or Fault::conflict.
namespace kith::allowances {

inline constexpr EntryKind terms_kind{"allowances.terms", "Payment terms"};
inline constexpr EntryKind agreed_kind{"allowances.agreed", "Agreed payment"};
inline constexpr EntryKind put_right_kind{"allowances.put_right", "Payment ended or put right"};
inline constexpr EntryKind rules_kind{"allowances.rules", "How we pay"};
inline constexpr EntryKind run_kind{"allowances.run", "Payment run"};
inline constexpr EntryKind paid_kind{"allowances.paid", "Paid"};

using MayRecord = Allowed<May::record_payments>;
using MayRun = AllowedAll<May::run_payments>;

/// Bank details left empty are those of the terms before. Terms from the very day of earlier ones put these right, if
/// nobody has since the writer saw them.
Result<EntryNumber> set_terms(Change& change, const PaymentFile& file, const MayRecord& home, PayTerms terms,
                              EntryNumber shown_at);
Result<EntryNumber> add_fee(Change& change, const MayRecord& home, const Fee& fee);
/// Mileage without an amount is worked out at the authority's rate for a mile.
Result<EntryNumber> add_extra(Change& change, const PaymentFile& file, const MayRecord& home, Extra extra,
                              const HowWePay& how);
Result<EntryNumber> add_retainer(Change& change, const PaymentFile& file, const MayRecord& home,
                                 const Retainer& retainer);
Result<EntryNumber> add_overpayment(Change& change, const MayRecord& home, const Overpayment& over);

/// What can be ended or put right, as the form offers it.
std::vector<Choice> what_to_put_right(const PaymentFile& file);
Result<EntryNumber> put_right(Change& change, const PaymentFile& file, const MayRecord& home, const PutRight& right,
                              EntryNumber shown_at);

/// A rate from the very day of an earlier one puts it right. Fails also: invalid, if its days have been paid for by a
/// run already and the rate would be less.
Result<EntryNumber> set_own_rate(Change& change, const Rules& rules, const MayRun& leave, const OwnRate& rate);
Result<EntryNumber> set_how_we_pay(Change& change, const MayRun& leave, HowWePay how);

/// What is wrong with what was asked of a run, field by field; nothing if it can be worked out.
std::vector<Error::Field> contradicts(const Rules& rules, const RunAsked& asked, const Calendar& calendar, Date today);

/// A line as it is recorded under its run.
Paid paid(FactId run, const Line& line);

/// Records the run and every line of it. Fails: conflict, if another was made since `rules` was read.
Result<FactId> make_run(Change& change, const Rules& rules, const MayRun& leave, const WorkedOut& worked_out,
                        Date pay_day, Date today);

}  // namespace kith::allowances
