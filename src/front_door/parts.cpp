// What the pages of the front door share.
#include <algorithm>

#include <fmt/format.h>

#include "front_door/pages.h"
#include "kernel/people/households.h"

namespace kith::front_door {

std::string address_of(PersonId child, std::string_view rest) {
    return fmt::format("/children/{}/contacts{}", child.number(), rest);
}
std::string address_of(PersonId child, FactId contact, std::string_view rest) {
    return fmt::format("/children/{}/contacts/{}{}", child.number(), contact.number(), rest);
}

std::string teller_words(Teller teller, const std::optional<std::string>& name,
                         const std::optional<std::string>& agency) {
    std::string words{in_words(teller)};
    if (name) words += ": " + *name;
    if (agency) words += ", " + *agency;
    return words;
}
std::string teller_words(const Contact& contact) { return teller_words(contact.teller, contact.name, contact.agency); }

ui::Tag standing_tag(const Occasion& occasion, Date today, const Calendar& calendar) {
    auto tone = ui::Tone::soon;
    if (occasion.done)
        tone = ui::Tone::good;
    else if (occasion.late(today))
        tone = ui::Tone::late;
    return {standing(occasion, today, calendar), tone};
}

Html contacts_bar(const Context& context, const ContactsFile& file) {
    ui::IdentityBar bar{.name = file.name};
    if (context.reader->granted(May::see_person))
        bar.details.emplace_back(ui::link("Who they are", Url{fmt::format("/people/{}", file.child.number())}));
    return ui::identity_bar(bar);
}

Result<std::vector<PersonId>> family_of(const Context& context, const Leave& child, May may) {
    auto family = TRY(lives_with(context.store, child, context.today));
    for (const auto& one : TRY(related(context.store, child, Known::now())))
        if (one.tie == Tie::sibling) family.push_back(one.id);
    std::ranges::sort(family);
    family.erase(std::unique(family.begin(), family.end()), family.end());
    std::erase(family, child.about());
    return Gate::among(context.store, *context.reader, may, family);
}

}  // namespace kith::front_door
