// Documents sent in by an applicant, and read by them and by those who work on the application.
#include <algorithm>

#include <fmt/format.h>

#include "kernel/web/components.h"
#include "recruitment/documents.h"
#include "recruitment/own_pages.h"
#include "recruitment/pages.h"
#include "recruitment/steps.h"

namespace kith::recruitment {

namespace {

std::string message(const std::vector<Error::Field>& wrong, std::string_view name) {
    const auto found = std::ranges::find(wrong, name, &Error::Field::name);
    return found == wrong.end() ? "" : found->message;
}

Response upload_page(const Context& context, const ApplicationFile& file, const std::vector<Error::Field>& wrong,
                     const std::string& kind) {
    std::vector<ui::Choice> kinds;
    for (const auto& word : words_of<DocumentKind>)
        kinds.push_back({.value = std::string{word.code}, .text = std::string{word.words}});
    const auto fields = ui::radios({.name = "kind",
                                    .label = "What is it?",
                                    .choices = std::move(kinds),
                                    .error = message(wrong, "kind"),
                                    .value = kind,
                                    .label_as = ui::Label::bold,
                                    .arrangement = ui::Arrangement::small}) +
                        file_field({documents_taken, "Choose a file", {}, message(wrong, "file")}) +
                        ui::button({.text = "Send"});
    std::vector<ui::Content> sent;
    for (const auto& fact : file.documents)
        sent.emplace_back(html(
            "{} {}",
            ui::link(fact.value.name, Url{own_address_of(file.person, fmt::format("/documents/{}", fact.id.number()))}),
            fmt::format("({}, sent on {})", in_words(fact.value.kind), fact.value.on.short_words())));
    auto main = ui::heading({.text = "Your documents", .level = 1, .size = ui::Size::large}) +
                (sent.empty() ? Html{} : ui::heading({.text = "What we have"}) + ui::plain_list(sent)) +
                ui::heading({.text = "Send another"}) +
                form_with_file(context, Url{own_address_of(file.person, "/documents")}, fields);
    return page_of(context, {.title = "Your documents",
                             .main = std::move(main),
                             .back = "/my-application",
                             .errors = ui::error_summary(wrong),
                             .status = wrong.empty() ? 200 : 422});
}

Result<Response> sent_back(const Context& context, const Leave& applicant) {
    const FactId wanted{TRY(context.captures.number("fact"))};
    for (const auto& fact : TRY(facts<Document>(context.store, applicant, Known::now()))) {
        if (fact.id != wanted) continue;
        return file_answer(fact.value.type, fact.value.name, TRY(bytes_of(context.store, applicant, fact)),
                           Sending::to_save);
    }
    return fail(Fault::not_found, "There is no such document.");
}

}  // namespace

Result<Response> show_documents(const Asked<May::answer_application>& asked) {
    const auto file = TRY(application_file(asked.context.store, asked.allowed, Known::now()));
    return upload_page(asked.context, file, {}, {});
}

Result<Response> save_document(const Asked<May::answer_application>& asked) {
    const auto& context = asked.context;
    const auto file = TRY(application_file(context.store, asked.allowed, Known::now()));
    const auto fields = context.request.fields();
    const std::string typed{field(fields, "kind")};
    const auto kind = from_code<DocumentKind>(typed);
    const auto sent = sent_file(context.request);
    std::vector<Error::Field> wrong;
    if (!kind) wrong.push_back({"kind", "Say what it is"});
    if (!sent || sent->bytes.empty()) wrong.push_back({"file", "Choose a file"});
    if (!wrong.empty()) return upload_page(context, file, wrong, typed);
    const auto scan = scanned(context, documents_taken, sent->bytes);
    auto change = TRY(context.change());
    const auto entry =
        keep_document(change, file, asked.allowed, {*kind, sent->name, sent->bytes}, scan, context.today);
    if (!entry && entry.error().fault == Fault::invalid) return upload_page(context, file, entry.error().fields, typed);
    if (!entry) return tl::unexpected(entry.error());
    TRY(change.commit());
    return saved(context, *entry, own_address_of(file.person, "/documents"), "Sent. We have it");
}

Result<Response> show_own_document(const Asked<May::answer_application>& asked) {
    return sent_back(asked.context, asked.allowed);
}
Result<Response> show_document(const Asked<May::see_application>& asked) {
    return sent_back(asked.context, asked.allowed);
}

}  // namespace kith::recruitment
