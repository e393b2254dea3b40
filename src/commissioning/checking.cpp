#include "commissioning/checking.h"

#include <algorithm>

#include <fmt/format.h>

#include "kernel/core/text.h"

namespace kith::commissioning {

namespace {

std::vector<Nights> in_order(std::vector<Nights> all) {
    std::ranges::sort(all, {}, &Nights::from);
    return all;
}

int count(const std::vector<Nights>& all) {
    int nights = 0;
    for (const auto& some : all) nights += some.count();
    return nights;
}

/// The checking of one invoice: what is claimed grows from line to line.
class Check {
public:
    Check(const CheckAgainst& against, const std::string& invoice) : against_{against}, invoice_{invoice} {
        for (const auto& stay : against.stays) stays_.emplace(stay.reference, &stay);
        for (const auto& one : against.claimed) claimed_[one.reference].push_back(one);
    }

    Checked line(const InvoiceLine& line) {
        Checked checked;
        const auto asked = claimed_by(line);
        adds_up(line, asked, checked);
        checked.stay = stay_of(line.reference);
        if (!checked.stay) {
            say(checked, Finding::no_such_agreement,
                fmt::format("No agreement with {} has the reference {}", against_.provider, line.reference));
            return checked;
        }
        const auto due = nights_due(line, asked, *checked.stay, checked);
        checked.nights = count(due);
        checked.expected = cost_of(steps_of(*checked.stay), due);
        price(line, due, checked);
        if (checked.found.empty()) say(checked, Finding::agrees, "");
        claimed_[line.reference].push_back({line.reference, asked, invoice_, line.line});
        return checked;
    }

private:
    static void say(Checked& checked, Finding what, std::string words) {
        checked.found.push_back({what, std::move(words)});
    }

    static void adds_up(const InvoiceLine& line, const Nights& asked, Checked& checked) {
        if (line.nights == asked.count()) return;
        say(checked, Finding::does_not_add_up,
            fmt::format("The line says {}; {} are {}", plural(line.nights, "night"), days_in_words({asked}),
                        asked.count()));
    }

    /// An agreement with somebody else is as none.
    const AgreedStay* stay_of(const std::string& reference) const {
        const auto at = stays_.find(reference);
        if (at == stays_.end()) return nullptr;
        const auto& stay = *at->second;
        const bool by_number = stay.provider_urn && against_.provider_urn;
        const bool theirs =
            by_number ? *stay.provider_urn == *against_.provider_urn : fold(stay.provider) == fold(against_.provider);
        return theirs ? &stay : nullptr;
    }

    std::vector<PriceStep> steps_of(const AgreedStay& stay) const {
        if (!stay.contract) return price_steps(stay.weekly, stay.came, {});
        const auto at = against_.uplifts.find(*stay.contract);
        return price_steps(stay.weekly, stay.came, at == against_.uplifts.end() ? std::vector<Uplift>{} : at->second);
    }

    std::vector<Nights> nights_due(const InvoiceLine& line, const Nights& asked, const AgreedStay& stay,
                                   Checked& checked) const {
        const auto rule = rule_on(against_.rules, stay.left.value_or(against_.today));
        auto stayed = paid_nights(rule, stay.came, stay.left, against_.today);
        if (stay.agreed) stayed.until = std::max(stayed.from, std::min(stayed.until, stay.agreed->plus_days(1)));
        not_stayed(outside(asked, {stayed}), checked);
        auto due = within({asked}, {stayed});
        const auto at = claimed_.find(line.reference);
        if (at == claimed_.end()) return due;
        std::vector<Nights> before;
        for (const auto& one : at->second) before.push_back(one.nights);
        if (const auto twice = within({asked}, before); !twice.empty())
            say(checked, Finding::already_invoiced, twice_words(twice, asked, at->second));
        std::vector<Nights> left;
        for (const auto& some : due)
            for (const auto& part : outside(some, before)) left.push_back(part);
        return left;
    }

