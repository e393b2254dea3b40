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

static constexpr auto today = "2026-06-04"_day;

namespace {

bool says(const Response& response, std::string_view words) { return response.body.find(words) != std::string::npos; }

/// Larkfield House, the authority's own children's home, where Cai (aged 14) lives; and the Ashdowns, who foster.
struct Town {
    explicit Town(const Database& database) : authority{database, today}, family{authority} {
        authority.fact(larkfield, Home{HomeKind::childrens_home, "Larkfield House", "2025-01-10"_day, {}});
        authority.fact(larkfield,
                       RunBy{care::Provider::own_authority, {}, "SC900001", {}, "NE1 4AA", "2025-01-10"_day});
        authority.fact(larkfield, Terms{ApprovedHow::registered, 4, 10, 17, {}, "", "As it is", "2025-01-10"_day, {}});
        cai = authority.person("Cai", "Fernley", "2012-02-02"_day);
        authority.fact(cai, care::PeriodOfCare{"2026-02-01"_day, care::Need::abuse_or_neglect, {}, {}});
        auto placed = family.placement("2026-02-01"_day);
        placed.kind = care::PlaceKind::childrens_home;
        placed.household = household_of(larkfield);
        authority.fact(cai, placed);
    }
    Visitor as(const Reader& reader) { return {authority, its_area, reader.person}; }
    std::string page(std::string_view rest = {}) const { return address_of(larkfield, rest); }
    HomeFile file() { return must(home_file(authority.store(), authority.leave(larkfield), Known::now())); }
    Fields used(const char* on) const {
        return {{"child", std::to_string(cai.number())},
                {"on", on},
                {"used_by", "Hollie, with Dev"},
                {"led_to", "Cai ran for the road. We called, and offered to walk together."},
                {"measure", "At 8 pm by the gate, arms held for two minutes, until the cars had passed."}};
    }
    std::vector<Occasion> of(const Duty<HomeFile>& duty, Date day = today) {
        return occasions(duty, file(), Calendar::england(), day);
    }

