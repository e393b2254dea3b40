// The tests of the allowance, each answered from a fact.
#include "kinship/money.h"

#include <algorithm>

#include <fmt/format.h>

#include "kernel/core/text.h"
#include "kinship/law.h"

namespace kith::kinship {

namespace {

constexpr bool heard(Stage stage) { return stage != Stage::applied; }
constexpr bool ordered(Stage stage) { return stage == Stage::interim || stage == Stage::made; }

Met met(bool is) { return is ? Met::yes : Met::no; }

class Testing {
public:
    Testing(const KinshipFile& file, const Arrangement& arrangement, Date today)
        : file_{file}, it_{arrangement}, today_{today}, order_{file.order_of(arrangement)} {}

    Allowance run() {
        under_eighteen();
        if (is_foster(it_.living))
            in_care();
        else
            by_order();
        allowance_.due = all_of_them();
        allowance_.because = because();
        amount();
        return std::move(allowance_);
    }

private:
    void add(Test test) { allowance_.tests.push_back(std::move(test)); }
    void decided_on(Date day) { allowance_.settled = std::max(allowance_.settled.value_or(it_.starts), day); }

    void under_eighteen() {
        if (!file_.born)
            return add({"Is the child under 18?", Met::not_known, "The day of birth is not recorded.", &law::zones});
        add({"Is the child under 18?", met(today_ < *file_.birthday(18)),
             fmt::format("{} was born on {}.", file_.given, file_.born->in_words()), &law::zones});
        decided_on(it_.starts);
    }

    // A foster carer is paid for any child in care whom they are approved for, related or not.
    void in_care() {
        const auto* period = file_.care_on(today_);
        add({"Is the child in care, and the carer approved to foster them?", met(period != nullptr),
             period ? fmt::format("In care since {}. {} since {}.", period->starts.in_words(), in_words(it_.living),
                                  it_.starts.in_words())
                    : "The record does not say that the child is in care now.",
             &law::standard_28});
    }

    void by_order() {
        if (!is_by_order(it_.living))
            return add({"Is there, or will there be, a court order that the child lives with this carer?", Met::no,
                        fmt::format("{}: there is no such order.", in_words(it_.living)), &law::zones});
        if (!order_)
            return add({"How far has the court come?", Met::not_known, "Nobody has recorded it yet.", &law::zones});
        decided_on(order_->on);
        const auto fact =
            fmt::format("{} on {}. {}.", in_words(order_->stage), order_->on.in_words(), in_words(order_->proceedings));
        const bool public_order =
            it_.living == Living::child_arrangements && order_->proceedings == Proceedings::public_law;
        if (public_order)
            return add({"Was the order made in care proceedings?", met(ordered(order_->stage)), fact, &law::zones});
        add({"Is the order made, or has the court held its first hearing?", met(heard(order_->stage)), fact,
             &law::zones});
        if (it_.living == Living::special_guardianship) return;
        add({"Does the order leave out the birth parents?", met(!order_->names_parent),
             order_->names_parent ? "It names a birth parent too." : "It names no birth parent.", &law::zones});
        one_of_five();
    }

    void one_of_five() {
        for (const auto& word : words_of<Ground>) add(ground(word.value));
        const auto is = [&](Met wanted) {
            return std::ranges::any_of(allowance_.tests,
                                       [&](const Test& test) { return !test.decides && test.met == wanted; });
        };
        const auto any = is(Met::yes) ? Met::yes : is(Met::not_known) ? Met::not_known : Met::no;
        add({"Is one of these five so?", any,
             any == Met::yes  ? "One is enough."
             : any == Met::no ? "None of them is."
                              : "Not all are answered yet.",
             &law::zones});
    }

    Test ground(Ground which) {
        Test test{
            std::string{in_words(which)}, Met::not_known, "Nobody has answered this yet.", &law::zones, which, false};
        if (const auto known = by_the_record(which); !known.empty()) {
            test.met = Met::yes, test.fact = known, test.ground = {};
        } else if (const auto* found = file_.ground(which)) {
            test.met = met(found->value.there);
            test.fact = fmt::format("{} ({})", found->value.shown_by, found->value.on.in_words());
            decided_on(found->value.on);
        }
        return test;
    }

    /// What the record itself knows need not be asked. That it does not know of it is no "no".
    std::string by_the_record(Ground which) const {
        if (which == Ground::looked_after)
            if (const auto* before = file_.care_just_before(it_))
                return fmt::format("In this authority’s care from {} to {}.", before->starts.in_words(),
                                   before->ends->in_words());
        if (which == Ground::protection_plan && !file_.protection_plans.empty()) {
            const auto& plan = file_.protection_plans.back();
            return plan.ends ? fmt::format("On a plan from {} to {}.", plan.begins.in_words(), plan.ends->in_words())
                             : fmt::format("On a plan since {}.", plan.begins.in_words());
        }
        return {};
    }

    Met all_of_them() const {
        bool unknown = false;
        for (const auto& test : allowance_.tests) {
            if (!test.decides) continue;
            if (test.met == Met::no) return Met::no;
            unknown = unknown || test.met == Met::not_known;
        }
        return unknown ? Met::not_known : Met::yes;
    }

    std::string because() const {
        if (allowance_.due == Met::not_known)
            return "We do not know yet whether the allowance is yours: not every question is answered. Your worker "
                   "answers them.";
        if (allowance_.due == Met::yes)
            return is_foster(it_.living) ? "You are paid what every foster carer is paid for a child of this age."
                                         : "The allowance is yours. It is what a foster carer is paid for a child of "
                                           "this age. Nobody asks what you earn.";
        for (const auto& test : allowance_.tests)
            if (test.decides && test.met == Met::no)
                return fmt::format("The allowance is not yours now. The answer to “{}” is no.", test.question);
        return {};
    }

    void amount() {
        if (!file_.born) return;
        allowance_.band = allowances::band_of(file_.born->age_on(today_));
        if (!allowance_.band) return;
        allowance_.rate = file_.rates.on(it_.area, *allowance_.band, today_);
        auto next = file_.rates.next_change(it_.area, *allowance_.band, today_);
        if (const auto birthday = allowances::next_band(*file_.born, today_)) next = std::min(next, *birthday);
        allowance_.changes = next;
        if (const auto band = allowances::band_of(file_.born->age_on(next)))
            allowance_.rate_then = file_.rates.on(it_.area, *band, next);
    }

    const KinshipFile& file_;
    const Arrangement& it_;
    Date today_;
    const Order* order_;
    Allowance allowance_{.tests = {}, .due = Met::not_known, .because = {}};
};

}  // namespace

Allowance allowance_of(const KinshipFile& file, const Arrangement& arrangement, Date today) {
    return Testing{file, arrangement, today}.run();
}

}  // namespace kith::kinship
