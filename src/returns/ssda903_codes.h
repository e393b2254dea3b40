#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace kith::returns {

/// The collection years in which something holds, both ends included. A collection year is named by the 31 March
/// that ends it: 2025 is 1 April 2024 to 31 March 2025.
struct Years {
    std::optional<int> first = {};  ///< none: before 2017, the first year this specification knows
    std::optional<int> last = {};   ///< none: still in force in the newest year this specification knows

    constexpr bool always() const { return !first && !last; }
    constexpr bool holds_in(int year) const { return (!first || *first <= year) && (!last || year <= *last); }
};

/// One code of an SSDA903 column.
struct CodeWord {
    std::string_view code;   ///< "K2", as the DfE writes it
    std::string_view words;  ///< "Children's home", in plain English
    Years years = {};
};

using CodeList = std::span<const CodeWord>;

/// Every code that a column has had from 2017 to 2027. The lists follow the rules in force and the published file
/// specifications; where the DfE's own name of a code is not known to us, the words say so.
namespace codes {

CodeList sex();
CodeList ethnicity();
CodeList yes_or_no();
CodeList reason_for_new_episode();
CodeList legal_status();
CodeList category_of_need();
CodeList placement();
CodeList placement_provider();
CodeList reason_episode_ceased();
CodeList reason_for_placement_change();
CodeList review_participation();
CodeList strengths_and_difficulties_reason();
CodeList in_touch();
CodeList activity();
CodeList accommodation();
CodeList adopters_sexes();
CodeList adopters_legal_status();
CodeList reason_placed_for_adoption_ceased();
CodeList previous_permanence();
CodeList missing_or_away();
CodeList reason_social_worker_changed();

}  // namespace codes

}  // namespace kith::returns
