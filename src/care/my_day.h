#pragma once

#include <span>
#include <string>
#include <vector>

#include "care/rules.h"
#include "kernel/access/work.h"
#include "kernel/site/other_duties.h"

/// What one worker has to do: worked out when asked, from the files of the children they work with.
namespace kith::care {

/// One thing due, with the child it is due for.
struct Item {
    Due due;
    std::string child;               ///< the name they use
    std::optional<PersonId> worker;  ///< the child's social worker, for a team's list
};

/// What is asked of the list.
struct Narrowed {
    std::optional<TeamId> team;  ///< a manager's view; none: my own children
    std::optional<PersonId> child;
    std::string duty;    ///< the name of one, as several share a clock; empty: every kind
    int days_ahead = 7;  ///< how far ahead to look; what is late is always there
};

struct MyDay {
    std::vector<Item> items;                                 ///< the latest first: by due day, then child
    std::vector<std::pair<PersonId, std::string>> children;  ///< those the list is about
    std::size_t late = 0, today = 0, ahead = 0;
};

/// Which children a reader's day is about: those they work with; for a manager, their team's.
Result<std::vector<PersonId>> my_children(const Store& store, const Reader& reader, const Narrowed& narrowed);
/// `others`: what other areas have open for the same children.
Result<MyDay> my_day(const Store& store, const Reader& reader, const Narrowed& narrowed, const Calendar& calendar,
                     std::span<const OtherDuties> others = {});

/// A child who lives with the reader, and the next of each thing that is due for them, the first due first. The carer
/// is told when someone comes and what is meant to happen; the rest of the child's file is not the carer's to open.
struct AtHome {
    PersonId id;
    std::string child;
    std::optional<PersonId> worker;
    std::vector<Due> coming;
};
Result<std::vector<AtHome>> children_at_home(const Store& store, const Reader& reader, const Calendar& calendar);

/// What others put on the record of these children since a moment, newest first, at most `limit`.
struct News {
    PersonId child;
    Entry entry;
};
Result<std::vector<News>> news(const Store& store, const Reader& reader, const std::vector<PersonId>& children,
                               Moment since, int limit);

/// When the reader last said that they had read the news. Kept apart from the record.
struct ReadRow {
    AuthorityId authority;
    PersonId reader;
    Moment at;

    static constexpr auto table = kept_in(
        "care_news_read", "News read", "authority, reader", column("authority", "Authority", &ReadRow::authority),
        column("reader", "Reader", &ReadRow::reader), column("at", "At", &ReadRow::at));
};
Result<Moment> news_read(const Store& store, const Reader& reader);
Result<void> set_news_read(Transaction& transaction, const Reader& reader);

}  // namespace kith::care
