// Two months of invoices: most lines right, some wrong as they usually are, the older month answered.
#include <algorithm>

#include <fmt/format.h>

#include "commissioning/payments.h"
#include "demo/telling_commissioning_parts.h"

namespace kith::demo::buying {

std::vector<InvoiceLine> Buying::lines_of(const std::vector<AgreedStay>& stays, PersonId provider, Date from, Date to) {
    std::vector<InvoiceLine> lines;
    const auto& its = names_.at(provider);
    const std::vector<Uplift> uplifts{{FactId{1}, 355, "", *Date::of(today_.year(), 4, 6)}};
    for (const auto& stay : stays) {
        if (stay.provider != its.name) continue;
        auto nights =
            within({paid_nights(DayRule::first_not_last, stay.came, stay.left, today_)}, {{from, to.plus_days(1)}});
        if (nights.empty()) continue;
        auto amount = cost_of(price_steps(stay.weekly, stay.came, uplifts), nights);
        int count = nights.front().count();
        auto last = nights.front().until.plus_days(-1);
        if (random_.chance(0.12)) amount = amount + Money::pounds(75);
        if (random_.chance(0.1) && stay.left) last = last.plus_days(1), ++count;
        lines.push_back(
            {FactId{1}, static_cast<int>(lines.size()) + 2, stay.reference, nights.front().from, last, count, amount});
    }
    return lines;
}

Result<void> Buying::invoices() {
    const auto first = Date::of(today_.year(), today_.month(), 1)->plus_months(-2);
    for (int month = 0; month < 2; ++month) {
        const auto from = first.plus_months(month);
        const auto to = from.plus_months(1).plus_days(-1);
        for (const auto& [provider, terms] : terms_) TRY(invoice(provider, from, to, month == 0));
    }
    return pay();
}

Result<void> Buying::invoice(PersonId provider, Date from, Date to, bool answered) {
    auto change = TRY(change_of(us_.record));
    const auto leave = Gate::machine_to<May::check_invoices>(us_.record, provider);
    const auto file = TRY(provider_file(change.store(), leave, today_));
    auto against = TRY(check_against(change.store(), leave.implies<May::see_provider>(), file, today_));
    auto lines = lines_of(against.stays, provider, from, to);
    if (lines.empty()) return {};
    if (!answered && lines.size() > 1) lines.push_back(lines.front());  // one that is on it twice
    const auto number = fmt::format("{}-{:04}{:02}", provider.number(), from.year(), from.month());
    const auto before = change.last_entry().number();
    TRY(take_invoice(change, leave, file,
                     {number, std::min(to.plus_days(3), today_), 0, Money::pence(0), "invoice.csv"}, lines));
    auto seen = TRY(invoices_of(change.store(), leave)).back();
    if (answered) {
        std::vector<LineAnswer> answers;
        const auto checked = check_lines(against, seen.lines, number);
        for (std::size_t i = 0; i < checked.size(); ++i) {
            const bool agrees = checked[i].agrees();
            answers.push_back({seen.ids[i], agrees ? Answer::agreed : Answer::disputed,
                               agrees ? seen.lines[i].amount : std::min(checked[i].expected, seen.lines[i].amount),
                               agrees ? "" : "Not as it was agreed: a credit note is asked for", today_,
                               PersonId{us_.record.number()}});
        }
        TRY(answer_lines(change, leave, seen, answers, EntryNumber{1}));
    }
    made_.entries += change.last_entry().number() - before;
    return change.commit();
}

Result<void> Buying::pay() {
    auto change = TRY(change_of(us_.record));
    const auto leave = Gate::machine_to_all<May::check_invoices>(us_.record);
    const auto due = to_pay(TRY(payable_lines(change.store(), leave)));
    if (due.lines.empty()) return {};
    const auto before = change.last_entry().number();
    TRY(make_run(change, leave, due.total, today_));
    made_.entries += change.last_entry().number() - before;
    made_.facts += static_cast<std::int64_t>(due.lines.size()) + 1;
    return change.commit();
}

}  // namespace kith::demo::buying
