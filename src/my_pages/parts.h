#pragma once

#include <string>
#include <vector>

#include "kernel/people/names.h"
#include "kernel/site/site.h"
#include "my_pages/acts.h"
#include "my_pages/icons.h"
#include "my_pages/words.h"

/// What every page of a child's own has alike.
namespace kith::my_pages {

inline constexpr std::string_view home_page = "/me";
inline constexpr std::string_view safe_page = "/me/safe";
inline constexpr std::string_view say_page = "/me/say";

using AskedMe = AskedAll<May::use_own_pages>;

/// The reader's own leave, to their own record, and what their pages read.
struct Me {
    Mine leave;
    MyFile file;
    Reading reading;
};
Result<Me> me(const AskedMe&);

/// A page of the child's: the way out and "I do not feel safe" above it, a voice that reads it, the way back to the
/// first page below.
struct Shown {
    std::string title;
    Html picture;
    Html main;
    std::string back = std::string{home_page};
    std::vector<Error::Field> wrong = {};
    int status = 200;
};
Response my_page(const Context&, const Me&, Shown);

Html said(std::string_view words);   ///< one paragraph; nothing if there are no words
Html said(const ForAges&, Reading);  ///< the same, for this age
Html quote(std::string_view words);  ///< somebody's words, as they were written
Html card(const std::string& title, const Html& picture, const Html& body);
Html tile(const std::string& words, const Html& picture, const Url& to, std::string_view hint);
Html tiles(const std::vector<Html>&);
/// A call by one press.
Html call(std::string_view name, std::string_view number, std::string_view what);
/// Who to call now, for whoever is not safe.
Html who_to_call(Reading);

/// One choice of few, each with its picture, for fingers, keys and voices: radios underneath.
struct PictureChoice {
    std::string value, words;
    Html picture;
};
Html picture_choices(const QuestionInfo&, const std::vector<PictureChoice>&, std::string_view chosen,
                     const std::vector<Error::Field>& wrong);
template <CodeSet Code>
std::vector<PictureChoice> with_pictures() {
    std::vector<PictureChoice> all;
    for (const auto& word : words_of<Code>)
        all.push_back({std::string{word.code}, std::string{word.words}, picture(word.value)});
    return all;
}
/// The form without its first question, which stands as pictures.
FormInfo after_the_first(FormInfo);

/// What the child wrote, with its answer, or when the answer comes.
Html answers_shown(const Context&, const Me&, const NamesById&, FactId, Date on);
/// The names of all who are told of in these pages.
Result<NamesById> names_for(const Context&, const Me&);
/// The first name of the social worker, for "Robin reads it"; none: "your social worker".
std::string worker_called(const Context&, const Me&, const NamesById&);
std::string first_name(const std::string& name);

/// Saves by `write(change, by)`, then shows `where` with what was done.
template <class Write>
Result<Response> kept(const Context& context, std::string_view where, std::string_view done, Write write) {
    auto change = TRY(context.change());
    const EntryNumber entry = TRY(write(change, By{*context.reader, context.today, context.shown_at()}));
    TRY(change.commit());
    return saved(context, entry, where, done);
}

}  // namespace kith::my_pages
