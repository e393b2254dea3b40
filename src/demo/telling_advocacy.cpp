#include "demo/telling_advocacy.h"
#include "demo/after_all.h"

#include <algorithm>
#include <tuple>

#include <fmt/format.h>

#include "advocacy/facts.h"
#include "advocacy/kinds.h"
#include "advocacy/sealed.h"
#include "demo/workforce.h"
#include "kernel/access/work.h"
#include "kernel/people/names.h"

namespace kith::demo {

namespace {

using namespace advocacy;

struct OfService {
    PersonId person{1};
    std::string given, family;
    Role role;
    std::string_view more;

    std::string name() const { return given + " " + family; }
};

/// A child in care, and the social worker.
struct TheirChild {
    PersonId child, worker;
    Date born;
};

/// Those in care whose record is open, the one nearest to fifteen first; a child of `shown`, whom one may sign in as,
/// before others.
Result<std::vector<TheirChild>> children_in_care(const Store& store, AuthorityId id, PersonId shown, Date today) {
    auto found = TRY(store.all(
        "select a.about, a.worker, p.born from access_allocation a join care_period c on c.authority = a.authority and "
        "c.about = a.about and c.retired_by is null and c.ends is null join people_person p on p.authority = "
        "a.authority and p.about = a.about and p.retired_by is null where a.authority = $1 and a.as_role = $2 and "
        "a.retired_by is null and a.ends is null and p.born is not null and not exists (select 1 from "
        "access_restriction r where r.authority = a.authority and r.about = a.about and r.retired_by is null) "
        "order by a.about",
        {id, Role::social_worker}, [](const Row& row) {
            return TheirChild{row.id<PersonId>(0), row.id<PersonId>(1), row.date(2)};
        }));
    std::erase_if(found, [&](const auto& one) { return today >= one.born.birthday(18); });
    std::ranges::sort(found, {}, [&](const TheirChild& one) {
        const auto from_fifteen = one.born.birthday(15) - today;
        return std::tuple{one.worker != shown, from_fifteen < 0 ? -from_fifteen : from_fifteen, one.child};
    });
    return found;
}

class OfAdvocacy {
public:
    OfAdvocacy(Change& change, const Plan& plan) : change_{change}, plan_{plan} {}

    Result<void> tell(PersonId shown) {
        for (auto* one : {&manager_, &advocate_, &second_, &visitor_}) TRY(hire(*one));
        TRY(change_.open(leave_of(second_.person), {room_kind, "Can work with 3 children"}));
        TRY(enter(leave_of(second_.person), Room{3, ago(60)}));
        const auto children = TRY(children_in_care(change_.store(), change_.authority(), shown, plan_.today));
        if (children.empty()) return {};
        TRY(known_child(children.front()));
        for (std::size_t i = 1; i < std::min<std::size_t>(children.size(), 3); ++i)
            TRY(given(leave_of(children[i].child), {advocate_.person, Role::advocate, ago(20), {}}));
        return {};
    }

    std::vector<OfService> people_to_sign_in_as() const {
        std::vector<OfService> all{manager_, advocate_, visitor_};
        if (!child_.given.empty()) all.push_back(child_);
        return all;
    }
    std::int64_t people() const { return 4; }
    std::int64_t facts() const { return facts_; }

private:
    Date ago(int days) const { return plan_.today.plus_days(-days); }
    Leave leave_of(PersonId person) const { return Gate::machine(change_.authority(), person); }

    template <class T>
    Result<FactId> enter(const Leave& leave, const T& fact) {
        ++facts_;
        return change_.enter(leave, fact);
    }

    Result<void> hire(OfService& one) {
        const auto leave = leave_of(PersonId{change_.next_id()});
        one.person = leave.about();
        TRY(change_.open(leave, {{"people.added", "Person added"}, one.name() + " was added"}));
        TRY(enter(leave, Person{}));
        TRY(enter(leave, name_of(NameKind::usual, one.given, one.family)));
        TRY(enter(leave, RoleFact{one.role, {}, ago(60), {}}));
        return {};
    }

    Result<void> given(const Leave& child, const Allocation& who) {
        TRY(change_.open(child, {allocated_kind, "Someone of the advocacy service is theirs from now on"}));
        TRY(enter(child, who));
        return {};
    }

