// An author's own part. For those of social care, with what the record knows beside it.
#include <fmt/format.h>

#include "family_help/assessment_file.h"
#include "family_help/plan_shown.h"
#include "papers/pages.h"

namespace kith::papers {

namespace {

/// The last completed assessment, so that nothing of it is typed again: with its source and its age.
Result<Html> assessment_beside(const Context& context, PersonId family) {
    if (!TRY(family_help::may_about(context, family, May::see_family))) return Html{};
    const auto leave = TRY(decide<May::see_family>(context.store, *context.reader, family, "beside a part"));
    const auto file = TRY(family_help::assessment_file(context.store, leave, Known::now()));
    const auto* last = file.last_completed();
    if (!last) return Html{};
    Html words;
    for (const auto& part : file.parts) {
        if (part.value.assessment != last->id) continue;
        auto title = std::string{in_words(part.value.section)};
        if (part.value.child) title += ": " + file.name(*part.value.child);
        words += html("<p class=\"govuk-body\"><strong>{}</strong> ({}, {})</p>", title, file.name(part.value.by),
                      part.value.on.in_words()) +
                 as_typed(part.value.words);
    }
    const auto done = *last->value.completed;
    return ui::details({.summary = fmt::format("What the assessment of {} says ({} old)", done.in_words(),
                                               plural(context.today - done, "day")),
                        .text = words});
}

struct Writing {
    PapersFile file;
    family_help::Asking<NewPart> asking;
};

NewPart started(const Fact<Part>* part) {
    if (!part) return {};
    const auto& is = part->value;
    return {is.know, is.worries, is.working, is.will_do, is.submitted ? Then::submit : Then::keep};
}

Result<Writing> writing(const Asked<May::write_part>& asked) {
    const auto& context = asked.context;
    auto file = TRY(file_for(context, context.store, asked.allowed));
    const auto* open = file.open();
    if (!open) return fail(Fault::not_found, "No conference about this family is called: there is no part to write.");
    const auto* writer = file.writer(context.reader->person);
    if (!writer)
        return fail(Fault::not_allowed, "A part is written by those who work with a child of the family today.");
    const auto* part = file.part_of(open->id, writer->person);
    const auto due = part_due(file, *open, context.calendar);
    auto above = papers_bar(file);
    above += ui::inset_text(html("{} about {}. You write for {}, under your own name.<br>Your part is due by {}. {}",
                                 title_of(*open), file.children_of(*open), in_words(writer->agency), due.in_words(),
                                 ui::tag(standing_of(part, due, context.today))));
    if (writer->agency == Agency::local_authority) above += TRY(assessment_beside(context, asked.person()));
    const auto start = started(part);
    const bool changes = part != nullptr;
    const bool drafts = keeps_draft(file);
    auto back = page_for(context, asked.person());
    return Writing{std::move(file),
                   {.form = part_form,
                    .family = asked.person(),
                    .start = start,
                    .above = std::move(above),
                    .back = std::move(back),
                    .keeps_draft = drafts,
                    .changes = changes}};
}

}  // namespace

Result<Response> show_part(const Asked<May::write_part>& asked) {
    const auto writes = TRY(writing(asked));
    return family_help::ask(asked.context, writes.asking);
}

Result<Response> save_part(const Asked<May::write_part>& asked) {
    const auto writes = TRY(writing(asked));
    const auto& context = asked.context;
    return family_help::answer(context, writes.asking, "Saved: your part of the report",
                               [&](Change& change, const NewPart& typed, By by) -> Result<EntryNumber> {
                                   const auto file = TRY(file_for(context, change.store(), asked.allowed));
                                   return write_part(change, asked.allowed, file, typed, by);
                               });
}

}  // namespace kith::papers
