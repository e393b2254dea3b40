#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "kernel/web/http.h"

namespace kith {

enum class Coding { identity, gzip, brotli };
enum class Effort {
    quick,
    small
};  ///< quick: for a page made anew each time; small: for an asset, once at build or start

/// The best coding that an Accept-Encoding header allows, by its q-values; brotli before gzip before identity on a tie.
Coding best_coding(std::string_view accept_encoding);

/// `body` in that coding.
std::string squeezed(std::string_view body, Coding coding, Effort effort);

/// Compresses response.body as the request allows and says so in the headers: only text types of 1 KB or more, with
/// status 200 or 400 and over, not already coded. Shared bodies are left alone: their owner keeps coded copies
/// (squeezed()). Adds Vary: Accept-Encoding wherever the coding could have differed.
///
/// A response with the header x-kith-plain is never compressed. The length of a compressed page tells a listener how
/// alike its parts are (the BREACH attack): where a page holds both a secret and text the asker chose, guesses at the
/// secret can be confirmed one letter at a time. So CSRF tokens must be masked afresh for each response (sent as
/// random, random xor token), and a page that reflects what was typed beside any other secret must carry x-kith-plain.
void compress(const Request& request, Response& response);

}  // namespace kith
