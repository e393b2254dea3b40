// Adding someone: never before looking, and with as few questions as can be. What was searched for is carried over,
// whoever is like them is shown once more, and whoever has been shown is not shown again.
#include <algorithm>
#include <charconv>

#include <fmt/format.h>

#include "kernel/core/text.h"
#include "kernel/people/record_person.h"
#include "kernel/site/draft.h"
#include "persons/forms.h"
#include "persons/found.h"
#include "persons/pages.h"

namespace kith::persons {

namespace {

constexpr int most_like_them = 10;

/// What the address of the page carries from one step to the next.
struct Carried {
    std::string searched;        ///< what was typed into the search box
    std::string seen;            ///< ids already shown as "one of these?", parted by commas
    std::optional<PersonId> to;  ///< the person whose relationship to the new one is recorded next

    Url address() const {
        auto url = Url{"/people/new"}.with("q", searched);
        if (!seen.empty()) url = url.with("seen", seen);
        return to ? url.with("for", std::to_string(to->number())) : url;
    }
    bool has_seen(PersonId person) const {
        return ("," + seen + ",").find(fmt::format(",{},", person.number())) != std::string::npos;
    }
};

std::optional<PersonId> person_asked(const Context& context, std::string_view name) {
    const auto text = context.request.asked(name).value_or("");
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size() || number <= 0) return {};
    return PersonId{number};
}

Carried carried(const Context& context) {
    return {std::string{trim(context.request.asked("q").value_or(""))}, context.request.asked("seen").value_or(""),
            person_asked(context, "for")};
}

/// What was typed into the search box is not asked again: the name as it was typed, and the date of birth.
NewPerson from_search(const std::string& searched) {
    NewPerson person;
    person.born = wanted_from(searched).born;
    std::vector<std::string> words;
    for (const auto word : split(searched, ' ')) {
        const auto name = trim(word);
        if (!name.empty() && !wanted_from(name).names.empty()) words.emplace_back(name);
    }
    if (words.empty()) return person;
    person.family = words.size() > 1 ? words.back() : "";
    if (words.size() > 1) words.pop_back();
    person.given = join(words, " ");
    return person;
}

Result<Response> page(const Context& context, Carried with, const std::vector<Found>& like_them, Fields typed,
                      std::vector<Error::Field> wrong) {
    Html above;
    for (const auto& found : like_them)
        if (!with.has_seen(found.hit.id))
            with.seen += fmt::format("{}{}", with.seen.empty() ? "" : ",", found.hit.id.number());
    if (!like_them.empty()) {
        above = ui::heading({.text = "Is it one of these?"});
        above += with.to ? hits_to_choose(context, like_them,
                                          Url{fmt::format("/people/{}/relationships/new", with.to->number())})
                         : hits_list(context, like_them);
        above += ui::paragraph("If it is none of them, add the person below.");
    }
    const auto form = new_person_form.info();
    const auto back = with.to ? fmt::format("/people/{}/relationships/new", with.to->number()) : std::string{"/people"};
    return form_page(context, {.form = form,
                               .action = with.address(),
                               .typed = std::move(typed),
                               .wrong = std::move(wrong),
                               .above = std::move(above),
                               .back = back});
}

/// People like the one being added whom this reader may know of and has not been shown yet.
Result<std::vector<Found>> not_yet_seen(const Context& context, const Wanted& wanted, const Carried& with) {
    const auto leave = TRY(decide_all<May::find_people>(context.store, *context.reader));
    auto found = TRY(find(context, leave, wanted, most_like_them));
    std::erase_if(found, [&](const Found& one) { return with.has_seen(one.hit.id); });
    return found;
}

Error conflict_with(const std::vector<Found>& like_them) {
    std::vector<std::string> people;
    std::vector<std::string> ids;
    for (const auto& found : like_them) {
        people.push_back(fmt::format("{} ({})", found.hit.name, found.hit.id.number()));
        ids.push_back(std::to_string(found.hit.id.number()));
    }
    return {
        Fault::conflict,
        fmt::format(
            "It may be one of these, who are on the record: {}. If it is not, send it again to an address that ends "
            "in ?seen={}.",
            list_in_words(people), join(ids, ",")),
        {}};
}

/// Where their adder goes next: to who they are to the one they were added for, or to their page; or, where they are
/// beyond their adder, to saying who works with them, or back to the search.
Result<std::string> where_next(const Context& context, const Carried& with, PersonId added, const std::string& name) {
    const auto id = added.number();
    if (with.to)
        return Url{fmt::format("/people/{}/relationships/new", with.to->number())}
            .with("other", std::to_string(id))
            .address();
    const auto store = TRY(context.database.read());
    if (!TRY(Gate::among(store, *context.reader, May::see_person, {added})).empty())
        return fmt::format("/people/{}", id);
    if (context.reader->granted(May::allocate_worker)) return fmt::format("/people/{}/workers", id);
    return Url{"/people"}.with("q", name).address();
}

std::optional<Error::Field> wrong_dates(const NewPerson& person) {
    if (!person.born || !person.expected) return {};
    return Error::Field{"expected", "Give a date of birth, or the day a child not yet born is expected; not both"};
}

}  // namespace

Result<Response> show_new_person(const AskedAll<May::add_person>& asked) {
    const auto& context = asked.context;
    const auto with = carried(context);
    const auto wanted = wanted_from(with.searched);
    if (wanted.empty()) return Response::redirect("/people");
    const auto like_them = TRY(not_yet_seen(context, wanted, with));
    return page(context, with, like_them, new_person_form.shown(from_search(with.searched)), {});
}

Result<Response> save_new_person(const AskedAll<May::add_person>& asked) {
    const auto& context = asked.context;
    const auto with = carried(context);
    const auto typed = TRY(context.typed(new_person_form.info()));
    auto person = new_person_form.read(typed, {}, context.today);
    if (person)
        if (auto wrong = wrong_dates(*person)) person = tl::unexpected(Error{Fault::invalid, wrong->message, {*wrong}});
    if (!person && context.wants_json) return tl::unexpected(person.error());
    if (!person) return page(context, with, {}, typed, person.error().fields);
    const auto name = fmt::format("{} {}", person->given, person->family);
    auto wanted = wanted_from(name);
    wanted.born = person->born;
    const auto like_them = TRY(not_yet_seen(context, wanted, with));
    if (!like_them.empty() && context.wants_json) return tl::unexpected(conflict_with(like_them));
    if (!like_them.empty()) return page(context, with, like_them, typed, {});
    auto change = TRY(context.change());
    const auto find_leave = TRY(decide_all<May::find_people>(context.store, *context.reader));
    const auto searched = TRY(search_people(change.store(), find_leave, wanted, most_like_them));
    const auto leave = TRY(decide_new<May::add_person>(*context.reader, change));
    const auto added = add_person(change, leave, searched, *person);
    if (!added && added.error().fault == Fault::invalid && !context.wants_json)
        return page(context, with, {}, typed, added.error().fields);
    if (!added) return tl::unexpected(added.error());
    const auto entry = change.last_entry();
    TRY(change.commit());
    const auto shown = std::string{trim(name)};
    return saved(context, entry, TRY(where_next(context, with, *added, shown)), fmt::format("{} was added", shown));
}

}  // namespace kith::persons
