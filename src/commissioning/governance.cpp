#include "commissioning/governance.h"

#include "kernel/people/names.h"
#include "kernel/record/setting.h"
#include "region/circle.h"

namespace kith::commissioning {

namespace {

template <class T>
Result<std::vector<Fact<T>>> about_it(const Store& store, AuthorityId authority) {
    return facts<T>(store, Gate::machine(authority, the_authority), Known::now());
}

/// The votes that members had on the day a motion opened.
Result<std::vector<Voter>> voters(const Store& store, const Us& us, Date day) {
    std::vector<Voter> all;
    for (const auto& member : TRY(us_of(store, us.record, day)).members)
        all.push_back({member.authority, member.votes});
    return all;
}

Result<void> read_motions(const Store& store, const Us& us, Date today, Governance& found) {
    for (const auto& fact : TRY(about_it<VotingRules>(store, us.record))) found.rules.push_back(fact.value);
    for (auto& fact : TRY(about_it<Motion>(store, us.record))) found.motions.push_back({std::move(fact), {}, {}});
    for (auto& fact : TRY(about_it<Vote>(store, us.record)))
        for (auto& motion : found.motions)
            if (motion.is.id == fact.value.motion) motion.votes.push_back(fact.value);
    std::map<Date, std::vector<Voter>> voters_on;  // many motions open on the day of one meeting
    for (auto& motion : found.motions) {
        const auto& is = motion.is.value;
        if (!voters_on.contains(is.opens)) voters_on.emplace(is.opens, TRY(voters(store, us, is.opens)));
        motion.tally = tally_of(is, motion.votes, voters_on.at(is.opens), rules_on(found.rules, is.opens), today);
    }
    return {};
}

Result<void> read_seats(const Store& store, const Us& us, const Reader& reader, Governance& found) {
    std::vector<PersonId> people;
    TRY(each_fact<BoardSeat>(store, Gate::machine_all(us.record), Known::now(), [&](const Fact<BoardSeat>& fact) {
        if (!region::runs_on(fact.value.starts, fact.value.ends, reader.today)) return;
        found.seats.insert_or_assign(fact.value.member, Seat{fact.about, {}});
        people.push_back(fact.about);
        if (us.record == reader.authority && fact.about == reader.person) found.own_seat = fact.value.member;
    }));
    if (people.empty()) return {};
    const auto names = TRY(names_in(store, Gate::machine_all(us.record), people));
    for (auto& [member, seat] : found.seats)
        if (const auto at = names.find(seat.person); at != names.end()) seat.name = at->second;
    return {};
}

}  // namespace

Result<Governance> governance_of(const Store& store, const Us& us, const Reader& reader) {
    Governance found;
    if (!us.co_operative) return found;
    TRY(read_motions(store, us, reader.today, found));
    TRY(read_seats(store, us, reader, found));
    for (auto& fact : TRY(about_it<Delegated>(store, us.record)))
        if (region::runs_on(fact.value.starts, fact.value.ends, reader.today))
            found.delegated.push_back(std::move(fact));
    for (const auto& fact : TRY(about_it<region::Member>(store, us.record)))
        if (region::runs_on(fact.value.starts, fact.value.ends, reader.today))
            found.left.insert_or_assign(fact.value.member, fact.value.delegated);
    for (const auto& member : us.members)
        for (const auto& fact : TRY(about_it<region::Joined>(store, member.authority)))
            if (fact.value.co_operative == us.record &&
                region::runs_on(fact.value.starts, fact.value.ends, reader.today))
                found.joined.insert_or_assign(member.authority, fact.value);
    return found;
}

Result<AuthorityId> seat_of(const Store& store, AuthorityId record, PersonId person, Date day) {
    for (const auto& fact : TRY(facts<BoardSeat>(store, Gate::machine(record, person), Known::now())))
        if (region::runs_on(fact.value.starts, fact.value.ends, day)) return fact.value.member;
    return fail(Fault::not_allowed,
                "You sit on the board for no member today, so there is no vote of yours. Ask whoever keeps the seats.");
}

}  // namespace kith::commissioning
