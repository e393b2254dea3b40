#pragma once

#include "kernel/site/page.h"

namespace kith::drafting {

/// The most that a service may send: some twenty thousand words.
inline constexpr std::size_t most_sent = 128 * 1024;

// The worker's pages. Who may ask for a draft is who may send the form, and works for the authority.
Result<Response> keep_and_ask(const SignedIn& asked);  ///< keeps what is typed so far, and goes to the page below
Result<Response> show_ask(const SignedIn& asked);
Result<Response> give_key(const SignedIn& asked);
Result<Response> take_or_leave(const SignedIn& asked);

// The service's own addresses: JSON whatever comes of it, and a key in the Authorization header.
Result<Response> tell_form(const Open& asked);
Result<Response> receive_draft(const Open& asked);

}  // namespace kith::drafting
