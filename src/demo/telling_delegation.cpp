// Who decides in a child's day: what the parents agreed to, what was arranged otherwise, what a carer asked and
// decided.
#include <fmt/format.h>

#include "demo/telling.h"
#include "fostering/acts.h"
#include "kernel/core/text.h"

namespace kith::demo {

using namespace care;
using namespace fostering;

namespace {

struct Otherwise {
    std::string_view matter;
    Decider decider;
    WhyArranged why;
    std::string_view because, child, parents, carer;
};

constexpr Otherwise arranged_otherwise[] = {
    {"L2", Decider::worker, WhyArranged::safety,
     "Someone who is not safe for {them} has asked friends where {they} sleep.",
     "{given} is cross about it, and wants to know when it stops.", "They are worried too, and agree.",
     "I ring the friend's parents anyway."},
    {"L8", Decider::worker, WhyArranged::safety, "{given} was written to by someone who lied about their age.",
     "{They} would like the account back by the summer.", "They agree.", "We look at it together once a week."},
    {"L9", Decider::parents, WhyArranged::parents_wish,
     "The family do not wish pictures of {given} to be shown online.", "{given} does not mind either way.",
     "It matters to them.", "Fine with me."},
    {"L13", Decider::worker, WhyArranged::safety, "{given} has been missing three times since the spring.",
     "{given} wants to go to town on Saturdays.", "They think {they} should be met at the bus.",
     "I would try Saturdays with a phone call at four."},
    {"M6", Decider::carer, WhyArranged::carers_wish, "{carer} goes to every appointment and knows what helps.",
     "{given} likes going with {carer}.", "They agree.", "Thank you for trusting me."},
};

struct Decision {
    std::string_view matter, words;
};
constexpr Decision day_to_day[] = {
    {"L1", "A trim before the school photograph"},
    {"L2", "A night at a friend's from school, back by eleven"},
    {"E1", "The museum, slip signed"},
    {"L5", "Swimming club on Thursdays"},
    {"M3", "Check-up with the dentist"},
    {"L12", "New school shoes"},
};

struct Asking {
    std::string_view matter, question;
    Decider decider;
    std::string_view answer;
};
constexpr Asking questions[] = {
    {"L10", "{They} would like a second piercing. All {their} friends have one. May {they}?", Decider::carer,
     "Yes, if you think it right. No need to ask us for ears."},
    {"E2", "The trip to the coast is five nights now. Do you need anything from me?", Decider::carer_and_tell,
     "Only the dates and the address. I have told {their} mum."},
    {"L4", "We would like to take {them} to my sister in Brittany at half-term.", Decider::carer_and_tell,
     "A lovely plan. I am checking the passport and ring you."},
};

bool is_with_a_carer(const Stay& stay) { return is_foster(stay.kind); }

}  // namespace

/// The first of those who care for the child today, as an author of the journal; none in a home with staff.
std::optional<Telling::CarerToday> Telling::carer_of_today() {
    const auto& home = home_of(child_.stay_on(setting_.today.plus_days(-1)));
    if (home.carers.empty() || home.carer_names.empty()) return {};
    // Relatives' homes are called by the carer's own name.
    std::string_view family = home.name;
    auto name = home.name + ", foster carer";
    if (family.starts_with("The ") && family.ends_with(" family"))
        name = fmt::format("{} {}, foster carer", home.carer_names.front(), family.substr(4, family.size() - 11));
    return CarerToday{home.carers.front(), ledger_.author({home.carers.front(), name})};
}

void Telling::parents_agreement() {
    if (child_.legal_on(child_.starts).status != LegalStatus::accommodated || child_.seeking_asylum) return;
    const bool late = random_.chance(shares::plan_late);
    const auto on = working_day(child_.starts.plus_days(late ? random_.between(9, 20) : random_.between(0, 4)));
    if (on >= last() || !random_.chance(0.93)) return;
    open(on, 16 * 60 + 20, worker(on).author, parents_agreed_kind,
         fmt::format("It was agreed on {} that {} carer decides day to day", on.in_words(), possessive(child_.given)));
    ledger_.enter(ParentsAgreed{on, "At the planning meeting, in writing", {}});
}

/// Of a child who lives with a carer today.
void Telling::who_decides() {
    parents_agreement();
    if (child_.ends || !is_with_a_carer(child_.stay_on(setting_.today.plus_days(-1)))) return;
    const auto since = std::max(child_.stay_on(setting_.today.plus_days(-1)).starts, setting_.today.plus_days(-120));
    const auto day = [&] { return since.plus_days(random_.below(std::max(1, setting_.today - since))); };
    if (random_.chance(0.12)) arrangement(working_day(day()));
    if (random_.chance(0.4))
        for (int left = random_.between(1, 3); left > 0; --left) decision(day());
    if (random_.chance(0.08)) question(setting_.today.plus_days(-random_.between(1, 5)));
}

void Telling::arrangement(Date on) {
    if (on >= last() || child_.born.age_on(on) < 7) return;
    const auto& it = random_.one_of(arranged_otherwise);
    const auto now = voice(on);
    const auto look_again = on.plus_days(random_.between(60, 180));
    open(on, 11 * 60, worker(on).author, who_decides_kind,
         fmt::format("{}: {}, to be looked at again by {}", matter_of(it.matter)->name, lower(in_words(it.decider)),
                     look_again.in_words()));
    ledger_.enter(Arranged{std::string{it.matter},
                           it.decider,
                           it.why,
                           fill(it.because, now),
                           fill(it.child, now),
                           fill(it.parents, now),
                           fill(it.carer, now),
                           on,
                           look_again,
                           {}});
}

void Telling::decision(Date on) {
    const auto carer = carer_of_today();
    if (!carer || on >= last()) return;
    const auto& it = random_.one_of(day_to_day);
    open(on, 18 * 60 + 40, carer->author, carer_decided_kind,
         fmt::format("{} carer decided: {}", possessive(child_.given), lower(matter_of(it.matter)->name)));
    ledger_.enter(CarerDecided{std::string{it.matter}, carer->person, on, std::string{it.words}});
}

void Telling::question(Date on) {
    const auto carer = carer_of_today();
    if (!carer || on >= last() || on < child_.stay_on(on).starts) return;
    const auto& it = random_.one_of(questions);
    const auto now = voice(on);
    open(on, 20 * 60 + 15, carer->author, carer_asked_kind,
         fmt::format("{} carer asked about: {}", possessive(child_.given), lower(matter_of(it.matter)->name)));
    const auto fact = ledger_.enter(CarerAsked{MatterCode{it.matter}, fill(it.question, now), carer->person, on});
    const auto answered = working_day(on.plus_days(1));
    if (answered >= last() || !random_.chance(0.7)) return;
    open(answered, 9 * 60 + 30, worker(answered).author, carer_answered_kind,
         fmt::format("The carer was answered: {}", lower(in_words(it.decider))));
    ledger_.enter(CarerAnswered{fact, it.decider, fill(it.answer, now), answered, {}});
}

}  // namespace kith::demo
