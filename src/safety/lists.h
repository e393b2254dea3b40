#pragma once

#include "safety/file.h"

/// Machinery of the files: what they are made of, named in one place.
namespace kith::safety {

/// Calls `f` with every list of facts about a context.
template <class File, class F>
Result<void> each_list_of_context(File& file, F f) {
    TRY(f(file.where));
    TRY(f(file.known));
    TRY(f(file.assessed));
    TRY(f(file.links));
    TRY(f(file.links_ended));
    TRY(f(file.actions.all));
    return f(file.actions.done);
}

/// Calls `f` with every list of facts about a family.
template <class File, class F>
Result<void> each_list_of_family(File& file, F f) {
    TRY(f(file.plans));
    TRY(f(file.reviews));
    TRY(f(file.ended));
    TRY(f(file.actions.all));
    TRY(f(file.actions.done));
    TRY(f(file.referrals));
    return f(file.grounds);
}

template <class T>
using OfList = decltype(T::value_type::value);

/// The lists as they are within a change: somebody may have been quicker since the page was read.
inline Result<void> read_again(const Store& store, const Leave& leave, ContextFile& file) {
    return each_list_of_context(file, [&]<class List>(List& list) -> Result<void> {
        list = TRY(facts<OfList<List>>(store, leave, Known::now()));
        return {};
    });
}
inline Result<void> read_again(const Store& store, const Leave& leave, FamilySafety& file) {
    return each_list_of_family(file, [&]<class List>(List& list) -> Result<void> {
        list = TRY(facts<OfList<List>>(store, leave, Known::now()));
        return {};
    });
}

/// What else the record says when one fact is put right: that fact cannot contradict itself.
template <class T>
ContextFile without(ContextFile file, FactId fact) {
    check(each_list_of_context(file,
                               [&]<class List>(List& list) -> Result<void> {
                                   if constexpr (std::is_same_v<OfList<List>, T>)
                                       std::erase_if(list, [&](const auto& one) { return one.id == fact; });
                                   return {};
                               })
              .has_value(),
          "Taking a fact out of a list cannot fail.");
    return file;
}
template <class T>
FamilySafety without(FamilySafety file, FactId fact) {
    check(each_list_of_family(file,
                              [&]<class List>(List& list) -> Result<void> {
                                  if constexpr (std::is_same_v<OfList<List>, T>)
                                      std::erase_if(list, [&](const auto& one) { return one.id == fact; });
                                  return {};
                              })
              .has_value(),
          "Taking a fact out of a list cannot fail.");
    return file;
}

}  // namespace kith::safety
