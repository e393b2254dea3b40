// Who opens what of a serious incident, and each step through its form.
#include "care/file.h"
#include "serious_incidents/town_for_tests.h"

using namespace kith;
using namespace kith::serious_incidents;
using namespace kith::testing;

namespace kith::care {
Area area();
}

namespace {

constexpr std::string_view forms[] = {"incident", "notified", "rapid-review", "decision", "published"};

Fields with(Fields fields, std::string name, std::string value) {
    std::erase_if(fields, [&](const auto& field) { return field.first == name; });
    fields.emplace_back(std::move(name), std::move(value));
    return fields;
}

Fields harm_typed() {
    return {{"harm", "seriously_harmed"},
            {"known", "16/11/2026"},
            {"on", "15/11/2026"},
            {"words", "A fracture in the night."}};
}

Result<Response> day_alone(const SignedIn& in) { return Response::text(TRY(on_my_day(in.context)).markup()); }

Response my_day(Town& town, PersonId reader) {
    Area with_day = town.pages;
    with_day.pages.push_back(page<day_alone>(Method::get, "/my-day"));
    return Visitor{town.authority, with_day, reader}.get("/my-day");
}

}  // namespace

TEST_CASE("The director and the manager of the team record; the few who see the child's protection read; nobody else") {
    in_a_town([](Town& town) {
        town.harmed("2026-11-16"_day);
        const auto read = std::vector{town.someone(Role::auditor, "Ash"), town.someone(Role::conference_chair, "Chris"),
                                      town.someone(Role::front_door_manager, "Fern")};
        const auto nothing = std::vector{town.robin,
                                         town.someone(Role::manager, "Maud", Town::hazel),
                                         town.someone(Role::social_worker, "Noor", Town::larch),
                                         town.someone(Role::child_protection_practitioner, "Pat"),
                                         town.someone(Role::foster_carer, "Hazel"),
                                         town.someone(Role::police_officer, "Rowan"),
                                         town.someone(Role::administrator, "Ada")};
        for (const auto reader : {town.dana, town.moss}) {
            CHECK(holds(town.get(reader), "A fracture in the night."));
            CHECK(holds(town.get(reader), "Record that the Panel was notified"));
            for (const auto form : forms) CHECK(town.get(reader, form).status == 200);
            CHECK(holds(town.as(reader).get("/serious-incidents"), "Ana Fernley"));
        }
        for (const auto reader : read) {
            CHECK(holds(town.get(reader), "A fracture in the night."));
            CHECK_FALSE(holds(town.get(reader), "Record that the Panel was notified"));
            for (const auto form : forms) CHECK(town.get(reader, form).status == 403);
            CHECK(my_day(town, reader).body.empty());
        }
        for (const auto reader : nothing) {
            CHECK(town.get(reader).status == 403);
            for (const auto form : forms) CHECK(town.get(reader, form).status == 403);
            CHECK_FALSE(holds(town.as(reader).get("/serious-incidents"), "Fernley"));
            CHECK_FALSE(holds(my_day(town, reader), "Fernley"));
        }
    });
}

TEST_CASE("A restricted child's incident is as if absent to those who may not know of the record") {
    in_a_town([](Town& town) {
        town.harmed("2026-11-16"_day);
        const auto auditor = town.someone(Role::auditor, "Ash");
        town.authority.fact(town.ana, Restriction{"A relative works here.", "2026-01-01"_day, {}});
        CHECK(town.get(auditor).status == 404);
        CHECK_FALSE(holds(town.as(auditor).get("/serious-incidents"), "Fernley"));
        CHECK(town.get(town.dana).status == 200);
        CHECK(holds(my_day(town, town.dana), "Ana Fernley"));
    });
}

