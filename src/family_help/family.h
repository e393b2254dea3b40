#pragma once

#include <string>
#include <vector>

#include "kernel/access/work.h"
#include "kernel/people/family.h"

/// Who a family is: the children who are helped as one, and those around them.
namespace kith::family_help {

/// One child of the family.
struct OneOfThem {
    PersonId child;
    std::string name;
    std::optional<Date> born;
    Date starts;
    std::optional<Date> ends;
};

/// Someone of the family who was invited to its plan.
struct TakesPartIn {
    PersonId person;
    std::string name;
    Date starts;
    std::optional<Date> ends;
};

struct WhoTheyAre {
    PersonId family;
    std::string name;
    Date since;
    std::vector<OneOfThem> children;     ///< on the day, the eldest first
    std::vector<TakesPartIn> take_part;  ///< on the day, by name

    const OneOfThem* child(PersonId id) const;
};

/// Fails: not_found if there is no such family. Whoever may see the family may know who its children are, by name and
/// age; each child's own record is asked for apart.
Result<WhoTheyAre> who_they_are(const Store& store, const Leave& family, Date on);

/// The family in which a child is helped on a day.
Result<std::optional<PersonId>> family_of_child(const Store& store, const Leave& child, Date on);

/// The families of these children, each once, for lists. Cost: a look-up for every 25 children. The caller asks the
/// gate for each.
Result<std::vector<PersonId>> families_of_children(const Store& store, const LeaveOfAll& leave,
                                                   const std::vector<PersonId>& children, Date on);

/// The families in whose plan someone takes part.
Result<std::vector<PersonId>> families_taken_part_in(const Store& store, const LeaveOfAll& leave, PersonId person,
                                                     Date on);

/// A family that comes on the record, with its children. `family` is from decide_new. Fails: invalid without a child;
/// conflict, with the child's name, if one is helped in another family on that day. Opens an entry in the family's
/// journal, and one in each child's; gives the family's.
struct Beginning {
    std::string name;
    Date since;
    std::vector<Allowed<May::begin_family_help>> children;
};
Result<EntryNumber> begin_family(Change& change, const Allowed<May::begin_family_help>& family,
                                 const Beginning& beginning);

/// One child more, from a day: a baby born, a brother who came to live with them. Fails: as begin_family.
Result<EntryNumber> add_to_family(Change& change, const Allowed<May::begin_family_help>& family,
                                  const Allowed<May::begin_family_help>& child, Date from);

}  // namespace kith::family_help
