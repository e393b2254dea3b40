// Money and home: what is owed, from which day, once; and what nobody who was in care is told.
#include <doctest/doctest.h>

#include "leaving_care/town_for_tests.h"
#include "safety_net/pages.h"

using namespace kith;
using namespace kith::safety_net;
using namespace kith::testing;

namespace kith::safety_net {
Area area();
}

namespace {

/// The town of leaving care, with the pages of money and home. Faye is the director.
struct Town : leaving_care::Town {
    explicit Town(const Database& database) : leaving_care::Town{database} {
        authority.fact(ana,
                       leaving_care::Lives{"2026-11-02"_day, leaving_care::HomeKind::own_tenancy, "A flat", juniper});
    }
    Response get(PersonId reader, const std::string& address) { return Visitor{authority, own, reader}.get(address); }
    Response post(PersonId reader, const std::string& address, Fields typed) {
        if (field(typed, "shown_at").empty()) typed.emplace_back("shown_at", now());
        return Visitor{authority, own, reader}.post(address, typed);
    }
    SafetyFile net(PersonId person) {
        return must(safety_file(authority.store(), authority.leave(person), Known::now(), authority.today()));
    }
    std::vector<Fact<LocalOffer>> offer() { return must(local_offer(authority.store(), authority.id())); }
    /// The one that is open of those with this name.
    std::optional<Occasion> open(const DutyTerms& terms, PersonId person) {
        for (const auto& due : all_due(net(person), Calendar::england(), authority.today()))
            if (due.terms == &terms && due.occasion.open()) return due.occasion;
        return {};
    }

    Area own = safety_net::area();
    PersonId faye = worker(Role::director, "Faye");
};

void in_town(const std::function<void(Town&)>& test) {
    const std::vector<Schema> schemas{site_schema(), care::care_schema(), leaving_care::leaving_care_schema(),
                                      safety_net_schema()};
    for_each_engine(schemas, [&](const Database& database) {
        Town town{database};
        test(town);
    });
}

using leaving_care::says;

Fields line(std::string title, std::string from = "16", std::string to = "25") {
    return {{"section", "money"},         {"title", std::move(title)},   {"words", "It costs you nothing."},
            {"how", "Ask your adviser."}, {"from_age", std::move(from)}, {"to_age", std::move(to)}};
}

}  // namespace

