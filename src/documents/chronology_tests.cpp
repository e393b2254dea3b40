// What stands in a chronology, in which order and weight, and for whom, on both engines.
#include <doctest/doctest.h>

#include "documents/significance.h"
#include "documents/town_for_tests.h"
#include "kernel/core/text.h"

using namespace kith;
using namespace kith::documents;
using namespace kith::testing;

TEST_CASE("A line stands on the day on which it was so, not on the day it was recorded; the oldest first") {
    in_a_town([](Town& town) {
        town.entry_of(town.ana, visit_entry, "Second visit", Town::visit("2026-11-10"_day, town.robin));
        town.entry_of(town.ana, visit_entry, "First visit", Town::visit("2026-11-02"_day, town.robin));
        const auto lines = town.lines(town.child(town.robin, town.ana));
        const auto first = std::ranges::find(lines, "First visit", &ChronologyLine::what);
        const auto second = std::ranges::find(lines, "Second visit", &ChronologyLine::what);
        REQUIRE((first != lines.end() && second != lines.end()));
        CHECK(first < second);
        CHECK(first->day == "2026-11-02"_day);
        CHECK(first->recorded == town.authority.today());
    });
}

TEST_CASE("What is said again of a fact stands on the day that changed: the day care ended, not the day it began") {
    in_a_town([](Town& town) {
        FactId period{1};
        town.written(town.ana, {"care.into_care", "Came into care"}, "Came into care", "Robin", [&](Change& change) {
            period = must(change.enter(town.authority.leave(town.ana),
                                       care::PeriodOfCare{"2025-01-06"_day, care::Need::abuse_or_neglect, {}, {}}));
        });
        town.written(town.ana, {"care.out_of_care", "Left care"}, "Left care", "Robin", [&](Change& change) {
            must(change.correct(town.authority.leave(town.ana), period, change.last_entry(),
                                care::PeriodOfCare{"2025-01-06"_day, care::Need::abuse_or_neglect, "2026-06-30"_day,
                                                   care::EndOfCare::home_planned}));
        });
        const auto lines = town.lines(town.child(town.robin, town.ana));
        const auto day_of = [&](std::string_view what) {
            return std::ranges::find(lines, what, &ChronologyLine::what)->day;
        };
        CHECK(day_of("Came into care") == "2025-01-06"_day);
        CHECK(day_of("Left care") == "2026-06-30"_day);
    });
}

TEST_CASE("What is planned for later stands on the day on which it was recorded") {
    in_a_town([](Town& town) {
        town.entry_of(town.ana, visit_entry, "A visit to come", Town::visit("2027-03-01"_day, town.robin));
        const auto lines = town.lines(town.child(town.robin, town.ana));
        CHECK(std::ranges::find(lines, "A visit to come", &ChronologyLine::what)->day == town.authority.today());
    });
}

TEST_CASE("Each line says for which agency its author wrote, by what they wrote as") {
    CHECK(agency_of("Robin Ashdown, social worker") == Agency::social_care);
    CHECK(agency_of("Robin Ashdown, social worker and team manager") == Agency::social_care);
    CHECK(agency_of("Ida Larch, designated safeguarding lead of a school") == Agency::school);
    CHECK(agency_of("Noor Alder, police officer") == Agency::police);
    CHECK(agency_of("Una Beech, health practitioner") == Agency::health);
    CHECK(agency_of("Hazel Ashdown, foster carer") == Agency::carer);
    CHECK(agency_of("Una Larch, family member") == Agency::family);
    CHECK(agency_of("episodes.csv") == Agency::other);
    CHECK(agency_of("Somebody, astronaut") == Agency::other);
}

TEST_CASE("A kind has the weight that the table says, and is ordinary where it says none") {
    CHECK(terms_of("care.move").significance == Significance::key);
    CHECK(terms_of("care.visit").significance == Significance::ordinary);
    CHECK(terms_of("people.details").significance == Significance::housekeeping);
    CHECK(terms_of("care.something_new").significance == Significance::ordinary);
    CHECK(terms_of("care.something_new").plain.empty());
}

