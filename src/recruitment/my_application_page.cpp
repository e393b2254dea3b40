// The applicant's own page: where things stand, who is by their side, what is next and by when, and what they can give.
#include <algorithm>

#include <fmt/format.h>

#include "kernel/core/text.h"
#include "kernel/people/names.h"
#include "kernel/web/components.h"
#include "recruitment/enquirer.h"
#include "recruitment/own_pages.h"
#include "recruitment/pages.h"
#include "recruitment/steps.h"
#include "recruitment/turns.h"

namespace kith::recruitment {

namespace {

class Mine {
public:
    Mine(const Context& context, const ApplicationFile& file, NamesById names, bool home_known)
        : context_{context}, file_{file}, names_{std::move(names)}, home_known_{home_known}, stage_{told_stage()} {}

    Html next() const {
        const auto step = next_of(file_, context_.calendar, context_.today);
        auto words = html("{}", step.to_applicant);
        if (step.by && step.on == Waits::us) words += html(" <strong>By {}.</strong>", step.by->in_words());
        return ui::paragraph(html("<strong class=\"govuk-!-font-size-24\">{}</strong>", told_to_applicant(stage_))) +
               ui::heading({.text = "What happens next"}) + ui::inset_text(words);
    }

    Html by_your_side() const {
        const auto* supporter = file_.supporter_on(context_.today);
        ui::SummaryList list{.rows = {}};
        list.rows.push_back(
            {"Your supporter", supporter ? names_.at(supporter->worker) : "You will have one by name soon"});
        if (supporter && supporter->buddy)
            list.rows.push_back({"Your buddy, who fosters", names_.at(*supporter->buddy)});
        return ui::heading({.text = "Who is by your side"}) + ui::summary_list(list);
    }

    Html way() const {
        ui::Table table{.id = "steps", .caption = "The way so far", .columns = {{"Step"}, {"When"}}, .rows = {}};
        for (const auto step : steps)
            if (const auto day = reached(file_, step, context_.today); day && (step != Stage::approved || told()))
                table.rows.push_back({{std::string{step == Stage::stage_1 ? "Applied: stage 1" : in_words(step)}, {}},
                                      {day->in_words(), {}}});
        return ui::table(table);
    }

    Html tasks() const {
        if (over(stage_)) return {};
        ui::TaskList list{.id = "tasks", .tasks = {}};
        for (const auto& task : tasks_of(file_, home_known_))
            list.tasks.push_back(
                {.title = std::string{task.words},
                 .to = Url{own_address_of(file_.person, fmt::format("/{}", task.name))},
                 .status = task.done ? ui::Content{"Done"}
                                     : ui::Content{ui::tag({task.needed ? "Needed" : "When you can",
                                                            task.needed ? ui::Tone::soon : ui::Tone::neutral})},
                 .hint = std::string{task.hint}});
        return ui::heading({.text = "What you can tell us"}) +
               ui::paragraph("Your words are kept as you type. You can stop and come back.") + ui::task_list(list) +
               named();
    }

    /// What they and others wait for; what a check said is told by the worker, not by a page.
    Html checks() const {
        ui::Table table{
            .id = "checks", .caption = "The checks", .columns = {{"Check"}, {"About"}, {"How it stands"}}, .rows = {}};
        for (const auto& line : checks_of(file_, context_.today)) {
            using enum CheckLine::State;
            std::string words = "We have not asked yet";
            if (line.whom && line.whom->number() == 0) words = "Name someone, please";
            if (line.state == waiting)
                words = fmt::format("We wait for {}, since {}", line.asked->value.of_whom,
                                    line.asked->value.on.short_words());
            if (line.state == in) words = "Done";
            if (line.state == in && line.received->expires)
                words += ". It counts until " + line.received->expires->in_words();
            if (line.state == expired) words = "It has run out. We ask for it again";
            table.rows.push_back({{std::string{in_words(line.kind)}, {}}, {line.about, {}}, {words, {}}});
        }
        return table.rows.empty() ? Html{} : ui::table(table);
    }

    Html read() const {
        Html shown;
        for (const auto& fact : file_.reports)
            shown += ui::details(
                {.summary = "The report about you, sent on " + fact.value.on.in_words(), .text = fact.value.words});
        for (const auto& fact : file_.stage_one)
            shown += ui::details({.summary = "Stage 1: what was decided on " + fact.value.on.in_words(),
                                  .text = fmt::format("{}. {}", in_words(fact.value.decided), fact.value.reasons)});
        if (told())
            for (const auto& fact : file_.decisions)
                shown +=
                    ui::details({.summary = "The decision of " + fact.value.on.in_words(), .text = fact.value.reasons});
        return shown.empty() ? shown : ui::heading({.text = "To read"}) + shown;
    }

    Html ways() const {
        std::vector<ui::Content> links;
        const auto offer = [&](const char* words, const char* rest) {
            links.emplace_back(ui::link(words, Url{own_address_of(file_.person, rest)}));
        };
        if (stage_ == Stage::left) offer("Come back", "/come-back");
        if (report_to_comment(file_, context_.today) && !over(stage_))
            offer("Say what you think of the report", "/comments");
        if (stage_ == Stage::representations && told()) offer("Say why you think this is wrong", "/representation");
        if (!over(stage_)) offer("Stop for now", "/stop");
        return links.empty() ? Html{} : ui::heading({.text = "What you can do"}) + ui::plain_list(links);
    }

private:
    /// Nobody learns of a decision from a page: they are told first.
    Stage told_stage() const {
        return file_.decisions.empty() || told() || stage_of(file_, context_.today) == Stage::left
                   ? stage_of(file_, context_.today)
                   : Stage::decision;
    }
    bool told() const {
        return !file_.decisions.empty() && std::ranges::any_of(file_.told, [&](const auto& fact) {
            return fact.value.on >= file_.decisions.back().value.on;
        });
    }

    Html named() const {
        std::vector<ui::Content> lines;
        for (const auto& fact : file_.household)
            lines.emplace_back(fmt::format("{}, {}", fact.value.name, lower(in_words(fact.value.tie))));
        for (const auto& fact : file_.referees)
            lines.emplace_back(fmt::format("{}, who knows you well", fact.value.name));
        return lines.empty() ? Html{} : ui::details({.summary = "Whom you have named", .text = ui::bullets(lines)});
    }

    const Context& context_;
    const ApplicationFile& file_;
    NamesById names_;
    bool home_known_;
    Stage stage_;
};

}  // namespace

Result<Response> show_my_application(const SignedIn& asked) {
    const auto& context = asked.context;
    const auto allowed = TRY(decide<May::answer_application>(context.store, *context.reader, context.reader->person));
    const Leave& leave = allowed;
    const auto file = TRY(application_file(context.store, allowed, Known::now()));
    std::vector<PersonId> people;
    if (const auto* supporter = file.supporter_on(context.today)) {
        people.push_back(supporter->worker);
        if (supporter->buddy) people.push_back(*supporter->buddy);
    }
    const bool home_known = TRY(home_of_applicant(context.store, leave)).has_value();
    const Mine mine{context, file, TRY(names_in(context.store, leave, people)), home_known};
    auto body =
        ui::heading({.text = "Your way to fostering", .level = 1, .size = ui::Size::large, .caption = file.name}) +
        mine.next() + mine.by_your_side() + mine.tasks() + mine.checks() + mine.read() + mine.way() + mine.ways();
    return page_of(context, {.title = "Your way to fostering", .main = std::move(body)});
}

}  // namespace kith::recruitment
