#include <fmt/core.h>

#include <algorithm>
#include <filesystem>
#include <list>

#include "kernel/core/mapped_file.h"
#include "returns/ssda903_reader.h"
#include "returns/ssda903_year.h"

namespace kith::returns {

namespace fs = std::filesystem;

/// Names of the ordinary files of a folder, in order, so that the same folder is read the same way on every machine.
static Result<std::vector<std::string>> files_of(const std::string& folder) {
    std::error_code problem;
    if (!fs::is_directory(folder, problem)) return fail(Fault::not_found, "There is no folder of that name.");
    std::vector<std::string> names;
    auto entry = fs::directory_iterator{folder, problem};
    for (; !problem && entry != fs::directory_iterator{}; entry.increment(problem)) {
        std::error_code unknown;
        if (entry->is_regular_file(unknown)) names.push_back(entry->path().filename().string());
    }
    if (problem) return fail(Fault::unavailable, "The folder could not be listed.");
    std::ranges::sort(names);
    return names;
}

Result<Collection> read_collection(const std::string& folder, const Reading& reading) {
    std::list<MappedFile> mapped;
    std::vector<NamedBytes> files;
    std::vector<FileReport> unopened;
    for (const auto& name : TRY(files_of(folder))) {
        auto file = MappedFile::open((fs::path{folder} / name).string());
        if (!file) {
            unopened.push_back({name, FileState::refused, {}, file.error().what});
            continue;
        }
        mapped.push_back(*std::move(file));
        files.push_back({name, mapped.back().bytes()});
    }
    auto collection = read_files(files, reading);
    collection.folder = folder;
    // After the others, since rows point at files by their place in the list.
    collection.files.insert(collection.files.end(), unopened.begin(), unopened.end());
    return collection;
}

Result<std::vector<Collection>> read_collections(std::span<const FolderOfYear> folders, Date today) {
    std::vector<Collection> collections;
    for (const auto& [folder, year] : folders)
        collections.push_back(TRY(read_collection(folder, {.today = today, .year = year})));
    std::ranges::stable_sort(collections, {}, &Collection::year);
    const auto same = std::ranges::adjacent_find(collections, {}, &Collection::year);
    if (same != collections.end() && same->year)
        return fail(Fault::conflict, fmt::format("Two of the folders are returns of {}. Leave one out, or say of which "
                                                 "year each is.",
                                                 collection_year_in_words(*same->year)));
    return collections;
}

}  // namespace kith::returns
