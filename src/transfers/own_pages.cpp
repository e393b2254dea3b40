// A carer asks to go to another service, reads the record that would go there, agrees to it, and takes it back.
#include <algorithm>

#include <fmt/format.h>

#include "kernel/site/draft.h"
#include "kernel/site/saving.h"
#include "kernel/web/components.h"
#include "transfers/pages.h"

namespace kith::transfers {

std::string own_address(PersonId home, std::string_view rest) {
    return fmt::format("/homes/{}/transfer{}", home.number(), rest);
}

Html standing_shown(const TransferFile& file, const Fact<TransferAsked>& transfer) {
    ui::SummaryList card{.rows = {}, .card_title = "To " + transfer.value.service};
    card.rows.push_back({"Asked on", transfer.value.on.in_words()});
    card.rows.push_back({"From", transfer.value.from.in_words()});
    for (const auto& carer : file.of.carers)
        card.rows.push_back({carer.name, file.agrees(transfer.id, carer.person)
                                             ? html("{}", ui::tag({"Agrees to share", ui::Tone::good}))
                                             : html("{}", ui::tag({"Has not agreed yet", ui::Tone::waiting}))});
    const auto* made = file.record_of(transfer.id);
    card.rows.push_back(
        {"Your service's record", made ? "Made on " + made->value.on.in_words() : std::string{"Not made yet"}});
    return ui::summary_list(card);
}

static Html press(const Context& context, const TransferFile& file, const std::string& rest, const char* words) {
    return ui::form(
        {.action = Url{own_address(file.of.home, rest)}, .csrf = context.csrf, .body = ui::button({.text = words})});
}

static FormPage asking_page(const TransferFile& file, const FormInfo& form, Fields typed) {
    FormPage page{.form = form,
                  .action = Url{own_address(file.of.home)},
                  .typed = std::move(typed),
                  .back = "/my-day",
                  .about = file.of.home};
    page.above = ui::paragraph(
        "The children stay with you. You go on fostering for us until the other service has approved you.");
    return page;
}

/// What there is to read and to say once a record was made.
static Html own_next(const Context& context, const TransferFile& file, const Fact<TransferAsked>& transfer,
                     const Fact<RecordMade>& made) {
    const Url record{own_address(file.of.home, fmt::format("/record/{}", made.id.number()))};
    if (file.agrees(transfer.id, context.reader->person))
        return ui::paragraph(ui::link("Read the record that you agreed to", record)) +
               ui::paragraph("You can take this back at any time. Then your record goes nowhere from that moment.") +
               press(context, file, "/take-back", "Take back my consent");
    return ui::paragraph(fmt::format("{} can have your record only when each of you has read it and agrees.",
                                     transfer.value.service)) +
           ui::link_button({.text = "Read what would go", .to = record});
}

Result<Response> show_own(const Asked<May::ask_to_transfer>& asked) {
    const auto& context = asked.context;
    const auto file = TRY(transfer_file(context.store, asked.allowed));
    const auto* transfer = file.under_way();
    if (!transfer) {
        const auto form = asking_form.info();
        return form_page(context, asking_page(file, form, asking_form.started({"", context.today.plus_months(3)})));
    }
    auto body = ui::heading({.text = "Moving to another service", .level = 1, .size = ui::Size::large}) +
                standing_shown(file, *transfer);
    if (const auto* made = file.record_of(transfer->id))
        body += own_next(context, file, *transfer, *made);
    else
        body += ui::paragraph(
            "Your service makes the record that would go. You read it first, and nothing goes before "
            "each of you agrees.");
    return page_of(context, {.title = "Moving to another service", .main = std::move(body), .back = "/my-day"});
}

Result<Response> save_asking(const Asked<May::ask_to_transfer>& asked) {
    const auto& context = asked.context;
    const auto file = TRY(transfer_file(context.store, asked.allowed));
    const auto form = asking_form.info();
    auto page = asking_page(file, form, TRY(context.typed(form)));
    const auto answers = asking_form.read(page.typed, {"", context.today}, context.today);
    if (!answers) return refused(context, std::move(page), answers.error());
    auto change = TRY(context.change());
    const auto entry = ask_to_transfer(change, file, asked.allowed, *answers, *context.reader);
    if (!entry) return refused(context, std::move(page), entry.error());
    TRY(end_draft(change.transaction(), *context.reader, form.name, file.of.home));
    TRY(change.commit());
    return saved(context, *entry, own_address(file.of.home), "Asked. Your supervising social worker sees it");
}

static Result<Response> pressed(const Asked<May::ask_to_transfer>& asked, const char* done, auto act) {
    const auto& context = asked.context;
    const auto file = TRY(transfer_file(context.store, asked.allowed));
    auto change = TRY(context.change());
    const auto entry = TRY(act(change, file));
    TRY(change.commit());
    return saved(context, entry, own_address(file.of.home), done);
}
Result<Response> save_agree(const Asked<May::ask_to_transfer>& asked) {
    const FactId record{TRY(asked.context.captures.number("fact"))};
    return pressed(asked, "You agreed", [&](Change& change, const TransferFile& file) {
        return agree(change, file, asked.allowed, record, *asked.context.reader);
    });
}
Result<Response> save_take_back(const Asked<May::ask_to_transfer>& asked) {
    return pressed(asked, "Taken back. Your record goes nowhere", [&](Change& change, const TransferFile& file) {
        return take_back(change, file, asked.allowed, *asked.context.reader);
    });
}

/// At the end of what they have read: that they agree to exactly this.
static Html agree_form(const Context& context, const TransferFile& file, const Fact<RecordMade>& made) {
    const auto* transfer = file.under_way();
    const auto* last = transfer ? file.record_of(transfer->id) : nullptr;
    if (!last || last->id != made.id || file.agrees(transfer->id, context.reader->person)) return {};
    return ui::heading({.text = "Do you agree?"}) +
           ui::paragraph(
               fmt::format("{} gets what you read above and the day on which you agreed, and nothing else. Is "
                           "something wrong or missing? Tell your supervising social worker before you "
                           "agree: they make it again.",
                           transfer->value.service)) +
           press(context, file, fmt::format("/record/{}/agree", made.id.number()),
                 "I agree: they may have this record");
}

Result<Response> show_own_record(const Asked<May::ask_to_transfer>& asked) {
    const auto& context = asked.context;
    const auto file = TRY(transfer_file(context.store, asked.allowed));
    const auto* made = TRY(record_asked_for(context, file));
    const auto record = TRY(as_it_goes(file, *made));
    const auto above = record.consented ? Html{}
                                        : ui::inset_text(
                                              "Nothing has gone yet. This is all that the other service "
                                              "would get.");
    return record_page(context, record,
                       {own_address(file.of.home), above,
                        agree_form(context, file, *made) +
                            ui::paragraph(ui::link("Keep a copy for yourself", Url{context.request.path + "/file"}))});
}
Result<Response> send_own_record(const Asked<May::ask_to_transfer>& asked) {
    const auto file = TRY(transfer_file(asked.context.store, asked.allowed));
    return record_file(TRY(as_it_goes(file, *TRY(record_asked_for(asked.context, file)))));
}

}  // namespace kith::transfers
