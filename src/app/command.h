#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "kernel/core/result.h"

namespace kith::app {

/// How a command ended, as the shell sees it. Told in --help and in the README.
enum class Exit {
    done = 0,
    findings = 1,  ///< it ran, and what it found wants attention; or what was asked cannot be done
    usage = 2,     ///< the command line, or a file given on it, cannot be read
    store = 3,     ///< the record cannot be reached, or was made by a newer or older Kith
    bug = 4,       ///< a fault in Kith itself
};

using Run = std::function<Result<Exit>()>;

/// One word of the command line, its options and what it does. The parsing library stays behind this header.
class Command {
public:
    /// What options are read into must outlive the run: keep it in a shared_ptr that `run` also holds.
    Command sub(std::string name, std::string words);
    Command& option(const std::string& flags, std::string& into, const std::string& words);
    Command& option(const std::string& flags, int& into, int low, int high, const std::string& words);
    Command& option(const std::string& flags, std::vector<std::string>& into, const std::string& words);
    Command& flag(const std::string& flags, bool& into, const std::string& words);
    Command& required(const std::string& flags, std::string& into, const std::string& words);
    Command& one_of(const std::string& flags, std::string& into, const std::vector<std::string>& choices,
                    const std::string& words);
    Command& argument(const std::string& name, std::string& into, const std::string& words);
    Command& arguments(const std::string& name, std::vector<std::string>& into, const std::string& words);
    /// The value is read from this variable of the environment where the option is not given.
    Command& or_environment(const std::string& variable);
    /// Shown under the help: one line that can be typed as it stands.
    Command& example(const std::string& line);
    /// What it does; without it, a command only holds others.
    Command& does(Run run);

    class Machinery;

private:
    friend class CommandLine;
    explicit Command(std::shared_ptr<Machinery> machinery);
    std::shared_ptr<Machinery> machinery_;
};

/// The whole command line. Reads it, runs what was asked, and says what went wrong in one sentence on the standard
/// error: never a stack trace.
class CommandLine {
public:
    CommandLine(std::string words, std::string version);
    ~CommandLine();

    Command& root() { return root_; }
    Exit run(int count, const char* const* words);

private:
    Command root_;
};

/// As a command ends that could not do what it was asked: what was typed is wrong, the store cannot be used, or the
/// rest.
Exit exit_of(const Error& error);

}  // namespace kith::app
