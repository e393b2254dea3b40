// What the region adds to My day: for those who find homes, what waits on the board; for those who have homes, what of
// theirs was chosen and what waits for an answer. A social worker's own are among what is due to their children.
#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "kernel/core/text.h"
#include "kernel/people/names.h"
#include "region/pages.h"

namespace kith::region {

namespace {

struct Tally {
    std::int64_t all = 0, tonight = 0, soon = 0, unmet = 0, without = 0;
};

Tally tally_of(const std::vector<ListedRequest>& all, Date today) {
    Tally tally;
    for (const auto& one : all) {
        ++tally.all;
        tally.tonight += one.urgency == Urgency::emergency;
        tally.soon += one.needed_by <= today.plus_days(7);
        tally.unmet += one.unmet;
        tally.without += one.offers == 0;
    }
    return tally;
}

Html tally_shown(const Tally& tally, bool with_offers) {
    ui::SummaryList list{.rows = {}};
    const auto row = [&](const char* what, std::int64_t count, const char* which) {
        const Url to = *which ? Url{"/region/requests"}.with("which", which) : Url{"/region/requests"};
        list.rows.push_back({what, with_commas(count), {{"See them", to, lower(what)}}});
    };
    row("Waiting for a home", tally.all, "");
    row("Tonight", tally.tonight, "emergency");
    row("No home found so far", tally.unmet, "unmet");
    if (with_offers) row("Without an offer", tally.without, "no_offers");
    return ui::heading({.text = "Homes asked for"}) + ui::summary_list(list) +
           ui::paragraph(
               fmt::format("{} needed within seven days, or late.", plural(tally.soon, "home is", "homes are")));
}

/// The offers that this reader's homes made in the last three months, with how each was answered.
Result<Html> own_offers(const Context& context, const Circle& circle) {
    const auto& offers = table_info<Offer>();
    const auto made = TRY(context.store.all(
        offers.select +
            " where authority = $1 and retired_by is null and on_day >= $2 and not exists"
            " (select 1 from region_offer_withdrawn w where w.authority = region_offer.authority"
            " and w.about = region_offer.about and w.offer = region_offer.fact and w.retired_by is null)" +
            offers.order,
        {context.reader->authority, context.today.plus_days(-92)}, read_fact<Offer>));
    std::vector<PersonId> homes;
    for (const auto& fact : made) homes.push_back(fact.about);
    std::ranges::sort(homes);
    homes.erase(std::ranges::unique(homes).begin(), homes.end());
    const auto allowed = TRY(Gate::among(context.store, *context.reader, May::offer_home, homes));
    const auto names = TRY(names_in(context.store, Gate::machine_all(context.reader->authority), allowed));
    std::vector<ui::Content> lines;
    for (const auto& fact : made) {
        const auto name = names.find(fact.about);
        if (name == names.end()) continue;
        const auto leave = decide<May::offer_home>(context.store, *context.reader, fact.about);
        if (!leave) continue;
        const auto how = TRY(how_answered(context.store, circle, *leave, fact));
        if (!how.chosen() && (how.over || how.answer || fact.value.valid_until < context.today)) continue;
        lines.emplace_back(html(
            "{}: request {} {}", ui::link(name->second, Url{fmt::format("/homes/{}/offers", fact.about.number())}),
            reference(fact.value.to, fact.value.request),
            how.chosen() ? ui::tag({"Chosen", ui::Tone::good}) : ui::tag({"Waits for an answer", ui::Tone::waiting})));
    }
    return lines.empty() ? Html{} : ui::heading({.text = "Homes you offered"}) + ui::bullets(lines);
}

}  // namespace

Result<Html> on_my_day(const Context& context) {
    if (!context.reader->granted(May::see_requests)) return Html{};
    const auto leave = TRY(decide_all<May::see_requests>(context.store, *context.reader));
    TRY(free_ended_stays(context.database, context.store, *context.reader));
    const auto all = TRY(board(context.store, leave, *context.reader));
    const auto circle = TRY(circle_of(context.store, context.reader->authority, context.today));
    const bool provider = TRY(viewer_of(context.store, *context.reader, circle)).is_provider;
    Html shown;
    if (!all.empty() || circle.co_operative) shown = tally_shown(tally_of(all, context.today), !provider);
    if (context.reader->granted(May::offer_home)) shown += TRY(own_offers(context, circle));
    return shown;
}

}  // namespace kith::region
