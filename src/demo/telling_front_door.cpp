#include "demo/telling_front_door.h"
#include "demo/after_all.h"

#include <algorithm>

#include <fmt/format.h>

#include "demo/names.h"
#include "demo/workforce.h"
#include "front_door/acts.h"
#include "front_door/partners.h"
#include "front_door/threshold.h"
#include "kernel/access/work.h"
#include "kernel/core/calendar.h"
#include "kernel/core/text.h"
#include "kernel/people/person.h"

namespace kith::demo {

using namespace front_door;

namespace {

struct Told {
    Teller teller;
    std::string_view name, agency, worried, working;
    FamilyKnows family_knows;
    int days_before;  ///< working days
    std::optional<front_door::Outcome> outcome;
    std::string_view criteria, reason, signpost;
};
/// The first family has two children, and two contacts about them.
constexpr std::array contacts{
    Told{Teller::school,
         "Ida Larch",
         "Larkfield Primary, safeguarding lead",
         "They came to school hungry three days this week. Their mum does not answer the telephone.",
         "They are hardly ever away, and talk to their teacher.",
         FamilyKnows::not_asked,
         1,
         {},
         "",
         "",
         ""},
    Told{Teller::police,
         "Sergeant Rowan",
         "Police, neighbourhood team",
         "Called to shouting at the home at 11pm. The children were awake. Nobody was hurt.",
         "An aunt came for the night.",
         FamilyKnows::agrees,
         0,
         {},
         "",
         "",
         ""},
    Told{Teller::health_visitor, "Una Teasel", "Mill Lane clinic, health visitor",
         "Two check-ups missed, and the flat is cold and damp.", "The baby is growing, and dad is gentle with her.",
         FamilyKnows::agrees, 3, front_door::Outcome::family_help, "F1",
         "Housing, health and money at once: more than one service can put right alone.", ""},
    Told{Teller::acquaintance, "Mr Sorrel", "A neighbour", "The baby cries a lot at night.", "", FamilyKnows::not_asked,
         6, front_door::Outcome::information, "U1", "The health visitor knows the baby and saw her on Monday.",
         "The health visitor at Mill Lane clinic, and the family hub's sleep group"},
    Told{Teller::emergency_department, "Dr Yew", "County Hospital, emergency department",
         "A bruise on the arm that does not fit what was said of the fall.", "He came in at once with his gran.",
         FamilyKnows::not_safe, 5, front_door::Outcome::strategy_discussion, "H1",
         "The injury and the account differ, and he would not speak with his stepfather in the room.", ""},
};
/// Of which family each is: those of one family stand together on the queue.
constexpr std::array family_of_contact{0, 0, 1, 1, 2};
constexpr std::array children_of_family{2, 1, 1};

class FrontDoor {
public:
    FrontDoor(Change& change, const Plan& plan, Random random) : change_{change}, plan_{plan}, random_{random} {}

    Result<void> tell() {
        TRY(worry_that_waits());
        worker_ = TRY(hire(Role::front_door_worker, "Wren Sallow"));
        manager_ = TRY(hire(Role::front_door_manager, "Moss Hawthorn"));
        TRY(clinic_with_a_link());
        for (std::size_t i = 0; i < children_of_family.size(); ++i) TRY(family(i));
        for (std::size_t i = 0; i < contacts.size(); ++i)
            TRY(contact(contacts[i], families_[static_cast<std::size_t>(family_of_contact[i])]));
        return {};
    }
    PersonId worker() const { return worker_; }
    PersonId manager() const { return manager_; }
    std::int64_t people() const { return people_; }
    std::int64_t facts() const { return facts_; }

private:
    template <class T>
    Result<FactId> enter(const Leave& about, const T& fact) {
        ++facts_;
        return change_.enter(about, fact);
    }

    Result<Leave> person(std::string given, std::string family, std::optional<Date> born) {
        const auto leave = Gate::machine(change_.authority(), PersonId{change_.next_id()});
        ++people_;
        TRY(change_.open(leave, {{"people.add", "Person added"}, fmt::format("{} {} was added", given, family)}));
        Person is{};
        is.born = born;
        TRY(enter(leave, is));
        TRY(enter(leave, name_of(NameKind::usual, std::move(given), std::move(family))));
        return leave;
    }

    Result<PersonId> hire(Role role, std::string_view name) {
        const auto space = name.find(' ');
        const auto leave = TRY(person(std::string{name.substr(0, space)}, std::string{name.substr(space + 1)}, {}));
        TRY(enter(leave, RoleFact{role, {}, plan_.today.plus_days(-400), {}}));
        return leave.about();
    }

    Result<void> family(std::size_t which) {
        const auto tradition = Tradition{};
        const auto name = family_name(tradition, random_);
        const HouseholdId household{change_.next_id()};
        std::vector<std::string> taken;
        std::vector<PersonId> children;
        for (int i = 0; i < children_of_family[which]; ++i) {
            const auto sex = random_.chance(0.5) ? Sex::female : Sex::male;
            const auto born = plan_.today.plus_days(-(which == 1 ? 200 : random_.between(1'500, 4'500)));
            const auto leave = TRY(person(given_name(tradition, sex, taken, random_), name, born));
            TRY(enter(leave,
                      Residence{household, fmt::format("{} Mill Lane", 3 + which * 8), "ZZ99 3AB", false, {}, {}}));
            children.push_back(leave.about());
        }
        families_.push_back(std::move(children));
        return {};
    }

