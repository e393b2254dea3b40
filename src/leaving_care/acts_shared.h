#pragma once

#include "leaving_care/acts.h"

/// What the acts of both sides share.
namespace kith::leaving_care {

inline tl::unexpected<Error> wrong_at(std::string_view question, std::string_view words) {
    return tl::unexpected(Error{Fault::invalid, std::string{words}, {{std::string{question}, std::string{words}}}});
}

/// Nothing of leaving care is done before 15: such a day is a slip.
Result<void> not_before_fifteen(const LeavingFile& file, std::string_view question, Date day);
/// Fails: not_found if the young person named nobody of that number, or took them off.
Result<const Fact<LovingPerson>*> named_by(const LeavingFile& file, FactId id);
/// Fails: conflict if anyone wrote in that part, with that voice, after `shown_at`.
Result<EntryNumber> write_words(Change& change, const Leave& person, const LeavingFile& file, const PlanWords& words,
                                EntryNumber shown_at);
Result<EntryNumber> ask_for_review(Change& change, const Leave& person, const LeavingFile& file, const std::string& why,
                                   By by);

}  // namespace kith::leaving_care