TEST_CASE("the least there is to set up a home is that of the day, and an authority may give more and never less") {
    CHECK(grant_floor("2023-03-31"_day) == Money::pounds(2'000));
    CHECK(grant_floor("2023-04-01"_day) == Money::pounds(3'000));
    const std::vector<Setting> own{{std::string{own_grant_name}, 350'000, "2026-01-01"_day}};
    CHECK(grant_on(own, "2025-12-31"_day) == Money::pounds(3'000));
    CHECK(grant_on(own, "2026-01-01"_day) == Money::pounds(3'500));
}

TEST_CASE("a bursary for an apprenticeship rose for those who began on 1 August 2023") {
    CHECK(bursary_for(Beginning::apprenticeship, "2023-07-31"_day) == Money::pounds(1'000));
    CHECK(bursary_for(Beginning::apprenticeship, "2023-08-01"_day) == Money::pounds(3'000));
    CHECK(bursary_for(Beginning::higher_education, "2026-09-21"_day) == Money::pounds(2'000));
}

TEST_CASE("no housing outcome says no local connection or homeless on purpose, and no words may") {
    for (const auto& outcome : words_of<HousingOutcome>) CHECK_FALSE(not_to_be_said(outcome.words));
    CHECK(not_to_be_said("She was found Intentionally Homeless."));
    CHECK(not_to_be_said("There is no local connection."));
    CHECK_FALSE(not_to_be_said("She needs a home near her nan."));
}

TEST_CASE("money for a first home falls due with the move, and a payment in any sum begins it") {
    in_town([](Town& town) {
        const auto due = town.open(grant_begun.terms, town.ana);
        REQUIRE(due);
        CHECK(due->due == "2026-11-30"_day);
        const auto grant = net_page(town.ana, "/grant");
        CHECK(town.post(town.juniper, grant, {{"on", "today"}, {"amount", "plenty"}, {"item", "bedding"}}).status ==
              422);
        CHECK(town.post(town.juniper, grant, {{"on", "today"}, {"amount", "249.99"}, {"item", "bedding"}}).status ==
              303);
        CHECK_FALSE(town.open(grant_begun.terms, town.ana));
        for (const auto& page :
             {town.get(town.juniper, net_page(town.ana)), town.get(town.ana, std::string{my_page})}) {
            CHECK(page.status == 200);
            for (const auto words : {"£3,000.00", "£249.99", "£2,750.01"}) CHECK(says(page, words));
        }
    });
}

TEST_CASE("who was never eligible is not owed it, and is told why") {
    in_town([](Town& town) {
        const auto fern = town.authority.person("Fern", "Larch", "2006-05-05"_day);
        town.authority.fact(fern, Allocation{town.juniper, Role::personal_adviser, "2025-02-10"_day, {}});
        const auto answer =
            town.post(town.juniper, net_page(fern, "/grant"), {{"on", "today"}, {"amount", "10"}, {"item", "bedding"}});
        CHECK(answer.status == 409);
        CHECK(says(answer, "thirteen weeks"));
    });
}

TEST_CASE("a bursary is paid once for each kind, and its amount is typed by nobody") {
    in_town([](Town& town) {
        const auto begins = [&](std::string what, std::string place) {
            CHECK(town.post(town.juniper, net_page(town.ana, "/begun"),
                            {{"what", std::move(what)}, {"starts", "2/11/2026"}, {"place", std::move(place)}})
                      .status == 303);
            return town.net(town.ana).begun.back().id;
        };
        const auto first = begins("apprenticeship", "Larch Joinery"), second = begins("apprenticeship", "Alder Tiles");
        REQUIRE(town.open(bursary_paid.terms, town.ana));
        const auto paid = [&](FactId begun) {
            return town.post(town.juniper, net_page(town.ana, fmt::format("/begun/{}/paid", begun.number())),
                             {{"on", "today"}});
        };
        CHECK(paid(first).status == 303);
        CHECK(town.net(town.ana).bursaries.at(0).value.amount == Money::pounds(3'000));
        CHECK_FALSE(town.open(bursary_paid.terms, town.ana));
        const auto again = paid(second);
        CHECK(again.status == 409);
        CHECK(says(again, "paid once"));
        CHECK(town.post(town.juniper, net_page(town.ana, "/begun"),
                        {{"what", "higher_education"}, {"starts", "4/2/2031"}, {"place", "Late University"}})
                  .status == 422);
    });
}

TEST_CASE("a refusal of a home is challenged within 21 days, once, and by no other decision") {
    in_town([](Town& town) {
        const auto housing = net_page(town.ana, "/housing");
        Fields told{{"on", "18/11/2026"},
                    {"outcome", "refused"},
                    {"council", "Larkfield"},
                    {"words", "Intentionally homeless."}};
        CHECK(town.post(town.juniper, housing, told).status == 422);
        told.back().second = "They said she must look elsewhere. She needs a home near work.";
        CHECK(town.post(town.juniper, housing, told).status == 303);
        const auto due = town.open(refusal_challenged.terms, town.ana);
        REQUIRE(due);
        CHECK(due->due == "2026-12-09"_day);
        const auto ask =
            net_page(town.ana, fmt::format("/housing/{}/challenge", town.net(town.ana).housing[0].id.number()));
        CHECK(town.post(town.juniper, ask, {{"on", "17/11/2026"}, {"words", "Look again."}}).status == 422);
        CHECK(town.post(town.juniper, ask, {{"on", "today"}, {"words", "Look again."}}).status == 303);
        CHECK_FALSE(town.open(refusal_challenged.terms, town.ana));
        CHECK(town.post(town.juniper, ask, {{"on", "today"}, {"words", "Look again."}}).status == 409);
    });
}

TEST_CASE("a manager guarantees the rent, for days that no other guarantee holds") {
    in_town([](Town& town) {
        const auto page = net_page(town.ana, "/guarantor");
        const Fields typed{{"landlord", "Beech Homes"}, {"rent", "650"}, {"starts", "today"}, {"ends", "19/11/2027"}};
        CHECK(town.post(town.juniper, page, typed).status == 403);
        CHECK(town.post(town.moss, page, typed).status == 303);
        CHECK(town.post(town.moss, page, typed).status == 409);
        CHECK(says(town.get(town.ana, std::string{my_page}),
                   "guarantees your rent to Beech Homes until 19 November 2027"));
    });
}

TEST_CASE("what was recorded by mistake is taken off with the reason, what hangs on it first") {
    in_town([](Town& town) {
        CHECK(town.post(town.juniper, net_page(town.ana, "/begun"),
                        {{"what", "apprenticeship"}, {"starts", "2/11/2026"}, {"place", "Larch Joinery"}})
                  .status == 303);
        const auto begun = town.net(town.ana).begun[0].id;
        CHECK(town.post(town.juniper, net_page(town.ana, fmt::format("/begun/{}/paid", begun.number())),
                        {{"on", "today"}})
                  .status == 303);
        const auto off = [&](FactId id, std::string why) {
            return town
                .post(town.juniper, net_page(town.ana, fmt::format("/off/{}", id.number())),
                      {{"because", std::move(why)}})
                .status;
        };
        CHECK(off(begun, "Another's") == 409);
        CHECK(off(town.net(town.ana).bursaries[0].id, "") == 422);
        CHECK(off(town.net(town.ana).bursaries[0].id, "Another's") == 303);
        CHECK(off(begun, "Another's") == 303);
        CHECK(town.net(town.ana).begun.empty());
        CHECK(off(begun, "Another's") == 404);
    });
}

TEST_CASE("the local offer is kept by who answers for it, read by everyone, and by the person for their age") {
    in_town([](Town& town) {
        const std::string add{"/local-offer/keep/new"};
        CHECK(town.post(town.juniper, add, line("A free bus pass")).status == 403);
        CHECK(town.post(town.faye, add, line("A free bus pass", "21", "18")).status == 422);
        CHECK(town.post(town.faye, add, line("A free bus pass")).status == 303);
        CHECK(town.post(town.faye, add, line("Driving lessons", "17", "19")).status == 303);
        const auto mine = town.get(town.ana, std::string{my_page});  // she is 20
        CHECK(says(mine, "A free bus pass"));
        CHECK_FALSE(says(mine, "Driving lessons"));
        const auto id = town.offer().at(0).id.number();
        const auto seen = town.now();
        const auto change = fmt::format("/local-offer/keep/{}/change", id);
        CHECK(town.post(town.faye, change, line("A free bus and train pass")).status == 303);
        auto stale = line("No pass");
        stale.emplace_back("shown_at", seen);
        CHECK(town.post(town.faye, change, stale).status == 409);
        CHECK(town.post(town.faye, fmt::format("/local-offer/keep/{}/remove", id), {{"because", "Ended"}}).status ==
              303);
        CHECK(town.offer().size() == 1);
        CHECK(town.post(town.faye, "/local-offer/keep/amount", {{"amount", "2999.99"}, {"starts", "today"}}).status ==
              422);
        CHECK(town.post(town.faye, "/local-offer/keep/amount", {{"amount", "3250"}, {"starts", "today"}}).status ==
              303);
        CHECK(says(town.get(town.ana, std::string{my_page}), "£3,250.00"));
    });
}

TEST_CASE("a line of the local offer is looked at again after twelve months, or it is said so") {
    in_town([](Town& town) {
        CHECK(town.post(town.faye, "/local-offer/keep/new", line("A free bus pass")).status == 303);
        CHECK_FALSE(says(town.get(town.faye, std::string{keeping_page}), "Look at it again"));
        town.authority.move_to("2027-11-22"_day);
        CHECK(says(town.get(town.faye, std::string{keeping_page}), "Look at it again"));
        const auto right = fmt::format("/local-offer/keep/{}/right", town.offer().at(0).id.number());
        CHECK(town.post(town.faye, right, {}).status == 303);
        CHECK_FALSE(says(town.get(town.faye, std::string{keeping_page}), "Look at it again"));
    });
}
