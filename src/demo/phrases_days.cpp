// What is written of health, school, being missing, and who matters.
#include <fmt/format.h>

#include "demo/phrases.h"

namespace kith::demo::words {

using List = std::string_view;
using care::HealthKind;

static constexpr List assessed[] = {
    "{given} is well and growing as expected. {carer} had no worries.",
    "{given} is well. Eczema on both arms: a cream was given, to be looked at again in a month.",
    "{given} is well. We talked about sleep, and a warm drink and a set time for lights out may help.",
    "{given} talked with me alone for a while. {They} would like help with feelings, and I have written to the clinic.",
    "Height and weight are as they should be. Hearing and sight were checked.",
    "{given} uses a blue inhaler, knows how, and has a spare one at home.",
    "We talked about food, friends, sleep and staying safe. {given} asked good questions.",
};
static constexpr List teeth[] = {"No treatment needed.", "One filling, done today. {given} was brave.",
                                 "Back in six months.",
                                 "Referred to have {their} teeth straightened, which {they} wants."};
static constexpr List eyes[] = {"Sight is good.", "New glasses, blue ones that {they} chose.",
                                "To come back in a year."};
static constexpr List growing[] = {
    "Walking, pointing, and beginning to put words together.", "On track in all areas.",
    "Speech is a little behind: referred for help, and {carer} has songs to try at home."};
static constexpr List jabs[] = {"Up to date.", "Brought up to date today."};

std::string health(const Voice& voice, HealthKind kind, Random& random) {
    switch (kind) {
        case HealthKind::initial_assessment:
        case HealthKind::review_assessment: return pick(assessed, voice, random);
        case HealthKind::dental: return pick(teeth, voice, random);
        case HealthKind::optician: return pick(eyes, voice, random);
        case HealthKind::immunisations_up_to_date: return pick(jabs, voice, random);
        case HealthKind::development: return pick(growing, voice, random);
    }
    return {};
}

static constexpr List small_going[] = {
    "{given} has settled and joins in. {They} listens best in the mornings.",
    "{given} plays beside others now, and sometimes with them.",
    "{given} knows all the songs and most of the letters.",
    "{given} comes in with a smile and finds {their} own peg. Goodbyes at the gate are getting shorter.",
    "{given} says: \"I did a painting for {carer}.\"",
};
static constexpr List going[] = {
    "{given} has settled and joins in. {They} listens best in the mornings.",
    "Reading has come on by a year in two terms. Writing is harder, and {given} knows it.",
    "{given} came every day this half-term. {They} says: \"Art is the best bit.\"",
    "{given} finds lunchtimes loud. The library is open to {them}, and helps.",
    "{given} was chosen to show new children round {school}.",
    "Mathematics is strong. {given} helps others at {their} table.",
    "{given} missed four days in the term, after a hard week. {They} has caught up in all but science.",
    "{given} says: \"I'd do better if I sat away from the window.\" The seat has been changed.",
};
static constexpr List older_going[] = {
    "Predicted to pass in five subjects. {given} would like to do more than that.",
    "{given} came every day this half-term. {They} says: \"Art is the best bit.\"",
    "{given} has been on time since the bus pass came. Coursework is nearly up to date.",
    "{given} did a week's work experience and was asked back.",
    "{given} finds the mock exams hard to sit still through. A smaller room has been agreed.",
    "{given} says: \"I know what I want to do now. It's just getting there.\"",
};
static constexpr List small_aims[] = {
    "1. Read with an adult every day: {carer} and the teaching assistant.",
    "1. Speech and language help, ten sessions this term.",
    "1. Turn-taking games in a group of three, twice a week.",
    "1. A picture timetable, so that {given} knows what comes next.",
};
static constexpr List aims[] = {
    "1. Read with an adult four times a week: {carer} and the teaching assistant.",
    "1. One hour of tuition in mathematics each week, paid from the pupil premium.",
    "1. A named adult to check in with each morning before lessons.",
    "1. Catch-up lessons in science at lunch on Tuesdays, with a friend.",
};
static constexpr List older_aims[] = {
    "1. Finish the course work by half-term, with a quiet room on Wednesdays.",
    "1. Visit two colleges with {worker} before the end of term.",
    "1. One hour of tuition in English each week, paid from the pupil premium.",
    "1. A talk with the careers adviser before half-term.",
};
static constexpr List aims_more[] = {
    "2. The trip is paid for, and {carer} has signed the form.",
    "2. Join one club that {given} chooses.",
    "2. {school} tells {carer} of good news each Friday, not only of bad.",
    "2. Time-out card, to be used without having to explain.",
    "2. Books of {their} own, from the virtual school.",
};
static Patterns by_age(int age, Patterns small, Patterns middle, Patterns older) {
    if (age < 6) return small;
    return age < 14 ? middle : older;
}
std::string progress(const Voice& voice, Random& random) {
    return pick(by_age(voice.age, small_going, going, older_going), voice, random);
}
std::string targets(const Voice& voice, Random& random) {
    return pick(by_age(voice.age, small_aims, aims, older_aims), voice, random) + "\n" + pick(aims_more, voice, random);
}

static constexpr List gone[] = {
    "{given} did not come back from {school}. {carer} rang {their} friends and then the police.",
    "{given} left after a telephone call and did not say where {they} was going.",
    "{given} went out at seven and was not home at ten as agreed. The police were told at eleven.",
    "{given} was with an older friend in town. {They} answered one message to say that {they} was safe.",
    "{given} went to see family without telling anyone.",
};
static constexpr List told[] = {
    "\"I just needed to get out. I was at my mate's. I was never not safe.\"",
    "\"I went to see {relative}. Nobody would say when I could, so I went.\"",
    "\"Someone gave me a lift and I didn't know how to get back.\" We talked about who that was, and I have passed it "
    "on.",
    "\"There was a row. I'd have come back sooner if I'd thought anyone wanted me to.\"",
    "{given} said little, and drew a map of where {they} had been. {They} would like the curfew to be talked about.",
};
static constexpr List told_not[] = {"\"No thanks. I've said it all to {carer}.\"",
                                    "{given} did not want to talk, and knows {they} still can.",
                                    "\"I'm back, aren't I?\""};
std::string missing(const Voice& voice, Random& random) { return pick(gone, voice, random); }
std::string return_interview(const Voice& voice, Random& random) { return pick(told, voice, random); }
std::string no_interview(const Voice& voice, Random& random) { return pick(told_not, voice, random); }

std::string refusal(const Voice& voice, care::OfferKind kind, Random& random) {
    static constexpr List advocate[] = {"\"I can speak for myself, thanks.\"",
                                        "\"Not now. Ask me again before the review.\"",
                                        "\"{carer} tells them what I think.\""};
    static constexpr List visitor[] = {"\"I've got enough people.\"", "\"I don't want a stranger taking me bowling.\"",
                                       "\"Maybe next year.\""};
    return kind == care::OfferKind::advocate ? pick(advocate, voice, random) : pick(visitor, voice, random);
}

std::string matters(const Voice& voice, std::string_view name, Tie tie, Random& random) {
    static constexpr List family[] = {"\"I love {0}.\"", "\"{0} knows me best.\"",
                                      "\"{0} always rings on my birthday.\"", "\"I think about {0} every day.\"",
                                      "\"I'm cross with {0} but I still want to see {0}.\""};
    static constexpr List sibling[] = {"\"{0} is annoying and I'd do anything for {0}.\"",
                                       "\"{0} was there for all of it.\"", "\"Me and {0} stick together.\"",
                                       "\"{0} is my best friend.\""};
    static constexpr List others[] = {"\"{0} listens.\"", "\"{0} is funny, and never late.\"",
                                      "\"{0} keeps promises.\"", "\"{0} noticed when nobody else did.\""};
    if (voice.age < 5) return {};
    const Patterns said =
        tie == Tie::sibling || tie == Tie::half_sibling ? Patterns{sibling}
        : tie == Tie::teacher || tie == Tie::independent_visitor || tie == Tie::a_friend || tie == Tie::foster_carer
            ? Patterns{others}
            : Patterns{family};
    return fmt::format(fmt::runtime(random.one_of(said)), name);
}

std::string disability(Disability kind, Random& random) {
    switch (kind) {
        case Disability::autism:
            return random.chance(0.5) ? "Likes to know what comes next. Loud rooms are hard; headphones help."
                                      : "Says what is so, plainly. Needs time before answering.";
        case Disability::learning: return "Learns best in small steps, with pictures.";
        case Disability::communication: return "Uses signs and a few words. Give time.";
        case Disability::mobility: return "Walks short distances with a frame and uses a wheelchair for longer ones.";
        case Disability::hearing: return "Wears two hearing aids. Face them when you speak.";
        case Disability::vision: return "Needs large print and good light.";
        case Disability::behaviour: return "Finds waiting hard, and does better with something to hold.";
        case Disability::consciousness:
            return "Has epilepsy; the plan for a seizure is with the carers and the school.";
        default: return "";
    }
}

}  // namespace kith::demo::words
