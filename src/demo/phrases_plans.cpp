// What is written of reviews and plans.
#include "demo/phrases.h"

namespace kith::demo::words {

using List = std::string_view;
using care::ApprovalKind;
using care::Permanence;

static constexpr List young_view[] = {
    "{given} is too young to say. {They} is settled and turns to {carer} for comfort.",
    "{given} is too young to say. At the meeting {they} sat on {carer}'s knee and played with the keys.",
    "{given} is too young to say. We looked at a short film of {their} day, which {carer} made.",
};
static constexpr List child_view[] = {
    "{given} wants to stay where {they} is.",
    "{given} filled in the booklet with {carer}: \"I like it here. I want to see my family more.\"",
    "\"I want to stay with {carer} and I want a hamster.\"",
    "\"I want to live with {sibling}. If I can't I want to know why.\"",
    "\"I want everyone to stop asking me the same things.\"",
    "{given} drew three houses for us: a happy one, a worried one and one of dreams.",
    "\"I want to see {relative} in a nice place, not the centre.\"",
    "\"I'm happy. My worry is moving school.\"",
    "\"I want to go to the football club and for {carer} to sign the form.\"",
    "\"Please don't have the meeting at {school}. Everyone looks.\"",
};
static constexpr List older_view[] = {
    "{given} says the plan is right.",
    "\"I want to stay put after I'm 18. {carer} says yes. I want it in writing.\"",
    "\"I chaired the first half myself. I want to do that again.\"",
    "\"I want to choose who comes. Not people I've never met.\"",
    "\"I want driving lessons, and a real answer about them.\"",
    "\"I'd like more time with {sibling}, and we can sort the buses ourselves.\"",
    "\"I don't want another move in year 11.\"",
    "\"I want to know about my life before I was five.\"",
    "\"I want to go to college in town and not lose my place here.\"",
};
static constexpr List carer_view[] = {
    "{carer} says that {given} is doing well and is a pleasure to have at home.",
    "{carer} says that {given} sleeps better and eats with everyone now.",
    "{carer} says that the days after family time are hard, and would like help to plan for them.",
    "{carer} is worried about the journey to {school} and how early {given} has to get up.",
    "{carer} says: \"{given} has grown so much this year. We want {them} to stay.\"",
    "{carer} asks for the decision about haircuts and sleepovers to be left to them.",
    "{carer} says that {given} and {sibling} get on better when each has some time alone.",
    "{carer} would like training on how early trauma shows itself.",
    "{carer} says that {given} has made a good friend and is asked to tea.",
};
static constexpr List decided[] = {
    "The plan stays as it is. {worker} will see that each part is carried out.",
    "{worker} will arrange a dental check within four weeks.",
    "The school will give {given} extra reading help from next term.",
    "{carer} decides about sleepovers, haircuts and school trips. This goes into the placement plan.",
    "Family time with {their} mum moves to once a fortnight. {worker} will arrange it within two weeks.",
    "{given} will see {sibling} every month, and speak by video in between.",
    "{worker} will ask for life story work to begin before the next review.",
    "The health plan will be brought up to date by the nurse within three weeks.",
    "{given} will be offered an independent visitor. {worker} will explain what that is.",
    "The passport application will be made within six weeks by {worker}.",
    "{given} will choose who comes to the next review, with the reviewing officer.",
    "A savings account will be opened in {given}'s name within four weeks.",
    "The reviewing officer will see {given} halfway to the next review.",
};
static constexpr List early_reasons[] = {
    "A move is being thought about, and it should be talked over with everyone first.",
    "{given} asked the reviewing officer for an earlier meeting.",
    "{carer} has said that they may not be able to go on.",
    "The assessment of the family has come, and may change the plan.",
};

std::string childs_view(const Voice& voice, Random& random) {
    if (voice.age < 4) return pick(young_view, voice, random);
    return voice.age < 12 ? pick(child_view, voice, random) : pick(older_view, voice, random);
}
std::string carers_view(const Voice& voice, Random& random) { return pick(carer_view, voice, random); }
std::string decisions(const Voice& voice, Random& random) {
    auto text = std::string{"1. "} + pick(decided, voice, random);
    for (int i = 2, count = random.between(2, 4); i <= count; ++i) {
        const auto more = pick(decided, voice, random);
        if (text.find(more) == text.npos) text += "\n" + std::to_string(i) + ". " + more;
    }
    return text;
}
std::string early_review(const Voice& voice, Random& random) { return pick(early_reasons, voice, random); }

static constexpr List young_wishes[] = {
    "{given} cannot say yet what {they} wants. {They} is calm and curious when {carer} is near.",
    "{given} cannot say yet what {they} wants. {They} cries when strangers hold {them}, and stops with {carer}.",
};
static constexpr List child_wishes[] = {
    "\"I want to live somewhere I don't have to leave.\"",
    "\"I want my mum to get better. I want to see her lots.\"",
    "\"I want to be with {sibling}.\"",
    "\"I like {school} and I don't want to change.\"",
    "\"I want to stay with {carer}. I want a dog one day.\"",
    "\"I want someone to tell me the truth, even if it's bad.\"",
};
static constexpr List older_wishes[] = {
    "\"I want to stay where I am and finish school.\"",
    "\"I want a say. Not just being asked, but it counting.\"",
    "\"I want to see my family when I choose, not when the rota says.\"",
    "\"I want to learn to live on my own before I have to.\"",
    "\"I want to be a paramedic, or maybe a chef. I want help to find out how.\"",
    "\"I want {sibling} and me to be in the same town.\"",
};
std::string wishes(const Voice& voice, Random& random) {
    if (voice.age < 4) return pick(young_wishes, voice, random);
    return voice.age < 12 ? pick(child_wishes, voice, random) : pick(older_wishes, voice, random);
}

static std::string_view aim(Permanence permanence) {
    switch (permanence) {
        case Permanence::return_home:
            return "We hope that {given} can go home. {worker} and the family are working on what must change, and "
                   "will look at it every month.";
        case Permanence::adoption:
            return "The plan is for {given} to be adopted by a family {they} can grow up in. {worker} and the family "
                   "finder will look for them.";
        case Permanence::special_guardianship:
            return "The plan is for {given} to live with relatives who will be {their} special guardians. Their "
                   "assessment is under way.";
        case Permanence::long_term_foster:
            return "The plan is for {given} to stay with {carer} until {they} is grown up, and after if they both "
                   "wish.";
        case Permanence::kinship_care:
            return "The plan is for {given} to live with {their} own family, with our help, for good.";
        case Permanence::residential:
            return "The plan is for {given} to live at the home until {they} is ready to leave it, with the same key "
                   "worker.";
        case Permanence::supported_living:
            return "The plan is for {given} to live with support as {they} learns to run {their} own home, one step at "
                   "a time.";
        case Permanence::undecided:
        case Permanence::other:
            return "It is not yet decided where {given} will grow up. The assessments will be done within sixteen "
                   "weeks, and {given} will be told what they say.";
    }
    return "";
}
static constexpr List plan_health[] = {
    "Health: {carer} takes {given} to the doctor and the dentist; the nurse keeps the health plan.",
    "Health: {given} is well. Checks are up to date, and {carer} knows when the next are.",
    "Health: {given} will be helped with sleep and worries by the clinic; {worker} has asked for a first meeting.",
};
static constexpr List plan_school[] = {
    "Learning: {given} will go on learning and playing with others, and {carer} reads with {them} every day.",
    "Learning: {given} stays at {school}. Extra help comes through the personal education plan.",
    "Learning: {given} goes to {school}, where one teacher knows how things are and is there for {them}.",
};
static constexpr List plan_family[] = {
    "Family and friends: {worker} arranges time with family that suits {given}, and asks {them} how it was.",
    "Family and friends: {given} sees {their} mum every fortnight, with someone {they} knows close by.",
    "Family and friends: {given} and {sibling} see each other every week.",
    "Family and friends: {given} writes and speaks by video. Meetings will come when {they} feels ready.",
};
std::string care_plan(const Voice& voice, Permanence permanence, Random& random) {
    return fill(aim(permanence), voice) + "\n" + pick(plan_health, voice, random) + "\n" +
           pick(plan_school, voice, random) + "\n" + pick(plan_family, voice, random);
}

static constexpr List day_by_day[] = {
    "{carer} will look after {given} day by day. {given} likes to know each morning what the day will bring.",
    "{carer} knows that {given} needs a light left on, and time alone after family time.",
    "{given} is used to a small breakfast, a bath before bed and a story. {carer} will keep to that.",
    "{carer} will see that {given} gets to {school} and to clubs. {worker} will ring every week for the first month.",
    "{given} brings {their} own bedding, photographs and a box that nobody else opens.",
    "{given} and {carer} wrote the house rules together. They fit on one page.",
};
static constexpr List kept[] = {
    "Trips abroad: the social worker, as the court must be told, until the hearing is over.",
    "Piercings and tattoos: parents, as they have asked to be.",
    "Photographs in the newspaper: the social worker, as {given} must not be found, until this is looked at again in "
    "six months.",
    "A change of school: the social worker with the parents.",
};
static constexpr List whys[] = {
    "{given} can stay at the same school and near {their} friends.",
    "{carer} has room for brothers and sisters, and knows how to help children who have been hurt.",
    "It is the nearest home with a place today, and {carer} has met {given} before.",
    "{given} will have {their} own room, and there is a garden.",
    "{carer} knows the town that {given} comes from, and the people in it.",
    "The people there have long known how to help a child who is as worried as {given} is now.",
    "It is close enough for family time without a long journey.",
};
std::string placement_plan(const Voice& voice, Random& random) {
    const auto first = pick(day_by_day, voice, random), second = pick(day_by_day, voice, random);
    return first == second ? first : first + " " + second;
}
std::string decides(const Voice& voice, Random& random) { return random.chance(0.3) ? pick(kept, voice, random) : ""; }
std::string why_this_home(const Voice& voice, Random& random) { return pick(whys, voice, random); }

std::string approval(const Voice& voice, ApprovalKind kind, Random& random) {
    static constexpr List out[] = {
        "No home within our area suits {given} today. The area's authority was asked and agrees.",
        "{given}'s family has moved there, and this home is nearer to them than any of ours.",
        "The home can do for {given} what none of ours can, and is a short drive away."};
    static constexpr List far[] = {
        "{given} needs a home with this skill and there is none nearer. {worker} will visit more often, and pays for "
        "family to come.",
        "{given} must live where those who hurt {them} do not know the streets. The area's authority was asked and "
        "agrees."};
    static constexpr List other[] = {"What was found was read and talked over with {given}. It is right for {them}.",
                                     "It was looked at with those who know {given}, and is in {their} interest."};
    if (kind == ApprovalKind::out_of_area) return pick(out, voice, random);
    return kind == ApprovalKind::at_a_distance ? pick(far, voice, random) : pick(other, voice, random);
}

}  // namespace kith::demo::words
