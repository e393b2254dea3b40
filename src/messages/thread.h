#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kernel/access/gate.h"
#include "kernel/duties/local.h"
#include "kernel/duties/timetable.h"
#include "messages/facts.h"

/// All that was written between carers and their team about one child or one home.
namespace kith::messages {

enum class AboutWhat { child, home };

/// Oldest first.
struct Thread {
    PersonId about{1};
    std::vector<Fact<Message>> messages;
    std::vector<Fact<NoAnswerNeeded>> not_needed;
    std::vector<MessageRead> reads;  ///< oldest first
    LocalSpans local;

    /// Each time that carers waited: from their first message that nobody had answered until someone of the team wrote
    /// back, or saw that no answer was needed.
    std::vector<Run> waits() const;
    /// The last message of carers that wait now; null if none do.
    const Fact<Message>* waiting() const;
    /// The first receipt of each who has read a message, but its writer.
    std::vector<MessageRead> readers_of(const Fact<Message>& message) const;
    /// Of others', those that this reader has not opened.
    std::size_t unread_by(PersonId reader) const;
};

/// Fails: not_found if there is no such child, or home.
Result<Thread> thread(const Store& store, const Allowed<May::exchange_messages>& about, AboutWhat what);

/// The same for many. `about`: those for whom the gate has let this reader through. By their numbers.
Result<std::vector<Thread>> threads(const Store& store, const LeaveOfAll& leave, const std::vector<PersonId>& about);

/// What this reader is in the thread: a carer where they care for the child or live in the home, else of the team.
/// `since`, for a carer: the day from which they do. What was written before is not theirs.
struct Part {
    Role as;
    std::optional<Date> since = {};
};
Result<Part> part_of(const Store& store, const Allowed<May::exchange_messages>& about, AboutWhat what,
                     const Reader& reader);
void keep_since(Thread& thread, std::optional<Date> since);

constexpr bool is_carer(Role as) { return as == Role::foster_carer; }

Schema messages_schema();

}  // namespace kith::messages
