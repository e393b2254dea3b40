#include "app/progress.h"

#include <algorithm>
#include <chrono>
#include <cstdio>

#include <fmt/format.h>
#include <unistd.h>

namespace kith::app {

static std::int64_t milliseconds() {
    using namespace std::chrono;
    return duration_cast<std::chrono::milliseconds>(steady_clock::now().time_since_epoch()).count();
}

Progress::Progress(std::string what, std::optional<std::int64_t> of)
    : what_{std::move(what)}, of_{of}, terminal_{::isatty(STDERR_FILENO) == 1} {}

Progress::~Progress() {
    if (!terminal_) return;
    show(done_);
    std::fputc('\n', stderr);
}

void Progress::at(std::int64_t done) {
    done_ = done;
    if (!terminal_ || milliseconds() - shown_at_ < 100) return;
    shown_at_ = milliseconds();
    show(done);
}

void Progress::show(std::int64_t done) {
    constexpr std::int64_t width = 30;
    std::string line = "\r\033[K" + what_;
    if (of_ && *of_ > 0) {
        const auto full = std::clamp<std::int64_t>(done * width / *of_, 0, width);
        line += fmt::format(" [{:=<{}}{: <{}}] {}%", "", full, "", width - full,
                            std::min<std::int64_t>(100, done * 100 / *of_));
    } else {
        line += fmt::format(" {}", done);
    }
    std::fputs(line.c_str(), stderr);
    std::fflush(stderr);
}

}  // namespace kith::app
