#pragma once

#include <map>

#include "recruitment/stages.h"

/// How recruiting goes in one authority: pure figures over files.
namespace kith::recruitment {

/// From the first day to the last, both included.
struct Period {
    Date starts, ends;
    bool has(Date day) const { return starts <= day && day <= ends; }
};

struct Share {
    std::string name;
    int enquiries = 0, applications = 0, approvals = 0;
};

struct AtStage {
    Stage stage;
    int people = 0;
    int middle_days = 0;  ///< half of them have been there for longer
    int longest_days = 0;
};

/// One month: homes that began and ended, and what the target would have had in all by its end.
struct Month {
    Date ends;
    int begun = 0, ended = 0;
    int in_all = 0;     ///< begun less ended, since the first month
    int target_by = 0;  ///< in all
};

struct Board {
    Period period;
    std::vector<std::pair<Stage, int>> funnel;  ///< of those who enquired in the period, how many came to each step
    std::vector<AtStage> now;                   ///< on the last day
    std::vector<Share> by_source, by_hub;       ///< most enquiries first
    std::vector<std::pair<DropReason, int>> reasons;  ///< of those who left in the period, the commonest first
    std::map<Stage, int> left_from;                   ///< the stage in which they left
};
Board board_of(const std::vector<ApplicationFile>& everyone, Period period);

/// 9,000 more carers in three years, 3,000 a year (the Review, 5.5), in the share that the authority's children in care
/// are of England's.
double yearly_target(int children_looked_after);

struct HomeSpell {
    Date opened;
    std::optional<Date> closed;
};
/// The twelve months that end with `last`.
std::vector<Month> months_of(const std::vector<HomeSpell>& family_homes, Date last, double target_a_year);

/// "12%"; a dash where there is nothing to take a share of.
std::string percent(int part, int of);

}  // namespace kith::recruitment
