#pragma once

#include <string_view>

namespace kith {

/// "Not Found"; empty for a status this server has no words for.
std::string_view reason_of(int status);

/// What a person who meets a refusal by the server itself reads below the status.
std::string_view sentence_of(int status);

}  // namespace kith
