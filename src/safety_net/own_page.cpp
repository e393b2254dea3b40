// What a person sees of their own money and home.
#include <fmt/format.h>

#include "kernel/core/text.h"
#include "kernel/web/components.h"
#include "safety_net/law.h"
#include "safety_net/pages.h"

namespace kith::safety_net {

namespace {

Html my_bursaries(const SafetyFile& file) {
    std::vector<ui::Content> lines;
    for (const auto& one : file.begun) {
        const auto* paid = file.paid_for(one.id);
        const auto* had = file.had_bursary(one.value.what);
        if (!paid && had) continue;
        const auto amount = paid ? paid->value.amount : bursary_for(one.value.what, one.value.starts);
        lines.emplace_back(
            paid ? fmt::format("{} for {}, paid on {}", amount.in_words(), one.value.place, paid->value.on.in_words())
                 : fmt::format("{} for {} is yours. Your adviser sees that it is paid.", amount.in_words(),
                               one.value.place));
    }
    if (lines.empty())
        return ui::paragraph(
            fmt::format("If you go to university or begin an apprenticeship before you are 25, {} or {} "
                        "is yours, once. Tell your adviser when you have a place.",
                        bursary_for(Beginning::higher_education, "2026-09-01"_day).in_words(),
                        bursary_for(Beginning::apprenticeship, "2026-09-01"_day).in_words()));
    return ui::bullets(lines);
}

Html my_home(const SafetyFile& file, Date today) {
    Html shown;
    if (const auto* one = file.guaranteed_on(today))
        shown += ui::paragraph(fmt::format("The council guarantees your rent to {} until {}.", one->value.landlord,
                                           one->value.ends.in_words()));
    else
        shown += ui::paragraph(
            "If a landlord asks for somebody who stands in for your rent, ask your adviser: the council can do it.");
    for (const auto& one : file.housing) {
        auto line =
            fmt::format("{}, {}: {}.", one.value.on.in_words(), one.value.council, lower(in_words(one.value.outcome)));
        if (const auto* asked = file.challenge_of(one.id))
            line += fmt::format(" A review was asked for on {}.", asked->value.on.in_words());
        shown += ui::paragraph(line);
    }
    return shown + ui::paragraph(
                       "Nobody may tell you that you have no connection to the area, or that it is your own "
                       "fault that you have no home. If somebody does, tell your adviser today.");
}

}  // namespace

Result<Response> show_mine(const AskedMe& asked) {
    const auto& context = asked.context;
    const auto my = TRY(decide<May::use_own_pages>(context.store, *context.reader, context.reader->person));
    const auto file = TRY(safety_file(context.store, my, Known::now(), context.today));
    auto body = ui::heading({.text = "Money and home", .level = 1, .size = ui::Size::large});
    if (file.leaving.status.eligible_since)
        body += ui::heading({.text = "To set up your first home"}) +
                ui::paragraph("It is yours when you move into a home of your own. It can be more, if you need it.") +
                grant_shown(file, context.today) + ui::heading({.text = "University and apprenticeships"}) +
                my_bursaries(file);
    body += ui::heading({.text = "Your home"}) + my_home(file, context.today);
    const auto offer = TRY(local_offer(context.store, context.reader->authority));
    body += ui::heading({.text = "What else there is for you", .size = ui::Size::large});
    const auto shown = offer_shown(offer, file.leaving.care.age_on(context.today));
    body +=
        shown.empty() ? ui::paragraph("Nothing is written here yet. Ask your adviser what there is for you.") : shown;
    return page_of(context, {.title = "Money and home", .main = std::move(body), .back = "/me/leaving-care"});
}

}  // namespace kith::safety_net
