#include "family_help/file.h"

#include <algorithm>
#include <unordered_map>

#include "family_help/assessment_facts.h"
#include "family_help/plan_facts.h"
#include "family_help/plan_file.h"
#include "kernel/people/names.h"
#include "kernel/record/several.h"

namespace kith::family_help {

const Fact<HelpBegun>* FamilyFile::episode() const { return begun.empty() ? nullptr : &begun.back(); }

const HelpClosed* FamilyFile::closed_on(FactId episode_) const {
    for (const auto& fact : closed)
        if (fact.value.episode == episode_) return &fact.value;
    return nullptr;
}

Intensity FamilyFile::intensity() const {
    check(episode() != nullptr, "The family has not been helped.");
    for (auto step = steps.rbegin(); step != steps.rend(); ++step)
        if (step->value.episode == episode()->id) return step->value.to;
    return episode()->value.intensity;
}

const Fact<Lead>* FamilyFile::lead(Date day) const {
    if (!open()) return nullptr;
    for (auto fact = leads.rbegin(); fact != leads.rend(); ++fact)
        if (fact->value.episode == episode()->id && fact->value.starts <= day &&
            (!fact->value.ends || *fact->value.ends >= day))
            return &*fact;
    return nullptr;
}

const Fact<Lead>* FamilyFile::last_named() const {
    if (!open()) return nullptr;
    for (auto fact = leads.rbegin(); fact != leads.rend(); ++fact)
        if (fact->value.episode == episode()->id && !fact->value.ends) return &*fact;
    return nullptr;
}

const Fact<HelpBegun>* FamilyFile::episode_on(Date day) const {
    for (auto one = begun.rbegin(); one != begun.rend(); ++one)
        if (one->value.on <= day) return &*one;
    return nullptr;
}

std::optional<Date> FamilyFile::withdrawn_on(FactId consent) const {
    for (const auto& fact : withdrawn)
        if (fact.value.consent == consent) return fact.value.on;
    return std::nullopt;
}

bool FamilyFile::in_force(const Fact<Consent>& consent, Date day) const {
    const auto taken_back = withdrawn_on(consent.id);
    return consent.value.on <= day && (!consent.value.until || *consent.value.until >= day) &&
           (!taken_back || *taken_back > day);
}

bool FamilyFile::consents_to(ConsentFor purpose, Date day) const {
    return std::ranges::any_of(consents, [&](const Fact<Consent>& one) {
        const auto purposes = of_codes<ConsentFor>(one.value.purposes);
        return in_force(one, day) && std::ranges::find(purposes, purpose) != purposes.end();
    });
}

static bool lets_see_plan(const Consent& consent, Agency agency) {
    const auto purposes = of_codes<ConsentFor>(consent.purposes);
    const auto agencies = of_codes<Agency>(consent.agencies);
    return std::ranges::find(purposes, ConsentFor::share_plan) != purposes.end() &&
           std::ranges::find(agencies, agency) != agencies.end();
}

bool FamilyFile::may_see_plan(Agency agency, Date day) const {
    return std::ranges::any_of(
        consents, [&](const Fact<Consent>& one) { return in_force(one, day) && lets_see_plan(one.value, agency); });
}

std::optional<Date> FamilyFile::agreed_until(Agency agency, Date from) const {
    auto last = from.plus_days(-1);
    for (bool longer = true; longer;) {
        longer = false;
        for (const auto& one : consents) {
            if (!lets_see_plan(one.value, agency) || !in_force(one, last.plus_days(1))) continue;
            const auto taken_back = withdrawn_on(one.id);
            if (!taken_back && !one.value.until) return std::nullopt;
            // Taken back on a day, it holds to the day before.
            auto end = taken_back ? taken_back->plus_days(-1) : *one.value.until;
            if (one.value.until) end = std::min(end, *one.value.until);
            last = end, longer = true;
        }
    }
    return last;
}

std::optional<Date> FamilyFile::seat_until(const TeamMember& member) const {
    if (!member.agency) return member.ends;
    const auto agreed = agreed_until(*member.agency, member.starts);
    if (agreed && member.ends) return std::min(*agreed, *member.ends);
    return agreed ? agreed : member.ends;
}

std::vector<const Fact<TeamMember>*> FamilyFile::team(Date day) const {
    std::vector<const Fact<TeamMember>*> found;
    for (const auto& member : members)
        if (const auto until = seat_until(member.value); member.value.starts <= day && (!until || *until >= day))
            found.push_back(&member);
    return found;
}

bool FamilyFile::came_back(FactId episode_) const {
    for (std::size_t i = 1; i < begun.size(); ++i) {
        if (begun[i].id != episode_) continue;
        const auto* before = closed_on(begun[i - 1].id);
        return before && begun[i].value.asked_on <= before->on.plus_months(12);
    }
    return false;
}

int FamilyFile::changes_of_lead(FactId episode_) const {
    return static_cast<int>(std::ranges::count_if(
        leads, [&](const Fact<Lead>& lead) { return lead.value.episode == episode_ && lead.value.why; }));
}

// What the clocks need of the plan and the assessment; their words stay with those who may read them.
template <class Read>
static Result<void> each_day(Read read) {
    TRY((read.template operator()<PlanAction>(
        [](FamilyFile& file, const PlanAction& action) { file.planned.push_back(action.on); })));
    TRY((read.template operator()<PlanReview>(
        [](FamilyFile& file, const PlanReview& review) { file.reviewed.push_back(review.on); })));
    TRY((read.template operator()<Progress>([](FamilyFile& file, const Progress& progress) {
        if (progress.standing != Standing::stuck) file.helped.push_back(progress.on);
    })));
    return read.template operator()<Assessment>([](FamilyFile& file, const Assessment& assessment) {
        if (assessment.completed) file.assessed.push_back(*assessment.completed);
    });
}

/// Each list of the file with what reads it.
template <class Each>
static Result<void> each_list(Each each) {
    TRY(each(&FamilyFile::begun));
    TRY(each(&FamilyFile::joined));
    TRY(each(&FamilyFile::steps));
    TRY(each(&FamilyFile::leads));
    TRY(each(&FamilyFile::members));
    TRY(each(&FamilyFile::of_team));
    TRY(each(&FamilyFile::consents));
    TRY(each(&FamilyFile::withdrawn));
    TRY(each(&FamilyFile::closed));
    return each(&FamilyFile::payments);
}

template <class T>
static T of_list(std::vector<Fact<T>> FamilyFile::*);

Result<FamilyFile> family_file(const Store& store, const Leave& family, Known known) {
    FamilyFile file;
    file.family = family.about();
    const auto is = TRY(facts<Family>(store, family, known));
    if (is.empty()) return fail(Fault::not_found, "There is no family of that number on the record.");
    file.name = is.back().value.name;
    TRY(each_list([&](auto list) -> Result<void> {
        file.*list = TRY(facts<decltype(of_list(list))>(store, family, known));
        return {};
    }));
    TRY(each_day([&]<class T>(auto put) -> Result<void> {
        for (const auto& fact : TRY(facts<T>(store, family, known))) put(file, fact.value);
        return {};
    }));
    file.local = TRY(local_spans(store, family.authority(), known));
    return file;
}

Result<bool> is_helped(const Store& store, const Leave& family) {
    FamilyFile file;
    file.begun = TRY(facts<HelpBegun>(store, family, Known::now()));
    file.closed = TRY(facts<HelpClosed>(store, family, Known::now()));
    return file.open();
}

Result<void> while_helped(const Store& store, const Leave& family) {
    if (TRY(is_helped(store, family))) return {};
    return fail(Fault::conflict, "The family is not helped now: the plan can be read, and nothing is added to it.");
}

Result<std::vector<FamilyFile>> family_files(const Store& store, const LeaveOfAll& leave,
                                             const std::vector<PersonId>& families) {
    // A list of most of an authority's families is read in one pass of each table; tens of them are asked for by
    // number.
    constexpr std::size_t tens = 200;
    std::vector<FamilyFile> files(families.size());
    std::unordered_map<PersonId, FamilyFile*> place;
    const auto local = TRY(local_spans(store, leave.authority(), Known::now()));
    for (std::size_t i = 0; i < families.size(); ++i) {
        files[i].family = families[i];
        files[i].local = local;
        place.emplace(families[i], &files[i]);
    }
    const auto read = [&]<class T>(auto visit) -> Result<void> {
        if (families.size() > tens) return each_fact<T>(store, leave, Known::now(), visit);
        return each_fact_of<T>(store, leave, families, visit);
    };
    TRY((read.template operator()<Family>([&](const Fact<Family>& fact) {
        if (const auto at = place.find(fact.about); at != place.end()) at->second->name = fact.value.name;
    })));
    TRY(each_list([&](auto list) -> Result<void> {
        using T = decltype(of_list(list));
        return read.template operator()<T>([&](const Fact<T>& fact) {
            if (const auto at = place.find(fact.about); at != place.end()) (at->second->*list).push_back(fact);
        });
    }));
    TRY(each_day([&]<class T>(auto put) -> Result<void> {
        return read.template operator()<T>([&](const Fact<T>& fact) {
            if (const auto at = place.find(fact.about); at != place.end()) put(*at->second, fact.value);
        });
    }));
    return files;
}

Result<std::vector<PersonId>> families_helped(const Store& store, const LeaveOfAll& leave) {
    return store.all(
        "select distinct about from family_help_begun where authority = $1 and retired_by is null"
        " order by about",
        {leave.authority()}, [](const Row& row) { return row.id<PersonId>(0); });
}

Schema family_help_schema() {
    Schema schema{
        "family_help",
        {&table_info<HelpBegun>(), &table_info<ContactJoined>(), &table_info<Stepped>(), &table_info<Lead>(),
         &table_info<TeamMember>(), &table_info<OfHelpTeam>(), &table_info<Consent>(), &table_info<ConsentWithdrawn>(),
         &table_info<HelpClosed>(), &table_info<HelpPayment>(), &table_info<Service>(), &table_info<ServiceUsed>(),
         &table_info<HelpTeam>(), &table_info<GivenReach>(), &table_info<KeptFrom>()}};
    const auto of_plan = plan_tables();
    schema.tables.insert(schema.tables.end(), of_plan.begin(), of_plan.end());
    return schema;
}

}  // namespace kith::family_help
