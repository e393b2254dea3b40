// An applicant brings the record of the service they come from: a file, or its text pasted.
#include <fmt/format.h>

#include "kernel/core/text.h"
#include "kernel/site/saving.h"
#include "kernel/site/sent_file.h"
#include "kernel/web/components.h"
#include "recruitment/steps.h"
#include "transfers/pages.h"

namespace kith::transfers {

namespace {

std::string address(PersonId applicant) { return recruitment::address_of(applicant, "/portable-record"); }

constexpr std::string_view json_type = "application/json";
constexpr Takes portable_file{{&json_type, 1}, 1, "a file that ends in .json, as the other service made it", "", ""};

Html taken_shown(const Fact<RecordTaken>& fact) {
    const auto& it = fact.value;
    auto shown = ui::heading({.text = fmt::format("From {}, {}", it.service, it.on.in_words())}) +
                 ui::paragraph(fmt::format("{} went in, with the day of their consent.", plural(it.taken, "check")));
    std::vector<ui::Content> lines;
    std::string_view rest = it.not_taken;
    while (!rest.empty()) {
        const auto end = rest.find('\n');
        lines.emplace_back(std::string{rest.substr(0, end)});
        rest = end == rest.npos ? std::string_view{} : rest.substr(end + 1);
    }
    if (!lines.empty())
        shown += ui::heading({.text = "What did not go in, and why", .level = 3, .size = ui::Size::small}) +
                 ui::bullets(lines);
    if (const auto read = read_record(it.file)) shown += record_shown(read->record);
    return shown;
}

Result<Response> taking_page(const Context& context, const recruitment::ApplicationFile& file, const Leave& applicant,
                             const std::vector<Error::Field>& wrong, std::string pasted) {
    const auto fields =
        file_field({portable_file, "Choose the file", {}, wrong.empty() ? "" : wrong.front().message}) +
        ui::textarea({.name = "pasted", .label = "Or paste what it holds", .value = std::move(pasted)}) +
        ui::button({.text = "Take it in"});
    auto main = ui::heading({.text = "Record from another service", .level = 1, .size = ui::Size::large}) +
                ui::paragraph("Each check is looked at by itself. What is good is used again; the rest is listed.") +
                form_with_file(context, Url{address(file.person)}, fields);
    const auto taken = TRY(facts<RecordTaken>(context.store, applicant, Known::now()));
    for (auto at = taken.rbegin(); at != taken.rend(); ++at) main += taken_shown(*at);
    return page_of(context, {.title = "Record from another service",
                             .main = std::move(main),
                             .back = recruitment::address_of(file.person),
                             .errors = ui::error_summary(wrong),
                             .above = recruitment::applicant_bar(context, file),
                             .status = wrong.empty() ? 200 : 422});
}

}  // namespace

Result<Response> show_taking(const Asked<May::record_application>& asked) {
    const auto file = TRY(recruitment::application_file(asked.context.store, asked.allowed, Known::now()));
    return taking_page(asked.context, file, asked.allowed, {}, {});
}

Result<Response> save_taking(const Asked<May::record_application>& asked) {
    const auto& context = asked.context;
    const auto file = TRY(recruitment::application_file(context.store, asked.allowed, Known::now()));
    const auto sent = sent_file(context.request);
    const auto fields = context.request.fields();
    std::string pasted{trim(field(fields, "pasted"))};
    const auto json = sent ? std::string{sent->bytes} : pasted;
    if (json.empty())
        return taking_page(context, file, asked.allowed, {{"file", "Choose the file, or paste what it holds"}}, {});
    auto change = TRY(context.change());
    const auto entry = take_in(change, file, asked.allowed, json, {*context.reader, context.today, context.calendar});
    if (!entry && !context.wants_json &&
        (entry.error().fault == Fault::invalid || entry.error().fault == Fault::conflict))
        return taking_page(context, file, asked.allowed, {{"file", entry.error().what}}, std::move(pasted));
    if (!entry) return tl::unexpected(entry.error());
    TRY(change.commit());
    return saved(context, *entry, address(file.person), "Taken in");
}

}  // namespace kith::transfers
