#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "kernel/core/date.h"
#include "kernel/core/id.h"
#include "kernel/core/money.h"
#include "kernel/core/postcodes.h"
#include "matching/codes.h"

/// What the engine is told of a child who needs a home and of a home that may have room. A field is here only if a rule
/// or a term uses it. What must never be used has no field: ethnicity, complaints and allegations, what a home costs
/// beyond what the child needs. docs/how-matching-works.md says so in plain words, and tests.cpp holds the list.
namespace kith::matching {

/// One record of one authority: of a child, or of a home. A home's is its household's number.
struct RecordId {
    AuthorityId authority;
    PersonId record;
    friend constexpr auto operator<=>(RecordId, RecordId) = default;
};

using Point = GridPoint;

/// Where something is: always a point, and the postcode by which a table of travel times may know it; may be empty.
struct Place {
    Point at;
    std::string postcode;
};

/// Where the child goes to school.
struct School {
    Place at;
    std::string name;
    bool stays;  ///< the plan, or the child, wants them to stay at it
};

/// Someone the child should stay near.
struct PersonNear {
    Place at;
    std::string who;  ///< "Gran", "a friend": words for people, in the child's way of saying it
    int counts;       ///< 1 to 3: how much, as the child says
};

/// What a child asks of a home, in their words.
struct Wish {
    Feature feature;
    bool wanted;  ///< false: they ask that it be not so
    Matters matters;
    std::string words;
};

/// What a child says of one home they know.
struct SaysOfHome {
    RecordId home;
    bool wants;     ///< false: does not want to live there
    bool decisive;  ///< somebody decided that this settles it
    std::string words;
};

/// A brother or sister.
struct Sibling {
    RecordId child;
    std::string given;
    bool waiting;  ///< needs a home too, at the same time
    bool apart;    ///< somebody decided, with the reason, that they live apart
    std::string why_apart;
};

/// What stands between two children who might live together. Counted in both directions, whoever's record says it.
struct Risk {
    RecordId other;
    bool decisive;  ///< they must not live together; else it must be weighed
    std::string words;
};

/// Where the child must not live. A point and a radius, or a postcode district ("NE4"), or both.
struct ExclusionZone {
    std::optional<Point> around = {};
    int radius_metres = 0;
    std::string district;
    std::string reason;
};

/// A request: what one child needs of a home.
struct Child {
    RecordId id;
    std::string given;  ///< the words of the advice call the child by it
    std::optional<Date> born = {};
    std::optional<Sex> sex = {};
    RequestKind kind = RequestKind::planned;
    Date needed_from;
    Date needed_by;                      ///< the sooner, the more it counts in a region's plan that they have a home
    std::vector<KindOfHome> kinds = {};  ///< those the plan allows; none: any that gives care
    bool secure_order = false;           ///< a court allows a secure home (Children Act 1989, s. 25)
    std::optional<Place> home = {};      ///< "near here": where they come from
    std::optional<School> school = {};
    std::optional<Place> doctor = {};
    std::vector<PersonNear> people = {};
    NeedSet needs = {};
    NeedSet essential_needs = {};  ///< of `needs`, those without which no home will do
    std::optional<std::string> speaks =
        {};                      ///< the language they want spoken at home, as ISO 639 writes it: "pl", "ti"
    PracticeSet practices = {};  ///< religion and culture as they want them kept, from `Practice`
    std::string practices_in_words = {};
    std::vector<Wish> wishes = {};
    std::vector<SaysOfHome> of_homes = {};
    std::vector<Sibling> siblings = {};
    std::optional<int> set = {};  ///< the sibling set in which they are to be placed
    std::vector<Risk> risks = {};
    std::vector<ExclusionZone> keep_away_from = {};
    std::optional<RecordId> lives_at = {};
    std::vector<RecordId> stayed_at = {};  ///< homes they know from having lived or stayed there
    std::optional<Length> intention = {};  ///< how long it is meant for
    int need_band = 3;                     ///< 1 to 5: what the needs justify paying for
    /// For each term, how much it matters for this child; flexible counts a quarter, essential double.
    std::array<Matters, term_count> matters = all_wanted();
};

/// Who is placed together, decided by a person.
struct SiblingSet {
    int number;
    Keep keep = Keep::together_if_it_can_be;
    std::string why;
};

/// Whom a home may take. Fostering Services Regulations 2011, reg. 27(5); a home with staff: its registration and its
/// statement of purpose.
struct Terms {
    int from_age = 0;
    int to_age = 17;
    int places = 1;
    std::optional<Sex> only = {};
    std::vector<RecordId> only_for = {};  ///< named children; none: any
    std::vector<RequestKind> kinds = {};  ///< the kinds of stay approved; none: any
    std::optional<Length> longest = {};   ///< none: any
};

/// Leave to go over the usual limit of three. Children Act 1989, Sch. 7, para. 4.
struct Exemption {
    int places;
    std::vector<RecordId> children = {};
};

/// A child who lives there, with what is needed to see risk and effect in both directions.
struct Resident {
    RecordId child;
    std::string given;
    std::optional<Date> born = {};
    std::optional<Sex> sex = {};
    std::optional<Date> leaves = {};  ///< the first day on which they are planned to live there no more
    std::vector<Risk> risks = {};
    std::vector<Consideration> considerations = {};  ///< what their own plan asks of whoever comes to live with them
};

/// Places that cannot be used from a day, and why: a rest, a hold for another child, a child who comes back.
struct Reduction {
    int places;
    Date from;
    std::optional<Date> until = {};  ///< the last day; none: not known yet
    std::string why;
    std::optional<RecordId> held_for = {};  ///< a hold is no obstacle to the child it is for
};

/// What the carers, or the home's manager, say they want to offer. Within the terms; a wish, never a rule.
struct Offer {
    std::optional<int> from_age = {};
    std::optional<int> to_age = {};
    std::optional<Sex> sex = {};
    std::optional<bool> emergencies = {};
    std::optional<bool> siblings = {};
    NeedSet rather_not = {};  ///< needs they say they could not meet just now
    std::optional<Length> length = {};
};

/// What is known of the support near a home.
struct Support {
    bool in_constellation = false;
    std::optional<int> hub_metres = {};  ///< to the hub home
};

/// A home that may have room.
struct Home {
    RecordId id;
    std::string name;
    KindOfHome kind = KindOfHome::family;
    AuthorityId area;  ///< in whose area it lies
    bool in_house = true;
    std::optional<Place> at = {};  ///< none: not known, or kept safe
    bool registered = true;        ///< approved, or registered where care is given
    bool restricted = false;       ///< Ofsted restricts whom it may take in
    std::optional<Date> opens = {};
    std::optional<Date> closes = {};  ///< the first day on which it is open no more
    std::optional<Terms> terms = {};  ///< none: no terms are recorded
    std::optional<Exemption> exemption = {};
    std::vector<Resident> residents = {};
    std::vector<Reduction> reductions = {};
    std::optional<Offer> offer = {};
    std::optional<NeedSet> skills = {};  ///< trained and experienced in; none: not recorded
    std::optional<std::vector<std::string>> languages = {};
    std::optional<PracticeSet> practices = {};  ///< what the carers say they can keep; none: not recorded
    FeatureSet features = {};                   ///< known to be so
    FeatureSet not_features = {};               ///< known not to be so; in neither: not known
    std::optional<Support> support = {};
    std::optional<Money> price = {};  ///< by the week
};

}  // namespace kith::matching
