#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "kernel/access/gate.h"
#include "kernel/access/work.h"

/// Of whom documents are made: a child, or a family's children together; and what of theirs this reader may read.
namespace kith::documents {

/// Whose entries may be read, by the leave that opens them. What is about the family is opened for each of its
/// children.
using Readable = std::map<PersonId, std::set<May>>;
std::string in_code(const Readable& readable);
/// Nothing, if that is no such text.
std::optional<Readable> readable_of(std::string_view code);
/// Whether whoever may read `all` may read `some`.
bool covers(const Readable& all, const Readable& some);

/// A child was helped as one of a family, from one day to another, both included.
struct OfFamily {
    PersonId child, family;
    Date starts;
    std::optional<Date> ends;

    bool holds(Date day) const { return starts <= day && (!ends || day <= *ends); }
};

struct Subject {
    PersonId id;
    bool is_family = false;
    std::string name;                 ///< now: "Ana Fernley", "The Fernley family"
    std::vector<PersonId> children;   ///< of whom the reader may know; of a child, that child
    std::optional<PersonId> family;   ///< whose own lines stand with the children's, if there is one today
    std::vector<OfFamily> families;   ///< of these children, the earlier ones too, by the day on which each began
    std::vector<PersonId> kept_from;  ///< those of whom this reader may not know, with whom a line could also stand
    Readable readable;

    /// "/children/12/chronology" or "/families/12/chronology", with what follows.
    std::string address(std::string_view rest = {}) const;
    /// The people in whose journals the lines stand.
    std::vector<PersonId> journals() const;
    /// Today's family and the earlier ones, each once.
    std::vector<PersonId> every_family() const;
    /// The family in which a child was helped on a day; none: in no family.
    std::optional<PersonId> family_then(PersonId child, Date day) const;
    /// Whether what was so of a whole family on a day is this child's too: of an earlier family until they left it; of
    /// one that they came to from another, from then on. What was before a first family is theirs, as a baby's is.
    bool was_of(PersonId family, Date day) const;
};

/// Cost: a few set-based questions to the gate for each leave of significance.h, however many the children.
Result<Subject> subject_of(const Store& store, const Reader& reader, const Allowed<May::see_person>& child);
Result<Subject> subject_of(const Store& store, const Reader& reader, const Allowed<May::see_family>& family);

/// The same with those whose entries went into a document, to make it again. Fails: not_allowed, if this reader may not
/// read all of them now.
Result<Subject> subject_again(const Store& store, const Reader& reader, Subject now, const Readable& then);

/// The names of these people as the record stood.
using NamesThen = std::map<PersonId, std::string>;
Result<NamesThen> names_then(const Store& store, AuthorityId authority, const std::vector<PersonId>& people,
                             Known known);

}  // namespace kith::documents
