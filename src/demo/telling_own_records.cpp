#include "demo/telling_own_records.h"

#include <algorithm>

#include <fmt/format.h>

#include "demo/after_all.h"
#include "kernel/access/work.h"
#include "kernel/people/names.h"
#include "own_records/acts.h"

namespace kith::demo {

namespace {

using namespace own_records;

class OfOwnRecords {
public:
    OfOwnRecords(Change& change, const Plan& plan) : change_{change}, plan_{plan} {}

    Result<PersonId> hire() {
        const auto leave = Gate::machine(change_.authority(), PersonId{change_.next_id()});
        TRY(change_.open(leave, {{"people.added", "Person added"}, "Wren Calloway was added"}));
        TRY(change_.enter(leave, Person{}));
        TRY(change_.enter(leave, name_of(NameKind::usual, "Wren", "Calloway")));
        TRY(change_.enter(leave, RoleFact{Role::records_officer, {}, ago(1'500), {}}));
        facts_ += 3;
        return leave.about();
    }

    /// The whole way: asked, prepared, looked at by a manager, given, and written beside.
    Result<void> tell_given(PersonId person, PersonId officer, PersonId manager) {
        const auto me = Gate::machine_to<May::use_own_pages>(change_.authority(), person);
        const auto prepare = Gate::machine_to<May::prepare_records>(change_.authority(), person);
        const auto give = Gate::machine_to<May::release_records>(change_.authority(), person);
        const auto own = TRY(reader(person));
        const auto preparing = TRY(reader(officer));
        const auto second = TRY(reader(manager));
        TRY(ask_for_mine(change_, me, TRY(file(person)), {"Why we moved so often.", Format::page, true},
                         {own, ago(70)}));
        TRY(know_who(change_, prepare, TRY(file(person)), {Identity::account}, {preparing, ago(68)}));
        TRY(searched(change_, prepare, TRY(file(person)), {Place::this_system, Outcome::found, "Everything since 2015"},
                     {preparing, ago(66)}));
        TRY(searched(change_, prepare, TRY(file(person)), {Place::archive, Outcome::nothing, {}},
                     {preparing, ago(60)}));
        TRY(give_company(change_, prepare, TRY(file(person)), {officer}, {preparing, ago(60)}));
        const auto known = change_.last_entry();
        const auto record = TRY(own_record(change_.store(), prepare, Known::as_of(known), schemas_told_of()));
        const NewOther covers{own_records::Choice::cover, "They could not be reached, to ask whether they agree."};
        const NewOther shows{own_records::Choice::show, "They know each other well."};
        for (bool first = true; const auto& [who, other] : record.others) {
            TRY(decide_other(change_, prepare, TRY(file(person)), other, first ? covers : shows, {preparing, ago(55)}));
            first = false;
        }
        const auto decided = TRY(file(person));
        const auto request = decided.open()->id;
        for (const auto& line : record.lines)
            if (!line.look_at.empty())
                TRY(decide_line(change_, prepare, TRY(file(person)), line, {own_records::Choice::show, {}, {}, {}},
                                {preparing, ago(55)}));
        TRY(prepared(change_, prepare, TRY(file(person)), record, known, {preparing, ago(50)}));
        const auto lines = all_given(record, Decisions{TRY(file(person)), request}, {});
        TRY(release(change_, give, TRY(file(person)), lines, {second, ago(47)}));
        facts_ += 9 + static_cast<std::int64_t>(record.others.size());
        return write_beside_it(me, own, lines);
    }

    Result<void> tell_letter(PersonId person, PersonId officer) {
        const auto prepare = Gate::machine_to<May::prepare_records>(change_.authority(), person);
        const auto preparing = TRY(reader(officer));
        TRY(ask_by_letter(change_, prepare, TRY(file(person)),
                          {ago(20), "Who looked after me before I can remember.", Format::paper, false},
                          {preparing, ago(19)}));
        TRY(know_who(change_, prepare, TRY(file(person)), {Identity::document}, {preparing, ago(15)}));
        facts_ += 2;
        return {};
    }

    /// Somebody else who left care as an adult, with an open record; none where there is nobody.
    Result<std::optional<PersonId>> another_adult(PersonId but) {
        return change_.store()
            .first(
                "select min(p.about) from people_person p where p.authority = $1 and p.retired_by is null and p.died "
                "is null "
                "and p.born <= $2 and p.about <> $3 and exists (select 1 from care_period c where c.authority = "
                "p.authority "
                "and c.about = p.about and c.retired_by is null and c.ends is not null) and not exists (select 1 from "
                "access_restriction r where r.authority = p.authority and r.about = p.about and r.retired_by is null)",
                {change_.authority(), plan_.today.plus_months(-12 * 18), but},
                [](const Row& row) { return row.maybe_id<PersonId>(0); })
            .map([](auto found) { return found ? *found : std::optional<PersonId>{}; });
    }

    std::int64_t facts() const { return facts_; }

private:
    Date ago(int days) const { return plan_.today.plus_days(-days); }
    Result<RecordsFile> file(PersonId person) const {
        return records_file(change_.store(), Gate::machine(change_.authority(), person), Known::now());
    }
    Result<Reader> reader(PersonId person) {
        return reader_of(change_.store(), change_.authority(), person, change_.at(), asks_);
    }

    Result<void> write_beside_it(const Mine& me, const Reader& own, const std::vector<GivenLine>& lines) {
        const auto given = TRY(file(me.about())).released.back().id;
        const auto covered = std::ranges::find_if(lines, [](const GivenLine& line) { return !line.reasons.empty(); });
        if (covered != lines.end())
            TRY(write_beside(change_, me, TRY(file(me.about())), given, *covered,
                             {Says::look_again, "I think I know who that is. Could you ask them?"}, {own, ago(9)}));
        if (!lines.empty())
            TRY(write_beside(change_, me, TRY(file(me.about())), given, lines.front(),
                             {Says::comment, "I remember that day quite otherwise."}, {own, ago(9)}));
        facts_ += 2;
        return {};
    }

    Change& change_;
    const Plan& plan_;
    std::vector<Ask> asks_;
    std::int64_t facts_ = 0;
};

std::optional<PersonId> first_of(const Made& made, AuthorityId id, Role role) {
    for (const auto& one : made.people_to_sign_in_as)
        if (one.authority == id && one.role == role) return one.person;
    return {};
}

}  // namespace

Result<void> tell_own_records(const Database& database, const Plan& plan, AuthorityId id, const Size& size,
                              Made& made) {
    auto change = TRY(change_after_all(database, plan, id, "Access to records"));
    const auto before = change.last_entry().number();
    OfOwnRecords telling{change, plan};
    const auto officer = TRY(telling.hire());
    const auto leaver = first_of(made, id, Role::care_experienced);
    const auto manager = first_of(made, id, Role::manager);
    if (leaver && manager) {
        TRY(telling.tell_given(*leaver, officer, *manager));
        if (const auto other = TRY(telling.another_adult(*leaver))) TRY(telling.tell_letter(*other, officer));
    }
    made.entries += change.last_entry().number() - before;
    ++made.people;
    made.facts += telling.facts();
    TRY(change.commit());
    return let_sign_in(plan, id, size, officer, "Wren Calloway", Role::records_officer,
                       "gives people what was written about them", made);
}

}  // namespace kith::demo
