#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kith::access {

/// One JSON object that a stranger sent, read but not believed. Nesting beyond 16 levels is refused.
class JsonObject {
public:
    static std::optional<JsonObject> parse(std::string_view json);

    bool has(std::string_view name) const;
    /// The text of that name; empty if it is absent or no text.
    std::string text(std::string_view name) const;
    /// Whether it is there and is the JSON value true.
    bool is_true(std::string_view name) const;
    /// A whole number of seconds; a fraction is cut off. Nothing if absent, no number, or outside +-2^53.
    std::optional<std::int64_t> number(std::string_view name) const;
    /// A text, or every text of a list, in order; empty if it is neither.
    std::vector<std::string> texts(std::string_view name) const;
    /// Every object of a list, in order; empty if it is no list.
    std::vector<JsonObject> objects(std::string_view name) const;

    struct Members;

private:
    explicit JsonObject(std::shared_ptr<const Members> members) : members_{std::move(members)} {}
    std::shared_ptr<const Members> members_;
};

}  // namespace kith::access
