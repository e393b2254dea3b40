#include "kernel/site/site.h"

#include <algorithm>

#include <fmt/format.h>

#include "kernel/access/csrf.h"
#include "kernel/access/links.h"
#include "kernel/access/random.h"
#include "kernel/core/json.h"
#include "kernel/site/draft.h"
#include "kernel/site/left_empty.h"
#include "kernel/site/parts.h"
#include "kernel/site/sign_in.h"
#include "kernel/site/way_out.h"
#include "kernel/web/assets.h"
#include "kernel/web/compress.h"

namespace kith {

namespace {

/// How long someone who has not signed in may take over the sign-in form.
constexpr std::int64_t visitor_seconds = 3600;

bool wants_json(const Request& request) {
    return request.header("accept").starts_with("application/json") ||
           request.header("content-type").starts_with("application/json");
}

std::string said_as_json(std::string_view words) {
    JsonWriter json;
    json.object([&] {
        json.member("error", words);
        json.key("fields");
        json.array([] {});
    });
    return json.take();
}

/// A program that proves itself with a key of its own in this header carries no cookie that another site's form could
/// borrow, and no browser sends the header for such a form.
bool proves_itself(const Request& request) {
    return request.header("authorization").starts_with("Bearer ") && request.header("cookie").empty();
}

bool holds(const Reader& reader, May may) {
    return std::ranges::any_of(grants(),
                               [&](const Grant& grant) { return grant.may == may && reader.holds(grant.role); });
}

Result<access::Seal> seal_of(const Database& database, const SiteOptions& options) {
    if (!options.keys.empty()) return access::Seal::with_keys(options.keys);
    auto transaction = TRY(database.write());
    TRY(transaction.execute("insert into site_key (number, key) values (1, $1) on conflict do nothing",
                            {access::Seal::new_key()}));
    const auto key = TRY(transaction.first("select key from site_key where number = 1", {},
                                           [](const Row& row) { return row.string(0); }));
    TRY(transaction.commit());
    return access::Seal::with_keys({*key});
}

}  // namespace

class Site::Machinery {
public:
    Machinery(const Database& database, Clock clock, std::vector<Area> areas, SiteOptions options, access::Seal seal)
        : clock_{clock}, areas_{std::move(areas)}, parts_{database, std::move(options), std::move(seal)} {
        parts_.learn(areas_, Routes{routes_of(areas_)});
        for (const auto& page : parts_.routes.pages())
            router_.add(page.method, page.address, [this, &page](const Request& request, const Captures& captures) {
                return run(page, request, captures);
            });
        router_.otherwise([this](const Request& request, int status) { return nowhere(request, status); });
    }

    Result<void> start_oidc(access::Seal seal) {
        if (!parts_.options.oidc) return {};
        parts_.oidc.emplace(TRY(access::OidcClient::with(*parts_.options.oidc, std::move(seal))));
        return {};
    }

    std::size_t most_bytes(Method method, std::string_view path) const {
        const auto pattern = router_.pattern_of(method, path);
        const auto& pages = parts_.routes.pages();
        const auto page = std::ranges::find_if(
            pages, [&](const Page& one) { return one.method == method && one.address == pattern; });
        return page == pages.end() ? ordinary_bytes : page->most_bytes;
    }

    Response answer(const Request& request) {
        if (const auto* found = find_asset(request.path)) return finished(request, asset_response(request, *found));
        return finished(request, router_(request));
    }

private:
    Response finished(const Request& request, Response response) const {
        secure(response, parts_.options);
        compress(request, response);
        return response;
    }

    // A page without the record: for an address that is not there, and for a record that cannot be reached.
    Response plain(const Request& request, int status, const std::string& title, const std::string& words) const {
        if (wants_json(request)) return Response::json(said_as_json(words), status);
        const auto exit = leaves_no_trace(request) ? way_out() : Html{};
        const auto main =
            exit + html("<h1 class=\"govuk-heading-l\">{}</h1><p class=\"govuk-body\">{}</p>", title, words);
        return Response::html(ui::shell({.title = title, .body = main}).markup(), status);
    }

