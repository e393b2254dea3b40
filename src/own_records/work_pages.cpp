// The officer's overview of one request, the list of all, and what is on My day.
#include <algorithm>

#include <fmt/format.h>

#include "kernel/core/text.h"
#include "kernel/people/names.h"
#include "kernel/site/parts.h"
#include "kernel/web/components.h"
#include "own_records/pages.h"

namespace kith::own_records {

namespace {

class Work {
public:
    Work(const Context& context, const RecordsFile& file, const Fact<Request>& request, const NamesById& names)
        : context_{context}, file_{file}, request_{request}, names_{names} {}

    Html asked_for() const {
        ui::SummaryList list{.rows = {}};
        list.rows.push_back({"Asked on", request_.value.on.in_words()});
        if (!request_.value.what.empty()) list.rows.push_back({"What they most want", request_.value.what});
        list.rows.push_back({"How", std::string{in_words(request_.value.format)}});
        list.rows.push_back({"Answer", by_when(answer_by(file_, request_), context_.today, context_.calendar)});
        if (const auto* longer = file_.longer_for(request_.id))
            list.rows.push_back(
                {"Takes longer", fmt::format("Told on {}: “{}”", longer->value.on.in_words(), longer->value.why)});
        return ui::summary_list(list);
    }

    Html to_do(const OwnRecord& record) const {
        const Decisions decisions{file_, request_.id};
        const auto open =
            std::ranges::count_if(record.lines, [&](const Line& line) { return decisions.is_open(line); });
        const bool searched = !searches().empty();
        const auto* company = file_.company_for(request_.id);
        ui::TaskList list{.id = "work", .tasks = {}};
        list.tasks.push_back({"Who asked", to("/identity"), state(file_.identity_known(request_.id))});
        list.tasks.push_back({"Where we looked", to("/search"), state(searched), searches()});
        list.tasks.push_back(
            {"Someone to read it with", to("/company"),
             request_.value.company ? state(company != nullptr) : ui::tag({"They did not ask for it", ui::Tone::quiet}),
             company ? names_.at(company->value.who) : ""});
        list.tasks.push_back({"Lines, and others in them", to("/lines"),
                              open == 0
                                  ? state(true)
                                  : ui::tag({fmt::format("{} to decide", plural(open, "line")), ui::Tone::waiting})});
        if (!file_.longer_for(request_.id))
            list.tasks.push_back(
                {"Tell them that it takes longer", to("/longer"), ui::tag({"If it must", ui::Tone::quiet})});
        return ui::heading({.text = "What is to be done"}) + ui::task_list(list);
    }

    Html second_look() const {
        if (const auto* ready = file_.ready_for(request_.id))
            return ui::inset_text(fmt::format("Prepared on {}. A manager looks at it, and gives it or sends it back.",
                                              ready->value.on.in_words()));
        Html shown;
        for (const auto& back : file_.back)
            if (back.value.request == request_.id)
                shown = ui::inset_text(fmt::format("Sent back on {}: “{}”", back.value.on.in_words(), back.value.why));
        return shown + ui::form({.action = Url{work_page(file_.person, "/ready")},
                                 .csrf = context_.csrf,
                                 .body = ui::button({.text = "It is prepared: ask for the second look"})});
    }

private:
    std::optional<Url> to(std::string_view rest) const { return Url{work_page(file_.person, rest)}; }
    static Html state(bool done) {
        return ui::tag(done ? ui::Tag{"Done", ui::Tone::good} : ui::Tag{"To do", ui::Tone::waiting});
    }
    std::string searches() const {
        std::vector<std::string> all;
        for (const auto& fact : file_.searches)
            if (fact.value.request == request_.id)
                all.push_back(fmt::format("{}: {}{}", in_words(fact.value.place), lower(in_words(fact.value.outcome)),
                                          fact.value.note.empty() ? "" : " (" + fact.value.note + ")"));
        return join(all, "; ");
    }

