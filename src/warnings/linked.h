#pragma once

#include "warnings/file.h"

/// Which warnings a reader is shown above somebody's page, and how much of each. A warning stands once, with one
/// person; it is shown beside others too:
///   of a home: beside everyone who lives there now;
///   an adult who poses a risk: beside everyone who lives with them, or is tied to them, now.
/// Whoever reaches the person with whom it stands is shown all of it. Whoever reaches only somebody beside is told that
/// there is a concern, its kind, what to do and whom to ask: not who, not what is known, not the source. A warning that
/// stands with a restricted record is to everyone else as if it were not there.
namespace kith::warnings {

enum class Beside { themselves, same_home, lives_with, tied };

/// So much as anybody who is warned at all may know.
struct SeenWarning {
    WarningKind kind;
    bool of_home;
    std::string to_do;
    Date until;
    PersonId ask;  ///< who warned
    Beside how;
    PersonId beside;  ///< whose page it is shown on: of a family's, the child's
    /// With whom it stands, for those alone who reach them.
    std::optional<PersonId> stands_with = {};
};

/// `about`: a person, or a family, for its children. Each warning once. Nothing for whoever may not see warnings there.
Result<std::vector<SeenWarning>> warnings_seen(const Store& store, const Reader& reader, PersonId about);

}  // namespace kith::warnings
