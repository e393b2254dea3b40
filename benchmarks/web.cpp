// A server for benchmarks/web.sh to load: /small is 73 bytes of JSON, /page is 11 KB of HTML made anew for each
// request, /echo gives back what is posted. Prints its port, and runs until a signal. Argument: the number of workers.

#include <cstdio>
#include <cstdlib>
#include <string>

#include "kernel/web/html.h"
#include "kernel/web/http.h"
#include "kernel/web/router.h"

using namespace kith;

static Html list_page() {
    Html rows;
    for (int child = 1; child <= 37; ++child)
        append(rows,
               "<tr class=\"govuk-table__row\"><th scope=\"row\" class=\"govuk-table__header\">"
               "<a class=\"govuk-link\" href=\"/children/{}\">{}, {} {}</a></th><td class=\"govuk-table__cell\">{}</td>"
               "<td class=\"govuk-table__cell\" title=\"{}\">{}</td></tr>",
               child, "O'Larch & Sons", "Ana", child, "31 March 2025", "Tess Marlow", "Tess Marlow");
    return html("<!doctype html><html lang=\"en\"><head><title>{}</title></head><body><table>{}</table></body></html>",
                "Children", rows);
}

static Router routes() {
    Router router;
    router.add(Method::get, "/small", [](const Request&, const Captures&) {
        return Response::json(R"({"child":12,"family":"O'Larch","given":"Ana","review":"2025-03-31","on":1})");
    });
    router.add(Method::get, "/page",
               [](const Request&, const Captures&) { return Response::html(list_page().markup()); });
    router.add(Method::post, "/echo",
               [](const Request& request, const Captures&) { return Response::text(request.body); });
    return router;
}

int main(int count, char** arguments) {
    ServerOptions options{.port = 0, .workers = count > 1 ? std::atoi(arguments[1]) : 2};
    auto server = Server::start(std::move(options), routes());
    if (!server) return std::fprintf(stderr, "%s\n", server.error().what.c_str()), 1;
    std::printf("%d\n", server->port());
    std::fflush(stdout);
    server->run_until_signalled();
    return 0;
}
