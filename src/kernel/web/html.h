#pragma once

#include <array>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include "kernel/core/id.h"
#include "kernel/web/html_literal.h"

namespace kith {

/// Finished HTML. Made only by `html()` below, by components, and by Html::trusted at the few places that
/// assemble it from parts already made (each is looked at in review).
class Html {
public:
    Html() = default;
    static Html trusted(std::string markup) { return Html{std::move(markup)}; }

    Html& operator+=(const Html& more) {
        markup_ += more.markup_;
        return *this;
    }
    friend Html operator+(Html a, const Html& b) { return a += b; }
    const std::string& markup() const& { return markup_; }
    std::string markup() && { return std::move(markup_); }
    bool empty() const { return markup_.empty(); }

private:
    friend class Slots;
    explicit Html(std::string markup) : markup_{std::move(markup)} {}
    std::string markup_;
};

/// An address for href, src and action. Kept as it is sent: already percent-encoded.
class Url {
public:
    /// On this site: begins with "/" (not "//"), "#" or "?", without spaces, quotation marks or backslashes.
    /// Anything else is a bug.
    explicit Url(std::string address);

    /// On another site, from our own declarations (the page of an Act): begins with "https://". Else a bug.
    static Url outside(std::string address);
    /// Opens the telephone with this number; what is not a digit or a leading plus is left out.
    static Url telephone(std::string_view number);
    /// Opens a letter to this e-mail address.
    static Url mail(std::string_view to);

    /// The same address asking one thing more: Url{"/people"}.with("name", "Ana & co") is
    /// "/people?name=Ana%20%26%20co".
    Url with(std::string_view name, std::string_view value) const;

    const std::string& address() const { return address_; }
    friend bool operator==(const Url&, const Url&) = default;

private:
    struct Made {};
    Url(Made, std::string address) : address_{std::move(address)} {}
    std::string address_;
};

/// The name of an attribute that holds words: one that holds an address or code does not compile.
class AttributeName {
public:
    template <std::size_t size>
    consteval AttributeName(const char (&name)[size]) : name_{name, size - 1} {
        for (const char c : name_)
            if (!literal::is_name(c) || (c >= 'A' && c <= 'Z'))
                throw "The name of an attribute has small letters, digits and dashes.";
        if (literal::holds(name_) != literal::Holds::words) throw "This attribute does not hold words.";
    }
    std::string_view name() const { return name_; }

private:
    std::string_view name_;
};

/// Attributes that a tag has only sometimes: html("<input{}>", Attributes{}.add("required")).
class Attributes {
public:
    Attributes& add(AttributeName name);  ///< one that counts by being there: disabled, open
    Attributes& add(AttributeName name, std::string_view value);
    Attributes& add(AttributeName name, const char* value) { return add(name, std::string_view{value}); }
    Attributes& add(AttributeName name, std::int64_t value);
    /// Adds nothing if the value is empty.
    Attributes& add_if_any(AttributeName name, std::string_view value) {
        return value.empty() ? *this : add(name, value);
    }
    Attributes& operator+=(const Attributes& more) {
        markup_ += more.markup_;
        return *this;
    }

    const std::string& markup() const { return markup_; }

private:
    std::string markup_;
};

namespace literal {

template <class T>
struct is_id : std::false_type {};
template <class Kind>
struct is_id<Id<Kind>> : std::true_type {};

template <class T>
consteval Sort sort() {
    if constexpr (std::same_as<T, Html>)
        return Sort::markup;
    else if constexpr (std::same_as<T, Url>)
        return Sort::url;
    else if constexpr (std::same_as<T, Attributes>)
        return Sort::attributes;
    else if constexpr (std::is_convertible_v<const T&, std::string_view>)
        return Sort::text;
    else {
        static_assert(is_id<T>::value || (std::integral<T> && !std::same_as<T, bool> && !std::same_as<T, char>),
                      "Text, a whole number, an Id, Html, a Url or Attributes; say anything else in words first.");
        return Sort::number;
    }
}

}  // namespace literal

/// A piece of HTML in the source, checked as it is compiled. Each `{}` is filled by one argument.
///
/// Does not compile: a `{}` in <script>, <style>, a tag's name, an unquoted value, or a comment; anything written in
/// <script>, <style>, style="" or on*=""; text or Html where an address begins; a Url elsewhere (but data-*); Html in
/// an attribute, textarea or title; a wrong number of arguments; a tag not closed, or closed out of turn; a text made
/// at run time in place of a literal.
template <literal::Sort... sorts>
class HtmlLiteral {
public:
    template <std::size_t size>
    consteval HtmlLiteral(const char (&text)[size]) : text_{text, size - 1} {
        constexpr std::array<literal::Sort, sizeof...(sorts) + 1> filled{sorts..., literal::Sort::text};
        literal::Walk{text_, filled.data(), sizeof...(sorts), at_.data()}.whole();
    }

    std::string_view text() const { return text_; }
    const std::uint32_t* at() const { return at_.data(); }

private:
    std::string_view text_;
    std::array<std::uint32_t, sizeof...(sorts) + 1> at_{};  // one to spare, so that none is also an array
};

/// One argument as the filling wants it; a view of something that outlives the call.
struct Slot {
    literal::Sort sort;
    std::string_view text = {};
    std::int64_t number = 0;

    Slot(const Html& html) : sort{literal::Sort::markup}, text{html.markup()} {}
    Slot(const Url& url) : sort{literal::Sort::url}, text{url.address()} {}
    Slot(const Attributes& attributes) : sort{literal::Sort::attributes}, text{attributes.markup()} {}
    Slot(std::string_view words) : sort{literal::Sort::text}, text{words} {}
    template <std::integral Number>
    Slot(Number n) : sort{literal::Sort::number}, number{static_cast<std::int64_t>(n)} {}
    template <class Kind>
    Slot(Id<Kind> id) : sort{literal::Sort::number}, number{id.number()} {}
    template <class Text>
    requires std::is_convertible_v<const Text&, std::string_view> Slot(const Text& words)
        : Slot{std::string_view{words}} {}
};

class Slots {
public:
    static void fill(Html& out, std::string_view text, const std::uint32_t* at, const Slot* slots, std::size_t count);
};

/// Adds to `out` the literal with each `{}` filled, text escaped: append(page, "<li>{}</li>", name).
/// Cost: one copy of the bytes; nothing is allocated but by the growth of `out`.
template <class... Args>
void append(Html& out, std::type_identity_t<HtmlLiteral<literal::sort<Args>()...>> literal, const Args&... args) {
    if constexpr (sizeof...(Args) == 0) {
        Slots::fill(out, literal.text(), literal.at(), nullptr, 0);
    } else {
        const Slot slots[] = {Slot(args)...};
        Slots::fill(out, literal.text(), literal.at(), slots, sizeof...(Args));
    }
}

/// The literal with each `{}` filled: html("<a href=\"{}\">{}</a>", Url{"/children/12"}, name).
template <class... Args>
Html html(std::type_identity_t<HtmlLiteral<literal::sort<Args>()...>> literal, const Args&... args) {
    Html out;
    append<Args...>(out, literal, args...);
    return out;
}

/// Text as it stands in HTML, in text and in a quoted attribute alike: & < > " and ' are written as references.
Html escaped(std::string_view text);

}  // namespace kith
