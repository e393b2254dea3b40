#include <algorithm>

#include <fmt/format.h>

#include "demo/identifiers.h"
#include "demo/telling.h"
#include "kernel/core/text.h"

namespace kith::demo {

using namespace care;

static constexpr EntryKind person_added{"people.added", "Added to the record"};
static constexpr EntryKind tie_recorded{"people.relationship", "Relationship"};
static constexpr EntryKind matters_said{"people.matters", "Who matters to me"};
static constexpr EntryKind allocated{"access.allocation", "Who works with them"};
static constexpr EntryKind restricted{"access.restriction", "Restricted record"};

void Telling::child_added() {
    const auto day = child_.starts;
    open(day, 9 * 60, worker(day).author, person_added,
         fmt::format("{} {} was added to the record.", child_.given, family_.name));
    ledger_.enter(Person{child_.born,
                         {},
                         child_.why_ended == EndOfCare::died ? child_.ends : std::nullopt,
                         child_.sex,
                         {},
                         family_.ethnicity,
                         {}});
    ledger_.enter(name_of(NameKind::usual, child_.given, family_.name));
    const int number = setting_.told;
    ledger_.enter(Identifier{IdentifierKind::child_id, fmt::format("{}", 100000 + number)});
    if (!child_.seeking_asylum) {
        const auto nhs = nhs_number(setting_.authority * 4000 + number);
        ledger_.enter(Identifier{IdentifierKind::nhs_number, nhs});
    } else {
        ledger_.enter(
            Identifier{IdentifierKind::home_office, fmt::format("Z9{:06}", setting_.authority * 1000 + number)});
    }
    if (child_.born.age_on(last()) >= 4)
        ledger_.enter(Identifier{IdentifierKind::upn, upn(setting_.authority, number, child_.born.year())});
    Random family_stream = Random{family_.seed}.apart(3);
    const auto other = other_language(family_.tradition, family_stream);
    if (!other.empty() && (child_.seeking_asylum || family_stream.chance(0.3)))
        ledger_.enter(Language{std::string{other}, true, child_.seeking_asylum || random_.chance(0.1)});
    else
        ledger_.enter(Language{"English", true, false});
    if (child_.disabled) {
        static constexpr std::array kinds{Disability::autism,    Disability::learning,     Disability::communication,
                                          Disability::mobility,  Disability::hearing,      Disability::vision,
                                          Disability::behaviour, Disability::consciousness};
        const auto kind = random_.one_of(kinds);
        ledger_.enter(DisabilityFact{kind, words::disability(kind, random_)});
    }
    if (family_.home) {
        Residence home{*family_.home,
                       street(family_stream) + ", " + family_.town,
                       postcode(10 + setting_.authority % 88, family_stream),
                       false,
                       child_.born,
                       day};
        ledger_.enter(home);
    }
    if (child_.seeking_asylum) ledger_.enter(SeekingAsylum{child_.starts, child_.eighteen()});
}

void Telling::ties() {
    const auto tie = [&](std::optional<PersonId> other, const std::string& name, Tie what, bool responsible, Sex sex) {
        if (!other) return;
        open(child_.starts, 9 * 60 + 10, worker(child_.starts).author, tie_recorded,
             fmt::format("Relationship recorded: {} is {} {}.", name, possessive(child_.given), in_words(what, sex)));
        ledger_.also_about(*other);
        ledger_.enter(Relationship{*other, what, responsible, {}, {}});
    };
    Random own = random_.apart(1);
    tie(family_.mother, family_.mother_name, Tie::parent, true, Sex::female);
    const bool second = child_.half && family_.second_father.has_value();
    tie(second ? family_.second_father : family_.father, second ? family_.second_father_name : family_.father_name,
        Tie::parent, own.chance(0.6), Sex::male);
    tie(family_.grandmother, family_.grandmother_name, Tie::grandparent, false, Sex::female);
    tie(family_.aunt, family_.aunt_name, Tie::aunt_or_uncle, false, Sex::female);
    // A tie is recorded once, by the younger of the two.
    for (const auto index : family_.children) {
        const auto& elder = setting_.drawn.children[index];
        if (&elder == &child_) break;
        const auto what = elder.half != child_.half ? Tie::half_sibling : Tie::sibling;
        const auto day = std::max(elder.starts, child_.starts);
        open(day, 9 * 60 + 12, worker(day).author, tie_recorded,
             fmt::format("Relationship recorded: {} is {} {}.", elder.given, possessive(child_.given),
                         in_words(what, elder.sex)));
        ledger_.also_about(elder.person);
        ledger_.enter(Relationship{elder.person, what, false, {}, {}});
    }
}

void Telling::who_matters() {
    if (child_.ends || child_.born.age_on(setting_.today) < 4) return;
    const auto today = setting_.today;
    const auto day = working_day(today.plus_days(-random_.between(10, std::clamp(today - child_.starts, 11, 300))));
    const auto& by = worker(day);
    const auto now = voice(day);
    const auto say = [&](PersonId other, const std::string& name, Tie tie, int low, int high) {
        open(day, 17 * 60 + 5, by.author, matters_said,
             fmt::format("{} said how much {} matters to {}.", child_.given, name,
                         child_.sex == Sex::female ? "her" : "him"));
        ledger_.also_about(other);
        ledger_.enter(Matters{other, random_.between(low, high), words::matters(now, name, tie, random_), day});
    };
    const auto newcomer = [&](Tie tie, int low, int high) {
        std::vector<std::string> none;
        const auto sex = random_.chance(0.5) ? Sex::female : Sex::male;
        const auto given = given_name(Tradition::british, sex, none, random_);
        const auto family = family_name(Tradition::british, random_);
        const auto person = ledger_.person();
        ledger_.open(when(day, 17 * 60), by.author, person_added, person,
                     fmt::format("{} {} was added to the record.", given, family));
        ledger_.enter(Person{{}, {}, {}, sex, {}, {}, {}});
        ledger_.enter(name_of(NameKind::usual, given, family));
        open(day, 17 * 60 + 1, by.author, tie_recorded,
             fmt::format("Relationship recorded: {} is {} {}.", given, possessive(child_.given), in_words(tie, sex)));
        ledger_.also_about(person);
        ledger_.enter(Relationship{person, tie, false, child_.starts, {}});
        say(person, given, tie, low, high);
    };
    if (family_.mother && random_.chance(0.8)) say(*family_.mother, "Mum", Tie::parent, 2, 5);
    if (family_.grandmother && random_.chance(0.8)) say(*family_.grandmother, "Nan", Tie::grandparent, 3, 5);
    for (const auto index : family_.children)
        if (const auto& sibling = setting_.drawn.children[index];
            &sibling != &child_ && sibling.starts <= day && random_.chance(0.8))
            say(sibling.person, sibling.given, Tie::sibling, 3, 5);
    if (random_.chance(0.5)) newcomer(Tie::a_friend, 3, 5);
    if (now.age < 17 && random_.chance(0.45)) newcomer(Tie::teacher, 2, 5);
    if (now.age >= 8 && random_.chance(0.06)) newcomer(Tie::independent_visitor, 3, 5);
}

void Telling::allocations() {
    struct Spell {
        const Worker* worker;
        Role as;
        Date starts;
    };
    std::vector<Spell> spells;
    const auto& workforce = setting_.workforce;
    // Workers change on the days on which a holder leaves and on which the child passes to another team.
    const auto follow = [&](Role as, const auto& who) {
        const Worker* now = nullptr;
        for (auto day = child_.starts; day <= last(); day = day.plus_days(1)) {
            const Worker& next = who(day);
            if (&next != now) spells.push_back({&next, as, day});
            now = &next;
        }
    };
    follow(Role::social_worker, [&](Date day) -> const Worker& { return workforce.worker(post_on(day)).on(day); });
    follow(Role::reviewing_officer, [&](Date day) -> const Worker& { return reviewer(day); });
    follow(Role::health_professional, [&](Date day) -> const Worker& { return nurse(day); });
    for (std::size_t i = 0; i < spells.size(); ++i) {
        const auto& [who, as, starts] = spells[i];
        Allocation allocation{who->person, as, starts, {}};
        open(starts, 9 * 60 + 20, manager(starts).author, allocated,
             fmt::format("{} is {} {} from {}.", who->name, possessive(child_.given), lower(in_words(as)),
                         starts.in_words()));
        ledger_.also_about(who->person);
        const auto fact = ledger_.enter(allocation);
        const bool changes = i + 1 < spells.size() && spells[i + 1].as == as;
        if (!changes && !child_.ends) continue;
        allocation.ends = changes ? spells[i + 1].starts : *child_.ends;  // the day of handing over is both workers'
        open(*allocation.ends, 18 * 60, manager(*allocation.ends).author, allocated,
             fmt::format("{} worked with {} until {}.", who->name, child_.given, allocation.ends->in_words()));
        ledger_.correct(fact, allocation);
    }
}

void Telling::restriction() {
    if (!child_.restricted) return;
    const auto day = child_.starts.plus_days(1);
    open(day, 15 * 60, manager(day).author, restricted,
         fmt::format("The record of {} is restricted from {}.", child_.given, day.in_words()));
    ledger_.enter(Restriction{"A relative works for this authority.", day, {}});
}

}  // namespace kith::demo
