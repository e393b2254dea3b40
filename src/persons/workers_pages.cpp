// Who works with someone: said, and ended, by those who share out the work.
#include <algorithm>

#include <fmt/format.h>

#include "kernel/access/allocation.h"
#include "kernel/access/works_with.h"
#include "kernel/core/text.h"
#include "kernel/site/draft.h"
#include "kernel/site/saving.h"
#include "persons/forms.h"
#include "persons/pages.h"
#include "persons/parts.h"

namespace kith::persons {

namespace {

bool can_be_allocated(Role role) { return std::ranges::find(allocated_as, role) != allocated_as.end(); }

/// Those who can be chosen, each once with all their roles; and those who may stop.
Result<Choices> choices_for(const Context& context, const std::vector<WorksWith>& works) {
    const auto leave = TRY(decide_all<May::allocate_worker>(context.store, *context.reader));
    const auto teams = TRY(teams_of(context.store, context.reader->authority));
    Choices choices{{"worker", {}}, {"stops", {}}};
    auto& offered = choices["worker"];
    for (const auto& worker : TRY(workers(context.store, leave, context.today))) {
        if (!can_be_allocated(worker.role)) continue;
        const auto team = std::ranges::find_if(teams, [&](const Team& t) { return worker.team == t.team; });
        const auto role = lower(in_words(worker.role)) + (team == teams.end() ? "" : ", " + team->name);
        const auto id = std::to_string(worker.person.number());
        if (!offered.empty() && offered.back().value == id)
            offered.back().words += "; " + role;
        else
            offered.push_back({id, fmt::format("{}: {}", worker.name, role)});
    }
    for (const auto& work : works)
        if (works_on(work, context.today))
            choices["stops"].push_back(
                {std::to_string(work.worker.number()), fmt::format("{}, {}", work.name, lower(in_words(work.as)))});
    return choices;
}

FormInfo form_for(const Choices& choices) {
    auto form = work_form.info(choices);
    const auto may_be_as = [](const Choice& choice) { return can_be_allocated(*from_code<Role>(choice.value)); };
    for (auto& question : form.questions)
        if (question.name == "as")
            std::erase_if(question.choices, [&](const Choice& choice) { return !may_be_as(choice); });
    if (choices.at("stops").empty())
        std::erase_if(form.questions, [](const QuestionInfo& question) { return question.name == "stops"; });
    return form;
}

FormPage page_to_add(const Context& context, const PersonFile& file, const FormInfo& form, Fields typed) {
    return {.form = form,
            .action = Url{address_of(file.id, "/workers/new")},
            .typed = std::move(typed),
            .above = identity_bar(context, file),
            .back = address_of(file.id, "/workers")};
}

}  // namespace

Result<Response> show_workers(const Asked<May::allocate_worker>& asked) {
    const auto& context = asked.context;
    const auto file = TRY(person_file(context.store, asked.allowed, Known::now()));
    ui::Table table{.id = "workers",
                    .caption = "Newest first",
                    .columns = {{"Who"}, {"As"}, {"From"}, {"Until"}, {"Change"}},
                    .rows = {},
                    .when_empty = "Nobody has worked with them yet."};
    for (const auto& work : TRY(works_with(context.store, static_cast<const Leave&>(asked.allowed)))) {
        const bool runs = !work.ends || *work.ends >= context.today;
        const auto end = address_of(file.id, fmt::format("/workers/{}/end", work.fact.number()));
        table.rows.push_back({{work.name, {}},
                              {std::string{in_words(work.as)}, {}},
                              {work.starts.in_words(), work.starts.iso()},
                              {work.ends ? work.ends->in_words() : "Now", work.ends ? work.ends->iso() : ""},
                              {runs ? ui::Content{ui::link("End", Url{end})} : ui::Content{}, {}}});
    }
    auto body =
        ui::heading(
            {.text = fmt::format("Who works with {}", file.given_name()), .level = 1, .size = ui::Size::large}) +
        ui::table(table) + ui::link_button({.text = "Add someone", .to = Url{address_of(file.id, "/workers/new")}});
    return person_page(context, file, "Who works with them", std::move(body));
}

Result<Response> show_new_worker(const Asked<May::allocate_worker>& asked) {
    const auto& context = asked.context;
    const auto file = TRY(person_file(context.store, asked.allowed, Known::now()));
    const auto form =
        form_for(TRY(choices_for(context, TRY(works_with(context.store, static_cast<const Leave&>(asked.allowed))))));
    auto page = page_to_add(context, file, form, {{"starts", context.today.british()}});
    page.shown_at = TRY(shown_now(context));
    return form_page(context, page);
}

Result<Response> save_new_worker(const Asked<May::allocate_worker>& asked) {
    const auto& context = asked.context;
    const auto file = TRY(person_file(context.store, asked.allowed, Known::now()));
    const auto choices =
        TRY(choices_for(context, TRY(works_with(context.store, static_cast<const Leave&>(asked.allowed)))));
    const auto form = form_for(choices);
    auto page = page_to_add(context, file, form, TRY(context.typed(form)));
    const auto work = work_form.read(page.typed, {file.id, {}, context.today}, context.today, choices);
    if (!work) return refused(context, std::move(page), work.error());
    auto change = TRY(context.change());
    const NewAllocation allocation{work->worker, work->as, work->starts, work->stops};
    if (auto allocated = allocate(change, asked.allowed, allocation, context.shown_at()); !allocated)
        return refused(context, std::move(page), allocated.error());
    const auto entry = change.last_entry();
    TRY(change.commit());
    return saved(context, entry, address_of(file.id, "/workers"), "Saved: who works with them");
}

namespace {

FormPage page_to_end(const Context& context, const PersonFile& file, FactId fact, const FormInfo& form, Fields typed) {
    return {.form = form,
            .action = Url{address_of(file.id, fmt::format("/workers/{}/end", fact.number()))},
            .typed = std::move(typed),
            .above = identity_bar(context, file),
            .back = address_of(file.id, "/workers")};
}

}  // namespace

Result<Response> show_end_worker(const Asked<May::allocate_worker>& asked) {
    const auto& context = asked.context;
    const auto file = TRY(person_file(context.store, asked.allowed, Known::now()));
    const FactId fact{TRY(context.captures.number("fact"))};
    const auto form = ending_form.info();
    auto page = page_to_end(context, file, fact, form, {{"ends", context.today.british()}});
    page.shown_at = TRY(shown_now(context));
    return form_page(context, page);
}

Result<Response> save_end_worker(const Asked<May::allocate_worker>& asked) {
    const auto& context = asked.context;
    const auto file = TRY(person_file(context.store, asked.allowed, Known::now()));
    const FactId fact{TRY(context.captures.number("fact"))};
    const auto form = ending_form.info();
    auto page = page_to_end(context, file, fact, form, TRY(context.typed(form)));
    const auto ending = ending_form.read(page.typed, {context.today, {}}, context.today);
    if (!ending) return refused(context, std::move(page), ending.error());
    auto change = TRY(context.change());
    if (auto ended = end_allocation(change, asked.allowed, fact, context.shown_at(), ending->ends, ending->because);
        !ended)
        return refused(context, std::move(page), ended.error());
    const auto entry = change.last_entry();
    TRY(change.commit());
    return saved(context, entry, address_of(file.id, "/workers"), "Saved: who works with them");
}

}  // namespace kith::persons
