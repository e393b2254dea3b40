#include "advocacy/model.h"

#include <algorithm>
#include <array>
#include <ranges>

#include <fmt/format.h>

#include "advocacy/kinds.h"
#include "kernel/core/text.h"

namespace kith::advocacy {

static constexpr std::string_view setting = "advocacy-model";

static constexpr std::array all{
    Difference{"Who offers every child an advocate", "The advocacy service", "The advocacy service"},
    Difference{"Who speaks from outside at a review", "The reviewing officer, who chairs it, and the advocate",
               "The advocate alone"},
    Difference{"To whom an advocate takes an issue", "The director, the reviewing officer, the Children's Commissioner",
               "The director, the Children's Commissioner, the court"},
    Difference{"Who visits children's homes from outside", "The visitor of regulation 44", "The advocate"},
    Difference{"What Kith still counts",
               "Reviews, and whether a reviewing officer is named (Children Act 1989, s. 25A)",
               "The same: Parliament has not changed the law, so no clock of it stops"}};
std::span<const Difference> differences() { return all; }

Result<ModelInForce> model_on(const Store& store, AuthorityId authority, Date day) {
    ModelInForce found;
    for (const auto& fact : TRY(facts<Setting>(store, Gate::machine(authority, the_authority), Known::now()))) {
        const auto& it = fact.value;
        if (it.name != setting || it.starts > day || (found.since && *found.since > it.starts)) continue;
        found = {it.value == 1 ? Model::the_review : Model::todays_law, it.starts};
    }
    return found;
}

std::vector<EscalatedTo> may_be_taken_to(Model model) {
    using enum EscalatedTo;
    if (model == Model::todays_law) return {director, reviewing_officer, commissioner};
    return {director, commissioner, court};
}

Result<EntryNumber> set_model(Change& change, const AllowedAll<May::see_advocacy_figures>& leave,
                              const Reader& director, Model model, Date starts, const std::string& because) {
    if (!director.holds(Role::director))
        return fail(Fault::not_allowed, "The director of children's services decides this. Ask them.");
    const auto now = TRY(model_on(change.store(), leave.authority(), starts));
    if (now.model == model) return fail(Fault::conflict, "It is so already on that day. Nothing was changed.");
    const auto about = Gate::machine(leave.authority(), the_authority);
    const auto entry =
        TRY(change.open(about, {model_kind, fmt::format("From {}: {}", starts.in_words(), in_words(model)), because}));
    const Setting right{std::string{setting}, model == Model::the_review ? 1 : 0, starts};
    for (const auto& fact : TRY(facts<Setting>(change.store(), about, Known::now())))
        if (fact.value.name == setting && fact.value.starts == starts) {
            TRY(change.correct(about, fact.id, entry, right));
            return entry;
        }
    TRY(change.enter(about, right));
    return entry;
}

}  // namespace kith::advocacy
