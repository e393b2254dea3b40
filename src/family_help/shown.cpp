#include "family_help/shown.h"

#include <fmt/format.h>

#include "kernel/core/text.h"

namespace kith::family_help {

std::string address_of(PersonId family, std::string_view rest) {
    return fmt::format("/families/{}{}", family.number(), rest);
}

Html family_bar(const WhoTheyAre& who) {
    ui::IdentityBar bar{.name = who.name};
    std::vector<std::string> names;
    for (const auto& child : who.children) names.push_back(child.name);
    if (!names.empty()) bar.details.emplace_back(list_in_words(names));
    bar.details.emplace_back(ui::link("The family", Url{address_of(who.family)}));
    return ui::identity_bar(bar);
}

Result<std::set<PersonId>> among_children(const Context& context, const WhoTheyAre& who, May may) {
    std::vector<PersonId> children;
    for (const auto& child : who.children) children.push_back(child.child);
    if (!context.reader->granted(may)) return std::set<PersonId>{};
    const auto some = TRY(Gate::among(context.store, *context.reader, may, children));
    return std::set<PersonId>{some.begin(), some.end()};
}

bool of_age(std::optional<Date> born, Date today) {
    constexpr int old_enough = 16;
    return born && born->age_on(today) >= old_enough;
}

ui::Tag due_tag(const Occasion& occasion, const Context& context) {
    return {standing(occasion, context.today, context.calendar),
            occasion.late(context.today) ? ui::Tone::late : ui::Tone::soon};
}

}  // namespace kith::family_help
