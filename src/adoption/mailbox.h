#pragma once

#include <optional>
#include <string>
#include <vector>

#include "adoption/rules.h"

/// What one party to a plan is shown, and nothing of the others but the names that were agreed and the letters that
/// were passed on: there is no field for anything else.
namespace kith::adoption {

struct Mailbox {
    /// Somebody to write to.
    struct Other {
        FactId party;
        std::string called;
        std::optional<Date> stopped;    ///< wants no letters since then
        std::vector<std::string> does;  ///< "A letter in March and November"
    };
    struct Received {
        FactId letter;
        std::string from;
        Date on;  ///< passed on
        std::string words;
        bool picture;
    };
    /// Here, and not shown until it is wished for.
    struct Waiting {
        FactId letter;
        std::string from;
        Date on;
    };
    enum class Became { waits, passed_on, sent_back, kept };
    struct Sent {
        FactId letter;
        std::string to;
        Date on;
        std::string words;  ///< as they wrote it
        bool picture;
        Became became;
        bool changed = false;   ///< passed on without some of it, or without the picture
        std::string to_sender;  ///< from who read it; may be empty
    };
    struct Stopped {
        Date on;
        std::string in_their_words;
        Date asked_again;
    };

    PersonId plan;
    std::string child, called;
    FactId me;
    Side side;
    std::vector<std::string> mine;  ///< what the plan asks of me
    std::optional<Occasion> next;
    std::optional<Stopped> stopped;
    std::vector<Other> others;
    std::vector<Received> received;  ///< newest first
    std::vector<Waiting> waiting;
    std::vector<Sent> sent;  ///< newest first
};

/// Fails: not_found, if the reader is no party of it; conflict, without the service's key.
Result<Mailbox> mailbox(const Store& store, const Allowed<May::exchange_letters>& plan, const Reader& reader,
                        const Calendar& calendar);

/// The picture of a letter that was passed on to them, or that they sent.
struct Picture {
    std::string type, bytes;
};
Result<Picture> picture_for(const Store& store, const Allowed<May::exchange_letters>& plan, const Reader& reader,
                            FactId letter);

/// The plans to which the reader is a party today.
Result<std::vector<PersonId>> plans_of_reader(const Store& store, const Reader& reader);

}  // namespace kith::adoption
