#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <random>

#include "returns/ssda903_samples.h"
#include "returns/ssda903_year.h"

namespace kith::returns {

namespace fs = std::filesystem;
using namespace samples;

/// A folder that goes when the test ends.
class TemporaryFolder {
public:
    TemporaryFolder() : path_{fs::temp_directory_path() / ("kith-ssda903-" + std::to_string(std::random_device{}()))} {
        fs::create_directories(path_);
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    ~TemporaryFolder() { fs::remove_all(path_); }

    void write(const std::string& name, const std::string& text) const {
        std::ofstream{path_ / name, std::ios::binary} << text;
    }
    std::string path() const { return path_.string(); }

private:
    fs::path path_;
};

static TemporaryFolder& with_return(TemporaryFolder& folder, const std::string& day) {
    folder.write("header.csv", header);
    folder.write("episodes.csv", std::string{episodes_heading} + "ANA1," + day + ",S,V2,N1,U6,PR1,,,,,,\n");
    return folder;
}

TEST_CASE("a folder is read file by file, in the order of their names") {
    TemporaryFolder folder;
    with_return(folder, "01/05/2024").write("notes.docx", "something");
    const auto collection = read_collection(folder.path(), {.today = today});
    REQUIRE(collection);
    CHECK(collection->folder == folder.path());
    CHECK(collection->rows<EpisodeRow>().size() == 1);
    REQUIRE(collection->files.size() == 3);
    CHECK(collection->files[0].name == "episodes.csv");
    CHECK(collection->files[2].state == FileState::ignored);
    CHECK(collection->place(collection->rows<EpisodeRow>()[0].source) == "episodes.csv, line 2");
}

TEST_CASE("a folder that is not there is not found") {
    const auto collection = read_collection("/no/such/folder/anywhere", {.today = today});
    REQUIRE_FALSE(collection);
    CHECK(collection.error().fault == Fault::not_found);
}

TEST_CASE(
    "several years are read oldest first; two of the same year are a conflict until the caller says which is which") {
    TemporaryFolder newer, older, again;
    with_return(newer, "01/05/2024");
    with_return(older, "01/05/2022");
    with_return(again, "01/06/2024");
    const auto collections = read_collections(std::vector<FolderOfYear>{{newer.path()}, {older.path()}}, today);
    REQUIRE(collections);
    CHECK((*collections)[0].year == 2023);
    CHECK((*collections)[1].year == 2025);
    const auto clash = read_collections(std::vector<FolderOfYear>{{newer.path()}, {again.path()}}, today);
    REQUIRE_FALSE(clash);
    CHECK(clash.error().fault == Fault::conflict);
    CHECK(contains(clash.error().what, "2024/25"));
    CHECK(read_collections(std::vector<FolderOfYear>{{newer.path()}, {again.path(), 2024}}, today));
}

/// Lines of a file with something on them, the heading apart.
static std::int64_t data_lines(const fs::path& file) {
    std::ifstream stream{file};
    std::int64_t lines = -1;
    for (std::string line; std::getline(stream, line);)
        if (line.find_first_not_of(",\r \xEF\xBB\xBF") != std::string::npos) ++lines;
    return lines;
}

/// Reads a published sample and checks its sums against a plain count of lines. Returns the collection for more.
static Collection read_sample(const fs::path& folder) {
    auto collection = read_collection(folder.string(), {.today = today});
    REQUIRE(collection);
    for (const auto& file : collection->files) {
        INFO(file.name << ": " << file.sentence);
        REQUIRE(file.state == FileState::read);
        const auto& count = collection->summary.of(*file.table);
        CHECK(count.read == data_lines(folder / file.name));
        CHECK(count.read == count.accepted + count.repeated + count.refused);
    }
    for (const auto& finding : collection->findings) CHECK_FALSE(finding.sentence.empty());
    return *std::move(collection);
}

static std::int64_t explained(const Collection& collection, Weight weight) {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> rows;
    for (const auto& finding : collection.findings)
        if (finding.weight == weight) rows.emplace_back(finding.source.file, finding.source.line);
    return std::unique(rows.begin(), rows.end()) - rows.begin();
}

static std::optional<fs::path> published_samples() {
    const char* shared = std::getenv("KITH_SHARED");
    if (!shared || !fs::is_directory(fs::path{shared} / "data/ssda903")) {
        MESSAGE("KITH_SHARED does not name a folder with data/ssda903 in it: the published samples were not read.");
        return {};
    }
    return fs::path{shared} / "data/ssda903";
}

TEST_CASE("the published sample of 2017/18: every line is accepted, repeated or refused with its reason") {
    const auto samples = published_samples();
    if (!samples) return;
    const auto collection = read_sample(*samples / "sample");
    CHECK(collection.year == 2018);
    const auto total = collection.summary.total();
    CHECK(total.read == 25'945);
    CHECK(total.repeated == 2);
    CHECK(explained(collection, Weight::refused) == total.refused);
    CHECK(explained(collection, Weight::repeated) == total.repeated);
    CHECK(collection.summary.of(Table::episodes).accepted == 5'050);
    // Two files are of another child than Header knows, and 162 reviews lie after the day of reading; nothing else is
    // refused.
    CHECK(collection.summary.of(Table::reviews).refused == 162);
    CHECK(collection.summary.of(Table::social_workers).refused == 1);
    CHECK(collection.summary.of(Table::deprivations_of_liberty).refused == 1);
    CHECK(total.refused == 164);
    // REASON_PLACED_CEASED is XXX on all 29 rows; the placements themselves are kept.
    CHECK(collection.summary.of(Table::placed_for_adoption).accepted == 29);
    CHECK(collection.summary.of(Table::placed_for_adoption).left_out == 29);
}

TEST_CASE("the published five years are read oldest first, each with its own collection year") {
    const auto samples = published_samples();
    if (!samples) return;
    std::vector<FolderOfYear> folders;
    for (const auto year : {"2021", "2017", "2019", "2018", "2020"}) {
        read_sample(*samples / "years" / year);
        folders.push_back({(*samples / "years" / year).string(), {}});
    }
    const auto collections = read_collections(folders, today);
    REQUIRE(collections);
    for (int i = 0; i < 5; ++i) {
        const auto& collection = (*collections)[static_cast<std::size_t>(i)];
        CHECK(collection.year == 2018 + i);
        // Each of the five has eight reviews that lie after the day of reading.
        CHECK(collection.summary.of(Table::reviews).refused == 8);
        CHECK(collection.summary.total().refused == 8);
    }
}

}  // namespace kith::returns
