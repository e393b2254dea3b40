// The service that the carers leave: where it stands, the record, the meeting, and the end here.
#include <algorithm>

#include <fmt/format.h>

#include "kernel/core/text.h"
#include "kernel/people/home.h"
#include "kernel/people/names.h"
#include "kernel/people/person.h"
#include "kernel/site/draft.h"
#include "kernel/site/saving.h"
#include "kernel/web/components.h"
#include "transfers/pages.h"
#include "transfers/rules.h"

namespace kith::transfers {

std::string service_address(PersonId home, std::string_view rest) {
    return fmt::format("/homes/{}/transfers{}", home.number(), rest);
}

namespace {

Html due_shown(const Context& context, const TransferFile& file) {
    ui::Table table{.id = "due", .caption = "What is due", .columns = {{"What"}, {"By"}}, .rows = {}};
    for (const auto& due : open_due(file, context.calendar, context.today))
        table.rows.push_back({{std::string{due.terms->name}, {}}, {due.occasion.due.in_words(), {}}});
    return table.rows.empty() ? Html{} : ui::table(table);
}

Html ways_on(const TransferFile& file, const Fact<TransferAsked>& transfer) {
    std::vector<ui::Content> links;
    const auto offer = [&](const char* words, const std::string& rest) {
        links.emplace_back(ui::link(words, Url{service_address(file.of.home, rest)}));
    };
    const auto* made = file.record_of(transfer.id);
    if (made) offer("The record that was made", fmt::format("/record/{}", made->id.number()));
    offer(made ? "Make the carers' record again" : "Make the carers' record", "/record");
    offer("Record the meeting about the children", "/meeting");
    offer("The other service has approved them", "/approved");
    return ui::heading({.text = "Record"}) + ui::plain_list(links);
}

Html meetings_shown(const TransferFile& file, FactId transfer) {
    std::vector<ui::Content> lines;
    for (const auto& met : file.meetings)
        if (met.value.asked == transfer)
            lines.emplace_back(fmt::format("{}: {}", met.value.on.in_words(), met.value.words));
    return lines.empty() ? Html{}
                         : ui::heading({.text = "About the children", .size = ui::Size::small}) + ui::bullets(lines);
}

template <class Answers>
struct AtHome {
    const Form<Answers>& form;
    std::string_view rest, done;
    Answers (*blank)(Date today);
    Result<EntryNumber> (*act)(Change&, const TransferFile&, const MaySupport&, const Answers&, const Reader&);
};

const AtHome<Making> making{making_form, "/record", "The record is made. The carers read it, and agree",
                            [](Date) {
                                return Making{"", {}};
                            },
                            make_record};
const AtHome<Met> meeting{meeting_form, "/meeting", "Meeting saved",
                          [](Date today) {
                              return Met{today, ""};
                          },
                          [](Change& change, const TransferFile& file, const MaySupport& home, const Met& met,
                             const Reader&) { return record_meeting(change, file, home, met); }};
const AtHome<Elsewhere> elsewhere{
    elsewhere_form, "/approved", "Saved: approval here ends in 28 days",
    [](Date today) {
        return Elsewhere{today, ""};
    },
    [](Change& change, const TransferFile& file, const MaySupport& home, const Elsewhere& approved, const Reader&) {
        return record_approved_elsewhere(change, file, home, approved);
    }};

template <class Answers>
FormPage page_for(const TransferFile& file, const AtHome<Answers>& at, const FormInfo& form, Fields typed) {
    return {.form = form,
            .action = Url{service_address(file.of.home, at.rest)},
            .typed = std::move(typed),
            .above = ui::inset_text(file.of.name()),
            .back = service_address(file.of.home),
            .about = file.of.home};
}

template <class Answers>
Result<Response> show(const Asked<May::record_carer_support>& asked, const AtHome<Answers>& at) {
    const auto& context = asked.context;
    const auto file = TRY(transfer_file(context.store, asked.allowed));
    const auto form = at.form.info();
    return form_page(context, page_for(file, at, form, at.form.started(at.blank(context.today))));
}

template <class Answers>
Result<Response> save(const Asked<May::record_carer_support>& asked, const AtHome<Answers>& at) {
    const auto& context = asked.context;
    const auto file = TRY(transfer_file(context.store, asked.allowed));
    const auto form = at.form.info();
    auto page = page_for(file, at, form, TRY(context.typed(form)));
    const auto answers = at.form.read(page.typed, at.blank(context.today), context.today);
    if (!answers) return refused(context, std::move(page), answers.error());
    auto change = TRY(context.change());
    const auto entry = at.act(change, file, asked.allowed, *answers, *context.reader);
    if (!entry) return refused(context, std::move(page), entry.error());
    TRY(end_draft(change.transaction(), *context.reader, form.name, file.of.home));
    TRY(change.commit());
    return saved(context, *entry, service_address(file.of.home), at.done);
}

/// What was made stays on the record; but nobody of the service reads it once a carer took their consent back.
Result<void> not_taken_back(const TransferFile& file, const Fact<RecordMade>& made) {
    if (!file.stopped(made.value.asked)) return {};
    return fail(Fault::conflict, "A carer has taken back their consent. The record goes nowhere.");
}

/// "Carla Ashdown and Petra Ashdown"
std::string who_has_not_agreed(const TransferFile& file, FactId transfer) {
    std::vector<std::string> names;
    for (const auto& carer : file.not_agreed(transfer)) names.push_back(carer.name);
    return list_in_words(names);
}

Html whether_it_goes(const Context& context, const TransferFile& file, const Fact<RecordMade>& made,
                     const Portable& record) {
    if (file.may_go(made)) return file_shown(context, record);
    const auto* last = file.record_of(made.value.asked);
    if (last && last->id != made.id) return ui::inset_text("Another record was made since. This one goes nowhere.");
    return ui::inset_text(fmt::format("It can go once each carer has read it and agreed. Not agreed yet: {}.",
                                      who_has_not_agreed(file, made.value.asked)));
}

}  // namespace

Result<Response> show_transfer(const Asked<May::record_carer_support>& asked) {
    const auto& context = asked.context;
    const auto file = TRY(transfer_file(context.store, asked.allowed));
    auto body = ui::heading(
        {.text = "Transfer to another service", .level = 1, .size = ui::Size::large, .caption = file.of.name()});
    if (const auto* transfer = file.under_way())
        body += standing_shown(file, *transfer) + due_shown(context, file) + meetings_shown(file, transfer->id) +
                ways_on(file, *transfer);
    else
        body += ui::paragraph("Nothing is under way. The carers ask for it themselves, on their own page.");
    for (const auto& fact : file.approved)
        body += ui::paragraph(
            fmt::format("Approved by another service on {}. {}", fact.value.on.in_words(), fact.value.said_by));
    return page_of(context, {.title = "Transfer to another service",
                             .main = std::move(body),
                             .back = fmt::format("/homes/{}", file.of.home.number())});
}

Result<Response> show_making(const Asked<May::record_carer_support>& asked) { return show(asked, making); }
Result<Response> save_making(const Asked<May::record_carer_support>& asked) { return save(asked, making); }
Result<Response> show_meeting(const Asked<May::record_carer_support>& asked) { return show(asked, meeting); }
Result<Response> save_meeting(const Asked<May::record_carer_support>& asked) { return save(asked, meeting); }
Result<Response> show_elsewhere(const Asked<May::record_carer_support>& asked) { return show(asked, elsewhere); }
Result<Response> save_elsewhere(const Asked<May::record_carer_support>& asked) { return save(asked, elsewhere); }

Result<Response> show_record(const Asked<May::record_carer_support>& asked) {
    const auto file = TRY(transfer_file(asked.context.store, asked.allowed));
    const auto* made = TRY(record_asked_for(asked.context, file));
    TRY(not_taken_back(file, *made));
    const auto record = TRY(as_it_goes(file, *made));
    return record_page(asked.context, record,
                       {service_address(file.of.home), {}, whether_it_goes(asked.context, file, *made, record)});
}
Result<Response> send_record(const Asked<May::record_carer_support>& asked) {
    const auto file = TRY(transfer_file(asked.context.store, asked.allowed));
    const auto* made = TRY(record_asked_for(asked.context, file));
    TRY(not_taken_back(file, *made));
    if (!file.may_go(*made))
        return fail(Fault::conflict, "Nothing goes out before every carer has read this record and agreed to it.");
    return record_file(TRY(as_it_goes(file, *made)));
}

/// For a carer: that a record waits to be read.
static Result<Html> for_carer(const Context& context) {
    const auto& own = TRY(decide<May::see_carer_record>(context.store, *context.reader, context.reader->person));
    Html shown;
    for (const auto& residence : TRY(facts<Residence>(context.store, own, Known::now()))) {
        const auto home = home_of(residence.value.household);
        if (residence.value.ends ||
            TRY(Gate::among(context.store, *context.reader, May::ask_to_transfer, {home})).empty())
            continue;
        const auto leave = TRY(decide<May::ask_to_transfer>(context.store, *context.reader, home));
        if (TRY(facts<RecordMade>(context.store, leave, Known::now())).empty()) continue;
        const auto file = TRY(transfer_file(context.store, leave));
        const auto* transfer = file.under_way();
        const auto* made = transfer ? file.record_of(transfer->id) : nullptr;
        if (!made || file.agrees(transfer->id, context.reader->person)) continue;
        shown += ui::inset_text(html("{} would get your record. {}", transfer->value.service,
                                     ui::link("Read it, and say whether you agree",
                                              Url{own_address(home, fmt::format("/record/{}", made->id.number()))})));
    }
    return shown;
}

/// What comes next of one transfer, in a few words.
static std::string next_of(const TransferFile& file, const Context& context) {
    const auto due = open_due(file, context.calendar, context.today);
    if (!due.empty()) return fmt::format("{} by {}", due.front().terms->name, due.front().occasion.due.short_words());
    const auto transfer = file.under_way()->id;
    if (file.record_of(transfer) && !file.agreed_since(transfer)) return "The carers read the record, and agree";
    return "Nothing is due";
}

Result<Html> on_my_day(const Context& context) {
    if (context.reader->holds(Role::foster_carer)) return for_carer(context);
    const bool manager = context.reader->holds(Role::fostering_manager);
    if (!manager && !context.reader->holds(Role::supervising_social_worker)) return Html{};
    const auto leave = TRY(Gate::decide_all<May::find_homes>(context.store, *context.reader, ""));
    std::vector<TransferFile> shown;
    std::vector<PersonId> homes;
    for (auto& file : TRY(transfers_under_way(context.store, leave, context.today))) {
        if (!manager && file.of.worker_on(context.today) != context.reader->person) continue;
        homes.push_back(file.of.home);
        shown.push_back(std::move(file));
    }
    if (shown.empty()) return Html{};
    const auto names = TRY(names_in(context.store, static_cast<const LeaveOfAll&>(leave), homes));
    ui::Table table{.id = "transfers",
                    .caption = "Carers who go to another service",
                    .columns = {{"Home"}, {"To"}, {"Next"}},
                    .rows = {}};
    for (const auto& file : shown)
        table.rows.push_back({{ui::link(names.at(file.of.home), Url{service_address(file.of.home)}), {}},
                              {file.under_way()->value.service, {}},
                              {next_of(file, context), {}}});
    return ui::heading({.text = "Transfers"}) + ui::table(table);
}

}  // namespace kith::transfers
