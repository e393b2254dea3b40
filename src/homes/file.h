#pragma once

#include <optional>
#include <string>
#include <vector>

#include "care/occupants.h"
#include "homes/facts.h"
#include "homes/staffed_facts.h"
#include "homes/support_facts.h"
#include "kernel/access/work.h"
#include "kernel/duties/local.h"
#include "kernel/people/names.h"

/// All that is known of one home.
namespace kith::homes {

/// Someone who lives in a family home and fosters, with since when.
struct Carer {
    PersonId person;
    std::string name;
    Date approved;
    std::optional<Date> until;
};

/// What had begun by the day `told` is no longer in force from the day `on`: carers gave notice, or it was decided.
struct Stop {
    Date told, on;
};

/// The last day of these terms, whether they run out or are stopped; none while they go on.
std::optional<Date> last_day(const Terms& terms, const std::vector<Stop>& stops);

Stop stop_of(const Resignation& notice);
Stop stop_of(const Ending& ending);

struct HomeFile {
    explicit HomeFile(Fact<Home> it) : home{it.about}, is{std::move(it)} {}

    PersonId home;
    Fact<Home> is;
    std::vector<Fact<RunBy>> run_by;
    std::vector<Fact<Terms>> terms;
    std::vector<Fact<Exemption>> exemptions;
    std::vector<Fact<ExemptedChild>> exempted;
    std::vector<Fact<NotAvailable>> not_available;
    std::vector<Fact<Inspection>> inspections;
    std::vector<Fact<HomeVisit>> visits;
    std::vector<Fact<ApprovalReview>> reviews;
    std::vector<Fact<Training>> training;
    std::vector<Fact<Resignation>> resignations;
    std::vector<Fact<Ending>> endings;
    std::vector<Fact<EndingNotice>> notices;
    std::vector<Fact<NoticeDropped>> dropped;
    std::vector<Fact<QualityReview>> quality_reviews;
    std::vector<Fact<QualityReviewSent>> quality_reviews_sent;
    std::vector<Fact<PremisesReview>> premises_reviews;
    std::vector<Fact<ManagerAway>> managers_away;
    std::vector<Fact<ManagerBack>> managers_back;
    std::vector<Fact<ManagerTold>> managers_told;
    std::vector<Fact<Restraint>> restraints;
    std::vector<Fact<RestraintSigned>> restraints_signed;
    std::vector<Fact<RestraintTalked>> restraints_talked;
    std::vector<Fact<PurposeReview>> purpose_reviews;
    std::vector<Fact<PurposeSent>> purpose_sent;
    std::vector<Fact<RetentionDecision>> retention;
    std::vector<Fact<Evidence>> evidence;
    std::vector<Fact<Allocation>> workers;  ///< who supervises
    std::vector<Carer> carers;              ///< who live there now
    std::vector<care::Occupant> occupants;
    NamesById children;                ///< of those living here, as far as this reader may know them; filled by pages
    NamesById exempted_names;          ///< of those whom exemptions name, likewise
    std::optional<Residence> address;  ///< of a family home
    LocalSpans local;

    const std::string& name() const { return is.value.name; }
    bool family() const { return is_family(is.value.kind); }
    const Fact<RunBy>* run_by_on(Date day) const;
    const Fact<Terms>* terms_on(Date day) const;
    const Fact<Exemption>* exemption_on(Date day) const;
    std::optional<Rating> rating() const;  ///< of the latest inspection
    std::optional<PersonId> worker_on(Date day) const;
    std::vector<const care::Occupant*> living_here(Date day) const;
    std::optional<std::string> postcode(Date day) const;  ///< none where unknown or kept safe
    /// The first day of approval or registration without a gap up to `day`; none if there is none then.
    std::optional<Date> approved_since(Date day) const;
    std::vector<Stop> stops() const;
    /// The day on which approval ended or will end: closed, resigned, ended by decision, or the terms ran out; none
    /// while it goes on, and none once there are newer terms.
    std::optional<Date> ended(Date day) const;
    /// The notice that approval may end which nothing has followed yet; null if there is none.
    const Fact<EndingNotice>* notice_open() const;
    std::optional<Date> signed_on(FactId restraint) const;
    std::optional<Date> talked_on(FactId restraint) const;
    /// The last change of the statement of purpose that Ofsted has not been sent; null if there is none.
    const Fact<PurposeReview>* purpose_to_be_sent() const;
    std::optional<Date> purpose_sent_on(FactId review) const;
    /// The children whom an exemption names one by one; empty: it names them in words.
    std::vector<PersonId> named_in(FactId exemption) const;
    /// The day from which the record of carers whose approval ended need not be kept any more, or is decided on again;
    /// none while they foster, of homes with staff, and once it was decided that it may be erased.
    std::optional<Date> kept_until(Date day) const;
    /// The latest review of the quality of care that Ofsted has not been sent; null if there is none.
    const Fact<QualityReview>* to_be_sent() const;
    std::optional<Date> sent(FactId review) const;
    std::optional<Date> manager_back(FactId away) const;
    std::optional<Date> told_of_manager(FactId away, bool of_return) const;
    /// The latest absence of the registered manager; null if there was none.
    const Fact<ManagerAway>* last_absence() const { return managers_away.empty() ? nullptr : &managers_away.back(); }
};

/// Of two facts that begin on different days, that which holds on a day: the last to begin.
template <class T>
const Fact<T>* in_force(const std::vector<Fact<T>>& all, Date day) {
    const Fact<T>* found = nullptr;
    for (const auto& fact : all) {
        if constexpr (requires { fact.value.ends; })
            if (fact.value.ends && *fact.value.ends < day) continue;
        if (fact.value.starts <= day &&
            (!found || fact.value.starts > found->value.starts ||
             (fact.value.starts == found->value.starts && fact.entered_by >= found->entered_by)))
            found = &fact;
    }
    return found;
}

/// Fails: not_found if there is no such home.
Result<HomeFile> home_file(const Store& store, const Leave& home, Known known);

/// Allegations stand apart from the rest of the file.
Result<std::vector<Fact<Allegation>>> allegations(const Store& store, const Allowed<May::see_allegation>& home);

/// How much of many homes is read: what a placement turns on, or all that rules read.
enum class Depth { for_placing, for_rules };

/// Many homes, one pass over each table: all but names and addresses. In the order of homes; those closed before `day`
/// are left out.
Result<std::vector<HomeFile>> home_files(const Store& store, const LeaveOfAll& leave, Date day, Depth depth);

/// As `home_files`, of these homes alone: a worker's, of the thousands there are.
Result<std::vector<HomeFile>> home_files_of(const Store& store, const LeaveOfAll& leave,
                                            const std::vector<PersonId>& homes, Date day, Depth depth);

Schema homes_schema();

}  // namespace kith::homes
