// Makes a demonstration region in an SQLite file and says how long it took and how much memory.
//   bench_demo FOLDER [small|region|england] [seed]
#include <sys/resource.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>

#include "demo/region.h"
#include "kernel/access/work.h"
#include "kernel/people/person.h"
#include "kernel/record/migrate.h"

using namespace kith;

static Result<demo::Made> make(const std::string& path, demo::Scale scale, std::uint64_t seed) {
    const auto database = TRY(Database::open("sqlite:" + path));
    std::vector<Schema> schemas{record_schema(), people_schema(), access_schema()};
    for (auto& area : demo::schemas_told_of()) schemas.push_back(std::move(area));
    TRY(migrate(database, schemas, Moment{0}));
    return demo::make_region(database, {.scale = scale, .seed = seed, .today = "2026-11-20"_day},
                             [](const std::string& line) { std::printf("%s\n", line.c_str()); });
}

int main(int count, char** words) {
    const std::string scale = count > 2 ? words[2] : "small";
    const auto path = std::filesystem::path{count > 1 ? words[1] : "."} / ("demo-" + scale + ".kith");
    std::filesystem::remove(path);
    const auto made = make(path.string(),
                           scale == "region"    ? demo::Scale::region
                           : scale == "england" ? demo::Scale::england
                                                : demo::Scale::small,
                           count > 3 ? std::strtoull(words[3], nullptr, 10) : 1);
    if (!made) {
        std::fprintf(stderr, "%s\n", made.error().what.c_str());
        return 1;
    }
    rusage used{};
    getrusage(RUSAGE_SELF, &used);
    const double processor = static_cast<double>(used.ru_utime.tv_sec + used.ru_stime.tv_sec);
    std::printf("%d authorities, %ld children (%ld in care), %ld people, %ld entries, %ld facts\n", made->authorities,
                made->children, made->in_care, made->people, made->entries, made->facts);
    std::printf("%.1f s (%.0f s of processor), %.0f facts a second, %.0f MB at most, file of %.0f MB\n", made->seconds,
                processor, static_cast<double>(made->facts) / made->seconds, static_cast<double>(used.ru_maxrss) / 1024,
                static_cast<double>(std::filesystem::file_size(path)) / 1e6);
    for (const auto& person : made->people_to_sign_in_as)
        std::printf("  %s  %s\n", person.sign_in_name.c_str(), person.about.c_str());
}
