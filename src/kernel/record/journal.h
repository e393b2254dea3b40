#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kernel/core/clock.h"
#include "kernel/record/leave.h"
#include "kernel/record/table.h"
#include "kernel/store/store.h"

namespace kith {

/// What sort of act an entry records. Declared once beside the area that records it.
struct EntryKind {
    std::string_view code;   ///< "care.visit"
    std::string_view words;  ///< "Visit"
};

/// Who writes. A worker, a carer or the child; or the machine at someone's order (an import), with no person.
struct Author {
    std::optional<PersonId> person;
    std::string name;  ///< as it is shown in the journal for ever: "Robin Ashdown, social worker"
};

/// One line of the journal.
struct Entry {
    EntryNumber number;
    Moment at;
    std::optional<PersonId> by;
    std::string by_name;
    std::string kind;  ///< an EntryKind's code
    PersonId about;
    std::string what;     ///< a sentence, fixed when it was written: history never changes its words
    std::string because;  ///< the reason given, where one was asked; else empty
    std::string source;   ///< where it came from, if not from a form: "episodes.csv line 12"
};

/// The moment in the journal up to which we look: everything, or what had been entered by one entry.
struct Known {
    std::optional<EntryNumber> at;

    static Known now() { return {}; }
    static Known as_of(EntryNumber entry) { return {entry}; }
};

/// What is said when an entry is opened.
struct NewEntry {
    EntryKind kind;
    std::string what;
    std::string because = {};
    std::string source = {};
};

/// One authority's writing in one transaction: one or more entries and the facts under them. Entry numbers are
/// taken under the authority's head row, so they have no gaps and their order is the order of commit; each entry
/// carries the hash of the one before and of its own rows. Nothing is kept until commit() has answered.
class Change {
public:
    /// Fails: not_found if there is no such authority.
    static Result<Change> begin(const Database& database, AuthorityId authority, Author author, Moment at);

    /// For reading, within the same transaction, what bears on the writing.
    const Store& store() const { return transaction_; }
    /// For the system's own housekeeping rows (a draft that ends when its form is saved).
    Transaction& transaction() { return transaction_; }
    AuthorityId authority() const { return authority_; }
    Moment at() const { return at_; }

    /// For a record whose past is written at once (an import of another system's journal, the demonstration region):
    /// the entries that follow are by this author, at this moment. Requires: `at` is no earlier than that of the
    /// entries before, as a journal is in the order of time.
    Result<void> continue_as(Author author, Moment at);

    /// Opens an entry about one person; the facts that follow hang on it.
    Result<EntryNumber> open(const Leave& leave, NewEntry entry);

    /// A number never used before in this authority, for a new person, fact or household.
    std::int64_t next_id() { return ++head_.ids; }

    /// Records a new fact about the person of `leave`. Requires: an open entry about that person.
    template <Described T>
    Result<FactId> enter(const Leave& leave, const T& fact) {
        const FactId id{next_id()};
        TRY(enter_as(leave, id, fact));
        return id;
    }

    /// Retires a fact: from this entry on it is not held true. `shown_at` is the entry number the writer saw.
    /// Fails: not_found; conflict if the fact has been corrected or retired since the writer saw it.
    template <Described T>
    Result<void> retire(const Leave& leave, FactId fact, EntryNumber shown_at) {
        return retire_row(leave, table_info<T>(), fact, shown_at);
    }

    /// Retires a fact and enters the right one under the same id.
    template <Described T>
    Result<void> correct(const Leave& leave, FactId fact, EntryNumber shown_at, const T& right) {
        TRY(retire_row(leave, table_info<T>(), fact, shown_at));
        return enter_as(leave, fact, right);
    }

    /// Names someone else whom the open entry also concerns, so that it stands in their journal too.
    Result<void> also_about(PersonId person);

    EntryNumber last_entry() const { return EntryNumber{head_.entries}; }

    Result<void> commit();

private:
    struct Head {
        std::int64_t entries, ids;
        std::string hash;
    };

    Change(Transaction transaction, AuthorityId authority, Author author, Moment at, Head head);

    template <Described T>
    Result<void> enter_as(const Leave& leave, FactId id, const T& fact) {
        std::vector<Param> params{authority_, id, leave.about()};
        params.reserve(params.size() + table_info<T>().columns.size() + 1);
        add_values(params, fact);
        return enter_row(leave, table_info<T>(), id, std::move(params));
    }
    Result<void> enter_row(const Leave& leave, const TableInfo& table, FactId id, std::vector<Param> params);
    Result<void> retire_row(const Leave& leave, const TableInfo& table, FactId id, EntryNumber shown_at);
    Result<void> close();

    Transaction transaction_;
    AuthorityId authority_;
    Author author_;
    Moment at_;
    Head head_;
    std::optional<NewEntry> entry_;
    std::optional<PersonId> about_;
    std::string manifest_;
};

/// The entries about one person, newest first; at most `limit`, those before `before` if it is set, of one kind if one
/// is named.
Result<std::vector<Entry>> entries_about(const Store& store, const Leave& leave, Known known, int limit,
                                         std::optional<EntryNumber> before = {}, std::string_view kind = {});

/// The rows that an entry entered and retired, as (table, fact) pairs in the order they were written.
struct Touched {
    std::string table;
    FactId fact;
    enum class How { entered, retired } how;
};
struct EntryWithRows {
    Entry entry;
    std::vector<Touched> rows;
};
/// Fails: not_found if there is no such entry or it does not concern the person.
Result<EntryWithRows> entry(const Store& store, const Leave& leave, EntryNumber number);

/// The last entry made by the end of `day` in London, or nothing if there was none: "as it was known on" that day.
Result<std::optional<EntryNumber>> last_entry_by(const Store& store, AuthorityId authority, Date day);

/// The number of the newest entry of the authority, 0 before the first: what a page is shown at.
Result<EntryNumber> last_entry(const Store& store, AuthorityId authority);

/// Founds an authority: its place in the register of authorities and the head of its journal.
/// Fails: invalid without a name, or with one that no authority has; conflict if the number or the name is taken.
Result<void> found_authority(Transaction& transaction, AuthorityId authority, std::string_view name);

struct Authority {
    AuthorityId id;
    std::string name;
};
Result<std::vector<Authority>> authorities(const Store& store);
Result<std::optional<Authority>> authority_named(const Store& store, std::string_view name);

Schema record_schema();

}  // namespace kith
