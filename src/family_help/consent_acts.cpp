// What the family agrees to, and what follows when it is taken back.
#include <algorithm>

#include <fmt/format.h>

#include "family_help/acts.h"
#include "family_help/seats.h"
#include "family_help/words.h"
#include "kernel/core/text.h"
#include "kernel/people/names.h"

namespace kith::family_help {

namespace {

/// Who has parental responsibility, at whatever age; others of 16 or over who are tied to one of the children; those
/// invited to the plan; and children who can agree for themselves. Of whom no birthday is known, the name is typed.
Result<Choices> who_may_consent(const Context& context, const FamilyFile& file) {
    const auto leave = TRY(decide<May::see_family>(context.store, *context.reader, file.family));
    const auto who = TRY(who_they_are(context.store, leave, context.today));
    std::vector<Choice> offered;
    const auto offer = [&](PersonId person, const std::string& name) {
        const auto id = std::to_string(person.number());
        if (std::ranges::find(offered, id, &Choice::value) == offered.end()) offered.push_back({id, name});
    };
    for (const auto child : TRY(among_children(context, who, May::see_person))) {
        const auto of_child = TRY(decide<May::see_person>(context.store, *context.reader, child, "who may consent"));
        for (const auto& one : TRY(related(context.store, of_child, Known::now())))
            if (!one.ends && !one.died && (one.parental_responsibility || of_age(one.born, context.today)))
                offer(one.id, fmt::format("{}{}", one.name,
                                          one.parental_responsibility ? ", has parental responsibility" : ""));
    }
    for (const auto& one : who.take_part) offer(one.person, one.name);
    for (const auto& child : who.children)
        if (of_age(child.born, context.today)) offer(child.child, child.name);
    return Choices{{"person", std::move(offered)}};
}

Wrong consent_does_not_fit(const NewConsent& typed) {
    const auto has = [&](ConsentFor purpose) {
        return std::ranges::find(typed.purposes, purpose) != typed.purposes.end();
    };
    const bool named = typed.name && !trim(*typed.name).empty();
    if (!typed.person && !named) return wrong("name", "Choose who agreed, or enter their name");
    if (typed.purposes.empty()) return wrong("purposes", "Choose at least one thing they agreed to");
    if (typed.agencies.empty() && (has(ConsentFor::share_plan) || has(ConsentFor::ask_agencies)))
        return wrong("agencies", "Choose which agencies");
    if (typed.until && *typed.until < typed.on) return wrong("until", "This is before it was given");
    return {};
}

Result<EntryNumber> save_consent(Change& change, const FamilyFile& file, const Allowed<May::record_family>& family,
                                 const NewConsent& typed, const Doing&) {
    if (const auto unfit = consent_does_not_fit(typed)) return fail_at(unfit->name, unfit->message);
    std::string name = typed.name.value_or("");
    if (typed.person)
        name = TRY(names_in(change.store(), static_cast<const Leave&>(family), {*typed.person})).at(*typed.person);
    const Consent consent{typed.person, std::move(name), codes_of(typed.purposes), codes_of(typed.agencies), typed.how,
                          typed.on,     typed.until};
    const auto entry =
        TRY(change.open(family, {consent_kind, fmt::format("{} agreed for {}: {}", consent.given_by, file.name,
                                                           lower(purposes_in_words(consent)))}));
    TRY(change.enter(family, consent));
    // Whose seat rests on what ends, and goes on without a break by what was agreed now, is let in for as long.
    TRY(settle_reach(change, file, "The family agreed for longer"));
    return entry;
}

constexpr Question<NewConsent> consent_questions[] = {
    ask_which<&NewConsent::person>("person", "Who agreed?").optional(),
    ask_line<&NewConsent::name>("name", "Their name, if they are not in the list").optional(),
    ask_some_of<&NewConsent::purposes>("purposes", "What did they agree to?"),
    ask_some_of<&NewConsent::agencies>("agencies", "Which agencies?", "Leave empty if none sees the plan or is asked.")
        .optional(),
    ask_one_of<&NewConsent::how>("how", "How did they agree?"),
    ask_date<&NewConsent::on>("on", "When?", "For example, today"),
    ask_date<&NewConsent::until>("until", "Until when?", "Leave empty if no day was set.", 1'100).optional(),
};
constexpr Form<NewConsent> consent_form{"family-help-consent", "Record consent", "Save consent", consent_questions};

// ---- Taken back --------------------------------------------------------------------------------------------------

Result<Choices> consents_in_force(const Context& context, const FamilyFile& file) {
    std::vector<Choice> offered;
    for (const auto& one : file.consents)
        if (file.in_force(one, context.today))
            offered.push_back({std::to_string(one.id.number()),
                               fmt::format("{}, {}: {}", one.value.given_by, one.value.on.short_words(),
                                           lower(purposes_in_words(one.value)))});
    return Choices{{"consent", std::move(offered)}};
}

Result<EntryNumber> save_withdrawal(Change& change, const FamilyFile& file, const Allowed<May::record_family>& family,
                                    const NewWithdrawal& typed, const Doing&) {
    const auto consent = std::ranges::find(file.consents, typed.consent, &Fact<Consent>::id);
    if (consent == file.consents.end() || file.withdrawn_on(typed.consent))
        return fail(Fault::conflict, "This consent is not in force any more.");
    if (typed.on < consent->value.on) return fail_at("on", "This is before it was given");
    const auto entry = TRY(change.open(
        family, {consent_kind, fmt::format("{} took back what was agreed on {}: {}", typed.by,
                                           consent->value.on.in_words(), lower(purposes_in_words(consent->value)))}));
    const ConsentWithdrawn taken{typed.consent, typed.on, typed.by};
    const auto id = TRY(change.enter(family, taken));
    auto after = file;
    after.withdrawn.push_back({id, file.family, entry, {}, taken});
    std::vector<const Fact<TeamMember>*> out;
    for (const auto* member : seats_from(file, typed.on))
        if (const auto& is = member->value; is.agency && !after.may_see_plan(*is.agency, std::max(typed.on, is.starts)))
            out.push_back(member);
    TRY(end_seats(change, family, out, typed.on.plus_days(-1)));
    TRY(settle_reach(change, file, "The family took back their consent"));
    return entry;
}

/// Whose seat goes with it, said before it is saved.
Result<Html> what_follows(const Context& context, const FamilyFile& file) {
    std::vector<ui::Content> lines;
    for (const auto* member : file.team(context.today))
        if (member->value.agency)
            lines.emplace_back(fmt::format("{}, {}", member->value.name, lower(in_words(*member->value.agency))));
    auto shown = ui::paragraph(
        "Those of other agencies whom nothing else that was agreed lets in leave the team at once, "
        "and see the plan no more. What they wrote stays.");
    return lines.empty() ? shown : shown + ui::bullets(lines);
}

constexpr Question<NewWithdrawal> withdrawal_questions[] = {
    ask_which<&NewWithdrawal::consent>("consent", "What is taken back?"),
    ask_line<&NewWithdrawal::by>("by", "Who takes it back?", "Their name"),
    ask_date<&NewWithdrawal::on>("on", "When?", "For example, today"),
};
constexpr Form<NewWithdrawal> withdrawal_form{"family-help-withdrawal", "Consent is taken back", "Save",
                                              withdrawal_questions};

}  // namespace

constinit const Act<NewConsent, May::record_family> give_consent{
    .form = consent_form,
    .start = [](const FamilyFile&, Date today) { return NewConsent{.on = today}; },
    .save = save_consent,
    .choices = who_may_consent,
};

constinit const Act<NewWithdrawal, May::record_family> withdraw_consent{
    .form = withdrawal_form,
    .start = [](const FamilyFile&, Date today) { return NewWithdrawal{.on = today}; },
    .save = save_withdrawal,
    .choices = consents_in_force,
    .above = what_follows,
};

}  // namespace kith::family_help
