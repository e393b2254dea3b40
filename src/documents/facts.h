#pragma once

#include <optional>
#include <string>

#include "documents/codes.h"
#include "kernel/record/facts.h"

/// What is recorded of documents: facts about the child or the family whose documents they are.
namespace kith::documents {

/// A worker gave one line of this chronology another weight than its kind has. One a line; a later one corrects it.
struct LineSignificance {
    std::int64_t line;  ///< the entry's number
    Significance significance;
    std::string reason;
    Date on;
    PersonId by;

    static constexpr auto table =
        facts_in("documents_significance", "Weight of a line", column("line", "Entry", &LineSignificance::line),
                 column("significance", "Significance", &LineSignificance::significance),
                 column("reason", "Why", &LineSignificance::reason), column("on_day", "When", &LineSignificance::on),
                 column("by_worker", "By", &LineSignificance::by));
};

/// A document was made. Holds what it takes to make the same again, byte for byte, and not the document: its words are
/// the record's.
struct DocumentMade {
    DocumentKind kind;
    std::string for_whom;  ///< empty: not said
    std::int64_t known;    ///< the entry up to which the record was read
    std::string asking;    ///< what it was narrowed to, as in an address: "from=2026-01-01&least=key"
    std::string readable;  ///< whose entries of which leave went in: "12:see_care+see_person;13:see_person"
    Moment at;
    PersonId by;
    std::string by_name;      ///< as the document names them
    std::string fingerprint;  ///< of the OpenDocument file, BLAKE2b
    /// Why a statement to the court may name carers and homes to everyone who gets it; none: it does not name them.
    std::optional<std::string> why_homes = {};

    static constexpr auto table = facts_in(
        "documents_made", "Document made", column("kind", "Document", &DocumentMade::kind),
        column("for_whom", "For", &DocumentMade::for_whom), column("known", "As known at entry", &DocumentMade::known),
        column("asking", "Narrowed to", &DocumentMade::asking),
        column("readable", "Read under", &DocumentMade::readable), column("at", "Made", &DocumentMade::at),
        column("by_worker", "By", &DocumentMade::by), column("by_name", "Named as", &DocumentMade::by_name),
        column("fingerprint", "Fingerprint", &DocumentMade::fingerprint),
        column("why_homes", "Why it names carers and homes", &DocumentMade::why_homes).since(2));
};

/// A document that was made was given to somebody. One fact for each time.
struct DocumentGiven {
    FactId document;
    std::string to;
    Given how;
    Moment at;
    PersonId by;
    std::string by_name;

    static constexpr auto table =
        facts_in("documents_given", "Document given", column("document", "Document", &DocumentGiven::document),
                 column("to_whom", "To", &DocumentGiven::to), column("how", "How", &DocumentGiven::how),
                 column("at", "When", &DocumentGiven::at), column("by_worker", "By", &DocumentGiven::by),
                 column("by_name", "Named as", &DocumentGiven::by_name))
            .since(2);
};

Schema documents_schema();

}  // namespace kith::documents
