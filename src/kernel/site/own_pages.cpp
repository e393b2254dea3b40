// The site's own addresses: health, metrics, the API's description, drafts, and where people arrive.
#include <fmt/format.h>

#include "kernel/site/draft_in_place.h"
#include "kernel/site/parts.h"
#include "kernel/site/sign_in.h"
#include "kernel/site/suggestion.h"
#include "kernel/web/components.h"

namespace kith {

static Result<Response> show_health(const Open& asked) {
    // Reaching this handler has already read the store.
    TRY(authorities(asked.context.store));
    return Response::json(R"({"status":"ok"})").with("Cache-Control", "no-store");
}

static Result<Response> show_metrics(const Open& asked) {
    const auto& metrics = asked.context.site.options.metrics;
    if (!metrics) return fail(Fault::not_found, "There are no metrics here.");
    return Response::text(metrics()).with("Content-Type", "text/plain; version=0.0.4");
}

static Result<Response> show_open_api(const Open& asked) {
    return Response::json(open_api(asked.context.site.routes.pages()));
}

/// Who has pages of their own arrives there: a list of work is not for them.
static Result<Response> arrive(const SignedIn& asked) {
    const auto& reader = *asked.context.reader;
    const bool own = reader.granted(May::use_own_pages) && !reader.granted(May::find_people);
    return Response::redirect(own ? "/me" : "/my-day");
}

// The words of an unfinished form are about a person, so keeping them passes the gate as the form itself does.
static Result<Response> keep_words(const SignedIn& asked) {
    const auto& context = asked.context;
    const auto& form = context.captures.text("form");
    const auto fields = context.request.fields();
    const PersonId about{TRY(context.captures.number("person"))};
    const auto place = place_of_form(context.site, form, about);
    if (!place) return fail(Fault::not_found, "There is no form of that name whose words are kept.");
    TRY(Gate::settle(context.store, *context.reader, place->may.value_or(May::see_person), about, "unfinished words"));
    auto transaction = TRY(context.database.write());
    if (field(fields, "draft") == "discard") {
        TRY(end_draft(transaction, *context.reader, form, about));
        TRY(drop_suggestions(transaction, *context.reader, form, about));
    } else {
        TRY(keep_draft(transaction, *context.reader, form, about, fields));
    }
    TRY(transaction.commit());
    if (field(fields, "draft") == "discard") return Response::redirect(place->address);
    const auto words = context.at.in_words();
    return Response{.status = 204, .headers = {}, .body = {}, .shared_body = {}}.with(
        "X-Saved-At", words.substr(words.find(" at ") + 4));
}

std::vector<Page> own_pages() {
    std::vector<Page> pages{
        page<show_health>(Method::get, "/health"),
        page<show_metrics>(Method::get, "/metrics"),
        page<show_open_api>(Method::get, "/openapi.json"),
        page<arrive>(Method::get, "/"),
        page<keep_words>(Method::post, "/people/{person}/drafts/{form}"),
        drafts_in_places(),
    };
    for (const auto& more : {sign_in_pages(), service_pages(), account_pages(), second_step_pages()})
        pages.insert(pages.end(), more.begin(), more.end());
    return pages;
}

}  // namespace kith