TEST_CASE("From the incident to the published review, each step by its form, and My day has what comes next") {
    in_a_town([](Town& town) {
        REQUIRE(town.post(town.moss, "incident", harm_typed()).status == 303);
        const auto incident = town.file(town.ana).incidents.at(0).is.id;
        CHECK(town.file(town.ana).incidents[0].is.value.by == town.moss);
        CHECK(holds(my_day(town, town.dana), "Notify the Panel"));
        CHECK(holds(my_day(town, town.moss), "1 working day left"));
        CHECK(holds(town.get(town.dana, "notified"), "checked"));  // the one incident is chosen beforehand
        REQUIRE(town.post(town.dana, "notified",
                          {{"incident", number(incident)}, {"on", "today"}, {"reference", "SIN-0417"}})
                    .status == 303);
        CHECK(holds(my_day(town, town.dana), "Send the rapid review"));
        town.authority.move_to("2026-12-04"_day);
        REQUIRE(town.post(town.dana, "rapid-review",
                          {{"incident", number(incident)}, {"on", "today"}, {"found", "Nobody asked the nursery."}})
                    .status == 303);
        CHECK(holds(my_day(town, town.dana), "Decide whether a local review is held"));
        const Fields decided{{"incident", number(incident)},     {"held", "review"},      {"on", "today"},
                             {"why", "There is more to learn."}, {"agreed", "authority"}, {"agreed", "health"}};
        REQUIRE(town.post(town.dana, "decision", decided).status == 303);
        CHECK(holds(my_day(town, town.dana), "Publish the local review"));
        CHECK(holds(town.get(town.dana), "Not agreed by the police."));
        town.authority.move_to("2027-05-20"_day);
        REQUIRE(town.post(town.dana, "published",
                          {{"incident", number(incident)}, {"on", "today"}, {"where", "The Fern report"}})
                    .status == 303);
        CHECK(my_day(town, town.dana).body.empty());
        CHECK(holds(town.as(town.dana).get("/serious-incidents"), "Nothing is due"));
        for (const auto* words :
             {"SIN-0417", "Nobody asked the nursery.", "There is more to learn.", "The Fern report", "Done in time"})
            CHECK_MESSAGE(holds(town.get(town.dana), words), words);
    });
}

TEST_CASE("A decision to hold no local review keeps its reason and who agreed, and nothing more is due") {
    in_a_town([](Town& town) {
        const auto incident = town.harmed("2026-11-02"_day);
        town.notified_of(incident, "2026-11-04"_day);
        town.authority.fact(town.ana, RapidReview{incident, "2026-11-18"_day, "", {}, town.dana, {}});
        const Fields typed{
            {"incident", number(incident)}, {"held", "no_review"}, {"on", "today"}, {"why", "All is learned."}};
        const auto nobody = town.post(town.dana, "decision", typed);
        CHECK(nobody.status == 422);
        CHECK(town.post(town.dana, "decision", with(typed, "why", "")).status == 422);
        auto agreed = typed;
        for (const auto* one : {"authority", "police", "health"}) agreed.emplace_back("agreed", one);
        REQUIRE(town.post(town.dana, "decision", agreed).status == 303);
        CHECK(holds(town.get(town.dana), "No local review is held, decided on 20 November 2026. All is learned."));
        CHECK(my_day(town, town.dana).body.empty());
    });
}

TEST_CASE("What is late is refused without the reason, with words that say what to do, and shown with it") {
    in_a_town([](Town& town) {
        const auto incident = town.harmed("2026-11-02"_day);
        const Fields typed{{"incident", number(incident)}, {"on", "today"}, {"reference", "SIN-0417"}};
        const auto refused = town.post(town.dana, "notified", typed);
        CHECK(refused.status == 422);
        CHECK(holds(refused, "It was due by 9 November 2026: say why it is later"));
        REQUIRE(town.post(town.dana, "notified", with(typed, "why_late", "The service was down.")).status == 303);
        CHECK(holds(town.get(town.dana), "Late because: The service was down."));
    });
}

TEST_CASE("A care leaver's death is recorded for them until their 25th birthday, and needs no rapid review") {
    in_a_town([](Town& town) {
        const auto at = address_of(town.kit, "incident");
        CHECK(town.as(town.dana).post(at, harm_typed()).status == 422);  // 19 is no child
        REQUIRE(town.as(town.dana).post(at, with(harm_typed(), "harm", "care_leaver_died")).status == 303);
        const auto page = town.as(town.dana).get(address_of(town.kit));
        CHECK(holds(page, "5 working days of its becoming known"));
        CHECK_FALSE(holds(page, "Rapid review of a serious incident"));
    });
}

