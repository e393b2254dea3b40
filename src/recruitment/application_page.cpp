// One application: where it stands, what is next, and everything that was recorded, with each form one press away.
#include <algorithm>

#include <fmt/format.h>

#include "kernel/access/links.h"
#include "kernel/core/text.h"
#include "kernel/people/names.h"
#include "kernel/people/person.h"
#include "kernel/web/components.h"
#include "recruitment/enquirer.h"
#include "recruitment/pages.h"
#include "recruitment/steps.h"

namespace kith::recruitment {

namespace {

class Showing {
public:
    Showing(const Context& context, const ApplicationFile& file, NamesById names, std::optional<Residence> home)
        : context_{context}, file_{file}, names_{std::move(names)}, home_{std::move(home)} {}

    Html next_step() const {
        const auto next = next_of(file_, context_.calendar, context_.today);
        auto words = html("<strong>{}</strong>", next.to_staff);
        if (next.by) words += html(" by {}", next.by->in_words());
        words += html(". Waits for: {}.", lower(in_words(next.on)));
        auto shown = ui::inset_text(words);
        const bool tells = next.form == "told" && !records() && context_.reader->granted(May::decide_approval);
        if (tells)
            shown += ui::link_button({.text = "Record it", .to = to("/decision-told")});
        else if (!next.form.empty() && may_follow(next.form))
            shown += ui::link_button({.text = "Record it", .to = to("/" + next.form)});
        if (stage_of(file_, context_.today) == Stage::approved)
            shown += ui::paragraph(
                "Each of them signs in as a foster carer with a name and password of their own: an administrator makes "
                "them, under Accounts. The link of the application shows how it ended for 28 days, and nothing else.");
        return shown;
    }

    Html people() const {
        ui::SummaryList list{.rows = {}, .card_title = "Who and how"};
        if (!file_.enquiries.empty()) {
            const auto& it = file_.enquiries.back().value;
            list.rows.push_back(
                {"Enquired", fmt::format("{}, through: {}", it.on.in_words(), lower(in_words(it.source)))});
            list.rows.push_back({"Hub or office", it.hub.value_or("Our own"), change_to("/hub", "hub")});
            list.rows.push_back({"For", std::string{in_words(it.route)} + (it.to_them ? ": " + *it.to_them : "")});
            if (it.route == Route::connected && !it.child) list.rows.push_back(child_asked_for());
            if (it.telephone)
                list.rows.push_back({"Telephone", ui::link(*it.telephone, Url::telephone(*it.telephone))});
            if (it.email) list.rows.push_back({"Email", ui::link(*it.email, Url::mail(*it.email))});
            if (it.words) list.rows.push_back({"In their words", *it.words});
        }
        const auto* supporter = file_.supporter_on(context_.today);
        std::vector<ui::Action> change;
        if (records()) change.push_back({supporter ? "Change" : "Name one", to("/supporter"), "supporter"});
        list.rows.push_back({"Supporter", supporter ? names_.at(supporter->worker) : "Nobody yet", change});
        list.rows.push_back(
            {"Buddy carer", supporter && supporter->buddy ? names_.at(*supporter->buddy) : "Nobody yet"});
        list.rows.push_back({"Lives at", home_ ? fmt::format("{}, {}", home_->lines, home_->postcode) : "Not recorded",
                             records() ? std::vector<ui::Action>{{home_ ? "Change" : "Record", to("/home"), "address"}}
                                       : std::vector<ui::Action>{}});
        return ui::summary_list(list);
    }

    /// Whose worker has not said yet that it is that child.
    ui::SummaryList::Row child_asked_for() const {
        if (file_.children_said.empty()) return {"Which child", "Not asked yet", change_to("/which-child", "child")};
        const auto& said = file_.children_said.back().value;
        for (const auto& fact : file_.children_answered)
            if (fact.value.said == file_.children_said.back().id)
                return {"Which child",
                        fmt::format("{}: whoever works with the child said on {} that it cannot be{}", said.name,
                                    fact.value.on.in_words(), fact.value.words ? ". " + *fact.value.words : ""),
                        change_to("/which-child", "child")};
        return {
            "Which child",
            fmt::format("{}. Sent on {} to whoever works with the child; they answer here. If nobody does, ring the "
                        "children's duty team",
                        said.name, said.on.in_words()),
            change_to("/which-child", "child")};
    }

