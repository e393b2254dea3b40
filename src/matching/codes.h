#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "kernel/core/words.h"

/// The code sets in which matching is told of children and homes.
namespace kith::matching {

enum class Sex { female, male };

enum class RequestKind {
    planned,
    emergency,  ///< tonight; what the terms of approval say may wait six working days (reg. 23)
    step_down,  ///< from a home with staff to a family
};

enum class KindOfHome { family, childrens_home, secure_home, supported_accommodation, residential_school };

/// How long a stay is meant to be, or offered for.
enum class Length { short_term, long_term, either };

/// How much something matters to the request.
enum class Matters { flexible, wanted, essential };

/// What was decided about brothers and sisters.
enum class Keep {
    together_if_it_can_be,  ///< the duty: Children Act 1989, s. 22C(8)(c)
    together,               ///< decided: no home that takes only some
    apart,                  ///< decided, with the reason
};

/// What a child needs that not every home can give. Those of health and disability come first.
enum class Need {
    wheelchair,
    personal_care,
    medical_care,
    epilepsy,
    sight,
    hearing,
    learning_disability,
    autism,
    communication,
    // experience
    baby,
    trauma,
    self_harm,
    behaviour,
    harmful_sexual_behaviour,
    missing,
    exploitation,
    alcohol_or_drugs,
    unaccompanied,
    young_parent,
    out_of_school,
};
constexpr bool of_health(Need need) { return need <= Need::communication; }

/// What a home is like, where children have wishes about it.
enum class Feature {
    pets,
    other_children,
    woman_carer_only,
    own_room,
    town,
    countryside,
    garden,
    smoke_free,
    near_beach
};

/// Religion and culture as a child wants them kept: what is done, never who somebody is.
enum class Practice {
    church,
    mosque,
    gurdwara,
    temple,
    synagogue,
    halal,
    kosher,
    vegetarian,
    festivals,
    hair_and_skin,
    community,
    travelling_life
};

/// What the plan of a child asks of whoever comes to live with them.
enum class Consideration { no_younger, no_older, no_girls, no_boys, no_one_else };

/// What makes a good match. terms.h declares each; the order is that of every table and page.
enum class Term {
    distance,
    school,
    people,
    siblings,
    childs_wishes,
    carers_wishes,
    experience,
    health,
    language,
    culture,
    children_there,
    continuity,
    support,
    length,
    cost,
};
inline constexpr std::size_t term_count = 15;

constexpr std::array<Matters, term_count> all_wanted() {
    std::array<Matters, term_count> all{};
    all.fill(Matters::wanted);
    return all;
}

/// Some of a code set, in one word of memory.
template <class Enum>
class SetOf {
public:
    constexpr SetOf() = default;
    template <class... Rest>
    constexpr explicit SetOf(Enum one, Rest... rest) {
        insert(one);
        (insert(rest), ...);
    }
    constexpr void insert(Enum one) { bits_ |= bit(one); }
    constexpr void erase(Enum one) { bits_ &= ~bit(one); }
    constexpr bool has(Enum one) const { return (bits_ & bit(one)) != 0; }
    constexpr bool empty() const { return bits_ == 0; }
    constexpr int size() const { return __builtin_popcountll(bits_); }
    friend constexpr SetOf operator&(SetOf a, SetOf b) { return SetOf{a.bits_ & b.bits_}; }
    friend constexpr SetOf operator|(SetOf a, SetOf b) { return SetOf{a.bits_ | b.bits_}; }
    friend constexpr SetOf operator-(SetOf a, SetOf b) { return SetOf{a.bits_ & ~b.bits_}; }
    friend constexpr bool operator==(SetOf, SetOf) = default;

private:
    constexpr explicit SetOf(std::uint64_t bits) : bits_{bits} {}
    static constexpr std::uint64_t bit(Enum one) { return std::uint64_t{1} << static_cast<unsigned>(one); }
    std::uint64_t bits_ = 0;
};

using NeedSet = SetOf<Need>;
using FeatureSet = SetOf<Feature>;
using PracticeSet = SetOf<Practice>;

}  // namespace kith::matching

