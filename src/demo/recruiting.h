#pragma once

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "demo/identifiers.h"
#include "demo/names.h"
#include "demo/workforce.h"
#include "homes/acts.h"
#include "kernel/access/work.h"
#include "kernel/core/text.h"
#include "kernel/people/person.h"
#include "recruitment/acts.h"

/// The ways of invented people towards fostering, drawn one by one.
namespace kith::demo::recruiting {

using namespace recruitment;
using recruitment::Route;
using recruitment::Visit;

inline constexpr EntryKind taken_over{"recruitment.enquiry", "Enquiry about fostering"};
inline constexpr std::array sources{Share{Source::website, 40.},       Share{Source::social_media, 20.},
                                    Share{Source::word_of_mouth, 14.}, Share{Source::foster_carer, 9.},
                                    Share{Source::event, 7.},          Share{Source::press, 4.},
                                    Share{Source::poster, 3.},         Share{Source::work, 3.}};
inline constexpr std::array reasons{Share{DropReason::not_right_time, 24.},
                                    Share{DropReason::no_answer, 22.},
                                    Share{DropReason::no_spare_room, 15.},
                                    Share{DropReason::circumstances, 11.},
                                    Share{DropReason::work_or_money, 10.},
                                    Share{DropReason::another_agency, 7.},
                                    Share{DropReason::not_what_expected, 5.},
                                    Share{DropReason::found_slow, 3.},
                                    Share{DropReason::health, 2.},
                                    Share{DropReason::agency_advised, 1.}};

struct Someone {
    PersonId person;
    std::string name;
};

class Recruiting {
public:
    Recruiting(Change& change, Date today, Random random) : change_{change}, today_{today}, random_{random} {}

    Result<Someone> hire(Role role) {
        auto someone = TRY(named());
        TRY(enter(leave(someone.person), RoleFact{role, {}, today_.plus_days(-900), {}}));
        return someone;
    }

    std::vector<Someone> supporters;
    std::vector<Someone> panel;
    std::optional<PersonId> child;  ///< in care, whom someone knows

    /// Someone who enquired on this day, as far as they have come.
    Result<void> enquirer(Date on) {
        auto someone = TRY(named());
        const Leave who = leave(someone.person);
        supporter_ = random_.one_of(supporters).person;
        const bool connected = child && random_.chance(0.06);
        TRY(enter(who, RoleFact{Role::prospective_carer, {}, on, {}}));
        TRY(enter(who,
                  Enquiry{on,
                          connected ? Source::network : by_share(random_, sources),
                          connected ? Route::connected : Route::mainstream,
                          random_.chance(0.35) ? std::optional<std::string>{"Regional fostering hub"} : std::nullopt,
                          ReachBy::telephone,
                          fmt::format("01632 960{:03}", random_.below(1000)),
                          {},
                          {},
                          connected ? child : std::nullopt,
                          connected ? std::optional<std::string>{"Their neighbour"} : std::nullopt}));
        const auto answered = TRY(contact(who, on.plus_days(random_.chance(0.8) ? 1 : random_.between(2, 9)),
                                          "We talked about what fostering is."));
        if (!answered) return {};
        if (!random_.chance(0.34)) return leaves(who, on.plus_days(random_.between(3, 40)));
        TRY(enter(who, Supporter{supporter_, {}, on.plus_days(1), {}}));
        const auto visited = on.plus_days(random_.between(3, 16));
        if (visited > today_) return {};
        const bool applies = random_.chance(connected ? 0.7 : 0.36);
        TRY(enter(who,
                  Visit{visited, supporter_, applies || random_.chance(0.3), "We talked at their kitchen table."}));
        if (!applies) return leaves(who, visited.plus_days(random_.between(5, 60)));
        return applicant(who, someone, visited.plus_days(random_.between(7, 35)));
    }

    std::int64_t people() const { return people_; }
    std::int64_t facts_entered() const { return facts_; }

