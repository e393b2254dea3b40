#pragma once

#include <map>
#include <string>
#include <utility>

#include "adoption/facts.h"

/// The words and pictures of an adoption record lie in the store as closed text. The key is on the machine, not in the
/// record: whoever has the database or a backup reads closed text. docs/how-to/keep-the-adoption-key.md
namespace kith::adoption {

/// Puts the service's keys in the program's hands, once, before it serves: 32 random bytes each as URL-safe base64, one
/// a line, the newest first; it closes, the others only open. Fails: invalid.
Result<void> hold_adoption_keys(const std::string& lines);
void hold_no_adoption_keys();  ///< for tests
/// A published key, for records of invented people alone.
std::string key_of_invented_adoptions();

inline constexpr std::string_view no_adoption_key =
    "The adoption service's key is not on this machine, so what is kept of adoptions cannot be read or added to here. "
    "Nothing is lost. Ask whoever runs Kith to start it with --adoption-key.";

/// Fails: conflict without a key.
Result<void> keep_words(Change& change, const Leave& plan, FactId fact, std::string_view part,
                        const std::string& words);

/// Enters a fact about the plan, and closes its words beside it.
template <class T>
Result<FactId> enter_closed(Change& change, const Leave& plan, const T& fact) {
    const auto id = TRY(change.enter(plan, fact));
    Result<void> done;
    const auto keep = [&](const auto& part) {
        if (done) done = keep_words(change, plan, id, part.name, fact.*part.words);
    };
    std::apply([&](const auto&... part) { (keep(part), ...); }, T::closed);
    TRY(done);
    return id;
}

/// All closed words of one plan or of several, to be opened into the facts to which they belong.
class WordsOfPlans {
public:
    static Result<WordsOfPlans> of(const Store& store, AuthorityId authority, const std::vector<PersonId>& plans);

    /// Fails: conflict, if no key on this machine opens them.
    template <class T>
    Result<void> open_into(Fact<T>& fact) const {
        Result<void> done;
        const auto open = [&](const auto& part) {
            if (done) done = open_one(fact.about, fact.id, part.name, fact.value.*part.words);
        };
        std::apply([&](const auto&... part) { (open(part), ...); }, T::closed);
        return done;
    }

private:
    explicit WordsOfPlans(AuthorityId authority) : authority_{authority} {}
    Result<void> open_one(PersonId plan, FactId fact, std::string_view part, std::string& words) const;

    AuthorityId authority_;
    std::map<std::pair<FactId, std::string>, std::string> closed_;  ///< facts have numbers of their own
};

/// The picture's bytes beside the letter. Fails: conflict without a key.
Result<void> keep_picture(Change& change, const Leave& plan, FactId letter, std::string_view bytes);
/// Fails: not_found; conflict without the key; unavailable, if what lies there is not what was sent in.
Result<std::string> picture_of(const Store& store, const Leave& plan, FactId letter, std::string_view fingerprint);

}  // namespace kith::adoption
