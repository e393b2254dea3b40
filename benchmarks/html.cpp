// How long a page takes to make: an 11 KB list of 37 children, as one literal a row and as the table component.

#include <benchmark/benchmark.h>

#include <string>
#include <vector>

#include "kernel/web/components.h"

using namespace kith;

namespace {

struct Child {
    std::int64_t number;
    std::string family, given, due, worker;
};

const std::vector<Child>& children() {
    static const auto made = [] {
        std::vector<Child> all;
        for (int i = 1; i <= 37; ++i)
            all.push_back({i, "O'Larch & Sons", "Ana " + std::to_string(i), "31 March 2025", "Tess Marlow"});
        return all;
    }();
    return made;
}

Html list_page() {
    Html rows;
    for (const auto& child : children())
        append(rows,
               "<tr class=\"govuk-table__row\"><th scope=\"row\" class=\"govuk-table__header\">"
               "<a class=\"govuk-link\" href=\"/children/{}\">{}, {}</a></th><td class=\"govuk-table__cell\">{}</td>"
               "<td class=\"govuk-table__cell\" title=\"{}\">{}</td></tr>",
               child.number, child.family, child.given, child.due, child.worker, child.worker);
    return html("<!doctype html><html lang=\"en\"><head><title>{}</title></head><body><table>{}</table></body></html>",
                "Children", rows);
}

Html table_page() {
    ui::Table table{.id = "children", .caption = "Children", .columns = {{"Child"}, {"Due"}, {"Worker"}}, .rows = {}};
    for (const auto& child : children())
        table.rows.push_back({{html("<a class=\"govuk-link\" href=\"/children/{}\">{}, {}</a>", child.number,
                                    child.family, child.given)},
                              {child.due},
                              {child.worker}});
    return ui::shell({.title = "Children", .body = ui::table(table), .person = "Tess Marlow", .csrf = "token"});
}

void page_of_37_rows(benchmark::State& state) {
    std::size_t bytes = 0;
    for (auto _ : state) bytes = list_page().markup().size();
    if (bytes < 10'000 || bytes > 12'500) state.SkipWithError("not a page of 11 KB");
    state.counters["bytes"] = static_cast<double>(bytes);
}
BENCHMARK(page_of_37_rows);

void page_of_37_rows_from_components(benchmark::State& state) {
    std::size_t bytes = 0;
    for (auto _ : state) bytes = table_page().markup().size();
    state.counters["bytes"] = static_cast<double>(bytes);
}
BENCHMARK(page_of_37_rows_from_components);

}  // namespace

BENCHMARK_MAIN();
