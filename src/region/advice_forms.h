#pragma once

#include "kernel/forms/form.h"
#include "region/advice_pages.h"

/// What is asked for advice: of the board, and of those who run a home.
namespace kith::region {

extern const Form<TermWeights> weights_form;
extern const Form<NewCanOffer> can_offer_form;

}  // namespace kith::region
