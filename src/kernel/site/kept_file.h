#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "kernel/core/words.h"
#include "kernel/record/journal.h"

/// A file in the record's own store: the fact that tells of it holds its type and fingerprint, a row beside the fact
/// its bytes, so that both are written, backed up and restored together.
namespace kith {

/// Whether it was looked at for viruses before it was kept; what holds one is not kept.
enum class Scan { clean, not_scanned };
template <>
inline constexpr std::array words_of<Scan>{Word{Scan::clean, "clean", "Scanned for viruses: none found"},
                                           Word{Scan::not_scanned, "not_scanned", "Not scanned for viruses"}};

/// "application/pdf", "image/jpeg" or "image/png" by how the bytes begin; none: another type, or none at all.
std::optional<std::string_view> type_of(std::string_view bytes);

/// The last part of what the sender calls the file, with nothing in it that a system could take for more than a name.
std::string harmless_name(std::string_view sent, std::string_view type);

/// BLAKE2b, 32 bytes: what `b2sum -l 256` gives.
std::string fingerprint_of(std::string_view bytes);

/// Writes the bytes beside the fact that was just entered. `table`: of the area, keyed by authority and fact, with the
/// bytes as its third column; append-only.
Result<void> keep_bytes(Change& change, const TableInfo& table, FactId fact, std::string_view bytes);

/// The bytes. Fails: not_found; unavailable, if what lies there is not what was kept.
Result<std::string> bytes_kept(const Store& store, const Leave& about, const TableInfo& table, FactId fact,
                               std::string_view fingerprint);

}  // namespace kith
