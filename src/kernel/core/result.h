#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include <tl/expected.hpp>

namespace kith {

/// What can go wrong that is nobody's bug. A kind is added only if some caller would act on it.
enum class Fault {
    not_found,    ///< no such record, or none that this reader may know exists
    not_allowed,  ///< the record is there; this person, for this purpose, may not
    invalid,      ///< what was typed cannot be accepted; `fields` says which and why
    conflict,     ///< someone else changed it first, or it contradicts what is recorded
    unavailable,  ///< a disk, a database or another service did not answer; try again
};

/// A failure that travels by value. `what` is a sentence for the person who will read it, in plain
/// English; it names no table, file or secret.
struct Error {
    struct Field {
        std::string name;     ///< the question's name in the form
        std::string message;  ///< what is wrong and what to do
    };

    Fault fault;
    std::string what;
    std::vector<Field> fields = {};
};

/// What is wrong with one answer; none: it fits.
using Wrong = std::optional<Error::Field>;
inline Wrong wrong(std::string question, std::string sentence) {
    return Error::Field{std::move(question), std::move(sentence)};
}

template <class T>
using Result = tl::expected<T, Error>;

inline auto fail(Fault fault, std::string what) { return tl::unexpected(Error{fault, std::move(what), {}}); }

/// What was typed at one question cannot be accepted.
inline auto fail_at(std::string_view question, std::string message) {
    return tl::unexpected(Error{Fault::invalid, message, {{std::string{question}, message}}});
}

template <class T>
T take(Result<T>&& result) {
    if constexpr (!std::is_void_v<T>) return *std::move(result);
}

/// Stops the request with its place in the log: for bugs only, never for what people type. Always on.
/// Throws Bug, which the server catches once per request and the command line once per command.
void check(bool holds, const char* sentence);

struct Bug {
    std::string what;
};

}  // namespace kith

/// The value of `expression`, or else return its error from this function.
///   const auto child = TRY(people::find(store, id));
#define TRY(expression) KITH_TRY_AS(expression, __COUNTER__)
#define KITH_TRY_AS(expression, number) KITH_TRY_NAMED(expression, number)
#define KITH_TRY_NAMED(expression, number)                            \
    __extension__({                                                   \
        auto tried_##number = (expression);                           \
        if (!tried_##number) [[unlikely]]                             \
            return tl::unexpected(std::move(tried_##number).error()); \
        ::kith::take(std::move(tried_##number));                      \
    })
