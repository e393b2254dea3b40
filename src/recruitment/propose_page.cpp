// Someone of a child's own network who may take the child in: the way to fostering begins at the child's record.
#include <algorithm>

#include <fmt/format.h>

#include "kernel/access/work.h"
#include "kernel/core/text.h"
#include "kernel/people/person.h"
#include "kernel/site/draft.h"
#include "kernel/site/saving.h"
#include "kernel/web/components.h"
#include "recruitment/act_parts.h"
#include "recruitment/pages.h"

namespace kith::recruitment {

namespace {

constexpr int grown_up = 18;

/// Grown-up people tied to the child who live.
Result<Choices> network_of(const Context& context, const Leave& child) {
    Choices choices;
    auto& offered = choices["who"];
    for (const auto& person : TRY(related(context.store, child, Known::now()))) {
        const bool grown = !person.born || person.born->age_on(context.today) >= grown_up;
        if (grown && !person.died && !person.ends)
            offered.push_back(
                {std::to_string(person.id.number()), fmt::format("{}, {}", person.name, lower(in_words(person.tie)))});
    }
    return choices;
}

FormPage page_for(const FormInfo& form, PersonId child, Fields typed) {
    return {.form = form,
            .action = Url{fmt::format("/children/{}/propose-carer", child.number())},
            .typed = std::move(typed),
            .back = fmt::format("/children/{}", child.number()),
            .about = child};
}

/// The change is about the one proposed; it stands in the child's journal too.
Result<EntryNumber> propose(Change& change, const Context& context, PersonId child, const Proposed& proposed) {
    const auto person =
        TRY(decide<May::change_person>(context.store, *context.reader, proposed.who, "may foster this child"));
    for (const auto& fact : TRY(facts<Enquiry>(change.store(), person, Known::now())))
        if (fact.value.child == child)
            return fail(Fault::conflict, "They were proposed for this child already. Fostering has the application.");
    const auto roles = TRY(roles_of(change.store(), change.authority(), proposed.who, context.today));
    const auto entry = TRY(change.open(person, {enquiry_kind, "Someone whom a child knows may foster that child"}));
    TRY(change.also_about(child));
    if (std::ranges::find(roles, Role::prospective_carer, &HeldRole::role) == roles.end())
        TRY(change.enter(person, RoleFact{Role::prospective_carer, {}, context.today, {}}));
    TRY(change.enter(person, Enquiry{context.today,
                                     Source::network,
                                     Route::connected,
                                     {},
                                     proposed.reach_by,
                                     proposed.telephone,
                                     proposed.email,
                                     proposed.words,
                                     child,
                                     proposed.to_them}));
    return entry;
}

}  // namespace

Result<Response> show_propose(const Asked<May::change_person>& asked) {
    const auto form = proposed_form.info(TRY(network_of(asked.context, asked.allowed)));
    return form_page(asked.context, page_for(form, asked.person(), {}));
}

Result<Response> save_propose(const Asked<May::change_person>& asked) {
    const auto& context = asked.context;
    const auto choices = TRY(network_of(context, asked.allowed));
    const auto form = proposed_form.info(choices);
    auto page = page_for(form, asked.person(), TRY(context.typed(form)));
    const auto proposed =
        proposed_form.read(page.typed, {PersonId{1}, "", ReachBy::telephone, {}, {}, {}}, context.today, choices);
    if (!proposed) return refused(context, std::move(page), proposed.error());
    auto change = TRY(context.change());
    const auto entry = propose(change, context, asked.person(), *proposed);
    if (!entry) return refused(context, std::move(page), entry.error());
    TRY(end_draft(change.transaction(), *context.reader, form.name, asked.person()));
    TRY(change.commit());
    return saved(context, *entry, page.back, "Sent to fostering, who get in touch within a working day");
}

std::vector<Page> propose_pages() {
    constexpr auto info = +[]() -> FormInfo { return proposed_form.info(); };
    return {page<show_propose>(Method::get, "/children/{person}/propose-carer").with(info),
            page<save_propose>(Method::post, "/children/{person}/propose-carer").with(info)};
}

}  // namespace kith::recruitment
