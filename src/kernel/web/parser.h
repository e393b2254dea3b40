#pragma once

// Inside kernel/web only: the one place, with connection and server, that sees Boost.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <boost/beast/http/basic_parser.hpp>

#include "kernel/web/http.h"

namespace kith {

/// Where the header of a request ends, and whether every line up to there ends as it must.
/// Looks at each byte once, however small the pieces in which it arrives.
class HeaderScan {
public:
    enum class Found { nothing_yet, end, bare_line_feed, too_long };

    Found look(std::string_view received, std::size_t limit);

private:
    std::size_t looked_ = 0;
    std::size_t line_ = 0;  ///< where the current line begins
};

/// Beast's strict HTTP/1 parser, which writes straight into a Request. One for each request.
class RequestParser : public boost::beast::http::basic_parser<true> {
public:
    /// What Beast accepts but this server must not, as a status; none if the request may go on to its body.
    std::optional<int> objection();

    bool is_http_1_0() const { return version_ < 11; }
    bool expects_continue() const { return !is_http_1_0() && expectation_ == Expectation::continues; }

    Request request;

private:
    using error_code = boost::beast::error_code;
    using string_view = boost::beast::string_view;
    enum class Expectation { none, continues, unknown };

    std::optional<int> objection_to_framing() const;
    std::optional<int> objection_to_host(const std::optional<std::string>& absolute);

    void on_request_impl(boost::beast::http::verb, string_view method, string_view target, int version,
                         error_code&) override;
    void on_response_impl(int, string_view, int, error_code&) override {}
    void on_field_impl(boost::beast::http::field, string_view name, string_view value, error_code&) override;
    void on_header_impl(error_code&) override { header_ended_ = true; }
    void on_body_init_impl(const boost::optional<std::uint64_t>& length, error_code&) override;
    std::size_t on_body_impl(string_view part, error_code&) override;
    void on_chunk_header_impl(std::uint64_t, string_view, error_code&) override {}
    std::size_t on_chunk_body_impl(std::uint64_t, string_view part, error_code&) override;
    void on_finish_impl(error_code&) override {}

    boost::beast::http::verb verb_{};
    std::string target_;
    int version_ = 11;
    Expectation expectation_ = Expectation::none;
    bool header_ended_ = false;
    bool coded_ = false;           ///< a Transfer-Encoding came
    bool unknown_coding_ = false;  ///< one other than "chunked" alone
    bool measured_ = false;        ///< a Content-Length came
    int hosts_ = 0;
};

}  // namespace kith
