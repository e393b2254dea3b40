// What several pages of complaints show alike, and what is on My day.
#include <fmt/format.h>

#include "complaints/pages.h"
#include "kernel/core/text.h"
#include "kernel/web/components.h"

namespace kith::complaints {

std::string persons_page(PersonId person, std::string_view rest) {
    return fmt::format("/people/{}/complaints{}", person.number(), rest);
}
std::string complaint_page(PersonId person, FactId complaint, std::string_view rest) {
    return persons_page(person, fmt::format("/{}{}", complaint.number(), rest));
}

Result<ComplaintsFile> file_in(const Change& change, const Leave& person) {
    return complaints_file(change.store(), person, Known::now());
}

Result<FactId> complaint_named(const Context& context, const ComplaintsFile& file) {
    const FactId id{TRY(context.captures.number("complaint"))};
    if (!file.complaint(id)) return fail(Fault::not_found, "There is no complaint of that number.");
    return id;
}

Html by_when(const Occasion& occasion, Date today, const Calendar& calendar) {
    return html(
        "By {} {}", occasion.due.in_words(),
        ui::tag({standing(occasion, today, calendar), occasion.late(today) ? ui::Tone::late : ui::Tone::waiting}));
}

Html answers_shown(const ComplaintsFile& file, FactId complaint) {
    Html shown;
    for (const auto& fact : file.answers) {
        const auto& one = fact.value;
        if (one.complaint != complaint) continue;
        ui::SummaryList list{.rows = {}, .card_title = std::string{in_words(one.stage)}};
        list.rows.push_back({"Answered", one.on.in_words()});
        list.rows.push_back({"Was it wrong?", std::string{in_words(one.outcome)}});
        list.rows.push_back({"Answer", html("<span class=\"kith-prose\">{}</span>", one.words)});
        if (one.remedy_by) {
            const auto* done = file.remedy_of(fact.id);
            list.rows.push_back({"What is put right", done ? html("{} Done on {}: {}", one.remedy,
                                                                  done->value.on.in_words(), done->value.words)
                                                           : html("{} By {}.", one.remedy, one.remedy_by->in_words())});
        }
        if (!one.learning.empty()) list.rows.push_back({"What we do otherwise now", one.learning});
        shown += ui::summary_list(list);
    }
    return shown;
}

Html state_shown(const ComplaintsFile& file, FactId complaint, const Calendar& calendar, Date today) {
    if (file.taken_back_for(complaint)) return ui::tag({"Taken back", ui::Tone::quiet});
    if (const auto due = next_due(file, complaint, calendar, today))
        return html("{}: {}", due->terms->name, by_when(due->occasion, today, calendar));
    return ui::tag({"Answered", ui::Tone::good});
}

Result<std::vector<ComplaintsFile>> files_to_handle(const Context& context) {
    const auto authority = context.reader->authority;
    std::vector<ComplaintsFile> files;
    for (const auto person : TRY(Gate::among(context.store, *context.reader, May::handle_complaints,
                                             TRY(who_complained(context.store, authority)))))
        files.push_back(TRY(complaints_file(context.store, Gate::machine(authority, person), Known::now())));
    return files;
}

Result<Html> on_my_day(const Context& context) {
    Html shown;
    if (context.reader->granted(May::make_complaint))
        shown += ui::heading({.text = "Is something wrong?"}) +
                 ui::paragraph(ui::link("Complain, or see how it goes", Url{std::string{my_page}}));
    if (!context.reader->granted(May::handle_complaints)) return shown;
    int open = 0, late = 0;
    for (const auto& file : TRY(files_to_handle(context)))
        for (const auto& complaint : file.complaints)
            if (const auto due = next_due(file, complaint.id, context.calendar, context.today))
                ++open, late += due->occasion.late(context.today);
    return shown + ui::heading({.text = "Complaints"}) +
           ui::paragraph(fmt::format("{} with something to do, {} late.", plural(open, "complaint"), late)) +
           ui::paragraph(ui::link("All complaints", Url{"/complaints"}));
}

}  // namespace kith::complaints
