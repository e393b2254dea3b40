// Who may decide a matter, in words, and how much room each leaves to those who live with it.
#include <fmt/format.h>

#include "fostering/answer_parts.h"

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

int room(Decider decider) {
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

Answer answer(Decider decider, const DelegationFile& file, std::string because, const Law* law) {
    return {said_for(decider), decider, words_for(decider, file.given), std::move(because), law};
}

}  // namespace kith::fostering
