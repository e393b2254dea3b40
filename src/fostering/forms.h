#pragma once

#include "fostering/delegation.h"
#include "kernel/forms/form.h"

/// The forms of fostering.
namespace kith::fostering {

struct CarersQuestion {
    std::string question;
    std::optional<MatterCode> matter;
};
/// What was said of a matter no longer holds.
struct AsUsual {
    MatterCode matter;
    std::string reason;
};
struct AnswerGiven {
    std::string question;  ///< the number of the fact; the page offers those that wait
    Decider decider = Decider::worker;
    std::string answer;
    std::optional<Date> until;
};

extern const Form<Arranged> who_decides_form;
extern const Form<AsUsual> as_usual_form;
extern const Form<ParentsAgreed> parents_agreed_form;
extern const Form<CarersQuestion> ask_form;
extern const Form<AnswerGiven> answer_form;
extern const Form<CarerDecided> decided_form;
extern const Form<DayNote> note_form;
extern const Form<Incident> incident_form;
extern const Form<care::CarerSaid> say_form;

}  // namespace kith::fostering
