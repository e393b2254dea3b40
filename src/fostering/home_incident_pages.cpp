// Incidents that a home's carers told of, as whoever supports them reads them: what kind, when, what was done; and
// whether Ofsted was told.
#include <algorithm>

#include <fmt/format.h>

#include "fostering/home_incidents.h"
#include "fostering/pages.h"
#include "kernel/core/text.h"
#include "kernel/people/names.h"
#include "kernel/site/draft.h"
#include "kernel/site/saving.h"
#include "kernel/web/components.h"

namespace kith::fostering {

namespace {

constexpr int days_on_my_day = 60;

std::string home_address(PersonId home, std::string_view rest = "/incidents") {
    return fmt::format("/homes/{}{}", home.number(), rest);
}

/// Children whose name this reader may know: whoever supports the carers knows who lives there, but for a child whose
/// record is restricted.
Result<NamesById> children_known(const Context& context, const Leave& home, const HomeIncidents& file) {
    std::vector<PersonId> children;
    for (const auto& incident : file.incidents)
        if (std::ranges::find(children, incident.child) == children.end()) children.push_back(incident.child);
    std::vector<PersonId> known;
    for (const auto wanted : {May::find_people, May::see_care_as_carer})
        if (context.reader->granted(wanted))
            for (const auto child : TRY(Gate::among(context.store, *context.reader, wanted, children)))
                if (std::ranges::find(known, child) == known.end()) known.push_back(child);
    return names_in(context.store, home, known);
}

Result<NamesById> readers(const Context& context, const Leave& home, const HomeIncidents& file) {
    std::vector<PersonId> people{home.about()};
    for (const auto& read : file.read) people.push_back(read.reader);
    for (const auto& told : file.ofsted) people.push_back(told.by);
    return names_in(context.store, home, people);
}

struct Ways {
    bool may_read, may_record;
};

Html read_shown(const Context& context, const HomeIncidents& file, const HomeIncident& it, const NamesById& names,
                Ways ways) {
    if (const auto* read = file.read_of(it.id))
        return html("{}: {} {}, {}", in_words(read->as), ui::tag({"Read", ui::Tone::good}), read->on.short_words(),
                    names.at(read->reader));
    auto shown = html("{}", ui::tag({"Not read yet", ui::Tone::waiting}));
    if (ways.may_read)
        shown += ui::form({.action = Url{home_address(file.home, fmt::format("/incidents/{}/read", it.id.number()))},
                           .csrf = context.csrf,
                           .body = ui::button({.text = "I have read this"})});
    return shown;
}

Html ofsted_cell(const HomeIncidents& file, const HomeIncident& it, const NamesById& names, Ways ways) {
    const auto* told = file.ofsted_of(it.id);
    if (told)
        return html("{} on {}, recorded by {}. {}", told->told ? "Told" : "Need not be told", told->on.in_words(),
                    names.at(told->by), told->words);
    auto shown = html("{}", ui::tag({"Not recorded yet", ui::Tone::waiting}));
    if (ways.may_record)
        shown +=
            ui::paragraph(ui::link("Say whether Ofsted was told",
                                   Url{home_address(file.home, fmt::format("/incidents/{}/ofsted", it.id.number()))}));
    return shown;
}

Html card_of(const Context& context, const HomeIncidents& file, const HomeIncident& it, const NamesById& names,
             const NamesById& children, Ways ways) {
    const auto child = children.find(it.child);
    ui::SummaryList card{.rows = {}, .card_title = fmt::format("{}, {}", in_words(it.kind), it.on.in_words())};
    card.rows.push_back(
        {"Child", child == children.end() ? std::string{"A child who lives here, or did"} : child->second});
    // In words a carer may name a child whom not everybody may know of.
    card.rows.push_back(
        {"What was done", child == children.end()
                              ? std::string{"Ask the child's social worker: you may not know the child."}
                              : it.done});
    card.rows.push_back({"Read for the fostering service", read_shown(context, file, it, names, ways)});
    if (notified_to_ofsted(it.kind)) card.rows.push_back({"Ofsted", ofsted_cell(file, it, names, ways)});
    return ui::summary_list(card);
}

struct OfstedAnswer {
    bool told = true;
    Date on;
    std::string words;
};

constexpr Question<OfstedAnswer> ofsted_questions[] = {
    ask_yes_no<&OfstedAnswer::told>("told", "Was Ofsted told?", "Reg. 36 and Schedule 7: without delay."),
    ask_date<&OfstedAnswer::on>("on", "When was Ofsted told, or when was it decided that it need not be?"),
    ask_line<&OfstedAnswer::words>("words", "Ofsted's reference, or why it need not be told", {}, 500),
};
constexpr Form<OfstedAnswer> ofsted_form{"ofsted-told", "Say whether Ofsted was told", "Save", ofsted_questions};

Result<FormPage> ofsted_page(const Context& context, const HomeIncidents& file, FactId incident, const FormInfo& form,
                             Fields typed) {
    const auto at = std::ranges::find(file.incidents, incident, &HomeIncident::id);
    if (at == file.incidents.end()) return fail(Fault::not_found, "This home has told of no such incident.");
    return FormPage{.form = form,
                    .action = Url{context.request.path},
                    .typed = std::move(typed),
                    .above = ui::inset_text(fmt::format("{}, {}", in_words(at->kind), at->on.in_words())),
                    .back = home_address(file.home),
                    .about = file.home};
}

}  // namespace

FormInfo ofsted_info() { return ofsted_form.info(); }

Result<Response> show_home_incidents(const Asked<May::see_carer_record>& asked) {
    const auto& context = asked.context;
    const auto file = TRY(home_incidents(context.store, asked.allowed));
    const auto names = TRY(readers(context, asked.allowed, file));
    const auto children = TRY(children_known(context, asked.allowed, file));
    const bool service =
        context.reader->holds(Role::supervising_social_worker) || context.reader->holds(Role::fostering_manager);
    const Ways ways{service, service};
    auto body = ui::heading({.text = "Incidents", .level = 1, .size = ui::Size::large, .caption = names.at(file.home)});
    if (file.incidents.empty()) body += ui::paragraph("The carers here have told of none.");
    for (auto at = file.incidents.rbegin(); at != file.incidents.rend(); ++at)
        body += card_of(context, file, *at, names, children, ways);
    return page_of(context, {.title = fmt::format("Incidents: {}", names.at(file.home)),
                             .main = std::move(body),
                             .back = home_address(file.home, "")});
}

Result<Response> save_read_for_home(const Asked<May::record_carer_support>& asked) {
    const auto& context = asked.context;
    const auto file = TRY(home_incidents(context.store, asked.allowed.implies<May::see_carer_record>()));
    const FactId incident{TRY(context.captures.number("incident"))};
    auto change = TRY(context.change());
    const auto entry = TRY(read_for_home(change, file, asked.allowed, incident, *context.reader));
    TRY(change.commit());
    return saved(context, entry, home_address(file.home), "Noted: you have read it. The carer sees it too");
}

Result<Response> show_ofsted(const Asked<May::record_carer_support>& asked) {
    const auto& context = asked.context;
    const auto file = TRY(home_incidents(context.store, asked.allowed.implies<May::see_carer_record>()));
    const auto form = ofsted_form.info();
    const FactId incident{TRY(context.captures.number("incident"))};
    return form_page(context, TRY(ofsted_page(context, file, incident, form,
                                              ofsted_form.started({.on = context.today, .words = ""}))));
}

Result<Response> save_ofsted(const Asked<May::record_carer_support>& asked) {
    const auto& context = asked.context;
    const auto file = TRY(home_incidents(context.store, asked.allowed.implies<May::see_carer_record>()));
    const auto form = ofsted_form.info();
    const FactId incident{TRY(context.captures.number("incident"))};
    auto page = TRY(ofsted_page(context, file, incident, form, TRY(context.typed(form))));
    const auto answer = ofsted_form.read(page.typed, {.on = context.today, .words = ""}, context.today);
    if (!answer) return refused(context, std::move(page), answer.error());
    auto change = TRY(context.change());
    const auto entry = record_ofsted(change, file, asked.allowed,
                                     {incident, answer->told, answer->on, context.reader->person, answer->words});
    if (!entry) return refused(context, std::move(page), entry.error());
    TRY(end_draft(change.transaction(), *context.reader, form.name, file.home));
    TRY(change.commit());
    return saved(context, *entry, home_address(file.home), "Saved");
}

/// For whoever supports homes: what their carers told of and is not read yet, and what Ofsted waits for. Where a home
/// has no supervising social worker it is the fostering manager's to read.
Result<Html> on_my_day(const Context& context) {
    const bool manager = context.reader->holds(Role::fostering_manager);
    if (!manager && !context.reader->holds(Role::supervising_social_worker)) return Html{};
    const auto leave = TRY(Gate::decide_all<May::find_homes>(context.store, *context.reader, ""));
    std::vector<std::pair<Due, std::string>> open;
    std::vector<PersonId> homes;
    const auto add = [&](const Duty<HomeIncidents>& duty, const HomeIncidents& of) {
        for (const auto& occasion : occasions(duty, of, context.calendar, context.today)) {
            if (!occasion.open()) continue;
            open.emplace_back(Due{&duty.terms, of.home, occasion}, home_address(of.home));
            homes.push_back(of.home);
        }
    };
    for (const auto& [worker, of] :
         TRY(incidents_of_homes(context.store, leave, context.today.plus_days(-days_on_my_day), context.today))) {
        if (worker ? *worker == context.reader->person : manager) add(incident_read_by_service, of);
        if (manager) add(ofsted_told, of);
    }
    if (open.empty()) return Html{};
    std::ranges::stable_sort(open, {}, [](const auto& one) { return one.first.occasion.due; });
    const auto names = TRY(names_in(context.store, static_cast<const LeaveOfAll&>(leave), homes));
    ui::Table table{.id = "incidents",
                    .caption = "Incidents in homes you support",
                    .columns = {{"Home"}, {"What"}, {"By"}},
                    .rows = {}};
    constexpr std::size_t most = 30;
    for (std::size_t i = 0; i < std::min(most, open.size()); ++i) {
        const auto& [due, address] = open[i];
        table.rows.push_back({{ui::link(names.at(due.child), Url{address}), {}},
                              {std::string{due.terms->name}, {}},
                              {due.occasion.due.short_words(), {}}});
    }
    return ui::heading({.text = "Incidents"}) + ui::table(table);
}

}  // namespace kith::fostering
