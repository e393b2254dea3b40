// Any bytes at all as a name, as typed text and as JSON: nothing may crash, what comes out is UTF-8, and folding or
// cleaning a second time changes nothing.

#include <cstdint>
#include <cstdlib>
#include <string>

#include "kernel/core/json.h"
#include "kernel/core/text.h"
#include "kernel/core/utf8.h"

using namespace kith;

static void must(bool holds) {
    if (!holds) std::abort();
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes{reinterpret_cast<const char*>(data), size};
    const auto folded = fold(bytes);
    must(fold(folded) == folded);
    must(ascii_length(folded) == folded.size());
    const auto cleaned = clean(bytes);
    must(is_utf8(cleaned) && clean(cleaned) == cleaned);
    must(sounds_like(bytes) == sounds_like(folded));
    JsonWriter json;
    json.value(bytes);
    must(is_utf8(json.take()));
    return 0;
}
