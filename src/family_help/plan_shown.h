#pragma once

#include <algorithm>

#include "family_help/member_network.h"
#include "family_help/plan_acts.h"
#include "family_help/shown.h"
#include "kernel/core/text.h"
#include "kernel/site/draft.h"
#include "kernel/site/recording.h"

/// What the pages of the plan, the assessment and the outcomes share: a form at one address, shown and saved.
namespace kith::family_help {

/// A question that is asked of each child in a box of its own, in place of ticks that open one.
struct AskedOfEach {
    struct Box {
        PersonId child;
        std::string name;  ///< "children_12"
        std::string text;  ///< "How does Ana Fernley do?"
    };
    std::string_view question;
    std::vector<Box> boxes;
};

/// One form about a family, with what the record knows filled in.
template <class Answers>
struct Asking {
    const Form<Answers>& form;
    PersonId family;
    Answers start;
    Choices choices = {};
    Html above = {};
    std::string back = {};
    bool keeps_draft = true;  ///< not where one form serves several things of one family: a goal, another goal
    bool changes = false;     ///< `start` is what stands and is to be changed
    std::vector<AskedOfEach> of_each = {};
};

/// A question that has nothing to offer is not asked.
inline FormInfo with_something_to_offer(FormInfo info) {
    std::erase_if(info.questions, [](const QuestionInfo& q) {
        return (q.kind == Kind::one_of || q.kind == Kind::some_of) && q.choices.empty();
    });
    return info;
}

namespace details {
/// The form as it is shown: a box for each child where that is asked of each. The views are into `asking`.
template <class Answers>
FormInfo shown_form(const Asking<Answers>& asking) {
    auto info = with_something_to_offer(asking.form.info(asking.choices));
    for (const auto& each : asking.of_each) {
        const auto at = std::ranges::find(info.questions, each.question, &QuestionInfo::name);
        if (at == info.questions.end()) continue;
        std::vector<QuestionInfo> boxes;
        for (const auto& box : each.boxes)
            boxes.push_back({.name = box.name,
                             .text = box.text,
                             .hint = &box == &each.boxes.front() ? at->hint : std::string_view{},
                             .kind = Kind::words,
                             .need = Need::optional,
                             .high = at->high});
        info.questions.insert(info.questions.erase(at), boxes.begin(), boxes.end());
    }
    return info;
}

/// A box that was written in is a tick for its child.
template <class Answers>
Fields ticked(const Asking<Answers>& asking, Fields typed) {
    for (const auto& each : asking.of_each)
        for (const auto& box : each.boxes)
            if (!trim(field(typed, box.name)).empty())
                typed.emplace_back(each.question, std::to_string(box.child.number()));
    return typed;
}

/// What is wrong with an answer stands at the first of its boxes.
template <class Answers>
Error at_boxes(const Asking<Answers>& asking, Error error) {
    for (auto& wrong : error.fields)
        for (const auto& each : asking.of_each)
            if (wrong.name == each.question && !each.boxes.empty()) wrong.name = each.boxes.front().name;
    return error;
}

template <class Answers>
FormPage page_to_answer(const Context& context, const Asking<Answers>& asking, const FormInfo& info, Fields typed) {
    return {.form = info,
            .action = Url{context.request.path},
            .typed = std::move(typed),
            .above = asking.above,
            .back = asking.back,
            .about = asking.keeps_draft ? std::optional{asking.family} : std::nullopt};
}
}  // namespace details

template <class Answers>
Result<Response> ask(const Context& context, const Asking<Answers>& asking) {
    const auto info = details::shown_form(asking);
    auto filled =
        asking.changes ? asking.form.shown(asking.start) : with_asked(context, info, asking.form.started(asking.start));
    auto page = details::page_to_answer(context, asking, info, std::move(filled));
    page.shown_at = TRY(shown_now(context));
    return form_page(context, page);
}

/// `save(change, answers, by)` records what was answered and gives the entry.
template <class Answers, class Save>
Result<Response> answer(const Context& context, const Asking<Answers>& asking, std::string_view done, Save save) {
    const auto info = details::shown_form(asking);
    auto page = details::page_to_answer(context, asking, info, TRY(context.typed(info)));
    const auto typed =
        asking.form.read(details::ticked(asking, page.typed), asking.start, context.today, asking.choices);
    if (!typed) return refused(context, std::move(page), details::at_boxes(asking, typed.error()));
    auto change = TRY(context.change());
    const auto entry = save(change, *typed, PlanBy{context.reader->person, context.today, context.shown_at()});
    if (!entry) {
        const bool stale = asking.changes && entry.error().fault == Fault::conflict;
        return refused(context, std::move(page), details::at_boxes(asking, entry.error()),
                       stale ? std::optional{asking.form.shown(asking.start)} : std::nullopt);
    }
    if (asking.keeps_draft) TRY(end_draft(change.transaction(), *context.reader, info.name, asking.family));
    TRY(change.commit());
    return saved(context, *entry, asking.back, done);
}

/// Whether the reader may do this about the family, for what a page shows: nothing is asked of the audit.
inline Result<bool> may_about(const Context& context, PersonId family, May may) {
    if (!context.reader->granted(may)) return false;
    return !TRY(Gate::among(context.store, *context.reader, may, {family})).empty();
}

/// One person to choose, by number; each once.
inline void offer(std::vector<Choice>& choices, PersonId person, const std::string& name) {
    const auto value = std::to_string(person.number());
    if (std::ranges::find(choices, value, &Choice::value) == choices.end()) choices.push_back({value, name});
}

/// Who the page is about. Who takes part has the plan and no page of the family besides.
Html plan_bar(const Context& context, const WhoTheyAre& who);

ui::Tag standing_tag(const Progress* standing);

}  // namespace kith::family_help
