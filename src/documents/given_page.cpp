// To whom a document was given.
#include <fmt/format.h>

#include "documents/pages.h"
#include "kernel/site/filled_in.h"
#include "kernel/site/saving.h"

namespace kith::documents {

template <May may>
static Result<FormPage> giving_page(const Asked<may>& asked, const FormInfo& info, Fields typed) {
    const auto& context = asked.context;
    const auto whose = TRY(subject_of(asked));
    const auto number = TRY(context.captures.number("document"));
    auto above = TRY(bar_of(context, whose));
    return FormPage{.form = info,
                    .action = Url{context.request.path},
                    .typed = std::move(typed),
                    .above = std::move(above),
                    .back = documents_address(whose, fmt::format("/{}", number))};
}

template <May may>
Result<Response> show_giving(const Asked<may>& asked) {
    const auto& context = asked.context;
    const FactId document{TRY(context.captures.number("document"))};
    const auto info = given_form.info();
    for (const auto& made : TRY(documents_made(context.store, asked.allowed)))
        if (made.id == document) {
            auto page = TRY(giving_page(asked, info, given_form.started({.to = made.value.for_whom})));
            page.above +=
                filled_in(info, page.typed, {{"to", "whom it was made for", made.value.at.day()}}, context.today);
            return form_page(context, page);
        }
    return fail(Fault::not_found, "There is no such document on this record.");
}

template <May may>
Result<Response> save_giving(const Asked<may>& asked) {
    const auto& context = asked.context;
    const FactId document{TRY(context.captures.number("document"))};
    const auto info = given_form.info();
    auto page = TRY(giving_page(asked, info, TRY(context.typed(info))));
    const auto typed = given_form.read(page.typed, {}, context.today);
    if (!typed) return refused(context, std::move(page), typed.error());
    auto change = TRY(context.change());
    const auto entry = give(change, asked.allowed, document, *typed, *context.reader);
    if (!entry) return refused(context, std::move(page), entry.error());
    TRY(change.commit());
    return saved(context, *entry, page.back, "Saved: to whom it was given");
}

template Result<Response> show_giving(const Asked<May::change_person>&);
template Result<Response> show_giving(const Asked<May::record_family>&);
template Result<Response> save_giving(const Asked<May::change_person>&);
template Result<Response> save_giving(const Asked<May::record_family>&);

}  // namespace kith::documents
