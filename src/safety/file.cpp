#include "safety/file.h"

#include <algorithm>
#include <unordered_map>

#include "kernel/record/several.h"
#include "safety/lists.h"

namespace kith::safety {

const Fact<ActionDone>* Actions::done_on(FactId action) const {
    for (const auto& fact : done)
        if (fact.value.action == action) return &fact;
    return nullptr;
}

std::vector<const Fact<Action>*> Actions::open() const {
    std::vector<const Fact<Action>*> found;
    for (const auto& fact : all)
        if (!done_on(fact.id)) found.push_back(&fact);
    return found;
}

std::vector<const Fact<Action>*> Actions::late(Date today) const {
    auto found = open();
    std::erase_if(found, [&](const auto* action) { return action->value.by_when >= today; });
    return found;
}

static std::string known_name(const NamesById& names, PersonId person) {
    const auto at = names.find(person);
    return at == names.end() ? "Name not known" : at->second;
}

std::string ContextFile::name_of(PersonId person) const { return known_name(names, person); }
std::string FamilySafety::name_of(PersonId person) const { return known_name(names, person); }

const Fact<LinkEnded>* ContextFile::end_of(FactId link) const {
    for (const auto& fact : links_ended)
        if (fact.value.link == link) return &fact;
    return nullptr;
}

std::vector<const Fact<ChildLinked>*> ContextFile::linked_now() const {
    std::vector<const Fact<ChildLinked>*> found;
    for (const auto& fact : links)
        if (!end_of(fact.id)) found.push_back(&fact);
    return found;
}

const Fact<Assessed>* ContextFile::assessed_on(Date day) const {
    if (assessed.empty()) return nullptr;
    const auto& last = assessed.back();
    return last.value.review_by >= day ? &last : nullptr;
}

const Fact<PlanEnded>* FamilySafety::end_of(FactId plan) const {
    for (const auto& fact : ended)
        if (fact.value.plan == plan) return &fact;
    return nullptr;
}

std::vector<const Fact<CommunityPlan>*> FamilySafety::open_plans() const {
    std::vector<const Fact<CommunityPlan>*> found;
    for (const auto& fact : plans)
        if (!end_of(fact.id)) found.push_back(&fact);
    return found;
}

const Fact<CommunityPlan>* FamilySafety::plan_of(PersonId child) const {
    for (const auto* plan : open_plans())
        if (plan->value.child == child) return plan;
    return nullptr;
}

const Fact<GroundsDecided>* FamilySafety::decision_on(FactId referral, Stage stage) const {
    for (const auto& fact : grounds)
        if (fact.value.referral == referral && fact.value.stage == stage) return &fact;
    return nullptr;
}

std::vector<const SeenLink*> FamilySafety::links_of(PersonId child) const {
    std::vector<const SeenLink*> found;
    for (const auto& one : links)
        if (one.link.value.child == child && !one.ended) found.push_back(&one);
    return found;
}

Result<ContextFile> context_file(const Store& store, const Leave& context, Known known) {
    ContextFile file;
    file.context = context.about();
    const auto is = TRY(facts<ContextOfHarm>(store, context, known));
    if (is.empty())
        return fail(Fault::not_found, "There is no place, group or online space of that number on the record.");
    file.is = is.back();
    TRY(each_list_of_context(file, [&]<class List>(List& list) -> Result<void> {
        list = TRY(facts<OfList<List>>(store, context, known));
        return {};
    }));
    file.local = TRY(local_spans(store, context.authority(), known));
    return file;
}

Result<std::vector<ContextFile>> context_files(const Store& store, const AllowedAll<May::see_safety>& leave) {
    std::vector<ContextFile> files;
    std::unordered_map<PersonId, std::size_t> place;
    TRY(each_fact<ContextOfHarm>(store, leave, Known::now(), [&](Fact<ContextOfHarm> fact) {
        place.emplace(fact.about, files.size());
        ContextFile file;
        file.context = fact.about;
        file.is = std::move(fact);
        files.push_back(std::move(file));
    }));
    const auto each = [&]<class T>(auto list_of) {
        return each_fact<T>(store, leave, Known::now(), [&](Fact<T> fact) {
            if (const auto at = place.find(fact.about); at != place.end())
                list_of(files[at->second]).push_back(std::move(fact));
        });
    };
    TRY((each.template operator()<Assessed>([](ContextFile & file) -> auto& { return file.assessed; })));
    TRY((each.template operator()<ChildLinked>([](ContextFile & file) -> auto& { return file.links; })));
    TRY((each.template operator()<LinkEnded>([](ContextFile & file) -> auto& { return file.links_ended; })));
    TRY((each.template operator()<Action>([](ContextFile & file) -> auto& { return file.actions.all; })));
    TRY((each.template operator()<ActionDone>([](ContextFile & file) -> auto& { return file.actions.done; })));
    return files;
}

/// The links of these children. They are facts about contexts, which their workers may not see whole: this reads of
/// each context its name, its kind and how safe it is, and of links these children's alone.
static Result<std::vector<SeenLink>> links_of_children(const Store& store, AuthorityId authority,
                                                       const std::vector<PersonId>& children) {
    std::vector<Fact<ChildLinked>> links;
    const std::string question = std::string{table_info<ChildLinked>().select} +
                                 " where authority = $1 and retired_by is null and child in (" + places_for_people() +
                                 ") order by since, fact";
    for (std::size_t from = 0; from < children.size(); from += people_at_once)
        TRY(store.each(question, params_for_people(authority, children, from),
                       [&](const Row& row) { links.push_back(read_fact<ChildLinked>(row)); }));
    std::vector<PersonId> contexts;
    for (const auto& link : links)
        if (std::ranges::find(contexts, link.about) == contexts.end()) contexts.push_back(link.about);
    const auto leave = Gate::machine_all(authority);
    std::unordered_map<PersonId, ContextOfHarm> is;
    std::unordered_map<PersonId, Assessed> assessed;
    std::unordered_map<std::int64_t, Date> ended;
    TRY(each_fact_of<ContextOfHarm>(
        store, leave, contexts, [&](const Fact<ContextOfHarm>& fact) { is.insert_or_assign(fact.about, fact.value); }));
    TRY(each_fact_of<Assessed>(store, leave, contexts,
                               [&](const Fact<Assessed>& fact) { assessed.insert_or_assign(fact.about, fact.value); }));
    TRY(each_fact_of<LinkEnded>(store, leave, contexts, [&](const Fact<LinkEnded>& fact) {
        ended.insert_or_assign(fact.value.link.number(), fact.value.on);
    }));
    std::vector<SeenLink> seen;
    for (auto& link : links) {
        const auto context = is.find(link.about);
        if (context == is.end()) continue;
        const auto end = ended.find(link.id.number());
        const auto how_safe = assessed.find(link.about);
        seen.push_back({std::move(link), end == ended.end() ? std::nullopt : std::optional{end->second},
                        context->second.kind, context->second.name,
                        how_safe == assessed.end() ? std::nullopt : std::optional{how_safe->second}});
    }
    return seen;
}

static std::vector<PersonId> children_of(const family_help::WhoTheyAre& who) {
    std::vector<PersonId> children;
    for (const auto& child : who.children) children.push_back(child.child);
    return children;
}

Result<FamilySafety> family_safety(const Store& store, const Leave& family, Date on) {
    FamilySafety file;
    file.who = TRY(family_help::who_they_are(store, family, on));
    TRY(read_again(store, family, file));
    file.links = TRY(links_of_children(store, family.authority(), children_of(file.who)));
    file.local = TRY(local_spans(store, family.authority(), Known::now()));
    return file;
}

/// The children of these families on a day, of whom no more is asked here than their number.
static Result<void> fill_children(const Store& store, const LeaveOfAll& leave, std::vector<FamilySafety>& files,
                                  std::unordered_map<PersonId, std::size_t>& place, Date on) {
    return each_fact<InFamily>(store, leave, Known::now(), [&](const Fact<InFamily>& fact) {
        const auto at = place.find(fact.value.family);
        if (at == place.end() || fact.value.starts > on || (fact.value.ends && *fact.value.ends < on)) return;
        files[at->second].who.children.push_back({fact.about, "", {}, fact.value.starts, fact.value.ends});
    });
}

Result<std::vector<FamilySafety>> families_safety(const Store& store, const LeaveOfAll& leave,
                                                  const std::vector<PersonId>& families, Date on) {
    std::vector<FamilySafety> files(families.size());
    std::unordered_map<PersonId, std::size_t> place;
    for (std::size_t i = 0; i < families.size(); ++i) {
        files[i].who.family = families[i];
        place.emplace(families[i], i);
    }
    if (families.empty()) return files;
    TRY(fill_children(store, leave, files, place, on));
    const auto each = [&]<class T>(auto list_of) {
        return each_fact_of<T>(store, leave, families, [&](Fact<T> fact) {
            if (const auto at = place.find(fact.about); at != place.end())
                list_of(files[at->second]).push_back(std::move(fact));
        });
    };
    TRY((each.template operator()<CommunityPlan>([](FamilySafety & file) -> auto& { return file.plans; })));
    TRY((each.template operator()<PlanReviewed>([](FamilySafety & file) -> auto& { return file.reviews; })));
    TRY((each.template operator()<PlanEnded>([](FamilySafety & file) -> auto& { return file.ended; })));
    TRY((each.template operator()<Action>([](FamilySafety & file) -> auto& { return file.actions.all; })));
    TRY((each.template operator()<ActionDone>([](FamilySafety & file) -> auto& { return file.actions.done; })));
    std::vector<PersonId> children;
    std::unordered_map<PersonId, std::size_t> family_of;
    for (std::size_t i = 0; i < files.size(); ++i)
        for (const auto& child : files[i].who.children) {
            children.push_back(child.child);
            family_of.emplace(child.child, i);
        }
    for (auto& link : TRY(links_of_children(store, leave.authority(), children)))
        files[family_of.at(link.link.value.child)].links.push_back(std::move(link));
    return files;
}

Schema safety_schema() {
    return {"safety",
            {&table_info<Whereabouts>(), &table_info<Knowledge>(), &table_info<Assessed>(), &table_info<ChildLinked>(),
             &table_info<LinkEnded>(), &table_info<Action>(), &table_info<ActionDone>(), &table_info<CommunityPlan>(),
             &table_info<PlanReviewed>(), &table_info<PlanEnded>(), &table_info<Referred>(),
             &table_info<GroundsDecided>()}};
}

}  // namespace kith::safety
