#include "family_help/member_network.h"

#include <algorithm>

#include <fmt/format.h>

#include "family_help/file.h"
#include "family_help/shown.h"
#include "kernel/access/works_with.h"
#include "kernel/core/text.h"
#include "kernel/people/names.h"

namespace kith::family_help {

static void add_tie(std::vector<OfNetwork>& network, const Related& one, const std::string& child) {
    auto at = std::ranges::find(network, one.id, &OfNetwork::person);
    if (at == network.end()) at = network.insert(at, {one.id, one.name, {}, false, one.born});
    at->ties.push_back(fmt::format("{} of {}", lower(in_words(one.tie)), child));
    at->parental_responsibility |= one.parental_responsibility;
}

Result<std::vector<OfNetwork>> network_of(const Context& context, const WhoTheyAre& who) {
    std::vector<OfNetwork> network;
    for (const auto id : TRY(among_children(context, who, May::see_person))) {
        const auto child = TRY(decide<May::see_person>(context.store, *context.reader, id, "the family's network"));
        for (const auto& one : TRY(related(context.store, child, Known::now())))
            if (!who.child(one.id) && !one.died && (!one.ends || *one.ends >= context.today))
                add_tie(network, one, who.child(id)->name);
    }
    std::ranges::stable_sort(network, [](const OfNetwork& a, const OfNetwork& b) {
        return std::pair{!a.parental_responsibility, a.name} < std::pair{!b.parental_responsibility, b.name};
    });
    return network;
}

static bool tells_of_an_enquiry(Role role) {
    return role == Role::police_officer || role == Role::child_protection_practitioner ||
           role == Role::conference_chair;
}

static void add_once(std::vector<InTeam>& team, InTeam one) {
    const auto same = [&](const InTeam& other) { return one.person && other.person == one.person; };
    const auto at = std::ranges::find_if(team, same);
    if (at == team.end())
        team.push_back(std::move(one));
    else
        at->leads |= one.leads;
}

// Where someone works is for colleagues: a base or an address tells those who take part where to find a worker, and by
// the school of one child where a child is whose home is kept safe.
static std::string as_what(const TeamMember& member, bool family_reads) {
    std::string as{in_words(member.discipline)};
    return member.at && !family_reads ? as + ", " + *member.at : as;
}

// Whoever works with families under one grant, whoever takes part in a plan under another.
static Result<LeaveOfAll> leave_for_the_team(const Context& context) {
    constexpr auto why = "the family's team";
    if (context.reader->granted(May::see_family))
        return LeaveOfAll{TRY(decide_all<May::see_family>(context.store, *context.reader, why))};
    return LeaveOfAll{TRY(decide_all<May::see_family_plan>(context.store, *context.reader, why))};
}

Result<std::vector<InTeam>> team_of(const Context& context, const Leave& family, const WhoTheyAre& who, Date on,
                                    bool family_reads) {
    std::vector<PersonId> children;
    for (const auto& child : who.children) children.push_back(child.child);
    const auto all = TRY(leave_for_the_team(context));
    std::vector<InTeam> team;
    for (const auto& one : TRY(works_with(context.store, all, children, on)))
        if (!family_reads || !tells_of_an_enquiry(one.as))
            add_once(team, {one.worker, one.name, std::string{in_words(one.as)}});
    const auto file = TRY(family_file(context.store, family, Known::now()));
    for (const auto* member : file.team(on))
        add_once(team, {member->value.worker, member->value.name, as_what(member->value, family_reads)});
    for (const auto& fact : file.leads) {
        const auto& is = fact.value;
        if (is.starts > on || (is.ends && *is.ends < on)) continue;
        const auto names = TRY(names_in(context.store, family, {is.worker}));
        add_once(team, {is.worker, names.at(is.worker), std::string{in_words(is.discipline)}, true});
    }
    std::ranges::stable_partition(team, &InTeam::leads);
    return team;
}

}  // namespace kith::family_help