    /// A neighbour told the public page this morning; nobody has said yet who it is about.
    Result<void> worry_that_waits() {
        ++facts_;
        TRY(tell_worry(change_, {plan_.today,
                                 Teller::anonymous,
                                 {},
                                 "A neighbour, a friend, or someone they know",
                                 {},
                                 false,
                                 "Two little ones at the end of Mill Lane, I think the family is new",
                                 "They play in the road after dark, and nobody comes when one of them cries.",
                                 "The lady in the shop gives them something hot.",
                                 FamilyKnows::not_known,
                                 {},
                                 {}}));
        return {};
    }

    /// The clinic tells by a link of its own; the manager makes a new one when somebody wants to see it.
    Result<void> clinic_with_a_link() {
        const auto leave = Gate::for_teller(change_);
        clinic_ = leave.about();
        TRY(change_.open(leave, {partner_kind, "Mill Lane clinic was given a link to tell us of worries"}));
        TRY(enter(
            leave,
            PartnerLink{
                Teller::health_visitor, "Mill Lane clinic, health visitor", plan_.today.plus_days(300), {}, manager_}));
        return {};
    }

    /// What the clinic told by its link, before it became this contact.
    Result<std::optional<PersonId>> told_by_link(const Told& told, Date on) {
        if (told.teller != Teller::health_visitor) return std::nullopt;
        ++facts_;
        return TRY(tell_worry(change_, {on,
                                        told.teller,
                                        words(told.name),
                                        "Mill Lane clinic, health visitor",
                                        "01632 960200",
                                        true,
                                        "The baby of a family in Mill Lane, 7 months old",
                                        std::string{told.worried},
                                        words(told.working),
                                        told.family_knows,
                                        clinic_,
                                        {}}));
    }
    Result<void> tie(PersonId worry, FactId contact, PersonId child, Date on) {
        const auto leave = TRY(Gate::for_told(change_.store(), change_.authority(), worry));
        TRY(change_.open(leave, {worry_kind, "It was said whom a worry is about"}));
        TRY(enter(leave, Tied{contact, child, false, on, worker_}));
        return {};
    }

    Date working_days_ago(int days) const {
        const auto calendar = Calendar::england();
        auto day = plan_.today;
        while (days > 0) {
            day = day.plus_days(-1);
            if (calendar.is_working_day(day)) --days;
        }
        return day;
    }

    static std::optional<std::string> words(std::string_view given) {
        return given.empty() ? std::nullopt : std::optional{std::string{given}};
    }

    Result<void> contact(const Told& told, const std::vector<PersonId>& children) {
        const auto on = working_days_ago(told.days_before);
        const auto came_as = TRY(told_by_link(told, on));
        const auto first = Gate::machine(change_.authority(), children.front());
        TRY(change_.open(first, {contact_kind, "A worry about them was told to the front door"}));
        const auto id = TRY(enter(first, Contact{on, told.teller, words(told.name), words(told.agency), "01632 960200",
                                                 told.teller != Teller::acquaintance, std::string{told.worried},
                                                 words(told.working), told.family_knows, worker_, came_as}));
        if (came_as) TRY(tie(*came_as, id, children.front(), on));
        for (std::size_t i = 1; i < children.size(); ++i) {
            const auto other = Gate::machine(change_.authority(), children[i]);
            TRY(change_.open(other, {contact_kind, "A worry about their family was told to the front door"}));
            TRY(enter(other, AlsoAbout{id, children.front(), on}));
        }
        if (!told.outcome) return {};
        const auto decided = working_days_ago(told.days_before - 1);
        TRY(change_.open(first, {decision_kind, std::string{kith::in_words(*told.outcome)}}));
        TRY(enter(first,
                  Decision{id, decided, *told.outcome, std::string{told.criteria}, std::string{threshold_version},
                           std::string{told.reason}, words(told.signpost), manager_}));
        TRY(enter(first, ReferrerTold{id, decided, ToldHow::spoken, manager_}));
        return {};
    }

    Change& change_;
    const Plan& plan_;
    Random random_;
    PersonId worker_{1}, manager_{1}, clinic_{1};
    std::vector<std::vector<PersonId>> families_;
    std::int64_t people_ = 0, facts_ = 0;
};

}  // namespace

Result<void> tell_front_door(const Database& database, const Plan& plan, AuthorityId id, const Size& size,
                             Random random, Made& made) {
    auto change = TRY(change_after_all(database, plan, id, "The front door's list"));
    const auto before = change.last_entry().number();
    FrontDoor front_door{change, plan, random};
    TRY(front_door.tell());
    made.entries += change.last_entry().number() - before;
    made.people += front_door.people();
    made.facts += front_door.facts();
    TRY(change.commit());
    TRY(let_sign_in(plan, id, size, front_door.worker(), "Wren Sallow", Role::front_door_worker,
                    "takes the calls about children", made));
    return let_sign_in(plan, id, size, front_door.manager(), "Moss Hawthorn", Role::front_door_manager,
                       "decides what follows within a working day", made);
}

}  // namespace kith::demo