    Html due() const {
        ui::Table table{.id = "due",
                        .caption = "What is due",
                        .columns = {{"What"}, {"Due"}, {"Standing"}, {"Why"}},
                        .rows = {},
                        .when_empty = ui::paragraph("Nothing is due.")};
        for (const auto& one : open_of(file_, context_.calendar, context_.today))
            table.rows.push_back(
                {{std::string{one.terms->name}, {}},
                 {one.occasion.due.short_words(), {}},
                 {ui::tag(standing_tag(one.occasion, context_.today, context_.calendar)), {}},
                 {html("{} {}", reason(one.occasion, context_.today), law_shown(one.terms->law)), {}}});
        return ui::table(table);
    }

    Html checks() const {
        ui::Table table{.id = "checks",
                        .caption = "Checks of stage 1",
                        .columns = {{"Check"}, {"About"}, {"Standing"}, {"Waits for"}, {"Counts until"}, {"Next"}},
                        .rows = {}};
        for (const auto& line : checks_of(file_, context_.today)) table.rows.push_back(row_of(line));
        return table.rows.empty() ? Html{} : ui::table(table);
    }

    Html household() const {
        std::vector<ui::Content> lines;
        for (const auto& fact : file_.household) {
            const auto& it = fact.value;
            lines.emplace_back(fmt::format("{}, {}{}", it.name, lower(in_words(it.tie)),
                                           it.born ? fmt::format(", {}", it.born->age_on(context_.today)) : ""));
        }
        for (const auto& fact : file_.referees)
            lines.emplace_back(
                fmt::format("Referee: {}. {}. {}", fact.value.name, fact.value.knows_them, fact.value.reach));
        if (lines.empty()) return {};
        return ui::heading({.text = "Household and referees"}) + ui::bullets(lines);
    }

    Html log() const {
        ui::Timeline timeline{.items = {}};
        for (auto at = file_.contacts.rbegin(); at != file_.contacts.rend(); ++at)
            timeline.items.push_back({.title = std::string{in_words(at->value.how)},
                                      .when = at->value.on.in_words(),
                                      .machine = at->value.on.iso(),
                                      .text = at->value.words,
                                      .by = names_.at(at->value.by)});
        for (auto at = file_.visits.rbegin(); at != file_.visits.rend(); ++at)
            timeline.items.push_back({.title = "First visit",
                                      .when = at->value.on.in_words(),
                                      .machine = at->value.on.iso(),
                                      .text = at->value.words,
                                      .by = names_.at(at->value.by)});
        std::ranges::stable_sort(timeline.items, std::greater{}, &ui::Timeline::Item::machine);
        if (timeline.items.empty()) return {};
        return ui::heading({.text = "Contact log"}) + ui::timeline(timeline);
    }

    Html documents() const {
        std::vector<ui::Content> lines;
        for (const auto& fact : file_.documents)
            lines.emplace_back(
                html("{} {}", ui::link(fact.value.name, to(fmt::format("/documents/{}", fact.id.number()))),
                     fmt::format("({}, {})", lower(in_words(fact.value.kind)), lower(in_words(fact.value.scan)))));
        return lines.empty() ? Html{} : ui::heading({.text = "Documents"}) + ui::plain_list(lines);
    }

    Html reports() const {
        Html shown;
        for (const auto& fact : file_.reports)
            shown += ui::details(
                {.summary = fmt::format("{}, sent on {}", in_words(fact.value.kind), fact.value.on.in_words()),
                 .text = html("<div class=\"kith-prose\">{}</div>", fact.value.words)});
        for (const auto& fact : file_.comments)
            shown +=
                ui::details({.summary = "Their comments on " + fact.value.on.in_words(), .text = fact.value.words});
        for (const auto& fact : file_.recommendations)
            shown += ui::details(
                {.summary = fmt::format("Panel on {}: {}", fact.value.on.in_words(), in_words(fact.value.view)),
                 .text = fact.value.reasons});
        for (const auto& fact : file_.decisions)
            shown += ui::details(
                {.summary = fmt::format("Decision on {}: {}", fact.value.on.in_words(), in_words(fact.value.outcome)),
                 .text = fact.value.reasons});
        return shown.empty() ? shown : ui::heading({.text = "Reports and decisions"}) + shown;
    }

    /// For an applicant who has lost the link.
    Html new_link() const {
        if (!records()) return {};
        return ui::details(
            {.summary = "They have lost their link",
             .text = ui::form({.action = to("/link"),
                               .csrf = context_.csrf,
                               .body = ui::paragraph("A new link ends the old one. You see it once, to pass on.") +
                                       ui::button({.text = "Make a new link", .kind = ui::ButtonKind::secondary})})});
    }

private:
    Url to(std::string_view rest) const { return Url{address_of(file_.person, rest)}; }
    std::vector<ui::Action> change_to(const char* rest, const char* what) const {
        if (!records() || over(stage_of(file_, context_.today))) return {};
        return {{"Change", to(rest), what}};
    }
    bool records() const { return context_.reader->granted(May::record_application); }
    bool may_follow(std::string_view form) const {
        if (form == "decision") return context_.reader->granted(May::decide_approval);
        if (form.starts_with("panel") || form == "recommendation") return context_.reader->granted(May::arrange_panel);
        return records();
    }

