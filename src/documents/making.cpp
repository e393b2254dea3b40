#include "documents/making.h"

#include <algorithm>

#include <fmt/format.h>

#include "documents/kinds.h"
#include "documents/significance.h"
#include "kernel/site/kept_file.h"

namespace kith::documents {

static constexpr int longest_reason = 2'000;
static constexpr int longest_line = 200;

static constexpr Question<NewSignificance> significance_questions[] = {
    ask_one_of<&NewSignificance::significance>("significance", "How much does this line weigh here?"),
    ask_words<&NewSignificance::reason>("reason", "Why?", "Kept on the record, and shown beside the line.",
                                        longest_reason),
};
constinit const Form<NewSignificance> significance_form{"documents-significance", "Raise or lower this line", "Save",
                                                        significance_questions};

static constexpr Question<NewDocument> document_questions[] = {
    ask_one_of<&NewDocument::kind>("kind", "Which document?"),
    ask_line<&NewDocument::for_whom>("for_whom", "Whom is it for?", "For example, the family court at Larkfield",
                                     longest_line)
        .optional(),
    ask_line<&NewDocument::why_homes>("why_homes", "If a statement names carers and homes: why is that safe?",
                                      "A statement goes to the parents. Leave this empty, and none is named. An "
                                      "address that is kept safe never is.",
                                      longest_reason)
        .optional(),
};
constinit const Form<NewDocument> document_form{"documents-make", "Make a document", "Make the document",
                                                document_questions};

static constexpr Question<NewGiven> given_questions[] = {
    ask_line<&NewGiven::to>("to", "To whom was it given?", {}, longest_line).from_record(),
    ask_one_of<&NewGiven::how>("how", "How?"),
};
constinit const Form<NewGiven> given_form{"documents-given", "Record that it was given", "Save", given_questions};

Result<ChronologyLine> line_of_chronology(const Store& store, const Leave& subject, const Subject& whose,
                                          EntryNumber line, std::span<const Schema> schemas) {
    auto lines = TRY(chronology(store, subject, whose, Known::now(), schemas));
    const auto found = std::ranges::find(lines, line, &ChronologyLine::entry);
    if (found == lines.end()) return fail(Fault::not_found, "There is no such line in this chronology.");
    return std::move(*found);
}

Result<EntryNumber> weigh_line(Change& change, const MayMake& subject, const ChronologyLine& line,
                               const NewSignificance& wanted, PersonId by) {
    // What the line weighs is read within the change: somebody else may have weighed it since the page was shown.
    const auto weights = TRY(facts<LineSignificance>(change.store(), subject, Known::now()));
    const auto earlier =
        std::ranges::find_if(weights, [&](const auto& one) { return one.value.line == line.entry.number(); });
    const auto now = earlier == weights.end() ? terms_of(line.kind).significance : earlier->value.significance;
    if (now == wanted.significance)
        return fail(Fault::conflict, fmt::format("The line is \"{}\" already. Choose another weight, or leave it.",
                                                 in_words(wanted.significance)));
    const LineSignificance fact{line.entry.number(), wanted.significance, wanted.reason, change.at().day(), by};
    const auto entry =
        TRY(change.open(subject, {significance_kind, fmt::format("Entry {} of the chronology: {}", line.entry.number(),
                                                                 in_words(wanted.significance))}));
    if (earlier == weights.end())
        TRY(change.enter(subject, fact));
    else
        TRY(change.correct(subject, earlier->id, earlier->entered_by, fact));
    return entry;
}

/// What stands above it: a child's own is named to the child.
static std::string title_of(DocumentKind kind) {
    switch (kind) {
        case DocumentKind::for_the_child: return "What happened, and when";
        case DocumentKind::court_for_the_child: return "What the judge is told";
        case DocumentKind::chronology:
        case DocumentKind::court_statement: return std::string{in_words(kind)};
    }
    return "";
}

Result<Document> document_of(const Making& making, const Leave& subject, const Subject& whose,
                             const DocumentMade& made) {
    const auto known = Known::as_of(EntryNumber{made.known});
    const auto names = TRY(names_then(making.store, subject.authority(), whose.children, known));
    const MadeOf of{whose, names, made};
    std::vector<std::string> about;
    for (const auto child : whose.children) about.push_back(names.at(child));
    Document document{.title = title_of(made.kind),
                      .about = list_in_words(about),
                      .for_whom = made.for_whom,
                      .authority = making.authority,
                      .made_by = made.by_name,
                      .made = made.at,
                      .known = known.at};
    auto lines = TRY(chronology(making.store, subject, whose, known, making.schemas));
    const auto asking = asking_of(made.asking);
    std::erase_if(lines, [&](const ChronologyLine& line) { return !asking.takes(line); });
    switch (made.kind) {
        case DocumentKind::chronology: put_chronology(document, of, lines); break;
        case DocumentKind::for_the_child: put_for_the_child(document, lines); break;
        case DocumentKind::court_statement: TRY(put_court_statement(document, making, of, lines)); break;
        case DocumentKind::court_for_the_child: TRY(put_court_for_the_child(document, making, of, lines)); break;
    }
    if (is_for_the_child(made.kind)) document.known.reset();  // a child has no use for the number of an entry
    return document;
}

Result<DocumentMade> make_document(const Making& making, const MayMake& subject, const Subject& whose,
                                   const NewDocument& wanted, const Asking& asking) {
    if (is_for_the_child(wanted.kind) && whose.is_family)
        return fail_at("kind", "What is in plain words is one child's. Make it from that child's own chronology");
    if (wanted.why_homes && wanted.kind != DocumentKind::court_statement)
        return fail_at("why_homes", "Leave this empty: only a statement to the court keeps carers and homes out");
    DocumentMade made{.kind = wanted.kind,
                      .for_whom = wanted.for_whom.value_or(""),
                      .known = TRY(last_entry(making.store, making.reader.authority)).number(),
                      .asking = asking.in_code(),
                      .readable = in_code(whose.readable),
                      .at = making.reader.at,
                      .by = making.reader.person,
                      .by_name = making.reader.author().name,
                      .fingerprint = {},
                      .why_homes = wanted.why_homes};
    // As it will be made again: the children in the order that the fact gives them in.
    const auto again = TRY(subject_again(making.store, making.reader, whose, whose.readable));
    made.fingerprint = fingerprint_of(odt_of(TRY(document_of(making, subject, again, made))));
    return made;
}

Result<FactId> keep_made(Change& change, const MayMake& subject, const DocumentMade& made) {
    TRY(change.open(subject, {made_kind, fmt::format("A document was made: {}", in_words(made.kind))}));
    return change.enter(subject, made);
}

Result<EntryNumber> give(Change& change, const MayMake& subject, FactId document, const NewGiven& given,
                         const Reader& by) {
    const auto all = TRY(facts<DocumentMade>(change.store(), subject, Known::now()));
    const auto made = std::ranges::find(all, document, &Fact<DocumentMade>::id);
    if (made == all.end()) return fail(Fault::not_found, "There is no such document on this record.");
    const auto entry = TRY(change.open(
        subject, {given_kind, fmt::format("A document was given: {}, to {}", in_words(made->value.kind), given.to)}));
    TRY(change.enter(subject, DocumentGiven{document, given.to, given.how, by.at, by.person, by.author().name}));
    return entry;
}

Result<std::vector<DocumentGiven>> given_to(const Store& store, const Leave& subject, FactId document) {
    std::vector<DocumentGiven> given;
    for (auto& one : TRY(facts<DocumentGiven>(store, subject, Known::now())))
        if (one.value.document == document) given.push_back(std::move(one.value));
    return given;
}

Result<MadeAgain> made_again(const Making& making, const Leave& subject, const Subject& now, FactId id) {
    for (auto& fact : TRY(documents_made(making.store, subject))) {
        if (fact.id != id) continue;
        const auto then = readable_of(fact.value.readable);
        check(then.has_value(), "What a document was read under cannot be read.");
        auto whose = TRY(subject_again(making.store, making.reader, now, *then));
        auto document = TRY(document_of(making, subject, whose, fact.value));
        auto odt = odt_of(document);
        const bool the_same = fingerprint_of(odt) == fact.value.fingerprint;
        auto names = TRY(
            names_then(making.store, subject.authority(), whose.children, Known::as_of(EntryNumber{fact.value.known})));
        return MadeAgain{std::move(fact), std::move(document), std::move(whose), std::move(names),
                         the_same,        std::move(odt)};
    }
    return fail(Fault::not_found, "There is no such document on this record.");
}

Result<std::vector<Fact<DocumentMade>>> documents_made(const Store& store, const Leave& subject) {
    auto all = TRY(facts<DocumentMade>(store, subject, Known::now()));
    std::ranges::reverse(all);
    return all;
}

Schema documents_schema() {
    return {"documents", {&table_info<LineSignificance>(), &table_info<DocumentMade>(), &table_info<DocumentGiven>()}};
}

}  // namespace kith::documents
