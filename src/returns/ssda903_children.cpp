#include "returns/ssda903_children.h"

namespace kith::returns {

const Children::Known* Children::find(const Text& child) const {
    const auto found = known_.find(child);
    return found == known_.end() ? nullptr : &found->second;
}

}  // namespace kith::returns
