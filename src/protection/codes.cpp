#include "protection/codes.h"

namespace kith::protection {

std::string codes_of(const std::vector<Agency>& agencies) {
    std::vector<std::string_view> codes;
    for (const auto one : agencies) codes.push_back(code(one));
    return join(codes, ",");
}

std::vector<Agency> agencies_of(std::string_view codes) {
    std::vector<Agency> agencies;
    for (const auto one : split(codes, ','))
        if (const auto agency = from_code<Agency>(one)) agencies.push_back(*agency);
    return agencies;
}

}  // namespace kith::protection
