#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "kernel/forms/form.h"
#include "kernel/store/store.h"

namespace kith::app {

/// How often one question was left empty.
struct UnusedQuestion {
    std::string form, title, question;
    std::int64_t asked = 0, empty = 0;
    int in_hundred() const { return static_cast<int>(empty * 100 / asked); }
};

/// Counts, of all authorities of the record together, and nobody's name.
struct UnusedReport {
    std::vector<UnusedQuestion> questions;  ///< those left empty at least once, the most often first
    std::size_t forms = 0, sent = 0;        ///< how many forms there are, and how many of them have been sent
    int last = 0;                           ///< sendings of each form in each authority that were looked at, at most
};

/// Of the last so many sendings of each form in each authority. Forms sent before Kith kept this are not counted.
Result<UnusedReport> unused_of(const Store& store, std::vector<FormInfo> forms, int last);

std::string unused_as_text(const UnusedReport& report);
std::string unused_as_csv(const UnusedReport& report);
std::string unused_as_markdown(const UnusedReport& report);
std::string unused_as_json(const UnusedReport& report);

}  // namespace kith::app
