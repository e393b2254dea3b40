#pragma once

#include "family_help/file.h"
#include "kernel/access/allocation.h"

/// Reach that comes with leading a family's help, or with a seat in its team: an allocation to each of its children.
/// What someone had before, or has for another reason, is not given and not taken.
namespace kith::family_help {

/// The role in which someone can lead on a day: a social worker's first, as it needs no supervision. None: they cannot.
Result<std::optional<Role>> role_to_lead(const Store& store, AuthorityId authority, PersonId worker, Date on);
bool can_lead(Role role);

/// The role in which someone who supervises a lead reaches the family: a social worker's, with an allocation as the
/// lead has. None: a manager who supervises reaches it with the team.
Result<std::optional<Role>> role_to_supervise(const Store& store, AuthorityId authority, PersonId worker, Date on);

/// A seat that someone with an account can have: in which role, and for which agency; none: our own.
struct Seat {
    Role role;
    std::optional<Agency> agency;
};
/// Null: whoever holds this role alone has no seat.
const Seat* seat_of(Role role);
Result<std::optional<Seat>> seat_to_take(const Store& store, AuthorityId authority, PersonId worker, Date on);

/// For how long someone is let in, and as what.
struct LetIn {
    PersonId worker;
    Role as;
    Date starts;
    std::optional<Date> until;  ///< the last day; none: no day is set
};

/// Allocates a worker to each child of the family for those of the days on which the child is one of it and they do not
/// work with the child in that role already. Fails: not_allowed, if the reader may not say who works with one of them.
Result<void> give_reach(Change& change, const Reader& reader, const Leave& family, const LetIn& let_in);

/// As `give_reach`, to one child who joins the family on a day: whoever leads then or sits in its team, or is to.
Result<void> give_reach_to(Change& change, const Reader& reader, const FamilyFile& file, PersonId child, Date from);

/// What was given holds as long as what it was given for: ends, or lengthens, each allocation that came with this
/// family's help as the leads, the seats, the consents and the children now on its record say. `before`: the family as
/// it was when they were last so settled; what somebody has ended sooner by hand since is not lengthened. It gives
/// nobody anything new, and so waits for nobody who shares out work. Call it after all that is the family's stands
/// under its own entry: those that it opens are the children's.
Result<void> settle_reach(Change& change, const FamilyFile& before, const std::string& because);

/// The last day of someone whose successor begins on a day.
inline Date day_before(Date starts, Date next) { return std::max(starts, next.plus_days(-1)); }

/// The seats that hold on a day or begin after it: what ends on that day ends them too.
std::vector<const Fact<TeamMember>*> seats_from(const FamilyFile& file, Date day);

/// Ends seats; the reach that came with them goes with `settle_reach`.
Result<void> end_seats(Change& change, const Leave& family, const std::vector<const Fact<TeamMember>*>& members,
                       Date last);

}  // namespace kith::family_help
