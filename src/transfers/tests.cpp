#include <doctest/doctest.h>

#include <fmt/format.h>

#include "homes/home_for_tests.h"
#include "kernel/site/visitor_for_tests.h"
#include "transfers/pages.h"
#include "transfers/rules.h"

using namespace kith;
using namespace kith::transfers;
using namespace kith::testing;

namespace kith::transfers {
Area area();
}

static constexpr auto today = "2026-06-01"_day;

namespace {

std::vector<Schema> schemas() {
    auto all = homes::schemas();
    all.push_back(recruitment::recruitment_schema());
    all.push_back(transfers_schema());
    return all;
}

bool says(const Response& response, std::string_view words) { return response.body.find(words) != std::string::npos; }

/// Carla and Petra Ashdown foster Ana, and think of going to another service. Hazel applies to foster with us.
struct Town {
    explicit Town(const Database& database) : authority{database, today}, family{authority} {
        ana = family.child("Ana", "2015-02-02"_day, "2026-02-01"_day);
        authority.fact(petra, Residence{homes::ashdowns, "1 Mill Lane", "NE1 1AA", false, {}, {}});
        authority.fact(petra, RoleFact{Role::foster_carer, {}, "2024-01-02"_day, {}});
        authority.fact(family.home, homes::HomeVisit{homes::VisitKind::supervision, "2026-05-01"_day, worker.person,
                                                     "Ana showed me her den.", "All well.", ""});
        authority.fact(family.home, homes::Training{family.carer, "First aid", false, "2025-04-01"_day, {}});
        authority.fact(family.home, homes::Allegation{"2024-04-01"_day, family.carer, "Secret words.", {}, {}, {}, {}});
        authority.fact(family.home, Allocation{worker.person, Role::supervising_social_worker, "2024-01-02"_day, {}});
        const auto asked = authority.fact(
            family.carer, recruitment::CheckAsked{recruitment::CheckKind::dbs, {}, "DBS", "2025-01-02"_day});
        authority.fact(
            family.carer,
            recruitment::CheckReceived{
                asked, "2025-02-02"_day, recruitment::CheckOutcome::clear, {}, {}, "2028-02-02"_day, {}, {}});
    }
    Visitor as(PersonId reader) { return {authority, its_area, reader}; }
    std::string own(std::string_view rest = {}) const { return own_address(family.home, rest); }
    std::string service(std::string_view rest = {}) const { return service_address(family.home, rest); }
    TransferFile file() { return must(transfer_file(authority.store(), authority.leave(family.home))); }
    int asks(PersonId carer) {
        return as(carer).post(own(), {{"service", "Fernley Fostering"}, {"from", "01/09/2026"}}).status;
    }
    /// "/record/12", the last that was made
    std::string record() { return fmt::format("/record/{}", file().made.back().id.number()); }
    int agrees(PersonId carer) { return as(carer).post(own(record() + "/agree"), {}).status; }
    /// They ask, the worker makes the record, and both read it and agree.
    void agree_to_it() {
        REQUIRE(asks(family.carer) == 303);
        REQUIRE(makes(worker.person).status == 303);
        REQUIRE(agrees(family.carer) == 303);
        REQUIRE(agrees(petra) == 303);
    }
    Response makes(PersonId by, Fields more = {}) {
        Fields typed{{"statement", "Calm and warm carers."}};
        typed.insert(typed.end(), more.begin(), more.end());
        return as(by).post(service("/record"), typed);
    }
    std::size_t due(std::string_view clock) {
        std::size_t count = 0;
        for (const auto& one : open_due(file(), Calendar::england(), today)) count += one.terms->clock == clock;
        return count;
    }

    TestAuthority authority;
    const Area its_area = area();
    homes::FosterFamily family;
    PersonId ana{1};
    PersonId petra = authority.person("Petra", "Ashdown", "1982-05-05"_day);
    const Reader worker = authority.reader_with(Role::supervising_social_worker, {}, "Sol");
    const Reader manager = authority.reader_with(Role::fostering_manager, {}, "Mags");
};

Portable a_record(std::string about = "Hazel Beech") {
    Portable record;
    record.from_service = "Fernley Fostering";
    record.to_service = "Thistleshire";
    record.made = "2026-05-01"_day;
    record.consented = "2026-04-20"_day;
    record.home = "The Beech family";
    record.carers = {{about, "2020-01-01"_day}};
    record.checks = {{"dbs", about, "2025-05-01"_day, "2028-05-01"_day, "clear"},
                     {"medical", about, "2023-01-01"_day, "2025-01-01"_day, "clear"},
                     {"identity", "Bo Beech", "2025-05-01"_day, {}, "clear"},
                     {"reference", about, "2025-05-01"_day, {}, "clear"},
                     {"palmistry", about, "2025-05-01"_day, {}, "clear"}};
    record.statement = "Kind.";
    return record;
}

/// Hazel, who fosters for another service, has applied to us.
PersonId hazel(TestAuthority& authority) {
    const auto person = authority.person("Hazel", "Beech");
    authority.fact(person, RoleFact{Role::prospective_carer, {}, "2026-05-10"_day, {}});
    authority.fact(person, recruitment::Enquiry{"2026-05-10"_day,
                                                recruitment::Source::foster_carer,
                                                recruitment::Route::mainstream,
                                                {},
                                                recruitment::ReachBy::telephone,
                                                "01632 960123",
                                                {},
                                                {},
                                                {},
                                                {}});
    return person;
}

std::string takes_in(PersonId applicant) { return fmt::format("/applications/{}/portable-record", applicant.number()); }

}  // namespace

