#pragma once

#include "allowances/owed.h"

/// What one run pays one home: what is owed for its days, what earlier days turn out to have been paid too little or
/// too much, and what is taken back.
namespace kith::allowances {

struct Line {
    Key key;
    bool correction = false;  ///< for days before the run's own
    Days days;
    int nights = 0;
    std::optional<Money> weekly = {};
    Money amount;
    std::string why;  ///< in words for the carer
};

/// Why a home cannot be paid, or a child in it cannot be paid for; in words for whoever can put it right.
struct Hindrance {
    bool whole = false;  ///< nothing can be paid to this home
    std::string words;
};

struct Payment {
    std::vector<Line> lines;
    Money total = Money::pence(0);      ///< of the lines; never less than nothing
    Money left_over = Money::pence(0);  ///< what was paid too much and is still to be taken back after this
    std::vector<Hindrance> hindrances;

    bool can_be_made() const;
};

/// Requires: all runs so far ended before `days`, so that what the file says was paid was for days before.
///
/// What is due now for the days before less what was paid for them is a correction. Corrections in the home's favour
/// are paid at once. What goes against it, and what is recovered of an overpayment, takes at most `most_recovered` per
/// cent of what is due for the run's own days; the rest waits for the next runs.
Payment payment(const PaymentFile& file, const Rates& rates, const HowWePay& how, Days days);

}  // namespace kith::allowances
