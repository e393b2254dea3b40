#include "kernel/web/caller.h"

#include <algorithm>
#include <ranges>
#include <string>

#include "kernel/core/text.h"

namespace kith {

namespace ip = boost::asio::ip;

ip::address plain(const ip::address& address) {
    if (!address.is_v6() || !address.to_v6().is_v4_mapped()) return address;
    return ip::make_address_v4(ip::v4_mapped, address.to_v6());
}

ip::address caller(const ip::address& peer, const Request& request, const std::vector<ip::address>& trusted) {
    auto nearest = plain(peer);
    const auto is_proxy = [&](const ip::address& address) {
        return std::ranges::find(trusted, address) != trusted.end();
    };
    for (const auto& [name, value] : request.headers | std::views::reverse) {
        if (name != "x-forwarded-for") continue;
        for (const auto entry : split(value, ',') | std::views::reverse) {
            if (!is_proxy(nearest)) return nearest;
            boost::system::error_code error;
            const auto address = ip::make_address(std::string{trim(entry)}, error);
            if (error) return nearest;
            nearest = plain(address);
        }
    }
    return nearest;
}

}  // namespace kith
