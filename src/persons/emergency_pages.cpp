// Opening a record in an emergency, and answering for it.
#include <algorithm>
#include <unordered_set>

#include <fmt/format.h>

#include "kernel/access/emergency.h"
#include "kernel/core/text.h"
#include "kernel/people/names.h"
#include "kernel/site/draft.h"
#include "kernel/site/saving.h"
#include "persons/forms.h"
#include "persons/pages.h"
#include "persons/parts.h"

namespace kith::persons {

namespace {

FormPage page_to_open(const Context& context, const PersonFile& file, const FormInfo& form, Fields typed) {
    const auto next =
        ui::bullets({"You can see who they are and their care for four hours. Then it closes by itself.",
                     "What you write here, your name and the time stay in their record. They may read it one day.",
                     "A manager is told, and will ask what you did."});
    return {.form = form,
            .action = Url{address_of(file.id, "/emergency")},
            .typed = std::move(typed),
            .above = identity_bar(context, file) +
                     ui::warning_text(
                         "Only when a child may be in danger now, and nobody who works with them can be asked.") +
                     next,
            .back = "/people"};
}

}  // namespace

Result<Response> show_emergency(const Asked<May::break_glass>& asked) {
    const auto& context = asked.context;
    // Who may see who a child is may still not see their care: a brother of a child one works with.
    if (!TRY(Gate::among(context.store, *context.reader, May::see_care, {asked.person()})).empty())
        return Response::redirect(address_of(asked.person()));
    const auto file = TRY(person_file(context.store, asked.allowed, Known::now()));
    const auto form = emergency_form.info();
    return form_page(context, page_to_open(context, file, form, {}));
}

Result<Response> open_in_emergency(const Asked<May::break_glass>& asked) {
    const auto& context = asked.context;
    const auto file = TRY(person_file(context.store, asked.allowed, Known::now()));
    const auto form = emergency_form.info();
    auto page = page_to_open(context, file, form, TRY(context.typed(form)));
    const auto why = emergency_form.read(page.typed, {}, context.today);
    if (!why) return refused(context, std::move(page), why.error());
    auto change = TRY(context.change());
    if (auto opened = break_glass(change, *context.reader, asked.allowed, why->why); !opened)
        return refused(context, std::move(page), opened.error());
    const auto entry = change.last_entry();
    TRY(change.commit());
    return saved(context, entry, address_of(file.id),
                 "This record is open to you for four hours, and a manager has been told");
}

Result<Response> show_emergencies(const AskedAll<May::see_break_glass>& asked) {
    const auto& context = asked.context;
    auto waiting = TRY(emergencies_unanswered(context.store, asked.allowed, *context.reader));
    std::vector<PersonId> opened;
    std::vector<PersonId> named;
    for (const auto& emergency : waiting) {
        opened.push_back(emergency.about);
        named.push_back(emergency.about);
        named.push_back(emergency.value.reader);
    }
    // A record that was restricted since it was opened is answered for by those who may still know of it.
    const auto known = TRY(Gate::among(context.store, *context.reader, May::see_break_glass, opened));
    const std::unordered_set<PersonId> knows{known.begin(), known.end()};
    std::erase_if(waiting, [&](const auto& emergency) { return !knows.contains(emergency.about); });
    const auto names = TRY(names_in(context.store, static_cast<const LeaveOfAll&>(asked.allowed), named));
    auto body = ui::heading({.text = "Records opened in an emergency", .level = 1, .size = ui::Size::large}) +
                ui::paragraph(waiting.empty() ? "None waits for your answer."
                                              : "These wait for your answer, the oldest first.");
    for (const auto& emergency : waiting) {
        const auto& value = emergency.value;
        const auto answer = address_of(emergency.about, fmt::format("/emergencies/{}", emergency.id.number()));
        body += ui::summary_list({.rows = {{"Opened by", names.at(value.reader)},
                                           {"When", value.opened.in_words()},
                                           {value.ends > context.at ? "Open until" : "Closed", value.ends.in_words()},
                                           {"Why", value.why}},
                                  .card_title = names.at(emergency.about),
                                  .card_actions = {{"Answer", Url{answer}, names.at(emergency.about)}}});
    }
    return page_of(context, {.title = "Records opened in an emergency", .main = std::move(body)});
}

namespace {

struct Opening {
    PersonFile file;
    Fact<Emergency> fact;
    std::string reader;
};

Result<Opening> opening(const Asked<May::see_break_glass>& asked) {
    const auto& store = asked.context.store;
    const FactId wanted{TRY(asked.context.captures.number("fact"))};
    // The reason is read by those who answer for it, and not by the managers of other teams.
    const auto everyone = Gate::machine_all(asked.allowed.authority());
    for (const auto& fact : TRY(emergencies_unanswered(store, everyone, *asked.context.reader))) {
        if (fact.id != wanted || fact.about != asked.person()) continue;
        const auto names = TRY(names_in(store, static_cast<const Leave&>(asked.allowed), {fact.value.reader}));
        return Opening{TRY(person_file(store, asked.allowed, Known::now())), fact, names.at(fact.value.reader)};
    }
    return fail(Fault::not_found, "There is no such emergency opening.");
}

FormPage page_to_answer(const Context& context, const Opening& opened, const FormInfo& form, Fields typed) {
    const auto said = fmt::format("{} opened this record on {}: {}", opened.reader, opened.fact.value.opened.in_words(),
                                  opened.fact.value.why);
    return {.form = form,
            .action = Url{address_of(opened.file.id, fmt::format("/emergencies/{}", opened.fact.id.number()))},
            .typed = std::move(typed),
            .above = identity_bar(context, opened.file) + ui::inset_text(said),
            .back = "/emergencies"};
}

}  // namespace

Result<Response> show_answer(const Asked<May::see_break_glass>& asked) {
    const auto opened = TRY(opening(asked));
    const auto form = finding_form.info();
    auto page = page_to_answer(asked.context, opened, form, {});
    page.shown_at = TRY(shown_now(asked.context));
    return form_page(asked.context, page);
}

Result<Response> save_answer(const Asked<May::see_break_glass>& asked) {
    const auto& context = asked.context;
    const auto opened = TRY(opening(asked));
    const auto form = finding_form.info();
    auto page = page_to_answer(context, opened, form, TRY(context.typed(form)));
    const auto finding = finding_form.read(page.typed, {}, context.today);
    if (!finding) return refused(context, std::move(page), finding.error());
    auto change = TRY(context.change());
    if (auto answered =
            answer_for(change, *context.reader, asked.allowed, opened.fact.id, context.shown_at(), finding->finding);
        !answered)
        return refused(context, std::move(page), answered.error());
    const auto entry = change.last_entry();
    TRY(change.commit());
    return saved(context, entry, "/emergencies", "Your answer was saved");
}

}  // namespace kith::persons
