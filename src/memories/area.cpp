// All that the program sees of memories.
#include "memories/acts.h"
#include "memories/pages.h"

namespace kith::memories {

/// What may be sent to the page: more than is kept, so that whoever sends too large a photo is told in words.
static constexpr std::size_t read_to_refuse = std::size_t{30} * 1024 * 1024;

static FormInfo keep_info() { return memory_form.info(); }

Area area() {
    return {
        .name = "Memories",
        .purpose = "Photos and words that are kept for a child, for as long as they live",
        .pages =
            {page<show_memories>(Method::get, "/children/{person}/memories"),
             page<show_keep>(Method::get, "/children/{person}/memories/new").with(keep_info),
             page<save_keep>(Method::post, "/children/{person}/memories/new").with(keep_info).taking(read_to_refuse),
             page<show_photo>(Method::get, "/children/{person}/memories/{memory}/photo"),
             page<show_take_away>(Method::get, "/children/{person}/memories/{memory}/take-away").with(take_away_info),
             page<save_take_away>(Method::post, "/children/{person}/memories/{memory}/take-away").with(take_away_info)},
        .of_child = {{"Memories", "/children/{person}/memories", May::see_memories}},
        .schema = memories_schema(),
        .kinds = {memory_kind, removed_kind}};
}

}  // namespace kith::memories
