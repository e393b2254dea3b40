// Recording a visit: one screen, six questions, and a tick for brothers and sisters in the same home.
#include <algorithm>

#include <fmt/format.h>

#include "care/pages.h"
#include "care/recordings.h"
#include "kernel/site/draft.h"

namespace kith::care {

namespace {

/// Brothers and sisters who live in the same home today and whom this reader may visit too. Nobody else is named.
Result<std::vector<SiblingHere>> siblings_here(const Context& context, const Allowed<May::record_visit>& child,
                                               const CareFile& file) {
    std::vector<SiblingHere> here;
    const auto* placement = file.placement_on(context.today);
    if (!placement) return here;
    std::vector<PersonId> siblings;
    for (const auto& person : TRY(related(context.store, child, Known::now())))
        if (person.tie == Tie::sibling || person.tie == Tie::half_sibling || person.tie == Tie::step_sibling)
            siblings.push_back(person.id);
    // Those beyond the reader are passed over without an ask: nobody tried to see them.
    for (const auto sibling : TRY(Gate::among(context.store, *context.reader, May::record_visit, siblings))) {
        const auto allowed =
            decide<May::record_visit>(context.store, *context.reader, sibling, "visit to brothers and sisters");
        if (!allowed) continue;
        const auto theirs = TRY(care_file(context.store, allowed->implies<May::see_care>(), Known::now()));
        const auto* their_home = theirs.placement_on(context.today);
        if (!their_home) continue;
        const bool same = placement->value.household
                              ? their_home->value.household == placement->value.household
                              : !placement->value.home.empty() && their_home->value.home == placement->value.home &&
                                    their_home->value.postcode == placement->value.postcode;
        if (same) here.push_back({*allowed, theirs.given, theirs.born});
    }
    return here;
}

Choices choices_of(const std::vector<SiblingHere>& siblings) {
    Choices choices;
    auto& offered = choices["siblings"];
    for (const auto& sibling : siblings)
        offered.push_back({std::to_string(sibling.leave.about().number()), sibling.given});
    return choices;
}

Result<Response> page(const Context& context, const CareFile& file, const Choices& choices, Fields typed,
                      std::vector<Error::Field> wrong) {
    const auto info = visit_form.info(choices);
    return form_page(context, {.form = info,
                               .action = Url{address_of(file, "/visits/new")},
                               .typed = std::move(typed),
                               .wrong = std::move(wrong),
                               .above = TRY(identity_bar(context, file, {})),
                               .back = address_of(file),
                               .about = file.child,
                               .shown_at = TRY(last_entry(context.store, context.reader->authority))});
}

}  // namespace

Result<Response> show_visit_form(const Asked<May::record_visit>& asked) {
    const auto& context = asked.context;
    const auto file = TRY(care_file(context.store, asked.allowed.implies<May::see_care>(), Known::now()));
    const auto siblings = TRY(siblings_here(context, asked.allowed, file));
    return page(context, file, choices_of(siblings),
                visit_form.started(NewVisit{.on = context.today, .said = {}, .notes = {}, .next = {}}), {});
}

Result<Response> save_visit(const Asked<May::record_visit>& asked) {
    const auto& context = asked.context;
    const auto file = TRY(care_file(context.store, asked.allowed.implies<May::see_care>(), Known::now()));
    const auto siblings = TRY(siblings_here(context, asked.allowed, file));
    const auto choices = choices_of(siblings);
    const auto typed = TRY(context.typed(visit_form.info(choices)));
    auto answers = visit_form.read(typed, NewVisit{.on = context.today, .said = {}, .notes = {}, .next = {}},
                                   context.today, choices);
    if (!answers && context.wants_json) return tl::unexpected(answers.error());
    if (!answers) return page(context, file, choices, typed, answers.error().fields);
    auto change = TRY(context.change());
    const auto entry = record_visit(change, file, asked.allowed, context.reader->person, *answers, siblings);
    if (!entry && entry.error().fault == Fault::invalid && !context.wants_json)
        return page(context, file, choices, typed, entry.error().fields);
    if (!entry) return tl::unexpected(entry.error());
    TRY(end_draft(change.transaction(), *context.reader, visit_form.name, file.child));
    TRY(change.commit());
    const auto also = answers->siblings.empty()
                          ? std::string{}
                          : fmt::format(", and for {}", plural(static_cast<std::int64_t>(answers->siblings.size()),
                                                               "brother or sister", "brothers and sisters"));
    return saved(context, *entry, address_of(file), fmt::format("Visit to {} saved{}", file.given, also));
}

}  // namespace kith::care
