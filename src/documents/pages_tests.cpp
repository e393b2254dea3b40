// The pages of documents, by those who work with the family and those who do not, on both engines.
#include <doctest/doctest.h>

#include "documents/town_for_tests.h"
#include "kernel/core/text.h"

using namespace kith;
using namespace kith::documents;
using namespace kith::testing;

namespace {

std::string at(const char* who, PersonId id, std::string_view rest) {
    return fmt::format("/{}/{}/{}", who, id.number(), rest);
}

std::string header(const Response& response, std::string_view name) {
    for (const auto& [key, value] : response.headers)
        if (lower(key) == name) return value;
    return {};
}

/// Makes a document and gives its address.
std::string made(Town& town, PersonId by, const std::string& address, const char* kind, Fields more = {}) {
    Fields typed{{"kind", kind}, {"for_whom", "The family court"}};
    typed.insert(typed.end(), more.begin(), more.end());
    const auto response = town.as(by).post(address, typed);
    REQUIRE(response.status == 303);
    const auto to = header(response, "location");
    return to.substr(0, to.find('?'));
}

std::vector<Fact<DocumentMade>> all_made(Town& town, PersonId of) {
    return must(documents_made(town.authority.store(), town.authority.leave(of)));
}

}  // namespace

TEST_CASE("A worker reads a chronology, opens a line, lowers it with a reason, and it is no longer shown") {
    in_a_town([](Town& town) {
        const auto number = town.entry(town.ana, visit_entry, "A visit of little weight").number();
        const auto robin = town.as(town.robin);
        const auto list = at("children", town.ana, "chronology");
        CHECK(holds(robin.get(list), "A visit of little weight"));
        const auto line = fmt::format("{}/{}", list, number);
        CHECK(holds(robin.get(line), "Robin Ashdown, social worker"));
        CHECK(robin.post(line + "/weight", {{"significance", "housekeeping"}}).status == 422);  // without a reason
        CHECK(robin.post(line + "/weight", {{"significance", "ordinary"}, {"reason", "As it is"}}).status == 409);
        CHECK(robin.post(line + "/weight", {{"significance", "housekeeping"}, {"reason", "Nobody was in"}}).status ==
              303);
        CHECK_FALSE(holds(robin.get(list), "A visit of little weight"));
        CHECK(holds(robin.get(list + "?least=housekeeping"), "Nobody was in"));
        // Said again, it is put right and not said twice.
        CHECK(robin.post(line + "/weight", {{"significance", "key"}, {"reason", "It was the last"}}).status == 303);
        CHECK(must(facts<LineSignificance>(town.authority.store(), town.authority.leave(town.ana), Known::now()))
                  .size() == 1);
        CHECK(holds(robin.get(list + "?least=key"), "It was the last"));
    });
}

TEST_CASE("The weight of a line is that of one chronology: the family's has its own") {
    in_a_town([](Town& town) {
        const auto number = town.entry(town.ana, visit_entry, "A visit").number();
        const auto robin = town.as(town.robin);
        const auto weigh = [&](const std::string& list) {
            return robin.post(fmt::format("{}/{}/weight", list, number),
                              {{"significance", "housekeeping"}, {"reason", "For the family it is little"}});
        };
        CHECK(weigh(at("families", town.fernleys, "chronology")).status == 303);
        CHECK_FALSE(holds(robin.get(at("families", town.fernleys, "chronology")), ">A visit<"));
        CHECK(holds(robin.get(at("children", town.ana, "chronology")), "A visit"));
    });
}

