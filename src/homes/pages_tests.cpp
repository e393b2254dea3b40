#include <doctest/doctest.h>

#include <fmt/format.h>

#include "homes/home_for_tests.h"
#include "homes/rules.h"
#include "kernel/site/visitor_for_tests.h"

using namespace kith;
using namespace kith::homes;
using namespace kith::testing;

namespace kith::homes {
Area area();
}

static constexpr auto today = "2026-06-01"_day;

namespace {

bool says(const Response& response, std::string_view words) { return response.body.find(words) != std::string::npos; }

/// What was typed, as a page opened at this moment sends it.
Fields as_shown_now(TestAuthority& authority, Fields typed) {
    const auto now = must(last_entry(authority.store(), authority.reader_with(Role::auditor, {}, "Eve").authority));
    typed.emplace_back("shown_at", std::to_string(now.number()));
    return typed;
}

/// The Ashdowns, with Ana (aged 11) living there since February.
struct Town {
    Town() : record{areas}, authority{record.database(), today}, family{authority} {
        ana = family.child("Ana", "2015-02-02"_day, "2026-02-01"_day);
    }
    Reader someone(Role role, std::string name = "Robin") { return authority.reader_with(role, {}, std::move(name)); }
    Visitor as(const Reader& reader) { return {authority, its_area, reader.person}; }
    std::string home(std::string_view rest = {}) const { return address_of(family.home, rest); }

    const std::vector<Schema> areas = schemas();
    const FreshFile record;
    TestAuthority authority;
    const Area its_area = area();
    FosterFamily family;
    PersonId ana{1};
};

}  // namespace

TEST_CASE("Homes are listed with their places, and found by name, kind, age and room") {
    Town town;
    const auto worker = town.as(town.someone(Role::social_worker));
    const auto all = worker.get("/homes");
    CHECK(all.status == 200);
    CHECK(says(all, "1 home: 1 of 3 places filled, 2 vacant, 0 not available."));
    CHECK(says(all, "The Ashdown family"));
    CHECK_FALSE(says(worker.get("/homes?age=3"), "The Ashdown family"));
    CHECK(says(worker.get("/homes?age=5&vacant=yes&kind=foster&name=ashd"), "The Ashdown family"));
    CHECK_FALSE(says(worker.get("/homes?kind=childrens_home"), "The Ashdown family"));
    CHECK(town.as(town.someone(Role::foster_carer)).get("/homes").status == 403);
}

TEST_CASE("Who may know a child sees their name in the home; others see that a child lives there") {
    Town town;
    const auto worker = town.someone(Role::social_worker);
    CHECK(says(town.as(worker).get(town.home()), "A child"));
    CHECK_FALSE(says(town.as(worker).get(town.home()), "Ana Fernley"));
    town.authority.allocate(town.ana, worker, Role::social_worker);
    CHECK(says(town.as(worker).get(town.home()), "Ana Fernley"));
    CHECK(says(town.as(town.someone(Role::supervising_social_worker)).get(town.home()), "Ana Fernley"));
    const Visitor carer{town.authority, town.its_area, town.family.carer};
    CHECK(says(carer.get(town.home()), "Ana Fernley"));
    CHECK_FALSE(says(town.as(town.someone(Role::auditor)).get(town.home()), "Kept apart"));
}

TEST_CASE("A restricted child is not named to those who support the carers") {
    Town town;
    town.authority.fact(town.ana, Restriction{"A relative works here", "2026-02-01"_day, {}});
    const auto shown = town.as(town.someone(Role::supervising_social_worker)).get(town.home());
    CHECK(says(shown, "A child"));
    CHECK_FALSE(says(shown, "Ana Fernley"));
}

TEST_CASE("A carer opens their own home and no other") {
    Town town;
    const FosterFamily others{town.authority, HouseholdId{9'000'002}};
    const Visitor carer{town.authority, town.its_area, town.family.carer};
    CHECK(carer.get(town.home()).status == 200);
    CHECK(carer.get(address_of(others.home)).status == 403);
    CHECK(carer.get(town.home("/allegations")).status == 403);
    CHECK(carer.get(town.home("/record/terms")).status == 403);
}

