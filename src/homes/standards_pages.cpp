// How children are cared for in one home, standard by standard; and, apart, what was alleged.
#include <algorithm>

#include <fmt/format.h>

#include "homes/law.h"
#include "homes/pages.h"
#include "kernel/core/text.h"
#include "kernel/web/components.h"

namespace kith::homes {

namespace {

/// The latest evidence of a standard; for one child, or for all who live there.
const Fact<Evidence>* latest(const HomeFile& file, StandardOfCare standard, std::optional<PersonId> child) {
    const Fact<Evidence>* found = nullptr;
    for (const auto& fact : file.evidence)
        if (fact.value.standard == standard && fact.value.child == child &&
            (!found || fact.value.on >= found->value.on))
            found = &fact;
    return found;
}

ui::Tag tag_of(Met met) {
    const auto tone = met == Met::met ? ui::Tone::good : met == Met::partly ? ui::Tone::waiting : ui::Tone::late;
    return {std::string{kith::in_words(met)}, tone};
}

const Law& today_in(const HomeFile& file, const StandardTerms& standard) {
    if (file.family()) return standard.fostering;
    return file.is.value.kind == HomeKind::supported_accommodation ? standard.supported : standard.childrens_homes;
}

/// Whose words this reader may read: all who live here, for carers and those who support them; else the children whose
/// care the reader may see.
struct Reads {
    bool all = false;
    std::vector<PersonId> of;

    bool words_of(PersonId child) const { return all || std::ranges::find(of, child) != of.end(); }
};

Result<Reads> reads_of(const Context& context, const HomeFile& file) {
    Reads reads{.all = TRY(may(context, May::see_carer_record, file.home)), .of = {}};
    std::vector<PersonId> living;
    for (const auto* occupant : file.living_here(context.today)) living.push_back(occupant->child);
    if (reads.all || living.empty()) return reads;
    for (const auto wanted : {May::see_care, May::see_care_as_carer})
        for (const auto child : TRY(Gate::among(context.store, *context.reader, wanted, living)))
            reads.of.push_back(child);
    return reads;
}

Html shown_by(const Fact<Evidence>* fact, bool with_words) {
    if (!fact) return ui::tag({"Nothing recorded yet", ui::Tone::quiet});
    return html("{} {} <span class=\"govuk-hint\">{}</span>", ui::tag(tag_of(fact->value.met)),
                with_words ? fact->value.words : std::string{}, fact->value.on.short_words());
}

Html card_of(const Context& context, const HomeFile& file, const StandardTerms& standard, const Reads& reads) {
    ui::SummaryList card{.rows = {}, .card_title = std::string{standard.name}};
    card.rows.push_back({"As a child would say", fmt::format("“{}”", standard.the_child)});
    card.rows.push_back({"What is looked for", std::string{standard.asks}});
    card.rows.push_back({"Everyone here", shown_by(latest(file, standard.standard, {}), reads.all)});
    for (const auto* occupant : file.living_here(context.today))
        if (const auto* fact = latest(file, standard.standard, occupant->child))
            card.rows.push_back(
                {name_of_child(file, occupant->child), shown_by(fact, reads.words_of(occupant->child))});
    card.rows.push_back({"In today's rules", law_shown(today_in(file, standard))});
    return ui::summary_list(card);
}

}  // namespace

Result<Response> show_standards(const Asked<May::see_home>& asked) {
    const auto& context = asked.context;
    const auto file = TRY(file_for(context, asked.allowed));
    auto body =
        ui::heading({.text = "Standards of care", .level = 1, .size = ui::Size::large, .caption = file.name()}) +
        ui::paragraph("The same for every kind of home, with what shows each one here.");
    const bool record = TRY(may(context, May::record_carer_support, file.home));
    if (record)
        body += ui::paragraph(
            ui::link("Record what shows how children are cared for", Url{address_of(file.home, "/record/evidence")}));
    const auto reads = TRY(reads_of(context, file));
    for (const auto& standard : standards_of_care()) body += card_of(context, file, standard, reads);
    return page_of(context, {.title = fmt::format("Standards of care: {}", file.name()),
                             .main = std::move(body),
                             .back = address_of(file.home),
                             .above = home_bar(context, file)});
}

Result<Response> show_allegations(const Asked<May::see_allegation>& asked) {
    const auto& context = asked.context;
    const auto file = TRY(file_for(context, asked.allowed));
    const auto all = TRY(allegations(context.store, asked.allowed));
    auto body = ui::heading({.text = "Kept apart", .level = 1, .size = ui::Size::large, .caption = file.name()}) +
                ui::paragraph(
                    "What was alleged about a carer here. It is on no child's record, and only those who must "
                    "deal with it can open this page.");
    const auto name_of = [&](PersonId carer) {
        const auto at = std::ranges::find(file.carers, carer, &Carer::person);
        return at == file.carers.end() ? std::string{"A carer"} : at->name;
    };
    const bool record = TRY(may(context, May::record_allegation, file.home));
    for (auto at = all.rbegin(); at != all.rend(); ++at) {
        const auto& it = at->value;
        ui::SummaryList card{
            .rows = {}, .card_title = fmt::format("{}, {}", it.who ? *it.who : name_of(it.about), it.on.in_words())};
        if (record)
            card.card_actions.push_back(
                {"Say what has happened since",
                 Url{address_of(file.home, fmt::format("/record/allegation/{}", at->id.number()))},
                 "about what became known on " + it.on.in_words()});
        card.rows.push_back({"What is said", it.what});
        // Within one working day (Working Together 2023).
        const auto by = context.calendar.within(1_working_days, it.on);
        card.rows.push_back({"Designated officer", it.referred
                                                       ? fmt::format("Told on {}", it.referred->in_words())
                                                       : fmt::format("Not told yet: due by {}", by.in_words())});
        card.rows.push_back(
            {"Ofsted", it.told_ofsted ? fmt::format("Told on {}", it.told_ofsted->in_words()) : "Not told yet"});
        card.rows.push_back({"Outcome", it.outcome ? fmt::format("{}, on {}", *it.outcome, it.ended->in_words())
                                                   : std::string{"Still looked into"}});
        body += ui::summary_list(card);
    }
    if (all.empty()) body += ui::paragraph("Nothing is recorded.");
    if (record)
        body += ui::paragraph(ui::link("Record an allegation", Url{address_of(file.home, "/record/allegation")}));
    return page_of(context, {.title = fmt::format("Kept apart: {}", file.name()),
                             .main = std::move(body),
                             .back = address_of(file.home),
                             .above = home_bar(context, file)});
}

}  // namespace kith::homes
