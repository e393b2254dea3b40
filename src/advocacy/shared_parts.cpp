// What several pages of advocacy show alike.
#include <fmt/format.h>

#include "advocacy/pages.h"
#include "kernel/core/text.h"
#include "kernel/web/components.h"

namespace kith::advocacy {

std::string advocates_page(PersonId child, std::string_view rest) {
    return fmt::format("/advocacy/children/{}{}", child.number(), rest);
}
std::string teams_page(PersonId child, std::string_view rest) {
    return fmt::format("/children/{}/advocacy{}", child.number(), rest);
}

Result<AdvocacyFile> file_of(const Context& context, const Leave& child) {
    return advocacy_file(context.store, child, Known::now(), context.calendar, context.today);
}
By by(const Context& context) { return {*context.reader, context.today}; }

Html by_when(const Occasion& occasion, Date today, const Calendar& calendar) {
    return html(
        "By {} {}", occasion.due.in_words(),
        ui::tag({standing(occasion, today, calendar), occasion.late(today) ? ui::Tone::late : ui::Tone::waiting}));
}

std::vector<PersonId> named_in(const AdvocacyFile& file) {
    std::vector<PersonId> people;
    for (const auto& fact : file.issues) people.push_back(fact.value.by);
    for (const auto& fact : file.answers) people.push_back(fact.value.by);
    for (const auto& fact : file.with) people.push_back(fact.value.worker);
    return people;
}

static void add_answers(const AdvocacyFile& file, FactId issue, const NamesById& names, ui::SummaryList& list) {
    for (const auto* fact : file.answers_to(issue)) {
        const auto& it = fact->value;
        list.rows.push_back(
            {fmt::format("Answered {}", it.on.in_words()), html("{} <span class=\"govuk-hint kith-by\">{}, {}</span>",
                                                                it.words, names.at(it.by), lower(in_words(it.as)))});
    }
    for (const auto& fact : file.escalated) {
        const auto& it = fact.value;
        if (it.issue == issue)
            list.rows.push_back({fmt::format("Taken further {}", it.on.in_words()),
                                 fmt::format("To {}. {} The child was told on {}.", lower(in_words(it.to)), it.why,
                                             it.child_told.in_words())});
    }
}

Html issue_shown(const Context& context, const AdvocacyFile& file, const Fact<Issue>& issue, const NamesById& names,
                 const Html& below, bool to_child) {
    const auto& it = issue.value;
    ui::SummaryList list{.rows = {{to_child ? "What you said" : "In the child's words", it.words},
                                  {"Raised", fmt::format("{}, by {}", it.on.in_words(), names.at(it.by))}},
                         .card_title = fmt::format("{}{}", in_words(it.topic), it.urgent ? " (urgent)" : "")};
    add_answers(file, issue.id, names, list);
    if (const auto due = answer_due(file, issue.id, context.calendar, context.today))
        list.rows.push_back({lies_with_director(file, issue.id) ? "The director answers" : "The team answers",
                             by_when(*due, context.today, context.calendar)});
    if (const auto* end = file.end_of(issue.id))
        list.rows.push_back(
            {to_child ? "Told to you" : "Told back to the child",
             fmt::format("{}. {}. {}", end->value.on.in_words(), in_words(end->value.outcome), end->value.said)});
    return ui::summary_list(list) + below;
}

Html talk_shown(const Opened& talk, PersonId me, const NamesById& names) {
    Html shown;
    for (const auto& one : talk.all)
        shown += html(
            "<article class=\"kith-message {}\"><h3 class=\"govuk-heading-s\">{} <span class=\"kith-message__when\">{}"
            "</span></h3><p class=\"govuk-body kith-prose\">{}</p></article>",
            one.by == me ? "kith-message--mine" : "", names.at(one.by), one.at.in_words(), one.words);
    return shown;
}

Html sealed_away(const Opened& opened) {
    if (!service_key_is_here()) return ui::warning_text(no_key);
    if (opened.closed == 0) return {};
    return ui::warning_text(fmt::format(
        "{} sealed with a key that is not on this machine. Nothing is lost: whoever runs Kith adds the older key to "
        "the file of --advocacy-key.",
        plural(opened.closed, "text was", "texts were")));
}

}  // namespace kith::advocacy
