#include "demo/telling_warnings.h"
#include "demo/after_all.h"

#include <algorithm>

#include <fmt/format.h>

#include "demo/workforce.h"
#include "kernel/access/work.h"
#include "kernel/core/text.h"
#include "warnings/acts.h"

namespace kith::demo {

namespace {

struct Warns {
    PersonId person{1};
    std::string given, family;
    std::string_view more;

    std::string name() const { return given + " " + family; }
};

class Warnings {
public:
    Warnings(Change& change, const Plan& plan) : change_{change}, plan_{plan} {}

    Result<void> tell() {
        TRY(hire(his_));
        TRY(hire(hers_));
        const HouseholdId shared{change_.next_id()}, elsewhere{change_.next_id()};
        const auto man = TRY(lives("Corin", "Vetch", 13'400, shared));
        const auto son = TRY(lives("Bryn", "Vetch", 2'900, elsewhere));
        const auto child = TRY(lives("Isla", "Thrift", 3'300, shared));
        const auto mother = TRY(lives("Mab", "Thrift", 12'100, shared));
        TRY(belong(child, mother, {hers_.person, Role::social_worker, ago(200), {}}));
        TRY(belong(son, man, {his_.person, Role::social_worker, ago(300), {}}));
        TRY(warn(man, risk()));
        TRY(warn(man, dog(shared)));
        return warn(man, threats());
    }
    std::vector<Warns> people_to_sign_in_as() const { return {his_, hers_}; }
    std::int64_t people() const { return people_; }
    std::int64_t facts() const { return facts_; }

private:
    Date ago(int days) const { return plan_.today.plus_days(-days); }

    template <class T>
    Result<void> enter(const Leave& leave, const T& fact) {
        ++facts_;
        TRY(change_.enter(leave, fact));
        return {};
    }

    Result<Leave> person(const std::string& given, const std::string& family, std::optional<Date> born) {
        const auto leave = Gate::machine(change_.authority(), PersonId{change_.next_id()});
        ++people_;
        TRY(change_.open(leave, {{"people.added", "Person added"}, fmt::format("{} {} was added", given, family)}));
        Person is{};
        is.born = born;
        TRY(enter(leave, is));
        TRY(enter(leave, name_of(NameKind::usual, given, family)));
        return leave;
    }
    Result<void> hire(Warns& one) {
        const auto leave = TRY(person(one.given, one.family, {}));
        one.person = leave.about();
        return enter(leave, RoleFact{Role::social_worker, {}, ago(600), {}});
    }
    Result<Leave> lives(const std::string& given, const std::string& family, int days_old, HouseholdId household) {
        const auto leave = TRY(person(given, family, ago(days_old)));
        TRY(enter(leave, Residence{household,
                                   fmt::format("{} Quarry Row", household.number() % 90 + 1),
                                   "ZZ99 3AB",
                                   false,
                                   ago(400),
                                   {}}));
        return leave;
    }

    Result<void> belong(const Leave& child, const Leave& parent, const Allocation& worker) {
        TRY(change_.open(child, {{"people.relationship", "Relationship"}, "Their parent, and their social worker"}));
        TRY(enter(child, Relationship{parent.about(), Tie::parent, true, {}, {}}));
        return enter(child, worker);
    }
    Result<void> warn(const Leave& leave, const warnings::Warning& warning) {
        TRY(change_.open(leave, {warnings::warning_kind, "A warning was recorded"}));
        return enter(leave, warning);
    }
    warnings::Warning risk() const {
        return {.kind = warnings::WarningKind::risk_to_children,
                .home = {},
                .what = "He was found to have hurt his son in 2024: the court's judgment is on the file.",
                .to_do = "See the children without him, and ask where he sleeps.",
                .source = "The family court",
                .from = ago(90),
                .until = ago(90).plus_months(6),
                .told = warnings::ToldThem::told,
                .why_not_told = {},
                .basis = warnings::Basis::protect_child,
                .by = his_.person,
                .corrected_because = {}};
    }
    warnings::Warning dog(HouseholdId home) const {
        auto dog = risk();
        dog.kind = warnings::WarningKind::dangerous_dog, dog.home = home, dog.basis = {};
        dog.what = "A large dog ran at a health visitor at the door.";
        dog.to_do = "Ring first and ask for the dog to be shut in the yard.";
        dog.source = "The health visitor";
        dog.until = plan_.today.plus_days(9);
        return dog;
    }
    warnings::Warning threats() const {
        auto threats = risk();
        threats.kind = warnings::WarningKind::violence, threats.basis = {};
        threats.what = "He shouted that he would be waiting outside the office.";
        threats.to_do = "Meet at the family hub, two workers together.";
        threats.source = "Heard at reception";
        threats.from = ago(380), threats.until = ago(15);
        threats.told = warnings::ToldThem::not_to_be_told;
        threats.why_not_told = "It would tell him who works when.";
        return threats;
    }

    Change& change_;
    const Plan& plan_;
    Warns his_{PersonId{1}, "Nettle", "Brome", "warns of a man who poses a risk"};
    Warns hers_{PersonId{1}, "Teasel", "Rowe", "is warned when she visits another family"};
    std::int64_t people_ = 0, facts_ = 0;
};

}  // namespace

Result<void> tell_warnings(const Database& database, const Plan& plan, AuthorityId id, const Size& size, Made& made) {
    auto change = TRY(change_after_all(database, plan, id, "Those who warn of a risk"));
    const auto before = change.last_entry().number();
    Warnings warnings{change, plan};
    TRY(warnings.tell());
    made.entries += change.last_entry().number() - before;
    made.people += warnings.people();
    made.facts += warnings.facts();
    TRY(change.commit());
    for (const auto& one : warnings.people_to_sign_in_as())
        TRY(let_sign_in(plan, id, size, one.person, one.name(), Role::social_worker, one.more, made));
    return {};
}

}  // namespace kith::demo
