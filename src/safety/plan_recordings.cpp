// What is recorded to keep one child safe outside the home. No question asks what parents lack, and none puts the harm
// on them: they are asked what they do and what they want.
#include <fmt/format.h>

#include "safety/ask_codes.h"
#include "safety/law.h"
#include "safety/recordings.h"

namespace kith::safety {

constexpr int longest_plan_text = 4'000;
constexpr int days_ahead = 92;

static std::vector<Choice> children_choices(const FamilySafety& file, bool (*fits)(const FamilySafety&, PersonId)) {
    std::vector<Choice> choices;
    for (const auto& child : file.who.children)
        if (!fits || fits(file, child.child)) choices.push_back({std::to_string(child.child.number()), child.name});
    return choices;
}

/// The child for whom the page was opened; or, as nobody is asked which of one, the only one whom it can be.
static std::optional<PersonId> child_meant(const FamilySafety& file, bool (*fits)(const FamilySafety&, PersonId)) {
    if (file.asked) return file.asked;
    std::optional<PersonId> found;
    for (const auto& child : file.who.children) {
        if (fits && !fits(file, child.child)) continue;
        if (found) return std::nullopt;
        found = child.child;
    }
    return found;
}

/// A choice that is nobody: nothing is chosen beforehand.
static PersonId or_nobody(std::optional<PersonId> child, const FamilySafety& file) {
    return child.value_or(file.who.family);
}

// ---- The plan ----------------------------------------------------------------------------------------------------

static bool has_no_plan(const FamilySafety& file, PersonId child) { return !file.plan_of(child); }

static constexpr Question<CommunityPlan> plan_questions[] = {
    ask_which<&CommunityPlan::child>("child", "Whose plan is it?").from_record(),
    ask_codes<Harm, &CommunityPlan::harms>("harms", "What harm is it to keep them from?"),
    ask_words<&CommunityPlan::outside>("outside", "What happens to them outside the home, and where?",
                                       "The place, the group or the online space is where the harm comes from. Write "
                                       "what is done to the child.",
                                       longest_plan_text),
    ask_words<&CommunityPlan::says>("says", "What does the child say?", "In their own words", longest_plan_text),
    ask_words<&CommunityPlan::wants>("wants", "What does the child want to happen?", {}, longest_plan_text),
    ask_words<&CommunityPlan::trusted>("trusted", "Which adults do they trust?", "And how they reach them",
                                       longest_plan_text),
    ask_words<&CommunityPlan::carers_do>("carers_do", "What do parents and carers do to keep them safe?", {},
                                         longest_plan_text),
    ask_words<&CommunityPlan::carers_want>("carers_want", "What support do parents and carers want?", {},
                                           longest_plan_text),
    ask_date<&CommunityPlan::review_by>("review_by", "Review by", {}, days_ahead),
};
static constexpr Form<CommunityPlan> plan_form{"safety-plan", "Make a Child Community Safety Plan", "Save plan",
                                               plan_questions};

/// The harms of the contexts in which a child is found, and where they are: the record knows them.
static CommunityPlan plan_of_links(const FamilySafety& file, PersonId child, Date today, PersonId by) {
    std::string found, harms;
    std::vector<std::string> where;
    for (const auto* link : file.links_of(child)) {
        where.push_back(link->name);
        if (link->assessed) found += link->assessed->harms + ",";
    }
    for (const auto harm : harms_of(found)) harms += (harms.empty() ? "" : ",") + std::string{code(harm)};
    return {child, today, harms, list_in_words(where), "", "", "", "", "", today, by};
}

constinit const OfFamily<CommunityPlan> plan{
    .kind = {"safety.plan", "Child Community Safety Plan"},
    .form = plan_form,
    .sentence =
        [](const FamilySafety& file, const CommunityPlan& made) {
            return fmt::format("Child Community Safety Plan of {}", file.name_of(made.child));
        },
    .start =
        [](const FamilySafety& file, Date today, PersonId by) {
            auto started = plan_of_links(file, or_nobody(child_meant(file, has_no_plan), file), today, by);
            started.review_by = today.plus_days(file.local.of(law::plan_reviewed_within, today).span.count);
            return started;
        },
    .contradicts = [](const FamilySafety& file, const CommunityPlan& made, Date today) -> Wrong {
        if (file.plan_of(made.child))
            return wrong("child", file.name_of(made.child) + " has a plan already. Change that one, or end it first");
        if (made.review_by <= made.on || (made.on == today && made.review_by <= today))
            return wrong("review_by", "This must be after the day on which the plan was made");
        return {};
    },
    .choices =
        [](const FamilySafety& file) {
            return Choices{{"child", children_choices(file, nullptr)}};
        },
};

// ---- Its reviews and its end -------------------------------------------------------------------------------------

static Choices open_plan_choices(const FamilySafety& file) {
    std::vector<Choice> choices;
    for (const auto* one : file.open_plans())
        choices.push_back({std::to_string(one->id.number()), file.name_of(one->value.child)});
    return {{"plan", std::move(choices)}};
}

static FactId first_plan(const FamilySafety& file) {
    const auto open = file.open_plans();
    return open.empty() ? FactId{1} : open.front()->id;
}

static Wrong not_of_plan(const FamilySafety& file, FactId of, Date on) {
    if (file.end_of(of)) return wrong("plan", "This plan has ended already");
    for (const auto& one : file.plans)
        if (one.id == of && on < one.value.on) return wrong("on", "The plan was made on " + one.value.on.in_words());
    return {};
}

static constexpr Question<PlanReviewed> review_questions[] = {
    ask_which<&PlanReviewed::plan>("plan", "Whose plan?").from_record(),
    ask_date<&PlanReviewed::on>("on", "When was it reviewed?"),
    ask_words<&PlanReviewed::changed>("changed", "What has changed, for the child and where they come to harm?", {},
                                      longest_plan_text),
    ask_words<&PlanReviewed::says>("says", "What does the child say now?", "In their own words", longest_plan_text),
    ask_line<&PlanReviewed::there>("there", "Who was there?", "The child, parents and carers, and which agencies", 500),
    ask_date<&PlanReviewed::next_by>("next_by", "Next review by", {}, days_ahead),
};
static constexpr Form<PlanReviewed> review_form{"safety-plan-review", "Record a review of the plan", "Save review",
                                                review_questions};

constinit const OfFamily<PlanReviewed> plan_review{
    .kind = plan.kind,
    .form = review_form,
    .sentence =
        [](const FamilySafety&, const PlanReviewed& review) {
            return fmt::format("A Child Community Safety Plan was reviewed on {}", review.on.in_words());
        },
    .start =
        [](const FamilySafety& file, Date today, PersonId by) {
            const auto next = today.plus_days(file.local.of(law::plan_reviewed_within, today).span.count);
            return PlanReviewed{first_plan(file), today, "", "", "", next, by};
        },
    .contradicts = [](const FamilySafety& file, const PlanReviewed& review, Date) -> Wrong {
        if (review.next_by <= review.on) return wrong("next_by", "This must be after the review");
        return not_of_plan(file, review.plan, review.on);
    },
    .choices = open_plan_choices,
};

static constexpr Question<PlanEnded> plan_end_questions[] = {
    ask_which<&PlanEnded::plan>("plan", "Whose plan?").from_record(),
    ask_date<&PlanEnded::on>("on", "When does it end?"),
    ask_one_of<&PlanEnded::why>("why", "Why?"),
    ask_words<&PlanEnded::words>("words", "What is safer now, and who carries on?", {}, longest_plan_text),
};
static constexpr Form<PlanEnded> plan_end_form{"safety-plan-end", "End the plan", "End plan", plan_end_questions};

constinit const OfFamily<PlanEnded> plan_end{
    .kind = plan.kind,
    .form = plan_end_form,
    .sentence =
        [](const FamilySafety&, const PlanEnded& end) {
            return fmt::format("A Child Community Safety Plan ended on {}", end.on.in_words());
        },
    .start =
        [](const FamilySafety& file, Date today, PersonId by) {
            return PlanEnded{first_plan(file), today, WhyEnded::safer, "", by};
        },
    .contradicts = [](const FamilySafety& file, const PlanEnded& end, Date) -> Wrong {
        return not_of_plan(file, end.plan, end.on);
    },
    .choices = open_plan_choices,
};

// ---- Actions -----------------------------------------------------------------------------------------------------

static constexpr Question<Action> safeguarding_questions[] = {
    ask_which<&Action::child>("child", "To keep whom safe?").from_record(),
    ask_one_of<&Action::agency>("agency", "Which agency acts?"),
    ask_words<&Action::what>("what", "What will it do?", {}, 1'000),
    ask_which<&Action::worker>("worker", "Who does it?", "Or name somebody else below").optional(),
    ask_line<&Action::named>("named", "Somebody else, by name and role").optional(),
    ask_date<&Action::by_when>("by_when", "By when?", {}, 2 * days_ahead),
};
static constexpr Form<Action> safeguarding_form{"safety-child-action", "Add an action", "Save action",
                                                safeguarding_questions};

static Choices who_may_act(const FamilySafety& file) {
    std::vector<Choice> workers{{std::to_string(file.reader.number()), file.name_of(file.reader) + " (you)"}};
    for (const auto worker : file.workers)
        if (worker != file.reader) workers.push_back({std::to_string(worker.number()), file.name_of(worker)});
    return {{"child", children_choices(file, nullptr)}, {"worker", std::move(workers)}};
}

constinit const OfFamily<Action> safeguarding{
    .kind = {"safety.safeguarding", "Action to keep a child safe outside the home"},
    .form = safeguarding_form,
    .sentence =
        [](const FamilySafety& file, const Action& action) {
            return fmt::format("An action of {} to keep {} safe, by {}", lower(kith::in_words(action.agency)),
                               action.child ? file.name_of(*action.child) : "a child", action.by_when.in_words());
        },
    .start =
        [](const FamilySafety& file, Date today, PersonId by) {
            return Action{or_nobody(child_meant(file, nullptr), file),
                          Agency::social_care,
                          "",
                          {},
                          {},
                          today.plus_days(14),
                          today,
                          by};
        },
    .contradicts = [](const FamilySafety&, const Action& action, Date) -> Wrong {
        if (!action.worker && !action.named) return wrong("worker", "Say who does it");
        return {};
    },
    .choices = who_may_act,
};

static Choices open_safeguarding(const FamilySafety& file) {
    std::vector<Choice> choices;
    for (const auto* action : file.actions.open())
        choices.push_back({std::to_string(action->id.number()),
                           fmt::format("{}: {}", kith::in_words(action->value.agency), action->value.what)});
    return {{"action", std::move(choices)}};
}

static constexpr Question<ActionDone> safeguarding_done_questions[] = {
    ask_which<&ActionDone::action>("action", "Which action?"),
    ask_date<&ActionDone::on>("on", "When was it done?"),
    ask_words<&ActionDone::changed>("changed", "What did it change?", "Or that it changed nothing, and why",
                                    longest_plan_text),
};
static constexpr Form<ActionDone> safeguarding_done_form{"safety-child-action-done", "Say that an action is done",
                                                         "Save", safeguarding_done_questions};

constinit const OfFamily<ActionDone> safeguarding_done{
    .kind = safeguarding.kind,
    .form = safeguarding_done_form,
    .sentence = [](const FamilySafety&, const ActionDone&) { return std::string{"An action was done"}; },
    .start =
        [](const FamilySafety&, Date today, PersonId by) {
            return ActionDone{FactId{1}, today, "", by};
        },
    .contradicts = [](const FamilySafety& file, const ActionDone& done, Date) -> Wrong {
        if (file.actions.done_on(done.action)) return wrong("action", "That it is done is recorded already");
        for (const auto& action : file.actions.all)
            if (action.id == done.action && done.on < action.value.since)
                return wrong("on", "It was asked for on " + action.value.since.in_words());
        return {};
    },
    .choices = open_safeguarding,
};

// ---- The National Referral Mechanism -----------------------------------------------------------------------------

static constexpr Question<Referred> referral_questions[] = {
    ask_which<&Referred::child>("child", "Who was referred?").from_record(),
    ask_date<&Referred::on>("on", "When?"),
    ask_one_of<&Referred::responder>("responder", "Who referred them?"),
    ask_line<&Referred::reference>("reference", "Reference", "As the Home Office gave it", 60).optional(),
};
static constexpr Form<Referred> referral_form{"safety-referral", "Record a referral to the National Referral Mechanism",
                                              "Save referral", referral_questions};

static bool is_open(const FamilySafety& file, const Fact<Referred>& one) {
    const auto* reasonable = file.decision_on(one.id, Stage::reasonable);
    return !file.decision_on(one.id, Stage::conclusive) &&
           !(reasonable && reasonable->value.grounds == Grounds::negative);
}

constinit const OfFamily<Referred> referral{
    .kind = {"safety.referral", "National Referral Mechanism"},
    .form = referral_form,
    .sentence =
        [](const FamilySafety& file, const Referred& made) {
            return fmt::format("{} was referred to the National Referral Mechanism on {}", file.name_of(made.child),
                               made.on.in_words());
        },
    .start =
        [](const FamilySafety& file, Date today, PersonId by) {
            return Referred{or_nobody(child_meant(file, nullptr), file), today, Responder::authority, {}, by};
        },
    .contradicts = [](const FamilySafety& file, const Referred& made, Date) -> Wrong {
        for (const auto& one : file.referrals)
            if (one.value.child == made.child && is_open(file, one))
                return wrong("child", file.name_of(made.child) + " has a referral that is not decided yet");
        return {};
    },
    .choices =
        [](const FamilySafety& file) {
            return Choices{{"child", children_choices(file, nullptr)}};
        },
};

static constexpr Question<GroundsDecided> grounds_questions[] = {
    ask_which<&GroundsDecided::referral>("referral", "Whose referral?").from_record(),
    ask_one_of<&GroundsDecided::stage>("stage", "Which decision?"),
    ask_one_of<&GroundsDecided::grounds>("grounds", "What was decided?"),
    ask_date<&GroundsDecided::on>("on", "When?"),
    ask_one_of<&GroundsDecided::decided_by>("decided_by", "Who decided?"),
};
static constexpr Form<GroundsDecided> grounds_form{
    "safety-grounds", "Record a decision of the National Referral Mechanism", "Save decision", grounds_questions};

static Wrong grounds_wrong(const FamilySafety& file, const GroundsDecided& said, Date) {
    for (const auto& one : file.referrals)
        if (one.id == said.referral && said.on < one.value.on)
            return wrong("on", "They were referred on " + one.value.on.in_words());
    if (file.decision_on(said.referral, said.stage)) return wrong("stage", "This is decided already");
    if (said.stage == Stage::reasonable) return {};
    const auto* reasonable = file.decision_on(said.referral, Stage::reasonable);
    if (!reasonable) return wrong("stage", "Record the decision on reasonable grounds first");
    if (said.on < reasonable->value.on)
        return wrong("on", "Reasonable grounds were decided on " + reasonable->value.on.in_words());
    return {};
}

static Choices open_referrals(const FamilySafety& file) {
    std::vector<Choice> choices;
    for (const auto& one : file.referrals)
        if (is_open(file, one))
            choices.push_back(
                {std::to_string(one.id.number()),
                 fmt::format("{}, referred on {}", file.name_of(one.value.child), one.value.on.short_words())});
    return {{"referral", std::move(choices)}};
}

constinit const OfFamily<GroundsDecided> grounds_decided{
    .kind = referral.kind,
    .form = grounds_form,
    .sentence =
        [](const FamilySafety&, const GroundsDecided& said) {
            return fmt::format("National Referral Mechanism: {} {} on {}", lower(kith::in_words(said.stage)),
                               lower(kith::in_words(said.grounds)), said.on.in_words());
        },
    .start =
        [](const FamilySafety& file, Date today, PersonId by) {
            FactId of{1};
            for (const auto& one : file.referrals)
                if (is_open(file, one)) of = one.id;
            return GroundsDecided{of, Stage::reasonable, Grounds::positive, today, DecidedBy::home_office, by};
        },
    .contradicts = grounds_wrong,
    .choices = open_referrals,
};

std::vector<EntryKind> entry_kinds() {
    return {context_kind,    link_kind, whereabouts.kind,  knowledge.kind, assessment.kind,
            disruption.kind, plan.kind, safeguarding.kind, referral.kind};
}

}  // namespace kith::safety
