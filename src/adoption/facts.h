#pragma once

#include <optional>
#include <string>
#include <tuple>

#include "adoption/codes.h"
#include "kernel/record/facts.h"
#include "kernel/site/kept_file.h"

/// What is recorded of contact after adoption. Each struct is one table of facts about a plan, which is a record of its
/// own beside those of the people in it (`InLetters`, kernel/access). Its words are in no column of these tables: those
/// that a struct names as `closed` lie closed in adoption_words (sealed.h).
namespace kith::adoption {

template <class T>
struct ClosedPart {
    std::string_view name;
    std::string T::*words;
};
template <class T>
ClosedPart(const char*, std::string T::*) -> ClosedPart<T>;

struct ContactPlan {
    PersonId child;
    Date starts;
    PersonId by;
    std::string called = {};  ///< what both sides call the child in letters

    static constexpr auto table = facts_in(
        "adoption_plan", "Plan of contact after adoption", column("child", "Child", &ContactPlan::child).indexed(),
        column("starts", "From", &ContactPlan::starts), column("by_worker", "By", &ContactPlan::by));
    static constexpr auto closed = std::tuple{ClosedPart{"called", &ContactPlan::called}};
};

/// One or two people who write and read as one: both adopters, a grandmother, a birth father.
struct Party {
    Side side;
    PersonId person;
    std::optional<PersonId> second;
    Date starts;
    std::optional<Date> ends;      ///< the day they left the plan
    std::string called = {};       ///< the only name by which the others know them
    std::string kin = {};          ///< "birth mother"
    std::string agreed = {};       ///< what they said to the plan, in their own words
    std::string also_agreed = {};  ///< and what the second of them said
    std::string left = {};         ///< why they left the plan

    static constexpr auto table =
        facts_in("adoption_party", "Party to contact", column("side", "Side", &Party::side),
                 column("person", "Who", &Party::person), column("second", "And", &Party::second),
                 column("starts", "From", &Party::starts), column("ends", "Until", &Party::ends));
    static constexpr auto closed = std::tuple{
        ClosedPart{"called", &Party::called}, ClosedPart{"kin", &Party::kin}, ClosedPart{"agreed", &Party::agreed},
        ClosedPart{"also_agreed", &Party::also_agreed}, ClosedPart{"left", &Party::left}};

    bool is(PersonId someone) const { return person == someone || second == someone; }
};

/// What a party does and in which months of each year.
struct Term {
    FactId party;
    What what;
    std::string months;  ///< "03 11"
    Date starts;
    std::optional<Date> ends;

    static constexpr auto table =
        facts_in("adoption_term", "What the plan says", column("party", "Who", &Term::party),
                 column("what", "What", &Term::what), column("months", "In which months", &Term::months),
                 column("starts", "From", &Term::starts), column("ends", "Until", &Term::ends));
    static constexpr auto closed = std::tuple{};
};

/// As it was written. What is passed on of it, the decision says.
struct Letter {
    FactId from, to;  ///< parties
    Date on;
    PersonId by;
    std::optional<std::string> type = {};  ///< of the picture with it: "image/jpeg"; none: no picture
    std::optional<std::int64_t> size = {}, width = {}, height = {};
    std::optional<std::string> fingerprint = {};
    std::optional<Scan> scan = {};
    std::string words = {};

    static constexpr auto table = facts_in(
        "adoption_letter", "Letter", column("from_party", "From", &Letter::from), column("to_party", "To", &Letter::to),
        column("on_day", "On", &Letter::on), column("by_person", "By", &Letter::by),
        column("media_type", "Picture", &Letter::type), column("size", "Bytes", &Letter::size),
        column("width", "Width", &Letter::width), column("height", "Height", &Letter::height),
        column("fingerprint", "Fingerprint", &Letter::fingerprint), column("scan", "Viruses", &Letter::scan));
    static constexpr auto closed = std::tuple{ClosedPart{"words", &Letter::words}};
};

/// Words of a fact, closed with the key of the adoption service. They lie beside the journal: a text closed twice is
/// never the same, and what is closed proves by itself to which plan, fact and part it belongs.
struct ClosedWords {
    AuthorityId authority;
    PersonId plan;
    FactId fact;
    std::string part;
    std::string text;

    static constexpr auto table =
        kept_in("adoption_words", "Words of adoption records, closed", "authority, plan, fact, part",
                column("authority", "Authority", &ClosedWords::authority), column("plan", "Plan", &ClosedWords::plan),
                column("fact", "Fact", &ClosedWords::fact), column("part", "Which words", &ClosedWords::part),
                column("closed", "Closed", &ClosedWords::text))
            .append_only();
};

/// The picture of a letter, without what a camera hides in it, closed.
struct PictureBytes {
    AuthorityId authority;
    FactId letter;
    std::string bytes;

