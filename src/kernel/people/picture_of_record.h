#pragma once

#include <functional>
#include <string>

#include "kernel/people/person.h"
#include "kernel/people/picture.h"

namespace kith {

/// The picture of everyone tied to one person, and of the ties among them, as the record held them. `link_to`: the page
/// of each, or nothing. A tie that had ended by `on` is drawn as one that is over.
Result<picture::PictureOf> picture_of_record(const Store& store, const Leave& person, Known known, Date on,
                                             const std::function<std::string(PersonId)>& link_to);

}  // namespace kith
