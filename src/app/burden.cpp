#include <algorithm>
#include <vector>

#include <fmt/core.h>

#include "app/commands.h"
#include "kernel/core/json.h"
#include "kernel/site/site.h"

namespace kith::app {

/// Each form once, however many pages show it.
static std::vector<Burden> burdens() {
    std::vector<Burden> found;
    for (const auto& page : routes_of(areas())) {
        if (!page.form) continue;
        const auto one = burden(page.form());
        if (std::ranges::find(found, one.form, &Burden::form) == found.end()) found.push_back(one);
    }
    std::ranges::sort(found, std::ranges::greater{}, &Burden::inputs);
    return found;
}

static void print_text(const std::vector<Burden>& forms) {
    int inputs = 0;
    fmt::print("{:44} {:>7} {:>9} {:>12} {:>8}\n", "form", "inputs", "required", "conditional", "screens");
    for (const auto& form : forms) {
        fmt::print("{:44} {:>7} {:>9} {:>12} {:>8}\n", form.title, form.inputs, form.required, form.conditional,
                   form.screens);
        inputs += form.inputs;
    }
    fmt::print("{} forms, {} inputs in all.\n", forms.size(), inputs);
}

static void print_json(const std::vector<Burden>& forms) {
    JsonWriter json;
    json.array([&] {
        for (const auto& form : forms)
            json.object([&] {
                json.member("form", form.form);
                json.member("title", form.title);
                json.member("inputs", form.inputs);
                json.member("required", form.required);
                json.member("conditional", form.conditional);
                json.member("screens", form.screens);
            });
    });
    fmt::print("{}\n", json.take());
}

static Result<Exit> run(const std::string& format) {
    const auto forms = burdens();
    if (format == "json")
        print_json(forms);
    else
        print_text(forms);
    return Exit::done;
}

void add_burden(Command& root) {
    auto format = std::make_shared<std::string>("text");
    auto command = root.sub("burden", "Count what each form asks of the worker who fills it in");
    command.one_of("--format", *format, {"text", "json"}, "How it is written").example("kith burden").does([format] {
        return run(*format);
    });
}

}  // namespace kith::app
