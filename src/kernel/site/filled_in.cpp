#include "kernel/site/filled_in.h"

#include <algorithm>

#include <fmt/format.h>

#include "kernel/core/text.h"
#include "kernel/web/components.h"

namespace kith {

static std::string age_words(Date of, Date today) {
    const auto days = today.number() - of.number();
    if (days == 0) return "today";
    return days > 0 ? plural(days, "day") + " ago" : "in " + plural(-days, "day");
}

static std::string source_words(const Source& source, Date today) {
    return source.of ? fmt::format("{} ({}, {})", source.from, source.of->in_words(), age_words(*source.of, today))
                     : source.from;
}

Html filled_in(const FormInfo& form, const Fields& typed, const std::vector<Source>& sources, Date today) {
    std::vector<std::pair<std::string, std::vector<std::string>>> by_source;  // in the order of the form
    for (const auto& question : form.questions) {
        const auto source = std::ranges::find(sources, question.name, &Source::question);
        if (source == sources.end() || field(typed, question.name).empty()) continue;
        auto words = source_words(*source, today);
        auto at = std::ranges::find(by_source, words, &decltype(by_source)::value_type::first);
        if (at == by_source.end()) at = by_source.insert(at, {std::move(words), {}});
        at->second.push_back(fmt::format("“{}”", question.text));
    }
    if (by_source.empty()) return {};
    std::string all;
    for (const auto& [from, questions] : by_source)
        all += fmt::format("Filled in from {}: {}. ", from, join(questions, ", "));
    return ui::inset_text(all + "Change what has changed.");
}

Html filled_in(const FormInfo& form, const Fields& typed, std::string_view from, std::optional<Date> of, Date today,
               std::initializer_list<std::string_view> but_not) {
    std::vector<Source> sources;
    for (const auto& question : form.questions)
        if (std::ranges::find(but_not, question.name) == but_not.end())
            sources.push_back({question.name, std::string{from}, of});
    return filled_in(form, typed, sources, today);
}

}  // namespace kith
