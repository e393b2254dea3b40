#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kernel/web/http.h"

namespace kith {

/// One part of a multipart/form-data body (RFC 7578).
struct Part {
    std::string name;
    std::optional<std::string> file_name;  ///< none: an ordinary field. Never to be trusted as the name of a file
    std::string content_type;              ///< as the sender calls it; empty if it does not say
    std::string_view bytes;                ///< of the request's body
};

/// The parts in the order sent; at most a hundred. Empty for another content type, and for a body that is not well
/// formed: it is read whole or not at all. Ordinary fields are UTF-8 without NUL.
std::vector<Part> parts_of(const Request& request);

}  // namespace kith
