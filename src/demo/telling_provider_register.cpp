// The regulator's register as the demonstration tells it: providers, who owns them, and their homes.
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "demo/names.h"
#include "demo/telling_commissioning_parts.h"
#include "homes/acts.h"

namespace kith::demo::buying {

static constexpr EntryKind taken_over{"commissioning.register", "From the regulator's register"};
static constexpr std::array company_words{"Homes Ltd", "Care", "Children's Services", "Lodge Care", "Living"};

Result<PersonId> Buying::new_provider(Change& change, OrganisationKind kind, std::string name,
                                      std::optional<std::string> urn) {
    const PersonId id{change.next_id()};
    TRY(change.open(ours(id), {provider_added, fmt::format("{} was put on the register of providers", name)}));
    TRY(change.enter(ours(id), Organisation{kind, std::move(name), std::move(urn), today_.plus_months(-36), {}}));
    ++made_.facts;
    return id;
}

std::string Buying::company() {
    return fmt::format("{} {}", std::string{town_name(random_)}, random_.one_of(company_words));
}

Result<void> Buying::providers_and_homes() {
    auto change = TRY(change_of(us_.record));
    const auto before = change.last_entry().number();
    const auto known = TRY(providers_of(change.store(), Gate::machine_all(us_.record)));
    for (const auto& [number, provider] : known) {
        if (provider.kind == OrganisationKind::company) companies_.push_back(number);
        if (provider.urn) by_urn_.emplace(*provider.urn, number);
        names_.emplace(number, provider);
    }
    for (const auto& home : TRY(recorded_homes(change.store(), Gate::machine_all(us_.record), today_))) {
        if (home.of && !home.urn.empty()) runs_.emplace(home.urn, *home.of);
        TRY(on_the_register(change, home));
    }
    TRY(owners(change));
    for (const auto& stay : stays_) {
        if (runs_.contains(stay.urn) || by_urn_.contains(stay.urn)) continue;
        if (care::is_foster(stay.kind))
            TRY(agency(change, stay));
        else
            TRY(home(change, stay));
    }
    made_.entries += change.last_entry().number() - before;
    return change.commit();
}

Result<void> Buying::on_the_register(Change& change, const RecordedHome& home) {
    if (!home.area.empty()) return {};
    const auto it = ours(home.home);
    const auto& area = us_.members[static_cast<std::size_t>(++seen_) % us_.members.size()].name;
    TRY(change.open(it, {taken_over, fmt::format("{}, by the regulator's register", home.name)}));
    TRY(change.enter(it, Registered{home.urn, area, today_.plus_months(-6)}));
    if (is_family(home.kind)) return {};
    TRY(change.enter(it, homes::Inspection{seen_ % 5 == 2 ? homes::Rating::requires_improvement : homes::Rating::good,
                                           today_.plus_days(-random_.between(30, 360))}));
    const auto file = TRY(homes::home_file(change.store(), it, Known::now()));
    if (auto by = file.run_by_on(today_)->value; seen_ % 4 != 1) {
        by.manager = manager(), by.starts = today_.plus_months(-6);
        TRY(change.enter(it, by));
    }
    made_.facts += 3;
    return {};
}

Result<void> Buying::owners(Change& change) {
    while (companies_.size() < 4) {
        const auto name = company();
        const auto urn = fmt::format("SC90{:04}", 1'000 + static_cast<int>(companies_.size()) * 7);
        const auto id = TRY(new_provider(change, OrganisationKind::company, name, urn));
        companies_.push_back(id);
        names_.insert_or_assign(id, Organisation{OrganisationKind::company, name, urn, today_, {}});
    }
    const auto group = TRY(new_provider(change, OrganisationKind::company, "Yewbank Group", {}));
    const auto fund = TRY(new_provider(change, OrganisationKind::company, "Yewbank Holdings", {}));
    const auto owned = [&](PersonId provider, PersonId owner) -> Result<void> {
        TRY(change.open(ours(provider), {taken_over, "Who owns it was put on the register"}));
        TRY(change.enter(ours(provider), OwnedBy{owner, today_.plus_months(-20), {}}));
        return {};
    };
    TRY(owned(group, fund));
    TRY(owned(companies_[0], group));
    return owned(companies_[1], group);
}

Result<void> Buying::agency(Change& change, const Stay& stay) {
    const auto name = fmt::format("{} Fostering", town_name(random_));
    const auto id = TRY(new_provider(change, OrganisationKind::fostering_agency, name, stay.urn));
    by_urn_.emplace(stay.urn, id);
    names_.insert_or_assign(id, Organisation{OrganisationKind::fostering_agency, name, stay.urn, today_, {}});
    return {};
}

Result<void> Buying::home(Change& change, const Stay& stay) {
    constexpr std::array chances{0.38, 0.24, 0.22, 0.16};
    const auto of = companies_[static_cast<std::size_t>(random_.by_weight(chances)) % companies_.size()];
    runs_.emplace(stay.urn, of);
    const Leave it = ours(PersonId{change.next_id()});
    const auto opened = std::min(stay.came, today_.plus_months(-18));
    const bool vacant = random_.chance(0.12);
    TRY(change.open(it, {taken_over, fmt::format("{} was put on the register of homes", stay.home)}));
    TRY(change.enter(it, Home{kind_of(stay.kind), stay.home, opened, {}}));
    TRY(change.enter(it, homes::RunBy{care::Provider::private_provider, names_.at(of).name, stay.urn,
                                      vacant ? std::nullopt : std::optional{manager()}, stay.postcode, opened}));
    TRY(change.enter(
        it,
        homes::Terms{
            homes::ApprovedHow::registered, random_.between(3, 6), 8, 17, {}, "", "As it is registered", opened, {}}));
    TRY(change.enter(it, OfProvider{of, opened, {}}));
    TRY(change.enter(it, Registered{stay.urn, stay.area, opened}));
    const auto rating = random_.chance(0.82)  ? homes::Rating::good
                        : random_.chance(0.8) ? homes::Rating::requires_improvement
                                              : homes::Rating::inadequate;
    TRY(change.enter(it, homes::Inspection{rating, today_.plus_days(-random_.between(30, 360))}));
    if (++homes_ % 9 == 3)
        TRY(change.enter(
            it, homes::Ending{
                    today_.plus_days(random_.between(40, 90)), "Staff cannot be found", names_.at(of).name, {}, {}}));
    made_.facts += 6;
    return {};
}

std::string Buying::manager() {
    std::vector<std::string> none;
    return given_name(Tradition::british, Sex::female, none, random_) + " " + family_name(Tradition::british, random_);
}

}  // namespace kith::demo::buying
