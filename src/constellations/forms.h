#pragma once

#include <optional>
#include <string>
#include <vector>

#include "constellations/facts.h"
#include "kernel/forms/form.h"

/// The forms of constellations.
namespace kith::constellations {

struct Joining {
    PersonId home{1};
    Date from;
};
/// An end, of a membership or of the whole.
struct Ending {
    Date last;
    std::string why;
};
struct NightsWanted {
    std::vector<PersonId> children;
    Date first;
    int nights = 1;
    std::string why;
};
struct AnswerGiven {
    bool yes = false;
    std::optional<std::string> words;
};
struct WhyNot {
    std::string why;
};
struct StayedFor {
    int nights = 0;
};
struct WhoCame {
    std::vector<PersonId> homes;
};
struct Written {
    std::string words;
};

extern const Form<Constellation> found_form;
extern const Form<Constellation> change_form;
extern const Form<Ending> end_form;
extern const Form<Joining> join_form;
extern const Form<Ending> leave_form;
extern const Form<NightsWanted> ask_form;
extern const Form<AnswerGiven> answer_form;
extern const Form<WhyNot> cancel_form;
extern const Form<StayedFor> stayed_form;
extern const Form<Gathering> gathering_form;
extern const Form<WhyNot> call_off_form;
extern const Form<WhoCame> came_form;
extern const Form<Written> message_form;

}  // namespace kith::constellations
