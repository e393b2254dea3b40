#pragma once

#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "kernel/core/date.h"

namespace kith {

/// Writes JSON as it is told, straight into text. Commas, quotes and escapes are its own affair:
///
///   JsonWriter json;
///   json.object([&] {
///       json.member("name", child.name);
///       json.key("visits");
///       json.array([&] { for (const auto& visit : visits) json.value(visit.day); });
///   });
///   response.body = json.take();
///
/// The text is always valid UTF-8 (bytes that are not become U+FFFD), and safe inside a <script>: <, > and & are
/// escaped, and so are U+2028 and U+2029. A member without a value, a value without its key or two values at the top
/// are bugs.
class JsonWriter {
public:
    template <std::invocable Body>
    void object(Body&& body) {
        open('{');
        body();
        close('}');
    }

    template <std::invocable Body>
    void array(Body&& body) {
        open('[');
        body();
        close(']');
    }

    /// The name of the next value. Requires: inside an object.
    void key(std::string_view name);

    void value(std::string_view text);
    void value(const char* text) { value(std::string_view{text}); }
    void value(const std::string& text) { value(std::string_view{text}); }
    void value(std::int64_t number);
    void value(std::same_as<bool> auto yes) { literal(yes ? "true" : "false"); }
    void value(std::nullptr_t) { literal("null"); }
    void value(Date day);  ///< "2025-03-31"

    /// The shortest text that reads back as the same number. Requires: finite.
    void value(std::floating_point auto number) { real(static_cast<double>(number)); }

    template <std::integral Integer>
    requires(!std::same_as<Integer, bool> && !std::same_as<Integer, char>) void value(Integer number) {
        static_assert(sizeof(Integer) < 8 || std::signed_integral<Integer>, "May not fit in 64 bits with a sign.");
        value(static_cast<std::int64_t>(number));
    }

    /// null for nothing.
    template <class T>
    void value(const std::optional<T>& maybe) {
        if (maybe)
            value(*maybe);
        else
            value(nullptr);
    }

    void member(std::string_view name, const auto& its_value) {
        key(name);
        value(its_value);
    }

    /// A value that is JSON already, made by another writer. Requires: it is valid.
    void raw(std::string_view json);

    /// What was written, whole; the writer is empty again. Requires: everything opened is closed.
    std::string take();

private:
    void open(char bracket);
    void close(char bracket);
    void literal(std::string_view text);
    void real(double number);
    void before_value();
    void quote(std::string_view text);

    std::string text_;
    std::string open_;           ///< the brackets not yet closed, outermost first
    bool comma_needed_ = false;  ///< something stands before, in the same object or array
    bool value_needed_ = false;  ///< a key has been written
};

}  // namespace kith
