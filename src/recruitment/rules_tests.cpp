// The clocks of recruitment: each under its law, with its edges.
#include <doctest/doctest.h>

#include "recruitment/next.h"
#include "recruitment/turns.h"

using namespace kith;
using namespace kith::recruitment;

namespace {

const auto& england = Calendar::england();

template <class T>
void add(std::vector<Fact<T>>& list, T value) {
    static std::int64_t number = 100;
    list.push_back({FactId{++number}, PersonId{7}, EntryNumber{number}, {}, std::move(value)});
}

Enquiry asked(Date on, Route route = Route::mainstream) {
    return {on, Source::website, route, {}, ReachBy::telephone, "01632 960123", {}, {}, {}, {}};
}

/// Hazel asked on Monday 2 November 2026.
ApplicationFile hazel() {
    ApplicationFile file;
    file.person = PersonId{7};
    file.name = "Hazel Beech";
    file.given = "Hazel";
    add(file.enquiries, asked("2026-11-02"_day));
    return file;
}

void said(ApplicationFile& file, Date on) {
    add(file.contacts, Contact{on, ContactHow::telephone, PersonId{3}, "Talked"});
}
void visited(ApplicationFile& file, Date on) { add(file.visits, Visit{on, PersonId{3}, true, "Kind"}); }
void applied(ApplicationFile& file, Date on) { add(file.applications, Application{on, false, {}, true}); }

FactId check(ApplicationFile& file, CheckKind kind, std::optional<FactId> whom, Date on, std::optional<Date> back,
             std::optional<Date> expires = {}) {
    add(file.asked, CheckAsked{kind, whom, "Someone", on});
    const auto id = file.asked.back().id;
    if (back) add(file.received, CheckReceived{id, *back, CheckOutcome::clear, {}, {}, expires, {}, {}});
    return id;
}

/// She lives alone, has two referees, and all is back but the medical.
ApplicationFile all_but_medical() {
    auto file = hazel();
    said(file, "2026-11-02"_day);
    visited(file, "2026-11-05"_day);
    applied(file, "2026-11-09"_day);
    add(file.referees, Referee{"Ida Larch", "Neighbour", "01632 960200"});
    add(file.referees, Referee{"Ned Rowan", "Work", "01632 960201"});
    for (const auto kind : {CheckKind::identity, CheckKind::dbs, CheckKind::local_authority})
        check(file, kind, {}, "2026-11-10"_day, "2026-11-20"_day);
    for (const auto& referee : file.referees)
        check(file, CheckKind::reference, referee.id, "2026-11-10"_day, "2026-11-24"_day);
    return file;
}

std::vector<Occasion> of(const Duty<ApplicationFile>& duty, const ApplicationFile& file, Date today) {
    return occasions(duty, file, england, today);
}
Occasion only(const Duty<ApplicationFile>& duty, const ApplicationFile& file, Date today = "2026-12-01"_day) {
    const auto found = of(duty, file, today);
    REQUIRE(found.size() == 1);
    return found.front();
}

}  // namespace

TEST_CASE("F01: an enquiry is answered within a working day, by whatever contact comes first") {
    auto file = hazel();
    CHECK(only(first_answer, file).due == "2026-11-03"_day);
    CHECK(only(first_answer, file).late("2026-11-04"_day));
    said(file, "2026-11-03"_day);
    CHECK_FALSE(only(first_answer, file).late("2026-12-01"_day));
    auto friday = hazel();
    friday.enquiries.back().value.on = "2026-12-24"_day;  // Thursday; Christmas and the bank holiday in lieu follow
    CHECK(only(first_answer, friday, "2027-01-05"_day).due == "2026-12-29"_day);
    friday.local = LocalSpans{{{"enquiry-answer", 3, "2026-01-01"_day}}};
    CHECK(only(first_answer, friday, "2027-01-05"_day).due == "2026-12-31"_day);
}

