#pragma once

#include "kernel/people/person.h"
#include "kernel/site/context.h"
#include "kernel/web/html.h"

/// What the pages of the applicant and of those who help them share.
namespace kith::recruitment {

/// Where the applicant lives now; none: not recorded.
Result<std::optional<Residence>> home_of_applicant(const Store& store, const Leave& applicant);

/// The link by which an applicant comes back, to be copied or written down: shown once.
Html link_shown(const Context& context, std::string_view token);

}  // namespace kith::recruitment