    /// A night to come is nobody's fault of the past: it is to be asked for when it was stayed.
    void not_stayed(const std::vector<Nights>& none, Checked& checked) const {
        const auto tomorrow = against_.today.plus_days(1);
        std::vector<Nights> past, to_come;
        for (const auto& some : none) {
            if (some.from < tomorrow) past.push_back({some.from, std::min(some.until, tomorrow)});
            if (some.until > tomorrow) to_come.push_back({std::max(some.from, tomorrow), some.until});
        }
        std::vector<std::string> words;
        if (!past.empty())
            words.push_back(fmt::format("The child did not stay, or it was not agreed, on {}", days_in_words(past)));
        if (!to_come.empty()) words.push_back(fmt::format("Not stayed yet: {}", days_in_words(to_come)));
        if (!words.empty()) say(checked, Finding::too_many_nights, join(words, ". "));
    }

    static std::string twice_words(const std::vector<Nights>& twice, const Nights& asked,
                                   const std::vector<Claimed>& before) {
        const auto first = std::ranges::find_if(
            before, [&](const Claimed& one) { return one.nights.from < asked.until && asked.from < one.nights.until; });
        return fmt::format("{} {} on line {} of invoice {}", days_in_words(twice),
                           count(twice) == 1 ? "is already" : "are already", first->line, first->invoice);
    }

    void price(const InvoiceLine& line, const std::vector<Nights>& due, Checked& checked) const {
        const auto whole = cost_of(steps_of(*checked.stay), {claimed_by(line)});
        // Where nights are wrong the price is still right if it is right for the nights that the line claims.
        if (line.amount == checked.expected || (!checked.found.empty() && line.amount == whole)) return;
        say(checked, Finding::wrong_price,
            fmt::format("{} is invoiced; {} at the agreed price is {}", line.amount.in_words(),
                        plural(count(due), "night"), checked.expected.in_words()));
    }

    const CheckAgainst& against_;
    const std::string& invoice_;
    std::unordered_map<std::string, const AgreedStay*> stays_;
    std::unordered_map<std::string, std::vector<Claimed>> claimed_;
};

}  // namespace

Nights claimed_by(const InvoiceLine& line) {
    const bool names_day_of_leaving = line.nights == line.to - line.from && line.nights > 0;
    return {line.from, names_day_of_leaving ? line.to : line.to.plus_days(1)};
}

DayRule rule_on(const std::vector<CountingRule>& rules, Date day) {
    auto found = DayRule::first_not_last;
    for (const auto& rule : rules)
        if (rule.starts <= day) found = rule.rule;
    return found;
}

std::vector<Nights> outside(const Nights& days, const std::vector<Nights>& others) {
    std::vector<Nights> left;
    auto from = days.from;
    for (const auto& other : in_order(others)) {
        if (other.until <= from || other.from >= days.until || other.from >= other.until) continue;
        if (other.from > from) left.push_back({from, other.from});
        from = std::max(from, other.until);
    }
    if (from < days.until) left.push_back({from, days.until});
    return left;
}

std::vector<Nights> within(const std::vector<Nights>& days, const std::vector<Nights>& others) {
    std::vector<Nights> both;
    for (const auto& some : days) {
        auto from = some.from;
        for (const auto& other : in_order(others)) {
            const Nights part{std::max(from, other.from), std::min(some.until, other.until)};
            if (part.from >= part.until) continue;
            if (!both.empty() && both.back().until == part.from)
                both.back().until = part.until;
            else
                both.push_back(part);
            from = part.until;
        }
    }
    return both;
}

std::vector<Checked> check_lines(const CheckAgainst& against, const std::vector<InvoiceLine>& lines,
                                 const std::string& invoice) {
    Check check{against, invoice};
    std::vector<Checked> all;
    all.reserve(lines.size());
    for (const auto& line : lines) all.push_back(check.line(line));
    return all;
}

Totals totals_of(const std::vector<InvoiceLine>& lines, const std::vector<const LineAnswer*>& answers) {
    Totals totals;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        ++totals.lines;
        totals.invoiced = totals.invoiced + lines[i].amount;
        const auto* answer = answers[i];
        if (!answer) {
            totals.waiting = totals.waiting + lines[i].amount;
            continue;
        }
        totals.agreed = totals.agreed + answer->amount;
        totals.disputed = totals.disputed + (lines[i].amount - answer->amount);
        ++(answer->answer == Answer::agreed ? totals.lines_agreed : totals.lines_disputed);
    }
    return totals;
}

}  // namespace kith::commissioning
