// What is owed to a child who writes, and by when.
#include <doctest/doctest.h>

#include "my_pages/rules.h"

using namespace kith;
using namespace kith::my_pages;

namespace {

const auto calendar = Calendar::england();

struct File {
    MyFile file;
    std::int64_t next = 1;

    template <class T>
    FactId add(std::vector<Fact<T>> MyFile::*list, T fact) {
        const FactId id{next++};
        (file.*list).push_back({id, file.child, EntryNumber{id.number()}, {}, std::move(fact)});
        return id;
    }
    std::vector<Occasion> due(const Duty<MyFile>& duty, Date today) const {
        return occasions(duty, file, calendar, today);
    }
};

}  // namespace

TEST_CASE("A child who writes on a Friday is answered by Tuesday, and on the Wednesday it is late") {
    File made;
    const auto id = made.add(&MyFile::said, Said{Topic::change, "More football.", "2026-11-20"_day});
    auto all = made.due(child_answered, "2026-11-20"_day);
    REQUIRE(all.size() == 1);
    CHECK(all[0].due == "2026-11-24"_day);
    CHECK_FALSE(all[0].late("2026-11-24"_day));
    CHECK(all[0].late("2026-11-25"_day));
    made.add(&MyFile::answers, Answer{id, "Yes.", "2026-11-23"_day, PersonId{2}});
    CHECK_FALSE(made.due(child_answered, "2026-11-25"_day)[0].open());
}

TEST_CASE("Working days skip Christmas") {
    File made;
    made.add(&MyFile::said, Said{Topic::question, "When?", "2026-12-24"_day});
    CHECK(made.due(child_answered, "2026-12-24"_day)[0].due == "2026-12-30"_day);
}

TEST_CASE("An authority may give itself another span, within its range") {
    File made;
    made.file.local = LocalSpans{{Setting{"child-answered", 1, "2026-01-01"_day}}};
    made.add(&MyFile::said, Said{Topic::question, "When?", "2026-11-20"_day});
    CHECK(made.due(child_answered, "2026-11-20"_day)[0].due == "2026-11-23"_day);
}

TEST_CASE("A face alone asks for no answer, but the saddest does, and words always do") {
    File made;
    made.add(&MyFile::feelings, Feeling{Face::good, "", "2026-11-20"_day});
    made.add(&MyFile::feelings, Feeling{Face::sad, "", "2026-11-20"_day});
    CHECK(made.file.asks().empty());
    made.add(&MyFile::feelings, Feeling{Face::very_sad, "", "2026-11-20"_day});
    made.add(&MyFile::feelings, Feeling{Face::great, "I scored!", "2026-11-20"_day});
    CHECK(made.file.asks().size() == 2);
}

TEST_CASE("A wish to see someone is answered, and answered anew when it changes; taken off, it asks nothing") {
    File made;
    const auto nan = made.add(&MyFile::people, MyPerson{"Olive", "my nan", Often::every_week, "2026-11-02"_day, {}});
    made.add(&MyFile::answers, Answer{nan, "Every Sunday.", "2026-11-04"_day, PersonId{2}});
    CHECK_FALSE(made.due(child_answered, "2026-11-20"_day)[0].open());
    made.file.people[0].value.on = "2026-11-20"_day;
    CHECK(made.due(child_answered, "2026-11-20"_day)[0].open());
    made.file.people[0].value.ends = "2026-11-20"_day;
    CHECK(made.due(child_answered, "2026-11-20"_day).empty());
}

TEST_CASE("“I do not feel safe” is owed the same day, a Saturday too, by the worker and by the manager") {
    File made;
    const auto id = made.add(&MyFile::not_safe, NotSafe{Moment{0}, "2026-11-21"_day, ""});
    for (const auto* duty : {&acted_on, &looked_at}) {
        const auto all = made.due(*duty, "2026-11-21"_day);
        REQUIRE(all.size() == 1);
        CHECK(all[0].due == "2026-11-21"_day);
        CHECK(all[0].open());
        CHECK(all[0].late("2026-11-22"_day));
    }
    CHECK(acted_on.terms.owed_by == Role::social_worker);
    CHECK(looked_at.terms.owed_by == Role::manager);
    // A worker who acts ends theirs, and not the manager's.
    made.add(&MyFile::acted,
             ActedOn{id, "Moved.", "You sleep at Nan's.", Role::social_worker, "2026-11-21"_day, PersonId{2}});
    CHECK_FALSE(made.due(acted_on, "2026-11-21"_day)[0].open());
    CHECK(made.due(looked_at, "2026-11-21"_day)[0].open());
    CHECK(still_not_safe(made.file).size() == 1);
    made.add(&MyFile::acted, ActedOn{id, "Right.", "", Role::manager, "2026-11-21"_day, PersonId{3}});
    CHECK_FALSE(made.due(looked_at, "2026-11-21"_day)[0].open());
    CHECK(still_not_safe(made.file).empty());
}

TEST_CASE("A manager who only looked has not told the child: the worker's duty goes on, however long it takes") {
    File made;
    const auto id = made.add(&MyFile::not_safe, NotSafe{Moment{0}, "2026-11-20"_day, ""});
    made.add(&MyFile::acted, ActedOn{id, "Seen.", "", Role::manager, "2026-11-20"_day, PersonId{3}});
    CHECK(made.due(acted_on, "2028-11-20"_day)[0].open());
    CHECK(still_not_safe(made.file).size() == 1);
}

TEST_CASE(
    "A plan or a review since the child has pages is told within five working days; what was before is not owed") {
    File made;
    made.file.pages_since = "2026-09-01"_day;
    made.file.views = {{FactId{50}, About::plan, "2026-08-31"_day, ""},
                       {FactId{51}, About::review, "2026-11-09"_day, ""}};
    auto all = made.due(child_told, "2026-11-20"_day);
    REQUIRE(all.size() == 1);
    CHECK(all[0].due == "2026-11-16"_day);
    CHECK(not_told(made.file).size() == 1);
    made.add(&MyFile::decided,
             Decided{About::review, "You stay.", "You asked.", FactId{51}, "2026-11-12"_day, PersonId{2}});
    CHECK_FALSE(made.due(child_told, "2026-11-20"_day)[0].open());
    CHECK(not_told(made.file).empty());
    made.file.pages_since = {};
    CHECK(made.due(child_told, "2026-11-20"_day).empty());
}

TEST_CASE("Pages speak by age, to the birthday, until the child chooses") {
    MyFile file;
    CHECK(file.reading("2026-11-20"_day) == Reading::plain);  // no day of birth is known
    file.born = "2015-11-21"_day;
    CHECK(file.reading("2026-11-20"_day) == Reading::pictures);
    CHECK(file.reading("2026-11-21"_day) == Reading::plain);
    CHECK(file.reading("2029-11-20"_day) == Reading::plain);
    CHECK(file.reading("2029-11-21"_day) == Reading::full);
    file.readings.push_back({FactId{1}, file.child, EntryNumber{1}, {}, HowIRead{Reading::pictures, "2026-11-20"_day}});
    CHECK(file.reading("2029-11-21"_day) == Reading::pictures);
}
