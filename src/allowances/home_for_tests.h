#pragma once

#include "allowances/payment.h"

/// For the tests of allowances: one home, made by hand.
namespace kith::allowances::testing {

inline constexpr PersonId ana{11}, ben{12};

template <class T>
Fact<T> fact(std::int64_t id, T value) {
    return {FactId{id}, PersonId{7}, EntryNumber{1}, {}, std::move(value)};
}

inline PayTerms terms_from(Date starts, RateArea area = RateArea::rest) {
    return {area, "Hazel Ashdown", "200415", "12345678", {}, starts, {}};
}

/// A home in the rest of England that is paid from the beginning of 2025, with nobody in it.
inline PaymentFile home(Date paid_from = "2025-01-01"_day) {
    PaymentFile file{.home = PersonId{7},
                     .name = "The Ashdown family",
                     .terms = {},
                     .fees = {},
                     .extras = {},
                     .retainers = {},
                     .overpayments = {},
                     .stays = {},
                     .children = {},
                     .paid = {}};
    file.terms = {fact(1, terms_from(paid_from))};
    return file;
}

/// The same, where Ana, born on 9 June 2015, lives from a day on.
inline PaymentFile home_with_ana(Date from, std::optional<Date> until = {}) {
    auto file = home();
    file.children[ana] = {"Ana", "2015-06-09"_day};
    file.stays = {{ana, from, until}};
    return file;
}

inline Money total(const PaymentFile& file, Days days, const Rates& rates = {}) {
    return owed(spells(file, rates, days.until), days);
}

/// What a run paid, as the next one finds it.
inline void book(PaymentFile& file, const Payment& payment) {
    for (const auto& line : payment.lines) {
        const auto [at, added] = file.paid.try_emplace(line.key, Money::pence(0));
        at->second = at->second + line.amount;
    }
}

}  // namespace kith::allowances::testing