TEST_CASE("F01: a visit within five working days, unless they left before it fell due") {
    auto file = hazel();
    CHECK(only(first_visit, file).due == "2026-11-09"_day);
    add(file.left, DroppedOut{"2026-11-06"_day, DropReason::not_right_time, false, {}});
    CHECK(of(first_visit, file, "2026-12-01"_day).empty());
    CHECK(stage_of(file, "2026-11-05"_day) == Stage::enquiry);
    CHECK(stage_of(file, "2026-11-06"_day) == Stage::left);
}

TEST_CASE("who comes back is answered and visited anew, and stands where they stood") {
    auto file = hazel();
    said(file, "2026-11-03"_day);
    visited(file, "2026-11-05"_day);
    add(file.left, DroppedOut{"2026-11-10"_day, DropReason::health, false, {}});
    add(file.back, CameBack{"2027-03-01"_day, {}});
    CHECK(stage_of(file, "2026-12-01"_day) == Stage::left);
    CHECK(stage_of(file, "2027-03-01"_day) == Stage::visited);
    const auto answers = of(first_answer, file, "2027-03-05"_day);
    REQUIRE(answers.size() == 2);
    CHECK(answers[1].due == "2027-03-02"_day);
    CHECK(answers[1].open());
    CHECK(of(first_visit, file, "2027-03-05"_day).size() == 1);
    CHECK(of(first_answer, file, "2026-12-01"_day).size() == 1);
}

TEST_CASE("nobody is left without a word for more than ten working days, until it is over") {
    auto file = hazel();
    said(file, "2026-11-03"_day);
    CHECK(only(in_touch, file).due == "2026-11-17"_day);
    CHECK(only(in_touch, file).late("2026-11-18"_day));
    said(file, "2026-11-17"_day);
    const auto two = of(in_touch, file, "2026-11-20"_day);
    REQUIRE(two.size() == 2);
    CHECK(two[0].done == "2026-11-17"_day);
    CHECK(two[1].due == "2026-12-01"_day);
    add(file.left, DroppedOut{"2026-11-19"_day, DropReason::health, false, {}});
    CHECK(of(in_touch, file, "2026-12-05"_day).size() == 1);
    CHECK(of(in_touch, hazel(), "2026-12-05"_day).empty());  // the first answer is a clock of its own
}

TEST_CASE("F02: stage 1 wants identity, DBS, medical, the council's views and two references") {
    auto file = hazel();
    CHECK(checks_of(file, "2026-12-01"_day).empty());
    applied(file, "2026-11-09"_day);
    CHECK(checks_of(file, "2026-12-01"_day).size() == 6);
    CHECK(only(stage_one_information, file).due == "2027-01-04"_day);
    file.applications.back().value.fostered_lately = true;
    CHECK(checks_of(file, "2026-12-01"_day).size() == 5);  // one reference of the service they fostered for
    add(file.household, HouseholdMember{"Bryn Beech", HouseholdTie::co_applicant, "1980-01-01"_day});
    add(file.household, HouseholdMember{"Cai Beech", HouseholdTie::child, "2012-01-01"_day});
    CHECK(checks_of(file, "2026-12-01"_day).size() == 8);  // identity, DBS and medical of Bryn; nothing of Cai
}

TEST_CASE("F15: each adult's DBS is asked for; who turns 18 meanwhile from that day on; a child's is not") {
    auto file = hazel();
    applied(file, "2026-11-09"_day);
    add(file.household, HouseholdMember{"Cai Beech", HouseholdTie::child, "2008-12-14"_day});
    add(file.household, HouseholdMember{"Dot Beech", HouseholdTie::child, {}});
    add(file.household, HouseholdMember{"Alder Beech", HouseholdTie::parent, {}});
    CHECK(of(dbs_asked, file, "2026-12-13"_day).size() == 2);  // Hazel and Alder
    const auto three = of(dbs_asked, file, "2026-12-14"_day);
    REQUIRE(three.size() == 3);
    CHECK(three[0].due == "2026-11-23"_day);
    CHECK(three[1].due == "2026-12-30"_day);  // ten working days over Christmas
    CHECK(checks_of(file, "2026-12-13"_day).size() + 1 == checks_of(file, "2026-12-14"_day).size());
}

