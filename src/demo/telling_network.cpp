#include "demo/telling_network.h"

#include <algorithm>
#include <tuple>

#include "demo/after_all.h"
#include "family_network/file.h"
#include "family_network/kinds.h"
#include "kernel/access/work.h"
#include "kernel/people/names.h"

namespace kith::demo {

namespace {

using namespace family_network;

constexpr int service_began = 40;  // days ago

struct ToSignInAs {
    PersonId person{1};
    std::string name;
    Role role;
    std::string_view more;
};

class OfNetwork {
public:
    OfNetwork(Change& change, const Plan& plan) : change_{change}, plan_{plan} {}

    Result<void> tell(PersonId worker, PersonId manager) {
        worker_ = worker, manager_ = manager;
        coordinator_ = TRY(someone("Avens", "Vale", {}, Sex::female));
        const auto leave = leave_of(coordinator_);
        TRY(change_.open(leave, {{"access.role", "Role"}, "Brings families together"}));
        TRY(enter(leave, RoleFact{Role::network_coordinator, {}, ago(service_began), {}}));
        const auto child = TRY(child_to_show());
        TRY(others_were_offered(child));
        if (!child) return {};
        shown_.push_back({coordinator_, "Avens Vale", Role::network_coordinator, "brings a family together"});
        return tell_family(leave_of(*child));
    }

    const std::vector<ToSignInAs>& people_to_sign_in_as() const { return shown_; }
    std::int64_t facts() const { return facts_; }
    std::int64_t people() const { return people_; }

private:
    Date ago(int days) const { return plan_.today.plus_days(-days); }
    Leave leave_of(PersonId person) const { return Gate::machine(change_.authority(), person); }

    template <class T>
    Result<FactId> enter(const Leave& leave, const T& fact) {
        ++facts_;
        return change_.enter(leave, fact);
    }
    Result<void> open(const Leave& leave, EntryKind kind, std::string what) {
        TRY(change_.open(leave, {kind, std::move(what)}));
        return {};
    }

    Result<PersonId> someone(const char* given, const char* family, std::optional<Date> born, Sex sex) {
        const auto leave = leave_of(PersonId{change_.next_id()});
        ++people_;
        TRY(open(leave, {"people.added", "Person added"}, std::string{given} + " " + family + " was added"));
        Person is{};
        is.born = born;
        is.sex = sex;
        TRY(enter(leave, is));
        TRY(enter(leave, name_of(NameKind::usual, given, family)));
        return leave.about();
    }

    /// Of the worker's children with foster carers, with an open record and pages of nobody's: the one nearest to
    /// eight.
    Result<std::optional<PersonId>> child_to_show() {
        struct InCare {
            PersonId child;
            Date born;
        };
        auto found = TRY(change_.store().all(
            "select a.about, p.born from access_allocation a join care_period c on c.authority = a.authority and "
            "c.about = a.about and c.retired_by is null and c.ends is null join people_person p on p.authority = "
            "a.authority and p.about = a.about and p.retired_by is null where a.authority = $1 and a.worker = $2 and "
            "a.as_role = $3 and a.retired_by is null and a.ends is null and p.born is not null and not exists (select "
            "1 from access_restriction r where r.authority = a.authority and r.about = a.about and r.retired_by is "
            "null) and not exists (select 1 from access_role o where o.authority = a.authority and o.about = a.about) "
            "order by a.about",
            {change_.authority(), worker_, Role::social_worker}, [](const Row& row) {
                return InCare{row.id<PersonId>(0), row.date(1)};
            }));
        std::ranges::sort(found, {}, [&](const InCare& one) {
            const auto from_eight = one.born.birthday(8) - plan_.today;
            return std::tuple{from_eight < 0 ? -from_eight : from_eight, one.child};
        });
        for (const auto& one : found)
            if (TRY(fostered(one.child))) return std::optional{one.child};
        return std::optional<PersonId>{};
    }

