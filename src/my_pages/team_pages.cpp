// What a child wrote, for those who answer: what waits first, the answers, and what the child was told.
#include <algorithm>
#include <ranges>

#include <fmt/format.h>

#include "care/file.h"
#include "kernel/core/text.h"
#include "kernel/site/saving.h"
#include "kernel/web/components.h"
#include "my_pages/pages.h"

namespace kith::my_pages {

std::string voice_page(PersonId child, std::string_view rest) {
    return fmt::format("/children/{}/voice{}", child.number(), rest);
}

namespace {

using AnswersChild = Allowed<May::answer_child>;

std::string address_of(PersonId child, std::string_view what, FactId id) {
    return voice_page(child, fmt::format("/{}/{}", what, id.number()));
}

ui::Content by_when(const Context& context, const std::optional<Occasion>& due) {
    if (!due) return "Answered";
    return html("By {} {}", due->due.in_words(),
                ui::tag({standing(*due, context.today, context.calendar),
                         due->late(context.today) ? ui::Tone::late : ui::Tone::waiting}));
}

class VoicePage {
public:
    VoicePage(const Context& context, const MyFile& file, const NamesById& names)
        : context_{context}, file_{file}, names_{names} {}

    Html not_safe() const {
        Html shown;
        for (const auto& fact : file_.not_safe | std::views::reverse) {
            ui::SummaryList list{.rows = {{"Said", fact.value.at.in_words()}}, .card_title = "“I do not feel safe”"};
            if (!fact.value.words.empty()) list.rows.push_back({"In their words", quoted(fact.value.words), {}});
            for (const auto& acted : file_.acted)
                if (acted.value.not_safe == fact.id) {
                    list.rows.push_back({acted.value.told.empty() ? "A manager looked" : "What was done",
                                         signed_by(acted.value.done, acted.value.by, acted.value.on),
                                         {}});
                    if (!acted.value.told.empty())
                        list.rows.push_back({"The child was told", quoted(acted.value.told), {}});
                }
            if (!file_.is_acted_on(fact.id))
                list.card_actions.push_back({"Say what was done, and tell the child",
                                             Url{address_of(file_.child, "safe", fact.id)}, file_.given});
            if (!file_.is_seen_by_manager(fact.id) && context_.reader->holds(Role::manager))
                list.card_actions.push_back(
                    {"I have looked", Url{address_of(file_.child, "looked", fact.id)}, file_.given});
            shown += ui::summary_list(list);
        }
        return shown;
    }

    Html wrote() const {
        struct Piece {
            EntryNumber entry;
            Html shown;
        };
        std::vector<Piece> all;
        for (const auto& fact : file_.said)
            all.push_back(
                {fact.entered_by, piece(fmt::format("{}, {}", in_words(fact.value.topic), fact.value.on.in_words()),
                                        fact.value.words.empty() ? Html{} : quoted(fact.value.words), fact.id, true)});
        for (const auto& fact : file_.feelings)
            all.push_back({fact.entered_by, piece(fmt::format("Feels: {}, {}", lower(in_words(fact.value.face)),
                                                              fact.value.on.in_words()),
                                                  fact.value.words.empty() ? Html{} : quoted(fact.value.words), fact.id,
                                                  fact.value.wants_answer())});
        for (const auto& fact : file_.people)
            if (!fact.value.ends)
                all.push_back({fact.entered_by, piece(fmt::format("{}, {}", fact.value.name, fact.value.who),
                                                      html("Wants to see them: {}. Said on {}.",
                                                           lower(in_words(fact.value.often)), fact.value.on.in_words()),
                                                      fact.id, true)});
        std::ranges::sort(all, std::greater{}, &Piece::entry);
        Html shown = ui::heading({.text = fmt::format("What {} wrote", file_.given)});
        if (all.empty()) return shown + ui::paragraph("Nothing yet.");
        for (const auto& one : all) shown += one.shown;
        return shown;
    }

    Html decided() const {
        Html shown = ui::heading({.text = fmt::format("What {} was told", file_.given)});
        for (const auto& view : not_told(file_))
            shown += ui::link_button({fmt::format("Tell {} what the {} of {} decided", file_.given,
                                                  view.about == About::plan ? "plan" : "review", view.on.in_words()),
                                      Url{address_of(file_.child, fmt::format("tell/{}", code(view.about)), view.id)},
                                      ui::ButtonKind::secondary});
        shown += ui::paragraph(
            ui::link("Tell of something else that was decided", Url{voice_page(file_.child, "/tell/other/0")}));
        for (const auto& fact : file_.decided | std::views::reverse)
            shown += ui::summary_list({.rows = {{"What", quoted(fact.value.what), {}},
                                                {"Why", quoted(fact.value.why), {}},
                                                {"Told", signed_by("", fact.value.by, fact.value.on), {}}},
                                       .card_title = std::string{in_words(fact.value.about)},
                                       .card_level = 3});
        return shown;
    }