    const Context& context_;
    const RecordsFile& file_;
    const Fact<Request>& request_;
    const NamesById& names_;
};

Html written_beside(const RecordsFile& file) {
    ui::SummaryList list{.rows = {}};
    for (const auto& words : file.words) {
        const auto* reply = file.answer_to(words.id);
        ui::SummaryList::Row row{words.value.on.in_words(),
                                 fmt::format("{}: “{}”{}", in_words(words.value.says), words.value.words,
                                             reply ? " Answered: “" + reply->value.words + "”" : "")};
        if (!reply && words.value.says != Says::comment)
            row.actions.push_back({"Answer", Url{work_page(file.person, fmt::format("/words/{}", words.id.number()))},
                                   words.value.on.in_words()});
        list.rows.push_back(std::move(row));
    }
    if (list.rows.empty()) return {};
    return ui::heading({.text = "What they wrote beside their record"}) + ui::summary_list(list);
}

/// In groups, so that it can be read out, and breaks on a narrow screen.
std::string in_groups(std::string_view fingerprint) {
    std::vector<std::string_view> groups;
    for (; fingerprint.size() > 8; fingerprint.remove_prefix(8)) groups.push_back(fingerprint.substr(0, 8));
    groups.push_back(fingerprint);
    return join(groups, " ");
}

Html given_before(const RecordsFile& file) {
    std::vector<ui::Content> all;
    for (const auto& fact : file.released)
        all.push_back(fmt::format("{}: {}, words covered in {}. Fingerprint {}.", fact.value.on.in_words(),
                                  plural(fact.value.lines, "line"), fact.value.covered,
                                  in_groups(fact.value.fingerprint)));
    if (all.empty()) return {};
    return ui::heading({.text = "Given"}) + ui::bullets(all);
}

/// Those of these people whose records this reader may prepare, or look at.
Result<std::vector<RecordsFile>> files_for(const Context& context, May may, const std::vector<PersonId>& asked) {
    const auto people = TRY(Gate::among(context.store, *context.reader, may, asked));
    std::vector<RecordsFile> files;
    for (const auto person : people)
        files.push_back(
            TRY(records_file(context.store, Gate::machine(context.reader->authority, person), Known::now())));
    return files;
}

/// Requests about records of which this reader may not know: said without whose they are, so that no clock runs unseen.
Result<Html> beyond_reach(const Context& context, std::size_t in_reach) {
    const auto all = TRY(who_asked(context.store, context.reader->authority)).size();
    if (all <= in_reach) return Html{};
    return ui::inset_text(
        fmt::format("{} not open to you: the record is restricted. Ask the director to admit you by name.",
                    all - in_reach == 1 ? "One request is" : fmt::format("{} requests are", all - in_reach)));
}

bool waits_for_answer(const RecordsFile& file) {
    return std::ranges::any_of(
        file.words, [&](const auto& words) { return words.value.says != Says::comment && !file.answer_to(words.id); });
}

}  // namespace

Result<Response> show_requests(const AskedAll<May::prepare_records>& asked) {
    const auto& context = asked.context;
    ui::Table table{.id = "requests",
                    .caption = "Who asked for their records",
                    .columns = {{"Who"}, {"Asked"}, {"Answer"}},
                    .rows = {},
                    .when_empty = "Nobody has asked."};
    const auto files =
        TRY(files_for(context, May::prepare_records, TRY(who_asked(context.store, context.reader->authority))));
    for (const auto& file : files) {
        const auto& request = file.open() ? *file.open() : file.requests.back();
        const auto due = answer_by(file, request);
        table.rows.push_back({{ui::link(file.name, Url{work_page(file.person)}), {}},
                              {request.value.on.in_words(), request.value.on.iso()},
                              {waits_for_answer(file) ? html("They wrote, and wait for an answer")
                                                      : by_when(due, context.today, context.calendar),
                               due.due.iso()}});
    }
    auto body = ui::heading({.text = "Access to records", .level = 1, .size = ui::Size::large}) +
                TRY(beyond_reach(context, files.size())) + ui::table(table) +
                ui::paragraph(ui::link("Someone asked by letter, call or in person: find them", Url{"/people"})) +
                ui::paragraph(ui::link("How long records are kept", Url{"/records/kept"}));
    return page_of(context, {.title = "Access to records", .main = std::move(body)});
}

Result<Response> show_work(const AskedOfficer& asked) {
    const auto& context = asked.context;
    const auto file = TRY(records_file(context.store, asked.allowed, Known::now()));
    Html body = ui::heading({.text = "Their own records", .level = 1, .size = ui::Size::large});
    if (const auto* request = file.open()) {
        std::vector<PersonId> people;
        if (const auto* company = file.company_for(request->id)) people.push_back(company->value.who);
        const auto names = TRY(names_in(context.store, static_cast<const Leave&>(asked.allowed), people));
        const Work work{context, file, *request, names};
        body +=
            work.asked_for() + work.to_do(TRY(record_for(context, asked.allowed, file, *request))) + work.second_look();
    } else {
        body += ui::paragraph("No request is open. The record is opened here only for whoever asks for it.") +
                ui::link_button({"They asked by letter, call or in person", Url{work_page(file.person, "/letter")}});
    }
    body += written_beside(file) + given_before(file) + ui::heading({.text = "How long it is kept"}) +
            kept_shown(TRY(life_of(context.store, asked.allowed)));
    return page_of(context, {.title = "Their own records",
                             .main = std::move(body),
                             .back = "/records",
                             .above = ui::identity_bar({.name = file.name})});
}

Result<Response> show_waiting(const AskedAll<May::release_records>& asked) {
    const auto& context = asked.context;
    const auto waiting_for = TRY(who_waits(context.store, context.reader->authority));
    ui::Table table{.id = "waiting",
                    .caption = "Records that wait for a second look",
                    .columns = {{"Who"}, {"Prepared"}, {"Answer"}},
                    .rows = {},
                    .when_empty = "Nothing waits."};
    for (const auto& file : TRY(files_for(context, May::release_records, waiting_for))) {
        const auto* request = file.open();
        const auto* ready = request ? file.ready_for(request->id) : nullptr;
        if (ready)
            table.rows.push_back({{ui::link(file.name, Url{second_page(file.person)}), {}},
                                  {ready->value.on.in_words(), {}},
                                  {by_when(answer_by(file, *request), context.today, context.calendar), {}}});
    }
    auto body = ui::heading({.text = "Second look at records", .level = 1, .size = ui::Size::large}) + ui::table(table);
    return page_of(context, {.title = "Second look at records", .main = std::move(body)});
}

Result<Html> on_my_day(const Context& context) {
    const auto& reader = *context.reader;
    Html shown;
    if (reader.granted(May::use_own_pages))
        shown += ui::heading({.text = "My records"}) +
                 ui::paragraph(ui::link("Read what was written about me, or ask for it", Url{std::string{my_page}}));
    if (!reader.granted(May::prepare_records) && !reader.granted(May::release_records)) return shown;
    const auto waiting_for = TRY(who_waits(context.store, reader.authority));
    if (reader.granted(May::prepare_records)) {
        int open = 0, late = 0, waiting = 0;
        for (const auto& file : TRY(files_for(context, May::prepare_records, waiting_for))) {
            if (const auto* request = file.open()) ++open, late += answer_by(file, *request).late(context.today);
            waiting += waits_for_answer(file);
        }
        shown +=
            ui::heading({.text = "Access to records"}) +
            ui::paragraph(fmt::format("{} open, {} late. {} for an answer about their record.", plural(open, "request"),
                                      late, plural(waiting, "person waits", "people wait"))) +
            ui::paragraph(ui::link("Who asked for their records", Url{"/records"}));
    }
    if (!reader.granted(May::release_records)) return shown;
    int waits = 0;
    for (const auto& file : TRY(files_for(context, May::release_records, waiting_for)))
        if (const auto* request = file.open(); request && file.ready_for(request->id)) ++waits;
    if (waits == 0) return shown;
    return shown + ui::heading({.text = "Second look at records"}) +
           ui::paragraph(ui::link(fmt::format("{} for a second look", plural(waits, "record waits", "records wait")),
                                  Url{"/records/second-look"}));
}

}  // namespace kith::own_records
