#pragma once

#include <optional>
#include <string>
#include <vector>

#include "care/occupants.h"
#include "constellations/facts.h"
#include "homes/facts.h"
#include "kernel/access/gate.h"
#include "kernel/access/work.h"
#include "kernel/duties/local.h"
#include "kernel/people/names.h"

/// All that is known of one constellation, read from the facts about its hub home.
namespace kith::constellations {

/// A home that belongs or belonged.
struct Member {
    PersonId home;
    FactId fact;
    Date starts;
    std::optional<Date> ends;  ///< the last day

    bool on(Date day) const { return starts <= day && (!ends || day <= *ends); }
};

/// How nights that were asked for stand.
enum class Standing {
    waiting,
    agreed,
    refused,
    cancelled,
    lapsed,  ///< the first night came without an answer
    to_say,  ///< the nights are over, and nobody has said whether the children stayed
    stayed,  ///< it is said how many nights they stayed
};

struct ConstellationFile {
    explicit ConstellationFile(PersonId its_hub) : hub{its_hub} {}

    PersonId hub;
    std::vector<Fact<Constellation>> terms;
    std::vector<Member> members;  ///< who belongs or belonged, besides the hub, the first to join first
    std::vector<Fact<NightsAsked>> asked;
    std::vector<Fact<NightsAnswered>> answered;
    std::vector<Fact<NightsCancelled>> cancelled;
    std::vector<Fact<NightsStayed>> stayed;
    std::vector<Fact<Gathering>> gatherings;
    std::vector<Fact<CalledOff>> called_off;
    std::vector<Fact<Coming>> coming;
    std::vector<Fact<Came>> came;
    std::vector<Fact<Message>> messages;
    // How much room the hub has, as a home.
    std::vector<Fact<homes::Terms>> approval;
    std::vector<Fact<homes::Exemption>> exemptions;
    std::vector<care::Occupant> occupants;
    NamesById names;  ///< of the homes; and of people, where a page asked for them
    LocalSpans local;

    /// What holds on a day; null before it was founded and after it ended.
    const Constellation* on(Date day) const;
    /// The last that was said of it, running or not. Requires: it was founded.
    const Constellation& last() const { return terms.back().value; }
    const std::string& name_of(PersonId of) const;
    std::vector<Member> members_on(Date day) const;
    bool belongs(PersonId home, Date day) const;

    const Fact<NightsAsked>* ask(FactId id) const;
    const Fact<NightsAnswered>* answer_to(FactId ask) const;
    const Fact<NightsCancelled>* cancelled_of(FactId ask) const;
    const Fact<NightsStayed>* stayed_of(FactId ask) const;
    Standing stands(const Fact<NightsAsked>& ask, Date today) const;

    /// Beds for a night: what the hub offers, but never more than its approval has room for beside those who live
    /// there.
    int beds(Date night) const;
    /// Beds that are promised for a night, but for those of one ask.
    int promised(Date night, std::optional<FactId> but_for = {}) const;
    int free(Date night, std::optional<FactId> but_for = {}) const;
    /// Bed-nights that are still free, from a day on.
    int free_nights(Date from, int days) const;

    const Fact<Gathering>* gathering(FactId id) const;
    const Fact<CalledOff>* called_off_of(FactId gathering) const;
    /// What a home said last; null if nothing.
    const Fact<Coming>* coming_of(FactId gathering, PersonId home) const;
    bool has_come(FactId gathering, PersonId home) const;
    /// The next that is not called off; null if none is planned.
    const Fact<Gathering>* next_gathering(Date today) const;
};

/// The constellation of which this home is the hub. Fails: not_found, if it never was one.
Result<ConstellationFile> constellation_file(const Store& store, const Leave& hub, Known known);

/// Every constellation there is or was, set by set: all but names of people. In the order of hubs.
Result<std::vector<ConstellationFile>> constellation_files(const Store& store, const LeaveOfAll& leave, Date day);

/// The hub of the constellation to which this home belongs on a day; none if it belongs to none. For a hub: none.
Result<std::optional<PersonId>> hub_of(const Store& store, const Leave& home, Date day);
/// Whether a home is a hub on a day.
Result<bool> is_hub(const Store& store, const Leave& home, Date day);

/// Nights away on a child's own record, with what became of each.
struct NightsOfChild {
    Fact<NightsAway> away;
    std::optional<bool> agreed;
    std::string words;  ///< of the answer
    bool cancelled = false;
    std::optional<int> stayed;

    /// Whether the child is away, or may be: neither refused nor called off.
    bool runs() const { return !cancelled && agreed.value_or(true); }
};
Result<std::vector<NightsOfChild>> nights_of_child(const Store& store, const Leave& child);

/// Machinery: in whose own records these nights stand, so that what becomes of them stands there too. Never shown.
Result<std::vector<PersonId>> children_of_ask(const Store& store, AuthorityId authority, FactId ask);

Schema constellations_schema();

}  // namespace kith::constellations
