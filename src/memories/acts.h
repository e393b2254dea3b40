#pragma once

#include <array>

#include "kernel/access/gate.h"
#include "kernel/forms/form.h"
#include "kernel/site/sent_file.h"
#include "memories/facts.h"
#include "memories/photo.h"

/// What is done with a child's memories.
namespace kith::memories {

inline constexpr EntryKind memory_kind{"memories.memory", "Memory kept"};
inline constexpr EntryKind removed_kind{"memories.removed", "Memory taken away"};

inline constexpr std::array<std::string_view, 2> photo_types{"image/jpeg", "image/png"};
inline constexpr Takes photos_taken{photo_types, 10, "a photo as JPEG or PNG", "Send a smaller copy of it",
                                    "Tell the social worker"};

/// The words and the day; the photo comes beside them.
extern const Form<Memory> memory_form;

/// A photo as it will be kept, with what the scanner said of the file that was sent.
struct PhotoToKeep {
    Photo photo;
    std::string_view type;
    Scanned scan;
};
/// Fails: invalid, with the field "file", if it is not a photo, not whole, too large or infected.
Result<PhotoToKeep> photo_to_keep(std::string_view bytes, Scanned scan);

/// Keeps the memory: the fact and the photo's bytes in one transaction.
Result<EntryNumber> keep(Change& change, const Allowed<May::keep_memory>& child, const std::string& name, Memory memory,
                         const std::optional<PhotoToKeep>& photo);

/// Held true no more, and shown to nobody: it was another child's. It stays in the record as everything does.
Result<EntryNumber> take_away(Change& change, const Allowed<May::correct_entry>& child, const Fact<Memory>& memory,
                              EntryNumber shown_at, std::string because);

/// The last day first.
Result<std::vector<Fact<Memory>>> memories_of(const Store& store, const Allowed<May::see_memories>& child);
/// The photo of a memory of this child. Fails: not_found; unavailable, if what lies there is not what was kept.
Result<std::string> photo_of(const Store& store, const Allowed<May::see_memories>& child, const Fact<Memory>& memory);
/// The same for the child, whose memories they are: on pages of their own.
Result<std::vector<Fact<Memory>>> memories_of(const Store& store, const Allowed<May::use_own_pages>& child);
Result<std::string> photo_of(const Store& store, const Allowed<May::use_own_pages>& child, const Fact<Memory>& memory);

Schema memories_schema();

}  // namespace kith::memories
