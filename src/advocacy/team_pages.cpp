// What the child's worker, their manager and the director see: that there is an advocate, and what was raised. Nothing
// of what child and advocate say to each other.
#include <fmt/format.h>

#include "advocacy/asking.h"
#include "advocacy/pages.h"
#include "kernel/core/text.h"
#include "kernel/web/components.h"

namespace kith::advocacy {

namespace {

ui::Content who_is(const AdvocacyFile& file, Role role, Date today, const Standing& standing, const NamesById& names) {
    if (const auto* fact = file.who(role, today))
        return fmt::format("{}, since {}", names.at(fact->value.worker), fact->value.starts.in_words());
    if (const auto* off = std::get_if<Off>(&standing))
        return html("{} said no on {}: “{}” Asked again by {}, or at the next key moment.", file.given,
                    off->said.on.in_words(), off->said.in_their_words, off->ask_again.in_words());
    return "Nobody yet. The advocacy service gives them one.";
}

Html who(const Context& context, const AdvocacyFile& file, const NamesById& names) {
    ui::SummaryList list{.rows = {}};
    const auto today = context.today;
    list.rows.push_back(
        {"Advocate", who_is(file, Role::advocate, today, offer_standing(file, today, context.calendar), names)});
    list.rows.push_back(
        {"Last in touch", file.contacts.empty() ? std::string{"Not yet"} : file.contacts.back().value.on.in_words()});
    list.rows.push_back({"Independent visitor", who_is(file, Role::independent_visitor, today,
                                                       visitor_standing(file, today, context.calendar), names)});
    return ui::summary_list(list);
}

Html moments(const Context& context, const AdvocacyFile& file) {
    std::vector<ui::Content> lines;
    for (const auto& moment : file.moments)
        if (moment.on >= context.today.plus_months(-6))
            lines.emplace_back(fmt::format("{}, {}", in_words(moment.kind), moment.on.in_words()));
    if (lines.empty()) return {};
    return ui::heading({.text = "Key moments of the last six months"}) + ui::bullets(lines);
}

Html issues(const Context& context, const AdvocacyFile& file, const NamesById& names) {
    Html shown = ui::heading({.text = "What was raised"});
    if (file.issues.empty()) return shown + ui::paragraph("Nothing has been raised.");
    for (const auto& issue : file.issues) {
        Html below;
        if (!file.end_of(issue.id) && may_answer(file, issue, *context.reader))
            below = ui::link_button({is_answered(file, issue) ? "Add to the answer" : "Answer",
                                     Url{teams_page(file.child, fmt::format("/issues/{}/answer", issue.id.number()))},
                                     is_answered(file, issue) ? ui::ButtonKind::secondary : ui::ButtonKind::primary});
        shown += issue_shown(context, file, issue, names, below);
    }
    return shown;
}

Result<Asking<NewAnswer>> answering(const AskedTeam& asked, FactId id) {
    const auto file = TRY(file_of(asked.context, asked.allowed));
    const auto* issue = file.issue(id);
    if (!issue) return fail(Fault::not_found, "Nothing of that number was raised for this child.");
    return Asking<NewAnswer>{answer_form,
                             {},
                             teams_page(file.child, fmt::format("/issues/{}/answer", id.number())),
                             teams_page(file.child),
                             ui::inset_text(issue->value.words)};
}

Result<FactId> which_issue(const AskedTeam& asked) { return FactId{TRY(asked.context.captures.number("issue"))}; }

}  // namespace

Result<Response> show_for_team(const AskedTeam& asked) {
    const auto& context = asked.context;
    const auto file = TRY(file_of(context, asked.allowed));
    const auto names = TRY(names_in(context.store, static_cast<const Leave&>(asked.allowed), named_in(file)));
    auto body = ui::heading({.text = "Advocacy", .level = 1, .size = ui::Size::large, .caption = file.name}) +
                ui::inset_text("What " + file.given +
                               " and the advocate say to each other is theirs. Nobody of the authority can read it.") +
                who(context, file, names) + issues(context, file, names) + moments(context, file);
    return page_of(context,
                   {.title = "Advocacy for " + file.name,
                    .main = std::move(body),
                    .back = context.reader->granted(May::see_care) ? fmt::format("/children/{}", file.child.number())
                                                                   : "/my-day"});
}

Result<Response> show_answer(const AskedTeam& asked) {
    return ask(asked.context, TRY(answering(asked, TRY(which_issue(asked)))));
}

Result<Response> save_answer(const AskedTeam& asked) {
    const auto id = TRY(which_issue(asked));
    return answered(asked.context, TRY(answering(asked, id)), "Sent: your answer",
                    [&](Change& change, const NewAnswer& typed) -> Result<EntryNumber> {
                        const auto& context = asked.context;
                        const auto file = TRY(advocacy_file(change.store(), asked.allowed, Known::now(),
                                                            context.calendar, context.today));
                        return answer(change, asked.allowed, file, id, typed, by(context));
                    });
}

}  // namespace kith::advocacy
