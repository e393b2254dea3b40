// The clocks A18, A19 and A20, each by a sentence; and what the steps may not contradict.
#include "serious_incidents/rules.h"

#include <doctest/doctest.h>

using namespace kith;
using namespace kith::serious_incidents;

namespace {

const auto calendar = Calendar::england();
constexpr PersonId ana{5}, dana{9};

/// An incident as a test says it.
struct Told {
    OneIncident it;
    std::int64_t last = 1;

    explicit Told(Date known, Harm harm = Harm::seriously_harmed)
        : it{.is = {FactId{1}, ana, EntryNumber{1}, {}, Incident{harm, {}, known, "", dana, {}}}} {}

    template <class T>
    void put(std::vector<Fact<T>>& list, T value) {
        ++last;
        list.push_back({FactId{last}, ana, EntryNumber{last}, {}, std::move(value)});
    }
    Told& notified(Date on) { return put(it.notified, Notified{FactId{1}, on, "SIN-0417", {}, dana, {}}), *this; }
    Told& reviewed(Date on) { return put(it.reviews, RapidReview{FactId{1}, on, "", {}, dana, {}}), *this; }
    Told& decided(Date on, Held held) {
        return put(it.decisions, Decision{FactId{1}, on, held, "", "authority,police,health", dana, {}}), *this;
    }
    Told& published(Date on) { return put(it.published, Published{FactId{1}, on, "", {}, dana, {}}), *this; }

    std::vector<Occasion> of(const Duty<OneIncident>& duty, Date today) const {
        return occasions(duty, it, calendar, today);
    }
};

Notified notice(Date on, std::optional<std::string> why_late = {}) {
    return {FactId{1}, on, "SIN-0417", std::move(why_late), dana, {}};
}
RapidReview review(Date on, std::optional<std::string> why_late = {}) {
    return {FactId{1}, on, "", std::move(why_late), dana, {}};
}
Decision decides(Date on, Held held, std::string agreed = "authority,police,health") {
    return {FactId{1}, on, held, "", std::move(agreed), dana, {}};
}
Published out(Date on, std::optional<std::string> why_late = {}) {
    return {FactId{1}, on, "", std::move(why_late), dana, {}};
}

template <class T>
std::string question_of(const Told& told, const T& typed, Date today = "2027-12-01"_day) {
    const auto wrong = contradicts(told.it, typed, calendar, today);
    return wrong ? wrong->name : "";
}

}  // namespace

TEST_CASE("A18: the Panel is notified within 5 working days of the incident's becoming known") {
    const Told waits{"2026-11-20"_day};  // a Friday
    const auto open = waits.of(incident_notified, "2026-11-20"_day);
    REQUIRE(open.size() == 1);
    CHECK(open[0].open());
    CHECK(open[0].due == "2026-11-27"_day);
    CHECK_FALSE(open[0].late("2026-11-27"_day));
    CHECK(open[0].late("2026-11-28"_day));
    // Over Christmas: 25 and 28 December and 1 January are no working days.
    CHECK(Told{"2026-12-23"_day}.of(incident_notified, "2026-12-23"_day)[0].due == "2027-01-04"_day);
    const auto done = Told{"2026-11-20"_day}.notified("2026-11-30"_day).of(incident_notified, "2026-12-10"_day);
    REQUIRE(done.size() == 1);
    CHECK(done[0].done == "2026-11-30"_day);
    CHECK(done[0].late("2026-12-10"_day));
}

TEST_CASE("A18: the death of a child in care or of a care leaver is notified in the same days, whatever the cause") {
    for (const auto harm : {Harm::died, Harm::died_in_care, Harm::care_leaver_died})
        CHECK(Told{"2026-11-20"_day, harm}.of(incident_notified, "2026-11-20"_day)[0].due == "2026-11-27"_day);
}

TEST_CASE("A19: the rapid review is sent within 15 working days of the incident's becoming known") {
    const Told waits{"2026-11-20"_day};
    const auto open = waits.of(rapid_review_sent, "2026-11-20"_day);
    REQUIRE(open.size() == 1);
    CHECK(open[0].due == "2026-12-11"_day);
    auto told = Told{"2026-11-20"_day};
    told.notified("2026-11-24"_day).reviewed("2026-12-11"_day);
    const auto done = told.of(rapid_review_sent, "2026-12-20"_day);
    CHECK(done[0].done == "2026-12-11"_day);
    CHECK_FALSE(done[0].late("2026-12-20"_day));
}

TEST_CASE("A19: a death in which neither abuse nor neglect is suspected has no rapid review") {
    for (const auto harm : {Harm::died_in_care, Harm::care_leaver_died})
        CHECK(Told{"2026-11-20"_day, harm}.of(rapid_review_sent, "2027-03-01"_day).empty());
}

TEST_CASE("A20: a local review is published within 6 months of the decision to hold it") {
    auto told = Told{"2026-07-01"_day};
    CHECK(told.of(local_review_published, "2026-08-01"_day).empty());
    told.decided("2026-08-31"_day, Held::review);
    const auto open = told.of(local_review_published, "2026-09-01"_day);
    REQUIRE(open.size() == 1);
    CHECK(open[0].due == "2027-02-28"_day);
    told.published("2027-03-01"_day);
    CHECK(told.of(local_review_published, "2027-04-01"_day)[0].late("2027-04-01"_day));
}

