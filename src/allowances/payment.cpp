#include "allowances/payment.h"

#include <ranges>

#include <fmt/format.h>

#include "allowances/why.h"

namespace kith::allowances {

bool Payment::can_be_made() const {
    return total > Money::pence(0) && std::ranges::none_of(hindrances, &Hindrance::whole);
}

namespace {

constexpr auto nothing = Money::pence(0);

/// What was owed and what was paid for days before a run, for one reason.
struct Account {
    Money owed = nothing, paid = nothing;
    const Spell* spell = nullptr;  ///< the first of what was owed
};

class Paying {
public:
    Paying(const PaymentFile& file, const Rates& rates, const HowWePay& how, Days days)
        : file_{file}, how_{how}, days_{days}, spells_{spells(file, rates, days.until)} {}

    Payment made() {
        for (const auto& spell : spells_) own_days(spell);
        room_ = Money::pence(sum().in_pence() * how_.most_recovered / 100);
        corrections();
        for (const auto& fact : file_.overpayments) recover(fact);
        made_.total = sum();
        made_.hindrances = hindrances(file_, days_);
        if (made_.total == nothing && made_.left_over > nothing)
            made_.hindrances.push_back(
                {false, fmt::format("{} was paid too much, and nothing is due from which to take it.",
                                    made_.left_over.in_words())});
        return std::move(made_);
    }

private:
    Money sum() const {
        auto all = nothing;
        for (const auto& line : made_.lines) all = all + line.amount;
        return all;
    }

    void own_days(const Spell& spell) {
        const auto amount = spell.owed(days_);
        if (amount == nothing) return;
        const auto part = both(spell.days, days_);
        made_.lines.push_back({.key = spell.key,
                               .days = part,
                               .nights = part.count(),
                               .weekly = spell.once ? std::nullopt : std::optional{spell.amount},
                               .amount = amount,
                               .why = why(file_, spell, part)});
    }

    std::map<Key, Account> accounts() const {
        std::map<Key, Account> all;
        const Days before{"1900-01-01"_day, days_.from};
        for (const auto& spell : spells_) {
            const auto owed = spell.owed(before);
            if (owed == nothing) continue;
            auto& account = all[spell.key];
            account.owed = account.owed + owed;
            if (!account.spell) account.spell = &spell;
        }
        for (const auto& [key, paid] : file_.paid)
            if (key.kind != LineKind::recovery) all[key].paid = paid;
        // What was taken back for an overpayment that is not on the record any more is given back.
        for (const auto& [key, paid] : file_.paid)
            if (key.kind == LineKind::recovery && !overpayment(key)) all[key].paid = paid;
        return all;
    }

    bool overpayment(const Key& key) const {
        return std::ranges::any_of(file_.overpayments, [&](const auto& fact) { return fact.id == key.source; });
    }

    void corrections() {
        const auto all = accounts();
        auto in_favour = nothing;
        for (const auto& [key, account] : all)
            if (account.owed > account.paid) {
                in_favour = in_favour + (account.owed - account.paid);
                correct(key, account, account.owed - account.paid);
            }
        // What one line gives back another may take: only the net of both is limited.
        const auto limit = room_;
        room_ = room_ + in_favour;
        for (const auto& [key, account] : all)
            if (account.owed < account.paid) {
                const auto taken = std::min(account.paid - account.owed, room_);
                room_ = room_ - taken;
                made_.left_over = made_.left_over + (account.paid - account.owed - taken);
                if (taken > nothing) correct(key, account, nothing - taken);
            }
        room_ = std::min(room_, limit);
    }

    void correct(const Key& key, const Account& account, Money amount) {
        const bool late = account.paid == nothing && account.spell && account.spell->once;
        const auto from = account.spell ? account.spell->days.from : days_.from.plus_days(-1);
        const Days days{from, late ? from.plus_days(1) : days_.from};
        made_.lines.push_back({.key = key,
                               .correction = true,
                               .days = days,
                               .amount = amount,
                               .why = late
                                          ? why(file_, *account.spell, days)
                                          : why_corrected(file_, key, account.owed, account.paid, amount, days_.from)});
    }

    void recover(const Fact<Overpayment>& fact) {
        const auto& over = fact.value;
        const Key key{LineKind::recovery, {}, fact.id};
        const auto before = file_.paid.find(key);
        const auto taken = before == file_.paid.end() ? nothing : nothing - before->second;
        const auto by_now = std::min(over.amount, for_days(over.weekly, Days{over.starts, days_.until}.count()));
        auto take = std::min(by_now - taken, room_);
        if (take < nothing) take = std::min(nothing, over.amount - taken);  // the amount was put right since
        if (take > nothing) room_ = room_ - take;
        made_.left_over = made_.left_over + (over.amount - taken - take);
        if (take != nothing)
            made_.lines.push_back({.key = key,
                                   .days = days_,
                                   .weekly = over.weekly,
                                   .amount = nothing - take,
                                   .why = why_recovered(over, over.amount - taken - take)});
    }

    const PaymentFile& file_;
    const HowWePay& how_;
    Days days_;
    std::vector<Spell> spells_;
    Money room_ = nothing;  ///< what may still be taken back in this run
    Payment made_;
};

}  // namespace

Payment payment(const PaymentFile& file, const Rates& rates, const HowWePay& how, Days days) {
    return Paying{file, rates, how, days}.made();
}

}  // namespace kith::allowances
