// Who decides a matter for a child, and why: the law first, then what was said for this child, then what is usual.
#include <fmt/format.h>

#include "fostering/answer_parts.h"

namespace kith::fostering {

bool settled(const Matter& matter, const DelegationFile& file, Date today) {
    return matter.fixed || consents_themselves(matter, file, today);
}

bool widens(Decider decider, const Matter& matter, const DelegationFile& file, Date today) {
    return room(decider) > room(as_usual(matter, file, today, true).decider);
}

bool may_widen(const Matter& matter, const DelegationFile& file, Date today) {
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

}  // namespace kith::fostering
