#pragma once

#include <string>

#include "kernel/access/roles.h"
#include "kernel/record/facts.h"

/// What carers and their team write to each other. Each struct is one table of facts about the child or the home that
/// they write about.
namespace kith::messages {

/// A message. Nobody changes one or takes one back: what was wrong in it is said in the next.
struct Message {
    std::string words;
    PersonId by;
    Role as;  ///< in which the writer is of this thread
    Moment at;

    static constexpr auto table =
        facts_in("messages_message", "Message", column("words", "Words", &Message::words),
                 column("by_person", "By", &Message::by), column("as_role", "As", &Message::as),
                 column("at", "At", &Message::at).indexed());
};

/// That someone of the team saw that a carer's messages, up to this one, want no answer: "Thank you!"
struct NoAnswerNeeded {
    FactId message;
    PersonId by;
    Role as;
    Moment at;

    static constexpr auto table =
        facts_in("messages_no_answer", "No answer needed", column("message", "Message", &NoAnswerNeeded::message),
                 column("by_person", "By", &NoAnswerNeeded::by), column("as_role", "As", &NoAnswerNeeded::as),
                 column("at", "At", &NoAnswerNeeded::at));
};

/// The receipt of someone who opened the thread: the newest message that was there to read. It is kept as the audit is,
/// beside the journal: that someone looked is no fact about a child.
struct MessageRead {
    AuthorityId authority;
    PersonId about;
    PersonId reader;
    FactId message;
    Role as;
    Moment at;

    static constexpr auto table =
        kept_in("messages_read", "Messages, who has read them", "authority, about, reader, message",
                column("authority", "Authority", &MessageRead::authority),
                column("about", "About", &MessageRead::about), column("reader", "Reader", &MessageRead::reader),
                column("message", "Newest message", &MessageRead::message), column("as_role", "As", &MessageRead::as),
                column("at", "At", &MessageRead::at))
            .append_only();
};

}  // namespace kith::messages
