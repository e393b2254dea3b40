// Bytes of a stranger as a region's instance and as a table of travel times: each ends with something sound or a
// sentence.

#include <cstdint>
#include <cstdlib>

#include "matching/instance.h"
#include "matching/travel.h"

using namespace kith::matching;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string_view text{reinterpret_cast<const char*>(bytes), size};
    if (const auto read = instance_from_text(text)) {
        if (!problems(*read).empty()) std::abort();
        const auto written = to_text(*read);
        const auto again = instance_from_text(written);
        if (!again || to_text(*again) != written) std::abort();
    }
    if (const auto read = TravelTimes::read(text))
        for (const auto& problem : read->problems)
            if (problem.line < 1 || problem.what.empty()) std::abort();
    return 0;
}
