#pragma once

#include "kernel/forms/form.h"
#include "warnings/facts.h"

/// The questions. No form asks more than seven.
namespace kith::warnings {

/// What the form of a warning asks.
struct NewWarning {
    WarningKind kind = WarningKind::other;
    Whose whose = Whose::person;
    std::string what, to_do, source;
    std::optional<Date> until;  ///< none: as long as its kind stands
    ToldThem told = ToldThem::not_yet;
    std::optional<std::string> why_not_told;
    std::optional<Basis> basis;
};
NewWarning as_typed(const Warning& warning);

extern const Form<NewWarning> warning_form;
extern const Form<LookedAgain> look_again_form;
extern const Form<Ended> end_form;
extern const Form<Told> told_form;

}  // namespace kith::warnings
