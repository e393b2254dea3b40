#pragma once

#include <map>
#include <optional>
#include <string>

#include "care/facts.h"
#include "kernel/access/work.h"

/// Where schools are, as the records of an authority's children say.
namespace kith::care {

/// By the school's name, folded. A name that stands for schools at two places is none: nobody is sent to the wrong one.
using PostcodesOfSchools = std::map<std::string, std::string>;
Result<PostcodesOfSchools> postcodes_of_schools(const Store& store, AuthorityId authority);

/// Of one that a child goes to: what was said of it, or of another of its name.
std::optional<std::string> postcode_where(const School& school, const PostcodesOfSchools& by_name);

/// Of one school, by its name; none if nobody has said where it is.
Result<std::optional<std::string>> postcode_of_school(const Store& store, AuthorityId authority,
                                                      const std::string& name);

}  // namespace kith::care
