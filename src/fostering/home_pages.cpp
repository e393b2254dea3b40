// For whoever supports the carers of a home: the incidents they told of, and the press that says they were read.
#include <fmt/format.h>

#include "fostering/acts.h"
#include "fostering/home_incidents.h"
#include "fostering/pages.h"
#include "kernel/people/names.h"
#include "kernel/site/saving.h"
#include "kernel/web/components.h"

namespace kith::fostering {

namespace {

std::string page_of_home(PersonId home) { return fmt::format("/homes/{}/incidents", home.number()); }

/// The names of the children whom this reader may know.
Result<NamesById> children_known(const Context& context, const Leave& home, const std::vector<HomeIncident>& told) {
    std::vector<PersonId> children, known;
    for (const auto& one : told) children.push_back(one.child);
    for (const auto wanted : {May::see_person, May::see_care_as_carer, May::find_people})
        if (context.reader->granted(wanted))
            for (const auto child : TRY(Gate::among(context.store, *context.reader, wanted, children)))
                known.push_back(child);
    return names_in(context.store, home, known);
}

Html card_of(const Context& context, const HomeIncident& one, const NamesById& children, const NamesById& readers,
             bool reads) {
    ui::SummaryList card{.rows = {}, .card_title = fmt::format("{}, {}", in_words(one.kind), one.on.in_words())};
    const auto child = children.find(one.child);
    card.rows.push_back({"Child", child == children.end() ? "A child of this home" : child->second});
    card.rows.push_back({"What was done", one.done});
    if (one.read_by)
        card.rows.push_back({"Read", fmt::format("{}, {}", one.read_on->in_words(), readers.at(*one.read_by))});
    else if (reads)
        card.rows.push_back(
            {"Read", ui::form({.action = Url{fmt::format("{}/read/{}", page_of_home(one.home), one.incident.number())},
                               .csrf = context.csrf,
                               .body = ui::button({.text = "I have read this"})})});
    else
        card.rows.push_back({"Read", ui::tag({"Not read yet", ui::Tone::waiting})});
    return ui::summary_list(card);
}

}  // namespace

Result<Response> show_home_incidents(const Asked<May::see_carer_record>& asked) {
    const auto& context = asked.context;
    const Leave& home = asked.allowed;
    const auto told = TRY(incidents_of_home(context.store, home));
    const auto children = TRY(children_known(context, home, told));
    std::vector<PersonId> ids;
    for (const auto& one : told)
        if (one.read_by) ids.push_back(*one.read_by);
    const auto readers = TRY(names_in(context.store, home, ids));
    const bool reads = context.reader->granted(May::record_carer_support) &&
                       TRY(reads_for_home(context.store, home, *context.reader, context.today));
    const auto name = TRY(names_in(context.store, home, {asked.person()})).at(asked.person());
    auto body = ui::heading({.text = "Incidents", .level = 1, .size = ui::Size::large, .caption = name});
    for (const auto& one : told) body += card_of(context, one, children, readers, reads);
    if (told.empty()) body += ui::paragraph("The carers of this home have told of no incident.");
    return page_of(context, {.title = fmt::format("Incidents: {}", name),
                             .main = std::move(body),
                             .back = fmt::format("/homes/{}", asked.person().number())});
}

Result<Response> save_home_read(const Asked<May::record_carer_support>& asked) {
    const auto& context = asked.context;
    const FactId incident{TRY(context.captures.number("incident"))};
    auto change = TRY(context.change());
    const auto entry = TRY(read_home_incident(change, asked.allowed, incident, *context.reader, context.today));
    TRY(change.commit());
    return saved(context, entry, page_of_home(asked.person()), "Noted: you have read it");
}

Result<Html> on_my_day(const Context& context) {
    const bool supports = context.reader->holds(Role::supervising_social_worker);
    if (!supports && !context.reader->holds(Role::fostering_manager)) return Html{};
    const auto homes = TRY(decide_all<May::find_homes>(context.store, *context.reader));
    const auto unread = supports ? TRY(unread_in_homes_of(context.store, homes, context.reader->person, context.today))
                                 : TRY(unread_in_homes_of_nobody(context.store, homes, context.today));
    if (unread.empty()) return Html{};
    constexpr std::size_t most = 60;
    std::vector<PersonId> ids;
    for (const auto& one : unread) ids.push_back(one.home);
    const auto names = TRY(names_in(context.store, static_cast<const LeaveOfAll&>(homes), ids));
    std::vector<ui::Content> lines;
    for (const auto& one : unread) {
        if (lines.size() == most) break;
        lines.emplace_back(html("{}: {}, {}", one.on.short_words(), in_words(one.kind),
                                ui::link(names.at(one.home), Url{page_of_home(one.home)})));
    }
    return ui::heading({.text = "Incidents to read"}) + ui::bullets(lines);
}

}  // namespace kith::fostering
