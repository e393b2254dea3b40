// Sufficiency: what is asked for, what there is and what is missing, as a page, as CSV and as a document to print.
#include <fmt/format.h>

#include "commissioning/law.h"
#include "commissioning/sufficiency_tables.h"
#include "kernel/core/text.h"

namespace kith::commissioning {

namespace {

std::string in_brief(const SufficiencyRead& read, For reader) {
    const auto& all = read.figures.all;
    int missing = 0;
    for (const auto& [where, count] : read.figures.missing) missing += count;
    return fmt::format(
        "{} {} a home on {}, {} of them late. {} places are vacant, and {} are short where the right kind "
        "is not in the right area.",
        shown(all.waiting, reader), all.waiting == 1 ? "child needs" : "children need", read.days.to.in_words(),
        shown(all.late, reader), with_commas(all.vacant), shown(missing, reader));
}

Html tables(const SufficiencyRead& read, For reader) {
    return by_kind_table(read.figures, read.places, reader) + by_age_table(read.figures, reader) +
           by_need_table(read.figures, reader) + why_unable_table(read.figures, reader) +
           why_declined_table(read.figures, reader);
}

Html how_it_is_counted() {
    return ui::details(
        {.summary = "How this is counted",
         .text = ui::bullets(
             {"A child needs a home while their last request is open, or was given up in this time. They are counted "
              "once, whatever the number of requests.",
              "A place is vacant today if it is neither filled nor not available. Members' own homes count in their "
              "own "
              "area; providers' homes where the regulator's register has them.",
              "Short: children who need a home of a kind in an area, less the places of that kind that are vacant "
              "there. "
              "What one area has too much of does not make good what another lacks.",
              "Brothers and sisters count one by one. Places of a kind are not told apart by age or need, as terms of "
              "approval overlap."})});
}

/// Always as of today, whatever days the page is about.
Result<Forecast> forecast_read(const Context& context, const AllowedAll<May::see_region>& leave, const Us& us) {
    const auto since = context.today.plus_months(-12 * most_years);
    return forecast_of(us, TRY(needs_seen(context.store, leave, since, context.today)), context.today);
}

/// Of a member's own people only the co-operative's team sees small numbers.
For reader_of_figures(const SufficiencyRead& read) {
    return read.us.reader_is_member ? For::publication : For::the_team;
}

}  // namespace

Result<Response> show_sufficiency(const AskedOfRegion& asked) {
    const auto& context = asked.context;
    const auto read = TRY(read_sufficiency(context, asked.allowed));
    const auto reader = reader_of_figures(read);
    const auto with_days = [&](const char* address) {
        return Url{address}.with("from", read.days.from.iso()).with("to", read.days.to.iso());
    };
    auto body = ui::heading({.text = "Sufficiency", .level = 1, .size = ui::Size::large, .caption = whose(read.us)}) +
                ui::paragraph(in_brief(read, reader)) + days_filter(context, read.days) +
                ui::paragraph(html(
                    "{} &nbsp; {}",
                    ui::link("The figures as a document to print", with_days("/commissioning/sufficiency/document")),
                    ui::link("As CSV", with_days("/commissioning/sufficiency/csv")))) +
                ui::heading({.text = "Where places are short"}) + map_of(read.figures, reader) +
                by_area_table(read.figures, reader) + tables(read, reader) +
                forecast_shown(TRY(forecast_read(context, asked.allowed, read.us)), reader) + how_it_is_counted();
    return page_of(context, {.title = "Sufficiency",
                             .main = std::move(body),
                             .above = region_tabs(context, "/commissioning/sufficiency"),
                             .breadth = ui::Breadth::wide});
}

namespace {

using Cells = std::vector<std::string>;

void csv_rows(CsvWriter& csv, std::string_view by, std::string what, const Counted& counted, For reader) {
    csv.row(Cells{std::string{by}, std::move(what), shown(counted.asked, reader), shown(counted.matched, reader),
                  shown(counted.unable, reader), shown(counted.waiting, reader), shown(counted.late, reader)});
}

}  // namespace

Result<Response> sufficiency_csv(const AskedOfRegion& asked) {
    const auto read = TRY(read_sufficiency(asked.context, asked.allowed));
    // A file leaves the team: small numbers are hidden in it.
    const auto reader = For::publication;
    CsvWriter csv{CsvFor::people};
    csv.row(Cells{"by", "what", "requests", "home found", "no home found", "need a home now", "late"});
    csv_rows(csv, "all", whose(read.us), read.figures.all, reader);
    for (const auto& [area, counted] : read.figures.by_area) csv_rows(csv, "area", area, counted, reader);
    for (const auto& [kind, counted] : read.figures.by_kind)
        csv_rows(csv, "kind of home", std::string{in_words(kind)}, counted, reader);
    for (const auto& [age, counted] : read.figures.by_age)
        csv_rows(csv, "age", std::string{in_words(age)}, counted, reader);
    for (const auto& [need, counted] : read.figures.by_need)
        csv_rows(csv, "essential", std::string{in_words(need)}, counted, reader);
    csv_rows(csv, "brothers and sisters", "in a set", read.figures.siblings, reader);
    return csv_answer(csv.take(), fmt::format("sufficiency-{}.csv", read.days.to.iso()));
}

Result<Response> sufficiency_document(const AskedOfRegion& asked) {
    const auto& context = asked.context;
    const auto read = TRY(read_sufficiency(context, asked.allowed));
    const auto reader = For::publication;
    const auto& siblings = read.figures.siblings;
    auto body =
        ui::heading({.text = "Figures for the sufficiency strategy",
                     .level = 1,
                     .size = ui::Size::extra_large,
                     .caption = whose(read.us)}) +
        ui::paragraph(fmt::format("{} to {}, as recorded on {}.", read.days.from.in_words(), read.days.to.in_words(),
                                  context.today.in_words())) +
        ui::paragraph(
            html("A local authority takes steps that secure, so far as reasonably practicable, enough homes in "
                 "its area for the children it looks after whose circumstances make that consistent with their "
                 "welfare: {}; {}. A home is to be near the child's own, and keep brothers and sisters "
                 "together: {}.",
                 law_shown(law::sufficiency), law_shown(law::sufficiency_guidance), law_shown(law::nearest_home))) +
        ui::heading({.text = "In brief"}) + ui::paragraph(in_brief(read, reader)) +
        ui::heading({.text = "Where places are short"}) + map_of(read.figures, reader) +
        by_area_table(read.figures, reader) + ui::heading({.text = "Homes, ages and needs"}) + tables(read, reader) +
        ui::heading({.text = "Brothers and sisters"}) +
        ui::paragraph(fmt::format("{} requests were for children who needed a home with brothers or sisters; for {} no "
                                  "home was found.",
                                  shown(siblings.asked, reader), shown(siblings.unable, reader))) +
        forecast_shown(TRY(forecast_read(context, asked.allowed, read.us)), reader) +
        ui::heading({.text = "How this was counted"}) + how_it_is_counted() +
        ui::paragraph(html("Counts of five or fewer are not shown, so that no child can be known again: {}",
                           law_shown(law::suppression)));
    return page_of(context, {.title = "Figures for the sufficiency strategy",
                             .main = std::move(body),
                             .back = "/commissioning/sufficiency",
                             .breadth = ui::Breadth::wide});
}

}  // namespace kith::commissioning
