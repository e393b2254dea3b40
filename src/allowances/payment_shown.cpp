// One payment to one home as it is read: by its carers, and by those who answer them.
#include <set>

#include <fmt/format.h>

#include "allowances/pages.h"
#include "allowances/why.h"
#include "kernel/web/components.h"

namespace kith::allowances {

std::string address_of(PersonId home, std::string_view rest) {
    return fmt::format("/homes/{}/payments{}", home.number(), rest);
}

/// Within a child's own card the child is not named again.
static std::string key_of(const PaymentFile& file, const Line& line) {
    const auto key = what_for(file, {line.key.kind, {}, line.key.source});
    return line.correction ? key + ", earlier days" : key;
}

static ui::SummaryList card_of(const PaymentFile& file, const std::vector<Line>& lines, std::optional<PersonId> child,
                               std::string title) {
    ui::SummaryList card{.rows = {}, .card_title = std::move(title)};
    for (const auto& line : lines) {
        if (line.key.child != child) continue;
        card.rows.push_back(
            {key_of(file, line), html("<strong>{}</strong><br>{}<br>{}", line.amount.in_words(),
                                      line.correction ? fmt::format("For days before {}", line.days.until.in_words())
                                                      : days_in_words(line.days),
                                      line.why)});
    }
    return card;
}

Html payment_shown(const PaymentFile& file, const std::vector<Line>& lines) {
    std::set<PersonId> children;
    auto total = Money::pence(0);
    for (const auto& line : lines) {
        if (line.key.child) children.insert(*line.key.child);
        total = total + line.amount;
    }
    Html shown;
    for (const auto child : children) shown += ui::summary_list(card_of(file, lines, child, file.given(child)));
    if (const auto of_home = card_of(file, lines, {}, "For the home"); !of_home.rows.empty())
        shown += ui::summary_list(of_home);
    return shown + ui::summary_list({.rows = {{"Total", html("<strong>{}</strong>", total.in_words())}}});
}

}  // namespace kith::allowances
