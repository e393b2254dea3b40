#include "kernel/core/json.h"

#include <array>
#include <charconv>
#include <cmath>

#include "kernel/core/result.h"
#include "kernel/core/utf8.h"

namespace kith {

/// Bytes that may stand in a JSON text as they are.
static constexpr auto plain = [] {
    std::array<bool, 256> table{};
    for (std::size_t c = 0x20; c < 0x7F; ++c) table[c] = c != '"' && c != '\\' && c != '<' && c != '>' && c != '&';
    return table;
}();

static void escape(std::string& text, char32_t code) {
    constexpr std::string_view hex = "0123456789abcdef";
    switch (code) {
        case '"': text += "\\\""; return;
        case '\\': text += "\\\\"; return;
        case '\n': text += "\\n"; return;
        case '\r': text += "\\r"; return;
        case '\t': text += "\\t"; return;
        default: break;
    }
    text += "\\u";
    for (const unsigned shift : {12U, 8U, 4U, 0U}) text += hex[code >> shift & 0xFU];
}

static bool needs_escape(char32_t code) {
    return code < 0x80 || code == 0x2028 || code == 0x2029;  // ASCII that may stand as it is never comes here
}

void JsonWriter::quote(std::string_view text) {
    text_ += '"';
    while (!text.empty()) {
        std::size_t run = 0;
        while (run < text.size() && plain[static_cast<unsigned char>(text[run])]) ++run;
        text_.append(text.data(), run);
        text.remove_prefix(run);
        if (text.empty()) break;
        const auto [code, bytes] = first_character(text);
        if (code == not_utf8)
            append_utf8(text_, replacement_character);
        else if (needs_escape(code))
            escape(text_, code);
        else
            text_.append(text.data(), bytes);
        text.remove_prefix(bytes);
    }
    text_ += '"';
}

void JsonWriter::before_value() {
    if (open_.empty()) check(text_.empty(), "A second JSON value at the top.");
    if (open_.ends_with('{')) check(value_needed_, "A JSON value in an object without its key.");
    if (comma_needed_ && !value_needed_) text_ += ',';
    value_needed_ = false;
    comma_needed_ = true;
}

void JsonWriter::key(std::string_view name) {
    check(open_.ends_with('{') && !value_needed_, "A JSON key where there can be none.");
    if (comma_needed_) text_ += ',';
    quote(name);
    text_ += ':';
    value_needed_ = true;
}

void JsonWriter::open(char bracket) {
    before_value();
    text_ += bracket;
    open_ += bracket;
    comma_needed_ = false;
}

void JsonWriter::close(char bracket) {
    check(!open_.empty() && open_.back() == (bracket == '}' ? '{' : '['), "A JSON bracket closed that was not open.");
    check(!value_needed_, "A JSON key without its value.");
    text_ += bracket;
    open_.pop_back();
    comma_needed_ = true;
}

void JsonWriter::literal(std::string_view text) {
    before_value();
    text_ += text;
}

void JsonWriter::value(std::string_view text) {
    before_value();
    quote(text);
}

void JsonWriter::value(std::int64_t number) {
    std::array<char, 24> digits;
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    literal({digits.data(), static_cast<std::size_t>(end - digits.data())});
}

void JsonWriter::real(double number) {
    check(std::isfinite(number), "JSON has no infinite numbers.");
    std::array<char, 32> digits;
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    literal({digits.data(), static_cast<std::size_t>(end - digits.data())});
}

void JsonWriter::value(Date day) { value(std::string_view{day.iso()}); }

void JsonWriter::raw(std::string_view json) { literal(json); }

std::string JsonWriter::take() {
    check(open_.empty() && !text_.empty(), "JSON taken before it was whole.");
    comma_needed_ = false;
    return std::exchange(text_, {});
}

}  // namespace kith
