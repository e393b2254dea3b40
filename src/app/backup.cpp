#include "kernel/record/backup.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>

#include <fcntl.h>
#include <fmt/core.h>
#include <unistd.h>

#include "app/commands.h"
#include "app/progress.h"
#include "app/record.h"
#include "kernel/core/clock.h"

namespace kith::app {

namespace {

struct Options {
    StoreOption store;
    std::string file;
};

/// A new file that only its owner can read, and that is there under its name only once it is whole and on the disk.
class NewFile {
public:
    static Result<NewFile> make(const std::string& name) {
        if (std::filesystem::exists(name))
            return fail(Fault::invalid, fmt::format("{} is there already. Choose another name.", name));
        const auto part = name + ".part";
        const int file = ::open(part.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
        if (file < 0) return fail(Fault::invalid, fmt::format("{} cannot be written: {}.", part, std::strerror(errno)));
        return NewFile{file, name};
    }
    NewFile(NewFile&& other) noexcept : file_{std::exchange(other.file_, -1)}, name_{std::move(other.name_)} {}
    NewFile& operator=(NewFile&&) = delete;
    ~NewFile() {
        if (file_ < 0) return;
        ::close(file_);
        ::unlink((name_ + ".part").c_str());
    }

    Result<void> write(std::string_view text) {
        while (!text.empty()) {
            const auto written = ::write(file_, text.data(), text.size());
            if (written < 0 && errno == EINTR) continue;
            if (written < 0) return failed();
            text.remove_prefix(static_cast<std::size_t>(written));
        }
        return {};
    }

    Result<void> keep() {
        if (::fsync(file_) != 0 || ::close(std::exchange(file_, -1)) != 0) return failed();
        if (std::rename((name_ + ".part").c_str(), name_.c_str()) != 0) return failed();
        return {};
    }

private:
    NewFile(int file, std::string name) : file_{file}, name_{std::move(name)} {}
    Result<void> failed() const {
        return fail(Fault::invalid, fmt::format("{} could not be written: {}.", name_, std::strerror(errno)));
    }

    int file_;
    std::string name_;
};

}  // namespace

/// What is not worth carrying away: people sign in again, and open their forms again.
static constexpr std::string_view passing[] = {"access_session", "site_sent"};

static Result<Exit> run(const Options& options) {
    const auto database = TRY(open_current(options.store));
    const auto store = TRY(database.read());
    auto file = TRY(NewFile::make(options.file));
    const auto counts = TRY([&] {
        Progress progress{"rows written"};
        return backup(
            store, all_schemas(), {Clock::real().now(), {std::begin(passing), std::end(passing)}},
            [&](std::string_view text) { return file.write(text); }, [&](std::int64_t done) { progress.at(done); });
    }());
    TRY(file.keep());
    fmt::print("{}: {} rows of {} tables of {}. It holds the whole record: keep it as safe as the record itself.\n",
               options.file, counts.rows, counts.tables, database.describe());
    return Exit::done;
}

void add_backup(Command& root) {
    auto options = std::make_shared<Options>();
    auto command = root.sub(
        "backup", "Write the whole record, accounts and audit too, into one file that either engine can restore");
    options->store.add_to(command);
    command.argument("FILE", options->file, "The file to write; it must not be there yet")
        .example("kith backup --store sqlite:record.kith record-2026-03-02.backup")
        .does([options] { return run(*options); });
}

}  // namespace kith::app
