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

/// Nobody's yet: whoever recruits may take them on, so that no enquiry waits unseen. The longest waiting first.
static Result<std::vector<PersonId>> without_supporter(const Context& context) {
    return context.store.all(
        "select e.about from recruitment_enquiry e where e.authority = $1 and e.retired_by is null"
        " and not exists (select 1 from recruitment_supporter s where s.authority = e.authority and s.about = e.about"
        " and s.retired_by is null and s.starts <= $2 and (s.ends is null or s.ends >= $2))"
        // Those who left, and those on whom it was decided, wait for nobody; a later word brings them back.
        " and not exists (select 1 from recruitment_dropped_out d where d.authority = e.authority and d.about = e.about"
        " and d.retired_by is null and not exists (select 1 from recruitment_came_back b where b.authority = "
        "d.authority"
        " and b.about = d.about and b.retired_by is null and b.on_day >= d.on_day))"
        " and not exists (select 1 from recruitment_decision c where c.authority = e.authority and c.about = e.about"
        " and c.retired_by is null and c.on_day >= e.on_day and not exists (select 1 from recruitment_application p"
        " where p.authority = c.authority and p.about = c.about and p.retired_by is null and p.on_day > c.on_day))"
        " group by e.about order by min(e.on_day), e.about",
        {context.reader->authority, context.today}, [](const Row& row) { return row.id<PersonId>(0); });
}

/// Who waits for the decision maker, or did.
static Result<std::vector<PersonId>> before_decision_maker(const Context& context) {
    return context.store.all(
        "select about from recruitment_recommendation where authority = $1 and retired_by is null"
        " union select about from recruitment_decision where authority = $1 and retired_by is null"
        " union select about from recruitment_temporary where authority = $1 and retired_by is null order by about",
        {context.reader->authority}, [](const Row& row) { return row.id<PersonId>(0); });
}

struct Listed {
    std::string_view id;
    std::string_view caption;
    std::vector<PersonId> people;
    bool counts_duty(Role owed_by) const {
        return decision_maker ? owed_by == Role::decision_maker : owed_by != Role::prospective_carer;
    }
    bool decision_maker = false;
    bool still_going_only = false;
};
/// Of a list that anybody may take from, those who wait longest are enough: the rest stand under Recruitment.
constexpr std::size_t most_read = 50;

static Result<Html> list_of(const Context& context, Listed listed) {
    const auto leave = TRY(decide_all<May::see_recruitment>(context.store, *context.reader, "my day"));
    auto people = TRY(Gate::among(context.store, *context.reader, May::see_application, listed.people));
    const auto all = people.size();
    if (listed.still_going_only && all > most_read) people.erase(people.begin() + most_read, people.end());
    auto files = TRY(application_files(context.store, leave, people));
    const auto names = TRY(names_in(context.store, static_cast<const LeaveOfAll&>(leave), people));
    struct Line {
        Date due;
        std::vector<ui::Table::Cell> cells;
    };
    std::vector<Line> lines;
    int shown = 0;
    for (const auto& file : files) {
        if (listed.still_going_only && over(stage_of(file, context.today))) continue;
        ++shown;
        for (const auto& one : open_of(file, context.calendar, context.today)) {
            if (!listed.counts_duty(one.terms->owed_by)) continue;
            lines.push_back({one.occasion.due,
                             {{ui::link(names.at(file.person), Url{address_of(file.person)}), {}},
                              {ui::tag(stage_tag(stage_of(file, context.today))), {}},
                              {std::string{one.terms->name}, {}},
                              {one.occasion.due.short_words(), one.occasion.due.iso()},
                              {ui::tag(standing_tag(one.occasion, context.today, context.calendar)), {}}}});
        }
    }
    if (listed.still_going_only && shown == 0) return Html{};
    std::ranges::stable_sort(lines, {}, &Line::due);
    ui::Table table{.id = std::string{listed.id},
                    .caption = all > people.size()
                                   ? fmt::format("{} ({} of {}, those who wait longest)", listed.caption, shown, all)
                                   : fmt::format("{} ({})", listed.caption, shown),
                    .columns = {{"Name", ui::Align::words, true},
                                {"Stage"},
                                {"What"},
                                {"Due", ui::Align::words, true},
                                {"Standing"}},
                    .rows = {},
                    .when_empty = "Nothing is due."};
    for (auto& line : lines) table.rows.push_back(std::move(line.cells));
    return ui::table(table);
}

Result<Html> on_my_day(const Context& context) {
    Html shown;
    if (context.reader->holds(Role::prospective_carer))
        shown += ui::heading({.text = "Your application to foster"}) +
                 ui::link_button({.text = "See where it stands", .to = Url{"/my-application"}});
    shown += TRY(children_they_say_they_know(context));
    if (context.reader->granted(May::see_panel_pack))
        shown += ui::heading({.text = "The fostering panel"}) +
                 ui::link_button({.text = "Read the papers", .to = Url{"/panel"}});
    if (context.reader->granted(May::record_application) && context.reader->granted(May::see_recruitment))
        shown += TRY(list_of(context, {.id = "unsupported",
                                       .caption = "On the way to fostering, and nobody by their side yet",
                                       .people = TRY(without_supporter(context)),
                                       .still_going_only = true})) +
                 TRY(list_of(context, {.id = "applications",
                                       .caption = "Those you support on the way to fostering",
                                       .people = TRY(supported_by(context))})) +
                 ui::paragraph(ui::link("Everyone on the way", Url{"/recruitment"}));
    if (context.reader->granted(May::decide_approval))
        shown += TRY(list_of(context, {.id = "decisions",
                                       .caption = "Approvals that wait for you",
                                       .people = TRY(before_decision_maker(context)),
                                       .decision_maker = true}));
    return shown;
}

}  // namespace kith::recruitment
