#pragma once

#include <optional>
#include <string>
#include <vector>

#include "advocacy/file.h"

/// What an advocate or an independent visitor is told of a child without the child's saying so: no more than it takes
/// to reach them.
namespace kith::advocacy {

struct Referral {
    PersonId child{1};
    std::string name;
    std::optional<int> age;
    std::string where;               ///< how to reach them, as a sentence or an address
    bool kept_safe = false;          ///< the address is hidden, and the child has not shared it
    std::vector<KeyMoment> moments;  ///< those of the last half year, newest first
};

/// `file`: of the same child.
Result<Referral> referral(const Store& store, const Allowed<May::advocate>& child, const AdvocacyFile& file,
                          Date today);
/// A visitor learns of no moment.
Result<Referral> referral(const Store& store, const Allowed<May::visit_independently>& child, const AdvocacyFile& file,
                          Date today);

/// One part of the record that the child lets their advocate see.
struct SharedWords {
    SharedPart part;
    std::string words;
};
/// Only what is shared today; nothing else is read.
Result<std::vector<SharedWords>> shared_words(const Store& store, const Allowed<May::advocate>& child,
                                              const AdvocacyFile& file, Date today);

}  // namespace kith::advocacy
