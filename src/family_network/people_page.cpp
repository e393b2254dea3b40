// Who could be there for the child: found on the record, asked, answered; and who must not be told.
#include <algorithm>

#include <fmt/format.h>

#include "family_network/asking.h"
#include "family_network/pages.h"
#include "kernel/core/text.h"
#include "kernel/web/components.h"

namespace kith::family_network {

namespace {

class PeoplePage {
public:
    PeoplePage(const Context& context, const NetworkFile& file)
        : file_{file}, today_{context.today}, records_{context.reader->granted(May::record_network)} {}

    Html card(const Found& one) const {
        const bool not_safe = file_.is_not_to_be_told(one.person, today_);
        ui::SummaryList list{.rows = {{"Who they are", one.who}},
                             .card_title = one.name,
                             .card_actions = not_safe ? not_safe_actions(one) : actions(one)};
        if (one.rating)
            list.rows.push_back({"Matters to " + file_.given,
                                 fmt::format("{} of 5{}", *one.rating,
                                             one.in_childs_words.empty() ? "" : ": “" + one.in_childs_words + "”")});
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

/// Whom the address names, found on the child's record.
Result<Found> other_named(const Context& context, const Leave& child) {
    const PersonId other{TRY(context.captures.number("other"))};
    const auto all = TRY(found_on_record(context.store, child, context.today));
    if (const auto* one = found_among(all, other)) return *one;
    return fail(Fault::not_found, "Nobody of that number is tied to this child on the record.");
}

template <class T>
struct About {
    Found who;
    Asking<T> asking;
};

template <class T>
Result<About<T>> about_other(const AskedRecord& asked, const Form<T>& form, std::string_view what, T start = {}) {
    auto who = TRY(other_named(asked.context, asked.allowed));
    Asking<T> asking{form, std::move(start),
                     teams_page(asked.allowed.about(), fmt::format("/people/{}{}", who.person.number(), what)),
                     teams_page(asked.allowed.about(), "/people"),
                     ui::inset_text(fmt::format("{}. {}", who.name, who.who))};
    return About<T>{std::move(who), std::move(asking)};
}

template <class T, class Act>
Result<Response> recorded_of(const AskedRecord& asked, const About<T>& about, std::string_view done, Act act) {
    return answered(
        asked.context, about.asking, done, [&](Change& change, const T& typed, By by) -> Result<EntryNumber> {
            return act(change, asked.allowed, TRY(file_in(change, asked.allowed, by.today)), about.who, typed, by);
        });
}

}  // namespace

Result<Response> show_people(const AskedTeam& asked) {
    const auto& context = asked.context;
    const auto file = TRY(file_of(context, asked.allowed));
    const auto found = TRY(found_on_record(context.store, asked.allowed, context.today));
    const PeoplePage page{context, file};
    auto body = ui::heading({.text = "Who could be there for " + file.given,
                             .level = 1,
                             .size = ui::Size::large,
                             .caption = file.name}) +
                ui::paragraph(
                    "Everyone whom the record ties to them: family, friends, teachers, and those who looked "
                    "after them before. Who matters most, by the child's own word, is first.");
    body += ui::bullets(
        {ui::link("Where they have lived, and who was there", Url{teams_page(file.person, "/places")}),
         ui::link("The family as a picture", Url{fmt::format("/children/{}/people", file.person.number())})});
    if (found.empty()) body += ui::paragraph("Nobody is on the record yet. Ask the child first.");
    for (const auto& one : found) body += page.card(one);
    if (context.reader->granted(May::change_person))
        body += ui::link_button({"Add someone who matters to them",
                                 Url{fmt::format("/people/{}/relationships/new", file.person.number())},
                                 ui::ButtonKind::secondary});
    return page_of(
        context,
        {.title = "Who could be there for " + file.name, .main = std::move(body), .back = teams_page(file.person)});
}

static Result<About<NewAsked>> asked_about(const AskedRecord& asked) {
    auto about =
        TRY(about_other<NewAsked>(asked, asked_form, "/asked", {PartAnswer::takes_part, asked.context.today, ""}));
    about.asking.above += ui::warning_text("Be sure that it is safe to tell them. If it is not, do not ask them.");
    return about;
}
Result<Response> show_asked(const AskedRecord& asked) { return ask(asked.context, TRY(asked_about(asked)).asking); }
Result<Response> save_asked(const AskedRecord& asked) {
    return recorded_of(asked, TRY(asked_about(asked)), "Saved: what they said", ask_to_take_part);
}

Result<Response> show_not_to_tell(const AskedRecord& asked) {
    return ask(asked.context, TRY(about_other(asked, not_to_tell_form, "/not-safe")).asking);
}
Result<Response> save_not_to_tell(const AskedRecord& asked) {
    return recorded_of(asked, TRY(about_other(asked, not_to_tell_form, "/not-safe")), "Saved: not safe to tell",
                       keep_from);
}

Result<Response> show_safe_again(const AskedRecord& asked) {
    return ask(asked.context, TRY(about_other(asked, safe_again_form, "/safe-again")).asking);
}
Result<Response> save_safe_again(const AskedRecord& asked) {
    return recorded_of(asked, TRY(about_other(asked, safe_again_form, "/safe-again")), "Saved: safe to tell again",
                       safe_again);
}

static Result<About<NewCan>> can_about(const AskedRecord& asked) {
    auto about = TRY(about_other<NewCan>(asked, can_form, "/can"));
    const auto file = TRY(file_of(asked.context, asked.allowed));
    if (const auto* can = file.can_of(about.who.person)) about.asking.start = {can_from(can->value.can), ""};
    return about;
}
Result<Response> show_can(const AskedRecord& asked) { return ask(asked.context, TRY(can_about(asked)).asking); }
Result<Response> save_can(const AskedRecord& asked) {
    return recorded_of(asked, TRY(can_about(asked)), "Saved: what they can do", write_can);
}

}  // namespace kith::family_network
