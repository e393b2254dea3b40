#include "persons/parts.h"

#include <algorithm>

#include <fmt/format.h>

#include "kernel/access/gate.h"
#include "kernel/core/text.h"

namespace kith::persons {

std::string address_of(PersonId person, std::string_view rest) {
    return fmt::format("/people/{}{}", person.number(), rest);
}

std::string age_words(const Person& person, Date today) {
    if (!person.died && !person.born && person.expected)
        return fmt::format("Expected on {}", person.expected->in_words());
    return age_in_words(person.born, person.died, today);
}

Html identity_bar(const Context& context, const PersonFile& file) {
    ui::IdentityBar bar{.name = file.name()};
    bar.details.emplace_back(age_words(file.person.value, context.today));
    return ui::identity_bar(bar);
}

Result<Ways> ways_of(const Context& context, PersonId person) {
    const auto may = [&](May wanted) -> Result<bool> {
        if (!context.reader->granted(wanted) && wanted != May::see_care) return false;
        return !TRY(Gate::among(context.store, *context.reader, wanted, {person})).empty();
    };
    return Ways{TRY(may(May::see_care)),        TRY(may(May::change_person)),   TRY(may(May::see_withheld_address)),
                TRY(may(May::allocate_worker)), TRY(may(May::restrict_record)), TRY(may(May::see_who_looked))};
}

Result<std::vector<ShownAddress>> addresses_of(const Context& context, const PersonFile& file) {
    bool withheld_open = false;
    if (std::ranges::any_of(file.residences, [](const auto& home) { return home.value.withheld; }) &&
        TRY(ways_of(context, file.id)).withheld)
        withheld_open = decide<May::see_withheld_address>(context.store, *context.reader, file.id).has_value();
    std::vector<ShownAddress> shown;
    for (auto at = file.residences.rbegin(); at != file.residences.rend(); ++at) {
        const auto& home = at->value;
        const bool open = !home.withheld || withheld_open;
        auto words = home.postcode.empty() ? home.lines
                     : home.lines.empty()  ? home.postcode
                                           : home.lines + ", " + home.postcode;
        if (!open) words = "Address kept safe";
        shown.push_back({at->id, home.household, std::move(words), home.withheld, open, home.starts, home.ends});
    }
    return shown;
}

std::string span_words(std::optional<Date> starts, std::optional<Date> ends) {
    if (starts && ends) return fmt::format("From {} until {}", starts->in_words(), ends->in_words());
    if (starts) return fmt::format("Since {}", starts->in_words());
    if (ends) return fmt::format("Until {}", ends->in_words());
    return {};
}

Response person_page(const Context& context, const PersonFile& file, std::string title, Html body, std::string back) {
    return page_of(context, {.title = fmt::format("{}: {}", title, file.name()),
                             .main = std::move(body),
                             .back = std::move(back),
                             .above = identity_bar(context, file)});
}

}  // namespace kith::persons
