// What the worker records in a plan.
#include <algorithm>

#include <fmt/format.h>

#include "adoption/asking.h"
#include "adoption/pages.h"
#include "kernel/web/components.h"

namespace kith::adoption {

namespace {

Result<AdoptionFile> plan_of(const AskedRecord& asked) {
    return adoption_file(asked.context.store, asked.allowed.implies<May::see_adoption>());
}

std::vector<Choice> parties_of(const AdoptionFile& file) {
    std::vector<Choice> choices;
    for (const auto& party : file.parties)
        if (!party.value.ends)
            choices.push_back(
                {std::to_string(party.id.number()), fmt::format("{}, {}", party.value.called, party.value.kin)});
    return choices;
}

/// A form of the plan whose address ends so, with what is known above it.
template <class T>
Asking<T> of_plan(const Form<T>& form, T start, const AskedRecord& asked, std::string_view rest, Html above = {},
                  Choices choices = {}) {
    return {form,
            std::move(start),
            plan_page(asked.person(), rest),
            plan_page(asked.person()),
            std::move(above),
            std::move(choices)};
}

Result<Asking<NewTerm>> term_asked(const AskedRecord& asked) {
    return of_plan(term_form, NewTerm{}, asked, "/terms/new", {}, {{"party", parties_of(TRY(plan_of(asked)))}});
}
Result<Asking<NewMet>> met_asked(const AskedRecord& asked) {
    NewMet start{.on = asked.context.today, .how = {}};
    return of_plan(met_form, start, asked, "/met", {}, {{"party", parties_of(TRY(plan_of(asked)))}});
}

Result<Asking<NewWords>> about_party(const AskedRecord& asked, const Form<NewWords>& form, std::string_view end) {
    const auto file = TRY(plan_of(asked));
    const auto id = TRY(fact_named(asked.context, "party"));
    const auto* party = file.party(id);
    if (!party) return fail(Fault::not_found, "There is no such party to this plan.");
    return of_plan(form, NewWords{}, asked, fmt::format("/parties/{}/{}", id.number(), end),
                   ui::inset_text(party->value.called));
}

Result<Asking<NewSpoken>> spoken_asked(const AskedRecord& asked) {
    const auto file = TRY(plan_of(asked));
    const auto id = TRY(fact_named(asked.context, "stop"));
    const auto stop = std::ranges::find(file.stops, id, &Fact<Stop>::id);
    if (stop == file.stops.end()) return fail(Fault::not_found, "There was no such stop.");
    return of_plan(spoken_form, NewSpoken{SpokeWith::others, asked.context.today, {}}, asked,
                   fmt::format("/stops/{}/spoken", id.number()),
                   ui::inset_text(html("{} wants no letters since {}: “{}”", file.called(stop->value.party),
                                       stop->value.on.in_words(), stop->value.in_their_words)));
}

Result<Asking<NewWords>> wish_asked(const AskedRecord& asked) {
    const auto file = TRY(plan_of(asked));
    const auto id = TRY(fact_named(asked.context, "letter"));
    const auto* letter = file.letter(id);
    if (!letter || !file.kept_back(id)) return fail(Fault::not_found, "No such letter is put by.");
    return of_plan(wish_for_form, NewWords{}, asked, fmt::format("/letters/{}/wish", id.number()),
                   ui::inset_text(fmt::format("From {} to {}, {}", file.called(letter->value.from),
                                              file.called(letter->value.to), letter->value.on.in_words())));
}

Result<Asking<NewSupportAsked>> support_asking(const AskedRecord& asked) {
    TRY(plan_of(asked));
    return of_plan(support_asked_form, NewSupportAsked{asked.context.today, {}, {}}, asked, "/support/ask");
}

Result<Asking<NewSupportPlan>> support_planning(const AskedRecord& asked) {
    const auto file = TRY(plan_of(asked));
    const auto id = TRY(fact_named(asked.context, "asked"));
    const auto which = std::ranges::find(file.support_asked, id, &Fact<SupportAsked>::id);
    if (which == file.support_asked.end()) return fail(Fault::not_found, "Nobody asked for this support.");
    return of_plan(
        support_plan_form, NewSupportPlan{asked.context.today, {}, {}, {}}, asked,
        fmt::format("/support/{}/plan", id.number()),
        ui::inset_text(html("{}, {}: “{}”", which->value.who, which->value.on.in_words(), which->value.what)));
}

Result<Asking<NewSupportReview>> support_reviewing(const AskedRecord& asked) {
    const auto file = TRY(plan_of(asked));
    const auto id = TRY(fact_named(asked.context, "support"));
    const auto which = std::ranges::find(file.support_plans, id, &Fact<SupportPlan>::id);
    if (which == file.support_plans.end()) return fail(Fault::not_found, "There is no such support plan.");
    return of_plan(support_review_form, NewSupportReview{asked.context.today, {}, {}, true}, asked,
                   fmt::format("/support/{}/review", id.number()),
                   ui::inset_text(html("Given since {}: {}", which->value.on.in_words(), which->value.given)));
}

}  // namespace

Result<Response> show_term(const AskedRecord& asked) { return ask(asked.context, TRY(term_asked(asked))); }
Result<Response> save_term(const AskedRecord& asked) {
    return answered(
        asked.context, TRY(term_asked(asked)), "Saved: the plan says so",
        [&](Change& change, const NewTerm& typed, By by) { return add_term(change, asked.allowed, typed, by); });
}
Result<Response> save_term_ended(const AskedRecord& asked) {
    const auto id = TRY(fact_named(asked.context, "term"));
    return pressed(asked.context, plan_page(asked.person()), "Ended",
                   [&](Change& change, By by) { return end_term(change, asked.allowed, id, by); });
}

Result<Response> show_stop_for(const AskedRecord& asked) {
    return ask(asked.context, TRY(about_party(asked, stop_for_form, "stop")));
}
Result<Response> save_stop_for(const AskedRecord& asked) {
    const auto id = TRY(fact_named(asked.context, "party"));
    return answered(
        asked.context, TRY(about_party(asked, stop_for_form, "stop")), "Letters are stopped",
        [&](Change& change, const NewWords& typed, By by) { return stop_for(change, asked.allowed, id, typed, by); });
}
Result<Response> save_again_for(const AskedRecord& asked) {
    const auto id = TRY(fact_named(asked.context, "party"));
    return pressed(asked.context, plan_page(asked.person()), "Letters go on again",
                   [&](Change& change, By by) { return again_for(change, asked.allowed, id, by); });
}

Result<Response> show_left(const AskedRecord& asked) {
    return ask(asked.context, TRY(about_party(asked, left_form, "left")));
}
Result<Response> save_left(const AskedRecord& asked) {
    const auto id = TRY(fact_named(asked.context, "party"));
    return answered(
        asked.context, TRY(about_party(asked, left_form, "left")), "They left the plan",
        [&](Change& change, const NewWords& typed, By by) { return party_left(change, asked.allowed, id, typed, by); });
}

Result<Response> show_spoken(const AskedRecord& asked) { return ask(asked.context, TRY(spoken_asked(asked))); }
Result<Response> save_spoken(const AskedRecord& asked) {
    const auto id = TRY(fact_named(asked.context, "stop"));
    return answered(
        asked.context, TRY(spoken_asked(asked)), "Saved: you spoke with them",
        [&](Change& change, const NewSpoken& typed, By by) { return spoke(change, asked.allowed, id, typed, by); });
}

Result<Response> show_met(const AskedRecord& asked) { return ask(asked.context, TRY(met_asked(asked))); }
Result<Response> save_met(const AskedRecord& asked) {
    return answered(asked.context, TRY(met_asked(asked)), "Saved: they met",
                    [&](Change& change, const NewMet& typed, By by) { return met(change, asked.allowed, typed, by); });
}

Result<Response> show_wish_for(const AskedRecord& asked) { return ask(asked.context, TRY(wish_asked(asked))); }
Result<Response> save_wish_for(const AskedRecord& asked) {
    const auto id = TRY(fact_named(asked.context, "letter"));
    return answered(
        asked.context, TRY(wish_asked(asked)), "Passed on",
        [&](Change& change, const NewWords& typed, By by) { return wish_for(change, asked.allowed, id, typed, by); });
}

Result<Response> show_support_asked(const AskedRecord& asked) { return ask(asked.context, TRY(support_asking(asked))); }
Result<Response> save_support_asked(const AskedRecord& asked) {
    return answered(asked.context, TRY(support_asking(asked)), "Saved: support was asked for",
                    [&](Change& change, const NewSupportAsked& typed, By by) {
                        return ask_support(change, asked.allowed, typed, by);
                    });
}

Result<Response> show_support_plan(const AskedRecord& asked) {
    return ask(asked.context, TRY(support_planning(asked)));
}
Result<Response> save_support_plan(const AskedRecord& asked) {
    const auto id = TRY(fact_named(asked.context, "asked"));
    return answered(asked.context, TRY(support_planning(asked)), "Saved: the support plan",
                    [&](Change& change, const NewSupportPlan& typed, By by) {
                        return plan_support(change, asked.allowed, id, typed, by);
                    });
}

Result<Response> show_support_review(const AskedRecord& asked) {
    return ask(asked.context, TRY(support_reviewing(asked)));
}
Result<Response> save_support_review(const AskedRecord& asked) {
    const auto id = TRY(fact_named(asked.context, "support"));
    return answered(asked.context, TRY(support_reviewing(asked)), "Saved: the review",
                    [&](Change& change, const NewSupportReview& typed, By by) {
                        return review_support(change, asked.allowed, id, typed, by);
                    });
}

}  // namespace kith::adoption
