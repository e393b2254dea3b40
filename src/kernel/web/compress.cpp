#include "kernel/web/compress.h"

#include <brotli/encode.h>
#include <zlib.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>

#include "kernel/core/text.h"

namespace kith {

/// A q-value in thousandths (RFC 9110, 12.4.2: at most three decimals); none if malformed.
static std::optional<int> thousandths(std::string_view text) {
    if (text.empty() || text.size() > 5 || (text[0] != '0' && text[0] != '1')) return {};
    int value = (text[0] - '0') * 1000;
    if (text.size() > 1 && text[1] != '.') return {};
    for (std::size_t i = 2, worth = 100; i < text.size(); ++i, worth /= 10) {
        if (text[i] < '0' || text[i] > '9') return {};
        value += (text[i] - '0') * static_cast<int>(worth);
    }
    return value <= 1000 ? std::optional{value} : std::nullopt;
}

struct Wish {
    std::string_view coding;
    int quality;  ///< 0 (never) to 1000
};

/// One member of the list; a malformed q-value counts as a refusal, for plain text is always safe.
static Wish read_wish(std::string_view member) {
    const auto end = std::min(member.find(';'), member.size());
    Wish wish{trim(member.substr(0, end)), 1000};
    if (end == member.size()) return wish;
    const auto weight = trim(member.substr(end + 1));
    const bool named = weight.starts_with("q=") || weight.starts_with("Q=");
    wish.quality = named ? thousandths(weight.substr(2)).value_or(0) : 0;
    return wish;
}

Coding best_coding(std::string_view accept_encoding) {
    std::optional<int> gzip, brotli, identity, any;
    while (!accept_encoding.empty()) {
        const auto end = std::min(accept_encoding.find(','), accept_encoding.size());
        const auto [coding, quality] = read_wish(accept_encoding.substr(0, end));
        accept_encoding.remove_prefix(std::min(end + 1, accept_encoding.size()));
        if (lower(coding) == "gzip" || lower(coding) == "x-gzip") gzip = quality;
        if (lower(coding) == "br") brotli = quality;
        if (lower(coding) == "identity") identity = quality;
        if (coding == "*") any = quality;
    }
    const int br = brotli.value_or(any.value_or(0)), gz = gzip.value_or(any.value_or(0)), plain = identity.value_or(0);
    if (br > 0 && br >= gz && br >= plain) return Coding::brotli;
    if (gz > 0 && gz >= plain) return Coding::gzip;
    return Coding::identity;
}

/// A deflate state, kept for each thread: making one clears 256 KB.
class Deflater {
public:
    explicit Deflater(int level) {
        constexpr int gzip_header = 16;
        check(deflateInit2(&stream_, level, Z_DEFLATED, 15 + gzip_header, 8, Z_DEFAULT_STRATEGY) == Z_OK,
              "zlib could not start");
    }
    ~Deflater() { deflateEnd(&stream_); }
    Deflater(const Deflater&) = delete;
    Deflater& operator=(const Deflater&) = delete;

    std::string squeeze(std::string_view body) {
        deflateReset(&stream_);
        std::string out(deflateBound(&stream_, static_cast<uLong>(body.size())), '\0');
        stream_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(body.data()));  // zlib only reads it
        stream_.avail_in = static_cast<uInt>(body.size());
        stream_.next_out = reinterpret_cast<Bytef*>(out.data());
        stream_.avail_out = static_cast<uInt>(out.size());
        check(deflate(&stream_, Z_FINISH) == Z_STREAM_END, "zlib did not finish");
        out.resize(stream_.total_out);
        return out;
    }

private:
    z_stream stream_{};
};

static std::string gzipped(std::string_view body, Effort effort) {
    if (effort == Effort::small) return Deflater{9}.squeeze(body);
    thread_local Deflater deflater{1};
    return deflater.squeeze(body);
}

/// A window no larger than the page needs: brotli clears tables of the window's size, which took a source file of 13 KB
/// 191 microseconds instead of 54.
static int window_for(std::size_t size, Effort effort) {
    if (effort == Effort::small) return BROTLI_DEFAULT_WINDOW;
    return std::clamp(static_cast<int>(std::bit_width(size)), 16, BROTLI_DEFAULT_WINDOW);
}

static std::string brotlied(std::string_view body, Effort effort) {
    const int quality = effort == Effort::quick ? 3 : BROTLI_MAX_QUALITY;
    std::string out(BrotliEncoderMaxCompressedSize(body.size()), '\0');
    std::size_t size = out.size();
    const auto done = BrotliEncoderCompress(quality, window_for(body.size(), effort), BROTLI_MODE_TEXT, body.size(),
                                            reinterpret_cast<const std::uint8_t*>(body.data()), &size,
                                            reinterpret_cast<std::uint8_t*>(out.data()));
    check(done == BROTLI_TRUE, "brotli did not finish");
    out.resize(size);
    return out;
}

std::string squeezed(std::string_view body, Coding coding, Effort effort) {
    switch (coding) {
        case Coding::identity: return std::string{body};
        case Coding::gzip: return gzipped(body, effort);
        case Coding::brotli: return brotlied(body, effort);
    }
    return {};
}

static std::string* find(Response& response, std::string_view name) {
    for (auto& [header, value] : response.headers)
        if (lower(header) == name) return &value;
    return nullptr;
}

static bool is_text_type(std::string_view content_type) {
    const auto type = trim(content_type.substr(0, content_type.find(';')));
    if (type.starts_with("text/")) return true;
    constexpr std::array others{"application/json", "application/javascript",    "application/xml",
                                "image/svg+xml",    "application/manifest+json", "application/problem+json"};
    return std::ranges::any_of(others, [&](const char* other) { return type == other; });
}

static bool could_compress(Response& response) {
    if (response.shared_body || response.body.size() < 1024) return false;
    if (response.status != 200 && response.status < 400) return false;
    if (find(response, "x-kith-plain") || find(response, "content-encoding")) return false;
    const auto* type = find(response, "content-type");
    return type && is_text_type(*type);
}

/// A compressed body is another representation: a strong entity tag would promise equal bytes.
static void weaken_tag(Response& response) {
    if (auto* tag = find(response, "etag"); tag && !tag->starts_with("W/")) tag->insert(0, "W/");
}

void compress(const Request& request, Response& response) {
    if (!could_compress(response)) return;
    response.with("vary", "Accept-Encoding");
    const auto coding = best_coding(request.header("accept-encoding"));
    if (coding == Coding::identity) return;
    response.body = squeezed(response.body, coding, Effort::quick);
    response.with("content-encoding", coding == Coding::gzip ? "gzip" : "br");
    weaken_tag(response);
}

}  // namespace kith
