#pragma once

#include <string>
#include <string_view>

#include "care/file.h"
#include "kernel/site/site.h"
#include "kernel/web/components.h"

/// What every page of a child's file has around it.
namespace kith::care {

/// The parts of a child's file, in the order of its menu.
enum class Part { overview, timeline, people, plan, duties };

/// What a page of a child is shown as of: everything known now, or what was known at the end of a day.
struct ShownAs {
    Known known = Known::now();
    std::optional<Date> on = {};  ///< the day asked for with ?known=YYYY-MM-DD

    Date today(const Context& context) const { return on.value_or(context.today); }
};
/// Fails: invalid if the day cannot be read or has not come; not_found if nothing was on the record by then.
Result<ShownAs> shown_as(const Context& context, AuthorityId authority);

/// Whose file this is: name, age, legal status, where they live, with whom, since when, and who is responsible.
Result<Html> identity_bar(const Context& context, const CareFile& file, const ShownAs& as, const Html& actions = {});

/// A page of a child's file: identity bar, the file's menu, and the body. On an older view, says so and leads back to
/// now.
Result<Response> child_page(const Context& context, const CareFile& file, const ShownAs& as, Part part,
                            std::string title, Html body);

/// "/children/12" with what follows.
std::string address_of(const CareFile& file, std::string_view rest = "");
/// The same part of the file, as of the same day.
Url address_of(const CareFile& file, const ShownAs& as, std::string_view rest = "");

/// The file of the child in the address, as of the day asked for.
struct ChildView {
    ShownAs as;
    CareFile file;
};
Result<ChildView> child_view(const Context& context, const Allowed<May::see_care>& child);

}  // namespace kith::care
