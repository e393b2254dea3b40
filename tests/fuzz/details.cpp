// What a stranger writes in a letter: whatever is found lies within it, in order, apart, and can be left out.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "adoption/details.h"

using namespace kith::adoption;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text{reinterpret_cast<const char*>(data), size};
    static const KnownDetails known = [] {
        KnownDetails all;
        all.name("Hazel Thornbury");
        all.place("3 Larkspur Court, Fenmarch");
        all.agreed("Mummy Hazel");
        return all;
    }();
    const auto details = identifying_details(text, known);
    std::size_t from = 0;
    for (const auto& one : details) {
        if (one.at < from || one.size == 0 || one.at + one.size > text.size()) std::abort();
        from = one.at + one.size;
    }
    (void)without(text, details);
    return 0;
}
