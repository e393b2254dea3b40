#pragma once

#include "kernel/forms/form.h"
#include "messages/thread.h"

/// What is done in a thread.
namespace kith::messages {

inline constexpr EntryKind message_kind{"messages.message", "Message"};
inline constexpr EntryKind no_answer_kind{"messages.no_answer", "No answer needed"};

/// One question; a form for each place, so that words begun in one do not come back in the other.
extern const Form<Message> message_form;
extern const Form<Message> home_message_form;

/// Writes a message; `name`: of the child or home.
Result<EntryNumber> write(Change& change, const Allowed<May::exchange_messages>& about, const std::string& name,
                          const Reader& writer, const Message& message);

/// Someone of the team says that what waits wants no answer. Fails: conflict for a carer, and if nothing waits.
Result<EntryNumber> need_no_answer(Change& change, const Allowed<May::exchange_messages>& about, const Thread& thread,
                                   const Reader& reader, Role as);

/// Notes that the reader has opened the thread as far as it goes now, on the record and in `thread`; nothing if they
/// had, or all of it is their own.
Result<void> note_read(const Database& database, const Allowed<May::exchange_messages>& about, Thread& thread,
                       const Reader& reader, Role as);

}  // namespace kith::messages
