#pragma once

#include "kernel/core/law.h"
#include "matching/law.h"

/// Every legal source that the rules of homes rest on, each once.
namespace kith::homes::law {

#define FOSTERING_2011 "Fostering Services (England) Regulations 2011"
#define FOSTERING_2011_LINK "https://www.legislation.gov.uk/uksi/2011/581/regulation/"
#define FOSTERING_STANDARDS "Fostering services: national minimum standards (2011)"
#define CHILDRENS_HOMES_2015 "Children's Homes (England) Regulations 2015"
#define CHILDRENS_HOMES_2015_LINK "https://www.legislation.gov.uk/uksi/2015/541/regulation/"
#define SUPPORTED_2023 "Supported Accommodation (England) Regulations 2023"
#define SUPPORTED_2023_LINK "https://www.legislation.gov.uk/uksi/2023/416/regulation/"
#define CARE_PLANNING_2010 "Care Planning, Placement and Case Review (England) Regulations 2010"
#define CARE_PLANNING_2010_LINK "https://www.legislation.gov.uk/uksi/2010/959/regulation/"

// What is said of placing any child in any home has its source there, once.
using matching::law::approval;
using matching::law::care_to_eighteen;
using matching::law::emergency;
using matching::law::registration;
using matching::law::under_sixteen;
using matching::law::usual_limit;

inline constexpr Law approval_review{FOSTERING_2011, "reg. 28(2)", FOSTERING_2011_LINK "28"};
inline constexpr Law resignation{FOSTERING_2011, "reg. 28(13)", FOSTERING_2011_LINK "28"};
inline constexpr Law ending{FOSTERING_2011, "reg. 28(6) to (12)", FOSTERING_2011_LINK "28"};
/// How long carers may answer a proposal to end approval is taken over from reg. 27(9); not settled here for reg. 28.
inline constexpr Law ending_notice{FOSTERING_2011, "reg. 28: time to answer", FOSTERING_2011_LINK "28",
                                   Certainty::local};
inline constexpr Law records_kept{FOSTERING_2011, "reg. 32", FOSTERING_2011_LINK "32"};
inline constexpr Law unannounced{FOSTERING_STANDARDS, "standard 21", "", Certainty::guidance};
inline constexpr Law supervision{"Local practice", "supervision of foster carers", "", Certainty::local};
inline constexpr Law training{FOSTERING_STANDARDS, "standard 20", "", Certainty::guidance};
inline constexpr Law temporary_approval{CARE_PLANNING_2010, "regs. 24 and 25", CARE_PLANNING_2010_LINK "25"};
inline constexpr Law supported{CARE_PLANNING_2010, "reg. 27C", CARE_PLANNING_2010_LINK "27C"};
inline constexpr Law independent_visit{CHILDRENS_HOMES_2015, "reg. 44", CHILDRENS_HOMES_2015_LINK "44"};
inline constexpr Law quality_review{CHILDRENS_HOMES_2015, "reg. 45", CHILDRENS_HOMES_2015_LINK "45"};
inline constexpr Law quality_review_sent{CHILDRENS_HOMES_2015, "reg. 45(4)", CHILDRENS_HOMES_2015_LINK "45",
                                         Certainty::guidance};
inline constexpr Law premises{CHILDRENS_HOMES_2015, "reg. 46", CHILDRENS_HOMES_2015_LINK "46"};
inline constexpr Law statement_of_purpose{CHILDRENS_HOMES_2015, "reg. 16(3)", CHILDRENS_HOMES_2015_LINK "16"};
/// The law says "under review"; that it is looked at each year is what is usual.
inline constexpr Law statement_yearly{CHILDRENS_HOMES_2015, "reg. 16(3)(a), yearly", CHILDRENS_HOMES_2015_LINK "16",
                                      Certainty::guidance};
inline constexpr Law restraint{CHILDRENS_HOMES_2015, "reg. 35(3)", CHILDRENS_HOMES_2015_LINK "35"};
inline constexpr Law manager_away{CHILDRENS_HOMES_2015, "reg. 48", CHILDRENS_HOMES_2015_LINK "48"};
inline constexpr Law designated_officer{"Working together to safeguard children (2023)",
                                        "referral to the designated officer", "", Certainty::guidance};

// "Without delay": one working day is Kith's reading.
inline constexpr Law ofsted_told{FOSTERING_2011, "reg. 36 and Sch. 7, without delay", FOSTERING_2011_LINK "36",
                                 Certainty::local};

}  // namespace kith::homes::law
