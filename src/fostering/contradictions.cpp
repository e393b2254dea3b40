// What cannot be arranged or answered for a child, and why not.
#include <fmt/format.h>

#include "fostering/answer_parts.h"

namespace kith::fostering {

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