    Html story() const {
        if (file_.story.empty()) return {};
        Html shown = ui::heading({.text = "In their story"});
        for (const auto& fact : file_.story)
            shown += ui::paragraph(html("{} <span class=\"govuk-hint kith-by\">{}</span>", quoted(fact.value.words),
                                        fact.value.on.in_words()));
        return shown;
    }

private:
    static Html quoted(std::string_view words) { return html("<span class=\"kith-prose\">“{}”</span>", words); }

    Html signed_by(std::string_view words, PersonId by, Date on) const {
        return html("<span class=\"kith-prose\">{}</span> <span class=\"govuk-hint kith-by\">{}, {}</span>", words,
                    names_.at(by), on.in_words());
    }

    Html piece(const std::string& title, const Html& words, FactId id, bool asks) const {
        ui::SummaryList list{.rows = {}, .card_title = title, .card_level = 3};
        if (!words.empty()) list.rows.push_back({"In their words", words, {}});
        for (const auto* answer : file_.answers_to(id))
            list.rows.push_back({"Answer", signed_by(answer->value.words, answer->value.by, answer->value.on), {}});
        if (asks) {
            const auto due = answer_due(file_, id, context_.calendar, context_.today);
            if (due) list.rows.push_back({"To be answered", by_when(context_, due)});
            list.card_actions.push_back(
                {due ? "Answer" : "Add to the answer", Url{address_of(file_.child, "said", id)}, title});
        }
        if (list.rows.empty()) list.rows.push_back({"Words", "None: a picture is enough to say it"});
        return ui::summary_list(list);
    }

