#pragma once

#include <cstdint>
#include <concepts>
#include <string>
#include <string_view>
#include <utility>

#include "kernel/core/id.h"

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
    explicit Html(std::string markup) : markup_{std::move(markup)} {}
    std::string markup_;
};

/// An address on this site for href, src and action: begins with "/" (not "//") or "#" or "?". Anything else is a bug.
class Url {
public:
    explicit Url(std::string address);
    const std::string& address() const { return address_; }

private:
    std::string address_;
};

}  // namespace kith