TEST_CASE("An area whose leave nobody has said is in no chronology; messages and memories never are") {
    CHECK_FALSE(opened_by("new_area.something").may.has_value());
    CHECK_FALSE(opened_by("messages.message").may.has_value());
    CHECK(opened_by("care.visit").may == May::see_care);
    in_a_town([](Town& town) {
        town.entry(town.ana, message_entry, "A message");
        town.entry(town.ana, {"new_area.thing", "Thing"}, "A thing of a new area");
        const auto all = town.what(town.child(town.robin, town.ana));
        CHECK_FALSE(holds(all, "A message"));
        CHECK_FALSE(holds(all, "A thing of a new area"));
    });
}

TEST_CASE("Whoever helps the family reads contacts and help, and nothing of care that is not theirs to see") {
    in_a_town([](Town& town) {
        town.entry(town.ana, visit_entry, "Statutory visit");
        town.entry(town.ana, contact_entry, "The school told us of a worry");
        town.entry(town.fernleys, help_entry, "Family Help began");
        town.entry(town.fernleys, strategy_entry, "A strategy discussion was held");
        const auto fay = town.what(town.family(town.fay));
        CHECK_FALSE(holds(fay, "Statutory visit"));
        for (const auto* what :
             {"The school told us of a worry", "Family Help began", "A strategy discussion was held"})
            CHECK_MESSAGE(holds(fay, what), what);
        CHECK(holds(town.what(town.family(town.robin)), "Statutory visit"));
    });
}

TEST_CASE("What was recorded of the family stands in the chronology of each of its children, and not of another's") {
    in_a_town([](Town& town) {
        town.entry(town.fernleys, strategy_entry, "A strategy discussion was held");
        CHECK(holds(town.what(town.child(town.robin, town.ana)), "A strategy discussion was held"));
        const auto elsewhere = town.authority.reader_with(Role::social_worker, town.team, "Noor");
        town.authority.allocate(town.cleo, elsewhere, Role::social_worker);
        CHECK_FALSE(holds(town.what(town.child(elsewhere.person, town.cleo)), "A strategy discussion was held"));
    });
}

TEST_CASE("Whoever reaches one child of a family reads nothing that stands with a child whose record is restricted") {
    in_a_town([](Town& town) {
        auto change = town.authority.change();
        must(change.open(town.authority.leave(town.ben), {visit_entry, "Ben was seen with Cleo Alder"}));
        must(change.also_about(town.cleo));
        must(change.commit());
        town.entry(town.ben, visit_entry, "Ben was seen");
        const auto before = town.what(town.child(town.robin, town.ben));
        CHECK(holds(before, "Ben was seen with Cleo Alder"));
        town.authority.fact(town.cleo, Restriction{"A colleague's daughter", "2026-11-01"_day, {}});
        const auto after = town.what(town.child(town.robin, town.ben));
        CHECK_FALSE(holds(after, "Ben was seen with Cleo Alder"));
        CHECK(holds(after, "Ben was seen"));
    });
}

TEST_CASE("Reading a chronology is on the audit, once under each leave that it is read under") {
    in_a_town([](Town& town) {
        town.authority.asks.clear();
        town.family(town.robin);
        const auto asked = [&](May may, PersonId about) {
            return std::ranges::count_if(town.authority.asks, [&](const Ask& one) {
                return one.may == may && one.about == about && one.allowed;
            });
        };
        CHECK(asked(May::see_care, town.ana) == 1);
        CHECK(asked(May::see_contacts, town.ben) == 1);
        CHECK(asked(May::see_family, town.fernleys) == 1);
        CHECK(asked(May::see_protection, town.fernleys) == 1);
        CHECK(asked(May::see_care, town.cleo) == 0);
        town.authority.asks.clear();
        town.family(town.fay);
        CHECK(asked(May::see_care, town.ana) == 0);
    });
}

