#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kernel/duties/local.h"
#include "own_records/facts.h"

/// All that is known of one person's requests for their records.
namespace kith::own_records {

struct RecordsFile {
    PersonId person{1};
    std::string name, given;
    std::vector<Fact<Request>> requests;
    std::vector<Fact<IdentityCheck>> identity;
    std::vector<Fact<Search>> searches;
    std::vector<Fact<Longer>> longer;
    std::vector<Fact<Company>> company;
    std::vector<Fact<OtherDecided>> others;
    std::vector<Fact<LineDecided>> lines;
    std::vector<Fact<Ready>> ready;
    std::vector<Fact<SentBack>> back;
    std::vector<Fact<Released>> released;
    std::vector<Fact<OwnWords>> words;
    std::vector<Fact<Answer>> answers;
    std::vector<Fact<TakenBack>> taken_back;
    LocalSpans local;

    /// The request that is neither answered nor taken back; null if there is none.
    const Fact<Request>* open() const;
    const Fact<Longer>* longer_for(FactId request) const;
    const Fact<Company>* company_for(FactId request) const;
    bool identity_known(FactId request) const;
    /// Prepared, and not sent back since; null while it is being prepared.
    const Fact<Ready>* ready_for(FactId request) const;
    const Fact<Released>* released_for(FactId request) const;
    const Fact<Released>* given_as(FactId released) const;
    const Fact<TakenBack>* taken_back_for(FactId request) const;
    const Fact<OwnWords>* own_words(FactId words) const;
    const Fact<Answer>* answer_to(FactId words) const;
    /// Whoever decided what is shown, or said that it is prepared: the second person is somebody else.
    bool prepared_by(FactId request, PersonId officer) const;
};

Result<RecordsFile> records_file(const Store& store, const Leave& person, Known known);
/// Those who ever asked, by their number.
Result<std::vector<PersonId>> who_asked(const Store& store, AuthorityId authority);
/// Those of them for whom something is still to be done: a request is open, or what they wrote waits for an answer.
Result<std::vector<PersonId>> who_waits(const Store& store, AuthorityId authority);

Schema own_records_schema();

}  // namespace kith::own_records
