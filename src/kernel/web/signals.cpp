#include "kernel/web/signals.h"

#include <fcntl.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <csignal>

#include "kernel/core/result.h"

namespace kith {

// A handler may do next to nothing; writing a byte to a pipe is allowed, and wakes who waits at the other end.
static std::atomic<int> far_end{-1};

extern "C" {
static void on_signal(int) {
    const int kept = errno;
    [[maybe_unused]] const auto written = ::write(far_end, "!", 1);
    errno = kept;
}
}

void wait_for_signal() {
    int ends[2];
    check(::pipe2(ends, O_CLOEXEC) == 0, "no pipe to hear of signals by");
    far_end = ends[1];
    struct sigaction action = {};
    action.sa_handler = on_signal;
    action.sa_flags = static_cast<int>(SA_RESTART | SA_RESETHAND);  // reset: the second signal is not ours
    sigaction(SIGINT, &action, nullptr);
    sigaction(SIGTERM, &action, nullptr);
    char byte;
    while (::read(ends[0], &byte, 1) < 0 && errno == EINTR) {
    }
    // The pipe stays open: the other of the two signals may still come, and must not write into somebody's file.
}

}  // namespace kith
