#include "demo/telling.h"

#include <algorithm>

#include "kernel/core/calendar.h"

namespace kith::demo {

using namespace care;

Telling::Telling(Setting& setting, FamilyPlan& family, const ChildPlan& child)
    : setting_{setting},
      ledger_{setting.ledger},
      family_{family},
      child_{child},
      random_{Random{child.seed}.apart(7)} {}

void Telling::all() {
    ++setting_.told;
    child_added();
    ties();
    allocations();
    schools();
    homes();
    visits();
    reviews();
    health();
    education_plans();
    missing();
    refusals();
    who_matters();
    collected();
    restriction();
    who_decides();
    days_at_home();
    messages_with_the_team();
    memories_kept();
}

Moment Telling::when(Date day, int minutes) const {
    // Nothing is recorded after the morning of the day the record stands at.
    return std::min(at(day, minutes), at(setting_.today, 8 * 60));
}

void Telling::open(Date day, int minutes, AuthorPlace by, EntryKind kind, std::string what, std::string because) {
    ledger_.open(when(day, minutes), by, kind, child_.person, std::move(what), std::move(because));
}

Date Telling::working_day(Date day) const {
    while (!Calendar::england().is_working_day(day)) day = day.plus_days(1);
    return day;
}

std::size_t Telling::post_on(Date day) const {
    const auto handed_on = child_.ordered() ? child_.ordered()->plus_days(14) : child_.starts.plus_days(120);
    if (child_.seeking_asylum || day >= child_.born.birthday(16)) return family_.young_post;
    return day < handed_on ? family_.court_post : family_.care_post;
}

const Worker& Telling::worker(Date day) const { return setting_.workforce.worker(post_on(day)).on(day); }
const Worker& Telling::reviewer(Date day) const { return setting_.workforce.reviewing(family_.reviewing_post).on(day); }
const Worker& Telling::nurse(Date day) const { return setting_.workforce.nurse(family_.seed).on(day); }
const Worker& Telling::manager(Date day) const { return setting_.workforce.manager_of(*worker(day).team).on(day); }

static bool has_staff(PlaceKind kind) {
    return !is_foster(kind) && !is_for_adoption(kind) && kind != PlaceKind::with_parents;
}

std::string Telling::school_on(Date day) const {
    for (const auto& time : schools_)
        if (time.starts <= day && day < time.ends) return time.name;
    return {};
}

Voice Telling::voice(Date day) const {
    const auto& stay = child_.stay_on(day);
    const auto& home = home_of(stay);
    Voice voice{child_.given, child_.sex, child_.born.age_on(day), {}, {}, {}, school_on(day), {}, stay.kind};
    static constexpr std::array<std::string_view, 8> key_workers{"Hollie", "Dev", "Marcia", "Tom",
                                                                 "Aisha",  "Pat", "Lorna",  "Kwabena"};
    voice.carer = has_staff(stay.kind)        ? std::string{key_workers[stay.home % key_workers.size()]}
                  : !home.carer_names.empty() ? home.carer_names.front()
                                              : "";
    if (stay.kind == PlaceKind::with_parents) voice.carer = "Mum";
    if (voice.carer.empty()) voice.carer = "the family";
    const auto& name = worker(day).name;
    voice.worker = name.substr(0, name.find(' '));
    // Two people of one name in one sentence would be taken for one.
    if (voice.carer == voice.given) voice.carer = home.carer_names.size() > 1 ? home.carer_names.back() : "the carer";
    if (voice.worker == voice.given || voice.worker == voice.carer) voice.worker = "the social worker";
    if (family_.mother && !child_.seeking_asylum) voice.relative = "Mum";
    for (const auto other : family_.children) {
        const auto& sibling = setting_.drawn.children[other];
        if (&sibling != &child_ && sibling.born < day) voice.sibling = sibling.given;
    }
    return voice;
}

}  // namespace kith::demo
