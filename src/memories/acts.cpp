#include "memories/acts.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

namespace kith::memories {

static constexpr Question<Memory> questions[] = {
    ask_words<&Memory::words>("words", "What will they want to know later?",
                              "Who is in it, where it was, what they said. They may read this one day.", 2'000),
    ask_date<&Memory::on>("on", "Which day was it?", "For example, today, yesterday or 14/11/2026"),
};
constinit const Form<Memory> memory_form{"memory", "Keep a memory", "Keep it", questions};

Result<PhotoToKeep> photo_to_keep(std::string_view bytes, Scanned scan) {
    const auto type = TRY(accepted(photos_taken, bytes, scan));
    return PhotoToKeep{TRY(picture_alone(bytes)), type, scan};
}

/// With what the photo says of itself. Turned by a quarter, it is as wide as it was high.
static Memory with(Memory memory, const PhotoToKeep& it) {
    constexpr int first_quarter_turn = 5;
    const auto& photo = it.photo;
    auto shown = std::pair{photo.width, photo.height};
    if (photo.orientation >= first_quarter_turn) std::swap(shown.first, shown.second);
    memory.type = std::string{it.type};
    memory.size = static_cast<std::int64_t>(photo.bytes.size());
    memory.width = shown.first;
    memory.height = shown.second;
    memory.fingerprint = fingerprint_of(photo.bytes);
    memory.scan = as_recorded(it.scan);
    return memory;
}

Result<EntryNumber> keep(Change& change, const Allowed<May::keep_memory>& child, const std::string& name, Memory memory,
                         const std::optional<PhotoToKeep>& photo) {
    if (photo) memory = with(std::move(memory), *photo);
    const auto entry = TRY(change.open(
        child, {memory_kind, fmt::format("{} was kept for {}, of {}", photo ? "A photo" : "A memory in words", name,
                                         memory.on.in_words())}));
    const auto fact = TRY(change.enter(child, memory));
    if (photo) TRY(keep_bytes(change, table_info<PhotoBytes>(), fact, photo->photo.bytes));
    return entry;
}

Result<EntryNumber> take_away(Change& change, const Allowed<May::correct_entry>& child, const Fact<Memory>& memory,
                              EntryNumber shown_at, std::string because) {
    const auto entry =
        TRY(change.open(child, {removed_kind, fmt::format("A memory of {} was taken away", memory.value.on.in_words()),
                                std::move(because)}));
    TRY(change.retire<Memory>(child, memory.id, shown_at));
    return entry;
}

static Result<std::vector<Fact<Memory>>> the_last_first(const Store& store, const Leave& child) {
    auto all = TRY(facts<Memory>(store, child, Known::now()));
    std::ranges::reverse(all);
    return all;
}

Result<std::vector<Fact<Memory>>> memories_of(const Store& store, const Allowed<May::see_memories>& child) {
    return the_last_first(store, child);
}
Result<std::vector<Fact<Memory>>> memories_of(const Store& store, const Allowed<May::use_own_pages>& child) {
    return the_last_first(store, child);
}

static Result<std::string> photo_kept(const Store& store, const Leave& child, const Fact<Memory>& memory) {
    if (!memory.value.fingerprint) return fail(Fault::not_found, "There is no photo with this memory.");
    return bytes_kept(store, child, table_info<PhotoBytes>(), memory.id, *memory.value.fingerprint);
}
Result<std::string> photo_of(const Store& store, const Allowed<May::see_memories>& child, const Fact<Memory>& memory) {
    return photo_kept(store, child, memory);
}
Result<std::string> photo_of(const Store& store, const Allowed<May::use_own_pages>& child, const Fact<Memory>& memory) {
    return photo_kept(store, child, memory);
}

Schema memories_schema() { return {"memories", {&table_info<Memory>(), &table_info<PhotoBytes>()}}; }

}  // namespace kith::memories
