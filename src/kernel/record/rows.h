#pragma once

#include "kernel/record/journal.h"

namespace kith {

/// The journal's own tables. Nobody but kernel/record reads or writes them.

struct AuthorityRow {
    AuthorityId authority;
    std::string name;

    static constexpr auto table = kept_in("record_authority", "Authorities", "authority",
                                          column("authority", "Authority", &AuthorityRow::authority),
                                          column("name", "Name", &AuthorityRow::name));
};

/// The head of one authority's journal: the only row of the record that changes, under a lock, as entries are added.
struct HeadRow {
    AuthorityId authority;
    std::int64_t entries;  ///< the number of the last entry; 0 before the first
    std::int64_t ids;      ///< the last id given out
    std::string hash;      ///< of the last entry; empty before the first

    static constexpr auto table = kept_in(
        "record_head", "Heads of the journals", "authority", column("authority", "Authority", &HeadRow::authority),
        column("entries", "Entries", &HeadRow::entries), column("ids", "Ids given out", &HeadRow::ids),
        column("hash", "Hash of the last entry", &HeadRow::hash));
};

struct EntryRow {
    AuthorityId authority;
    EntryNumber entry;
    Moment at;
    std::optional<PersonId> by;
    std::string by_name;
    std::string kind;
    PersonId about;
    std::string what;
    std::string because;
    std::string source;
    std::string
        manifest;      ///< a line for each row: "+table fact hash", "-table fact entry"; "@person" for others concerned
    std::string hash;  ///< of all the above and of the entry before

    static constexpr auto table =
        kept_in("record_entry", "Journal", "authority, entry", column("authority", "Authority", &EntryRow::authority),
                column("entry", "Entry", &EntryRow::entry), column("at", "At", &EntryRow::at).indexed(),
                column("by_person", "By", &EntryRow::by), column("by_name", "Name", &EntryRow::by_name),
                column("kind", "Kind", &EntryRow::kind), column("about", "About", &EntryRow::about),
                column("what", "What", &EntryRow::what), column("because", "Because", &EntryRow::because),
                column("source", "Source", &EntryRow::source), column("manifest", "Rows", &EntryRow::manifest),
                column("hash", "Hash", &EntryRow::hash))
            .append_only();
};

/// Whose journal an entry stands in: an index, derived from the entries, and checked against them by verify.
struct AboutRow {
    AuthorityId authority;
    PersonId person;
    EntryNumber entry;

    static constexpr auto table =
        kept_in("record_about", "Whom entries concern", "authority, person, entry",
                column("authority", "Authority", &AboutRow::authority), column("person", "Person", &AboutRow::person),
                column("entry", "Entry", &AboutRow::entry))
            .append_only();
};

/// The reading of entries as they stand in people's journals: the columns of read_entry, and where they come from.
inline constexpr std::string_view entry_columns =
    "select e.entry, e.at, e.by_person, e.by_name, e.kind, e.about, e.what, e.because, e.source";
inline constexpr std::string_view entries_in_journals =
    " from record_about a join record_entry e on e.authority = a.authority and e.entry = a.entry";
Entry read_entry(const Row& row);

/// The hash of one fact row, as the manifest of its entry holds it. `params` as for TableInfo::insert. Columns that
/// are empty are left out, so that a column added later does not change the hash of older rows.
std::string row_hash(const TableInfo& table, std::span<const Param> params);

/// The hash of an entry, given that of the one before.
std::string entry_hash(const EntryRow& entry, std::string_view previous);

}  // namespace kith
