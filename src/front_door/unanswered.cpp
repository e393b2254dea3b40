#include "front_door/unanswered.h"

#include <algorithm>

#include "kernel/record/several.h"

namespace kith::front_door {

namespace {

struct Standing {
    PersonId worry;
    std::optional<PersonId> child;
    std::optional<FactId> contact;
    std::optional<Outcome> outcome;
};

/// Of the rows of files whose teller said who they are and has no answer yet: where they stand, once that is decided.
Result<std::vector<Standing>> standings(const Store& store, AuthorityId authority) {
    return store.all(
        "select w.about, t.child, t.contact, d.outcome from front_door_worry w"
        " left join front_door_tied t on t.authority = w.authority and t.about = w.about and t.retired_by is null"
        " left join front_door_decision d on d.authority = w.authority and d.contact = t.contact"
        " and d.retired_by is null"
        " left join front_door_worry_closed c on c.authority = w.authority and c.about = w.about"
        " and c.retired_by is null"
        " where w.authority = $1 and w.source is not null and w.teller <> $2 and w.retired_by is null"
        " and (c.about is not null or (t.joined = $3 and d.outcome is not null)) and not exists (select 1 from"
        " front_door_teller_told a where a.authority = w.authority and a.about = w.about and a.retired_by is null)"
        " order by w.on_day, w.about",
        {authority, code(Teller::anonymous), true}, [](const Row& row) {
            Standing one{row.id<PersonId>(0), {}, {}, {}};
            if (!row.null(1)) one.child = row.id<PersonId>(1);
            if (!row.null(2)) one.contact = row.id<FactId>(2);
            if (!row.null(3)) one.outcome = Cell<Outcome>::read(row, 3);
            return one;
        });
}

}  // namespace

Result<std::vector<Unanswered>> unanswered(const Store& store, const Reader& reader,
                                           const AllowedAll<May::record_contact>& leave, const Calendar& calendar) {
    const auto all = TRY(standings(store, leave.authority()));
    std::vector<PersonId> children, worries;
    for (const auto& one : all) {
        worries.push_back(one.worry);
        if (one.child) children.push_back(*one.child);
    }
    const auto known = TRY(Gate::among(store, reader, May::record_contact, children));
    std::vector<Fact<Worry>> told;
    TRY(each_fact_of<Worry>(store, leave, worries, [&](Fact<Worry> worry) { told.push_back(std::move(worry)); }));
    std::vector<Unanswered> shown;
    for (const auto& one : all) {
        if (one.child && std::ranges::find(known, *one.child) == known.end()) continue;
        const auto worry = std::ranges::find(told, one.worry, &Fact<Worry>::about);
        if (worry == told.end()) continue;
        shown.push_back(
            {*worry, one.child, one.contact, one.outcome, answer_of(worry->value.on, calendar, reader.today)});
    }
    return shown;
}

Result<EntryNumber> answer_teller(Change& change, const AllowedAll<May::record_contact>& leave, const Unanswered& one,
                                  ToldHow how, PersonId by, Date today) {
    if (how != ToldHow::spoken && how != ToldHow::written)
        return fail_at("how", "Save this once they have been told: they have no link, so speak or write to them");
    const auto told = TRY(Gate::for_told(change.store(), leave.authority(), one.worry.about));
    const auto entry = TRY(change.open(told, {told_kind, "Who told of a worry in a file was answered"}));
    TRY(change.enter(told, TellerTold{today, how, by}));
    return entry;
}

}  // namespace kith::front_door
