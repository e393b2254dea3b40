#pragma once

#include "adoption/acts.h"
#include "adoption/sealed.h"

/// What the acts of worker and parties share.
namespace kith::adoption {

inline tl::unexpected<Error> wrong_at(std::string_view question, std::string_view words) {
    return tl::unexpected(Error{Fault::invalid, std::string{words}, {{std::string{question}, std::string{words}}}});
}

inline Result<AdoptionFile> file_in(const Change& change, const Leave& plan) {
    return details::whole(change.store(), plan);
}

Result<const Fact<Party>*> party_in(const AdoptionFile& file, FactId party);
Result<EntryNumber> stop_letters(Change& change, const Leave& plan, const AdoptionFile& file, FactId party,
                                 const NewWords& typed, By by);
Result<EntryNumber> letters_again(Change& change, const Leave& plan, const AdoptionFile& file, FactId party, By by);
Result<EntryNumber> wished_for(Change& change, const Leave& plan, const AdoptionFile& file, FactId letter,
                               const NewWords& typed, By by);

}  // namespace kith::adoption
