#pragma once

#include <string>
#include <string_view>

#include "kernel/people/person.h"
#include "kernel/site/site.h"
#include "kernel/web/components.h"

/// What several pages about people show alike.
namespace kith::persons {

/// "/people/12" with what follows.
std::string address_of(PersonId person, std::string_view rest = "");

/// "Aged 11, born 3 February 2014"; what is not known is said.
std::string age_words(const Person& person, Date today);

/// Whose page it is. Nothing that is kept safe.
Html identity_bar(const Context& context, const PersonFile& file);

/// What this reader may do about this person, for links. Not noted on the audit: nothing is shown or done by it.
struct Ways {
    bool care = false, change = false, withheld = false, allocate = false, restrict = false, looked = false;
};
Result<Ways> ways_of(const Context& context, PersonId person);

/// An address as this reader may see it: one that is kept safe has no words for those who may not see it.
struct ShownAddress {
    FactId fact;
    HouseholdId household;
    std::string words;  ///< "3 Alder Way, ZZ99 3AB", or "Address kept safe"
    bool kept_safe;
    bool open;  ///< the words are the address
    std::optional<Date> starts, ends;
};
/// The newest first. Seeing one that is kept safe is asked of the gate, and so on the audit.
Result<std::vector<ShownAddress>> addresses_of(const Context& context, const PersonFile& file);

/// "From 3 February 2020 until 1 May 2021"; empty if neither is known.
std::string span_words(std::optional<Date> starts, std::optional<Date> ends);

/// A page about one person, with who they are above it.
Response person_page(const Context& context, const PersonFile& file, std::string title, Html body,
                     std::string back = {});

}  // namespace kith::persons