TEST_CASE(
    "A transfer, from the carers' asking to the end of approval here: the record is made, each agrees, nobody moves") {
    const auto areas = schemas();
    for_each_engine(areas, [](const Database& database) {
        Town town{database};
        CHECK(town.makes(town.worker.person).status == 409);  // nobody asked
        CHECK(town.asks(town.family.carer) == 303);
        CHECK(town.asks(town.family.carer) == 409);  // one at a time
        CHECK(town.due("F18") == 1);
        CHECK(occasions(record_provided, town.file(), Calendar::england(), today).front().due == "2026-06-22"_day);
        CHECK(occasions(children_talked_about, town.file(), Calendar::england(), today).front().due ==
              "2026-06-29"_day);
        CHECK(town.makes(town.worker.person).status == 303);
        CHECK(town.due("F18") == 0);
        CHECK(town.agrees(town.family.carer) == 303);
        CHECK(town.as(town.worker.person).get(town.service(town.record() + "/file")).status == 409);  // Petra has not
        CHECK(town.agrees(town.petra) == 303);
        CHECK(town.as(town.worker.person).get(town.service(town.record() + "/file")).status == 200);
        const Fields approved{{"on", "today"}, {"said_by", "Their manager, in writing"}};
        CHECK(town.as(town.worker.person).post(town.service("/approved"), approved).status == 422);
        CHECK(town.as(town.worker.person)
                  .post(town.service("/meeting"), {{"on", "today"}, {"words", "All stay where they are."}})
                  .status == 303);
        CHECK(town.as(town.worker.person).post(town.service("/approved"), approved).status == 303);
        CHECK(town.file().of.ended(today) == "2026-06-29"_day);
        CHECK(town.file().of.living_here(today).size() == 1);
        CHECK_FALSE(town.file().under_way());
    });
}

TEST_CASE("The portable record holds the carers' work and checks, and of children ages alone") {
    const auto areas = schemas();
    const FreshFile record{areas};
    Town town{record.database()};
    town.agree_to_it();
    const auto made = town.file().made.front();
    const auto read = must(read_record(made.value.file));
    CHECK(read.wrong.empty());
    CHECK(read.fingerprint == made.value.fingerprint);
    CHECK(read.record.from_service == "Thistleshire");
    CHECK(read.record.carers.size() == 2);
    CHECK(read.record.terms.size() == 1);
    CHECK(read.record.visits.size() == 1);
    CHECK(read.record.training.front().course == "First aid");
    REQUIRE(read.record.checks.size() == 1);
    CHECK(read.record.checks[0].expires == "2028-02-02"_day);
    CHECK(read.record.children_now == 1);
    CHECK(read.record.ages_when_they_came == std::vector{10});
    for (const auto* words : {"Ana", "den", "Secret words", "Fernley,"})
        CHECK(made.value.file.find(words) == std::string::npos);
    const auto shown = town.as(town.family.carer).get(town.own(fmt::format("/record/{}", made.id.number())));
    CHECK(says(shown, "Calm and warm carers."));
    CHECK(says(shown, "Left out, and why"));
}

TEST_CASE("What is said of carers names no child, and allegations are the fostering manager's to write of") {
    const auto areas = schemas();
    const FreshFile record{areas};
    Town town{record.database()};
    town.asks(town.family.carer);
    CHECK(says(town.as(town.worker.person).post(town.service("/record"), {{"statement", "They helped Ana so much."}}),
               "It names a child"));
    CHECK(says(town.as(town.worker.person)
                   .post(town.service("/record"), Fields{{"statement", "Little FERNLEY slept well here."}}),
               "It names a child"));
    CHECK(says(town.as(town.worker.person)
                   .post(town.service("/record"), Fields{{"statement", "Our Ana-Lee slept well here."}}),
               "It names a child"));
    const Fields about{{"allegations", "One in 2024, unfounded."}};
    CHECK(says(town.makes(town.worker.person, about), "only the fostering manager"));
    CHECK(town.makes(town.manager.person, about).status == 303);
    CHECK(must(read_record(town.file().made.front().value.file)).record.allegations == "One in 2024, unfounded.");
}

