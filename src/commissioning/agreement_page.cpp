// What was agreed for the home where a child lives: by the child's own authority, on the child's record.
#include <algorithm>

#include <fmt/format.h>

#include "care/file.h"
#include "commissioning/members.h"
#include "commissioning/pages.h"
#include "commissioning/stays.h"
#include "kernel/core/text.h"
#include "kernel/site/filled_in.h"
#include "kernel/site/saving.h"
#include "kernel/web/components.h"

namespace kith::commissioning {

namespace {

using AskedToPlace = Asked<May::record_placement>;

HomeKind kind_of(care::PlaceKind kind) {
    if (care::is_kinship(kind)) return HomeKind::kinship;
    if (care::is_foster(kind)) return HomeKind::foster;
    if (kind == care::PlaceKind::childrens_home) return HomeKind::childrens_home;
    if (kind == care::PlaceKind::secure_home) return HomeKind::secure_home;
    if (kind == care::PlaceKind::residential_school) return HomeKind::residential_school;
    if (kind == care::PlaceKind::supported_accommodation || kind == care::PlaceKind::semi_independent)
        return HomeKind::supported_accommodation;
    return HomeKind::other;
}

/// One stay of the child, and what could be agreed for it.
struct Agreeable {
    care::CareFile child;
    const Fact<care::Placement>* stay = nullptr;
    Us us;
    Providers providers;
    std::vector<ContractFile> contracts;  ///< of providers, that run today or ran when the stay began
    std::vector<RecordedHome> homes;
    std::vector<Fact<Agreement>> agreed;  ///< for this stay
};

constexpr std::string_view of_stay = "stay";

/// The stay that the address names, else today's, else the last: an agreement is often written when the child has moved
/// on, and the nights are to be paid all the same. Null: none is recorded.
const Fact<care::Placement>* stay_meant(const Context& context, const care::CareFile& child) {
    if (const auto asked = context.request.asked(of_stay))
        for (const auto& placement : child.placements)
            if (std::to_string(placement.id.number()) == *asked) return &placement;
    if (const auto* today = child.placement_on(context.today)) return today;
    return child.placements.empty() ? nullptr : &child.placements.back();
}

/// The form's address: of a stay that is over it says which, as another may have begun since.
Url address_of_stay(const Agreeable& found, std::string_view path) {
    const Url plain{std::string{path}};
    return found.stay->value.ends ? plain.with(of_stay, std::to_string(found.stay->id.number())) : plain;
}

Result<Agreeable> agreeable(const Context& context, const Allowed<May::record_placement>& child) {
    Agreeable found{TRY(care::care_file(context.store, child.implies<May::see_care>(), Known::now())),
                    nullptr,
                    TRY(us_of(context.store, child.authority(), context.today)),
                    {},
                    {},
                    {},
                    {}};
    found.stay = stay_meant(context, found.child);
    // The prices of the co-operative are its members' to know; no child is on its record.
    const auto record = Gate::machine_all(found.us.record);
    found.providers = TRY(providers_of(context.store, record));
    for (auto& contract : TRY(contracts_of(context.store, record)))
        if (contract.runs(context.today) || (found.stay && contract.runs(found.stay->value.starts)))
            found.contracts.push_back(std::move(contract));
    found.homes = TRY(recorded_homes(context.store, record, context.today));
    for (auto& fact : TRY(facts<Agreement>(context.store, child, Known::now())))
        if (found.stay && fact.value.placement == found.stay->id) found.agreed.push_back(std::move(fact));
    return found;
}

const ContractFile* contract_with(const Agreeable& found, std::optional<FactId> id) {
    const auto at = std::ranges::find_if(found.contracts, [&](const auto& one) { return one.is.id == id; });
    return at == found.contracts.end() ? nullptr : &*at;
}

/// What the record knows: the provider by the home's Ofsted number, and a contract with it.
Agreeing started(const Agreeable& found) {
    const auto& stay = found.stay->value;
    Agreeing agreeing{.provider = {},
                      .provider_urn = {},
                      .contract = {},
                      .weekly = {},
                      .includes = {},
                      .starts = stay.starts,
                      .ends = {}};
    const auto home =
        std::ranges::find_if(found.homes, [&](const auto& one) { return stay.urn && one.urn == *stay.urn; });
    if (home == found.homes.end() || !home->of) {
        agreeing.provider = stay.home;
        return agreeing;
    }
    const auto& provider = found.providers.at(*home->of);
    agreeing.provider = provider.name;
    agreeing.provider_urn = provider.urn;
    for (const auto& one : found.contracts)
        if (one.provider == *home->of) agreeing.contract = one.is.id;
    return agreeing;
}

Choices contract_choices(const Agreeable& found) {
    std::vector<Choice> choices;
    for (const auto& one : found.contracts)
        choices.push_back({std::to_string(one.is.id.number()),
                           fmt::format("{}: {}, {}", name_of(found.providers, one.provider), one.is.value.reference,
                                       lower(in_words(one.is.value.kind)))});
    return {{"contract", std::move(choices)}};
}

std::string address_of_all(const Agreeable& found) {
    return fmt::format("/children/{}/agreement", found.child.child.number());
}
Url address_of_agreement(const Agreeable& found, FactId agreement) {
    return address_of_stay(found, fmt::format("{}/{}", address_of_all(found), agreement.number()));
}

Html agreed_shown(const Agreeable& found, AuthorityId authority) {
    ui::Table table{.id = "agreed",
                    .caption = "Agreed for this stay",
                    .columns = {{"Reference"}, {"Provider"}, {"Band"}, {"A week", ui::Align::number}, {"Days"}},
                    .rows = {},
                    .when_empty = "Nothing is agreed for this stay yet."};
    for (const auto& fact : found.agreed) {
        const auto& it = fact.value;
        table.rows.push_back({{ui::link(reference_of(authority, fact.id), address_of_agreement(found, fact.id)), {}},
                              {it.provider, {}},
                              {std::string{in_words(it.band)}, {}},
                              {it.weekly.in_words(), {}},
                              {it.ends ? fmt::format("{} to {}", it.starts.short_words(), it.ends->short_words())
                                       : fmt::format("from {}, as long as the stay", it.starts.short_words()),
                               {}}});
    }
    return ui::table(table);
}

std::string home_of_stay(const care::Placement& stay) {
    return stay.home.empty() ? "a home without a name" : stay.home;
}

/// The child's other stays with a home that somebody runs, the newest first.
Html other_stays(const Agreeable& found) {
    std::vector<ui::Content> lines;
    for (auto at = found.child.placements.rbegin(); at != found.child.placements.rend(); ++at) {
        if (at->id == found.stay->id || !at->value.urn) continue;
        lines.emplace_back(ui::link(fmt::format("{}, from {}", home_of_stay(at->value), at->value.starts.in_words()),
                                    Url{address_of_all(found)}.with(of_stay, std::to_string(at->id.number()))));
    }
    return lines.empty() ? Html{} : ui::heading({.text = "Other stays"}) + ui::bullets(lines);
}

FormPage page_for(const Context& context, const Agreeable& found, const FormInfo& info, Fields typed) {
    const auto& stay = found.stay->value;
    auto above =
        ui::inset_text(stay.ends ? fmt::format("{} lived at {} from {} to {}.", found.child.given, home_of_stay(stay),
                                               stay.starts.in_words(), stay.ends->in_words())
                                 : fmt::format("{} lives at {} since {}.", found.child.given, home_of_stay(stay),
                                               stay.starts.in_words())) +
        agreed_shown(found, context.reader->authority) + other_stays(found);
    return {.form = info,
            .action = address_of_stay(found, context.request.path),
            .typed = std::move(typed),
            .above = std::move(above),
            .back = fmt::format("/children/{}", found.child.child.number()),
            .about = found.child.child};
}

Result<void> lives_somewhere(const Agreeable& found) {
    if (found.stay) return {};
    return fail(Fault::not_found, fmt::format("No home is recorded where {} lives or lived, so there is nothing to "
                                              "agree.",
                                              found.child.given));
}

/// The price where none was typed: the contract's, on the first day. `corrected`: the agreement that this replaces,
/// which cannot overlap itself.
Result<Agreement> agreement_of(const Agreeable& found, const Agreeing& typed, std::optional<FactId> corrected = {}) {
    const auto& stay = found.stay->value;
    if (typed.starts < stay.starts)
        return fail_at("starts", fmt::format("The stay began on {}", stay.starts.in_words()));
    if (stay.ends && typed.starts > *stay.ends)
        return fail_at("starts", fmt::format("The stay ended on {}", stay.ends->in_words()));
    if (typed.ends && *typed.ends < typed.starts) return fail_at("ends", "This is before it begins");
    for (const auto& other : found.agreed)
        if (other.id != corrected && other.value.starts <= typed.ends.value_or(typed.starts.plus_days(36'500)) &&
            (!other.value.ends || *other.value.ends >= typed.starts))
            return fail_at("starts", "An agreement runs on these days already. Correct it, or say when it ends");
    const auto kind = kind_of(stay.kind);
    const auto* under = contract_with(found, typed.contract);
    auto weekly = typed.weekly;
    if (!weekly && under) weekly = price_on(under->prices, under->uplifts, kind, typed.band, typed.starts);
    if (!weekly)
        return fail_at("weekly",
                       under ? "The contract has no price for this kind of home and band: write the price agreed"
                             : "Write the price agreed");
    return Agreement{found.stay->id,
                     under ? name_of(found.providers, under->provider) : typed.provider,
                     under ? found.providers.at(under->provider).urn : typed.provider_urn,
                     under ? std::optional{under->is.value.reference} : std::nullopt,
                     kind,
                     typed.band,
                     *weekly,
                     typed.includes,
                     typed.starts,
                     typed.ends};
}

}  // namespace

Result<Response> show_agreement(const AskedToPlace& asked) {
    const auto& context = asked.context;
    const auto found = TRY(agreeable(context, asked.allowed));
    TRY(lives_somewhere(found));
    const auto info = agreement_form.info(contract_choices(found));
    auto typed = agreement_form.started(started(found));
    std::erase_if(typed, [](const auto& field) { return field.first == "band"; });
    auto page = page_for(context, found, info, std::move(typed));
    const auto known = started(found);
    const auto* under = contract_with(found, known.contract);
    const bool on_register = known.provider_urn.has_value();
    page.above +=
        filled_in(info, page.typed,
                  {{"provider", on_register ? "the register of providers" : "the home where they live", {}},
                   {"provider_urn", "the register of providers", {}},
                   {"contract", "the contract with them", under ? std::optional{under->is.value.starts} : std::nullopt},
                   {"starts", "where they live", found.stay->value.starts}},
                  context.today);
    return form_page(context, page);
}

Result<Response> save_agreement(const AskedToPlace& asked) {
    const auto& context = asked.context;
    const auto found = TRY(agreeable(context, asked.allowed));
    TRY(lives_somewhere(found));
    const auto offered = contract_choices(found);
    const auto info = agreement_form.info(offered);
    auto page = page_for(context, found, info, TRY(context.typed(info)));
    const auto typed = agreement_form.read(page.typed, started(found), context.today, offered);
    if (!typed) return refused(context, std::move(page), typed.error());
    const auto agreement = agreement_of(found, *typed);
    if (!agreement) return refused(context, std::move(page), agreement.error());
    auto change = TRY(context.change());
    const auto entry = TRY(change.open(
        asked.allowed, {agreement_kind, fmt::format("{} a week agreed with {} from {}", agreement->weekly.in_words(),
                                                    agreement->provider, agreement->starts.in_words())}));
    const auto id = TRY(change.enter(asked.allowed, *agreement));
    TRY(end_draft(change.transaction(), *context.reader, info.name, found.child.child));
    TRY(change.commit());
    return saved(context, entry, address_of_stay(found, address_of_all(found)).address(),
                 fmt::format("Saved. Its reference is {}", reference_of(asked.allowed.authority(), id)));
}

namespace {

Result<Fact<Agreement>> agreement_meant(const Context& context, const Agreeable& found) {
    const FactId id{TRY(context.captures.number("fact"))};
    for (const auto& fact : found.agreed)
        if (fact.id == id) return fact;
    return fail(Fault::not_found, "There is no such agreement for this stay of the child.");
}

/// The agreement as it would be typed.
Agreeing typed_again(const Agreeable& found, const Agreement& it) {
    Agreeing agreeing{.provider = it.provider,
                      .provider_urn = it.provider_urn,
                      .contract = {},
                      .band = it.band,
                      .weekly = it.weekly,
                      .includes = it.includes,
                      .starts = it.starts,
                      .ends = it.ends};
    // Two providers may each call a contract FW-1.
    for (const auto& one : found.contracts)
        if (it.contract == one.is.value.reference && name_of(found.providers, one.provider) == it.provider)
            agreeing.contract = one.is.id;
    return agreeing;
}

FormPage again_page(const Context& context, const Agreeable& found, const FormInfo& info, Fields typed) {
    auto page = page_for(context, found, info, std::move(typed));
    page.back = address_of_stay(found, address_of_all(found)).address();
    page.about.reset();  // no draft: another's words would stand in place of what is recorded
    return page;
}

}  // namespace

Result<Response> show_agreement_again(const AskedToPlace& asked) {
    const auto& context = asked.context;
    const auto found = TRY(agreeable(context, asked.allowed));
    const auto fact = TRY(agreement_meant(context, found));
    const auto info = to_correct(agreement_form.info(contract_choices(found)), "Correct or end this agreement");
    auto page = again_page(context, found, info, agreement_form.shown(typed_again(found, fact.value)));
    page.shown_at = TRY(shown_now(context));
    return form_page(context, page);
}

Result<Response> save_agreement_again(const AskedToPlace& asked) {
    const auto& context = asked.context;
    const auto found = TRY(agreeable(context, asked.allowed));
    const auto fact = TRY(agreement_meant(context, found));
    const auto offered = contract_choices(found);
    const auto info = to_correct(agreement_form.info(offered), "Correct or end this agreement");
    auto page = again_page(context, found, info, TRY(context.typed(info)));
    page.shown_at = context.shown_at();
    const auto typed = agreement_form.read(page.typed, typed_again(found, fact.value), context.today, offered);
    if (!typed) return refused(context, std::move(page), typed.error());
    const auto reason = reason_given(page.typed);
    if (!reason) return refused(context, std::move(page), reason.error());
    const auto right = agreement_of(found, *typed, fact.id);
    if (!right) return refused(context, std::move(page), right.error());
    auto change = TRY(context.change());
    const auto entry = TRY(
        change.open(asked.allowed, {agreement_kind,
                                    fmt::format("Correction: {} a week agreed with {} from {}",
                                                right->weekly.in_words(), right->provider, right->starts.in_words()),
                                    *reason}));
    if (const auto done = change.correct(asked.allowed, fact.id, context.shown_at(), *right); !done)
        return refused(context, std::move(page), done.error(), agreement_form.shown(typed_again(found, fact.value)));
    TRY(change.commit());
    return saved(context, entry, address_of_stay(found, address_of_all(found)).address(),
                 "Saved. Invoices that wait are checked against it");
}

}  // namespace kith::commissioning
