// A child's day: the carer writes it down in a few words and tells of an incident; whoever works with the child reads.
#include <algorithm>

#include <fmt/format.h>

#include "fostering/acts.h"
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
Html receipts(const DelegationFile& file, const Fact<Incident>& incident, const NamesById& names) {
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
    const auto support = std::ranges::find(file.home_reads, incident.id, &HomeIncidentRead::incident);
    if (support == file.home_reads.end()) {
        lines.emplace_back(
            html("{}: {}", in_words(Role::supervising_social_worker), ui::tag({"Not read yet", ui::Tone::waiting})));
    } else {
        const auto who = names.find(support->reader);
        lines.emplace_back(html("{}: {} {}{}", in_words(support->as), ui::tag({"Read", ui::Tone::good}),
                                support->on.short_words(), who == names.end() ? "" : ", " + who->second));
    }
    return ui::bullets(lines);
}

/// What was done about telling Ofsted, and by whom; `to_say`: where it is said, for those who may.
Html about_ofsted(const DelegationFile& file, const Fact<Incident>& incident, const NamesById& names,
                  const std::optional<Url>& to_say) {
    if (const auto* fact = file.ofsted_told_of(incident.id)) {
        const auto& it = fact->value;
        const auto who = names.find(it.by);
        return html("{}, {}{}{}", in_words(it.said), it.on.in_words(), who == names.end() ? "" : ", " + who->second,
                    it.words ? ". " + *it.words : "");
    }
    auto waits = ui::tag({"Not told yet", ui::Tone::waiting});
    return to_say ? html("{} {}", waits, ui::link("Say what was done about Ofsted", *to_say)) : waits;
}

Html incident_card(const DelegationFile& file, const Fact<Incident>& fact, const NamesById& names, Html more,
                   const std::optional<Url>& ofsted = {}) {
    const auto& it = fact.value;
    ui::SummaryList card{.rows = {}, .card_title = fmt::format("{}, {}", in_words(it.kind), it.on.in_words())};
    card.rows.push_back({"What happened", it.what});
    card.rows.push_back({"What was done", it.done});
    card.rows.push_back({"Who must know", receipts(file, fact, names) + more});
    if (notified_to_ofsted(it.kind)) card.rows.push_back({"Ofsted", about_ofsted(file, fact, names, ofsted)});
    return ui::summary_list(card);
}

Result<NamesById> names_of(const Context& context, const Leave& child, const DelegationFile& file) {
    std::vector<PersonId> people;
    for (const auto& fact : file.notes) people.push_back(fact.value.by);
    for (const auto& fact : file.incidents_read) people.push_back(fact.value.reader);
    for (const auto& read : file.home_reads) people.push_back(read.reader);
    for (const auto& fact : file.ofsted_told) people.push_back(fact.value.by);
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
    const auto names = TRY(names_of(context, asked.allowed, file));
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
            body += incident_card(file, *at, names, {});
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

static Url ofsted_page(PersonId child, FactId incident) {
    return Url{address_of(child, fmt::format("/log/ofsted/{}", incident.number()))};
}

static std::optional<Url> ofsted_of(const Context& context, const DelegationFile& file, const Fact<Incident>& fact) {
    if (!context.reader->granted(May::record_delegation)) return {};
    return ofsted_page(file.child, fact.id);
}

static FormPage page_about_ofsted(const Context& context, const DelegationFile& file, FactId incident,
                                  const FormInfo& form, Fields typed) {
    return {.form = form,
            .action = ofsted_page(file.child, incident),
            .typed = std::move(typed),
            .above = child_bar(context, file),
            .back = address_of(file.child, "/log"),
            .about = {}};
}

Result<Response> show_ofsted(const Asked<May::record_delegation>& asked) {
    const auto& context = asked.context;
    const auto file = TRY(delegation_file(context.store, asked.allowed, Known::now()));
    const FactId incident{TRY(context.captures.number("incident"))};
    const auto form = ofsted_form.info();
    return form_page(context, page_about_ofsted(context, file, incident, form, {{"on", context.today.in_words()}}));
}

Result<Response> save_ofsted(const Asked<May::record_delegation>& asked) {
    const auto& context = asked.context;
    const auto file = TRY(delegation_file(context.store, asked.allowed, Known::now()));
    const FactId incident{TRY(context.captures.number("incident"))};
    const auto form = ofsted_form.info();
    auto page = page_about_ofsted(context, file, incident, form, TRY(context.typed(form)));
    const auto told = ofsted_form.read(
        page.typed, {incident, OfstedSaid::told, context.today, {}, context.reader->person}, context.today);
    if (!told) return refused(context, std::move(page), told.error());
    auto change = TRY(context.change());
    auto entry = tell_of_ofsted(change, file, asked.allowed, *told);
    if (!entry) return refused(context, std::move(page), entry.error());
    TRY(change.commit());
    return saved(context, *entry, address_of(file.child, "/log"), "Saved: what was done about Ofsted");
}

Result<Response> show_log(const Asked<May::see_care>& asked) {
    const auto& context = asked.context;
    const auto file = TRY(delegation_file(context.store, asked.allowed, Known::now()));
    const auto names = TRY(names_of(context, asked.allowed, file));
    auto body = ui::heading({.text = "Carer's log", .level = 1, .size = ui::Size::large});
    for (auto at = file.incidents.rbegin(); at != file.incidents.rend(); ++at) {
        Html press;
        if (!TRY(reads_as(context.store, asked.allowed, file, *at, *context.reader)).empty())
            press = ui::form({.action = Url{address_of(file.child, fmt::format("/log/read/{}", at->id.number()))},
                              .csrf = context.csrf,
                              .body = ui::button({.text = "I have read this"})});
        body += incident_card(file, *at, names, std::move(press), ofsted_of(context, file, *at));
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
