// When each stage is due, and where a complaint may go.
#include <doctest/doctest.h>

#include "complaints/rules.h"

using namespace kith;
using namespace kith::complaints;

namespace {

constexpr FactId one{1};
constexpr PersonId linden{7};

/// One complaint, made on Friday 20 November 2026.
class Made {
public:
    Made() {
        add(&ComplaintsFile::complaints, Complaint{"2026-11-20"_day, Came::own_page, "Nobody asked me.", "", linden});
    }

    template <class T>
    void add(std::vector<Fact<T>> ComplaintsFile::*list, T fact) {
        const auto number = next_++;
        (file.*list).push_back({FactId{number}, PersonId{1}, EntryNumber{number}, {}, std::move(fact)});
    }
    void answered(Stage stage, Date on) {
        add(&ComplaintsFile::answers, Answer{one, stage, on, Outcome::partly, "So.", "", {}, "", linden});
    }
    void further(Stage to, Date on) { add(&ComplaintsFile::further, Further{one, to, "No.", on}); }
    std::optional<Date> due(Stage stage) const {
        const auto found = answer_by(file, one, stage, Calendar::england());
        return found ? std::optional{found->due} : std::nullopt;
    }
    std::optional<Stage> next(Date today) const { return may_go_to(file, one, Calendar::england(), today); }

    ComplaintsFile file;

private:
    std::int64_t next_ = 1;
};

}  // namespace

TEST_CASE("X01: 10 working days, and 20 where they were told") {
    Made made;
    CHECK(made.due(Stage::local) == "2026-12-04"_day);
    made.add(&ComplaintsFile::longer, Longer{one, Stage::local, "Away", "2026-11-25"_day, linden});
    CHECK(made.due(Stage::local) == "2026-12-18"_day);
}

TEST_CASE("X02: 25 working days from being taken further, over bank holidays; 65 in all") {
    Made made;
    CHECK_FALSE(made.due(Stage::investigation));
    made.further(Stage::investigation, "2026-12-01"_day);
    // 25 December and 28 December (for Boxing Day) are not counted, nor is 1 January.
    CHECK(made.due(Stage::investigation) == "2027-01-08"_day);
    made.add(&ComplaintsFile::longer, Longer{one, Stage::investigation, "Ill", "2026-12-20"_day, linden});
    CHECK(made.due(Stage::investigation) == "2027-03-05"_day);
}

TEST_CASE("X03: the panel within 30 working days, its report within 5, the answer within 15") {
    Made made;
    made.further(Stage::investigation, "2026-12-01"_day);
    made.further(Stage::panel, "2027-01-11"_day);
    CHECK(made.due(Stage::panel) == "2027-02-22"_day);
    made.add(&ComplaintsFile::panels, Panel{one, "2027-02-10"_day, "Ash Wells", linden});
    const auto calendar = Calendar::england();
    const auto reported = occasions(panel_reported, made.file, calendar, "2027-02-10"_day);
    REQUIRE(reported.size() == 1);
    CHECK(reported[0].due == "2027-02-17"_day);
    made.add(&ComplaintsFile::reports, Report{one, "2027-02-15"_day, "Pay", linden});
    CHECK(occasions(answered_after_panel, made.file, calendar, "2027-02-15"_day)[0].due == "2027-03-08"_day);
    made.answered(Stage::panel, "2027-03-09"_day);
    CHECK(occasions(answered_after_panel, made.file, calendar, "2027-03-10"_day)[0].late("2027-03-10"_day));
    CHECK_FALSE(made.file.is_open(one));
}

TEST_CASE("It may go further once answered, for 20 working days, or once the answer is late") {
    Made made;
    CHECK_FALSE(made.next("2026-12-04"_day));
    CHECK(made.next("2026-12-05"_day) == Stage::investigation);
    made.answered(Stage::local, "2026-12-01"_day);
    CHECK(made.next("2026-12-01"_day) == Stage::investigation);
    CHECK(made.next("2026-12-31"_day) == Stage::investigation);
    CHECK_FALSE(made.next("2027-01-04"_day));
    made.further(Stage::investigation, "2026-12-02"_day);
    CHECK(made.file.stage_of(one) == Stage::investigation);
    made.further(Stage::panel, "2027-01-20"_day);
    CHECK_FALSE(made.next("2027-06-01"_day));
}

TEST_CASE("A clock that is taken back, or that went further unanswered, lapses and is not owed any more") {
    Made made;
    made.further(Stage::investigation, "2026-12-10"_day);
    const auto local = answer_by(made.file, one, Stage::local, Calendar::england());
    CHECK(local->lapsed == "2026-12-10"_day);
    made.add(&ComplaintsFile::taken_back, TakenBack{one, "", "2026-12-11"_day});
    CHECK_FALSE(next_due(made.file, one, Calendar::england(), "2026-12-20"_day));
    CHECK_FALSE(made.next("2026-12-20"_day));
}

TEST_CASE("A promise is owed by its day until it is kept") {
    Made made;
    made.add(&ComplaintsFile::answers, Answer{one, Stage::local, "2026-11-25"_day, Outcome::upheld, "Sorry.", "A lock",
                                              "2026-12-02"_day, "", linden});
    const auto due = next_due(made.file, one, Calendar::england(), "2026-12-03"_day);
    REQUIRE(due);
    CHECK(due->occasion.late("2026-12-03"_day));
    made.add(&ComplaintsFile::remedies, RemedyDone{FactId{2}, "2026-12-03"_day, "Fitted", linden});
    CHECK_FALSE(next_due(made.file, one, Calendar::england(), "2026-12-03"_day));
}
