// My plan, and what was decided and why. Shown are what somebody wrote for the child, and the child's own view; never a
// plan or a review as it stands on the record.
#include <algorithm>
#include <ranges>

#include <fmt/format.h>

#include "care/rules.h"
#include "kernel/core/text.h"
#include "kernel/web/components.h"
#include "my_pages/pages.h"

namespace kith::my_pages {

namespace {

/// What happens with the child soon, and by when. Not what is late at whose hands: the child hears when, not the clock.
Result<Html> coming(const Context& context, const Me& my) {
    struct Shows {
        const DutyTerms* terms;
        ForAges words;
    };
    const Shows shows[] = {
        {&care::visit_to_the_child.terms,
         {"Your social worker visits", "Your social worker visits you", "Your social worker’s next visit"}},
        {&care::review_of_the_case.terms,
         {"Meeting about your plan", "Meeting about your plan", "Your next review: the meeting about your plan"}},
        {&care::health_review.terms, {"", "Health check", "Your next health check"}},
        {&care::education_plan_each_term.terms, {"", "Meeting about school", "Your next meeting about school (PEP)"}},
    };
    std::vector<ui::Content> lines;
    for (const auto& file : TRY(care::care_files_of(context.store, context.reader->authority, {my.file.child}))) {
        const auto open = care::open_due(file, context.calendar, context.today);
        for (const auto& one : shows) {
            const auto next = std::ranges::find(open, one.terms, &Due::terms);
            const auto words = one.words.at(my.reading);
            if (next == open.end() || words.empty()) continue;
            const auto when =
                next->occasion.due < context.today ? std::string{"soon"} : "by " + next->occasion.due.in_words();
            lines.emplace_back(html("{}: <strong>{}</strong>", words, when));
        }
    }
    return lines.empty() ? Html{} : card("What comes next", picture(Icon::visit), ui::bullets(lines));
}

Html where_i_live(const MyHome& home, Reading reading) {
    auto body = ui::paragraph(html("You live with <strong>{}</strong>.", home.name));
    if (reading != Reading::pictures) body += said(fmt::format("Since {}.", home.since.in_words()));
    if (home.why) body += html("<h3 class=\"govuk-heading-s\">Why this home</h3>") + quote(*home.why);
    return card("Where I live", picture(Icon::home), body);
}

Html decision(const Me& my, const Fact<Decided>& fact, const NamesById& names) {
    const auto& it = fact.value;
    auto body = html("<h3 class=\"govuk-heading-s\">What was decided</h3>") + quote(it.what) +
                html("<h3 class=\"govuk-heading-s\">Why</h3>") + quote(it.why);
    const auto view = std::ranges::find_if(my.file.views, [&](const auto& one) { return it.of && one.id == *it.of; });
    if (view != my.file.views.end() && !view->words.empty())
        body += html("<h3 class=\"govuk-heading-s\">What you said, as it was written down on {}</h3>",
                     view->on.in_words()) +
                quote(view->words);
    body +=
        html("<p class=\"govuk-hint kith-by\">{} told you on {}</p>", first_name(names.at(it.by)), it.on.in_words());
    return card(std::string{in_words(it.about)}, picture(Icon::decided), body);
}

Html not_right() {
    return ui::paragraph(ui::link("That is not right, or I have a question", Url{"/me/say?topic=question"}));
}

const Fact<Decided>* last_of_plan(const MyFile& file) {
    for (const auto& fact : file.decided | std::views::reverse)
        if (fact.value.about == About::plan) return &fact;
    return nullptr;
}

}  // namespace

Result<Response> show_plan(const AskedMe& asked) {
    const auto& context = asked.context;
    const auto my = TRY(me(asked));
    const auto names = TRY(names_for(context, my));
    Html body;
    if (const auto* plan = last_of_plan(my.file))
        body += decision(my, *plan, names);
    else
        body += card("My plan", picture(Icon::plan),
                     said("Nobody has written your plan for you here yet. You can ask for it.") +
                         ui::paragraph(ui::link("Ask about my plan", Url{"/me/say?topic=question"})));
    if (const auto home = TRY(home_of_child(context.store, my.leave, context.today)))
        body += where_i_live(*home, my.reading);
    if (const auto school = TRY(school_of(context.store, my.leave, context.today)))
        body += card("Where I learn", picture(Icon::school), said(*school));
    body += TRY(coming(context, my));
    return my_page(context, my, {.title = "My plan", .picture = picture(Icon::plan), .main = body + not_right()});
}

Result<Response> show_decided(const AskedMe& asked) {
    constexpr std::size_t most = 20;
    const auto& context = asked.context;
    const auto my = TRY(me(asked));
    const auto names = TRY(names_for(context, my));
    Html body;
    if (my.file.decided.empty())
        body +=
            said("Nobody has told you of a decision here yet. When one is made, you read here what it is, and why.");
    std::size_t shown = 0;
    for (const auto& fact : my.file.decided | std::views::reverse)
        if (shown++ < most) body += decision(my, fact, names);
    return my_page(
        context, my,
        {.title = "What was decided, and why", .picture = picture(Icon::decided), .main = body + not_right()});
}

}  // namespace kith::my_pages