TEST_CASE("A made document is kept as a fact, and made again byte for byte though the record went on") {
    in_a_town([](Town& town) {
        town.entry_of(town.ana, visit_entry, "The visit of May", Town::visit("2026-05-03"_day, town.robin));
        const auto robin = town.as(town.robin);
        const auto address =
            made(town, town.robin, at("children", town.ana, "documents/new?from=2026-01-01"), "chronology");
        const auto first = robin.get(address + "/odt");
        REQUIRE(first.status == 200);
        REQUIRE(all_made(town, town.ana).size() == 1);
        const auto fact = all_made(town, town.ana)[0].value;
        CHECK(fact.by == town.robin);
        CHECK(fact.asking == "from=2026-01-01");
        CHECK(fact.for_whom == "The family court");
        town.entry(town.ana, visit_entry, "A later visit");
        town.written(town.ana, {"people.details", "Details"}, "Another name", "Robin", [&](Change& change) {
            must(change.enter(town.authority.leave(town.ana), name_of(NameKind::usual, "Anastasia", "Fernley")));
        });
        town.authority.move_to("2026-12-01"_day);
        const auto again = robin.get(address + "/odt");
        CHECK(again.body == first.body);
        const auto page = robin.get(address);
        CHECK(holds(page, "The visit of May"));
        CHECK_FALSE(holds(page, "A later visit"));
        CHECK_FALSE(holds(page, "This is not quite the document"));
        CHECK(holds(robin.get(at("children", town.ana, "documents")), "The family court"));
    });
}

TEST_CASE("A download says its type, is kept by nobody on the way, and no child is in its file name") {
    in_a_town([](Town& town) {
        town.entry(town.ana, visit_entry, "=HYPERLINK(\"http://example.test\"), \"quoted\"");
        const auto address = made(town, town.robin, at("children", town.ana, "documents/new"), "chronology");
        const auto odt = town.as(town.robin).get(address + "/odt");
        CHECK(header(odt, "content-type") == odt_type);
        CHECK(header(odt, "content-disposition") == "attachment; filename=\"chronology-2026-11-20.odt\"");
        CHECK(header(odt, "cache-control") == "no-store");
        CHECK(odt.body.substr(0, 2) == "PK");
        const auto csv = town.as(town.robin).get(address + "/csv");
        CHECK(header(csv, "content-disposition") == "attachment; filename=\"chronology-2026-11-20.csv\"");
        CHECK(holds(csv, "\"'=HYPERLINK(\"\"http://example.test\"\"), \"\"quoted\"\"\""));
    });
}

TEST_CASE("A document that holds more than its reader may read is not made again for them") {
    in_a_town([](Town& town) {
        town.entry(town.ana, visit_entry, "Statutory visit");
        const auto address = made(town, town.robin, at("families", town.fernleys, "documents/new"), "chronology");
        CHECK(holds(town.as(town.robin).get(address), "Statutory visit"));
        for (const auto* rest : {"", "/odt", "/csv"}) {
            const auto refused = town.as(town.fay).get(address + rest);
            CHECK(refused.status == 403);
            CHECK_FALSE(holds(refused, "Statutory visit"));
        }
        CHECK(town.as(town.fay).get(at("families", town.fernleys, "documents")).status == 200);
    });
}

TEST_CASE("A family's document is none once a child of it is restricted, and is again for those close to the child") {
    in_a_town([](Town& town) {
        const auto wren = town.authority.reader_with(Role::front_door_worker, {}, "Wren").person;
        const auto list = at("families", town.fernleys, "chronology");
        CHECK(town.as(wren).get(list).status == 200);
        town.authority.fact(town.ben, Restriction{"A worker's nephew", "2026-11-01"_day, {}});
        CHECK(town.as(wren).get(list).status == 404);
        CHECK(town.as(town.robin).get(list).status == 200);
        CHECK(town.as(wren).get(at("children", town.ben, "chronology")).status == 404);
        CHECK_FALSE(holds(town.as(wren).get(at("children", town.ana, "chronology")), "Ben"));
    });
}

