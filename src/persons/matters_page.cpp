// How much someone matters, in the words of the person themselves. It is asked, and never inferred.
#include <algorithm>

#include <fmt/format.h>

#include "kernel/people/record_person.h"
#include "kernel/site/draft.h"
#include "kernel/site/saving.h"
#include "persons/forms.h"
#include "persons/pages.h"
#include "persons/parts.h"

namespace kith::persons {

namespace {

Result<Choices> tied_people(const Context& context, const Leave& leave) {
    Choices choices{{"other", {}}};
    for (const auto& person : TRY(related(context.store, leave, Known::now()))) {
        auto& offered = choices["other"];
        const auto id = std::to_string(person.id.number());
        if (std::ranges::find(offered, id, &Choice::value) != offered.end()) continue;
        const auto said = person.rating ? fmt::format("Said before: {} of 5", *person.rating) : std::string{};
        offered.push_back({id, fmt::format("{} ({})", person.name, in_words(person.tie, person.sex)), said});
    }
    return choices;
}

FormPage page_for_matters(const Context& context, const PersonFile& file, const FormInfo& form, Fields typed) {
    return {.form = form,
            .action = Url{address_of(file.id, "/matters")},
            .typed = std::move(typed),
            .above = identity_bar(context, file),
            .back = address_of(file.id),
            .about = file.id};
}

}  // namespace

Result<Response> show_matters(const Asked<May::change_person>& asked) {
    const auto& context = asked.context;
    const auto file = TRY(person_file(context.store, asked.allowed, Known::now()));
    const auto choices = TRY(tied_people(context, asked.allowed));
    if (choices.at("other").empty()) return Response::redirect(address_of(file.id, "/relationships/new"));
    const auto form = matters_form.info(choices);
    const auto other = context.request.asked("other").value_or("");
    return form_page(context,
                     page_for_matters(context, file, form, {{"other", other}, {"on", context.today.british()}}));
}

Result<Response> save_matters(const Asked<May::change_person>& asked) {
    const auto& context = asked.context;
    const auto file = TRY(person_file(context.store, asked.allowed, Known::now()));
    const auto choices = TRY(tied_people(context, asked.allowed));
    const auto form = matters_form.info(choices);
    auto page = page_for_matters(context, file, form, TRY(context.typed(form)));
    const auto said =
        matters_form.read(page.typed, {file.id, HowMuch::a_little, {}, context.today}, context.today, choices);
    if (!said) return refused(context, std::move(page), said.error());
    auto change = TRY(context.change());
    const Matters matters{said->other, static_cast<int>(said->how_much), said->words, said->on};
    if (auto recorded = record_matters(change, asked.allowed, matters); !recorded)
        return refused(context, std::move(page), recorded.error());
    TRY(end_draft(change.transaction(), *context.reader, form.name, file.id));
    const auto entry = change.last_entry();
    TRY(change.commit());
    return saved(context, entry, address_of(file.id), "Saved: who matters");
}

}  // namespace kith::persons