TEST_CASE("F02 and F03: a child of the household who is five keeps nothing waiting; one who turns 18 meanwhile does") {
    auto file = all_but_medical();
    add(file.household, HouseholdMember{"Cai Beech", HouseholdTie::child, "2021-06-01"_day});
    check(file, CheckKind::medical, {}, "2026-11-10"_day, "2026-12-10"_day);
    CHECK(only(stage_one_information, file, "2026-12-20"_day).done == "2026-12-10"_day);
    CHECK(only(stage_one_decided, file, "2026-12-20"_day).due == "2026-12-24"_day);
    auto later = file;
    add(later.household, HouseholdMember{"Dot Beech", HouseholdTie::child, "2008-12-11"_day});
    CHECK(only(stage_one_decided, later, "2026-12-20"_day).due == "2026-12-24"_day);  // 18 when all was in
    add(file.household, HouseholdMember{"Dot Beech", HouseholdTie::child, "2008-12-01"_day});
    CHECK(only(stage_one_information, file, "2026-12-20"_day).open());
    CHECK(of(stage_one_decided, file, "2026-12-20"_day).empty());
    check(file, CheckKind::dbs, file.household[1].id, "2026-12-02"_day, "2026-12-15"_day);
    CHECK(only(stage_one_decided, file, "2026-12-20"_day).due == "2026-12-31"_day);
    add(file.stage_one, StageOneDecision{"2026-12-18"_day, GoOn::go_on, "All well"});
    check(file, CheckKind::other, {}, "2027-01-05"_day, {});  // asked in stage 2: no part of stage 1
    CHECK(only(stage_one_information, file, "2027-02-20"_day).done == "2026-12-15"_day);
}

TEST_CASE("F15: a DBS is made anew three years after it was made, counted from its own date if it was reused") {
    auto file = all_but_medical();
    CHECK(only(dbs_repeated, file).due == "2029-11-20"_day);
    file.received[1].value.issued = "2025-05-31"_day;
    CHECK(only(dbs_repeated, file).due == "2028-05-31"_day);
}

TEST_CASE("a check that does not come back is chased after four weeks, and one that has run out is not in") {
    auto file = all_but_medical();
    const auto id = check(file, CheckKind::medical, {}, "2026-11-10"_day, {});
    const auto found = of(check_back, file, "2026-12-20"_day);
    REQUIRE(found.size() == 6);
    CHECK(found[5].due == "2026-12-08"_day);
    CHECK(found[5].open());
    CHECK_FALSE(all_in_on(file, "2026-12-20"_day));
    add(file.received, CheckReceived{id, "2026-12-10"_day, CheckOutcome::clear, {}, {}, "2027-06-10"_day, {}, {}});
    CHECK(all_in_on(file, "2026-12-20"_day) == "2026-12-10"_day);
    CHECK(all_in_on(file, "2027-06-10"_day) == "2026-12-10"_day);
    CHECK_FALSE(all_in_on(file, "2027-06-11"_day));
}

TEST_CASE("F03: the decision at the end of stage 1 within ten working days of the last information, not before") {
    auto file = all_but_medical();
    CHECK(of(stage_one_decided, file, "2026-12-20"_day).empty());
    check(file, CheckKind::medical, {}, "2026-11-10"_day, "2026-12-10"_day);
    CHECK(only(stage_one_decided, file, "2026-12-20"_day).due == "2026-12-24"_day);
    add(file.stage_one, StageOneDecision{"2026-12-28"_day, GoOn::go_on, "All well"});
    CHECK(only(stage_one_decided, file, "2027-01-20"_day).late("2027-01-20"_day));
    CHECK(stage_of(file, "2026-12-28"_day) == Stage::stage_2);
}

TEST_CASE("F04: before the panel within eight months of the application, clamped to a shorter month") {
    auto file = hazel();
    applied(file, "2026-06-30"_day);
    CHECK(only(before_panel, file).due == "2027-02-28"_day);
    add(file.stage_one, StageOneDecision{"2026-09-01"_day, GoOn::stop, "Not now"});
    CHECK(of(before_panel, file, "2026-12-01"_day).empty());
    CHECK(stage_of(file, "2026-12-01"_day) == Stage::not_approved);
}

