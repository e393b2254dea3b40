#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kernel/core/result.h"

namespace kith::access {

/// Which addresses a call may have. Plain HTTP is only for a service on this very machine: development and tests.
enum class Transport { https, https_or_loopback };

/// Whether the host is 127.0.0.1, [::1] or localhost, and the scheme http.
bool is_plain_loopback(std::string_view address);

/// Whether a call to this address would be made at all: https with a host and no user name in it, or, where
/// allowed, plain loopback.
bool may_call(std::string_view address, Transport transport);

/// One call to another service. Without a form it is a GET, with one a POST.
struct Call {
    std::string address;
    Transport transport = Transport::https;
    std::optional<std::string> form = {};   ///< application/x-www-form-urlencoded
    std::vector<std::string> headers = {};  ///< "Authorization: Bearer ..."
    std::string authorities_file = {};      ///< PEM of the certificate authorities to trust; empty: the machine's
    std::size_t size_limit = 256 * 1024;    ///< bytes of answer
    int seconds = 10;                       ///< for the whole call; 3 of them at most to connect
};

struct Answer {
    int status;
    std::string content_type;  ///< without parameters, in lower case: "application/json"
    std::string body;
};

/// Makes the call and waits for the answer, whatever its status. Redirects are not followed: they come back as the
/// answer. No cookies, no credentials but those given, TLS 1.2 at the least, names and certificates always checked.
/// Fails: unavailable, within `seconds`, if there is no whole answer in the limits. The address is not in the error.
Result<Answer> fetch(const Call& call);

}  // namespace kith::access
