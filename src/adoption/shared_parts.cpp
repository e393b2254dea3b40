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

namespace {

struct DueLine {
    const AdoptionFile* file;
    Due due;
    std::string who;  ///< of a letter or a meeting: by whom
};

/// What nobody can do yet is no news: a letter is shown from a month before its month.
void add_letters_due(std::vector<DueLine>& lines, const AdoptionFile& file, Date today) {
    for (const auto& term : file.terms)
        for (const auto& one : occasions_of_term(file, term, today))
            if (one.open() && one.from.plus_months(-1) <= today)
                lines.push_back({&file,
                                 {&letter_due.terms, file.plan, one},
                                 fmt::format("{}: {}", file.called(term.value.party), said_in_words(term.value))});
}

}  // namespace

Html due_shown(const Context& context, const std::vector<AdoptionFile>& files, bool name_the_plan) {
    std::vector<DueLine> lines;
    for (const auto& file : files) {
        add_letters_due(lines, file, context.today);
        for (auto& due : open_due(file, context.calendar, context.today))
            if (due.terms != &letter_due.terms && due.occasion.due <= context.today.plus_months(3))
                lines.push_back({&file, due, {}});
    }
    std::ranges::stable_sort(lines, {}, [](const DueLine& line) { return line.due.occasion.due; });
    if (lines.empty()) return ui::paragraph("Nothing is due in the next months.");
    ui::SummaryList list{.rows = {}};
    for (const auto& [file, due, who] : lines) {
        list.rows.push_back({who.empty() ? std::string{due.terms->name} : who,
                             html("{} <span class=\"govuk-hint kith-by\">{} {}</span>",
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
