#pragma once

#include <optional>
#include <string>

#include "kernel/record/facts.h"
#include "own_records/codes.h"

/// What is recorded when somebody asks for their records. Each struct is one table of facts about the person.
namespace kith::own_records {

struct Request {
    Date on;
    std::string what;  ///< what they look for, in their words; empty: everything
    Format format;
    bool company;  ///< they want somebody to read it with
    PersonId by;   ///< themselves, or the officer who wrote down a letter or a call

    static constexpr auto table =
        facts_in("own_records_request", "Request for own records", column("on_day", "Asked on", &Request::on),
                 column("what", "What they look for", &Request::what), column("format", "How", &Request::format),
                 column("company", "Wants somebody to read with", &Request::company),
                 column("by_person", "Written by", &Request::by));
};

struct IdentityCheck {
    FactId request;
    Identity how;
    Date on;
    PersonId by;

    static constexpr auto table =
        facts_in("own_records_identity", "Who asked", column("request", "Request", &IdentityCheck::request),
                 column("how", "How we know", &IdentityCheck::how), column("on_day", "On", &IdentityCheck::on),
                 column("by_officer", "By", &IdentityCheck::by));
};

struct Search {
    FactId request;
    Place place;
    Outcome outcome;
    std::string note;
    Date on;
    PersonId by;

    static constexpr auto table =
        facts_in("own_records_search", "Looked for records", column("request", "Request", &Search::request),
                 column("place", "Where", &Search::place), column("outcome", "Outcome", &Search::outcome),
                 column("note", "Note", &Search::note), column("on_day", "On", &Search::on),
                 column("by_officer", "By", &Search::by));
};

/// Two months more, told within the first. The person reads the reason.
struct Longer {
    FactId request;
    std::string why;
    Date on;
    PersonId by;

    static constexpr auto table =
        facts_in("own_records_longer", "Takes longer", column("request", "Request", &Longer::request),
                 column("why", "Why, as the person reads it", &Longer::why), column("on_day", "Told on", &Longer::on),
                 column("by_officer", "By", &Longer::by));
};

struct Company {
    FactId request;
    PersonId who;
    Date on;
    PersonId by;

    static constexpr auto table =
        facts_in("own_records_company", "Reads with them", column("request", "Request", &Company::request),
                 column("who", "Who", &Company::who), column("on_day", "On", &Company::on),
                 column("by_officer", "By", &Company::by));
};

/// Whether somebody else's name is shown wherever the record has it. A later one corrects it.
struct OtherDecided {
    FactId request;
    PersonId other;
    Choice choice;
    std::string why;  ///< they agreed, or why it is or is not reasonable without
    Date on;
    PersonId by;

    static constexpr auto table =
        facts_in("own_records_other", "Somebody else in the record",
                 column("request", "Request", &OtherDecided::request), column("other", "Who", &OtherDecided::other),
                 column("choice", "Shown", &OtherDecided::choice), column("why", "Why", &OtherDecided::why),
                 column("on_day", "On", &OtherDecided::on), column("by_officer", "By", &OtherDecided::by));
};

/// One line is shown, or some of its words are covered. A later one corrects it.
struct LineDecided {
    FactId request;
    std::int64_t entry;
    int part;
    Choice choice;
    std::optional<Reason> reason;  ///< always, where it is covered
    std::string words;             ///< those covered; empty: all of the line
    std::string why;
    Date on;
    PersonId by;

    static constexpr auto table =
        facts_in("own_records_line", "Line decided", column("request", "Request", &LineDecided::request),
                 column("entry", "Entry", &LineDecided::entry), column("part", "Part", &LineDecided::part),
                 column("choice", "Shown", &LineDecided::choice), column("reason", "Reason", &LineDecided::reason),
                 column("words", "Words covered", &LineDecided::words), column("why", "Why", &LineDecided::why),
                 column("on_day", "On", &LineDecided::on), column("by_officer", "By", &LineDecided::by));
};

/// Every line is decided, as the record stood at `known`; a second person looks at it.
struct Ready {
    FactId request;
    std::int64_t known;
    Date on;
    PersonId by;

    static constexpr auto table =
        facts_in("own_records_ready", "Prepared", column("request", "Request", &Ready::request),
                 column("known", "As known at entry", &Ready::known), column("on_day", "On", &Ready::on),
                 column("by_officer", "By", &Ready::by));
};

struct SentBack {
    FactId request;
    std::string why;
    Date on;
    PersonId by;

    static constexpr auto table =
        facts_in("own_records_back", "Sent back", column("request", "Request", &SentBack::request),
                 column("why", "Why", &SentBack::why), column("on_day", "On", &SentBack::on),
                 column("by_second", "By", &SentBack::by));
};

/// What was given, line for line: its bytes lie beside the fact, which holds their fingerprint.
struct Released {
    FactId request;
    Date on;
    std::int64_t known;
    int lines;
    int covered;
    std::string fingerprint;  ///< BLAKE2b, 32 bytes
    PersonId by;

    static constexpr auto table = facts_in(
        "own_records_given", "Records given", column("request", "Request", &Released::request),
        column("on_day", "On", &Released::on), column("known", "As known at entry", &Released::known),
        column("lines", "Lines", &Released::lines), column("covered", "Lines with words covered", &Released::covered),
        column("fingerprint", "Fingerprint", &Released::fingerprint),
        column("by_second", "Looked at and given by", &Released::by));
};

struct GivenBytes {
    AuthorityId authority;
    FactId given;
    std::string bytes;  ///< as URL-safe base64

    static constexpr auto table =
        kept_in("own_records_bytes", "Records given, their lines", "authority, given",
                column("authority", "Authority", &GivenBytes::authority), column("given", "Given", &GivenBytes::given),
                column("bytes", "Bytes", &GivenBytes::bytes))
            .append_only();
};

/// The person's own words. They stand beside the record for as long as it is kept.
struct OwnWords {
    FactId given;
    int line;
    std::int64_t entry;  ///< beside which they stand
    Says says;
    std::string words;
    Date on;

    static constexpr auto table =
        facts_in("own_records_words", "Own words", column("given", "Given", &OwnWords::given),
                 column("line", "Line", &OwnWords::line), column("entry", "Entry", &OwnWords::entry),
                 column("says", "What", &OwnWords::says), column("words", "In their words", &OwnWords::words),
                 column("on_day", "On", &OwnWords::on));
};

struct Answer {
    FactId to;  ///< the own words
    std::string words;
    Date on;
    PersonId by;

    static constexpr auto table =
        facts_in("own_records_answer", "Answer", column("to_words", "To", &Answer::to),
                 column("words", "Answer", &Answer::words), column("on_day", "On", &Answer::on),
                 column("by_officer", "By", &Answer::by));
};

struct TakenBack {
    FactId request;
    Date on;

    static constexpr auto table =
        facts_in("own_records_taken_back", "Request taken back", column("request", "Request", &TakenBack::request),
                 column("on_day", "On", &TakenBack::on));
};

}  // namespace kith::own_records
