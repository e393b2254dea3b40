// The homes of a circle, read record by record and set by set, as matching is told of them.
#include <algorithm>
#include <map>
#include <set>

#include "homes/file.h"
#include "kernel/access/gate.h"
#include "region/told.h"
#include "region/told_facts.h"

namespace kith::region {

namespace told {

std::optional<matching::KindOfHome> kind_of(HomeKind kind) {
    switch (kind) {
        case HomeKind::foster:
        case HomeKind::kinship: return matching::KindOfHome::family;
        case HomeKind::childrens_home: return matching::KindOfHome::childrens_home;
        case HomeKind::secure_home: return matching::KindOfHome::secure_home;
        case HomeKind::supported_accommodation: return matching::KindOfHome::supported_accommodation;
        case HomeKind::residential_school: return matching::KindOfHome::residential_school;
        case HomeKind::other: return {};  // matching would have to guess what it is
    }
    return {};
}

std::optional<matching::Place> place_of(const Postcodes& postcodes, std::string_view postcode) {
    const auto at = postcodes.find(postcode);
    if (!at) return {};
    return matching::Place{*at, std::string{postcode}};
}

std::optional<matching::Place> middle_of(const Postcodes& postcodes, std::string_view district) {
    const auto at = postcodes.middle_of_district(district);
    if (!at) return {};
    return matching::Place{*at, std::string{district}};
}

std::string language_code(std::string_view name) { return fold(name); }

std::optional<matching::Sex> sex_of(std::optional<Sex> sex) {
    if (sex == Sex::female) return matching::Sex::female;
    if (sex == Sex::male) return matching::Sex::male;
    return {};
}

bool is_sibling(Tie tie) { return tie == Tie::sibling || tie == Tie::half_sibling || tie == Tie::step_sibling; }

}  // namespace told

namespace {

/// What several homes of one record share, each read in one pass.
struct RecordOfHomes {
    std::map<PersonId, std::string> postcodes;               ///< of families; none of those whose address is kept safe
    std::map<PersonId, std::vector<std::string>> languages;  ///< by person
    std::map<PersonId, PersonId> hubs;                       ///< by home
    std::map<PersonId, CanOffer> can_offer;
    std::vector<told::StayInHome> stays;  ///< of children of other records
};

Result<std::map<PersonId, std::string>> postcodes_of_families(const Store& store, AuthorityId record, Date today) {
    std::map<PersonId, std::string> found;
    std::set<PersonId> kept_safe;
    TRY(
        store.each("select r.household, r.postcode, r.withheld from people_residence r join people_home h"
                   " on h.authority = r.authority and h.about = r.household and h.retired_by is null"
                   " where r.authority = $1 and r.retired_by is null and (r.starts is null or r.starts <= $2)"
                   " and (r.ends is null or r.ends >= $2)"
                   " order by case when r.starts is null then 0 else 1 end, r.starts, r.fact",
                   {record, today}, [&](const Row& row) {
                       const auto home = home_of(row.id<HouseholdId>(0));
                       if (Cell<bool>::read(row, 2)) kept_safe.insert(home);
                       found.insert_or_assign(home, row.text(1));
                   }));
    for (const auto home : kept_safe) found.erase(home);
    return found;
}

Result<RecordOfHomes> record_of_homes(const Store& store, AuthorityId record, Date today) {
    const auto leave = Gate::machine_all(record);
    RecordOfHomes all{TRY(postcodes_of_families(store, record, today)), {}, {}, {}, {}};
    TRY(store.each(
        "select l.about, l.language from people_language l join access_role a on a.authority = l.authority"
        " and a.about = l.about and a.retired_by is null and a.role = $2"
        " where l.authority = $1 and l.retired_by is null",
        {record, Role::foster_carer},
        [&](const Row& row) { all.languages[row.id<PersonId>(0)].push_back(told::language_code(row.text(1))); }));
    TRY(each_fact<InConstellation>(store, leave, Known::now(), [&](const Fact<InConstellation>& fact) {
        if (!runs_on(fact.value.starts, fact.value.ends, today)) return;
        all.hubs.insert_or_assign(fact.about, fact.value.hub);
        all.hubs.emplace(fact.value.hub, fact.value.hub);
    }));
    TRY(each_fact<CanOffer>(store, leave, Known::now(), [&](const Fact<CanOffer>& fact) {
        all.can_offer.insert_or_assign(fact.about, fact.value);
    }));
    return all;
}

matching::Terms terms_told(AuthorityId record, const homes::Terms& terms) {
    matching::Terms told{.from_age = terms.from_age, .to_age = terms.to_age, .places = terms.places};
    if (terms.only_for) told.only_for.push_back({record, *terms.only_for});
    return told;
}

/// A place kept for a child of another record who moved in is filled by that child, and free once they left.
bool told_by_stay(const std::vector<told::StayInHome>& stays, FactId kept) {
    return std::ranges::find(stays, kept, &told::StayInHome::kept) != stays.end();
}

void add_children(const homes::HomeFile& file, AuthorityId record, Date today, const RecordOfHomes& all,
                  matching::Home& home) {
    for (const auto& stay : all.stays)
        if (stay.home == file.home && !stay.ended(today))
            home.residents.push_back({.child = stay.child, .given = "another child", .leaves = stay.ends});
    for (const auto* one : file.living_here(today))
        home.residents.push_back({.child = {record, one->child}, .given = "another child", .leaves = one->ends});
    // Why a place cannot be used stays where it was said: it may be an allegation, or a child's own affair.
    for (const auto& fact : file.not_available)
        if ((!fact.value.ends || *fact.value.ends >= today) && !told_by_stay(all.stays, fact.id))
            home.reductions.push_back({fact.value.places, fact.value.starts, fact.value.ends, "not available"});
}

void add_offer(const CanOffer& said, matching::Home& home) {
    home.skills = told::set_of<matching::Need>(said.skills);
    home.practices = told::set_of<matching::Practice>(said.practices);
    home.features = told::set_of<matching::Feature>(said.features);
    for (const auto& word : words_of<matching::Feature>)
        if (!home.features.has(word.value)) home.not_features.insert(word.value);
    home.offer = matching::Offer{.from_age = said.from_age,
                                 .to_age = said.to_age,
                                 .emergencies = said.emergencies,
                                 .siblings = said.siblings,
                                 .rather_not = told::set_of<matching::Need>(said.rather_not)};
    if (said.length) home.offer->length = from_code<matching::Length>(*said.length);
}

void add_what_they_can(const homes::HomeFile& file, const RecordOfHomes& all, matching::Home& home) {
    std::vector<std::string> languages;
    for (const auto& carer : file.carers)
        if (const auto at = all.languages.find(carer.person); at != all.languages.end())
            languages.insert(languages.end(), at->second.begin(), at->second.end());
    if (!languages.empty()) home.languages = std::move(languages);
    if (const auto at = all.can_offer.find(file.home); at != all.can_offer.end()) add_offer(at->second, home);
}

std::optional<matching::Place> place_told(const homes::HomeFile& file, const RecordOfHomes& all,
                                          const Telling& telling) {
    if (file.family()) {
        const auto at = all.postcodes.find(file.home);
        return at == all.postcodes.end() ? std::nullopt : told::place_of(telling.postcodes, at->second);
    }
    const auto* by = file.run_by_on(telling.today);
    return by && by->value.postcode ? told::place_of(telling.postcodes, *by->value.postcode) : std::nullopt;
}

/// A home with staff is registered where Ofsted's number of it is on the record, or its terms say so.
bool registered(const homes::HomeFile& file, const homes::RunBy* by, const homes::Terms* terms) {
    return file.family() || (by && by->urn) || (terms && terms->how == homes::ApprovedHow::registered);
}

matching::Home home_told(const homes::HomeFile& file, matching::KindOfHome kind, AuthorityId record,
                         const RecordOfHomes& all, const Telling& telling, bool of_providers) {
    const auto today = telling.today;
    const auto* by = file.run_by_on(today);
    const auto* terms = file.terms_on(today);
    matching::Home home{.id = {record, file.home},
                        .name = file.name(),
                        .kind = kind,
                        .area = record,
                        .in_house = by ? by->value.provider == care::Provider::own_authority : !of_providers,
                        .at = place_told(file, all, telling),
                        .registered = registered(file, by ? &by->value : nullptr, terms ? &terms->value : nullptr),
                        .opens = file.is.value.opened > today ? std::optional{file.is.value.opened} : std::nullopt,
                        .closes = file.is.value.closed ? file.is.value.closed : file.ended(today)};
    if (terms) home.terms = terms_told(record, terms->value);
    if (const auto* exemption = file.exemption_on(today)) {
        home.exemption = matching::Exemption{.places = exemption->value.places};
        for (const auto child : file.named_in(exemption->id)) home.exemption->children.push_back({record, child});
    }
    add_children(file, record, today, all, home);
    add_what_they_can(file, all, home);
    return home;
}

/// Support is known of families on an authority's own record: constellations are theirs.
void add_support(const RecordOfHomes& all, std::vector<matching::Home>& homes, std::size_t from) {
    std::map<PersonId, std::optional<matching::Place>> places;
    for (auto i = from; i < homes.size(); ++i) places.emplace(homes[i].id.record, homes[i].at);
    for (auto i = from; i < homes.size(); ++i) {
        if (homes[i].kind != matching::KindOfHome::family) continue;
        const auto at = all.hubs.find(homes[i].id.record);
        homes[i].support = matching::Support{.in_constellation = at != all.hubs.end()};
        if (at == all.hubs.end()) continue;
        const auto hub = places.find(at->second);
        if (homes[i].at && hub != places.end() && hub->second)
            homes[i].support->hub_metres = metres_between(homes[i].at->at, hub->second->at);
    }
}

}  // namespace

namespace told {

Result<void> add_homes(const Store& store, const Circle& circle, AuthorityId record, const Telling& telling,
                       std::vector<matching::Home>& into) {
    auto all = TRY(record_of_homes(store, record, telling.today));
    all.stays = TRY(stays_in(store, circle, record));
    const auto from = into.size();
    const bool of_providers = circle.co_operative == record;
    for (const auto& file :
         TRY(homes::home_files(store, Gate::machine_all(record), telling.today, homes::Depth::for_placing)))
        if (const auto kind = kind_of(file.is.value.kind))
            into.push_back(home_told(file, *kind, record, all, telling, of_providers));
    if (!of_providers) add_support(all, into, from);
    return {};
}

std::map<matching::RecordId, PersonId> mask_residents(std::vector<matching::Home>& homes,
                                                      std::optional<AuthorityId> but_of) {
    std::map<matching::RecordId, PersonId> masks;
    std::int64_t next = std::int64_t{1} << 52;  // no record has drawn so many numbers
    for (auto& home : homes) {
        for (auto& resident : home.residents) {
            if (resident.child.authority == but_of) continue;
            const auto mask = masks.emplace(resident.child, PersonId{next++}).first->second;
            resident.child.record = mask;
        }
        if (home.id.authority == but_of) continue;
        if (home.terms)
            for (auto& child : home.terms->only_for) child.record = PersonId{next++};
        if (home.exemption) home.exemption->children.clear();
    }
    return masks;
}

}  // namespace told

Result<std::vector<matching::Home>> told_homes(const Store& store, const Allowed<May::request_home>& child,
                                               const Telling& telling) {
    const auto circle = TRY(circle_of(store, child.authority(), telling.today));
    std::vector<matching::Home> homes;
    for (const auto record : circle.records()) TRY(told::add_homes(store, circle, record, telling, homes));
    told::mask_residents(homes, child.authority());
    return homes;
}

}  // namespace kith::region
