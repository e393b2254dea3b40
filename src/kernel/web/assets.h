#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "kernel/web/html.h"
#include "kernel/web/http.h"

namespace kith {

/// A file that browsers load, kept in the program. Its address has a fingerprint of its contents, so it may be kept for
/// ever: another version has another address.
struct Asset {
    std::string name;     ///< "kith.css"
    std::string address;  ///< "/assets/kith-AB12CD34.css"
    std::string type;     ///< "text/css; charset=utf-8"
    std::shared_ptr<const std::string> bytes;
    std::shared_ptr<const std::string> brotli;  ///< none where it would not be smaller
    std::shared_ptr<const std::string> gzip;
};

/// The address of the asset with that plain name. A name that there is not is a bug.
const Url& asset(std::string_view name);

/// The asset at that path, or null.
const Asset* find_asset(std::string_view path);

/// The asset in the smallest form that the browser takes, to be kept for a year.
Response asset_response(const Request& request, const Asset& asset);

}  // namespace kith
