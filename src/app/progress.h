#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace kith::app {

/// Says how far a long piece of work is: a line that is written over on a terminal; elsewhere a line at the end alone.
/// Written to the standard error, so that what a command answers can be piped on.
class Progress {
public:
    /// `of` is how much there is to do, if that is known: then there is a bar.
    explicit Progress(std::string what, std::optional<std::int64_t> of = {});
    ~Progress();
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;

    /// At most ten times a second is anything written, however often this is called.
    void at(std::int64_t done);

private:
    void show(std::int64_t done);

    std::string what_;
    std::optional<std::int64_t> of_;
    bool terminal_;
    std::int64_t shown_at_ = 0;  ///< in milliseconds of the machine's steady clock
    std::int64_t done_ = 0;
};

}  // namespace kith::app