    Response nowhere(const Request& request, int status) const {
        if (status == 405)
            return plain(request, 405, "This address does not take that", "This address cannot be used in that way.");
        return plain(request, 404, "Nothing here",
                     "There is no page at this address. If you typed it, check it; if you followed a link, tell us.");
    }

    Response unreachable(const Request& request, const Error& error) const {
        log(request, error.what);
        return plain(request, 503, "The record cannot be reached just now", error.what + " Nothing was half-written.")
            .with("Retry-After", "5");
    }

    // The change was made durable before its asks could not be: whoever is told that nothing was saved sends it twice.
    Response saved_but_unreachable(const Request& request, const Error& error) const {
        log(request, error.what);
        return plain(request, 503, "Saved, but the record cannot be reached just now",
                     "What you sent was saved. Do not send it again. Look for it on the record in a few minutes.")
            .with("Retry-After", "5");
    }

    void log(const Request& request, std::string_view what) const {
        if (parts_.options.log) parts_.options.log(fmt::format("{} {}", request.id, what));
    }

    /// All of one request that lives as long as its answer is made.
    struct Visit {
        std::optional<access::Session> session;
        std::vector<Ask> asks;
        std::optional<Reader> reader;
        Frame frame;
        std::string visitor;  ///< the secret of someone not signed in, for the sign-in form
        bool new_visitor = false;
    };

    Result<void> meet(const Request& request, const Store& store, Moment at, Visit& visit) {
        const auto token = request.cookie(cookie_name(parts_.options, "kith_session"));
        if (!token.empty()) visit.session = TRY(access::find_session(store, token, at, parts_.options.session_limits));
        visit.frame.demo = parts_.options.demo;
        if (visit.session) {
            visit.reader = TRY(reader_of(store, visit.session->authority, visit.session->person, at, visit.asks));
            if (visit.session->by == access::SignedInBy::link) access::limit_to_link(*visit.reader);
            for (const auto& authority : TRY(authorities(store)))
                if (authority.id == visit.session->authority) visit.frame.authority = authority.name;
            for (const auto& area : areas_)
                for (const auto& item : area.menu)
                    if (!visit.session->owed && (!item.may || holds(*visit.reader, *item.may)))
                        visit.frame.menu.push_back(item);
        } else {
            visit.visitor = request.cookie(cookie_name(parts_.options, "kith_visitor"));
            visit.new_visitor = visit.visitor.size() != 43;
            if (visit.new_visitor) visit.visitor = access::random_token();
        }
        return {};
    }

    Response run(const Page& page, const Request& request, const Captures& captures) {
        const auto at = clock_.now();
        auto store = parts_.database.read();
        if (!store) return unreachable(request, store.error());
        Visit visit;
        if (const auto met = meet(request, *store, at, visit); !met) return unreachable(request, met.error());
        const auto& secret = visit.session ? visit.session->csrf_secret : visit.visitor;
        const Context context{
            .request = request,
            .captures = captures,
            .database = parts_.database,
            .store = *store,
            .reader = visit.reader ? &*visit.reader : nullptr,
            .calendar = parts_.options.calendar,
            .postcodes = parts_.options.postcodes,
            .travel_times = parts_.options.travel_times,
            .at = at,
            .today = at.day(),
            .csrf = access::csrf_token(secret),
            .wants_json = wants_json(request),
            .frame = visit.frame,
            .site = parts_,
            .session_token =
                visit.session ? std::string{request.cookie(cookie_name(parts_.options, "kith_session"))} : "",
            .session = visit.session ? &*visit.session : nullptr};
        auto response = answered(page, context, secret);
        if (visit.new_visitor && (request.path.starts_with("/sign-in") || request.path.starts_with("/foster")))
            response.with("Set-Cookie", cookie(parts_.options, "kith_visitor", visit.visitor, visitor_seconds));
        return kept(page, request, visit, at, std::move(response));
    }

