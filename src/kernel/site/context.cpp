#include "kernel/site/context.h"

#include <charconv>

#include "kernel/site/draft_in_place.h"
#include "kernel/site/sent.h"
#include "kernel/site/suggestion.h"

namespace kith {

Result<Fields> Context::typed(const FormInfo& form) const {
    if (request.header("content-type").starts_with("application/json")) return fields_of_json(request.body, form);
    return request.fields();
}

EntryNumber Context::shown_at() const {
    // A JSON body says it in a header, as a form says it in a hidden field.
    const auto fields = request.fields();
    auto text = field(fields, "shown_at");
    if (text.empty()) text = request.header("x-kith-shown-at");
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return EntryNumber{error == std::errc{} && end == text.data() + text.size() ? number : 0};
}

Result<Change> Context::change() const {
    check(reader != nullptr, "Only someone signed in can write.");
    auto change = TRY(Change::begin(database, reader->authority, reader->author(), at));
    TRY(sent_once(change.transaction(), *reader, request));
    TRY(end_draft_at(change.transaction(), *reader, place_of(request)));
    TRY(sign_drafted(change, *this));
    return change;
}

}  // namespace kith