    static constexpr auto table =
        kept_in("adoption_picture", "Pictures with letters, their bytes", "authority, letter",
                column("authority", "Authority", &PictureBytes::authority),
                column("letter", "Letter", &PictureBytes::letter), column("bytes", "Bytes", &PictureBytes::bytes))
            .append_only();
};

/// Somebody read the letter.
struct Decision {
    FactId letter;
    Outcome outcome;
    bool picture;  ///< passed on with its picture
    Date on;
    PersonId by;
    std::string words = {};     ///< as it is passed on; may differ from what was written
    std::string why_left = {};  ///< why what was still found in it may stay; empty: nothing was
    std::string to_sender = {};

    static constexpr auto table =
        facts_in("adoption_decision", "Letter read", column("letter", "Letter", &Decision::letter),
                 column("outcome", "What becomes of it", &Decision::outcome),
                 column("picture", "With its picture", &Decision::picture), column("on_day", "On", &Decision::on),
                 column("by_worker", "By", &Decision::by));
    static constexpr auto closed =
        std::tuple{ClosedPart{"words", &Decision::words}, ClosedPart{"why_left", &Decision::why_left},
                   ClosedPart{"to_sender", &Decision::to_sender}};
};

/// A letter that waits until it is wished for: put by by who reads before it is passed on, or by those who raise the
/// child, until the child wishes it.
struct Kept {
    FactId letter;
    Date on;
    PersonId by;
    std::optional<Date> wished;
    std::string why = {};
    std::string wish = {};  ///< in the words of the child, or of who it is for

    static constexpr auto table =
        facts_in("adoption_kept", "Kept for the child", column("letter", "Letter", &Kept::letter),
                 column("on_day", "On", &Kept::on), column("by_person", "By", &Kept::by),
                 column("wished", "Wished for on", &Kept::wished));
    static constexpr auto closed = std::tuple{ClosedPart{"why", &Kept::why}, ClosedPart{"wish", &Kept::wish}};
};

/// A party wants no letters, in their own words. Nothing reaches them until they say otherwise.
struct Stop {
    FactId party;
    Date on;
    PersonId by;
    std::optional<Date> withdrawn;
    std::string in_their_words = {};

    static constexpr auto table = facts_in(
        "adoption_stop", "Letters stopped", column("party", "Who", &Stop::party), column("on_day", "When", &Stop::on),
        column("by_person", "Written by", &Stop::by), column("withdrawn", "Wanted again on", &Stop::withdrawn));
    static constexpr auto closed = std::tuple{ClosedPart{"in_their_words", &Stop::in_their_words}};
};

/// The worker spoke with the others about it; or asked who stopped how they see it now.
struct Spoken {
    FactId stop;
    SpokeWith with;
    Date on;
    PersonId by;
    std::string said = {};

    static constexpr auto table =
        facts_in("adoption_spoken", "Spoken with about a stop", column("stop", "Which", &Spoken::stop),
                 column("with_whom", "With whom", &Spoken::with), column("on_day", "When", &Spoken::on),
                 column("by_worker", "By", &Spoken::by));
    static constexpr auto closed = std::tuple{ClosedPart{"said", &Spoken::said}};
};

struct Met {
    FactId party;
    Date on;
    PersonId by;
    std::string how = {};  ///< how it was, with the child's own words

    static constexpr auto table =
        facts_in("adoption_met", "Meeting", column("party", "With", &Met::party), column("on_day", "When", &Met::on),
                 column("by_worker", "Written by", &Met::by));
    static constexpr auto closed = std::tuple{ClosedPart{"how", &Met::how}};
};

/// Anyone of the adoption may ask for support at any time after the order, and ask again.
struct SupportAsked {
    Date on;
    PersonId by;
    std::string who = {};
    std::string what = {};

    static constexpr auto table =
        facts_in("adoption_support_asked", "Support asked for", column("on_day", "When", &SupportAsked::on),
                 column("by_person", "Written by", &SupportAsked::by));
    static constexpr auto closed =
        std::tuple{ClosedPart{"who", &SupportAsked::who}, ClosedPart{"what", &SupportAsked::what}};
};

/// The assessment, and what is given because of it.
struct SupportPlan {
    FactId asked;
    Date on;
    PersonId by;
    std::string needs = {};
    std::string their_view = {};
    std::string given = {};

    static constexpr auto table =
        facts_in("adoption_support_plan", "Support plan", column("asked", "Asked for", &SupportPlan::asked),
                 column("on_day", "When", &SupportPlan::on), column("by_worker", "By", &SupportPlan::by));
    static constexpr auto closed =
        std::tuple{ClosedPart{"needs", &SupportPlan::needs}, ClosedPart{"their_view", &SupportPlan::their_view},
                   ClosedPart{"given", &SupportPlan::given}};
};

struct SupportReview {
    FactId plan;
    Date on;
    bool goes_on;
    PersonId by;
    std::string their_view = {};
    std::string decided = {};

    static constexpr auto table =
        facts_in("adoption_support_review", "Support reviewed", column("plan", "Plan", &SupportReview::plan),
                 column("on_day", "When", &SupportReview::on), column("goes_on", "Goes on", &SupportReview::goes_on),
                 column("by_worker", "By", &SupportReview::by));
    static constexpr auto closed = std::tuple{ClosedPart{"their_view", &SupportReview::their_view},
                                              ClosedPart{"decided", &SupportReview::decided}};
};

}  // namespace kith::adoption
