#pragma once

#include <optional>
#include <string>

#include "kernel/core/words.h"
#include "kernel/record/facts.h"

namespace kith {

/// What a body on the record is. Source: Care Standards Act 2000, s.4 and s.8; the Review, 5.2.
enum class OrganisationKind { co_operative, fostering_agency, company, charity, public_body };

/// A body that has dealings of its own: the co-operative of a region, a provider of homes, whoever owns one. It is on
/// the record as a person and a home are: facts hang on it, the gate is asked about it, its journal can be read.
struct Organisation {
    OrganisationKind kind;
    std::string name;                ///< "Bramblewood Homes Ltd"
    std::optional<std::string> urn;  ///< the regulator's number, of one that is registered
    Date starts;
    std::optional<Date> ends;  ///< the last day on which there was such a body

    static constexpr auto table =
        facts_in("people_organisation", "Organisation", column("kind", "Kind", &Organisation::kind),
                 column("name", "Name", &Organisation::name),
                 column("urn", "Regulator's number", &Organisation::urn).indexed(),
                 column("starts", "From", &Organisation::starts), column("ends", "Until", &Organisation::ends))
            .since(3);
};

template <>
inline constexpr std::array words_of<OrganisationKind>{
    Word{OrganisationKind::co_operative, "co_operative", "Regional care co-operative"},
    Word{OrganisationKind::fostering_agency, "fostering_agency", "Independent fostering agency"},
    Word{OrganisationKind::company, "company", "Company"}, Word{OrganisationKind::charity, "charity", "Charity"},
    Word{OrganisationKind::public_body, "public_body", "Public body"}};

}  // namespace kith
