#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "kernel/access/oidc.h"
#include "kernel/access/sessions.h"
#include "kernel/site/page.h"
#include "kernel/web/shell.h"

namespace kith {

/// Whose password is not enough by itself: they set up a second step before anything else.
enum class SecondStep { everyone, staff, nobody };  ///< staff: whoever holds another role than foster carer

struct SiteOptions {
    bool demo =
        false;  ///< the sign-in page lists the invented users, who sign in by one press. Never on a real record.
    bool secure_cookies = false;  ///< behind TLS: cookies over https only, and browsers told to stay on https
    Calendar calendar = Calendar::england();
    Postcodes postcodes = {};            ///< where they are; without them nothing is measured
    TravelTimes travel_times = {};       ///< how long journeys take; those that are not in it are estimated
    std::vector<std::string> keys = {};  ///< for sealed cookies and second factors; empty: one kept in the store
    std::optional<access::OidcSettings> oidc = {};  ///< the organisation's own sign-in service
    access::SessionLimits session_limits = {};
    SecondStep second_step = SecondStep::staff;
    /// A command that is given the name of a file that was sent in, and ends with 0 if it holds no virus, 1 if it does.
    /// Empty: files are kept marked as not scanned.
    std::string document_scanner = {};
    std::function<std::string()> metrics = {};            ///< what /metrics answers; nothing: 404
    std::function<void(std::string_view line)> log = {};  ///< one line for each fault of ours, without personal data
};

/// Turns areas' pages into one handler for the server: finds the session, makes the reader, opens the entrance that the
/// handler's parameter names, answers errors as pages (or as JSON, if that was asked for), sets the security headers,
/// and keeps every ask on the audit before any answer leaves. If the audit cannot be written, nothing is shown: 503.
class Site {
public:
    /// Fails: as the store; invalid, if a key or the sign-in service's settings cannot be right.
    static Result<Site> open(const Database& database, Clock clock, std::vector<Area> areas, SiteOptions options);
    Site(Site&&) noexcept;
    ~Site();

    Response answer(const Request& request);
    /// How many bytes may be sent to an address: what its page takes.
    std::size_t most_bytes(Method method, std::string_view path) const;

    class Machinery;

private:
    explicit Site(std::unique_ptr<Machinery> machinery);
    std::unique_ptr<Machinery> machinery_;
};

/// Every route there is, the areas' and the site's own: for `kith routes`, the OpenAPI description, the authorisation
/// matrix.
std::vector<Page> routes_of(std::span<const Area> areas);

/// A whole page around `main`: head, menu for what this reader may do, and the title. `title` names the page; the
/// product follows it.
struct PageOf {
    std::string title;
    Html main;
    std::string back = {};  ///< an address on this site, for a back link
    Html errors = {};       ///< the error summary
    Html above = {};        ///< between header and body: an identity bar, a sub navigation
    ui::Breadth breadth = ui::Breadth::column;
    int status = 200;
};
Response page_of(const Context& context, PageOf page);

/// The areas' pages about this child that the reader's roles allow, each under its own grant: "Who decides" and where.
/// `may`: only those under this grant, or one that carries it.
std::vector<std::pair<std::string, Url>> pages_of_child(const Context& context, PersonId child, May may);

/// The areas' pages about this home that the reader may open.
Result<std::vector<std::pair<std::string, Url>>> pages_of_home(const Context& context, PersonId home);
/// The same about a family.
Result<std::vector<std::pair<std::string, Url>>> pages_of_family(const Context& context, PersonId family);

/// Where a rule is written, with a link to its page where it has one.
Html law_shown(const Law& law);

/// After a form is saved: to `where`, with a banner that says what was done. For JSON: 201 with {"entry": n,
/// "location": where}.
Response saved(const Context& context, EntryNumber entry, std::string_view where, std::string_view done);

/// A form as a page: its questions, what was typed, what is wrong, the CSRF token, its draft (words already kept come
/// back), and the button.
struct FormPage {
    const FormInfo& form;
    Url action;
    Fields typed = {};
    std::vector<Error::Field> wrong = {};
    Html above = {};  ///< what the record knows already
    std::string back = {};
    /// Words are saved as they are typed: for this person and form where it is set, else for the form's address.
    std::optional<PersonId> about = {};
    EntryNumber shown_at = EntryNumber{1};
    bool sealed = false;  ///< its words may lie nowhere unsealed: nothing is saved before it is sent
};
/// A draft that is waiting is shown in place of `typed`, unless something was wrong with what has just been sent.
Result<Response> form_page(const Context& context, const FormPage& page);

/// Only the questions, for a page that is more than a form.
Html questions_of(const FormInfo& form, const Fields& typed, const std::vector<Error::Field>& wrong);

/// The OpenAPI 3.1 document of these routes and their forms.
std::string open_api(std::span<const Page> pages);

}  // namespace kith
