#include "allowances/owed.h"

#include <ranges>

namespace kith::allowances {

static Days of(Date starts, const std::optional<Date>& last) {
    return {starts, last ? last->plus_days(1) : never_ends};
}

const PayTerms* PaymentFile::terms_on(Date day) const {
    const PayTerms* found = nullptr;
    for (const auto& fact : terms)
        if (fact.value.starts <= day && (!fact.value.ends || day <= *fact.value.ends)) found = &fact.value;
    return found;
}

const PayTerms* PaymentFile::payee_on(Date day) const {
    const PayTerms* found = nullptr;
    for (const auto& fact : terms)
        if (fact.value.starts <= day) found = &fact.value;
    return found;
}

std::vector<Days> PaymentFile::covered() const {
    std::vector<Days> all;
    for (const auto& fact : terms) all.push_back(of(fact.value.starts, fact.value.ends));
    return merged(std::move(all));
}

const std::string& PaymentFile::given(PersonId child) const {
    static const std::string unknown = "a child";
    const auto at = children.find(child);
    return at == children.end() || at->second.given.empty() ? unknown : at->second.given;
}

Money Spell::owed(Days paid) const {
    if (!once) return for_part(amount, days, paid);
    return paid.from <= days.from && days.from < paid.until ? amount : Money::pence(0);
}

Money owed(const std::vector<Spell>& spells, Days paid) {
    auto sum = Money::pence(0);
    for (const auto& spell : spells) sum = sum + spell.owed(paid);
    return sum;
}

namespace {

/// Works out one home, and keeps what several kinds of line need.
class Owing {
public:
    Owing(const PaymentFile& file, const Rates& rates, Date until)
        : file_{file}, rates_{rates}, until_{until}, covered_{both(file.covered(), {Days{"1900-01-01"_day, until}})} {}

    std::vector<Spell> all() {
        for (const auto& stay : file_.stays) allowance(stay);
        for (const auto& fee : file_.fees) add_fee(fee);
        for (const auto& retainer : file_.retainers) add_retainer(retainer);
        for (const auto& fact : file_.extras)
            if (file_.terms_on(fact.value.on) && fact.value.on < until_)
                spells_.push_back({.key = {LineKind::extra, fact.value.child, fact.id},
                                   .days = {fact.value.on, fact.value.on.plus_days(1)},
                                   .amount = fact.value.amount,
                                   .once = true,
                                   .words = fact.value.why});
        return std::move(spells_);
    }

private:
    /// A stay as far as it is paid: not from the 18th birthday on.
    Days paid_nights(const Stay& stay) const {
        auto nights = stay.nights();
        const auto child = file_.children.find(stay.child);
        if (child != file_.children.end() && child->second.born)
            nights.until = std::min(nights.until, child->second.born->birthday(18));
        return nights;
    }

    std::vector<Days> nights_of(std::optional<PersonId> child) const {
        std::vector<Days> nights;
        for (const auto& stay : file_.stays)
            if (!child || stay.child == *child) nights.push_back(paid_nights(stay));
        return merged(std::move(nights));
    }

    void allowance(const Stay& stay) {
        const auto child = file_.children.find(stay.child);
        if (child == file_.children.end() || !child->second.born) return;
        for (const auto& days : both(covered_, {paid_nights(stay)}))
            for (auto at = days.from; at < days.until;) at = add_spell(stay, *child->second.born, {at, days.until});
    }

    /// Adds the days of one rate that begin the days given, and says where the next begin.
    Date add_spell(const Stay& stay, Date born, Days days) {
        const auto band = band_of(born.age_on(days.from));
        const auto area = file_.terms_on(days.from)->area;
        if (!band) return days.until;
        days.until = std::min(days.until, rates_.next_change(area, *band, days.from));
        if (const auto birthday = next_band(born, days.from)) days.until = std::min(days.until, *birthday);
        for (const auto& fact : file_.terms)
            for (const auto& edge : {fact.value.starts, of(fact.value.starts, fact.value.ends).until})
                if (edge > days.from && edge < days.until && file_.terms_on(edge)->area != area) days.until = edge;
        if (const auto rate = rates_.on(area, *band, days.from))
            spells_.push_back({.key = {LineKind::allowance, stay.child},
                               .days = days,
                               .amount = rate->weekly,
                               .rate = rate,
                               .band = band,
                               .area = area});
        return days.until;
    }

    void add_weekly(Key key, const std::vector<Days>& all, Money weekly, std::string_view words) {
        for (const auto& days : all) spells_.push_back({.key = key, .days = days, .amount = weekly, .words = words});
    }

    void add_fee(const Fact<Fee>& fact) {
        const auto& fee = fact.value;
        const auto days = both(covered_, {of(fee.starts, fee.ends)});
        switch (fee.paid_for) {
            case FeeFor::always: return add_weekly({LineKind::fee, {}, fact.id}, days, fee.weekly, fee.why);
            case FeeFor::while_a_child_is_here:
                return add_weekly({LineKind::fee, {}, fact.id}, both(days, nights_of({})), fee.weekly, fee.why);
            case FeeFor::each_child:
                for (const auto& stay : file_.stays)
                    add_weekly({LineKind::fee, stay.child, fact.id}, both(days, {paid_nights(stay)}), fee.weekly,
                               fee.why);
        }
    }

    void add_retainer(const Fact<Retainer>& fact) {
        const auto& kept = fact.value;
        auto days = of(kept.starts, kept.ends);
        // No place is kept for a child who is none any more, wherever they sleep.
        if (kept.child)
            if (const auto child = file_.children.find(*kept.child);
                child != file_.children.end() && child->second.born)
                days.until = std::max(days.from, std::min(days.until, child->second.born->birthday(18)));
        add_weekly({LineKind::retainer, kept.child, fact.id}, without(both(covered_, {days}), nights_of(kept.child)),
                   kept.weekly, kept.why);
    }

    const PaymentFile& file_;
    const Rates& rates_;
    Date until_;
    std::vector<Days> covered_;
    std::vector<Spell> spells_;
};

}  // namespace

std::vector<Spell> spells(const PaymentFile& file, const Rates& rates, Date until) {
    return Owing{file, rates, until}.all();
}

}  // namespace kith::allowances
