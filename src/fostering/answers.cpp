// Who decides a matter for a child, and why: the law first, then what was said for this child, then what is usual.
#include <algorithm>

#include <fmt/format.h>

#include "fostering/delegation.h"
#include "fostering/law.h"
#include "kernel/core/text.h"

namespace kith::fostering {

static Answer::Say said_for(Decider decider) {
    switch (decider) {
        case Decider::carer:
        case Decider::adopters:
        case Decider::guardian: return Answer::Say::yes;
        case Decider::carer_and_tell:
        case Decider::clinician: return Answer::Say::yes_and_tell;
        case Decider::child:
        case Decider::worker:
        case Decider::virtual_school:
        case Decider::parents:
        case Decider::court: return Answer::Say::not_you;
        case Decider::nobody: return Answer::Say::no;
    }
    return Answer::Say::ask_first;
}

static std::string words_for(Decider decider, const std::string& given) {
    switch (decider) {
        case Decider::carer: return "Yes. You decide.";
        case Decider::carer_and_tell: return "Yes. You decide, and tell the social worker.";
        case Decider::clinician: return "Yes, if it cannot wait. Whoever treats them decides.";
        case Decider::child: return fmt::format("{} decides.", given);
        case Decider::worker: return "Ask the social worker first: they decide.";
        case Decider::virtual_school: return "Ask first: the virtual school and the social worker decide, with you.";
        case Decider::parents: return "Ask first: the parents decide.";
        case Decider::adopters: return "Yes. You share parental responsibility.";
        case Decider::guardian: return "Yes, if the order names you: you hold parental responsibility.";
        case Decider::court: return "Ask the social worker: a court decides.";
        case Decider::nobody: return "No.";
    }
    return {};
}

/// How much a decider leaves to those who live with the matter: to give a matter to a higher one is to widen it.
static int room(Decider decider) {
    switch (decider) {
        case Decider::carer:
        case Decider::adopters:
        case Decider::guardian:
        case Decider::clinician: return 4;
        case Decider::carer_and_tell:
        case Decider::child: return 3;
        case Decider::worker:
        case Decider::virtual_school: return 2;
        case Decider::parents:
        case Decider::court: return 1;
        case Decider::nobody: return 0;
    }
    return 0;
}

static Answer answer(Decider decider, const DelegationFile& file, std::string because, const Law* law) {
    return {said_for(decider), decider, words_for(decider, file.given), std::move(because), law};
}

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

/// Whether the parents agreed to all but something that this matter is. Words that speak of no matter we know may mean
/// any: each waits.
static bool excepted(const Matter& matter, const DelegationFile& file, Date today) {
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

static bool consents_themselves(const Matter& matter, const DelegationFile& file, Date today) {
    constexpr int sixteen = 16 * 12;
    return matter.consent_at_sixteen && file.born && today >= file.born->plus_months(sixteen);
}

/// What holds for a child who stands so, if nothing was said for this one.
static Answer as_usual(const Matter& matter, const DelegationFile& file, Date today, bool agreed) {
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

/// Whether nothing that anyone says for one child can change it.
static bool settled(const Matter& matter, const DelegationFile& file, Date today) {
    return matter.fixed || consents_themselves(matter, file, today);
}

/// More than the standing gives, were the parents to agree to all that they are asked.
static bool widens(Decider decider, const Matter& matter, const DelegationFile& file, Date today) {
    return room(decider) > room(as_usual(matter, file, today, true).decider);
}

/// Whether the authority may give more than usual: of what it shares by an order, or what the parents agreed to.
static bool may_widen(const Matter& matter, const DelegationFile& file, Date today) {
    const auto standing = file.standing_on(today);
    return standing == Standing::care_order || standing == Standing::placement_order ||
           standing == Standing::with_adopters ||
           (parents_keep_responsibility(standing) && file.agreed_on(today) && !excepted(matter, file, today));
}

static Answer as_said(Said said, const DelegationFile& file, const Matter& matter) {
    auto made = answer(said.decider, file,
                       fmt::format("This was {} for {} on {}. {}", said.answered ? "answered" : "decided", file.given,
                                   said.on.in_words(), said.words),
                       matter.law);
    made.until = said.until;
    made.entry = said.entry;
    made.on = said.on;
    made.to_a_question = said.answered;
    if (const auto by = file.said_by.find(said.entry); by != file.said_by.end()) made.by = by->second;
    return made;
}

/// What was said before the standing became another, and gave more than is usual now.
static Answer looked_at_first(Answer said, Date changed) {
    said.say = Answer::Say::ask_first;
    said.words = "Ask the social worker first.";
    said.because = fmt::format(
        "{} The law under which they are here became another on {}: someone must look at it "
        "again before it holds.",
        said.because, changed.in_words());
    return said;
}

/// What waits for the parents goes on waiting; why this carer was told no before, they still read.
static Answer still_waiting(Answer usual, Answer said, const Matter& matter) {
    if (room(said.decider) >= room(matter.usual)) return usual;
    said.say = usual.say;
    said.decider = usual.decider;
    said.words = std::move(usual.words);
    said.because = usual.because + " " + said.because;
    said.law = usual.law;
    return said;
}

Answer answer_to(const Matter& matter, const DelegationFile& file, Date today) {
    auto usual = as_usual(matter, file, today, file.agreed_on(today) != nullptr);
    auto found = file.said_on(matter.code, today);
    if (!found) return usual;
    if (settled(matter, file, today)) {
        // The law decides; what a carer was told besides is kept with it.
        if (found->answered && found->decider == usual.decider) return as_said(*std::move(found), file, matter);
        return usual;
    }
    if (found->decider == Decider::adopters && file.standing_on(today) != Standing::with_adopters) return usual;
    auto said = as_said(*found, file, matter);
    if (widens(said.decider, matter, file, today)) {
        if (!may_widen(matter, file, today)) return usual;
        if (const auto changed = file.standing_changed(found->on, today))
            return looked_at_first(std::move(said), *changed);
    }
    return usual.say == Answer::Say::ask_first ? still_waiting(std::move(usual), std::move(said), matter) : said;
}

/// What cannot be said of who decides a matter for this child.
static std::optional<Error::Field> cannot_decide(const DelegationFile& file, const Matter& matter, Decider decider,
                                                 Date today) {
    const auto standing = file.standing_on(today);
    if (decider == Decider::adopters && standing != Standing::with_adopters)
        return Error::Field{"decider", fmt::format("{} is not placed for adoption", file.given)};
    if (widens(decider, matter, file, today) && !may_widen(matter, file, today))
        return Error::Field{"decider", fmt::format("{} is {}: the authority may not give what is the parents' to give. "
                                                   "Record that they agreed, or choose them",
                                                   file.given, in_words(standing))};
    return {};
}

std::optional<Error::Field> contradicts(const DelegationFile& file, const CarerAsked& asked, Decider decider,
                                        Date today) {
    const auto* matter = asked.matter ? matter_of(*asked.matter) : nullptr;
    if (decider == Decider::adopters && file.standing_on(today) != Standing::with_adopters)
        return Error::Field{"decider", fmt::format("{} is not placed for adoption", file.given)};
    if (!matter) return {};
    const auto usual = as_usual(*matter, file, today, file.agreed_on(today) != nullptr).decider;
    if (settled(*matter, file, today)) {
        if (decider == usual) return {};
        return Error::Field{"decider", fmt::format("{} is fixed by law. Choose \"{}\", and say the rest in words",
                                                   matter->name, in_words(usual))};
    }
    if (decider == Decider::nobody || decider == Decider::clinician || decider == Decider::guardian)
        return Error::Field{"decider",
                            "Say who decides: the carer, the child, the social worker, the parents or a court"};
    return cannot_decide(file, *matter, decider, today);
}

std::optional<Error::Field> contradicts(const DelegationFile& file, const Arranged& arranged, Date today) {
    const auto* matter = matter_of(arranged.matter);
    if (!matter) return Error::Field{"matter", "Choose one of the matters given"};
    if (matter->fixed)
        return Error::Field{"matter", fmt::format("{} is fixed by law ({}, {}): nobody can arrange otherwise",
                                                  matter->name, matter->law->act, matter->law->place)};
    if (consents_themselves(*matter, file, today))
        return Error::Field{"matter",
                            fmt::format("At 16 {} consents to treatment: nobody can arrange otherwise", file.given)};
    if (!file.in_care_since(today))
        return Error::Field{"matter", fmt::format("{} is not looked after: there is nothing to arrange", file.given)};
    if (arranged.decider == Decider::nobody || arranged.decider == Decider::clinician ||
        arranged.decider == Decider::guardian)
        return Error::Field{"decider",
                            "Say who decides: the carer, the child, the social worker, the parents or a court"};
    if (auto no = cannot_decide(file, *matter, arranged.decider, today)) return no;
    if (arranged.look_again <= today) return Error::Field{"look_again", "Give a day that is still to come"};
    if (arranged.look_again > today.plus_months(6))
        return Error::Field{"look_again", "Look at it again within six months: by the next review at the latest"};
    return {};
}

}  // namespace kith::fostering
