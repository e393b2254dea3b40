#pragma once

#include "kernel/access/works_with.h"
#include "kernel/people/search.h"
#include "kernel/site/site.h"
#include "kernel/web/components.h"

namespace kith::persons {

/// Someone a search found, as far as this reader may know of them.
struct Found {
    Hit hit;
    bool open;                       ///< the reader may see who they are
    std::vector<WorksWith> workers;  ///< for those who are open alone
};

/// Looks for `typed` and leaves out whoever this reader may not know of, as if they were not on the record.
Result<std::vector<Found>> find(const Context& context, const AllowedAll<May::find_people>& leave, const Wanted& wanted,
                                int limit);

/// "Ana Fernley, aged 11"; with what is not known said.
std::string name_and_age(const Hit& hit, Date today);

/// The hits one below another, each with its reasons; works at any width. Each leads to their page; for those beyond
/// the reader, to opening it in an emergency if that is theirs.
Html hits_list(const Context& context, const std::vector<Found>& hits);

/// The same, each leading to `choose` with "other" and their id added.
Html hits_to_choose(const Context& context, const std::vector<Found>& hits, const Url& choose);

/// The one search box, sent by GET to `action`; `carried` are names and values that go with it.
Html search_box(const std::string& action, const std::string& typed, const std::string& label,
                const Fields& carried = {});

}  // namespace kith::persons
