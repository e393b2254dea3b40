// The questions of constellations, as a person would ask them; what the record knows is not asked.
#include "constellations/forms.h"

namespace kith::constellations {

constexpr int half_a_year = 184;

static constexpr Question<Constellation> constellation_questions[] = {
    ask_line<&Constellation::name>("name", "What is it called?", {}, 100),
    ask_line<&Constellation::serves>("serves", "Whom does it serve?",
                                     "For example, the homes in Larkfield, or those who care for deaf children"),
    ask_number<&Constellation::beds>("beds", "For how many children has the hub a bed on any one night?", 0, 6),
    ask_line<&Constellation::reach>("reach", "How do the other homes reach the hub?",
                                    "For example, 07700 900123 until 10 pm; at night the duty line"),
    ask_number<&Constellation::most>("most", "How many homes may belong besides the hub?", 2, 12,
                                     "Six to ten is usual"),
    ask_date<&Constellation::starts>("starts", "From what day?"),
};
constinit const Form<Constellation> found_form{"found-constellation", "Found a constellation with this home as its hub",
                                               "Found constellation", constellation_questions};
constinit const Form<Constellation> change_form{"change-constellation", "Change what the constellation is", "Save",
                                                constellation_questions};

static constexpr Question<Ending> end_questions[] = {
    ask_date<&Ending::last>("last", "What is its last day?"),
    ask_line<&Ending::why>("why", "Why does it end?", "The homes may read this.", 500),
};
constinit const Form<Ending> end_form{"end-constellation", "End the constellation", "End constellation", end_questions};

static constexpr Question<Joining> join_questions[] = {
    ask_which<&Joining::home>("home", "Which home?", "Those in the same postcode district come first."),
    ask_date<&Joining::from>("from", "From what day?"),
};
constinit const Form<Joining> join_form{"join-constellation", "Add a home to the constellation", "Add home",
                                        join_questions};

static constexpr Question<Ending> leave_questions[] = {
    ask_date<&Ending::last>("last", "What is their last day in it?"),
    ask_line<&Ending::why>("why", "Why do they leave?", "They may read this.", 500),
};
constinit const Form<Ending> leave_form{"leave-constellation", "A home leaves the constellation", "Save",
                                        leave_questions};

static constexpr Question<NightsWanted> ask_questions[] = {
    ask_people<&NightsWanted::children>("children", "Who would stay the night?"),
    ask_date<&NightsWanted::first>("first", "Which night, or the first of them?", "For example, 14/2/2027",
                                   half_a_year),
    ask_number<&NightsWanted::nights>("nights", "How many nights?", 1, 21),
    ask_words<&NightsWanted::why>(
        "why", "Why, and what does the hub need to know?",
        "Only what they need for the night: food, sleep, medicine, what helps. They see the first name and this.",
        2'000),
};
constinit const Form<NightsWanted> ask_form{"ask-for-nights", "Ask the hub for a night", "Ask", ask_questions};

static constexpr Question<AnswerGiven> answer_questions[] = {
    ask_yes_no<&AnswerGiven::yes>("yes", "Can they come?"),
    ask_words<&AnswerGiven::words>("words", "A few words", "If the answer is no, say why.", 1'000).optional(),
};
constinit const Form<AnswerGiven> answer_form{"answer-nights", "Answer", "Send answer", answer_questions};

static constexpr Question<WhyNot> cancel_questions[] = {
    ask_line<&WhyNot::why>("why", "Why are the nights called off?", "The other home reads this.", 500),
};
constinit const Form<WhyNot> cancel_form{"call-off-nights", "Call the nights off", "Call off", cancel_questions};

static constexpr Question<StayedFor> stayed_questions[] = {
    ask_number<&StayedFor::nights>("nights", "How many nights did they stay?", 0, 21, "0 if they did not come"),
};
constinit const Form<StayedFor> stayed_form{"nights-stayed", "Say how many nights they stayed", "Save",
                                            stayed_questions};

static constexpr Question<Gathering> gathering_questions[] = {
    ask_one_of<&Gathering::kind>("kind", "What is it?").from_record(),
    ask_date<&Gathering::on>("on", "What day?", "For example, 14/2/2027", 366),
    ask_line<&Gathering::where>("where", "What time, and where?", "For example, 2 pm, Larkfield village hall"),
    ask_words<&Gathering::words>("words", "What will you do?", {}, 1'000),
};
constinit const Form<Gathering> gathering_form{"gathering", "Plan a gathering", "Save", gathering_questions};

static constexpr Question<WhyNot> call_off_questions[] = {
    ask_line<&WhyNot::why>("why", "Why is it called off?", "Everyone in the constellation reads this.", 500),
};
constinit const Form<WhyNot> call_off_form{"call-off-gathering", "Call the gathering off", "Call off",
                                           call_off_questions};

static constexpr Question<WhoCame> came_questions[] = {
    ask_people<&WhoCame::homes>("homes", "Which homes came?").optional(),
};
constinit const Form<WhoCame> came_form{"who-came", "Say who came", "Save", came_questions};

static constexpr Question<Written> message_questions[] = {
    ask_words<&Written::words>("words", "Write to the other homes",
                               "Do not name children or say whose they are: everyone in the constellation reads this, "
                               "and the fostering team can. It cannot be changed once it is sent.",
                               2'000),
};
constinit const Form<Written> message_form{"constellation-message", "Write to the other homes", "Send",
                                           message_questions};

}  // namespace kith::constellations
