// The directory of services, and the teams of Family Help: kept by managers, read by whoever helps families.
#include <algorithm>

#include <fmt/format.h>

#include "family_help/acts.h"
#include "family_help/pages.h"
#include "family_help/services.h"
#include "kernel/core/text.h"

namespace kith::family_help {

namespace {

constexpr std::string_view directory = "/family-help/services";

struct NewHelpTeam {
    std::string name, base, catchment;
    std::vector<Discipline> disciplines;
    Date starts;
};

constexpr Question<Service> service_questions[] = {
    ask_line<&Service::name>("name", "What is it called?"),
    ask_words<&Service::offers>("offers", "What does it offer?", {}, 2'000),
    ask_line<&Service::for_whom>("for_whom", "For whom?", "For example, parents of babies under one"),
    ask_line<&Service::area>("area", "For which area?"),
    ask_line<&Service::reach>("reach", "How is it reached?", "Telephone, email or address"),
    ask_date<&Service::starts>("starts", "From what day?", "For example, today", 366),
    ask_date<&Service::ends>("ends", "Until what day?", "Leave empty if it goes on.", 3'660).optional(),
};
constexpr Form<Service> service_form{"family-help-service", "Add a service", "Save service", service_questions};

constexpr Question<NewHelpTeam> new_team_questions[] = {
    ask_line<&NewHelpTeam::name>("name", "What is the team called?"),
    ask_line<&NewHelpTeam::base>("base", "Where is its base?", "For example, Mill Lane family hub"),
    ask_line<&NewHelpTeam::catchment>("catchment", "Which areas is it for?"),
    ask_some_of<&NewHelpTeam::disciplines>("disciplines", "Which disciplines are in it?"),
    ask_date<&NewHelpTeam::starts>("starts", "From what day?", "For example, today", 366),
};
constexpr Form<NewHelpTeam> new_team_form{"family-help-new-team", "Add a team of Family Help", "Save team",
                                          new_team_questions};

FormPage page_of_form(const Context& context, const FormInfo& info, Fields typed) {
    return {
        .form = info, .action = Url{context.request.path}, .typed = std::move(typed), .back = std::string{directory}};
}

/// What the authority decides for itself is about the authority, and nobody else's record.
template <class T>
Result<EntryNumber> keep(Change& change, const T& fact, std::string what) {
    const auto us = Gate::machine(change.authority(), the_authority);
    const auto entry = TRY(change.open(us, {directory_kind, std::move(what)}));
    TRY(change.enter(us, fact));
    return entry;
}

template <class Answers, class Save>
Result<Response> save_form(const Context& context, const Form<Answers>& form, Answers start, Save keep_it) {
    const auto info = form.info();
    auto page = page_of_form(context, info, TRY(context.typed(info)));
    const auto typed = form.read(page.typed, std::move(start), context.today);
    if (!typed) return refused(context, std::move(page), typed.error());
    auto change = TRY(context.change());
    const Result<EntryNumber> entry = keep_it(change, *typed);
    if (!entry) return refused(context, std::move(page), entry.error());
    TRY(change.commit());
    return saved(context, *entry, directory, "Saved: " + std::string{info.title});
}

Service new_service(Date today) {
    return {.name = {}, .offers = {}, .for_whom = {}, .area = {}, .reach = {}, .starts = today, .ends = {}};
}
NewHelpTeam new_team(Date today) {
    return {.name = {}, .base = {}, .catchment = {}, .disciplines = {}, .starts = today};
}

Result<Response> show_new_service(const AskedAll<May::begin_family_help>& asked) {
    const auto info = service_form.info();
    return form_page(asked.context,
                     page_of_form(asked.context, info, service_form.started(new_service(asked.context.today))));
}
Result<Response> save_new_service(const AskedAll<May::begin_family_help>& asked) {
    return save_form(asked.context, service_form, new_service(asked.context.today),
                     [](Change& change, const Service& typed) -> Result<EntryNumber> {
                         if (typed.ends && *typed.ends < typed.starts)
                             return fail_at("ends", "This is before it begins");
                         return keep(change, typed, fmt::format("Service: {}", typed.name));
                     });
}
Result<Response> show_new_team(const AskedAll<May::begin_family_help>& asked) {
    const auto info = new_team_form.info();
    return form_page(asked.context,
                     page_of_form(asked.context, info, new_team_form.started(new_team(asked.context.today))));
}
Result<Response> save_new_team(const AskedAll<May::begin_family_help>& asked) {
    return save_form(
        asked.context, new_team_form, new_team(asked.context.today),
        [](Change& change, const NewHelpTeam& typed) -> Result<EntryNumber> {
            return keep(
                change,
                HelpTeam{typed.name, typed.base, typed.catchment, codes_of(typed.disciplines), typed.starts, {}},
                fmt::format("Team of Family Help: {}", typed.name));
        });
}

FormInfo info_of_service() { return service_form.info(); }
FormInfo info_of_team() { return new_team_form.info(); }

/// Whoever helps any family reads the directory: a small number could tell of one that is not theirs to know of.
std::string few_or(const std::string& shown) {
    if (shown == "z") return "0";
    return shown == "c" ? "Few" : shown;
}

Html services_table(const std::vector<Fact<Service>>& services, const std::vector<TakenUp>& taken) {
    ui::Table table{.id = "services",
                    .caption = "Services",
                    .columns = {{"Service"},
                                {"What it offers"},
                                {"For whom"},
                                {"Area"},
                                {"How to reach it"},
                                {"Families offered it", ui::Align::number},
                                {"Took it up", ui::Align::number}},
                    .rows = {},
                    .when_empty = "No service is in the directory yet."};
    for (const auto& one : services) {
        const auto of_it = std::ranges::find(taken, one.id, &TakenUp::service);
        const auto shown = for_publication(of_it == taken.end() ? Share{} : of_it->families);
        table.rows.push_back({{one.value.name, {}},
                              {one.value.offers, {}},
                              {one.value.for_whom, {}},
                              {one.value.area, {}},
                              {one.value.reach, {}},
                              {few_or(shown.of), {}},
                              {few_or(shown.meets), {}}});
    }
    return ui::table(table) +
           ui::paragraph("Few: five or fewer, or so many that it would tell of five or fewer families.");
}

Html teams_table(const std::vector<Fact<HelpTeam>>& teams) {
    ui::Table table{.id = "teams",
                    .caption = "Teams of Family Help",
                    .columns = {{"Team"}, {"Base"}, {"Areas"}, {"Disciplines"}},
                    .rows = {},
                    .when_empty = "No team is in the directory yet."};
    for (const auto& one : teams) {
        std::vector<std::string> disciplines;
        for (const auto each : of_codes<Discipline>(one.value.disciplines)) disciplines.emplace_back(in_words(each));
        table.rows.push_back(
            {{one.value.name, {}}, {one.value.base, {}}, {one.value.catchment, {}}, {list_in_words(disciplines), {}}});
    }
    return ui::table(table);
}

}  // namespace

std::vector<Page> directory_pages() {
    return {page<show_services>(Method::get, "/family-help/services"),
            page<show_new_service>(Method::get, "/family-help/services/new").with(info_of_service),
            page<save_new_service>(Method::post, "/family-help/services/new").with(info_of_service),
            page<show_new_team>(Method::get, "/family-help/teams/new").with(info_of_team),
            page<save_new_team>(Method::post, "/family-help/teams/new").with(info_of_team)};
}

Result<Response> show_services(const AskedAll<May::see_family>& asked) {
    const auto& context = asked.context;
    const auto authority = context.reader->authority;
    auto body = ui::heading({.text = "Services and teams", .level = 1, .size = ui::Size::large});
    if (context.reader->granted(May::begin_family_help))
        body += ui::button_group(
            ui::link_button({.text = "Add a service", .to = Url{"/family-help/services/new"}}) +
            ui::link_button(
                {.text = "Add a team", .to = Url{"/family-help/teams/new"}, .kind = ui::ButtonKind::secondary}));
    body += services_table(TRY(services_on(context.store, authority, context.today)),
                           TRY(take_up_of_services(context.store, asked.allowed, context.today))) +
            teams_table(TRY(help_teams_on(context.store, authority, context.today)));
    return page_of(context, {.title = "Services and teams", .main = std::move(body), .breadth = ui::Breadth::wide});
}

}  // namespace kith::family_help
