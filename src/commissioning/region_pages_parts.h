#pragma once

#include "commissioning/members.h"
#include "commissioning/pages.h"
#include "kernel/web/components.h"

/// What the pages about a region share.
namespace kith::commissioning {

using AskedOfRegion = AskedAll<May::see_region>;

/// The pages about a region, as tabs above each of them. `here`: the address of the page shown.
Html region_tabs(const Context& context, std::string_view here);

/// Whose figures these are, in words: "Westmarch Care Co-operative, 3 members".
std::string whose(const Us& us);

/// Only a co-operative is governed here. Fails: not_found, on the record of anybody else.
Result<Us> ours(const Context& context, AuthorityId authority);

/// The days a page is about: "from" and "to" as asked, else the twelve months to today.
struct Days {
    Date from, to;
};
Days days_asked(const Context& context);
/// A form that asks for other days.
Html days_filter(const Context& context, const Days& days);

}  // namespace kith::commissioning
