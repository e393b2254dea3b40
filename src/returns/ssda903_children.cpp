#include "returns/ssda903_children.h"

namespace kith::returns {

static std::uint32_t hash_of(const Text& child) { return spread(std::hash<std::string_view>{}(child.view())); }

std::optional<std::size_t> Children::place_of(const Text& child) {
    for (const auto near : {last_, last_ + 1})
        if (near < known_.size() && known_[near].child == child) return near;
    return index_.find(hash_of(child), [&](std::size_t place) { return known_[place].child == child; });
}

const Children::Known* Children::find(const Text& child) {
    const auto place = place_of(child);
    if (!place) return nullptr;
    last_ = *place;
    return &known_[*place];
}

void Children::add(const Known& known) {
    if (const auto place = place_of(known.child)) {
        known_[*place] = known;
        return;
    }
    index_.add(hash_of(known.child), known_.size());
    known_.push_back(known);
}

}  // namespace kith::returns
