#pragma once

#include "family_help/family.h"
#include "kernel/people/person.h"
#include "kernel/site/site.h"

/// Who is around a family: its own network, and the team that works with it.
namespace kith::family_help {

/// Someone tied to one of the children, who is no child of the family.
struct OfNetwork {
    PersonId person;
    std::string name;
    std::vector<std::string> ties;  ///< "parent of Ana Fernley"
    bool parental_responsibility = false;
    std::optional<Date> born;
};

/// Those tied to children whom the reader may know, by ties that hold: who has parental responsibility first, then by
/// name.
Result<std::vector<OfNetwork>> network_of(const Context& context, const WhoTheyAre& who);

struct InTeam {
    std::optional<PersonId> person;  ///< none: who is only named
    std::string name;
    std::string as;  ///< "Family Help practitioner", "Education, Larkfield Primary"
    bool leads = false;
};

/// Who works with the family on a day, the lead first. To the family itself (`family_reads`) whoever is there for an
/// enquiry is not shown: who they are would tell of it before the family is told. Nor is where anybody works.
Result<std::vector<InTeam>> team_of(const Context& context, const Leave& family, const WhoTheyAre& who, Date on,
                                    bool family_reads);

}  // namespace kith::family_help
