#include "allowances/why.h"

#include <fmt/format.h>

#include "kernel/core/text.h"

namespace kith::allowances {

std::string days_in_words(Days days) {
    const auto first = days.from, last = days.last();
    if (first == last) return first.in_words();
    if (first.year() == last.year() && first.month() == last.month())
        return fmt::format("{} to {}", first.day(), last.in_words());
    return fmt::format("{} to {}", first.in_words(), last.in_words());
}

static std::string_view where(RateArea area) {
    switch (area) {
        case RateArea::london: return "in London";
        case RateArea::south_east: return "in the South East";
        case RateArea::rest: return "in the rest of England";
    }
    return {};
}

std::string why_rate(const Rate& rate, RateArea area, AgeBand band, Date day) {
    const auto group = fmt::format("ages {} {}", in_words(band), where(area));
    std::string words;
    if (rate.own)
        words = fmt::format("the rate we set for {} from {}.", group, rate.own->starts.in_words());
    else
        words = fmt::format("the national minimum for {}, {}.", group, year_in_words(rate.year->starts()));
    if (rate.below_minimum())
        words += fmt::format(" This is below the national minimum of {}.", rate.minimum.in_words());
    if (!rate.of_this_year)
        words += fmt::format(" The national minimum for {} is not known here yet.", year_in_words(day));
    else if (!rate.year->published())
        words += " The figure for that year was worked back from later years and may be a pound out.";
    return words;
}

std::string why(const PaymentFile& file, const Spell& spell, Days part) {
    if (!spell.rate) {
        const auto words = std::string{spell.words};
        if (spell.once) return words;
        return fmt::format("{} at {} a week. {}", plural(part.count(), "day"), spell.amount.in_words(), words);
    }
    return fmt::format("{} of {} living here, at {} a week: {}", plural(part.count(), "night"),
                       file.given(*spell.key.child), spell.amount.in_words(),
                       why_rate(*spell.rate, *spell.area, *spell.band, part.from));
}

/// "Ana lived here from 1 September 2026 to 3 October 2026"
static std::string stays_in_words(const PaymentFile& file, PersonId child, Date before) {
    std::vector<std::string> times;
    for (const auto& stay : file.stays)
        if (stay.child == child && stay.starts < before)
            times.push_back(stay.ends ? fmt::format("from {} to {}", stay.starts.in_words(), stay.ends->in_words())
                                      : fmt::format("from {}", stay.starts.in_words()));
    if (times.empty()) return fmt::format("the record does not show {} living here then", file.given(child));
    return fmt::format("{} lived here {}", file.given(child), list_in_words(times));
}

std::string why_corrected(const PaymentFile& file, const Key& key, Money owed, Money paid, Money amount, Date before) {
    auto subject = what_for(file, key);
    if (key.kind != LineKind::allowance) subject.front() = lower(subject.front());
    auto words = paid == Money::pence(0) ? fmt::format("{} is due for {} before {} and was not paid yet",
                                                       owed.in_words(), subject, before.in_words())
                                         : fmt::format("For days before {}, {} was paid for {} and {} is due",
                                                       before.in_words(), paid.in_words(), subject, owed.in_words());
    words += key.kind == LineKind::allowance && key.child ? ": " + stays_in_words(file, *key.child, before) + "." : ".";
    if (const auto rest = (paid - owed) + amount; amount < Money::pence(0) && rest > Money::pence(0))
        words += fmt::format(" We take {} of it now and the other {} later, so that no payment becomes too small.",
                             (Money::pence(0) - amount).in_words(), rest.in_words());
    return words;
}

std::string why_recovered(const Overpayment& over, Money left) {
    return fmt::format("{} was paid too much: {} {} is taken back a week. After this, {} is left.",
                       over.amount.in_words(), over.why, over.weekly.in_words(), left.in_words());
}

std::string what_for(const PaymentFile& file, const Key& key) {
    switch (key.kind) {
        case LineKind::allowance: return key.child ? possessive(file.given(*key.child)) + " allowance" : "Allowance";
        case LineKind::fee: return key.child ? fmt::format("Fee for {}", file.given(*key.child)) : "Fee";
        case LineKind::retainer:
            return key.child ? fmt::format("Place kept for {}", file.given(*key.child)) : "Place kept open";
        case LineKind::recovery: return "Taken back";
        case LineKind::extra:
            for (const auto& fact : file.extras)
                if (fact.id == key.source)
                    return key.child ? fmt::format("{}, {}", in_words(fact.value.what), file.given(*key.child))
                                     : std::string{in_words(fact.value.what)};
            return "Extra";
    }
    return {};
}

std::vector<Hindrance> hindrances(const PaymentFile& file, Days days) {
    std::vector<Hindrance> found;
    const auto* payee = file.payee_on(days.last());
    if (!payee)
        found.push_back({true, "No payment terms are recorded."});
    else if (!payee->sort_code || !payee->account)
        found.push_back({true, "No bank details are recorded."});
    for (const auto& stay : file.stays) {
        const auto here = both(stay.nights(), days);
        if (here.empty()) continue;
        const auto child = file.children.find(stay.child);
        if (child == file.children.end() || !child->second.born)
            found.push_back({false, fmt::format("The date of birth of {} is not recorded.", file.given(stay.child))});
        else if (const auto bare = without({here}, file.covered()); payee && !bare.empty())
            found.push_back({false, fmt::format("The payment terms do not cover {} living here from {}.",
                                                file.given(stay.child), bare.front().from.in_words())});
    }
    return found;
}

}  // namespace kith::allowances
