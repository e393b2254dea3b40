// When an advocate is offered without asking, how soon they are in touch, and how long a "no" holds.
#include <doctest/doctest.h>

#include <algorithm>

#include "advocacy/caseload.h"
#include "advocacy/figures.h"
#include "advocacy/rules.h"
#include "care/child_for_tests.h"

using namespace kith;
using namespace kith::advocacy;

namespace {

constexpr Date began = "2026-01-05"_day;
const Calendar& calendar = Calendar::england();

std::vector<MomentKind> kinds(const care::CareFile& file, Date today, const std::vector<Date>& conferences = {}) {
    std::vector<MomentKind> found;
    for (const auto& moment : moments_of(file, conferences, began, calendar, today)) found.push_back(moment.kind);
    return found;
}
bool has(const std::vector<MomentKind>& found, MomentKind kind) {
    return std::ranges::find(found, kind) != found.end();
}

/// A file with one moment.
AdvocacyFile at_moment(MomentKind kind, Date on) {
    AdvocacyFile file;
    file.given = "Ana";
    file.moments = {{kind, on}};
    return file;
}
template <class T>
void add(std::vector<Fact<T>>& list, T fact) {
    const FactId id{static_cast<std::int64_t>(list.size()) + 1};
    list.push_back({id, PersonId{1}, EntryNumber{1}, {}, std::move(fact)});
}
std::optional<Occasion> first(const Duty<AdvocacyFile>& duty, const AdvocacyFile& file, Date today) {
    const auto all = occasions(duty, file, calendar, today);
    return all.empty() ? std::nullopt : std::optional{all.front()};
}

}  // namespace

TEST_CASE("Coming into care, a move, a court's order and coming back from missing are moments; the record says when") {
    care::ChildForTests ana{"2014-02-03"_day};
    ana.comes_into_care("2026-02-02"_day, care::LegalStatus::interim_care_order)
        .moves_to("The Beeches", "2026-02-02"_day);
    CHECK(has(kinds(ana.file, "2026-02-02"_day), MomentKind::came_into_care));
    CHECK(has(kinds(ana.file, "2026-02-02"_day), MomentKind::court));
    CHECK_FALSE(has(kinds(ana.file, "2026-02-02"_day), MomentKind::moved_home));  // the first home is no move
    ana.moves_to("The Larches", "2026-03-02"_day);
    CHECK_FALSE(has(kinds(ana.file, "2026-03-01"_day), MomentKind::moved_home));
    CHECK(has(kinds(ana.file, "2026-03-02"_day), MomentKind::moved_home));
    ana.add(&care::CareFile::missing, care::MissingEpisode{care::Absence::missing, "2026-03-10"_day, {}, ""});
    CHECK_FALSE(has(kinds(ana.file, "2026-03-20"_day), MomentKind::back_from_missing));
    ana.file.missing.back().value.ends = "2026-03-12"_day;
    CHECK(has(kinds(ana.file, "2026-03-12"_day), MomentKind::back_from_missing));
    ana.moves_to("Larkfield Secure", "2026-04-01"_day, care::PlaceKind::secure_home);
    CHECK(has(kinds(ana.file, "2026-04-01"_day), MomentKind::secure_home));
    CHECK(is_urgent(MomentKind::secure_home));
    CHECK_FALSE(is_urgent(MomentKind::moved_home));
}

TEST_CASE("A child protection conference that was called is a moment for a child who is not in care too") {
    const care::ChildForTests ben{"2019-05-06"_day};
    CHECK(kinds(ben.file, "2026-06-01"_day, {"2026-05-29"_day}) == std::vector{MomentKind::conference});
}

TEST_CASE("A complaint by a child is a moment, whether they are in care or not; one by somebody grown up is none") {
    const care::ChildForTests ben{"2019-05-06"_day};
    const auto found = moments_of(ben.file, {}, began, calendar, "2026-06-01"_day, {"2026-05-29"_day});
    REQUIRE(found.size() == 1);
    CHECK(found[0] == KeyMoment{MomentKind::complaint, "2026-05-29"_day});
    CHECK_FALSE(is_urgent(MomentKind::complaint));
    const care::ChildForTests fern{"1990-05-06"_day};
    CHECK(moments_of(fern.file, {}, began, calendar, "2026-06-01"_day, {"2026-05-29"_day}).empty());
}

