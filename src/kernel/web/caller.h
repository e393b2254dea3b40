#pragma once

// Inside kernel/web only: sees Boost.

#include <vector>

#include <boost/asio/ip/address.hpp>

#include "kernel/web/http.h"

namespace kith {

/// An IPv4 address in IPv6 clothing ("::ffff:192.0.2.1") as the IPv4 address it is; any other as it came.
boost::asio::ip::address plain(const boost::asio::ip::address& address);

/// Who sent the request: the peer, unless it is a trusted proxy. Then the last address in X-Forwarded-For that is not
/// one too; what stands before it, the caller could have made up. An entry that is no address ends the search.
boost::asio::ip::address caller(const boost::asio::ip::address& peer, const Request& request,
                                const std::vector<boost::asio::ip::address>& trusted);

}  // namespace kith
