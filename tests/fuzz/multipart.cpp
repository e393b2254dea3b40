// What comes in a form that carries files: read whole or not at all, and never beyond what was sent. The first line is
// the header's value, the rest the body.
#include <cstdint>
#include <cstdlib>

#include "kernel/core/utf8.h"
#include "kernel/web/multipart.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view all{reinterpret_cast<const char*>(data), size};
    const auto line = all.find('\n');
    if (line == all.npos) return 0;
    kith::Request request{.method = kith::Method::post, .path = "/"};
    request.headers.emplace_back("content-type", std::string{all.substr(0, line)});
    request.body = std::string{all.substr(line + 1)};
    const auto parts = kith::parts_of(request);
    if (parts.size() > 100) std::abort();
    for (const auto& part : parts) {
        // Every part lies within the body, and what is no file is text.
        const auto* begin = request.body.data();
        if (part.bytes.data() < begin || part.bytes.data() + part.bytes.size() > begin + request.body.size())
            std::abort();
        if (!kith::is_utf8(part.name)) std::abort();
        if (!part.file_name && (!kith::is_utf8(part.bytes) || part.bytes.find('\0') != part.bytes.npos)) std::abort();
    }
    if (request.fields().size() > parts.size()) std::abort();
    return 0;
}
