#include "demo/telling_complaints.h"

#include <memory>

#include <fmt/format.h>

#include "complaints/acts.h"
#include "demo/after_all.h"
#include "kernel/access/work.h"
#include "kernel/people/names.h"
#include "kernel/people/person.h"

namespace kith::demo {

namespace {

using namespace complaints;

class OfComplaints {
public:
    OfComplaints(Change& change, const Plan& plan) : change_{change}, plan_{plan} {}

    Result<void> hire() {
        const auto leave = Gate::machine(change_.authority(), PersonId{change_.next_id()});
        TRY(change_.open(leave, {{"people.added", "Person added"}, "Ivy Sorrel was added"}));
        TRY(change_.enter(leave, Person{}));
        TRY(change_.enter(leave, name_of(NameKind::usual, "Ivy", "Sorrel")));
        TRY(change_.enter(leave, RoleFact{Role::complaints_manager, {}, ago(1'200), {}}));
        facts_ += 3;
        manager_ = leave.about();
        return {};
    }

    /// Open at stage 1, with somebody who answers it.
    Result<void> tell_child(PersonId child, PersonId answers) {
        const auto made = TRY(complained(child,
                                         {"My contact with my sister was cancelled twice and nobody told me why.",
                                          "I want to know before, and see her."},
                                         2));
        facts_ += 1;
        return put(give_to(change_, handle(child), TRY(file(child)), made, {answers}, TRY(manager(1))));
    }

    /// Answered at stage 1, and looked into from outside, which takes longer.
    Result<void> tell_carer(PersonId carer) {
        const auto made = TRY(complained(carer, {"We were told of the move on the day itself.", {}}, 80));
        TRY(answer(
            change_, handle(carer), TRY(file(carer)), made,
            {ago(70), Outcome::not_upheld, "The team says that it called. There is no note of the call.", {}, {}, {}},
            TRY(manager(70))));
        TRY(go_further(change_, mine(carer), TRY(file(carer)), made, england_, {"There was no call."},
                       TRY(reader(carer, 60))));
        TRY(look_into(change_, handle(carer), TRY(file(carer)), made, {"Hazel Quill", "Rowan Stile"},
                      TRY(manager(55))));
        facts_ += 4;
        return put(take_longer(change_, handle(carer), TRY(file(carer)), made, england_,
                               {"One of the workers is away until next month, and is to be heard."}, TRY(manager(40))));
    }

    /// Found right, put right, and something learnt.
    Result<void> tell_leaver(PersonId leaver) {
        const auto made =
            TRY(complained(leaver, {"My setting-up money came three months late.", "Pay it, and say sorry."}, 120));
        TRY(answer(change_, handle(leaver), TRY(file(leaver)), made,
                   {ago(110), Outcome::upheld, "You are right, and we are sorry. It lay on a desk.",
                    "It is paid, with what the wait cost you.", ago(100),
                    "Two people now look each week at what waits to be paid."},
                   TRY(manager(110))));
        facts_ += 2;
        return put(keep_promise(change_, handle(leaver), TRY(file(leaver)), made, {ago(104), "Paid into the account."},
                                TRY(manager(104))));
    }

    PersonId complaints_manager() const { return manager_; }
    std::int64_t facts() const { return facts_; }

private:
    Date ago(int days) const { return plan_.today.plus_days(-days); }
    Mine mine(PersonId person) const { return Gate::machine_to<May::make_complaint>(change_.authority(), person); }
    Handle handle(PersonId person) const {
        return Gate::machine_to<May::handle_complaints>(change_.authority(), person);
    }
    Result<ComplaintsFile> file(PersonId person) const {
        return complaints_file(change_.store(), mine(person), Known::now());
    }
    /// Kept for as long as this, as what is done names who does it.
    Result<By> reader(PersonId person, int days_ago) {
        readers_.push_back(std::make_unique<Reader>(
            TRY(reader_of(change_.store(), change_.authority(), person, change_.at(), asks_))));
        return By{*readers_.back(), ago(days_ago)};
    }
    Result<By> manager(int days_ago) { return reader(manager_, days_ago); }

    Result<FactId> complained(PersonId person, const NewComplaint& typed, int days_ago) {
        TRY(complain(change_, mine(person), TRY(file(person)), typed, TRY(reader(person, days_ago))));
        ++facts_;
        return TRY(file(person)).complaints.back().id;
    }
    static Result<void> put(Result<EntryNumber> entry) {
        TRY(std::move(entry));
        return {};
    }

    Change& change_;
    const Plan& plan_;
    const Calendar& england_ = Calendar::england();
    PersonId manager_{1};
    std::vector<Ask> asks_;
    std::vector<std::unique_ptr<Reader>> readers_;
    std::int64_t facts_ = 0;
};

std::optional<PersonId> whom_to_show(const Made& made, AuthorityId id, Role role) {
    for (const auto& one : made.people_to_sign_in_as)
        if (one.authority == id && one.role == role) return one.person;
    return {};
}

}  // namespace

Result<void> tell_complaints(const Database& database, const Plan& plan, AuthorityId id, const Size& size, Made& made) {
    auto change = TRY(change_after_all(database, plan, id, "The complaints manager"));
    const auto before = change.last_entry().number();
    OfComplaints telling{change, plan};
    TRY(telling.hire());
    const auto child = whom_to_show(made, id, Role::child);
    const auto team_manager = whom_to_show(made, id, Role::manager);
    if (child && team_manager) TRY(telling.tell_child(*child, *team_manager));
    if (const auto carer = whom_to_show(made, id, Role::foster_carer)) TRY(telling.tell_carer(*carer));
    if (const auto leaver = whom_to_show(made, id, Role::care_experienced)) TRY(telling.tell_leaver(*leaver));
    made.entries += change.last_entry().number() - before;
    ++made.people;
    made.facts += telling.facts();
    TRY(change.commit());
    return let_sign_in(plan, id, size, telling.complaints_manager(), "Ivy Sorrel", Role::complaints_manager,
                       "hears whoever says that something is wrong", made);
}

}  // namespace kith::demo
