#include "kernel/core/encoding.h"

#include <algorithm>
#include <array>

#include "kernel/core/utf8.h"

namespace kith {

using namespace std::string_view_literals;

enum class ByteOrder { little, big };

/// Windows-1252 from 0x80 to 0x9F; the rest is as Latin-1. The five bytes that stand for nothing are replaced.
static constexpr std::array<char16_t, 32> windows_1252{0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                       0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD,
                                                       0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                       0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178};

static std::string from_windows_1252(std::string_view bytes) {
    std::string text;
    text.reserve(bytes.size() + bytes.size() / 8);
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        append_utf8(text, byte >= 0x80 && byte <= 0x9F ? windows_1252[byte - 0x80U] : char32_t{byte});
    }
    return text;
}

static char32_t unit_at(std::string_view bytes, std::size_t at, ByteOrder order) {
    const auto first = static_cast<unsigned char>(bytes[at]);
    const auto second = static_cast<unsigned char>(bytes[at + 1]);
    return order == ByteOrder::little ? char32_t{first} | char32_t{second} << 8U
                                      : char32_t{second} | char32_t{first} << 8U;
}

static bool is_high_surrogate(char32_t unit) { return unit >= 0xD800 && unit <= 0xDBFF; }
static bool is_low_surrogate(char32_t unit) { return unit >= 0xDC00 && unit <= 0xDFFF; }

static Result<std::string> from_utf16(std::string_view bytes, ByteOrder order) {
    const auto broken = [] {
        return fail(Fault::invalid, "This file is in UTF-16 and is damaged or cut short. Save it again as CSV UTF-8.");
    };
    if (bytes.size() % 2 != 0) return broken();
    std::string text;
    text.reserve(bytes.size() / 2);
    for (std::size_t at = 0; at < bytes.size(); at += 2) {
        const auto unit = unit_at(bytes, at, order);
        if (is_low_surrogate(unit) || unit == 0) return broken();
        if (!is_high_surrogate(unit)) {
            append_utf8(text, unit);
            continue;
        }
        at += 2;
        const auto low = at < bytes.size() ? unit_at(bytes, at, order) : 0;
        if (!is_low_surrogate(low)) return broken();
        append_utf8(text, 0x1'0000 + ((unit - 0xD800) << 10U) + (low - 0xDC00));
    }
    return text;
}

/// The order of UTF-16 without a mark, told by its zero bytes: text mostly in Latin letters has one in every pair,
/// always on the same side.
static std::optional<ByteOrder> utf16_by_its_zeros(std::string_view bytes) {
    const auto start = bytes.substr(0, 4096);
    if (bytes.size() % 2 != 0 || start.empty()) return {};
    std::array<std::size_t, 2> zeros{};
    for (std::size_t at = 0; at < start.size(); ++at)
        if (start[at] == '\0') ++zeros[at % 2];
    const auto most = start.size() / 2 * 3 / 4;
    if (zeros[0] == 0 && zeros[1] >= most && most > 0) return ByteOrder::little;
    if (zeros[1] == 0 && zeros[0] >= most && most > 0) return ByteOrder::big;
    return {};
}

static std::string_view what_it_is_instead(std::string_view bytes) {
    if (bytes.starts_with("PK\3\4"sv) || bytes.starts_with("\xD0\xCF\x11\xE0"sv))
        return "This is a workbook, not a CSV file. Open it in your spreadsheet and save it as CSV UTF-8.";
    if (bytes.starts_with("%PDF-"sv))
        return "This is a PDF, not a CSV file. Send the table it was made from, saved as CSV UTF-8.";
    if (bytes.starts_with("\xFF\xFE\0\0"sv) || bytes.starts_with("\0\0\xFE\xFF"sv))
        return "This file is in UTF-32, which Kith does not read. Save it again as CSV UTF-8.";
    return {};
}

/// UTF-16 by its mark or by its zeros, read; nothing if it is not UTF-16.
static Result<std::optional<std::string>> try_utf16(std::string_view bytes) {
    if (bytes.starts_with("\xFF\xFE"sv)) return TRY(from_utf16(bytes.substr(2), ByteOrder::little));
    if (bytes.starts_with("\xFE\xFF"sv)) return TRY(from_utf16(bytes.substr(2), ByteOrder::big));
    if (const auto order = utf16_by_its_zeros(bytes)) return TRY(from_utf16(bytes, *order));
    return std::nullopt;
}

static std::string sentence_on_zero_byte(std::string_view bytes, std::size_t at) {
    const auto line = std::ranges::count(bytes.substr(0, at), '\n') + 1;
    return "Line " + std::to_string(line) +
           " has a zero byte, which no text has, so the file is damaged or is not a CSV file. Save it again as CSV "
           "UTF-8.";
}

Result<DecodedText> decode(std::string_view bytes) {
    if (const auto instead = what_it_is_instead(bytes); !instead.empty())
        return fail(Fault::invalid, std::string{instead});
    DecodedText decoded;
    if (auto text = TRY(try_utf16(bytes))) {
        decoded.converted_ = std::move(text);
        decoded.note_ = "This file is in UTF-16; it was converted to UTF-8.";
        return decoded;
    }
    if (bytes.starts_with("\xEF\xBB\xBF"sv)) bytes.remove_prefix(3);
    if (const auto zero = bytes.find('\0'); zero != bytes.npos)
        return fail(Fault::invalid, sentence_on_zero_byte(bytes, zero));
    decoded.original_ = bytes;
    if (is_utf8(bytes)) return decoded;
    decoded.converted_ = from_windows_1252(bytes);
    decoded.note_ =
        "This file is not in UTF-8; it was read as Windows-1252, as older spreadsheets save. Check that names "
        "with accents look right.";
    return decoded;
}

}  // namespace kith
