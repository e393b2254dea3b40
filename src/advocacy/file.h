#pragma once

#include <optional>
#include <string>
#include <vector>

#include "advocacy/facts.h"
#include "advocacy/moments.h"
#include "kernel/access/gate.h"
#include "kernel/access/work.h"
#include "kernel/duties/local.h"
#include "kernel/entitlements/entitlement.h"

/// All that the rules of advocacy read about one child. It has the days of the child's care and nothing of what is
/// written there: an advocate's page is made from this, and from what the child shares.
namespace kith::advocacy {

struct AdvocacyFile {
    PersonId child{1};
    std::string name, given;
    std::optional<int> age;
    std::optional<Date> in_care_since;  ///< none: not in care now
    std::optional<Date> over;           ///< from this day no clock runs: the 18th birthday, or death
    std::vector<KeyMoment> moments;     ///< oldest first
    std::vector<Fact<care::Refusal>> refusals;
    std::vector<Fact<Allocation>> with;  ///< as advocate or independent visitor
    std::vector<Fact<Contact>> contacts;
    std::vector<Fact<SaidNo>> said_no;
    std::vector<Fact<WayOfWorking>> ways;
    std::vector<Fact<Issue>> issues;
    std::vector<Fact<Answer>> answers;
    std::vector<Fact<Escalated>> escalated;
    std::vector<Fact<ToldBack>> told;
    std::vector<Fact<Shared>> shared;
    std::vector<Fact<VisitorVisit>> visits;
    LocalSpans local;

    /// Who works with the child in this role on a day; none if nobody does.
    const Fact<Allocation>* who(Role role, Date day) const;
    /// The last "no" that was not taken back; null if there is none.
    const Fact<care::Refusal>* last_no(care::OfferKind offer) const;
    const Fact<Issue>* issue(FactId id) const;
    std::vector<const Fact<Answer>*> answers_to(FactId issue) const;
    const Fact<Escalated>* escalation(FactId issue) const;  ///< the last; null if none
    const Fact<ToldBack>* end_of(FactId issue) const;
    bool shares(SharedPart part, Date day) const;
    /// Too young to say what an advocate shall do, unless the advocate found otherwise.
    bool non_instructed(Date day) const;
};

/// Whose file is found; and the day from which the service offers advocates here: the first on which anyone held the
/// role. None: there is no service yet, and no clock runs.
Result<std::optional<Date>> service_since(const Store& store, AuthorityId authority);

/// One child's, as it was known. `child`: leave for whatever the page does.
Result<AdvocacyFile> advocacy_file(const Store& store, const Leave& child, Known known, const Calendar& calendar,
                                   Date today);

/// Those of many, by their numbers. The caller has asked the gate for each.
Result<std::vector<AdvocacyFile>> advocacy_files(const Store& store, AuthorityId authority,
                                                 const std::vector<PersonId>& allowed, const Calendar& calendar,
                                                 Date today);

/// Everyone who is looked after today, about whom a conference was called in the last 92 days, or who has an advocate
/// or visitor. Before the gate.
Result<std::vector<PersonId>> children_to_offer(const Store& store, const LeaveOfAll& leave, Date today);

Schema advocacy_schema();

}  // namespace kith::advocacy
