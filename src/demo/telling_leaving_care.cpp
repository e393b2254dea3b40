#include "demo/telling_leaving_care.h"

#include <array>

#include <fmt/format.h>

#include "demo/after_all.h"
#include "kernel/access/work.h"
#include "kernel/people/names.h"
#include "leaving_care/file.h"
#include "leaving_care/kinds.h"

namespace kith::demo {

namespace {

using namespace leaving_care;

/// What the adviser and the young person of 20 wrote in each part.
struct Part {
    Section section;
    const char* adviser;
    const char* young_person;
};
constexpr std::array parts{
    Part{Section::home, "Settled in the flat. The heating was mended in the first month.", "My own door. Best thing."},
    Part{Section::money, "Wages cover the rent. We look at the bills together in January.",
         "I can do it if nobody surprises me with a bill."},
    Part{Section::work, "Second year at college, and weekends at the bakery.", "I want to run a bakery one day."},
    Part{Section::health, "Registered with a doctor and a dentist in the town.", "I sleep better now."},
    Part{Section::people, "Sees Nan each Sunday. We are looking for others who have lost touch.",
         "Nan. And maybe Mr Rook from school, if he remembers me."},
    Part{Section::identity, "Has a passport. Wants to read the record of the early years.", ""},
    Part{Section::skills, "Cooks and budgets. Wants to learn to drive.", "Driving!"},
    Part{Section::contingency, "A room at the foster carers’ for as long as needed.", "I would ring Nan first."}};

class OfLeavingCare {
public:
    OfLeavingCare(Change& change, const Plan& plan) : change_{change}, plan_{plan} {}

    struct ToSignInAs {
        PersonId person;
        std::string name;
        Role role;
        std::string_view more;
    };

    Result<void> tell(std::optional<PersonId> manager) {
        adviser_ = TRY(hire("Juniper", "Hale", TRY(team_of(manager))));
        shown_.push_back({adviser_, "Juniper Hale", Role::personal_adviser, "advises two young people"});
        others_ = TRY(hire("Linden", "Frost", {}));
        const auto seventeen = TRY(all_of_age(17, Entitled::eligible));
        const auto twenty = TRY(all_of_age(20, Entitled::former_relevant));
        const auto* still = to_show(seventeen);
        if (still) TRY(tell_seventeen(*still));
        if (!twenty.empty()) TRY(tell_twenty(twenty.front()));
        TRY(tell_others(seventeen, still ? std::optional{still->person} : std::nullopt));
        return tell_others(TRY(all_of_age(16, Entitled::eligible)), {});
    }

    const std::vector<ToSignInAs>& people_to_sign_in_as() const { return shown_; }
    std::int64_t facts() const { return facts_; }

private:
    Date ago(int days) const { return plan_.today.plus_days(-days); }
    Leave leave_of(PersonId person) const { return Gate::machine(change_.authority(), person); }

    template <class T>
    Result<FactId> enter(const Leave& leave, const T& fact) {
        ++facts_;
        return change_.enter(leave, fact);
    }

    /// The team of the manager whom one may sign in as, who then sees these young people too.
    Result<std::optional<TeamId>> team_of(std::optional<PersonId> manager) {
        if (!manager) return std::nullopt;
        for (const auto& held : TRY(roles_of(change_.store(), change_.authority(), *manager, plan_.today)))
            if (held.team) return held.team;
        return std::nullopt;
    }