    std::vector<ui::Table::Cell> row_of(const CheckLine& line) const {
        using enum CheckLine::State;
        ui::Tag tag{"Not asked for", ui::Tone::waiting};
        std::string waits_for = "Us";
        if (line.state == waiting) tag = {fmt::format("Asked {}", line.asked->value.on.short_words()), ui::Tone::doing};
        if (line.state == waiting) waits_for = line.asked->value.of_whom;
        if (line.state == in) {
            const bool clear = line.received->outcome == CheckOutcome::clear;
            tag = {clear ? "In" : std::string{in_words(line.received->outcome)},
                   clear ? ui::Tone::good : ui::Tone::soon};
            waits_for = line.received->made_for ? "Made for " + *line.received->made_for : "";
        }
        if (line.state == expired) tag = {"Run out", ui::Tone::late};
        const bool named = !line.whom || line.whom->number() > 0;
        if (!named) waits_for = "The applicant";
        const auto expires = line.received && line.received->expires ? line.received->expires->short_words() : "";
        Html next;
        const auto name =
            line.whom ? fmt::format("{}-{}", code(line.kind), line.whom->number()) : std::string{code(line.kind)};
        if (records() && named && (line.state == not_asked || line.state == expired))
            next = ui::link("Ask", to("/checks").with("which", name));
        if (records() && line.state == waiting)
            next = ui::link("It is back", to("/received").with("check", std::to_string(line.asked->id.number())));
        return {{std::string{in_words(line.kind)}, {}},
                {line.about, {}},
                {ui::tag(tag), {}},
                {waits_for, {}},
                {expires, {}},
                {std::move(next), {}}};
    }

    const Context& context_;
    const ApplicationFile& file_;
    NamesById names_;
    std::optional<Residence> home_;
};

std::vector<PersonId> workers_in(const ApplicationFile& file) {
    std::vector<PersonId> people;
    for (const auto& fact : file.contacts) people.push_back(fact.value.by);
    for (const auto& fact : file.visits) people.push_back(fact.value.by);
    for (const auto& fact : file.supporters) {
        people.push_back(fact.value.worker);
        if (fact.value.buddy) people.push_back(*fact.value.buddy);
    }
    return people;
}

}  // namespace

Result<Response> show_application(const Asked<May::see_application>& asked) {
    const auto& context = asked.context;
    const auto file = TRY(application_file(context.store, asked.allowed, Known::now()));
    const Leave& leave = asked.allowed;
    auto names = TRY(names_in(context.store, leave, workers_in(file)));
    const Showing it{context, file, std::move(names), TRY(home_of_applicant(context.store, leave))};
    auto main = it.next_step() + it.due() + it.checks() + it.log() + it.reports();
    auto aside = it.people() + it.household() + it.documents() + ways_on(context, file) + it.new_link();
    auto body =
        ui::heading({.text = file.name, .level = 1, .size = ui::Size::large, .caption = "Application to foster"}) +
        ui::beside(main, aside);
    return page_of(context, {.title = fmt::format("{}: application to foster", file.name),
                             .main = std::move(body),
                             .back = "/recruitment",
                             .above = applicant_bar(context, file),
                             .breadth = ui::Breadth::wide});
}

Result<Response> make_new_link(const Asked<May::record_application>& asked) {
    const auto& context = asked.context;
    const auto file = TRY(application_file(context.store, asked.allowed, Known::now()));
    auto change = TRY(context.change());
    const auto token = TRY(access::make_link(change.transaction(), asked.allowed, context.at));
    TRY(change.open(asked.allowed, {supporter_kind, fmt::format("A new link was made for {}", file.name)}));
    TRY(change.commit());
    auto body = ui::heading({.text = "A new link", .level = 1, .size = ui::Size::large, .caption = file.name}) +
                link_shown(context, token) +
                ui::paragraph(
                    "Pass it on to nobody else: whoever has it can read and change this application. The old "
                    "link no longer works.");
    return page_of(context, {.title = "A new link",
                             .main = std::move(body),
                             .back = address_of(file.person),
                             .above = applicant_bar(context, file)});
}

}  // namespace kith::recruitment
