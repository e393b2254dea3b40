// What a provider's home costs follows from its contracts.
#include <doctest/doctest.h>

#include "commissioning/home_prices.h"
#include "commissioning/town_for_tests.h"

using namespace kith;
using namespace kith::commissioning;
using namespace kith::testing;

TEST_CASE("A home costs what the cheapest running contract of its provider asks for its kind and band, with uplifts") {
    in_a_town([](Town& town) {
        const auto prices = [&](NeedBand band, Date day) {
            return must(weekly_prices(town.us.store(), town.us.leave_of_all(), band, day));
        };
        const auto contract = [&](std::string reference, std::optional<Date> ends) {
            return town.us.fact(
                town.bramblewood,
                Contract{ContractKind::framework, std::move(reference), {}, "", "2026-01-01"_day, ends});
        };
        CHECK(prices(NeedBand::standard, "2026-06-01"_day).empty());
        const auto dear = contract("FW-1", {}), cheap = contract("FW-2", "2026-06-30"_day);
        const auto price = [&](FactId of, HomeKind kind, int pounds) {
            town.us.fact(town.bramblewood,
                         Price{of, kind, NeedBand::standard, Money::pounds(pounds), "2026-01-01"_day});
        };
        price(dear, HomeKind::childrens_home, 5'000);
        price(cheap, HomeKind::childrens_home, 4'000);
        price(cheap, HomeKind::foster, 900);  // of another kind of home
        town.us.fact(town.bramblewood, Uplift{cheap, 1'000, "As the contract says", "2026-04-06"_day});
        CHECK(prices(NeedBand::standard, "2026-06-01"_day).at(town.larkfield) == Money::pounds(4'400));
        CHECK(prices(NeedBand::standard, "2026-07-01"_day).at(town.larkfield) == Money::pounds(5'000));
        CHECK(prices(NeedBand::complex, "2026-06-01"_day).empty());
    });
}
