#include "advocacy/figures.h"

#include <algorithm>
#include <array>

#include "advocacy/law.h"

namespace kith::advocacy {

namespace {

constexpr int fewest_to_tell = 6;

bool in_year(Date on, Date day) { return day > on.plus_months(-12) && day <= on; }

bool offered_in_year(const AdvocacyFile& file, Date on, const Calendar&) {
    return std::ranges::any_of(file.moments, [&](const KeyMoment& moment) { return in_year(on, moment.on); });
}

/// The occasions of a duty that fell due, or were done, in the year.
template <class Visit>
void each_in_year(const Duty<AdvocacyFile>& duty, const AdvocacyFile& file, Date on, const Calendar& calendar,
                  Visit visit) {
    for (const auto& occasion : occasions(duty, file, calendar, on))
        if (in_year(on, occasion.from) && (occasion.done || occasion.due < on)) visit(occasion);
}

bool any_judged(const AdvocacyFile& file, Date on, const Calendar& calendar,
                std::initializer_list<const Duty<AdvocacyFile>*> duties) {
    bool any = false;
    for (const auto* duty : duties) each_in_year(*duty, file, on, calendar, [&](const Occasion&) { any = true; });
    return any;
}
bool none_late(const AdvocacyFile& file, Date on, const Calendar& calendar,
               std::initializer_list<const Duty<AdvocacyFile>*> duties) {
    bool late = false;
    for (const auto* duty : duties)
        each_in_year(*duty, file, on, calendar, [&](const Occasion& one) { late = late || one.late(on); });
    return !late;
}

bool raised_in_year(const AdvocacyFile& file, Date on, const Calendar&) {
    return std::ranges::any_of(file.issues, [&](const auto& fact) { return in_year(on, fact.value.on); });
}

}  // namespace

constinit const Figure<AdvocacyFile> took_up{
    .terms = {"Children who had an advocate",
              "Of the children who had a key moment in the year, those who have an advocate, or had one in it.", "",
              law::opt_out},
    .counts = offered_in_year,
    .meets =
        [](const AdvocacyFile& file, Date on, const Calendar&) {
            return std::ranges::any_of(file.with, [&](const auto& fact) {
                return fact.value.as == Role::advocate && fact.value.starts <= on &&
                       (!fact.value.ends || in_year(on, *fact.value.ends));
            });
        },
};

constinit const Figure<AdvocacyFile> said_no_in_year{
    .terms =
        {"Children who said no to an advocate",
         "Of the children who had a key moment in the year, those who said no in it and did not change their mind.", "",
         law::opt_out},
    .counts = offered_in_year,
    .meets =
        [](const AdvocacyFile& file, Date on, const Calendar&) {
            const auto* no = file.last_no(care::OfferKind::advocate);
            return no && in_year(on, no->value.on);
        },
};

constinit const Figure<AdvocacyFile> reached_in_time{
    .terms = {"Children reached in time",
              "Of the children for whom an advocate should have been in touch by now after a moment of the year, those "
              "who were always reached in time.",
              "", law::service_clock},
    .counts =
        [](const AdvocacyFile& file, Date on, const Calendar& calendar) {
            return any_judged(file, on, calendar, {&in_touch, &in_touch_at_once});
        },
    .meets =
        [](const AdvocacyFile& file, Date on, const Calendar& calendar) {
            return none_late(file, on, calendar, {&in_touch, &in_touch_at_once});
        },
};

constinit const Figure<AdvocacyFile> issues_answered_in_time{
    .terms = {"Children whose issues were answered in time",
              "Of the children for whom something was raised in the year and should have been answered by now, those "
              "whose every answer came in time.",
              "", law::service_clock},
    .counts =
        [](const AdvocacyFile& file, Date on, const Calendar& calendar) {
            return any_judged(file, on, calendar, {&issue_answered, &urgent_issue_answered, &director_answers});
        },
    .meets =
        [](const AdvocacyFile& file, Date on, const Calendar& calendar) {
            return none_late(file, on, calendar, {&issue_answered, &urgent_issue_answered, &director_answers});
        },
};

constinit const Figure<AdvocacyFile> issues_sorted{
    .terms = {"Children who say it is sorted",
              "Of the children who were told in the year of an answer, those who said of each that it is sorted.", "",
              law::advocacy},
    .counts =
        [](const AdvocacyFile& file, Date on, const Calendar&) {
            return std::ranges::any_of(file.told, [&](const auto& fact) { return in_year(on, fact.value.on); });
        },
    .meets =
        [](const AdvocacyFile& file, Date on, const Calendar&) {
            return std::ranges::all_of(file.told, [&](const auto& fact) {
                return !in_year(on, fact.value.on) || fact.value.outcome == Outcome::sorted;
            });
        },
};

constinit const Figure<AdvocacyFile> taken_further{
    .terms = {"Children for whom an advocate went further",
              "Of the children for whom something was raised in the year, those for whom it was taken to the director "
              "or beyond.",
              "", law::opt_out},
    .counts = raised_in_year,
    .meets =
        [](const AdvocacyFile& file, Date on, const Calendar&) {
            return std::ranges::any_of(file.escalated, [&](const auto& fact) { return in_year(on, fact.value.on); });
        },
};

constinit const Figure<AdvocacyFile> non_instructed_share{
    .terms =
        {"Children who cannot instruct an advocate",
         "Of the children who had a key moment in the year, those for whom advocacy is non-instructed: very young, "
         "or without words that others understand.",
         "", law::key_moments},
    .counts = offered_in_year,
    .meets = [](const AdvocacyFile& file, Date on, const Calendar&) { return file.non_instructed(on); },
};

constinit const Figure<AdvocacyFile> visitor_matched{
    .terms = {"Children with an independent visitor",
              "Of the children in care who have not said no, those who have an independent visitor.", "",
              law::independent_visitor},
    .counts = [](const AdvocacyFile& file, Date on,
                 const Calendar& calendar) { return std::holds_alternative<On>(visitor_standing(file, on, calendar)); },
    .meets = [](const AdvocacyFile& file, Date on,
                const Calendar&) { return file.who(Role::independent_visitor, on) != nullptr; },
};

static constexpr std::array all_figures{
    &took_up,       &said_no_in_year, &reached_in_time,      &issues_answered_in_time,
    &issues_sorted, &taken_further,   &non_instructed_share, &visitor_matched};
std::span<const Figure<AdvocacyFile>* const> figures() { return all_figures; }

std::optional<int> days_to_contact(std::span<const AdvocacyFile> files, Date on, const Calendar& calendar) {
    std::vector<int> days;
    for (const auto& file : files)
        for (const auto* duty : {&in_touch, &in_touch_at_once})
            for (const auto& one : occasions(*duty, file, calendar, on))
                if (one.done && in_year(on, one.from)) days.push_back(*one.done - one.from);
    if (days.size() < fewest_to_tell) return {};
    std::ranges::sort(days);
    return days[(days.size() - 1) / 2];
}

}  // namespace kith::advocacy