TEST_CASE("A carer reads exactly what would go before they agree, and nothing but the day of it is added then") {
    const auto areas = schemas();
    for_each_engine(areas, [](const Database& database) {
        Town town{database};
        town.authority.fact(town.family.carer, recruitment::HouseholdMember{
                                                   "Cai Ashdown", recruitment::HouseholdTie::child, "2001-03-04"_day});
        town.asks(town.family.carer);
        CHECK_FALSE(says(town.as(town.petra).get(town.own()), "I agree"));  // there is nothing to agree to yet
        town.makes(town.worker.person);
        const auto before = town.as(town.petra).get(town.own(town.record()));
        CHECK(says(before, "Calm and warm carers."));
        CHECK(says(before, "Cai Ashdown"));
        CHECK(says(before, "born on 4 March 2001"));
        CHECK(says(before, "Nothing has gone yet"));
        CHECK(says(before, "I agree: they may have this record"));
        CHECK(says(town.as(town.worker.person).get(town.service(town.record())), "Carla Ashdown and Petra Ashdown"));
        auto read = must(read_record(town.as(town.petra).get(town.own(town.record() + "/file")).body)).record;
        CHECK_FALSE(read.consented);
        town.agrees(town.family.carer);
        CHECK(town.agrees(town.petra) == 303);
        CHECK(town.agrees(town.petra) == 409);
        const auto sent = town.as(town.worker.person).get(town.service(town.record() + "/file")).body;
        read.consented = today;
        CHECK(sent == json_of(read));
    });
}

TEST_CASE("A record that is made again is read again: what was agreed to before does not count for it") {
    const auto areas = schemas();
    const FreshFile record{areas};
    Town town{record.database()};
    town.agree_to_it();
    const auto first = town.record();
    REQUIRE(town.makes(town.manager.person, {{"allegations", "One in 2024, unfounded."}}).status == 303);
    const auto sol = town.as(town.worker.person);
    CHECK(sol.get(town.service(first + "/file")).status == 409);
    CHECK(says(sol.get(town.service(first)), "Another record was made since"));
    CHECK(sol.get(town.service(town.record() + "/file")).status == 409);
    CHECK(town.as(town.petra).post(town.own(first + "/agree"), {}).status == 409);
    CHECK(town.as(town.petra).post(town.own("/record/99999/agree"), {}).status == 404);
    CHECK(town.agrees(town.petra) == 303);
    CHECK(town.agrees(town.family.carer) == 303);
    CHECK(sol.get(town.service(town.record() + "/file")).status == 200);
}

TEST_CASE("A record that was made under a consent given before still counts as agreed to") {
    const auto areas = schemas();
    const FreshFile record{areas};
    Town town{record.database()};
    const auto asked = town.authority.fact(
        town.family.home, TransferAsked{"2026-05-01"_day, town.family.carer, "Fernley Fostering", "2026-09-01"_day});
    for (const auto carer : {town.family.carer, town.petra})
        town.authority.fact(town.family.home, Consent{asked, carer, "2026-05-02"_day});
    const auto json = json_of(a_record());
    town.authority.fact(town.family.home, RecordMade{asked, "2026-05-03"_day, town.worker.person, "", json});
    const auto file = town.file();
    CHECK(file.may_go(file.made.front()));
    CHECK(must(as_it_goes(file, file.made.front())).consented == "2026-05-02"_day);
}

TEST_CASE("A consent that is taken back stops the record at once, and it can be given again") {
    const auto areas = schemas();
    const FreshFile record{areas};
    Town town{record.database()};
    town.agree_to_it();
    const auto fact = fmt::format("/record/{}", town.file().made.front().id.number());
    CHECK(town.as(town.worker.person).get(town.service(fact)).status == 200);
    CHECK(town.as(town.petra).post(town.own("/take-back"), {}).status == 303);
    CHECK(town.as(town.worker.person).get(town.service(fact)).status == 409);
    CHECK(town.as(town.worker.person).get(town.service(fact + "/file")).status == 409);
    CHECK(town.as(town.petra).get(town.own(fact)).status == 200);  // it is theirs
    CHECK(town.agrees(town.petra) == 303);
    CHECK(town.as(town.worker.person).get(town.service(fact + "/file")).status == 200);
}