TEST_CASE("F05: ten working days for the applicant's comments, which lapse without blame") {
    auto file = all_but_medical();
    add(file.reports, Assessment{"2026-12-01"_day, ReportKind::brief, "Unlikely"});
    CHECK(only(comments_on_report, file, "2026-12-15"_day).due == "2026-12-15"_day);
    CHECK(only(comments_on_report, file, "2026-12-15"_day).open());
    CHECK_FALSE(only(comments_on_report, file, "2026-12-16"_day).open());
    add(file.comments, ApplicantsComments{"2026-12-04"_day, "I disagree"});
    CHECK(only(comments_on_report, file, "2026-12-16"_day).done == "2026-12-04"_day);
}

TEST_CASE("F06 and F07: decided in seven working days of the minutes; told in two, and in writing in five") {
    auto file = all_but_medical();
    add(file.reports, Assessment{"2026-12-01"_day, ReportKind::full, "Warm"});
    add(file.panels, PanelMeeting{"2027-01-12"_day, {}});
    CHECK(stage_of(file, "2026-12-02"_day) == Stage::panel);
    add(file.recommendations,
        Recommendation{"2027-01-12"_day, "2027-01-15"_day, PanelView::approve, "Warm", "Ivy Oak", true, true, 6});
    CHECK(stage_of(file, "2027-01-16"_day) == Stage::decision);
    CHECK(only(decided, file, "2027-01-16"_day).due == "2027-01-26"_day);
    add(file.decisions, Decision{"2027-01-27"_day, Outcome::approved, "Agreed", 2, 0, 10, "Short-term"});
    CHECK(only(decided, file, "2027-02-16"_day).late("2027-02-16"_day));
    CHECK(only(told_orally, file, "2027-02-16"_day).due == "2027-01-29"_day);
    CHECK(only(told_in_writing, file, "2027-02-16"_day).due == "2027-02-03"_day);
    add(file.told, Told{"2027-01-28"_day, HowTold::orally});
    CHECK_FALSE(only(told_orally, file, "2027-02-16"_day).open());
    CHECK(only(told_in_writing, file, "2027-02-16"_day).open());
    CHECK(only(agreement_signed, file, "2027-02-16"_day).due == "2027-02-03"_day);  // F09
    CHECK(stage_of(file, "2027-01-27"_day) == Stage::approved);
}

TEST_CASE("a panel that wants to know more sends it back to the assessor, and owes no decision yet") {
    auto file = all_but_medical();
    add(file.reports, Assessment{"2026-12-01"_day, ReportKind::full, "Warm"});
    add(file.panels, PanelMeeting{"2027-01-12"_day, {}});
    add(file.recommendations,
        Recommendation{"2027-01-12"_day, "2027-01-15"_day, PanelView::more_needed, "More", "Ivy Oak", true, true, 6});
    CHECK(stage_of(file, "2027-01-20"_day) == Stage::stage_2);
    CHECK(of(decided, file, "2027-03-01"_day).empty());
    CHECK_FALSE(report_to_comment(file, "2027-01-20"_day));
    add(file.reports, Assessment{"2027-02-01"_day, ReportKind::full, "Warmer"});
    REQUIRE(report_to_comment(file, "2027-02-02"_day));
    CHECK(report_to_comment(file, "2027-02-02"_day)->words == "Warmer");
    CHECK(stage_of(file, "2027-02-02"_day) == Stage::stage_2);  // no new meeting yet
    add(file.panels, PanelMeeting{"2027-02-12"_day, {}});
    CHECK(stage_of(file, "2027-02-02"_day) == Stage::panel);
}

TEST_CASE("F08: 28 days for representations, from the notice in writing; then the decision maker goes on") {
    auto file = all_but_medical();
    add(file.decisions, Decision{"2027-01-27"_day, Outcome::proposed_refusal, "Reasons", {}, {}, {}, {}});
    CHECK(of(representations, file, "2027-02-16"_day).empty());  // nobody has told them in writing
    add(file.told, Told{"2027-02-01"_day, HowTold::in_writing});
    CHECK(only(representations, file, "2027-03-01"_day).due == "2027-03-01"_day);
    CHECK(only(representations, file, "2027-03-01"_day).open());
    CHECK_FALSE(only(representations, file, "2027-03-02"_day).open());
    CHECK(stage_of(file, "2027-03-02"_day) == Stage::representations);
}

