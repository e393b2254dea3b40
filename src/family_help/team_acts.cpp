// The team around the family: who is in it, and which team of Family Help it is.
#include <algorithm>

#include <fmt/format.h>

#include "family_help/acts.h"
#include "family_help/seats.h"
#include "family_help/words.h"
#include "kernel/access/works_with.h"
#include "kernel/core/text.h"
#include "kernel/people/names.h"

namespace kith::family_help {

namespace {

/// Whoever joins with an account is let in: offered to those alone who say who works with a child.
Result<Choices> who_may_join(const Context& context, const FamilyFile& file) {
    std::vector<Choice> offered;
    if (context.reader->granted(May::allocate_worker)) {
        const auto leave = TRY(decide_all<May::allocate_worker>(context.store, *context.reader));
        for (const auto& worker : TRY(workers(context.store, leave, context.today))) {
            const auto id = std::to_string(worker.person.number());
            if (!seat_of(worker.role) || (!offered.empty() && offered.back().value == id)) continue;
            if (file.last_named() && file.last_named()->value.worker == worker.person) continue;
            offered.push_back({id, fmt::format("{}: {}", worker.name, lower(in_words(worker.role)))});
        }
    }
    return Choices{{"worker", std::move(offered)}};
}

struct Joining {
    TeamMember member;
    std::optional<Role> as;
};

/// Who joins with an account is known by it: name, role and agency are not asked.
Result<Joining> joining(Change& change, const Leave& family, const NewMember& typed) {
    Joining joins{{typed.worker,
                   typed.name.value_or(""),
                   typed.discipline,
                   typed.agency,
                   typed.at,
                   typed.reach,
                   typed.starts,
                   {}},
                  {}};
    if (!typed.worker) {
        if (trim(joins.member.name).empty()) return fail_at("name", "Enter their name, or choose them from the list");
        return joins;
    }
    if (const auto seat = TRY(seat_to_take(change.store(), change.authority(), *typed.worker, typed.starts)))
        joins.as = seat->role, joins.member.agency = seat->agency;
    if (!joins.as) return fail_at("worker", "They hold no role in which to join on that day");
    joins.member.name = TRY(names_in(change.store(), family, {*typed.worker})).at(*typed.worker);
    return joins;
}

Result<EntryNumber> save_joining(Change& change, const FamilyFile& file, const Allowed<May::record_family>& family,
                                 const NewMember& typed, const Doing& doing) {
    if (!file.open()) return fail(Fault::conflict, "The family is not helped now, so it has no team.");
    const auto joins = TRY(joining(change, family, typed));
    if (joins.member.agency && !file.may_see_plan(*joins.member.agency, typed.starts))
        return fail_at(typed.worker ? "worker" : "agency",
                       fmt::format("Nothing the family agreed to lets them see the plan ({}). Record consent first",
                                   lower(in_words(*joins.member.agency))));
    const auto entry =
        TRY(change.open(family, {team_kind, fmt::format("{} joined the team around {}: {}", joins.member.name,
                                                        file.name, lower(member_in_words(joins.member)))}));
    TRY(change.enter(family, joins.member));
    if (joins.as)
        TRY(give_reach(change, *doing.context.reader, family,
                       {*typed.worker, *joins.as, typed.starts, file.seat_until(joins.member)}));
    return entry;
}

constexpr Question<NewMember> joining_questions[] = {
    ask_which<&NewMember::worker>("worker", "Who joins, of those with an account here?",
                                  "They see the family's plan. Leave empty for anyone else.")
        .optional(),
    ask_line<&NewMember::name>("name", "Their name", "Of someone who is not chosen above").optional(),
    ask_one_of<&NewMember::discipline>("discipline", "Their discipline"),
    ask_one_of<&NewMember::agency>("agency", "Their agency", "Leave empty for our own Family Help.").optional(),
    ask_line<&NewMember::at>("at", "Where they work", "For example, Larkfield Primary").optional(),
    ask_line<&NewMember::reach>("reach", "How to reach them", "Telephone or email").optional(),
    ask_date<&NewMember::starts>("starts", "From what day?", "For example, today", 28),
};
constexpr Form<NewMember> joining_form{"family-help-member", "Someone joins the team", "Save", joining_questions};

// ---- Someone leaves ----------------------------------------------------------------------------------------------

Result<Choices> who_is_in(const Context& context, const FamilyFile& file) {
    std::vector<Choice> offered;
    for (const auto* member : file.team(context.today))
        if (!member->value.ends)
            offered.push_back({std::to_string(member->id.number()),
                               fmt::format("{}: {}", member->value.name, lower(member_in_words(member->value)))});
    return Choices{{"member", std::move(offered)}};
}

Result<EntryNumber> save_leaving(Change& change, const FamilyFile& file, const Allowed<May::record_family>& family,
                                 const LeavingMember& typed, const Doing&) {
    const auto at = std::ranges::find(file.members, typed.member, &Fact<TeamMember>::id);
    if (at == file.members.end() || at->value.ends) return fail(Fault::conflict, "They have left the team already.");
    if (typed.ends < at->value.starts) return fail_at("ends", "This is before they joined");
    const auto entry =
        TRY(change.open(family, {team_kind, fmt::format("{} left the team around {}", at->value.name, file.name)}));
    TRY(end_seats(change, family, {&*at}, typed.ends));
    TRY(settle_reach(change, file, "They left the team around the family"));
    return entry;
}

constexpr Question<LeavingMember> leaving_questions[] = {
    ask_which<&LeavingMember::member>("member", "Who leaves the team?"),
    ask_date<&LeavingMember::ends>("ends", "Their last day", "For example, today"),
};
constexpr Form<LeavingMember> leaving_form{"family-help-leaving", "Someone leaves the team", "Save", leaving_questions};

// ---- Which team --------------------------------------------------------------------------------------------------

Result<Choices> teams_there_are(const Context& context, const FamilyFile&) {
    std::vector<Choice> offered;
    for (const auto& team : TRY(help_teams_on(context.store, context.reader->authority, context.today)))
        offered.push_back({std::to_string(team.id.number()),
                           fmt::format("{}, {}: {}", team.value.name, team.value.base, team.value.catchment)});
    return Choices{{"team", std::move(offered)}};
}

Result<EntryNumber> save_team(Change& change, const FamilyFile& file, const Allowed<May::record_family>& family,
                              const NewTeamOf& typed, const Doing& doing) {
    for (const auto& team : TRY(help_teams_on(change.store(), change.authority(), doing.today)))
        if (team.id == typed.team) {
            const auto entry =
                TRY(change.open(family, {team_kind, fmt::format("{}: {} is their team", file.name, team.value.name)}));
            TRY(change.enter(family, OfHelpTeam{typed.team, typed.starts}));
            return entry;
        }
    return fail_at("team", "There is no such team now");
}

constexpr Question<NewTeamOf> team_questions[] = {
    ask_which<&NewTeamOf::team>("team", "Which team helps the family?"),
    ask_date<&NewTeamOf::starts>("starts", "From what day?", "For example, today", 28),
};
constexpr Form<NewTeamOf> team_form{"family-help-team", "Say which team helps them", "Save", team_questions};

}  // namespace

constinit const Act<NewMember, May::record_family> join_team{
    .form = joining_form,
    .start = [](const FamilyFile&, Date today) { return NewMember{.starts = today}; },
    .save = save_joining,
    .choices = who_may_join,
};

constinit const Act<LeavingMember, May::record_family> leave_team{
    .form = leaving_form,
    .start = [](const FamilyFile&, Date today) { return LeavingMember{.ends = today}; },
    .save = save_leaving,
    .choices = who_is_in,
};

constinit const Act<NewTeamOf, May::record_family> say_team{
    .form = team_form,
    .start = [](const FamilyFile&, Date today) { return NewTeamOf{.starts = today}; },
    .save = save_team,
    .choices = teams_there_are,
};

}  // namespace kith::family_help
