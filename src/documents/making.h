#pragma once

#include "care/file.h"
#include "documents/chronology.h"
#include "documents/document.h"
#include "kernel/forms/form.h"
#include "kernel/people/person.h"

/// Pruning a chronology, making documents of it, and making the same again.
namespace kith::documents {

/// Leave to prune and to make: of a child, or of a family.
class MayMake {
public:
    MayMake(const Allowed<May::change_person>& child) : leave_{child} {}
    MayMake(const Allowed<May::record_family>& family) : leave_{family} {}
    operator const Leave&() const { return leave_; }  // NOLINT: as Allowed is

private:
    Leave leave_;
};

struct NewSignificance {
    Significance significance = Significance::key;
    std::string reason;
};
extern const Form<NewSignificance> significance_form;

struct NewDocument {
    DocumentKind kind = DocumentKind::chronology;
    std::optional<std::string> for_whom = {};
    std::optional<std::string> why_homes = {};
};
extern const Form<NewDocument> document_form;

struct NewGiven {
    std::string to;
    Given how = Given::hand;
};
extern const Form<NewGiven> given_form;

/// One line. Fails: not_found, if there is no such line for this reader.
Result<ChronologyLine> line_of_chronology(const Store& store, const Leave& subject, const Subject& whose,
                                          EntryNumber line, std::span<const Schema> schemas);

/// Gives one line of this chronology another weight. Fails: conflict, if it has this weight already.
Result<EntryNumber> weigh_line(Change& change, const MayMake& subject, const ChronologyLine& line,
                               const NewSignificance& wanted, PersonId by);

/// What every document is made from.
struct Making {
    const Store& store;
    const Reader& reader;
    std::span<const Schema> schemas;
    std::string authority;  ///< its name
};

/// The document that this fact tells of. Fails: as what it reads.
Result<Document> document_of(const Making& making, const Leave& subject, const Subject& whose,
                             const DocumentMade& made);

/// Makes a document from the record as it is known now. Apart from keeping it, so that nobody waits for the journal
/// meanwhile. Fails: invalid, at "kind", if it is not made of a family; at "why_homes", if only a statement to the
/// court asks for that.
Result<DocumentMade> make_document(const Making& making, const MayMake& subject, const Subject& whose,
                                   const NewDocument& wanted, const Asking& asking);
Result<FactId> keep_made(Change& change, const MayMake& subject, const DocumentMade& made);

/// Records that a document was given to somebody. Fails: not_found, if it was not made of them.
Result<EntryNumber> give(Change& change, const MayMake& subject, FactId document, const NewGiven& given,
                         const Reader& by);
/// To whom a document was given, the first first.
Result<std::vector<DocumentGiven>> given_to(const Store& store, const Leave& subject, FactId document);

/// One that was made, as it was. Fails: not_found; not_allowed, if it holds what this reader may not read.
struct MadeAgain {
    Fact<DocumentMade> made;
    Document document;
    Subject whose;
    NamesThen names;
    bool the_same;  ///< its bytes are as they were
    std::string odt;
};
Result<MadeAgain> made_again(const Making& making, const Leave& subject, const Subject& now, FactId id);

/// All that were made of them, the newest first.
Result<std::vector<Fact<DocumentMade>>> documents_made(const Store& store, const Leave& subject);

// ---- The documents themselves ----
struct MadeOf {
    const Subject& whose;
    const NamesThen& names;
    const DocumentMade& made;
};
void put_chronology(Document& document, const MadeOf& of, const std::vector<ChronologyLine>& lines);
void put_for_the_child(Document& document, const std::vector<ChronologyLine>& lines);
/// Fails: as the gate and the store.
Result<void> put_court_for_the_child(Document& document, const Making& making, const MadeOf& of,
                                     const std::vector<ChronologyLine>& lines);
/// Fails: as the gate and the store.
Result<void> put_court_statement(Document& document, const Making& making, const MadeOf& of,
                                 const std::vector<ChronologyLine>& lines);

/// What a statement to the court knows of one child besides the lines; their care only where it was read under that
/// leave. Nobody of whom the reader may not know is among the related.
struct ChildKnown {
    PersonId id;
    std::string name;
    PersonFile person;
    std::vector<Related> related;
    std::optional<care::CareFile> care;
};
Result<std::vector<ChildKnown>> children_known(const Making& making, const MadeOf& of);

/// "key events alone; from 1 May 2026"
std::string narrowed_words(const Asking& asking, const NamesThen& names);

/// The lines with all that is known of each, for a spreadsheet.
std::string csv_of(const MadeOf& of, const std::vector<ChronologyLine>& lines);

/// "Ana Fernley and Ben Fernley"; for what is the family's alone, "The family".
std::string whom(const ChronologyLine& line, const NamesThen& names);

}  // namespace kith::documents
