#pragma once

#include <optional>
#include <string>

#include "kernel/record/setting.h"

/// What is recorded for advice alone: what a home can offer, how much each term counts, the plan that was kept.
namespace kith::region {

/// What a home can offer, as whoever runs it says. About the home; the last that was said holds. What may be said is in
/// the code sets of matching; a set is kept as its codes with spaces between, as it is read and written whole.
struct CanOffer {
    Date on;
    PersonId by;
    std::string skills;      ///< needs that they can meet
    std::string rather_not;  ///< needs they say they could not meet just now
    std::string practices;   ///< of religion and culture, those that they can keep
    std::string features;    ///< what the home is like; what is not among them is not so
    std::optional<int> from_age, to_age;
    std::optional<std::string> length;
    bool emergencies;
    bool siblings;

    static constexpr auto table = facts_in(
        "region_can_offer", "What this home can offer", column("on_day", "Said on", &CanOffer::on),
        column("by_person", "By", &CanOffer::by), column("skills", "Can meet", &CanOffer::skills),
        column("rather_not", "Not just now", &CanOffer::rather_not),
        column("practices", "Can keep", &CanOffer::practices),
        column("features", "What it is like", &CanOffer::features),
        column("from_age", "Best from the age of", &CanOffer::from_age),
        column("to_age", "Best to the age of", &CanOffer::to_age), column("length", "For how long", &CanOffer::length),
        column("emergencies", "Can be asked in an emergency", &CanOffer::emergencies),
        column("siblings", "Would take brothers and sisters", &CanOffer::siblings));
};

/// How much each term counts, as the co-operative's board decided: 0 to 100. On the co-operative's record, about the
/// co-operative itself; a new decision is a new fact, and the last that has begun holds.
struct TermWeights {
    Date starts;
    std::string by = {};  ///< "Dana Oakes, board member"
    int distance = 0, school = 0, people = 0, siblings = 0, childs_wishes = 0, carers_wishes = 0, experience = 0,
        health = 0, language = 0, culture = 0, children_there = 0, continuity = 0, support = 0, length = 0, cost = 0;
    int reserve = 0;  ///< places of each authority that a plan leaves free for emergencies

    static constexpr auto table = facts_in(
        "region_weights", "How much each term counts", column("starts", "From", &TermWeights::starts),
        column("by_whom", "Decided by", &TermWeights::by), column("distance", "Near home", &TermWeights::distance),
        column("school", "Journey to school", &TermWeights::school),
        column("people", "People who matter", &TermWeights::people),
        column("siblings", "Brothers and sisters", &TermWeights::siblings),
        column("childs_wishes", "The child's wishes", &TermWeights::childs_wishes),
        column("carers_wishes", "The carers' wishes", &TermWeights::carers_wishes),
        column("experience", "Experience", &TermWeights::experience),
        column("health", "Health and disability", &TermWeights::health),
        column("language", "Language", &TermWeights::language), column("culture", "Culture", &TermWeights::culture),
        column("children_there", "Children already there", &TermWeights::children_there),
        column("continuity", "What stays the same", &TermWeights::continuity),
        column("support", "Support nearby", &TermWeights::support), column("length", "How long", &TermWeights::length),
        column("cost", "Cost", &TermWeights::cost),
        column("reserve", "Kept free for emergencies", &TermWeights::reserve));
};

/// One line of a plan that the placements officer kept: what was advised for one request. On the co-operative's record,
/// about itself; those of the last entry are the plan. Requests and homes are numbers on the records of others.
struct PlanLine {
    Date on;
    AuthorityId authority;
    std::int64_t request;
    AuthorityId home_authority;
    std::int64_t home;

    static constexpr auto table = facts_in(
        "region_plan_line", "Plan that was kept", column("on_day", "Kept on", &PlanLine::on),
        column("of_authority", "Authority", &PlanLine::authority), column("request", "Request", &PlanLine::request),
        column("home_authority", "Home's record", &PlanLine::home_authority), column("home", "Home", &PlanLine::home));
};

}  // namespace kith::region
