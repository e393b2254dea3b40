#pragma once

#include <algorithm>

#include "protection/entered.h"

/// What putting right shares, whichever form it is.
namespace kith::protection {

using First = std::optional<std::string>;

template <class T>
const Fact<T>* found(const std::vector<Fact<T>>& list, FactId fact) {
    const auto at = std::ranges::find(list, fact, &Fact<T>::id);
    return at == list.end() ? nullptr : &*at;
}

/// The rows of a list that hang on a fact are withdrawn with it.
template <class T>
Result<void> retire_of(Change& change, const Leave& family, const std::vector<Fact<T>>& list, FactId T::*of,
                       FactId fact) {
    for (const auto& one : list)
        if (one.value.*of == fact) TRY(change.retire<T>(family, one.id, one.entered_by));
    return {};
}

/// Whether any row of a list hangs on a fact.
template <class T>
bool any_of(const std::vector<Fact<T>>& list, FactId T::*of, FactId fact) {
    return std::ranges::any_of(list, [&](const auto& one) { return one.value.*of == fact; });
}

/// Which children a fact is about, put right: the rows that stand already stay as they are.
inline Result<void> children_right(Change& change, const Leave& family, const Recorded& recorded, FactId of,
                                   const std::vector<PersonId>& children) {
    for (const auto& one : recorded.about)
        if (one.value.of == of && std::ranges::find(children, one.value.child) == children.end())
            TRY(change.retire<AboutChild>(family, one.id, one.entered_by));
    for (const auto child : children)
        if (!recorded.is_about(of, child)) TRY(change.enter(family, AboutChild{of, child}));
    return {};
}

/// What was recorded of one child is put right for one child.
inline Result<void> one_child(std::size_t children) {
    if (children == 1) return {};
    return fail_at("children", "Choose one child here. Record what concerns another apart");
}

}  // namespace kith::protection
