#pragma once

#include <map>
#include <vector>

#include "family_help/family.h"
#include "kernel/access/gate.h"
#include "kernel/core/calendar.h"
#include "kernel/duties/local.h"
#include "kernel/people/names.h"
#include "papers/facts.h"
#include "protection/facts.h"

/// The papers of a family's conferences, as they are known now.
namespace kith::papers {

/// Someone who works with a child of the family and is asked for a part.
struct Writer {
    PersonId person;
    std::string name;
    Role as;
    Agency agency;

    std::string who() const;  ///< "Rowan Speedwell, police officer"
};
/// For which agency somebody in this role writes; none: they write no part.
std::optional<Agency> agency_of(Role role);
/// Whether somebody in this role sees of the family's record no more than its papers.
bool of_another_agency(Role role);

struct Conference {
    FactId id;
    protection::ConferenceCalled called;  ///< planned for the day to which it was moved, if it was
    std::optional<Date> held;
    std::optional<Date> saw_report;  ///< as the chair confirmed it
    bool called_off = false;         ///< nothing more is written for it
    std::vector<PersonId> children;

    Date day() const { return held.value_or(called.planned); }
    bool open() const { return !held && !called_off; }
};

/// Somebody living is a parent of a child of the family, or has parental responsibility for them.
struct ParentOf {
    PersonId child, parent;
};

struct PapersFile {
    family_help::WhoTheyAre who;
    std::vector<Conference> conferences;  ///< by the day, the newest first
    std::vector<Fact<Part>> parts;
    std::vector<Fact<Share>> shares;
    std::vector<Fact<FamilyWords>> words;
    std::vector<Fact<WordsAnswer>> answers;
    std::vector<Fact<Offer>> offers;
    std::vector<Fact<DocumentGiven>> given;
    std::vector<Writer> writers;  ///< today
    std::vector<ParentOf> parents;
    std::map<FactId, Date> first_shared;  ///< by the share: the day on which it was shared for the first time
    LocalSpans local;
    NamesById names;
    std::optional<FactId> chosen;  ///< the conference whose papers the page is about; none: the soonest

    /// The one that papers are written for: the chosen one, or the soonest that was called; null: it was held, or none
    /// is called.
    const Conference* open() const;
    const Conference* conference(FactId id) const;
    int open_at_once() const;  ///< how many are called and not held
    const Fact<Part>* part(FactId id) const;
    const Fact<Part>* part_of(FactId conference, PersonId author) const;
    std::vector<const Fact<Part>*> submitted(FactId conference) const;
    const Fact<Share>* share_of(FactId part, PersonId with) const;
    std::vector<const Fact<WordsAnswer>*> answers_to(FactId words) const;
    const Writer* writer(PersonId person) const;
    bool takes_part(PersonId person) const;  ///< today, as one of the family
    /// The parents of the children of a conference, by name, then the children who are old enough (law.h).
    std::vector<PersonId> must_read(const Conference& conference) const;
    const std::string& name(PersonId person) const;
    std::string children_of(const Conference& conference) const;  ///< "Ana Fernley and Ben Fernley"
};

/// `all`: leave of the same reader for those who work with the family. Fails: not_found if there is no such family.
Result<PapersFile> papers_file(const Store& store, const Leave& family, const LeaveOfAll& all, Date today);

/// Until when each agency's part is in, and until when the family has read the report.
Date part_due(const PapersFile& file, const Conference& conference, const Calendar& calendar);
Date report_due(const PapersFile& file, const Conference& conference, const Calendar& calendar);

/// How one of the family stands to the report of a conference.
struct HadReport {
    PersonId person;
    std::size_t parts = 0, had = 0;  ///< that are submitted and not withheld from them, and that were shared with them
    std::optional<Date> on;          ///< since when they have had all of them; none: not yet
    bool nothing_theirs = false;     ///< every part is withheld from them: nobody waits for them to read
};
/// For each who must read it.
std::vector<HadReport> had_report(const PapersFile& file, const Conference& conference);

/// One part as somebody may read it: the words as they stood when it was shared with them.
struct SharedPart {
    FactId id;
    Part words;
    Date shared;
    How how;
    bool changed_since;  ///< its author has written otherwise since: what they read is not that
};
/// The parts of one conference that are shared with a person and not withheld from them. One reading more for each that
/// was changed since.
Result<std::vector<SharedPart>> shared_with(const Store& store, const Leave& family, const PapersFile& file,
                                            FactId conference, PersonId person);

/// Addresses that are kept safe from a person: of the family's children and of those tied to them, where the person
/// does not live. For searching in words alone; never shown.
Result<std::vector<std::string>> kept_from(const Store& store, const LeaveOfAll& all, const PapersFile& file,
                                           PersonId person, Date today);
/// Whether words hold one of these addresses, or its postcode, however it is typed.
bool hold_any(std::string_view words, const std::vector<std::string>& addresses);
bool hold_any(const Part& part, const std::vector<std::string>& addresses);

}  // namespace kith::papers