    Result<void> known_child(const TheirChild& one) {
        const auto child = leave_of(one.child);
        const auto names = TRY(facts_of<Name>(child));
        child_.person = one.child;
        child_.given = names.front().value.given, child_.family = names.front().value.family;
        TRY(change_.open(child, {{"access.role", "Role"}, "They have pages of their own"}));
        TRY(enter(child, RoleFact{Role::child, {}, ago(45), {}}));
        TRY(given(child, {advocate_.person, Role::advocate, ago(45), {}}));
        TRY(given(child, {visitor_.person, Role::independent_visitor, ago(30), {}}));
        TRY(change_.open(child, {contact_kind, "They and an advocate were in touch"}));
        TRY(enter(child, Contact{ago(43), Reached::met, advocate_.person}));
        TRY(change_.open(child, {visit_kind, "They and their independent visitor met"}));
        TRY(enter(child, VisitorVisit{ago(10), "We went to the climbing wall, and had chips.",
                                      "Best day. Can we go again?", visitor_.person}));
        TRY(raised(child, one.worker));
        return wrote(one.child);
    }

    Result<void> raised(const Leave& child, PersonId worker) {
        TRY(change_.open(child, {issue_kind, "They raised something through an advocate"}));
        const auto ended = TRY(enter(
            child, Issue{Topic::school, "I want to stay for football on Tuesdays.", false, ago(32), advocate_.person}));
        TRY(enter(child, Issue{Topic::family, "I have not seen my nan since summer and nobody says why.", false, ago(2),
                               advocate_.person}));
        TRY(change_.open(child, {answer_kind, "What they raised was answered"}));
        TRY(enter(child, Answer{ended, "Yes. Your carer picks you up at five on Tuesdays from next week.", ago(29),
                                worker, Role::social_worker}));
        TRY(change_.open(child, {told_kind, "They were told of the answer"}));
        TRY(enter(child, ToldBack{ended, ago(28), advocacy::Outcome::sorted, "Sick. Thanks.", advocate_.person}));
        return {};
    }

    Result<void> wrote(PersonId child) {
        const auto tell = [&](PersonId by, SealedKind kind, int days, const char* words) {
            return tell_sealed(change_.transaction(), change_.authority(), child, by, kind, at(ago(days), 16 * 60),
                               words);
        };
        TRY(tell(child, SealedKind::to_advocate, 3, "Can you ask about my nan? I don't want to make a fuss."));
        TRY(tell(advocate_.person, SealedKind::to_child, 2, "It is no fuss. I have asked today, in your words."));
        return tell(advocate_.person, SealedKind::note, 2,
                    "Worries that nan is ill and nobody tells. Not ready to say this to the team.");
    }

    template <class T>
    Result<std::vector<Fact<T>>> facts_of(const Leave& child) {
        return kith::facts<T>(change_.store(), child, Known::now());
    }

    Change& change_;
    const Plan& plan_;
    OfService manager_{PersonId{1}, "Cicely", "Rook", Role::advocacy_manager, "shares children out to advocates"};
    OfService advocate_{PersonId{1}, "Wren", "Hazeldean", Role::advocate, "speaks for three children"};
    OfService second_{PersonId{1}, "Lark", "Dunn", Role::advocate, ""};
    OfService visitor_{PersonId{1}, "Bryony", "Shaw", Role::independent_visitor, "befriends a child in care"};
    OfService child_{PersonId{1}, "", "", Role::child, "has an advocate and a visitor"};
    std::int64_t facts_ = 0;
};

}  // namespace

Result<void> tell_advocacy(const Database& database, const Plan& plan, AuthorityId id, const Size& size, Made& made) {
    auto change = TRY(change_after_all(database, plan, id, "The advocacy service"));
    const auto before = change.last_entry().number();
    PersonId shown{1};
    for (const auto& one : made.people_to_sign_in_as)
        if (one.authority == id && one.role == Role::social_worker) {
            shown = one.person;
            break;
        }
    OfAdvocacy telling{change, plan};
    TRY(telling.tell(shown));
    made.entries += change.last_entry().number() - before;
    made.people += telling.people();
    made.facts += telling.facts();
    TRY(change.commit());
    for (const auto& one : telling.people_to_sign_in_as())
        TRY(let_sign_in(plan, id, size, one.person, one.name(), one.role, one.more, made));
    return {};
}

}  // namespace kith::demo
