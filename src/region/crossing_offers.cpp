// What the child's authority sees of homes that others offer, and the place that is kept when it chooses one.
#include <algorithm>

#include <fmt/format.h>

#include "homes/places.h"
#include "kernel/core/text.h"
#include "region/acts.h"
#include "region/crossing.h"

namespace kith::region {

namespace {

/// The provider that runs a home, by name; else the authority or co-operative on whose record it is.
Result<std::string> offered_by(const Store& store, const Circle& circle, const Leave& home, Date today) {
    for (const auto& of : TRY(facts<OfProvider>(store, home, Known::now()))) {
        if (!runs_on(of.value.starts, of.value.ends, today)) continue;
        const auto provider = Gate::machine(home.authority(), of.value.provider);
        for (const auto& fact : TRY(facts<Organisation>(store, provider, Known::now()))) return fact.value.name;
    }
    return circle.name_of(home.authority());
}

/// The same of a decline, which a provider may make for all of its homes.
Result<std::string> declined_by(const Store& store, const Circle& circle, const Leave& about, Date today) {
    for (const auto& fact : TRY(facts<Organisation>(store, about, Known::now()))) return fact.value.name;
    return offered_by(store, circle, about, today);
}

std::string ages_of(const homes::HomeFile& file, Date day) {
    const auto* terms = file.terms_on(day);
    return terms ? fmt::format("{} to {}", terms->value.from_age, terms->value.to_age) : "Not approved on that day";
}

std::string room_of(const homes::Places& places) {
    auto words = fmt::format("{} of {} filled", places.filled, plural(places.places, "place"));
    if (places.vacant > 0) words += fmt::format(", {} vacant", places.vacant);
    if (places.not_available > 0) words += fmt::format(", {} not available", places.not_available);
    return words;
}

Result<OfferStands> standing_of(const Store& store, const Leave& home, const Fact<Offer>& offer, Date today) {
    for (const auto& fact : TRY(facts<OfferWithdrawn>(store, home, Known::now())))
        if (fact.value.offer == offer.id) return OfferStands::withdrawn;
    return offer.value.valid_until < today ? OfferStands::expired : OfferStands::yes;
}

/// A child of another record has no number in this one: nobody who lives there is taken for them.
homes::ChildToPlace child_as_seen_by(AuthorityId record, const care::CareFile& child, AuthorityId own) {
    return {record == own ? child.child : the_authority, child.given, child.born, {}};
}

std::optional<care::Provider> provider_as_seen_by(AuthorityId own, AuthorityId record, const homes::RunBy* by) {
    if (!by) return {};
    if (record != own && by->provider == care::Provider::own_authority) return care::Provider::other_authority;
    return by->provider;
}

/// From when a home is needed, and whether in an emergency.
struct Wanted {
    Date day;
    bool emergency;
};
Wanted wanted_by(const RequestFile& request, Date day) {
    return {day, request.request.value.urgency == Urgency::emergency};
}

/// What stands against the home, and on what footing a child may live there all the same: in an emergency a family may
/// go beyond its terms for a few days (reg. 23), which is to be decided.
struct Weighed {
    std::vector<homes::Objection> against;
    care::Basis basis = care::Basis::ordinary;
};
Weighed weighed(const homes::HomeFile& home, const homes::ChildToPlace& child, Wanted wanted) {
    auto ordinary = homes::objections(home, child, wanted.day, care::Basis::ordinary);
    if (!wanted.emergency || !homes::forbidden(ordinary)) return {std::move(ordinary)};
    auto emergency = homes::objections(home, child, wanted.day, care::Basis::emergency_with_carer);
    if (homes::forbidden(emergency)) return {std::move(ordinary)};
    const auto& beyond = *homes::first_forbidden(ordinary);
    emergency.push_back({homes::Weight::needs_reason,
                         beyond.words + ". In an emergency this is allowed for six working days", beyond.law});
    return {std::move(emergency), care::Basis::emergency_with_carer};
}

Result<OfferSeen> seen(const Store& store, const Circle& circle, const care::CareFile& child, AuthorityId own,
                       AuthorityId record, const Fact<Offer>& offer, Wanted wanted, Date today) {
    const auto leave = Gate::machine(record, offer.about);
    auto home = TRY(homes::home_file(store, leave, Known::now()));
    // The place that is kept for this very child is no obstacle to them.
    for (const auto& fact : TRY(facts<Chosen>(store, leave, Known::now())))
        if (fact.value.offer == offer.id)
            std::erase_if(home.not_available, [&](const auto& rest) { return rest.id == fact.value.kept; });
    const auto names = TRY(names_in(store, leave, {offer.value.by}));
    const auto by = names.find(offer.value.by);
    const auto* runs = home.run_by_on(today);
    const auto rating = home.rating();
    auto weigh = weighed(home, child_as_seen_by(record, child, own), wanted);
    return OfferSeen{.from = record,
                     .from_name = TRY(offered_by(store, circle, leave, today)),
                     .offer = offer.id,
                     .home = offer.about,
                     .home_name = home.name(),
                     .kind = home.is.value.kind,
                     .ages = ages_of(home, wanted.day),
                     .room = room_of(homes::places_on(home, today)),
                     .rating = rating ? std::string{in_words(*rating)} : "No inspection recorded",
                     .postcode = home.postcode(today),
                     .provider = provider_as_seen_by(own, record, runs ? &runs->value : nullptr),
                     .urn = runs ? runs->value.urn : std::nullopt,
                     .against = std::move(weigh.against),
                     .basis = weigh.basis,
                     .needed = wanted.day,
                     .weekly = offer.value.weekly,
                     .words = offer.value.words,
                     .by = by == names.end() ? std::string{} : by->second,
                     .on = offer.value.on,
                     .valid_until = offer.value.valid_until,
                     .stands = TRY(standing_of(store, leave, offer, today))};
}

template <class T>
Result<std::vector<Fact<T>>> made_for(const Store& store, AuthorityId record, AuthorityId to, std::int64_t request) {
    const auto& table = table_info<T>();
    return store.all(table.select +
                         " where authority = $1 and to_authority = $2 and request = $3 and retired_by is "
                         "null order by fact",
                     {record, to, request}, read_fact<T>);
}

/// Who did it, as the other record is told.
Author author_from(const Reader& reader, const std::string& authority) {
    return {{}, fmt::format("{}, {}", reader.author().name, authority)};
}

}  // namespace

Result<std::vector<OfferSeen>> offers_for(const Store& store, const Allowed<May::see_care>& child,
                                          const RequestFile& request, Date today) {
    const auto circle = TRY(circle_of(store, child.authority(), today));
    const auto file = TRY(care::care_file(store, child, Known::now()));
    const auto wanted = wanted_by(request, std::max(today, request.request.value.needed_by));
    std::vector<OfferSeen> all;
    for (const auto record : circle.records())
        for (const auto& offer : TRY(made_for<Offer>(store, record, child.authority(), request.number())))
            all.push_back(TRY(seen(store, circle, file, child.authority(), record, offer, wanted, today)));
    std::ranges::stable_sort(all, {}, &OfferSeen::on);
    return all;
}

Result<OfferSeen> as_of(const Store& store, const Allowed<May::request_home>& child, const RequestFile& request,
                        OfferSeen offer, Date day) {
    const auto circle = TRY(circle_of(store, child.authority(), day));
    const auto file = TRY(care::care_file(store, child.implies<May::see_care>(), Known::now()));
    for (const auto& fact : TRY(made_for<Offer>(store, offer.from, child.authority(), request.number())))
        if (fact.id == offer.offer)
            return seen(store, circle, file, child.authority(), offer.from, fact, wanted_by(request, day), day);
    return offer;
}

Result<std::vector<DeclineSeen>> declines_for(const Store& store, const Allowed<May::see_care>& child,
                                              const RequestFile& request, Date today) {
    const auto circle = TRY(circle_of(store, child.authority(), today));
    std::vector<DeclineSeen> all;
    for (const auto record : circle.records())
        for (const auto& fact : TRY(made_for<Declined>(store, record, child.authority(), request.number()))) {
            const auto leave = Gate::machine(record, fact.about);
            // Which home it was is not told before a match: its name is that of the carers.
            all.push_back(
                {TRY(declined_by(store, circle, leave, today)), fact.value.on, fact.value.why, fact.value.words});
        }
    return all;
}

Result<void> keep_place(const Database& database, const Allowed<May::request_home>& child, const OfferSeen& offer,
                        const Reader& reader, const std::string& authority) {
    check(child.authority() == reader.authority, "Leave of one authority was used by a reader of another.");
    const auto home = Gate::machine(offer.from, offer.home);
    auto change = TRY(Change::begin(database, offer.from, author_from(reader, authority), reader.at));
    for (const auto& fact : TRY(facts<OfferWithdrawn>(change.store(), home, Known::now())))
        if (fact.value.offer == offer.offer)
            return fail(Fault::conflict,
                        fmt::format("{} was taken back while you chose it. Your answer is on the record: choose "
                                    "another, or ask them.",
                                    offer.home_name));
    const auto file = TRY(homes::home_file(change.store(), home, Known::now()));
    if (homes::places_on(file, offer.needed).vacant < 1)
        return fail(Fault::conflict,
                    fmt::format("{} has no place left. Your answer is on the record: ask them, or choose another.",
                                offer.home_name));
    TRY(change.open(home, {chosen_kind, fmt::format("{} was chosen for a child of {}. A place is kept", offer.home_name,
                                                    authority)}));
    const auto kept = TRY(change.enter(
        home, homes::NotAvailable{homes::WhyNot::other, 1, "Kept for a child of " + authority, reader.today, {}}));
    TRY(change.enter(home, Chosen{offer.offer, reader.today, author_from(reader, authority).name, kept}));
    return change.commit();
}

Result<void> free_kept_place(Change& change, const Leave& home, FactId offer, const std::string& why) {
    const auto shown = change.last_entry();
    for (const auto& fact : TRY(facts<Chosen>(change.store(), home, Known::now()))) {
        if (fact.value.offer != offer) continue;
        TRY(change.open(home, {chosen_kind, "A place that was kept is free again: " + why}));
        TRY(change.retire<Chosen>(home, fact.id, shown));
        for (const auto& kept : TRY(facts<homes::NotAvailable>(change.store(), home, Known::now())))
            if (kept.id == fact.value.kept) TRY(change.retire<homes::NotAvailable>(home, kept.id, shown));
    }
    return {};
}

Result<void> release_place(const Database& database, const Allowed<May::request_home>& child, AuthorityId from,
                           std::int64_t offer, const Reader& reader, const std::string& why) {
    check(child.authority() == reader.authority, "Leave of one authority was used by a reader of another.");
    auto change = TRY(Change::begin(database, from, author_from(reader, "the child's authority"), reader.at));
    const auto home = TRY(
        change.store().first("select about from region_offer where authority = $1 and fact = $2 and retired_by is null",
                             {from, FactId{offer}}, [](const Row& row) { return row.id<PersonId>(0); }));
    if (!home) return {};
    TRY(free_kept_place(change, Gate::machine(from, *home), FactId{offer}, why));
    return change.commit();
}

}  // namespace kith::region
