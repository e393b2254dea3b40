#include "demo/telling_kinship.h"

#include <fmt/format.h>

#include "demo/after_all.h"
#include "kernel/access/work.h"
#include "kernel/people/names.h"
#include "kinship/file.h"
#include "kinship/kinds.h"

namespace kith::demo {

namespace {

using namespace kinship;

struct Offered {
    OfferPart part;
    const char* words;
};
constexpr Offered offer[] = {
    {OfferPart::who,
     "You are a kinship carer if a child of your family, or of a friend, lives with you because their "
     "parents cannot care for them. It does not matter whether there is a court order."},
    {OfferPart::money,
     "With an order, or as a foster carer, most of you have the allowance that foster carers have. "
     "We do not ask what you earn. Without one, ask: we help with a bed, a school coat, the first "
     "weeks."},
    {OfferPart::support,
     "A group on the first Tuesday of the month, with someone to mind the children. Four evenings "
     "of training a year. Somebody to ring until ten at night."},
    {OfferPart::legal, "Two hours with a solicitor who is not ours, before you sign anything and whenever it matters."},
    {OfferPart::school,
     "The virtual school advises you and the school. A child who was in care comes first when "
     "places are given."},
    {OfferPart::contact, "Your own worker, by name, on your page. Or the kinship team, any working day."}};

class OfKinship {
public:
    OfKinship(Change& change, const Plan& plan) : change_{change}, plan_{plan} {}

    struct ToSignInAs {
        PersonId person;
        std::string name;
        Role role;
        std::string_view more;
    };

