#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kernel/access/sessions.h"
#include "kernel/site/site.h"

namespace kith {

std::vector<Page> sign_in_pages();  ///< by password and second step, or in the demo by choosing who to be; out again
std::vector<Page> service_pages();  ///< by the organisation's own service
std::vector<Page> account_pages();  ///< one's own account: what it is, the password, where one is signed in
std::vector<Page> second_step_pages();  ///< one's own second step and recovery codes

// ---- What they share ----

/// Where on this site the request wants to go next ("then", typed or asked); "/" if that is elsewhere or a sign-in
/// page.
std::string then_of(const Context& context);
std::string safe_path(std::string_view then);

/// Opens a session for someone who has shown who they are, in place of any this browser had, and sends them on: to what
/// they owe first, or to `then`.
Result<Response> begin_session(const Context& context, std::string_view sign_in_name, access::SignedInBy by,
                               const std::string& then);
/// The same, as a sign-in on the account's journal.
Result<Response> signed_in(const Context& context, const access::Account& account, access::SignedInBy by,
                           const std::string& then);

/// The page on which what is owed is done.
std::string_view page_of_owed(access::Owed owed);

/// Whether one of this person's roles asks for a second step besides their password.
bool needs_second_step(const SiteOptions& options, const Reader& reader);

/// The account of whoever is signed in, as it is now. Fails: not_found, if it was closed in this moment.
Result<access::Account> own_account(const Context& context);

}  // namespace kith
