#pragma once

#include "kernel/core/text.h"
#include "kernel/site/saving.h"
#include "kernel/web/components.h"
#include "persons/parts.h"
#include "warnings/acts.h"
#include "warnings/linked.h"

namespace kith::warnings {

/// What every page about a person's warnings shows: who they are, and the warnings, with the names of those who wrote.
struct OnPage {
    PersonFile who;
    WarningsFile file;
};
Result<OnPage> on_page(const Context& context, const Allowed<May::see_warning>& person);

/// "/people/12/warnings" with what follows.
std::string address_of(PersonId person, std::string_view rest = "");

ui::Tag tag_of(const WarningsFile& file, const Fact<Warning>& warning, Date today);
/// "Dangerous dog", or "Dangerous dog, at their home".
std::string kind_words(const Warning& warning);

/// Above every page about a person, a home or a family.
Result<Html> above_person(const Context& context, PersonId about);
Result<Html> on_my_day(const Context& context);

std::vector<Page> pages_to_record();
std::vector<Page> pages_to_follow();
Result<Response> show_warnings(const Asked<May::see_warning>& asked);
Result<Response> show_list(const AskedAll<May::see_warning>& asked);

}  // namespace kith::warnings
