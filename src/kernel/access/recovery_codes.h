#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kith::access {

/// Ten codes for the day the telephone is lost; each lets its owner in once.
struct RecoveryCodes {
    std::vector<std::string> shown;         ///< "7K2M-XQ4P-9RTB-0HVD" (80 bits), to be shown once and never kept
    std::vector<std::string> fingerprints;  ///< of each, in the same order: what is kept
};

RecoveryCodes new_recovery_codes();

/// Which of the kept fingerprints the typed code is, for the caller to strike out as it lets the person in; or nothing.
/// Case, spaces and dashes do not matter, and O is read as 0, I and L as 1, as people copy from paper.
std::optional<std::size_t> recovery_code_place(const std::vector<std::string>& fingerprints, std::string_view typed);

}  // namespace kith::access
