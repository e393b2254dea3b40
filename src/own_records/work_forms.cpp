// The officer's forms.
#include <algorithm>

#include <fmt/format.h>

#include "kernel/access/works_with.h"
#include "kernel/web/components.h"
#include "own_records/asking.h"
#include "own_records/pages.h"

namespace kith::own_records {

namespace {

/// What is asked at "/people/12/records/<rest>", and leads back to the overview.
template <class T>
Result<Asking<T>> asking_of(const AskedOfficer& asked, const Form<T>& form, std::string_view rest, T start = {}) {
    const auto file = TRY(records_file(asked.context.store, asked.allowed, Known::now()));
    return Asking<T>{form, std::move(start), work_page(file.person, rest), work_page(file.person),
                     ui::identity_bar({.name = file.name})};
}

/// Saves by an act that takes the file, read in the change.
template <class T, class Act>
Result<Response> recorded_by(const AskedOfficer& asked, const Asking<T>& asking, std::string_view done, Act act) {
    return answered(asked.context, asking, done, [&](Change& change, const T& typed, By by) -> Result<EntryNumber> {
        return act(change, asked.allowed, TRY(file_in(change, asked.allowed)), typed, by);
    });
}

Result<Asking<NewLetter>> letter_asked(const AskedOfficer& asked) {
    return asking_of<NewLetter>(asked, letter_form, "/letter", {.on = asked.context.today, .what = {}});
}
Result<Asking<NewIdentity>> identity_asked(const AskedOfficer& asked) {
    return asking_of<NewIdentity>(asked, identity_form, "/identity");
}
Result<Asking<NewSearch>> search_asked(const AskedOfficer& asked) {
    return asking_of<NewSearch>(asked, search_form, "/search");
}
Result<Asking<NewWhy>> longer_asked(const AskedOfficer& asked) {
    return asking_of<NewWhy>(asked, longer_form, "/longer");
}

/// Whoever works with them, or did, stands first; then everybody at work who could.
Result<Asking<NewCompany>> company_asked(const AskedOfficer& asked) {
    const auto& context = asked.context;
    auto asking = TRY(asking_of<NewCompany>(asked, company_form, "/company"));
    std::vector<kith::Choice> offered;
    const auto offer = [&](PersonId person, const std::string& name, Role role) {
        const auto number = std::to_string(person.number());
        if (is_staff(role) && std::ranges::find(offered, number, &kith::Choice::value) == offered.end())
            offered.push_back({number, fmt::format("{}, {}", name, in_words(role))});
    };
    const auto today = TRY(workers(context.store, Gate::machine_all(context.reader->authority), context.today));
    const auto still_here = [&](PersonId person) {
        return std::ranges::find(today, person, &Worker::person) != today.end();
    };
    for (const auto& one : TRY(works_with(context.store, asked.allowed)))
        if (still_here(one.worker)) offer(one.worker, one.name, one.as);
    for (const auto& one : today)
        if (one.role == Role::personal_adviser || one.role == Role::records_officer || one.role == Role::advocate)
            offer(one.person, one.name, one.role);
    asking.choices = {{"who", std::move(offered)}};
    return asking;
}

Result<Asking<NewAnswer>> answer_asked(const AskedOfficer& asked, FactId words) {
    const auto file = TRY(records_file(asked.context.store, asked.allowed, Known::now()));
    const auto* said = file.own_words(words);
    if (!said) return fail(Fault::not_found, "Nothing of that number was written beside the record.");
    auto asking = TRY(asking_of<NewAnswer>(asked, answer_form, fmt::format("/words/{}", words.number())));
    asking.above += ui::inset_text(
        html("{}, about entry {}: “{}”", in_words(said->value.says), said->value.entry, said->value.words));
    return asking;
}

}  // namespace

Result<Response> show_letter(const AskedOfficer& asked) { return ask(asked.context, TRY(letter_asked(asked))); }
Result<Response> save_letter(const AskedOfficer& asked) {
    return recorded_by(asked, TRY(letter_asked(asked)), "Saved: they asked", ask_by_letter);
}
Result<Response> show_identity(const AskedOfficer& asked) { return ask(asked.context, TRY(identity_asked(asked))); }
Result<Response> save_identity(const AskedOfficer& asked) {
    return recorded_by(asked, TRY(identity_asked(asked)), "Saved: who asked", know_who);
}
Result<Response> show_search(const AskedOfficer& asked) { return ask(asked.context, TRY(search_asked(asked))); }
Result<Response> save_search(const AskedOfficer& asked) {
    return recorded_by(asked, TRY(search_asked(asked)), "Saved: where we looked", searched);
}
Result<Response> show_longer(const AskedOfficer& asked) { return ask(asked.context, TRY(longer_asked(asked))); }
Result<Response> save_longer(const AskedOfficer& asked) {
    return recorded_by(asked, TRY(longer_asked(asked)), "They are told, on their own page", take_longer);
}
Result<Response> show_company(const AskedOfficer& asked) { return ask(asked.context, TRY(company_asked(asked))); }
Result<Response> save_company(const AskedOfficer& asked) {
    return recorded_by(asked, TRY(company_asked(asked)), "Saved: who reads it with them", give_company);
}

Result<Response> show_answer(const AskedOfficer& asked) {
    return ask(asked.context, TRY(answer_asked(asked, FactId{TRY(asked.context.captures.number("words"))})));
}
Result<Response> save_answer(const AskedOfficer& asked) {
    const FactId words{TRY(asked.context.captures.number("words"))};
    return recorded_by(asked, TRY(answer_asked(asked, words)), "Answered: they read it on their own page",
                       [&](Change& change, const Prepare& person, const RecordsFile& file, const NewAnswer& typed,
                           By by) { return answer(change, person, file, words, typed, by); });
}

}  // namespace kith::own_records
