// Documents sent in by an applicant, and read by them and by those who work on the application.
#include <algorithm>

#include <fmt/format.h>

#include "kernel/site/parts.h"
#include "kernel/web/components.h"
#include "kernel/web/multipart.h"
#include "recruitment/documents.h"
#include "recruitment/own_pages.h"
#include "recruitment/pages.h"
#include "recruitment/steps.h"

namespace kith::recruitment {

namespace {

Html file_field(const std::string& wrong) {
    Attributes about;
    about.add("aria-describedby", wrong.empty() ? "file-hint" : "file-hint file-error");
    const auto error = wrong.empty() ? Html{} : ui::error_message("file-error", wrong);
    return html(
        "<div class=\"govuk-form-group {}\"><label class=\"govuk-label govuk-label--s\" for=\"file\">Choose a "
        "file</label><div id=\"file-hint\" class=\"govuk-hint\">A PDF, or a photo as JPEG or PNG. At most 6 MB.</div>{}"
        "<input class=\"govuk-file-upload {}\" id=\"file\" name=\"file\" type=\"file\" "
        "accept=\".pdf,.jpg,.jpeg,.png\"{}></div>",
        wrong.empty() ? "" : "govuk-form-group--error", error, wrong.empty() ? "" : "govuk-file-upload--error", about);
}

std::string message(const std::vector<Error::Field>& wrong, std::string_view name) {
    const auto found = std::ranges::find(wrong, name, &Error::Field::name);
    return found == wrong.end() ? "" : found->message;
}

Response upload_page(const Context& context, const ApplicationFile& file, const std::vector<Error::Field>& wrong,
                     const std::string& kind) {
    std::vector<ui::Choice> kinds;
    for (const auto& word : words_of<DocumentKind>)
        kinds.push_back({.value = std::string{word.code}, .text = std::string{word.words}});
    const auto fields = ui::hidden_field("csrf", context.csrf) +
                        ui::radios({.name = "kind",
                                    .label = "What is it?",
                                    .choices = std::move(kinds),
                                    .error = message(wrong, "kind"),
                                    .value = kind,
                                    .label_as = ui::Label::bold,
                                    .arrangement = ui::Arrangement::small}) +
                        file_field(message(wrong, "file")) + ui::button({.text = "Send"});
    std::vector<ui::Content> sent;
    for (const auto& fact : file.documents)
        sent.emplace_back(html(
            "{} {}",
            ui::link(fact.value.name, Url{own_address_of(file.person, fmt::format("/documents/{}", fact.id.number()))}),
            fmt::format("({}, sent on {})", in_words(fact.value.kind), fact.value.on.short_words())));
    auto main = ui::heading({.text = "Your documents", .level = 1, .size = ui::Size::large}) +
                (sent.empty() ? Html{} : ui::heading({.text = "What we have"}) + ui::plain_list(sent)) +
                ui::heading({.text = "Send another"}) +
                html("<form action=\"{}\" method=\"post\" enctype=\"multipart/form-data\" novalidate>{}</form>",
                     Url{own_address_of(file.person, "/documents")}, fields);
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
        Response response{
            .status = 200, .headers = {}, .body = TRY(bytes_of(context.store, applicant, fact)), .shared_body = {}};
        response.with("Content-Type", fact.value.type);
        response.with("Content-Disposition", fmt::format("attachment; filename=\"{}\"", fact.value.name));
        return response;
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
    const auto parts = parts_of(context.request);
    const auto fields = context.request.fields();
    const std::string typed{field(fields, "kind")};
    const auto kind = from_code<DocumentKind>(typed);
    const auto sent = std::ranges::find(parts, "file", &Part::name);
    std::vector<Error::Field> wrong;
    if (!kind) wrong.push_back({"kind", "Say what it is"});
    if (sent == parts.end() || !sent->file_name || sent->bytes.empty()) wrong.push_back({"file", "Choose a file"});
    if (!wrong.empty()) return upload_page(context, file, wrong, typed);
    // What will be refused anyway is not handed to the scanner.
    const bool worth_it = sent->bytes.size() <= most_bytes && type_of(sent->bytes);
    const auto scan = worth_it ? scanned(context.site.options.document_scanner, sent->bytes) : Scanned::not_scanned;
    auto change = TRY(context.change());
    const auto entry =
        keep_document(change, file, asked.allowed, {*kind, *sent->file_name, sent->bytes}, scan, context.today);
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