TEST_CASE("Who may only see neither prunes nor makes; who has no part in the family opens nothing") {
    in_a_town([](Town& town) {
        const auto number = town.entry(town.ana, contact_entry, "A worry was told").number();
        const auto wren = town.authority.reader_with(Role::front_door_worker, {}, "Wren").person;
        const auto list = at("children", town.ana, "chronology");
        const auto page = town.as(wren).get(list);
        CHECK(holds(page, "A worry was told"));
        CHECK_FALSE(holds(page, "Make a document"));
        CHECK(town.as(wren).post(fmt::format("{}/{}/weight", list, number), {}).status == 403);
        CHECK(town.as(wren).post(at("children", town.ana, "documents/new"), {}).status == 403);
        CHECK(town.as(wren).post(at("families", town.fernleys, "documents/new"), {}).status == 403);
        const auto carer = town.authority.reader_with(Role::foster_carer, {}, "Hazel").person;
        for (const auto reader : {carer, town.una})
            for (const auto& address : {list, at("families", town.fernleys, "chronology"),
                                        at("children", town.ana, "documents"), fmt::format("{}/{}", list, number)})
                CHECK(town.as(reader).get(address).status == 403);
    });
}

TEST_CASE("A line that a reader may not read cannot be opened by its number, nor be weighed") {
    in_a_town([](Town& town) {
        const auto number = town.entry(town.ana, visit_entry, "Statutory visit").number();
        const auto cleos = town.entry(town.cleo, contact_entry, "About Cleo").number();
        const auto at_line = [&](std::int64_t entry) {
            return at("families", town.fernleys, fmt::format("chronology/{}", entry));
        };
        CHECK(town.as(town.fay).get(at_line(number)).status == 404);
        CHECK(town.as(town.fay).post(at_line(number) + "/weight", {{"significance", "key"}, {"reason", "x"}}).status ==
              404);
        CHECK(town.as(town.robin).get(at_line(cleos)).status == 404);
        CHECK(town.as(town.robin).get(at_line(number)).status == 200);
    });
}

TEST_CASE("A long chronology has pages, and its links keep what it was narrowed to") {
    in_a_town([](Town& town) {
        auto change = town.authority.change();
        for (int i = 0; i < 120; ++i)
            must(change.open(town.authority.leave(town.ana), {visit_entry, fmt::format("Visit number {:03}", i)}));
        must(change.commit());
        const auto robin = town.as(town.robin);
        const auto list = at("children", town.ana, "chronology?from=2026-01-01");
        const auto first = robin.get(list), third = robin.get(list + "&page=3");
        CHECK(holds(first, "Visit number 000"));
        CHECK_FALSE(holds(first, "Visit number 060"));
        CHECK(holds(first, "from=2026-01-01&amp;page=2"));
        CHECK(holds(third, "Visit number 119"));
        CHECK(holds(robin.get(list + "&page=999999999999"), "Visit number 119"));
    });
}

TEST_CASE("The child's version says in plain words what happened, and nothing that is not theirs") {
    in_a_town([](Town& town) {
        town.entry(town.ana, visit_entry, "Ana was seen alone at school");
        town.entry(town.ana, visit_entry, "The visit was written up");
        town.entry(town.ana, contact_entry, "A neighbour told us of shouting");
        town.entry(town.fernleys, strategy_entry, "A strategy discussion about Ben");
        const auto address = made(town, town.robin, at("children", town.ana, "documents/new"), "for_the_child");
        const auto page = town.as(town.robin).get(address);
        const std::string_view visited = "20 November 2026: Your social worker visited.";
        CHECK(holds(page, visited));
        CHECK(page.body.find(visited) == page.body.rfind(visited));  // said once
        for (const auto* words : {"neighbour", "strategy", "seen alone", "Entry ", "Housekeeping"})
            CHECK_FALSE_MESSAGE(holds(page, words), words);
        CHECK(town.as(town.robin)
                  .post(at("families", town.fernleys, "documents/new"), {{"kind", "for_the_child"}})
                  .status == 422);
    });
}

