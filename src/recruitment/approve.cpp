#include "recruitment/approve.h"

#include <algorithm>

#include "homes/acts.h"
#include "kernel/access/work.h"
#include "kernel/core/text.h"
#include "kernel/people/home.h"
#include "kernel/people/names.h"
#include "kernel/people/person.h"
#include "recruitment/act_parts.h"

namespace kith::recruitment {

static Result<std::optional<Residence>> residence(Change& change, const Leave& applicant, Date today) {
    std::optional<Residence> found;
    for (const auto& fact : TRY(facts<Residence>(change.store(), applicant, Known::now())))
        if ((!fact.value.starts || *fact.value.starts <= today) && (!fact.value.ends || *fact.value.ends >= today))
            found = fact.value;
    return found;
}

Result<void> open_home(Change& change, const Reader& reader, const ApplicationFile& file, const Leave& applicant,
                       const homes::Terms& terms) {
    const auto where = TRY(residence(change, applicant, reader.today));
    if (!where)
        return fail(
            Fault::conflict,
            fmt::format("It is not recorded where {} lives. Their supporter records the address first.", file.name));
    const auto home = TRY(Gate::decide_new_home(reader, where->household, "approval"));
    for (const auto& fact : TRY(facts<Home>(change.store(), home, Known::now()))) {
        if (fact.value.closed) continue;
        TRY(change.open(home, {decision_kind, fmt::format("{} has new terms of approval", fact.value.name)}));
        TRY(change.enter(home, terms));
        return {};
    }
    const auto family = file.name.substr(file.name.rfind(' ') + 1);
    TRY(homes::make_home(change, home,
                         {.kind = file.route() == Route::connected ? HomeKind::kinship : HomeKind::foster,
                          .name = fmt::format("The {} family", family),
                          .opened = terms.starts,
                          .provider = care::Provider::own_authority,
                          .terms = terms}));
    return {};
}

static homes::Terms terms_of(const ApplicationFile& file, const Decision& decision, const Reader& reader) {
    return {.how = homes::ApprovedHow::after_panel,
            .places = decision.places.value_or(1),
            .from_age = decision.youngest.value_or(0),
            .to_age = decision.eldest.value_or(17),
            .only_for = file.route() == Route::connected && !file.enquiries.empty() ? file.enquiries.back().value.child
                                                                                    : std::nullopt,
            .words = decision.kinds.value_or(""),
            .decided_by = reader.name,
            .starts = decision.on,
            .ends = {}};
}

// ---- Who is a foster carer, and of whom ----

Result<void> give_role(Change& change, const Leave& carer, Date starts, std::optional<Date> ends) {
    for (const auto& fact : TRY(facts<RoleFact>(change.store(), carer, Known::now()))) {
        if (fact.value.role != Role::foster_carer || (fact.value.ends && *fact.value.ends < starts)) continue;
        if (!fact.value.ends || (ends && *ends <= *fact.value.ends)) return {};
        auto longer = fact.value;
        longer.ends = ends;
        return change.correct(carer, fact.id, fact.entered_by, longer);
    }
    TRY(change.enter(carer, RoleFact{Role::foster_carer, {}, starts, ends}));
    return {};
}

Result<void> end_temporary_role(Change& change, const Leave& carer, Date last) {
    for (const auto& fact : TRY(facts<RoleFact>(change.store(), carer, Known::now()))) {
        if (fact.value.role != Role::foster_carer || !fact.value.ends || *fact.value.ends <= last) continue;
        auto ended = fact.value;
        ended.ends = std::max(ended.starts, last);
        TRY(change.correct(carer, fact.id, fact.entered_by, ended));
    }
    return {};
}

Result<void> end_temporary_terms(Change& change, const Reader& reader, const Leave& applicant, PersonId child,
                                 Date last) {
    const auto where = TRY(residence(change, applicant, reader.today));
    if (!where) return {};
    const auto home = TRY(Gate::decide_new_home(reader, where->household, "approval"));
    bool opened = false;
    for (const auto& fact : TRY(facts<homes::Terms>(change.store(), home, Known::now()))) {
        const auto& it = fact.value;
        const bool ours = it.how == homes::ApprovedHow::for_the_time && it.only_for == child;
        if (!ours || !it.ends || *it.ends <= last) continue;
        if (!opened) TRY(change.open(home, {decision_kind, "The temporary approval of this home ended early"}));
        opened = true;
        auto ended = it;
        ended.ends = std::max(it.starts, last);
        TRY(change.correct(home, fact.id, fact.entered_by, ended));
    }
    return {};
}

Result<void> care_for_children_there(Change& change, const ApplicationFile& file, const Leave& carer, Date from) {
    const auto where = TRY(residence(change, carer, from));
    if (!where) return {};
    struct Child {
        PersonId id;
        Date starts;
    };
    const auto children = TRY(change.store().all(
        "select about, starts from care_placement where authority = $1 and household = $2 and ends is null"
        " and retired_by is null order by about",
        {change.authority(), where->household}, [](const Row& row) {
            return Child{row.id<PersonId>(0), Cell<Date>::read(row, 1)};
        }));
    for (const auto& child : children) {
        // Their reach follows from the approval itself: whoever approves need not reach the child.
        const auto leave = Gate::machine(change.authority(), child.id);
        bool does = false;
        for (const auto& fact : TRY(facts<CaredForBy>(change.store(), leave, Known::now())))
            does = does || (fact.value.carer == carer.about() && !fact.value.ends);
        if (does) continue;
        TRY(change.open(
            leave, {decision_kind, fmt::format("Those they live with were approved: {} cares for them", file.name)}));
        TRY(change.also_about(carer.about()));
        TRY(change.enter(leave, CaredForBy{carer.about(), std::max(child.starts, from), {}}));
    }
    return {};
}

/// The person of this name who lives there, if they are on the record.
static Result<std::optional<PersonId>> resident_named(Change& change, const Leave& applicant, HouseholdId household,
                                                      std::string_view name) {
    const auto residents = TRY(change.store().all(
        "select distinct about from people_residence where authority = $1 and household = $2 and ends is null"
        " and retired_by is null order by about",
        {change.authority(), household}, [](const Row& row) { return row.id<PersonId>(0); }));
    for (const auto& [id, theirs] : TRY(names_in(change.store(), applicant, residents)))
        if (id != applicant.about() && fold(theirs) == fold(name)) return std::optional{id};
    return std::optional<PersonId>{};
}

/// Puts on the record, at the same address, whoever applied together with them and was a name until now.
static Result<PersonId> put_on_record(Change& change, const ApplicationFile& file, const HouseholdMember& member,
                                      Residence home, Date from) {
    const auto leave = Gate::machine(change.authority(), PersonId{change.next_id()});
    TRY(change.open(leave, {decision_kind, fmt::format("{}, who applied together with {}, was added to the record",
                                                       member.name, file.name)}));
    Person person{};
    person.born = member.born;
    TRY(change.enter(leave, person));
    const auto space = member.name.rfind(' ');
    const auto given = space == std::string::npos ? member.name : member.name.substr(0, space);
    const auto family =
        space == std::string::npos ? file.name.substr(file.name.rfind(' ') + 1) : member.name.substr(space + 1);
    TRY(change.enter(leave, name_of(NameKind::usual, given, family)));
    home.starts = from;
    home.ends = {};
    TRY(change.enter(leave, home));
    return leave.about();
}

static Result<void> approve_those_applying_together(Change& change, const ApplicationFile& file, const Leave& applicant,
                                                    Date from) {
    const auto home = TRY(residence(change, applicant, from));
    if (!home) return {};
    for (const auto& member : file.household) {
        if (member.value.tie != HouseholdTie::co_applicant) continue;
        auto person = TRY(resident_named(change, applicant, home->household, member.value.name));
        if (!person) person = TRY(put_on_record(change, file, member.value, *home, from));
        const auto leave = Gate::machine(change.authority(), *person);
        TRY(change.open(leave, {decision_kind, fmt::format("{} was approved as a foster carer, together with {}",
                                                           member.value.name, file.name)}));
        TRY(give_role(change, leave, from, {}));
        TRY(care_for_children_there(change, file, leave, from));
    }
    return {};
}

static Result<void> end_way_in(Change& change, const Leave& applicant, Date decided) {
    constexpr int to_read_it = 28;
    for (const auto& fact : TRY(facts<RoleFact>(change.store(), applicant, Known::now())))
        if (fact.value.role == Role::prospective_carer && !fact.value.ends) {
            auto ending = fact.value;
            ending.ends = std::max(ending.starts, decided.plus_days(to_read_it));
            TRY(change.correct(applicant, fact.id, fact.entered_by, ending));
        }
    return {};
}

Result<EntryNumber> approve(Change& change, const Reader& reader, const ApplicationFile& file,
                            const MayDecide& applicant, const Decision& decision) {
    check(decision.outcome == Outcome::approved, "What was not approved was to make a home.");
    if (auto no = contradicts(file, decision, reader.today)) return tl::unexpected(*std::move(no));
    const auto entry =
        TRY(change.open(applicant, {decision_kind, fmt::format("{} was approved as a foster carer", file.name)}));
    TRY(change.enter(applicant, decision));
    TRY(give_role(change, applicant, decision.on, {}));
    TRY(end_way_in(change, applicant, decision.on));
    for (const auto& fact : file.temporary)
        if (!fact.value.ended) {
            auto ended = fact.value;
            ended.ended = std::max(ended.starts, decision.on);
            TRY(change.correct(applicant, fact.id, fact.entered_by, ended));
        }
    TRY(open_home(change, reader, file, applicant, terms_of(file, decision, reader)));
    for (const auto& fact : file.temporary)
        TRY(end_temporary_terms(change, reader, applicant, fact.value.child, decision.on.plus_days(-1)));
    TRY(care_for_children_there(change, file, applicant, decision.on));
    TRY(approve_those_applying_together(change, file, applicant, decision.on));
    return entry;
}

}  // namespace kith::recruitment
