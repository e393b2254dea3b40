// What the carer's page and the worker's show alike.
#include <ranges>

#include <fmt/format.h>

#include "kernel/core/text.h"
#include "kernel/web/components.h"
#include "kinship/pages.h"
#include "kinship/rights.h"

namespace kith::kinship {

std::string childs_page(PersonId child, std::string_view rest) {
    return fmt::format("/children/{}/kinship{}", child.number(), rest);
}
std::string own_page(PersonId child, std::string_view rest) {
    return fmt::format("/kinship/children/{}{}", child.number(), rest);
}

Result<KinshipFile> file_of(const Context& context, const Leave& child) {
    return kinship_file(context.store, child, Known::now(), context.today);
}
Result<KinshipFile> file_in(const Change& change, const Leave& child, Date today) {
    return kinship_file(change.store(), child, Known::now(), today);
}

Result<NamesById> names_of(const Context& context, const Leave& child, const KinshipFile& file) {
    std::vector<PersonId> people;
    for (const auto& fact : file.arrangements) {
        people.push_back(fact.value.carer);
        if (fact.value.also) people.push_back(*fact.value.also);
    }
    for (const auto& fact : file.allocations) people.push_back(fact.value.worker);
    for (const auto& fact : file.answered) people.push_back(fact.value.by);
    for (const auto& fact : file.asked) people.push_back(fact.value.carer);
    for (const auto& fact : file.visits) people.push_back(fact.value.by);
    for (const auto& fact : file.plans) people.push_back(fact.value.by);
    return names_in(context.store, child, people);
}

Html by_when(const Occasion& occasion, Date today, const Calendar& calendar) {
    return html(
        "By {} {}", occasion.due.in_words(),
        ui::tag({standing(occasion, today, calendar), occasion.late(today) ? ui::Tone::late : ui::Tone::waiting}));
}

static ui::Tag answer_tag(Met met) {
    switch (met) {
        case Met::yes: return {"Yes", ui::Tone::good};
        case Met::no: return {"No", ui::Tone::neutral};
        case Met::not_known: return {"Not answered", ui::Tone::waiting};
    }
    return {};
}

Html tests_shown(const Allowance& allowance, const std::string& answer_at) {
    ui::SummaryList list{.rows = {}};
    for (const auto& test : allowance.tests) {
        list.rows.push_back({test.question,
                             html("{} {} <span class=\"govuk-hint kith-by\">{}</span>", ui::tag(answer_tag(test.met)),
                                  test.fact, law_shown(*test.law)),
                             {}});
        if (test.ground && !answer_at.empty())
            list.rows.back().actions.push_back({test.met == Met::not_known ? "Answer" : "Change",
                                                Url{fmt::format("{}/{}", answer_at, code(*test.ground))},
                                                test.question});
    }
    return ui::summary_list(list);
}

Html amount_shown(const Allowance& allowance, const Arrangement& it) {
    if (!allowance.rate || !allowance.band)
        return ui::paragraph(
            "How much it would be is not known: the day of birth is not recorded, or the child is 18.");
    const auto& rate = *allowance.rate;
    const auto like = fmt::format("a child of {}, {}", in_words(*allowance.band), in_words(it.area));
    Html shown;
    if (allowance.due == Met::yes)
        shown +=
            ui::inset_text(html("<strong class=\"govuk-!-font-size-27\">{} a week</strong><br>A foster carer is "
                                "paid the same: {} ({}).",
                                rate.weekly.in_words(), rate.weekly.in_words(), like));
    else
        shown += ui::paragraph(fmt::format("A foster carer is paid {} a week ({}).", rate.weekly.in_words(), like));
    if (allowance.due == Met::yes && allowance.rate_then && allowance.rate_then->weekly != rate.weekly)
        shown += ui::paragraph(fmt::format("From {} it is {} a week.", allowance.changes->in_words(),
                                           allowance.rate_then->weekly.in_words()));
    std::string note = rate.own ? "The rate is this authority’s own." : "The rate is the national minimum.";
    if (rate.below_minimum()) note += fmt::format(" It is below the national minimum of {}.", rate.minimum.in_words());
    if (!rate.of_this_year) note += " This year’s is not known here yet: it is the last one that is.";
    return shown + html("<p class=\"govuk-hint\">{} {}</p>", note, law_shown(*rate.year->source));
}

static Html right_rows(const std::vector<Right>& rights, bool to_ask_for) {
    ui::SummaryList list{.rows = {}};
    for (const auto& right : rights)
        if (right.to_ask_for == to_ask_for)
            list.rows.push_back(
                {std::string{right.name},
                 html("{} <span class=\"govuk-hint kith-by\">{}</span>", right.words, law_shown(*right.law)),
                 {}});
    return list.rows.empty() ? Html{} : ui::summary_list(list);
}

Html rights_shown(const KinshipFile& file, const Arrangement& arrangement) {
    const auto rights = rights_of(file, arrangement);
    auto shown = right_rows(rights, false);
    const auto asking = right_rows(rights, true);
    if (!asking.empty())
        shown += ui::heading({.text = "What you may ask for", .level = 3, .size = ui::Size::small}) + asking;
    return shown;
}

Html plan_shown(const KinshipFile& file, const NamesById& names) {
    if (file.plans.empty()) return {};
    const auto& plan = file.plans.back();
    ui::SummaryList list{
        .rows = {{"What is given", html("<span class=\"kith-prose\">{}</span>", plan.value.plan), {}}},
        .card_title = fmt::format("Support plan of {}, by {}", plan.value.on.in_words(), names.at(plan.value.by))};
    if (const auto* words = file.words_on(plan.id))
        list.rows.push_back(
            {"The carer says",
             html("“{}” <span class=\"govuk-hint kith-by\">{}</span>", words->value.words, words->value.on.in_words()),
             {}});
    for (const auto& fact : file.reviews)
        list.rows.push_back({fmt::format("Reviewed {}", fact.value.on.in_words()),
                             html("“{}” Decided: {}", fact.value.carer_said, fact.value.decided),
                             {}});
    return ui::summary_list(list);
}

Html asked_shown(const KinshipFile& file, const NamesById& names, const std::string& answer_at) {
    Html shown;
    for (const auto& fact : file.asked | std::views::reverse) {
        const auto& it = fact.value;
        ui::SummaryList list{.rows = {{fmt::format("{} asked", names.at(it.carer)), html("“{}”", it.words), {}}},
                             .card_title = fmt::format("{}, {}", in_words(it.what), it.on.in_words()),
                             .card_level = 3};
        if (const auto* answer = file.answer_to(fact.id))
            list.rows.push_back({fmt::format("{} answered", names.at(answer->value.by)),
                                 html("{} <span class=\"govuk-hint kith-by\">{}</span>", answer->value.words,
                                      answer->value.on.in_words()),
                                 {}});
        else {
            list.rows.push_back({"Answer", ui::tag({"Not answered yet", ui::Tone::waiting}), {}});
            if (!answer_at.empty())
                list.card_actions.push_back(
                    {"Answer", Url{fmt::format("{}/{}", answer_at, fact.id.number())}, std::string{in_words(it.what)}});
        }
        shown += ui::summary_list(list);
    }
    return shown;
}

}  // namespace kith::kinship
