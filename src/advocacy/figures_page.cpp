// For oversight: how many, nobody's name, and which model is in force.
#include <fmt/format.h>

#include "advocacy/asking.h"
#include "advocacy/figures.h"
#include "advocacy/pages.h"
#include "kernel/core/text.h"
#include "kernel/web/components.h"

namespace kith::advocacy {

namespace {

constexpr std::string_view here = "/advocacy/figures";

Result<std::vector<AdvocacyFile>> everyone(const Context& context, const LeaveOfAll& leave) {
    return advocacy_files(context.store, leave.authority(), TRY(children_to_offer(context.store, leave, context.today)),
                          context.calendar, context.today);
}

Html figures_table(const Context& context, std::span<const AdvocacyFile> files) {
    ui::Table table{.id = "figures",
                    .caption = "The year to today",
                    .columns = {{"What"},
                                {"Children", ui::Align::number},
                                {"Of", ui::Align::number},
                                {"Per cent", ui::Align::number}},
                    .rows = {}};
    for (const auto* figure : figures()) {
        const auto shown = for_publication(measure(*figure, files, context.today, context.calendar));
        table.rows.push_back(
            {{html("{}. <span class=\"govuk-hint kith-by\">{}</span>", figure->terms.name, figure->terms.definition),
              {}},
             {shown.meets, {}},
             {shown.of, {}},
             {shown.percent, {}}});
    }
    return ui::table(table);
}

Html model_table(const ModelInForce& now) {
    ui::Table table{
        .id = "models",
        .caption = "What the models differ in",
        .columns = {{"What"},
                    {now.model == Model::todays_law ? "Today's law (in force)" : "Today's law"},
                    {now.model == Model::the_review ? "The Review's model (in force)" : "The Review's model"}},
        .rows = {}};
    for (const auto& one : differences())
        table.rows.push_back(
            {{std::string{one.what}, {}}, {std::string{one.todays_law}, {}}, {std::string{one.the_review}, {}}});
    return ui::table(table);
}

Asking<NewModel> setting(const Context& context, const ModelInForce& now) {
    const auto other = now.model == Model::todays_law ? Model::the_review : Model::todays_law;
    return {model_form, NewModel{other, context.today, {}}, "/advocacy/model", std::string{here}, model_table(now)};
}

}  // namespace

Result<Response> show_figures(const AskedAll<May::see_advocacy_figures>& asked) {
    const auto& context = asked.context;
    const auto files = TRY(everyone(context, asked.allowed));
    const auto now = TRY(model_on(context.store, context.reader->authority, context.today));
    const auto days = days_to_contact(files, context.today, context.calendar);
    Html body =
        ui::heading({.text = "Advocacy, counted", .level = 1, .size = ui::Size::large}) +
        ui::paragraph("Nobody is named. c stands for five or fewer, so that nobody can be recognised.") +
        figures_table(context, files) +
        ui::paragraph(days ? fmt::format("Days from a moment to the advocate's being in touch, of the child in "
                                         "the middle: {}.",
                                         *days)
                           : std::string{"Too few children were reached to say how many days it takes."}) +
        ui::heading({.text = "Who watches over the case from outside"}) +
        ui::paragraph(fmt::format("{}{}.", in_words(now.model), now.since ? ", since " + now.since->in_words() : "")) +
        model_table(now);
    if (context.reader->holds(Role::director))
        body += ui::link_button({"Change the model", Url{"/advocacy/model"}, ui::ButtonKind::secondary});
    return page_of(context, {.title = "Advocacy, counted", .main = std::move(body), .breadth = ui::Breadth::wide});
}

Result<Response> show_model(const AskedAll<May::see_advocacy_figures>& asked) {
    const auto& context = asked.context;
    const auto now = TRY(model_on(context.store, context.reader->authority, context.today));
    return ask(context, setting(context, now));
}

Result<Response> save_model(const AskedAll<May::see_advocacy_figures>& asked) {
    const auto& context = asked.context;
    const auto now = TRY(model_on(context.store, context.reader->authority, context.today));
    return answered(context, setting(context, now), "Saved: the model", [&](Change& change, const NewModel& typed) {
        return set_model(change, asked.allowed, *context.reader, typed.model, typed.starts, typed.because);
    });
}

}  // namespace kith::advocacy
