// Moving to a new address: one form for a whole household, so that an address is never typed twice.
#include <algorithm>

#include <fmt/format.h>

#include "kernel/core/text.h"
#include "kernel/people/households.h"
#include "kernel/people/names.h"
#include "kernel/people/record_person.h"
#include "kernel/site/draft.h"
#include "kernel/site/saving.h"
#include "persons/forms.h"
#include "persons/pages.h"
#include "persons/parts.h"

namespace kith::persons {

namespace {

/// Those who live with this person and whose record the reader may change. Nobody is named where the home is kept safe
/// and the reader may not see it: that they live together is part of what is kept safe.
Result<Choices> may_move_too(const Context& context, const PersonFile& file, const Leave& leave) {
    Choices choices{{"with", {}}};
    const auto home = file.lives_at(context.today);
    if (!home || (home->withheld && !TRY(ways_of(context, file.id)).withheld)) return choices;
    const auto others = TRY(lives_with(context.store, leave, context.today));
    if (others.empty()) return choices;
    const auto open = TRY(Gate::among(context.store, *context.reader, May::change_person, others));
    const auto names = TRY(names_in(context.store, leave, open));
    for (const auto person : open) choices["with"].push_back({std::to_string(person.number()), names.at(person)});
    return choices;
}

/// The form; without the question of who moves too where nobody can be named.
FormInfo form_for(const Choices& choices) {
    auto form = moving_form.info(choices);
    if (choices.at("with").empty())
        std::erase_if(form.questions, [](const QuestionInfo& question) { return question.name == "with"; });
    return form;
}

FormPage page_to_move(const Context& context, const PersonFile& file, const FormInfo& form, Fields typed) {
    return {.form = form,
            .action = Url{address_of(file.id, "/addresses/new")},
            .typed = std::move(typed),
            .above = identity_bar(context, file),
            .back = address_of(file.id),
            .about = file.id};
}

Result<Moving> read(const Context& context, const Choices& choices, const Fields& typed) {
    auto moving = TRY(
        moving_form.read(typed, Moving{.from = context.today, .lines = {}, .postcode = {}}, context.today, choices));
    if (trim(moving.lines).empty() && trim(moving.postcode).empty())
        return tl::unexpected(
            Error{Fault::invalid, "Enter an address or a postcode.", {{"address", "Enter an address or a postcode"}}});
    return moving;
}

}  // namespace

Result<Response> show_move(const Asked<May::change_person>& asked) {
    const auto& context = asked.context;
    const auto file = TRY(person_file(context.store, asked.allowed, Known::now()));
    const auto form = form_for(TRY(may_move_too(context, file, asked.allowed)));
    auto page = page_to_move(context, file, form, {{"from", context.today.british()}, {"withheld", "no"}});
    page.shown_at = TRY(shown_now(context));
    return form_page(context, page);
}

Result<Response> save_move(const Asked<May::change_person>& asked) {
    const auto& context = asked.context;
    const auto file = TRY(person_file(context.store, asked.allowed, Known::now()));
    const auto choices = TRY(may_move_too(context, file, asked.allowed));
    const auto form = form_for(choices);
    auto page = page_to_move(context, file, form, TRY(context.typed(form)));
    const auto moving = read(context, choices, page.typed);
    if (!moving) return refused(context, std::move(page), moving.error());
    std::vector<Leave> movers{asked.allowed};
    for (const auto person : moving->with)
        movers.push_back(
            TRY(decide<May::change_person>(context.store, *context.reader, person, "moves with their household")));
    auto change = TRY(context.change());
    const NewHome home{moving->lines, moving->postcode, moving->withheld, moving->from, {}};
    if (const auto moved = move_house(change, movers, home, context.shown_at()); !moved)
        return refused(context, std::move(page), moved.error());
    TRY(end_draft(change.transaction(), *context.reader, form.name, file.id));
    const auto entry = change.last_entry();
    TRY(change.commit());
    return saved(context, entry, address_of(file.id),
                 fmt::format("The new address of {} was saved",
                             plural(static_cast<std::int64_t>(movers.size()), "person", "people")));
}

}  // namespace kith::persons
