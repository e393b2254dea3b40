#pragma once

#include <optional>
#include <string>

#include "kernel/access/roles.h"
#include "kernel/record/facts.h"
#include "kernel/site/kept_file.h"

/// What is kept for a child to have later.
namespace kith::memories {

/// A photo with what there is to know of it, or words alone. Where there is a photo, its bytes lie in memories_bytes;
/// the fact holds their fingerprint, so that no other picture can stand in for it.
struct Memory {
    Date on;
    std::string words;  ///< who is in it, where it was, what was said: the child may read it
    PersonId by;
    Role as;
    std::optional<std::string> type = {};  ///< by its content: "image/jpeg"; none: words alone
    std::optional<std::int64_t> size = {}, width = {}, height = {};  ///< as it is shown, turned the right way up
    std::optional<std::string> fingerprint = {};                     ///< BLAKE2b, 32 bytes: what `b2sum -l 256` gives
    std::optional<Scan> scan = {};

    static constexpr auto table =
        facts_in("memories_memory", "Memory", column("on_day", "Which day", &Memory::on),
                 column("words", "Words", &Memory::words), column("by_person", "Kept by", &Memory::by),
                 column("as_role", "As", &Memory::as), column("media_type", "Photo", &Memory::type),
                 column("size", "Bytes", &Memory::size), column("width", "Width", &Memory::width),
                 column("height", "Height", &Memory::height),
                 column("fingerprint", "Fingerprint", &Memory::fingerprint), column("scan", "Viruses", &Memory::scan));
};

struct PhotoBytes {
    AuthorityId authority;
    FactId memory;
    std::string bytes;  ///< as URL-safe base64

    static constexpr auto table =
        kept_in("memories_bytes", "Photos, their bytes", "authority, memory",
                column("authority", "Authority", &PhotoBytes::authority),
                column("memory", "Memory", &PhotoBytes::memory), column("bytes", "Bytes", &PhotoBytes::bytes))
            .append_only();
};

}  // namespace kith::memories
