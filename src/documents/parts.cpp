// What the pages of documents share.
#include <algorithm>

#include <fmt/format.h>

#include "documents/pages.h"
#include "kernel/core/text.h"
#include "kernel/site/parts.h"

namespace kith::documents {

Result<Subject> subject_of(const Asked<May::see_person>& asked) {
    return subject_of(asked.context.store, *asked.context.reader, asked.allowed);
}
Result<Subject> subject_of(const Asked<May::change_person>& asked) {
    return subject_of(asked.context.store, *asked.context.reader, asked.allowed.implies<May::see_person>());
}
Result<Subject> subject_of(const Asked<May::see_family>& asked) {
    return subject_of(asked.context.store, *asked.context.reader, asked.allowed);
}
Result<Subject> subject_of(const Asked<May::record_family>& asked) {
    return subject_of(asked.context.store, *asked.context.reader, asked.allowed.implies<May::see_family>());
}

static Result<bool> reaches(const Context& context, May may, PersonId about) {
    return !TRY(Gate::among(context.store, *context.reader, may, {about})).empty();
}

Result<Html> bar_of(const Context& context, const Subject& whose) {
    ui::IdentityBar bar{.name = whose.name};
    if (whose.is_family)
        bar.details.emplace_back(ui::link("The family", Url{fmt::format("/families/{}", whose.id.number())}));
    else if (TRY(reaches(context, May::see_person, whose.id)))
        bar.details.emplace_back(ui::link("Who they are", Url{fmt::format("/people/{}", whose.id.number())}));
    if (!whose.is_family && whose.family && TRY(reaches(context, May::see_family, *whose.family)))
        bar.details.emplace_back(
            ui::link("Chronology of the family", Url{fmt::format("/families/{}/chronology", whose.family->number())}));
    return ui::identity_bar(bar);
}

Result<bool> may_make(const Context& context, const Subject& whose) {
    return reaches(context, whose.is_family ? May::record_family : May::change_person, whose.id);
}

Making making_of(const Context& context) {
    return {context.store, *context.reader, context.site.schemas, context.frame.authority};
}

std::string documents_address(const Subject& whose, std::string_view rest) {
    return fmt::format("/{}/{}/documents{}", whose.is_family ? "families" : "children", whose.id.number(), rest);
}

Asking asking_in(const Context& context, const Subject& whose) {
    const auto typed = [&](std::string_view name) { return context.request.asked(name).value_or(""); };
    Asking asking{.from = typed_date(typed("from"), context.today),
                  .to = typed_date(typed("to"), context.today),
                  .children = {},
                  .agency = from_code<Agency>(typed("agency")),
                  .least = from_code<Significance>(typed("least")).value_or(Significance::ordinary)};
    // Several children are asked for under one name: their numbers stand in the query as they are.
    for (const auto child : asking_of(context.request.query).children)
        if (std::ranges::find(whose.children, child) != whose.children.end()) asking.children.push_back(child);
    return asking;
}

Url asking_for(std::string address, const Asking& asking) {
    const auto code = asking.in_code();
    return Url{code.empty() ? std::move(address) : fmt::format("{}?{}", address, code)};
}

ui::Tag weight_tag(Significance significance) {
    constexpr ui::Tone tones[] = {ui::Tone::soon, ui::Tone::neutral, ui::Tone::quiet};
    return {std::string{in_words(significance)}, tones[static_cast<std::size_t>(significance)]};
}

}  // namespace kith::documents
