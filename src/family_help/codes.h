#pragma once

#include <array>

#include "kernel/core/words.h"

/// What those who help families choose among.
namespace kith::family_help {

/// How much help a family has: it changes as a fact of one episode. Protection is recorded by its own area beside it.
enum class Intensity { early_help, in_need };

/// What the lead and the others of the team are by training. Source: the Review, chapter 2 (2.3).
enum class Discipline {
    family_support,
    social_work,
    domestic_abuse,
    mental_health,
    substance_misuse,
    health_visiting,
    school_nursing,
    youth_work,
    education,
    police,
    housing,
    employment,
    other
};

/// For whom somebody in the team works: consent names these.
enum class Agency { school, health, police, housing, adult_services, voluntary, other };

/// Why another leads from now on.
enum class WhyNewLead { family_asked, needs_changed, left, absence, workload, moved_area };

enum class ConsentFor { help, share_plan, ask_agencies };
enum class ConsentHow { spoken, written, online };

/// Why help ends.
enum class WhyClosed { needs_met, universal, moved_away, withdrew, care, no_contact, other };

enum class Fund { section_17, family_network };

/// What came of a service that was offered.
enum class TakeUp { offered, waiting, taken_up, completed, declined, refused };

enum class Purpose { food, heating, clothing, furniture, travel, housing, childcare, network, other };

}  // namespace kith::family_help

namespace kith {
template <>
inline constexpr std::array words_of<family_help::Intensity>{
    Word{family_help::Intensity::early_help, "early_help", "Early help"},
    Word{family_help::Intensity::in_need, "s17", "Child in need (section 17)"}};
template <>
inline constexpr std::array words_of<family_help::Discipline>{
    Word{family_help::Discipline::family_support, "family_support", "Family support"},
    Word{family_help::Discipline::social_work, "social_work", "Social work"},
    Word{family_help::Discipline::domestic_abuse, "domestic_abuse", "Domestic abuse"},
    Word{family_help::Discipline::mental_health, "mental_health", "Mental health"},
    Word{family_help::Discipline::substance_misuse, "substance_misuse", "Drugs and alcohol"},
    Word{family_help::Discipline::health_visiting, "health_visiting", "Health visiting"},
    Word{family_help::Discipline::school_nursing, "school_nursing", "School nursing"},
    Word{family_help::Discipline::youth_work, "youth_work", "Youth work"},
    Word{family_help::Discipline::education, "education", "Education"},
    Word{family_help::Discipline::police, "police", "Police"},
    Word{family_help::Discipline::housing, "housing", "Housing"},
    Word{family_help::Discipline::employment, "employment", "Work and benefits"},
    Word{family_help::Discipline::other, "other", "Another"}};
template <>
inline constexpr std::array words_of<family_help::Agency>{
    Word{family_help::Agency::school, "school", "School, nursery or college"},
    Word{family_help::Agency::health, "health", "Health services"},
    Word{family_help::Agency::police, "police", "Police"},
    Word{family_help::Agency::housing, "housing", "Housing"},
    Word{family_help::Agency::adult_services, "adult_services", "Adult social care"},
    Word{family_help::Agency::voluntary, "voluntary", "A charity or community group"},
    Word{family_help::Agency::other, "other", "Another agency"}};
template <>
inline constexpr std::array words_of<family_help::WhyNewLead>{
    Word{family_help::WhyNewLead::family_asked, "family_asked", "The family asked for another"},
    Word{family_help::WhyNewLead::needs_changed, "needs_changed", "Someone else fits what the family needs now"},
    Word{family_help::WhyNewLead::left, "left", "The lead left the service"},
    Word{family_help::WhyNewLead::absence, "absence", "The lead is away for long"},
    Word{family_help::WhyNewLead::workload, "workload", "Workload"},
    Word{family_help::WhyNewLead::moved_area, "moved_area", "The family moved to another team's area"}};
template <>
inline constexpr std::array words_of<family_help::ConsentFor>{
    Word{family_help::ConsentFor::help, "help", "Help, with one plan for the family"},
    Word{family_help::ConsentFor::share_plan, "share_plan", "These agencies see the plan and take part in it"},
    Word{family_help::ConsentFor::ask_agencies, "ask_agencies", "We may ask these agencies what they know"}};
template <>
inline constexpr std::array words_of<family_help::ConsentHow>{
    Word{family_help::ConsentHow::spoken, "spoken", "Spoken"},
    Word{family_help::ConsentHow::written, "written", "Signed on paper"},
    Word{family_help::ConsentHow::online, "online", "In writing, by message or online"}};
template <>
inline constexpr std::array words_of<family_help::WhyClosed>{
    Word{family_help::WhyClosed::needs_met, "needs_met", "What the family wanted has changed"},
    Word{family_help::WhyClosed::universal, "universal", "Services open to every family carry on"},
    Word{family_help::WhyClosed::moved_away, "moved_away", "They moved to another authority"},
    Word{family_help::WhyClosed::withdrew, "withdrew", "They did not want the help any more"},
    Word{family_help::WhyClosed::care, "care", "Every child is in care or has left the family"},
    Word{family_help::WhyClosed::no_contact, "no_contact", "We could not reach them"},
    Word{family_help::WhyClosed::other, "other", "Another reason"}};
template <>
inline constexpr std::array words_of<family_help::Fund>{
    Word{family_help::Fund::section_17, "s17", "Section 17"},
    Word{family_help::Fund::family_network, "network", "Family network support"}};
template <>
inline constexpr std::array words_of<family_help::Purpose>{
    Word{family_help::Purpose::food, "food", "Food"},
    Word{family_help::Purpose::heating, "heating", "Heating and power"},
    Word{family_help::Purpose::clothing, "clothing", "Clothes and shoes"},
    Word{family_help::Purpose::furniture, "furniture", "Beds, furniture, appliances"},
    Word{family_help::Purpose::travel, "travel", "Travel"},
    Word{family_help::Purpose::housing, "housing", "Rent, deposit or repairs"},
    Word{family_help::Purpose::childcare, "childcare", "Childcare and activities"},
    Word{family_help::Purpose::network, "network", "Help that relatives and friends give"},
    Word{family_help::Purpose::other, "other", "Something else"}};
template <>
inline constexpr std::array words_of<family_help::TakeUp>{
    Word{family_help::TakeUp::offered, "offered", "Offered"},
    Word{family_help::TakeUp::waiting, "waiting", "On its waiting list"},
    Word{family_help::TakeUp::taken_up, "taken_up", "Taken up"},
    Word{family_help::TakeUp::completed, "completed", "Completed"},
    Word{family_help::TakeUp::declined, "declined", "The family did not want it"},
    Word{family_help::TakeUp::refused, "refused", "The service could not take them"}};
}  // namespace kith
