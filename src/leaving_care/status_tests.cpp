// What the law calls a young person, at the edges of each span.
#include <doctest/doctest.h>

#include "care/child_for_tests.h"
#include "leaving_care/status.h"

using namespace kith;
using namespace kith::leaving_care;
using care::ChildForTests;
using enum care::LegalStatus;

namespace {

Status on(const ChildForTests& child, Date day, const std::vector<Fact<Lives>>& homes = {}) {
    return status_on(child.file, homes, day);
}
Entitled is(const ChildForTests& child, Date day, const std::vector<Fact<Lives>>& homes = {}) {
    return on(child, day, homes).is;
}
Fact<Lives> lives(Date from, HomeKind kind) {
    return {FactId{1}, PersonId{1}, EntryNumber{1}, {}, Lives{from, kind, "", PersonId{2}}};
}

}  // namespace

TEST_CASE("Eligible: at 16, in care, and 13 weeks since 14; the day before 16 not yet") {
    ChildForTests ana{"2009-02-03"_day};
    ana.comes_into_care("2020-01-01"_day);
    CHECK(is(ana, "2025-02-02"_day) == Entitled::not_yet);
    CHECK(is(ana, "2025-02-03"_day) == Entitled::eligible);
    CHECK(on(ana, "2025-02-03"_day).eligible_since == "2025-02-03"_day);
    CHECK(on(ana, "2025-02-03"_day).why.find("turning 14 on 3 February 2023") != std::string::npos);
}

TEST_CASE("Thirteen weeks are 91 nights: one night fewer is not enough") {
    ChildForTests ana{"2009-02-03"_day};
    ana.comes_into_care("2026-01-01"_day);
    CHECK(is(ana, "2026-04-01"_day) == Entitled::not_yet);
    CHECK(on(ana, "2026-04-01"_day).why.find("complete on 2 April 2026") != std::string::npos);
    CHECK(is(ana, "2026-04-02"_day) == Entitled::eligible);
    ChildForTests short_of{"2009-02-03"_day}, exactly{"2009-02-03"_day};
    short_of.comes_into_care("2026-01-01"_day).leaves_care("2026-04-01"_day, care::EndOfCare::other);
    exactly.comes_into_care("2026-01-01"_day).leaves_care("2026-04-02"_day, care::EndOfCare::other);
    CHECK(is(short_of, "2026-05-01"_day) == Entitled::qualifying);
    CHECK(is(exactly, "2026-05-01"_day) == Entitled::relevant);
}

TEST_CASE("Nights before the 14th birthday do not count, and times in care are added up") {
    ChildForTests ana{"2009-02-03"_day};
    ana.comes_into_care("2022-06-01"_day).leaves_care("2023-02-13"_day, care::EndOfCare::other);  // 10 nights since 14
    CHECK(nights_since_fourteen(ana.file, "2025-02-03"_day) == 10);
    ana.comes_into_care("2025-12-01"_day);
    CHECK(is(ana, "2026-02-19"_day) == Entitled::not_yet);  // 10 and 80
    CHECK(is(ana, "2026-02-20"_day) == Entitled::eligible);
}

TEST_CASE("Short breaks are left out of the thirteen weeks") {
    ChildForTests ana{"2009-02-03"_day};
    ana.comes_into_care("2023-06-01"_day, short_breaks);
    CHECK(nights_since_fourteen(ana.file, "2026-01-01"_day) == 0);
    CHECK(is(ana, "2026-01-01"_day) != Entitled::eligible);
}

TEST_CASE("Who left care for good before 16 is no care leaver, however long they were looked after") {
    ChildForTests ana{"2009-02-03"_day};
    ana.comes_into_care("2015-01-01"_day).leaves_care("2025-02-02"_day, care::EndOfCare::other);
    CHECK(is(ana, "2025-06-01"_day) == Entitled::over);
}

TEST_CASE("Relevant until six months at home with a parent, and again once that breaks down") {
    ChildForTests ana{"2009-02-03"_day};
    ana.comes_into_care("2020-01-01"_day).leaves_care("2025-08-31"_day, care::EndOfCare::home_planned);
    CHECK(is(ana, "2025-09-01"_day) == Entitled::relevant);
    CHECK(is(ana, "2026-02-27"_day) == Entitled::relevant);
    CHECK(is(ana, "2026-02-28"_day) == Entitled::qualifying);  // six months from 31 August
    CHECK(is(ana, "2026-05-01"_day, {lives("2026-04-01"_day, HomeKind::lodgings)}) == Entitled::relevant);
}

TEST_CASE("A home with a parent that began after care ends the same after six months") {
    ChildForTests ana{"2009-02-03"_day};
    ana.comes_into_care("2020-01-01"_day).leaves_care("2025-06-01"_day, care::EndOfCare::independent_supported);
    const std::vector homes{lives("2025-07-01"_day, HomeKind::with_family)};
    CHECK(is(ana, "2025-12-31"_day, homes) == Entitled::relevant);
    CHECK(is(ana, "2026-01-01"_day, homes) == Entitled::qualifying);
}

TEST_CASE("Former relevant from the 18th birthday until the day before the 25th") {
    ChildForTests ana{"2001-02-03"_day};
    ana.comes_into_care("2010-01-01"_day).leaves_care("2019-02-03"_day, care::EndOfCare::independent);
    CHECK(is(ana, "2019-02-02"_day) == Entitled::eligible);
    CHECK(is(ana, "2019-02-03"_day) == Entitled::former_relevant);
    CHECK(is(ana, "2022-02-03"_day) == Entitled::former_relevant);
    CHECK(is(ana, "2026-02-02"_day) == Entitled::former_relevant);
    CHECK(is(ana, "2026-02-03"_day) == Entitled::over);
}

TEST_CASE("Care that nobody ended on the record ends at 18") {
    ChildForTests ana{"2006-02-03"_day};
    ana.comes_into_care("2020-01-01"_day);
    CHECK(is(ana, "2026-01-01"_day) == Entitled::former_relevant);
    CHECK(on(ana, "2026-01-01"_day).left_care == "2024-02-03"_day);
}

TEST_CASE("Qualifying until the 21st birthday") {
    ChildForTests ana{"2003-02-03"_day};
    ana.comes_into_care("2020-01-01"_day).leaves_care("2020-02-01"_day, care::EndOfCare::other);
    CHECK(is(ana, "2024-02-02"_day) == Entitled::qualifying);
    CHECK(is(ana, "2024-02-03"_day) == Entitled::over);
}

TEST_CASE("A special guardian's young person who had been in care qualifies") {
    ChildForTests ana{"2009-02-03"_day};
    ana.comes_into_care("2015-01-01"_day).leaves_care("2018-02-02"_day, care::EndOfCare::guardian_relative);
    CHECK(is(ana, "2025-02-03"_day) == Entitled::qualifying);
}

TEST_CASE("Born on 29 February: 16 and 18 on 1 March of a year without one") {
    ChildForTests ana{"2008-02-29"_day};
    ana.comes_into_care("2020-01-01"_day);
    CHECK(is(ana, "2024-02-28"_day) == Entitled::not_yet);
    CHECK(is(ana, "2024-02-29"_day) == Entitled::eligible);
    CHECK(is(ana, "2026-02-28"_day) == Entitled::eligible);
    CHECK(is(ana, "2026-03-01"_day) == Entitled::former_relevant);
}

TEST_CASE("Nothing is worked out of someone whose day of birth is not known") {
    ChildForTests ana;
    ana.comes_into_care("2020-01-01"_day);
    CHECK(on(ana, "2026-01-01"_day).why.find("Record it") != std::string::npos);
}
