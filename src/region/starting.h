#pragma once

#include <map>

#include "kernel/site/filled_in.h"
#include "region/circle.h"
#include "region/file.h"
#include "region/forms.h"

/// What the record knows of a child already, so that whoever asks for a home is not asked it again.
namespace kith::region {

/// What a home should be for this child, as the record suggests: with the detail that others may read.
std::map<CriterionKind, std::string> suggested(const ChildKnown& child, Date today);

/// A request as the record would fill it in. `siblings`: those who may be asked for at the same time.
NewRequest started_from(const ChildKnown& child, const std::vector<PersonId>& siblings, Date today);
/// A request that runs, to be changed or completed: what it says, and what it does not from the record.
NewRequest started_from(const ChildKnown& child, const RequestFile& request, Date today);

Tonight tonight_for(const ChildKnown& child, Date today);

/// Where what is filled in comes from, and how old it is. `running`: the request that is changed or completed.
std::vector<Source> sources_of(const ChildKnown& child, const RequestFile* running, Date today);

/// The kind of home a child needs, from the plan and where they live now.
HomeKind kind_for(const care::CareFile& child, Date today);

}  // namespace kith::region
