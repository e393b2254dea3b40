// Days, names and files: what every page and every import does most often. Each benchmark knows its answer and fails
// without it.

#include <benchmark/benchmark.h>

#include <string>

#include "kernel/core/calendar.h"
#include "kernel/core/csv.h"
#include "kernel/core/encoding.h"
#include "kernel/core/json.h"
#include "kernel/core/text.h"

using namespace kith;

static void forty_five_working_days(benchmark::State& state) {
    const auto& england = Calendar::england();
    const Date first = "2020-01-01"_day;
    int day = 0;
    for (auto _ : state) benchmark::DoNotOptimize(england.within(45_working_days, first.plus_days(day++ % 3'650)));
    if (england.within(45_working_days, "2022-05-27"_day) != "2022-08-02"_day) state.SkipWithError("the wrong day");
}
BENCHMARK(forty_five_working_days);

static void five_hundred_working_days(benchmark::State& state) {
    const auto& england = Calendar::england();
    const Date first = "2020-01-01"_day;
    int day = 0;
    for (auto _ : state) benchmark::DoNotOptimize(england.within(500_working_days, first.plus_days(day++ % 3'650)));
}
BENCHMARK(five_hundred_working_days);

static void working_days_between_two_days(benchmark::State& state) {
    const auto& england = Calendar::england();
    const Date first = "2020-01-01"_day;
    int day = 0;
    for (auto _ : state) {
        day = (day + 1) % 3'650;
        benchmark::DoNotOptimize(england.working_days_between(first, first.plus_days(day)));
    }
    if (england.working_days_between("2024-12-31"_day, "2025-12-31"_day) != 253) state.SkipWithError("the wrong count");
}
BENCHMARK(working_days_between_two_days);

static void a_calendar_is_made(benchmark::State& state) {
    for (auto _ : state) benchmark::DoNotOptimize(Calendar{{"2025-04-18"_day, "2025-04-21"_day}});
}
BENCHMARK(a_calendar_is_made)->Unit(benchmark::kMicrosecond);

static void a_day_is_read(benchmark::State& state) {
    const std::string text = "2025-03-31";
    for (auto _ : state) {
        benchmark::DoNotOptimize(text.data());
        const auto day = Date::parse(text);
        if (day != "2025-03-31"_day) state.SkipWithError("the wrong day");
    }
}
BENCHMARK(a_day_is_read);

static void a_day_is_written(benchmark::State& state) {
    Date day = "2025-03-31"_day;
    for (auto _ : state) {
        benchmark::DoNotOptimize(day);
        benchmark::DoNotOptimize(day.iso());
    }
}
BENCHMARK(a_day_is_written);

static void a_name_is_folded(benchmark::State& state, const char* name, const char* expected) {
    for (auto _ : state)
        if (fold(name) != expected) state.SkipWithError("the wrong name");
}
BENCHMARK_CAPTURE(a_name_is_folded, ascii, "Mary-Jane O'Neill", "mary jane oneill");
BENCHMARK_CAPTURE(a_name_is_folded, latin, "Łukasz Zoë", "lukasz zoe");
BENCHMARK_CAPTURE(a_name_is_folded, cyrillic, "Мария", "maria");

static void a_name_is_keyed_by_sound(benchmark::State& state) {
    for (auto _ : state)
        if (sounds_like("Mohammed Choudhury") != "MMD CDR") state.SkipWithError("the wrong key");
}
BENCHMARK(a_name_is_keyed_by_sound);

/// Some 29 MB: half a million children, one cell in ten quoted.
static std::string a_large_return() {
    CsvWriter writer{CsvFor::machines};
    writer.row(std::vector<std::string>{"CHILD", "SEX", "DOB", "ETHNIC", "UPN", "NAME", "POSTCODE", "REASON", "PLACE",
                                        "HOME"});
    for (int child = 0; child < 500'000; ++child)
        writer.row(std::vector<std::string>{std::to_string(100'000 + child), child % 2 == 0 ? "1" : "2", "14/03/2012",
                                            "WBRI", "A123456789", "Smith, Ana", "ZZ1 1ZZ", "CIN1", "U1", "0"});
    return writer.take();
}

static void a_csv_file_is_read(benchmark::State& state) {
    const auto text = a_large_return();
    for (auto _ : state) {
        CsvReader reader{text};
        CsvRow row;
        std::size_t cells = 0;
        while (reader.next(row)) cells += row.cells.size();
        if (cells != 5'000'010) state.SkipWithError("the wrong number of cells");
    }
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text.size()));
}
BENCHMARK(a_csv_file_is_read)->Unit(benchmark::kMillisecond);

static void a_csv_file_is_decoded_and_read(benchmark::State& state) {
    const auto text = a_large_return();
    for (auto _ : state) {
        const auto decoded = decode(text);
        CsvReader reader{decoded->text()};
        CsvRow row;
        std::size_t rows = 0;
        while (reader.next(row)) ++rows;
        if (rows != 500'001) state.SkipWithError("the wrong number of rows");
    }
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text.size()));
}
BENCHMARK(a_csv_file_is_decoded_and_read)->Unit(benchmark::kMillisecond);

static void json_is_written(benchmark::State& state) {
    std::size_t bytes = 0;
    for (auto _ : state) {
        JsonWriter json;
        json.array([&] {
            for (int child = 0; child < 1'000; ++child)
                json.object([&] {
                    json.member("child", child);
                    json.member("name", "Ana Example");
                    json.member("born", "2012-02-29"_day);
                    json.member("note", "Lives with her grandmother and two sisters; likes football and the sea.");
                });
        });
        bytes += json.take().size();
    }
    state.SetBytesProcessed(static_cast<std::int64_t>(bytes));
}
BENCHMARK(json_is_written)->Unit(benchmark::kMicrosecond);

BENCHMARK_MAIN();