TEST_CASE("A correction keeps the old text and its reason, and a stale one is refused with both") {
    in_a_town([](Town& town) {
        const auto incident = town.harmed("2026-11-16"_day);
        const auto shown_at = town.now();
        const auto at = "incident/" + number(incident);
        CHECK(holds(town.get(town.dana, at), "A fracture in the night."));
        const auto correct = [&](std::string words, std::string shown) {
            return town.post(town.dana, at,
                             with(with(with(harm_typed(), "words", std::move(words)), "because", "Misread."),
                                  "shown_at", std::move(shown)));
        };
        CHECK(town.post(town.dana, at, with(harm_typed(), "shown_at", shown_at)).status == 422);  // without why
        REQUIRE(correct("A fracture at noon.", shown_at).status == 303);
        for (const auto* words : {"A fracture at noon.", "Corrected: Misread.", "A fracture in the night."})
            CHECK_MESSAGE(holds(town.get(town.dana), words), words);
        const auto stale = correct("A fracture at dusk.", shown_at);
        CHECK(stale.status == 409);
        CHECK(holds(stale, "A fracture at noon."));
        town.notified_of(incident, "2026-11-17"_day);
        const auto later = town.post(
            town.dana, at,
            with(with(with(harm_typed(), "known", "18/11/2026"), "because", "A slip."), "shown_at", town.now()));
        CHECK(later.status == 422);
        CHECK(holds(later, "It was notified on 17 November 2026, and became known on 18 November 2026"));
    });
}

TEST_CASE("What is withdrawn stays readable with its reason; an incident's clocks stop, a step's run again") {
    in_a_town([](Town& town) {
        const auto incident = town.harmed("2026-11-16"_day);
        const auto notice = town.notified_of(incident, "2026-11-17"_day);
        const auto review =
            town.authority.fact(town.ana, RapidReview{incident, "2026-11-18"_day, "Found.", {}, town.dana, {}});
        const auto withdraw = [&](std::string_view form, FactId fact, std::string why) {
            return town.post(town.dana, fmt::format("{}/{}/withdraw", form, fact.number()),
                             {{"because", std::move(why)}, {"shown_at", town.now()}});
        };
        CHECK(withdraw("notified", notice, "Another child.").status == 422);  // the review stands on it
        CHECK(withdraw("rapid-review", review, "").status == 422);
        CHECK(withdraw("rapid-review", review, "Another child.").status == 303);
        CHECK(withdraw("rapid-review", review, "Again.").status == 404);
        CHECK(withdraw("notified", notice, "Another child.").status == 303);
        CHECK(holds(my_day(town, town.dana), "Notify the Panel"));
        CHECK(withdraw("incident", incident, "An accident, the hospital says.").status == 303);
        CHECK(my_day(town, town.dana).body.empty());
        for (const auto* words : {"No serious incident is recorded.", "An accident, the hospital says.",
                                  "Withdrawn on 20 November 2026 by Dana"})
            CHECK_MESSAGE(holds(town.get(town.dana), words), words);
    });
}

TEST_CASE("The child's workers read in the timeline that there was an incident, and nothing of what it was") {
    const std::vector<Schema> schemas{site_schema(), care::care_schema(), serious_incidents_schema()};
    for_each_engine(schemas, [](const Database& database) {
        Town town{database};
        REQUIRE(town.post(town.dana, "incident", harm_typed()).status == 303);
        const auto entry = fmt::format("/children/{}/entries/{}", town.ana.number(), town.now());
        Area file = care::area();
        file.schema = serious_incidents_schema();
        const auto seen = [&](PersonId reader) { return Visitor{town.authority, file, reader}.get(entry); };
        CHECK(holds(seen(town.robin), "A serious incident was recorded"));
        CHECK_FALSE(holds(seen(town.robin), "fracture"));
        CHECK(holds(seen(town.dana), "A fracture in the night."));
    });
}

TEST_CASE("What is due stands with the child's other duties, as it was known") {
    in_a_town([](Town& town) {
        town.harmed("2026-11-16"_day);
        const auto due = must(duties_of_child(town.authority.store(), town.authority.leave(town.ana), Known::now(),
                                              Calendar::england(), town.authority.today()));
        REQUIRE(due.size() == 2);
        CHECK(due[0].terms->clock == "A18");
        CHECK(due[1].terms->clock == "A19");
        CHECK(must(duties_of_child(town.authority.store(), town.authority.leave(town.kit), Known::now(),
                                   Calendar::england(), town.authority.today()))
                  .empty());
    });
}
