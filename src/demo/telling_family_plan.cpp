#include "demo/telling_family_plan.h"
#include "demo/after_all.h"

#include <algorithm>

#include <fmt/format.h>

#include "demo/names.h"
#include "demo/workforce.h"
#include "family_help/assessment_acts.h"
#include "family_help/file.h"
#include "family_help/member_acts.h"
#include "family_help/outcome_facts.h"
#include "family_help/plan_acts.h"
#include "kernel/core/text.h"
#include "kernel/people/person.h"

namespace kith::demo {

namespace fh = family_help;

namespace {

/// Steps of one look, in the order of the outcomes; -1: not looked at.
using Look = std::array<int, 10>;
constexpr Look workers_before{2, -1, 1, -1, 2, 3, -1, -1, 1, 1}, workers_now{3, -1, 2, -1, 3, 3, -1, -1, 2, 1};
constexpr Look familys_before{2, -1, 1, -1, 1, 4, -1, -1, 0, 1}, familys_now{3, -1, 1, -1, 3, 4, -1, -1, 2, 1};

struct Written {
    fh::Section section;
    std::string_view words;
};
constexpr std::array sections{
    Written{fh::Section::parenting,
            "Warm and playful on good days. On bad days meals and bedtimes are left to chance."},
    Written{fh::Section::environment, "A rented flat, cold in winter. An aunt near by cooks at weekends."},
    Written{fh::Section::strengths, "School is loved, and the aunt can be relied on."},
    Written{fh::Section::risks, "Missed meals harm health and learning. The aunt is one person, and is often tired."},
    Written{fh::Section::analysis, "Low mood, not lack of will, is behind the missed meals. Help with it comes first."},
};

/// The family as it stands on the record.
struct Told {
    Leave family;
    fh::WhoTheyAre who;
    PersonId lead, manager, mother;
    Date since;
};

class PlanTelling {
public:
    PlanTelling(Change& change, const Plan& plan, Random random) : change_{change}, plan_{plan}, random_{random} {}

    Result<void> tell() {
        const auto begun = TRY(change_.store().all(
            "select about from family_help_begun where authority = $1 and retired_by is null order by on_day desc",
            {change_.authority()}, [](const Row& row) { return row.id<PersonId>(0); }));
        for (std::size_t i = 0; i < begun.size(); ++i) {
            const auto told = TRY(found(begun[i]));
            TRY(measured(told, fh::LookedBy::worker, workers_before, told.since.plus_days(5)));
            TRY(measured(told, fh::LookedBy::family, familys_before, told.since.plus_days(5)));
            if (i == 0) TRY(in_early_help(told));
            if (i > 0) TRY(assessed(told, i > 1));
        }
        return {};
    }
    PersonId grandmother() const { return grandmother_; }
    const std::string& grandmothers_name() const { return grandmothers_name_; }
    std::int64_t facts() const { return facts_; }
    std::int64_t people() const { return people_; }

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

    Result<Told> found(PersonId family) {
        const auto leave = about(family);
        const auto file = TRY(fh::family_file(change_.store(), leave, Known::now()));
        const auto goals = TRY(kith::facts<fh::Goal>(change_.store(), leave, Known::now()));
        const auto on = std::min(plan_.today, file.leads.back().value.starts);
        return Told{leave,
                    TRY(fh::who_they_are(change_.store(), leave, on)),
                    file.leads.back().value.worker,
                    file.begun.back().value.decided_by,
                    goals.front().value.whose,
                    file.begun.back().value.on};
    }

    Result<void> measured(const Told& told, fh::LookedBy looked, const Look& look, Date on) {
        TRY(open(told.family, {"family_help.outcomes", "Outcomes of a family"}, "How the family fares"));
        const auto by = looked == fh::LookedBy::worker ? told.lead : told.mother;
        for (const auto& word : words_of<fh::FamilyOutcome>)
            if (const int step = look[static_cast<std::size_t>(word.value)]; step >= 0)
                TRY(enter(told.family, fh::OutcomeStep{word.value, step, on, looked, by}));
        return {};
    }

