#include "demo/telling_safety.h"
#include "demo/after_all.h"

#include <algorithm>

#include <fmt/format.h>

#include "demo/names.h"
#include "demo/workforce.h"
#include "kernel/access/work.h"
#include "kernel/core/text.h"
#include "kernel/people/family.h"
#include "kernel/people/person.h"
#include "safety/recordings.h"

namespace kith::demo {

namespace {

struct KeepsSafe {
    PersonId person{1};
    std::string name;
    Role role;
    std::string_view more;
};

/// A child who is found where children come to harm, in a family of their own.
struct Found {
    Leave family;
    PersonId child;
    std::string given;
};

class KeepingSafe {
public:
    KeepingSafe(Change& change, const Plan& plan, Random random) : change_{change}, plan_{plan}, random_{random} {}

    Result<void> tell() {
        TRY(hire(practitioner_));
        TRY(hire(worker_));
        TRY(hire(police_));
        const auto first = TRY(found(5'600)), second = TRY(found(5'200));
        TRY(station(first, second));
        TRY(group(first));
        return plan_for(first);
    }
    std::vector<KeepsSafe> people_to_sign_in_as() const { return {practitioner_, worker_, police_}; }
    std::int64_t people() const { return people_; }
    std::int64_t facts() const { return facts_; }

private:
    Date ago(int days) const { return plan_.today.plus_days(-days); }
    Date ahead(int days) const { return plan_.today.plus_days(days); }

    template <class T>
    Result<FactId> enter(const Leave& leave, const T& fact) {
        ++facts_;
        return change_.enter(leave, fact);
    }
    Result<void> open(const Leave& leave, EntryKind kind, std::string what) {
        TRY(change_.open(leave, {kind, std::move(what)}));
        return {};
    }
    Leave anew() { return Gate::machine(change_.authority(), PersonId{change_.next_id()}); }

    Result<Leave> person(std::string given, std::string family, std::optional<Date> born) {
        const auto leave = anew();
        ++people_;
        TRY(open(leave, {"people.add", "Person added"}, fmt::format("{} {} was added", given, family)));
        Person is{};
        is.born = born;
        TRY(enter(leave, is));
        TRY(enter(leave, name_of(NameKind::usual, std::move(given), std::move(family))));
        return leave;
    }

    Result<void> hire(KeepsSafe& one) {
        const auto space = one.name.find(' ');
        const auto leave = TRY(person(one.name.substr(0, space), one.name.substr(space + 1), {}));
        TRY(enter(leave, RoleFact{one.role, {}, ago(600), {}}));
        one.person = leave.about();
        return {};
    }

    Result<Found> found(int days_old) {
        const auto tradition = Tradition{};
        const auto name = family_name(tradition, random_);
        std::vector<std::string> taken;
        const auto given = given_name(tradition, random_.chance(0.5) ? Sex::female : Sex::male, taken, random_);
        const auto child = TRY(person(given, name, ago(days_old)));
        const HouseholdId household{change_.next_id()};
        TRY(enter(child,
                  Residence{household, fmt::format("{} Larkfield Road", days_old % 90), "ZZ99 3AB", false, {}, {}}));
        const auto family = anew();
        TRY(enter(child, InFamily{family.about(), ago(60), {}}));
        TRY(enter(child, Allocation{worker_.person, worker_.role, ago(60), {}}));
        TRY(open(family, {"family_help.family", "Family"}, fmt::format("The {} family came on the record", name)));
        TRY(enter(family, Family{fmt::format("The {} family", name), ago(60)}));
        return Found{family, child.about(), given};
    }

    Result<void> link(const Leave& context, PersonId child, safety::HowLinked how, safety::Strength strength,
                      safety::Agency agency, std::string words) {
        TRY(open(context, safety::link_kind, "A child was linked"));
        TRY(enter(context,
                  safety::ChildLinked{child, ago(30), how, strength, agency, std::move(words), practitioner_.person}));
        return {};
    }

    Result<void> known(const Leave& context, safety::Agency agency, int days, std::string words, std::string source,
                       std::optional<std::string> reference) {
        TRY(open(context, safety::knowledge.kind, "What is known was added to"));
        TRY(enter(context, safety::Knowledge{ago(days), agency, std::move(words), std::move(source),
                                             std::move(reference), practitioner_.person}));
        return {};
    }

    Result<void> action(const Leave& context, safety::Agency agency, std::string what, std::optional<PersonId> worker,
                        std::optional<std::string> named, Date by_when) {
        TRY(open(context, safety::disruption.kind, "An action"));
        TRY(enter(context,
                  safety::Action{
                      {}, agency, std::move(what), worker, std::move(named), by_when, ago(20), practitioner_.person}));
        return {};
    }