namespace kith {

template <>
inline constexpr std::array words_of<matching::Sex>{Word{matching::Sex::female, "2", "girl"},
                                                    Word{matching::Sex::male, "1", "boy"}};

template <>
inline constexpr std::array words_of<matching::RequestKind>{
    Word{matching::RequestKind::planned, "planned", "Planned"},
    Word{matching::RequestKind::emergency, "emergency", "Emergency"},
    Word{matching::RequestKind::step_down, "step_down", "From a home with staff to a family"}};

template <>
inline constexpr std::array words_of<matching::KindOfHome>{
    Word{matching::KindOfHome::family, "family", "Foster family"},
    Word{matching::KindOfHome::childrens_home, "childrens_home", "Children's home"},
    Word{matching::KindOfHome::secure_home, "secure_home", "Secure children's home"},
    Word{matching::KindOfHome::supported_accommodation, "supported", "Supported accommodation"},
    Word{matching::KindOfHome::residential_school, "residential_school", "Residential school"}};

template <>
inline constexpr std::array words_of<matching::Length>{Word{matching::Length::short_term, "short", "For a short time"},
                                                       Word{matching::Length::long_term, "long", "Until 18"},
                                                       Word{matching::Length::either, "either", "For either"}};

template <>
inline constexpr std::array words_of<matching::Matters>{Word{matching::Matters::flexible, "flexible", "Flexible"},
                                                        Word{matching::Matters::wanted, "wanted", "Wanted"},
                                                        Word{matching::Matters::essential, "essential", "Essential"}};

template <>
inline constexpr std::array words_of<matching::Keep>{
    Word{matching::Keep::together_if_it_can_be, "if_it_can_be", "Together if it can be"},
    Word{matching::Keep::together, "together", "Together: decided"},
    Word{matching::Keep::apart, "apart", "Apart: decided"}};

template <>
inline constexpr std::array words_of<matching::Need>{
    Word{matching::Need::wheelchair, "wheelchair", "a home without steps"},
    Word{matching::Need::personal_care, "personal_care", "help with washing, dressing or eating"},
    Word{matching::Need::medical_care, "medical_care", "medical care at home"},
    Word{matching::Need::epilepsy, "epilepsy", "care with epilepsy"},
    Word{matching::Need::sight, "sight", "support with sight loss"},
    Word{matching::Need::hearing, "hearing", "support with hearing loss"},
    Word{matching::Need::learning_disability, "learning_disability", "support with a learning disability"},
    Word{matching::Need::autism, "autism", "understanding of autism"},
    Word{matching::Need::communication, "communication", "communication by signs or symbols"},
    Word{matching::Need::baby, "baby", "care of a baby"},
    Word{matching::Need::trauma, "trauma", "care after trauma"},
    Word{matching::Need::self_harm, "self_harm", "keeping safe from self-harm"},
    Word{matching::Need::behaviour, "behaviour", "calm with behaviour that challenges"},
    Word{matching::Need::harmful_sexual_behaviour, "hsb", "care around harmful sexual behaviour"},
    Word{matching::Need::missing, "missing", "experience with going missing"},
    Word{matching::Need::exploitation, "exploitation", "experience with exploitation"},
    Word{matching::Need::alcohol_or_drugs, "alcohol_or_drugs", "experience with alcohol or drugs"},
    Word{matching::Need::unaccompanied, "unaccompanied", "experience with unaccompanied children"},
    Word{matching::Need::young_parent, "young_parent", "room for a young parent and baby"},
    Word{matching::Need::out_of_school, "out_of_school", "someone at home while out of school"}};

template <>
inline constexpr std::array words_of<matching::Feature>{
    Word{matching::Feature::pets, "pets", "pets"},
    Word{matching::Feature::other_children, "other_children", "other children in the home"},
    Word{matching::Feature::woman_carer_only, "woman_carer_only", "women only as carers"},
    Word{matching::Feature::own_room, "own_room", "a room of one's own"},
    Word{matching::Feature::town, "town", "living in a town"},
    Word{matching::Feature::countryside, "countryside", "living in the countryside"},
    Word{matching::Feature::garden, "garden", "a garden"},
    Word{matching::Feature::smoke_free, "smoke_free", "nobody who smokes"},
    Word{matching::Feature::near_beach, "near_beach", "living by the sea"}};

template <>
inline constexpr std::array words_of<matching::Practice>{
    Word{matching::Practice::church, "church", "going to church"},
    Word{matching::Practice::mosque, "mosque", "going to mosque"},
    Word{matching::Practice::gurdwara, "gurdwara", "going to the gurdwara"},
    Word{matching::Practice::temple, "temple", "going to temple"},
    Word{matching::Practice::synagogue, "synagogue", "going to synagogue"},
    Word{matching::Practice::halal, "halal", "halal food"},
    Word{matching::Practice::kosher, "kosher", "kosher food"},
    Word{matching::Practice::vegetarian, "vegetarian", "vegetarian food"},
    Word{matching::Practice::festivals, "festivals", "keeping the festivals of their faith or family"},
    Word{matching::Practice::hair_and_skin, "hair_and_skin", "care of hair and skin as their family does it"},
    Word{matching::Practice::community, "community", "time with their own community"},
    Word{matching::Practice::travelling_life, "travelling_life", "ways of a travelling family"}};

template <>
inline constexpr std::array words_of<matching::Consideration>{
    Word{matching::Consideration::no_younger, "no_younger", "nobody younger"},
    Word{matching::Consideration::no_older, "no_older", "nobody older"},
    Word{matching::Consideration::no_girls, "no_girls", "no girls"},
    Word{matching::Consideration::no_boys, "no_boys", "no boys"},
    Word{matching::Consideration::no_one_else, "no_one_else", "no other child"}};

}  // namespace kith
