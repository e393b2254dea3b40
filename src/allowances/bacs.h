#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "allowances/facts.h"
#include "kernel/core/calendar.h"
#include "kernel/core/result.h"

/// The file by which a bank is told what to pay: Bacs Standard 18, direct credits (transaction code 99) of one
/// processing day, one contra record, and the labels around them.
namespace kith::allowances {

struct Credit {
    std::string sort_code;  ///< six digits
    std::string account;    ///< eight digits
    std::string name;       ///< as it is typed; the file has room for 18 of Bacs's characters
    std::string reference;
    Money amount;
};

/// "20-04-15", "20 04 15" -> "200415"; none if it is not so many digits.
std::optional<std::string> digits(std::string_view typed, std::size_t count);

/// A name as Bacs takes it: capital letters without marks, digits, and . & / - and spaces; at most 18.
std::string bacs_name(std::string_view name);

/// When the file must be with Bacs's computers for the money to arrive on `pay_day`: the working day before.
Date processing_day(const Calendar& calendar, Date pay_day);

/// Each line ends in CR LF. Fails: invalid, if the authority's own account is not set, there is nothing to pay, or an
/// amount is not between a penny and £999,999,999.99.
/// Requires: sort codes and accounts of digits, so many as there must be.
Result<std::string> standard_18(const HowWePay& from, const std::vector<Credit>& credits, std::int64_t serial,
                                Date made, Date processed);

}  // namespace kith::allowances
