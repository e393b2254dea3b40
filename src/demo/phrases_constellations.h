#pragma once

#include <string_view>

#include "constellations/codes.h"

/// What the homes of a constellation ask, answer, plan and write.
namespace kith::demo::words_of_constellations {

inline constexpr std::string_view whys[] = {
    "A night off after a hard month. Likes porridge, and a story before bed.",
    "My sister's wedding. Sleeps with a light on; the blue rabbit comes along.",
    "We move rooms round at home. No nuts; the inhaler is in the front pocket.",
    "I have an operation and am home the next day. Knows your house and looks forward to it.",
    "Asked to come: the garden, and the dog. Bed by nine, phone downstairs.",
};
inline constexpr std::string_view yeses[] = {"With pleasure.", "Lovely. Come for tea at five.",
                                             "Yes. The back room is ready.", ""};
inline constexpr std::string_view noes[] = {
    "We are away that weekend, sorry. Try the week after?",
    "The house is full of builders until Friday. I ring you about another day."};
struct Together {
    constellations::GatheringKind kind;
    std::string_view where, words;
};
inline constexpr Together gatherings[] = {
    {constellations::GatheringKind::get_together, "2 pm, the village hall",
     "Tea, cake, and time to talk. Children welcome."},
    {constellations::GatheringKind::training, "10 am, at the hub", "The nurse comes to talk about sleep."},
    {constellations::GatheringKind::outing, "9.30 am, the beach car park",
     "Bring a kite, a coat and something for the picnic."},
    {constellations::GatheringKind::get_together, "7 pm, at the hub", "Soup, and a quiet evening for the grown-ups."},
    {constellations::GatheringKind::celebration, "1 pm, the village hall",
     "Everyone who did something for the first time this term."},
};
inline constexpr std::string_view messages[] = {
    "Has anyone a travel cot to lend for a week?",
    "We have one in the loft. I bring it on Thursday.",
    "The swimming pool has a quiet hour on Sundays from nine. It made all the difference for us.",
    "Thank you for Saturday. We slept twelve hours.",
    "Does anyone know a dentist who takes time?",
    "The one by the station does. Ask for the afternoon.",
    "New here, and glad to have met you all. What do you wish you had known in the first month?",
    "That it is all right to ring at ten at night. Ring me.",
    "School holidays: who would share a minibus to the farm?",
    "Count us in, four seats.",
};

}  // namespace kith::demo::words_of_constellations
