// When the plan asks something, how soon it is read, and what follows a stop.
#include "adoption/town_for_tests.h"

using namespace kith;
using namespace kith::adoption;

namespace {

constexpr FactId sam{11}, rowan{12};

Fact<Term> term(What what, const char* months, Date starts, std::optional<Date> ends = {}) {
    return {FactId{20}, PersonId{1}, EntryNumber{1}, {}, Term{rowan, what, months, starts, ends}};
}

AdoptionFile plan() {
    AdoptionFile file;
    file.plans.push_back({FactId{10},
                          PersonId{1},
                          EntryNumber{1},
                          {},
                          ContactPlan{PersonId{2}, "2025-01-06"_day, PersonId{3}, "Robin"}});
    file.parties.push_back({sam,
                            PersonId{1},
                            EntryNumber{1},
                            {},
                            Party{Side::adopters, PersonId{4}, {}, "2025-01-06"_day, {}, "Sam", "adopter", "Yes"}});
    file.parties.push_back({rowan,
                            PersonId{1},
                            EntryNumber{1},
                            {},
                            Party{Side::birth, PersonId{5}, {}, "2025-01-06"_day, {}, "Mummy Rowan", "mother", "Yes"}});
    file.terms.push_back(term(What::letter, "03 11", "2025-01-06"_day));
    return file;
}

void wrote(AdoptionFile& file, Date on, std::optional<std::string> picture = {}) {
    const FactId id{100 + static_cast<std::int64_t>(file.letters.size())};
    Letter letter{.from = rowan, .to = sam, .on = on, .by = PersonId{5}, .words = "Hello"};
    letter.type = std::move(picture);
    file.letters.push_back({id, PersonId{1}, EntryNumber{1}, {}, letter});
}

void stopped(AdoptionFile& file, Date on, std::optional<Date> withdrawn = {}) {
    file.stops.push_back({FactId{200}, PersonId{1}, EntryNumber{1}, {}, Stop{rowan, on, PersonId{5}, withdrawn, "No"}});
}

/// "2025-03-31 done 2025-03-10, 2025-11-30 open"
std::string times(const AdoptionFile& file, Date today) {
    std::string all;
    for (const auto& one : occasions_of_term(file, file.terms.front(), today)) {
        if (!all.empty()) all += ", ";
        all += one.due.iso() + (one.done ? " done " + one.done->iso() : one.lapsed ? " lapsed" : " open");
    }
    return all;
}

bool due_named(const AdoptionFile& file, std::string_view name, Date today) {
    for (const auto& due : open_due(file, Calendar::england(), today))
        if (due.terms->name == name) return true;
    return false;
}

}  // namespace

TEST_CASE("A letter of the plan is due by the end of its month, each year, and the next is always known") {
    auto file = plan();
    CHECK(times(file, "2025-01-20"_day) == "2025-03-31 open");
    CHECK(times(file, "2025-03-31"_day) == "2025-03-31 open, 2025-11-30 open");
    CHECK(file.letters.empty());
    wrote(file, "2025-03-10"_day);
    CHECK(times(file, "2025-03-31"_day) == "2025-03-31 done 2025-03-10, 2025-11-30 open");
    CHECK(next_of(file, rowan, "2025-03-31"_day)->due == "2025-11-30"_day);
    CHECK_FALSE(next_of(file, sam, "2025-03-31"_day));
}

TEST_CASE("A letter a month early or some months late counts; one between the times is a message") {
    auto file = plan();
    wrote(file, "2025-02-01"_day);
    CHECK(times(file, "2025-04-01"_day) == "2025-03-31 done 2025-02-01, 2025-11-30 open");
    wrote(file, "2025-06-14"_day);  // a message
    CHECK(times(file, "2025-11-01"_day) == "2025-03-31 done 2025-02-01, 2025-11-30 open, 2026-03-31 open");
    auto late = plan();
    wrote(late, "2025-09-30"_day);
    CHECK(times(late, "2025-10-01"_day) == "2025-03-31 done 2025-09-30, 2025-11-30 open");
    auto early = plan();
    wrote(early, "2025-01-31"_day);
    CHECK(times(early, "2025-02-01"_day) == "2025-03-31 open");
}

TEST_CASE("What nobody sent lapses when the time of the next begins, so that nothing stays late for ever") {
    CHECK(times(plan(), "2025-09-30"_day) == "2025-03-31 open, 2025-11-30 open");
    CHECK(times(plan(), "2025-10-01"_day) == "2025-03-31 lapsed, 2025-11-30 open");
}

TEST_CASE("A plan of every month asks every month, and a month that had begun before the plan is in it") {
    auto file = plan();
    file.terms = {term(What::message, "01 02 03", "2025-01-31"_day)};
    CHECK(times(file, "2025-02-10"_day) == "2025-01-31 lapsed, 2025-02-28 open, 2025-03-31 open");
    file.terms = {term(What::message, "02", "2028-01-01"_day)};
    CHECK(times(file, "2028-01-01"_day) == "2028-02-29 open");
}

TEST_CASE("Nothing is due of whoever stopped, of a term that ended, or when the child is 18") {
    auto file = plan();
    stopped(file, "2025-02-10"_day);
    CHECK(times(file, "2025-03-20"_day) == "");
    CHECK_FALSE(next_of(file, rowan, "2025-03-20"_day));
    auto begun_again = plan();
    stopped(begun_again, "2025-02-10"_day, "2025-02-20"_day);
    CHECK(times(begun_again, "2025-02-28"_day) == "2025-03-31 open");
    auto ended = plan();
    ended.terms = {term(What::letter, "03 11", "2025-01-06"_day, "2025-03-01"_day)};
    CHECK(times(ended, "2025-03-20"_day) == "");
    auto grown = plan();
    grown.eighteenth = "2025-11-01"_day;
    CHECK(times(grown, "2025-12-20"_day) == "2025-03-31 lapsed");
}

