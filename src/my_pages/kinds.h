#pragma once

#include "kernel/record/journal.h"

/// The entries of the child's own pages.
namespace kith::my_pages {

inline constexpr EntryKind reading_kind{"my_pages.reading", "Chose how their pages speak"};
inline constexpr EntryKind said_kind{"my_pages.said", "The child wrote"};
inline constexpr EntryKind feeling_kind{"my_pages.feeling", "How the child feels"};
inline constexpr EntryKind not_safe_kind{"my_pages.not_safe", "The child does not feel safe"};
inline constexpr EntryKind acted_kind{"my_pages.acted", "Acted on: the child does not feel safe"};
inline constexpr EntryKind person_kind{"my_pages.person", "Who matters to the child"};
inline constexpr EntryKind story_kind{"my_pages.story", "The child wrote in their story"};
inline constexpr EntryKind answer_kind{"my_pages.answer", "Answered the child"};
inline constexpr EntryKind decided_kind{"my_pages.decided", "Told the child what was decided"};

}  // namespace kith::my_pages
