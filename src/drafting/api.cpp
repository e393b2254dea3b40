// What the service does: reads what a form asks, and puts one draft beside it. It can read nothing else and record
// nothing; each refusal says what to do, in JSON.
#include <algorithm>

#include <fmt/format.h>

#include "drafting/forms.h"
#include "drafting/keys.h"
#include "drafting/pages.h"
#include "drafting/rules.h"
#include "kernel/access/tries.h"
#include "kernel/core/json.h"
#include "kernel/site/parts.h"

namespace kith::drafting {

namespace {

/// One request of the service, and the status of its refusal where the fault alone does not say it.
struct Call {
    const Context& context;
    std::vector<Ask> asks = {};
    std::optional<int> status = {};

    tl::unexpected<Error> refuse(int its_status, std::string words) {
        status = its_status;
        return tl::unexpected(Error{Fault::not_allowed, std::move(words), {}});
    }
};

Response as_json(const Call& call, const Error& error) {
    const int status = call.status.value_or(status_of(error.fault));
    JsonWriter json;
    json.object([&] {
        json.member("error", error.what);
        json.key("fields");
        json.array([&] {
            for (const auto& field : error.fields)
                json.object([&] {
                    json.member("name", field.name);
                    json.member("message", field.message);
                });
        });
    });
    auto response = Response::json(json.take(), status);
    if (status == 401) response.with("WWW-Authenticate", "Bearer");
    if (status == 429) response.with("Retry-After", "600");
    return response;
}

constexpr std::int64_t a_minute = 60'000;  // milliseconds

/// Wrong keys from one address: a service that guesses is stopped long before it finds one.
access::Tries& wrong_keys() {
    static access::Tries tries{20, 10 * a_minute};
    return tries;
}
/// Requests with one key.
access::Tries& requests_of_key() {
    static access::Tries tries{30, key_minutes * a_minute};
    return tries;
}

constexpr std::string_view bearer = "Bearer ";

Result<KeyRow> key_of(Call& call) {
    const auto& context = call.context;
    if (!drafting_service())
        return call.refuse(404, "No drafting service is used here. Whoever runs this Kith can name one.");
    const auto given = context.request.header("authorization");
    if (!given.starts_with(bearer))
        return call.refuse(401, "Send the key that the worker was given, as 'Authorization: Bearer KEY'.");
    const auto key = TRY(find_key(context.store, given.substr(bearer.size())));
    if (!key) {
        if (!wrong_keys().another(context.request.peer, context.at))
            return call.refuse(429, "Too many wrong keys came from this address. Wait ten minutes.");
        return call.refuse(401, "There is no such key. Ask the worker to make one.");
    }
    if (!requests_of_key().another(key->key, context.at))
        return call.refuse(429, "Too many requests came with this key. Ask the worker to make another, later.");
    if (key->used) return call.refuse(410, "This key has been used. Ask the worker to make another.");
    if (key->ends < context.at)
        return call.refuse(410,
                           fmt::format("This key ended on {}. Ask the worker to make another.", key->ends.in_words()));
    return *key;
}

/// Whoever gave the key must still be allowed to send the form: they may have changed team since.
Result<DraftedForm> form_behind(Call& call, const KeyRow& key, const Reader& writer) {
    const auto& context = call.context;
    auto form = TRY(form_named(context, key.form, key.about));
    const auto leave = Gate::settle(context.store, writer, form.may, key.about, "a draft by " + key.service);
    // Kept before anything is answered, refused or not.
    TRY(context.site.audit.keep(ask_rows(writer)));
    if (!leave || !may_have_drafts(writer))
        return call.refuse(403, "Whoever gave this key may no longer fill in that form. Ask them.");
    return form;
}

struct Opened {
    KeyRow key;
    Reader writer;
    DraftedForm form;
};

Result<Opened> opened(Call& call) {
    auto key = TRY(key_of(call));
    auto writer = TRY(reader_of(call.context.store, key.authority, key.writer, call.context.at, call.asks));
    auto form = TRY(form_behind(call, key, writer));
    return Opened{std::move(key), std::move(writer), std::move(form)};
}

Result<std::string> told(Call& call) {
    const auto it = TRY(opened(call));
    return declaration(it.form.info, it.key);
}

Result<std::vector<std::pair<std::string, Fields>>> drafted(Call& call, const FormInfo& form) {
    const auto& context = call.context;
    if (!context.request.header("content-type").starts_with("application/json"))
        return call.refuse(415, "Send the draft as JSON, with 'Content-Type: application/json'.");
    const auto fields = TRY(fields_of_json(context.request.body, form));
    auto wrong = wrong_with(form, fields, context.today);
    if (!wrong.empty())
        return tl::unexpected(
            Error{Fault::invalid, "Nothing was kept: some answers cannot be suggested.", std::move(wrong)});
    auto answers = by_question(form, fields);
    if (answers.empty()) return fail(Fault::invalid, "The draft is empty. Answer one question at least.");
    return answers;
}

Result<std::string> received(Call& call) {
    const auto& context = call.context;
    const auto it = TRY(opened(call));
    const auto answers = TRY(drafted(call, it.form.info));
    auto transaction = TRY(context.database.write());
    if (!TRY(use_key(transaction, it.key, context.at)))
        return call.refuse(410, "This key has been used. Ask the worker to make another.");
    TRY(suggest(transaction, it.writer, it.form.info.name, it.key.about, it.key.service, answers));
    TRY(transaction.commit());
    JsonWriter json;
    json.object([&] {
        json.key("suggested");
        json.array([&] {
            for (const auto& [question, answer] : answers) json.value(question);
        });
        json.member("said", "The draft stands beside the form. Nothing is on the record until a person sends it.");
    });
    return json.take();
}

}  // namespace

Result<Response> tell_form(const Open& asked) {
    Call call{asked.context};
    const auto answer = told(call);
    return answer ? Response::json(*answer) : as_json(call, answer.error());
}

Result<Response> receive_draft(const Open& asked) {
    Call call{asked.context};
    const auto answer = received(call);
    return answer ? Response::json(*answer, 201) : as_json(call, answer.error());
}

}  // namespace kith::drafting
