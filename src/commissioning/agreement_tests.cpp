#include <doctest/doctest.h>

#include "commissioning/acts.h"
#include "commissioning/stays.h"
#include "commissioning/town_for_tests.h"

using namespace kith;
using namespace kith::commissioning;
using namespace kith::testing;

TEST_CASE(
    "A worker records what was agreed for the child's home, with the provider and the contract's price filled in") {
    in_a_town([](Town& town) {
        const auto commissioner = town.as(town.commissioner);
        commissioner.post(provider_address(town.bramblewood, "/contract"),
                          {{"kind", "framework"}, {"reference", "FW-1"}, {"starts", "01/01/2026"}});
        const auto contract = must(contracts_of(town.us.store(), town.us.leave_of_all())).at(0).is.id.number();
        commissioner.post(provider_address(town.bramblewood, "/price"), {{"contract", std::to_string(contract)},
                                                                         {"home", "childrens_home"},
                                                                         {"band", "enhanced"},
                                                                         {"weekly", "6,000"},
                                                                         {"starts", "01/01/2026"}});
        const auto wim = town.member.person("Wim", "Fernley", "2013-02-02"_day);
        town.member.fact(wim, care::PeriodOfCare{"2026-04-01"_day, care::Need::abuse_or_neglect, {}, {}});
        town.member.fact(wim, Town::placement("2026-04-01"_day));
        const auto robin = town.member.reader_with(Role::social_worker);
        const auto page = fmt::format("/children/{}/agreement", wim.number());
        CHECK(town.at_home(robin.person).get(page).status == 403);
        town.member.allocate(wim, robin, Role::social_worker);
        const auto worker = town.at_home(robin.person);
        const auto shown = worker.get(page);
        CHECK(holds(shown, "value=\"Bramblewood Homes\""));
        CHECK(holds(shown, "value=\"SC900001\""));
        CHECK(holds(shown, "Bramblewood Homes: FW-1, framework"));
        Fields typed{{"contract", std::to_string(contract)},
                     {"provider", "Bramblewood Homes"},
                     {"band", "standard"},
                     {"starts", "01/04/2026"}};
        CHECK(holds(worker.post(page, typed), "The contract has no price for this kind of home and band"));
        typed[2].second = "enhanced";
        CHECK(worker.post(page, typed).status == 303);
        CHECK(holds(worker.get(page), "£6,000.00"));
        CHECK(holds(worker.post(page, typed), "An agreement runs on these days already"));
        const auto stays = must(agreed_stays(
            town.us.store(), Gate::machine_to<May::see_provider>(co_operative, town.bramblewood), town.us.today()));
        CHECK(stays.size() == 2);
    });
}

TEST_CASE("Where a child lives nowhere, nothing can be agreed") {
    in_a_town([](Town& town) {
        const auto una = town.member.person("Una", "Fernley", "2013-02-02"_day);
        const auto robin = town.member.reader_with(Role::social_worker);
        town.member.allocate(una, robin, Role::social_worker);
        const auto page = town.at_home(robin.person).get(fmt::format("/children/{}/agreement", una.number()));
        CHECK(page.status == 404);
    });
}

TEST_CASE("What was agreed is recorded for a stay that is over too, as the invoice comes when the child has moved on") {
    in_a_town([](Town& town) {
        const auto wim = town.member.person("Wim", "Fernley", "2013-02-02"_day);
        town.member.fact(wim, care::PeriodOfCare{"2026-04-01"_day, care::Need::abuse_or_neglect, {}, {}});
        const auto over = town.member.fact(wim, Town::placement("2026-04-01"_day, "2026-05-10"_day));
        town.member.fact(wim, Town::placement("2026-05-10"_day, {}, "SC100009"));
        const auto robin = town.member.reader_with(Role::social_worker);
        town.member.allocate(wim, robin, Role::social_worker);
        const auto worker = town.at_home(robin.person);
        const auto of_it = fmt::format("/children/{}/agreement?stay={}", wim.number(), over.number());
        CHECK(holds(worker.get(fmt::format("/children/{}/agreement", wim.number())), of_it));
        CHECK(holds(worker.get(of_it), "Wim lived at Larkfield House from 1 April 2026 to 10 May 2026."));
        Fields typed{{"provider", "Bramblewood Homes"},
                     {"provider_urn", "SC900001"},
                     {"band", "standard"},
                     {"weekly", "700"},
                     {"starts", "11/05/2026"}};
        CHECK(holds(worker.post(of_it, typed), "The stay ended on 10 May 2026"));
        typed.back().second = "01/04/2026";
        CHECK(worker.post(of_it, typed).status == 303);
        const auto agreed = must(facts<Agreement>(town.member.store(), town.member.leave(wim), Known::now()));
        REQUIRE(agreed.size() == 1);
        CHECK(agreed.front().value.placement == over);
    });
}

TEST_CASE("An agreement under a contract keeps its own provider's, where another calls its contract the same") {
    in_a_town([](Town& town) {
        const auto other = town.provider("Sallowfield Care", "SC900002");
        town.us.fact(other, Contract{ContractKind::framework, "FW-1", {}, "", joined, {}});
        const auto ours = town.us.fact(town.bramblewood, Contract{ContractKind::framework, "FW-1", {}, "", joined, {}});
        town.us.fact(other, Contract{ContractKind::framework, "FW-1", {}, "", joined, {}});
        town.member.fact(town.ana, care::PeriodOfCare{"2026-03-01"_day, care::Need::abuse_or_neglect, {}, {}});
        const auto robin = town.member.reader_with(Role::social_worker);
        town.member.allocate(town.ana, robin, Role::social_worker);
        const auto shown =
            town.at_home(robin.person)
                .get(fmt::format("/children/{}/agreement/{}", town.ana.number(), town.agreement.number()));
        CHECK(holds(shown, fmt::format("value=\"{}\" checked", ours.number())));
    });
}

TEST_CASE(
    "A price that was agreed wrongly is corrected with a reason, and the invoice that waits is checked against it") {
    in_a_town([](Town& town) {
        town.member.fact(town.ana, care::PeriodOfCare{"2026-03-01"_day, care::Need::abuse_or_neglect, {}, {}});
        const auto robin = town.member.reader_with(Role::social_worker);
        town.member.allocate(town.ana, robin, Role::social_worker);
        const auto worker = town.at_home(robin.person);
        const auto commissioner = town.as(town.commissioner);
        const auto invoice = where(commissioner.post(provider_address(town.bramblewood, "/invoices/type"),
                                                     typed_line(town, "B-1", "31", "3,542.86")));
        CHECK(holds(commissioner.get(invoice), "Wrong price"));
        const auto page = fmt::format("/children/{}/agreement/{}", town.ana.number(), town.agreement.number());
        CHECK(holds(worker.get(page), "Correct or end this agreement"));
        const auto now = must(last_entry(town.member.store(), thistleshire)).number();
        Fields typed{{"provider", "Bramblewood Homes"},
                     {"provider_urn", "SC900001"},
                     {"band", "standard"},
                     {"weekly", "800"},
                     {"starts", "01/03/2026"},
                     {"shown_at", std::to_string(now)}};
        CHECK(holds(worker.post(page, typed), "Say why"));
        typed.emplace_back("because", "The letter says 800");
        CHECK(worker.post(page, typed).status == 303);
        CHECK(holds(commissioner.get(invoice), "Agree the line that agrees"));
    });
}
