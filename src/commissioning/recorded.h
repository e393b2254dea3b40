#pragma once

#include "commissioning/pages.h"

/// What is recorded of a provider one by one.
namespace kith::commissioning {

/// Calls `f` with each form that records one fact about a provider, and its name in the address.
template <class F>
Result<void> each_recorded(F f) {
    TRY(f.template operator()<&owned_by>("owner"));
    TRY(f.template operator()<&contract>("contract"));
    TRY(f.template operator()<&price>("price"));
    return f.template operator()<&uplift>("uplift");
}

}  // namespace kith::commissioning
