// What recruitment adds to My day.
#include <algorithm>

#include <fmt/format.h>

#include "kernel/core/text.h"
#include "kernel/people/names.h"
#include "kernel/web/components.h"
#include "recruitment/pages.h"
#include "recruitment/steps.h"

namespace kith::recruitment {

static Result<std::vector<PersonId>> supported_by(const Context& context) {
    return context.store.all(
        "select distinct about from recruitment_supporter where authority = $1 and worker = $2 and retired_by is null"
        " and starts <= $3 and (ends is null or ends >= $3) order by about",
        {context.reader->authority, context.reader->person, context.today},
        [](const Row& row) { return row.id<PersonId>(0); });
}

static Result<Html> of_supporter(const Context& context) {
    const auto leave = TRY(decide_all<May::see_recruitment>(context.store, *context.reader, "my day"));
    const auto people =
        TRY(Gate::among(context.store, *context.reader, May::see_application, TRY(supported_by(context))));
    auto files = TRY(application_files(context.store, leave, people));
    const auto names = TRY(names_in(context.store, static_cast<const LeaveOfAll&>(leave), people));
    struct Line {
        Date due;
        std::vector<ui::Table::Cell> cells;
    };
    std::vector<Line> lines;
    for (const auto& file : files)
        for (const auto& one : open_of(file, context.calendar, context.today)) {
            if (one.terms->owed_by == Role::prospective_carer) continue;
            lines.push_back({one.occasion.due,
                             {{ui::link(names.at(file.person), Url{address_of(file.person)}), {}},
                              {ui::tag(stage_tag(stage_of(file, context.today))), {}},
                              {std::string{one.terms->name}, {}},
                              {one.occasion.due.short_words(), one.occasion.due.iso()},
                              {ui::tag(standing_tag(one.occasion, context.today, context.calendar)), {}}}});
        }
    std::ranges::stable_sort(lines, {}, &Line::due);
    ui::Table table{.id = "applications",
                    .caption = fmt::format("Those you support on the way to fostering ({})", people.size()),
                    .columns = {{"Name", ui::Align::words, true},
                                {"Stage"},
                                {"What"},
                                {"Due", ui::Align::words, true},
                                {"Standing"}},
                    .rows = {},
                    .when_empty = "Nothing is due."};
    for (auto& line : lines) table.rows.push_back(std::move(line.cells));
    return ui::table(table) + ui::paragraph(ui::link("Everyone on the way", Url{"/recruitment"}));
}

Result<Html> on_my_day(const Context& context) {
    Html shown;
    if (context.reader->holds(Role::prospective_carer))
        shown += ui::heading({.text = "Your application to foster"}) +
                 ui::link_button({.text = "See where it stands", .to = Url{"/my-application"}});
    if (context.reader->granted(May::see_panel_pack))
        shown += ui::heading({.text = "The fostering panel"}) +
                 ui::link_button({.text = "Read the papers", .to = Url{"/panel"}});
    if (context.reader->granted(May::record_application) && context.reader->granted(May::see_recruitment))
        shown += TRY(of_supporter(context));
    return shown;
}

}  // namespace kith::recruitment
