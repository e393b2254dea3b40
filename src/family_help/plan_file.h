#pragma once

#include <string>
#include <vector>

#include "family_help/plan_facts.h"
#include "family_help/services.h"
#include "kernel/access/gate.h"
#include "kernel/people/names.h"

/// A family's plan, as it is known.
namespace kith::family_help {

/// Each list in the order of its days.
struct PlanFile {
    PersonId family{1};
    std::vector<Fact<Goal>> goals;
    std::vector<Fact<GoalFor>> goals_for;
    std::vector<Fact<GoalEnded>> ended;
    std::vector<Fact<PlanAction>> actions;
    std::vector<Fact<Progress>> progress;
    std::vector<Fact<PlanWords>> words;
    std::vector<Fact<PlanReview>> reviews;
    std::vector<Fact<AtReview>> at_reviews;
    std::vector<Fact<ServiceUsed>> services_used;
    std::vector<Fact<Service>> services;  ///< of the directory, those that have ended too
    NamesById names;                      ///< of everyone named in it

    const Fact<Goal>* goal(FactId id) const;
    const Fact<PlanAction>* action(FactId id) const;
    const GoalEnded* end_of(FactId goal) const;        ///< none: it is worked towards
    const Progress* standing_of(FactId action) const;  ///< the last mark; none: not begun
    bool open(const Fact<PlanAction>& action) const;   ///< neither done nor of a goal that ended
    std::string owner(const PlanAction& action) const;
    const std::string& name(PersonId person) const;
    const Service* service(FactId id) const;
    const ServiceUsed* taken_up(FactId service) const;  ///< what came of it last
};

/// Whoever may see the plan may read all of it: it is one plan, and everybody who takes part reads the same.
Result<PlanFile> plan_file(const Store& store, const Leave& family, Known known);

std::vector<const TableInfo*> plan_tables();

}  // namespace kith::family_help