    Result<bool> fostered(PersonId child) {
        for (const auto& fact : TRY(kith::facts<care::Placement>(change_.store(), leave_of(child), Known::now())))
            if (!fact.value.ends) return care::is_foster(fact.value.kind);
        return false;
    }

    /// Every other child to whom a moment came since the service began: the family was asked, and thinks about it or
    /// said no.
    Result<void> others_were_offered(std::optional<PersonId> but) {
        const auto children = TRY(change_.store().all(
            "select distinct about from people_person where authority = $1 and retired_by is null and died is null and "
            "born > $2 and (exists (select 1 from care_period c where c.authority = people_person.authority and "
            "c.about = people_person.about) or exists (select 1 from access_in_family f where f.authority = "
            "people_person.authority and f.about = people_person.about)) order by about",
            {change_.authority(), plan_.today.plus_months(-12 * 18)},
            [](const Row& row) { return row.id<PersonId>(0); }));
        for (const auto& file : TRY(network_files(change_.store(), change_.authority(), children, plan_.today)))
            if (file.person != but && !file.moments.empty()) TRY(offered(file));
        return {};
    }

    Result<void> offered(const NetworkFile& file) {
        const auto& moment = file.moments.back();
        const auto child = leave_of(file.person);
        const auto worker = file.care.allocated(Role::social_worker, plan_.today).value_or(worker_);
        const auto on = std::min(moment.on.plus_days(3), plan_.today);
        TRY(open(child, offer_kind, "The family was offered to decide together"));
        const auto offer = TRY(enter(child, Offer{moment.kind, on, "Those with parental responsibility", worker}));
        TRY(enter(child,
                  OfferAnswer{offer, FamilyAnswer::declined, on, "Not now. We talk among ourselves already.", worker}));
        return {};
    }

    Result<PersonId> relative(const Leave& child, const char* given, const char* family, Date born, Tie tie,
                              Sex sex = Sex::female) {
        const auto person = TRY(someone(given, family, born, sex));
        TRY(open(child, {"people.relationship", "Relationship"}, std::string{given} + " is one of their family"));
        TRY(enter(child, Relationship{person, tie, false, {}, {}}));
        return person;
    }

    Result<void> takes_part(const Leave& child, PersonId who, int days, const char* words) {
        TRY(open(leave_of(who), asked_kind, "Takes part in a child's network"));
        TRY(enter(leave_of(who), RoleFact{Role::family_member, {}, ago(days), {}}));
        TRY(enter(leave_of(who), InNetwork{child.about(), ago(days), {}}));
        TRY(open(child, asked_kind, "Someone was asked, and takes part"));
        TRY(enter(child, AskedToTakePart{who, PartAnswer::takes_part, ago(days), words, coordinator_}));
        return {};
    }