TEST_CASE("Of a family that a child left, a chronology has what was so until then, for those who may see that family") {
    in_a_town([](Town& town) {
        const PersonId alders{7'000'002};
        town.authority.fact(alders, Family{"The Alder family", "2024-01-01"_day});
        town.authority.fact(town.cleo, InFamily{alders, "2024-01-01"_day, "2026-11-25"_day});
        town.authority.fact(town.cleo, InFamily{town.fernleys, "2026-11-26"_day, {}});
        const auto robin = town.authority.reader_of(town.robin);
        town.authority.allocate(town.cleo, robin, Role::social_worker);
        const auto wren = town.authority.reader_with(Role::conference_chair, {}, "Wren").person;
        town.entry(alders, strategy_entry, "A strategy discussion of the Alders");
        town.entry(town.cleo, strategy_entry, "About Cleo, when she was an Alder");
        town.entry(town.fernleys, strategy_entry, "Of the Fernleys, before Cleo came");
        town.authority.move_to("2026-12-01"_day);
        town.entry(alders, strategy_entry, "Of the Alders, after she left");
        town.entry(town.fernleys, strategy_entry, "Of the Fernleys, with Cleo");
        const auto seen = [&](PersonId reader) { return town.what(town.child(reader, town.cleo)); };
        CHECK(holds(seen(town.robin), "Of the Fernleys, with Cleo"));
        // Who protects every child reads both families; who works with one, of the other nothing that leave did not
        // open.
        for (const auto* what :
             {"A strategy discussion of the Alders", "About Cleo, when she was an Alder", "Of the Fernleys, with Cleo"})
            CHECK_MESSAGE(holds(seen(wren), what), what);
        for (const auto reader : {town.robin, wren})
            for (const auto* what : {"Of the Alders, after she left", "Of the Fernleys, before Cleo came"})
                CHECK_FALSE_MESSAGE(holds(seen(reader), what), what);
        const auto may_see = [&](PersonId reader) {
            const auto whose = town.child(reader, town.cleo);
            return whose.readable.contains(alders) && whose.readable.at(alders).contains(May::see_protection);
        };
        CHECK(may_see(wren));
        CHECK(holds(seen(town.robin), "About Cleo, when she was an Alder") == may_see(town.robin));
        CHECK(holds(seen(town.robin), "A strategy discussion of the Alders") == may_see(town.robin));
        // Nothing of the family that she left is in the other's chronology.
        CHECK_FALSE(holds(town.what(town.family(town.robin)), "A strategy discussion of the Alders"));
    });
}

TEST_CASE("An entry of the family that names a brother alone is in his chronology and in no other child's") {
    in_a_town([](Town& town) {
        const auto ben = town.entry_of(town.fernleys, {"family_help.assessment", "Assessment"}, "Ben was assessed",
                                       AboutAChild{town.ben});
        const auto both = town.entry(town.fernleys, {"family_help.assessment", "Assessment"}, "All were assessed");
        CHECK(holds(town.what(town.child(town.robin, town.ben)), "Ben was assessed"));
        CHECK_FALSE(holds(town.what(town.child(town.robin, town.ana)), "Ben was assessed"));
        for (const auto child : {town.ana, town.ben})
            CHECK(holds(town.what(town.child(town.robin, child)), "All were assessed"));
        const auto lines = town.lines(town.family(town.robin));
        CHECK(std::ranges::find(lines, ben, &ChronologyLine::entry)->children == std::vector{town.ben});
        CHECK(std::ranges::find(lines, both, &ChronologyLine::entry)->children.empty());
    });
}

TEST_CASE("What names a child of whom the reader may not know is in nobody's chronology for them") {
    in_a_town([](Town& town) {
        town.entry_of(town.fernleys, {"family_help.assessment", "Assessment"}, "Cleo stayed with them",
                      AboutAChild{town.cleo});
        CHECK(holds(town.what(town.family(town.robin)), "Cleo stayed with them"));
        town.authority.fact(town.cleo, Restriction{"A colleague's daughter", "2026-11-01"_day, {}});
        CHECK_FALSE(holds(town.what(town.family(town.robin)), "Cleo stayed with them"));
    });
}

