#include "recruitment/enquirer.h"

#include <fmt/format.h>

#include "kernel/site/link_given.h"

namespace kith::recruitment {

Result<std::optional<Residence>> home_of_applicant(const Store& store, const Leave& applicant) {
    std::optional<Residence> home;
    for (auto& fact : TRY(facts<Residence>(store, applicant, Known::now())))
        if (!fact.value.ends) home = std::move(fact.value);
    return home;
}

Html link_shown(const Context& context, std::string_view token) {
    return link_given(context, fmt::format("/foster/back/{}", token));
}

}  // namespace kith::recruitment
