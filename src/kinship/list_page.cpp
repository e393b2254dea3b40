// Every child with family or friends whom the reader may see: how, with whom, what is paid, what was taken up.
#include <algorithm>

#include <fmt/format.h>

#include "kernel/core/text.h"
#include "kernel/web/components.h"
#include "kinship/pages.h"

namespace kith::kinship {

namespace {

std::string money_in_words(const Allowance& allowance) {
    if (allowance.due == Met::not_known) return "Not settled";
    if (allowance.due == Met::no || !allowance.rate) return "Not due";
    return allowance.rate->weekly.in_words();
}

/// Of those with a carer now, how many took each kind of support up, and how many said no to it.
Html taken_up(const Context& context, const std::vector<KinshipFile>& files) {
    std::vector<ui::Content> lines;
    for (const auto& word : words_of<Support>) {
        int on = 0, taken = 0, off = 0;
        for (const auto& file : files) {
            if (!file.on(context.today)) continue;
            const auto is = standing(entitlement_to(word.value), file, context.today, context.calendar);
            std::holds_alternative<Off>(is) ? ++off : ++on;
            taken += std::ranges::any_of(file.taken, [&](const auto& fact) { return fact.value.what == word.value; });
        }
        lines.push_back(fmt::format("{}: on for {}, taken up by {}, {} said no", word.words, on, taken, off));
    }
    return ui::heading({.text = "Support"}) + ui::bullets(lines);
}

}  // namespace

Result<Response> show_list(const AskedList& asked) {
    const auto& context = asked.context;
    const auto children = TRY(children_with_kin(context.store, asked.allowed));
    const auto allowed = TRY(Gate::among(context.store, *context.reader, May::see_kinship, children));
    const auto files = TRY(kinship_files(context.store, context.reader->authority, allowed, context.today));
    std::vector<PersonId> carers;
    for (const auto& file : files)
        if (const auto* now = file.on(context.today)) carers.push_back(now->value.carer);
    const auto names = TRY(names_in(context.store, static_cast<const LeaveOfAll&>(asked.allowed), carers));
    ui::Table table{.id = "kinship",
                    .caption = "Children with family or friends",
                    .columns = {{"Child", ui::Align::words, true},
                                {"How", ui::Align::words, true},
                                {"Carer", ui::Align::words, true},
                                {"Allowance a week", ui::Align::number},
                                {"A foster carer’s", ui::Align::number},
                                {"Next due"}},
                    .rows = {},
                    .when_empty = "None on the record."};
    auto sum = Money::pence(0);
    for (const auto& file : files) {
        const auto* now = file.on(context.today);
        if (!now) continue;
        const auto allowance = allowance_of(file, now->value, context.today);
        if (allowance.due == Met::yes && allowance.rate) sum = sum + allowance.rate->weekly;
        const auto open = open_due(file, context.calendar, context.today);
        table.rows.push_back({{ui::link(file.name, Url{childs_page(file.child)}), file.name},
                              {std::string{in_words(now->value.living)}, {}},
                              {names.at(now->value.carer), {}},
                              {money_in_words(allowance), {}},
                              {allowance.rate ? allowance.rate->weekly.in_words() : std::string{"Not known"}, {}},
                              {open.empty() ? Html{} + html("Nothing")
                                            : html("{}. {}", open.front().terms->name,
                                                   by_when(open.front().occasion, context.today, context.calendar)),
                               {}}});
    }
    auto body = ui::heading({.text = "Kinship families", .level = 1, .size = ui::Size::large}) +
                ui::paragraph(fmt::format("Allowances due come to {} a week.", sum.in_words())) + ui::table(table) +
                taken_up(context, files) +
                ui::paragraph(ui::link("What we offer kinship families", Url{std::string{offer_page}}));
    return page_of(context, {.title = "Kinship families", .main = std::move(body), .breadth = ui::Breadth::wide});
}

}  // namespace kith::kinship
