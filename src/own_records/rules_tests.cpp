// When it is due, what is found and covered, and how long it is kept.
#include <doctest/doctest.h>

#include "kernel/core/calendar.h"
#include "own_records/covering.h"
#include "own_records/law.h"
#include "own_records/retention.h"
#include "own_records/rules.h"

using namespace kith;
using namespace kith::own_records;

namespace {

RecordsFile asked_on(Date day) {
    RecordsFile file;
    file.requests.push_back(
        {FactId{1}, PersonId{1}, EntryNumber{1}, {}, Request{day, "", Format::page, false, PersonId{1}}});
    return file;
}

Line line_of(std::string words) {
    return {.entry = EntryNumber{7},
            .part = 0,
            .day = "2010-05-04"_day,
            .kind = "care.visit",
            .label = {},
            .words = std::move(words),
            .by = "Robin Ashdown, social worker"};
}

OwnRecord with_ben(Line line) {
    OwnRecord record;
    line.others = {PersonId{5}};
    record.lines.push_back(std::move(line));
    record.others.emplace(PersonId{5}, Other{PersonId{5}, "Ben Fernley", {"Ben Fernley", "Ben"}});
    return record;
}

}  // namespace

TEST_CASE("X04: one month, to the day or the month’s last; three where the person was told") {
    CHECK(answer_by(asked_on("2026-11-20"_day), asked_on("2026-11-20"_day).requests[0]).due == "2026-12-20"_day);
    CHECK(answer_by(asked_on("2027-01-31"_day), asked_on("2027-01-31"_day).requests[0]).due == "2027-02-28"_day);
    auto file = asked_on("2026-11-20"_day);
    file.longer.push_back(
        {FactId{2}, PersonId{1}, EntryNumber{2}, {}, Longer{FactId{1}, "Boxes", "2026-12-01"_day, PersonId{3}}});
    CHECK(answer_by(file, file.requests[0]).due == "2027-02-20"_day);
}

TEST_CASE("X04: it stops on the day the records are given, and lapses when the request is taken back") {
    auto file = asked_on("2026-11-20"_day);
    file.released.push_back(
        {FactId{2}, PersonId{1}, EntryNumber{2}, {}, Released{FactId{1}, "2026-12-21"_day, 1, 1, 0, "", PersonId{3}}});
    const auto late = occasions(records_given, file, Calendar::england(), "2027-01-05"_day);
    REQUIRE(late.size() == 1);
    CHECK(late[0].late("2027-01-05"_day));
    CHECK_FALSE(file.open());
    auto back = asked_on("2026-11-20"_day);
    back.taken_back.push_back({FactId{2}, PersonId{1}, EntryNumber{2}, {}, TakenBack{FactId{1}, "2026-11-25"_day}});
    CHECK_FALSE(occasions(records_given, back, Calendar::england(), "2027-01-05"_day)[0].open());
}

TEST_CASE("A name is found whole and with its capital, before an apostrophe too, and not within another word") {
    const std::vector<std::string> ben{"Ben Fernley", "Ben"};
    CHECK(found_in("Ben’s coat", ben)->second == 3);
    CHECK(found_in("With Ben Fernley.", ben)->second == 11);
    CHECK(found_in("“Ben hit me”", ben).has_value());
    CHECK_FALSE(found_in("Benefits were paid, and Reuben ben", ben));
}

