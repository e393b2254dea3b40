// Staying Put and Staying Close: on by default, and what all the rules of leaving care come to.
#include <algorithm>
#include <array>

#include "leaving_care/law.h"
#include "leaving_care/rules.h"

namespace kith::leaving_care {

static std::optional<OptOut> said_no_to(const LeavingFile& file, Offer offer) {
    const auto* no = file.last_no(offer);
    return no ? std::optional{OptOut{no->value.on, no->value.in_their_words}} : std::nullopt;
}

bool may_stay_put(const LeavingFile& file) {
    if (!file.status.owed_a_plan() || !file.care.born) return false;
    if (!file.homes.empty() && file.homes.back().value.kind != HomeKind::former_carers) return false;
    const auto eve = file.birthday(18)->plus_days(-1);
    const auto day = file.status.left_care ? std::min(*file.status.left_care, eve) : eve;
    const auto* home = file.care.placement_on(day);
    return home && care::is_foster(home->value.kind);
}

// Section 23CZA: who lives with a foster parent when they turn 18 may go on living there until 21, and is supported.
// The Review, and this authority unless it set otherwise: until 23.
constinit const Entitlement<LeavingFile> staying_put{
    .name = "Staying Put",
    .clock = "C10",
    .law = law::staying_put,
    .since = [](const LeavingFile& file) { return may_stay_put(file) ? file.birthday(18) : std::nullopt; },
    .opted_out = [](const LeavingFile& file) { return said_no_to(file, Offer::staying_put); },
    .ask_again_after = 6_months,
    .offer = "You can stay with your foster carers after you turn 18. You can say no, and change your mind.",
};

// Children's Wellbeing and Schools Act 2026, s. 7 (Children Act 1989, s. 23CZAA; not yet in force): support to find and
// keep a home and to be well, for a former relevant child under 25 whose welfare requires it. Here it is on for each of
// them, until 23 unless the authority set otherwise.
constinit const Entitlement<LeavingFile> staying_close{
    .name = "Staying Close",
    .clock = "C09",
    .law = law::staying_close,
    .since = [](const LeavingFile& file) { return file.status.owed_a_plan() ? file.birthday(18) : std::nullopt; },
    .opted_out = [](const LeavingFile& file) { return said_no_to(file, Offer::staying_close); },
    .ask_again_after = 6_months,
    .offer =
        "You can have help from people you know to find a home, keep it and be well. You can say no, and change "
        "your mind.",
};

std::optional<Date> stays_until(const LeavingFile& file, Offer offer) {
    const auto adult = file.birthday(18);
    if (!adult) return {};
    const auto& span = offer == Offer::staying_put ? local::stay_put_until : local::stay_close_until;
    return file.birthday(file.local.of(span, *adult).span.count);
}

Standing staying_standing(const LeavingFile& file, Offer offer, Date today, const Calendar& calendar) {
    const auto until = stays_until(file, offer);
    if (!until || today >= *until) return NotYet{};
    const auto& entitlement = offer == Offer::staying_put ? staying_put : staying_close;
    // It is on before 18 too: planning begins at 16, and a "no" said then is heard.
    const auto from = entitlement.since(file);
    const auto day = from && today < *from ? *from : today;
    if (const auto no = entitlement.opted_out(file); from && no) {
        const auto again = calendar.within(entitlement.ask_again_after, no->on);
        return today < again ? Standing{Off{*no, again}} : Standing{On{*from}};
    }
    return standing(entitlement, file, day, calendar);
}

static constexpr std::array<const Duty<LeavingFile>*, 13> all_duties{
    &needs_assessed,      &adviser_named,      &plan_made,       &plan_reviewed, &reviewed_after_move,
    &reviewed_when_asked, &visited_after_move, &visited_on,      &kept_in_touch, &offered_yearly,
    &staying_planned,     &people_planned,     &people_plan_kept};
static constexpr std::array<const DutyTerms*, 13> all_terms{
    &needs_assessed.terms,      &adviser_named.terms,       &plan_made.terms,          &plan_reviewed.terms,
    &reviewed_after_move.terms, &reviewed_when_asked.terms, &visited_after_move.terms, &visited_on.terms,
    &kept_in_touch.terms,       &offered_yearly.terms,      &staying_planned.terms,    &people_planned.terms,
    &people_plan_kept.terms};
static constexpr std::array<const LocalSpan*, 8> all_spans{
    &local::plan_made,       &local::adviser_named,  &local::review_asked,   &local::in_touch,
    &local::staying_planned, &local::people_planned, &local::stay_put_until, &local::stay_close_until};

static constexpr LawToDo later[] = {
    {law::detained, "C01",
     "Who is detained, or in hospital, on turning 16 and was looked after until then is relevant too; nobody works "
     "that "
     "out here. Treat them as relevant."},
    {law::qualifying, "C01",
     "Fostered privately, or long in a school, home or hospital, and so qualifying: not worked out. Advise and "
     "befriend "
     "them as the Act says."},
    {law::staying_close, "C09",
     "Whether welfare requires each kind of help is weighed in the plan to stay close; no clock runs for it, as the "
     "section has not begun."}};

std::span<const DutyTerms* const> terms() { return all_terms; }
std::span<const LocalSpan* const> spans() { return all_spans; }
std::span<const LawToDo> to_do() { return later; }

std::vector<Due> all_due(const LeavingFile& file, const Calendar& calendar, Date today) {
    std::vector<Due> all;
    for (const auto* duty : all_duties)
        for (const auto& occasion : occasions(*duty, file, calendar, today))
            all.push_back({&duty->terms, file.person, occasion});
    return all;
}

std::vector<Due> open_due(const LeavingFile& file, const Calendar& calendar, Date today) {
    auto open = all_due(file, calendar, today);
    std::erase_if(open, [](const Due& due) { return !due.occasion.open(); });
    std::ranges::stable_sort(open, {}, [](const Due& due) { return due.occasion.due; });
    return open;
}

Result<std::vector<Due>> duties_of_person(const Store& store, const Leave& person, Known known,
                                          const Calendar& calendar, Date today) {
    return all_due(TRY(leaving_file(store, person, known, today)), calendar, today);
}

Result<std::vector<Due>> open_duties(const Store& store, AuthorityId authority, const std::vector<PersonId>& allowed,
                                     const Calendar& calendar, Date today) {
    std::vector<Due> open;
    for (const auto& file : TRY(leaving_files(store, authority, allowed, today)))
        for (const auto& due : open_due(file, calendar, today)) open.push_back(due);
    return open;
}

}  // namespace kith::leaving_care
