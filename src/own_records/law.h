#pragma once

#include <span>

#include "own_records/codes.h"

/// Every source that own records rest on, each once.
namespace kith::own_records {

namespace law {

#define UK_GDPR "UK GDPR"
#define UK_GDPR_AT "https://www.legislation.gov.uk/eur/2016/679/article/"
#define DPA "Data Protection Act 2018"
#define DPA_AT "https://www.legislation.gov.uk/ukpga/2018/12/schedule/"

// The texts of the Regulation and the Act were not read yet, so what rests on them stands as not confirmed.
inline constexpr Law one_month{UK_GDPR, "art. 12(3)", UK_GDPR_AT "12", Certainty::local};
inline constexpr Law access{UK_GDPR, "art. 15", UK_GDPR_AT "15", Certainty::local};
inline constexpr Law put_right{UK_GDPR, "arts 12(3) and 16", UK_GDPR_AT "16", Certainty::local};
inline constexpr Law somebody_else{DPA, "Sch. 2, para. 16", DPA_AT "2", Certainty::local};
inline constexpr Law serious_harm{DPA, "Sch. 3, Part 3 (social work data)", DPA_AT "3", Certainty::local};
inline constexpr Law legal_advice{DPA, "Sch. 2, para. 19", DPA_AT "2", Certainty::local};
inline constexpr Law court{DPA, "Sch. 3, para. 9 (data processed by a court)", DPA_AT "3", Certainty::local};
inline constexpr Law adoption{DPA, "Sch. 4, para. 3 (adoption records)", DPA_AT "4", Certainty::local};
inline constexpr Law crime{DPA, "Sch. 2, para. 2", DPA_AT "2", Certainty::local};
inline constexpr Law practice{"Local practice", "after the ICO’s standards for care records (2025)", "",
                              Certainty::local};

// How long records are kept. Regulations 50 and 36 were not read yet.
inline constexpr Law kept_care{"Care Planning, Placement and Case Review (England) Regulations 2010", "reg. 50",
                               "https://www.legislation.gov.uk/uksi/2010/959/regulation/50", Certainty::local};
inline constexpr Law kept_adoption{"Disclosure of Adoption Information (Post-Commencement Adoptions) Regulations 2005",
                                   "reg. 6", "https://www.legislation.gov.uk/uksi/2005/888/regulation/6"};
inline constexpr Law kept_home{"Children's Homes (England) Regulations 2015", "reg. 36",
                               "https://www.legislation.gov.uk/uksi/2015/541/regulation/36", Certainty::local};
inline constexpr Law kept_carer{"Fostering Services (England) Regulations 2011", "reg. 32",
                                "https://www.legislation.gov.uk/uksi/2011/581/regulation/32"};
inline constexpr Law kept_locally{"Local practice", "where no law says how long", "", Certainty::local};

#undef UK_GDPR
#undef UK_GDPR_AT
#undef DPA
#undef DPA_AT

}  // namespace law

/// The declared reasons, in the order in which they are offered.
std::span<const ReasonTerms> reasons();
const ReasonTerms& terms_of(Reason reason);

}  // namespace kith::own_records
