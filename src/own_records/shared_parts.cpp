// What several pages of own records show alike, and how long records are kept.
#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "kernel/site/parts.h"
#include "kernel/web/components.h"
#include "own_records/law.h"
#include "own_records/pages.h"

namespace kith::own_records {

std::string work_page(PersonId person, std::string_view rest) {
    return fmt::format("/people/{}/records{}", person.number(), rest);
}
std::string second_page(PersonId person, std::string_view rest) {
    return fmt::format("/people/{}/second-look{}", person.number(), rest);
}

Result<RecordsFile> file_in(const Change& change, const Leave& person) {
    return records_file(change.store(), person, Known::now());
}

Result<OwnRecord> record_for(const Context& context, const Leave& person, const RecordsFile& file,
                             const Fact<Request>& request) {
    const auto* ready = file.ready_for(request.id);
    const auto known = ready ? Known::as_of(EntryNumber{ready->value.known}) : Known::now();
    return own_record(context.store, person, known, context.site.schemas);
}

Html by_when(const Occasion& occasion, Date today, const Calendar& calendar) {
    return html(
        "By {} {}", occasion.due.in_words(),
        ui::tag({standing(occasion, today, calendar), occasion.late(today) ? ui::Tone::late : ui::Tone::waiting}));
}

Html reasons_told(const std::vector<GivenLine>& lines) {
    std::set<Reason> found;
    for (const auto& line : lines) found.insert(line.reasons.begin(), line.reasons.end());
    if (found.empty()) return ui::paragraph("Nothing is covered. You have all of it.");
    ui::SummaryList list{.rows = {}};
    for (const auto reason : found) {
        const auto& told = terms_of(reason);
        list.rows.push_back({covered_words(reason), html("{} <br>{}", told.told, law_shown(told.law))});
    }
    return ui::paragraph("Some words are covered. This is why. A second person looked at each.") +
           ui::summary_list(list) +
           ui::paragraph(
               "If you think that something should not be covered, press “Write beside it” there, and ask us to "
               "look again. You can also complain to the Information Commissioner.");
}

Html kept_shown(const Life& life) {
    std::vector<ui::Content> all;
    for (const auto& one : kept_of(life))
        all.push_back(html("{}: {}{}. {}", one.kept->record, one.kept->until,
                           one.ends ? ": for you, " + one.ends->in_words() : std::string{}, law_shown(one.kept->law)));
    return (all.empty() ? Html{} : ui::bullets(all)) +
           ui::paragraph(
               "Nothing is deleted by itself, then or ever. These are the earliest days on which the law no "
               "longer asks for it to be kept.");
}

Result<Response> show_kept(const SignedIn& asked) {
    ui::Table table{.id = "kept",
                    .caption = "How long records are kept",
                    .columns = {{"Record"}, {"Until"}, {"Why"}, {"Where it is written"}},
                    .rows = {}};
    for (const auto& one : kept())
        table.rows.push_back({{one.record, {}}, {one.until, {}}, {one.why, {}}, {law_shown(one.law), {}}});
    auto body = ui::heading({.text = "How long records are kept", .level = 1, .size = ui::Size::large}) +
                ui::paragraph(
                    "Kith deletes nothing by itself. These are the earliest days on which the law no longer asks "
                    "for a record to be kept. Of several, the longest holds for the whole.") +
                ui::table(table);
    return page_of(asked.context, {.title = "How long records are kept", .main = std::move(body)});
}

}  // namespace kith::own_records
