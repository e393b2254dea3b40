#pragma once

#include "care/law.h"
#include "kernel/duties/local.h"

/// The spans of care that the law leaves to each authority, or that were not confirmed in it, each once.
namespace kith::care::local {

inline constexpr LocalSpan early_review{"early-review",
                                        "How soon a review that was asked for is held, where no event sets the day",
                                        "L13",
                                        law::earlier_reviews,
                                        20_working_days,
                                        1,
                                        60};
/// The law gives a week for a concern about a home, and asks for what is reasonable otherwise: so it may be less, not
/// more.
inline constexpr LocalSpan asked_visit{
    "asked-visit", "How soon a child is visited who asks, or whose carer asks", "L24", law::visits_asked, 7_days, 1, 7};
inline constexpr LocalSpan court_care_plan{"court-care-plan",
                                           "How soon a care plan is made where the court decides on care",
                                           "L01",
                                           law::care_plan_for_court,
                                           10_working_days,
                                           1,
                                           60};
inline constexpr LocalSpan review_decisions{"review-decisions",
                                            "How soon the decisions of a review are shared",
                                            "L15",
                                            law::decisions_of_reviews,
                                            5_working_days,
                                            1,
                                            20};
inline constexpr LocalSpan review_record{"review-record",
                                         "How soon the record of a review is written",
                                         "L16",
                                         law::record_of_reviews,
                                         15_working_days,
                                         1,
                                         40};
inline constexpr LocalSpan review_sent{"review-sent",
                                       "How soon the record of a review is sent out",
                                       "L16",
                                       law::record_of_reviews,
                                       20_working_days,
                                       1,
                                       40};
inline constexpr LocalSpan adoption_visits{"adoption-visits",
                                           "How often a child placed for adoption is visited after the first review",
                                           "P04",
                                           law::visits_before_adoption,
                                           6_weeks,
                                           1,
                                           13};

}  // namespace kith::care::local
