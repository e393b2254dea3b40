#pragma once

#include "kernel/access/gate.h"
#include "recruitment/acts.h"

/// What applicants send in: typed by its content, scanned where there is a scanner, and kept in the record's own store.
namespace kith::recruitment {

inline constexpr std::size_t most_bytes = 6 * 1024 * 1024;

/// "application/pdf", "image/jpeg" or "image/png" by how the bytes begin; none: another type, or none at all.
std::optional<std::string_view> type_of(std::string_view bytes);

/// The last part of what the sender calls the file, with nothing in it that a system could take for more than a name.
std::string harmless_name(std::string_view sent, std::string_view type);

enum class Scanned { clean, infected, not_scanned };
/// Has `command FILE` look at the bytes: 0 clean, 1 infected. No command, one that cannot be run or that ends
/// otherwise: not scanned. Cost: as long as the scanner takes.
Scanned scanned(const std::string& command, std::string_view bytes);

struct Sent {
    DocumentKind kind;
    std::string_view file_name;
    std::string_view bytes;
};
/// Keeps it: the fact and its bytes in one transaction. `scan`: what the scanner said, which is asked before the change
/// begins, as nobody else can write while it runs.
/// Fails: invalid, with the field "file", if it is empty, too large, of another type or infected.
Result<EntryNumber> keep_document(Change& change, const ApplicationFile& file, const Leave& applicant, const Sent& sent,
                                  Scanned scan, Date today);

/// The bytes. Fails: not_found; unavailable, if what lies there is not what was sent.
Result<std::string> bytes_of(const Store& store, const Leave& applicant, const Fact<Document>& document);

}  // namespace kith::recruitment
