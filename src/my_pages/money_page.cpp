// My money: what was paid for me, and where pocket money and savings are written. Nothing of what carers are paid.
#include <algorithm>

#include <fmt/format.h>

#include "allowances/facts.h"
#include "care/facts.h"
#include "kernel/people/home.h"
#include "kernel/record/several.h"
#include "kernel/web/components.h"
#include "my_pages/pages.h"

namespace kith::my_pages {

namespace {

using allowances::Extra;
using allowances::ExtraKind;

constexpr std::size_t most_extras = 20;

/// What is for the child. Mileage and the rest are the carers' own.
constexpr bool for_the_child(ExtraKind kind) {
    return kind == ExtraKind::birthday || kind == ExtraKind::religious_festival || kind == ExtraKind::holiday ||
           kind == ExtraKind::uniform || kind == ExtraKind::equipment;
}

struct ForMe {
    ExtraKind what;
    Date on;
    Money amount;
};

/// Of every home the child lived in, the payments that name this child. The reason given is not read: it is the words
/// of others, and may tell of others.
Result<std::vector<ForMe>> paid_for(const Context& context, const Me& my) {
    std::vector<PersonId> homes;
    for (const auto& fact : TRY(facts<care::Placement>(context.store, my.leave, Known::now())))
        if (fact.value.household) homes.push_back(home_of(*fact.value.household));
    std::ranges::sort(homes);
    homes.erase(std::unique(homes.begin(), homes.end()), homes.end());
    std::vector<ForMe> found;
    TRY(each_fact_of<Extra>(context.store, Gate::machine_all(context.reader->authority), homes,
                            [&](const Fact<Extra>& fact) {
                                const auto& it = fact.value;
                                if (it.child == my.file.child && for_the_child(it.what) && it.on <= context.today)
                                    found.push_back({it.what, it.on, it.amount});
                            }));
    std::ranges::stable_sort(found, std::greater{}, &ForMe::on);
    return found;
}

}  // namespace

Result<Response> show_money(const AskedMe& asked) {
    const auto& context = asked.context;
    const auto my = TRY(me(asked));
    Html body = card(
        "Pocket money and savings", picture(Icon::money),
        said(ForAges{"You get pocket money. Some is saved for later.",
                     "Whoever looks after you gives you pocket money each week, and puts some away for you.",
                     "Whoever looks after you is given money for what you need: food, clothes, outings, pocket money "
                     "and savings. How much pocket money you get, and what is saved for you, is in the plan for "
                     "your home. It is yours: your savings go with you when you move."},
             my.reading) +
            ui::paragraph(ui::link("Ask how much is mine", Url{"/me/say?topic=question"})));
    const auto extras = TRY(paid_for(context, my));
    if (!extras.empty()) {
        ui::SummaryList list{.rows = {}};
        std::size_t shown = 0;
        for (const auto& one : extras)
            if (shown++ < most_extras)
                list.rows.push_back(
                    {std::string{in_words(one.what)}, fmt::format("{}, {}", one.amount.in_words(), one.on.in_words())});
        body += card("Paid for you", picture(Topic::good_news), ui::summary_list(list));
    }
    return my_page(context, my, {.title = "My money", .picture = picture(Icon::money), .main = std::move(body)});
}

}  // namespace kith::my_pages
