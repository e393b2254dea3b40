#include "app/burden_report.h"

#include <algorithm>
#include <tuple>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "kernel/core/json.h"

namespace kith::app {

/// A repeat is the same question in the same words. That it is another question with the same meaning no program can
/// tell, and that its answer was filled in beforehand is decided by each page for each person.
static std::vector<Repeat> asked_over(std::span<const FormInfo* const> forms, std::size_t more_than) {
    std::vector<Repeat> asked;
    for (const auto* form : forms)
        for (const auto& question : form->questions) {
            const auto known = std::ranges::find(asked, question.text, &Repeat::text);
            if (known == asked.end())
                asked.push_back({question.text, {form->name}});
            else
                known->forms.push_back(form->name);
        }
    std::erase_if(asked, [&](const Repeat& one) { return one.forms.size() <= more_than; });
    std::ranges::stable_sort(asked, std::ranges::greater{}, [](const Repeat& one) { return one.forms.size(); });
    return asked;
}

static Result<JourneyBurden> burden_of(const Journey& journey, const std::vector<FormInfo>& forms) {
    JourneyBurden counted;
    counted.name = journey.name;
    std::vector<const FormInfo*> met;
    for (const auto name : journey.forms) {
        const auto form = std::ranges::find(forms, name, &FormInfo::name);
        if (form == forms.end())
            return fail(Fault::invalid, fmt::format("The journey '{}' names the form '{}', which no page shows. "
                                                    "Put it right in src/app/journeys.cpp.",
                                                    journey.name, name));
        const auto one = burden(*form);
        counted.forms.push_back(form->name);
        counted.inputs += one.inputs;
        counted.required += one.required;
        counted.conditional += one.conditional;
        counted.screens += one.screens;
        met.push_back(&*form);
    }
    counted.repeats = asked_over(met, 1);
    for (const auto& repeat : counted.repeats) counted.again += static_cast<int>(repeat.forms.size()) - 1;
    return counted;
}

Result<BurdenReport> burden_of(std::vector<FormInfo> forms, std::span<const Journey> journeys) {
    // By name, so that the order of the pages changes nothing; then each form once, however many pages show it.
    std::ranges::stable_sort(forms, {}, &FormInfo::name);
    const auto again = std::ranges::unique(forms, {}, &FormInfo::name);
    forms.erase(again.begin(), again.end());

    BurdenReport report;
    std::vector<const FormInfo*> all;
    for (const auto& form : forms) {
        report.forms.push_back(burden(form));
        report.inputs += report.forms.back().inputs;
        all.push_back(&form);
    }
    std::ranges::stable_sort(report.forms, std::ranges::greater{}, &Burden::inputs);
    for (const auto& journey : journeys) report.journeys.push_back(TRY(burden_of(journey, forms)));
    report.common = asked_over(all, common_over);
    return report;
}

std::string burden_as_text(const BurdenReport& report) {
    auto text = fmt::format("{:64} {:>7} {:>9} {:>12} {:>8} {:>8}\n", "journey", "inputs", "required", "conditional",
                            "screens", "repeats");
    for (const auto& one : report.journeys)
        text += fmt::format("{:64} {:>7} {:>9} {:>12} {:>8} {:>8}\n", one.name, one.inputs, one.required,
                            one.conditional, one.screens, one.again);
    text += fmt::format("\n{:64} {:>7} {:>9} {:>12} {:>8}\n", "form", "inputs", "required", "conditional", "screens");
    for (const auto& one : report.forms)
        text += fmt::format("{:64} {:>7} {:>9} {:>12} {:>8}\n", one.title, one.inputs, one.required, one.conditional,
                            one.screens);
    return text + fmt::format("{} forms, {} inputs in all.\n", report.forms.size(), report.inputs);
}

static void count(JsonWriter& json, const auto& one) {
    json.member("inputs", one.inputs);
    json.member("required", one.required);
    json.member("conditional", one.conditional);
    json.member("screens", one.screens);
}

static void write(JsonWriter& json, std::string_view key, const std::vector<Repeat>& repeats) {
    json.key(key);
    json.array([&] {
        for (const auto& repeat : repeats)
            json.object([&] {
                json.member("question", repeat.text);
                json.key("forms");
                json.array([&] {
                    for (const auto form : repeat.forms) json.value(form);
                });
            });
    });
}

static void write(JsonWriter& json, const JourneyBurden& one) {
    json.object([&] {
        json.member("journey", one.name);
        count(json, one);
        json.member("repeats", one.again);
        json.key("forms");
        json.array([&] {
            for (const auto form : one.forms) json.value(form);
        });
        write(json, "repeated", one.repeats);
    });
}

std::string burden_as_json(const BurdenReport& report) {
    JsonWriter json;
    json.object([&] {
        json.key("journeys");
        json.array([&] {
            for (const auto& one : report.journeys) write(json, one);
        });
        json.key("forms");
        json.array([&] {
            for (const auto& one : report.forms)
                json.object([&] {
                    json.member("form", one.form);
                    json.member("title", one.title);
                    count(json, one);
                });
        });
        write(json, "common", report.common);
    });
    return json.take() + "\n";
}

static constexpr std::string_view introduction =
    "# What Kith asks of those who write\n"
    "\n"
    "Counted from the declarations of the forms by `kith burden`; a test fails when this page is no longer true. A "
    "change "
    "that was\n"
    "meant is accepted with `build/kith burden --format markdown > docs/burden.md`, and stands in the review of the "
    "change.\n"
    "\n"
    "- *Inputs* are the questions everyone is shown; *required*, those of them that must be answered; *conditional*, "
    "those shown\n"
    "  only after some answers, or where there is someone to tick. A form is one *screen*.\n"
    "- A *repeat* is a question in the same words as one asked earlier in the journey. What the record knows is filled "
    "in "
    "by the\n"
    "  page, for each person, so a repeat may need no typing, and a day or a reason may be of something else: the "
    "declaration\n"
    "  cannot tell, so each is listed to be judged. The same question in other words is not found.\n"
    "- A journey counts each of its forms once. Searching and signing in are not counted.\n"
    "\n"
    "What a person does in a browser, in keystrokes and seconds: [measured](burden-measured.md).\n";

std::string burden_as_markdown(const BurdenReport& report) {
    std::string page{introduction};
    page +=
        "\n## Journeys\n\n| journey | inputs | required | conditional | screens | repeats |\n"
        "|---|--:|--:|--:|--:|--:|\n";
    for (const auto& one : report.journeys)
        page += fmt::format("| {} | {} | {} | {} | {} | {} |\n", one.name, one.inputs, one.required, one.conditional,
                            one.screens, one.again);
    page += "\n## The forms of each journey, and what they repeat\n\n";
    for (const auto& one : report.journeys) {
        page += fmt::format("- **{}**: {}\n", one.name, fmt::join(one.forms, ", "));
        for (const auto& repeat : one.repeats)
            page += fmt::format("  - \"{}\" in {}\n", repeat.text, fmt::join(repeat.forms, ", "));
    }
    page += fmt::format("\n## Questions in more than {} forms\n\n| question | forms |\n|---|--:|\n", common_over);
    for (const auto& repeat : report.common) page += fmt::format("| {} | {} |\n", repeat.text, repeat.forms.size());
    page += "\n## Forms\n\n| form | title | inputs | required | conditional | screens |\n|---|---|--:|--:|--:|--:|\n";
    for (const auto& one : report.forms)
        page += fmt::format("| {} | {} | {} | {} | {} | {} |\n", one.form, one.title, one.inputs, one.required,
                            one.conditional, one.screens);
    return page + fmt::format("\n{} forms, {} inputs in all.\n", report.forms.size(), report.inputs);
}

}  // namespace kith::app