TEST_CASE("A carer says when there is no room, and the places follow at once") {
    Town town;
    const Visitor carer{town.authority, town.its_area, town.family.carer};
    const auto page = town.home("/record/not-available");
    CHECK(carer.get(page).status == 200);
    const auto wrong = carer.post(page, {{"why", "resting"}, {"starts", "01/07/2026"}, {"places", "9"}});
    CHECK(wrong.status == 422);
    CHECK(says(wrong, "The home has 3 places"));
    CHECK(
        says(carer.post(page, {{"why", "resting"}, {"starts", "01/07/2026"}, {"ends", "01/06/2026"}, {"places", "3"}}),
             "This is before it begins"));
    CHECK(carer.post(page, {{"why", "resting"}, {"starts", "01/06/2026"}, {"ends", "14/06/2026"}, {"places", "3"}})
              .status == 303);
    CHECK(says(carer.get(town.home()), "2 not available"));
    CHECK(says(carer.get(town.home()), "taking a rest"));
    const auto others = town.as(town.someone(Role::social_worker)).get(town.home());
    CHECK(says(others, "3 places not available"));
    CHECK_FALSE(says(others, "taking a rest"));  // why is for the carers and those who support them
}

TEST_CASE("There is room again in one press, but a hold is released by the fostering service alone") {
    Town town;
    const Visitor carer{town.authority, town.its_area, town.family.carer};
    const auto rest = town.authority.fact(town.family.home, NotAvailable{WhyNot::ill, 3, "", "2026-05-01"_day, {}});
    CHECK(places_on(town.family.file(), today).vacant == 0);
    CHECK(says(carer.get(town.home()), "There is room again"));
    CHECK(carer.post(town.home("/room-again"), {}).status == 303);
    CHECK(places_on(town.family.file(), today).vacant == 2);
    CHECK(town.family.file().not_available[0].id == rest);
    CHECK(town.family.file().not_available[0].value.ends == "2026-05-31"_day);
    town.authority.fact(town.family.home, NotAvailable{WhyNot::allegation, 3, "", today, {}});
    CHECK_FALSE(says(carer.get(town.home()), "There is room again"));
    CHECK(carer.post(town.home("/room-again"), {}).status == 422);
    CHECK(town.as(town.someone(Role::supervising_social_worker)).post(town.home("/room-again"), {}).status == 303);
    CHECK(places_on(town.family.file(), today).vacant == 2);
}

TEST_CASE("What is recorded of a home is corrected or taken off with a reason, by those who record it") {
    Town town;
    const auto manager = town.as(town.someone(Role::fostering_manager));
    const auto page = town.home(fmt::format("/record/terms/{}", town.family.terms.number()));
    CHECK(says(manager.get(town.home("/recorded")), page));
    CHECK(manager.get(page).status == 200);
    Fields typed{
        {"how", "panel"},        {"places", "2"}, {"from_age", "5"}, {"to_age", "3"}, {"decided_by", "Dana Oakes"},
        {"starts", "02/01/2023"}};
    CHECK(says(manager.post(page, typed), "Say why"));
    typed.emplace_back("because", "The decision says two");
    CHECK(says(manager.post(page, typed), "This is younger than the age they begin at"));
    typed[3].second = "17";
    CHECK(town.as(town.someone(Role::supervising_social_worker)).post(page, typed).status == 403);
    CHECK(manager.post(page, typed).status == 409);  // opened before the terms were as they are
    CHECK(manager.post(page, as_shown_now(town.authority, typed)).status == 303);
    REQUIRE(town.family.file().terms.size() == 1);
    CHECK(town.family.file().terms[0].value.places == 2);
    CHECK(manager.get(page + "/remove").status == 200);
    CHECK(manager.post(page + "/remove", as_shown_now(town.authority, {{"because", "Of another family"}})).status ==
          303);
    CHECK(town.family.file().terms.empty());
    CHECK(manager.get(page).status == 404);
}

TEST_CASE("Terms are changed by the fostering manager alone, and refused where they cannot be") {
    Town town;
    const auto manager = town.as(town.someone(Role::fostering_manager));
    const auto page = town.home("/record/terms");
    Fields typed{
        {"how", "panel"},        {"places", "2"}, {"from_age", "12"}, {"to_age", "8"}, {"decided_by", "Dana Oakes"},
        {"starts", "01/06/2026"}};
    CHECK(says(manager.post(page, typed), "This is younger than the age they begin at"));
    typed[3].second = "17";
    CHECK(manager.post(page, typed).status == 303);
    CHECK(town.family.file().terms_on(today)->value.from_age == 12);
    CHECK(town.as(town.someone(Role::supervising_social_worker)).get(page).status == 403);
    typed[0].second = "reg24";
    CHECK(says(manager.post(page, typed), "ends within 16 weeks"));
}

