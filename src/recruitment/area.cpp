// All that the program sees of recruitment.
#include "kernel/site/site.h"
#include "recruitment/rules.h"

namespace kith::recruitment {

Area area() {
    return {.name = "Recruitment",
            .purpose = "Those who would foster, from the first enquiry to the decision",
            .pages = {},
            .schema = recruitment_schema(),
            .duties = {terms().begin(), terms().end()},
            .spans = {spans().begin(), spans().end()}};
}

}  // namespace kith::recruitment
