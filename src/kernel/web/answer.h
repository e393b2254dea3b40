#pragma once

#include <memory>
#include <string>

#include "kernel/web/http.h"

namespace kith {

/// A response made ready for the wire, with what the log wants to know of it.
struct Answer {
    int status = 500;
    std::string head;  ///< status line and headers; without Connection and the empty line, which the connection adds
    std::string body;
    std::shared_ptr<const std::string> shared_body;  ///< in place of `body` if set
    std::string_view method;                         ///< for the log; empty if no handler saw the request
    std::string route;                               ///< the pattern that answered; empty if none did
    std::string fault;  ///< for the log: a bug's sentence or an exception's type, never its text, which may hold names

    const std::string& payload() const { return shared_body ? *shared_body : body; }
};

/// Runs the handler, compresses, and writes the head. Never throws: what the handler throws becomes a 500 that names
/// the request's id. Safe from many threads.
Answer answer(const Handler& handler, const Request& request);

/// The answer to a request that no handler saw: 400, 408, 413, 503 and their like, as a short plain page.
Answer refusal(int status, const Request& request);

/// The line for the log: JSON with time, request, method, route, status, milliseconds and bytes, and the fault if any.
/// Never the path, the query, the peer or the body.
std::string log_line(const Answer& answer, const Request& request, double milliseconds, std::size_t bytes);

}  // namespace kith