TEST_CASE("Approval is ended by decision after notice and 28 days, and then the home offers no place") {
    Town town;
    const auto manager = town.as(town.someone(Role::fostering_manager));
    const auto page = town.home("/record/ending");
    Fields typed{{"on", "01/06/2026"}, {"decided_by", "Dana Oakes"}, {"why", "Children were not safe here"}};
    CHECK(says(manager.post(page, typed), "Say when the carers were given notice"));
    typed.emplace_back("proposed", "05/05/2026");
    CHECK(says(manager.post(page, typed), "it can end from 2 June 2026"));
    typed.back().second = "04/05/2026";
    CHECK(says(manager.post(page, typed), "Say what the carers answered"));
    typed.emplace_back("answered", "representations");
    CHECK(town.as(town.someone(Role::supervising_social_worker)).post(page, typed).status == 403);
    CHECK(manager.post(page, typed).status == 303);
    CHECK(town.family.file().ended(today) == today);
    CHECK(says(manager.get(town.home()), "Ended on 1 June 2026"));
    CHECK(says(manager.get("/homes"), "Not approved today"));
    CHECK(says(manager.get("/homes"), "1 home: 1 of 0 places filled, 0 vacant"));
    CHECK(says(manager.post(page, typed), "It ends on 1 June 2026 already"));
}

TEST_CASE("A visit is recorded by the supervising social worker in five inputs, three of them words") {
    Town town;
    const auto worker = town.someone(Role::supervising_social_worker);
    const auto page = town.home("/record/visit");
    CHECK(town.as(worker)
              .post(page, {{"kind", "independent"}, {"on", "today"}, {"children", "a"}, {"carers", "b"}})
              .status == 422);
    CHECK(says(town.as(worker).post(town.home("/record/independent-visit"),
                                    {{"visitor", "Iris"}, {"on", "today"}, {"children", "a"}, {"carers", "b"}}),
               "The independent person visits homes with staff"));
    CHECK(town.as(worker)
              .post(page, {{"kind", "unannounced"},
                           {"on", "today"},
                           {"children", "Ana showed me her den."},
                           {"carers", "All well."}})
              .status == 303);
    const auto file = town.family.file();
    REQUIRE(file.visits.size() == 1);
    CHECK(file.visits[0].value.by == worker.person);
    CHECK(burden(home_visit.form.info()).inputs == 5);
}

TEST_CASE("The carers' and the children's views cannot be left out of a review, and the first goes to panel") {
    Town town;
    const auto worker = town.as(town.someone(Role::supervising_social_worker));
    const auto page = town.home("/record/review");
    Fields typed{{"on", "today"}, {"outcome", "continues"}, {"because", "They do well"}, {"to_panel", "no"}};
    const auto missing = worker.post(page, typed);
    CHECK(missing.status == 422);
    CHECK(says(missing, "What do the carers say?"));
    typed.emplace_back("carers_view", "We would like more nights off.");
    typed.emplace_back("childrens_view", "Ana: I like it here.");
    CHECK(says(worker.post(page, typed), "The first review goes to the fostering panel"));
    typed[3].second = "yes";
    CHECK(worker.post(page, typed).status == 303);
}

