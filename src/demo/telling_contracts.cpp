// Frameworks with their prices and the uplift of the year, and what was agreed for each stay under them.
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "demo/telling_commissioning_parts.h"

namespace kith::demo::buying {

/// A week's price in the band, in whole pounds, about what the market asks (domain sheet 2.4).
static std::int64_t weekly_price(HomeKind kind, NeedBand band, int dearer) {
    const auto base = kind == HomeKind::foster                    ? 980
                      : kind == HomeKind::supported_accommodation ? 1'350
                      : kind == HomeKind::secure_home             ? 8'900
                                                                  : 5'400;
    const auto more = band == NeedBand::standard ? 100 : band == NeedBand::enhanced ? 122 : 158;
    return base * more / 100 * (100 + dearer) / 100;
}

Result<void> Buying::contracts() {
    auto change = TRY(change_of(us_.record));
    const auto before = change.last_entry().number();
    const auto starts = *Date::of(today_.year() - 1, 4, 1);
    for (const auto& stay : stays_) {
        const auto provider = provider_of(stay);
        if (!provider) continue;
        auto& terms = terms_[*provider];
        if (terms.reference.empty()) TRY(framework(change, *provider, starts, terms));
        const auto kind = kind_of(stay.kind);
        if (std::ranges::find(terms.kinds, kind) != terms.kinds.end()) continue;
        terms.kinds.push_back(kind);
        TRY(change.open(ours(*provider), {EntryKind{"commissioning.price", "Price"},
                                          fmt::format("Prices under {}: {}", terms.reference, lower(in_words(kind)))}));
        for (const auto& band : words_of<NeedBand>)
            TRY(change.enter(ours(*provider),
                             Price{terms.contract, kind, band.value,
                                   Money::pounds(weekly_price(kind, band.value, terms.dearer)), starts}));
    }
    made_.entries += change.last_entry().number() - before;
    return change.commit();
}

Result<void> Buying::framework(Change& change, PersonId provider, Date starts, Terms& terms) {
    terms.reference = fmt::format("FW-{}-{:02}", starts.year(), terms_.size());
    terms.dearer = random_.between(-12, 18);
    TRY(change.open(ours(provider), {EntryKind{"commissioning.contract", "Contract"},
                                     fmt::format("Framework {} with {}", terms.reference, names_.at(provider).name)}));
    terms.contract = TRY(change.enter(
        ours(provider),
        Contract{ContractKind::framework,
                 terms.reference,
                 {},
                 "28 days' notice on either side. The price includes school runs, activities and clothing.",
                 starts,
                 starts.plus_months(48).plus_days(-1)}));
    TRY(change.enter(ours(provider), Uplift{terms.contract, 355, "As the framework says, by the index of prices",
                                            *Date::of(today_.year(), 4, 6)}));
    return {};
}

Result<void> Buying::agreements() {
    for (const auto& member : us_.members) {
        auto change = TRY(change_of(member.authority));
        const auto before = change.last_entry().number();
        bool any = false;
        for (const auto& stay : stays_) {
            const auto provider = provider_of(stay);
            if (stay.member != member.authority || !provider) continue;
            const auto band = static_cast<NeedBand>(random_.by_weight(std::array{0.5, 0.32, 0.18}));
            const auto& terms = terms_.at(*provider);
            const auto kind = kind_of(stay.kind);
            const auto& its = names_.at(*provider);
            const Leave child = Gate::machine(member.authority, stay.child);
            TRY(change.open(child, {agreement_kind, fmt::format("A price was agreed with {}", its.name)}));
            TRY(change.enter(child, Agreement{stay.placement,
                                              its.name,
                                              its.urn,
                                              terms.reference,
                                              kind,
                                              band,
                                              Money::pounds(weekly_price(kind, band, terms.dearer)),
                                              "",
                                              stay.came,
                                              {}}));
            ++made_.facts;
            any = true;
        }
        made_.entries += change.last_entry().number() - before;
        if (any) TRY(change.commit());
    }
    return {};
}

}  // namespace kith::demo::buying