    TestAuthority authority;
    const Area its_area = area();
    FosterFamily family;
    PersonId larkfield{900'002};
    PersonId cai{1};
    const Reader manager = authority.reader_with(Role::fostering_manager, {}, "Mags");
};

}  // namespace

TEST_CASE(
    "H04, reg. 35(3): a restraint is recorded within 24 hours, talked over and signed in 48, and with the child in 5 "
    "days") {
    for_each_engine(schemas(), [](const Database& database) {
        Town town{database};
        const auto manager = town.as(town.manager);
        CHECK(manager.post(town.page("/record/restraint"), town.used("02/06/2026")).status == 303);
        const auto recorded = town.of(restraint_recorded);
        REQUIRE(recorded.size() == 1);
        CHECK(recorded[0].due == "2026-06-03"_day);
        CHECK(recorded[0].done == today);  // a day late, and it is not hidden
        CHECK(town.of(restraint_signed)[0].due == "2026-06-04"_day);
        CHECK(town.of(restraint_talked)[0].due == "2026-06-07"_day);
        const auto id = std::to_string(town.file().restraints[0].id.number());
        const auto shown = manager.get(town.page());
        for (const auto* words : {"Cai Fernley, 2 June 2026", "Hollie, with Dev", "By 4 June 2026", "By 7 June 2026"})
            CHECK(says(shown, words));
        CHECK(manager.post(town.page("/record/restraint-signed"), {{"restraint", id}, {"on", "today"}, {"by", "Lorna"}})
                  .status == 303);
        CHECK(says(
            manager.post(town.page("/record/restraint-signed"), {{"restraint", id}, {"on", "today"}, {"by", "Lorna"}}),
            "This is recorded already"));
        const auto signed_id = town.file().restraints_signed[0].id.number();
        const auto now = must(last_entry(town.authority.store(), town.authority.id())).number();
        CHECK(manager
                  .post(town.page(fmt::format("/record/restraint-signed/{}", signed_id)),
                        {{"restraint", id},
                         {"on", "today"},
                         {"by", "Lorna Tarn"},
                         {"because", "Her whole name"},
                         {"shown_at", std::to_string(now)}})
                  .status == 303);
        CHECK(town.file().restraints_signed[0].value.by == "Lorna Tarn");
        CHECK(town.of(restraint_signed)[0].done == today);
        CHECK(says(manager.post(town.page("/record/restraint-talked"),
                                {{"restraint", id}, {"on", "01/06/2026"}, {"child_says", "I was scared."}}),
                   "It was used on 2 June 2026"));
        CHECK(manager
                  .post(town.page("/record/restraint-talked"),
                        {{"restraint", id}, {"on", "today"}, {"child_says", "I was scared of the cars too."}})
                  .status == 303);
        CHECK_FALSE(town.of(restraint_talked)[0].open());
        CHECK(says(manager.get(town.page()), "I was scared of the cars too."));
    });
}

TEST_CASE("A restraint is of a child who lived there that day, in a home with staff") {
    const FreshFile record{schemas()};
    Town town{record.database()};
    const auto manager = town.as(town.manager);
    CHECK(says(manager.post(town.page("/record/restraint"), town.used("31/01/2026")),
               "The child did not live here on that day"));
    CHECK(manager.post(address_of(town.family.home, "/record/restraint"), town.used("today")).status == 422);
    CHECK(town.file().restraints.empty());
}

TEST_CASE("What was done to a child whom the reader may not know is not told in words that may name them") {
    const FreshFile record{schemas()};
    Town town{record.database()};
    town.authority.fact(town.larkfield,
                        Restraint{town.cai, "2026-06-02"_day, "Hollie", "Cai ran.", "Held.", "", "2026-06-02"_day});
    town.authority.fact(town.cai, Restriction{"Kept closer", "2026-06-01"_day, {}});
    const auto shown = town.as(town.manager).get(town.page());
    CHECK(says(shown, "A child, 2 June 2026"));
    CHECK_FALSE(says(shown, "Cai"));
}

TEST_CASE(
    "The duties of a restraint are the authority's own homes' alone, and only those who record it see the forms") {
    const FreshFile record{schemas()};
    Town town{record.database()};
    town.authority.fact(town.larkfield,
                        Restraint{town.cai, "2026-06-02"_day, "Hollie", "Ran.", "Held.", "", "2026-06-02"_day});
    CHECK(town.of(restraint_signed).size() == 1);
    const auto social_worker = town.authority.reader_with(Role::social_worker, TeamId{1}, "Robin");
    CHECK_FALSE(says(town.as(social_worker).get(town.page()), "Hollie"));
    CHECK(town.as(social_worker).get(town.page("/record/restraint")).status == 403);
    town.authority.fact(town.larkfield,
                        RunBy{care::Provider::private_provider, "Larkrise Care", {}, {}, {}, "2026-06-03"_day});
    CHECK(town.of(restraint_signed).empty());
}

TEST_CASE(
    "H06, reg. 16: the statement of purpose is looked at each year, and a change is sent to Ofsted within 28 days") {
    for_each_engine(schemas(), [](const Database& database) {
        Town town{database};
        CHECK(town.of(purpose_reviewed)[0].due == "2026-01-10"_day);
        const auto manager = town.as(town.manager);
        const auto page = town.page("/record/purpose-review");
        CHECK(says(manager.post(page, {{"on", "01/06/2026"}, {"changed", "yes"}}), "Say what changed"));
        CHECK(
            manager.post(page, {{"on", "01/06/2026"}, {"changed", "yes"}, {"words", "Five places, not four"}}).status ==
            303);
        CHECK(town.of(purpose_reviewed).back().due == "2027-06-01"_day);
        REQUIRE(town.of(purpose_change_sent).size() == 1);
        CHECK(town.of(purpose_change_sent)[0].due == "2026-06-29"_day);
        CHECK(says(manager.get(town.page()), "Ofsted is to have the change of 1 June 2026 by 29 June 2026"));
        CHECK(manager.post(town.page("/record/purpose-sent"), {{"on", "today"}}).status == 303);
        CHECK_FALSE(town.of(purpose_change_sent)[0].open());
        CHECK(says(manager.post(town.page("/record/purpose-sent"), {{"on", "today"}}), "No changed statement waits"));
    });
}

TEST_CASE("H01: the independent person is named on the visit, and prefilled the next month") {
    const FreshFile record{schemas()};
    Town town{record.database()};
    const auto manager = town.as(town.manager);
    const auto page = town.page("/record/independent-visit");
    CHECK(
        manager.post(page, {{"on", "today"}, {"children", "Cai showed her the garden."}, {"carers", "Open."}}).status ==
        422);
    CHECK(manager
              .post(page, {{"visitor", "Iris Wold"},
                           {"on", "today"},
                           {"children", "Cai showed her the garden."},
                           {"carers", "Open."}})
              .status == 303);
    REQUIRE(town.file().visits.size() == 1);
    CHECK(town.file().visits[0].value.visitor == "Iris Wold");
    CHECK_FALSE(town.of(independent_visit).empty());
    CHECK(town.of(independent_visit)[town.of(independent_visit).size() - 2].done == today);
    CHECK(says(manager.get(town.page()), "Iris Wold"));
    CHECK(says(manager.get(page), "value=\"Iris Wold\""));
    CHECK(manager
              .post(town.page("/record/visit"),
                    {{"kind", "supervision"}, {"on", "today"}, {"children", "a"}, {"carers", "b"}})
              .status == 422);
}

TEST_CASE(
    "Notice that approval may end is on the list until it is decided, and the carers read until when they can answer") {
    for_each_engine(schemas(), [](const Database& database) {
        Town town{database};
        const auto manager = town.as(town.manager);
        const auto ashdowns_page = [&](std::string_view rest = {}) { return address_of(town.family.home, rest); };
        CHECK(manager
                  .post(ashdowns_page("/record/ending-notice"),
                        {{"on", "today"}, {"why", "Visits were refused four times."}})
                  .status == 303);
        const auto due = open_due(town.family.file(), Calendar::england(), today);
        const auto at = std::ranges::find(due, &ending_decided.terms, &Due::terms);
        REQUIRE(at != due.end());
        CHECK(at->occasion.due == "2026-07-02"_day);
        Visitor carer{town.authority, town.its_area, town.family.carer};
        CHECK(says(carer.get(ashdowns_page()), "The carers can answer until 2 July 2026"));
        CHECK(
            says(manager.get(ashdowns_page("/record/ending")), "Visits were refused four times."));  // not asked again
        CHECK(says(manager.post(ashdowns_page("/record/ending-notice"), {{"on", "today"}, {"why", "Again"}}),
                   "nothing is decided yet"));
        CHECK(manager.post(ashdowns_page("/record/notice-dropped"), {{"on", "today"}, {"why", "Visits happen now."}})
                  .status == 303);
        CHECK(town.family.file().notice_open() == nullptr);
        CHECK(occasions(ending_decided, town.family.file(), Calendar::england(), today).empty());
        CHECK(says(carer.get(ashdowns_page()), "Visits happen now."));
    });
}

TEST_CASE("An agency gives its own carers notice, and keeps their records itself") {
    const FreshFile record{schemas()};
    Town town{record.database()};
    town.authority.fact(town.family.home,
                        RunBy{care::Provider::voluntary, "Harbourlight", {}, {}, {}, "2024-01-01"_day});
    CHECK(says(town.as(town.manager)
                   .post(address_of(town.family.home, "/record/ending-notice"),
                         {{"on", "today"}, {"why", "Visits were refused."}}),
               "Harbourlight approves these carers"));
    town.authority.fact(town.family.home, Resignation{"2024-02-02"_day, "Why"});
    CHECK_FALSE(says(town.as(town.manager).get("/homes/kept"), "The Ashdown family"));
    CHECK(occasions(retention_decided, town.family.file(), Calendar::england(), "2036-01-01"_day).empty());
}

TEST_CASE(
    "How long carers have to answer is the authority's to lengthen, not to shorten, and approval ends no sooner") {
    const FreshFile record{schemas()};
    Town town{record.database()};
    auto change = town.authority.change();
    CHECK_FALSE(set_local_span(change, local::notice, 14, "2026-01-01"_day, "Shorter"));
    must(set_local_span(change, local::notice, 42, "2026-01-01"_day, "Six weeks, with the association"));
    must(change.commit());
    town.authority.fact(town.family.home, EndingNotice{"2026-05-01"_day, "Why"});
    CHECK(answers_until(town.family.file(), {"2026-05-01"_day, ""}) == "2026-06-12"_day);
    Fields typed{{"on", "04/06/2026"},
                 {"decided_by", "Dana Oakes"},
                 {"why", "Not safe"},
                 {"proposed", "01/05/2026"},
                 {"answered", "nothing"}};
    CHECK(says(town.as(town.manager).post(address_of(town.family.home, "/record/ending"), typed),
               "it can end from 12 June 2026"));
    typed[0].second = "12/06/2026";
    CHECK(town.as(town.manager).post(address_of(town.family.home, "/record/ending"), typed).status == 303);
    CHECK(town.family.file().notice_open() == nullptr);
}

TEST_CASE("Reg. 24: approval for the time being ends within 16 weeks; to 24 only with the reason of its extension") {
    const FreshFile record{schemas()};
    Town town{record.database()};
    const auto manager = town.as(town.manager);
    const auto page = address_of(town.family.home, "/record/terms");
    const auto typed = [](const char* ends, std::string why = {}) {
        Fields fields{{"how", "reg24"},
                      {"places", "1"},
                      {"from_age", "0"},
                      {"to_age", "17"},
                      {"decided_by", "Dana Oakes"},
                      {"starts", "04/06/2026"},
                      {"ends", ends}};
        if (!why.empty()) fields.emplace_back("extended", why);
        return fields;
    };
    CHECK(says(manager.post(page, typed("25/09/2026")), "within 16 weeks, by 24 September 2026. If it was extended"));
    CHECK(says(manager.post(page, typed("20/11/2026", "The panel meets in October")), "extended, by 19 November 2026"));
    CHECK(manager.post(page, typed("24/09/2026")).status == 303);
    CHECK(manager.post(page, typed("19/11/2026", "The panel meets in October")).status == 303);
    CHECK(town.family.file().terms.back().value.extended == "The panel meets in October");
    CHECK(says(manager.get(address_of(town.family.home)), "The panel meets in October"));
    Fields approved = typed("19/11/2026", "For longer");
    approved[0].second = "panel";
    CHECK(says(manager.post(page, approved), "Only an approval for the time being is extended"));
}

TEST_CASE(
    "A restraint takes six inputs; its signature and the talk with the child three, of which the link answers one; a "
    "notice two") {
    CHECK(burden(restraint.form.info()).inputs == 6);
    CHECK(burden(restraint_signed_by.form.info()).inputs == 3);
    CHECK(burden(restraint_talked_over.form.info()).inputs == 3);
    CHECK(burden(ending_notice.form.info()).inputs == 2);
    CHECK(burden(independent_visit_of.form.info()).inputs == 5);
    CHECK(burden(purpose_review.form.info()).inputs == 3);
}
