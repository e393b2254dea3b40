#pragma once

#include <optional>
#include <string>

#include "constellations/codes.h"
#include "kernel/core/clock.h"
#include "kernel/record/facts.h"

/// What is recorded of constellations. Each struct is one table of facts about the hub home, but for NightsAway, which
/// is about the child. That a home belongs is the kernel's own fact, InConstellation, about the home that belongs.
namespace kith::constellations {

/// A constellation and what its hub home offers. Of two that begin on different days the later holds from its day on.
struct Constellation {
    std::string name;    ///< "The Larkfield constellation"
    std::string serves;  ///< the community: a town, those who speak Polish, families of deaf children
    int beds;            ///< for how many children there is a bed on any one night, 0 to 6
    std::string reach;   ///< how the other homes reach the hub
    int most;            ///< homes besides the hub at most, 2 to 12
    Date starts;
    std::optional<Date> ends;  ///< the last day

    static constexpr auto table = facts_in(
        "constellations_constellation", "Constellation", column("name", "Name", &Constellation::name),
        column("serves", "Whom it serves", &Constellation::serves), column("beds", "Beds", &Constellation::beds),
        column("reach", "How to reach the hub", &Constellation::reach),
        column("most", "Homes at most", &Constellation::most), column("starts", "From", &Constellation::starts),
        column("ends", "Until", &Constellation::ends));
};

/// A carer of a home that belongs asks for nights at the hub. Of the child it holds what the hub carer needs for the
/// night, in the asking carer's words, and no number by which the child could be found.
struct NightsAsked {
    Date first;  ///< the first night
    int nights;
    PersonId home;    ///< that asks
    std::string who;  ///< first names: "Ana", "Ana and Ben"
    int children;     ///< how many beds
    std::string why;  ///< why, and what the hub needs to know
    PersonId by;
    Date on;

    Date last() const { return first.plus_days(nights - 1); }  ///< the last night
    bool has(Date night) const { return first <= night && night <= last(); }

    static constexpr auto table = facts_in(
        "constellations_nights_asked", "Nights asked for", column("first_night", "First night", &NightsAsked::first),
        column("nights", "Nights", &NightsAsked::nights), column("home", "Home", &NightsAsked::home),
        column("who", "Who", &NightsAsked::who), column("children", "Children", &NightsAsked::children),
        column("why", "Why", &NightsAsked::why), column("by_carer", "Asked by", &NightsAsked::by),
        column("on_day", "Asked on", &NightsAsked::on));
};

struct NightsAnswered {
    FactId ask;
    bool yes;
    std::string words;
    PersonId by;
    Date on;

    static constexpr auto table = facts_in(
        "constellations_nights_answered", "Answer about nights", column("ask", "Asked", &NightsAnswered::ask),
        column("agreed", "Yes", &NightsAnswered::yes), column("words", "In words", &NightsAnswered::words),
        column("by_person", "Answered by", &NightsAnswered::by), column("on_day", "When", &NightsAnswered::on));
};

struct NightsCancelled {
    FactId ask;
    std::string why;
    PersonId by;
    Date on;

    static constexpr auto table =
        facts_in("constellations_nights_cancelled", "Nights called off", column("ask", "Asked", &NightsCancelled::ask),
                 column("why", "Why", &NightsCancelled::why), column("by_person", "By", &NightsCancelled::by),
                 column("on_day", "When", &NightsCancelled::on));
};

/// How many of the nights the children stayed; 0: they did not come.
struct NightsStayed {
    FactId ask;
    int nights;
    PersonId by;
    Date on;

    static constexpr auto table =
        facts_in("constellations_nights_stayed", "Nights stayed", column("ask", "Asked", &NightsStayed::ask),
                 column("nights", "Nights", &NightsStayed::nights), column("by_person", "Said by", &NightsStayed::by),
                 column("on_day", "When", &NightsStayed::on));
};

/// The same nights on the child's own record, for whoever works with the child. What became of them is read from the
/// hub's answer. About the child.
struct NightsAway {
    Date first;
    FactId ask;
    PersonId hub;
    int nights;
    std::string why;
    PersonId by;

    static constexpr auto table =
        facts_in("constellations_nights_away", "Nights away", column("first_night", "First night", &NightsAway::first),
                 column("ask", "Asked", &NightsAway::ask).indexed(), column("hub", "Where", &NightsAway::hub),
                 column("nights", "Nights", &NightsAway::nights), column("why", "Why", &NightsAway::why),
                 column("by_carer", "Asked by", &NightsAway::by));
};

struct Gathering {
    Date on;
    GatheringKind kind;
    std::string where;  ///< the hour and the place
    std::string words;
    PersonId by;

    static constexpr auto table =
        facts_in("constellations_gathering", "Gathering", column("on_day", "When", &Gathering::on),
                 column("kind", "What", &Gathering::kind), column("place", "What time, and where", &Gathering::where),
                 column("words", "More", &Gathering::words), column("by_person", "Planned by", &Gathering::by));
};

struct CalledOff {
    FactId gathering;
    std::string why;
    Date on;

    static constexpr auto table = facts_in(
        "constellations_called_off", "Gathering called off", column("gathering", "Gathering", &CalledOff::gathering),
        column("why", "Why", &CalledOff::why), column("on_day", "When", &CalledOff::on));
};

/// What one home says about coming. Said again, it is corrected.
struct Coming {
    FactId gathering;
    PersonId home;
    bool yes;
    PersonId by;

    static constexpr auto table =
        facts_in("constellations_coming", "Coming", column("gathering", "Gathering", &Coming::gathering),
                 column("home", "Home", &Coming::home), column("comes", "Comes", &Coming::yes),
                 column("by_person", "Said by", &Coming::by));
};

struct Came {
    FactId gathering;
    PersonId home;

    static constexpr auto table =
        facts_in("constellations_came", "Came", column("gathering", "Gathering", &Came::gathering),
                 column("home", "Home", &Came::home));
};

/// Written once for the other homes, and never changed.
struct Message {
    std::string words;
    PersonId by;
    Moment at;

    static constexpr auto table =
        facts_in("constellations_message", "Message", column("words", "Words", &Message::words),
                 column("by_person", "By", &Message::by), column("written", "When", &Message::at));
};

}  // namespace kith::constellations