TEST_CASE(
    "Beside the statement to the court stands what the child reads of it, with blanks where only the worker knows") {
    in_a_town([](Town& town) {
        town.entry(town.ana, visit_entry, "Ana was seen alone at school");
        town.entry(town.ana, contact_entry, "A neighbour told us of shouting");
        const auto address = made(town, town.robin, at("children", town.ana, "documents/new"), "court_for_the_child");
        const auto page = town.as(town.robin).get(address);
        for (const auto* words : {"This says what the judge is told", "Ida Fernley", "Your social worker visited",
                                  "To be written: the child&#39;s wishes and feelings, in their words"})
            CHECK_MESSAGE(holds(page, words), words);
        for (const auto* words : {"neighbour", "Entry ", "parental responsibility"})
            CHECK_FALSE_MESSAGE(holds(page, words), words);
        CHECK(town.as(town.robin)
                  .post(at("families", town.fernleys, "documents/new"), {{"kind", "court_for_the_child"}})
                  .status == 422);
    });
}

namespace {

/// Ana lives with Hazel Ashdown, whose home is the Ashdown family's.
void moved_to_the_ashdowns(Town& town) {
    const auto hazel = town.authority.person("Hazel", "Larkspur", "1980-01-01"_day);
    town.authority.fact(town.ana, CaredForBy{hazel, "2026-06-01"_day, {}});
    town.authority.fact(hazel, Residence{HouseholdId{6'050}, "9 Mill Rise, Larkfield", "ZZ99 4QA", false, {}, {}});
    town.entry_of(town.ana, move_entry, "Moved to the Ashdown family",
                  care::Placement{.kind = care::PlaceKind::foster,
                                  .provider = {},
                                  .home = "The Ashdown family",
                                  .household = {},
                                  .postcode = {},
                                  .urn = {},
                                  .starts = "2026-06-01"_day,
                                  .ends = {},
                                  .why_ended = {},
                                  .why = {}});
}

}  // namespace

TEST_CASE("A statement to the court has what the record knows with its entries, and marks what is to be written") {
    in_a_town([](Town& town) {
        moved_to_the_ashdowns(town);
        town.entry(town.ana, visit_entry, "An ordinary visit");
        town.authority.fact(town.ana, care::LegalStatusFact{care::LegalStatus::accommodated, "2026-06-01"_day, {}});
        const auto address = made(town, town.robin, at("families", town.fernleys, "documents/new"), "court_statement");
        const auto page = town.as(town.robin).get(address);
        for (const auto* words :
             {"Ida Fernley", "Yes, as recorded", "since 1 June 2026", "Moved to another home", "born 3 February 2016",
              "To be written: the order that is sought", "Practice Direction 12A", "the home not named"})
            CHECK_MESSAGE(holds(page, words), words);
        CHECK_FALSE(holds(page, "An ordinary visit"));
        CHECK(town.as(town.robin).get(address + "/csv").status == 404);
        CHECK(town.as(town.robin).get(address + "/odt").status == 200);
    });
}

TEST_CASE(
    "A statement to the court names neither carer nor home to the parents unless somebody says why that is safe") {
    in_a_town([](Town& town) {
        moved_to_the_ashdowns(town);
        const auto told = [&](const char* what) { town.entry(town.ana, {"front_door.contact", "Contact"}, what); };
        told("Ana was seen with HAZEL  LARKSPUR at school");
        told("A car waited at 9, Mill-Rise");
        told("Shouting was heard at Alder Way");
        const auto hers = town.authority.person("Wren", "Fernley", "1970-01-01"_day);
        town.authority.fact(town.ana, Relationship{hers, Tie::aunt_or_uncle, false, {}, {}});
        town.authority.fact(hers, Residence{HouseholdId{6'099}, "14 Rookery Close", "ZZ99 7QQ", true, {}, {}});
        told("She fled to 14 Rookery Close");
        const auto list = at("children", town.ana, "documents/new");
        const auto without = town.as(town.robin).get(made(town, town.robin, list, "court_statement"));
        for (const auto* words : {"Ashdown family", "ARKSPUR", "Mill-Rise", "Rookery"})
            CHECK_FALSE_MESSAGE(holds(without, words), words);
        CHECK(holds(without, "Shouting was heard at Alder Way"));
        CHECK(holds(without, "To be written: this event, without the carer"));
        const auto with = town.as(town.robin)
                              .get(made(town, town.robin, list, "court_statement",
                                        {{"why_homes", "Mum visits her there each week."}}));
        for (const auto* words : {"Moved to the Ashdown family", "HAZEL  LARKSPUR", "Mum visits her there each week."})
            CHECK_MESSAGE(holds(with, words), words);
        CHECK_FALSE(holds(with, "Rookery"));
        CHECK(town.as(town.robin).post(list, {{"kind", "chronology"}, {"why_homes", "x"}}).status == 422);
    });
}

TEST_CASE("To whom a document was given is a fact beside it, by those who may make one") {
    in_a_town([](Town& town) {
        const auto address = made(town, town.robin, at("children", town.ana, "documents/new"), "chronology");
        CHECK(holds(town.as(town.robin).get(address), "To nobody yet"));
        CHECK(holds(town.as(town.robin).get(address + "/given"), "The family court"));
        CHECK(town.as(town.robin).post(address + "/given", {{"to", ""}, {"how", "post"}}).status == 422);
        REQUIRE(town.as(town.robin).post(address + "/given", {{"to", "Ida Fernley"}, {"how", "hand"}}).status == 303);
        CHECK(holds(town.as(town.robin).get(address), "Ida Fernley"));
        const auto document = all_made(town, town.ana)[0].id;
        const auto given = must(given_to(town.authority.store(), town.authority.leave(town.ana), document));
        REQUIRE(given.size() == 1);
        CHECK(given[0].by == town.robin);
        CHECK(given[0].how == Given::hand);
        const auto wren = town.authority.reader_with(Role::front_door_worker, {}, "Wren").person;
        CHECK(town.as(wren).post(address + "/given", {{"to", "x"}, {"how", "hand"}}).status == 403);
        const auto elsewhere = at("children", town.ben, fmt::format("documents/{}/given", document.number()));
        CHECK(town.as(town.robin).get(elsewhere).status == 404);
        CHECK(town.as(town.robin).post(elsewhere, {{"to", "x"}, {"how", "hand"}}).status == 404);
    });
}

TEST_CASE("From a family's chronology a worker gets to each child's version, narrowed as it was") {
    in_a_town([](Town& town) {
        const auto address =
            made(town, town.robin, at("families", town.fernleys, "documents/new?least=key"), "chronology");
        const auto page = town.as(town.robin).get(address);
        const auto way = at("children", town.ben, "documents/new?kind=for_the_child");
        CHECK(holds(page, way + "&amp;least=key"));
        CHECK(holds(town.as(town.robin).get(way), "checked"));
    });
}

TEST_CASE("Two who weigh the same line at once do not both say the same: the second is told that it is so already") {
    in_a_town([](Town& town) {
        const auto number = town.entry(town.ana, visit_entry, "A visit");
        const auto lines = town.lines(town.child(town.robin, town.ana));
        const auto line = *std::ranges::find(lines, number, &ChronologyLine::entry);
        const auto leave = Gate::machine_to<May::change_person>(town.authority.id(), town.ana);
        auto first = town.authority.change();
        must(weigh_line(first, leave, line, {Significance::key, "It was the last"}, town.robin));
        must(first.commit());
        auto second = town.authority.change();
        const auto again = weigh_line(second, leave, line, {Significance::key, "It was the last"}, town.moss);
        REQUIRE_FALSE(again.has_value());
        CHECK(again.error().fault == Fault::conflict);
    });
}

TEST_CASE("A document of another child is not opened by this child's address") {
    in_a_town([](Town& town) {
        const auto address = made(town, town.robin, at("children", town.ana, "documents/new"), "chronology");
        const auto number = address.substr(address.rfind('/') + 1);
        CHECK(town.as(town.robin).get(at("children", town.ben, "documents/" + number)).status == 404);
        CHECK(town.as(town.robin).get(at("families", town.fernleys, "documents/" + number)).status == 404);
    });
}
