#include "demo/telling_my_pages.h"

#include <algorithm>
#include <tuple>

#include <fmt/format.h>

#include "demo/after_all.h"
#include "demo/workforce.h"
#include "kernel/access/work.h"
#include "kernel/core/text.h"
#include "kernel/people/names.h"
#include "my_pages/file.h"
#include "my_pages/kinds.h"
#include "my_pages/rules.h"

namespace kith::demo {

namespace {

using namespace my_pages;

struct Child {
    PersonId child, worker;
    Date born;
};

/// Those in care with an open record, foster carers and no pages yet.
Result<std::vector<Child>> without_pages(const Store& store, AuthorityId id, Date today) {
    auto found = TRY(store.all(
        "select a.about, a.worker, p.born from access_allocation a join care_period c on c.authority = a.authority and "
        "c.about = a.about and c.retired_by is null and c.ends is null join people_person p on p.authority = "
        "a.authority and p.about = a.about and p.retired_by is null where a.authority = $1 and a.as_role = $2 and "
        "a.retired_by is null and a.ends is null and p.born is not null and not exists (select 1 from "
        "access_restriction r where r.authority = a.authority and r.about = a.about and r.retired_by is null) and not "
        "exists (select 1 from access_role x where x.authority = a.authority and x.about = a.about and x.retired_by is "
        "null) order by a.about",
        {id, Role::social_worker}, [](const Row& row) {
            return Child{row.id<PersonId>(0), row.id<PersonId>(1), row.date(2)};
        }));
    std::erase_if(found, [&](const auto& one) { return today >= one.born.birthday(18); });
    return found;
}

/// The nearest to an age, a child of the worker whom one may sign in as before others; none beyond two years of it.
std::optional<Child> nearest(std::vector<Child> children, int age, PersonId shown, Date today) {
    const auto away = [&](const Child& one) {
        const int days = one.born.birthday(age).plus_days(180) - today;
        return days < 0 ? -days : days;
    };
    std::erase_if(children, [&](const Child& one) { return away(one) > 2 * 366; });
    if (children.empty()) return {};
    return *std::ranges::min_element(children, {}, [&](const Child& one) {
        return std::tuple{one.worker != shown, away(one), one.child};
    });
}

class OfMyPages {
public:
    OfMyPages(Change& change, const Plan& plan, PersonId manager) : change_{change}, plan_{plan}, manager_{manager} {}

    struct ToSignInAs {
        PersonId person;
        std::string name;
        std::string_view more;
    };

    Result<void> tell(PersonId shown) {
        const auto all = TRY(without_pages(change_.store(), change_.authority(), plan_.today));
        if (const auto young = nearest(all, 8, shown, plan_.today)) TRY(of_eight(*young));
        if (const auto older = nearest(all, 15, shown, plan_.today)) TRY(of_fifteen(*older));
        return everybody_told();
    }

    const std::vector<ToSignInAs>& people_to_sign_in_as() const { return shown_; }
    std::int64_t facts() const { return facts_; }

private:
    Date ago(int days) const { return plan_.today.plus_days(-days); }

    template <class T>
    Result<FactId> enter(const Leave& leave, const T& fact) {
        ++facts_;
        return change_.enter(leave, fact);
    }

    /// An entry by the child or whoever answers them: who wrote it is who is named.
    Result<void> open(const Leave& child, PersonId by, const EntryKind& kind, std::string what) {
        const auto name = TRY(names_in(change_.store(), child, {by})).at(by);
        const auto as = by == child.about() ? Role::child : by == manager_ ? Role::manager : Role::social_worker;
        TRY(change_.continue_as({by, fmt::format("{}, {}", name, lower(in_words(as)))}, change_.at()));
        TRY(change_.open(child, {kind, std::move(what)}));
        return {};
    }

