#pragma once

#include <optional>
#include <string>
#include <vector>

#include "family_help/facts.h"
#include "family_help/family.h"
#include "family_help/services.h"
#include "kernel/core/text.h"
#include "kernel/duties/local.h"

/// All that is known of how one family is helped.
namespace kith::family_help {

/// Each list in the order of its days.
struct FamilyFile {
    PersonId family{1};
    std::string name;
    std::vector<Fact<HelpBegun>> begun;
    std::vector<Fact<ContactJoined>> joined;
    std::vector<Fact<Stepped>> steps;
    std::vector<Fact<Lead>> leads;
    std::vector<Fact<TeamMember>> members;
    std::vector<Fact<OfHelpTeam>> of_team;
    std::vector<Fact<Consent>> consents;
    std::vector<Fact<ConsentWithdrawn>> withdrawn;
    std::vector<Fact<HelpClosed>> closed;
    std::vector<Fact<HelpPayment>> payments;
    // What the plan and the assessment say of their days, for the clocks.
    std::vector<Date> planned, reviewed;  ///< a plan made; a plan reviewed
    std::vector<Date> assessed;           ///< an assessment completed
    std::vector<Date> helped;             ///< something was done for the family
    LocalSpans local;

    const Fact<HelpBegun>* episode() const;  ///< the last to begin, open or not; null if there was none
    const HelpClosed* closed_on(FactId episode) const;
    bool open() const { return episode() && !closed_on(episode()->id); }
    Intensity intensity() const;             ///< of the last episode now. Requires: there is one.
    const Fact<Lead>* lead(Date day) const;  ///< who leads the open episode on a day; null if nobody does
    const Fact<Lead>* last_named() const;    ///< its last lead, who may begin on a coming day; null if none was named
    std::optional<Date> withdrawn_on(FactId consent) const;
    bool in_force(const Fact<Consent>& consent, Date day) const;
    bool consents_to(ConsentFor purpose, Date day) const;
    /// Whether what was agreed to lets an agency see the plan on a day.
    bool may_see_plan(Agency agency, Date day) const;
    /// The last day to which what was agreed to lets an agency see the plan without a break; none: no day is set. The
    /// day before `from`, if nothing lets it in then.
    std::optional<Date> agreed_until(Agency agency, Date from) const;
    /// The last day of a seat: its own end, or that of what the family agreed to, on which a partner's rests. A seat
    /// that ran out stays over, though the family agrees again later. None: no day is set.
    std::optional<Date> seat_until(const TeamMember& member) const;
    std::vector<const Fact<TeamMember>*> team(Date day) const;
    /// The episode that a day belongs to: the last that had begun by then; null if none had.
    const Fact<HelpBegun>* episode_on(Date day) const;
    /// Whether it is a return within twelve months of the end of the episode before.
    bool came_back(FactId episode) const;
    int changes_of_lead(FactId episode) const;
};

/// Fails: not_found if there is no such family.
Result<FamilyFile> family_file(const Store& store, const Leave& family, Known known);

/// Whether an episode of the family's help is open.
Result<bool> is_helped(const Store& store, const Leave& family);
/// Fails: conflict, while the family is not helped: its plan can be read, and nothing is added to it.
Result<void> while_helped(const Store& store, const Leave& family);

/// Many at once, by a handful of readings. The caller has asked the gate for each.
Result<std::vector<FamilyFile>> family_files(const Store& store, const LeaveOfAll& leave,
                                             const std::vector<PersonId>& families);

/// Every family that was ever helped, in the order of their numbers. The caller asks the gate which may be shown.
Result<std::vector<PersonId>> families_helped(const Store& store, const LeaveOfAll& leave);

/// "help,share_plan"
template <CodeSet Enum>
std::string codes_of(const std::vector<Enum>& some) {
    std::string codes;
    for (const auto one : some) codes += (codes.empty() ? "" : ",") + std::string{code(one)};
    return codes;
}
template <CodeSet Enum>
std::vector<Enum> of_codes(std::string_view codes) {
    std::vector<Enum> some;
    for (const auto& word : words_of<Enum>)
        for (const auto one : split(codes, ','))
            if (one == word.code) some.push_back(word.value);
    return some;
}

Schema family_help_schema();

}  // namespace kith::family_help
