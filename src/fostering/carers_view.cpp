#include "fostering/carers_view.h"

#include <algorithm>

#include "kernel/access/work.h"
#include "kernel/core/text.h"
#include "kernel/people/names.h"

namespace kith::fostering {

namespace {

template <class T>
bool runs(const T& fact, Date today) {
    return fact.starts <= today && (!fact.ends || *fact.ends >= today);
}

Result<void> placement(const Store& store, const Leave& child, Date today, CarersView& view) {
    std::optional<FactId> here;
    for (const auto& fact : TRY(facts<care::Placement>(store, child, Known::now()))) {
        if (!runs(fact.value, today)) continue;
        here = fact.id;
        view.why_here = fact.value.why;
        view.to_eighteen = fact.value.to_eighteen;
    }
    for (const auto& fact : TRY(facts<care::PlacementPlan>(store, child, Known::now()))) {
        if (fact.value.placement != here) continue;
        view.plan = fact.value.plan;
        view.decides = fact.value.decides.empty() ? std::nullopt : std::optional{fact.value.decides};
    }
    return {};
}

Result<void> school_and_health(const Store& store, const Leave& child, Date today, CarersView& view) {
    for (const auto& fact : TRY(facts<care::School>(store, child, Known::now())))
        if (runs(fact.value, today)) view.school = fact.value.name;
    for (const auto& fact : TRY(facts<care::EducationPlan>(store, child, Known::now())))
        view.targets = fact.value.targets;
    for (const auto& fact : TRY(facts<care::HealthCheck>(store, child, Known::now()))) {
        const auto at = std::ranges::find(view.health, fact.value.kind, &CarersView::Health::kind);
        if (at == view.health.end())
            view.health.push_back({fact.value.kind, fact.value.on});
        else
            at->last = std::max(at->last, fact.value.on);
    }
    for (const auto& fact : TRY(facts<care::MissingEpisode>(store, child, Known::now())))
        if (fact.value.starts >= today.plus_months(-12)) view.missing.push_back({fact.value.starts, fact.value.kind});
    std::ranges::sort(view.missing, std::ranges::greater{}, &CarersView::Missing::on);
    std::optional<Date> last;
    for (const auto& fact : TRY(facts<care::Review>(store, child, Known::now()))) {
        if (fact.value.decisions.empty() || (last && fact.value.on < *last)) continue;
        last = fact.value.on;
        view.decided = fact.value.decisions;
    }
    return {};
}

Result<void> people(const Store& store, const Leave& child, Date today, CarersView& view) {
    std::vector<Allocation> working;
    std::vector<PersonId> ids;
    for (const auto& fact : TRY(facts<Allocation>(store, child, Known::now())))
        if (runs(fact.value, today)) working.push_back(fact.value), ids.push_back(fact.value.worker);
    const auto names = TRY(names_in(store, child, ids));
    for (const auto& one : working) view.workers.push_back({names.at(one.worker), std::string{in_words(one.as)}});
    auto tied = TRY(related(store, child, Known::now()));
    std::ranges::stable_sort(tied, std::ranges::greater{}, [](const Related& one) { return one.rating.value_or(0); });
    for (const auto& one : tied) {
        const bool sibling = one.tie == Tie::sibling || one.tie == Tie::half_sibling || one.tie == Tie::step_sibling;
        std::string who{in_words(one.tie, one.sex)};
        if (one.rating) view.matters.push_back({one.name, who});
        if (sibling && !one.ends) view.brothers_and_sisters.push_back({one.name, who});
    }
    return {};
}

}  // namespace

Result<CarersView> carers_view(const Store& store, const Allowed<May::see_care_as_carer>& child, Date today) {
    const auto who = TRY(person_file(store, child, Known::now()));
    CarersView view;
    view.name = who.name();
    view.given = who.given_name();
    view.born = who.person.value.born;
    view.religion = who.person.value.religion;
    for (const auto& fact : who.languages) view.languages.push_back(fact.value);
    for (const auto& fact : who.disabilities) view.needs.push_back(fact.value);
    TRY(placement(store, child, today, view));
    TRY(school_and_health(store, child, today, view));
    TRY(people(store, child, today, view));
    return view;
}

}  // namespace kith::fostering