    /// Two whom every demonstration has, so that there is someone to be: one whose medical is waited for ...
    Result<Someone> in_stage_1() {
        auto someone = TRY(applied(60, 35));
        const Leave who = leave(someone.person);
        TRY(in_touch(who, today_.plus_days(-35), today_));
        TRY(checks_made(who, -30, -12, CheckKind::medical));
        return someone;
    }
    /// ... and one whose papers the panel reads.
    Result<void> before_panel() {
        const auto someone = TRY(applied(260, 200));
        const Leave who = leave(someone.person);
        TRY(in_touch(who, today_.plus_days(-200), today_));
        TRY(checks_made(who, -195, -150, {}));
        TRY(enter(who, StageOneDecision{today_.plus_days(-145), GoOn::go_on, "All that was asked came back well."}));
        TRY(enter(who, report_of(someone, today_.plus_days(-25))));
        return panel_set(who, today_.plus_days(6), today_.plus_days(-7));
    }

private:
    template <class T>
    Result<FactId> enter(const Leave& who, const T& fact) {
        ++facts_;
        return change_.enter(who, fact);
    }

    Leave leave(PersonId person) const { return Gate::machine(change_.authority(), person); }

    Result<Someone> named() {
        std::vector<std::string> none;
        const auto tradition = random_.chance(0.75)  ? Tradition::british
                               : random_.chance(0.5) ? Tradition::south_asian
                                                     : Tradition::west_african;
        const auto given = given_name(tradition, random_.chance(0.7) ? Sex::female : Sex::male, none, random_);
        const auto family = family_name(tradition, random_);
        const PersonId person{change_.next_id()};
        ++people_;
        TRY(change_.open(leave(person), {taken_over, fmt::format("{} {} was taken over from the fostering team's list",
                                                                 given, family)}));
        TRY(enter(leave(person), Person{}));
        TRY(enter(leave(person), name_of(NameKind::usual, given, family)));
        return Someone{person, given + " " + family};
    }

    Result<bool> contact(const Leave& who, Date on, std::string words) {
        if (on > today_) return false;
        TRY(enter(who, Contact{on, ContactHow::telephone, supporter_, std::move(words)}));
        return true;
    }

    Result<void> leaves(const Leave& who, Date on) {
        if (on > today_) return {};
        const auto reason = by_share(random_, reasons);
        TRY(enter(who, DroppedOut{on, reason, reason == DropReason::agency_advised, {}}));
        return {};
    }

    /// A word every week or two from a day on, so that few are left in silence.
    Result<void> in_touch(const Leave& who, Date from, Date until) {
        for (auto day = from.plus_days(random_.between(6, 13)); day <= std::min(until, today_);
             day = day.plus_days(random_.between(6, 14)))
            TRY(contact(who, day, "We said where things stand."));
        return {};
    }

