// The questions of a transfer. What the record knows is not asked.
#include "transfers/acts.h"

namespace kith::transfers {

static constexpr Question<Asking> asking_questions[] = {
    ask_line<&Asking::service>("service", "Which fostering service would you like to foster for?"),
    ask_date<&Asking::from>("from", "From when?", "A day is enough to begin with. It can change.", 730),
};
constinit const Form<Asking> asking_form{"ask-to-transfer", "Ask to move to another fostering service", "Ask",
                                         asking_questions};

static constexpr Question<Making> making_questions[] = {
    ask_words<&Making::statement>("statement", "What does the service say of these carers?",
                                  "Their strengths, what they need, how they were supported. No child's name. The "
                                  "carers read it before anything goes.",
                                  8'000),
    ask_words<&Making::allegations>("allegations", "What must be said of allegations that were concluded?",
                                    "Only the fostering manager writes here. Leave empty if there is nothing to say.",
                                    8'000)
        .optional(),
};
constinit const Form<Making> making_form{"portable-record", "Make the carers' record for the other service",
                                         "Make the record", making_questions};

static constexpr Question<Met> meeting_questions[] = {
    ask_date<&Met::on>("on", "When was the meeting?"),
    ask_words<&Met::words>("words", "Who was there, and what was agreed for each child?",
                           "Nobody moves because of a transfer.", 8'000),
};
constinit const Form<Met> meeting_form{"transfer-meeting", "Record the meeting about the children", "Save",
                                       meeting_questions};

static constexpr Question<Elsewhere> elsewhere_questions[] = {
    ask_date<&Elsewhere::on>("on", "When did the other service approve them?",
                             "The carers' notice here counts from this day: approval here ends 28 days later."),
    ask_line<&Elsewhere::said_by>("said_by", "Who told us, and how?", {}, 500),
};
constinit const Form<Elsewhere> elsewhere_form{"approved-elsewhere", "The other service has approved them", "Save",
                                               elsewhere_questions};

}  // namespace kith::transfers