TEST_CASE("Who is covered is covered wherever they stand, but in a line that somebody decided to show") {
    const auto record = with_ben(line_of("Ben came. Ben’s coat was wet."));
    auto file = asked_on("2026-11-20"_day);
    CHECK(Decisions(file, FactId{1}).is_open(record.lines[0]));
    file.others.push_back(
        {FactId{3},
         PersonId{1},
         EntryNumber{3},
         {},
         OtherDecided{FactId{1}, PersonId{5}, Choice::cover, "Did not want it", "2026-11-21"_day, PersonId{3}}});
    const Decisions covered{file, FactId{1}};
    CHECK_FALSE(covered.is_open(record.lines[0]));
    const auto given = as_given(record.lines[0], record, covered, 1, {});
    CHECK(given.words == "[covered: about somebody else] came. [covered: about somebody else]’s coat was wet.");
    CHECK(given.reasons == std::vector{Reason::somebody_else});
    file.lines.push_back({FactId{4},
                          PersonId{1},
                          EntryNumber{4},
                          {},
                          LineDecided{FactId{1}, 7, 0, Choice::show, {}, "", "", "2026-11-21"_day, PersonId{3}}});
    CHECK(as_given(record.lines[0], record, Decisions{file, FactId{1}}, 1, {}).words == record.lines[0].words);
}

TEST_CASE("A line may be covered as a whole or in some words, and its photo goes with the whole") {
    auto line = line_of("The lawyer said no. Ana cried.");
    line.photo = FactId{9};
    OwnRecord record;
    record.lines = {line};
    auto file = asked_on("2026-11-20"_day);
    const auto decide_on = [&](std::string words) {
        file.lines = {{FactId{4},
                       PersonId{1},
                       EntryNumber{4},
                       {},
                       LineDecided{FactId{1}, 7, 0, Choice::cover, Reason::legal_advice, std::move(words), "Advice",
                                   "2026-11-21"_day, PersonId{3}}}};
        return as_given(line, record, Decisions{file, FactId{1}}, 1, {});
    };
    CHECK(decide_on("The lawyer said no.").words == "[covered: advice from a lawyer] Ana cried.");
    CHECK(decide_on("The lawyer said no.").photo == 9);
    CHECK(decide_on("").words == "[covered: advice from a lawyer]");
    CHECK(decide_on("").photo == 0);
}

TEST_CASE("What is given is read back from its file as it was, whatever stands in the words") {
    GivenLine line{.number = 3,
                   .entry = 12,
                   .day = "2010-05-04"_day,
                   .heading = "Your social worker visited.",
                   .label = "What they said",
                   .words = "\"Yes\",\nsaid Ana; =1+1",
                   .by = "Robin",
                   .office = true,
                   .reasons = {Reason::court, Reason::crime},
                   .photo = 8};
    const auto again = lines_in(file_of({line}));
    REQUIRE(again.size() == 1);
    CHECK(again[0].words == line.words);
    CHECK(again[0].reasons == line.reasons);
    CHECK(again[0].office);
    CHECK(again[0].photo == 8);
    CHECK(file_of(again) == file_of({line}));
}

TEST_CASE("Every reason has its law, and there are no others") {
    CHECK(reasons().size() == words_of<Reason>.size());
    for (const auto& one : reasons()) CHECK_FALSE(one.law.act.empty());
}

TEST_CASE("Kept to 75, to 100 years from an adoption, and 15 years from the death of a child") {
    const Life ana{
        .born = "2002-02-03"_day, .died = {}, .looked_after = true, .in_home = true, .adopted = {}, .last_written = {}};
    const auto of_ana = kept_of(ana);
    REQUIRE(of_ana.size() == 2);
    CHECK(of_ana[0].ends == "2077-02-03"_day);
    CHECK(of_ana[1].ends == "2077-02-03"_day);
    const Life died{
        .born = "2002-02-03"_day, .died = "2012-05-01"_day, .looked_after = true, .adopted = {}, .last_written = {}};
    CHECK(kept_of(died)[0].ends == "2027-05-01"_day);
    const Life adopted{
        .born = "2002-02-03"_day, .died = {}, .looked_after = true, .adopted = "2006-06-01"_day, .last_written = {}};
    CHECK(kept_of(adopted)[1].ends == "2106-06-01"_day);
    const Life helped{
        .born = "2002-02-03"_day, .died = {}, .helped = true, .adopted = {}, .last_written = "2016-01-02"_day};
    CHECK(kept_of(helped)[0].ends == "2051-01-02"_day);
}
