// Who opens the protection of a family, and what is due there.
#include "protection/typed_for_tests.h"

using namespace kith;
using namespace kith::protection;
using namespace kith::testing;

TEST_CASE("Each role opens what is its own of the protection of a family, and nothing else") {
    in_a_town([](Town& town) {
        town.on_plan(town.ana, "2026-11-10"_day);
        const auto police = town.partner(Role::police_officer, "Rowan");
        const auto school = town.partner(Role::school_lead, "Larch");
        const auto nurse = town.partner(Role::health_practitioner, "Teasel");
        const auto carer = town.authority.reader_with(Role::foster_carer, {}, "Hazel").person;
        const auto other = town.authority.reader_with(Role::social_worker, TeamId{8}, "Noor").person;
        const auto auditor = town.authority.reader_with(Role::auditor, {}, "Ash").person;
        const auto page = address_of(town.fernleys);
        for (const auto reader : {town.fay, town.robin, town.moss, town.pat, town.chris, town.dana, auditor})
            CHECK(town.as(reader).get(page).status == 200);
        // Partners read the papers that are shared with them; the family sees those too, and no more.
        for (const auto reader : {police, school, nurse, carer, other, town.una})
            CHECK(town.as(reader).get(page).status == 403);
        struct Row {
            std::string form;
            std::vector<PersonId> may;
        };
        const std::vector<Row> matrix{{"strategy", {town.moss}},
                                      {"enquiry", {town.pat}},
                                      {"enquiry-end", {town.pat}},
                                      {"enquiry-answer", {town.moss}},
                                      {"conference", {town.robin, town.moss, town.pat}},
                                      {"conference-held", {town.chris}},
                                      {"conference-decision", {town.chris}},
                                      {"must-change", {town.robin, town.moss, town.pat}},
                                      {"has-changed", {town.robin, town.moss, town.pat}},
                                      {"core-group", {town.robin, town.moss, town.pat}},
                                      {"visit", {town.robin, town.moss, town.pat}},
                                      {"order", {town.robin, town.moss, town.pat}},
                                      {"plan-ended", {town.moss}},
                                      {"legal", {town.moss}}};
        for (const auto& row : matrix)
            for (const auto reader : {town.fay, town.robin, town.moss, town.pat, town.chris, town.dana, auditor, police,
                                      school, nurse, carer, other, town.una}) {
                const bool allowed = std::ranges::find(row.may, reader) != row.may.end();
                CHECK_MESSAGE(town.as(reader).get(address_of(town.fernleys, row.form)).status == (allowed ? 200 : 403),
                              row.form);
            }
    });
}

TEST_CASE("While a child's record is restricted, the protection of the family is as if absent") {
    in_a_town([](Town& town) {
        town.on_plan(town.ana, "2026-11-10"_day);
        town.authority.fact(town.ben, Restriction{"A colleague's family", "2026-11-01"_day, {}});
        CHECK(town.as(town.chris).get(address_of(town.fernleys)).status == 404);
        CHECK(town.as(town.robin).get(address_of(town.fernleys)).status == 200);
    });
}

TEST_CASE("What is due is read for a child and for many at once, alike; another child's family adds nothing") {
    in_a_town([](Town& town) {
        town.on_plan(town.ana, "2026-11-10"_day);
        const auto store = town.authority.store();
        const auto today = town.authority.today();
        const auto& england = Calendar::england();
        const auto local = must(local_spans(store, town.authority.id(), Known::now()));
        std::vector<Due> all;
        for (const auto& one : must(recorded_of_children(store, town.authority.id(), {town.ana, town.ben, town.cleo})))
            for (const auto& due : all_due({one.child, one.recorded, local}, england, today))
                if (due.occasion.open()) all.push_back(due);
        CHECK(std::ranges::all_of(all, [&](const Due& due) { return due.child == town.ana; }));
        auto of_child = must(duties_of_child(store, town.authority.leave(town.ana), Known::now(), england, today));
        std::erase_if(of_child, [](const Due& due) { return !due.occasion.open(); });
        CHECK(of_child.size() == all.size());
        CHECK(std::ranges::count_if(all, [](const Due& due) { return due.terms->clock == "A10"; }) == 1);
    });
}
