#pragma once

#include "constellations/file.h"
#include "constellations/forms.h"
#include "homes/file.h"

/// What people do in constellations. Each opens its own entries in the change it is given and leaves the commit to the
/// caller. Refusals are Fault::invalid with the question they belong to, or Fault::conflict.
namespace kith::constellations {

inline constexpr EntryKind constellation_kind{"constellations.constellation", "Constellation"};
inline constexpr EntryKind member_kind{"constellations.member", "In a constellation"};
inline constexpr EntryKind asked_kind{"constellations.nights_asked", "Nights asked for"};
inline constexpr EntryKind away_kind{"constellations.nights_away", "Nights away"};
inline constexpr EntryKind answered_kind{"constellations.nights_answered", "Answer about nights"};
inline constexpr EntryKind cancelled_kind{"constellations.nights_cancelled", "Nights called off"};
inline constexpr EntryKind stayed_kind{"constellations.nights_stayed", "Nights stayed"};
inline constexpr EntryKind gathering_kind{"constellations.gathering", "Gathering"};
inline constexpr EntryKind coming_kind{"constellations.coming", "Coming to a gathering"};
inline constexpr EntryKind message_kind{"constellations.message", "Message in a constellation"};

std::vector<EntryKind> entry_kinds();

/// Leave to write to the homes and to call nights off: of a carer of one of them, or of whoever hosts. Who supports the
/// homes works beside the hub carer, and is no home of their own.
class JoinsIn {
public:
    JoinsIn(const Allowed<May::take_part>& hub) : hub_{hub} {}           // NOLINT: either is leave for this
    JoinsIn(const Allowed<May::host_constellation>& hub) : hub_{hub} {}  // NOLINT
    operator const Leave&() const { return hub_; }                       // NOLINT

private:
    Leave hub_;
};

/// Founds a constellation, or says anew what it is. `home` is its hub. Fails: invalid, if the home may not be a hub
/// then.
Result<EntryNumber> say_what_it_is(Change& change, const homes::HomeFile& home,
                                   const Allowed<May::record_constellation>& hub, const Constellation& is);

/// The home joins. Fails: invalid, if it may not: no approved family home, in another, a hub itself, or no room.
Result<EntryNumber> join(Change& change, const Allowed<May::record_constellation>& hub, const homes::HomeFile& home,
                         const Allowed<May::record_constellation>& leave, Date from);

/// The home leaves, with `last` its last day; nights promised to it after that are called off. Fails: not_found, if it
/// does not belong.
Result<EntryNumber> leave_it(Change& change, const ConstellationFile& file,
                             const Allowed<May::record_constellation>& hub,
                             const Allowed<May::record_constellation>& home, const Ending& ending, PersonId by);

/// It ends, and every membership with it. `homes`: leave for each home that belongs.
Result<EntryNumber> end_it(Change& change, const ConstellationFile& file, const Allowed<May::record_constellation>& hub,
                           const std::vector<Allowed<May::record_constellation>>& homes, const Ending& ending,
                           PersonId by);

/// One of the children for whom nights are asked, by one with whom they live.
struct Sleeper {
    Allowed<May::write_log> child;
    std::string given;
};
/// Who asks, from which home, and when.
struct Asker {
    PersonId person;
    PersonId home;
    Date today;
};
Result<EntryNumber> ask_for_nights(Change& change, const Allowed<May::take_part>& hub,
                                   const std::vector<Sleeper>& children, const NightsWanted& wanted,
                                   const Asker& asker);

/// Fails: invalid, if there is no bed for a yes, or no word for a no; conflict, if it was answered or called off.
Result<EntryNumber> answer_nights(Change& change, const Allowed<May::host_constellation>& hub, FactId ask,
                                  const AnswerGiven& given, const Reader& by);

/// By the home that asked, or whoever hosts. Fails: conflict, if they are over, refused or called off.
Result<EntryNumber> cancel_nights(Change& change, const JoinsIn& hub, FactId ask, const WhyNot& given,
                                  const Reader& by);

/// `nights`: none means all that were agreed. Said again, it is put right. Fails: invalid, if so many have not been.
Result<EntryNumber> say_stayed(Change& change, const Allowed<May::host_constellation>& hub, FactId ask,
                               std::optional<int> nights, const Reader& by);

Result<EntryNumber> plan_gathering(Change& change, const ConstellationFile& file,
                                   const Allowed<May::host_constellation>& hub, const Gathering& planned, Date today);
Result<EntryNumber> say_coming(Change& change, const ConstellationFile& file, const Allowed<May::take_part>& hub,
                               const Coming& coming, Date today);
/// The homes that came, in place of what was said before. Fails: invalid, if it has not been yet.
Result<EntryNumber> say_who_came(Change& change, const ConstellationFile& file,
                                 const Allowed<May::host_constellation>& hub, FactId gathering, const WhoCame& came,
                                 Date today);
Result<EntryNumber> call_off(Change& change, const ConstellationFile& file, const Allowed<May::host_constellation>& hub,
                             FactId gathering, const WhyNot& given, Date today);

Result<EntryNumber> write_message(Change& change, const ConstellationFile& file, const JoinsIn& hub,
                                  const Written& written, PersonId by);

}  // namespace kith::constellations