    Result<Leave> has_pages(const Child& one, std::string_view more) {
        const auto child = Gate::machine(change_.authority(), one.child);
        TRY(change_.continue_as({{}, "The children's team"}, change_.at()));
        TRY(change_.open(child, {{"access.role", "Role"}, "They have pages of their own"}));
        TRY(enter(child, RoleFact{Role::child, {}, ago(75), {}}));
        shown_.push_back({one.child, TRY(names_in(change_.store(), child, {one.child})).at(one.child), more});
        return child;
    }

    Result<FactId> said(const Leave& child, Topic topic, int days, const char* words) {
        TRY(open(child, child.about(), said_kind, "The child wrote on pages of their own"));
        return enter(child, Said{topic, words, ago(days)});
    }
    Result<FactId> feels(const Leave& child, Face face, int days, const char* words = "") {
        TRY(open(child, child.about(), feeling_kind, "The child said how they feel"));
        return enter(child, Feeling{face, words, ago(days)});
    }
    Result<void> answered(const Leave& child, FactId to, PersonId by, int days, const char* words) {
        TRY(open(child, by, answer_kind, "The child was answered"));
        TRY(enter(child, Answer{to, words, ago(days), by}));
        return {};
    }
    Result<void> wants(const Leave& child, PersonId by, MyPerson person, const char* answer) {
        TRY(open(child, child.about(), person_kind, "The child named someone who matters"));
        const auto fact = TRY(enter(child, person));
        return answered(child, fact, by, person.on == ago(0) ? 0 : 3, answer);
    }
    Result<void> decided(const Leave& child, PersonId by, About about, int days, const char* what, const char* why) {
        TRY(open(child, by, decided_kind, "The child was told what was decided, and why"));
        TRY(enter(child, Decided{about, what, why, {}, ago(days), by}));
        return {};
    }

    Result<void> of_eight(const Child& one) {
        const auto child = TRY(has_pages(one, "is about 8, and reads by pictures"));
        const auto fish = TRY(said(child, Topic::change, 12, "i want a fish"));
        TRY(answered(child, fish, one.worker, 11,
                     "I asked at home. Yes! You choose one together on Saturday. It is your job to feed it."));
        TRY(feels(child, Face::good, 12));
        TRY(feels(child, Face::great, 8));
        const auto sad = TRY(feels(child, Face::sad, 4, "my tooth hurts"));
        TRY(answered(child, sad, one.worker, 3, "Poor you. The dentist looks at it tomorrow after school."));
        TRY(wants(child, one.worker, MyPerson{"Nan", "my nan", Often::every_week, ago(6), {}},
                  "You see Nan each Sunday. If you want more I ask her."));
        TRY(decided(child, one.worker, About::plan, 20,
                    "You stay where you live now until you are grown up. I visit you every six weeks.",
                    "You told us you feel safe there, and that you want to stay at your school."));
        TRY(open(child, child.about(), story_kind, "The child wrote in their story"));
        TRY(enter(child, StoryWords{{}, "I lost my tooth and got a coin", ago(5)}));
        TRY(said(child, Topic::question, 1, "can i go to the sea again"));
        return {};
    }

    Result<void> of_fifteen(const Child& one) {
        const auto child = TRY(has_pages(one, "is about 15, and reads all the words"));
        const auto club =
            TRY(said(child, Topic::change, 16, "I want to stay at the climbing club till nine, everyone else does."));
        TRY(answered(
            child, club, one.worker, 14,
            "Agreed with your carers: nine on Fridays, if you come home with Sol. We look at it again in a month."));
        const auto phone = TRY(said(child, Topic::worry, 9, "Why did nobody tell me the meeting was moved?"));
        TRY(answered(
            child, phone, one.worker, 8,
            "You are right, that was my mistake and I am sorry. It is on Thursday at four. I text you next time."));
        TRY(feels(child, Face::so_so, 15));
        const auto science = TRY(feels(child, Face::good, 6, "Got an 8 in science."));
        TRY(answered(child, science, one.worker, 5, "That is brilliant. Shall I tell your carers, or do you?"));
        TRY(wants(child, one.worker, MyPerson{"Sol", "my best friend", Often::every_day, ago(7), {}},
                  "You can go round after school whenever your carers say yes. Nobody needs to check Sol's family."));
        TRY(decided(
            child, one.worker, About::review, 30,
            "You can stay overnight at friends' homes when your carers say yes. Your aunt is asked whether you can "
            "spend part of the holidays with her.",
            "You said that you want to live like everyone in your class, and that you miss your aunt."));
        TRY(was_not_safe(child, one.worker));
        TRY(said(child, Topic::question, 0, "Has my aunt answered yet?"));
        return {};
    }

