// My story: the memories that are kept for me, from the first on, and my own words beside them.
#include <algorithm>

#include <fmt/format.h>

#include "kernel/core/text.h"
#include "kernel/site/kept_file.h"
#include "kernel/web/components.h"
#include "memories/acts.h"
#include "my_pages/pages.h"

namespace kith::my_pages {

namespace {

constexpr std::size_t on_a_page = 10;
constexpr std::string_view story = "/me/story";

using memories::Memory;

/// A memory with the child's words to it, or words alone.
struct Piece {
    Date on;
    const Fact<Memory>* memory = nullptr;
    std::vector<const Fact<StoryWords>*> words = {};
};

std::vector<Piece> in_order(const std::vector<Fact<Memory>>& kept, const MyFile& file) {
    std::vector<Piece> pieces;
    for (const auto& memory : kept) pieces.push_back({memory.value.on, &memory, {}});
    for (const auto& fact : file.story) {
        const auto at = std::ranges::find_if(pieces, [&](const Piece& piece) {
            return fact.value.memory && piece.memory && piece.memory->id == *fact.value.memory;
        });
        if (at != pieces.end())
            at->words.push_back(&fact);
        else
            pieces.push_back({fact.value.on, nullptr, {&fact}});
    }
    std::ranges::stable_sort(pieces, {}, &Piece::on);
    return pieces;
}

Html photo(const Fact<Memory>& memory) {
    if (!memory.value.type) return {};
    Attributes size;
    if (memory.value.width) size.add("width", *memory.value.width);
    if (memory.value.height) size.add("height", *memory.value.height);
    return html("<img class=\"kith-photo\" src=\"{}\" alt=\"{}\" loading=\"lazy\"{}>",
                Url{fmt::format("{}/{}/photo", story, memory.id.number())},
                fmt::format("Photo of {}. The words below say what it shows.", memory.value.on.in_words()), size);
}

Html shown(const Piece& piece, const NamesById& names) {
    Html body;
    if (piece.memory) {
        const auto& it = piece.memory->value;
        body += photo(*piece.memory) + html("<p class=\"govuk-body kith-prose\">{}</p>", it.words) +
                html("<p class=\"govuk-hint kith-by\">Kept for you by {}</p>", names.at(it.by));
    }
    for (const auto* words : piece.words)
        body += html("<h3 class=\"govuk-heading-s\">Your words, {}</h3>", words->value.on.in_words()) +
                quote(words->value.words);
    if (piece.memory)
        body +=
            ui::paragraph(html("<a class=\"govuk-link\" href=\"{}\">Add my words<span "
                               "class=\"govuk-visually-hidden\"> to {}</span></a>",
                               Url{fmt::format("{}/{}/words", story, piece.memory->id.number())}, piece.on.in_words()));
    return card(piece.on.in_words(), picture(Icon::story), body);
}

std::size_t page_in(const Context& context, std::size_t pages) {
    std::size_t page = 0;
    for (const char c : context.request.asked("page").value_or("").substr(0, 5))
        page = is_digit(c) ? page * 10 + static_cast<std::size_t>(c - '0') : 0;
    return std::clamp<std::size_t>(page, 1, pages);
}

/// One that is kept for this child; none where words stand alone ("new"). Fails: not_found.
Result<std::optional<Fact<Memory>>> memory_asked(const Context& context, const Me& my) {
    if (context.captures.text("memory") == "new") return std::nullopt;
    const FactId wanted{TRY(context.captures.number("memory"))};
    for (auto& fact : TRY(memories::memories_of(context.store, my.leave)))
        if (fact.id == wanted) return std::move(fact);
    return fail(Fault::not_found, "There is no such memory in your story.");
}

Response words_page(const Context& context, const Me& my, const std::optional<Fact<Memory>>& memory,
                    const Fields& typed, const std::vector<Error::Field>& wrong) {
    const auto info = story_form.info();
    const auto address =
        fmt::format("{}/{}/words", story, memory ? std::to_string(memory->id.number()) : std::string{"new"});
    auto body =
        memory ? photo(*memory) + html("<p class=\"govuk-body kith-prose\">{}</p>", memory->value.words) : Html{};
    body += ui::form({.action = Url{address},
                      .csrf = context.csrf,
                      .body = questions_of(info, typed, wrong) + ui::button({.text = std::string{info.button}})});
    return my_page(context, my,
                   {.title = std::string{info.title},
                    .picture = picture(Icon::story),
                    .main = std::move(body),
                    .back = std::string{story},
                    .wrong = wrong,
                    .status = wrong.empty() ? 200 : 422});
}

}  // namespace

Result<Response> show_story(const AskedMe& asked) {
    const auto& context = asked.context;
    const auto my = TRY(me(asked));
    const auto kept_for_me = TRY(memories::memories_of(context.store, my.leave));
    const auto pieces = in_order(kept_for_me, my.file);
    std::vector<PersonId> people;
    for (const auto& memory : kept_for_me) people.push_back(memory.value.by);
    const auto names = TRY(names_in(context.store, static_cast<const Leave&>(my.leave), people));
    const auto pages = std::max<std::size_t>(1, (pieces.size() + on_a_page - 1) / on_a_page);
    const auto page = page_in(context, pages);
    auto body = said(ForAges{"Your life, from the start.", "What was kept for you, from the first day on.",
                             "What was kept for you, from the first day on. It goes with you wherever you live. If "
                             "something here is not yours, or you do not want it, say so."},
                     my.reading);
    if (pieces.empty()) body += said("Nothing is kept yet. You can write the first thing.");
    for (auto i = (page - 1) * on_a_page; i < std::min(page * on_a_page, pieces.size()); ++i)
        body += shown(pieces[i], names);
    body += ui::pagination({static_cast<int>(page), static_cast<int>(pages), Url{std::string{story}}, "My story"}) +
            ui::link_button({"Write something new", Url{"/me/story/new/words"}});
    return my_page(context, my, {.title = "My story", .picture = picture(Icon::story), .main = std::move(body)});
}

Result<Response> show_photo(const AskedMe& asked) {
    const auto& context = asked.context;
    const auto my = TRY(me(asked));
    const auto memory = TRY(memory_asked(context, my));
    if (!memory) return fail(Fault::not_found, "There is no such photo in your story.");
    auto bytes = TRY(memories::photo_of(context.store, my.leave, *memory));
    const auto& type = *memory->value.type;
    return file_answer(type, harmless_name(fmt::format("{}.", memory->value.on.iso()), type), std::move(bytes),
                       Sending::to_show);
}

Result<Response> show_story_words(const AskedMe& asked) {
    const auto my = TRY(me(asked));
    return words_page(asked.context, my, TRY(memory_asked(asked.context, my)), {}, {});
}
Result<Response> save_story_words(const AskedMe& asked) {
    const auto& context = asked.context;
    const auto my = TRY(me(asked));
    const auto memory = TRY(memory_asked(context, my));
    const auto typed = TRY(context.typed(story_form.info()));
    const auto answers = story_form.read(typed, {}, context.today);
    if (!answers) return words_page(context, my, memory, typed, answers.error().fields);
    return kept(context, story, "Saved: your words", [&](Change& change, By by) {
        return write_story(change, my.leave, my.file, memory ? std::optional{memory->id} : std::nullopt, *answers, by);
    });
}

}  // namespace kith::my_pages
