#pragma once

#include "region/advice.h"
#include "region/pages.h"

/// The pages of advice, and of the region's plan.
namespace kith::region {

/// What advice is told of the day and of where things are, as of this request.
inline Telling telling_of(const Context& context) { return {context.today, context.postcodes, &context.travel_times}; }

Result<Response> show_advice(const Asked<May::request_home>&);
Result<Response> show_advice_described(const AskedAll<May::propose_match>&);
Result<Response> show_can_offer(const Asked<May::record_availability>&);
Result<Response> save_can_offer(const Asked<May::record_availability>&);
Result<Response> show_plan(const AskedAll<May::propose_match>&);
Result<Response> keep_plan(const AskedAll<May::propose_match>&);
Result<Response> show_weights(const AskedAll<May::govern_region>&);
Result<Response> save_weights(const AskedAll<May::govern_region>&);

inline constexpr EntryKind can_offer_kind{"region.can_offer", "What a home can offer"};
inline constexpr EntryKind weights_kind{"region.weights", "How much each term counts"};
inline constexpr EntryKind plan_kind{"region.plan", "Plan of the region kept"};

struct NewCanOffer {
    std::vector<matching::Need> health, skills, rather_not;
    std::vector<matching::Practice> practices;
    std::vector<matching::Feature> features;
    std::optional<int> from_age, to_age;
    std::optional<matching::Length> length;
    std::vector<matching::RequestKind> more;  ///< emergency: may be asked in one
    bool siblings = false;
};

/// What the pages of a child and of a described request share.
struct AdviceShown {
    const Context& context;
    const Advice& advice;
    const Circle& circle;
    Url here;
    /// What can be done about one home.
    std::function<ui::Content(const matching::RankedHome&)> act;
};
Html advice_shown(const AdviceShown& shown);
/// The homes ticked with ?compare=3-9001, side by side; nothing where none are.
Html comparison_shown(const AdviceShown& shown);

/// "3-9001"
std::string home_number(matching::RecordId home);

}  // namespace kith::region
