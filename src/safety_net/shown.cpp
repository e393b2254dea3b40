// What several pages about money and home show alike.
#include <fmt/format.h>

#include "kernel/core/text.h"
#include "kernel/web/components.h"
#include "safety_net/pages.h"

namespace kith::safety_net {

std::string net_page(PersonId person, std::string_view rest) {
    return fmt::format("/children/{}/money-and-home{}", person.number(), rest);
}

Html offer_shown(const std::vector<Fact<LocalOffer>>& offer, std::optional<int> age) {
    Html shown;
    for (const auto& part : words_of<leaving_care::Section>) {
        Html lines;
        for (const auto& [id, about, entered, retired, line] : offer) {
            if (line.section != part.value || (age && (*age < line.from_age || *age > line.to_age))) continue;
            lines +=
                ui::heading({.text = line.title, .level = 3, .size = ui::Size::small}) +
                html(
                    "<p class=\"govuk-body kith-prose\">{}</p><p class=\"govuk-body kith-prose\"><strong>How to get "
                    "it:</strong> {}</p>",
                    line.words, line.how) +
                html("<p class=\"govuk-hint\">From {} to {}. Looked at on {}.</p>", line.from_age, line.to_age,
                     line.looked.in_words());
        }
        if (!lines.empty()) shown += ui::heading({.text = std::string{part.words}}) + lines;
    }
    return shown;
}

Html grant_shown(const SafetyFile& file, Date today) {
    const auto all = grant_on(file.own_grant, today), paid = file.paid_to_set_up();
    ui::Table table{.id = "grant",
                    .caption = "Paid so far",
                    .columns = {{"Day"}, {"For"}, {"Amount", ui::Align::number}},
                    .rows = {},
                    .when_empty = "Nothing has been paid yet."};
    for (const auto& one : file.grants)
        table.rows.push_back({{one.value.on.short_words(), one.value.on.iso()},
                              {one.value.words ? fmt::format("{}: {}", in_words(one.value.item), *one.value.words)
                                               : std::string{in_words(one.value.item)},
                               {}},
                              {one.value.amount.in_words(), {}}});
    ui::SummaryList sums{.rows = {{"At least", all.in_words()}, {"Paid", paid.in_words()}}};
    sums.rows.push_back({"Left", std::max(all - paid, Money::pence(0)).in_words()});
    return ui::summary_list(sums) + ui::table(table);
}

}  // namespace kith::safety_net
