// The forms of the adviser, the social worker and the manager.
#include <algorithm>

#include <fmt/format.h>

#include "kernel/access/works_with.h"
#include "kernel/web/components.h"
#include "leaving_care/asking.h"
#include "leaving_care/pages.h"

namespace kith::leaving_care {

namespace {

/// What is recorded at "/children/12/leaving-care/<rest>", and then shown there.
template <class T>
Result<Asking<T>> asking_at(const Context& context, const Leave& person, const Form<T>& form, std::string_view rest,
                            T start = {}) {
    const auto file = TRY(file_of(context, person));
    return Asking<T>{form, std::move(start), teams_page(file.person, rest), teams_page(file.person),
                     ui::identity_bar({.name = file.name})};
}

/// Saves by an act that takes the young person's file, read in the change.
template <class T, class Leave_, class Act>
Result<Response> recorded(const Context& context, const Leave_& person, const Asking<T>& asking, std::string_view done,
                          Act act) {
    return answered(context, asking, done, [&](Change& change, const T& typed, By by) -> Result<EntryNumber> {
        return act(change, person, TRY(file_in(change, person, by.today)), typed, by);
    });
}

template <class T>
Asking<T> with_draft(Asking<T> asking, PersonId person) {
    asking.draft = person;
    return asking;
}

Result<Asking<NewWords>> words_asked(const AskedRecord& asked, Section section) {
    const auto file = TRY(file_of(asked.context, asked.allowed));
    const auto* mine = file.words_of(section, Voice::adviser);
    const auto* theirs = file.words_of(section, Voice::young_person);
    return Asking<NewWords>{adviser_words_form,
                            {mine ? mine->value.words : ""},
                            teams_page(file.person, fmt::format("/plan/{}", code(section))),
                            teams_page(file.person, "/plan"),
                            ui::heading({.text = std::string{in_words(section)}}) +
                                ui::inset_text(theirs ? html("{}: “{}”", file.given, theirs->value.words)
                                                      : html("{} has written nothing here yet.", file.given)),
                            {},
                            true};
}

Result<Asking<NewConfirmation>> confirmation_asked(const AskedRecord& asked, FactId named) {
    const auto file = TRY(file_of(asked.context, asked.allowed));
    const auto* person = file.loving(named);
    if (!person || person->value.ends) return fail(Fault::not_found, "Nobody of that number was named.");
    return Asking<NewConfirmation>{
        confirm_form,
        {Confirmation::yes, asked.context.today, ""},
        teams_page(file.person, fmt::format("/people/{}", named.number())),
        teams_page(file.person),
        ui::inset_text(html("{}, whom {} calls “{}”", person->value.name, file.given, person->value.who))};
}

Result<Asking<NewAdviser>> adviser_asked(const AskedManager& asked) {
    const auto& context = asked.context;
    auto asking = TRY(asking_at<NewAdviser>(context, asked.allowed, adviser_form, "/adviser"));
    std::vector<Choice> offered;
    for (const auto& one : TRY(workers(context.store, Gate::machine_all(context.reader->authority), context.today)))
        if (one.role == Role::personal_adviser) offered.push_back({std::to_string(one.person.number()), one.name});
    asking.choices = {{"worker", std::move(offered)}};
    return asking;
}

Result<Asking<NewPeoplePlan>> people_asked(const AskedManager& asked) {
    const auto& context = asked.context;
    auto asking = TRY(asking_at<NewPeoplePlan>(context, asked.allowed, people_form, "/people-plan",
                                               {"", PersonId{1}, context.today.plus_months(3)}));
    const auto file = TRY(file_of(context, asked.allowed));
    std::vector<PersonId> people;
    for (const auto& fact : file.care.allocations)
        if (!fact.value.ends || *fact.value.ends >= context.today) people.push_back(fact.value.worker);
    const auto names = TRY(names_in(context.store, static_cast<const Leave&>(asked.allowed), people));
    std::vector<Choice> offered;
    for (const auto one : people) {
        const auto number = std::to_string(one.number());
        if (std::ranges::find(offered, number, &Choice::value) == offered.end())
            offered.push_back({number, names.at(one)});
    }
    asking.choices = {{"owner", std::move(offered)}};
    return asking;
}

}  // namespace

Result<Response> show_words(const AskedRecord& asked) {
    return ask(asked.context, TRY(words_asked(asked, TRY(section_named(asked.context)))));
}
Result<Response> save_words(const AskedRecord& asked) {
    const auto section = TRY(section_named(asked.context));
    return recorded(asked.context, asked.allowed, TRY(words_asked(asked, section)), "Saved: your words",
                    [&](Change& change, const Record& person, const LeavingFile& file, const NewWords& typed, By by) {
                        return write_as_adviser(change, person, file, section, typed, by);
                    });
}

Result<Response> show_confirm(const AskedRecord& asked) {
    return ask(asked.context, TRY(confirmation_asked(asked, TRY(person_named(asked.context)))));
}
Result<Response> save_confirm(const AskedRecord& asked) {
    const auto named = TRY(person_named(asked.context));
    return recorded(asked.context, asked.allowed, TRY(confirmation_asked(asked, named)), "Saved: what they said",
                    [&](Change& change, const Record& person, const LeavingFile& file, const NewConfirmation& typed,
                        By by) { return confirm(change, person, file, named, typed, by); });
}

static Result<Asking<NewAssessment>> assessment_at(const AskedRecord& asked) {
    return with_draft(TRY(asking_at<NewAssessment>(asked.context, asked.allowed, assessment_form, "/assessment",
                                                   {asked.context.today, "", ""})),
                      asked.allowed.about());
}
Result<Response> show_assessment(const AskedRecord& asked) { return ask(asked.context, TRY(assessment_at(asked))); }
Result<Response> save_assessment(const AskedRecord& asked) {
    return recorded(asked.context, asked.allowed, TRY(assessment_at(asked)), "Saved: the assessment", assess);
}

static Result<Asking<NewPlan>> made_at(const AskedRecord& asked) {
    return asking_at<NewPlan>(asked.context, asked.allowed, plan_form, "/made", {asked.context.today, ""});
}
Result<Response> show_made(const AskedRecord& asked) { return ask(asked.context, TRY(made_at(asked))); }
Result<Response> save_made(const AskedRecord& asked) {
    return recorded(asked.context, asked.allowed, TRY(made_at(asked)), "Saved: the plan is made", make_plan);
}

static Result<Asking<NewReview>> review_at(const AskedRecord& asked) {
    return with_draft(
        TRY(asking_at<NewReview>(asked.context, asked.allowed, review_form, "/review", {asked.context.today, "", ""})),
        asked.allowed.about());
}
Result<Response> show_review(const AskedRecord& asked) { return ask(asked.context, TRY(review_at(asked))); }
Result<Response> save_review(const AskedRecord& asked) {
    return recorded(asked.context, asked.allowed, TRY(review_at(asked)), "Saved: the review", review);
}

static Result<Asking<NewWords>> sooner_at(const AskedRecord& asked) {
    return asking_at<NewWords>(asked.context, asked.allowed, ask_review_form, "/sooner");
}
Result<Response> show_sooner(const AskedRecord& asked) { return ask(asked.context, TRY(sooner_at(asked))); }
Result<Response> save_sooner(const AskedRecord& asked) {
    return recorded(asked.context, asked.allowed, TRY(sooner_at(asked)), "Saved: a review was asked for", ask_review);
}

static Result<Asking<NewTouch>> touch_at(const AskedRecord& asked) {
    return asking_at<NewTouch>(asked.context, asked.allowed, touch_form, "/touch",
                               {asked.context.today, Reached::at_home, "", ""});
}
Result<Response> show_touch(const AskedRecord& asked) { return ask(asked.context, TRY(touch_at(asked))); }
Result<Response> save_touch(const AskedRecord& asked) {
    return recorded(asked.context, asked.allowed, TRY(touch_at(asked)), "Saved: you were in touch", in_touch);
}

static Result<Asking<NewHome>> home_at(const AskedRecord& asked) {
    return asking_at<NewHome>(asked.context, asked.allowed, home_form, "/home",
                              {asked.context.today, HomeKind::own_tenancy, ""});
}
Result<Response> show_home(const AskedRecord& asked) { return ask(asked.context, TRY(home_at(asked))); }
Result<Response> save_home(const AskedRecord& asked) {
    return recorded(asked.context, asked.allowed, TRY(home_at(asked)), "Saved: where they live", moved);
}

static Result<Asking<NewStaying>> staying_at(const AskedRecord& asked) {
    return asking_at<NewStaying>(asked.context, asked.allowed, staying_form, "/staying", {Offer::staying_put, ""});
}
Result<Response> show_staying(const AskedRecord& asked) { return ask(asked.context, TRY(staying_at(asked))); }
Result<Response> save_staying(const AskedRecord& asked) {
    return recorded(asked.context, asked.allowed, TRY(staying_at(asked)), "Saved: the plan to stay", plan_staying);
}

static Result<Asking<NewOffer>> offer_at(const AskedRecord& asked) {
    return asking_at<NewOffer>(asked.context, asked.allowed, offer_form, "/offer",
                               {asked.context.today, Wish::yes, ""});
}
Result<Response> show_offer(const AskedRecord& asked) { return ask(asked.context, TRY(offer_at(asked))); }
Result<Response> save_offer(const AskedRecord& asked) {
    return recorded(asked.context, asked.allowed, TRY(offer_at(asked)), "Saved: what they answered", offer_support);
}

Result<Response> show_adviser(const AskedManager& asked) { return ask(asked.context, TRY(adviser_asked(asked))); }
Result<Response> save_adviser(const AskedManager& asked) {
    return recorded(asked.context, asked.allowed, TRY(adviser_asked(asked)), "Saved: their personal adviser",
                    [](Change& change, const Decide& person, const LeavingFile& file, const NewAdviser& typed, By by) {
                        return give_adviser(change, person, file, typed.worker, by);
                    });
}

Result<Response> show_people_plan(const AskedManager& asked) { return ask(asked.context, TRY(people_asked(asked))); }
Result<Response> save_people_plan(const AskedManager& asked) {
    return recorded(asked.context, asked.allowed, TRY(people_asked(asked)), "Decided: the plan", plan_people);
}

}  // namespace kith::leaving_care
