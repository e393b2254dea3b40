// What the home that was chosen reads: how its offer was answered, and who the child is while they live there.
#include "kernel/people/names.h"
#include "region/crossing.h"
#include "region/crossing_parts.h"

namespace kith::region {

namespace {

/// A child of an authority that let it be read.
Leave across(AuthorityId authority, PersonId child) { return Gate::machine(authority, child); }

Result<std::string> name_of_worker(const Store& store, AuthorityId authority, PersonId worker) {
    const auto names = TRY(names_in(store, Gate::machine_all(authority), {worker}));
    const auto at = names.find(worker);
    return at == names.end() ? std::string{} : at->second;
}

/// The child whose request an offer is for, with the answer; none where the two no longer belong together.
struct AskedFor {
    PersonId child;
    HowAnswered how;
    bool moved_in = false;
    Sharing sharing;
};

Result<std::optional<AskedFor>> asked_by(const Store& store, const Circle& circle, AuthorityId ours,
                                         const Fact<Offer>& offer) {
    const auto* sharing = circle.member(offer.value.to);
    if (!sharing) return std::optional<AskedFor>{};
    const auto child = TRY(
        store.first("select about from region_request where authority = $1 and fact = $2 and retired_by is null",
                    {offer.value.to, FactId{offer.value.request}}, [](const Row& row) { return row.id<PersonId>(0); }));
    if (!child) return std::optional<AskedFor>{};
    const auto all = TRY(requests_of(store, across(offer.value.to, *child), Known::now()));
    const auto* request = request_numbered(all, offer.value.request);
    HowAnswered how;
    const bool moved_in = request && request->standing() == Standing::ended;
    if (request) {
        if (const auto* answer = request->answer_to(ours, offer.id.number())) how.answer = answer->value;
        how.over = request->standing() == Standing::ended || request->standing() == Standing::chosen;
    }
    return AskedFor{*child, std::move(how), moved_in, *sharing};
}

/// Whether the child who moved in by a request lives there no more. Of a home of another record the request's stay
/// tells; of one of the child's own record, its placements.
Result<bool> stay_is_over(const Store& store, const Fact<Offer>& offer, AuthorityId record, PersonId child,
                          Date today) {
    constexpr std::string_view from = "select p.fact from care_placement p",
                               running = " and p.retired_by is null and (p.ends is null or p.ends >= $3)";
    const auto fact = [](const Row& row) { return row.integer(0); };
    const auto to = offer.value.to;
    const auto lives =
        to == record ? store.first(std::string{from} + " where p.authority = $1 and p.about = $2 and p.household = $4" +
                                       std::string{running},
                                   {to, child, today, household_of(offer.about)}, fact)
                     : store.first(std::string{from} +
                                       " join region_stay s on s.authority = p.authority and s.about = p.about"
                                       " and s.placement = p.fact and s.retired_by is null"
                                       " where p.authority = $1 and p.about = $2 and s.request = $4" +
                                       std::string{running},
                                   {to, child, today, FactId{offer.value.request}}, fact);
    return !TRY(lives);
}

Result<std::string> school_of(const Store& store, const Leave& child, Date today) {
    std::string name;
    for (const auto& fact : TRY(facts<care::School>(store, child, Known::now())))
        if (runs_on(fact.value.starts, fact.value.ends, today)) name = fact.value.name;
    return name;
}

Result<std::string> worker_of_child(const Store& store, const Leave& child, Date today) {
    for (const auto& fact : TRY(facts<Allocation>(store, child, Known::now())))
        if (fact.value.as == Role::social_worker && runs_on(fact.value.starts, fact.value.ends, today))
            return name_of_worker(store, child.authority(), fact.value.worker);
    return std::string{};
}

}  // namespace

Result<HowAnswered> how_answered(const Store& store, const Circle& circle, const Allowed<May::offer_home>& home,
                                 const Fact<Offer>& offer) {
    check(offer.about == home.about(), "An offer of one home was asked about with leave for another.");
    auto asked = TRY(asked_by(store, circle, home.authority(), offer));
    return asked ? std::move(asked->how) : HowAnswered{{}, true};
}

Result<std::optional<NamedRequest>> named(const Database& database, const Store& store,
                                          const Allowed<May::offer_home>& home, const Reader& reader,
                                          const Fact<Offer>& offer) {
    check(offer.about == home.about(), "An offer of one home was asked about with leave for another.");
    const auto circle = TRY(circle_of(store, home.authority(), reader.today));
    const auto asked = TRY(asked_by(store, circle, home.authority(), offer));
    if (!asked || !asked->how.chosen() || !asked->sharing.lets.show_name) return std::optional<NamedRequest>{};
    if (asked->moved_in && TRY(stay_is_over(store, offer, home.authority(), asked->child, reader.today)))
        return std::optional<NamedRequest>{};
    const auto viewer = TRY(viewer_of(store, reader, circle));
    if (viewer.authority != offer.value.to)
        TRY(tell(database, store, offer.value.to, asked->child,
                 {FactId{offer.value.request}, reader.today, Shown::named, viewer.name, viewer.organisation},
                 reader.at));
    const auto leave = across(offer.value.to, asked->child);
    const auto who = TRY(person_file(store, leave, Known::now()));
    return std::optional{NamedRequest{{offer.value.to, offer.value.request},
                                      asked->sharing.name,
                                      who.name(),
                                      who.person.value.born,
                                      TRY(worker_of_child(store, leave, reader.today)),
                                      TRY(school_of(store, leave, reader.today)),
                                      asked->how.answer->words}};
}

}  // namespace kith::region
