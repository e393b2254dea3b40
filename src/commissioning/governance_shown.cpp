// What crosses, in words: one line for each field of the types that cross. A field that is added to one of them and not
// told here does not compile.
#include <tuple>
#include <type_traits>

#include "commissioning/checking.h"
#include "commissioning/governance.h"
#include "region/crossing.h"

namespace kith::commissioning {

std::vector<std::string_view> shown_before_a_match() {
    const auto every_field = [](const region::DescribedRequest& request) {
        const auto& [number, authority, urgency, kind, lasting, age, sex, needs, criteria, district, on, needed_by,
                     ages_of_siblings, together, said, complete, unmet, band] = request;
        return std::tie(number, authority, urgency, kind, lasting, age, sex, needs, criteria, district, on, needed_by,
                        ages_of_siblings, together, said, complete, unmet, band);
    };
    static_assert(std::is_invocable_v<decltype(every_field), region::DescribedRequest>);
    return {"The number of the request, and which authority asks",
            "How soon a home is needed, when it was asked for and by when it is needed",
            "The kind of home, and for how long",
            "Age in whole years, and sex where a home is approved for one alone; where the child's record is "
            "restricted a band of ages, with the kind of home and the district, and nothing else of the child",
            "What whoever looks after them must know",
            "What the home should be, and how much hangs on each",
            "The postcode district, where the authority lets it be shown",
            "How old brothers and sisters are who need a home too, and whether together",
            "What they say themselves, where their worker said it may be shown",
            "Whether the request is complete, and why no home was found so far"};
}

std::vector<std::string_view> shown_of_a_stay() {
    const auto every_field = [](const AgreedStay& stay) {
        const auto& [reference, member, provider, provider_urn, contract, home, home_urn, kind, band, weekly, came,
                     left, agreed] = stay;
        return std::tie(reference, member, provider, provider_urn, contract, home, home_urn, kind, band, weekly, came,
                        left, agreed);
    };
    static_assert(std::is_invocable_v<decltype(every_field), AgreedStay>);
    return {"The reference of the agreement, which names nobody",
            "Which member looks after the child",
            "The provider, its Ofsted number and the contract",
            "The home and its Ofsted number",
            "The kind of home, the band of need and the price a week",
            "The days on which the stay began and ended, and until when it was agreed"};
}

}  // namespace kith::commissioning
