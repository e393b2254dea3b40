// One line of a chronology: its entry, and what it weighs.
#include <fmt/format.h>

#include "documents/pages.h"
#include "kernel/site/parts.h"
#include "kernel/site/saving.h"

namespace kith::documents {

namespace {

Result<ChronologyLine> line_asked_for(const Context& context, const Leave& subject, const Subject& whose) {
    const EntryNumber number{TRY(context.captures.number("entry"))};
    return line_of_chronology(context.store, subject, whose, number, context.site.schemas);
}

Html line_shown(const ChronologyLine& line, const Subject& whose, const NamesThen& names) {
    ui::SummaryList about{.rows = {{"Day", line.day.in_words()},
                                   {"Recorded", line.recorded.in_words()},
                                   {"By", line.by},
                                   {"Agency", std::string{in_words(line.agency)}},
                                   {"Significance", ui::tag(weight_tag(line.significance))}}};
    if (line.weighed) about.rows.push_back({"Why this weight", line.reason});
    if (whose.is_family) about.rows.push_back({"Whom it concerns", whom(line, names)});
    return ui::summary_list(about);
}

// No draft is kept: it would be of this child and not of this line.
FormPage weighing_page(const Context& context, const Subject& whose, const FormInfo& info, Fields typed, Html above) {
    return {.form = info,
            .action = Url{context.request.path},
            .typed = std::move(typed),
            .above = std::move(above),
            .back = whose.address()};
}

Result<Html> above_weighing(const Context& context, const Subject& whose, const ChronologyLine& line) {
    return TRY(bar_of(context, whose)) +
           ui::inset_text(fmt::format("{}: {} ({})", line.day.in_words(), line.what, in_words(line.significance)));
}

}  // namespace

template <May may>
Result<Response> show_line(const Asked<may>& asked) {
    const auto& context = asked.context;
    const auto whose = TRY(subject_of(asked));
    const auto line = TRY(line_asked_for(context, asked.allowed, whose));
    const auto names = TRY(names_then(context.store, context.reader->authority, whose.children, Known::now()));
    auto body = ui::heading({.text = line.what,
                             .level = 1,
                             .size = ui::Size::large,
                             .caption = fmt::format("Entry {}", line.entry.number())}) +
                line_shown(line, whose, names);
    if (TRY(may_make(context, whose)))
        body += ui::link_button({.text = "Raise or lower this line",
                                 .to = Url{whose.address(fmt::format("/{}/weight", line.entry.number()))},
                                 .kind = ui::ButtonKind::secondary});
    return page_of(context, {.title = fmt::format("Entry {}", line.entry.number()),
                             .main = std::move(body),
                             .back = whose.address(),
                             .above = TRY(bar_of(context, whose))});
}

template <May may>
Result<Response> show_weighing(const Asked<may>& asked) {
    const auto& context = asked.context;
    const auto whose = TRY(subject_of(asked));
    const auto line = TRY(line_asked_for(context, asked.allowed, whose));
    const auto info = significance_form.info();
    auto above = TRY(above_weighing(context, whose, line));
    return form_page(context, weighing_page(context, whose, info, {}, std::move(above)));
}

template <May may>
Result<Response> save_weighing(const Asked<may>& asked) {
    const auto& context = asked.context;
    const auto whose = TRY(subject_of(asked));
    const auto line = TRY(line_asked_for(context, asked.allowed, whose));
    const auto info = significance_form.info();
    auto above = TRY(above_weighing(context, whose, line));
    auto page = weighing_page(context, whose, info, TRY(context.typed(info)), std::move(above));
    const auto typed = significance_form.read(page.typed, {}, context.today);
    if (!typed) return refused(context, std::move(page), typed.error());
    auto change = TRY(context.change());
    const auto entry = weigh_line(change, asked.allowed, line, *typed, context.reader->person);
    if (!entry) return refused(context, std::move(page), entry.error());
    TRY(change.commit());
    return saved(context, *entry, whose.address(fmt::format("/{}", line.entry.number())),
                 "Saved: the weight of this line");
}

template Result<Response> show_line(const Asked<May::see_person>&);
template Result<Response> show_line(const Asked<May::see_family>&);
template Result<Response> show_weighing(const Asked<May::change_person>&);
template Result<Response> show_weighing(const Asked<May::record_family>&);
template Result<Response> save_weighing(const Asked<May::change_person>&);
template Result<Response> save_weighing(const Asked<May::record_family>&);

}  // namespace kith::documents
