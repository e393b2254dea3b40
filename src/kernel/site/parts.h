#pragma once

#include <map>
#include <span>
#include <string>
#include <vector>

#include "kernel/access/audit.h"
#include "kernel/access/oidc.h"
#include "kernel/access/seal.h"
#include "kernel/site/site.h"

namespace kith {

/// A form about a person that keeps drafts: its address with "{person}" in it, what people call it, and its grant.
struct FormRoute {
    std::string_view address;
    std::string_view title;
    std::optional<May> may;
};

/// What the site's own pages work with. Made once; used by many threads at once.
struct SiteParts {
    const Database& database;
    SiteOptions options;
    access::Seal seal;
    Audit audit;
    std::optional<access::OidcClient> oidc;
    std::vector<Page> routes;
    std::map<std::string_view, FormRoute> forms;  ///< by the form's name; made with the routes

    /// Keeps the routes, and finds the forms among them once: a page of many links asks for a form at each.
    void serve(std::vector<Page> its_routes);

    SiteParts(const Database& its_database, SiteOptions its_options, access::Seal its_seal)
        : database{its_database}, options{std::move(its_options)}, seal{std::move(its_seal)}, audit{its_database} {}
};

/// The site's own pages: signing in and out, drafts, health, the description of the API.
std::vector<Page> own_pages();

std::string cookie_name(const SiteOptions& options, std::string_view name);
/// "name=value; Path=/; HttpOnly; SameSite=Lax", and Secure where the site is behind TLS. An empty value removes it.
std::string cookie(const SiteOptions& options, std::string_view name, std::string_view value, std::int64_t seconds);

/// `where`, whose page will say at its head what was just done.
std::string address_saying(const Context& context, std::string_view where, std::string_view done);

/// An error as a page, or as JSON where that was asked for. `person` adds the way to open a record in an emergency.
Response error_page(const Context& context, const Error& error);

/// The status of a fault: not_found 404, not_allowed 403, invalid 422, conflict 409, unavailable 503.
int status_of(Fault fault);

/// Sets what every answer carries: a strict Content Security Policy, no sniffing, no framing, no caching of records.
void secure(Response& response, const SiteOptions& options);

}  // namespace kith