    Result<void> was_not_safe(const Leave& child, PersonId worker) {
        TRY(open(child, child.about(), not_safe_kind, "The child says: I do not feel safe"));
        const auto id = TRY(enter(child, NotSafe{at(ago(40), 17 * 60 + 20), ago(40),
                                                 "Someone waits for me outside school and wants my phone."}));
        TRY(open(child, worker, acted_kind, "What was done, as the child did not feel safe"));
        TRY(enter(child, ActedOn{id, "Rang the carers, who fetched them at once. School and police told.",
                                 "Your carers pick you up this week. School watches the gate. You did the right thing.",
                                 Role::social_worker, ago(40), worker}));
        TRY(open(child, manager_, acted_kind, "A manager looked: the child did not feel safe"));
        TRY(enter(child, ActedOn{id, "Looked at it with the worker the same evening. It is enough.", "", Role::manager,
                                 ago(40), manager_}));
        return {};
    }

    PersonId worker_of(const MyFile& file) const {
        for (const auto& fact : file.with)
            if (fact.value.as == Role::social_worker && !fact.value.ends) return fact.value.worker;
        return manager_;
    }

    /// Whoever has pages was told of each plan and review since, so that what is late here is late for a reason.
    Result<void> everybody_told() {
        const auto people = TRY(change_.store().all(
            "select distinct about from access_role where authority = $1 and role = $2 and retired_by is null order by "
            "about",
            {change_.authority(), Role::child}, [](const Row& row) { return row.id<PersonId>(0); }));
        for (const auto& file : TRY(my_files(change_.store(), change_.authority(), people))) {
            const auto child = Gate::machine(change_.authority(), file.child);
            const auto worker = worker_of(file);
            for (const auto& view : not_told(file)) {
                TRY(open(child, worker, decided_kind, "The child was told what was decided, and why"));
                TRY(enter(child, Decided{view.about, "Things stay as they are, and we meet again in the spring.",
                                         "You said that it is going all right, and those around you think so too.",
                                         view.id, std::min(view.on.plus_days(2), plan_.today), worker}));
            }
        }
        return {};
    }

    Change& change_;
    const Plan& plan_;
    PersonId manager_;
    std::vector<ToSignInAs> shown_;
    std::int64_t facts_ = 0;
};

}  // namespace

Result<void> tell_my_pages(const Database& database, const Plan& plan, AuthorityId id, const Size& size, Made& made) {
    auto change = TRY(change_after_all(database, plan, id, "The children themselves"));
    const auto before = change.last_entry().number();
    std::optional<PersonId> worker, manager;
    for (const auto& one : made.people_to_sign_in_as) {
        if (one.authority != id) continue;
        if (!worker && one.role == Role::social_worker) worker = one.person;
        if (!manager && one.role == Role::manager) manager = one.person;
    }
    if (!worker || !manager) return {};
    OfMyPages telling{change, plan, *manager};
    TRY(telling.tell(*worker));
    made.entries += change.last_entry().number() - before;
    made.facts += telling.facts();
    TRY(change.commit());
    for (const auto& one : telling.people_to_sign_in_as())
        TRY(let_sign_in(plan, id, size, one.person, one.name, Role::child, one.more, made));
    return {};
}

}  // namespace kith::demo