TEST_CASE("What a child reads is in short plain words, without a word of the office and without blame") {
    for (const auto& kind : kinds_weighed()) {
        const auto words = lower(kind.plain);
        INFO(words);
        CHECK(words.size() < 90);
        for (const auto* one : {"placement", "statutory", "assess", "contact", "neglect", "conference", "section",
                                "allocat", "episode", "legal", "incident", "abscond", "fail", "refus", "risk"})
            CHECK(words.find(one) == std::string::npos);
    }
}

TEST_CASE("An entry that concerns several children stands once, with each of them") {
    in_a_town([](Town& town) {
        auto change = town.authority.change();
        must(change.open(town.authority.leave(town.ana), {visit_entry, "Both were seen"}));
        must(change.also_about(town.ben));
        must(change.commit());
        const auto lines = town.lines(town.family(town.robin));
        CHECK(std::ranges::count(lines, "Both were seen", &ChronologyLine::what) == 1);
        const auto line = std::ranges::find(lines, "Both were seen", &ChronologyLine::what);
        CHECK(line->children == std::vector{town.ana, town.ben});
    });
}

TEST_CASE("A chronology is narrowed by day, child, agency and weight, and says in its address how") {
    ChronologyLine line{.entry = EntryNumber{1},
                        .day = "2026-11-10"_day,
                        .recorded = "2026-11-12"_day,
                        .kind = {},
                        .what = {},
                        .by = {},
                        .agency = Agency::police,
                        .significance = Significance::ordinary,
                        .children = {PersonId{12}}};
    const auto takes = [&](const char* code) { return asking_of(code).takes(line); };
    CHECK(takes(""));
    CHECK(takes("from=2026-11-10&to=2026-11-10"));
    CHECK_FALSE(takes("from=2026-11-11"));
    CHECK_FALSE(takes("to=2026-11-09"));
    CHECK(takes("agency=police"));
    CHECK_FALSE(takes("agency=school"));
    CHECK_FALSE(takes("least=key"));
    CHECK(takes("children=12&children=13"));
    CHECK_FALSE(takes("children=13"));
    line.children.clear();  // the family's own
    CHECK(takes("children=13"));
    CHECK(takes("from=nonsense&agency=nonsense&children=-1&&="));
    const auto* code = "from=2026-11-01&to=2026-11-30&children=12&children=13&agency=police&least=key";
    CHECK(asking_of(code).in_code() == code);
    CHECK(Asking{}.in_code().empty());
}

TEST_CASE("As known at an entry, a chronology is what it was then") {
    in_a_town([](Town& town) {
        const auto then = town.entry(town.ana, visit_entry, "Before");
        town.entry(town.ana, visit_entry, "After");
        const auto lines = town.lines(town.child(town.robin, town.ana), Known::as_of(then));
        CHECK(std::ranges::count(lines, "Before", &ChronologyLine::what) == 1);
        CHECK(std::ranges::count(lines, "After", &ChronologyLine::what) == 0);
    });
}

TEST_CASE("What a document was read under is written and read back, and covers what is less") {
    const Readable readable{{PersonId{12}, {May::see_person, May::see_care}}, {PersonId{13}, {May::see_person}}};
    REQUIRE(readable_of(in_code(readable)).has_value());
    CHECK(*readable_of(in_code(readable)) == readable);
    CHECK(covers(readable, {{PersonId{12}, {May::see_care}}}));
    CHECK_FALSE(covers(readable, {{PersonId{13}, {May::see_care}}}));
    CHECK_FALSE(covers(readable, {{PersonId{14}, {May::see_person}}}));
    CHECK_FALSE(readable_of("12").has_value());
    CHECK_FALSE(readable_of("x:see_care").has_value());
    CHECK_FALSE(readable_of("12:no_such_leave").has_value());
}
