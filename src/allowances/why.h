#pragma once

#include "allowances/payment.h"

/// Why an amount is what it is, in words that a carer reads.
namespace kith::allowances {

/// Of an allowance: "14 nights at £220.00 a week: the national minimum for ages 11 to 15 in the rest of England, 2025
/// to 2026." Of the rest: the words it was agreed in.
std::string why(const PaymentFile& file, const Spell& spell, Days part);

/// "£400.00 was paid for days before 6 October 2026, and £300.00 is due: Ana lived here from ... to ..."
std::string why_corrected(const PaymentFile& file, const Key& key, Money owed, Money paid, Money amount, Date before);

std::string why_recovered(const Overpayment& over, Money left);

/// What the rate rests on, without days: for the page of rates too.
std::string why_rate(const Rate& rate, RateArea area, AgeBand band, Date day);

std::vector<Hindrance> hindrances(const PaymentFile& file, Days days);

/// "Ana's allowance", "Fee", "Birthday: a bicycle": what a line is for, as its heading.
std::string what_for(const PaymentFile& file, const Key& key);

/// "9 to 22 November 2026"
std::string days_in_words(Days days);

}  // namespace kith::allowances
