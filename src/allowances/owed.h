#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "allowances/days.h"
#include "allowances/rates.h"

/// What is owed to a home, for any days: a pure function of what is recorded.
namespace kith::allowances {

/// A child's unbroken time in a home, whatever its kind was called meanwhile. The day of coming is paid, that of
/// leaving is not: nights are paid.
struct Stay {
    PersonId child;
    Date starts;
    std::optional<Date> ends;
    bool kinship = false;

    Days nights() const { return {starts, ends.value_or(never_ends)}; }
};

struct Child {
    std::string given;
    std::optional<Date> born;
};

/// For what money is owed or was paid: the kind, for which child, resting on which fact.
struct Key {
    LineKind kind;
    std::optional<PersonId> child = {};
    std::optional<FactId> source = {};

    friend auto operator<=>(const Key&, const Key&) = default;
};

/// All that payments to one home rest on, as facts held true now.
struct PaymentFile {
    PersonId home{1};
    std::string name;
    std::vector<Fact<PayTerms>> terms;  ///< the oldest first
    std::vector<Fact<Fee>> fees;
    std::vector<Fact<Extra>> extras;
    std::vector<Fact<Retainer>> retainers;
    std::vector<Fact<Overpayment>> overpayments;
    std::vector<Stay> stays;  ///< of children whom the authority's own carers look after
    std::map<PersonId, Child> children;
    std::map<Key, Money> paid;  ///< by all runs so far

    const PayTerms* terms_on(Date day) const;
    /// To whom and where a run that ends on a day pays: the last terms that had begun. None if none had.
    const PayTerms* payee_on(Date day) const;
    /// The days for which Kith pays this home.
    std::vector<Days> covered() const;
    const std::string& given(PersonId child) const;  ///< "a child", if the name is not known
};

/// Days that are paid at one weekly rate for one reason; or, with `once`, one amount on one day.
struct Spell {
    Key key;
    Days days;
    Money amount;  ///< a week; or at once
    bool once = false;
    std::optional<Rate> rate = {};  ///< of an allowance
    std::optional<AgeBand> band = {};
    std::optional<RateArea> area = {};
    std::string_view words = {};  ///< why, of what has a fact of its own

    Money owed(Days paid) const;
};

/// Everything that is owed up to, and without, a day. A new spell begins on the birthday on which the band changes, on
/// 6 April, where the rate or the area changes, and where a child comes or comes back. No allowance is owed from the
/// 18th birthday on, for a child of unknown age, or for a day whose rate is not known.
std::vector<Spell> spells(const PaymentFile& file, const Rates& rates, Date until);

Money owed(const std::vector<Spell>& spells, Days paid);

}  // namespace kith::allowances
