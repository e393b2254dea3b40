// What several pages of adoption show alike.
#include <algorithm>

#include <fmt/format.h>

#include "adoption/pages.h"
#include "kernel/web/components.h"

namespace kith::adoption {

std::string plan_page(PersonId plan, std::string_view rest) {
    return fmt::format("/adoption/plans/{}{}", plan.number(), rest);
}
std::string mailbox_page(PersonId plan, std::string_view rest) {
    return fmt::format("{}/{}{}", letters_page, plan.number(), rest);
}
std::string person_page(PersonId person, std::string_view rest) {
    return fmt::format("/people/{}/adoption{}", person.number(), rest);
}

Result<FactId> fact_named(const Context& context, std::string_view capture) {
    return FactId{TRY(context.captures.number(capture))};
}

Html by_when(const Occasion& occasion, Date today, const Calendar& calendar) {
    return html(
        "By {} {}", occasion.due.in_words(),
        ui::tag({standing(occasion, today, calendar), occasion.late(today) ? ui::Tone::late : ui::Tone::waiting}));
}

Html due_shown(const Context& context, const std::vector<AdoptionFile>& files, bool name_the_plan) {
    struct Line {
        const AdoptionFile* file;
        Due due;
    };
    std::vector<Line> lines;
    for (const auto& file : files)
        for (auto& due : open_due(file, context.calendar, context.today)) lines.push_back({&file, due});
    std::ranges::stable_sort(lines, {}, [](const Line& line) { return line.due.occasion.due; });
    if (lines.empty()) return ui::paragraph("Nothing is due.");
    ui::SummaryList list{.rows = {}};
    for (const auto& [file, due] : lines) {
        list.rows.push_back(
            {std::string{due.terms->name}, html("{} <span class=\"govuk-hint kith-by\">{} {}</span>",
                                                by_when(due.occasion, context.today, context.calendar),
                                                reason(due.occasion, context.today), law_shown(due.terms->law))});
        if (name_the_plan)
            list.rows.back().actions.push_back(
                {"Plan for " + file->child(), Url{plan_page(file->plan)}, std::string{due.terms->name}});
    }
    return ui::summary_list(list);
}

Html letter_words(std::string_view words) { return html("<p class=\"govuk-body kith-prose\">{}</p>", words); }

}  // namespace kith::adoption