    Response answered(const Page& page, const Context& context, const std::string& secret) {
        if (page.asks != Asks::nothing && !context.reader) return sign_in_first(context);
        const bool from_anywhere =
            page.asks == Asks::nothing && (leaves_no_trace(context.request) || proves_itself(context.request));
        if (context.request.method == Method::post && !from_anywhere && !csrf_good(context.request, secret))
            return error_page(
                context, {Fault::not_allowed,
                          "This form was open too long, or did not come from this site. Go back, reload the page and "
                          "send it again. Words in an unfinished form are kept.",
                          {}});
        if (const auto first = owed_first(page, context)) return *first;
        try {
            auto result = page.answer(context);
            return result ? std::move(*result) : error_page(context, result.error());
        } catch (const Bug& bug) {
            log(context.request, bug.what);
            return error_page_of_bug(context);
        }
    }

    Response error_page_of_bug(const Context& context) const {
        return plain(context.request, 500, "Sorry, there is a fault in Kith",
                     fmt::format("Nothing was half-written. If you tell us, say this number: {}.", context.request.id));
    }

    // Whoever owes a password of their own or a second step is led to it, and to nothing else.
    static std::optional<Response> owed_first(const Page& page, const Context& context) {
        if (page.asks == Asks::nothing || !context.session || !context.session->owed) return {};
        const auto there = page_of_owed(*context.session->owed);
        if (page.address == there || page.address == "/sign-out") return {};
        if (context.request.method != Method::post && !context.wants_json) return Response::redirect(there);
        return error_page(context, {Fault::not_allowed, "First finish setting up how you sign in.", {}});
    }

    static bool csrf_good(const Request& request, const std::string& secret) {
        const auto header = request.header("x-csrf-token");
        if (!header.empty()) return access::csrf_matches(secret, header);
        const auto fields = request.fields();
        return access::csrf_matches(secret, field(fields, "csrf"));
    }

    Response sign_in_first(const Context& context) const {
        if (context.wants_json || context.request.header("x-kith-draft") == "1")
            return Response::json(R"({"error":"Sign in first.","fields":[]})", 401);
        if (context.request.method == Method::post)
            return plain(context.request, 401, "You were signed out",
                         "Sign in again in another tab, then come back to this page and send the form again: "
                         "your words are still in it.");
        const auto& query = context.request.query;
        return Response::redirect(
            Url{"/sign-in"}.with("then", context.request.path + (query.empty() ? "" : "?" + query)).address());
    }

    // Nothing leaves before its asks are on the audit.
    Response kept(const Page& page, const Request& request, Visit& visit, Moment at, Response response) {
        std::vector<Statement> also;
        if (visit.session)
            if (auto touched = access::touch(*visit.session, at)) also.push_back(std::move(*touched));
        if (visit.reader && page.form && request.method == Method::post && response.status < 400)
            for (auto& note : note_left_empty(*visit.reader, page.form(), request.fields()))
                also.push_back(std::move(note));
        if (visit.asks.empty() && also.empty()) return response;
        auto rows = visit.reader ? ask_rows(*visit.reader) : std::vector<AskRow>{};
        if (const auto on_audit = parts_.audit.keep(std::move(rows), std::move(also)); !on_audit) {
            const bool done = request.method == Method::post && response.status < 400;
            return done ? saved_but_unreachable(request, on_audit.error()) : unreachable(request, on_audit.error());
        }
        return response;
    }

    Clock clock_;
    std::vector<Area> areas_;
    Router router_;
    SiteParts parts_;
};

std::vector<Page> routes_of(std::span<const Area> areas) {
    auto all = own_pages();
    for (const auto& area : areas) all.insert(all.end(), area.pages.begin(), area.pages.end());
    return all;
}

Site::Site(std::unique_ptr<Machinery> machinery) : machinery_{std::move(machinery)} {}
Site::Site(Site&&) noexcept = default;
Site::~Site() = default;

Result<Site> Site::open(const Database& database, Clock clock, std::vector<Area> areas, SiteOptions options) {
    auto seal = TRY(seal_of(database, options));
    auto seal_of_service = TRY(seal_of(database, options));
    auto machinery =
        std::make_unique<Machinery>(database, clock, std::move(areas), std::move(options), std::move(seal));
    TRY(machinery->start_oidc(std::move(seal_of_service)));
    return Site{std::move(machinery)};
}

Response Site::answer(const Request& request) { return machinery_->answer(request); }
std::size_t Site::most_bytes(Method method, std::string_view path) const {
    return machinery_->most_bytes(method, path);
}

}  // namespace kith
