// What the co-operative of the demonstration region buys: agreements, invoices, owners, votes.
#include <doctest/doctest.h>

#include <algorithm>

#include "commissioning/members.h"
#include "commissioning/sharing.h"
#include "commissioning/stays.h"
#include "commissioning/sufficiency.h"
#include "demo/testing_region.h"

namespace kith::demo {

using namespace kith::commissioning;
using testing::must;

namespace {

/// The tiny region whole, as `kith demo --scale tiny` makes it.
struct Bought {
    const std::vector<Schema> areas = schemas_told_of();
    const testing::FreshFile file{areas};
    Made made = must(make_region(file.database(), {.scale = Scale::tiny, .seed = 1, .today = test_day}, {}));
    AuthorityId us{3};

    Store store() const { return must(file.database().read()); }
    LeaveOfAll all() const { return Gate::machine_all(us); }
};

const Bought& bought() {
    static const Bought made;
    return made;
}

}  // namespace

TEST_CASE(
    "In the demo region providers have owners, homes, contracts and prices, and homes that lack a manager or close") {
    const auto homes = must(recorded_homes(bought().store(), bought().all(), test_day));
    CHECK(homes.size() >= 6);
    CHECK(std::ranges::any_of(homes, [](const auto& home) { return home.unmanaged(); }));
    CHECK(std::ranges::none_of(homes, [](const auto& home) { return home.area.empty(); }));
    const auto owners = must(owners_on(bought().store(), bought().all(), test_day));
    CHECK(std::ranges::any_of(owners, [&](const auto& one) { return owners_above(owners, one.first).size() == 2; }));
    for (const auto& contract : must(contracts_of(bought().store(), bought().all()))) CHECK(contract.runs(test_day));
}

TEST_CASE("In the demo region invoices hold lines that agree and lines that do not, and what was agreed stands") {
    int agree = 0, found = 0, answered = 0;
    for (const auto& [provider, is] : must(providers_of(bought().store(), bought().all()))) {
        const auto leave = Gate::machine_to<May::see_provider>(bought().us, provider);
        const auto file = must(provider_file(bought().store(), leave, test_day));
        const auto invoices = must(invoices_of(bought().store(), leave));
        for (const auto& invoice : invoices) {
            auto against = must(check_against(bought().store(), leave, file, test_day));
            against.claimed = claimed_before(invoices, invoice.is.id);
            const auto checked = check_lines(against, invoice.lines, invoice.is.value.number);
            for (std::size_t i = 0; i < checked.size(); ++i) {
                ++(checked[i].agrees() ? agree : found);
                if (!invoice.answers[i]) continue;
                ++answered;
                CHECK((invoice.answers[i]->answer == Answer::agreed) == checked[i].agrees());
                CHECK(invoice.answers[i]->amount <= invoice.lines[i].amount);
            }
        }
    }
    CHECK(agree > 0);
    CHECK(found > 0);
    CHECK(answered > 0);
}

TEST_CASE("In the demo region some children wait for a home, and one need was given up") {
    const auto leave = Gate::machine_to_all<May::see_region>(bought().us);
    const auto us = must(us_of(bought().store(), bought().us, test_day));
    const auto from = test_day.plus_months(-12);
    const auto figures = sufficiency_of(us, must(needs_seen(bought().store(), leave, from, test_day)),
                                        must(declines_seen(bought().store(), leave, from, test_day)),
                                        must(places_there(bought().store(), leave, test_day)), from, test_day);
    CHECK(figures.all.waiting > 0);
    CHECK_FALSE(figures.why_unable.empty());
    CHECK_FALSE(figures.why_declined.empty());
    CHECK(figures.by_area.size() >= 2);
}

}  // namespace kith::demo