TEST_CASE("Only this home's carers ask and agree, and only they and their service read the record") {
    const auto areas = schemas();
    const FreshFile record{areas};
    Town town{record.database()};
    const auto stranger = town.authority.reader_with(Role::foster_carer, {}, "Wren").person;
    CHECK(town.asks(stranger) == 403);
    CHECK(town.asks(town.worker.person) == 403);
    town.agree_to_it();
    const auto fact = fmt::format("/record/{}", town.file().made.front().id.number());
    for (const auto role : {Role::social_worker, Role::auditor, Role::payments_officer, Role::decision_maker})
        for (const auto& address : {town.own(fact), town.service(fact), town.service(fact + "/file")})
            CHECK(town.as(town.authority.reader_with(role).person).get(address).status == 403);
    CHECK(town.as(stranger).get(town.own(fact)).status == 403);
    CHECK(town.as(stranger).post(town.own(fact + "/agree"), {}).status == 403);
    CHECK(town.as(town.family.carer).post(town.service("/record"), {{"statement", "We are great."}}).status == 403);
}

TEST_CASE(
    "The transfer route: what another service checked goes in with consent, and what is wrong is told row by row") {
    const auto areas = schemas();
    for_each_engine(areas, [](const Database& database) {
        Town town{database};
        const auto applicant = hazel(town.authority);
        const auto sol = town.as(town.worker.person);
        const auto json = json_of(a_record());
        CHECK(says(sol.post(takes_in(applicant), {{"pasted", json}}), "has not applied yet"));
        town.authority.fact(applicant, recruitment::Application{"2026-05-20"_day, true, "Fernley Fostering", true});
        CHECK(sol.get(takes_in(applicant)).status == 200);
        CHECK(sol.post(takes_in(applicant), {{"pasted", json}}).status == 303);
        const auto shown = sol.get(takes_in(applicant));
        CHECK(says(shown, "1 check went in"));
        CHECK(says(shown, "it ran out on 1 January 2025"));
        CHECK(says(shown, "it is about Bo Beech, not Hazel Beech"));
        CHECK(says(shown, "this is asked for afresh"));
        CHECK(says(shown, "is no check that we know"));
        const auto file =
            must(recruitment::application_file(town.authority.store(), town.authority.leave(applicant), Known::now()));
        REQUIRE(file.received.size() == 1);
        CHECK(file.received[0].value.made_for == "Fernley Fostering");
        CHECK(file.received[0].value.issued == "2025-05-01"_day);
        CHECK(file.received[0].value.agreed == "2026-04-20"_day);
        CHECK(file.received[0].value.expires == "2028-05-01"_day);
    });
}

TEST_CASE("A record that was changed on the way is refused with words, and so is what is none or another's") {
    const auto areas = schemas();
    const FreshFile record{areas};
    Town town{record.database()};
    const auto applicant = hazel(town.authority);
    town.authority.fact(applicant, recruitment::Application{"2026-05-20"_day, true, {}, true});
    const auto sol = town.as(town.worker.person);
    auto changed = json_of(a_record());
    changed.replace(changed.find("2028-05-01"), 10, "2038-05-01");
    const auto refused = sol.post(takes_in(applicant), {{"pasted", changed}});
    CHECK(refused.status == 422);
    CHECK(says(refused, "its fingerprint does not fit"));
    auto not_agreed = a_record();
    not_agreed.consented.reset();
    CHECK(says(sol.post(takes_in(applicant), {{"pasted", json_of(not_agreed)}}), "have not agreed yet"));
    for (const auto* none : {"{}", "[]", "not json", "{\"schema\":\"kith portable carer record 1\"}"})
        CHECK(sol.post(takes_in(applicant), {{"pasted", none}}).status == 422);
    CHECK(sol.post(takes_in(applicant), {}).status == 422);
    CHECK(says(sol.post(takes_in(applicant), {{"pasted", json_of(a_record("Ida Larch"))}}), "record of other carers"));
    CHECK(must(recruitment::application_file(town.authority.store(), town.authority.leave(applicant), Known::now()))
              .received.empty());
    CHECK(town.as(town.family.carer).post(takes_in(applicant), {{"pasted", "x"}}).status == 403);
}

TEST_CASE("Spaces do not matter to the fingerprint, and rows that cannot be read are left out by name") {
    const auto json = json_of(a_record());
    auto spaced = json;
    spaced.insert(1, "\n  ");
    CHECK(read_record(spaced));
    Portable odd = a_record();
    odd.training = {{"Hazel", "", "2025-01-01"_day, {}, false}};
    const auto read = must(read_record(json_of(odd)));
    CHECK(read.record.training.empty());
    REQUIRE(read.wrong.size() == 1);
    CHECK(read.wrong[0] == "Training, row 1: \"course\" is missing");
}

TEST_CASE("Asking to move takes two answers, agreeing one press, and taking a record in one file") {
    CHECK(burden(asking_form.info()).inputs == 2);
    CHECK(burden(making_form.info()).required == 1);
}
