#include "messages/acts.h"

#include <fmt/format.h>

#include "kernel/core/text.h"

namespace kith::messages {

constexpr int longest = 4'000;

static constexpr Question<Message> questions[] = {ask_words<&Message::words>(
    "words", "Your message", "This is read in working hours. If it cannot wait, ring.", longest)};
constinit const Form<Message> message_form{"message", "Messages about a child", "Send", questions};
constinit const Form<Message> home_message_form{"message-about-home", "Messages about fostering", "Send", questions};

Result<EntryNumber> write(Change& change, const Allowed<May::exchange_messages>& about, const std::string& name,
                          const Reader& writer, const Message& message) {
    const auto entry =
        TRY(change.open(about, {message_kind, fmt::format("{} wrote to the {} about {}", writer.name,
                                                          is_carer(message.as) ? "team" : "carers", name)}));
    TRY(change.enter(about, message));
    return entry;
}

Result<EntryNumber> need_no_answer(Change& change, const Allowed<May::exchange_messages>& about, const Thread& thread,
                                   const Reader& reader, Role as) {
    if (is_carer(as)) return fail(Fault::conflict, "Whoever is written to says whether an answer is needed.");
    const auto* waiting = thread.waiting();
    if (!waiting) return fail(Fault::conflict, "Nothing waits for an answer: someone has answered meanwhile.");
    const auto entry = TRY(change.open(
        about,
        {no_answer_kind, fmt::format("{} read the carers' message and saw that it needs no answer", reader.name)}));
    TRY(change.enter(about, NoAnswerNeeded{waiting->id, reader.person, as, reader.at}));
    return entry;
}

Result<void> note_read(const Database& database, const Allowed<May::exchange_messages>& about, Thread& thread,
                       const Reader& reader, Role as) {
    if (thread.unread_by(reader.person) == 0) return {};
    const MessageRead read{about.authority(), about.about(), reader.person, thread.messages.back().id, as, reader.at};
    auto transaction = TRY(database.write());
    std::vector<Param> params;
    add_values(params, read);
    // Two tabs opened at once: one receipt.
    TRY(transaction.execute(table_info<MessageRead>().insert + " on conflict do nothing", params));
    TRY(transaction.commit());
    thread.reads.push_back(read);
    return {};
}

}  // namespace kith::messages
