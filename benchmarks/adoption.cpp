// What in a letter tells who or where somebody is: the finder, on a letter as long as a letter may be.

#include <benchmark/benchmark.h>

#include <algorithm>
#include <string>

#include "adoption/details.h"

namespace {

using namespace kith::adoption;

KnownDetails of_a_plan() {
    KnownDetails known;
    for (const auto* name :
         {"Sorrel Hollowell", "Alder Hollowell", "Hazel Thornbury", "Olive Thornbury", "Linnet Hollowell"})
        known.name(name);
    known.place("14 Quarry Rise\nOxbury");
    known.place("3 Larkspur Court\nFenmarch");
    for (const auto* name : {"Sorrel and Alder", "Mummy Hazel", "Nan Olive", "Linnet"}) known.agreed(name);
    return known;
}

/// Twenty thousand characters, with ten things to find in each thousand.
std::string a_long_letter() {
    const std::string page =
        "Dear Linnet, on Saturday we went to the sea and it was so windy that the kite flew away over the cliff. You "
        "would have laughed. Mummy Hazel made sandwiches, and the gulls had most of them. We live at 3 Larkspur Court "
        "now, FE1 2AB, near Whitcombe, and there is a garden with two apple trees. You can ring on 07700 900123 or "
        "write "
        "to hazel@mail.example.org when you are older. Little Acorns Nursery is across the road, and I think of you "
        "whenever the children come out. My friend Jo Ferndale says hello. Do you still like drawing? I kept the one "
        "of "
        "the horse. The Hollowells must be proud of you. I am on Insta too, and see www.example.org for the pictures "
        "of "
        "the dog. It is late now and I should go to bed, but I wanted to tell you that the little cat came back, thin "
        "and cross, and sleeps on your blanket every night. I hope that school is kind, and that somebody reads to "
        "you, "
        "and that you are warm. Love for ever and ever.\n\n";
    std::string letter;
    while (letter.size() + page.size() <= 20'000) letter += page;
    return letter;
}

void a_long_letter_is_searched(benchmark::State& state) {
    const auto known = of_a_plan();
    const auto letter = a_long_letter();
    std::size_t found = 0;
    for (auto _ : state) found = identifying_details(letter, known).size();
    const auto pages = static_cast<std::size_t>(std::count(letter.begin(), letter.end(), '\n') / 2);
    if (found != pages * 10) state.SkipWithError("not what is in the letter");
    state.counters["found"] = static_cast<double>(found);
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(letter.size()));
}
BENCHMARK(a_long_letter_is_searched)->Unit(benchmark::kMicrosecond);

void a_short_letter_is_searched(benchmark::State& state) {
    const auto known = of_a_plan();
    const std::string letter = "Dear Linnet, happy birthday! I hope there is cake. Love from Mummy Hazel";
    for (auto _ : state)
        if (!identifying_details(letter, known).empty()) state.SkipWithError("there is nothing in it");
}
BENCHMARK(a_short_letter_is_searched)->Unit(benchmark::kMicrosecond);

}  // namespace

BENCHMARK_MAIN();
