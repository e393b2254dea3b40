#pragma once

#include "kernel/core/law.h"

/// Every source that family networks rest on, each once.
namespace kith::family_network::law {

#define THE_REVIEW "The Independent Review of Children's Social Care (2022)"

/// Inserted by the Children's Wellbeing and Schools Act 2026, section 1: a family group decision-making meeting is
/// offered before an application under section 31, unless it would not be in the child's best interests. Not in force
/// until regulations say so; child protection keeps the day from which it binds.
inline constexpr Law before_proceedings{"Children Act 1989", "s. 31ZA",
                                        "https://www.legislation.gov.uk/ukpga/1989/41/section/31ZA"};
inline constexpr Law decides_first{THE_REVIEW, "family group decision making, chapter 4", "", Certainty::local};
/// "Embedded family group decision making", at each point at which plans for a child change.
inline constexpr Law each_moment{"Families First Partnership programme guide (2025)", "family group decision making",
                                 "", Certainty::guidance};
inline constexpr Law network_plan{THE_REVIEW, "Family Network Plan, chapter 4", "", Certainty::local};
inline constexpr Law practice{"Local practice", "how soon, where no law says", "", Certainty::local};

#undef THE_REVIEW

}  // namespace kith::family_network::law
