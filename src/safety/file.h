#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "family_help/family.h"
#include "kernel/duties/local.h"
#include "kernel/people/names.h"
#include "safety/context_facts.h"
#include "safety/plan_facts.h"

/// All that is known of one context, and of how the children of one family are kept safe outside their home.
namespace kith::safety {

/// What is to be done, and what was.
struct Actions {
    std::vector<Fact<Action>> all;
    std::vector<Fact<ActionDone>> done;

    const Fact<ActionDone>* done_on(FactId action) const;
    std::vector<const Fact<Action>*> open() const;
    std::vector<const Fact<Action>*> late(Date today) const;
};

struct ContextFile {
    PersonId context{1};
    std::optional<Fact<ContextOfHarm>> is;  ///< there always, once read
    std::vector<Fact<Whereabouts>> where;
    std::vector<Fact<Knowledge>> known;
    std::vector<Fact<Assessed>> assessed;
    std::vector<Fact<ChildLinked>> links;  ///< in a page's file, of those children alone of whom the reader may know
    std::vector<Fact<LinkEnded>> links_ended;
    Actions actions;
    LocalSpans local;
    // The following is filled by file_for().
    PersonId reader{1};
    NamesById names;  ///< of those linked and of those who act or wrote

    const std::string& name() const { return is->value.name; }
    std::string name_of(PersonId person) const;
    const Fact<LinkEnded>* end_of(FactId link) const;
    std::vector<const Fact<ChildLinked>*> linked_now() const;
    /// The last assessment, if it holds on a day: none holds longer than it says.
    const Fact<Assessed>* assessed_on(Date day) const;
};

/// Everything, whoever reads. Fails: not_found if there is no such context.
Result<ContextFile> context_file(const Store& store, const Leave& context, Known known);

/// Every context, by its number; with every link, and only those questions that a list needs.
Result<std::vector<ContextFile>> context_files(const Store& store, const AllowedAll<May::see_safety>& leave);

/// What a child's own worker knows of a context: that the child is found there, and how safe it is. Never who else is.
struct SeenLink {
    Fact<ChildLinked> link;
    std::optional<Date> ended;
    ContextKind kind;
    std::string name;
    std::optional<Assessed> assessed;
};

/// A time that a looked-after child was missing.
struct WasMissing {
    PersonId child;
    Date starts;
    std::optional<Date> ends;
    bool interview_offered;
    std::optional<Date> interview_held;
};

struct FamilySafety {
    family_help::WhoTheyAre who{PersonId{1}, {}, Date::from_number(0), {}, {}};
    std::vector<Fact<CommunityPlan>> plans;
    std::vector<Fact<PlanReviewed>> reviews;
    std::vector<Fact<PlanEnded>> ended;
    Actions actions;
    std::vector<Fact<Referred>> referrals;
    std::vector<Fact<GroundsDecided>> grounds;
    std::vector<SeenLink> links;
    LocalSpans local;
    // The following is filled by file_for().
    PersonId reader{1};
    std::string page;  ///< where this reader reads it
    NamesById names;
    std::optional<PersonId> asked;    ///< the child of the family whom the page was opened for
    std::vector<PersonId> workers;    ///< who work with a child of the family
    std::vector<WasMissing> missing;  ///< in the last twelve months, of those whose care the reader may see
    bool missing_known = false;       ///< whether the reader may see the care of any child

    std::string name_of(PersonId person) const;
    const Fact<PlanEnded>* end_of(FactId plan) const;
    const Fact<CommunityPlan>* plan_of(PersonId child) const;  ///< that is open
    std::vector<const Fact<CommunityPlan>*> open_plans() const;
    const Fact<GroundsDecided>* decision_on(FactId referral, Stage stage) const;
    std::vector<const SeenLink*> links_of(PersonId child) const;  ///< that have not ended
};

/// For whoever may see how the family's children are protected. Fails: not_found if there is no such family.
Result<FamilySafety> family_safety(const Store& store, const Leave& family, Date on);

/// Of many, by a handful of readings: plans, reviews, actions and links. The caller has asked the gate for each.
Result<std::vector<FamilySafety>> families_safety(const Store& store, const LeaveOfAll& leave,
                                                  const std::vector<PersonId>& families, Date on);

Schema safety_schema();

}  // namespace kith::safety
