// Those who told us in a file are answered by a person, who says so here.
#include <algorithm>

#include <fmt/format.h>

#include "front_door/pages.h"
#include "front_door/unanswered.h"
#include "kernel/site/saving.h"

namespace kith::front_door {

namespace {

FormInfo told_info() {
    auto info = told_form.info();
    std::erase_if(info.questions.front().choices, [](const Choice& choice) {
        return choice.value != code(ToldHow::spoken) && choice.value != code(ToldHow::written);
    });
    return info;
}

std::string outcome_in_words(const Unanswered& one) {
    return one.outcome ? std::string{in_words(*one.outcome)}
                       : std::string{"It is about no child whom we could find, and was closed"};
}

Result<Unanswered> meant(const Context& context, const Store& store, const AllowedAll<May::record_contact>& leave) {
    const PersonId worry{TRY(context.captures.number("worry"))};
    for (auto& one : TRY(unanswered(store, *context.reader, leave, context.calendar)))
        if (one.worry.about == worry) return std::move(one);
    return fail(Fault::not_found, "Nobody waits here for an answer. They may have been answered already.");
}

FormPage page_for(const Context& context, const Unanswered& one, const FormInfo& info, Fields typed) {
    auto above = worry_shown(context, one.worry) + ui::paragraph("What we decided: " + outcome_in_words(one) + ".");
    if (one.child && one.contact)
        above += ui::paragraph(ui::link("The contact it was told again of", Url{address_of(*one.child, *one.contact)}));
    return {.form = info,
            .action = Url{context.request.path},
            .typed = std::move(typed),
            .above = std::move(above),
            .back = "/front-door"};
}

}  // namespace

FormInfo teller_told_info() { return told_info(); }

Result<Html> tellers_to_answer(const Context& context) {
    if (!context.reader->granted(May::record_contact)) return Html{};
    const auto leave = TRY(decide_all<May::record_contact>(context.store, *context.reader, "the front door's list"));
    const auto all = TRY(unanswered(context.store, *context.reader, leave, context.calendar));
    if (all.empty()) return Html{};
    ui::Table table{
        .id = "tellers",
        .caption = fmt::format("Tell these what we decided ({})", all.size()),
        .columns = {{"Who told us"}, {"How to reach them"}, {"What we decided"}, {"Answer due"}, {"Time left"}},
        .rows = {}};
    for (const auto& one : all) {
        const auto& told = one.worry.value;
        table.rows.push_back({{ui::link(teller_words(told.teller, told.name, told.agency),
                                        Url{fmt::format("/front-door/worries/{}/told", one.worry.about.number())}),
                               {}},
                              {told.reach.value_or("Not said"), {}},
                              {outcome_in_words(one), {}},
                              {one.answer.due.short_words(), one.answer.due.iso()},
                              {ui::tag(standing_tag(one.answer, context.today, context.calendar)), {}}});
    }
    return ui::table(table);
}

Result<Response> show_teller_told(const AskedAll<May::record_contact>& asked) {
    const auto& context = asked.context;
    const auto info = told_info();
    return form_page(context, page_for(context, TRY(meant(context, context.store, asked.allowed)), info, {}));
}

Result<Response> save_teller_told(const AskedAll<May::record_contact>& asked) {
    const auto& context = asked.context;
    const auto info = told_info();
    auto page = page_for(context, TRY(meant(context, context.store, asked.allowed)), info, TRY(context.typed(info)));
    const auto typed = told_form.read(page.typed, {}, context.today);
    if (!typed) return refused(context, std::move(page), typed.error());
    auto change = TRY(context.change());
    // Read anew under the lock: two who press at once tell them once.
    const auto one = TRY(meant(context, change.store(), asked.allowed));
    const auto entry = answer_teller(change, asked.allowed, one, typed->how, context.reader->person, context.today);
    if (!entry) return refused(context, std::move(page), entry.error());
    TRY(change.commit());
    return saved(context, *entry, "/front-door", "Saved: they were told");
}

}  // namespace kith::front_door
