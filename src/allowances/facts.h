#pragma once

#include <optional>
#include <string>

#include "allowances/codes.h"
#include "kernel/record/facts.h"

/// What is recorded about what a home is paid. The facts of a home are about the home (home_of); those of the whole
/// authority about the_authority. Where a fact has an `ends`, that is the last day on which it holds.
namespace kith::allowances {

/// A sort code or an account number: digits alone. Wherever the fact is shown, only how it ends is.
struct BankDigits : std::string {
    using std::string::string;
    BankDigits(std::string digits) : std::string{std::move(digits)} {}

    std::string ending() const { return size() < 3 ? std::string{*this} : substr(size() - 3); }
};

}  // namespace kith::allowances

namespace kith {

template <>
struct Cell<allowances::BankDigits> {
    static constexpr CellKind kind = CellKind::text;
    static allowances::BankDigits read(const Row& row, int column) { return row.string(column); }
    static std::string shown(const allowances::BankDigits& digits) {
        return digits.empty() ? std::string{} : "ends in " + digits.ending();
    }
};

}  // namespace kith

namespace kith::allowances {

/// Where a home is, for the rate, and to whom it is paid. A change of bank or of address is a new fact from its day on.
struct PayTerms {
    RateArea area;
    std::string payee;                    ///< the name on the account
    std::optional<BankDigits> sort_code;  ///< six digits
    std::optional<BankDigits> account;    ///< eight digits
    std::optional<std::string> level;     ///< of the carers' fee, in the authority's own words
    Date starts;                          ///< the first day for which Kith pays: nothing is owed for days before
    std::optional<Date> ends;

    static constexpr auto table = facts_in(
        "allowances_terms", "Payment terms", column("area", "Area of the carers' home", &PayTerms::area),
        column("payee", "Paid to", &PayTerms::payee), column("sort_code", "Sort code", &PayTerms::sort_code),
        column("account", "Account number", &PayTerms::account), column("level", "Fee level", &PayTerms::level),
        column("starts", "From", &PayTerms::starts), column("ends", "Until", &PayTerms::ends));
};

/// What carers are paid for their work, apart from what the child's care costs.
struct Fee {
    Money weekly;
    FeeFor paid_for;
    std::string why;
    Date starts;
    std::optional<Date> ends;

    static constexpr auto table =
        facts_in("allowances_fee", "Fee", column("weekly", "A week", &Fee::weekly),
                 column("paid_for", "Paid for", &Fee::paid_for), column("why", "Why", &Fee::why),
                 column("starts", "From", &Fee::starts), column("ends", "Until", &Fee::ends));
};

/// One payment besides what is weekly.
struct Extra {
    ExtraKind what;
    std::optional<PersonId> child;  ///< none: for the home
    Date on;
    Money amount;
    std::optional<int> miles;
    std::string why;

    static constexpr auto table =
        facts_in("allowances_extra", "Extra payment", column("what", "For", &Extra::what),
                 column("child", "Child", &Extra::child), column("on_day", "When", &Extra::on),
                 column("amount", "Amount", &Extra::amount), column("miles", "Miles", &Extra::miles),
                 column("why", "Why", &Extra::why));
};

/// What keeps a place open: paid for the days on which the child it names does not live there or, if it names none, on
/// which no child does.
struct Retainer {
    Money weekly;
    std::optional<PersonId> child;
    std::string why;  ///< "Ana is in hospital until the spring"
    Date starts;
    std::optional<Date> ends;

    static constexpr auto table =
        facts_in("allowances_retainer", "Retainer", column("weekly", "A week", &Retainer::weekly),
                 column("child", "Place kept for", &Retainer::child), column("why", "Why", &Retainer::why),
                 column("starts", "From", &Retainer::starts), column("ends", "Until", &Retainer::ends));
};

/// Money that a home had and should not have had, from before or beside Kith. What Kith itself paid too much it finds
/// by itself, and needs no such fact.
struct Overpayment {
    Money amount;
    Money weekly;  ///< how much is taken back, a week
    std::string why;
    Date starts;

    static constexpr auto table =
        facts_in("allowances_overpayment", "Overpayment", column("amount", "Amount", &Overpayment::amount),
                 column("weekly", "Taken back a week", &Overpayment::weekly), column("why", "Why", &Overpayment::why),
                 column("starts", "From", &Overpayment::starts));
};

/// A weekly rate that the authority set for itself.
struct OwnRate {
    RateArea area;
    AgeBand band;
    Money weekly;
    Date starts;

    static constexpr auto table =
        facts_in("allowances_own_rate", "Own rate", column("area", "Area", &OwnRate::area),
                 column("band", "Age", &OwnRate::band), column("weekly", "A week", &OwnRate::weekly),
                 column("starts", "From", &OwnRate::starts));
};

/// How the authority pays, and from which account.
struct HowWePay {
    int most_recovered = 25;        ///< per cent of what is due for a run that may be taken back in it
    Money mile = Money::pence(45);  ///< for each mile driven
    std::string name;               ///< of the authority's account
    BankDigits sort_code, account;  ///< six digits and eight; empty: not set yet
    std::string user_number;        ///< the six digits by which Bacs knows the authority; empty: not set yet
    Date starts = "1900-01-01"_day;

    bool can_send() const { return !sort_code.empty() && !account.empty() && !user_number.empty(); }

    static constexpr auto table = facts_in(
        "allowances_how_we_pay", "How we pay",
        column("most_recovered", "Most taken back of one payment, per cent", &HowWePay::most_recovered),
        column("mile", "For each mile", &HowWePay::mile), column("payer", "Name of our account", &HowWePay::name),
        column("sort_code", "Sort code", &HowWePay::sort_code), column("account", "Account number", &HowWePay::account),
        column("user_number", "Bacs service user number", &HowWePay::user_number),
        column("starts", "From", &HowWePay::starts));
};

/// A payment run: for which days, and when the money arrives.
struct Run {
    Date from;
    Date to;  ///< the last day paid for
    Date on;
    Date pay_day;
    int homes;
    Money total;

    static constexpr auto table =
        facts_in("allowances_run", "Payment run", column("from_day", "For days from", &Run::from),
                 column("to_day", "To", &Run::to), column("on_day", "Made on", &Run::on),
                 column("pay_day", "Paid on", &Run::pay_day), column("homes", "Homes", &Run::homes),
                 column("total", "Total", &Run::total));
};

/// One line of what a run paid a home, with its reason as it was then.
struct Paid {
    FactId run;
    LineKind kind;
    bool correction = false;  ///< for days before the run's own, as the record changed since
    std::optional<PersonId> child;
    std::optional<FactId> source;  ///< the fee, extra, retainer or overpayment it rests on
    Date from;
    Date to;
    int nights;
    std::optional<Money> weekly;
    Money amount;  ///< less than nothing for what is taken back
    std::string why;

    static constexpr auto table =
        facts_in("allowances_paid", "Paid", column("run", "Payment run", &Paid::run).indexed(),
                 column("kind", "For", &Paid::kind), column("correction", "Correction", &Paid::correction),
                 column("child", "Child", &Paid::child), column("source", "Rests on", &Paid::source),
                 column("from_day", "From", &Paid::from), column("to_day", "To", &Paid::to),
                 column("nights", "Nights", &Paid::nights), column("weekly", "A week", &Paid::weekly),
                 column("amount", "Amount", &Paid::amount), column("why", "Why", &Paid::why));
};

Schema allowances_schema();

}  // namespace kith::allowances
