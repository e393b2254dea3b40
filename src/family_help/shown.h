#pragma once

#include <set>

#include "family_help/family.h"
#include "kernel/duties/duty.h"
#include "kernel/site/site.h"
#include "kernel/web/components.h"

/// What pages about a family share, in this area and in those that read it.
namespace kith::family_help {

/// "/families/12/plan"
std::string address_of(PersonId family, std::string_view rest = {});

/// Who the page is about, kept in sight: the family's name, and its children.
Html family_bar(const WhoTheyAre& who);

/// Those of its children about whom the reader may do this.
Result<std::set<PersonId>> among_children(const Context& context, const WhoTheyAre& who, May may);

/// Whether someone is known to be 16 or over, as in law one must be to agree alone, and as we ask of those who are
/// invited: of whom no birthday is known, it is not known.
bool of_age(std::optional<Date> born, Date today);

ui::Tag due_tag(const Occasion& occasion, const Context& context);

}  // namespace kith::family_help
