#pragma once

#include "documents/chronology.h"
#include "documents/document.h"
#include "family_help/member_network.h"
#include "papers/file.h"
#include "protection/file.h"

/// The documents of a conference, made from the record: its report, the record of what it decided, and the plan. Pure:
/// what they are made of was read before.
namespace kith::papers {

/// What every one of them is made of.
struct MadeOf {
    const PapersFile& papers;
    const protection::Recorded& recorded;
    const Conference& conference;
    std::vector<family_help::OfNetwork> around = {};         ///< the report's alone
    std::vector<documents::ChronologyLine> key_events = {};  ///< the report's alone, and of its children
    Date today;
    documents::Document start = {};  ///< who made it, when, whose record it is
};

documents::Document conference_report(const MadeOf& of);
/// The report as one person may read it, to be printed for them: the parts that were shared with them, as they were
/// then, and nothing else.
documents::Document report_for(const MadeOf& of, PersonId reader, const std::vector<SharedPart>& shared);
documents::Document record_of_conference(const MadeOf& of);
documents::Document protection_plan(const MadeOf& of);

/// Beside each, in fixed plain words for one child: what concerns that child, and nobody else's words.
documents::Document for_child(Which which, const MadeOf& of, PersonId child);

}  // namespace kith::papers
