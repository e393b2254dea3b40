#pragma once

#include "matching/evaluate.h"
#include "region/told.h"

/// What happened, for asking whether pooling helps: for the command line and the machine alone.
namespace kith::region {

struct ToldHistory {
    matching::History history;
    Date from, to;
    int members = 0;
    int left_out = 0;        ///< stays with family, in kinds of home that matching does not know, and the like
    int without_home = 0;    ///< children of whom it is not known where they come from
    int without_school = 0;  ///< children of whom it is not known where they went to school
    std::vector<std::string> assumptions;  ///< in sentences
};

/// Every stay that began in the last three years in the authorities of a co-operative, in the order they came, and the
/// homes as they stood on the first day. Brothers and sisters who came on one day came together.
/// Fails: not_found, if the authority is in no co-operative.
Result<ToldHistory> told_history(const Store& store, const AllowedAll<May::see_region>& leave, const Telling& telling);

}  // namespace kith::region
