// The worker's forms.
#include <algorithm>

#include <fmt/format.h>

#include "kernel/core/text.h"
#include "kernel/site/filled_in.h"
#include "kernel/web/components.h"
#include "kinship/asking.h"
#include "kinship/law.h"
#include "kinship/pages.h"

namespace kith::kinship {

namespace {

/// What is recorded at "/children/12/kinship/<rest>", and then shown there.
template <class T>
Result<Asking<T>> asking_at(const AskedRecord& asked, const Form<T>& form, std::string_view rest, T start = {}) {
    const auto file = TRY(file_of(asked.context, asked.allowed));
    return Asking<T>{form, std::move(start), childs_page(file.child, rest), childs_page(file.child),
                     ui::identity_bar({.name = file.name})};
}

/// Saves by an act that takes the child's file, read in the change.
template <class T, class Act>
Result<Response> recorded(const AskedRecord& asked, const Asking<T>& asking, std::string_view done, Act act) {
    return answered(asked.context, asking, done, [&](Change& change, const T& typed, By by) -> Result<EntryNumber> {
        return act(change, asked.allowed, TRY(file_in(change, asked.allowed, by.today)), typed, by);
    });
}

template <class T>
Asking<T> with_draft(Asking<T> asking, PersonId child) {
    asking.draft = child;
    return asking;
}

std::vector<Choice> to_choose_from(const std::vector<Related>& ties) {
    std::vector<Choice> offered;
    for (const auto& tie : ties) {
        if (tie.died) continue;
        const auto number = std::to_string(tie.id.number());
        if (std::ranges::find(offered, number, &Choice::value) == offered.end())
            offered.push_back({number, fmt::format("{}, {}", tie.name, in_words(tie.tie, tie.sex))});
    }
    return offered;
}

/// What stands is offered again, with its age, so that a change of kind is one answer.
Result<Asking<NewArrangement>> arrangement_asked(const AskedRecord& asked) {
    const auto& context = asked.context;
    const auto file = TRY(file_of(context, asked.allowed));
    const auto ties = TRY(related(context.store, asked.allowed, Known::now()));
    auto offered = to_choose_from(ties);
    NewArrangement start{Living::by_agreement, PersonId{1}, {}, allowances::RateArea::rest, context.today};
    Html above = ui::identity_bar({.name = file.name});
    const auto* now = file.on(context.today);
    auto beside = offered;
    beside.push_back({"", "Nobody else"});
    const Choices choices{{"carer", offered}, {"also", beside}};
    if (now) {
        const auto& it = now->value;
        start = {it.living, it.carer, it.also, it.area, context.today};
        above += filled_in(arrangement_form.info(choices), arrangement_form.shown(start), "how the child lives now",
                           it.starts, context.today, {"starts"});
    }
    if (offered.empty())
        above += ui::warning_text(
            html("Nobody is tied to {} on the record. {} first.", file.given,
                 ui::link("Add them to the child’s people", Url{fmt::format("/people/{}", file.child.number())})));
    return Asking<NewArrangement>{arrangement_form,        std::move(start), childs_page(file.child, "/arrangement"),
                                  childs_page(file.child), std::move(above), choices,
                                  now != nullptr};
}

Result<Ground> ground_named(const Context& context) {
    const auto found = from_code<Ground>(context.captures.text("ground"));
    if (!found) return fail(Fault::not_found, "The allowance has no such ground.");
    return *found;
}

Result<Asking<NewGround>> ground_asked(const AskedRecord& asked, Ground ground) {
    const auto file = TRY(file_of(asked.context, asked.allowed));
    const auto* before = file.ground(ground);
    const NewGround start = before ? NewGround{before->value.there, before->value.shown_by} : NewGround{};
    Html known;
    if (before)
        known = filled_in(ground_form.info(), ground_form.shown(start), "the last answer", before->value.on,
                          asked.context.today);
    return Asking<NewGround>{ground_form,
                             start,
                             childs_page(file.child, fmt::format("/ground/{}", code(ground))),
                             childs_page(file.child),
                             ui::identity_bar({.name = file.name}) +
                                 ui::heading({.text = std::string{in_words(ground)}}) +
                                 html("<p class=\"govuk-hint\">{}</p>", law_shown(law::zones)) + known,
                             {},
                             before != nullptr};
}

Result<Asking<NewWords>> answer_asked(const AskedRecord& asked, FactId id) {
    const auto file = TRY(file_of(asked.context, asked.allowed));
    const auto found = std::ranges::find(file.asked, id, &Fact<CarerAsked>::id);
    if (found == file.asked.end()) return fail(Fault::not_found, "Nobody asked that.");
    return Asking<NewWords>{answer_form,
                            {},
                            childs_page(file.child, fmt::format("/answer/{}", id.number())),
                            childs_page(file.child),
                            ui::inset_text(html("{}, {}: “{}”", in_words(found->value.what), found->value.on.in_words(),
                                                found->value.words))};
}

Result<Asking<NewEnd>> end_at(const AskedRecord& asked) {
    return asking_at<NewEnd>(asked, end_form, "/end", {asked.context.today, ""});
}
Result<Asking<NewOrder>> order_at(const AskedRecord& asked) {
    return asking_at<NewOrder>(asked, order_form, "/order",
                               {Stage::made, Proceedings::private_law, false, asked.context.today});
}
Result<Asking<NewNotice>> notice_at(const AskedRecord& asked) {
    return asking_at<NewNotice>(asked, notice_form, "/notice", {asked.context.today, ToldBy::carer, ""});
}
Result<Asking<NewVisit>> visit_at(const AskedRecord& asked) {
    return with_draft(TRY(asking_at<NewVisit>(asked, visit_form, "/visit", {asked.context.today, true, "", ""})),
                      asked.allowed.about());
}
Result<Asking<NewPlan>> plan_at(const AskedRecord& asked) {
    return with_draft(TRY(asking_at<NewPlan>(asked, plan_form, "/plan", {asked.context.today, ""})),
                      asked.allowed.about());
}
Result<Asking<NewReview>> review_at(const AskedRecord& asked) {
    return asking_at<NewReview>(asked, review_form, "/review", {asked.context.today, "", ""});
}
Result<Asking<NewTaken>> taken_at(const AskedRecord& asked) {
    return asking_at<NewTaken>(asked, taken_form, "/taken", {Support::training, asked.context.today, ""});
}

}  // namespace

Result<Response> show_arrangement(const AskedRecord& asked) {
    return ask(asked.context, TRY(arrangement_asked(asked)));
}
Result<Response> save_arrangement(const AskedRecord& asked) {
    return recorded(asked, TRY(arrangement_asked(asked)), "Saved: how the child lives",
                    [](Change& change, const Record& child, const KinshipFile& file, const NewArrangement& typed,
                       By by) -> Result<EntryNumber> {
                        const auto ties = TRY(related(change.store(), child, Known::now()));
                        return arrange(change, child, file, ties, typed, by);
                    });
}

Result<Response> show_ground(const AskedRecord& asked) {
    return ask(asked.context, TRY(ground_asked(asked, TRY(ground_named(asked.context)))));
}
Result<Response> save_ground(const AskedRecord& asked) {
    const auto ground = TRY(ground_named(asked.context));
    return recorded(asked, TRY(ground_asked(asked, ground)), "Saved: the answer",
                    [&](Change& change, const Record& child, const KinshipFile& file, const NewGround& typed, By by) {
                        return record_ground(change, child, file, ground, typed, by);
                    });
}

Result<Response> show_answer(const AskedRecord& asked) {
    return ask(asked.context, TRY(answer_asked(asked, FactId{TRY(asked.context.captures.number("asked"))})));
}
Result<Response> save_answer(const AskedRecord& asked) {
    const FactId id{TRY(asked.context.captures.number("asked"))};
    return recorded(asked, TRY(answer_asked(asked, id)), "Saved: your answer. The carer reads it",
                    [&](Change& change, const Record& child, const KinshipFile& file, const NewWords& typed, By by) {
                        return answer(change, child, file, id, typed, by);
                    });
}

Result<Response> show_end(const AskedRecord& asked) { return ask(asked.context, TRY(end_at(asked))); }
Result<Response> save_end(const AskedRecord& asked) {
    return recorded(asked, TRY(end_at(asked)), "Saved: it ended", end_arrangement);
}
Result<Response> show_order(const AskedRecord& asked) { return ask(asked.context, TRY(order_at(asked))); }
Result<Response> save_order(const AskedRecord& asked) {
    return recorded(asked, TRY(order_at(asked)), "Saved: how far the court has come", record_order);
}
Result<Response> show_notice(const AskedRecord& asked) { return ask(asked.context, TRY(notice_at(asked))); }
Result<Response> save_notice(const AskedRecord& asked) {
    return recorded(asked, TRY(notice_at(asked)), "Saved: who told us", record_notice);
}
Result<Response> show_visit(const AskedRecord& asked) { return ask(asked.context, TRY(visit_at(asked))); }
Result<Response> save_visit(const AskedRecord& asked) {
    return recorded(asked, TRY(visit_at(asked)), "Saved: the visit", record_visit);
}
Result<Response> show_plan(const AskedRecord& asked) { return ask(asked.context, TRY(plan_at(asked))); }
Result<Response> save_plan(const AskedRecord& asked) {
    return recorded(asked, TRY(plan_at(asked)), "Saved: the support plan", make_plan);
}
Result<Response> show_review(const AskedRecord& asked) { return ask(asked.context, TRY(review_at(asked))); }
Result<Response> save_review(const AskedRecord& asked) {
    return recorded(asked, TRY(review_at(asked)), "Saved: the review", review_plan);
}
Result<Response> show_taken(const AskedRecord& asked) { return ask(asked.context, TRY(taken_at(asked))); }
Result<Response> save_taken(const AskedRecord& asked) {
    return recorded(asked, TRY(taken_at(asked)), "Saved: what they took up", record_taken);
}

}  // namespace kith::kinship
