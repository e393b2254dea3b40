// The standards of care, each beside the three instruments that today say it apart for three kinds of home.
#include "homes/standards.h"

#include <algorithm>

#include "homes/law.h"
#include "kernel/core/result.h"

namespace kith::homes {

static constexpr Law home(std::string_view place, std::string_view link) { return {CHILDRENS_HOMES_2015, place, link}; }
static constexpr Law foster(std::string_view place) { return {FOSTERING_STANDARDS, place, "", Certainty::guidance}; }
static constexpr Law supported(std::string_view place, std::string_view link) { return {SUPPORTED_2023, place, link}; }

static constexpr std::array table{
    StandardTerms{
        StandardOfCare::right_home, "The right home", "This home was chosen for me, and I was told about it first.",
        "Each child lives here because it is right for them: matched, visited or shown before, near those who "
        "matter to them.",
        home("reg. 6", CHILDRENS_HOMES_2015_LINK "6"), foster("standards 11 and 15"),
        supported("reg. 7", SUPPORTED_2023_LINK "7")},
    StandardTerms{StandardOfCare::heard, "Heard", "I am asked what I think, and what I say makes a difference.",
                  "Children are asked, and can see what came of what they said. Each knows how to complain and whom to "
                  "ask for help.",
                  home("reg. 7", CHILDRENS_HOMES_2015_LINK "7"), foster("standard 1"),
                  supported("reg. 7", SUPPORTED_2023_LINK "7")},
    StandardTerms{
        StandardOfCare::learning, "Learning", "I am helped to do well at school, college or work.",
        "Each child is in school, college or work, is helped with it at home, and is ahead of where they were.",
        home("reg. 8", CHILDRENS_HOMES_2015_LINK "8"), foster("standard 8"),
        supported("reg. 7", SUPPORTED_2023_LINK "7")},
    StandardTerms{StandardOfCare::enjoyment, "Enjoyment and achievement", "I do things I love, like other children.",
                  "Children do what others of their age do: clubs, friends, holidays, sleepovers, without waiting for "
                  "leave that nobody else would need.",
                  home("reg. 9", CHILDRENS_HOMES_2015_LINK "9"), foster("standard 7"),
                  supported("reg. 7", SUPPORTED_2023_LINK "7")},
    StandardTerms{
        StandardOfCare::health, "Health and wellbeing", "I am helped to be well, in body and mind.",
        "Each child has a doctor and a dentist, is seen when ill, eats and sleeps well, and is helped with what "
        "weighs on them.",
        home("reg. 10", CHILDRENS_HOMES_2015_LINK "10"), foster("standard 6"),
        supported("reg. 7", SUPPORTED_2023_LINK "7")},
    StandardTerms{StandardOfCare::relationships, "Loving relationships", "People here care about me and stay.",
                  "Those who look after the child know and love them, stay, and keep the child's family, friends and "
                  "former carers close.",
                  home("reg. 11", CHILDRENS_HOMES_2015_LINK "11"), foster("standards 2, 3 and 9"),
                  supported("reg. 7", SUPPORTED_2023_LINK "7")},
    StandardTerms{
        StandardOfCare::safety, "Safe", "I am safe here, and someone looks for me if I am not.",
        "Children are kept from harm by people who know the risks; nobody is held or punished; a missing child "
        "is looked for and listened to.",
        home("reg. 12", CHILDRENS_HOMES_2015_LINK "12"), foster("standards 4 and 5"),
        supported("reg. 5", SUPPORTED_2023_LINK "5")},
    StandardTerms{StandardOfCare::place_of_ones_own, "A place of one's own", "I have a room, and things that are mine.",
                  "A warm, safe, well-kept home with a bed and belongings of the child's own, which looks like a home.",
                  home("regs. 6(2)(c) and 12(2)(d)", CHILDRENS_HOMES_2015_LINK "12"), foster("standard 10"),
                  supported("reg. 6", SUPPORTED_2023_LINK "6")},
    StandardTerms{
        StandardOfCare::planning, "Plans that are carried out", "What was promised in my plan happens.",
        "The plan for each child is known here, carried out, and asked about when it is not; moves are prepared.",
        home("reg. 14", CHILDRENS_HOMES_2015_LINK "14"), foster("standards 12 and 31"),
        supported("reg. 7", SUPPORTED_2023_LINK "7")},
    StandardTerms{
        StandardOfCare::leadership, "Led with care", "The grown-ups here are helped to look after me well.",
        "Carers and staff are trained, supported and enough; whoever leads knows each child and puts right what "
        "is wrong.",
        home("reg. 13", CHILDRENS_HOMES_2015_LINK "13"), foster("standards 17, 20 and 21"),
        supported("reg. 4", SUPPORTED_2023_LINK "4")},
};

std::span<const StandardTerms> standards_of_care() { return table; }

const StandardTerms& terms_of(StandardOfCare standard) {
    const auto* at = std::ranges::find(table, standard, &StandardTerms::standard);
    check(at != table.end(), "A standard of care without terms.");
    return *at;
}

}  // namespace kith::homes
