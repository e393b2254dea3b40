#include "family_help/member_acts.h"

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "family_help/assessment_facts.h"
#include "kernel/core/text.h"
#include "kernel/people/names.h"
#include "kernel/record/several.h"
#include "warnings/file.h"

namespace kith::family_help {

static constexpr Question<NewInvitation> invitation_questions[] = {
    ask_which<&NewInvitation::who>("who", "Who is invited?",
                                   "They read all of the plan and write their own part. Who has parental "
                                   "responsibility comes first."),
    ask_words<&NewInvitation::because>("because", "Why is it safe?",
                                       "Asked where an address is kept safe, or harm by an adult was found.", 2'000)
        .optional(),
};
constinit const Form<NewInvitation> invitation_form{"plan-invitation", "Invite someone of the family", "Invite",
                                                    invitation_questions};

static constexpr Question<MemberEnd> member_end_questions[] = {
    ask_words<&MemberEnd::because>("because", "Why do they take part no more?", "From now on they see nothing of it.",
                                   2'000),
};
constinit const Form<MemberEnd> member_end_form{"plan-member-end", "End someone's part in the plan", "End it",
                                                member_end_questions};

static constexpr Question<NotSafe> not_safe_questions[] = {
    ask_which<&NotSafe::who>("who", "To whom must nothing be told?",
                             "If they take part in the plan, that ends as you save: they see nothing of it from then."),
    ask_words<&NotSafe::because>("because", "Why is it not safe?", "They never read this.", 2'000),
};
constinit const Form<NotSafe> not_safe_form{"plan-not-safe", "It is not safe to tell someone", "Save now",
                                            not_safe_questions};

static constexpr Question<SafeAgain> safe_again_questions[] = {
    ask_words<&SafeAgain::because>("because", "Why is it safe again?",
                                   "What has changed, and who agrees. They may be invited again from then.", 2'000),
};
constinit const Form<SafeAgain> safe_again_form{"plan-safe-again", "It is safe to tell them again", "Save",
                                                safe_again_questions};

static bool harm_by_an_adult(Factor factor) {
    switch (factor) {
        case Factor::domestic_abuse_child:
        case Factor::domestic_abuse_parent:
        case Factor::domestic_abuse_other:
        case Factor::physical_by_adult:
        case Factor::sexual_by_adult: return true;
        default: return false;
    }
}

namespace {

struct Home {
    PersonId person;
    HouseholdId household;
    bool withheld;
};

/// Where the children, those who take part and those who may be asked live today. The machine reads it: what is kept
/// safe must count though whoever invites may not read the address.
Result<std::vector<Home>> homes_of(const Store& store, const Leave& family, const std::vector<PersonId>& people,
                                   Date today) {
    std::vector<Home> homes;
    TRY(each_fact_of<Residence>(store, Gate::machine_all(family.authority()), people, [&](const Fact<Residence>& fact) {
        const auto& is = fact.value;
        if ((!is.starts || *is.starts <= today) && (!is.ends || *is.ends >= today))
            homes.push_back({fact.about, is.household, is.withheld});
    }));
    return homes;
}

/// Each warning that is in force with one of these people. The machine reads them, as it reads the homes: what is told
/// of them is that there is one.
struct Warned {
    PersonId person;
    warnings::WarningKind kind;
};
Result<std::vector<Warned>> warned_of(const Store& store, const Leave& family, const std::vector<PersonId>& people,
                                      Date today) {
    const auto leave = Gate::machine_all(family.authority());
    std::map<PersonId, warnings::WarningsFile> files;
    TRY(each_fact_of<warnings::Warning>(store, leave, people,
                                        [&](const auto& fact) { files[fact.about].warnings.push_back(fact); }));
    TRY(each_fact_of<warnings::LookedAgain>(store, leave, people,
                                            [&](const auto& fact) { files[fact.about].looked.push_back(fact); }));
    TRY(each_fact_of<warnings::Ended>(store, leave, people,
                                      [&](const auto& fact) { files[fact.about].ended.push_back(fact); }));
    std::vector<Warned> found;
    for (const auto& [person, file] : files)
        for (const auto* one : file.that_are(warnings::Standing::in_force, today))
            found.push_back({person, one->value.kind});
    return found;
}

bool lives_there(const std::vector<Home>& homes, PersonId person, HouseholdId household) {
    return std::ranges::any_of(homes,
                               [&](const Home& one) { return one.person == person && one.household == household; });
}

}  // namespace

Result<std::vector<StandsAgainst>> stands_against(const Store& store, const Allowed<May::record_family>& family,
                                                  const AroundThem& around) {
    auto all = around.network;
    for (const auto& child : around.who.children) all.push_back(child.child);
    for (const auto& one : around.who.take_part) all.push_back(one.person);
    std::ranges::sort(all);
    all.erase(std::unique(all.begin(), all.end()), all.end());
    const auto homes = TRY(homes_of(store, family, all, around.today));
    const auto warned = TRY(warned_of(store, family, all, around.today));
    const auto names = TRY(names_in(store, family, all));
    const auto found = TRY(facts<FoundFactor>(store, family, Known::now()));
    const bool harm = std::ranges::any_of(found, [](const auto& f) { return harm_by_an_adult(f.value.factor); });
    std::vector<StandsAgainst> against;
    for (const auto person : around.network) {
        std::vector<std::string> why;
        for (const auto& home : homes)
            if (home.withheld && home.person != person && !lives_there(homes, person, home.household))
                why.push_back(
                    fmt::format("Where {} lives is kept safe, and they do not live there", names.at(home.person)));
        for (const auto& one : warned) {
            const bool safe_address = one.kind == warnings::WarningKind::safe_address;
            if (one.person == person && !safe_address) why.emplace_back("A warning stands with them");
            if (one.person != person && safe_address)
                why.push_back(fmt::format("A warning says that the address of {} is kept safe", names.at(one.person)));
        }
        if (harm) why.emplace_back("An assessment found domestic abuse or harm by an adult");
        if (!why.empty()) against.push_back({person, std::move(why)});
    }
    return against;
}

static bool holds(const auto& value, Date day) { return value.starts <= day && (!value.ends || *value.ends >= day); }

// Whoever may sign in as one of the family need not be given the role twice.
static Result<void> give_role(Change& change, const Leave& person, Date today) {
    for (const auto& fact : TRY(facts<RoleFact>(change.store(), person, Known::now())))
        if (fact.value.role == Role::family_member && holds(fact.value, today)) return {};
    TRY(change.enter(person, RoleFact{Role::family_member, {}, today, {}}));
    return {};
}

Result<EntryNumber> invite(Change& change, const Allowed<May::record_family>& family,
                           const Allowed<May::change_person>& person, const AroundThem& around, const std::string& name,
                           const NewInvitation& typed) {
    const auto& who = around.who;
    if (std::ranges::find(who.take_part, person.about(), &TakesPartIn::person) != who.take_part.end())
        return fail_at("who", fmt::format("{} takes part already", name));
    for (const auto& one : TRY(kept_from(change.store(), family, around.today)))
        if (one.value.person == person.about())
            return fail(Fault::conflict,
                        fmt::format("It is not safe to tell {}, as was recorded on {}. Record first why it is safe "
                                    "again.",
                                    name, one.value.starts.in_words()));
    const auto against = TRY(stands_against(change.store(), family, around));
    const auto of_them = std::ranges::find(against, person.about(), &StandsAgainst::person);
    const auto because = typed.because.value_or("");
    if (of_them != against.end() && because.empty())
        return fail_at("because", fmt::format("{}. Say why it is safe to invite them all the same, or do not invite "
                                              "them",
                                              join(of_them->why, ". ")));
    TRY(change.open(person, {member_kind, fmt::format("Invited to the plan of {}", who.name), because}));
    TRY(give_role(change, person, around.today));
    TRY(change.enter(person, TakesPart{who.family, around.today, {}}));
    return change.open(family, {member_kind, fmt::format("{} was invited to the plan", name), because});
}

// A day counts to its end, so what ends now ended yesterday; what began today was never so.
template <class T>
static Result<void> end_now(Change& change, const Leave& person, const Fact<T>& fact, Date today) {
    if (fact.value.starts >= today) return change.retire<T>(person, fact.id, fact.entered_by);
    auto ended = fact.value;
    ended.ends = today.plus_days(-1);
    return change.correct(person, fact.id, fact.entered_by, ended);
}

// `because`: as it stands on their own record, which they may read.
static Result<void> end_part(Change& change, const WhoTheyAre& who, PersonId member, const std::string& because,
                             Date today) {
    // Whoever works with the family can always end it, though the tie by which they reached the person is gone.
    const auto person = Gate::machine(change.authority(), member);
    TRY(change.open(person, {member_kind, fmt::format("No longer takes part in the plan of {}", who.name), because}));
    bool elsewhere = false;
    for (const auto& fact : TRY(facts<TakesPart>(change.store(), person, Known::now()))) {
        if (!holds(fact.value, today)) continue;
        if (fact.value.family == who.family)
            TRY(end_now(change, person, fact, today));
        else
            elsewhere = true;
    }
    if (!elsewhere)
        for (const auto& fact : TRY(facts<RoleFact>(change.store(), person, Known::now())))
            if (fact.value.role == Role::family_member && holds(fact.value, today))
                TRY(end_now(change, person, fact, today));
    return {};
}

Result<EntryNumber> end_taking_part(Change& change, const Allowed<May::record_family>& family, const WhoTheyAre& who,
                                    PersonId member, const MemberEnd& typed, Date today) {
    const auto at = std::ranges::find(who.take_part, member, &TakesPartIn::person);
    if (at == who.take_part.end()) return fail(Fault::not_found, "They do not take part in this family's plan.");
    TRY(end_part(change, who, member, typed.because, today));
    return change.open(family,
                       {member_kind, fmt::format("{} no longer takes part in the plan", at->name), typed.because});
}

Result<std::vector<Fact<KeptFrom>>> kept_from(const Store& store, const Leave& family, Date on) {
    auto all = TRY(facts<KeptFrom>(store, family, Known::now()));
    std::erase_if(all, [&](const Fact<KeptFrom>& one) { return !holds(one.value, on); });
    return all;
}

Result<EntryNumber> keep_from(Change& change, const Allowed<May::record_family>& family, const WhoTheyAre& who,
                              const std::string& name, const NotSafe& typed, Date today) {
    for (const auto& one : TRY(kept_from(change.store(), family, today)))
        if (one.value.person == typed.who)
            return fail(Fault::conflict, fmt::format("It is recorded already that it is not safe to tell {}.", name));
    if (std::ranges::find(who.take_part, typed.who, &TakesPartIn::person) != who.take_part.end())
        TRY(end_part(change, who, typed.who, {}, today));
    const auto entry =
        TRY(change.open(family, {member_kind, fmt::format("It is not safe to tell {}", name), typed.because}));
    TRY(change.enter(family, KeptFrom{typed.who, typed.because, today, {}, {}}));
    return entry;
}

Result<EntryNumber> safe_again(Change& change, const Allowed<May::record_family>& family, PersonId person,
                               const SafeAgain& typed, Date today) {
    const auto names = TRY(names_in(change.store(), static_cast<const Leave&>(family), {person}));
    for (const auto& one : TRY(kept_from(change.store(), family, today))) {
        if (one.value.person != person) continue;
        const auto shown_at = change.last_entry();
        const auto entry = TRY(change.open(
            family, {member_kind, fmt::format("It is safe to tell {} again", names.at(person)), typed.because}));
        // A day counts to its end, so what ends now ended yesterday; what began today was never so.
        if (one.value.starts >= today) {
            TRY(change.retire<KeptFrom>(family, one.id, shown_at));
            return entry;
        }
        auto ended = one.value;
        ended.ends = today.plus_days(-1);
        ended.safe_because = typed.because;
        TRY(change.correct(family, one.id, shown_at, ended));
        return entry;
    }
    return fail(Fault::not_found, "It is not recorded that it is not safe to tell them.");
}

}  // namespace kith::family_help
