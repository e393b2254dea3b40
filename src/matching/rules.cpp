#include "matching/rules.h"

#include <array>

#include "matching/law.h"

namespace kith::matching {

namespace {

constexpr auto excludes = Force::excludes;
constexpr auto needs_reason = Force::needs_reason;

constexpr std::array all{
    RuleTerms{Rule::open, excludes, "open", "The home is open",
              "A child cannot live where nobody may yet, or may still, be placed.", law::approval},
    RuleTerms{Rule::registered, excludes, "registered", "Approved, or registered where care is given",
              "Care may be given only by approved carers or in a registered home.", law::registration},
    RuleTerms{Rule::restricted, excludes, "restricted", "No notice against new children",
              "Ofsted may restrict whom a home takes in.", law::restriction},
    RuleTerms{Rule::care_under_sixteen, excludes, "care_under_sixteen", "Care for everyone under 16",
              "Nobody under 16 may be placed where there is no care.", law::under_sixteen},
    RuleTerms{Rule::secure, excludes, "secure", "A secure home only by a court's leave",
              "A child may be locked in only as a court allows.", law::secure},
    RuleTerms{Rule::kind_of_home, excludes, "kind_of_home", "The kind of home that the plan asks for",
              "The child's plan says in what kind of home they are to live.", law::welfare},
    RuleTerms{Rule::terms_recorded, excludes, "terms_recorded", "Terms of approval or registration",
              "Without terms nobody can say whom the home may take.", law::approval},
    RuleTerms{Rule::ages, excludes, "ages", "Ages in the terms", "Children are placed within the terms of approval.",
              law::approval},
    RuleTerms{Rule::sex, excludes, "sex", "Girls or boys in the terms",
              "Children are placed within the terms of approval.", law::approval},
    RuleTerms{Rule::named_children, excludes, "named_children", "Only for children whom the terms name",
              "Carers approved for a child they know are approved for that child.", law::approval},
    RuleTerms{Rule::kind_of_stay, excludes, "kind_of_stay", "Kind of stay in the terms",
              "Children are placed within the terms of approval.", law::approval},
    RuleTerms{Rule::length_of_stay, excludes, "length_of_stay", "Length of stay in the terms",
              "Children are placed within the terms of approval.", law::approval},
    RuleTerms{Rule::number, excludes, "number", "Number of children in the terms",
              "Children are placed within the terms of approval.", law::approval},
    RuleTerms{Rule::usual_limit, excludes, "usual_limit", "Three children at most with foster carers",
              "A fourth child is fostered only with brothers and sisters, or by an exemption that names them.",
              law::usual_limit},
    RuleTerms{Rule::room, excludes, "room", "A place free",
              "Places that are held or cannot be used for a while are not there to be offered.", law::approval},
    RuleTerms{Rule::exclusion_zone, excludes, "exclusion_zone", "Where the child must not live",
              "Somebody decided, with the reason, that the child is not safe there.", law::practice},
    RuleTerms{Rule::risk, excludes, "risk", "Children who must not live together",
              "Somebody decided, with the reason, that one is a danger to the other.", law::care_planning_standard},
    RuleTerms{Rule::resident_alone, excludes, "resident_alone", "A child there who needs to be the only one",
              "The plan of the child who lives there asks for it.", law::care_planning_standard},
    RuleTerms{Rule::apart, excludes, "apart", "Brothers and sisters who live apart by decision",
              "Somebody decided, with the reason, that they live apart.", law::practice},
    RuleTerms{Rule::refused, excludes, "refused", "A home the child will not live in",
              "Somebody decided that what the child says settles it.", law::wishes},
    RuleTerms{Rule::essential_needs, excludes, "essential_needs", "Needs without which no home will do",
              "The request says so.", law::disability},
    RuleTerms{Rule::essential, excludes, "essential", "What the request marks essential", "The request says so.",
              law::practice},
    RuleTerms{Rule::beyond_terms_in_emergency, needs_reason, "beyond_terms_in_emergency",
              "Beyond the terms, in an emergency", "For six working days at most.", law::emergency},
    RuleTerms{Rule::care_to_eighteen, needs_reason, "care_to_eighteen", "Support and no care at 16 or 17",
              "The Review asks for care until 18.", law::care_to_eighteen},
    RuleTerms{Rule::out_of_area, needs_reason, "out_of_area", "Outside the authority's area",
              "A nominated officer approves it; the director, where it is at a distance.", law::out_of_area},
    RuleTerms{Rule::zone_not_known, needs_reason, "zone_not_known", "Where the home is is not known",
              "Nobody can say whether it lies where the child must not live.", law::practice},
    RuleTerms{Rule::risk_to_weigh, needs_reason, "risk_to_weigh", "A risk between children, to be weighed",
              "Whoever decides says how it was weighed.", law::care_planning_standard},
};
static_assert(all.size() == static_cast<std::size_t>(Rule::risk_to_weigh) + 1);

}  // namespace

std::span<const RuleTerms> rules() { return all; }

const RuleTerms& terms_of(Rule rule) { return all[static_cast<std::size_t>(rule)]; }

}  // namespace kith::matching
