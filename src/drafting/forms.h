#pragma once

#include <optional>
#include <string>

#include "kernel/site/context.h"

namespace kith::drafting {

/// A form about a person that a draft can stand beside: how it is declared, where it is, and what it asks of the gate.
struct DraftedForm {
    FormInfo info;
    std::string address;
    std::string title;
    May may;
};

/// Fails: not_found, if there is no such form, or it keeps no drafts.
Result<DraftedForm> form_named(const Context& context, const std::string& name, PersonId about);

}  // namespace kith::drafting
