#pragma once

#include <optional>
#include <string>

#include "kernel/record/facts.h"

/// What the SSDA903 collection asks of each child and no other part of the record holds. Kept in the DfE's own codes
/// where the record has no better use for them yet, so that a return that was read can be given back whole.
namespace kith::care {

/// UASC: an unaccompanied child seeking asylum.
struct SeekingAsylum {
    Date starts;
    std::optional<Date> ends;  ///< DUC: the day the status ended or will end

    static constexpr auto table =
        facts_in("care_uasc", "Unaccompanied and seeking asylum", column("starts", "From", &SeekingAsylum::starts),
                 column("ends", "Until", &SeekingAsylum::ends));
};

/// OC2: one row for each year to 31 March. Yes, no, or not answered.
struct YearOutcomes {
    Date year_end;  ///< 31 March of the collection
    std::optional<bool> convicted, health_check, immunisations, teeth_check, health_assessment, substance_misuse,
        intervention_received, intervention_offered;

    static constexpr auto table =
        facts_in("care_year_outcomes", "Outcomes of the year", column("year_end", "Year to", &YearOutcomes::year_end),
                 column("convicted", "Convicted or cautioned", &YearOutcomes::convicted),
                 column("health_check", "Development checks up to date", &YearOutcomes::health_check),
                 column("immunisations", "Immunisations up to date", &YearOutcomes::immunisations),
                 column("teeth_check", "Teeth checked", &YearOutcomes::teeth_check),
                 column("health_assessment", "Health assessed", &YearOutcomes::health_assessment),
                 column("substance_misuse", "Problem with substances", &YearOutcomes::substance_misuse),
                 column("intervention_received", "Help with substances received", &YearOutcomes::intervention_received),
                 column("intervention_offered", "Help with substances offered", &YearOutcomes::intervention_offered));
};

/// OC3: how a care-experienced young person was around their birthday.
struct InTouch {
    Date year_end;
    std::string in_touch;       ///< YES NO DIED REFU NREQ RHOM
    std::string activity;       ///< F1 P1 F2 P2 F4 P4 F5 P5 G4 G5 G6 0 (F3 P3 to 2021)
    std::string accommodation;  ///< a letter and 1 suitable or 2 not, or 0

    static constexpr auto table =
        facts_in("care_in_touch", "Care-experienced young person", column("year_end", "Year to", &InTouch::year_end),
                 column("in_touch", "In touch", &InTouch::in_touch), column("activity", "Activity", &InTouch::activity),
                 column("accommodation", "Accommodation", &InTouch::accommodation));
};

/// AD1: the adopters of a child who was adopted.
struct Adopters {
    Date decided;  ///< DATE_INT: decision that the child should be placed for adoption
    Date matched;
    bool foster_carers;
    int number;
    std::string sex;           ///< M1 F1 MM FF MF
    std::string legal_status;  ///< L0 L11 L12 L2 L3 L4

    static constexpr auto table =
        facts_in("care_adopters", "Adopters", column("decided", "Decided on", &Adopters::decided),
                 column("matched", "Matched on", &Adopters::matched),
                 column("foster_carers", "Were the foster carers", &Adopters::foster_carers),
                 column("number", "How many", &Adopters::number), column("sex", "Sex", &Adopters::sex),
                 column("legal_status", "Legal status", &Adopters::legal_status));
};

/// PlacedAdoption: the decision that a child should be placed for adoption, and its end if it was undone.
struct AdoptionDecision {
    Date placed;
    std::optional<Date> ceased;
    std::optional<std::string> why_ceased;  ///< RD1 RD2 RD3 RD4

    static constexpr auto table = facts_in("care_adoption_decision", "Decision for adoption",
                                           column("placed", "Decided on", &AdoptionDecision::placed),
                                           column("ceased", "Undone on", &AdoptionDecision::ceased),
                                           column("why_ceased", "Why", &AdoptionDecision::why_ceased));
};

/// PrevPerm: a permanent home before this time in care that did not last.
struct PreviousPermanence {
    std::string kind;  ///< P1 adopted, P2 special guardianship, P3 residence order or CAO, P4 unknown, Z1 none
    std::optional<std::string> authority;  ///< three digits, or WAL SCO NIR NUK
    std::optional<std::string> on;         ///< dd/mm/yyyy where any part may be zz

    static constexpr auto table = facts_in("care_previous_permanence", "Earlier permanent home",
                                           column("kind", "Kind", &PreviousPermanence::kind),
                                           column("arranged_by", "Arranged by", &PreviousPermanence::authority),
                                           column("on_day", "On", &PreviousPermanence::on));
};

/// Header MOTHER and MC_DOB: a young person in care who is a mother.
struct Mother {
    std::optional<Date> child_born;

    static constexpr auto table =
        facts_in("care_mother", "Is a mother", column("child_born", "First child born", &Mother::child_born));
};

/// DoLo: deprivation of liberty under an order of the High Court.
struct DeprivationOfLiberty {
    Date starts;
    std::optional<Date> ends;

    static constexpr auto table = facts_in("care_deprivation_of_liberty", "Deprived of liberty by order",
                                           column("starts", "From", &DeprivationOfLiberty::starts),
                                           column("ends", "Until", &DeprivationOfLiberty::ends));
};

/// An episode as the collection writes it, so that the return made from the record can give the same reasons.
struct EpisodeNote {
    Date starts;
    std::string reason;                        ///< RNE
    std::string ended;                         ///< REC, "X1" when the next episode follows; empty while it runs
    std::optional<std::string> home_postcode;  ///< HOME_POST: where the child lived before care

    static constexpr auto table =
        facts_in("care_episode_note", "Episode", column("starts", "From", &EpisodeNote::starts),
                 column("reason", "Why a new episode", &EpisodeNote::reason),
                 column("ended", "Why it ended", &EpisodeNote::ended),
                 column("home_postcode", "Home postcode", &EpisodeNote::home_postcode));
};

}  // namespace kith::care
