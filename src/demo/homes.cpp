#include "demo/homes.h"

#include <algorithm>

#include <fmt/format.h>

#include "demo/identifiers.h"
#include "demo/workforce.h"

namespace kith::demo {

using namespace care;

static constexpr EntryKind person_added{"people.added", "Added to the record"};
static constexpr EntryKind carer_approved{"access.role", "Role"};

bool Home::has_room(Date from, Date to, std::size_t children) const {
    std::size_t there = children;
    for (const auto& spell : spells)
        if (spell.starts < to && from < spell.ends) ++there;
    return there <= places;
}

Homes::Homes(Ledger& ledger, AuthorPlace fostering_team, int district, std::vector<std::string> towns, Date today,
             Random random)
    : ledger_{ledger},
      fostering_team_{fostering_team},
      district_{district},
      towns_{std::move(towns)},
      today_{today},
      random_{random} {}

std::string Homes::own_postcode() { return postcode(district_, random_); }

/// Which stays may share a home's doors: foster families with foster families, and so on.
static int sort_of(PlaceKind kind) {
    if (is_foster(kind)) return 100;
    if (kind == PlaceKind::semi_independent) return static_cast<int>(PlaceKind::supported_accommodation);
    if (kind == PlaceKind::other_11) return static_cast<int>(PlaceKind::other);
    return static_cast<int>(kind);
}

std::size_t Homes::find(const Stay& stay, Date until, Tradition tradition) {
    const bool shared = !is_for_adoption(stay.kind) && stay.kind != PlaceKind::with_parents;
    for (int attempt = 0; shared && attempt < 40 && !homes_.empty(); ++attempt) {
        const auto i = static_cast<std::size_t>(random_.below(static_cast<int>(homes_.size())));
        const auto& home = homes_[i];
        if (sort_of(home.kind) != sort_of(stay.kind) || home.provider != stay.provider || is_kinship(home.kind) ||
            home.outside != stay.outside || home.far != stay.far)
            continue;
        if (home.opened <= stay.starts && home.has_room(stay.starts, until, 1)) return i;
    }
    return open(stay, tradition);
}

std::size_t Homes::open(const Stay& stay, Tradition tradition) {
    Home home{.kind = stay.kind,
              .provider = stay.provider,
              .outside = stay.outside,
              .far = stay.far,
              .name = {},
              .town = {},
              .postcode = {},
              .urn = {},
              .household = {},
              .carers = {},
              .roles = {},
              .carer_names = {},
              .carer_sexes = {},
              .opened = stay.starts,
              .spells = {}};
    home.town = stay.outside ? town_name(random_) : town();
    // Neighbours' districts are near in number; those of distant places are not.
    const int district =
        !stay.outside ? district_
                      : 10 + (district_ - 10 + (stay.far ? random_.between(20, 60) : random_.between(1, 6))) % 88;
    home.postcode = postcode(district, random_);
    if (is_foster(home.kind))
        approve(home, tradition);
    else
        name_home(home);
    homes_.push_back(std::move(home));
    return homes_.size() - 1;
}

std::optional<HomeKind> home_kind(PlaceKind kind) {
    if (is_foster(kind)) return is_kinship(kind) ? HomeKind::kinship : HomeKind::foster;
    switch (kind) {
        case PlaceKind::childrens_home: return HomeKind::childrens_home;
        case PlaceKind::secure_home: return HomeKind::secure_home;
        case PlaceKind::supported_accommodation: return HomeKind::supported_accommodation;
        case PlaceKind::residential_school: return HomeKind::residential_school;
        case PlaceKind::residential_care_home: return HomeKind::other;
        default: return {};
    }
}

void Homes::name_home(Home& home) {
    home.name = home_name(random_);
    const bool registered = home.kind == PlaceKind::childrens_home || home.kind == PlaceKind::secure_home ||
                            home.kind == PlaceKind::supported_accommodation;
    if (registered) home.urn = fmt::format("SC9{:06}", random_.below(1000000));
    home.places = home.kind == PlaceKind::supported_accommodation || home.kind == PlaceKind::semi_independent ? 6 : 4;
    if (is_for_adoption(home.kind)) home.name = "Their adoptive parents";
    if (home_kind(home.kind)) home.household = ledger_.household();
}

void Homes::approve(Home& home, Tradition tradition) {
    home.opened = home.opened.plus_days(-random_.between(30, 1200));
    home.places = static_cast<std::size_t>(random_.between(1, 3));
    home.household = ledger_.household();
    const auto carers_tradition = random_.chance(0.4) ? tradition : Tradition::british;
    const auto family = family_name(carers_tradition, random_);
    home.name = fmt::format("The {} family", family);
    if (home.provider == Provider::private_provider || home.provider == Provider::voluntary)
        home.urn = fmt::format("SC8{:06}", 100 + random_.below(24));  // one of two dozen agencies
    const auto lines = address(home.town);
    std::vector<std::string> taken;
    for (int i = 0, number = random_.chance(0.65) ? 2 : 1; i < number; ++i) {
        const auto sex = (i == 0) == random_.chance(0.9) ? Sex::female : Sex::male;
        const auto given = given_name(carers_tradition, sex, taken, random_);
        const auto person = ledger_.person();
        const auto born = home.opened.plus_days(-365 * random_.between(32, 60) - random_.below(365));
        ledger_.open(at(home.opened, 600 + i), fostering_team_, person_added, person,
                     fmt::format("{} {} was added to the record.", given, family));
        ledger_.enter(Person{born, {}, {}, sex, {}, {}, {}});
        ledger_.enter(name_of(NameKind::usual, given, family));
        ledger_.enter(Residence{*home.household, lines, home.postcode, false, home.opened.plus_days(-500), {}});
        ledger_.open(at(home.opened, 605 + i), fostering_team_, carer_approved, person,
                     fmt::format("{} {} was approved as a foster carer on {}.", given, family, home.opened.in_words()));
        const RoleFact role{Role::foster_carer, {}, home.opened, {}};
        home.roles.emplace_back(ledger_.enter(role), role);
        home.carers.push_back(person);
        home.carer_names.push_back(given);
        home.carer_sexes.push_back(sex);
    }
}

std::size_t Homes::kinship(const FamilyPlan& family, PersonId carer, const std::string& given,
                           const std::string& family_name, Date from) {
    Home home{.kind = PlaceKind::kinship,
              .provider = Provider::own_authority,
              .name = fmt::format("{} {}", given, family_name),
              .town = family.town,
              .postcode = own_postcode(),
              .urn = {},
              .household = ledger_.household(),
              .carers = {carer},
              .roles = {},
              .carer_names = {given},
              .carer_sexes = {Sex::female},
              .places = 6,
              .opened = from,
              .spells = {}};
    ledger_.open(at(from, 8 * 60 + 55), fostering_team_, carer_approved, carer,
                 fmt::format("{} {} was approved to foster her family's children from {}.", given, family_name,
                             from.in_words()));
    ledger_.enter(Residence{*home.household, address(home.town), home.postcode, false, from.plus_days(-1500), {}});
    const RoleFact role{Role::foster_carer, {}, from, {}};
    home.roles.emplace_back(ledger_.enter(role), role);
    homes_.push_back(std::move(home));
    return homes_.size() - 1;
}

}  // namespace kith::demo
