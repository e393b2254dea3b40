#include "app/command.h"

#include <cstdio>
#include <exception>

#include <CLI/CLI.hpp>

namespace kith::app {

/// The parsed word, the option last added to it, and the action chosen by the words typed: one for the whole line.
class Command::Machinery {
public:
    CLI::App* app;
    std::shared_ptr<Run> chosen;
    CLI::Option* last = nullptr;
    std::string examples = {};
    std::shared_ptr<CLI::App> owned = {};  ///< the root alone owns
};

Command::Command(std::shared_ptr<Machinery> machinery) : machinery_{std::move(machinery)} {}

Command Command::sub(std::string name, std::string words) {
    auto* app = machinery_->app->add_subcommand(std::move(name), std::move(words));
    machinery_->app->require_subcommand(0, 1);
    return Command{std::make_shared<Machinery>(Machinery{app, machinery_->chosen})};
}

Command& Command::option(const std::string& flags, std::string& into, const std::string& words) {
    machinery_->last = machinery_->app->add_option(flags, into, words)->capture_default_str();
    return *this;
}

Command& Command::option(const std::string& flags, int& into, int low, int high, const std::string& words) {
    machinery_->last =
        machinery_->app->add_option(flags, into, words)->capture_default_str()->check(CLI::Range(low, high));
    return *this;
}

Command& Command::option(const std::string& flags, std::vector<std::string>& into, const std::string& words) {
    machinery_->last = machinery_->app->add_option(flags, into, words);
    return *this;
}

Command& Command::flag(const std::string& flags, bool& into, const std::string& words) {
    machinery_->last = machinery_->app->add_flag(flags, into, words);
    return *this;
}

Command& Command::required(const std::string& flags, std::string& into, const std::string& words) {
    option(flags, into, words);
    machinery_->last->required();
    return *this;
}

Command& Command::one_of(const std::string& flags, std::string& into, const std::vector<std::string>& choices,
                         const std::string& words) {
    option(flags, into, words);
    machinery_->last->check(CLI::IsMember(choices));
    return *this;
}

Command& Command::argument(const std::string& name, std::string& into, const std::string& words) {
    machinery_->last = machinery_->app->add_option(name, into, words)->required();
    return *this;
}

Command& Command::arguments(const std::string& name, std::vector<std::string>& into, const std::string& words) {
    machinery_->last = machinery_->app->add_option(name, into, words)->required();
    return *this;
}

Command& Command::or_environment(const std::string& variable) {
    machinery_->last->envname(variable);
    return *this;
}

Command& Command::example(const std::string& line) {
    auto& examples = machinery_->examples;
    examples += (examples.empty() ? "Example:\n  " : "\n  ") + line;
    machinery_->app->footer(examples);
    return *this;
}

Command& Command::does(Run run) {
    machinery_->app->callback([chosen = machinery_->chosen, run = std::move(run)] { *chosen = run; });
    return *this;
}

static std::shared_ptr<Command::Machinery> new_root(std::string words, std::string version) {
    auto app = std::make_shared<CLI::App>(std::move(words), "kith");
    app->set_version_flag("--version", std::move(version));
    app->set_help_all_flag("--help-all", "Print the help of every command");
    app->get_formatter()->column_width(34);
    auto* bare = app.get();
    return std::make_shared<Command::Machinery>(
        Command::Machinery{bare, std::make_shared<Run>(), nullptr, {}, std::move(app)});
}

CommandLine::CommandLine(std::string words, std::string version)
    : root_{new_root(std::move(words), std::move(version))} {}
CommandLine::~CommandLine() = default;

Exit exit_of(const Error& error) {
    switch (error.fault) {
        case Fault::invalid: return Exit::usage;
        case Fault::unavailable: return Exit::store;
        case Fault::not_found:
        case Fault::not_allowed:
        case Fault::conflict: return Exit::findings;
    }
    return Exit::bug;
}

static void say(const std::string& sentence) { std::fprintf(stderr, "kith: %s\n", sentence.c_str()); }

static Exit run_chosen(const Run& run) try {
    const auto ended = run();
    if (ended) return *ended;
    say(ended.error().what);
    for (const auto& field : ended.error().fields) say(field.name + ": " + field.message);
    return exit_of(ended.error());
} catch (const Bug& bug) {
    say("a fault in Kith itself; nothing half-done was kept. Please report these words: " + bug.what);
    return Exit::bug;
} catch (const std::bad_alloc&) {
    say("there is not enough memory.");
    return Exit::bug;
} catch (const std::exception& error) {
    say(std::string{"a fault in Kith itself; nothing half-done was kept. Please report these words: "} + error.what());
    return Exit::bug;
}

Exit CommandLine::run(int count, const char* const* words) {
    auto& app = *root_.machinery_->app;
    try {
        app.parse(count, words);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? Exit::done : Exit::usage;
    }
    const auto& chosen = *root_.machinery_->chosen;
    if (chosen) return run_chosen(chosen);
    const auto& named = app.get_subcommands();
    std::fputs((named.empty() ? app.help() : named.front()->help()).c_str(), stdout);
    return Exit::usage;
}

}  // namespace kith::app
