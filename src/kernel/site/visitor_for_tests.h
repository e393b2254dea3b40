#pragma once

#include <string>
#include <utility>

#include "kernel/site/draft.h"
#include "kernel/site/parts.h"
#include "kernel/site/site.h"
#include "kernel/testing/fresh.h"

/// For the tests of every area's pages.
namespace kith::testing {

/// Someone signed in who opens an area's pages. Each ask passes the entrance that the handler's parameter names, so the
/// decision is the real one; an error is answered with its fault's status and its sentence as the body. No session, no
/// server.
class Visitor {
public:
    Visitor(TestAuthority& authority, const Area& area, PersonId reader)
        : authority_{authority}, reader_{reader}, area_{area}, pages_{area.pages} {
        for (const auto& page : area.pages)
            router_.add(page.method, page.address, [this, page](const Request& request, const Captures& captures) {
                return answer(page, request, captures);
            });
    }
    Visitor(const Visitor&) = delete;
    Visitor& operator=(const Visitor&) = delete;

    /// `address` with its query, if any.
    Response get(std::string_view address) const { return router_(request_for(Method::get, address)); }
    Response post(std::string_view address, const Fields& fields) const {
        auto request = request_for(Method::post, address);
        request.headers.emplace_back("content-type", "application/x-www-form-urlencoded");
        request.body = urlencoded(fields);
        // The page's own fields are left out by urlencoded().
        for (const auto& [name, value] : fields)
            if (name == "shown_at" || name == "csrf") request.body += "&" + name + "=" + value;
        return router_(request);
    }
    Response post_json(std::string_view address, std::string body) const {
        auto request = request_for(Method::post, address);
        request.headers.emplace_back("content-type", "application/json");
        request.body = std::move(body);
        return router_(request);
    }

private:
    static Request request_for(Method method, std::string_view address) {
        const auto mark = address.find('?');
        return {.method = method,
                .path = std::string{address.substr(0, mark)},
                .query = mark == std::string_view::npos ? "" : std::string{address.substr(mark + 1)}};
    }

    Response answer(const Page& page, const Request& request, const Captures& captures) const {
        const auto store = authority_.store();
        const auto reader = authority_.reader_of(reader_);
        const Frame frame{.authority = "Thistleshire", .menu = {}};
        const auto calendar = Calendar::england();
        const bool json = request.header("content-type") == "application/json";
        SiteParts parts{authority_.database(), SiteOptions{},
                        testing::must(access::Seal::with_keys({access::Seal::new_key()}))};
        parts.learn(std::span{&area_, 1}, Routes{pages_});
        const Context context{request,
                              captures,
                              authority_.database(),
                              store,
                              &reader,
                              calendar,
                              parts.options.postcodes,
                              parts.options.travel_times,
                              authority_.at(),
                              authority_.today(),
                              "token",
                              json,
                              frame,
                              parts,
                              ""};
        const auto response = page.answer(context);
        return response ? *response : Response::text(response.error().what, status_of(response.error().fault));
    }

    TestAuthority& authority_;
    PersonId reader_;
    Area area_;
    std::vector<Page> pages_;
    Router router_;
};

}  // namespace kith::testing
