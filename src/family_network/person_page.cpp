// One of those found for a network: what is known of them here, and how they are tied to the child.
#include <algorithm>

#include <fmt/format.h>

#include "family_network/person_card.h"
#include "kernel/people/person.h"
#include "kernel/web/components.h"

namespace kith::family_network {

namespace {

class PersonCard {
public:
    PersonCard(const NetworkFile& file, Date today, bool records) : file_{file}, today_{today}, records_{records} {}

    Html card(const Found& one) const {
        const bool not_safe = file_.is_not_to_be_told(one.person, today_);
        ui::SummaryList list{.rows = {{"Who they are", one.who}},
                             .card_title = one.name,
                             .card_actions = not_safe ? not_safe_actions(one) : actions(one)};
        if (one.rating)
            list.rows.push_back(
                {"Matters to " + file_.given,
                 fmt::format("{} of 5{}", *one.rating, one.in_childs_words.empty() ? "" : ": " + one.in_childs_words)});
        list.rows.push_back({"Asked", not_safe ? why_not_safe(one.person) : asked(one.person)});
        if (const auto* can = file_.can_of(one.person); can && !not_safe)
            list.rows.push_back({"Can", html("{}: “{}”{}", can_in_words(can->value.can), can->value.words,
                                             can->value.by == one.person ? " Written by them." : "")});
        return ui::summary_list(list);
    }

private:
    Url to(PersonId person, std::string_view what) const {
        return Url{teams_page(file_.person, fmt::format("/people/{}{}", person.number(), what))};
    }

    std::vector<ui::Action> actions(const Found& one) const {
        if (!records_) return {};
        std::vector<ui::Action> all{{"Asked them", to(one.person, "/asked"), one.name}};
        if (file_.takes_part(one.person, today_)) all.push_back({"What they can do", to(one.person, "/can"), one.name});
        all.push_back({"Not safe to tell", to(one.person, "/not-safe"), one.name});
        return all;
    }

    // What Family Help recorded is put right there, where it is kept.
    std::vector<ui::Action> not_safe_actions(const Found& one) const {
        if (!records_ || by_family_help(one.person)) return {};
        return {{"Safe again", to(one.person, "/safe-again"), one.name}};
    }

    bool by_family_help(PersonId person) const {
        return std::ranges::find(file_.kept_from, person) != file_.kept_from.end();
    }

    ui::Content why_not_safe(PersonId person) const {
        if (by_family_help(person))
            return html("{} The family's own record says so.", ui::tag({"Not safe to tell", ui::Tone::late}));
        std::string why;
        for (const auto& fact : file_.not_to_tell)
            if (fact.value.person == person && !fact.value.ends) why = fact.value.why;
        return html("{} {}", ui::tag({"Not safe to tell", ui::Tone::late}), why);
    }

    ui::Content asked(PersonId person) const {
        const auto* said = file_.asked_of(person);
        if (!said) return html("{}", ui::tag({"Not asked yet", ui::Tone::waiting}));
        const auto& it = said->value;
        return html("{} {}{}",
                    ui::tag({std::string{in_words(it.answer)},
                             it.answer == PartAnswer::takes_part ? ui::Tone::good : ui::Tone::waiting}),
                    it.on.in_words(), it.words.empty() ? "" : ": “" + it.words + "”");
    }

    const NetworkFile& file_;
    Date today_;
    bool records_;
};

/// How they are tied, with the ways to put it right: the forms of who matters to whom.
Html ties_shown(const std::vector<Related>& ties, const Found& who, PersonId child, bool changes) {
    ui::SummaryList list{.rows = {}};
    for (const auto& tie : ties) {
        if (tie.id != who.person) continue;
        const auto at = fmt::format("/people/{}/relationships/{}", tie.recorded_about.number(), tie.fact.number());
        list.rows.push_back({std::string{in_words(tie.tie, tie.sex)},
                             tie.ends ? fmt::format("Until {}", tie.ends->in_words()) : std::string{"Now"},
                             {}});
        if (changes)
            list.rows.back().actions = {{"Put right", Url{at + "/correct"}, "how they are tied"},
                                        {"It has ended", Url{at + "/end"}, "the tie"}};
    }
    Html shown =
        ui::heading({.text = "How they are tied"}) +
        (list.rows.empty() ? ui::paragraph("Not as family: they looked after the child.") : ui::summary_list(list));
    if (!changes) return shown;
    return shown + ui::bullets({ui::link(fmt::format("Add someone who is tied to {}", who.name),
                                         Url{fmt::format("/people/{}/relationships/new", who.person.number())}),
                                ui::link("Add someone who is tied to the child",
                                         Url{fmt::format("/people/{}/relationships/new", child.number())})});
}

}  // namespace

Html person_card(const NetworkFile& file, const Found& one, Date today, bool records) {
    return PersonCard{file, today, records}.card(one);
}

Result<Found> other_named(const Context& context, const Leave& child) {
    const PersonId other{TRY(context.captures.number("other"))};
    const auto all = TRY(found_on_record(context.store, child, context.today));
    if (const auto* one = found_among(all, other)) return *one;
    return fail(Fault::not_found, "Nobody of that number is tied to this child on the record.");
}

Result<Response> show_one(const AskedTeam& asked) {
    const auto& context = asked.context;
    const auto file = TRY(file_of(context, asked.allowed));
    const auto who = TRY(other_named(context, asked.allowed));
    const auto ties = TRY(related(context.store, asked.allowed, Known::now()));
    auto body = ui::heading({.text = who.name, .level = 1, .size = ui::Size::large, .caption = file.name}) +
                person_card(file, who, context.today, context.reader->granted(May::record_network)) +
                ties_shown(ties, who, file.person, context.reader->granted(May::change_person));
    return page_of(context, {.title = fmt::format("{}, for {}", who.name, file.name),
                             .main = std::move(body),
                             .back = teams_page(file.person, "/people")});
}

}  // namespace kith::family_network
