#include "family_help/plan_file.h"

#include <algorithm>

#include "family_help/assessment_facts.h"
#include "family_help/outcome_facts.h"
#include "kernel/record/setting.h"

namespace kith::family_help {

template <class T>
static const Fact<T>* find(const std::vector<Fact<T>>& list, FactId id) {
    const auto found = std::ranges::find(list, id, &Fact<T>::id);
    return found == list.end() ? nullptr : &*found;
}

const Fact<Goal>* PlanFile::goal(FactId id) const { return find(goals, id); }
const Fact<PlanAction>* PlanFile::action(FactId id) const { return find(actions, id); }

const GoalEnded* PlanFile::end_of(FactId goal) const {
    for (const auto& one : ended)
        if (one.value.goal == goal) return &one.value;
    return nullptr;
}

// Of two marks of one day the one entered later says how it stands.
const Progress* PlanFile::standing_of(FactId action) const {
    const Fact<Progress>* last = nullptr;
    for (const auto& one : progress)
        if (one.value.action == action &&
            (!last || std::pair{one.value.on, one.id} > std::pair{last->value.on, last->id}))
            last = &one;
    return last ? &last->value : nullptr;
}

bool PlanFile::open(const Fact<PlanAction>& action) const {
    const auto* standing = standing_of(action.id);
    return !end_of(action.value.goal) && !(standing && standing->standing == Standing::done);
}

const std::string& PlanFile::name(PersonId person) const {
    static const std::string unknown = "Name not known";
    const auto found = names.find(person);
    return found == names.end() ? unknown : found->second;
}

std::string PlanFile::owner(const PlanAction& action) const {
    return action.who ? name(*action.who) : action.named.value_or("Nobody yet");
}

const Service* PlanFile::service(FactId id) const {
    const auto* found = find(services, id);
    return found ? &found->value : nullptr;
}

const ServiceUsed* PlanFile::taken_up(FactId id) const {
    const Fact<ServiceUsed>* last = nullptr;
    for (const auto& one : services_used)
        if (one.value.service == id && (!last || std::pair{one.value.on, one.id} > std::pair{last->value.on, last->id}))
            last = &one;
    return last ? &last->value : nullptr;
}

static std::vector<PersonId> everyone_named(const PlanFile& file) {
    std::vector<PersonId> people;
    for (const auto& one : file.goals) people.push_back(one.value.whose), people.push_back(one.value.by);
    for (const auto& one : file.goals_for) people.push_back(one.value.child);
    for (const auto& one : file.ended) people.push_back(one.value.by);
    for (const auto& one : file.actions) {
        people.push_back(one.value.by);
        if (one.value.who) people.push_back(*one.value.who);
    }
    for (const auto& one : file.progress) people.push_back(one.value.by);
    for (const auto& one : file.words) people.push_back(one.value.by);
    for (const auto& one : file.reviews) people.push_back(one.value.by);
    for (const auto& one : file.at_reviews) people.push_back(one.value.person);
    std::ranges::sort(people);
    people.erase(std::unique(people.begin(), people.end()), people.end());
    return people;
}

Result<PlanFile> plan_file(const Store& store, const Leave& family, Known known) {
    PlanFile file{
        .family = family.about(),
        .goals = TRY(facts<Goal>(store, family, known)),
        .goals_for = TRY(facts<GoalFor>(store, family, known)),
        .ended = TRY(facts<GoalEnded>(store, family, known)),
        .actions = TRY(facts<PlanAction>(store, family, known)),
        .progress = TRY(facts<Progress>(store, family, known)),
        .words = TRY(facts<PlanWords>(store, family, known)),
        .reviews = TRY(facts<PlanReview>(store, family, known)),
        .at_reviews = TRY(facts<AtReview>(store, family, known)),
        .services_used = TRY(facts<ServiceUsed>(store, family, known)),
        .services = TRY(facts<Service>(store, Gate::machine(family.authority(), the_authority), Known::now())),
        .names = {}};
    file.names = TRY(names_in(store, family, everyone_named(file)));
    return file;
}

std::vector<const TableInfo*> plan_tables() {
    return {&table_info<Goal>(),          &table_info<GoalFor>(),          &table_info<GoalEnded>(),
            &table_info<PlanAction>(),    &table_info<Progress>(),         &table_info<PlanWords>(),
            &table_info<PlanReview>(),    &table_info<AtReview>(),         &table_info<Assessment>(),
            &table_info<AssessedChild>(), &table_info<AssessmentPart>(),   &table_info<ChildSeen>(),
            &table_info<FoundFactor>(),   &table_info<AssessmentAnswer>(), &table_info<OutcomeStep>()};
}

}  // namespace kith::family_help
