// What the page of a home with staff shows beside visits and reviews: restraints and how each stands, and the statement
// of purpose.
#include <algorithm>

#include <fmt/format.h>

#include "homes/pages.h"
#include "homes/rules.h"
#include "kernel/web/components.h"

namespace kith::homes {

namespace {

constexpr int days_shown = 90;

Url form_of(const HomeFile& file, std::string_view name, FactId restraint) {
    return Url{address_of(file.home, fmt::format("/record/{}", name))}.with("restraint",
                                                                            std::to_string(restraint.number()));
}

/// "Done on 3 June 2026", or a tag that it waits and by when.
ui::Content step(const Context& context, const HomeFile& file, const Duty<HomeFile>& duty, Date used,
                 std::optional<Date> done, const std::string& words) {
    if (done) return fmt::format("On {}. {}", done->in_words(), words);
    for (const auto& one : occasions(duty, file, context.calendar, context.today))
        if (one.from == used && one.open())
            return ui::tag({fmt::format("By {}", one.due.in_words()),
                            one.due < context.today ? ui::Tone::late : ui::Tone::waiting});
    return ui::tag({"Not recorded", ui::Tone::waiting});
}

template <class T, class Words>
std::string said_of(const std::vector<Fact<T>>& all, FactId restraint, Words words) {
    for (const auto& fact : all)
        if (fact.value.restraint == restraint) return words(fact.value);
    return {};
}

Html card_of(const Context& context, const HomeFile& file, const Fact<Restraint>& fact, bool records) {
    const auto& used = fact.value;
    const bool known = file.children.contains(used.child);
    ui::SummaryList card{.rows = {},
                         .card_title = fmt::format("{}, {}", name_of_child(file, used.child), used.on.in_words()),
                         .card_level = 3};
    if (known) {
        card.rows.push_back({"What led to it", used.led_to});
        card.rows.push_back({"What was done", used.measure});
        card.rows.push_back({"By", used.used_by});
        card.rows.push_back({"Hurt", used.injuries.empty() ? "Nobody" : used.injuries});
    } else {
        // In words a child may be named whom not everybody may know of.
        card.rows.push_back({"What happened",
                             "Ask the registered manager: the child lives here no longer, or you may "
                             "not know who they are."});
    }
    card.rows.push_back({"Recorded on", used.recorded.in_words()});
    card.rows.push_back(
        {"Talked over and signed",
         step(context, file, restraint_signed, used.on, file.signed_on(fact.id),
              said_of(file.restraints_signed, fact.id, [](const auto& it) { return "By " + it.by + "."; }))});
    card.rows.push_back(
        {"What the child says",
         step(context, file, restraint_talked, used.on, file.talked_on(fact.id),
              known ? said_of(file.restraints_talked, fact.id, [](const auto& it) { return it.child_says; }) : "")});
    if (records && !file.signed_on(fact.id))
        card.card_actions.push_back(
            {"Talked over and signed", form_of(file, "restraint-signed", fact.id), card.card_title});
    if (records && !file.talked_on(fact.id))
        card.card_actions.push_back({"Child spoken to", form_of(file, "restraint-talked", fact.id), card.card_title});
    return ui::summary_list(card);
}

}  // namespace

Html restraints_shown(const Context& context, const HomeFile& file, bool records) {
    Html cards;
    for (auto at = file.restraints.rbegin(); at != file.restraints.rend(); ++at) {
        const bool open = !file.signed_on(at->id) || !file.talked_on(at->id);
        if (open || at->value.on >= context.today.plus_days(-days_shown)) cards += card_of(context, file, *at, records);
    }
    return cards.empty() ? cards : ui::heading({.text = "Restraints", .id = "restraints"}) + cards;
}

Html purpose_shown(const Context& context, const HomeFile& file) {
    if (file.purpose_reviews.empty()) return {};
    const auto& last = file.purpose_reviews.back();
    auto words = fmt::format("Statement of purpose: last looked at on {} and {}.{}", last.value.on.in_words(),
                             last.value.changed ? "changed" : "not changed",
                             last.value.words.empty() ? "" : " " + last.value.words);
    if (const auto* review = file.purpose_to_be_sent())
        words += fmt::format(" Ofsted is to have the change of {} by {}.", review->value.on.in_words(),
                             context.calendar.within(28_days, review->value.on).in_words());
    return ui::paragraph(words);
}

Html notice_shown(const Context& context, const HomeFile& file) {
    const auto* notice = file.notice_open();
    if (!notice) return {};
    const auto until = answers_until(file, notice->value);
    return ui::inset_text(fmt::format(
        "Notice was given on {} that approval may end. {} The carers can {} {}: to the fostering service, or "
        "to the Independent Review Mechanism. Approval goes on until it is decided.",
        notice->value.on.in_words(), notice->value.why,
        until < context.today ? "no longer answer: their time ended on" : "answer until", until.in_words()));
}

}  // namespace kith::homes
