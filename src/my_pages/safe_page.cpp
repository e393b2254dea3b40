// "I do not feel safe": who to call stands first, and a press is enough to be heard. Nothing that is typed, and no
// fault of ours, takes the numbers from the page.
#include <ranges>

#include <fmt/format.h>

#include "kernel/core/utf8.h"
#include "kernel/web/components.h"
#include "my_pages/pages.h"

namespace kith::my_pages {

namespace {

std::string time_of(Moment at) {
    const auto words = at.in_words();
    return words.substr(words.find(" at ") + 4);
}

/// What was heard, and what was done about it.
Html heard(const Context& context, const Me& my, const NamesById& names) {
    Html shown;
    for (const auto& fact : my.file.not_safe | std::views::reverse) {
        if (fact.value.on < context.today.plus_days(-14) && my.file.is_acted_on(fact.id)) continue;
        auto body = fact.value.words.empty() ? Html{} : quote(fact.value.words);
        bool told = false;
        for (const auto& acted : my.file.acted)
            if (acted.value.not_safe == fact.id && !acted.value.told.empty()) {
                told = true;
                append(body, "<div class=\"kith-answer\"><h3 class=\"govuk-heading-s\">{} told you on {}</h3>{}</div>",
                       first_name(names.at(acted.value.by)), acted.value.on.in_words(), quote(acted.value.told));
            }
        if (!told)
            body +=
                said(fmt::format("We have it. {} and the manager must act today. If nobody comes to you, ring one of "
                                 "the numbers above.",
                                 worker_called(context, my, names)));
        shown += card(fmt::format("You told us on {} at {}", fact.value.on.in_words(), time_of(fact.value.at)),
                      picture(Icon::rights), body);
    }
    return shown;
}

Result<Response> safe_shown(const Context& context, const Me& my, const std::string& words, bool failed) {
    const auto names = TRY(names_for(context, my));
    const auto info = not_safe_form.info();
    Html body;
    if (failed)
        body += ui::warning_text("It could not be sent. Ring one of these numbers now, or press the button once more.");
    body += said(ForAges{"Talk to someone now:", "If you are not safe right now, ring someone now.",
                         "If you are not safe right now, do not wait for us. Ring now:"},
                 my.reading) +
            who_to_call(my.reading);
    body += html("<h2 class=\"govuk-heading-m\">Tell your social worker and the manager</h2>") +
            said(ForAges{"Press the button. They see it today.",
                         "Press the button. They see it when they are at work, and must act the same day.",
                         "They see it at once if they are at work, and must act the same day. At night and at weekends "
                         "nobody may be reading: ring instead."},
                 my.reading) +
            ui::form({.action = Url{std::string{safe_page}},
                      .csrf = context.csrf,
                      .body = questions_of(info, {{"words", words}}, {}) +
                              ui::button({.text = std::string{info.button}, .kind = ui::ButtonKind::warning})});
    body += heard(context, my, names);
    return my_page(context, my,
                   {.title = "I do not feel safe",
                    .picture = picture(Icon::safe),
                    .main = std::move(body),
                    .status = failed ? 503 : 200});
}

/// Whatever came: what can be kept of it is, and what cannot does not stop the rest.
std::string words_of_any(const Context& context) {
    const auto typed = context.request.fields();
    const auto answers = not_safe_form.read(typed, {}, context.today);
    if (answers) return answers->words;
    std::string words{field(typed, "words")};
    if (!is_utf8(words)) return {};
    std::size_t end = std::min<std::size_t>(words.size(), longest_words);
    while (end > 0 && end < words.size() && (static_cast<unsigned char>(words[end]) & 0xC0) == 0x80) --end;
    return words.substr(0, end);
}

Result<EntryNumber> keep_not_safe(const Context& context, const Me& my, const std::string& words) {
    auto change = TRY(context.change());
    const auto entry =
        TRY(say_not_safe(change, my.leave, my.file, words, By{*context.reader, context.today, context.shown_at()}));
    TRY(change.commit());
    return entry;
}

}  // namespace

Result<Response> show_safe(const AskedMe& asked) { return safe_shown(asked.context, TRY(me(asked)), "", false); }

Result<Response> save_safe(const AskedMe& asked) {
    const auto& context = asked.context;
    const auto my = TRY(me(asked));
    const auto words = words_of_any(context);
    const auto entry = keep_not_safe(context, my, words);
    if (entry)
        return saved(context, *entry, safe_page, "We have it. Your social worker and the manager must act today");
    // The very form came twice, as a frightened finger presses twice: the first one was kept.
    if (entry.error().fault == Fault::conflict) return Response::redirect(std::string{safe_page});
    return safe_shown(context, my, words, true);
}

}  // namespace kith::my_pages
