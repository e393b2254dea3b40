#include "protection/quorum.h"
#include "kernel/site/filled_in.h"

#include <fmt/format.h>

#include "kernel/core/text.h"
#include "kernel/site/saving.h"
#include "kernel/web/components.h"
#include "protection/law.h"

namespace kith::protection {

static constexpr std::string_view setting_name = "conference-quorum";
static constexpr int until_set = 3;
static constexpr std::string_view address = "/protection/quorum";
static constexpr EntryKind quorum_kind{"authority.setting", "Setting of the authority"};

static constexpr Question<NewQuorum> quorum_questions[] = {
    ask_number<&NewQuorum::agencies>("agencies", "How many agencies must be at a conference?", 2, 9,
                                     "Children's social care, which is always one of them, included"),
    ask_date<&NewQuorum::starts>("starts", "From when?", {}, 366),
};
static constexpr Form<NewQuorum> quorum_form{"conference-quorum", "When a conference is quorate", "Save",
                                             quorum_questions};
FormInfo quorum_info() { return quorum_form.info(); }

static Result<std::vector<Fact<Setting>>> settings_of(const Store& store, AuthorityId authority,
                                                      std::string_view name = setting_name) {
    auto all = TRY(facts<Setting>(store, Gate::machine(authority, the_authority), Known::now()));
    std::erase_if(all, [&](const auto& one) { return one.value.name != name; });
    return all;
}

Result<std::vector<Setting>> quorums_of(const Store& store, AuthorityId authority) {
    std::vector<Setting> all;
    for (const auto& one : TRY(settings_of(store, authority))) all.push_back(one.value);
    return all;
}

Result<int> quorum_on(const Store& store, AuthorityId authority, Date on) {
    int agencies = until_set;
    for (const auto& one : TRY(settings_of(store, authority)))
        if (one.value.starts <= on) agencies = static_cast<int>(one.value.value);
    return agencies;
}

Result<EntryNumber> set_quorum(Change& change, const AllowedAll<May::record_practitioner>& leave,
                               const NewQuorum& quorum) {
    const auto authority = Gate::machine(leave.authority(), the_authority);
    const auto before = TRY(settings_of(change.store(), leave.authority()));
    const auto entry =
        TRY(change.open(authority, {quorum_kind, fmt::format("A child protection conference is quorate with {} from {}",
                                                             plural(quorum.agencies, "agency", "agencies"),
                                                             quorum.starts.in_words())}));
    const Setting right{std::string{setting_name}, quorum.agencies, quorum.starts};
    for (const auto& one : before)
        if (one.value.starts == quorum.starts) {
            TRY(change.correct(authority, one.id, entry, right));
            return entry;
        }
    TRY(change.enter(authority, right));
    return entry;
}

Result<Response> show_quorum(const AskedAll<May::record_practitioner>& asked) {
    const auto& context = asked.context;
    const auto info = quorum_form.info();
    const NewQuorum now{TRY(quorum_on(context.store, asked.allowed.authority(), context.today)), context.today};
    std::optional<Date> since;
    for (const auto& one : TRY(quorums_of(context.store, asked.allowed.authority())))
        if (one.starts <= context.today) since = one.starts;
    auto typed = quorum_form.started(now);
    const auto source =
        filled_in(info, typed, since ? "what was set" : "what the guidance says, as nothing else was set", since,
                  context.today, {"starts"});
    return form_page(context, {.form = info,
                               .action = Url{std::string{address}},
                               .typed = std::move(typed),
                               .above = ui::paragraph(law_shown(law::quorum)) + source,
                               .back = "/protection/practitioners"});
}

Result<Response> save_quorum(const AskedAll<May::record_practitioner>& asked) {
    const auto& context = asked.context;
    const auto info = quorum_form.info();
    FormPage page{.form = info,
                  .action = Url{std::string{address}},
                  .typed = TRY(context.typed(info)),
                  .above = ui::paragraph(law_shown(law::quorum)),
                  .back = "/protection/practitioners"};
    const auto quorum = quorum_form.read(page.typed, {until_set, context.today}, context.today);
    if (!quorum) return refused(context, std::move(page), quorum.error());
    auto change = TRY(context.change());
    const auto entry = TRY(set_quorum(change, asked.allowed, *quorum));
    TRY(change.commit());
    return saved(context, entry, "/protection/practitioners", "Saved: when a conference is quorate");
}

// ---- Section 31ZA ------------------------------------------------------------------------------------------------

static constexpr std::string_view in_force_name = "family-decides-from";
static constexpr std::string_view in_force_address = "/protection/section-31za";
static constexpr EntryKind in_force_kind{"authority.setting", "Setting of the authority"};

static constexpr Question<NewInForce> in_force_questions[] = {
    ask_date<&NewInForce::starts>("starts", "From which day is section 31ZA in force?",
                                  "As the commencement regulations say. Leave empty while it is not in force.", 3'660)
        .optional(),
};
static constexpr Form<NewInForce> in_force_form{"section-31za", "The offer to decide together, before an application",
                                                "Save", in_force_questions};
FormInfo in_force_info() { return in_force_form.info(); }

Result<std::optional<Date>> family_decides_from(const Store& store, AuthorityId authority) {
    std::optional<Date> from;
    for (const auto& one : TRY(settings_of(store, authority, in_force_name))) from = one.value.starts;
    return from;
}

/// There is one such day: another supersedes it, and none withdraws it.
static Result<EntryNumber> set_in_force(Change& change, AuthorityId whose, const NewInForce& typed) {
    const auto authority = Gate::machine(whose, the_authority);
    const auto entry = TRY(change.open(
        authority, {in_force_kind, typed.starts ? "Section 31ZA is in force from " + typed.starts->in_words()
                                                : std::string{"Section 31ZA is not in force"}}));
    for (const auto& one : TRY(settings_of(change.store(), whose, in_force_name)))
        TRY(change.retire<Setting>(authority, one.id, one.entered_by));
    if (typed.starts) TRY(change.enter(authority, Setting{std::string{in_force_name}, 1, *typed.starts}));
    return entry;
}

static FormPage in_force_page(const FormInfo& info, Fields typed) {
    return {.form = info,
            .action = Url{std::string{in_force_address}},
            .typed = std::move(typed),
            .above = ui::paragraph(law_shown(law::family_decides)) +
                     ui::paragraph("From that day an application is refused unless the family was offered to decide "
                                   "together, or an exception was authorised. Before it, or without a day, the absence "
                                   "of an offer is shown and stops nothing."),
            .back = "/protection/practitioners"};
}

Result<Response> show_in_force(const AskedAll<May::record_practitioner>& asked) {
    const auto& context = asked.context;
    const auto info = in_force_form.info();
    const NewInForce now{TRY(family_decides_from(context.store, asked.allowed.authority()))};
    auto page = in_force_page(info, in_force_form.started(now));
    page.above += filled_in(info, page.typed, "what was set", {}, context.today);
    return form_page(context, page);
}

Result<Response> save_in_force(const AskedAll<May::record_practitioner>& asked) {
    const auto& context = asked.context;
    const auto info = in_force_form.info();
    auto page = in_force_page(info, TRY(context.typed(info)));
    const auto typed = in_force_form.read(page.typed, {}, context.today);
    if (!typed) return refused(context, std::move(page), typed.error());
    auto change = TRY(context.change());
    const auto entry = TRY(set_in_force(change, asked.allowed.authority(), *typed));
    TRY(change.commit());
    return saved(context, entry, "/protection/practitioners", "Saved: when section 31ZA is in force");
}

}  // namespace kith::protection
