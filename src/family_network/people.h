#pragma once

#include "family_network/file.h"

/// Who could be in a child's network: found in what the record holds, so that nobody is forgotten because nobody asked.
namespace kith::family_network {

/// Someone who matters, or mattered, to the child.
struct Found {
    PersonId person{1};
    std::string name;
    std::string who;                 ///< "Grandmother", "Looked after them until 4 May 2024"
    std::optional<int> rating = {};  ///< how much they matter, by the child's own word: 1 to 5
    std::string in_childs_words = {};
    std::optional<Date> born = {};
};

/// Those tied to the child who live, and those who looked after the child before: whom the child rated first, the
/// highest first, then by name.
Result<std::vector<Found>> found_on_record(const Store& store, const Leave& child, Date today);

const Found* found_among(const std::vector<Found>& all, PersonId person);

}  // namespace kith::family_network
