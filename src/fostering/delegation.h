#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "care/facts.h"
#include "fostering/day_facts.h"
#include "fostering/facts.h"
#include "kernel/duties/local.h"

/// Delegated authority: "Can I say yes?" The carer decides unless the law, the parents or a decision about this child
/// says otherwise (the Review's default; placement plans, Care Planning Regulations 2010, Schedule 2).
namespace kith::fostering {

/// What was said for one child about one matter: what was arranged, or what a carer was answered.
struct Said {
    Decider decider;
    Date on;
    std::string words;  ///< why, or the answer, as it was written
    std::optional<Date> until;
    bool answered;  ///< to a carer's question: it holds until that day, and is not looked at again on it
    EntryNumber entry;
};

/// All that an answer rests on, as facts held true now. Lists are in the order they were entered.
struct DelegationFile {
    PersonId child{1};
    std::string name, given;
    std::optional<Date> born;
    std::vector<Fact<care::PeriodOfCare>> periods;
    std::vector<Fact<care::LegalStatusFact>> legal;
    std::vector<Fact<care::Placement>> placements;
    std::vector<Fact<Arranged>> arranged;
    std::vector<Fact<ParentsAgreed>> agreed;
    std::vector<Fact<CarerAsked>> asked;
    std::vector<Fact<CarerAnswered>> answered;
    std::vector<Fact<CarerDecided>> decided;
    std::vector<Fact<DayNote>> notes;
    std::vector<Fact<Incident>> incidents;
    std::vector<Fact<IncidentRead>> incidents_read;
    std::map<EntryNumber, std::string> said_by;  ///< who said what was said for this child, by its entry
    LocalSpans local;

    Standing standing_on(Date day) const;
    /// The first day of the time in care that a day falls in.
    std::optional<Date> in_care_since(Date day) const;
    /// The first day on which the standing became another, after one day and until another.
    std::optional<Date> standing_changed(Date after, Date until) const;
    /// What was arranged about a matter in this time in care and holds on a day: the last one entered.
    const Fact<Arranged>* arranged_on(std::string_view matter, Date day) const;
    /// What a carer was answered about a matter in this time in care and this home, and holds on a day: the last one.
    const Fact<CarerAnswered>* answered_on(std::string_view matter, Date day) const;
    /// What was said last of a matter and holds on a day, arranged or answered.
    std::optional<Said> said_on(std::string_view matter, Date day) const;
    /// The parents' agreement of the time in care that a day falls in: the last one.
    const Fact<ParentsAgreed>* agreed_on(Date day) const;
    /// Whether an agreement of that day would be one: given while the parents keep parental responsibility, or at most
    /// a month before such a time in care began.
    bool may_agree_on(Date day) const;
    const Fact<CarerAnswered>* answer_to(FactId question) const;
    /// The receipt of whoever must know of an incident in this role; null while there is none.
    const Fact<IncidentRead>* read_by(FactId incident, Role as) const;
};

/// Fails: not_found if nobody of that id is known. The leave is that of the child's worker or carer.
Result<DelegationFile> delegation_file(const Store& store, const Leave& child, Known known);

/// The same without who the child is, for the duties.
Result<DelegationFile> delegation_facts(const Store& store, const Leave& child, Known known);

/// What a carer is told, and why.
struct Answer {
    enum class Say { yes, yes_and_tell, not_you, no, ask_first } say;
    Decider decider;
    std::string words;    ///< "Yes. You decide."
    std::string because;  ///< in a sentence or two
    const Law* law;
    std::optional<Date> until = {};      ///< when it is looked at again; the last day of an answer to a question
    bool to_a_question = false;          ///< it was said in answer to a carer's question
    std::string by = {};                 ///< who decided so, where someone did for this child
    std::optional<Date> on = {};         ///< and when
    std::optional<EntryNumber> entry{};  ///< of the decision about this child; none: as usual
};
/// The law first; then what was said for this child, which under section 20, on remand and under protection may take
/// away but not give; then what is usual. What gave more than usual waits, once the standing has changed, until someone
/// has looked at it again.
/// Under section 20 and on remand, what the parents did not agree to waits for them.
Answer answer_to(const Matter& matter, const DelegationFile& file, Date today);

/// Whether the parents keep all parental responsibility, so that a carer decides only what they agreed to.
constexpr bool parents_keep_responsibility(Standing standing) {
    return standing == Standing::accommodated || standing == Standing::remand;
}

/// What the matrix itself refuses: another decider for what the law has settled, more than the authority may give, a
/// day to look again that has passed or is more than half a year away. Nothing if it fits.
std::optional<Error::Field> contradicts(const DelegationFile& file, const Arranged& arranged, Date today);

/// The same for an answer to a carer's question, about a matter or about none.
std::optional<Error::Field> contradicts(const DelegationFile& file, const CarerAsked& asked, Decider decider,
                                        Date today);

Schema fostering_schema();

}  // namespace kith::fostering
