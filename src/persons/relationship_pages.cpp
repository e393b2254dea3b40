// Who matters to someone: found first, then said what they are to each other; ended and put right where that changes or
// was wrong.
#include <algorithm>

#include <fmt/format.h>

#include "kernel/core/text.h"
#include "kernel/people/names.h"
#include "kernel/people/record_person.h"
#include "kernel/site/draft.h"
#include "kernel/site/saving.h"
#include "persons/forms.h"
#include "persons/found.h"
#include "persons/pages.h"
#include "persons/parts.h"

namespace kith::persons {

namespace {

constexpr int most_hits = 15;

/// The person chosen in the address, if the reader may know of them.
Result<std::optional<PersonId>> chosen_other(const Context& context) {
    const auto text = context.request.asked("other").value_or("");
    std::int64_t number = 0;
    if (text.empty() || put_number(number, text, 1, 2'147'483'647)) return std::nullopt;
    const PersonId other{number};
    if (TRY(Gate::among(context.store, *context.reader, May::find_people, {other})).empty())
        return fail(Fault::not_found, "There is no such person on the record.");
    return other;
}

/// Step one: who is it? Whoever is not on the record is added from here, and then tied.
Result<Response> search_first(const Context& context, const PersonFile& file) {
    const auto leave = TRY(decide_all<May::find_people>(context.store, *context.reader));
    const std::string typed{trim(context.request.asked("q").value_or(""))};
    const auto here = address_of(file.id, "/relationships/new");
    auto body =
        ui::heading(
            {.text = fmt::format("Who matters to {}?", file.given_name()), .level = 1, .size = ui::Size::large}) +
        search_box(here, typed, "Find them first");
    const auto wanted = wanted_from(typed);
    if (!wanted.empty()) {
        auto hits = TRY(find(context, leave, wanted, most_hits));
        std::erase_if(hits, [&](const Found& found) { return found.hit.id == file.id; });
        body += ui::paragraph(hits.empty() ? "Nobody like this is on the record." : "Choose the right person.") +
                hits_to_choose(context, hits, Url{here});
        if (context.reader->granted(May::add_person)) {
            const auto add = Url{"/people/new"}.with("q", typed).with("for", std::to_string(file.id.number()));
            body += ui::heading({.text = "Not found?"}) + ui::paragraph(ui::link("Add a person", add));
        }
    }
    return person_page(context, file, "Add someone who matters", std::move(body), address_of(file.id));
}

Result<Choices> only(const Context& context, const Leave& leave, PersonId other) {
    const auto names = TRY(names_in(context.store, leave, {other}));
    return Choices{{"other", {{std::to_string(other.number()), names.at(other)}}}};
}

FormPage page_to_add(const Context& context, const PersonFile& file, PersonId other, const FormInfo& form,
                     Fields typed) {
    return {.form = form,
            .action = Url{address_of(file.id, "/relationships/new")}.with("other", std::to_string(other.number())),
            .typed = std::move(typed),
            .above = identity_bar(context, file),
            .back = address_of(file.id, "/relationships/new")};
}

Relationship blank(PersonId other) { return {.other = other, .tie = Tie::other, .starts = {}, .ends = {}}; }

/// A program names the other person in the body; a page has them in its address.
Result<PersonId> other_of_post(const Context& context) {
    if (const auto other = TRY(chosen_other(context))) return *other;
    const auto typed = TRY(context.typed(relationship_form.info()));
    std::int64_t number = 0;
    if (put_number(number, field(typed, "other"), 1, 2'147'483'647))
        return tl::unexpected(Error{Fault::invalid, "Say who it is.", {{"other", "Say who it is"}}});
    const PersonId other{number};
    if (TRY(Gate::among(context.store, *context.reader, May::find_people, {other})).empty())
        return fail(Fault::not_found, "There is no such person on the record.");
    return other;
}

}  // namespace

Result<Response> show_new_relationship(const Asked<May::change_person>& asked) {
    const auto& context = asked.context;
    const auto file = TRY(person_file(context.store, asked.allowed, Known::now()));
    const auto other = TRY(chosen_other(context));
    if (!other) return search_first(context, file);
    const auto form = relationship_form.info(TRY(only(context, asked.allowed, *other)));
    return form_page(context,
                     page_to_add(context, file, *other, form,
                                 {{"other", std::to_string(other->number())}, {"parental_responsibility", "no"}}));
}

Result<Response> save_new_relationship(const Asked<May::change_person>& asked) {
    const auto& context = asked.context;
    const auto file = TRY(person_file(context.store, asked.allowed, Known::now()));
    const auto other = TRY(other_of_post(context));
    const auto choices = TRY(only(context, asked.allowed, other));
    const auto form = relationship_form.info(choices);
    auto page = page_to_add(context, file, other, form, TRY(context.typed(form)));
    const auto tie = relationship_form.read(page.typed, blank(other), context.today, choices);
    if (!tie) return refused(context, std::move(page), tie.error());
    auto change = TRY(context.change());
    if (auto recorded = record_relationship(change, asked.allowed, *tie); !recorded)
        return refused(context, std::move(page), recorded.error());
    const auto entry = change.last_entry();
    TRY(change.commit());
    return saved(context, entry, address_of(file.id), "Saved: someone who matters");
}

// Ending and correcting.

namespace {

/// The tie that the address names, about the person in the address.
struct TieShown {
    PersonFile file;
    Fact<Relationship> fact;
    Choices choices;

    Url action(std::string_view verb) const {
        return Url{address_of(file.id, fmt::format("/relationships/{}/{}", fact.id.number(), verb))};
    }
};

Result<TieShown> tie_shown(const Asked<May::change_person>& asked) {
    const auto& context = asked.context;
    const FactId wanted{TRY(context.captures.number("fact"))};
    for (auto& fact : TRY(facts<Relationship>(context.store, asked.allowed, Known::now())))
        if (fact.id == wanted)
            return TieShown{TRY(person_file(context.store, asked.allowed, Known::now())), fact,
                            TRY(only(context, asked.allowed, fact.value.other))};
    return fail(Fault::not_found, "This is no longer held true, or was never on this record.");
}

FormPage page_for(const Context& context, const TieShown& tie, std::string_view verb, const FormInfo& form,
                  Fields typed) {
    const auto& other = tie.choices.at("other").front().words;
    const auto said = fmt::format("{}: {} of {}", other, in_words(tie.fact.value.tie), tie.file.given_name());
    return {.form = form,
            .action = tie.action(verb),
            .typed = std::move(typed),
            .above = identity_bar(context, tie.file) + ui::inset_text(said),
            .back = address_of(tie.file.id)};
}

FormInfo correction(const Choices& choices) {
    return to_correct(relationship_form.info(choices), "Correct what was recorded");
}

}  // namespace

FormInfo relationship_correction_form() { return correction({}); }

Result<Response> show_end_relationship(const Asked<May::change_person>& asked) {
    const auto tie = TRY(tie_shown(asked));
    const auto form = ending_form.info();
    auto page = page_for(asked.context, tie, "end", form, {{"ends", asked.context.today.british()}});
    page.shown_at = TRY(shown_now(asked.context));
    return form_page(asked.context, page);
}

Result<Response> save_end_relationship(const Asked<May::change_person>& asked) {
    const auto& context = asked.context;
    const auto tie = TRY(tie_shown(asked));
    const auto form = ending_form.info();
    auto page = page_for(context, tie, "end", form, TRY(context.typed(form)));
    const auto ending = ending_form.read(page.typed, {context.today, {}}, context.today);
    if (!ending) return refused(context, std::move(page), ending.error());
    auto change = TRY(context.change());
    if (auto ended =
            end_relationship(change, asked.allowed, {tie.fact.id, context.shown_at()}, ending->ends, ending->because);
        !ended)
        return refused(context, std::move(page), ended.error());
    const auto entry = change.last_entry();
    TRY(change.commit());
    return saved(context, entry, address_of(tie.file.id), "Saved: it has ended");
}

Result<Response> show_correct_relationship(const Asked<May::change_person>& asked) {
    const auto tie = TRY(tie_shown(asked));
    const auto form = correction(tie.choices);
    auto page = page_for(asked.context, tie, "correct", form, relationship_form.shown(tie.fact.value));
    page.shown_at = TRY(shown_now(asked.context));
    return form_page(asked.context, page);
}

Result<Response> save_correct_relationship(const Asked<May::change_person>& asked) {
    const auto& context = asked.context;
    const auto tie = TRY(tie_shown(asked));
    const auto form = correction(tie.choices);
    auto page = page_for(context, tie, "correct", form, TRY(context.typed(form)));
    const auto right = relationship_form.read(page.typed, tie.fact.value, context.today, tie.choices);
    if (!right) return refused(context, std::move(page), right.error());
    const auto because = reason_given(page.typed);
    if (!because) return refused(context, std::move(page), because.error());
    auto change = TRY(context.change());
    if (auto done = correct_relationship(change, asked.allowed, {tie.fact.id, context.shown_at()}, *right, *because);
        !done) {
        const bool stale = done.error().fault == Fault::conflict && tie.fact.entered_by > context.shown_at();
        return refused(context, std::move(page), done.error(),
                       stale ? std::optional{relationship_form.shown(tie.fact.value)} : std::nullopt);
    }
    const auto entry = change.last_entry();
    TRY(change.commit());
    return saved(context, entry, address_of(tie.file.id), "Correction saved");
}

}  // namespace kith::persons