    Result<void> station(const Found& first, const Found& second) {
        using namespace safety;
        const auto place = anew();
        TRY(open(place, context_kind, "Place added"));
        TRY(enter(place, ContextOfHarm{ContextKind::place, "The bus station", ago(45), {}}));
        TRY(enter(place, Whereabouts{"Bays 4 to 9, from the end of school until seven", "ZZ99 3AC", {}}));
        TRY(known(place, safety::Agency::school, 45,
                  "Pupils are given phones and cash for carrying bags to the last bay.",
                  "What three pupils told their head of year", {}));
        TRY(known(place, safety::Agency::police, 30, "The same car stops by the taxi rank on Thursdays.",
                  "Two reports by drivers", "TS/2201/26"));
        TRY(open(place, assessment.kind, "How safe it is was assessed"));
        TRY(enter(place, Assessed{ago(22), "cce,missing", HowSafe::harm_now,
                                  "Children are asked there every week, and nobody who works there sees the far bays.",
                                  ahead(6), practitioner_.person}));
        TRY(link(place, first.child, HowLinked::child_says, Strength::confirmed, safety::Agency::school,
                 "Says a phone was put into their hand, and that it rings at night."));
        TRY(link(place, second.child, HowLinked::seen_there, Strength::possible, safety::Agency::transport,
                 "Seen to take a bag from one bay to another."));
        TRY(action(place, safety::Agency::transport, "Light the far bays, and have a warden there from three to seven.",
                   {}, "Mr Sorrel, station manager", ahead(9)));
        TRY(action(place, safety::Agency::police, "Patrol on Thursdays, and stop whoever waits by the rank.",
                   police_.person, {}, ago(2)));
        TRY(open(place, disruption.kind, "An action"));
        const auto food = TRY(enter(place, safety::Action{{},
                                                          safety::Agency::youth_work,
                                                          "Two youth workers at bay 9 with hot food.",
                                                          {},
                                                          "Ms Wren, youth service",
                                                          ago(6),
                                                          ago(20),
                                                          practitioner_.person}));
        TRY(open(place, disruption.kind, "An action was done"));
        TRY(enter(place,
                  ActionDone{food, ago(7), "Six children came to eat, and two asked for help.", practitioner_.person}));
        return {};
    }

    Result<void> group(const Found& first) {
        using namespace safety;
        const auto peers = anew();
        TRY(open(peers, context_kind, "Peer group added"));
        TRY(enter(peers, ContextOfHarm{ContextKind::peer_group, "The Mill Lane group", ago(40), {}}));
        TRY(known(peers, safety::Agency::youth_work, 40,
                  "Younger ones are told they owe money, and pay it off by carrying.", "A boy who left the group",
                  "TS/2214/26"));
        return link(peers, first.child, HowLinked::agency_says, Strength::likely, safety::Agency::youth_work,
                    "Told they owe for a pair of shoes that they were given.");
    }

    Result<void> plan_for(const Found& first) {
        const auto& family = first.family;
        TRY(open(family, safety::plan.kind, "Child Community Safety Plan of " + first.given));
        TRY(enter(family, safety::CommunityPlan{
                              first.child, ago(25), "cce,missing",
                              "At the bus station someone older puts a phone into their hand and calls it at night.",
                              "I never asked for the phone. I want it to stop ringing.",
                              "To go home on the early bus with someone, and to box again.",
                              "Miss Wren of the youth service; gran, at any hour.",
                              "Mum meets the early bus, and keeps the phone in the kitchen at night.",
                              "Someone to call at night when they are not home. Money for the boxing club.", ahead(3),
                              worker_.person}));
        TRY(open(family, safety::safeguarding.kind, "An action"));
        TRY(enter(family, safety::Action{first.child,
                                         safety::Agency::school,
                                         "Lets them go by the side gate at three.",
                                         {},
                                         "Mrs Yew, head of year",
                                         ahead(4),
                                         ago(25),
                                         worker_.person}));
        TRY(open(family, safety::referral.kind, first.given + " was referred to the National Referral Mechanism"));
        const auto referral = TRY(enter(family, safety::Referred{first.child, ago(24), safety::Responder::authority,
                                                                 "NRM-000-214", worker_.person}));
        TRY(enter(family, safety::GroundsDecided{referral, safety::Stage::reasonable, safety::Grounds::positive,
                                                 ago(19), safety::DecidedBy::home_office, worker_.person}));
        return {};
    }

    Change& change_;
    const Plan& plan_;
    Random random_;
    KeepsSafe practitioner_{PersonId{1}, "Tansy Merrow", Role::child_protection_practitioner,
                            "keeps what is known of places where children come to harm"};
    KeepsSafe worker_{PersonId{1}, "Wilf Garrow", Role::social_worker,
                      "two children who come to harm outside their homes"};
    KeepsSafe police_{PersonId{1}, "Elder Finch", Role::police_officer, "disrupts harm at the bus station"};
    std::int64_t people_ = 0, facts_ = 0;
};

}  // namespace

Result<void> tell_safety(const Database& database, const Plan& plan, AuthorityId id, const Size& size, Random random,
                         Made& made) {
    auto change = TRY(change_after_all(database, plan, id, "Those who keep children safe outside the home"));
    const auto before = change.last_entry().number();
    KeepingSafe keeping{change, plan, random};
    TRY(keeping.tell());
    made.entries += change.last_entry().number() - before;
    made.people += keeping.people();
    made.facts += keeping.facts();
    TRY(change.commit());
    for (const auto& one : keeping.people_to_sign_in_as())
        TRY(let_sign_in(plan, id, size, one.person, one.name, one.role, one.more, made));
    return {};
}

}  // namespace kith::demo
