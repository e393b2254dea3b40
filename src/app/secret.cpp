#include "app/secret.h"

#include <cstdio>

#include <termios.h>
#include <unistd.h>

namespace kith::app {

namespace {

/// Keeps the terminal from showing what is typed.
class Unseen {
public:
    Unseen() {
        if (::tcgetattr(STDIN_FILENO, &before_) != 0) return;
        auto quiet = before_;
        quiet.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        changed_ = ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &quiet) == 0;
    }
    ~Unseen() {
        if (changed_) ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &before_);
    }
    Unseen(const Unseen&) = delete;
    Unseen& operator=(const Unseen&) = delete;

private:
    termios before_{};
    bool changed_ = false;
};

std::string one_line() {
    std::string line;
    for (int c = std::getchar(); c != EOF && c != '\n'; c = std::getchar()) line += static_cast<char>(c);
    if (line.ends_with('\r')) line.pop_back();
    return line;
}

std::string asked(const std::string& words) {
    std::fputs(words.c_str(), stderr);
    const Unseen unseen;
    auto line = one_line();
    std::fputc('\n', stderr);
    return line;
}

}  // namespace

Result<std::string> typed_secret(const std::string& of_whom) {
    const bool terminal = ::isatty(STDIN_FILENO) == 1;
    auto first = terminal ? asked("New password for " + of_whom + ": ") : one_line();
    if (first.empty())
        return fail(Fault::invalid, "No password was given. It is read from the terminal, or from the standard input.");
    if (terminal && asked("The same again: ") != first)
        return fail(Fault::invalid, "The two passwords differ. Nothing was changed.");
    return first;
}

}  // namespace kith::app
