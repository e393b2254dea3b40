#include "homes/acts.h"

#include <algorithm>

#include <fmt/format.h>

#include "kernel/core/text.h"

namespace kith::homes {

static tl::unexpected<Error> refused_at(std::string_view field, std::string message) {
    return tl::unexpected(Error{Fault::invalid, message, {{std::string{field}, message}}});
}

Result<EntryNumber> add_home(Change& change, const Allowed<May::record_home>& home, const NewHome& made, Date today) {
    if (is_family(made.kind))
        return refused_at("kind", "A family becomes a home when it is approved: find the carer, or their application");
    if (made.to_age < made.from_age) return refused_at("to_age", "This is younger than the age they begin at");
    std::optional<std::string> postcode;
    if (made.postcode) {
        postcode = postcode_of(*made.postcode);
        if (!postcode) return refused_at("postcode", "Enter a postcode, like NE1 1AA");
    }
    const auto entry = TRY(change.open(home, {home_added, fmt::format("{} was put on the register of homes: {}",
                                                                      made.name, lower(in_words(made.kind)))}));
    TRY(change.enter(home, Home{made.kind, made.name, made.opened, {}}));
    TRY(change.enter(home, RunBy{made.provider, made.agency, made.urn, made.manager, postcode, made.opened}));
    TRY(change.enter(home, Terms{ApprovedHow::registered,
                                 made.places,
                                 made.from_age,
                                 made.to_age,
                                 {},
                                 "",
                                 "As it is registered",
                                 std::min(made.opened, today),
                                 {}}));
    return entry;
}

Result<EntryNumber> make_home(Change& change, const Leave& home, const FamilyHome& family) {
    if (!TRY(facts<Home>(change.store(), home, Known::now())).empty())
        return fail(Fault::conflict, fmt::format("{} is on the register of homes already.", family.name));
    const auto entry = TRY(change.open(
        home, {home_added, fmt::format("{} was put on the register of homes, approved for {} from {} to {} years old",
                                       family.name, plural(family.terms.places, "child", "children"),
                                       family.terms.from_age, family.terms.to_age)}));
    TRY(change.enter(home, Home{family.kind, family.name, family.opened, {}}));
    TRY(change.enter(home, RunBy{family.provider, {}, {}, {}, {}, family.opened}));
    TRY(change.enter(home, family.terms));
    return entry;
}

Result<EntryNumber> exempt(Change& change, const HomeFile& file, const Allowed<May::record_home>& home,
                           const Exempting& given) {
    if (!file.family()) return refused_at("places", "The usual limit is about families who foster");
    if (given.children.empty()) return refused_at("children", "Choose the children whom it names");
    if (given.ends && *given.ends < given.starts)
        return refused_at("ends", fmt::format("This is before it begins, on {}", given.starts.in_words()));
    const auto carer = std::ranges::find(file.carers, given.carer, &Carer::person);
    if (carer == file.carers.end()) return refused_at("carer", "Choose one of the carers who live here");
    const Exemption fact{given.places, "", given.why, given.given_by, given.starts, given.ends, given.carer};
    const auto count = static_cast<std::int64_t>(given.children.size());
    const auto entry =
        TRY(change.open(home, {exemption.kind, fmt::format("{}, to {}. It names {}", exemption.sentence(file, fact),
                                                           carer->name, plural(count, "child", "children"))}));
    const auto id = TRY(change.enter(home, fact));
    for (const auto child : given.children) TRY(change.enter(home, ExemptedChild{id, child}));
    return entry;
}

Result<EntryNumber> supervise(Change& change, const HomeFile& file, const Leave& home, PersonId worker, Date from) {
    const auto roles = TRY(roles_of(change.store(), change.authority(), worker, from));
    if (std::ranges::find(roles, Role::supervising_social_worker, &HeldRole::role) == roles.end())
        return refused_at("worker", "Choose a supervising social worker");
    if (file.worker_on(from) == worker) return refused_at("worker", "They supervise these carers already");
    const auto names = TRY(names_in(change.store(), home, {worker}));
    const auto entry = TRY(change.open(home, {supervising_kind, fmt::format("{} supports {} from {}", names.at(worker),
                                                                            file.name(), from.in_words())}));
    const auto shown = EntryNumber{entry.number() - 1};
    for (const auto& fact : file.workers)
        if (!fact.value.ends) {
            auto ended = fact.value;
            ended.ends = std::max(ended.starts, from.plus_days(-1));
            TRY(change.correct(home, fact.id, shown, ended));
        }
    TRY(change.enter(home, Allocation{worker, Role::supervising_social_worker, from, {}}));
    TRY(change.also_about(worker));
    return entry;
}

Result<EntryNumber> room_again(Change& change, const HomeFile& file, const Allowed<May::record_availability>& home,
                               Date today, bool holds) {
    const auto running = [&](const NotAvailable& rest) {
        return rest.starts <= today && (!rest.ends || *rest.ends >= today) && (holds || rest.why != WhyNot::allegation);
    };
    const auto any = std::ranges::any_of(file.not_available, [&](const auto& fact) { return running(fact.value); });
    if (!any) return refused_at("home", "No rest runs today that you may end");
    const auto entry = TRY(change.open(
        home, {not_available.kind, fmt::format("{} has room again from {}", file.name(), today.in_words())}));
    const auto shown = EntryNumber{entry.number() - 1};
    for (const auto& fact : file.not_available) {
        if (!running(fact.value)) continue;
        if (fact.value.starts == today) {  // it never came to be
            TRY(change.retire<NotAvailable>(home, fact.id, shown));
            continue;
        }
        auto ended = fact.value;
        ended.ends = today.plus_days(-1);
        TRY(change.correct(home, fact.id, shown, ended));
    }
    return entry;
}

static std::string said(const std::vector<Objection>& all, Weight weight) {
    std::vector<std::string> words;
    for (const auto& one : all)
        if (one.weight == weight) words.push_back(one.words);
    return join(words, ". ");
}

Result<EntryNumber> place_in_home(Change& change, const HomeFile& home, const care::CareFile& file,
                                  const Allowed<May::record_placement>& leave, const ChildToPlace& child,
                                  const Placing& placing, EntryNumber shown_at) {
    const bool in_care = file.period_on(placing.on) != nullptr;
    // Who lives there is read again under the lock: another child may have come while the form was open.
    auto now = home;
    now.occupants = TRY(care::occupants(change.store(), change.authority(), household_of(home.home)));
    const auto* living = file.placement_on(placing.on);
    if (living && living->value.household == household_of(home.home) && !living->value.ends)
        return refused_at("on", fmt::format("{} lives here already", child.given));
    const auto against = objections(now, child, placing.on, placing.basis);
    if (forbidden(against)) return refused_at("on", said(against, Weight::forbidden));
    const auto doubts = said(against, Weight::needs_reason);
    if (!doubts.empty() && !placing.despite) return refused_at("despite", doubts + ". Say why all the same");

    const auto* by = home.run_by_on(placing.on);
    const auto provider = by ? std::optional{by->value.provider} : std::nullopt;
    const auto urn = by ? by->value.urn : std::nullopt;
    const auto kind = place_kind(home.is.value.kind, placing.to_eighteen);
    const auto entry =
        in_care
            ? TRY(care::move_home(change, file, leave,
                                  {placing.on, kind, provider, home.name(), home.postcode(placing.on), placing.basis,
                                   placing.to_eighteen, placing.why_ended, placing.why, household_of(home.home), urn},
                                  shown_at))
            : TRY(care::come_into_care(
                  change, file, leave,
                  {placing.on, placing.need, placing.status, kind, provider, home.name(), home.postcode(placing.on),
                   placing.basis, placing.why, household_of(home.home), urn}));
    if (!doubts.empty())
        TRY(change.enter(leave, PlacedDespite{household_of(home.home), placing.on, doubts, *placing.despite}));
    return entry;
}

}  // namespace kith::homes
