#include "allowances/days.h"

namespace kith::allowances {

std::vector<Days> merged(std::vector<Days> days) {
    std::erase_if(days, [](const Days& some) { return some.empty(); });
    std::ranges::sort(days, {}, &Days::from);
    std::vector<Days> apart;
    for (const auto& some : days)
        if (!apart.empty() && some.from <= apart.back().until)
            apart.back().until = std::max(apart.back().until, some.until);
        else
            apart.push_back(some);
    return apart;
}

std::vector<Days> both(const std::vector<Days>& a, const std::vector<Days>& b) {
    std::vector<Days> shared;
    for (const auto& one : a)
        for (const auto& other : b)
            if (const auto part = both(one, other); !part.empty()) shared.push_back(part);
    return shared;
}

std::vector<Days> without(const std::vector<Days>& a, const std::vector<Days>& b) {
    std::vector<Days> left;
    for (auto one : a) {
        for (const auto& other : b) {
            if (other.until <= one.from || one.until <= other.from) continue;
            if (one.from < other.from) left.push_back({one.from, other.from});
            one.from = std::max(one.from, other.until);
        }
        if (!one.empty()) left.push_back(one);
    }
    return left;
}

}  // namespace kith::allowances
