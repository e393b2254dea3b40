// A child's day: the carer writes it down in a few words and tells of an incident; whoever works with the child reads.
#include <algorithm>

#include <fmt/format.h>

#include "fostering/acts.h"
#include "fostering/home_incidents.h"
#include "fostering/pages.h"
#include "kernel/people/names.h"
#include "kernel/site/draft.h"
#include "kernel/site/saving.h"
#include "kernel/web/components.h"

namespace kith::fostering {

namespace {

constexpr std::size_t most_notes = 30;

Url day_of(PersonId child) { return Url{address_of(child, "/day")}; }

ui::Timeline::Item item(const Fact<DayNote>& fact, const NamesById& names) {
    const auto& note = fact.value;
    const auto by = names.find(note.by);
    return {.title = std::string{in_words(note.about)},
            .when = note.on.in_words(),
            .machine = note.on.iso(),
            .text = note.words,
            .by = by == names.end() ? "" : by->second};
}

Html notes_shown(const DelegationFile& file, const NamesById& names, int level) {
    ui::Timeline timeline{.items = {}, .heading_level = level};
    for (auto at = file.notes.rbegin(); at != file.notes.rend() && timeline.items.size() < most_notes; ++at)
        timeline.items.push_back(item(*at, names));
    if (timeline.items.empty()) return ui::paragraph("Nothing is written down yet.");
    return ui::timeline(timeline);
}

/// Who must know of an incident, and who has said that they read it.
Html receipts(const DelegationFile& file, const Fact<Incident>& incident, const ServiceKnows& service,
              const NamesById& names) {
    std::vector<ui::Content> lines;
    for (const auto role : must_know(incident.value.kind)) {
        const auto* read = file.read_by(incident.id, role);
        if (!read) {
            lines.emplace_back(html("{}: {}", in_words(role), ui::tag({"Not read yet", ui::Tone::waiting})));
            continue;
        }
        const auto who = names.find(read->value.reader);
        lines.emplace_back(html("{}: {} {}{}", in_words(role), ui::tag({"Read", ui::Tone::good}),
                                read->value.on.short_words(), who == names.end() ? "" : ", " + who->second));
    }
    const auto read = std::ranges::find(service.read, incident.id, &IncidentReadForHome::incident);
    if (read == service.read.end())
        lines.emplace_back(html("{} of the home, or the fostering manager: {}",
                                in_words(Role::supervising_social_worker),
                                ui::tag({"Not read yet", ui::Tone::waiting})));
    else
        lines.emplace_back(html("{}: {} {}, {}", in_words(read->as), ui::tag({"Read", ui::Tone::good}),
                                read->on.short_words(), names.at(read->reader)));
    return ui::bullets(lines);
}

std::string ofsted_shown(const ServiceKnows& service, FactId incident) {
    const auto told = std::ranges::find(service.ofsted, incident, &OfstedTold::incident);
    if (told == service.ofsted.end()) return "The fostering service says here whether it told Ofsted.";
    return told->told ? fmt::format("Told on {}.", told->on.in_words())
                      : fmt::format("Need not be told: {}", told->words);
}

Html incident_card(const DelegationFile& file, const Fact<Incident>& fact, const ServiceKnows& service,
                   const NamesById& names, Html more) {
    const auto& it = fact.value;
    ui::SummaryList card{.rows = {}, .card_title = fmt::format("{}, {}", in_words(it.kind), it.on.in_words())};
    card.rows.push_back({"What happened", it.what});
    card.rows.push_back({"What was done", it.done});
    card.rows.push_back({"Who must know", receipts(file, fact, service, names) + more});
    if (notified_to_ofsted(it.kind)) card.rows.push_back({"Ofsted", ofsted_shown(service, fact.id)});
    return ui::summary_list(card);
}

Result<NamesById> names_of(const Context& context, const Leave& child, const DelegationFile& file,
                           const ServiceKnows& service) {
    std::vector<PersonId> people;
    for (const auto& fact : file.notes) people.push_back(fact.value.by);
    for (const auto& fact : file.incidents_read) people.push_back(fact.value.reader);
    for (const auto& read : service.read) people.push_back(read.reader);
    return names_in(context.store, child, people);
}

FormPage page_to_write(const Context& context, const DelegationFile& file, const FormInfo& form, std::string_view rest,
                       Fields typed) {
    return {.form = form,
            .action = Url{address_of(file.child, rest)},
            .typed = std::move(typed),
            .above = child_bar(context, file),
            .back = address_of(file.child, "/day"),
            .about = file.child};
}

DayNote blank_note(const Context& context) { return {context.today, NoteAbout::day, "", context.reader->person}; }

Incident blank_incident(const Context& context) {
    return {IncidentKind::other, context.today, "", "", context.reader->person};
}

}  // namespace

Result<Response> show_day(const Asked<May::see_care_as_carer>& asked) {
    const auto& context = asked.context;
    auto file = TRY(delegation_file(context.store, asked.allowed, Known::now()));
    TRY(keep_of_this_home(context, asked.allowed, file));
    const auto service = TRY(what_the_service_knows(context.store, asked.allowed));
    const auto names = TRY(names_of(context, asked.allowed, file, service));
    const auto form = note_form.info();
    auto typed = note_form.started(blank_note(context));
    if (const auto draft = TRY(find_draft(context.store, *context.reader, form.name, file.child)))
        typed = draft->fields;
    auto body = ui::heading({.text = "Their day", .level = 1, .size = ui::Size::large, .caption = file.given}) +
                ui::form({.action = day_of(file.child),
                          .csrf = context.csrf,
                          .body = questions_of(form, typed, {}) + ui::button({.text = std::string{form.button}})}) +
                ui::paragraph(ui::link("Something happened that others must know of",
                                       Url{address_of(file.child, "/day/incident")}));
    if (!file.incidents.empty()) {
        body += ui::heading({.text = "Incidents you told of"});
        for (auto at = file.incidents.rbegin(); at != file.incidents.rend(); ++at)
            body += incident_card(file, *at, service, names, {});
    }
    body += ui::heading({.text = "Lately"}) + notes_shown(file, names, 3);
    return page_of(context, {.title = fmt::format("Their day: {}", file.given),
                             .main = std::move(body),
                             .back = "/my-day",
                             .above = child_bar(context, file)});
}

Result<Response> save_note(const Asked<May::write_log>& asked) {
    const auto& context = asked.context;
    const auto file = TRY(delegation_file(context.store, asked.allowed, Known::now()));
    const auto form = note_form.info();
    auto page = page_to_write(context, file, form, "/day", TRY(context.typed(form)));
    const auto note = note_form.read(page.typed, blank_note(context), context.today);
    if (!note) return refused(context, std::move(page), note.error());
    auto change = TRY(context.change());
    const auto entry = write_note(change, file, asked.allowed, *note);
    if (!entry) return refused(context, std::move(page), entry.error());
    TRY(end_draft(change.transaction(), *context.reader, form.name, file.child));
    TRY(change.commit());
    return saved(context, *entry, day_of(file.child).address(), "Saved");
}

Result<Response> show_tell_incident(const Asked<May::write_log>& asked) {
    const auto& context = asked.context;
    const auto file = TRY(delegation_file(context.store, asked.allowed, Known::now()));
    const auto form = incident_form.info();
    auto page = page_to_write(context, file, form, "/day/incident", incident_form.started(blank_incident(context)));
    page.above += ui::inset_text("If someone is in danger now, ring 999 first. Then ring the duty social worker.");
    return form_page(context, page);
}

Result<Response> save_tell_incident(const Asked<May::write_log>& asked) {
    const auto& context = asked.context;
    const auto file = TRY(delegation_file(context.store, asked.allowed, Known::now()));
    const auto form = incident_form.info();
    auto page = page_to_write(context, file, form, "/day/incident", TRY(context.typed(form)));
    const auto incident = incident_form.read(page.typed, blank_incident(context), context.today);
    if (!incident) return refused(context, std::move(page), incident.error());
    auto change = TRY(context.change());
    const auto entry = tell_incident(change, file, asked.allowed, *incident);
    if (!entry) return refused(context, std::move(page), entry.error());
    TRY(end_draft(change.transaction(), *context.reader, form.name, file.child));
    TRY(change.commit());
    return saved(context, *entry, day_of(file.child).address(), "Told. You can see here who has read it");
}

Result<Response> show_log(const Asked<May::see_care>& asked) {
    const auto& context = asked.context;
    const auto file = TRY(delegation_file(context.store, asked.allowed, Known::now()));
    const auto service = TRY(what_the_service_knows(context.store, asked.allowed));
    const auto names = TRY(names_of(context, asked.allowed, file, service));
    auto body = ui::heading({.text = "Carer's log", .level = 1, .size = ui::Size::large});
    for (auto at = file.incidents.rbegin(); at != file.incidents.rend(); ++at) {
        Html press;
        if (!TRY(reads_as(context.store, asked.allowed, file, *at, *context.reader)).empty())
            press = ui::form({.action = Url{address_of(file.child, fmt::format("/log/read/{}", at->id.number()))},
                              .csrf = context.csrf,
                              .body = ui::button({.text = "I have read this"})});
        body += incident_card(file, *at, service, names, std::move(press));
    }
    body += ui::heading({.text = "Day by day"}) + notes_shown(file, names, 3);
    return page_of(context, {.title = fmt::format("Carer's log: {}", file.given),
                             .main = std::move(body),
                             .back = address_of(file.child, ""),
                             .above = child_bar(context, file)});
}

Result<Response> save_read(const Asked<May::see_care>& asked) {
    const auto& context = asked.context;
    const auto file = TRY(delegation_file(context.store, asked.allowed, Known::now()));
    const FactId incident{TRY(context.captures.number("incident"))};
    auto change = TRY(context.change());
    const auto entry = TRY(read_incident(change, file, asked.allowed, incident, *context.reader));
    TRY(change.commit());
    return saved(context, entry, address_of(file.child, "/log"), "Noted: you have read it");
}

}  // namespace kith::fostering