TEST_CASE("reg. 24: temporary approval lasts sixteen weeks, and eight more once it is extended (reg. 25)") {
    auto file = hazel();
    add(file.temporary, TemporaryApproval{PersonId{9}, "2026-11-03"_day, {}});
    CHECK(only(temporary_approval_ends, file).due == "2027-02-22"_day);  // the 112th day
    CHECK(only(temporary_approval_ends, file).within == Span{16, Unit::weeks});
    CHECK(only(temporary_approval_ends, file).late("2027-02-23"_day));
    add(file.extensions,
        TemporaryExtension{file.temporary[0].id, "2027-02-01"_day, Extension::not_assessed, "Medical late"});
    CHECK(only(temporary_approval_ends, file).due == "2027-04-19"_day);
    file.temporary[0].value.ended = "2026-11-20"_day;
    CHECK_FALSE(only(temporary_approval_ends, file).open());
}

TEST_CASE(
    "who was not approved and applies again starts anew: earlier decisions and checks are of another application") {
    auto file = all_but_medical();
    add(file.reports, Assessment{"2026-12-01"_day, ReportKind::full, "Warm"});
    add(file.panels, PanelMeeting{"2027-01-12"_day, {}});
    add(file.recommendations,
        Recommendation{"2027-01-12"_day, "2027-01-12"_day, PanelView::not_approve, "No", "Ivy Oak", true, true, 6});
    add(file.decisions, Decision{"2027-01-14"_day, Outcome::proposed_refusal, "Reasons", {}, {}, {}, {}});
    add(file.told, Told{"2027-01-15"_day, HowTold::in_writing});
    add(file.decisions, Decision{"2027-03-01"_day, Outcome::refused, "Reasons", {}, {}, {}, {}});
    CHECK(stage_of(file, "2027-06-01"_day) == Stage::not_approved);
    CHECK(of(in_touch, file, "2027-06-01"_day).back().done.has_value());
    applied(file, "2027-06-01"_day);
    CHECK(stage_of(file, "2027-05-31"_day) == Stage::not_approved);
    CHECK(stage_of(file, "2027-06-01"_day) == Stage::stage_1);
    for (const auto& line : checks_of(file, "2027-06-02"_day)) CHECK(line.state == CheckLine::State::not_asked);
    CHECK(only(stage_one_information, file, "2027-06-02"_day).open());
    CHECK(only(before_panel, file, "2027-06-02"_day).due == "2028-02-01"_day);
    const auto answers = of(first_answer, file, "2027-06-02"_day);
    REQUIRE(answers.size() == 2);
    CHECK(answers[1].due == "2027-06-02"_day);
    add(file.stage_one, StageOneDecision{"2027-08-02"_day, GoOn::go_on, "All well"});
    CHECK(stage_of(file, "2027-08-03"_day) == Stage::stage_2);
    auto stopped = hazel();
    applied(stopped, "2026-06-30"_day);
    add(stopped.stage_one, StageOneDecision{"2026-09-01"_day, GoOn::stop, "Not now"});
    applied(stopped, "2026-11-30"_day);
    CHECK(stage_of(stopped, "2026-12-01"_day) == Stage::stage_1);
}