TEST_CASE("What was before the service began is no moment, nor what comes after the 18th birthday") {
    care::ChildForTests ana{"2008-03-10"_day};
    ana.comes_into_care("2026-01-04"_day).moves_to("The Beeches", "2026-01-04"_day);
    CHECK_FALSE(has(kinds(ana.file, "2026-01-06"_day), MomentKind::came_into_care));
    ana.moves_to("The Larches", "2026-03-09"_day);
    CHECK(has(kinds(ana.file, "2026-03-20"_day), MomentKind::moved_home));
    ana.moves_to("A flat", "2026-03-10"_day);
    const auto found = moments_of(ana.file, {}, began, calendar, "2026-04-01"_day);
    CHECK(found.back().on < "2026-03-10"_day);
}

TEST_CASE("A review is a moment 20 working days before it is due, and none if it was held before that") {
    care::ChildForTests ana{"2014-02-03"_day};
    ana.comes_into_care("2025-06-02"_day).moves_to("The Beeches", "2025-06-02"_day);
    ana.reviewed("2025-06-23"_day).reviewed("2025-09-22"_day);  // the next by 22 March 2026, a Sunday
    CHECK_FALSE(has(kinds(ana.file, "2026-02-20"_day), MomentKind::review));
    CHECK(has(kinds(ana.file, "2026-02-23"_day), MomentKind::review));
    ana.reviewed("2026-02-02"_day);
    CHECK_FALSE(has(kinds(ana.file, "2026-03-30"_day), MomentKind::review));
}

TEST_CASE("Turning 16 in care is a moment, for the pathway plan; turning 16 after care is none") {
    care::ChildForTests ana{"2010-02-28"_day};
    ana.comes_into_care("2024-01-08"_day).moves_to("The Beeches", "2024-01-08"_day);
    CHECK_FALSE(has(kinds(ana.file, "2026-02-27"_day), MomentKind::pathway));
    CHECK(has(kinds(ana.file, "2026-02-28"_day), MomentKind::pathway));
    ana.leaves_care("2026-02-20"_day);
    CHECK_FALSE(has(kinds(ana.file, "2026-02-28"_day), MomentKind::pathway));
}

TEST_CASE("The advocate is in touch within five working days of a moment, and the same day where it is urgent") {
    auto file = at_moment(MomentKind::came_into_care, "2026-11-20"_day);  // a Friday
    CHECK(first(in_touch, file, "2026-11-20"_day)->due == "2026-11-27"_day);
    CHECK_FALSE(first(in_touch_at_once, file, "2026-11-20"_day));
    file = at_moment(MomentKind::back_from_missing, "2026-11-21"_day);  // a Saturday
    CHECK(first(in_touch_at_once, file, "2026-11-21"_day)->due == "2026-11-21"_day);
    CHECK(first(in_touch_at_once, file, "2026-11-22"_day)->late("2026-11-22"_day));
    add(file.contacts, Contact{"2026-11-20"_day, Reached::met, PersonId{2}});
    CHECK(first(in_touch_at_once, file, "2026-11-22"_day)->open());  // being in touch before is not after
    add(file.contacts, Contact{"2026-11-21"_day, Reached::called, PersonId{2}});
    CHECK(first(in_touch_at_once, file, "2026-11-22"_day)->done == "2026-11-21"_day);
}

TEST_CASE("The clock of one moment stops where the next begins: a child who moves twice in a week is called once") {
    auto file = at_moment(MomentKind::came_into_care, "2026-11-16"_day);
    file.moments.push_back({MomentKind::moved_home, "2026-11-18"_day});
    int open = 0;
    for (const auto& one : occasions(in_touch, file, calendar, "2026-11-18"_day)) open += one.open();
    CHECK(open == 1);
}

