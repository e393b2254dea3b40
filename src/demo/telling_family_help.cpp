#include "demo/telling_family_help.h"
#include "demo/after_all.h"

#include <algorithm>

#include <fmt/format.h>

#include "demo/names.h"
#include "demo/workforce.h"
#include "family_help/acts.h"
#include "family_help/kinds.h"
#include "family_help/member_acts.h"
#include "family_help/plan_acts.h"
#include "family_help/plan_facts.h"
#include "front_door/acts.h"
#include "front_door/threshold.h"
#include "kernel/core/text.h"
#include "kernel/people/person.h"
#include "kernel/record/setting.h"

namespace kith::demo {

namespace help = family_help;

namespace {

constexpr TeamId team{9'001};

/// A family, as it is told: days are counted back from today.
struct HelpedFamily {
    int children;
    int asked;  ///< days ago
    help::Intensity first;
    std::optional<int> stepped_up;
    std::optional<int> ended;
    std::string_view worried, working, reason, criteria;
    std::string_view goal, action;
};
constexpr std::array families{
    HelpedFamily{2,
                 70,
                 help::Intensity::early_help,
                 {},
                 {},
                 "Often late, and tired. Mum says the nights are hard.",
                 "Both love school. Gran lives two streets away.",
                 "Sleep, money and a cold flat at once: more than one service can put right alone.",
                 "F1",
                 "We all sleep through, and get to school on time.",
                 "Ask the landlord about the damp"},
    HelpedFamily{1,
                 120,
                 help::Intensity::early_help,
                 40,
                 {},
                 "Missed meals, and a parent who cannot get out of bed.",
                 "An aunt cooks at weekends.",
                 "The worry grows, though the school has done what it can.",
                 "F2",
                 "There is food in the house every day.",
                 "The aunt comes on Tuesdays and Thursdays"},
    HelpedFamily{1,
                 300,
                 help::Intensity::in_need,
                 {},
                 25,
                 "Too anxious to leave the house since the move.",
                 "Talks online with a friend.",
                 "Without services health would be impaired.",
                 "N1",
                 "I can walk to the shop by myself.",
                 "Walk as far as the corner together"},
};

class FamilyHelp {
public:
    FamilyHelp(Change& change, const Plan& plan, Random random) : change_{change}, plan_{plan}, random_{random} {}

    Result<void> tell() {
        lead_ = TRY(hire(Role::family_help_practitioner, "Briar Fennel"));
        manager_ = TRY(hire(Role::manager, "Rowan Thorne"));
        supervisor_ = TRY(hire(Role::social_worker, "Linden Marsh"));
        school_ = TRY(hire(Role::school_lead, "Sorrel Wade"));
        TRY(directory());
        for (const auto& told : families) TRY(family(told));
        return {};
    }
    PersonId lead() const { return lead_; }
    PersonId manager() const { return manager_; }
    PersonId school() const { return school_; }
    const std::pair<PersonId, std::string>& mother() const { return mother_; }
    std::int64_t people() const { return people_; }
    std::int64_t facts() const { return facts_; }

private:
    Date ago(int days) const { return plan_.today.plus_days(-days); }
    Leave about(PersonId person) const { return Gate::machine(change_.authority(), person); }

    template <class T>
    Result<FactId> enter(const Leave& leave, const T& fact) {
        ++facts_;
        return change_.enter(leave, fact);
    }
    Result<void> open(const Leave& leave, EntryKind kind, std::string what) {
        TRY(change_.open(leave, {kind, std::move(what)}));
        return {};
    }

    Result<Leave> person(std::string given, std::string family, std::optional<Date> born) {
        const auto leave = about(PersonId{change_.next_id()});
        ++people_;
        TRY(open(leave, {"people.add", "Person added"}, fmt::format("{} {} was added", given, family)));
        Person is{};
        is.born = born;
        TRY(enter(leave, is));
        TRY(enter(leave, name_of(NameKind::usual, std::move(given), std::move(family))));
        return leave;
    }

    Result<PersonId> hire(Role role, std::string_view name) {
        const auto space = name.find(' ');
        const auto leave = TRY(person(std::string{name.substr(0, space)}, std::string{name.substr(space + 1)}, {}));
        const bool ours = role != Role::school_lead;
        TRY(enter(leave, RoleFact{role, ours ? std::optional{team} : std::nullopt, ago(600), {}}));
        return leave.about();
    }

    Result<void> directory() {
        const auto us = about(the_authority);
        TRY(open(us, help::directory_kind, "The directory of services"));
        team_ = TRY(enter(us, help::HelpTeam{"Mill Lane team",
                                             "Mill Lane family hub",
                                             "Mill Lane, Harbour and Northgate",
                                             "family_support,social_work,health_visiting,domestic_abuse",
                                             ago(500),
                                             {}}));
        service_ = TRY(enter(us, help::Service{"Sleep group",
                                               "Six evenings on sleep and settling",
                                               "Parents of children under ten",
                                               "Mill Lane",
                                               "01632 960711",
                                               ago(500),
                                               {}}));
        TRY(enter(us, help::Service{"Warm homes",
                                    "Help with damp, heating and bills",
                                    "Families who rent",
                                    "The whole area",
                                    "01632 960712",
                                    ago(500),
                                    {}}));
        return {};
    }

    /// The mother and her children, in one household.
    Result<std::vector<PersonId>> household(const HelpedFamily& told, const std::string& name, PersonId& mother) {
        const HouseholdId at{change_.next_id()};
        const auto address = fmt::format("{} Harbour Row", 2 + 6 * told.asked % 90);
        std::vector<std::string> taken;
        auto given = given_name(Tradition{}, Sex::female, taken, random_);
        mother_name_ = given + " " + name;
        const auto grown = TRY(person(std::move(given), name, ago(12'000)));
        TRY(enter(grown, Residence{at, address, "ZZ99 3AB", false, {}, {}}));
        mother = grown.about();
        std::vector<PersonId> children;
        for (int i = 0; i < told.children; ++i) {
            const auto child =
                TRY(person(given_name(Tradition{}, random_.chance(0.5) ? Sex::female : Sex::male, taken, random_), name,
                           ago(random_.between(1'800, 5'000))));
            TRY(enter(child, Residence{at, address, "ZZ99 3AB", false, {}, {}}));
            TRY(enter(child, Relationship{mother, Tie::parent, true, {}, {}}));
            children.push_back(child.about());
        }
        return children;
    }

    Result<FactId> contact(const HelpedFamily& told, PersonId child) {
        using namespace front_door;
        const auto leave = about(child);
        TRY(open(leave, contact_kind, "A worry about them was told to the front door"));
        const auto id = TRY(
            enter(leave, Contact{ago(told.asked), Teller::school, "Sorrel Wade", "Larkfield Primary, safeguarding lead",
                                 "01632 960200", true, std::string{told.worried}, std::string{told.working},
                                 FamilyKnows::agrees, manager_}));
        TRY(open(leave, decision_kind, "What follows from the contact"));
        const auto outcome =
            told.first == help::Intensity::in_need ? front_door::Outcome::assessment : front_door::Outcome::family_help;
        TRY(enter(leave, Decision{id,
                                  ago(told.asked - 1),
                                  outcome,
                                  std::string{told.criteria},
                                  std::string{threshold_version},
                                  std::string{told.reason},
                                  {},
                                  manager_}));
        TRY(enter(leave, ReferrerTold{id, ago(told.asked - 1), ToldHow::spoken, manager_}));
        return id;
    }

    /// An allocation that comes with the family's help, and goes with it.
    Result<void> lets_in(const Leave& child, PersonId family, const Allocation& allocation) {
        const auto id = TRY(enter(child, allocation));
        TRY(enter(child, help::GivenReach{family, id}));
        return {};
    }
    Result<void> team_of(PersonId family, const std::vector<PersonId>& children, Date from, std::optional<Date> ends,
                         Date agreed_until) {
        for (const auto child : children) {
            const auto leave = about(child);
            TRY(open(leave, {"access.allocation", "Who works with them"}, "The family's help has a lead"));
            TRY(lets_in(leave, family, {lead_, Role::family_help_practitioner, from, ends}));
            TRY(enter(leave, Allocation{supervisor_, Role::social_worker, from, ends}));
            // As long as the seat in the team, which rests on what the family agreed to.
            if (!ends) TRY(lets_in(leave, family, {school_, Role::school_lead, from.plus_days(3), agreed_until}));
        }
        return {};
    }

    Result<void> family(const HelpedFamily& told) {
        const auto name = family_name(Tradition{}, random_);
        PersonId mother{0};
        const auto children = TRY(household(told, name, mother));
        const auto told_to_us = TRY(contact(told, children.front()));
        const auto family = about(PersonId{change_.next_id()});
        const auto from = ago(told.asked - 3);
        const auto called = fmt::format("The {} family", name);
        const auto ended = told.ended ? std::optional{ago(*told.ended)} : std::nullopt;
        for (const auto child : children) {
            TRY(open(about(child), help::family_kind, fmt::format("Helped as one of {}", called)));
            TRY(enter(about(child), InFamily{family.about(), from, {}}));
        }
        TRY(open(family, help::begun_kind, fmt::format("Family Help of {} began", called)));
        TRY(enter(family, Family{called, from}));
        const auto episode = TRY(enter(
            family, help::HelpBegun{from, ago(told.asked), told_to_us, children.front(), told.first,
                                    std::string{told.criteria}, std::string{front_door::threshold_version}, manager_}));
        TRY(enter(
            family,
            help::Lead{episode, lead_, help::Discipline::family_support, supervisor_, from.plus_days(2), ended, {}}));
        TRY(enter(family, help::OfHelpTeam{team_, from}));
        TRY(agreed(told, family, mother, ended));
        TRY(planned(told, family, mother));
        TRY(changed(told, family, episode, ended));
        TRY(team_of(family.about(), children, from.plus_days(2), ended, agreed_until(told)));
        if (told.stepped_up || ended || mother_.first != PersonId{0}) return {};
        mother_ = {mother, mother_name_};
        TRY(open(about(mother), help::member_kind, "Invited to the plan"));
        TRY(enter(about(mother), RoleFact{Role::family_member, {}, from.plus_days(8), {}}));
        TRY(enter(about(mother), TakesPart{family.about(), from.plus_days(8), {}}));
        return {};
    }

    /// The last day of what the family agreed to.
    Date agreed_until(const HelpedFamily& told) const {
        return ago(told.asked - 5).plus_days(told.stepped_up ? 130 : 365);
    }

    Result<void> agreed(const HelpedFamily& told, const Leave& family, PersonId mother, std::optional<Date> ended) {
        const auto from = ago(told.asked - 5);
        TRY(open(family, help::consent_kind, "The family agreed to help, and that the school sees the plan"));
        TRY(enter(family, help::Consent{mother, mother_name_, "help,share_plan", "school", help::ConsentHow::spoken,
                                        from, agreed_until(told)}));
        TRY(open(family, help::team_kind, "The team around the family"));
        TRY(enter(family, help::TeamMember{school_, "Sorrel Wade", help::Discipline::education, help::Agency::school,
                                           "Larkfield Primary", "01632 960200", from.plus_days(3), ended}));
        TRY(enter(family, help::TeamMember{{},
                                           "Teasel Brook",
                                           help::Discipline::health_visiting,
                                           {},
                                           "Mill Lane family hub",
                                           "01632 960222",
                                           from.plus_days(3),
                                           ended}));
        return {};
    }

    Result<void> planned(const HelpedFamily& told, const Leave& family, PersonId mother) {
        const auto from = ago(told.asked - 14);
        TRY(open(family, help::goal_kind, std::string{told.goal}));
        const auto goal = TRY(
            enter(family, help::Goal{from, std::string{told.goal}, mother, "Because that is when it is calm.", lead_}));
        TRY(open(family, help::action_kind, std::string{told.action}));
        const auto action = TRY(enter(
            family, help::PlanAction{goal, std::string{told.action}, mother, {}, from.plus_days(30), {}, from, lead_}));
        TRY(open(family, help::progress_kind, "An action moved"));
        TRY(enter(family,
                  help::Progress{action, from.plus_days(9), help::Standing::on_the_way, "A first step", lead_}));
        TRY(enter(family, help::ServiceUsed{service_, from.plus_days(4), help::TakeUp::taken_up, {}}));
        return {};
    }

    Result<void> changed(const HelpedFamily& told, const Leave& family, FactId episode, std::optional<Date> ended) {
        if (told.stepped_up) {
            TRY(open(family, help::step_kind, "Child in need from then on"));
            TRY(enter(family, help::Stepped{episode, ago(*told.stepped_up), help::Intensity::in_need, "N1",
                                            std::string{front_door::threshold_version},
                                            "Meals are missed again, and health suffers.", manager_}));
            TRY(open(family, help::payment_kind, "A payment to the family"));
            TRY(enter(family,
                      help::HelpPayment{ago(*told.stepped_up - 3), help::Fund::section_17, help::Purpose::furniture,
                                        "A cooker that works", Money::pounds(240), true, manager_}));
        }
        if (ended) {
            TRY(open(family, help::closed_kind, "Family Help ended"));
            TRY(enter(family, help::HelpClosed{episode, *ended, help::WhyClosed::needs_met,
                                               "She walks to school with a friend.",
                                               "The school's mentor, and her aunt at weekends.",
                                               "It helped that it was always the same person.", manager_}));
        }
        return {};
    }

    Change& change_;
    const Plan& plan_;
    Random random_;
    PersonId lead_{0}, manager_{0}, supervisor_{0}, school_{0};
    std::pair<PersonId, std::string> mother_{PersonId{0}, {}};
    std::string mother_name_;  ///< of the family that is being told
    FactId team_{1}, service_{1};
    std::int64_t people_ = 0, facts_ = 0;
};

}  // namespace

Result<void> tell_family_help(const Database& database, const Plan& plan, AuthorityId id, const Size& size,
                              Random random, Made& made) {
    auto change = TRY(change_after_all(database, plan, id, "Family Help's list"));
    const auto before = change.last_entry().number();
    FamilyHelp told{change, plan, random};
    TRY(told.tell());
    std::vector<Param> params;
    add_values(params, Team{id, team, "Mill Lane Family Help Team"});
    TRY(change.transaction().queue(table_info<Team>().insert, params));
    made.entries += change.last_entry().number() - before;
    made.people += told.people();
    made.facts += told.facts();
    TRY(change.commit());
    TRY(let_sign_in(plan, id, size, told.lead(), "Briar Fennel", Role::family_help_practitioner,
                    "leads the help of two families", made));
    TRY(let_sign_in(plan, id, size, told.manager(), "Rowan Thorne", Role::manager, "manages a team of Family Help",
                    made));
    TRY(let_sign_in(plan, id, size, told.school(), "Sorrel Wade", Role::school_lead, "in the team around two families",
                    made));
    return let_sign_in(plan, id, size, told.mother().first, told.mother().second, Role::family_member,
                       "a mother who takes part in her family's plan", made);
}

}  // namespace kith::demo
