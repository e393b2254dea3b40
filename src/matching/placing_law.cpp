#include "matching/placing_law.h"

#include <fmt/format.h>

#include "kernel/core/text.h"

namespace kith::matching {

bool may_go_beyond_in_emergency(Rule rule) {
    switch (rule) {
        case Rule::ages:
        case Rule::sex:
        case Rule::named_children:
        case Rule::kind_of_stay:
        case Rule::length_of_stay:
        case Rule::number: return true;
        default: return false;
    }
}

std::optional<int> age_on(std::optional<Date> born, Date on) {
    if (!born || *born > on) return {};
    return born->age_on(on);
}

bool OpenDays::include(Date on) const { return !(opens && *opens > on) && !(closes && *closes <= on); }

std::string OpenDays::why_not(Date on) const {
    return opens && *opens > on ? "Opens on " + opens->in_words() : "Open no more from " + closes->in_words();
}

std::string Ages::why_not(std::string_view given, int age) const {
    return fmt::format("{} is {}: this home is approved for children from {} to {}", given, age, from, to);
}

std::string not_named(std::string_view given) {
    return fmt::format(
        "Approved only for children whom the terms name, and their brothers and sisters; {} is not one of them", given);
}

std::string Number::why_not() const {
    return fmt::format("Approved for {}, and {} there", plural(places, "child", "children"),
                       plural(there, "child lives", "children live"));
}

bool UsualLimit::kept() const {
    return children <= usual_limit || all_siblings || (exempt && children <= *exempt && named);
}

std::string UsualLimit::why_not(std::string_view given) const {
    if (exempt && children <= *exempt)
        return fmt::format("There would be {} children here, and the exemption from the usual limit does not name {}",
                           children, given);
    return fmt::format(
        "There would be {} children here. The usual limit is three, unless all are brothers and sisters or the "
        "authority of the area has given an exemption",
        children);
}

std::optional<Rule> without_care(std::optional<int> age) {
    if (!age || *age < 16) return Rule::care_under_sixteen;
    if (*age < 18) return Rule::care_to_eighteen;
    return {};
}

std::string why_not_without_care(std::string_view given, std::optional<int> age) {
    if (without_care(age) == Rule::care_to_eighteen)
        return fmt::format("{} is {}, and there is support here but no care", given, *age);
    const auto is = age ? fmt::format("{} is {}", given, *age) : fmt::format("How old {} is is not known", given);
    return is + ": nobody under 16 may be placed where there is no care";
}

}  // namespace kith::matching