TEST_CASE("F15: a household lives on after approval: who turns 18 or moves in then is checked too") {
    auto file = all_but_medical();
    add(file.household, HouseholdMember{"Cai Beech", HouseholdTie::child, "2010-12-14"_day});
    add(file.decisions, Decision{"2027-01-27"_day, Outcome::approved, "Agreed", 2, 0, 10, "Short-term"});
    CHECK(of(dbs_asked, file, "2028-12-13"_day).size() == 1);
    const auto two = of(dbs_asked, file, "2028-12-14"_day);
    REQUIRE(two.size() == 2);
    CHECK(two[1].from == "2028-12-14"_day);
    CHECK(two[1].open());
    add(file.household, HouseholdMember{"Alder Beech", HouseholdTie::parent, {}, "2028-12-13"_day});
    const auto three = of(dbs_asked, file, "2028-12-14"_day);
    REQUIRE(three.size() == 3);
    CHECK(three[2].open());
    CHECK(three[2].from == "2028-12-13"_day);  // from the day we heard of them: nobody is late at once
    CHECK_FALSE(three[2].late("2028-12-14"_day));
}

TEST_CASE("F15: when approval ends, no DBS is made anew any more, and nobody new is checked") {
    auto file = all_but_medical();
    add(file.decisions, Decision{"2027-01-27"_day, Outcome::approved, "Agreed", 2, 0, 10, "Short-term"});
    CHECK_FALSE(of(dbs_repeated, file, "2029-11-19"_day).empty());
    file.no_carer_from = "2029-06-01"_day;
    CHECK(of(dbs_repeated, file, "2029-11-19"_day).empty());
    add(file.household, HouseholdMember{"Alder Beech", HouseholdTie::parent, {}, "2029-07-01"_day});
    CHECK(of(dbs_asked, file, "2029-11-19"_day).size() == 1);
}

TEST_CASE("F18: records are shared within fifteen working days of being asked for") {
    auto file = hazel();
    add(file.records_asked, RecordsAsked{"2026-12-01"_day, "Fernley Fostering"});
    CHECK(only(records_shared, file, "2026-12-20"_day).due == "2026-12-22"_day);
    add(file.records_shared, RecordsShared{file.records_asked[0].id, "2026-12-22"_day});
    CHECK_FALSE(only(records_shared, file, "2026-12-24"_day).late("2026-12-24"_day));
}

TEST_CASE("what happens next is said at each step, with who is waited for and by when") {
    auto file = hazel();
    CHECK(next_of(file, england, "2026-11-02"_day).form == "contacts");
    CHECK(next_of(file, england, "2026-11-02"_day).by == "2026-11-03"_day);
    said(file, "2026-11-03"_day);
    CHECK(next_of(file, england, "2026-11-03"_day).form == "visits");
    visited(file, "2026-11-05"_day);
    CHECK(next_of(file, england, "2026-11-05"_day).on == Waits::applicant);
    applied(file, "2026-11-09"_day);
    CHECK(next_of(file, england, "2026-11-09"_day).on == Waits::applicant);  // no referees yet
    auto later = all_but_medical();
    CHECK(next_of(later, england, "2026-11-30"_day).to_staff == "Ask for: medical report, Hazel Beech");
    check(later, CheckKind::medical, {}, "2026-11-10"_day, {});
    CHECK(next_of(later, england, "2026-11-30"_day).on == Waits::others);
    CHECK(next_of(later, england, "2026-11-30"_day).to_staff == "Waiting for Someone (medical report)");
    CHECK(next_of(later, england, "2026-12-08"_day).on == Waits::others);
    CHECK(next_of(later, england, "2026-12-09"_day).on == Waits::us);  // it is chased
    CHECK(next_of(later, england, "2026-12-09"_day).to_staff == "Chase Someone (medical report)");
    add(later.received,
        CheckReceived{later.asked.back().id, "2026-12-01"_day, CheckOutcome::clear, {}, {}, {}, {}, {}});
    CHECK(next_of(later, england, "2026-12-01"_day).form == "stage-1");
    add(later.left, DroppedOut{"2026-12-02"_day, DropReason::health, false, {}});
    CHECK(next_of(later, england, "2026-12-02"_day).on == Waits::nobody);
}

TEST_CASE("every duty has its law, and what is locally set may be set within its range") {
    CHECK(terms().size() == 17);
    for (const auto* one : terms()) CHECK_FALSE(one->law.act.empty());
    for (const auto* span : spans()) {
        CHECK(span->by_default.count >= span->least);
        CHECK(span->by_default.count <= span->most);
        CHECK(span->law.certainty == Certainty::local);
    }
}
