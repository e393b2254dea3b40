#include "homes/kept_apart.h"

#include <algorithm>

#include <fmt/format.h>

#include "matching/rules.h"

namespace kith::homes {

namespace {

Objection objection(matching::Rule rule, std::string words) {
    const auto& terms = matching::terms_of(rule);
    return {terms.force == matching::Force::excludes ? Weight::forbidden : Weight::needs_reason, std::move(words),
            &terms.law};
}

}  // namespace

matching::ExclusionZone zone_of(const Postcodes& postcodes, const care::ExclusionZone& zone, std::string why) {
    constexpr int metres_in_a_mile = 1'609;
    const auto place = care::place_typed(zone.place).value_or(zone.place);
    matching::ExclusionZone found{{}, 0, {}, std::move(why)};
    if (zone.miles) {
        found.around = postcodes.find(place);
        if (!found.around) found.around = postcodes.middle_of_district(place);
        found.radius_metres = *zone.miles * metres_in_a_mile;
    }
    const bool whole_district = !found.around || place.find(' ') == std::string::npos;
    if (whole_district) found.district = place.substr(0, place.find(' '));
    return found;
}

Result<std::vector<matching::Risk>> risks_of(const Store& store, const Reader& reader, const care::CareFile& child,
                                             Date day) {
    const auto authority = reader.authority;
    std::vector<matching::Risk> found;
    const auto add = [&](PersonId other, const care::KnownRisk& risk, std::string words) {
        if (care::holds_on(risk, day))
            found.push_back({{authority, other}, risk.together == care::LivingTogether::must_not, std::move(words)});
    };
    for (const auto& fact : child.known_risks) add(fact.value.other, fact.value, fact.value.why);
    const auto of_others = TRY(care::risks_said_of(store, Gate::machine(authority, child.child)));
    std::vector<PersonId> people;
    for (const auto& fact : of_others) people.push_back(fact.about);
    const auto may = TRY(Gate::among(store, reader, May::see_care, people));
    for (const auto& fact : of_others)
        add(fact.about, fact.value,
            std::ranges::find(may, fact.about) != may.end() ? fact.value.why
                                                            : "the other child's record says why, ask your manager");
    return found;
}

bool lies_in(const matching::ExclusionZone& zone, const Postcodes& postcodes, const std::string& postcode) {
    if (!zone.district.empty() && zone.district == postcode_district(postcode)) return true;
    const auto at = postcodes.find(postcode);
    return zone.around && at && metres_between(*zone.around, *at) <= zone.radius_metres;
}

std::vector<Objection> apart_objections(const KeptApart& apart, const std::string& given,
                                        const std::optional<std::string>& postcode,
                                        const std::vector<PersonId>& who_lives_there) {
    std::vector<Objection> found;
    for (const auto& zone : apart.zones) {
        if (!postcode)
            found.push_back(objection(
                matching::Rule::zone_not_known,
                fmt::format("{} must not live near {}, and where this home is is not known here", given, zone.place)));
        else if (lies_in(zone.zone, *apart.postcodes, *postcode))
            found.push_back(objection(matching::Rule::exclusion_zone,
                                      fmt::format("It lies where {} must not live: {}", given, zone.zone.reason)));
    }
    for (const auto& risk : apart.risks)
        if (std::ranges::find(who_lives_there, risk.other.record) != who_lives_there.end())
            found.push_back(objection(risk.decisive ? matching::Rule::risk : matching::Rule::risk_to_weigh,
                                      fmt::format("A {} with a child who lives there: {}",
                                                  risk.decisive ? "danger" : "risk to be weighed", risk.words)));
    return found;
}

Result<KeptApart> kept_apart_of(const Store& store, const Reader& reader, const Postcodes& postcodes,
                                const care::CareFile& child, Date day) {
    KeptApart apart{.postcodes = &postcodes, .risks = TRY(risks_of(store, reader, child, day))};
    for (const auto& fact : child.exclusion_zones)
        if (care::holds_on(fact.value, day))
            apart.zones.push_back({care::zone_in_words(fact.value), zone_of(postcodes, fact.value, fact.value.why)});
    return apart;
}

}  // namespace kith::homes
