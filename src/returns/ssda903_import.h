#pragma once

#include <functional>
#include <string>

#include "care/file.h"
#include "returns/ssda903_reader.h"

namespace kith::returns {

/// That a child's rows of one year's return are on the record. The digest is of all the rows about the child, so that
/// reading the same return again changes nothing, and reading a corrected one changes only what differs.
struct Collected {
    std::int64_t year;  ///< 2025: the year to 31 March 2025
    std::string digest;

    static constexpr auto table =
        facts_in("returns_ssda903", "SSDA903 return read", column("year", "Year to 31 March", &Collected::year),
                 column("digest", "Digest of the rows", &Collected::digest));
};

/// What became of one return.
struct Imported {
    std::int64_t children = 0;      ///< with at least one accepted row
    std::int64_t new_children = 0;  ///< not on the record before
    std::int64_t unchanged = 0;     ///< whose rows were on the record already
    std::int64_t episodes = 0;
    std::int64_t facts = 0;      ///< entered, corrections included
    std::int64_t corrected = 0;  ///< of those, in place of an older version
    double seconds = 0;          ///< writing alone; reading is in Collection::summary
};

/// Writes the accepted rows of one return as facts about its children, each with the file and line it came from.
/// Children are known by the authority's own identifier (CHILD). A return of an earlier year than one already read adds
/// what it alone knows and never undoes what the later one says; an open end means open at its 31 March. Children are
/// written in batches, each whole or not at all; after a failure, reading the same return again goes on. Fails: as the
/// store; not_found if there is no such authority. `progress` is called with children done and children in all.
Result<Imported> import_collection(const Database& database, AuthorityId authority, const Collection& collection,
                                   Moment at, const std::function<void(std::int64_t, std::int64_t)>& progress = {});

Schema returns_schema();

}  // namespace kith::returns
