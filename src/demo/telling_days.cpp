// What carers wrote down of a child's days in the last weeks, and an incident now and then.
#include <fmt/format.h>

#include "demo/telling.h"
#include "fostering/acts.h"
#include "fostering/home_incidents.h"
#include "kernel/core/text.h"

namespace kith::demo {

using namespace care;
using namespace fostering;

namespace {

struct Said {
    NoteAbout about;
    std::string_view words;
};
constexpr Said notes[] = {
    {NoteAbout::day, "A quiet day. {given} helped with tea and we watched the football together."},
    {NoteAbout::day, "Rain all day, so we built a den. {They} would not come out for bedtime."},
    {NoteAbout::feelings, "{given} asked tonight whether this is really {their} home. I said yes, and that I am glad."},
    {NoteAbout::feelings, "Cross this morning, and later able to say why. We talked in the car."},
    {NoteAbout::school, "A good report from {school}. {They} wanted it on the fridge."},
    {NoteAbout::school, "Did not want to go to {school}. I walked {them} to the door and {they} went in."},
    {NoteAbout::health, "A cold, no temperature. Calpol at six, asleep by eight."},
    {NoteAbout::family_time, "Back from family time happy and tired, with a drawing for the wall."},
    {NoteAbout::achievement, "Swam a whole length! {They} rang everyone {they} could think of."},
    {NoteAbout::worry, "{given} has been waking at night again. I have written down when."},
};

struct Happened {
    IncidentKind kind;
    std::string_view what, done;
};
constexpr Happened incidents[] = {
    {IncidentKind::hurt, "{given} fell off {their} bike and cut {their} knee.",
     "We washed it and went to the walk-in centre. Two stitches, very brave."},
    {IncidentKind::damage, "A window was broken in a row about a telephone.",
     "We waited until it was calm, swept up together, and talked about what had made it so hard."},
    {IncidentKind::missing, "{given} was not home by nine as agreed, and did not answer.",
     "I rang {their} friends, then the duty line and the police. {They} came in at half past ten."},
    {IncidentKind::police, "The police brought {given} home from the park, where there had been a fight.",
     "I thanked them, wrote down the number they gave, and rang the duty line."},
};

}  // namespace

void Telling::days_at_home() {
    if (child_.ends || !carer_of_today()) return;
    const auto from = std::max(child_.stay_on(last()).starts, last().plus_days(-40));
    for (auto on = from.plus_days(random_.between(1, 6)); on < last(); on = on.plus_days(random_.between(4, 16)))
        day_note(on);
    if (random_.chance(0.08)) incident(last().plus_days(-random_.between(1, 30)));
}

void Telling::day_note(Date on) {
    const auto carer = *carer_of_today();
    const auto& it = random_.one_of(notes);
    const auto now = voice(on);
    if (it.about == NoteAbout::school && now.school.empty()) return;
    open(on, 20 * 60 + 40, carer.author, day_note_kind,
         fmt::format("{} carer wrote of {}: {}", possessive(child_.given), on.in_words(), lower(in_words(it.about))));
    ledger_.enter(DayNote{on, it.about, fill(it.words, now), carer.person});
}

void Telling::incident(Date on) {
    if (on < child_.stay_on(last()).starts) return;
    const auto carer = *carer_of_today();
    const auto& it = random_.one_of(incidents);
    const auto now = voice(on);
    if (it.kind != IncidentKind::hurt && now.age < 9) return;
    open(on, 22 * 60, carer.author, incident_kind,
         fmt::format("{} carer told of an incident on {}: {}", possessive(child_.given), on.in_words(),
                     lower(in_words(it.kind))));
    const auto fact = ledger_.enter(Incident{it.kind, on, fill(it.what, now), fill(it.done, now), carer.person});
    const auto next = working_day(on.plus_days(1));
    for (const auto role : must_know(it.kind)) {
        if (next >= last() || random_.chance(0.12)) continue;
        const auto& who = role == Role::manager             ? manager(next)
                          : role == Role::reviewing_officer ? reviewer(next)
                                                            : worker(next);
        open(next, 9 * 60 + 5, who.author, incident_read_kind,
             fmt::format("{} read of the incident on {}", who.name, on.in_words()));
        ledger_.enter(IncidentRead{fact, who.person, role, next});
    }
    incident_at_home(fact, it.kind, on);
}

/// What the fostering service did about it: whoever supports the carers reads it, the manager tells Ofsted or says why
/// not. Some of it waits.
void Telling::incident_at_home(FactId incident, IncidentKind kind, Date on) {
    const auto& home = home_of(child_.stay_on(on));
    if (!home.household) return;
    auto random = Random{child_.seed}.apart(23);
    const auto about = kith::home_of(*home.household);
    const bool own = home.provider == Provider::own_authority;
    const auto next = working_day(on.plus_days(1));
    if (next >= last() || random.chance(0.25)) return;
    const auto& manager = setting_.workforce.fostering_manager().on(next);
    const auto& reading = own ? supervisor_of(setting_, home).on(next) : manager;
    ledger_.open(when(next, 10 * 60 + 25), reading.author, read_for_home_kind, about,
                 fmt::format("{} read of the incident on {}", reading.name, on.in_words()));
    ledger_.enter(IncidentReadForHome{incident, reading.person, reading.role, next});
    if (!notified_to_ofsted(kind) || random.chance(0.3)) return;
    const bool told = kind == IncidentKind::police;
    ledger_.open(when(next, 14 * 60 + 40), manager.author, ofsted_kind, about,
                 fmt::format("Ofsted {} told of the incident on {}", told ? "was" : "need not be", on.in_words()));
    ledger_.enter(OfstedTold{incident, told, next, manager.person,
                             told ? fmt::format("By the online form, reference SE{:06}.", random.below(1'000'000))
                                  : "A small accident, treated the same evening: not serious in the sense of "
                                    "Schedule 7."});
}

}  // namespace kith::demo
