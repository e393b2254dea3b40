#include "kinship/rights.h"

#include <fmt/format.h>

#include "kinship/law.h"

namespace kith::kinship {

bool was_looked_after(const KinshipFile& file, const Arrangement& arrangement) {
    if (file.care_just_before(arrangement)) return true;
    const auto* found = file.ground(Ground::looked_after);
    return found && found->value.there;
}

std::string what_it_is(const KinshipFile& file, const Arrangement& arrangement) {
    const auto& child = file.given;
    const auto* order = file.order_of(arrangement);
    const bool made = order && order->stage == Stage::made;
    switch (arrangement.living) {
        case Living::by_agreement:
            return fmt::format("{} lives with you because your family agreed on it. There is no court order.", child);
        case Living::private_fostering:
            return fmt::format(
                "{} lives with you for 28 days or more by an agreement with their parents, and you are not a close "
                "relative. The law calls this private fostering.",
                child);
        case Living::network_plan:
            return fmt::format("{} lives with you under the plan that your family made together.", child);
        case Living::temporary_foster:
            return fmt::format(
                "{} is in care, and you are their foster carer. You are approved for a short time, while we get to "
                "know "
                "you.",
                child);
        case Living::approved_foster:
            return fmt::format("{} is in care, and you are their approved foster carer.", child);
        case Living::child_arrangements:
            return made
                       ? fmt::format("The court ordered that {} lives with you.", child)
                       : fmt::format("{} lives with you while the court decides on a child arrangements order.", child);
        case Living::special_guardianship:
            return made ? fmt::format("You are {}’s special guardian.", child)
                        : fmt::format("{} lives with you while the court decides on special guardianship.", child);
        case Living::testamentary_guardian:
            return fmt::format("You are {}’s guardian: a parent who died named you.", child);
        case Living::adopted: return fmt::format("You adopted {}, a child of your own family.", child);
    }
    return {};
}

namespace {

class Rights {
public:
    Rights(const KinshipFile& file, const Arrangement& arrangement) : file_{file}, it_{arrangement} {}

    std::vector<Right> run() {
        of_the_kind();
        school();
        add("Our offer to kinship families",
            "We must say in writing what we do for you. It is on the page “What we offer”.", &law::local_offer);
        return std::move(rights_);
    }

private:
    void add(std::string_view name, std::string words, const Law* law) {
        rights_.push_back({name, std::move(words), law});
    }
    void ask(std::string_view name, std::string words, const Law* law) {
        rights_.push_back({name, std::move(words), law, true});
    }

    void of_the_kind() {
        switch (it_.living) {
            case Living::by_agreement: return by_agreement();
            case Living::private_fostering: return privately();
            case Living::network_plan:
                add("What the plan gives",
                    "The money and the help that the plan names, for as long as it says. It is "
                    "looked at again with you.",
                    &law::network_plan);
                return in_need();
            case Living::temporary_foster: return temporary();
            case Living::approved_foster: return approved();
            case Living::child_arrangements: return child_arrangements();
            case Living::special_guardianship: return guardianship();
            case Living::testamentary_guardian:
                add("You decide", "You have parental responsibility, as a parent has.", &law::testamentary);
                ask("Guardian’s Allowance",
                    "Money from the state for bringing up a child whose parents died. Ask "
                    "for it at the Guardian’s Allowance office.",
                    &law::guardians_allowance);
                return in_need();
            case Living::adopted:
                add("You are the parent", fmt::format("In law {} is your child.", file_.given), &law::adopted);
                ask("Adoption support", "We must assess what help your family needs if you ask, money among it.",
                    &law::adoption_support);
                return;
        }
    }

    void in_need() {
        ask("Help for the child",
            "If the child needs help to be well, we look at what help, money among it. It is not "
            "a right to a sum.",
            &law::in_need);
    }

    void by_agreement() {
        add("You need no leave",
            "A grandparent, brother, sister, uncle, aunt or step-parent may look after a child "
            "of the family. You need not tell us.",
            &law::relative);
        add("Did we ask you?",
            "If we asked you to take the child in because they were not safe at home, the child may "
            "be in care in law, and you may be owed what a foster carer is paid. Ask for legal advice below.",
            &law::placed_by_us);
        in_need();
    }

    void privately() {
        add("Someone visits",
            "A social worker comes within 7 working days of hearing of it, then at least every six "
            "weeks in the first year and every twelve after. They talk with the child alone.",
            &law::private_visits);
        add("You tell us", "Tell us of changes: an address, who lives with you, the day the child leaves.",
            &law::private_told);
        add("Advice", "We must see that the child is well with you, and advise you when you want it.",
            &law::private_welfare);
        add("Who pays", "The parents still pay for the child. We do not pay an allowance.", &law::private_fostering);
        in_need();
    }

    void temporary() {
        add("Paid from the first day", "What every foster carer is paid for a child of this age.", &law::standard_28);
        add("A short time",
            "You are approved for 16 weeks, and once for 8 more. In that time you are assessed, if you "
            "want to go on.",
            &law::temporary);
        add("Someone of your own", "A supervising social worker, who is there for you.", &law::supervised);
    }

    void approved() {
        add("Paid as every foster carer", "What every foster carer is paid for a child of this age.",
            &law::standard_28);
        add("Family counts",
            "You are assessed, trained and supported as family, with what you need for this one child.",
            &law::standard_30);
        add("Someone of your own", "A supervising social worker, who is there for you.", &law::supervised);
    }

    void child_arrangements() {
        add("You decide", "While the order lasts you have parental responsibility, beside the parents.",
            &law::child_arrangements);
        ask("A contribution", "Where no allowance is due, we may still pay part of what the child costs.",
            &law::contribution);
        in_need();
    }

    void guardianship() {
        add("You decide", "You have parental responsibility, and may decide without the parents in nearly everything.",
            &law::guardianship);
        if (was_looked_after(file_, it_)) {
            add("An assessment", "Ask, and we must look at what help you and the child need.", &law::assessment);
            const auto* order = file_.order_of(it_);
            if (order && order->stage == Stage::made)
                add("Three years",
                    fmt::format("The authority that had the child in care goes on supporting you until {}, "
                                "wherever you move.",
                                order->on.plus_months(36).in_words()),
                    &law::three_years);
        } else {
            ask("An assessment", "Ask, and we may look at what help you and the child need. Here we always do.",
                &law::assessment);
        }
        add("A support plan",
            "What you are given, in writing. You have 28 days to say what you think of it. We look at "
            "it with you every year.",
            &law::reviews);
    }

    void school() {
        if (it_.living == Living::approved_foster || it_.living == Living::temporary_foster) return;
        const bool order = is_by_order(it_.living) || it_.living == Living::adopted;
        if (!order || !was_looked_after(file_, it_)) return;
        add("School", "The child was in care: they come first when a school gives out places.", &law::admissions);
        add("Advice on school", "The virtual school head advises you and the school.", &law::previously_looked_after);
    }

    const KinshipFile& file_;
    const Arrangement& it_;
    std::vector<Right> rights_;
};

}  // namespace

std::vector<Right> rights_of(const KinshipFile& file, const Arrangement& arrangement) {
    return Rights{file, arrangement}.run();
}

}  // namespace kith::kinship
