#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "kernel/core/result.h"
#include "kernel/site/context.h"
#include "kernel/site/kept_file.h"
#include "kernel/web/html.h"

/// A file that is sent in by a form: known by its content, never by what its sender calls it, and scanned where the
/// site has a scanner. The page that takes one says so: page<...>(...).taking(takes.most_bytes()).
namespace kith {

/// What an address takes.
struct Takes {
    std::span<const std::string_view> types;  ///< of those that type_of() knows
    int megabytes;
    std::string_view kinds;           ///< "a PDF, or a photo as JPEG or PNG", after "Send"
    std::string_view when_too_large;  ///< what to do then, as a sentence
    std::string_view when_infected;   ///< likewise

    constexpr std::size_t most_bytes() const { return static_cast<std::size_t>(megabytes) * 1024 * 1024; }
};

enum class Scanned { clean, infected, not_scanned };
/// Has `command FILE` look at the bytes: 0 clean, 1 infected. No command, one that cannot be run or that ends
/// otherwise: not scanned. Cost: as long as the scanner takes, so it is asked before a change begins: nobody else can
/// write while one is open.
Scanned scanned(const std::string& command, std::string_view bytes);

/// What the site's scanner says; what will be refused anyway is not handed to it.
Scanned scanned(const Context& context, const Takes& takes, std::string_view bytes);

/// Its type. Fails: invalid, with the field "file", if it is empty, too large, of another type or infected.
Result<std::string_view> accepted(const Takes& takes, std::string_view bytes, Scanned scan);

constexpr Scan as_recorded(Scanned scan) { return scan == Scanned::clean ? Scan::clean : Scan::not_scanned; }

/// What came in the field "file".
struct SentFile {
    std::string name;  ///< as the sender calls it: see harmless_name()
    std::string_view bytes;
};
/// None where no file was chosen.
std::optional<SentFile> sent_file(const Request& request);

/// The question for a file, with what it may be. `hint`: what else there is to say.
struct FileField {
    const Takes& takes;
    std::string label;
    std::string hint = {};
    std::string error = {};
};
Html file_field(const FileField&);

/// A form that can carry one: the fields, after the token that shows it is ours.
Html form_with_file(const Context& context, const Url& action, const Html& fields);

enum class Sending { to_save, to_show };  ///< to_show: only for pictures
/// The file as an answer, of this type whatever its bytes look like to a browser.
Response file_answer(std::string_view type, std::string_view name, std::string bytes, Sending sending);

}  // namespace kith