    Result<void> applicant(const Leave& who, const Someone& someone, Date applied) {
        if (applied > today_) return in_touch(who, applied.plus_days(-20), today_);
        TRY(enter(who, Application{applied, false, {}, true}));
        TRY(enter(who, Residence{HouseholdId{change_.next_id()},
                                 street(random_),
                                 postcode(31, random_),
                                 false,
                                 applied.plus_days(-2'000),
                                 {}}));
        const auto family = someone.name.substr(someone.name.rfind(' ') + 1);
        if (random_.chance(0.6))
            TRY(enter(who, HouseholdMember{"Rowan " + family, HouseholdTie::co_applicant, applied.plus_days(-14'000)}));
        if (random_.chance(0.4))
            TRY(enter(who, HouseholdMember{"Linnet " + family, HouseholdTie::child, applied.plus_days(-4'000)}));
        const auto ends = TRY(checks(who, applied));
        TRY(in_touch(who, applied, ends.value_or(today_)));
        if (!ends) return {};
        if (random_.chance(0.2)) return leaves(who, ends->plus_days(5));
        const auto decided = ends->plus_days(random_.between(3, 12));
        if (decided > today_) return {};
        const bool goes_on = random_.chance(0.92);
        TRY(enter(who, StageOneDecision{
                           decided, goes_on ? GoOn::go_on : GoOn::stop,
                           goes_on ? "All that was asked came back well." : "We talked it over: not at this time."}));
        if (!goes_on) return {};
        return assessed(who, someone, applied, decided);
    }

    /// Someone who enquired and applied so many days ago.
    Result<Someone> applied(int enquired, int since) {
        auto someone = TRY(named());
        const Leave who = leave(someone.person);
        supporter_ = supporters.front().person;
        const auto on = today_.plus_days(-enquired);
        TRY(enter(who, RoleFact{Role::prospective_carer, {}, on, {}}));
        TRY(enter(who, Enquiry{on,
                               Source::foster_carer,
                               Route::mainstream,
                               {},
                               ReachBy::telephone,
                               "01632 960101",
                               {},
                               "We have talked about it for years.",
                               {},
                               {}}));
        TRY(contact(who, on.plus_days(1), "We talked about what fostering is."));
        TRY(enter(who, Supporter{supporter_, {}, on.plus_days(1), {}}));
        TRY(enter(who, Visit{on.plus_days(6), supporter_, true, "We talked at their kitchen table."}));
        TRY(enter(who, Application{today_.plus_days(-since), false, {}, true}));
        TRY(enter(who, Residence{HouseholdId{change_.next_id()},
                                 street(random_),
                                 postcode(31, random_),
                                 false,
                                 on.plus_days(-2'000),
                                 {}}));
        for (const auto* name : {"Ida Larch", "Ned Teasel"})
            TRY(enter(who, Referee{name, "Known for many years", "01632 960200"}));
        return someone;
    }

    /// All that stage 1 wants, asked and received on these days; one kind is still waited for.
    Result<void> checks_made(const Leave& who, int asked_on, int back_on, std::optional<CheckKind> waits) {
        ApplicationFile file;
        file.name = "The applicant";
        file.applications = TRY(facts<Application>(change_.store(), who, Known::now()));
        file.referees = TRY(facts<Referee>(change_.store(), who, Known::now()));
        for (const auto& line : checks_of(file, today_)) {
            const auto asked =
                TRY(enter(who, CheckAsked{line.kind, line.whom, of_whom(line), today_.plus_days(asked_on)}));
            if (line.kind == waits) continue;
            TRY(enter(who, CheckReceived{asked, today_.plus_days(back_on), CheckOutcome::clear, {}, {}, {}, {}, {}}));
        }
        return {};
    }

    static Assessment report_of(const Someone& someone, Date on) {
        return {on, ReportKind::full,
                fmt::format(
                    "{} is patient and plain-spoken. Ida Larch says that children feel at ease with them at once. Ned "
                    "Teasel has seen them at their best when things go wrong.",
                    someone.name)};
    }

    Result<void> panel_set(const Leave& who, Date meeting, Date given) {
        TRY(enter(who, PanelMeeting{meeting, "Council house"}));
        for (const auto& member : panel) TRY(enter(who, PanelPapers{member.person, given, meeting.plus_days(14)}));
        return {};
    }

    /// The day the last came in; none if something is still waited for today.
    Result<std::optional<Date>> checks(const Leave& who, Date applied) {
        for (const auto* name : {"Ida Larch", "Ned Teasel"})
            TRY(enter(who, Referee{name, "Known for many years", "01632 960200"}));
        ApplicationFile file;
        file.person = who.about();
        file.name = "The applicant";
        file.applications = TRY(facts<Application>(change_.store(), who, Known::now()));
        file.household = TRY(facts<HouseholdMember>(change_.store(), who, Known::now()));
        file.referees = TRY(facts<Referee>(change_.store(), who, Known::now()));
        std::optional<Date> last = applied;
        for (const auto& line : checks_of(file, today_)) {
            const auto asked_on = applied.plus_days(random_.between(1, 12));
            if (asked_on > today_) return std::nullopt;
            const auto asked = TRY(enter(who, CheckAsked{line.kind, line.whom, of_whom(line), asked_on}));
            const auto back = asked_on.plus_days(random_.between(4, line.kind == CheckKind::medical ? 75 : 40));
            if (back > today_) {
                last.reset();
                continue;
            }
            const bool runs_out = line.kind == CheckKind::dbs || line.kind == CheckKind::medical;
            TRY(enter(who, CheckReceived{asked,
                                         back,
                                         random_.chance(0.93) ? CheckOutcome::clear : CheckOutcome::to_discuss,
                                         {},
                                         {},
                                         runs_out ? std::optional{back.plus_days(730)} : std::nullopt,
                                         {},
                                         {}}));
            if (last) last = std::max(*last, back);
        }
        return last;
    }

    static std::string of_whom(const CheckLine& line) {
        switch (line.kind) {
            case CheckKind::dbs: return "Disclosure and Barring Service";
            case CheckKind::medical: return "Their surgery";
            case CheckKind::local_authority: return "The council they lived in before";
            case CheckKind::reference: return line.about;
            case CheckKind::identity:
            case CheckKind::provider_reference:
            case CheckKind::other: return "Their own papers";
        }
        return "";
    }

    Result<void> assessed(const Leave& who, const Someone& someone, Date applied, Date decided) {
        const auto report = decided.plus_days(random_.between(60, 130));
        TRY(in_touch(who, decided, std::min(today_, report.plus_days(90))));
        if (report > today_) return {};
        if (random_.chance(0.2)) return leaves(who, report.plus_days(-10));
        TRY(enter(who, report_of(someone, report)));
        const auto meeting = std::max(report.plus_days(random_.between(18, 40)), applied.plus_days(60));
        if (meeting > today_) return panel_set(who, meeting, std::min(today_, report.plus_days(15)));
        TRY(enter(who, PanelMeeting{meeting, "Council house"}));
        TRY(enter(who, Recommendation{meeting, meeting.plus_days(3), PanelView::approve,
                                      "Warm, realistic, and well supported.", panel.front().name, true, true, 6}));
        const auto on = meeting.plus_days(random_.between(5, 11));
        if (on > today_) return {};
        TRY(enter(who, Decision{on, recruitment::Outcome::approved, "I agree with the panel.", random_.between(1, 3), 0,
                                12, "Short-term and respite"}));
        TRY(enter(who, RoleFact{Role::foster_carer, {}, on, {}}));
        for (const auto& [days, how] : {std::pair{1, HowTold::orally}, std::pair{4, HowTold::in_writing}})
            if (on.plus_days(days) <= today_) TRY(enter(who, Told{on.plus_days(days), how}));
        if (on.plus_days(6) <= today_) TRY(enter(who, Agreement{on.plus_days(6)}));
        return home(who, someone, on);
    }

    Result<void> home(const Leave& who, const Someone& someone, Date on) {
        const auto lives = TRY(facts<Residence>(change_.store(), who, Known::now()));
        const auto family = someone.name.substr(someone.name.rfind(' ') + 1);
        TRY(homes::make_home(change_, leave(home_of(lives.back().value.household)),
                             {.kind = HomeKind::foster,
                              .name = fmt::format("The {} family", family),
                              .opened = on,
                              .provider = care::Provider::own_authority,
                              .terms = {.how = homes::ApprovedHow::after_panel,
                                        .places = 2,
                                        .from_age = 0,
                                        .to_age = 12,
                                        .only_for = {},
                                        .words = "Short-term and respite",
                                        .decided_by = "Agency decision maker",
                                        .starts = on,
                                        .ends = {}}}));
        return {};
    }

    Change& change_;
    Date today_;
    Random random_;
    PersonId supporter_{1};
    std::int64_t people_ = 0, facts_ = 0;
};

}  // namespace kith::demo::recruiting
