// On My day: the messages of whoever reads.
#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "kernel/access/work.h"
#include "kernel/core/text.h"
#include "kernel/people/home.h"
#include "kernel/people/names.h"
#include "kernel/record/several.h"
#include "kernel/web/components.h"
#include "messages/pages.h"
#include "messages/rules.h"

namespace kith::messages {

namespace {

/// Whose threads a reader's day is about. Managers answer when a worker is away: of theirs only what waits is shown.
struct Mine {
    std::vector<PersonId> about;
    bool only_waiting = false;
    bool carer = false;
    std::map<PersonId, std::optional<Date>> since = {};  ///< for a carer: from when each is theirs
};

Result<Mine> of_carer(const Context& context) {
    const auto all = Gate::machine_all(context.reader->authority);
    const auto me = context.reader->person;
    Mine mine{.about = TRY(children_cared_for(context.store, all, me, context.today)), .carer = true};
    TRY(each_fact_of<CaredForBy>(context.store, all, mine.about, [&](const Fact<CaredForBy>& fact) {
        const auto& it = fact.value;
        if (it.carer != me || it.starts > context.today || (it.ends && *it.ends < context.today)) return;
        auto& since = mine.since[fact.about];
        since = since ? std::min(*since, it.starts) : it.starts;
    }));
    for (const auto& fact :
         TRY(facts<Residence>(context.store, Gate::machine(context.reader->authority, me), Known::now()))) {
        const auto& it = fact.value;
        if ((it.starts && *it.starts > context.today) || (it.ends && *it.ends < context.today)) continue;
        mine.about.push_back(home_of(it.household));
        mine.since[mine.about.back()] = it.starts;
    }
    return mine;
}

/// The homes about which anything was written in the last three months.
Result<std::vector<PersonId>> homes_written_of(const Context& context) {
    return context.store.all(
        "select distinct m.about from messages_message m join people_home h on h.authority = m.authority"
        " and h.about = m.about and h.retired_by is null"
        " where m.authority = $1 and m.at >= $2 and m.retired_by is null order by m.about",
        {context.reader->authority, Moment{context.at.milliseconds - std::int64_t{92} * 86'400'000}},
        [](const Row& row) { return row.id<PersonId>(0); });
}

Result<Mine> mine_of(const Context& context) {
    const auto& reader = *context.reader;
    const auto all = Gate::machine_all(reader.authority);
    if (reader.holds(Role::foster_carer)) return of_carer(context);
    if (reader.holds(Role::fostering_manager))
        return Mine{.about = TRY(homes_written_of(context)), .only_waiting = true};
    if (reader.holds(Role::social_worker) || reader.holds(Role::supervising_social_worker))
        return Mine{.about = TRY(children_of_worker(context.store, all, reader.person, context.today))};
    Mine mine{.about = {}, .only_waiting = true};
    for (const auto& held : reader.roles)
        if (held.role == Role::manager && held.team)
            for (const auto& one : TRY(children_of_team(context.store, all, *held.team, context.today)))
                mine.about.push_back(one.child);
    return mine;
}

struct Line {
    PersonId about;
    AboutWhat what;
    std::size_t unread;
    std::optional<Occasion> due;
};

/// What there is to say of each thread; nothing of those that ask nothing of this reader.
Result<std::vector<Line>> lines_of(const Context& context, Mine& mine) {
    std::ranges::sort(mine.about);
    mine.about.erase(std::unique(mine.about.begin(), mine.about.end()), mine.about.end());
    const auto all = Gate::machine_all(context.reader->authority);
    const auto open = TRY(Gate::among(context.store, *context.reader, May::exchange_messages, mine.about));
    std::vector<PersonId> homes;
    TRY(each_fact_of<Home>(context.store, all, open, [&](const Fact<Home>& fact) { homes.push_back(fact.about); }));
    std::vector<Line> lines;
    for (auto& thread : TRY(threads(context.store, all, open))) {
        if (mine.carer) keep_since(thread, mine.since[thread.about]);
        const bool home = std::ranges::find(homes, thread.about) != homes.end();
        Line line{
            thread.about, home ? AboutWhat::home : AboutWhat::child, thread.unread_by(context.reader->person), {}};
        line.due = answer_due(thread, line.what, context.calendar, context.today);
        if (line.due || (line.unread > 0 && !mine.only_waiting)) lines.push_back(line);
    }
    return lines;
}

ui::Content standing_of(const Context& context, const Line& line, bool carer) {
    Html shown;
    if (line.unread > 0) shown += ui::tag({fmt::format("{} new", line.unread), ui::Tone::soon});
    if (line.due && !shown.empty()) shown += html(" ");
    if (line.due && carer) shown += html("Waiting for an answer, by {}", line.due->due.in_words());
    if (line.due && !carer)
        shown += ui::tag({"Answer by " + line.due->due.short_words(),
                          line.due->due < context.today ? ui::Tone::late : ui::Tone::waiting});
    return ui::Content{std::move(shown)};
}

}  // namespace

Result<Html> on_my_day(const Context& context) {
    if (!context.reader->granted(May::exchange_messages)) return Html{};
    auto mine = TRY(mine_of(context));
    const auto lines = TRY(lines_of(context, mine));
    // The way to each thread is with its child, and its home: here is what is new.
    if (lines.empty()) return mine.carer ? ui::paragraph("No new messages.") : Html{};
    std::vector<PersonId> about;
    for (const auto& line : lines) about.push_back(line.about);
    const auto names = TRY(names_in(context.store, Gate::machine_all(context.reader->authority), about));
    ui::SummaryList list{.rows = {}};
    for (const auto& line : lines)
        list.rows.push_back({line.what == AboutWhat::home ? names.at(line.about) + ", fostering" : names.at(line.about),
                             standing_of(context, line, mine.carer),
                             {{"Messages", Url{address_of(line.about, line.what)}, names.at(line.about)}}});
    return ui::heading({.text = "Messages"}) + ui::summary_list(list);
}

}  // namespace kith::messages
