#include "app/unused_report.h"

#include <algorithm>

#include <fmt/format.h>

#include "kernel/access/gate.h"
#include "kernel/core/json.h"
#include "kernel/site/left_empty.h"

namespace kith::app {

namespace {

/// The counts of one form, of every authority.
Result<std::vector<LeftEmpty>> counts_of(const Store& store, std::string_view form, int last) {
    std::vector<LeftEmpty> all;
    for (const auto& authority : TRY(authorities(store)))
        for (const auto& one : TRY(left_empty(store, Gate::machine_all(authority.id), form, last))) {
            auto found = std::ranges::find(all, one.question, &LeftEmpty::question);
            if (found == all.end()) found = all.insert(found, LeftEmpty{one.question});
            found->asked += one.asked;
            found->empty += one.empty;
        }
    return all;
}

std::string in_quotes(std::string_view text) {
    std::string quoted = "\"";
    for (const char c : text) quoted += c == '"' ? std::string{"\"\""} : std::string{c};
    return quoted + '"';
}

std::string in_sum(const UnusedReport& report) {
    return fmt::format(
        "{} of {} forms have been sent. Looked at: the last {} sendings of each, in each authority.\n"
        "A question that few answer may not be needed: ask those who read the answers before it is taken away.\n",
        report.sent, report.forms, report.last);
}

}  // namespace

Result<UnusedReport> unused_of(const Store& store, std::vector<FormInfo> forms, int last) {
    std::ranges::stable_sort(forms, {}, &FormInfo::name);
    const auto again = std::ranges::unique(forms, {}, &FormInfo::name);
    forms.erase(again.begin(), again.end());
    UnusedReport report{.questions = {}, .forms = forms.size(), .sent = 0, .last = last};
    for (const auto& form : forms) {
        const auto counts = TRY(counts_of(store, form.name, last));
        report.sent += counts.empty() ? 0 : 1;
        for (const auto& question : form.questions) {
            const auto found = std::ranges::find(counts, question.name, &LeftEmpty::question);
            if (found == counts.end() || found->empty == 0) continue;
            report.questions.push_back({std::string{form.name}, std::string{form.title}, std::string{question.text},
                                        found->asked, found->empty});
        }
    }
    std::ranges::stable_sort(report.questions, [](const UnusedQuestion& one, const UnusedQuestion& other) {
        return one.empty * other.asked > other.empty * one.asked;
    });
    return report;
}

std::string unused_as_text(const UnusedReport& report) {
    auto text = fmt::format("{:>6} {:>6} {:>6}  {}\n", "empty", "asked", "in 100", "question (form)");
    for (const auto& one : report.questions)
        text += fmt::format("{:>6} {:>6} {:>6}  {} ({})\n", one.empty, one.asked, one.in_hundred(), one.question,
                            one.title);
    return text + in_sum(report);
}

std::string unused_as_csv(const UnusedReport& report) {
    std::string text = "form,title,question,asked,empty,in_hundred\n";
    for (const auto& one : report.questions)
        text += fmt::format("{},{},{},{},{},{}\n", one.form, in_quotes(one.title), in_quotes(one.question), one.asked,
                            one.empty, one.in_hundred());
    return text;
}

std::string unused_as_markdown(const UnusedReport& report) {
    std::string text =
        "# Questions left empty\n\n| form | question | asked | left empty | in 100 |\n|---|---|--:|--:|--:|\n";
    for (const auto& one : report.questions)
        text += fmt::format("| {} | {} | {} | {} | {} |\n", one.title, one.question, one.asked, one.empty,
                            one.in_hundred());
    return text + "\n" + in_sum(report);
}

std::string unused_as_json(const UnusedReport& report) {
    JsonWriter json;
    json.object([&] {
        json.member("forms", static_cast<std::int64_t>(report.forms));
        json.member("sent", static_cast<std::int64_t>(report.sent));
        json.member("last", report.last);
        json.key("questions");
        json.array([&] {
            for (const auto& one : report.questions)
                json.object([&] {
                    json.member("form", one.form);
                    json.member("question", one.question);
                    json.member("asked", one.asked);
                    json.member("empty", one.empty);
                });
        });
    });
    return json.take() + "\n";
}

}  // namespace kith::app
