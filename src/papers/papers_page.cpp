// The papers as those of another agency and of the family have them: their own part and words, and what was shared with
// them. That there is more, nothing here says.
#include <fmt/format.h>

#include "family_help/plan_shown.h"
#include "papers/pages.h"

namespace kith::papers {

namespace {

struct View {
    const Context& context;
    const Leave family;
    const PapersFile& file;
    PersonId reader() const { return context.reader->person; }
    bool of_family() const { return file.takes_part(reader()); }
};

std::string address(const View& view, const Conference& conference, std::string_view form) {
    return form_address(view.file.who.family, conference.id, form);
}

/// The reader's own part, if they write one.
Html own_part(const View& view, const Conference& conference) {
    const auto* part = view.file.part_of(conference.id, view.reader());
    const bool writes =
        !conference.held && view.file.writer(view.reader()) && view.context.reader->granted(May::write_part);
    if (!part && !writes) return {};
    const auto due = part_due(view.file, conference, view.context.calendar);
    auto shown = ui::heading({.text = "Your part", .level = 3, .size = ui::Size::small});
    shown += html("<p class=\"govuk-body\">{} Due by {}.</p>", ui::tag(standing_of(part, due, view.context.today)),
                  due.in_words());
    if (part) shown += words_shown(part->value, 4);
    if (writes)
        shown += ui::link_button(
            {.text = part ? "Change your part" : "Write your part", .to = Url{address(view, conference, "part")}});
    return shown;
}

Result<Html> shared_parts(const View& view, const Conference& conference) {
    Html shown;
    for (const auto& one : TRY(shared_with(view.context.store, view.family, view.file, conference.id, view.reader()))) {
        shown += ui::heading({.text = author_of(view.file, one.words), .level = 3, .size = ui::Size::small});
        shown += ui::paragraph("Shared with you on " + one.shared.in_words() + ".");
        shown += words_shown(one.words, 4);
    }
    if (shown.empty()) shown = ui::paragraph("Nothing else has been shared with you yet.");
    return shown;
}

Html own_words(const View& view, const Conference& conference) {
    Html shown;
    for (const auto& one : view.file.words) {
        if (one.value.conference != conference.id || one.value.by != view.reader()) continue;
        shown += ui::heading({.text = fmt::format("{}, {}", in_words(one.value.says), one.value.on.in_words()),
                              .level = 4,
                              .size = ui::Size::small});
        shown += as_typed(one.value.words);
        for (const auto* answer : view.file.answers_to(one.id))
            shown += ui::inset_text(html("{} answered: {}", view.file.name(answer->value.by), answer->value.words));
    }
    auto all = ui::heading({.text = "What you want to say", .level = 3, .size = ui::Size::small}) + shown;
    if (conference.open())
        all += ui::link_button(
            {.text = "Say something for the conference", .to = Url{address(view, conference, "words")}});
    return all;
}

Html offers_to_reader(const View& view, const Conference& conference) {
    Html shown;
    for (const auto& one : view.file.offers)
        if (one.value.conference == conference.id && one.value.to == view.reader())
            shown += ui::inset_text(html("Somebody can come with you and speak for you: {}.<br>To reach them: {}",
                                         one.value.who, one.value.reach));
    return shown;
}

Result<Html> conference_shown(const View& view, const Conference& conference) {
    const auto parts = TRY(shared_parts(view, conference));
    auto shown = ui::heading({.text = title_of(conference)});
    shown += ui::paragraph("About " + view.file.children_of(conference) + ".");
    if (view.of_family()) return shown + offers_to_reader(view, conference) + own_words(view, conference) + parts;
    return shown + own_part(view, conference) + parts;
}

/// One of the family learns of a conference by its papers, when their worker has told them: not from this page first.
bool shows(const View& view, const Conference& conference) {
    if (!view.of_family()) return true;
    for (const auto& one : view.file.shares)
        if (one.value.conference == conference.id && one.value.with == view.reader() && one.value.how) return true;
    for (const auto& one : view.file.offers)
        if (one.value.conference == conference.id && one.value.to == view.reader()) return true;
    return false;
}

}  // namespace

Result<Response> show_papers(const Asked<May::see_papers>& asked) {
    const auto& context = asked.context;
    // The family's workers have all of it on one page.
    if (TRY(family_help::may_about(context, asked.person(), May::see_protection)))
        return Response::redirect(page_for(context, asked.person()));
    const auto file = TRY(file_for(context, context.store, asked.allowed));
    const View view{context, asked.allowed, file};
    const bool of_family = view.of_family();
    auto body = ui::heading({.text = of_family ? "Papers for our meeting" : "Papers for the conference",
                             .level = 1,
                             .size = ui::Size::large});
    if (of_family)
        body += ui::paragraph(
            "People who know the children wrote this for a meeting about keeping them safe. You can "
            "say what is wrong in it, and what you want the meeting to know.");
    std::vector<const Conference*> all;
    for (const auto& one : file.conferences)
        if (shows(view, one)) all.push_back(&one);
    const auto shown = shown_on_page(context, all);
    for (const auto* one : shown) body += TRY(conference_shown(view, *one));
    if (all.empty()) body += ui::paragraph("There is nothing to read yet.");
    body += other_papers(all, shown, papers_address(asked.person()));
    return page_of(context, {.title = of_family ? "Papers for our meeting" : "Papers: " + file.who.name,
                             .main = std::move(body),
                             .above = papers_bar(file)});
}

// ---- What one of the family says ---------------------------------------------------------------------------------

struct Saying {
    PapersFile file;
    family_help::Asking<NewWords> asking;
};

static Result<Saying> saying(const Asked<May::see_papers>& asked) {
    const auto& context = asked.context;
    auto file = TRY(file_for(context, context.store, asked.allowed));
    if (!file.takes_part(context.reader->person))
        return fail(Fault::not_allowed, "This page is for those of the family. Write your agency's part instead.");
    const View view{context, asked.allowed, file};
    const auto* open = file.open();
    if (!open || !shows(view, *open)) return fail(Fault::not_found, "There is no meeting to write to yet.");
    std::vector<Choice> parts;
    for (const auto& one : TRY(shared_with(context.store, asked.allowed, file, open->id, context.reader->person)))
        parts.push_back({std::to_string(one.id.number()), author_of(file, one.words)});
    auto above = papers_bar(file);
    auto back = page_for(context, asked.person());
    const bool drafts = keeps_draft(file);
    return Saying{std::move(file),
                  {.form = words_form,
                   .family = asked.person(),
                   .start = {},
                   .choices = {{"part", std::move(parts)}},
                   .above = std::move(above),
                   .back = std::move(back),
                   .keeps_draft = drafts}};
}

Result<Response> show_words(const Asked<May::see_papers>& asked) {
    const auto says = TRY(saying(asked));
    return family_help::ask(asked.context, says.asking);
}
Result<Response> save_words(const Asked<May::see_papers>& asked) {
    const auto says = TRY(saying(asked));
    return family_help::answer(asked.context, says.asking, "Sent: your worker and the meeting read it",
                               [&](Change& change, const NewWords& typed, By by) -> Result<EntryNumber> {
                                   const auto file = TRY(file_for(asked.context, change.store(), asked.allowed));
                                   return say(change, asked.allowed, file, typed, by);
                               });
}

}  // namespace kith::papers
