#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>

#include <fmt/core.h>

#include "app/commands.h"
#include "app/progress.h"
#include "app/record.h"
#include "kernel/core/clock.h"
#include "kernel/record/backup.h"
#include "kernel/record/estimates.h"
#include "kernel/record/verify.h"

namespace kith::app {

namespace {
struct Options {
    StoreOption store;
    std::string file;
};
struct Closing {
    void operator()(std::FILE* file) const { std::fclose(file); }
};
}  // namespace

static Result<BackupCounts> restored(const Database& database, std::span<const Schema> schemas, std::FILE* file) {
    Progress progress{"rows restored"};
    const auto source = [&](std::span<char> into) -> Result<std::size_t> {
        const auto got = std::fread(into.data(), 1, into.size(), file);
        if (got == 0 && std::ferror(file) != 0)
            return fail(Fault::invalid, "The backup could not be read to its end. Nothing was restored.");
        return got;
    };
    return restore(database, schemas, Clock::real().now(), source, [&](std::int64_t done) { progress.at(done); });
}

static Result<Exit> verified(const Database& database, std::span<const Schema> schemas) {
    const auto store = TRY(database.read());
    auto exit = Exit::done;
    for (const auto& authority : TRY(authorities(store))) {
        const auto found = TRY(verify(store, authority.id, schemas));
        for (const auto& finding : found.findings) {
            fmt::print("{}: {} {}\n", authority.name, finding.where, finding.what);
            exit = Exit::findings;
        }
        fmt::print("{}: {} entries and {} rows verified.\n", authority.name, found.entries, found.rows);
    }
    return exit;
}

static Result<Exit> run(const Options& options) {
    const std::unique_ptr<std::FILE, Closing> file{std::fopen(options.file.c_str(), "rbe")};
    if (!file) return fail(Fault::invalid, fmt::format("{} cannot be read: {}.", options.file, std::strerror(errno)));
    const auto database = TRY(open_any(options.store, Missing::made));
    const auto schemas = all_schemas();
    const auto counts = TRY(restored(database, schemas, file.get()));
    fmt::print("{} rows of {} tables restored into {}.\n", counts.rows, counts.tables, database.describe());
    TRY(gather_estimates(database));
    return verified(database, schemas);
}

void add_restore(Command& root) {
    auto options = std::make_shared<Options>();
    auto command = root.sub("restore", "Bring a backup into an empty record, whole or not at all, and verify it");
    options->store.add_to(command);
    command.argument("FILE", options->file, "A file that kith backup wrote, on either engine")
        .example("kith restore --store postgresql://kith_owner@localhost/kith record-2026-03-02.backup")
        .does([options] { return run(*options); });
}

}  // namespace kith::app
