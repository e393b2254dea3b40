#include "drafting/forms.h"

#include "kernel/site/draft.h"
#include "kernel/site/parts.h"

namespace kith::drafting {

Result<DraftedForm> form_named(const Context& context, const std::string& name, PersonId about) {
    const auto place = place_of_form(context.site, name, about);
    if (place)
        for (const auto& page : context.site.routes.pages())
            if (page.method == Method::get && page.form && page.form().name == name)
                return DraftedForm{page.form(), place->address, place->title, place->may.value_or(May::see_person)};
    return fail(Fault::not_found, "There is no form of that name that a draft can stand beside: it keeps no drafts.");
}

}  // namespace kith::drafting