    /// A grandmother who lives elsewhere, is tied to the children and was invited.
    Result<void> grandmother(const Told& told) {
        std::vector<std::string> taken;
        const auto given = given_name(Tradition{}, Sex::female, taken, random_);
        const auto family = family_name(Tradition{}, random_);
        const auto leave = about(PersonId{change_.next_id()});
        ++people_;
        TRY(open(leave, {"people.add", "Person added"}, fmt::format("{} {} was added", given, family)));
        Person is{};
        is.born = ago(22'500);
        TRY(enter(leave, is));
        TRY(enter(leave, name_of(NameKind::usual, given, family)));
        TRY(enter(leave, Residence{HouseholdId{change_.next_id()}, "4 Mill Lane", "ZZ99 3AB", false, {}, {}}));
        for (const auto& child : told.who.children) {
            TRY(open(about(child.child), {"people.tie", "Who matters to them"}, "Their grandmother"));
            TRY(enter(about(child.child), Relationship{leave.about(), Tie::grandparent, false, {}, {}}));
        }
        TRY(open(leave, fh::member_kind, "Invited to the plan"));
        TRY(enter(leave, RoleFact{Role::family_member, {}, told.since.plus_days(12), {}}));
        TRY(enter(leave, TakesPart{told.who.family, told.since.plus_days(12), {}}));
        grandmother_ = leave.about();
        grandmothers_name_ = given + " " + family;
        return {};
    }

    Result<FactId> action(const Told& told, FactId goal, std::string what, PersonId who, int in_days) {
        TRY(open(told.family, fh::action_kind, "An action was added to the plan"));
        return enter(told.family,
                     fh::PlanAction{goal, std::move(what), who, {}, ago(-in_days), {}, ago(20), told.lead});
    }

    Result<void> in_early_help(const Told& told) {
        TRY(grandmother(told));
        const auto& child = told.who.children.back();
        TRY(open(told.family, fh::goal_kind, "A goal, in the words of a child"));
        const auto goal = TRY(enter(
            told.family, fh::Goal{ago(24), "I want my own warm bed", child.child, "So I do not wake mum.", told.lead}));
        TRY(enter(told.family, fh::GoalFor{goal, child.child, "With the blue blanket on it."}));
        TRY(action(told, goal, "Bring the bed from the loft", grandmother_, 6));
        TRY(action(told, goal, "Ask Warm homes about the damp", told.lead, -3));
        const auto done = TRY(action(told, goal, "Wash the blue blanket", told.mother, -6));
        TRY(open(told.family, fh::progress_kind, "An action: done"));
        TRY(enter(told.family, fh::Progress{done, ago(7), fh::Standing::done, "It smells of roses now.", told.mother}));
        TRY(open(told.family, fh::words_kind, "Words about the plan"));
        TRY(enter(told.family, fh::PlanWords{ago(5), "They laugh again at breakfast.", grandmother_}));
        TRY(open(told.family, fh::review_kind, "The plan was reviewed"));
        const auto review =
            TRY(enter(told.family, fh::PlanReview{ago(8), "Ms Brook, the health visitor",
                                                  "Mornings are calmer. The bed is next.", ago(-34), told.lead}));
        for (const auto person : {told.mother, grandmother_, told.lead})
            TRY(enter(told.family, fh::AtReview{review, person}));
        TRY(measured(told, fh::LookedBy::worker, workers_now, ago(8)));
        return measured(told, fh::LookedBy::family, familys_now, ago(8));
    }

    /// All written and sent; of the family that no longer needs help, authorised too.
    Result<void> assessed(const Told& told, bool authorised) {
        const auto sent = authorised ? told.since.plus_days(38) : ago(2);
        const auto referred = authorised ? told.since.plus_days(-3) : ago(40);
        TRY(open(told.family, fh::assessment_kind, "An assessment"));
        const auto id =
            TRY(enter(told.family, fh::Assessment{referred, referred.plus_days(2), told.lead, sent,
                                                  authorised ? std::optional{sent.plus_days(2)} : std::nullopt}));
        for (const auto& [section, words] : sections)
            TRY(enter(told.family,
                      fh::AssessmentPart{id, section, {}, std::string{words}, sent.plus_days(-3), told.lead}));
        for (const auto& child : told.who.children) {
            TRY(enter(told.family, fh::AssessedChild{id, child.child, true}));
            TRY(enter(told.family, fh::AssessmentPart{id, fh::Section::development, child.child,
                                                      "Reads for hours, and is small and tired in the mornings.",
                                                      sent.plus_days(-3), told.lead}));
            TRY(enter(told.family, fh::ChildSeen{id, child.child, fh::Seen::alone, sent.plus_days(-9),
                                                 "I like it when we all eat at the table."}));
            for (const auto factor : {fh::Factor::mental_health_parent, fh::Factor::neglect})
                TRY(enter(told.family, fh::FoundFactor{id, child.child, factor}));
        }
        if (authorised)
            TRY(enter(told.family, fh::AssessmentAnswer{id, true, "Clear, and the child is heard throughout.",
                                                        sent.plus_days(2), told.manager}));
        return {};
    }

    Change& change_;
    const Plan& plan_;
    Random random_;
    PersonId grandmother_{0};
    std::string grandmothers_name_;
    std::int64_t people_ = 0, facts_ = 0;
};

}  // namespace

Result<void> tell_family_plan(const Database& database, const Plan& plan, AuthorityId id, const Size& size,
                              Random random, Made& made) {
    auto change = TRY(change_after_all(database, plan, id, "Family Help's plans"));
    const auto before = change.last_entry().number();
    PlanTelling told{change, plan, random};
    TRY(told.tell());
    made.entries += change.last_entry().number() - before;
    made.people += told.people();
    made.facts += told.facts();
    TRY(change.commit());
    if (told.grandmothers_name().empty()) return {};
    return let_sign_in(plan, id, size, told.grandmother(), told.grandmothers_name(), Role::family_member,
                       "a grandmother who takes part in a family's plan", made);
}

}  // namespace kith::demo
