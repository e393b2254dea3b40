#pragma once

#include <vector>

#include "front_door/facts.h"
#include "kernel/access/gate.h"

/// What was told to us of a child.
namespace kith::front_door {

/// Each list in the order of its days.
struct ContactsFile {
    PersonId child{1};
    std::string name;
    std::vector<Fact<Contact>> contacts;     ///< recorded with this child
    std::vector<Fact<AlsoAbout>> elsewhere;  ///< recorded with a brother or sister
    std::vector<Fact<Decision>> decisions;
    std::vector<Fact<ReferrerTold>> told;
    std::vector<FactId> apart = {};  ///< whose words keep_apart took away

    bool shown(FactId contact) const;
    const Fact<Contact>* contact(FactId id) const;
    const Decision* decision_on(FactId contact) const;
    const ReferrerTold* told_of(FactId contact) const;
};

/// Fails: not_found if there is nobody of that number.
Result<ContactsFile> contacts_file(const Store& store, const Leave& child, Known known);

/// Words about a child whose record is restricted are for those alone who may know of that child. A contact about one
/// such and others is not recorded any more; of one from before the restriction the words stand here as `not_shown`,
/// and that it came in, when, from whom and what followed stay readable. To be called before any word is shown.
Result<void> keep_apart(const Store& store, const Reader& reader, ContactsFile& file);
inline constexpr std::string_view not_shown =
    "The words are not shown here. Ask a manager of the front door what was told about this child.";

/// Those of the children whose record is restricted on that day.
Result<std::vector<PersonId>> restricted_among(const Store& store, const LeaveOfAll& leave,
                                               const std::vector<PersonId>& children, Date day);

/// The same for many, by a handful of readings. The caller has asked the gate for each.
Result<std::vector<ContactsFile>> contacts_files(const Store& store, const LeaveOfAll& leave,
                                                 const std::vector<PersonId>& children);

/// Which other children a contact is about.
Result<std::vector<PersonId>> also_about(const Store& store, const Leave& child, FactId contact);

/// Whether whoever told us of this contact was given a link, at which they read what was decided.
Result<bool> has_link(const Store& store, const Leave& child, FactId contact);

Schema front_door_schema();

}  // namespace kith::front_door
