// The second person: what is covered and why, what names others and is shown; then given, or sent back.
#include <algorithm>

#include <fmt/format.h>

#include "kernel/core/text.h"
#include "kernel/site/parts.h"
#include "kernel/web/components.h"
#include "own_records/asking.h"
#include "own_records/law.h"
#include "own_records/pages.h"

namespace kith::own_records {

namespace {

struct Looking {
    RecordsFile file;
    Fact<Request> request;
    OwnRecord record;
    std::vector<GivenLine> lines;
};
/// Fails: conflict if nothing is prepared.
Result<Looking> looking_at(const AskedSecond& asked) {
    const auto& context = asked.context;
    auto file = TRY(records_file(context.store, asked.allowed, Known::now()));
    const auto* open = file.open();
    if (!open || !file.ready_for(open->id)) return fail(Fault::conflict, "Nothing is prepared to look at.");
    const auto request = *open;
    auto record = TRY(record_for(context, asked.allowed, file, request));
    auto lines = all_given(record, Decisions{file, request.id}, words_of_kinds(context.site.kinds));
    return Looking{std::move(file), request, std::move(record), std::move(lines)};
}

/// Line by line what is covered: the words as they were written, as they are given, and why.
Html covered_lines(const Looking& at) {
    const Decisions decisions{at.file, at.request.id};
    ui::Table table{.id = "covered",
                    .caption = "What is covered",
                    .columns = {{"As it was written"}, {"As it is given"}, {"Why"}},
                    .rows = {},
                    .when_empty = "Nothing is covered."};
    for (std::size_t i = 0; i < at.record.lines.size(); ++i) {
        const auto& line = at.record.lines[i];
        const auto& given = at.lines[i];
        if (given.reasons.empty()) continue;
        const auto* decided = decisions.of(line);
        const auto nobody = decided && line.others.empty() ? " Nobody else was found in this line." : "";
        table.rows.push_back(
            {{html("{}. {}{}", line.day.in_words(), line.label.empty() ? "" : line.label + ": ", line.words), {}},
             {given.words, {}},
             {html("{}. {}{}", terms_of(given.reasons.front()).shown,
                   decided ? decided->why : std::string{"As decided for them"}, nobody),
              {}}});
    }
    return ui::table(table);
}

Html shown_lines(const Looking& at) {
    const Decisions decisions{at.file, at.request.id};
    std::vector<ui::Content> all;
    for (const auto& [id, other] : at.record.others) {
        const auto* decided = decisions.of(id);
        if (decided && decided->choice == Choice::show)
            all.push_back(fmt::format("{}, in {}: {}", other.name, plural(at.record.lines_of_other.at(id), "line"),
                                      decided->why));
    }
    if (all.empty()) return {};
    return ui::heading({.text = "Others whose names are shown"}) + ui::bullets(all);
}

Result<Asking<NewWhy>> back_asked(const AskedSecond& asked) {
    const auto file = TRY(records_file(asked.context.store, asked.allowed, Known::now()));
    return Asking<NewWhy>{back_form,
                          {},
                          second_page(file.person, "/back"),
                          "/records/second-look",
                          ui::identity_bar({.name = file.name})};
}

}  // namespace

Result<Response> show_second(const AskedSecond& asked) {
    const auto& context = asked.context;
    const auto at = TRY(looking_at(asked));
    Html body = ui::heading({.text = "Second look", .level = 1, .size = ui::Size::large}) +
                ui::paragraph(html("{} is given {}. The answer is due: {}", at.file.given,
                                   plural(static_cast<std::int64_t>(at.lines.size()), "line"),
                                   by_when(answer_by(at.file, at.request), context.today, context.calendar))) +
                covered_lines(at) + shown_lines(at);
    if (at.file.prepared_by(at.request.id, context.reader->person))
        body += ui::warning_text("You prepared some of it. Somebody else looks at it and gives it.");
    else
        body += ui::form({.action = Url{second_page(at.file.person, "/give")},
                          .csrf = context.csrf,
                          .body = ui::button({.text = "Give it to them"})});
    body += ui::link_button({"Send it back", Url{second_page(at.file.person, "/back")}, ui::ButtonKind::secondary});
    return page_of(context, {.title = "Second look",
                             .main = std::move(body),
                             .back = "/records/second-look",
                             .above = ui::identity_bar({.name = at.file.name})});
}

Result<Response> save_release(const AskedSecond& asked) {
    const auto at = TRY(looking_at(asked));
    auto change = TRY(asked.context.change());
    const auto entry = TRY(release(change, asked.allowed, TRY(file_in(change, asked.allowed)), at.lines,
                                   {*asked.context.reader, asked.context.today}));
    TRY(change.commit());
    return saved(asked.context, entry, "/records/second-look", "Given: they have it on their own page");
}

Result<Response> show_back(const AskedSecond& asked) { return ask(asked.context, TRY(back_asked(asked))); }
Result<Response> save_back(const AskedSecond& asked) {
    return answered(asked.context, TRY(back_asked(asked)), "Sent back",
                    [&](Change& change, const NewWhy& typed, By by) -> Result<EntryNumber> {
                        return send_back(change, asked.allowed, TRY(file_in(change, asked.allowed)), typed, by);
                    });
}

}  // namespace kith::own_records
