// The person's own pages: ask, follow it, read it, write beside it.
#include <algorithm>
#include <charconv>
#include <set>

#include <fmt/format.h>

#include "documents/document.h"
#include "documents/served.h"
#include "kernel/core/text.h"
#include "kernel/people/names.h"
#include "kernel/site/kept_file.h"
#include "kernel/site/sent_file.h"
#include "kernel/web/components.h"
#include "memories/facts.h"
#include "own_records/asking.h"
#include "own_records/pages.h"

namespace kith::own_records {

namespace {

Result<Mine> me(const AskedMe& asked) {
    return decide<May::use_own_pages>(asked.context.store, *asked.context.reader, asked.context.reader->person);
}

std::string given_page(FactId given, std::string_view rest = {}) {
    return fmt::format("{}/{}{}", my_page, given.number(), rest);
}

struct Given {
    Mine me;
    RecordsFile file;
    Fact<Released> released;
    std::vector<GivenLine> lines;
};
/// What the address names, of the reader's own. Fails: not_found.
Result<Given> given_named(const AskedMe& asked) {
    const auto& context = asked.context;
    const auto my = TRY(me(asked));
    auto file = TRY(records_file(context.store, my, Known::now()));
    const auto* released = file.given_as(FactId{TRY(context.captures.number("given"))});
    if (!released) return fail(Fault::not_found, "No such records were given to you.");
    auto lines = TRY(lines_given(context.store, my, *released));
    const auto copy = *released;
    return Given{my, std::move(file), copy, std::move(lines)};
}

Result<GivenLine> line_named(const AskedMe& asked, const Given& given) {
    const auto number = TRY(asked.context.captures.number("line"));
    const auto found = std::ranges::find(given.lines, static_cast<int>(number), &GivenLine::number);
    if (found == given.lines.end()) return fail(Fault::not_found, "There is no such line in your records.");
    return *found;
}

/// What happens, step by step, so that nobody waits without knowing for what.
Html steps(const RecordsFile& file, const Fact<Request>& request, const std::string& company) {
    const auto state = [](bool done) {
        return done ? ui::Tag{"Done", ui::Tone::good} : ui::Tag{"To come", ui::Tone::quiet};
    };
    const bool searched =
        std::ranges::any_of(file.searches, [&](const auto& fact) { return fact.value.request == request.id; });
    ui::TaskList list{.id = "steps", .tasks = {}};
    list.tasks.push_back({"You asked", {}, ui::tag(state(true)), request.value.on.in_words()});
    list.tasks.push_back({"We make sure that it is you", {}, ui::tag(state(file.identity_known(request.id)))});
    list.tasks.push_back({"We look in every place where there may be something", {}, ui::tag(state(searched))});
    if (request.value.company)
        list.tasks.push_back({"Somebody is there to read it with you",
                              {},
                              ui::tag(state(!company.empty())),
                              company.empty() ? "" : company + " reads it with you."});
    list.tasks.push_back({"We read it all, and see what is about other people",
                          {},
                          ui::tag(state(file.ready_for(request.id) != nullptr))});
    list.tasks.push_back({"A second person looks at what is covered, and you get it",
                          {},
                          ui::tag(state(file.released_for(request.id) != nullptr))});
    return ui::task_list(list);
}

Html answered_shown(const RecordsFile& file, const Fact<OwnWords>& words) {
    Html shown = html("<p class=\"govuk-body kith-prose\">You wrote on {}: “{}”</p>", words.value.on.in_words(),
                      words.value.words);
    if (const auto* reply = file.answer_to(words.id))
        shown += html("<p class=\"govuk-body kith-prose\">The answer of {}: “{}”</p>", reply->value.on.in_words(),
                      reply->value.words);
    else if (words.value.says != Says::comment)
        shown += ui::paragraph(fmt::format("You get an answer by {}.", words.value.on.plus_months(1).in_words()));
    return ui::inset_text(shown);
}

Html line_shown(const Given& given, const GivenLine& line) {
    Html shown = html("<span class=\"kith-prose\">{}</span>", line.words);
    if (line.photo)
        shown += html("<img class=\"kith-photo\" src=\"{}\" alt=\"The photo\" loading=\"lazy\">",
                      Url{given_page(given.released.id, fmt::format("/photo/{}", line.photo))});
    for (const auto& words : given.file.words)
        if (words.value.given == given.released.id && words.value.line == line.number)
            shown += answered_shown(given.file, words);
    return shown;
}

/// All that one entry says, under its day and its heading.
Html entry_shown(const Given& given, std::span<const GivenLine> lines) {
    const auto& first = lines.front();
    Html shown = ui::heading({.text = first.heading,
                              .level = 3,
                              .size = ui::Size::small,
                              .caption = first.day.in_words(),
                              .id = fmt::format("line-{}", first.number)});
    ui::SummaryList answers{.rows = {}};
    for (const auto& line : lines)
        if (line.label.empty())
            shown += html("<div class=\"govuk-body\">{}</div>", line_shown(given, line));
        else
            answers.rows.push_back({line.label, line_shown(given, line)});
    if (!answers.rows.empty()) shown += ui::summary_list(answers);
    const auto covered = std::ranges::find_if(lines, [](const GivenLine& line) { return !line.reasons.empty(); });
    const auto beside = covered == lines.end() ? first.number : covered->number;
    return shown +
           html(
               "<p class=\"govuk-hint kith-by\">Written by {}. <a class=\"govuk-link\" href=\"{}\">Write beside it"
               "<span class=\"govuk-visually-hidden\"> ({}, {})</span></a></p>",
               first.by, Url{given_page(given.released.id, fmt::format("/lines/{}", beside))}, first.heading,
               first.day.in_words());
}

int year_asked(const Context& context, const std::set<int>& years) {
    const auto at = context.request.query.find("year=");
    int year = 0;
    if (at != std::string::npos) {
        const auto* from = context.request.query.data() + at + 5;
        std::from_chars(from, context.request.query.data() + context.request.query.size(), year);
    }
    return years.contains(year) || years.empty() ? year : *years.begin();
}

Html years_shown(const Given& given, const std::set<int>& years, int now) {
    std::vector<ui::Content> links;
    for (const auto year : years)
        links.push_back(year == now ? html("<strong>{}</strong>", year)
                                    : ui::link(std::to_string(year),
                                               Url{given_page(given.released.id, fmt::format("?year={}", year))}));
    return html("<nav aria-label=\"Years\">{}</nav>", ui::plain_list(links));
}

Html year_shown(const Given& given, int year) {
    Html story, office;
    for (std::size_t at = 0; at < given.lines.size();) {
        auto end = at;
        while (end < given.lines.size() && given.lines[end].entry == given.lines[at].entry) ++end;
        const auto& line = given.lines[at];
        if (line.day.year() == year)
            (line.office ? office : story) += entry_shown(given, std::span{given.lines}.subspan(at, end - at));
        at = end;
    }
    if (office.empty()) return story;
    return story + ui::details({.summary = "What the office wrote to keep the record in order", .text = office});
}

Asking<NewRequest> request_asked() {
    return {
        request_form,
        {},
        std::string{my_page} + "/ask",
        std::string{my_page},
        ui::paragraph("It is free. You have it within one month. If it takes longer, we tell you why before that. You "
                      "can be any age, and ask again at any time.")};
}

Asking<NewOwnWords> beside_asked(const Given& given, const GivenLine& line) {
    const auto before = line.label.empty() ? Html{} : html("{}: ", line.label);
    return {own_words_form,
            {line.reasons.empty() ? Says::comment : Says::look_again, ""},
            given_page(given.released.id, fmt::format("/lines/{}", line.number)),
            given_page(given.released.id, fmt::format("?year={}", line.day.year())),
            ui::inset_text(html("{}. {}{}", line.day.in_words(), before, line.words))};
}

documents::Document document_of(const Context& context, const Given& given) {
    documents::Document document{.title = "My records",
                                 .about = given.file.name,
                                 .for_whom = given.file.name,
                                 .authority = context.frame.authority,
                                 .made = context.at};
    std::int64_t entry = 0;
    for (const auto& line : given.lines) {
        const auto year = std::to_string(line.day.year());
        if (document.sections.empty() || document.sections.back().heading != year) document.sections.push_back({year});
        auto& blocks = document.sections.back().blocks;
        if (line.entry != entry)
            blocks.push_back(
                documents::Paragraph{fmt::format("{}. {} ({})", line.day.in_words(), line.heading, line.by)});
        entry = line.entry;
        blocks.push_back(documents::Bullets{
            {documents::Line{line.label.empty() ? line.words : fmt::format("{}: {}", line.label, line.words)}}});
    }
    return document;
}

Html given_list(const RecordsFile& file) {
    if (file.released.empty()) return {};
    std::vector<ui::Content> links;
    for (const auto& fact : file.released)
        links.push_back(
            ui::link(fmt::format("What you were given on {}", fact.value.on.in_words()), Url{given_page(fact.id)}));
    return ui::heading({.text = "Read your records"}) + ui::bullets(links);
}

Result<Html> open_shown(const Context& context, const Leave& my, const RecordsFile& file,
                        const Fact<Request>& request) {
    std::string company;
    if (const auto* one = file.company_for(request.id))
        company = TRY(names_in(context.store, my, {one->value.who})).at(one->value.who);
    const auto due = answer_by(file, request);
    Html shown = ui::heading({.text = "Your request"}) +
                 ui::paragraph(html("You have your records {}", by_when(due, context.today, context.calendar)));
    if (const auto* longer = file.longer_for(request.id))
        shown += ui::inset_text(fmt::format("On {} we told you that it takes two months more: “{}”",
                                            longer->value.on.in_words(), longer->value.why));
    return shown + steps(file, request, company) +
           ui::form({.action = Url{std::string{my_page} + "/stop"},
                     .csrf = context.csrf,
                     .body = ui::button({.text = "I do not want them now", .kind = ui::ButtonKind::secondary})});
}

}  // namespace

Result<Response> show_mine(const AskedMe& asked) {
    const auto& context = asked.context;
    const auto my = TRY(me(asked));
    const auto file = TRY(records_file(context.store, my, Known::now()));
    Html body = ui::heading({.text = "My records", .level = 1, .size = ui::Size::large}) +
                ui::paragraph("What was written about you is yours to read. It does not matter how old you are.");
    body += given_list(file);
    if (const auto* request = file.open())
        body += TRY(open_shown(context, my, file, *request));
    else
        body += ui::link_button({"Ask for my records", Url{std::string{my_page} + "/ask"}});
    body += ui::heading({.text = "How long it is kept"}) + kept_shown(TRY(life_of(context.store, my)));
    return page_of(context, {.title = "My records", .main = std::move(body)});
}

Result<Response> show_ask(const AskedMe& asked) { return ask(asked.context, request_asked()); }
Result<Response> save_ask(const AskedMe& asked) {
    const auto my = TRY(me(asked));
    return answered(asked.context, request_asked(), "We have your request. You see here how it goes",
                    [&](Change& change, const NewRequest& typed, By by) -> Result<EntryNumber> {
                        return ask_for_mine(change, my, TRY(file_in(change, my)), typed, by);
                    });
}

Result<Response> save_taken_back(const AskedMe& asked) {
    const auto my = TRY(me(asked));
    auto change = TRY(asked.context.change());
    const auto entry =
        TRY(take_back(change, my, TRY(file_in(change, my)), {*asked.context.reader, asked.context.today}));
    TRY(change.commit());
    return saved(asked.context, entry, my_page, "That is fine. You can ask again at any time");
}

Result<Response> show_given(const AskedMe& asked) {
    const auto& context = asked.context;
    const auto given = TRY(given_named(asked));
    std::set<int> years;
    for (const auto& line : given.lines) years.insert(line.day.year());
    const auto year = year_asked(context, years);
    const auto* company = given.file.company_for(given.released.value.request);
    Html body = ui::heading({.text = "What was written about me", .level = 1, .size = ui::Size::large});
    if (company) {
        const auto names = TRY(names_in(context.store, static_cast<const Leave&>(given.me), {company->value.who}));
        body += ui::inset_text(
            fmt::format("{} reads it with you. You need not read it alone.", names.at(company->value.who)));
    }
    body += ui::paragraph(fmt::format("You were given this on {}, {}. It stays as it is, and it is yours.",
                                      given.released.value.on.in_words(),
                                      plural(static_cast<std::int64_t>(given.lines.size()), "line")));
    body += reasons_told(given.lines) + ui::plain_list({ui::link("Keep it as a document to print or change (.odt)",
                                                                 Url{given_page(given.released.id, "/document")}),
                                                        ui::link("Keep it as a table for a computer (.csv)",
                                                                 Url{given_page(given.released.id, "/lines")})});
    body += years_shown(given, years, year) + ui::heading({.text = std::to_string(year)}) + year_shown(given, year);
    return page_of(context,
                   {.title = "What was written about me", .main = std::move(body), .back = std::string{my_page}});
}

Result<Response> show_beside(const AskedMe& asked) {
    const auto given = TRY(given_named(asked));
    return ask(asked.context, beside_asked(given, TRY(line_named(asked, given))));
}
Result<Response> save_beside(const AskedMe& asked) {
    const auto given = TRY(given_named(asked));
    const auto line = TRY(line_named(asked, given));
    return answered(asked.context, beside_asked(given, line), "Your words stand beside it",
                    [&](Change& change, const NewOwnWords& typed, By by) -> Result<EntryNumber> {
                        return write_beside(change, given.me, TRY(file_in(change, given.me)), given.released.id, line,
                                            typed, by);
                    });
}

Result<Response> send_file(const AskedMe& asked) {
    const auto given = TRY(given_named(asked));
    return documents::file_to_keep(documents::odt_of(document_of(asked.context, given)), documents::odt_type,
                                   documents::file_name("my-records", given.released.value.on, "odt"));
}

Result<Response> send_lines(const AskedMe& asked) {
    const auto given = TRY(given_named(asked));
    return documents::file_to_keep(file_of(given.lines), "text/csv; charset=utf-8",
                                   documents::file_name("my-records", given.released.value.on, "csv"));
}

Result<Response> send_photo(const AskedMe& asked) {
    const auto given = TRY(given_named(asked));
    const auto number = TRY(asked.context.captures.number("photo"));
    if (std::ranges::none_of(given.lines, [&](const GivenLine& line) { return line.photo == number; }))
        return fail(Fault::not_found, "There is no such photo in what you were given.");
    for (const auto& one : TRY(versions<memories::Memory>(asked.context.store, given.me, FactId{number}))) {
        if (!one.value.fingerprint || !one.value.type) continue;
        auto bytes = TRY(bytes_kept(asked.context.store, given.me, table_info<memories::PhotoBytes>(), one.id,
                                    *one.value.fingerprint));
        return file_answer(*one.value.type, harmless_name(fmt::format("{}.", one.value.on.iso()), *one.value.type),
                           std::move(bytes), Sending::to_show);
    }
    return fail(Fault::not_found, "There is no photo of that number.");
}

}  // namespace kith::own_records
