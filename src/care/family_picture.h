#pragma once

#include <unordered_set>

#include "care/file.h"
#include "kernel/people/picture.h"

namespace kith::care {

/// What the pictures of the people who matter to a child are drawn from.
struct FamilyKnown {
    const CareFile& file;
    Date on;
    std::optional<Sex> sex;        ///< of the child
    std::vector<Related> related;  ///< everyone tied to the child
    std::vector<TieBetween> ties;  ///< among them
    std::vector<std::pair<PersonId, std::string>>
        workers;  ///< who works with the child on the day, and as what: "Social worker"
    std::unordered_map<PersonId, std::string> names;  ///< of the workers
    std::vector<PersonId> home;                       ///< who lives with the child
    std::unordered_set<PersonId> open;                ///< whose own page the reader may open
};

/// The genogram's and the ecomap's one source. Those who only work with the child are tied to them by their work.
picture::PictureOf picture_of(const FamilyKnown& known);

}  // namespace kith::care
