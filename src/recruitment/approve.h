#pragma once

#include "homes/facts.h"
#include "recruitment/acts.h"

namespace kith::recruitment {

/// Approves: the decision with its terms, the role of a foster carer from that day, and the household made a home. The
/// role of one who applies runs on for a month, so that they can read how it ended. Who applies together with them is
/// put on the record, if they are not, and is a foster carer too. Everything in one change.
/// Fails: as `contradicts`; conflict, if it is not recorded where they live.
Result<EntryNumber> approve(Change& change, const Reader& reader, const ApplicationFile& file,
                            const MayDecide& applicant, const Decision& decision);

/// The household of the applicant as a home with these terms: the only place at which recruitment writes what the area
/// of homes keeps. A household that is a home already keeps its name and is given the terms.
/// Fails: conflict, if it is not recorded where they live.
Result<void> open_home(Change& change, const Reader& reader, const ApplicationFile& file, const Leave& applicant,
                       const homes::Terms& terms);

/// The role of a foster carer under the entry that is open: from a day, until another or for good. One that runs is put
/// off, and never cut short by one that ends.
Result<void> give_role(Change& change, const Leave& carer, Date starts, std::optional<Date> ends);

/// The role that ends of itself, ended on a day before: nothing if there is none.
Result<void> end_temporary_role(Change& change, const Leave& carer, Date last);

/// The terms of this home that end of themselves, for this child, ended on a day before.
Result<void> end_temporary_terms(Change& change, const Reader& reader, const Leave& applicant, PersonId child,
                                 Date last);

/// A temporary approval ended by the decision maker before its time, and why.
struct EndingEarly {
    Date last;  ///< the last day on which it counts
    std::string words;
};
extern const Form<EndingEarly> ending_early_form;
Result<EntryNumber> end_temporarily(Change&, const ApplicationFile&, const MayDecide&, const EndingEarly&, By);

/// Temporary approvals that still run, with the role and the terms they gave, end on this day. Under the entry that is
/// open about the applicant, and one of its own about the home.
Result<void> end_what_is_temporary(Change& change, const Reader& reader, const ApplicationFile& file,
                                   const Leave& applicant, Date last);

/// That they were told of the decision, by whoever told them: the worker, or who decided.
Result<EntryNumber> tell(Change& change, const ApplicationFile& file, const Leave& applicant, const Told& told);

/// Every looked-after child who lives in their household already is cared for by them from that day, and so within
/// their reach: whoever comes later is given it by the placement. Opens entries of its own.
Result<void> care_for_children_there(Change& change, const ApplicationFile& file, const Leave& carer, Date from);

}  // namespace kith::recruitment
