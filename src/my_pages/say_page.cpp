// What I want to say, and how I am feeling: each with what was answered.
#include <algorithm>
#include <ranges>

#include <fmt/format.h>

#include "kernel/core/text.h"
#include "kernel/site/draft_in_place.h"
#include "kernel/web/components.h"
#include "my_pages/pages.h"

namespace kith::my_pages {

namespace {

constexpr std::size_t on_a_page = 15;

Html who_reads(const Context& context, const Me& my, const NamesById& names) {
    const auto worker = worker_called(context, my, names);
    switch (my.reading) {
        case Reading::pictures: return said(fmt::format("{} reads it, and writes back.", worker));
        case Reading::plain:
            return said(fmt::format("{} reads it and must answer you. It is kept, in your words.", worker));
        case Reading::full:
            return said(
                fmt::format("{} reads it and must answer you here. It is kept on your record, in your words: "
                            "others who work with you there can read it too, like your reviewing officer. "
                            "Nobody can change it. Your carers do not see it.",
                            worker));
    }
    return {};
}

Html said_so_far(const Context& context, const Me& my, const NamesById& names) {
    Html shown;
    std::size_t count = 0;
    for (const auto& fact : my.file.said | std::views::reverse) {
        if (count++ == on_a_page) break;
        const auto words = fact.value.words.empty() ? said(in_words(fact.value.topic)) : quote(fact.value.words);
        shown += card(fact.value.on.in_words(), picture(fact.value.topic),
                      words + answers_shown(context, my, names, fact.id, fact.value.on));
    }
    if (my.file.said.size() > on_a_page)
        shown += said("What you wrote before is kept too. Ask your social worker to read it with you.");
    return shown.empty() ? shown : html("<h2 class=\"govuk-heading-m\">What you wrote</h2>") + shown;
}

Html felt_so_far(const Context& context, const Me& my, const NamesById& names) {
    Html shown;
    std::size_t count = 0;
    for (const auto& fact : my.file.feelings | std::views::reverse) {
        if (count++ == on_a_page) break;
        const auto words = fact.value.words.empty() ? Html{} : quote(fact.value.words);
        shown += card(fmt::format("{}: {}", fact.value.on.in_words(), in_words(fact.value.face)),
                      picture(fact.value.face), words + answers_shown(context, my, names, fact.id, fact.value.on));
    }
    return shown.empty() ? shown : html("<h2 class=\"govuk-heading-m\">How you felt</h2>") + shown;
}

/// A form whose first question stands as pictures.
template <CodeSet Code>
Html picture_form(const Context& context, const FormInfo& info, std::string_view action, const Fields& typed,
                  const std::vector<Error::Field>& wrong) {
    const auto chosen = field(typed, info.questions.front().name);
    return ui::form({.action = Url{std::string{action}},
                     .csrf = context.csrf,
                     .body = picture_choices(info.questions.front(), with_pictures<Code>(), chosen, wrong) +
                             questions_of(after_the_first(info), typed, wrong) +
                             ui::button({.text = std::string{info.button}}),
                     .draft = draft_address_of(context.site, Url{std::string{action}})});
}

Result<Response> say_shown(const Context& context, const Me& my, const Fields& typed,
                           const std::vector<Error::Field>& wrong) {
    const auto names = TRY(names_for(context, my));
    const auto info = say_form.info();
    return my_page(context, my,
                   {.title = std::string{info.title},
                    .picture = picture(Icon::say),
                    .main = who_reads(context, my, names) + picture_form<Topic>(context, info, say_page, typed, wrong) +
                            said_so_far(context, my, names),
                    .wrong = wrong,
                    .status = wrong.empty() ? 200 : 422});
}

Result<Response> feeling_shown(const Context& context, const Me& my, const Fields& typed,
                               const std::vector<Error::Field>& wrong) {
    const auto names = TRY(names_for(context, my));
    const auto info = feeling_form.info();
    return my_page(
        context, my,
        {.title = std::string{info.title},
         .picture = picture(Face::good),
         .main = who_reads(context, my, names) + picture_form<Face>(context, info, "/me/feeling", typed, wrong) +
                 felt_so_far(context, my, names),
         .wrong = wrong,
         .status = wrong.empty() ? 200 : 422});
}

}  // namespace

Result<Response> show_say(const AskedMe& asked) {
    const auto my = TRY(me(asked));
    const auto topic = from_code<Topic>(asked.context.request.asked("topic").value_or(""));
    // Words that were begun and not sent come back.
    Fields typed;
    if (auto draft = TRY(find_draft_at(asked.context.store, *asked.context.reader, say_page))) typed = draft->fields;
    if (topic && field(typed, "topic").empty()) typed.emplace_back("topic", code(*topic));
    return say_shown(asked.context, my, typed, {});
}
Result<Response> save_say(const AskedMe& asked) {
    const auto my = TRY(me(asked));
    const auto typed = TRY(asked.context.typed(say_form.info()));
    const auto answers = say_form.read(typed, {}, asked.context.today);
    if (!answers) return say_shown(asked.context, my, typed, answers.error().fields);
    return kept(asked.context, say_page, "Sent. You get an answer here",
                [&](Change& change, By by) { return say(change, my.leave, my.file, *answers, by); });
}

Result<Response> show_feeling(const AskedMe& asked) { return feeling_shown(asked.context, TRY(me(asked)), {}, {}); }
Result<Response> save_feeling(const AskedMe& asked) {
    const auto my = TRY(me(asked));
    const auto typed = TRY(asked.context.typed(feeling_form.info()));
    const auto answers = feeling_form.read(typed, {}, asked.context.today);
    if (!answers) return feeling_shown(asked.context, my, typed, answers.error().fields);
    return kept(asked.context, "/me/feeling", "Thank you for saying how you feel",
                [&](Change& change, By by) { return feel(change, my.leave, my.file, *answers, by); });
}

}  // namespace kith::my_pages
