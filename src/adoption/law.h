#pragma once

#include "kernel/core/law.h"

/// Every source that contact and support after adoption rest on, each once.
namespace kith::adoption::law {

#define ADOPTION_ACT "Adoption and Children Act 2002"
#define ADOPTION_ACT_AT "https://www.legislation.gov.uk/ukpga/2002/38/section/"
#define SUPPORT_REGULATIONS "Adoption Support Services Regulations 2005"
#define SUPPORT_REGULATIONS_AT "https://www.legislation.gov.uk/uksi/2005/691/regulation/"
#define THE_REVIEW "The Independent Review of Children's Social Care (2022)"

/// Contact after adoption for everybody, by default and by modern means: recommended, not enacted.
inline constexpr Law contact_by_default{THE_REVIEW, "contact after adoption by default, unless they say no", "",
                                        Certainty::local};
/// What a plan says is agreed between its parties; no law says how often.
inline constexpr Law plan{"Local practice", "contact after adoption as the plan says", "", Certainty::local};
inline constexpr Law practice{"Local practice", "how soon a letter is read, and others are spoken with", "",
                              Certainty::local};
/// An assessment of needs for adoption support, for whoever of an adoption asks for one.
inline constexpr Law assessment{ADOPTION_ACT, "s. 4(1)", ADOPTION_ACT_AT "4"};
/// Reviewed at least once a year. The regulation's own text was not read yet, so it stands as not confirmed.
inline constexpr Law support_reviews{SUPPORT_REGULATIONS, "reg. 19", SUPPORT_REGULATIONS_AT "19", Certainty::local};
/// Orders for contact, or that there be none.
inline constexpr Law contact_orders{ADOPTION_ACT, "s. 51A", ADOPTION_ACT_AT "51A"};
inline constexpr Law financial_support{SUPPORT_REGULATIONS, "reg. 20", SUPPORT_REGULATIONS_AT "20", Certainty::local};
inline constexpr Law disclosure{ADOPTION_ACT, "ss. 56 to 65", ADOPTION_ACT_AT "56"};
inline constexpr Law kept_a_hundred_years{
    "Disclosure of Adoption Information (Post-Commencement Adoptions) Regulations "
    "2005",
    "reg. 6", "https://www.legislation.gov.uk/uksi/2005/888/regulation/6"};
inline constexpr Law life_story{"Adoption Agencies Regulations 2005", "reg. 35 and guidance",
                                "https://www.legislation.gov.uk/uksi/2005/389/regulation/35"};

#undef ADOPTION_ACT
#undef ADOPTION_ACT_AT
#undef SUPPORT_REGULATIONS
#undef SUPPORT_REGULATIONS_AT
#undef THE_REVIEW

}  // namespace kith::adoption::law
