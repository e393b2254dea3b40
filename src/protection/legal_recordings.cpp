// The way to the court: legal planning, pre-proceedings, proceedings; and orders in an emergency.
#include <algorithm>

#include <fmt/format.h>

#include "protection/pages.h"
#include "protection/rules.h"

namespace kith::protection {

static Choices every_child_to_choose(const ProtectionFile& file) {
    return {{"children", choices_among(file, children_who(file, [](PersonId) { return true; }))}};
}

// ---- Legal steps -------------------------------------------------------------------------------------------------

static constexpr Question<NewLegal> legal_questions[] = {
    ask_one_of<&NewLegal::kind>("kind", "Which step?"),
    ask_date<&NewLegal::on>("on", "When?"),
    ask_people<&NewLegal::children>("children", "About which children?"),
    ask_words<&NewLegal::words>("words", "What was decided, and why?"),
    ask_date<&NewLegal::until>("until", "Until when did the court give longer?",
                               "Only where it did: the last day. Its reason goes with what was decided.", 400)
        .optional(),
};
static constexpr Form<NewLegal> legal_form{"legal-step", "Record a legal step", "Save the step", legal_questions};

/// Whether a step of one kind had been taken by a day, and was not ended by then.
static bool is_open(const Recorded& recorded, PersonId child, LegalKind kind, LegalKind end, Date on) {
    bool open = false;
    for (const auto& one : recorded.legal) {
        if (one.value.on > on || !recorded.is_about(one.id, child)) continue;
        if (one.value.kind == kind) open = true;
        if (one.value.kind == end) open = false;
    }
    return open;
}

/// Children Act 1989, s. 32(8): the last day that an extension may name.
static Date last_of_extension(Date before, Date given) { return std::max(before, given).plus_days(8 * 7); }

/// The time before is read as it stood without this step: a correction is compared with what it puts right.
static Wrong not_longer(const ProtectionFile& file, const NewLegal& typed) {
    if (typed.kind != LegalKind::extended) {
        if (!typed.until) return {};
        return wrong("until", "Leave this empty, unless the step is that the court gave longer");
    }
    if (!typed.until) return wrong("until", "Say until when the court gave longer");
    for (const auto child : typed.children) {
        const auto before = proceedings_until(file.of(child).recorded, child, typed.on);
        if (!before) return wrong("kind", fmt::format("No application about {} is open on that day", file.name(child)));
        if (*typed.until <= *before)
            return wrong("until", fmt::format("This is not longer: the time for {} ends on {} already",
                                              file.name(child), before->in_words()));
        if (const auto last = last_of_extension(*before, typed.on); *typed.until > last)
            return wrong("until", fmt::format("The court gives up to 8 weeks at a time (s. 32(8)): for {} until {}",
                                              file.name(child), last.in_words()));
    }
    return {};
}

static Wrong out_of_order(const ProtectionFile& file, const NewLegal& typed) {
    for (const auto child : typed.children) {
        if ((typed.kind == LegalKind::left || typed.kind == LegalKind::meeting || typed.kind == LegalKind::review) &&
            !is_open(file.recorded, child, LegalKind::letter, LegalKind::left, typed.on))
            return wrong(
                "kind", fmt::format("No letter before proceedings about {} is recorded by that day", file.name(child)));
        if (typed.kind == LegalKind::final_order &&
            !is_open(file.recorded, child, LegalKind::application, LegalKind::final_order, typed.on))
            return wrong("kind", fmt::format("No application about {} is recorded by that day", file.name(child)));
    }
    return {};
}

constinit const Recording<NewLegal> legal_step{
    .kind = {"protection.legal", "Legal step"},
    .form = legal_form,
    .sentence =
        [](const ProtectionFile& file, const NewLegal& typed) {
            return fmt::format("{} about {}", in_words(typed.kind), names_of(file, typed.children));
        },
    .start = [](const ProtectionFile& file, Date today,
                PersonId by) { return NewLegal{.on = today, .children = on_a_plan(file, today), .by = by}; },
    .contradicts = [](const ProtectionFile& file, const NewLegal& typed, Date) -> Wrong {
        if (typed.children.empty()) return wrong("children", "Choose at least one child");
        if (auto order = out_of_order(file, typed)) return order;
        if (auto longer = not_longer(file, typed)) return longer;
        for (const auto child : typed.children)
            if (no_offer(file.of(child).recorded, child, typed.step(), file.family_decides_from))
                return wrong("kind", fmt::format("Before an application the family of {} is offered to decide together "
                                                 "(Children Act 1989, s. 31ZA). Record the offer under “Family "
                                                 "network” on the child's page, or an exception that a manager "
                                                 "authorises there",
                                                 file.name(child)));
        return {};
    },
    .choices = every_child_to_choose,
};

Result<void> NewLegal::enter(Change& change, const Leave& family, const ProtectionFile&) const {
    return enter_children(change, family, TRY(change.enter(family, step())), children);
}

// ---- Orders in an emergency --------------------------------------------------------------------------------------

static constexpr Question<NewOrder> order_questions[] = {
    ask_one_of<&NewOrder::kind>("kind", "Which order?"),
    ask_date<&NewOrder::starts>("starts", "From when?",
                                "A child assessment order: the date by which the assessment is to begin", 60),
    ask_date<&NewOrder::ends>(
        "ends", "Until when, at the latest?",
        "An emergency protection order: 8 days, and once more by 7. Police protection: 72 hours. A "
        "child assessment order: 7 days, the date stated in it the first.",
        70),
    ask_people<&NewOrder::children>("children", "For which children?"),
    ask_words<&NewOrder::why>("why", "Why, and where are they?", {}, 2'000),
};
static constexpr Form<NewOrder> order_form{"safety-order", "Record an order in an emergency", "Save the order",
                                           order_questions};

/// The order about this child from which one of the same kind goes on; none: it is the first. A brother's or sister's
/// own order extends nothing.
static const SafetyOrder* extended_by(const Recorded& recorded, PersonId child, OrderKind kind, Date starts) {
    for (const auto& one : recorded.orders)
        if (one.value.kind == kind && one.value.starts < starts && one.value.ends >= starts.plus_days(-1) &&
            recorded.is_about(one.id, child))
            return &one.value;
    return nullptr;
}

/// The last day that a first emergency protection order may name: the eighth day on, or where that is Christmas Day,
/// Good Friday, a bank holiday or a Sunday, the first later day that is none (s. 45(2)).
static Date last_of_emergency_order(const Calendar& calendar, Date starts) {
    constexpr int saturday = 6;
    auto last = starts.plus_days(8);
    while (!calendar.is_working_day(last) && last.weekday() != saturday) last = last.plus_days(1);
    return last;
}

/// The last day that an order of this kind may name, unless it goes on from another.
static Date last_of(OrderKind kind, const Calendar& calendar, Date starts) {
    switch (kind) {
        case OrderKind::emergency_protection: return last_of_emergency_order(calendar, starts);
        case OrderKind::police_protection: return starts.plus_days(3);
        case OrderKind::child_assessment: return starts.plus_days(6);
    }
    return starts;
}

static Wrong order_contradicts(const ProtectionFile& file, const NewOrder& typed, Date) {
    if (typed.children.empty()) return wrong("children", "Choose at least one child");
    if (typed.ends < typed.starts) return wrong("ends", "This is before it begins");
    if (typed.kind != OrderKind::child_assessment && typed.starts > file.today)
        return wrong("starts", "This is a day to come. Record the order once it is made");
    const bool police = typed.kind == OrderKind::police_protection;
    auto last = last_of(typed.kind, *file.calendar, typed.starts);
    for (const auto child : typed.children) {
        const auto* before = extended_by(file.recorded, child, typed.kind, typed.starts);
        if (!before || typed.kind == OrderKind::child_assessment) continue;  // a further one is an order of its own
        if (police) return wrong("starts", "Police protection cannot be extended: it ends after 72 hours (s. 46(6))");
        if (extended_by(file.recorded, child, typed.kind, before->starts))
            return wrong("starts", fmt::format("The order for {} was extended already: that is done once (s. 45(6))",
                                               file.name(child)));
        last = typed.starts.plus_days(7);
    }
    if (typed.ends > last) return wrong("ends", fmt::format("It cannot go on beyond {}", last.in_words()));
    return {};
}

constinit const Recording<NewOrder> safety_order{
    .kind = {"protection.order", "Order in an emergency"},
    .form = order_form,
    .sentence =
        [](const ProtectionFile& file, const NewOrder& typed) {
            return fmt::format("{} for {} until {}", in_words(typed.kind), names_of(file, typed.children),
                               typed.ends.in_words());
        },
    .start =
        [](const ProtectionFile& file, Date today, PersonId by) {
            return NewOrder{.starts = today,
                            .ends = today,
                            .children = children_who(file, [](PersonId) { return true; }),
                            .by = by};
        },
    .contradicts = order_contradicts,
    .choices = every_child_to_choose,
};

Result<void> NewOrder::enter(Change& change, const Leave& family, const ProtectionFile&) const {
    return enter_children(change, family, TRY(change.enter(family, SafetyOrder{kind, starts, ends, why, by})),
                          children);
}

// ---- What follows ------------------------------------------------------------------------------------------------

static constexpr Question<AfterOrder> after_questions[] = {
    ask_which<&AfterOrder::order>("order", "Which order?").from_record(),
    ask_date<&AfterOrder::on>("on", "When was it decided?"),
    ask_words<&AfterOrder::words>("words", "What keeps the child safe when it ends?",
                                  "Where they live, and what was decided with whom", 2'000),
};
static constexpr Form<AfterOrder> after_form{"after-order", "Say what follows an order", "Save", after_questions};

static std::vector<const Fact<SafetyOrder>*> orders_to_follow(const ProtectionFile& file) {
    std::vector<const Fact<SafetyOrder>*> all;
    for (const auto& one : file.recorded.orders)
        if (!file.recorded.after(one.id)) all.push_back(&one);
    return all;
}

bool order_to_follow(const ProtectionFile& file) {
    return std::ranges::any_of(orders_to_follow(file), [&](const auto* one) { return one->value.ends >= file.today; });
}

constinit const Recording<AfterOrder> after_order{
    .kind = {"protection.after_order", "What follows an emergency order"},
    .form = after_form,
    .sentence =
        [](const ProtectionFile&, const AfterOrder& typed) {
            return fmt::format("What follows the order was decided on {}", typed.on.in_words());
        },
    .start =
        [](const ProtectionFile& file, Date today, PersonId by) {
            const auto open = orders_to_follow(file);
            return AfterOrder{open.empty() ? FactId{1} : open.back()->id, today, {}, by};
        },
    .contradicts = [](const ProtectionFile& file, const AfterOrder& typed, Date) -> Wrong {
        for (const auto* one : orders_to_follow(file)) {
            if (one->id != typed.order) continue;
            if (typed.on < one->value.starts) return wrong("on", "This is before the order began");
            return {};
        }
        return wrong("order", "What follows this order is recorded already");
    },
    .choices =
        [](const ProtectionFile& file) {
            std::vector<Choice> choices;
            for (const auto* one : orders_to_follow(file))
                choices.push_back(
                    {std::to_string(one->id.number()),
                     fmt::format("{} for {}, until {}", in_words(one->value.kind),
                                 names_of(file, file.recorded.children_of(one->id)), one->value.ends.in_words())});
            return Choices{{"order", std::move(choices)}};
        },
};

}  // namespace kith::protection
