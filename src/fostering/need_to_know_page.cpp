// What a carer needs to know of a child who lives with them, in one page, always as it is now.
#include <algorithm>

#include <fmt/format.h>

#include "fostering/carers_view.h"
#include "fostering/pages.h"
#include "kernel/core/text.h"
#include "kernel/web/components.h"

namespace kith::fostering {

namespace {

class Cards {
public:
    explicit Cards(std::string title) : card_{.rows = {}, .card_title = std::move(title)} {}

    void row(std::string key, ui::Content value) { card_.rows.push_back({std::move(key), std::move(value)}); }
    /// Left out where nothing is known.
    void known(std::string key, const std::optional<std::string>& value) {
        if (value && !value->empty()) row(std::move(key), *value);
    }
    Html done() { return card_.rows.empty() ? Html{} : ui::summary_list(card_); }

private:
    ui::SummaryList card_;
};

std::vector<ui::Content> named(const std::vector<CarersView::Someone>& people) {
    std::vector<ui::Content> lines;
    for (const auto& one : people) lines.emplace_back(fmt::format("{}, {}", one.name, lower(one.who)));
    return lines;
}

Html about(const CarersView& view, Date today) {
    Cards card{"Who they are"};
    card.row("Age", age_in_words(view.born, {}, today));
    for (const auto& language : view.languages)
        card.row(language.first ? "First language" : "Also speaks",
                 language.language + (language.interpreter ? ". Needs an interpreter in English." : ""));
    card.known("Religion", view.religion);
    for (const auto& need : view.needs) card.row(std::string{in_words(need.kind)}, need.words);
    if (!view.brothers_and_sisters.empty())
        card.row("Brothers and sisters", ui::plain_list(named(view.brothers_and_sisters)));
    if (!view.matters.empty()) card.row("Who matters to them", ui::plain_list(named(view.matters)));
    return card.done();
}

/// What a carer must know and this record does not hold: named, so that nobody takes its absence for "none".
std::string not_here(const std::vector<CarersView::Someone>& workers) {
    const auto social_worker = in_words(Role::social_worker);
    const auto at = std::ranges::find(workers, social_worker, &CarersView::Someone::who);
    return fmt::format("Not on this record. Ask {} for it in writing.",
                       at == workers.end() ? "the social worker" : at->name);
}

Html living_here(const CarersView& view) {
    Cards card{"Living with you"};
    card.known("Why this home", view.why_here);
    if (view.to_eighteen) card.row("How long", ui::Content{"It is meant to last until they are 18."});
    card.known("The plan", view.plan);
    card.known("Decided at their last review", view.decided);
    card.row("When they see their family", not_here(view.workers));
    card.known("Not for you to decide alone", view.decides);
    return card.done();
}

Html health_and_school(const CarersView& view) {
    Cards card{"Health and school"};
    card.row("Doctor, allergies and medicines", not_here(view.workers));
    for (const auto& one : view.health)
        card.row(std::string{in_words(one.kind)}, ui::Content{"Last on " + one.last.in_words()});
    card.known("School", view.school);
    card.known("What they work towards", view.targets);
    return card.done();
}

Html safety(const CarersView& view) {
    Cards card{"Keeping them safe"};
    std::vector<ui::Content> times;
    for (const auto& one : view.missing)
        times.emplace_back(fmt::format("{}: {}", one.on.in_words(), lower(in_words(one.kind))));
    card.row("Missing in the last year", times.empty() ? ui::Content{"No"} : ui::Content{ui::plain_list(times)});
    if (!view.workers.empty()) card.row("Who works with them", ui::plain_list(named(view.workers)));
    return card.done();
}

}  // namespace

Result<Response> show_need_to_know(const Asked<May::see_care_as_carer>& asked) {
    const auto& context = asked.context;
    const auto view = TRY(carers_view(context.store, asked.allowed, context.today));
    const auto child = asked.person();
    auto body = ui::heading({.text = fmt::format("About {}", view.given),
                             .level = 1,
                             .size = ui::Size::large,
                             .caption = fmt::format("As it is known on {}", context.today.in_words())}) +
                about(view, context.today) + living_here(view) + health_and_school(view) + safety(view) +
                ui::paragraph(ui::link("Is something missing or wrong? Ask the social worker",
                                       Url{address_of(child, "/can-i/ask")}));
    ui::IdentityBar bar{.name = view.name};
    bar.details.emplace_back(age_in_words(view.born, {}, context.today));
    return page_of(context, {.title = fmt::format("About {}", view.given),
                             .main = std::move(body),
                             .back = "/my-day",
                             .above = ui::identity_bar(bar)});
}

}  // namespace kith::fostering
