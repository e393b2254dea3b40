#pragma once

#include "commissioning/forecast.h"
#include "commissioning/region_pages_parts.h"
#include "commissioning/sufficiency.h"

/// The tables of sufficiency, the same on the page and in the document.
namespace kith::commissioning {

/// Whether counts of five or fewer are hidden: in what leaves the team.
enum class For { the_team, publication };

std::string shown(int count, For reader);

Html by_area_table(const Sufficiency& figures, For reader);
Html by_kind_table(const Sufficiency& figures, const std::vector<PlacesThere>& places, For reader);
Html by_age_table(const Sufficiency& figures, For reader);
Html by_need_table(const Sufficiency& figures, For reader);
Html why_unable_table(const Sufficiency& figures, For reader);
Html why_declined_table(const Sufficiency& figures, For reader);
Html map_of(const Sufficiency& figures, For reader);

/// What the next twelve months may ask for, the years it rests on, and how sure it is.
Html forecast_shown(const Forecast& forecast, For reader);

/// All that is read for a page of sufficiency.
struct SufficiencyRead {
    Us us;
    Days days;
    std::vector<PlacesThere> places;
    Sufficiency figures;
};
Result<SufficiencyRead> read_sufficiency(const Context& context, const AllowedAll<May::see_region>& leave);

}  // namespace kith::commissioning
