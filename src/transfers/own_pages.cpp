// A carer asks to go to another service, agrees that their record goes there, and takes it back.
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
                                             : html("{}", ui::tag({"Does not agree yet", ui::Tone::waiting}))});
    const auto* made = file.record_of(transfer.id);
    card.rows.push_back(
        {"Your service's record", made ? "Made on " + made->value.on.in_words() : std::string{"Not made yet"}});
    return ui::summary_list(card);
}

static Html press(const Context& context, const TransferFile& file, std::string_view rest, const char* words) {
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

Result<Response> show_own(const Asked<May::ask_to_transfer>& asked) {
    const auto& context = asked.context;
    const auto file = TRY(transfer_file(context.store, asked.allowed));
    const auto* transfer = file.under_way();
    if (!transfer) {
        const auto form = asking_form.info();
        return form_page(context,
                         asking_page(file, form, asking_form.started({"", context.today.plus_months(3), false})));
    }
    auto body = ui::heading({.text = "Moving to another service", .level = 1, .size = ui::Size::large}) +
                standing_shown(file, *transfer);
    const bool agrees = file.agrees(transfer->id, context.reader->person);
    if (const auto* made = file.record_of(transfer->id))
        body += ui::paragraph(ui::link("Read the record that was made of you",
                                       Url{own_address(file.of.home, fmt::format("/record/{}", made->id.number()))}));
    body += agrees
                ? ui::paragraph("You can take this back at any time. Then your record goes nowhere from that moment.") +
                      press(context, file, "/take-back", "Take back my consent")
                : ui::paragraph(
                      fmt::format("{} can have the record only when each of you agrees.", transfer->value.service)) +
                      press(context, file, "/agree", "I agree: they may have my record");
    return page_of(context, {.title = "Moving to another service", .main = std::move(body), .back = "/my-day"});
}

Result<Response> save_asking(const Asked<May::ask_to_transfer>& asked) {
    const auto& context = asked.context;
    const auto file = TRY(transfer_file(context.store, asked.allowed));
    const auto form = asking_form.info();
    auto page = asking_page(file, form, TRY(context.typed(form)));
    const auto answers = asking_form.read(page.typed, {"", context.today, false}, context.today);
    if (!answers) return refused(context, std::move(page), answers.error());
    auto change = TRY(context.change());
    const auto entry = ask_to_transfer(change, file, asked.allowed, *answers, *context.reader);
    if (!entry) return refused(context, std::move(page), entry.error());
    TRY(end_draft(change.transaction(), *context.reader, form.name, file.of.home));
    TRY(change.commit());
    return saved(context, *entry, own_address(file.of.home), "Asked. Your supervising social worker sees it");
}

template <auto act>
static Result<Response> pressed(const Asked<May::ask_to_transfer>& asked, const char* done) {
    const auto& context = asked.context;
    const auto file = TRY(transfer_file(context.store, asked.allowed));
    auto change = TRY(context.change());
    const auto entry = TRY(act(change, file, asked.allowed, *context.reader));
    TRY(change.commit());
    return saved(context, entry, own_address(file.of.home), done);
}
Result<Response> save_agree(const Asked<May::ask_to_transfer>& asked) { return pressed<agree>(asked, "You agreed"); }
Result<Response> save_take_back(const Asked<May::ask_to_transfer>& asked) {
    return pressed<take_back>(asked, "Taken back. Your record goes nowhere");
}

Result<Response> show_own_record(const Asked<May::ask_to_transfer>& asked) {
    const auto file = TRY(transfer_file(asked.context.store, asked.allowed));
    const auto* made = TRY(record_asked_for(asked.context, file));
    return record_page(asked.context, *made, own_address(file.of.home));
}
Result<Response> send_own_record(const Asked<May::ask_to_transfer>& asked) {
    const auto file = TRY(transfer_file(asked.context.store, asked.allowed));
    return record_file(*TRY(record_asked_for(asked.context, file)));
}

}  // namespace kith::transfers
