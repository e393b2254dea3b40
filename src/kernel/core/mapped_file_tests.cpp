#include "kernel/core/mapped_file.h"

#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

using namespace kith;

/// A folder of its own for one test, gone with it.
struct Folder {
    std::filesystem::path path;

    Folder() {
        auto name = (std::filesystem::temp_directory_path() / "kith_XXXXXX").string();
        REQUIRE(::mkdtemp(name.data()) != nullptr);
        path = name;
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    ~Folder() { std::filesystem::remove_all(path); }

    std::string file(const std::string& name, std::string_view text) const {
        const auto where = path / name;
        std::ofstream{where, std::ios::binary} << text;
        return where.string();
    }
};

TEST_CASE("a mapped file shows the bytes of the file, and still does after a move") {
    const Folder folder;
    auto mapped = MappedFile::open(folder.file("a.csv", "a,b\r\n"));
    REQUIRE(mapped);
    CHECK(mapped->bytes() == "a,b\r\n");
    auto moved = std::move(*mapped);
    CHECK(moved.bytes() == "a,b\r\n");
    auto other = MappedFile::open(folder.file("b.csv", "c"));
    REQUIRE(other);
    moved = std::move(*other);
    CHECK(moved.bytes() == "c");
}

TEST_CASE("an empty file has no bytes") {
    const Folder folder;
    const auto mapped = MappedFile::open(folder.file("empty.csv", ""));
    REQUIRE(mapped);
    CHECK(mapped->bytes().empty());
}

TEST_CASE("a file that is not there is not found, and a folder is not a file") {
    const Folder folder;
    CHECK(MappedFile::open((folder.path / "none.csv").string()).error().fault == Fault::not_found);
    CHECK(MappedFile::open(folder.path.string()).error().fault == Fault::invalid);
}
