#include <doctest/doctest.h>

#include "kernel/site/filled_in.h"

namespace kith {

namespace {

const FormInfo terms{.name = "terms",
                     .title = "How this home is paid",
                     .button = "Save",
                     .questions = {{.name = "payee", .text = "Who is paid?"},
                                   {.name = "area", .text = "In which area?"},
                                   {.name = "starts", .text = "From which day?"}}};

}  // namespace

TEST_CASE("what is filled in says which answers, from where, and how old") {
    const Fields typed{{"payee", "Ida Larch"}, {"area", "rest"}, {"starts", "2026-11-20"}};
    const auto words =
        filled_in(terms, typed, "the terms now", "2026-11-01"_day, "2026-11-20"_day, {"starts"}).markup();
    CHECK(words.find("Filled in from the terms now (1 November 2026, 19 days ago): “Who is paid?”, “In which area?”. "
                     "Change what has changed.") != std::string::npos);
}

TEST_CASE("an answer that is empty is not said to be filled in, and a source without a day has no age") {
    const Fields typed{{"payee", ""}, {"area", "rest"}};
    const std::vector<Source> sources{{"payee", "the carers who live there", {}}, {"area", "your other homes", {}}};
    const auto words = filled_in(terms, typed, sources, "2026-11-20"_day).markup();
    CHECK(words.find("Filled in from your other homes: “In which area?”.") != std::string::npos);
    CHECK(words.find("carers") == std::string::npos);
    CHECK(filled_in(terms, {}, sources, "2026-11-20"_day).empty());
}

}  // namespace kith