TEST_CASE("What was alleged stands apart: the worker and the carer do not read it, nor does the journal say it") {
    Town town;
    const auto manager = town.as(town.someone(Role::fostering_manager));
    const auto page = town.home("/record/allegation");
    const auto carer = std::to_string(town.family.carer.number());
    CHECK(says(manager.post(page, {{"about", carer}, {"on", "today"}, {"what", "A secret"}, {"ended", "today"}}),
               "Say what was concluded"));
    CHECK(manager.post(page, {{"about", carer}, {"on", "today"}, {"what", "A secret"}}).status == 303);
    CHECK(says(manager.get(town.home("/allegations")), "A secret"));
    CHECK(says(manager.get(town.home("/allegations")), "Not told yet: due by 2 June 2026"));
    const auto worker = town.as(town.someone(Role::supervising_social_worker));
    const auto said =
        must(facts<Allegation>(town.authority.store(), town.authority.leave(town.family.home), Known::now()));
    REQUIRE(said.size() == 1);
    CHECK(open_due(said[0], Calendar::england(), today).size() == 2);
    const auto since = town.home(fmt::format("/record/allegation/{}", said[0].id.number()));
    CHECK(says(manager.get(town.home("/allegations")), since));
    CHECK(worker.get(since).status == 403);
    Fields told{{"about", carer}, {"on", "today"}, {"what", "A secret"}, {"referred", "today"}};
    CHECK(manager.post(since, as_shown_now(town.authority, told)).status == 303);
    CHECK(says(manager.get(town.home("/allegations")), "Told on 1 June 2026"));
    const auto now =
        must(facts<Allegation>(town.authority.store(), town.authority.leave(town.family.home), Known::now()));
    REQUIRE(now.size() == 1);
    CHECK(open_due(now[0], Calendar::england(), today).size() == 1);
    told[0].second = std::to_string(town.family.home.number());
    CHECK(says(manager.post(page, told), "Say who it is about, by name"));
    CHECK(worker.get(town.home("/allegations")).status == 403);
    CHECK_FALSE(says(worker.get(town.home()), "secret"));
    for (const auto& entry :
         must(entries_about(town.authority.store(), town.authority.leave(town.family.home), Known::now(), 50)))
        CHECK(entry.what.find("secret") == std::string::npos);
}

TEST_CASE("A child's words are read by those who may see that child's care; others see whether a standard is met") {
    Town town;
    town.authority.fact(town.family.home, Evidence{StandardOfCare::heard, Met::met, town.ana, "My den", today});
    town.authority.fact(town.family.home, Evidence{StandardOfCare::heard, Met::partly, {}, "We all vote", today});
    const auto worker = town.someone(Role::social_worker);
    const auto page = town.home("/standards");
    const auto shown = town.as(worker).get(page);
    CHECK(says(shown, "Partly met"));
    CHECK_FALSE(says(shown, "My den"));
    CHECK_FALSE(says(shown, "We all vote"));
    town.authority.allocate(town.ana, worker, Role::social_worker);
    CHECK(says(town.as(worker).get(page), "My den"));
    const Visitor carer{town.authority, town.its_area, town.family.carer};
    CHECK(says(carer.get(page), "We all vote"));
}

TEST_CASE("What was said at a visit and a review can be read by the carers") {
    Town town;
    town.authority.fact(town.family.home, HomeVisit{VisitKind::supervision, today, town.family.carer, "Ana likes it",
                                                    "Tired", "A night off"});
    town.authority.fact(town.family.home,
                        ApprovalReview{today, ReviewOutcome::ends, true, "We differ", "Sad", "Unsafe"});
    const Visitor carer{town.authority, town.its_area, town.family.carer};
    const auto shown = carer.get(town.home());
    for (const auto* words : {"Ana likes it", "Tired", "A night off", "We differ", "Sad", "Unsafe",
                              "The last review says that approval should end"})
        CHECK(says(shown, words));
}

TEST_CASE("A home with staff is put on the register; a family is not, as it is approved instead") {
    Town town;
    const auto manager = town.as(town.someone(Role::fostering_manager));
    Fields typed{{"kind", "foster"},      {"name", "Larkfield House"}, {"provider", "PR4"},
                 {"places", "4"},         {"from_age", "10"},          {"to_age", "17"},
                 {"opened", "01/05/2026"}};
    CHECK(manager.post("/homes/new", typed).status == 422);
    typed[0].second = "childrens_home";
    typed.emplace_back("postcode", "nowhere");
    CHECK(says(manager.post("/homes/new", typed), "Enter a postcode"));
    typed.back().second = "ne1 4aa";
    CHECK(manager.post("/homes/new", typed).status == 303);
    CHECK(says(manager.get("/homes?kind=childrens_home"), "Larkfield House"));
    CHECK(town.as(town.someone(Role::social_worker)).get("/homes/new").status == 403);
}

TEST_CASE("Who supports the carers is someone whose work it is, and is said once") {
    Town town;
    const auto manager = town.as(town.someone(Role::fostering_manager));
    const auto worker = town.someone(Role::supervising_social_worker, "Sam");
    const auto other = town.someone(Role::social_worker);
    const auto send = [&](PersonId person) {
        return manager.post(town.home("/supervisor"), {{"worker", std::to_string(person.number())}});
    };
    CHECK(send(other.person).status == 422);
    CHECK(send(worker.person).status == 303);
    CHECK(says(manager.get(town.home()), "Supported by Sam"));
    CHECK(says(send(worker.person), "They supervise these carers already"));
}

