#include <algorithm>

#include <fmt/format.h>

#include "kernel/core/csv.h"
#include "matching/evaluate.h"

namespace kith::matching {

namespace {

constexpr std::array measured_all{
    MeasuredTerms{Measured::within_20_miles, "Within 20 miles of home",
                  "children placed, of those of whom both places are known", "%", true},
    MeasuredTerms{Measured::within_20_minutes, "Within 20 minutes of school, or of home where they have none",
                  "children placed, of those of whom both places are known", "%", true},
    MeasuredTerms{Measured::siblings_together, "Families of brothers and sisters whole",
                  "families of two children or more placed in one home, of those placed", "%", true},
    MeasuredTerms{Measured::pairs_together, "Each two brothers or sisters together",
                  "pairs of them in one home, of the pairs placed in one week", "%", true},
    MeasuredTerms{Measured::first_choice, "In their first choice",
                  "children placed in a home as good for them as any with a place that week", "%", true},
    MeasuredTerms{Measured::placed_in_the_week, "Placed in the week they came", "children who came", "%", true},
    MeasuredTerms{Measured::unplanned_moves, "Unplanned moves expected in a year",
                  "of a hundred children placed; by the assumption", "of 100", false},
    MeasuredTerms{Measured::weekly_cost, "Mean cost a week", "of children placed where the price is known", "£",
                  false}};
static_assert(measured_all.size() == measured_count);

bool is_cost(const MeasuredTerms& terms) { return terms.measured == Measured::weekly_cost; }

/// Shares as hundredths, money as it is.
double shown(const MeasuredTerms& terms, double value) { return is_cost(terms) ? value : value * 100; }

std::string number(const MeasuredTerms& terms, double value) {
    return is_cost(terms) ? fmt::format("{:.0f}", value) : fmt::format("{:.1f}", shown(terms, value));
}

std::string escaped(std::string_view text) {
    std::string found;
    for (const char c : text) found += c == '<' ? "&lt;" : c == '&' ? "&amp;" : c == '"' ? "&quot;" : std::string{c};
    return found;
}

}  // namespace

std::span<const MeasuredTerms> measured_terms() { return measured_all; }

std::string_view in_words(Policy policy) {
    switch (policy) {
        case Policy::own_authority: return "Each authority for itself";
        case Policy::by_turn: return "The region, by turn";
        case Policy::optimiser: return "The region, together";
    }
    return "";
}

static std::string in_figures(const MeasuredTerms& terms, const Estimate& of) {
    if (!of.known) return "not known";
    return fmt::format("{} ({} to {})", number(terms, of.value), number(terms, of.low), number(terms, of.high));
}

std::string to_text(const Evaluation& evaluation) {
    auto text =
        fmt::format("{} weeks of {}; each figure with its 95% interval\n\n", evaluation.weeks,
                    evaluation.histories == 1 ? "one history" : fmt::format("{} histories", evaluation.histories));
    text += fmt::format("{:<64}", "");
    for (const auto& result : evaluation.results) text += fmt::format("{:>28}", in_words(result.policy));
    text += '\n';
    for (const auto& terms : measured_all) {
        const auto what = static_cast<std::size_t>(terms.measured);
        text += fmt::format("{:<64}", fmt::format("{} ({})", terms.name, terms.unit));
        for (const auto& result : evaluation.results) {
            const auto& of = result.of[what];
            text += fmt::format("{:>28}", in_figures(terms, of));
        }
        text += '\n';
    }
    text += fmt::format("{:<64}", "Children; still waiting at the end");
    for (const auto& result : evaluation.results)
        text += fmt::format("{:>28}", fmt::format("{}; {}", result.children, result.never_placed));
    text += "\n\n";
    for (const auto& assumption : evaluation.assumptions) text += "- " + assumption + "\n";
    return text;
}

std::string to_csv(const Evaluation& evaluation) {
    CsvWriter writer{CsvFor::machines};
    writer.row(std::vector<std::string_view>{"way", "measure", "unit", "value", "low", "high", "against_own",
                                             "against_low", "against_high"});
    for (const auto& result : evaluation.results)
        for (const auto& terms : measured_all) {
            const auto what = static_cast<std::size_t>(terms.measured);
            const auto &of = result.of[what], &against = result.against_own[what];
            std::vector<std::string> row{std::string{in_words(result.policy)}, std::string{terms.name},
                                         std::string{terms.unit}};
            for (const auto& one : {of, against})
                for (const double value : {one.value, one.low, one.high})
                    row.push_back(one.known ? fmt::format("{:.3f}", shown(terms, value)) : "");
            writer.row(row);
        }
    return writer.take();
}

namespace {

constexpr int left = 20, bars_from = 250, bars = 340, row_height = 22, group_gap = 34;
constexpr std::array<std::string_view, 3> fills{"#b1b4b6", "#5694ca", "#003078"};

/// One measure: a bar for each way, its interval as a line, its figure beside it.
std::string group(const Evaluation& evaluation, const MeasuredTerms& terms, int top) {
    const auto what = static_cast<std::size_t>(terms.measured);
    double most = is_cost(terms) ? 1 : 100;
    for (const auto& result : evaluation.results) most = std::max(most, shown(terms, result.of[what].high));
    auto svg = fmt::format("<text x=\"{}\" y=\"{}\" font-weight=\"bold\">{} ({})</text>\n", left, top,
                           escaped(terms.name), escaped(terms.unit));
    const auto x = [&](double value) { return bars_from + shown(terms, value) / most * bars; };
    int y = top + 8;
    for (std::size_t i = 0; i < evaluation.results.size(); ++i, y += row_height) {
        const auto& result = evaluation.results[i];
        const auto& of = result.of[what];
        svg += fmt::format("<text x=\"{}\" y=\"{}\">{}</text>\n", left, y + 14, escaped(in_words(result.policy)));
        svg += fmt::format("<text x=\"{}\" y=\"{}\">{}</text>\n", of.known ? bars_from + bars + 12 : bars_from, y + 14,
                           in_figures(terms, of));
        if (!of.known) continue;
        svg += fmt::format("<rect x=\"{}\" y=\"{}\" width=\"{:.1f}\" height=\"16\" fill=\"{}\"/>\n", bars_from, y,
                           x(of.value) - bars_from, fills[i % fills.size()]);
        svg += fmt::format(
            "<line x1=\"{:.1f}\" x2=\"{:.1f}\" y1=\"{}\" y2=\"{}\" stroke=\"#0b0c0c\" stroke-width=\"2\"/>\n",
            x(of.low), x(of.high), y + 8, y + 8);
    }
    return svg;
}

}  // namespace

std::string to_svg(const Evaluation& evaluation) {
    const int each = static_cast<int>(evaluation.results.size()) * row_height + group_gap;
    const int height = 60 + each * static_cast<int>(measured_count);
    auto svg = fmt::format(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 800 {0}\" role=\"img\" aria-labelledby=\"t d\" "
        "font-family=\"sans-serif\" font-size=\"14\">\n<title id=\"t\">Three ways to match children and homes</title>\n"
        "<desc id=\"d\">For each measure a bar for each way, with its 95% interval as a line. {1} weeks.</desc>\n"
        "<rect width=\"800\" height=\"{0}\" fill=\"#ffffff\"/>\n",
        height, evaluation.weeks);
    int top = 40;
    for (const auto& terms : measured_all) {
        svg += group(evaluation, terms, top);
        top += each;
    }
    return svg + "</svg>\n";
}

}  // namespace kith::matching