TEST_CASE("A20: a decision to hold none starts no clock; a later one stops it, and a third starts it anew") {
    auto told = Told{"2026-07-01"_day};
    told.decided("2026-08-03"_day, Held::no_review);
    CHECK(told.of(local_review_published, "2027-06-01"_day).empty());
    told.decided("2026-09-01"_day, Held::review);
    CHECK(told.of(local_review_published, "2026-09-01"_day)[0].due == "2027-03-01"_day);
    told.decided("2026-10-01"_day, Held::no_review);
    CHECK(told.of(local_review_published, "2027-06-01"_day).empty());
    told.decided("2026-11-02"_day, Held::review);
    const auto anew = told.of(local_review_published, "2026-11-02"_day);
    REQUIRE(anew.size() == 1);
    CHECK(anew[0].due == "2027-05-02"_day);
    CHECK(anew[0].open());
}

TEST_CASE("What comes next follows the steps, and ends with a decision to hold none or with the publication") {
    auto told = Told{"2026-11-02"_day};
    CHECK(next_step(told.it) == NextStep::notify);
    CHECK(next_due(told.it, calendar, "2026-11-02"_day)->terms->clock == "A18");
    CHECK(next_step(told.notified("2026-11-04"_day).it) == NextStep::rapid_review);
    CHECK(next_due(told.it, calendar, "2026-11-05"_day)->terms->clock == "A19");
    CHECK(next_step(told.reviewed("2026-11-16"_day).it) == NextStep::decide);
    CHECK_FALSE(next_due(told.it, calendar, "2026-11-17"_day));
    auto none = told;
    CHECK(next_step(none.decided("2026-11-16"_day, Held::no_review).it) == NextStep::nothing);
    CHECK(next_step(told.decided("2026-11-16"_day, Held::review).it) == NextStep::publish);
    CHECK(next_due(told.it, calendar, "2026-11-17"_day)->terms->clock == "A20");
    CHECK(next_step(told.published("2027-04-01"_day).it) == NextStep::nothing);
    auto leaver = Told{"2026-11-02"_day, Harm::care_leaver_died};
    CHECK(next_step(leaver.notified("2026-11-04"_day).it) == NextStep::nothing);
}

TEST_CASE("The kind of incident fits their age on the day it happened, to the birthday") {
    const auto of = [](Harm harm, Date on) {
        const auto wrong = contradicts(Incident{harm, on, "2033-01-01"_day, "", dana, {}}, "2007-05-06"_day);
        return wrong ? wrong->name : std::string{};
    };
    CHECK(of(Harm::died, "2025-05-05"_day).empty());
    CHECK(of(Harm::died, "2025-05-06"_day) == "harm");
    CHECK(of(Harm::care_leaver_died, "2025-05-05"_day) == "harm");
    CHECK(of(Harm::care_leaver_died, "2025-05-06"_day).empty());
    CHECK(of(Harm::care_leaver_died, "2032-05-05"_day).empty());
    CHECK(of(Harm::care_leaver_died, "2032-05-06"_day) == "harm");
    CHECK(contradicts(Incident{Harm::died, "2026-11-03"_day, "2026-11-02"_day, "", dana, {}}, {})->name == "known");
}

TEST_CASE("A step that is late wants the reason; in time it wants none") {
    auto told = Told{"2026-11-02"_day};
    CHECK(question_of(told, notice("2026-11-09"_day)).empty());
    CHECK(question_of(told, notice("2026-11-10"_day)) == "why_late");
    CHECK(question_of(told, notice("2026-11-10"_day, "The service was down.")).empty());
    told.notified("2026-11-04"_day);
    CHECK(question_of(told, review("2026-11-23"_day)).empty());
    CHECK(question_of(told, review("2026-11-24"_day)) == "why_late");
    told.reviewed("2026-11-20"_day).decided("2026-11-20"_day, Held::review);
    CHECK(question_of(told, out("2027-05-20"_day)).empty());
    CHECK(question_of(told, out("2027-05-21"_day)) == "why_late");
    CHECK(question_of(told, out("2027-05-21"_day, "The trial.")).empty());
}

TEST_CASE("No step comes before what it rests on, and none is recorded twice") {
    auto told = Told{"2026-11-02"_day};
    CHECK(question_of(told, notice("2026-11-01"_day)) == "on");
    CHECK(question_of(told, review("2026-11-05"_day)) == "incident");  // the Panel takes none before
    CHECK(question_of(told, out("2026-11-05"_day)) == "incident");
    told.notified("2026-11-04"_day);
    CHECK(question_of(told, notice("2026-11-05"_day)) == "incident");
    CHECK(question_of(told, review("2026-11-03"_day)) == "on");
    told.reviewed("2026-11-16"_day);
    CHECK(question_of(told, review("2026-11-17"_day)) == "incident");
    CHECK(question_of(told, decides("2026-11-01"_day, Held::review)) == "on");
    CHECK(question_of(told, decides("2026-11-16"_day, Held::no_review, "")) == "agreed");
    CHECK(question_of(told, decides("2026-11-16"_day, Held::no_review, "authority")).empty());
    told.decided("2026-11-16"_day, Held::review);
    CHECK(question_of(told, decides("2026-11-17"_day, Held::review)) == "held");
    CHECK(question_of(told, decides("2026-11-15"_day, Held::no_review)) == "on");
    CHECK(question_of(told, out("2026-11-15"_day)) == "on");
    told.published("2027-02-01"_day);
    CHECK(question_of(told, out("2027-02-02"_day)) == "incident");
    CHECK(question_of(Told{"2026-11-02"_day, Harm::died_in_care}.notified("2026-11-03"_day),
                      review("2026-11-05"_day)) == "incident");
}
