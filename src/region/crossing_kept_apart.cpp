// What the child's own record says against a home that is offered: who lives there, and where it lies.
#include <algorithm>

#include <fmt/format.h>

#include "homes/kept_apart.h"
#include "region/crossing.h"
#include "region/told.h"

namespace kith::region {

namespace {

/// Children of this authority who live in the home, on whichever record it is.
Result<std::vector<PersonId>> own_children_in(const Store& store, AuthorityId own, const OfferSeen& offer, Date today) {
    std::vector<PersonId> found;
    if (offer.from == own) {
        const auto file = TRY(homes::home_file(store, Gate::machine(own, offer.home), Known::now()));
        for (const auto* one : file.living_here(today)) found.push_back(one->child);
    }
    const auto circle = TRY(circle_of(store, own, today));
    for (const auto& stay : TRY(told::stays_in(store, circle, offer.from)))
        if (stay.home == offer.home && stay.child.authority == own && !stay.ended(today))
            found.push_back(stay.child.record);
    return found;
}

}  // namespace

Result<void> add_kept_apart(const Store& store, const Reader& reader, const Allowed<May::see_care>& child,
                            const Postcodes& postcodes, std::vector<OfferSeen>& offers) {
    const auto file = TRY(care::care_file(store, child, Known::now()));
    const auto apart = TRY(homes::kept_apart_of(store, reader, postcodes, file, reader.today));
    for (auto& offer : offers) {
        const auto there = apart.risks.empty() ? std::vector<PersonId>{}
                                               : TRY(own_children_in(store, child.authority(), offer, reader.today));
        for (auto& one : homes::apart_objections(apart, file.given, offer.postcode, there))
            offer.against.push_back(std::move(one));
        std::ranges::stable_sort(offer.against, {}, &homes::Objection::weight);
    }
    return {};
}

}  // namespace kith::region
