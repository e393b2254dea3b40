#include <vector>

#include <fmt/core.h>

#include "app/burden_report.h"
#include "app/commands.h"
#include "app/record.h"
#include "app/text_file.h"
#include "app/unused_report.h"
#include "kernel/site/left_empty.h"
#include "kernel/site/site.h"

namespace kith::app {

namespace {

struct Options {
    std::string format = "text", check;
    bool unused = false;
    int last = 200;
    StoreOption store;
};

std::vector<FormInfo> forms() {
    std::vector<FormInfo> found;
    for (const auto& page : routes_of(areas()))
        if (page.form) found.push_back(page.form());
    return found;
}

Result<Exit> check(const BurdenReport& report, const std::string& file) {
    const auto agreed = TRY(text_of_file(file));
    const auto changes = burden_changes(agreed, burden_as_markdown(report));
    if (changes.empty()) {
        fmt::print("{} says what the forms ask: {} forms, {} inputs.\n", file, report.forms.size(), report.inputs);
        return Exit::done;
    }
    fmt::print("What the forms ask is not what {} says.\n", file);
    for (const auto& change : changes) fmt::print("  {}\n", change);
    fmt::print("If this was meant, accept it: kith burden --format markdown > {}\n", file);
    return Exit::findings;
}

Result<Exit> tell_unused(const Options& options) {
    const auto database = TRY(open_current(options.store));
    const auto store = TRY(database.read());
    const auto report = TRY(unused_of(store, forms(), options.last));
    if (options.format == "json")
        fmt::print("{}", unused_as_json(report));
    else if (options.format == "csv")
        fmt::print("{}", unused_as_csv(report));
    else if (options.format == "markdown")
        fmt::print("{}", unused_as_markdown(report));
    else
        fmt::print("{}", unused_as_text(report));
    return Exit::done;
}

Result<Exit> run(const Options& options) {
    if (options.unused) return tell_unused(options);
    if (options.format == "csv")
        return fail(Fault::invalid, "CSV is for what is left empty: kith burden --unused --format csv.");
    const auto report = TRY(burden_of(forms(), journeys()));
    if (!options.check.empty()) return check(report, options.check);
    if (options.format == "json")
        fmt::print("{}", burden_as_json(report));
    else if (options.format == "markdown")
        fmt::print("{}", burden_as_markdown(report));
    else
        fmt::print("{}", burden_as_text(report));
    return Exit::done;
}

}  // namespace

void add_burden(Command& root) {
    auto options = std::make_shared<Options>();
    auto command = root.sub("burden", "Count what each form and each journey asks of those who fill it in");
    command.one_of("--format", options->format, {"text", "json", "markdown", "csv"}, "How it is written")
        .option("--check", options->check, "Compare with this file, made earlier with --format markdown")
        .flag("--unused", options->unused, "Tell instead how often each question was left empty in this record")
        .option("--last", options->last, 1, sendings_kept, "Of how many sendings of each form, the newest");
    options->store.add_to(command);
    command.example("kith burden --check docs/burden.md")
        .example("kith burden --unused --last 500 --store sqlite:record.kith")
        .does([options] { return run(*options); });
}

}  // namespace kith::app
