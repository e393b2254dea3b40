#include "allowances/acts.h"

#include <fmt/format.h>

#include "allowances/bacs.h"
#include "allowances/why.h"
#include "kernel/core/text.h"

namespace kith::allowances {

static Result<void> ends_after(Date starts, const std::optional<Date>& ends) {
    if (ends && *ends < starts) return fail_at("ends", "Give a day that is not before the first one");
    return {};
}

/// Puts digits alone in the place of what was typed.
static Result<void> put_digits(BankDigits& typed, std::size_t count, std::string_view field, std::string_view example) {
    const auto found = digits(typed, count);
    if (!found)
        return fail_at(field, fmt::format("Write {} digits, such as {}", count == 6 ? "six" : "eight", example));
    typed = *found;
    return {};
}

static Result<void> put_account(BankDigits& sort_code, BankDigits& account) {
    TRY(put_digits(sort_code, 6, "sort_code", "20-04-15"));
    return put_digits(account, 8, "account", "12345678");
}

static Result<void> payable_name(std::string_view name, std::string_view field) {
    // A sign at its head would be read as a formula where the payments are opened as a table.
    if (bacs_name(name).empty() || std::string_view{"=+-@'"}.find(name.front()) != std::string_view::npos)
        return fail_at(field, "Write the name as the bank has it, beginning with a letter");
    return {};
}

Result<EntryNumber> set_terms(Change& change, const PaymentFile& file, const MayRecord& home, PayTerms terms,
                              EntryNumber shown_at) {
    TRY(ends_after(terms.starts, terms.ends));
    TRY(payable_name(terms.payee, "payee"));
    if (terms.sort_code.has_value() != terms.account.has_value())
        return fail_at(terms.sort_code ? "account" : "sort_code", "Write both the sort code and the account number");
    if (terms.sort_code) {
        TRY(put_account(*terms.sort_code, *terms.account));
    } else if (const auto* before = file.payee_on(terms.starts)) {
        terms.sort_code = before->sort_code;
        terms.account = before->account;
    }
    const auto entry = TRY(change.open(
        home, {terms_kind,
               fmt::format("Paid from {}: {}, to {}{}", terms.starts.in_words(), in_words(terms.area), terms.payee,
                           terms.account ? fmt::format(", account ending {}", terms.account->ending())
                                         : std::string{", no bank details yet"})}));
    for (const auto& fact : file.terms)
        if (fact.value.starts == terms.starts) {
            TRY(change.correct(home, fact.id, shown_at, terms));
            return entry;
        }
    TRY(change.enter(home, terms));
    return entry;
}

template <Described T>
static Result<EntryNumber> agree(Change& change, const MayRecord& home, const T& agreed, std::string what) {
    const auto entry = TRY(change.open(home, {agreed_kind, std::move(what)}));
    TRY(change.enter(home, agreed));
    return entry;
}

static Result<void> more_than_nothing(Money amount, std::string_view field) {
    if (amount <= Money::pence(0)) return fail_at(field, "Write an amount of at least a penny");
    return {};
}

Result<EntryNumber> add_fee(Change& change, const MayRecord& home, const Fee& fee) {
    TRY(more_than_nothing(fee.weekly, "weekly"));
    TRY(ends_after(fee.starts, fee.ends));
    return agree(change, home, fee,
                 fmt::format("A fee of {} a week from {}", fee.weekly.in_words(), fee.starts.in_words()));
}

Result<EntryNumber> add_extra(Change& change, const PaymentFile& file, const MayRecord& home, Extra extra,
                              const HowWePay& how) {
    if (extra.what == ExtraKind::mileage && !extra.miles) return fail_at("miles", "Say how many miles");
    if (extra.what == ExtraKind::mileage && extra.amount == Money::pence(0)) extra.amount = how.mile * *extra.miles;
    TRY(more_than_nothing(extra.amount, "amount"));
    if (!file.terms_on(extra.on))
        return fail_at("on", "No payment terms hold on that day: it would never be paid. Record the terms first");
    return agree(change, home, extra,
                 fmt::format("{}: {}, {}", in_words(extra.what), extra.amount.in_words(), extra.on.in_words()));
}

Result<EntryNumber> add_retainer(Change& change, const PaymentFile& file, const MayRecord& home,
                                 const Retainer& retainer) {
    TRY(more_than_nothing(retainer.weekly, "weekly"));
    // A place that nobody looked at again would be paid for ever, also when the child has gone for good.
    if (!retainer.ends) return fail_at("ends", "Say until which day: it can be agreed again then");
    TRY(ends_after(retainer.starts, retainer.ends));
    return agree(
        change, home, retainer,
        fmt::format("A retainer of {} a week from {}{}", retainer.weekly.in_words(), retainer.starts.in_words(),
                    retainer.child ? ", for " + file.given(*retainer.child) : std::string{}));
}

Result<EntryNumber> add_overpayment(Change& change, const MayRecord& home, const Overpayment& over) {
    TRY(more_than_nothing(over.amount, "amount"));
    TRY(more_than_nothing(over.weekly, "weekly"));
    return agree(change, home, over,
                 fmt::format("An overpayment of {}, taken back by {} a week from {}", over.amount.in_words(),
                             over.weekly.in_words(), over.starts.in_words()));
}

namespace {

/// Calls `f(fact, name of it, its last day or null)` for each that can be ended or put right, until one is done.
template <class F>
void each_agreed(const PaymentFile& file, F f) {
    for (const auto& fact : file.fees)
        f(fact, fmt::format("Fee of {} a week from {}", fact.value.weekly.in_words(), fact.value.starts.in_words()));
    for (const auto& fact : file.retainers)
        f(fact,
          fmt::format("Retainer of {} a week from {}", fact.value.weekly.in_words(), fact.value.starts.in_words()));
    for (const auto& fact : file.extras)
        f(fact, fmt::format("{} of {}, {}", in_words(fact.value.what), fact.value.amount.in_words(),
                            fact.value.on.in_words()));
    for (const auto& fact : file.overpayments) f(fact, fmt::format("Overpayment of {}", fact.value.amount.in_words()));
}

template <class T>
concept Ends = requires(T value) {
    value.ends;
};

template <class T>
Result<EntryNumber> end_or_retire(Change& change, const MayRecord& home, const Fact<T>& fact, const std::string& name,
                                  const PutRight& right, EntryNumber shown_at) {
    if (right.how == PutRight::How::mistake) {
        const auto entry = TRY(change.open(home, {put_right_kind, name + " was recorded in error", right.because}));
        TRY(change.retire<T>(home, fact.id, shown_at));
        return entry;
    }
    if constexpr (Ends<T>) {
        if (!right.last) return fail_at("last", "Say which is the last day");
        if (*right.last < fact.value.starts) return fail_at("last", "Give a day that is not before the first one");
        const auto entry = TRY(change.open(
            home, {put_right_kind, fmt::format("{} ends on {}", name, right.last->in_words()), right.because}));
        auto ended = fact.value;
        ended.ends = right.last;
        TRY(change.correct(home, fact.id, shown_at, ended));
        return entry;
    } else {
        return fail_at("how", "This is no weekly payment: say that it was recorded in error, or leave it");
    }
}

}  // namespace

std::vector<Choice> what_to_put_right(const PaymentFile& file) {
    std::vector<Choice> choices;
    each_agreed(file, [&](const auto& fact, std::string name) {
        choices.push_back({std::to_string(fact.id.number()), std::move(name)});
    });
    return choices;
}

Result<EntryNumber> put_right(Change& change, const PaymentFile& file, const MayRecord& home, const PutRight& right,
                              EntryNumber shown_at) {
    std::optional<Result<EntryNumber>> done;
    each_agreed(file, [&](const auto& fact, const std::string& name) {
        if (!done && std::to_string(fact.id.number()) == right.which)
            done = end_or_retire(change, home, fact, name, right, shown_at);
    });
    if (!done) return fail_at("which", "Choose one of those given");
    return *std::move(done);
}

Result<EntryNumber> set_own_rate(Change& change, const Rules& rules, const MayRun& leave, const OwnRate& rate) {
    TRY(more_than_nothing(rate.weekly, "weekly"));
    const auto now = rules.rates.on(rate.area, rate.band, rate.starts);
    if (!now) return fail_at("starts", "No rates are known for days so long ago");
    // What carers were paid by the rate they were told is not taken back by a rate made lower afterwards.
    if (const auto* last = rules.last_run(); last && rate.starts <= last->value.to && rate.weekly < now->weekly)
        return fail_at("starts", fmt::format("Days up to {} have been paid for: a lower rate can begin after that",
                                             last->value.to.in_words()));
    const auto us = Gate::machine(leave.authority(), the_authority);
    const auto entry = TRY(
        change.open(us, {rules_kind, fmt::format("Our rate for ages {}, {}: {} a week from {}{}", in_words(rate.band),
                                                 in_words(rate.area), rate.weekly.in_words(), rate.starts.in_words(),
                                                 rate.weekly < now->minimum ? ", below the national minimum" : "")}));
    for (const auto& fact : rules.own)
        if (fact.value.area == rate.area && fact.value.band == rate.band && fact.value.starts == rate.starts) {
            TRY(change.correct(us, fact.id, entry, rate));
            return entry;
        }
    TRY(change.enter(us, rate));
    return entry;
}

Result<EntryNumber> set_how_we_pay(Change& change, const MayRun& leave, HowWePay how) {
    TRY(payable_name(how.name, "name"));
    TRY(put_account(how.sort_code, how.account));
    const auto number = digits(how.user_number, 6);
    if (!number) return fail_at("user_number", "Write six digits, such as 123456");
    how.user_number = *number;
    const auto us = Gate::machine(leave.authority(), the_authority);
    const auto entry = TRY(change.open(us, {rules_kind, fmt::format("We pay from the account ending {} from {}",
                                                                    how.account.ending(), how.starts.in_words())}));
    TRY(change.enter(us, how));
    return entry;
}

}  // namespace kith::allowances
