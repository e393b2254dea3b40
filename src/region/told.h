#pragma once

#include <map>
#include <span>
#include <vector>

#include "kernel/core/postcodes.h"
#include "kernel/core/text.h"
#include "matching/region.h"
#include "region/crossing.h"

/// What matching is told of the record. With crossing.h the only place that reads records of others: what it gives out
/// names no child of theirs and has no number of one. What nobody recorded stays not known.
namespace kith::region {

struct Telling {
    Date today;
    const Postcodes& postcodes;
    const TravelTimes* travel = nullptr;  ///< none: journeys are estimated
};

/// Every home of the circle that gives care, for one child. Who lives in homes of other records has no number, name or
/// age; of the child's own authority only the number, so that brothers and sisters are found.
Result<std::vector<matching::Home>> told_homes(const Store& store, const Allowed<May::request_home>& child,
                                               const Telling& telling);

/// What one line of a request tells matching. A line that tells it nothing says why.
struct CriterionMeans {
    CriterionKind kind;
    std::optional<matching::Term> term;         ///< which term the importance is of
    std::optional<matching::Need> need;         ///< a need of the child
    std::optional<matching::Feature> not_this;  ///< a feature that the child asks not to have
    std::string_view not_told;                  ///< why a person has to look at it
};
std::span<const CriterionMeans> criteria_meant();

/// What the record says of a child, for a request to be told from.
struct ChildFacts {
    matching::RecordId id{AuthorityId{1}, PersonId{1}};
    std::string given = {};
    std::optional<Date> born = {};
    std::optional<Sex> sex = {};
    std::optional<matching::Place> from = {};  ///< where they come from; none where it is kept safe
    std::vector<Disability> disabilities = {};
    std::optional<std::string> speaks = {};  ///< the language of their home, folded
    std::vector<matching::Sibling> siblings = {};
    std::vector<matching::PersonNear> people = {};
    std::optional<matching::RecordId> lives_at = {};
    std::vector<matching::RecordId> stayed_at = {};
    std::optional<matching::School> school = {};  ///< told where the request asks that they stay at it
    std::vector<matching::Risk> risks = {};
    std::vector<matching::ExclusionZone> keep_away_from = {};
    bool in_staffed_home = false;
    bool secure_order = false;
};

/// Pure: a request and what the record says, as matching is told.
matching::Child told_child(const Request& request, std::span<const Criterion> criteria, ChildFacts facts, Date today);

/// A child whose request is on this record, and the brothers and sisters asked for with them, as far as the reader may
/// ask for homes for these too. The child is the first.
Result<std::vector<matching::Child>> told_children(const Store& store, const Reader& reader,
                                                   const Allowed<May::request_home>& leave, const ChildKnown& child,
                                                   const RequestFile& request, const Telling& telling);

/// All who wait, and all homes, for the co-operative: a child is known by the number of the request, a place by the
/// middle of its district, where the authority lets that be shown.
struct ToldRegion {
    std::vector<matching::Child> children;  ///< `id.record` is the number of the request
    std::vector<matching::SiblingSet> sets;
    std::vector<matching::Home> homes;
};
Result<ToldRegion> told_region(const Store& store, const AllowedAll<May::propose_match>& leave, const Telling& telling);

/// Machinery of told_*.cpp.
namespace told {

/// One record's homes.
Result<void> add_homes(const Store& store, const Circle& circle, AuthorityId record, const Telling& telling,
                       std::vector<matching::Home>& into);
/// A child of one record who lives, or lived, in a home of another, where a place is kept for them.
struct StayInHome {
    PersonId home;
    FactId offer, kept;
    matching::RecordId child;
    std::optional<Date> ends;  ///< the day they left

    bool ended(Date today) const { return ends && *ends <= today; }
};
/// Those in the homes of one record, of authorities that belong together with it today.
Result<std::vector<StayInHome>> stays_in(const Store& store, const Circle& circle, AuthorityId record);
/// Takes away whom others' homes are lived in by: a number that means nothing stands for each child. Gives which.
std::map<matching::RecordId, PersonId> mask_residents(std::vector<matching::Home>& homes,
                                                      std::optional<AuthorityId> but_of);
/// A request of one authority that waits for a home, with what the child's record says of who they are.
struct WaitingFact {
    Fact<Request> request;
    std::optional<Date> born;
    std::optional<Sex> sex;
};
Result<std::vector<WaitingFact>> waiting(const Store& store, AuthorityId authority);
std::optional<matching::Need> need_of(Disability disability);
std::optional<matching::KindOfHome> kind_of(HomeKind kind);
std::optional<matching::Place> place_of(const Postcodes& postcodes, std::string_view postcode);
std::optional<matching::Place> middle_of(const Postcodes& postcodes, std::string_view district);
/// "Tigrinya" and "tigrinya" are one language.
std::string language_code(std::string_view name);
std::optional<matching::Sex> sex_of(std::optional<Sex> sex);
bool is_sibling(Tie tie);

/// A set of codes as it is kept, and back; a code that is none is left out.
template <class Enum>
std::string codes_of(matching::SetOf<Enum> set) {
    std::string all;
    for (const auto& word : words_of<Enum>)
        if (set.has(word.value)) all += (all.empty() ? "" : " ") + std::string{word.code};
    return all;
}
template <class Enum>
matching::SetOf<Enum> set_of(std::string_view codes) {
    matching::SetOf<Enum> set;
    for (const auto code : split(codes, ' '))
        if (const auto value = from_code<Enum>(code)) set.insert(*value);
    return set;
}

}  // namespace told

}  // namespace kith::region
