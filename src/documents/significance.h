#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "documents/codes.h"
#include "kernel/access/roles.h"

/// What a chronology knows of each kind of entry, said once.
namespace kith::documents {

/// A kind with another weight than ordinary, or that a child may read of in plain words.
struct KindTerms {
    std::string_view code;  ///< of an EntryKind
    Significance significance;
    std::string_view plain = {};  ///< what a child reads of it; empty: it is not in the child's version
};
std::span<const KindTerms> kinds_weighed();

/// As the table has it; a kind that is not in it is ordinary, and not in the child's version.
KindTerms terms_of(std::string_view kind);

/// Under which leave the entries of an area are read. Some are about the family, whichever of its journals they are in.
struct OpenedBy {
    std::string_view area;   ///< "front_door": what stands before the dot of the kind's code
    std::optional<May> may;  ///< none: never in a chronology, it has pages of its own
    bool of_family = false;  ///< asked about the family
};
std::span<const OpenedBy> areas_opened();

/// As the table has it. An area that is not in it is in no chronology: what it takes to read it must be said first.
OpenedBy opened_by(std::string_view kind);

/// By what someone wrote as: "Robin Ashdown, social worker". The journal keeps it as it was on the day.
Agency agency_of(std::string_view author);

}  // namespace kith::documents
