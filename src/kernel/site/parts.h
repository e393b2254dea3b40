#pragma once

#include <map>
#include <span>
#include <string>
#include <vector>

#include "kernel/access/audit.h"
#include "kernel/access/oidc.h"
#include "kernel/access/seal.h"
#include "kernel/access/tries.h"
#include "kernel/site/site.h"

namespace kith {

/// A form about a person that keeps drafts: its address with "{person}" in it, what people call it, and its grant.
struct FormRoute {
    std::string_view address;
    std::string_view title;
    std::optional<May> may;
};

/// The pages a site serves, and the forms among them, found once: a page of many links asks for a form at each.
class Routes {
public:
    Routes() = default;
    explicit Routes(std::vector<Page> pages);

    const std::vector<Page>& pages() const { return pages_; }
    /// The form of that name about a person; null where the site has none that keeps drafts.
    const FormRoute* form(std::string_view name) const;

private:
    std::vector<Page> pages_;
    std::map<std::string_view, FormRoute> forms_;
};

/// What the site's own pages work with. Made once; used by many threads at once.
struct SiteParts {
    const Database& database;
    SiteOptions options;
    access::Seal seal;
    Audit audit;
    std::optional<access::OidcClient> oidc;
    Routes routes;
    access::Tries enquiries{30, 60 * 60 * 1000};  ///< from one network address, by people nobody knows yet
    // What all the areas declare, together.
    std::vector<MenuItem> of_child = {};   ///< pages about a child
    std::vector<MenuItem> of_home = {};    ///< pages about a home
    std::vector<MenuItem> of_family = {};  ///< pages about a family
    std::vector<const DutyTerms*> duties = {};
    std::vector<OtherDuties> other_duties = {};
    std::vector<Result<Html> (*)(const Context&)> on_my_day = {};
    std::vector<Result<Html> (*)(const Context&, PersonId)> above_person = {};
    std::vector<EntryKind> kinds = {};  ///< of entries, for the timeline's filter
    std::vector<Schema> schemas = {};   ///< with those of the kernel, so that any fact can be shown

    /// Learns what these areas declare, with the routes that are served.
    void learn(std::span<const Area> areas, Routes its_routes);

    SiteParts(const Database& its_database, SiteOptions its_options, access::Seal its_seal)
        : database{its_database}, options{std::move(its_options)}, seal{std::move(its_seal)}, audit{its_database} {}
};

/// The site's own pages: signing in and out, drafts, health, the description of the API.
std::vector<Page> own_pages();

/// "/children/{person}/plan" -> "/children/12/plan".
std::string address_about(std::string_view address, PersonId person);

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