TEST_CASE("Pictures are done by a letter with a picture, and a meeting by having met") {
    auto file = plan();
    file.terms = {term(What::pictures, "03", "2025-01-06"_day)};
    wrote(file, "2025-03-10"_day);
    CHECK(times(file, "2025-03-20"_day) == "2025-03-31 open, 2026-03-31 open");
    wrote(file, "2025-03-12"_day, "image/jpeg");
    CHECK(times(file, "2025-03-20"_day) == "2025-03-31 done 2025-03-12, 2026-03-31 open");
    file.terms = {term(What::meeting, "03", "2025-01-06"_day)};
    file.met.push_back(
        {FactId{300}, PersonId{1}, EntryNumber{1}, {}, Met{rowan, "2025-03-15"_day, PersonId{3}, "Well"}});
    CHECK(times(file, "2025-03-20"_day) == "2025-03-31 done 2025-03-15, 2026-03-31 open");
}

TEST_CASE("A letter is to be read within five working days, unless the authority gave itself others") {
    auto file = plan();
    file.terms.clear();
    wrote(file, "2026-12-18"_day);  // a Friday; the 25th and 28th are bank holidays
    const auto due = open_due(file, Calendar::england(), "2026-12-19"_day);
    REQUIRE(due.size() == 1);
    CHECK(due.front().terms->name == letter_read.terms.name);
    CHECK(due.front().occasion.due == "2026-12-29"_day);
    file.decisions.push_back(
        {FactId{400},
         PersonId{1},
         EntryNumber{1},
         {},
         Decision{file.letters.front().id, Outcome::passed_on, false, "2026-12-21"_day, PersonId{3}}});
    CHECK(open_due(file, Calendar::england(), "2026-12-22"_day).empty());
}

TEST_CASE("When letters stop the others are spoken with in five working days, and who stopped is asked after a year") {
    auto file = plan();
    stopped(file, "2025-06-02"_day);
    CHECK(due_named(file, others_told.terms.name, "2025-06-02"_day));
    CHECK(due_named(file, asked_again.terms.name, "2025-06-02"_day));
    file.spoken.push_back({FactId{500},
                           PersonId{1},
                           EntryNumber{1},
                           {},
                           Spoken{FactId{200}, SpokeWith::others, "2025-06-04"_day, PersonId{3}, "Sad"}});
    CHECK_FALSE(due_named(file, others_told.terms.name, "2025-06-05"_day));
    CHECK(due_named(file, asked_again.terms.name, "2025-06-05"_day));
    const auto place = PlaceInPlan{file, file.parties.back()};
    const auto calendar = Calendar::england();
    CHECK(std::get<Off>(standing(contact_for_each, place, "2025-06-05"_day, calendar)).said.in_their_words == "No");
    CHECK(std::holds_alternative<On>(
        standing(contact_for_each, PlaceInPlan{file, file.parties.front()}, "2025-06-05"_day, calendar)));
    file.stops.front().value.withdrawn = "2025-07-01"_day;
    CHECK_FALSE(due_named(file, asked_again.terms.name, "2025-07-02"_day));
}

TEST_CASE("Support is assessed when it is asked for, reviewed each year, and asked for anew after it ended") {
    auto file = plan();
    file.terms.clear();
    file.support_asked.push_back({FactId{600},
                                  PersonId{1},
                                  EntryNumber{1},
                                  {},
                                  SupportAsked{"2025-02-03"_day, PersonId{3}, "Sam", "Help with school"}});
    CHECK(due_named(file, support_assessed.terms.name, "2025-02-04"_day));
    file.support_plans.push_back({FactId{601},
                                  PersonId{1},
                                  EntryNumber{1},
                                  {},
                                  SupportPlan{FactId{600}, "2025-03-03"_day, PersonId{3}, "Needs", "View", "Given"}});
    CHECK_FALSE(due_named(file, support_assessed.terms.name, "2025-03-04"_day));
    auto due = open_due(file, Calendar::england(), "2025-03-04"_day);
    REQUIRE(due.size() == 1);
    CHECK(due.front().occasion.due == "2026-03-03"_day);
    file.support_reviews.push_back({FactId{602},
                                    PersonId{1},
                                    EntryNumber{1},
                                    {},
                                    SupportReview{FactId{601}, "2026-02-02"_day, true, PersonId{3}, "View", "On"}});
    due = open_due(file, Calendar::england(), "2026-02-03"_day);
    REQUIRE(due.size() == 1);
    CHECK(due.front().occasion.due == "2027-02-02"_day);
    file.support_reviews.push_back({FactId{603},
                                    PersonId{1},
                                    EntryNumber{1},
                                    {},
                                    SupportReview{FactId{601}, "2027-01-04"_day, false, PersonId{3}, "View", "Over"}});
    CHECK(open_due(file, Calendar::england(), "2027-01-05"_day).empty());
    file.support_asked.push_back({FactId{604},
                                  PersonId{1},
                                  EntryNumber{1},
                                  {},
                                  SupportAsked{"2027-05-03"_day, PersonId{3}, "Robin", "My story"}});
    CHECK(due_named(file, support_assessed.terms.name, "2027-05-04"_day));
}
