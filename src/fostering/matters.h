#pragma once

#include <array>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "kernel/core/law.h"
#include "kernel/core/words.h"

/// The matters of a child's day on which someone must be able to say yes or no, each declared once. What a carer may
/// decide, how that depends on the law the child is looked after under, the words it is found by and the page it is
/// shown on all come from here.
namespace kith::fostering {

/// The areas that a placement plan must speak of.
enum class MatterArea { health, education, home_life, social_media, faith, contact, other };

/// Who says yes or no.
enum class Decider {
    carer,           ///< the carer, as any parent would
    carer_and_tell,  ///< the carer, who tells the social worker
    child,           ///< the child, who understands enough or is old enough
    clinician,       ///< whoever treats the child, in an emergency
    worker,          ///< the social worker or their manager, for the authority
    virtual_school,  ///< the virtual school head, with the carer and the parents
    parents,         ///< those with parental responsibility
    adopters,        ///< those with whom the child is placed for adoption
    guardian,        ///< the special guardian, or whom a child arrangements order names
    court,           ///< a court, or everyone with parental responsibility in writing
    nobody,          ///< the law forbids it
};

/// What the order means for who holds parental responsibility (domain sheet 6.2).
enum class Standing {
    accommodated,  ///< section 20: the parents keep all of it, and must agree to what is delegated
    care_order,    ///< interim or full: the authority shares it and may delegate
    placement_order,
    with_adopters,  ///< placed for adoption: the adopters share it
    protection,     ///< police or emergency protection: only what keeps the child safe
    remand,         ///< the parents keep it; the authority has duties
    guardianship,   ///< left care to a special guardian, or under a child arrangements order
    none,           ///< not looked after
};

/// What else is done where the child stands so.
struct Otherwise {
    Standing standing;
    Decider decider;
    std::string_view because;
};

struct Matter {
    std::string_view code;  ///< "L1": its reference in our list of matters
    MatterArea area;
    std::string_view name;      ///< "Haircut"
    std::string_view question;  ///< as a carer asks: "Can they have their hair cut?"
    std::string_view words;     ///< further words by which it is looked for
    Decider usual;
    std::string_view mind;                    ///< what to have in mind, or when to ask after all; may be empty
    const Law* law;                           ///< what the usual answer rests on
    bool fixed = false;                       ///< the law has decided: nobody may say otherwise for one child
    bool consent_at_sixteen = false;          ///< medical treatment, to which a young person of 16 consents themselves
    std::array<Otherwise, 4> otherwise = {};  ///< those with an empty `because` are not there

    /// The exception that holds where the child stands so; none: the usual answer.
    const Otherwise* exception(Standing standing) const;
};

/// Every matter, in the order of the areas.
std::span<const Matter> matters();

/// The matter with that code, or nothing.
const Matter* matter_of(std::string_view code);

/// The matters that these words may mean: those that know the most of them, in their name, their question or their
/// further words. A word is known by its beginning too, of three letters or more; if none is, by its sound. Empty for
/// words that say nothing.
std::vector<const Matter*> matters_about(std::string_view words);

/// Whether any of these words may mean that matter; looked for as above.
bool speaks_of(std::string_view words, const Matter& matter);

}  // namespace kith::fostering

namespace kith {

template <>
inline constexpr std::array words_of<fostering::MatterArea>{
    Word{fostering::MatterArea::health, "health", "Medical and dental treatment"},
    Word{fostering::MatterArea::education, "education", "Education"},
    Word{fostering::MatterArea::home_life, "home_life", "Leisure and home life"},
    Word{fostering::MatterArea::social_media, "social_media", "Social media and photographs"},
    Word{fostering::MatterArea::faith, "faith", "Faith and religious observance"},
    Word{fostering::MatterArea::contact, "contact", "Family time"},
    Word{fostering::MatterArea::other, "other", "Names, papers and the law"}};

template <>
inline constexpr std::array words_of<fostering::Decider>{
    Word{fostering::Decider::carer, "carer", "The carer decides"},
    Word{fostering::Decider::carer_and_tell, "carer_and_tell", "The carer decides, and tells the social worker"},
    Word{fostering::Decider::child, "child", "The child decides"},
    Word{fostering::Decider::clinician, "clinician", "Whoever treats the child decides"},
    Word{fostering::Decider::worker, "worker", "The social worker decides"},
    Word{fostering::Decider::virtual_school, "virtual_school", "The virtual school and the social worker decide"},
    Word{fostering::Decider::parents, "parents", "The parents decide"},
    Word{fostering::Decider::adopters, "adopters", "The adopters decide"},
    Word{fostering::Decider::guardian, "guardian", "The special guardian, or whom the order names, decides"},
    Word{fostering::Decider::court, "court", "A court, or everyone with parental responsibility in writing"},
    Word{fostering::Decider::nobody, "nobody", "Nobody may: the law forbids it"}};

template <>
inline constexpr std::array words_of<fostering::Standing>{
    Word{fostering::Standing::accommodated, "accommodated", "looked after by agreement (section 20)"},
    Word{fostering::Standing::care_order, "care_order", "under a care order"},
    Word{fostering::Standing::placement_order, "placement_order", "under a placement order"},
    Word{fostering::Standing::with_adopters, "with_adopters", "placed for adoption"},
    Word{fostering::Standing::protection, "protection", "under emergency or police protection"},
    Word{fostering::Standing::remand, "remand", "on remand"},
    Word{fostering::Standing::guardianship, "guardianship",
         "with a special guardian or under a child arrangements order"},
    Word{fostering::Standing::none, "none", "not looked after"}};

}  // namespace kith