TEST_CASE("A no holds for six months at most, and never past the next moment; a no answers the moment itself") {
    auto file = at_moment(MomentKind::came_into_care, "2026-03-02"_day);
    add(file.refusals, care::Refusal{care::OfferKind::advocate, "2026-03-04"_day, "I talk to my nan.", {}});
    CHECK(has_said_no(offer_standing(file, "2026-09-03"_day, calendar)));
    CHECK_FALSE(has_said_no(offer_standing(file, "2026-09-04"_day, calendar)));
    CHECK(first(in_touch, file, "2026-03-05"_day)->done == "2026-03-04"_day);
    file.moments.push_back({MomentKind::moved_home, "2026-05-01"_day});
    CHECK_FALSE(has_said_no(offer_standing(file, "2026-05-01"_day, calendar)));
    file.refusals.back().value.withdrawn = "2026-03-10"_day;
    file.moments.pop_back();
    CHECK_FALSE(has_said_no(offer_standing(file, "2026-03-11"_day, calendar)));
}

TEST_CASE("The team answers in five working days, at once the next; what went to the director lies with the director") {
    AdvocacyFile file;
    add(file.issues, Issue{Topic::family, "Nan", false, "2026-11-20"_day, PersonId{2}});
    CHECK(answer_due(file, FactId{1}, calendar, "2026-11-20"_day)->due == "2026-11-27"_day);
    file.issues.back().value.urgent = true;
    CHECK(answer_due(file, FactId{1}, calendar, "2026-11-20"_day)->due == "2026-11-23"_day);
    add(file.escalated,
        Escalated{FactId{1}, EscalatedTo::director, "No answer", "2026-11-24"_day, "2026-11-24"_day, PersonId{2}});
    file.escalated.back().id = FactId{10};
    CHECK(lies_with_director(file, FactId{1}));
    CHECK(answer_due(file, FactId{1}, calendar, "2026-11-24"_day)->due == "2026-12-01"_day);
    add(file.answers, Answer{FactId{1}, "Late", "2026-11-25"_day, PersonId{3}, Role::director});
    file.answers.back().id = FactId{11};
    CHECK(is_answered(file, file.issues.front()));
    CHECK_FALSE(answer_due(file, FactId{1}, calendar, "2026-11-25"_day));
    CHECK(first(director_answers, file, "2026-11-26"_day)->done == "2026-11-25"_day);
    CHECK(first(told_back, file, "2026-11-26"_day)->due == "2026-12-02"_day);
}

TEST_CASE("The very young do not instruct, until the advocate finds that they can; who cannot speak does not either") {
    AdvocacyFile file;
    file.age = 4;
    CHECK(file.non_instructed("2026-11-20"_day));
    file.age = 5;
    CHECK_FALSE(file.non_instructed("2026-11-20"_day));
    add(file.ways, WayOfWorking{Way::non_instructed, "2026-11-20"_day, "No words yet", PersonId{2}});
    CHECK(file.non_instructed("2026-11-20"_day));
    CHECK_FALSE(file.non_instructed("2026-11-19"_day));
}

TEST_CASE("Who was theirs before is proposed first, else whoever has the most room, and nobody where all are full") {
    const std::vector<Caseload> loads{{PersonId{5}, "Lark", 1, 10}, {PersonId{4}, "Wren", 8, 10}};
    AdvocacyFile file;
    CHECK(suggested(loads, file, Role::advocate) == PersonId{5});
    add(file.with, Allocation{PersonId{4}, Role::advocate, "2026-01-01"_day, "2026-03-01"_day});
    CHECK(suggested(loads, file, Role::advocate) == PersonId{4});
    CHECK_FALSE(suggested({{PersonId{4}, "Wren", 10, 10}}, file, Role::advocate));
    CHECK_FALSE(suggested({}, file, Role::advocate));
}

TEST_CASE("Figures hide what few would be known by, and count a late contact as late") {
    std::vector<AdvocacyFile> files;
    for (int i = 0; i < 7; ++i) {
        files.push_back(at_moment(MomentKind::came_into_care, "2026-10-05"_day));
        add(files.back().contacts, Contact{i == 0 ? "2026-10-20"_day : "2026-10-07"_day, Reached::met, PersonId{2}});
    }
    const auto today = "2026-11-20"_day;
    const auto share = measure(reached_in_time, std::span<const AdvocacyFile>{files}, today, calendar);
    CHECK(share.meets == 6);
    CHECK(share.of == 7);
    CHECK(for_publication(share).meets == "c");  // one late child would be known by what is left
    CHECK(days_to_contact(files, today, calendar) == 2);
    files.resize(5);
    CHECK_FALSE(days_to_contact(files, today, calendar));
}
