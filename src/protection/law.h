#pragma once

#include "kernel/core/law.h"

/// Every source that child protection rests on, each once.
namespace kith::protection::law {

#define CHILDREN_ACT_1989 "Children Act 1989"
#define CHILDREN_ACT_1989_AT "https://www.legislation.gov.uk/ukpga/1989/41/section/"
#define WORKING_TOGETHER "Working together to safeguard children (2023)"

/// Reasonable cause to suspect that a child suffers, or is likely to suffer, significant harm: the authority makes the
/// enquiries it needs to decide whether to act.
inline constexpr Law enquiries{CHILDREN_ACT_1989, "s. 47(1)", CHILDREN_ACT_1989_AT "47"};
/// A strategy discussion is held as soon as there is cause; the day is each area's own.
inline constexpr Law strategy{WORKING_TOGETHER, "chapter 3, strategy discussion; the day is local", "",
                              Certainty::local};
/// "Within 15 working days of ... the strategy discussion at which section 47 enquiries were initiated."
inline constexpr Law initial_conference{WORKING_TOGETHER, "chapter 3, initial child protection conference", "",
                                        Certainty::guidance};
/// After a contact that leads to help, an assessment or a strategy discussion the child is seen "as soon as possible";
/// no number of days is set.
inline constexpr Law first_seen{WORKING_TOGETHER, "chapter 3, assessment: the child is seen; the day is local", "",
                                Certainty::local};
inline constexpr Law core_group{WORKING_TOGETHER, "chapter 3, the core group", "", Certainty::guidance};
inline constexpr Law core_group_again{"Local practice", "how often a core group meets", "", Certainty::local};
/// First within three months of the initial conference, then within six months of each.
inline constexpr Law review_conference{WORKING_TOGETHER, "chapter 3, child protection review conference", "",
                                       Certainty::guidance};
/// No national frequency.
inline constexpr Law visits{"Local practice", "visits under a child protection plan", "", Certainty::local};
inline constexpr Law report_first{"Local practice", "the family sees the report before the conference", "",
                                  Certainty::local};
inline constexpr Law transfer_in{"Local practice", "a child on a plan who moves here", "", Certainty::local};
inline constexpr Law drift{"Local practice", "plans that have gone on for 15, 18 and 24 months", "", Certainty::local};
/// "The maximum duration of an emergency protection order is eight days" (s.45(1)), or until the first later day that
/// is neither a Sunday nor a public holiday, where the last is one (s.45(2)); once more by seven (s.45(5), (6)).
inline constexpr Law emergency_order{CHILDREN_ACT_1989, "s. 45(1), (2), (5) and (6)", CHILDREN_ACT_1989_AT "45"};
/// Where the police applied for the order (s. 46(7)), its eight days begin with the first day on which the child was
/// taken into police protection. Written from memory of the text.
inline constexpr Law order_after_police{CHILDREN_ACT_1989, "s. 45(3)", CHILDREN_ACT_1989_AT "45", Certainty::local};
/// It has effect "for such period, not exceeding 7 days beginning with that date, as may be specified in the order":
/// the date by which the assessment is to begin, which is the first of the seven.
inline constexpr Law assessment_order{CHILDREN_ACT_1989, "s. 43(5)", CHILDREN_ACT_1989_AT "43"};
inline constexpr Law police_protection{CHILDREN_ACT_1989, "s. 46(6)", CHILDREN_ACT_1989_AT "46"};
/// Inserted by the Children's Wellbeing and Schools Act 2026, section 1: family group decision making is offered before
/// an application under section 31, unless that would not be in the child's best interests. Prospective: section 78
/// leaves the day to regulations. The authority records that day; until then the absence of an offer is said, and does
/// not stop an application.
inline constexpr Law family_decides{CHILDREN_ACT_1989, "s. 31ZA", CHILDREN_ACT_1989_AT "31ZA"};
/// At each point at which plans for a child change, and not the last alone; the day is each area's own.
inline constexpr Law family_offered{"Families First Partnership programme guide (2025)",
                                    "family group decision making; the day is local", "", Certainty::local};
inline constexpr Law pre_proceedings{"Public Law Working Group", "pre-proceedings, 12 to 16 weeks", "",
                                     Certainty::local};
/// "... in any event within twenty-six weeks beginning with the day on which the application was issued".
inline constexpr Law proceedings{CHILDREN_ACT_1989, "s. 32(1)(a), (5) and (7)", CHILDREN_ACT_1989_AT "32"};
/// The court extends that time where it must to resolve the proceedings justly (s. 32(5)), with a reason for the one
/// case (s. 32(7)). That each extension ends within eight weeks of the later of the end of the time before and the day
/// on which it is given (s. 32(8)) was written from memory of the text.
inline constexpr Law longer_proceedings{CHILDREN_ACT_1989, "s. 32(8)", CHILDREN_ACT_1989_AT "32", Certainty::local};
/// The Review asks that an expert works beside the family's lead whenever there is cause to suspect significant harm.
inline constexpr Law practitioner{"The Independent Review of Children's Social Care (2022)",
                                  "recommendation on the expert child protection practitioner", "", Certainty::local};
inline constexpr Law representation{"The Independent Review of Children's Social Care (2022)",
                                    "independent representation and support for parents", "", Certainty::local};
/// How many agencies besides the chair make a conference quorate: social care and at least two more.
inline constexpr Law quorum{"Local practice", "when a child protection conference is quorate", "", Certainty::local};

}  // namespace kith::protection::law
