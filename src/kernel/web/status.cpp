#include "kernel/web/status.h"

#include <algorithm>
#include <iterator>

namespace kith {

struct Words {
    int status;
    std::string_view words;
};

static constexpr Words reasons[] = {
    {200, "OK"},
    {201, "Created"},
    {202, "Accepted"},
    {204, "No Content"},
    {206, "Partial Content"},
    {301, "Moved Permanently"},
    {302, "Found"},
    {303, "See Other"},
    {304, "Not Modified"},
    {307, "Temporary Redirect"},
    {308, "Permanent Redirect"},
    {400, "Bad Request"},
    {401, "Unauthorized"},
    {403, "Forbidden"},
    {404, "Not Found"},
    {405, "Method Not Allowed"},
    {406, "Not Acceptable"},
    {408, "Request Timeout"},
    {409, "Conflict"},
    {410, "Gone"},
    {412, "Precondition Failed"},
    {413, "Content Too Large"},
    {415, "Unsupported Media Type"},
    {417, "Expectation Failed"},
    {422, "Unprocessable Content"},
    {428, "Precondition Required"},
    {429, "Too Many Requests"},
    {431, "Request Header Fields Too Large"},
    {500, "Internal Server Error"},
    {501, "Not Implemented"},
    {502, "Bad Gateway"},
    {503, "Service Unavailable"},
    {504, "Gateway Timeout"},
    {505, "HTTP Version Not Supported"},
};

static constexpr Words sentences[] = {
    {404, "There is no page at this address."},
    {405, "This address does not take that kind of request."},
    {408, "The request took too long to arrive. Try again."},
    {413, "What was sent is too large."},
    {431, "The request's headers are too large."},
    {500, "Something went wrong on our side. Try again, and if it happens again tell us the reference."},
    {503, "The server is busy. Try again in a moment."},
};

template <std::size_t size>
static std::string_view find(const Words (&table)[size], int status, std::string_view otherwise) {
    const auto found = std::ranges::find(table, status, &Words::status);
    return found == std::end(table) ? otherwise : found->words;
}

std::string_view reason_of(int status) { return find(reasons, status, ""); }

std::string_view sentence_of(int status) { return find(sentences, status, "The request could not be understood."); }

}  // namespace kith
