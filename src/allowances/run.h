#pragma once

#include "allowances/file.h"
#include "kernel/core/calendar.h"
#include "kernel/people/home.h"
#include "kernel/people/names.h"

/// A payment run: what it would pay, what it paid, and its files.
namespace kith::allowances {

struct HomePayment {
    PersonId home{1};
    std::string name;
    std::optional<PayTerms> payee;  ///< none: not recorded
    bool kinship = false;           ///< every child in it is with family or friends
    Payment payment;
};

/// What the children of one sort of home are paid for, to see that kinship carers are not paid less.
struct Parity {
    int homes = 0;
    std::int64_t nights = 0;
    Money allowance = Money::pence(0), fees = Money::pence(0);
    int below_minimum = 0;  ///< homes in which a child's allowance is less than the national minimum

    /// For a child's week; nothing if no child was there.
    Money allowance_a_week() const;
    Money fees_a_week() const;
};

struct WorkedOut {
    Days days{never_ends, never_ends};
    std::vector<HomePayment> homes;  ///< with anything to pay or to say; by number
    std::vector<Unlinked> unlinked;
    Money total = Money::pence(0);  ///< of what can be paid
    int payable = 0;                ///< how many homes that is
    Parity foster, kinship;
};
WorkedOut work_out(const AllFiles& files, const Rules& rules, Days days);

/// The days of the next run: from the day after the last one, or from `first` if there was none.
Days next_days(const Rules& rules, Date first, Date to);

/// What a run paid one home, with where it was paid to as the record stood then.
struct RunHome {
    PersonId home{1};
    std::string name;
    std::optional<PayTerms> payee = {};
    Money total = Money::pence(0);
    std::vector<Paid> lines;

    std::string sort_code() const { return payee ? payee->sort_code.value_or("") : ""; }
    std::string account() const { return payee ? payee->account.value_or("") : ""; }
};
Result<std::vector<RunHome>> homes_of_run(const Store& store, const LeaveOfAll& leave, const Fact<Run>& run);

/// One line for each home: whom to pay, where and how much.
std::string payments_csv(const Fact<Run>& run, const std::vector<RunHome>& homes);
/// One line for each reason: the ledger behind the payments.
std::string lines_csv(const Fact<Run>& run, const std::vector<RunHome>& homes, const NamesById& children);
/// Fails: as standard_18.
Result<std::string> bacs_file(const Fact<Run>& run, const std::vector<RunHome>& homes, const HowWePay& how,
                              const Calendar& calendar);

}  // namespace kith::allowances
