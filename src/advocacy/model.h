#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "advocacy/codes.h"
#include "kernel/access/gate.h"
#include "kernel/record/setting.h"

/// Who watches over a child's case from outside: as today's law has it, or as the Review would.
namespace kith::advocacy {

enum class Model { todays_law, the_review };

struct ModelInForce {
    Model model = Model::todays_law;
    std::optional<Date> since = {};  ///< none: nobody has set it
};
/// What the authority set that holds on a day.
Result<ModelInForce> model_on(const Store& store, AuthorityId authority, Date day);

/// What the two differ in, declared once for the page that shows it.
struct Difference {
    std::string_view what, todays_law, the_review;
};
std::span<const Difference> differences();

/// Whom an advocate may take an issue to beyond the team.
std::vector<EscalatedTo> may_be_taken_to(Model model);

/// From a day on, which may be past. Fails: not_allowed for anyone but a director; conflict if it is so already.
Result<EntryNumber> set_model(Change& change, const AllowedAll<May::see_advocacy_figures>& leave,
                              const Reader& director, Model model, Date starts, const std::string& because);

}  // namespace kith::advocacy

namespace kith {

template <>
inline constexpr std::array words_of<advocacy::Model>{
    Word{advocacy::Model::todays_law, "todays_law", "Today's law: reviewing officers and regulation 44 visitors stay"},
    Word{advocacy::Model::the_review, "the_review", "The Review's model: the advocate is the one outside voice"}};

}  // namespace kith
