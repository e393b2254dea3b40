// What carers and their team wrote to each other in the last weeks, about a child and about fostering: most of it
// answered, some of it waiting.
#include <algorithm>

#include <fmt/format.h>

#include "demo/telling.h"
#include "messages/acts.h"

namespace kith::demo {

using namespace messages;

namespace {

/// A carer begins, the worker answers, and the carer may thank them.
struct Talk {
    std::string_view asks, answers, thanks;
};
constexpr Talk about_children[] = {
    {"{given} asks when {they} can see {their} old friends again. What shall I say?",
     "I have their number and ring tonight. Tell {them} I am on it, please.", "{They} beamed. Thank you!"},
    {"{They} cried after the telephone call on Sunday. Could we talk before the next one?",
     "Yes, I come on Thursday at four. Would a shorter call help until then?", ""},
    {"The school asks for a copy of the health plan. Is it all right to give it?",
     "I have sent it to them myself this morning.", "One thing less. Thank you."},
    {"We found {their} baby photographs in the bag from the last home! Can they be copied for {them}?",
     "How lovely. Put them in the memories here and I bring the originals to the office safe.", ""},
    {"Swimming has moved to Tuesdays, when family time is. Which should give way?",
     "Neither: I have asked whether family time can be Wednesday. More by Friday.", ""},
    {"{given} has grown out of everything again. Is there a clothing grant this season?",
     "There is. I have asked for it, and it comes with the next payment.", "Brilliant, thank you."},
    {"Who do I tell about the holiday dates? We leave on the Saturday.",
     "Me, and I tell the reviewing officer. Have a wonderful time.", ""},
};
constexpr Talk about_fostering[] = {
    {"We would be glad of a weekend's rest next month, if there is anyone near.",
     "I have asked the hub home and will know by Wednesday.", "Thank you, that means a lot."},
    {"Is the course on sleep still running? We could both come on a weekday.",
     "It is, and I have kept two places for you on the 14th.", ""},
    {"Our boiler is out until Thursday. We manage, but you should know.",
     "Thank you for saying. I can bring two heaters this afternoon: ring me.", "Warm again. Thank you!"},
    {"The form for the annual review asks what we would change. Where do I send it?",
     "Write it in the review itself; I read it with you when I come.", ""},
};

constexpr int evening = 20 * 60 + 12, morning = 10 * 60 + 15, next_evening = 19 * 60 + 5, next_morning = 9 * 60 + 20;

struct Side {
    PersonId person;
    std::string name;
    Role as;
};

MessageRead read_by(const Side& side, PersonId about, FactId message, Moment when) {
    return {AuthorityId{1}, about, side.person, message, side.as, when};
}

/// "Hazel Beech" of "Hazel Beech, foster carer".
std::string without_role(const std::string& name) { return name.substr(0, name.find(',')); }

std::string wrote(const Side& side, std::string_view about) {
    return fmt::format("{} wrote to the {} about {}", side.name, is_carer(side.as) ? "team" : "carers", about);
}

}  // namespace

void Telling::messages_with_the_team() {
    if (child_.ends || !carer_of_today() || !random_.chance(on_show() ? 1 : 0.5)) return;
    const auto here = child_.stay_on(last()).starts;
    for (int back = random_.between(20, 50); back > 8; back -= random_.between(9, 20))
        if (last().plus_days(-back) > here) talk(last().plus_days(-back), false);
    const auto lately = last().plus_days(-random_.between(1, 4));
    if (lately > here && random_.chance(0.3)) talk(lately, true);
}

void Telling::talk(Date on, bool waits) {
    const auto& it = random_.one_of(about_children);
    const auto now = voice(on);
    const auto place = *carer_of_today();
    const auto answered = working_day(on.plus_days(1));
    const auto& answering = worker(answered);
    const Side carer{place.person, without_role(ledger_.name_of(place.author)), Role::foster_carer};
    const Side team{answering.person, answering.name, Role::social_worker};
    const auto say = [&](Date day, int minutes, const Side& by, AuthorPlace author, std::string_view words,
                         const Side& other, std::optional<Moment> read) {
        open(day, minutes, author, message_kind, wrote(by, child_.given));
        const auto fact = ledger_.enter(Message{fill(words, now), by.person, by.as, when(day, minutes)});
        if (read) ledger_.beside(read_by(other, child_.person, fact, *read));
        return fact;
    };
    if (waits || answered >= last()) {
        say(on, evening, carer, place.author, it.asks, team, {});
        return;
    }
    say(on, evening, carer, place.author, it.asks, team, when(answered, morning));
    const auto seen = random_.chance(0.85) ? std::optional{when(answered, next_evening)} : std::nullopt;
    say(answered, morning, team, answering.author, it.answers, carer, seen);
    const auto put_aside = working_day(answered.plus_days(1));
    if (!seen || it.thanks.empty() || put_aside >= last()) return;
    const auto thanks =
        say(answered, next_evening, carer, place.author, it.thanks, team, when(put_aside, next_morning));
    const auto& reading = worker(put_aside);
    open(put_aside, next_morning, reading.author, no_answer_kind,
         fmt::format("{} read the carers' message and saw that it needs no answer", reading.name));
    ledger_.enter(NoAnswerNeeded{thanks, reading.person, Role::social_worker, when(put_aside, next_morning)});
}

static Moment told_at(const Setting& setting, Date day, int minutes) {
    return std::min(at(day, minutes), at(setting.today, 8 * 60));
}

static void talk_about_fostering(Setting& setting, const Home& home, Random random) {
    auto& ledger = setting.ledger;
    const auto about = home_of(*home.household);
    const auto on = setting.today.plus_days(-random.between(1, 30));
    const auto& worker = supervisor_of(setting, home).on(setting.today);
    if (home.opened >= on || worker.starts >= on) return;
    const auto& it = random.one_of(about_fostering);
    const auto family = home.name.starts_with("The ") ? home.name.substr(4, home.name.size() - 11) : "";
    const Side carer{home.carers.front(),
                     family.empty() ? home.name : fmt::format("{} {}", home.carer_names.front(), family),
                     Role::foster_carer};
    const Side team{worker.person, worker.name, Role::supervising_social_worker};
    auto answered = on.plus_days(1);
    while (!Calendar::england().is_working_day(answered)) answered = answered.plus_days(1);
    const bool lately = on >= setting.today.plus_days(-4);
    const bool waits = answered >= setting.today || (lately && random.chance(0.5));
    ledger.open(told_at(setting, on, evening), ledger.author({carer.person, carer.name + ", foster carer"}),
                message_kind, about, wrote(carer, home.name));
    const auto fact =
        ledger.enter(Message{std::string{it.asks}, carer.person, carer.as, told_at(setting, on, evening)});
    if (waits) return;
    const auto then = told_at(setting, answered, morning);
    ledger.beside(read_by(team, about, fact, then));
    ledger.open(then, worker.author, message_kind, about, wrote(team, home.name));
    ledger.enter(Message{std::string{it.answers}, team.person, team.as, then});
}

void tell_home_messages(Setting& setting, Random random) {
    for (std::size_t i = 0; i < setting.homes.size(); ++i) {
        const auto& home = setting.homes[i];
        auto own = random.apart(i);
        const bool lived_in =
            std::ranges::any_of(home.spells, [&](const auto& spell) { return spell.ends > setting.today; });
        const bool carers = home.household && home_kind(home.kind) && is_family(*home_kind(home.kind)) &&
                            !home.carers.empty() && !home.carer_names.empty();
        if (carers && lived_in && own.chance(0.25)) talk_about_fostering(setting, home, own);
    }
}

}  // namespace kith::demo
