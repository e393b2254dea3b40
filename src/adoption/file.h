#pragma once

#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "adoption/facts.h"
#include "kernel/access/gate.h"
#include "kernel/duties/local.h"

/// All that is known of one plan of contact, and of support after the adoption: for the adoption service alone. What
/// the parties are shown is a Mailbox (mailbox.h), which has fewer fields.
namespace kith::adoption {

struct AdoptionFile {
    PersonId plan{1};                      ///< the plan's own number on the record
    std::vector<Fact<ContactPlan>> plans;  ///< one
    std::vector<Fact<Party>> parties;
    std::vector<Fact<Term>> terms;
    std::vector<Fact<Letter>> letters;  ///< oldest first
    std::vector<Fact<Decision>> decisions;
    std::vector<Fact<Kept>> kept;
    std::vector<Fact<Stop>> stops;
    std::vector<Fact<Spoken>> spoken;
    std::vector<Fact<Met>> met;
    std::vector<Fact<SupportAsked>> support_asked;
    std::vector<Fact<SupportPlan>> support_plans;
    std::vector<Fact<SupportReview>> support_reviews;
    std::optional<Date> eighteenth;  ///< the child's birthday, when letters between families become their own
    LocalSpans local;

    static constexpr auto parts() {
        return std::tuple{&AdoptionFile::plans,         &AdoptionFile::parties,       &AdoptionFile::terms,
                          &AdoptionFile::letters,       &AdoptionFile::decisions,     &AdoptionFile::kept,
                          &AdoptionFile::stops,         &AdoptionFile::spoken,        &AdoptionFile::met,
                          &AdoptionFile::support_asked, &AdoptionFile::support_plans, &AdoptionFile::support_reviews};
    }

    const ContactPlan& of() const { return plans.front().value; }
    const std::string& child() const { return of().called; }

    const Fact<Party>* party(FactId id) const;
    /// The party that this person is, or is one of, today; null if none.
    const Fact<Party>* party_of(PersonId person) const;
    /// By the name that was agreed.
    std::string called(FactId party) const;
    const Fact<Letter>* letter(FactId id) const;
    /// The last that was decided of a letter; null while it waits to be read.
    const Fact<Decision>* decision(FactId letter) const;
    /// The letter is kept for the child, and they have not wished it yet.
    const Fact<Kept>* kept_back(FactId letter) const;
    /// The stop that holds; null if the party has none.
    const Fact<Stop>* stop_of(FactId party) const;
    bool writes_with(FactId party, FactId other) const;  ///< both are of the plan, and of different sides
    /// Nobody has read these yet, the first sent first.
    std::vector<const Fact<Letter>*> to_read() const;
};

/// Fails: not_found, if there is no such plan; conflict, without the service's key.
Result<AdoptionFile> adoption_file(const Store& store, const Allowed<May::see_adoption>& plan);

/// Every plan of the authority, by number.
Result<std::vector<AdoptionFile>> adoption_files(const Store& store, const AllowedAll<May::see_adoption>& all);

/// The plans that are about this child, or to which this person is a party.
Result<std::vector<PersonId>> plans_of_person(const Store& store, const Allowed<May::see_adoption>& person);

Schema adoption_schema();

namespace details {
/// Machinery of the above and of the mailbox: nobody else reads with it.
Result<AdoptionFile> whole(const Store& store, const Leave& plan);
}  // namespace details

}  // namespace kith::adoption
