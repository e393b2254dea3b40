// The portable record as people read it: the same as the file says.
#include <algorithm>

#include <fmt/format.h>

#include "kernel/core/text.h"
#include "kernel/site/site.h"
#include "kernel/web/components.h"
#include "recruitment/words.h"
#include "transfers/pages.h"

namespace kith::transfers {

namespace {

template <class Row>
Html lines(const char* title, const std::vector<Row>& rows, auto words) {
    if (rows.empty()) return {};
    std::vector<ui::Content> shown;
    for (const auto& row : rows) shown.emplace_back(words(row));
    return ui::heading({.text = title, .size = ui::Size::small}) + ui::bullets(shown);
}

std::string until(const std::optional<Date>& day, const char* words) {
    return day ? fmt::format(", {} {}", words, day->in_words()) : std::string{};
}

std::string check_words(const Portable::Check& row) {
    const auto kind = from_code<recruitment::CheckKind>(row.kind);
    const auto outcome = from_code<recruitment::CheckOutcome>(row.outcome);
    return fmt::format("{} of {}: {}, made on {}{}", kind ? in_words(*kind) : std::string_view{row.kind}, row.about,
                       outcome ? lower(in_words(*outcome)) : row.outcome, row.made.in_words(),
                       until(row.expires, "counts until"));
}

Html home_shown(const Portable& record) {
    return lines("Carers", record.carers,
                 [](const auto& row) { return fmt::format("{}, approved {}", row.name, row.approved.in_words()); }) +
           lines("Household", record.household,
                 [](const auto& row) {
                     return fmt::format("{}{}{}", row.name, row.tie.empty() ? "" : ": " + row.tie,
                                        until(row.born, "born on"));
                 }) +
           lines("Terms of approval", record.terms, [](const auto& row) {
               return fmt::format("{}, from {}{}: {}, ages {} to {}{}", row.how, row.starts.in_words(),
                                  until(row.ends, "until"), plural(row.places, "place"), row.from_age, row.to_age,
                                  row.words.empty() ? "" : ". " + row.words);
           });
}

Html support_shown(const Portable& record) {
    return lines("Reviews of approval", record.reviews,
                 [](const auto& row) { return fmt::format("{}: {}", row.on.in_words(), lower(row.outcome)); }) +
           lines("Training", record.training,
                 [](const auto& row) {
                     return fmt::format("{}: {}, {}{}{}", row.carer, row.course, row.on.in_words(),
                                        until(row.again_by, "again by"),
                                        row.completes_standards ? ". The standards are met" : "");
                 }) +
           lines("Checks", record.checks, check_words) +
           lines("Visits to the home", record.visits,
                 [](const auto& row) { return fmt::format("{}: {}", row.on.in_words(), row.kind); });
}

std::string children_words(const Portable& record) {
    if (record.ages_when_they_came.empty()) return "No child has lived here.";
    std::vector<std::string> ages;
    for (const auto age : record.ages_when_they_came) ages.push_back(std::to_string(age));
    return fmt::format("{} lived here, of whom {} now. Ages when they came: {}.",
                       plural(static_cast<std::int64_t>(ages.size()), "child", "children"), record.children_now,
                       list_in_words(ages));
}

}  // namespace

Html record_shown(const Portable& record) {
    ui::SummaryList card{.rows = {}, .card_title = record.home};
    card.rows.push_back({"Kind of home", record.kind});
    card.rows.push_back({"Made by", record.from_service});
    card.rows.push_back({"For", record.to_service});
    card.rows.push_back({"Made on", record.made.in_words()});
    card.rows.push_back(
        {"All carers agreed on", record.consented ? record.consented->in_words() : std::string{"Not yet"}});
    card.rows.push_back({"What the service says", record.statement});
    if (record.allegations) card.rows.push_back({"Allegations that were concluded", *record.allegations});
    return ui::summary_list(card) + home_shown(record) + ui::heading({.text = "Children", .size = ui::Size::small}) +
           ui::paragraph(children_words(record)) + support_shown(record) +
           lines("Left out, and why", record.left_out,
                 [](const auto& row) { return fmt::format("{}. {}.", row.what, row.why); });
}

Result<const Fact<RecordMade>*> record_asked_for(const Context& context, const TransferFile& file) {
    const FactId wanted{TRY(context.captures.number("fact"))};
    const auto at = std::ranges::find(file.made, wanted, &Fact<RecordMade>::id);
    if (at == file.made.end()) return fail(Fault::not_found, "No such record was made of this home.");
    return &*at;
}

Html file_shown(const Context& context, const Portable& record) {
    return ui::heading({.text = "The file", .size = ui::Size::small}) +
           ui::paragraph(ui::link("Download it for the other service", Url{context.request.path + "/file"})) +
           ui::paragraph(
               fmt::format("Its fingerprint begins with {}. It shows if the file was damaged or changed on the"
                           " way. To be sure that it comes from us, the other service asks us for these"
                           " letters.",
                           fingerprint_of(json_of(record)).substr(0, 12)));
}

Result<Response> record_page(const Context& context, const Portable& record, RecordPage page) {
    auto body = ui::heading({.text = "Carers' record", .level = 1, .size = ui::Size::large}) + std::move(page.above) +
                record_shown(record) + std::move(page.below);
    return page_of(context, {.title = "Carers' record", .main = std::move(body), .back = std::move(page.back)});
}

Response record_file(const Portable& record) {
    Response response{.status = 200, .headers = {}, .body = json_of(record), .shared_body = {}};
    response.with("Content-Type", "application/json");
    response.with("Content-Disposition",
                  fmt::format("attachment; filename=\"carers-record-{}.json\"", record.made.iso()));
    return response;
}

}  // namespace kith::transfers
