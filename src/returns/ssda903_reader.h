#pragma once

#include <span>
#include <string>
#include <vector>

#include "kernel/core/result.h"
#include "returns/ssda903_collection.h"

namespace kith::returns {

/// How to read a return.
struct Reading {
    Date today;                    ///< what happened cannot have happened after it
    std::optional<int> year = {};  ///< the collection year, where the caller knows better than year_by_dates()
};

/// A file by its name and its bytes, however they came.
struct NamedBytes {
    std::string name;  ///< without folders: "episodes.csv"
    std::string_view bytes;
};

/// Reads one return from its files. Nothing stops it: a file that cannot be read is reported in Collection::files, a
/// row that cannot be a fact in Collection::findings, and the rest is read.
///
/// A file's table is told by its name, or by its heading where the name says nothing or the heading belongs to another.
/// Columns may come in any order and case, with others between, which are not read. Two files of one table are read as
/// one. The collection keeps nothing of `files`. Cost: over a million episodes a second on one core, about 250 bytes
/// each.
Collection read_files(std::span<const NamedBytes> files, const Reading& reading);

/// read_files() of the files in a folder, and of none in folders inside it. The files are mapped, so nobody may cut
/// them short meanwhile. Fails: not_found if there is no such folder, unavailable if it cannot be listed.
Result<Collection> read_collection(const std::string& folder, const Reading& reading);

/// The folder of one year's return.
struct FolderOfYear {
    std::string folder;
    std::optional<int> year = {};  ///< none: told by the dates
};

/// Several years' returns, oldest first. Fails: as read_collection(); conflict if two are of the same year.
Result<std::vector<Collection>> read_collections(std::span<const FolderOfYear> folders, Date today);

}  // namespace kith::returns
