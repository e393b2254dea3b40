// The warnings of one person: in force, lapsed, ended.
#include <fmt/format.h>

#include "kernel/access/work.h"
#include "warnings/law.h"
#include "warnings/pages.h"

namespace kith::warnings {

namespace {

struct Showing {
    const Context& context;
    const OnPage& page;
    const Leave& leave;
    bool may_record;
};

std::string told_words(const WarningsFile& file, const Fact<Warning>& warning) {
    if (file.they_know(warning)) return "Yes";
    if (warning.value.told == ToldThem::not_to_be_told)
        return "No: " + warning.value.why_not_told.value_or("no reason was given");
    return "Not yet";
}

void add_what_followed(ui::SummaryList& card, const WarningsFile& file, FactId warning) {
    for (const auto& one : file.told)
        if (one.value.warning == warning)
            card.rows.push_back({"Told on " + one.value.on.in_words(),
                                 fmt::format("{}: {}", in_words(one.value.who), one.value.words)});
    for (const auto& one : file.looked)
        if (one.value.warning == warning)
            card.rows.push_back({"Looked at on " + one.value.on.in_words(),
                                 fmt::format("{} ({})", one.value.found, file.names.at(one.value.by))});
    if (const auto* ended = file.end_of(warning))
        card.rows.push_back({"Ended on " + ended->value.on.in_words(),
                             fmt::format("{}: {} ({})", in_words(ended->value.why), ended->value.words,
                                         file.names.at(ended->value.by))});
}

std::vector<ui::Action> ways(const Showing& showing, const Fact<Warning>& warning) {
    if (!showing.may_record || showing.page.file.end_of(warning.id)) return {};
    const auto to = [&](std::string_view what) {
        return Url{address_of(showing.page.file.person, fmt::format("/{}/{}", warning.id.number(), what))};
    };
    const auto of = lower(kind_words(warning.value));
    return {{"Look again", to("look-again"), of},
            {"Say who was told", to("told"), of},
            {"Correct", to("correct"), of},
            {"End", to("end"), of}};
}

/// What stood before it was corrected.
Result<Html> earlier_texts(const Showing& showing, const Fact<Warning>& warning) {
    if (!warning.value.corrected_because) return Html{};
    std::vector<ui::Content> lines;
    for (const auto& before : TRY(versions<Warning>(showing.context.store, showing.leave, warning.id)))
        if (before.retired_by)
            lines.emplace_back(fmt::format("{}. {} What to do: {} Source: {}", kind_words(before.value),
                                           before.value.what, before.value.to_do, before.value.source));
    return ui::paragraph("Corrected: " + *warning.value.corrected_because) +
           ui::details({.summary = "What it said before", .text = ui::bullets(lines)});
}

Result<Html> card_of(const Showing& showing, const Fact<Warning>& warning) {
    const auto& file = showing.page.file;
    const auto& value = warning.value;
    ui::SummaryList card{
        .rows = {{"How it stands", ui::tag(tag_of(file, warning, showing.context.today))},
                 {"What to do", value.to_do},
                 {"What is known", value.what},
                 {"Source", value.source},
                 {"Recorded", fmt::format("{}, by {}", value.from.in_words(), file.names.at(value.by))},
                 {"Have they been told?", told_words(file, warning)}},
        .card_title = kind_words(value),
        .card_actions = ways(showing, warning),
        .card_level = 3};
    if (value.basis)
        card.rows.push_back({"Why others are warned", html("{} {}. Decided by {}.", in_words(*value.basis),
                                                           law_shown(law::of(*value.basis)), file.names.at(value.by))});
    add_what_followed(card, file, warning.id);
    return ui::summary_list(card) + TRY(earlier_texts(showing, warning));
}

Result<Html> part(const Showing& showing, Standing standing, std::string_view heading, std::string_view none) {
    const auto all = showing.page.file.that_are(standing, showing.context.today);
    if (all.empty() && none.empty()) return Html{};
    auto shown = ui::heading({.text = heading});
    if (all.empty()) shown += ui::paragraph(none);
    for (const auto* one : all) shown += TRY(card_of(showing, *one));
    return shown;
}

Result<bool> restricted(const Context& context, const Leave& person) {
    for (const auto& one : TRY(facts<Restriction>(context.store, person, Known::now())))
        if (one.value.starts <= context.today && (!one.value.ends || *one.value.ends >= context.today)) return true;
    return false;
}

}  // namespace

Result<Response> show_warnings(const Asked<May::see_warning>& asked) {
    const auto& context = asked.context;
    const auto page = TRY(on_page(context, asked.allowed));
    const bool may_record =
        context.reader->granted(May::record_warning) &&
        !TRY(Gate::among(context.store, *context.reader, May::record_warning, {asked.person()})).empty();
    const Showing showing{context, page, asked.allowed, may_record};
    auto body = ui::heading({.text = "Warnings", .level = 1, .size = ui::Size::large});
    if (TRY(restricted(context, asked.allowed)))
        body += ui::inset_text(
            "This record is restricted, so these warnings are shown to nobody but those who may "
            "know of it: not beside children who live there either. Admit by name whoever must know.");
    if (may_record)
        body += ui::link_button({.text = "Record a warning", .to = Url{address_of(asked.person(), "/new")}});
    body += TRY(part(showing, Standing::in_force, "In force", "No warning is in force.")) +
            TRY(part(showing, Standing::lapsed, "Lapsed: nobody has looked again", "")) +
            TRY(part(showing, Standing::ended, "Ended", "")) +
            ui::paragraph(
                "A warning that nobody looks at again is no longer shown after its day. People are told of "
                "it unless there is a reason not to.") +
            ui::paragraph(law_shown(law::looked_at_again)) + ui::paragraph(law_shown(law::told_of_it));
    return persons::person_page(context, page.who, "Warnings", std::move(body), persons::address_of(asked.person()));
}

}  // namespace kith::warnings
