#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "kernel/core/law.h"
#include "matching/model.h"
#include "matching/terms.h"

/// The hard rules: what no weighing may trade away. Declared once in rules.cpp, each with its law or reason.
namespace kith::matching {

enum class Rule {
    open,
    registered,
    restricted,
    care_under_sixteen,
    secure,
    kind_of_home,
    terms_recorded,
    ages,
    sex,
    named_children,
    kind_of_stay,
    length_of_stay,
    number,
    usual_limit,
    room,
    exclusion_zone,
    risk,
    resident_alone,
    apart,
    refused,
    essential_needs,
    essential,
    // what needs a reason, and excludes nothing
    beyond_terms_in_emergency,
    care_to_eighteen,
    out_of_area,
    zone_not_known,
    risk_to_weigh,
};

/// Whether a rule excludes, or asks the person who decides for a reason.
enum class Force { excludes, needs_reason };

struct RuleTerms {
    Rule rule;
    Force force;
    std::string_view code;
    std::string_view name;    ///< "Ages in the terms of approval"
    std::string_view reason;  ///< why it is a rule, in one sentence
    const Law& law;
};

std::span<const RuleTerms> rules();
const RuleTerms& terms_of(Rule rule);

/// One rule that stands against one home.
struct Finding {
    Rule rule;
    std::string words;   ///< "Ana is 4: this home is approved for children from 8 to 17"
    std::string change;  ///< what one change would lift it; empty: nothing that somebody could change
};

struct Findings {
    std::vector<Finding> excludes;
    std::vector<Finding> needs_reason;

    bool can_be_offered() const { return excludes.empty(); }
};

/// Everything that stands against placing these children together in this home; one child is a set of one.
/// Requires: at least one child. Cost: well under a microsecond where nothing stands against it.
Findings check(std::span<const Child> children, const Home& home, const Circumstances& circumstances);

/// Whether `check` excludes nothing, without the words.
bool can_be_offered(std::span<const Child> children, const Home& home, const Circumstances& circumstances);

/// The places that these children could use on every day from when they come: approved places less residents and
/// reductions, holds for these very children not counted. Range: 0 or more.
int places_free(const Home& home, std::span<const Child> children, Date from);

}  // namespace kith::matching
