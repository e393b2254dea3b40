#include <doctest/doctest.h>

#include "kernel/web/router.h"

using namespace kith;

static Response says(const Router& router, Method method, std::string path) {
    Request request;
    request.method = method;
    request.path = std::move(path);
    return router(request);
}

static std::string get(const Router& router, std::string path) {
    return says(router, Method::get, std::move(path)).body;
}

static RouteHandler named(std::string name) {
    return [name](const Request&, const Captures&) { return Response::text(name); };
}

static std::string_view header(const Response& response, std::string_view name) {
    for (const auto& [key, value] : response.headers)
        if (key == name) return value;
    return {};
}

static Router children() {
    Router router;
    router.add(Method::get, "/", named("home"));
    router.add(Method::get, "/children", named("list"));
    router.add(Method::get, "/children/new", named("new"));
    router.add(Method::get, "/children/{child}", [](const Request&, const Captures& captures) {
        return Response::text("child " + captures.text("child"));
    });
    router.add(Method::get, "/children/{child}/visits/{visit}", [](const Request&, const Captures& captures) {
        return Response::text(captures.text("child") + " visit " + captures.text("visit"));
    });
    router.add(Method::post, "/children/{person}", named("saved"));
    router.add(Method::post, "/children/{child}/close", named("closed"));
    return router;
}

TEST_CASE("a path goes to its pattern, and a segment of text beats a capture") {
    const auto router = children();
    CHECK(get(router, "/") == "home");
    CHECK(get(router, "/children") == "list");
    CHECK(get(router, "/children/new") == "new");
    CHECK(get(router, "/children/12") == "child 12");
    CHECK(get(router, "/children/12/visits/3") == "12 visit 3");
    CHECK(says(router, Method::post, "/children/12").body == "saved");
}

TEST_CASE("text that leads nowhere gives way to a capture") {
    CHECK(get(children(), "/children/new/visits/3") == "new visit 3");
}

TEST_CASE("an address that is not there is 404, with no route for the log") {
    const auto router = children();
    for (const char* path :
         {"/child", "/children/", "/children//visits/3", "//", "/children/12/visits", "/children/12/visits/3/"}) {
        const auto response = says(router, Method::get, path);
        CHECK_MESSAGE(response.status == 404, path);
        CHECK(header(response, "x-kith-route").empty());
    }
}

TEST_CASE("an address that is there for another method is 405 and says which") {
    const auto router = children();
    CHECK(says(router, Method::post, "/children").status == 405);
    CHECK(header(says(router, Method::post, "/children"), "allow") == "GET, HEAD");
    CHECK(header(says(router, Method::get, "/children/12/close"), "allow") == "POST");
    CHECK(says(router, Method::head, "/children/12/close").status == 405);
}

TEST_CASE("HEAD is answered by GET's handler") {
    CHECK(says(children(), Method::head, "/children/12").body == "child 12");
}

TEST_CASE("the pattern that answered is told to the log, never the path") {
    CHECK(header(says(children(), Method::get, "/children/12"), "x-kith-route") == "/children/{child}");
}

TEST_CASE("the page for what is not found can be given, and keeps Allow") {
    auto router = children();
    router.otherwise([](const Request&, int status) { return Response::html("<p>Sorry</p>", status); });
    CHECK(get(router, "/nowhere") == "<p>Sorry</p>");
    CHECK(header(says(router, Method::post, "/"), "allow") == "GET, HEAD");
}

TEST_CASE("a number in a path is positive and written in one way alone") {
    Router router;
    router.add(Method::get, "/{number}", [](const Request&, const Captures& captures) {
        const auto number = captures.number("number");
        return Response::text(number ? std::to_string(*number) : "none");
    });
    CHECK(get(router, "/1") == "1");
    CHECK(get(router, "/9223372036854775807") == "9223372036854775807");
    for (const char* path : {"/0", "/01", "/-1", "/+1", "/1a", "/ 1", "/1 ", "/9223372036854775808", "/1.0", "/x"})
        CHECK_MESSAGE(get(router, path) == "none", path);
}

TEST_CASE("a capture that the pattern does not have is a bug") {
    Router router;
    router.add(Method::get, "/{a}",
               [](const Request&, const Captures& captures) { return Response::text(captures.text("b")); });
    CHECK_THROWS_AS(get(router, "/1"), Bug);
}

TEST_CASE("a route that is malformed or there already is a bug when it is added") {
    auto router = children();
    for (const char* pattern : {"", "children", "/children/", "//", "/{", "/}", "/{}", "/a{b}", "/{a}b", "/{a}/{a}"})
        CHECK_THROWS_AS_MESSAGE(router.add(Method::get, pattern, named("x")), Bug, pattern);
    CHECK_THROWS_AS(router.add(Method::get, "/children/{other}", named("x")), Bug);
    CHECK_THROWS_AS(router.add(Method::head, "/head", named("x")), Bug);
}

TEST_CASE("the routes can be listed, in the order they were added") {
    const auto routes = children().routes();
    REQUIRE(routes.size() == 7);
    CHECK(routes[0].pattern == "/");
    CHECK(routes[6].pattern == "/children/{child}/close");
    CHECK(routes[6].method == Method::post);
}