    Result<void> tell_family(const Leave& child) {
        const auto nan = TRY(relative(child, "Marigold", "Larch", ago(23'000), Tie::grandparent));
        const auto aunt = TRY(relative(child, "Posy", "Larch", ago(12'800), Tie::aunt_or_uncle));
        const auto uncle = TRY(relative(child, "Reed", "Larch", ago(13'900), Tie::aunt_or_uncle, Sex::male));
        TRY(relative(child, "Clover", "Marsh", ago(14'600), Tie::godparent));
        TRY(open(child, {"people.matters", "Who matters to them"}, "They said who matters to them"));
        TRY(enter(child, Matters{nan, 5, "Nan does the voices when she reads.", ago(38)}));
        shown_.push_back({nan, "Marigold Larch", Role::family_member, "a grandmother in a child's network"});
        TRY(asked(child));
        TRY(takes_part(child, nan, 30, "I have been waiting for somebody to ask."));
        TRY(takes_part(child, aunt, 29, "If I can do it around my shifts."));
        TRY(open(child, not_told_kind, "Somebody is not safe to tell"));
        TRY(enter(child,
                  NotToTell{uncle, "Shares a flat with the man whom the child must not meet.", ago(28), {}, {}}));
        TRY(open(child, can_kind, "What someone of the network can do"));
        TRY(enter(child, WhatTheyCan{nan, "short_stays,in_touch", "Every other weekend, if there were a proper bed.",
                                     ago(26), nan}));
        return plan(child, nan, aunt);
    }

    Result<void> asked(const Leave& child) {
        TRY(open(child, offer_kind, "The family asked to decide together"));
        const auto offer =
            TRY(enter(child, Offer{MomentKind::asked_for, ago(36), "The grandmother and the mother", worker_}));
        TRY(enter(child, OfferAnswer{offer, FamilyAnswer::accepted, ago(36),
                                     "We want to say first what we can do ourselves.", worker_}));
        TRY(open(child, coordinator_kind, "Avens Vale brings the family together"));
        TRY(enter(child, Allocation{coordinator_, Role::network_coordinator, ago(34), {}}));
        return {};
    }

    Result<void> plan(const Leave& child, PersonId nan, PersonId aunt) {
        TRY(open(child, meeting_kind, "The family's meeting was planned"));
        const auto meeting = TRY(enter(child, MeetingPlanned{ago(14), "The bowls club, with lunch", coordinator_}));
        TRY(open(child, held_kind, "The family met"));
        const auto held = TRY(enter(child, MeetingHeld{meeting, ago(14), true, "", coordinator_}));
        for (const auto who : {nan, aunt}) TRY(enter(child, Came{held, who}));
        TRY(open(child, plan_kind, "The family made a plan"));
        const auto plan = TRY(enter(
            child, NetworkPlan{held, ago(12), "Weekends are ours. We want to build up to every weekend, and then see.",
                               "If Nan is ill, Posy comes over. If neither can, we ring the carers by Thursday.",
                               ago(-78), coordinator_}));
        TRY(open(child, part_kind, "Who does what in the plan"));
        TRY(enter(child, PlanPart{plan, nan, Can::short_stays, "Friday to Sunday, every other week.", coordinator_}));
        TRY(enter(child, PlanPart{plan, aunt, Can::every_day, "The swimming club on Wednesdays.", coordinator_}));
        TRY(open(child, help_kind, "Help that the plan needs"));
        const auto nothing = Money::pence(0);
        const auto bed =
            TRY(enter(child, HelpAsked{plan, "A bed at Nan's", nothing, Money::pounds(180), ago(12), coordinator_}));
        TRY(enter(child, HelpAsked{plan, "Bus fares", Money::pounds(22), nothing, ago(3), coordinator_}));
        TRY(enter(child, HelpAsked{plan, "Swimming things", nothing, Money::pounds(35), ago(3), coordinator_}));
        TRY(open(child, help_decided_kind, "It was decided what the plan is given"));
        TRY(enter(child, HelpDecided{bed, MoneyAnswer::given, nothing, Money::pounds(180),
                                     "A bed of one's own is where a weekend begins.", ago(9), manager_}));
        return {};
    }

    Change& change_;
    const Plan& plan_;
    PersonId worker_{1}, manager_{1}, coordinator_{1};
    std::vector<ToSignInAs> shown_;
    std::int64_t facts_ = 0, people_ = 0;
};

PersonId first_with(const Made& made, AuthorityId id, Role role) {
    for (const auto& one : made.people_to_sign_in_as)
        if (one.authority == id && one.role == role) return one.person;
    return PersonId{1};
}

}  // namespace

Result<void> tell_network(const Database& database, const Plan& plan, AuthorityId id, const Size& size, Made& made) {
    auto change = TRY(change_after_all(database, plan, id, "Family networks"));
    const auto before = change.last_entry().number();
    OfNetwork telling{change, plan};
    TRY(telling.tell(first_with(made, id, Role::social_worker), first_with(made, id, Role::manager)));
    made.entries += change.last_entry().number() - before;
    made.people += telling.people();
    made.facts += telling.facts();
    TRY(change.commit());
    for (const auto& one : telling.people_to_sign_in_as())
        TRY(let_sign_in(plan, id, size, one.person, one.name, one.role, one.more, made));
    return {};
}

}  // namespace kith::demo
