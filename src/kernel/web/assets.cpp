#include "kernel/web/assets.h"

#include <cstdint>
#include <map>
#include <span>

#include "kernel/core/result.h"

extern "C" {

/// One line of the table that web/build.mjs writes: labels in the program's read-only data.
struct KithEmbeddedBytes {
    const char* begin;
    std::uint64_t size;
};
struct KithEmbeddedAsset {
    const char* name;
    const char* address;
    const char* type;
    KithEmbeddedBytes plain, brotli, gzip;
};
extern const KithEmbeddedAsset kith_embedded_assets[];
extern const std::uint64_t kith_embedded_asset_count;
}

namespace kith {

namespace {

std::shared_ptr<const std::string> copied(const KithEmbeddedBytes& bytes) {
    if (!bytes.begin) return nullptr;
    return std::make_shared<const std::string>(bytes.begin, bytes.size);
}

struct Catalogue {
    std::map<std::string, Asset, std::less<>> by_address;
    std::map<std::string, Url, std::less<>> by_name;

    Catalogue() {
        for (const auto& [name, address, type, plain, brotli, gzip] :
             std::span{kith_embedded_assets, kith_embedded_asset_count}) {
            by_name.emplace(name, Url{address});
            by_address.emplace(address, Asset{name, address, type, copied(plain), copied(brotli), copied(gzip)});
        }
    }
};

const Catalogue& catalogue() {
    static const Catalogue made;
    return made;
}

/// Whether an Accept-Encoding names this coding without refusing it ("br;q=0").
bool takes(std::string_view accepted, std::string_view coding) {
    while (!accepted.empty()) {
        const auto comma = accepted.find(',');
        auto one = accepted.substr(0, comma);
        accepted = comma == std::string_view::npos ? std::string_view{} : accepted.substr(comma + 1);
        while (one.starts_with(' ')) one.remove_prefix(1);
        if (!one.starts_with(coding)) continue;
        const auto rest = one.substr(coding.size());
        if (rest.empty() || rest.starts_with(' ') || rest.starts_with(';'))
            return rest.find("q=0") == std::string_view::npos || rest.find("q=0.") != std::string_view::npos;
    }
    return false;
}

std::string_view accepted_encodings(const Request& request) {
    for (const auto& [name, value] : request.headers)
        if (name == "accept-encoding") return value;
    return {};
}

}  // namespace

const Url& asset(std::string_view name) {
    const auto found = catalogue().by_name.find(name);
    check(found != catalogue().by_name.end(), "There is no asset of that name.");
    return found->second;
}

const Asset* find_asset(std::string_view path) {
    const auto found = catalogue().by_address.find(path);
    return found == catalogue().by_address.end() ? nullptr : &found->second;
}

Response asset_response(const Request& request, const Asset& asset) {
    Response response;
    response.headers = {{"Content-Type", asset.type},
                        {"Cache-Control", "public, max-age=31536000, immutable"},
                        {"Vary", "Accept-Encoding"},
                        {"X-Content-Type-Options", "nosniff"}};
    const auto accepted = accepted_encodings(request);
    response.shared_body = asset.bytes;
    if (asset.brotli && takes(accepted, "br")) {
        response.headers.emplace_back("Content-Encoding", "br");
        response.shared_body = asset.brotli;
    } else if (asset.gzip && takes(accepted, "gzip")) {
        response.headers.emplace_back("Content-Encoding", "gzip");
        response.shared_body = asset.gzip;
    }
    return response;
}

}  // namespace kith
