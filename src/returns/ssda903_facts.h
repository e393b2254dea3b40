#pragma once

#include <map>
#include <string>
#include <vector>

#include "care/file.h"
#include "kernel/people/person.h"
#include "returns/ssda903_collection.h"

// Inner part of the import: the rows of one child as the facts they state. Use ssda903_import.h.
namespace kith::returns {

/// The rows of one child, by table.
struct ChildRows {
    const HeaderRow* header = nullptr;
    std::vector<const EpisodeRow*> episodes;  ///< oldest first
    std::vector<const ReviewRow*> reviews;
    const AsylumSeekerRow* asylum = nullptr;
    const HealthRow* health = nullptr;
    const CareLeaverRow* leaver = nullptr;
    std::vector<const AdoptionRow*> adoptions;
    std::vector<const PlacedForAdoptionRow*> placed;
    const PreviousPermanenceRow* permanence = nullptr;
    std::vector<const MissingRow*> missing;
    std::vector<const SocialWorkerRow*> workers;
    std::vector<const DeprivationOfLibertyRow*> liberty;
};

/// Every child of the return by their identifier, in order of it.
std::map<std::string, ChildRows, std::less<>> by_child_rows(const Collection& collection);

/// BLAKE2b of everything the rows say, wherever they were written.
std::string digest_of(const ChildRows& rows);

/// "header.csv line 2; episodes.csv lines 2, 3".
std::string source_of(const Collection& collection, const ChildRows& rows);

/// The facts that the rows state, oldest first in each list.
struct StatedFacts {
    std::vector<Person> person;
    std::vector<Identifier> identifiers;
    std::vector<care::PeriodOfCare> periods;
    std::vector<care::LegalStatusFact> legal;
    std::vector<care::Placement> placements;
    std::vector<care::EpisodeNote> episodes;
    std::vector<care::Review> reviews;
    std::vector<care::MissingEpisode> missing;
    std::vector<care::Sdq> sdqs;
    std::vector<care::YearOutcomes> outcomes;
    std::vector<care::InTouch> in_touch;
    std::vector<care::SeekingAsylum> asylum;
    std::vector<care::Adopters> adopters;
    std::vector<care::AdoptionDecision> adoption_decisions;
    std::vector<care::PreviousPermanence> permanence;
    std::vector<care::Mother> mother;
    std::vector<care::DeprivationOfLiberty> liberty;
};
/// `year_end` is 31 March of the collection.
StatedFacts stated(const ChildRows& rows, Date year_end);

}  // namespace kith::returns
