// The complaints manager's forms.
#include <algorithm>

#include <fmt/format.h>

#include "complaints/asking.h"
#include "complaints/pages.h"
#include "kernel/access/works_with.h"
#include "kernel/web/components.h"

namespace kith::complaints {

namespace {

/// What is asked about one complaint, at its address and a word more, and leads back to it.
template <class T>
struct AboutOne {
    FactId complaint;
    Asking<T> asking;
};
template <class T>
Result<AboutOne<T>> about_one(const AskedManager& asked, const Form<T>& form, std::string_view rest, T start = {}) {
    const auto file = TRY(complaints_file(asked.context.store, asked.allowed, Known::now()));
    const auto id = TRY(complaint_named(asked.context, file));
    return AboutOne<T>{
        id, Asking<T>{
                form, std::move(start), complaint_page(file.person, id, rest), complaint_page(file.person, id),
                ui::identity_bar({.name = file.name}) + ui::inset_text(html("“{}”", file.complaint(id)->value.words))}};
}

/// Saves by an act that takes the file, read in the change, and the complaint.
template <class T, class Act>
Result<Response> done_about(const AskedManager& asked, const AboutOne<T>& one, std::string_view done, Act act) {
    return answered(asked.context, one.asking, done, [&](Change& change, const T& typed, By by) -> Result<EntryNumber> {
        return act(change, asked.allowed, TRY(file_in(change, asked.allowed)), one.complaint, typed, by);
    });
}

Result<Asking<NewLetter>> letter_asked(const AskedManager& asked) {
    const auto file = TRY(complaints_file(asked.context.store, asked.allowed, Known::now()));
    return Asking<NewLetter>{letter_form,
                             {.on = asked.context.today, .words = {}, .wants = {}},
                             persons_page(file.person, "/new"),
                             persons_page(file.person),
                             ui::identity_bar({.name = file.name})};
}

/// Managers of teams and of the services first: they can put it right.
Result<AboutOne<NewGiven>> given_asked(const AskedManager& asked) {
    const auto& context = asked.context;
    auto one = TRY(about_one<NewGiven>(asked, given_form, "/given"));
    std::vector<kith::Choice> offered;
    for (const auto& worker :
         TRY(workers(context.store, Gate::machine_all(context.reader->authority), context.today))) {
        const bool puts_right = worker.role == Role::manager || worker.role == Role::fostering_manager ||
                                worker.role == Role::front_door_manager || worker.role == Role::director;
        const auto number = std::to_string(worker.person.number());
        if (puts_right && worker.person != asked.person() &&
            std::ranges::find(offered, number, &kith::Choice::value) == offered.end())
            offered.push_back({number, fmt::format("{}, {}", worker.name, in_words(worker.role))});
    }
    one.asking.choices = {{"who", std::move(offered)}};
    return one;
}
Result<AboutOne<NewWhy>> longer_asked(const AskedManager& asked) {
    return about_one<NewWhy>(asked, longer_form, "/longer");
}
Result<AboutOne<NewAnswer>> answer_asked(const AskedManager& asked) {
    return about_one<NewAnswer>(
        asked, answer_form, "/answer",
        {.on = asked.context.today, .words = {}, .remedy = {}, .remedy_by = {}, .learning = {}});
}
Result<AboutOne<NewInvestigator>> investigator_asked(const AskedManager& asked) {
    return about_one<NewInvestigator>(asked, investigator_form, "/investigator");
}
Result<AboutOne<NewPanel>> panel_asked(const AskedManager& asked) {
    return about_one<NewPanel>(asked, panel_form, "/panel", {asked.context.today, ""});
}
Result<AboutOne<NewReport>> report_asked(const AskedManager& asked) {
    return about_one<NewReport>(asked, report_form, "/report", {asked.context.today, ""});
}
Result<AboutOne<NewRemedy>> remedy_asked(const AskedManager& asked) {
    return about_one<NewRemedy>(asked, remedy_form, "/remedy", {asked.context.today, ""});
}

}  // namespace

Result<Response> show_letter(const AskedManager& asked) { return ask(asked.context, TRY(letter_asked(asked))); }
Result<Response> save_letter(const AskedManager& asked) {
    return answered(asked.context, TRY(letter_asked(asked)), "Saved: the complaint",
                    [&](Change& change, const NewLetter& typed, By by) -> Result<EntryNumber> {
                        return complain_for(change, asked.allowed, TRY(file_in(change, asked.allowed)), typed, by);
                    });
}

Result<Response> show_given(const AskedManager& asked) { return ask(asked.context, TRY(given_asked(asked)).asking); }
Result<Response> save_given(const AskedManager& asked) {
    return done_about(asked, TRY(given_asked(asked)), "Saved: who answers it", give_to);
}
Result<Response> show_longer(const AskedManager& asked) { return ask(asked.context, TRY(longer_asked(asked)).asking); }
Result<Response> save_longer(const AskedManager& asked) {
    return done_about(
        asked, TRY(longer_asked(asked)), "They are told, on their own page",
        [&](Change& change, const Handle& person, const ComplaintsFile& file, FactId complaint, const NewWhy& typed,
            By by) { return take_longer(change, person, file, complaint, asked.context.calendar, typed, by); });
}
Result<Response> show_answer(const AskedManager& asked) { return ask(asked.context, TRY(answer_asked(asked)).asking); }
Result<Response> save_answer(const AskedManager& asked) {
    return done_about(asked, TRY(answer_asked(asked)), "Answered: they read it on their own page", answer);
}
Result<Response> show_investigator(const AskedManager& asked) {
    return ask(asked.context, TRY(investigator_asked(asked)).asking);
}
Result<Response> save_investigator(const AskedManager& asked) {
    return done_about(asked, TRY(investigator_asked(asked)), "Saved: who looks into it", look_into);
}
Result<Response> show_panel(const AskedManager& asked) { return ask(asked.context, TRY(panel_asked(asked)).asking); }
Result<Response> save_panel(const AskedManager& asked) {
    return done_about(asked, TRY(panel_asked(asked)), "Saved: the panel", hold_panel);
}
Result<Response> show_report(const AskedManager& asked) { return ask(asked.context, TRY(report_asked(asked)).asking); }
Result<Response> save_report(const AskedManager& asked) {
    return done_about(asked, TRY(report_asked(asked)), "Saved: the panel’s report", report_of_panel);
}
Result<Response> show_remedy(const AskedManager& asked) { return ask(asked.context, TRY(remedy_asked(asked)).asking); }
Result<Response> save_remedy(const AskedManager& asked) {
    return done_about(asked, TRY(remedy_asked(asked)), "Saved: what was promised is done", keep_promise);
}

}  // namespace kith::complaints