    Result<PersonId> hire(const char* given, const char* family, std::optional<TeamId> team) {
        const auto leave = leave_of(PersonId{change_.next_id()});
        TRY(change_.open(leave, {{"people.added", "Person added"}, fmt::format("{} {} was added", given, family)}));
        TRY(enter(leave, Person{}));
        TRY(enter(leave, name_of(NameKind::usual, given, family)));
        TRY(enter(leave, RoleFact{Role::personal_adviser, team, ago(1'700), {}}));
        return leave.about();
    }

    /// Those of this age, with an open record, whom the law calls so.
    Result<std::vector<LeavingFile>> all_of_age(int age, Entitled is) {
        const auto found = TRY(change_.store().all(
            "select p.about from people_person p where p.authority = $1 and p.retired_by is null and p.died is null "
            "and p.born > $2 and p.born <= $3 and exists (select 1 from care_period c where c.authority = p.authority "
            "and c.about = p.about and c.retired_by is null) and not exists (select 1 from access_restriction r where "
            "r.authority = p.authority and r.about = p.about and r.retired_by is null) order by p.about",
            {change_.authority(), plan_.today.plus_months(-12 * (age + 1)), plan_.today.plus_months(-12 * age)},
            [](const Row& row) { return row.id<PersonId>(0); }));
        std::vector<LeavingFile> files;
        for (const auto person : found) {
            auto file = TRY(leaving_file(change_.store(), leave_of(person), Known::now(), plan_.today));
            if (file.status.is == is) files.push_back(std::move(file));
        }
        return files;
    }

    /// With foster carers now, if there is one.
    const LeavingFile* to_show(const std::vector<LeavingFile>& files) const {
        for (const auto& file : files) {
            const auto* home = file.care.placement_on(plan_.today);
            if (home && care::is_foster(home->value.kind)) return &file;
        }
        return files.empty() ? nullptr : &files.front();
    }

    /// Those in care of 16 and 17 whom nobody signs in as: what was due to them was done.
    Result<void> tell_others(const std::vector<LeavingFile>& files, std::optional<PersonId> but) {
        for (const auto& file : files) {
            const auto since = *file.status.eligible_since;
            if (file.person == but || since > ago(80)) continue;
            const auto person = leave_of(file.person);
            TRY(change_.open(person, {adviser_kind, "Linden Frost is their personal adviser"}));
            TRY(enter(person, Allocation{others_, Role::personal_adviser, since.plus_days(10), {}}));
            TRY(done_so_far(person, since, others_));
        }
        return {};
    }

    Result<void> done_so_far(const Leave& person, Date since, PersonId adviser) {
        TRY(change_.open(person, {assessment_kind, "What they need to leave care was assessed"}));
        TRY(enter(person,
                  Assessment{since.plus_days(60), "Practice with money and cooking.", "I am not ready yet.", adviser}));
        TRY(change_.open(person, {plan_kind, "Their pathway plan was made"}));
        for (const auto& part : words_of<Section>)
            TRY(enter(person, PlanWords{part.value, Voice::adviser, "We talk about it at each visit.",
                                        since.plus_days(70), adviser}));
        TRY(enter(person, PlanMade{since.plus_days(75), "OK.", adviser}));
        TRY(change_.open(person, {staying_kind, "Staying close was planned with them"}));
        TRY(enter(person, StayingPlan{Offer::staying_close, since.plus_days(75),
                                      "Someone from the home goes on visiting.", adviser}));
        for (auto on = since.plus_days(75).plus_months(5); on <= plan_.today; on = on.plus_months(5)) {
            TRY(change_.open(person, {review_kind, "Their pathway plan was reviewed"}));
            TRY(enter(person, Review{on, "It is going all right.", "Goes on as planned.", adviser}));
        }
        return {};
    }

    Result<Leave> has_pages(const LeavingFile& file, Role role, Date since, std::string_view more) {
        const auto person = leave_of(file.person);
        TRY(change_.open(person, {{"access.role", "Role"}, "They have pages of their own"}));
        TRY(enter(person, RoleFact{role, {}, ago(90), {}}));
        TRY(change_.open(person, {adviser_kind, "Juniper Hale is their personal adviser"}));
        TRY(enter(person, Allocation{adviser_, Role::personal_adviser, since, {}}));
        shown_.push_back({file.person, file.name, role, more});
        return person;
    }

    Result<void> tell_seventeen(const LeavingFile& file) {
        const auto since = *file.status.eligible_since;
        const auto person = TRY(has_pages(file, Role::child, since.plus_days(10), "is 17, and plans for leaving care"));
        if (since <= ago(80)) TRY(done_so_far(person, since, adviser_));
        TRY(change_.open(person, {words_kind, "Written in the pathway plan"}));
        TRY(enter(person, PlanWords{Section::home, Voice::young_person, "I want to stay after I am 18.", ago(12),
                                    file.person}));
        TRY(change_.open(person, {person_kind, "They named someone who matters to them"}));
        TRY(enter(person,
                  LovingPerson{"Aunt Maple", "my aunt", Closeness::very, Often::most_weeks, true, ago(12), {}}));
        return {};
    }

    Result<void> tell_twenty(const LeavingFile& file) {
        const auto person = TRY(has_pages(file, Role::care_experienced, file.status.eligible_since->plus_days(10),
                                          "is 20, and has left care"));
        TRY(change_.open(person, {assessment_kind, "What they need to leave care was assessed"}));
        TRY(enter(person,
                  Assessment{file.status.eligible_since->plus_days(20), "A home near college, and people who stay.",
                             "I want to bake, and to know who I can ring.", adviser_}));
        TRY(change_.open(person, {words_kind, "Written in the pathway plan"}));
        for (const auto& part : parts) {
            TRY(enter(person, PlanWords{part.section, Voice::adviser, part.adviser, ago(130), adviser_}));
            if (*part.young_person)
                TRY(enter(person,
                          PlanWords{part.section, Voice::young_person, part.young_person, ago(128), file.person}));
        }
        TRY(change_.open(person, {plan_kind, "Their pathway plan was made"}));
        TRY(enter(person, PlanMade{file.status.eligible_since->plus_days(30), "It is all right.", adviser_}));
        TRY(change_.open(person, {review_kind, "Their pathway plan was reviewed"}));
        TRY(enter(person, Review{ago(80), "Better than the last one.", "Juniper finds out what driving lessons cost.",
                                 adviser_}));
        return tell_life(person);
    }

    Result<void> tell_life(const Leave& person) {
        TRY(change_.open(person, {home_kind, "They live in another home"}));
        TRY(enter(person, Lives{ago(100), HomeKind::own_tenancy, "A flat over the bakery", adviser_}));
        TRY(change_.open(person, {touch_kind, "In touch"}));
        TRY(enter(person, InTouch{ago(96), Reached::at_home, "It is cold, but it is mine.", "The heating is mended.",
                                  adviser_}));
        TRY(enter(person, InTouch{ago(30), Reached::at_home, "College is fine.", "", adviser_}));
        TRY(change_.open(person, {person_kind, "They named who matters to them"}));
        const auto nan =
            TRY(enter(person, LovingPerson{"Olive", "my nan", Closeness::very, Often::most_weeks, true, ago(90), {}}));
        TRY(enter(person, LovingPerson{"Mr Rook", "my old teacher", Closeness::quite, Often::less, true, ago(20), {}}));
        TRY(change_.open(person, {confirmed_kind, "Asked whether they are there"}));
        TRY(enter(person, Confirmed{nan, Confirmation::yes, ago(70), "Always. Tell them to ring more.", adviser_}));
        return {};
    }

    Change& change_;
    const Plan& plan_;
    PersonId adviser_{1}, others_{1};
    std::vector<ToSignInAs> shown_;
    std::int64_t facts_ = 0;
};

}  // namespace

Result<void> tell_leaving_care(const Database& database, const Plan& plan, AuthorityId id, const Size& size,
                               Made& made) {
    auto change = TRY(change_after_all(database, plan, id, "The leaving care team"));
    const auto before = change.last_entry().number();
    std::optional<PersonId> manager;
    for (const auto& one : made.people_to_sign_in_as)
        if (!manager && one.authority == id && one.role == Role::manager) manager = one.person;
    OfLeavingCare telling{change, plan};
    TRY(telling.tell(manager));
    made.entries += change.last_entry().number() - before;
    made.people += 2;
    made.facts += telling.facts();
    TRY(change.commit());
    for (const auto& one : telling.people_to_sign_in_as())
        TRY(let_sign_in(plan, id, size, one.person, one.name, one.role, one.more, made));
    return {};
}

}  // namespace kith::demo