TEST_CASE("A child is placed in a home on the register in one form, and the carer reaches the child from that day") {
    Town town;
    const auto worker = town.someone(Role::social_worker);
    const auto ben = town.authority.person("Ben", "Fernley", "2016-03-03"_day);
    town.authority.allocate(ben, worker, Role::social_worker);
    const auto visitor = town.as(worker);
    const auto found = visitor.get(fmt::format("/children/{}/find-home", ben.number()));
    CHECK(says(found, "Nothing on the record stands against it."));
    CHECK_FALSE(says(found, "Belongs to a constellation"));
    const FosterFamily hub{town.authority, HouseholdId{9'000'002}};
    town.authority.fact(town.family.home, InConstellation{hub.home, "2026-01-01"_day, {}});
    CHECK(says(visitor.get(fmt::format("/children/{}/find-home", ben.number())), "Belongs to a constellation"));
    const auto place = fmt::format("/children/{}/place?home={}", ben.number(), town.family.home.number());
    CHECK(says(visitor.get(place), "as they come into care"));
    Fields typed{{"on", "today"}, {"need", "N1"}, {"status", "C1"}, {"basis", "ordinary"}};
    CHECK(visitor.post(place, typed).status == 422);  // why this home?
    typed.emplace_back("why", "Near his school, and the Ashdowns know him.");
    const auto saved = visitor.post(place, typed);
    CHECK(saved.status == 303);
    const auto file = town.family.file();
    CHECK(file.living_here(today).size() == 2);
    const auto carer = town.authority.reader_of(town.family.carer);
    CHECK(decide<May::see_care_as_carer>(town.authority.store(), carer, ben).has_value());
    CHECK(visitor.get(fmt::format("/children/{}/place?home=77", ben.number())).status == 404);
    CHECK(visitor.get(fmt::format("/children/{}/place?home=x", ben.number())).status == 404);
}

TEST_CASE("A placement that the law forbids is refused with the law; one that needs a reason is refused without it") {
    Town town;
    const auto worker = town.someone(Role::social_worker);
    const auto may_be = town.authority.person("May", "Fernley", "2022-03-03"_day);
    town.authority.allocate(may_be, worker, Role::social_worker);
    const auto visitor = town.as(worker);
    const auto place = fmt::format("/children/{}/place?home={}", may_be.number(), town.family.home.number());
    Fields typed{{"on", "today"}, {"need", "N1"}, {"status", "C1"}, {"basis", "ordinary"}, {"why", "They know her."}};
    CHECK(says(visitor.post(place, typed), "May is 4: this home is approved for children from 5 to 17"));
    CHECK(town.family.file().living_here(today).size() == 1);
    CHECK_FALSE(says(visitor.get(fmt::format("/children/{}/find-home", may_be.number())), "Place here"));
    CHECK(says(visitor.get(fmt::format("/children/{}/find-home", may_be.number())), "May is 4: this home"));
    CHECK(says(visitor.get(fmt::format("/children/{}/find-home?emergency=yes", may_be.number())), "basis=reg23"));
    CHECK_FALSE(says(visitor.get(place + "&basis=reg23"), "Cannot be"));
    typed[3].second = "reg23";
    town.authority.fact(town.family.home, NotAvailable{WhyNot::ill, 3, "", "2026-05-01"_day, {}});
    CHECK(says(visitor.post(place, typed), "Say why all the same"));
    typed.emplace_back("despite", "For two nights, and Carla agrees.");
    CHECK(visitor.post(place, typed).status == 303);
    const auto despite = must(facts<PlacedDespite>(town.authority.store(), town.authority.leave(may_be), Known::now()));
    REQUIRE(despite.size() == 1);
    CHECK(despite[0].value.against.find("not available") != std::string::npos);
}

TEST_CASE("The home where a child lives already is not offered to them") {
    Town town;
    const auto worker = town.someone(Role::social_worker);
    town.authority.allocate(town.ana, worker, Role::social_worker);
    const FosterFamily other{town.authority, HouseholdId{9'000'050}};
    const auto shown = town.as(worker).get(fmt::format("/children/{}/find-home", town.ana.number()));
    CHECK(says(shown, "1 home could take Ana today"));
    CHECK(says(shown, fmt::format("/homes/{}\"", other.home.number())));
    CHECK_FALSE(says(shown, fmt::format("/homes/{}\"", town.family.home.number())));
}
