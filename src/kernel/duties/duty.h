#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "kernel/access/roles.h"
#include "kernel/core/law.h"
#include "kernel/duties/local.h"
#include "kernel/duties/timetable.h"

namespace kith {

/// What is the same for every duty, whatever file it reads: for lists, `kith law`, pages and stories.
struct DutyTerms {
    std::string_view name;   ///< "Review of the child's case"
    std::string_view clock;  ///< its reference in the list of clocks: "L10"; several as "L10 L11 L12"
    Law law;
    Role owed_by;
    /// The form by which it is shown done, with what is answered beforehand: "health-check?kind=dental". Empty:
    /// elsewhere.
    std::string_view answered_by = {};
};

/// Something the law says must be done by a day, for anyone whose `File` starts the clock. Either it has a timetable,
/// or is due once within a local span, and `runs` says each time the clock ran; or, where the law is irregular, a
/// function works the occasions out.
template <class File>
struct Duty {
    DutyTerms terms;

    std::vector<Run> (*runs)(const File&) = nullptr;  ///< oldest first; none: this duty is not owed here
    std::optional<Timetable> timetable = {};
    const LocalSpan* once_within = nullptr;  ///< in place of a timetable; `local` of the file has what is in force
    std::string_view from_what = {};         ///< what starts the clock, after "within ... of"
    std::string_view from_last = {};         ///< what starts it again: "the last review"

    std::vector<Occasion> (*work_out)(const File&, const Calendar&, Date today) = nullptr;
};

/// What is still open lapses once the clock has stopped: nobody can visit a child in a home that they have left.
void lapse(std::vector<Occasion>& occasions, std::optional<Date> ends, Date today);

/// What a timetable makes of these runs, those that have begun by today.
std::vector<Occasion> occasions_of(const Timetable& timetable, const std::vector<Run>& runs, const Calendar& calendar,
                                   Date today, std::string_view from_what, std::string_view from_last);

/// The same for what is due once, within a span that the authority may have set.
std::vector<Occasion> occasions_within(const LocalSpan& span, const LocalSpans& local, const std::vector<Run>& runs,
                                       const Calendar& calendar, Date today, std::string_view from_what);

/// Every time the duty fell due up to now, oldest first, and the next time it will. Cost: in proportion to the days it
/// was done.
template <class File>
std::vector<Occasion> occasions(const Duty<File>& duty, const File& file, const Calendar& calendar, Date today) {
    if (duty.work_out) return duty.work_out(file, calendar, today);
    if constexpr (requires { file.local; })
        if (duty.once_within)
            return occasions_within(*duty.once_within, file.local, duty.runs(file), calendar, today, duty.from_what);
    return occasions_of(*duty.timetable, duty.runs(file), calendar, today, duty.from_what, duty.from_last);
}

/// "Due by 1 May 2025: within 20 working days of becoming looked after on 1 April 2025." and how it stands.
std::string reason(const Occasion& occasion, Date today);

/// "3 working days left", "Due today", "2 working days late", "Done in time", "Done 4 working days late", "Not done".
std::string standing(const Occasion& occasion, Date today, const Calendar& calendar);

/// One time that a duty to one child fell due.
struct Due {
    const DutyTerms* terms;  ///< always set
    PersonId child;
    Occasion occasion;
};

/// Every occasion so far of an area's duties to one child, and the next of each, as they were known at one moment.
using DutiesOfChild = Result<std::vector<Due>> (*)(const Store&, const Leave& child, Known, const Calendar&,
                                                   Date today);
/// What is open of an area's duties to these children, in any order. The caller has asked the gate for each child.
using OpenDuties = Result<std::vector<Due>> (*)(const Store&, AuthorityId, const std::vector<PersonId>& allowed,
                                                const Calendar&, Date today);

/// A paragraph of the law that this version does not yet follow. Listed by `kith law`, never hidden.
struct LawToDo {
    Law law;
    std::string_view clock;
    std::string_view what;  ///< what is missing, and until then what people must do themselves
};

}  // namespace kith