    Result<void> tell(std::optional<PersonId> manager) {
        TRY(what_we_offer());
        worker_ = TRY(add("Fern", "Calloway", {}));
        TRY(enter(leave_of(worker_), RoleFact{Role::social_worker, TRY(team_of(manager)), ago(1'200), {}}));
        hattie_ = TRY(add("Hattie", "Marsh", 62));
        TRY(enter(leave_of(hattie_), RoleFact{Role::kinship_carer, {}, ago(900), {}}));
        TRY(tell_rowan());
        TRY(tell_posy());
        TRY(tell_idris());
        shown_.push_back({worker_, "Fern Calloway", Role::social_worker, "three children with family or friends"});
        shown_.push_back({hattie_, "Hattie Marsh", Role::kinship_carer, "brings up two grandchildren"});
        return {};
    }

    const std::vector<ToSignInAs>& people_to_sign_in_as() const { return shown_; }
    std::int64_t facts() const { return facts_; }
    std::int64_t people() const { return people_; }

private:
    Date ago(int days) const { return plan_.today.plus_days(-days); }
    Leave leave_of(PersonId person) const { return Gate::machine(change_.authority(), person); }

    template <class T>
    Result<FactId> enter(const Leave& leave, const T& fact) {
        ++facts_;
        return change_.enter(leave, fact);
    }
    Result<void> open(const Leave& leave, EntryKind kind, std::string what) {
        TRY(change_.open(leave, {kind, std::move(what)}));
        return {};
    }

    Result<std::optional<TeamId>> team_of(std::optional<PersonId> manager) {
        if (!manager) return std::nullopt;
        for (const auto& held : TRY(roles_of(change_.store(), change_.authority(), *manager, plan_.today)))
            if (held.team) return held.team;
        return std::nullopt;
    }

    Result<PersonId> add(const char* given, const char* family, std::optional<int> age) {
        const auto leave = leave_of(PersonId{change_.next_id()});
        ++people_;
        TRY(open(leave, {"people.added", "Person added"}, fmt::format("{} {} was added", given, family)));
        Person person;
        if (age) person.born = plan_.today.plus_months(-12 * *age - 4);
        TRY(enter(leave, person));
        TRY(enter(leave, name_of(NameKind::usual, given, family)));
        return leave.about();
    }

    Result<Leave> child(const char* given, const char* family, int age, PersonId carer, Tie tie) {
        const auto leave = leave_of(TRY(add(given, family, age)));
        TRY(enter(leave, Relationship{carer, tie, false, {}, {}}));
        TRY(open(leave, {"access.allocation", "Who works with them"}, "Fern Calloway works with them"));
        TRY(enter(leave, Allocation{worker_, Role::social_worker, ago(500), {}}));
        return leave;
    }

    Result<void> lives(const Leave& child, Living living, PersonId carer, Date from, std::string what) {
        TRY(open(child, arrangement_kind, std::move(what)));
        TRY(enter(child, Arrangement{living, carer, {}, allowances::RateArea::rest, from, {}, {}, worker_}));
        TRY(enter(child, CaredForBy{carer, from, {}}));
        return {};
    }

    Result<void> what_we_offer() {
        const auto us = leave_of(the_authority);
        TRY(open(us, offer_kind, "What we offer kinship families"));
        for (const auto& part : offer) TRY(enter(us, OfferWords{part.part, part.words, ago(200), worker_}));
        return {};
    }

    /// Under special guardianship for over a year; the plan's yearly review comes up.
    Result<void> tell_rowan() {
        const auto rowan = TRY(child("Rowan", "Marsh", 7, hattie_, Tie::grandparent));
        TRY(lives(rowan, Living::special_guardianship, hattie_, ago(420), "Rowan lives with Hattie Marsh"));
        TRY(open(rowan, order_kind, "Special guardianship, Rowan: the order is made"));
        TRY(enter(rowan, Order{Stage::made, Proceedings::private_law, false, ago(380), worker_}));
        TRY(open(rowan, ground_kind, "For the allowance: looked after by an authority just before"));
        TRY(enter(rowan, GroundFound{Ground::looked_after, true,
                                     "In the care of Brackenshire until the order; their letter of that week.",
                                     ago(378), worker_}));
        TRY(open(rowan, plan_kind, "A support plan for Rowan and their carer"));
        const auto plan =
            TRY(enter(rowan, SupportPlan{ago(350),
                                         "A place in the Tuesday group. Six talks with the play therapist, for Rowan. "
                                         "Two weekends a year with Aunt Sorrel, paid for. The letters from mum come "
                                         "through Fern.",
                                         worker_}));
        TRY(enter(rowan, PlanWords{plan, "It is what we need. A bigger bed would help.", ago(340), hattie_}));
        TRY(open(rowan, asked_kind, "The carer of Rowan asked: help with money"));
        const auto asked =
            TRY(enter(rowan, CarerAsked{Wish::money, "Rowan has grown out of the bed.", ago(330), hattie_}));
        TRY(open(rowan, answered_kind, "The carer of Rowan was answered"));
        TRY(enter(rowan, CarerAnswered{asked, "We pay for it. It comes on Thursday week.", ago(326), worker_}));
        TRY(open(rowan, taken_kind, "The carer of Rowan took up: a group of kinship carers"));
        TRY(enter(rowan, Taken{Support::peer_group, ago(60), "The Tuesday group, each month since spring", worker_}));
        return {};
    }

    /// The court has held its first hearing; one ground of the five is found, the rest are not answered.
    Result<void> tell_posy() {
        const auto posy = TRY(child("Posy", "Marsh", 12, hattie_, Tie::grandparent));
        TRY(lives(posy, Living::child_arrangements, hattie_, ago(90), "Posy lives with Hattie Marsh"));
        TRY(open(posy, order_kind, "Child arrangements order, Posy: an interim order is made"));
        TRY(enter(posy, Order{Stage::interim, Proceedings::private_law, false, ago(20), worker_}));
        TRY(open(posy, ground_kind, "For the allowance: the family's own meeting decided it"));
        TRY(enter(posy, GroundFound{Ground::network_decided, true,
                                    "The family met at the church hall and agreed that Posy stays with Hattie; notes "
                                    "of that day.",
                                    ago(18), worker_}));
        TRY(open(posy, asked_kind, "The carer of Posy asked: help at school"));
        TRY(enter(posy, CarerAsked{Wish::school, "She is often late, as the bus leaves before Rowan’s school opens.",
                                   ago(9), hattie_}));
        return {};
    }

    /// Fostered privately since the summer, and the next visit is near.
    Result<void> tell_idris() {
        const auto bron = TRY(add("Bron", "Teal", 44));
        const auto idris = TRY(child("Idris", "Vale", 14, bron, Tie::a_friend));
        TRY(open(idris, notice_kind, "Told that Idris is, or will be, fostered privately"));
        TRY(enter(idris, PrivateNotice{ago(130), ToldBy::parent,
                                       "His father works on a ship until next summer. Idris stays with his friend’s "
                                       "mother and keeps his school.",
                                       worker_}));
        TRY(lives(idris, Living::private_fostering, bron, ago(120), "Idris lives with Bron Teal"));
        TRY(open(idris, visit_kind, "Idris was visited where he is fostered privately"));
        for (const int days : {124, 80, 39})
            TRY(enter(idris, PrivateVisit{ago(days), true, "It is fine here. I miss dad on Sundays.",
                                          "A calm home. Idris has a room, his school and his friend.", worker_}));
        return {};
    }

    Change& change_;
    const Plan& plan_;
    PersonId worker_{1}, hattie_{1};
    std::vector<ToSignInAs> shown_;
    std::int64_t facts_ = 0, people_ = 0;
};

}  // namespace

Result<void> tell_kinship(const Database& database, const Plan& plan, AuthorityId id, const Size& size, Made& made) {
    auto change = TRY(change_after_all(database, plan, id, "The kinship team"));
    const auto before = change.last_entry().number();
    std::optional<PersonId> manager;
    for (const auto& one : made.people_to_sign_in_as)
        if (!manager && one.authority == id && one.role == Role::manager) manager = one.person;
    OfKinship telling{change, plan};
    TRY(telling.tell(manager));
    made.entries += change.last_entry().number() - before;
    made.people += telling.people();
    made.facts += telling.facts();
    TRY(change.commit());
    for (const auto& one : telling.people_to_sign_in_as())
        TRY(let_sign_in(plan, id, size, one.person, one.name, one.role, one.more, made));
    return {};
}

}  // namespace kith::demo
