// Who decides a matter if nothing was said for this child: what is usual, and what the law under which the child is
// here makes of it.
#include <algorithm>

#include <fmt/format.h>

#include "fostering/answer_parts.h"
#include "fostering/law.h"
#include "kernel/core/text.h"

namespace kith::fostering {

static bool is_the_carers(Decider decider) { return decider == Decider::carer || decider == Decider::carer_and_tell; }
static bool is_the_authoritys(Decider decider) {
    return decider == Decider::worker || decider == Decider::virtual_school;
}

/// What a standing rests on.
static const Law* law_of(Standing standing) {
    switch (standing) {
        case Standing::accommodated: return &law::parents_keep_responsibility;
        case Standing::remand: return &law::on_remand;
        case Standing::protection: return &law::emergency_order;
        case Standing::with_adopters: return &law::placed_for_adoption;
        case Standing::guardianship: return &law::special_guardian;
        case Standing::none: return &law::reasonable_care;
        case Standing::care_order:
        case Standing::placement_order: return &law::authority_shares_responsibility;
    }
    return &law::reasonable_care;
}

static Answer with_guardian(const DelegationFile& file) {
    return answer(Decider::guardian, file,
                  fmt::format("{} left care to a special guardian or under a child arrangements order, and whom it "
                              "names decides. Anyone else asks them first.",
                              file.given),
                  &law::special_guardian);
}

static Answer not_looked_after(const DelegationFile& file) {
    return {Answer::Say::ask_first, Decider::parents, "Ask those with parental responsibility.",
            fmt::format("{} is not looked after today.", file.given), &law::reasonable_care};
}

static Answer not_agreed_yet(const DelegationFile& file, Standing standing) {
    return {Answer::Say::ask_first, Decider::parents, "Ask the social worker first.",
            fmt::format("The parents keep all parental responsibility, and it is not recorded yet that they agreed to "
                        "your deciding. What keeps {} safe and well you may always do.",
                        file.given),
            law_of(standing)};
}

/// A question that may be left empty is answered "None" all the same.
static bool says_none(std::string_view words) {
    auto said = lower(trim(words));
    while (said.ends_with('.')) said.pop_back();
    return said.empty() || said == "nothing" || said == "none" || said == "no" || said == "n/a" || said == "-";
}

bool excepted(const Matter& matter, const DelegationFile& file, Date today) {
    const auto* agreed = file.agreed_on(today);
    if (!agreed || !agreed->value.except || !parents_keep_responsibility(file.standing_on(today))) return false;
    const std::string_view words = *agreed->value.except;
    if (says_none(words)) return false;
    return speaks_of(words, matter) ||
           std::ranges::none_of(matters(), [&](const Matter& one) { return speaks_of(words, one); });
}

static Answer not_agreed_to(const DelegationFile& file, Date today) {
    const auto& agreed = file.agreed_on(today)->value;
    return {Answer::Say::ask_first, Decider::parents, "Ask the social worker first.",
            fmt::format("When the parents agreed on {} to your deciding, they did not agree to: {}",
                        agreed.on.in_words(), *agreed.except),
            law_of(file.standing_on(today))};
}

/// Where the carer would usually decide, but the law under which the child is here takes that away or holds it back.
static std::optional<Answer> held_back(const Matter& matter, const DelegationFile& file, Standing standing,
                                       bool agreed) {
    switch (standing) {
        case Standing::accommodated:
        case Standing::remand: return agreed ? std::nullopt : std::optional{not_agreed_yet(file, standing)};
        case Standing::protection:
            return answer(
                Decider::worker, file,
                fmt::format("{} is under emergency or police protection: until a court decides, only what keeps "
                            "them safe and well is done, and that you may always do.",
                            file.given),
                law_of(standing));
        case Standing::with_adopters:
            return answer(Decider::adopters, file, std::string{matter.mind}, law_of(standing));
        case Standing::guardianship: return with_guardian(file);
        case Standing::none: return not_looked_after(file);
        case Standing::care_order:
        case Standing::placement_order: return {};
    }
    return {};
}

/// Where the authority would usually decide, but has no parental responsibility to decide with, or shares it with
/// those who live with the child.
static std::optional<Answer> not_the_authoritys(const DelegationFile& file, Standing standing) {
    switch (standing) {
        case Standing::accommodated:
        case Standing::remand:
            return answer(Decider::parents, file,
                          "The parents keep all parental responsibility and decide themselves. You go with them "
                          "and are heard.",
                          law_of(standing));
        case Standing::protection:
            return answer(Decider::parents, file,
                          "Protection gives nobody the right to decide this: the parents are asked, or a court. What "
                          "cannot wait is an emergency.",
                          law_of(standing));
        case Standing::with_adopters:
            return answer(Decider::adopters, file, "The authority may have set limits: the placement plan says.",
                          law_of(standing));
        case Standing::guardianship: return with_guardian(file);
        case Standing::none: return not_looked_after(file);
        case Standing::care_order:
        case Standing::placement_order: return {};
    }
    return {};
}

bool consents_themselves(const Matter& matter, const DelegationFile& file, Date today) {
    constexpr int sixteen = 16 * 12;
    return matter.consent_at_sixteen && file.born && today >= file.born->plus_months(sixteen);
}

Answer as_usual(const Matter& matter, const DelegationFile& file, Date today, bool agreed) {
    if (consents_themselves(matter, file, today))
        return answer(Decider::child, file,
                      "At 16 they consent to treatment themselves. You go with them if they like.",
                      &law::consent_at_sixteen);
    const auto standing = file.standing_on(today);
    if (const auto* but = matter.exception(standing))
        return answer(but->decider, file, std::string{but->because}, matter.fixed ? matter.law : law_of(standing));
    if (is_the_carers(matter.usual) && excepted(matter, file, today)) return not_agreed_to(file, today);
    if (is_the_carers(matter.usual))
        if (auto held = held_back(matter, file, standing, agreed)) return *std::move(held);
    if (is_the_authoritys(matter.usual))
        if (auto other = not_the_authoritys(file, standing)) return *std::move(other);
    return answer(matter.usual, file, std::string{matter.mind}, matter.law);
}

}  // namespace kith::fostering
