// What is written of visits.
#include "demo/phrases.h"

namespace kith::demo::words {

using List = std::string_view;

static constexpr List baby_said[] = {
    "{given} smiled when {carer} came into the room, and reached out to be picked up.",
    "{given} was asleep for most of the visit, and settled quickly with {carer} when {they} woke.",
    "{given} crawled to {carer} when I came in, then peeped round at me and laughed.",
    "{given} babbled at the mobile above {their} cot and kicked {their} legs.",
    "{given} held on to {carer}'s finger and would not let go.",
    "{given} clapped when {carer} sang, and wanted it again.",
    "{given} pointed at the cat and said \"dat\".",
    "{given} brought me a brick, took it back, and brought it again. {They} seemed to like the game.",
    "{given} lit up when {sibling} came in.",
};
static constexpr List small_said[] = {
    "\"I have a bed with stars on it.\"",
    "\"{carer} makes the best pancakes.\"",
    "\"Can I see my mummy at the farm again?\"",
    "\"I don't like the dark. {carer} leaves the door open.\"",
    "\"I can do a roly-poly. Watch!\"",
    "{given} drew a house and said who lives in it: \"Me, {carer}, the dog.\"",
    "\"I miss {sibling}. When is it Saturday?\"",
    "\"I was sad and then {carer} gave me a hug and I was a bit less sad.\"",
    "\"My tooth fell out!\" {They} showed me the gap.",
    "\"I want to stay here till I'm a hundred.\"",
    "\"Why can't I go home today?\" We talked about it with the story we made.",
    "\"We made a den. You have to say the password.\"",
};
static constexpr List middle_said[] = {
    "\"It's alright here. I like that {carer} asks me what I want for tea.\"",
    "\"I got picked for the team. Nobody's ever come to watch me before and {carer} came.\"",
    "\"I want to see {sibling} more. Once a month isn't enough.\"",
    "\"I wish people would tell me things before they happen.\"",
    "\"School's good except maths. Maths is the worst thing ever invented.\"",
    "\"Can I go to the sleepover? Everyone else is going.\"",
    "\"I worry about {relative}. Is anyone looking after {relative}?\"",
    "\"I don't want to move again. I've moved enough.\"",
    "\"I like my room. I chose the paint.\"",
    "\"Sometimes I get cross and I don't know why. {carer} says we can work it out.\"",
    "\"I've taught the dog to shake hands.\"",
    "\"You said you'd find out about swimming. Did you?\"",
    "\"I don't always want to talk about it. Can we just play cards?\"",
};
static constexpr List teen_said[] = {
    "\"It's fine here. They leave me alone when I need it and they're there when I don't.\"",
    "\"I'd rather meet at the cafe than in my room, if that's OK.\"",
    "\"I want to know what happens when I'm 18. Nobody's said.\"",
    "\"I'm not a file. I'd like to read what you write.\"",
    "\"I've got a mock next week and I'm actually ready for it.\"",
    "\"{carer} gave me a lift to work every Saturday. That's more than I expected.\"",
    "\"I want to see {sibling} without someone sitting there taking notes.\"",
    "\"I had a bad week. I don't want to go into it. It's better now.\"",
    "\"Can I have my birth certificate? I need it for college.\"",
    "\"You're my fourth social worker. Are you staying?\"",
    "\"I've been thinking about going to see {relative}. I'd want someone with me.\"",
    "\"I cooked for everyone on Sunday. No one died.\"",
    "\"I'm happy with the plan. I just want it written down so it can't change.\"",
    "\"The wifi goes off at ten. Tell them I'm sixteen, not six.\"",
};

static constexpr List seen_notes[] = {
    "{given} showed me {their} room. It was warm and tidy, with {their} own things about.",
    "We walked to the park and back, as {given} talks more easily when walking.",
    "We played a board game. {given} won, fairly.",
    "I saw {given} with {carer}. They are easy with each other and laughed a lot.",
    "{given} was tired after {school} and we kept the visit short.",
    "I spoke with {carer} for half an hour afterwards. {given} has been sleeping better.",
    "{given} had a cold. {carer} has rung the surgery and knows what to look for.",
    "We looked at the photographs for {their} life story book. {given} chose which to keep.",
    "{given} was quieter than last time. I asked twice, gently, and left it there.",
    "I told {given} what was decided at the meeting and why. {They} asked good questions.",
    "I explained how to reach me, the reviewing officer and an advocate. {given} saved the numbers.",
    "Lunch was on the table. {given} ate well and helped to clear.",
    "{carer} said that bedtimes have been hard since the last family time. We talked about what might help.",
    "{given} has started to ask for help when {they} is upset, which is new.",
    "{given} is proud of {their} certificate from {school}. It is on the fridge.",
    "I saw {given} and {sibling} together. They are close and look out for each other.",
};
static constexpr List seen_more[] = {
    "The home was calm and clean.",
    "There was nothing in what I saw or heard that worried me.",
    "Family time with {their} mum is going as planned.",
    "{carer} asked about a weekend away, which is theirs to decide.",
    "{given}'s medicines were locked away and written up.",
    "I thanked {carer} for how {they} has been helped to settle.",
    "We agreed to meet after {school} next time.",
    "{given} asked to see what I write, and will.",
    "{carer} would like more support at weekends. I have asked our fostering team.",
    "The smoke alarm had been tested this month.",
};
static constexpr List next_list[] = {
    "I will ring on Friday, and visit again within six weeks.",
    "I will find out about swimming lessons by the end of next week.",
    "{carer} will make an appointment with the optician.",
    "I will ask {school} for the dates of {given}'s meetings.",
    "I will send {given} the photographs we looked at.",
    "I will talk with the reviewing officer about family time with {sibling}.",
    "I will bring {given}'s birth certificate.",
    "Our manager and I will look at the request for more help at weekends within ten days.",
    "I will arrange for {given} to see {their} mum in the holidays, with someone {they} knows.",
    "No new action. {given} knows when I am coming next.",
    "{carer} and I will talk with the nurse about sleep.",
    "I will ask for the counselling to start before half-term.",
    "I will write to {given} with the answers to {their} questions.",
};
static constexpr List not_seen_list[] = {
    "{given} was out when I came. I spoke with {carer} and will come back this week.",
    "{given} did not want to come downstairs today. I said through the door that that was all right.",
    "Nobody was at home. I rang {carer}, who had been called to the hospital with another child. We have a new day.",
    "{given} had gone to a friend's house, as {they} had told {carer}. We spoke by telephone.",
};

static Patterns said_at(int age) {
    if (age < 2) return baby_said;
    if (age < 7) return small_said;
    return age < 12 ? Patterns{middle_said} : Patterns{teen_said};
}

std::string visit_said(const Voice& voice, Random& random) {
    auto said = pick(said_at(voice.age), voice, random);
    if (voice.age >= 7 && random.chance(0.35)) {
        const auto more = pick(said_at(voice.age), voice, random);
        if (more != said) said += " " + more;
    }
    return said;
}

std::string visit_notes(const Voice& voice, Random& random) {
    auto notes = pick(seen_notes, voice, random) + " " + pick(seen_more, voice, random);
    if (random.chance(0.3)) notes += " " + fill("{They} looked well.", voice);
    return notes;
}

std::string visit_next(const Voice& voice, Random& random) { return pick(next_list, voice, random); }
std::string not_seen(const Voice& voice, Random& random) { return pick(not_seen_list, voice, random); }

}  // namespace kith::demo::words
