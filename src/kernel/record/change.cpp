#include <fmt/format.h>

#include "kernel/core/text.h"
#include "kernel/record/rows.h"

namespace kith {

Change::Change(Transaction transaction, AuthorityId authority, Author author, Moment at, Head head)
    : transaction_{std::move(transaction)},
      authority_{authority},
      author_{std::move(author)},
      at_{at},
      head_{std::move(head)} {}

Result<Change> Change::begin(const Database& database, AuthorityId authority, Author author, Moment at) {
    auto transaction = TRY(database.write());
    // Writing the head row to itself locks it: until this change ends, no other can number an entry of this authority.
    std::optional<Head> head;
    TRY(transaction.each("update record_head set entries = entries where authority = $1 returning entries, ids, hash",
                         {authority}, [&](const Row& row) {
                             head = Head{row.integer(0), row.integer(1), row.string(2)};
                         }));
    if (!head) return fail(Fault::not_found, "There is no such authority in this record.");
    return Change{std::move(transaction), authority, std::move(author), at, std::move(*head)};
}

Result<void> Change::continue_as(Author author, Moment at) {
    check(at >= at_, "A journal is written in the order of time.");
    TRY(close());
    author_ = std::move(author);
    at_ = at;
    return {};
}

Result<EntryNumber> Change::open(const Leave& leave, NewEntry entry) {
    check(leave.authority() == authority_, "Leave of another authority.");
    TRY(close());
    entry_ = std::move(entry);
    about_ = leave.about();
    manifest_.clear();
    ++head_.entries;
    TRY(also_about(leave.about()));
    return last_entry();
}

Result<void> Change::also_about(PersonId person) {
    check(entry_.has_value(), "No entry is open.");
    if (person != *about_) manifest_ += fmt::format("@{}\n", person.number());
    return transaction_.queue(
        "insert into record_about (authority, person, entry) values ($1, $2, $3) on conflict do nothing",
        {authority_, person, head_.entries});
}

Result<void> Change::enter_row(const Leave& leave, const TableInfo& table, FactId id, std::vector<Param> params) {
    check(entry_ && leave.about() == *about_ && leave.authority() == authority_,
          "A fact was entered without an open entry about its person.");
    params.emplace_back(head_.entries);
    manifest_ += fmt::format("+{} {} {}\n", table.name, id.number(), row_hash(table, params));
    return transaction_.queue(table.insert, params);
}

Result<void> Change::retire_row(const Leave& leave, const TableInfo& table, FactId id, EntryNumber shown_at) {
    check(entry_ && leave.about() == *about_, "A fact was retired without an open entry about its person.");
    struct Version {
        std::int64_t entered_by;
        bool retired;
    };
    const auto version = TRY(transaction_.first(
        fmt::format("select entered_by, retired_by from {} where authority = $1 and fact = $2 and about = $3"
                    " order by entered_by desc",
                    table.name),
        {authority_, id, leave.about()}, [](const Row& row) {
            return Version{row.integer(0), !row.null(1)};
        }));
    if (!version) return fail(Fault::not_found, "What you meant to change is not in this record.");
    if (version->retired || version->entered_by > shown_at.number())
        return fail(Fault::conflict,
                    "Someone changed this after you opened the page. Nothing of yours is lost: both texts are shown.");
    manifest_ += fmt::format("-{} {} {}\n", table.name, id.number(), version->entered_by);
    TRY(transaction_.execute(
        fmt::format(
            "update {} set retired_by = $1 where authority = $2 and about = $3 and fact = $4 and entered_by = $5",
            table.name),
        {head_.entries, authority_, leave.about(), id, version->entered_by}));
    return {};
}

Result<void> Change::close() {
    if (!entry_) return {};
    EntryRow row{authority_,     last_entry(), at_,
                 author_.person, author_.name, std::string{entry_->kind.code},
                 *about_,        entry_->what, entry_->because,
                 entry_->source, manifest_,    {}};
    head_.hash = entry_hash(row, head_.hash);
    row.hash = head_.hash;
    std::vector<Param> params;
    add_values(params, row);
    TRY(transaction_.queue(table_info<EntryRow>().insert, params));
    entry_.reset();
    return {};
}

Result<void> Change::commit() {
    TRY(close());
    TRY(transaction_.queue("update record_head set entries = $1, ids = $2, hash = $3 where authority = $4",
                           {head_.entries, head_.ids, head_.hash, authority_}));
    return transaction_.commit();
}

Result<void> found_authority(Transaction& transaction, AuthorityId authority, std::string_view name) {
    name = trim(name);
    constexpr std::size_t longest = 100;
    if (name.empty() || name.size() > longest || clean(name) != name || name.find('\n') != name.npos)
        return fail(Fault::invalid, "Give the authority's name, in at most 100 letters on one line.");
    if (TRY(authority_named(transaction, name)))
        return fail(Fault::conflict, fmt::format("{} is on this record already.", name));
    TRY(transaction.execute(table_info<AuthorityRow>().insert, {authority, name}));
    TRY(transaction.execute(table_info<HeadRow>().insert, {authority, 0, 0, ""}));
    return {};
}

}  // namespace kith
