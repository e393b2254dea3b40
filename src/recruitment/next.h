#pragma once

#include "recruitment/rules.h"

/// What happens next, by when, and who is waited for: in words for the applicant and for those who work with them.
namespace kith::recruitment {

enum class Waits { us, applicant, others, nobody };

struct Next {
    Waits on;
    std::string to_applicant;  ///< plain words, "you" and "we"
    std::string to_staff;
    std::optional<Date> by = {};
    std::string form = {};  ///< the worker's page on which it is done: "visits"; empty: none
};
Next next_of(const ApplicationFile& file, const Calendar& calendar, Date today);

/// Where they stand, told to the applicant: "You have asked about fostering."
std::string_view told_to_applicant(Stage stage);

/// What only the applicant can give, and whether it is there.
struct Task {
    std::string_view name;  ///< "household"
    std::string_view words;
    std::string_view hint;
    bool done;
    bool needed;  ///< before stage 1 can end
};
std::vector<Task> tasks_of(const ApplicationFile& file, bool home_known);

}  // namespace kith::recruitment

namespace kith {

template <>
inline constexpr std::array words_of<recruitment::Waits>{
    Word{recruitment::Waits::us, "us", "Us"}, Word{recruitment::Waits::applicant, "applicant", "The applicant"},
    Word{recruitment::Waits::others, "others", "Someone else"}, Word{recruitment::Waits::nobody, "nobody", "Nobody"}};

}  // namespace kith
