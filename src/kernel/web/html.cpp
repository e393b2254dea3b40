#include "kernel/web/html.h"

#include <charconv>

#include "kernel/core/result.h"

namespace kith {

namespace {

constexpr std::string_view reference(char c) {
    switch (c) {
        case '&': return "&amp;";
        case '<': return "&lt;";
        case '>': return "&gt;";
        case '"': return "&quot;";
        case '\'': return "&#39;";
        default: return {};
    }
}

constexpr auto is_special = [] {
    std::array<bool, 256> special{};
    for (const char c : {'&', '<', '>', '"', '\''}) special[static_cast<unsigned char>(c)] = true;
    return special;
}();

void append_escaped(std::string& out, std::string_view text) {
    const char* from = text.data();
    const char* const end = from + text.size();
    for (const char* p = from; p != end; ++p) {
        if (!is_special[static_cast<unsigned char>(*p)]) continue;
        out.append(from, p);
        out += reference(*p);
        from = p + 1;
    }
    out.append(from, end);
}

void append_number(std::string& out, std::int64_t number) {
    std::array<char, 20> digits;
    const auto [end, problem] = std::to_chars(digits.data(), digits.data() + digits.size(), number);
    out.append(digits.data(), end);
}

void append_slot(std::string& out, const Slot& slot) {
    using literal::Sort;
    switch (slot.sort) {
        case Sort::text:
        case Sort::url: return append_escaped(out, slot.text);
        case Sort::number: return append_number(out, slot.number);
        case Sort::markup:
        case Sort::attributes: out += slot.text; return;
    }
}

std::string percent_encoded(std::string_view text) {
    constexpr std::string_view plain = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
    constexpr std::string_view hex = "0123456789ABCDEF";
    std::string out;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (plain.find(c) != std::string_view::npos) {
            out += c;
        } else {
            out += '%';
            out += hex[byte >> 4];
            out += hex[byte & 15];
        }
    }
    return out;
}

bool can_be_sent(std::string_view address) {
    for (const char c : address)
        if (static_cast<unsigned char>(c) <= ' ' || c == '"' || c == '\\' || c == '<' || c == '>' || c == 0x7f)
            return false;
    return true;
}

}  // namespace

Url::Url(std::string address) : address_{std::move(address)} {
    const bool here = address_.starts_with('/') && !address_.starts_with("//");
    check(here || address_.starts_with('#') || address_.starts_with('?'),
          "An address on this site begins with one slash, # or ?.");
    check(can_be_sent(address_), "An address has no spaces, quotation marks or backslashes.");
}

Url Url::outside(std::string address) {
    check(address.starts_with("https://"), "An address on another site begins with https://.");
    check(can_be_sent(address), "An address has no spaces, quotation marks or backslashes.");
    return {Made{}, std::move(address)};
}

Url Url::telephone(std::string_view number) {
    std::string digits;
    for (const char c : number)
        if ((c >= '0' && c <= '9') || (c == '+' && digits.empty())) digits += c;
    return {Made{}, "tel:" + digits};
}

Url Url::mail(std::string_view to) {
    const auto at = to.rfind('@');
    if (at == std::string_view::npos) return {Made{}, "mailto:" + percent_encoded(to)};
    return {Made{}, "mailto:" + percent_encoded(to.substr(0, at)) + "@" + percent_encoded(to.substr(at + 1))};
}

Url Url::with(std::string_view name, std::string_view value) const {
    const auto hash = address_.find('#');
    std::string address = address_.substr(0, hash);
    address += address.find('?') == std::string::npos ? '?' : '&';
    address += percent_encoded(name) + "=" + percent_encoded(value);
    if (hash != std::string::npos) address += address_.substr(hash);
    return {Made{}, std::move(address)};
}

Attributes& Attributes::add(AttributeName name) {
    markup_ += ' ';
    markup_ += name.name();
    return *this;
}

Attributes& Attributes::add(AttributeName name, std::string_view value) {
    add(name);
    markup_ += "=\"";
    append_escaped(markup_, value);
    markup_ += '"';
    return *this;
}

Attributes& Attributes::add(AttributeName name, std::int64_t value) {
    add(name);
    markup_ += "=\"";
    append_number(markup_, value);
    markup_ += '"';
    return *this;
}

void Slots::fill(Html& out, std::string_view text, const std::uint32_t* at, const Slot* slots, std::size_t count) {
    constexpr std::size_t slot_size = 2;
    std::size_t from = 0;
    for (std::size_t i = 0; i < count; ++i) {
        out.markup_.append(text.data() + from, at[i] - from);
        append_slot(out.markup_, slots[i]);
        from = at[i] + slot_size;
    }
    out.markup_.append(text.data() + from, text.size() - from);
}

Html escaped(std::string_view text) {
    std::string out;
    append_escaped(out, text);
    return Html::trusted(std::move(out));
}

}  // namespace kith
