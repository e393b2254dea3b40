#pragma once

#include "kernel/core/law.h"

/// Every legal source that fostering rests on, each once.
namespace kith::fostering::law {

#define CHILDREN_ACT "Children Act 1989"
#define CHILDREN_ACT_PAGE "https://www.legislation.gov.uk/ukpga/1989/41/section/"
#define CARE_PLANNING "Care Planning, Placement and Case Review (England) Regulations 2010"

/// The placement plan says who may decide what: medical and dental treatment, education, leisure and home life, faith
/// and religious observance, use of social media, any other matters. The Review asks that the carer decides unless
/// something else was said.
inline constexpr Law delegated_authority{CARE_PLANNING, "Schedule 2, as amended by SI 2013/984",
                                         "https://www.legislation.gov.uk/uksi/2010/959/schedule/2"};
inline constexpr Law standards{"Fostering services: national minimum standards (2011)", "standards 6, 7 and 9", "",
                               Certainty::guidance};
inline constexpr Law reasonable_care{CHILDREN_ACT, "s. 3(5)", CHILDREN_ACT_PAGE "3"};
inline constexpr Law parents_keep_responsibility{CHILDREN_ACT, "s. 20(7) and (8)", CHILDREN_ACT_PAGE "20"};
inline constexpr Law on_remand{"Legal Aid, Sentencing and Punishment of Offenders Act 2012", "s. 104",
                               "https://www.legislation.gov.uk/ukpga/2012/10/section/104"};
inline constexpr Law special_guardian{CHILDREN_ACT, "ss. 12(2) and 14C(1)", CHILDREN_ACT_PAGE "14C"};
inline constexpr Law authority_shares_responsibility{CHILDREN_ACT, "s. 33(3)", CHILDREN_ACT_PAGE "33"};
inline constexpr Law faith_and_adoption{CHILDREN_ACT, "s. 33(6)", CHILDREN_ACT_PAGE "33"};
inline constexpr Law name_and_travel{CHILDREN_ACT, "s. 33(7) and (8)", CHILDREN_ACT_PAGE "33"};
inline constexpr Law contact{CHILDREN_ACT, "s. 34", CHILDREN_ACT_PAGE "34"};
inline constexpr Law emergency_order{CHILDREN_ACT, "s. 44(5)", CHILDREN_ACT_PAGE "44"};
inline constexpr Law police_protection{CHILDREN_ACT, "s. 46(9)", CHILDREN_ACT_PAGE "46"};
inline constexpr Law placed_for_adoption{"Adoption and Children Act 2002", "s. 25",
                                         "https://www.legislation.gov.uk/ukpga/2002/38/section/25"};
inline constexpr Law consent_at_sixteen{"Family Law Reform Act 1969", "s. 8",
                                        "https://www.legislation.gov.uk/ukpga/1969/46/section/8"};
inline constexpr Law competent_child{"Gillick v West Norfolk and Wisbech Area Health Authority [1986] AC 112",
                                     "a child who understands enough", ""};
inline constexpr Law tattoos{"Tattooing of Minors Act 1969", "s. 1",
                             "https://www.legislation.gov.uk/ukpga/1969/24/section/1"};
inline constexpr Law work_permits{"Children and Young Persons Act 1933", "s. 18",
                                  "https://www.legislation.gov.uk/ukpga/Geo5/23-24/12/section/18"};
inline constexpr Law marriage{"Marriage and Civil Partnership (Minimum Age) Act 2022", "s. 1",
                              "https://www.legislation.gov.uk/ukpga/2022/28/section/1"};
inline constexpr Law passports{"HM Passport Office guidance: children in care", "", "", Certainty::guidance};
inline constexpr Law appropriate_adult{"Police and Criminal Evidence Act 1984, Code C", "para. 1.7", "",
                                       Certainty::guidance};
inline constexpr Law answering{"Local practice", "answers to a carer's question", "", Certainty::local};

inline constexpr Law incident_told{"Fostering Services (England) Regulations 2011", "reg. 36 and Sch. 7",
                                   "https://www.legislation.gov.uk/uksi/2011/581/regulation/36", Certainty::local};
/// Which events of Schedule 7 bind a local authority's own service as they bind an agency is not settled here.
inline constexpr Law ofsted_told{"Fostering Services (England) Regulations 2011", "reg. 36 and Sch. 7: Ofsted",
                                 "https://www.legislation.gov.uk/uksi/2011/581/schedule/7", Certainty::local};

}  // namespace kith::fostering::law