    const Context& context_;
    const MyFile& file_;
    const NamesById& names_;
};

Result<MyFile> file_of(const AskedTeam& asked) { return my_file(asked.context.store, asked.allowed, Known::now()); }

Result<FactId> asked_for(const Context& context) { return FactId{TRY(context.captures.number("fact"))}; }

/// Reads the answers and writes by `write(change, answers, by)`; what is refused comes back with the words kept.
template <class T, class Write>
Result<Response> answered(const Context& context, const Form<T>& form, const std::string& action,
                          const std::string& back, Html above, std::string_view done, Write write) {
    const auto info = form.info();
    FormPage page{.form = info,
                  .action = Url{action},
                  .typed = TRY(context.typed(info)),
                  .above = std::move(above),
                  .back = back};
    const auto answers = form.read(page.typed, {}, context.today);
    if (!answers) return refused(context, std::move(page), answers.error());
    auto change = TRY(context.change());
    const Result<EntryNumber> entry = write(change, *answers, By{*context.reader, context.today, context.shown_at()});
    if (!entry) return refused(context, std::move(page), entry.error());
    TRY(change.commit());
    return saved(context, *entry, back, done);
}

template <class T>
Result<Response> asked(const Context& context, const Form<T>& form, const std::string& action, const std::string& back,
                       Html above, const T& start = {}) {
    const auto info = form.info();
    return form_page(context, {.form = info,
                               .action = Url{action},
                               .typed = form.started(start),
                               .above = std::move(above),
                               .back = back,
                               .shown_at = TRY(shown_now(context))});
}

std::string in_quotes(const std::string& words) { return words.empty() ? std::string{} : "“" + words + "”"; }

/// What the child wrote, above the box for the answer. Fails: not_found.
Result<Html> what_they_wrote(const MyFile& file, FactId id) {
    for (const auto& fact : file.said)
        if (fact.id == id)
            return ui::inset_text(html("{} on {}: {}. {}", file.given, fact.value.on.in_words(),
                                       in_words(fact.value.topic), in_quotes(fact.value.words)));
    for (const auto& fact : file.feelings)
        if (fact.id == id)
            return ui::inset_text(html("{} on {}: {}. {}", file.given, fact.value.on.in_words(),
                                       in_words(fact.value.face), in_quotes(fact.value.words)));
    if (const auto* person = file.person(id))
        return ui::inset_text(html("{} wants to see {}, {}: {}", file.given, person->value.name, person->value.who,
                                   lower(in_words(person->value.often))));
    return fail(Fault::not_found, "The child wrote nothing of that number.");
}

Result<Html> what_is_not_safe(const MyFile& file, FactId id) {
    const auto* found = file.unsafe(id);
    if (!found) return fail(Fault::not_found, "The child said nothing of that number.");
    return ui::inset_text(html("{} said “I do not feel safe” on {}. {}", file.given, found->value.at.in_words(),
                               in_quotes(found->value.words)));
}

/// What a plan or a review decided, as it stands on the record, to be put into words for the child.
struct ToTell {
    About about = About::other;
    std::optional<FactId> of;
    NewDecided start;
    Html above;
};
Result<ToTell> to_tell(const AskedTeam& asked) {
    const auto& context = asked.context;
    ToTell made;
    const auto about = from_code<About>(context.captures.text("about"));
    if (!about) return fail(Fault::not_found, "There is nothing of that name to tell of.");
    made.about = *about;
    if (made.about != About::plan && made.about != About::review) return made;
    made.of = FactId{TRY(context.captures.number("fact"))};
    const auto child = TRY(decide<May::see_care>(context.store, *context.reader, asked.person()));
    const auto prefilled = [&](std::string_view what, Date on, const std::string& words) {
        made.start.what = words;
        made.above =
            ui::inset_text(html("From the {} of {}, as it stands on the record. Take out whatever is about others, "
                                "where somebody lives, or "
                                "what the child must not know, and say the rest in words for this child.",
                                what, on.in_words()));
    };
    for (const auto& fact : TRY(facts<care::CarePlan>(context.store, child, Known::now())))
        if (fact.id == *made.of) prefilled("plan", fact.value.on, fact.value.plan);
    for (const auto& fact : TRY(facts<care::Review>(context.store, child, Known::now())))
        if (fact.id == *made.of) prefilled("review", fact.value.on, fact.value.decisions);
    if (made.above.empty()) return fail(Fault::not_found, "There is no plan or review of that number.");
    return made;
}

std::string tell_address(const Context& context, PersonId child) {
    return voice_page(child, fmt::format("/tell/{}/{}", context.captures.text("about"), context.captures.text("fact")));
}

}  // namespace

Result<Response> show_voice(const AskedTeam& asked_) {
    const auto& context = asked_.context;
    const auto file = TRY(file_of(asked_));
    std::vector<PersonId> people{file.child};
    for (const auto& fact : file.answers) people.push_back(fact.value.by);
    for (const auto& fact : file.acted) people.push_back(fact.value.by);
    for (const auto& fact : file.decided) people.push_back(fact.value.by);
    const auto names = TRY(names_in(context.store, static_cast<const Leave&>(asked_.allowed), people));
    const VoicePage page{context, file, names};
    auto body = ui::heading({.text = fmt::format("In {} own words", possessive(file.given)),
                             .level = 1,
                             .size = ui::Size::large,
                             .caption = file.name});
    if (!file.pages_since)
        body += ui::inset_text(
            fmt::format("{} has no pages of their own yet. An administrator gives them a way to sign in.", file.given));
    body += page.not_safe() + page.wrote() + page.decided() + page.story();
    return page_of(context, {.title = fmt::format("In {} own words", possessive(file.given)),
                             .main = std::move(body),
                             .back = fmt::format("/children/{}", file.child.number())});
}

Result<Response> show_answer(const AskedTeam& ask) {
    const auto id = TRY(asked_for(ask.context));
    return asked(ask.context, answer_form, address_of(ask.person(), "said", id), voice_page(ask.person()),
                 TRY(what_they_wrote(TRY(file_of(ask)), id)));
}
Result<Response> save_answer(const AskedTeam& ask) {
    const auto id = TRY(asked_for(ask.context));
    const auto file = TRY(file_of(ask));
    return answered(
        ask.context, answer_form, address_of(ask.person(), "said", id), voice_page(ask.person()),
        TRY(what_they_wrote(file, id)), "Sent: the child reads your answer",
        [&](Change& change, const NewWords& typed, By by) { return answer(change, ask.allowed, file, id, typed, by); });
}

Result<Response> show_acted(const AskedTeam& ask) {
    const auto id = TRY(asked_for(ask.context));
    return asked(ask.context, acted_form, address_of(ask.person(), "safe", id), voice_page(ask.person()),
                 TRY(what_is_not_safe(TRY(file_of(ask)), id)));
}
Result<Response> save_acted(const AskedTeam& ask) {
    const auto id = TRY(asked_for(ask.context));
    const auto file = TRY(file_of(ask));
    return answered(ask.context, acted_form, address_of(ask.person(), "safe", id), voice_page(ask.person()),
                    TRY(what_is_not_safe(file, id)), "Saved, and the child is told",
                    [&](Change& change, const NewActedOn& typed, By by) {
                        return act_on(change, ask.allowed, file, id, typed, by);
                    });
}

Result<Response> show_looked(const AskedTeam& ask) {
    const auto id = TRY(asked_for(ask.context));
    return asked(ask.context, looked_form, address_of(ask.person(), "looked", id), voice_page(ask.person()),
                 TRY(what_is_not_safe(TRY(file_of(ask)), id)));
}
Result<Response> save_looked(const AskedTeam& ask) {
    const auto id = TRY(asked_for(ask.context));
    const auto file = TRY(file_of(ask));
    return answered(ask.context, looked_form, address_of(ask.person(), "looked", id), voice_page(ask.person()),
                    TRY(what_is_not_safe(file, id)), "Saved: you have looked",
                    [&](Change& change, const NewWords& typed, By by) {
                        return look_at(change, ask.allowed, file, id, typed, by);
                    });
}

Result<Response> show_tell(const AskedTeam& ask) {
    const auto telling = TRY(to_tell(ask));
    return asked(ask.context, decided_form, tell_address(ask.context, ask.person()), voice_page(ask.person()),
                 telling.above, telling.start);
}
Result<Response> save_tell(const AskedTeam& ask) {
    const auto telling = TRY(to_tell(ask));
    const auto file = TRY(file_of(ask));
    return answered(ask.context, decided_form, tell_address(ask.context, ask.person()), voice_page(ask.person()),
                    telling.above, "Told: the child reads it on their pages",
                    [&](Change& change, const NewDecided& typed, By by) {
                        return tell(change, ask.allowed, file, telling.about, telling.of, typed, by);
                    });
}

}  // namespace kith::my_pages
