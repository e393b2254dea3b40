#pragma once

#include <optional>
#include <string>

#include "kernel/core/words.h"
#include "kernel/record/facts.h"

namespace kith {

/// What a context is. Source: the Review, 3.3; Working Together 2023 on harm outside the home.
enum class ContextKind { place, peer_group, online_space };

/// A place, a peer group or an online space where children come to harm outside their homes. It is on the record as a
/// person and a home are: facts hang on it, the gate is asked about it, its journal can be read. It is nobody's fault
/// that they are found there.
struct ContextOfHarm {
    ContextKind kind;
    std::string name;  ///< "The bus station", "The Mill Lane group", as people call it
    Date since;        ///< when we came to know of it
    std::optional<Date> ends;

    static constexpr auto table =
        facts_in("people_context", "Place, group or online space", column("kind", "Kind", &ContextOfHarm::kind),
                 column("name", "Name", &ContextOfHarm::name), column("since", "Known since", &ContextOfHarm::since),
                 column("ends", "No longer since", &ContextOfHarm::ends))
            .since(4);
};

template <>
inline constexpr std::array words_of<ContextKind>{Word{ContextKind::place, "place", "Place"},
                                                  Word{ContextKind::peer_group, "peer_group", "Peer group"},
                                                  Word{ContextKind::online_space, "online_space", "Online space"}};

}  // namespace kith
