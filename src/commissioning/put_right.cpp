// What may be put right of the co-operative's own record, and until when.
#include "commissioning/put_right.h"

#include <algorithm>

#include "commissioning/governance.h"
#include "kernel/core/text.h"

namespace kith::commissioning {

namespace {

constexpr std::string_view governed_at = "/commissioning/governance";

template <class T>
Result<std::vector<Fact<T>>> all_of_us(const Store& store, AuthorityId us) {
    return facts<T>(store, Gate::machine(us, the_authority), Known::now());
}

Result<void> is_open(const Motion& motion, Date today) {
    if (today <= motion.closes) return {};
    return fail(Fault::conflict,
                fmt::format("The vote on \"{}\" is over since {}: what was decided stays. Put a new motion to decide "
                            "otherwise.",
                            motion.title, motion.closes.in_words()));
}

/// Members vote on the words that they read.
Result<void> may_right_motion(const Store& store, AuthorityId us, const Fact<Motion>& fact, Date today) {
    TRY(is_open(fact.value, today));
    for (const auto& vote : TRY(all_of_us<Vote>(store, us)))
        if (vote.value.motion == fact.id)
            return fail(Fault::conflict, fmt::format("Members have voted on \"{}\" as it stands. Withdraw it, with the "
                                                     "reason, and put it again.",
                                                     fact.value.title));
    return {};
}

Result<void> may_withdraw_motion(const Store&, AuthorityId, const Fact<Motion>& fact, Date today) {
    return is_open(fact.value, today);
}

/// Rules by which a vote was decided stay: its result follows from them.
Result<void> may_right_rules(const Store& store, AuthorityId us, const Fact<VotingRules>& fact, Date today) {
    for (const auto& motion : TRY(all_of_us<Motion>(store, us)))
        if (motion.value.opens >= fact.value.starts && motion.value.opens <= today)
            return fail(Fault::conflict, fmt::format("\"{}\" was put to the vote under these rules. Say how the "
                                                     "co-operative decides from a later day on.",
                                                     motion.value.title));
    return {};
}

}  // namespace

constinit const AboutUs<Motion> motion_righted{
    .kind = motion_kind,
    .form = motion_form,
    .back = governed_at,
    .right = "Put this motion right",
    .off = "Withdraw this motion",
    .sentence = [](const Motion& motion) { return fmt::format("Motion: {}", motion.title); },
    .may_right = may_right_motion,
    .may_take_off = may_withdraw_motion,
    .contradicts = [](const Motion& was, const Motion& is, Date today) -> Wrong {
        if (is.opens != was.opens && is.opens < today)
            return wrong("opens", "Members cannot vote on days that are past");
        if (is.closes < is.opens) return wrong("closes", "This is before it opens");
        if (is.closes < today) return wrong("closes", "This is past: the vote would be over");
        return {};
    },
};

constinit const AboutUs<Delegated> delegated_righted{
    .kind = delegated_kind,
    .form = delegated_form,
    .back = governed_at,
    .right = "Correct or end this delegated decision",
    .off = "Take this delegated decision off",
    .sentence = [](const Delegated& it) { return fmt::format("Left to the {}: {}", it.to_whom, it.what); },
    .contradicts = [](const Delegated&, const Delegated& is, Date) -> Wrong {
        if (is.ends && *is.ends < is.starts) return wrong("ends", "This is before it begins");
        return {};
    },
    .choices = motions_carried,
};

constinit const AboutUs<VotingRules> voting_rules_righted{
    .kind = rule_kind,
    .form = voting_rules_form,
    .back = "/commissioning/governance/rules",
    .right = "Put these rules right",
    .off = "Take these rules off",
    .sentence =
        [](const VotingRules& rules) {
            return fmt::format("From {} {}% of all votes must be cast on a motion, and of those: {}",
                               rules.starts.in_words(), rules.quorum, lower(in_words(rules.majority)));
        },
    .may_right = may_right_rules,
    .may_take_off = may_right_rules,
    .contradicts = [](const VotingRules& was, const VotingRules& is, Date today) -> Wrong {
        if (is.starts != was.starts && is.starts < today)
            return wrong("starts", "Rules do not change for motions that are past");
        return {};
    },
};

constinit const AboutUs<CountingRule> counting_righted{
    .kind = rule_kind,
    .form = counting_form,
    .back = "/invoices/counting",
    .right = "Put this rule right",
    .off = "Take this rule off",
    .sentence =
        [](const CountingRule& rule) {
            return fmt::format("From {}: {}", rule.starts.in_words(), lower(in_words(rule.rule)));
        },
};

constinit const AboutUs<SharedCost> shared_cost_righted{
    .kind = shared_kind,
    .form = shared_cost_form,
    .back = "/commissioning/shared-costs",
    .right = "Put this shared cost right",
    .off = "Take this shared cost off",
    .sentence =
        [](const SharedCost& cost) { return fmt::format("{} is shared: {}", cost.amount.in_words(), cost.what); },
    .contradicts = [](const SharedCost&, const SharedCost& is, Date) -> Wrong {
        if (is.to < is.from) return wrong("to", "This is before it begins");
        return {};
    },
};

Result<Choices> motions_carried(const Context& context, AuthorityId us) {
    const auto ours = TRY(us_of(context.store, us, context.today));
    std::vector<Choice> choices;
    for (const auto& motion : TRY(governance_of(context.store, ours, *context.reader)).motions)
        if (motion.tally.outcome == Outcome::carried)
            choices.push_back({std::to_string(motion.is.id.number()), motion.is.value.title});
    return Choices{{"motion", std::move(choices)}};
}

Html righting_links(std::string_view address, FactId fact, std::string_view what) {
    const auto at = fmt::format("{}/{}", address, fact.number());
    const auto link = [&](const char* words, const std::string& to) {
        return html("<a class=\"govuk-link\" href=\"{}\">{}<span class=\"govuk-visually-hidden\"> {}</span></a>",
                    Url{to}, words, what);
    };
    return html("{} {}", link("Put it right", at), link("Take it off", at + "/off"));
}

}  // namespace kith::commissioning
