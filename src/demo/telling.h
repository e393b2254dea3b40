#pragma once

#include <string>
#include <vector>

#include "demo/homes.h"
#include "demo/ledger.h"
#include "demo/phrases.h"
#include "demo/plan.h"
#include "demo/workforce.h"

/// The plan of one child made into acts: what was recorded, when and by whom.
namespace kith::demo {

/// What all the children of an authority share.
struct Setting {
    Ledger& ledger;
    Workforce& workforce;
    Homes& homes;
    Drawn& drawn;
    Date today;
    int authority;
    int told = 0;  ///< children told so far: numbers their identifiers
    /// The visits that are late today: the worker's post, and the child.
    std::vector<std::pair<std::size_t, PersonId>> late = {};
    /// The homes that are hubs of constellations.
    std::vector<std::size_t> hubs = {};
};

/// One child's telling. Parts are told in any order; the ledger puts them in the order of time.
class Telling {
public:
    Telling(Setting& setting, FamilyPlan& family, const ChildPlan& child);

    void all();

private:
    // telling_people.cpp
    void child_added();
    void ties();
    void who_matters();
    void allocations();
    void restriction();
    // telling_homes.cpp
    void legal_statuses();
    void homes();
    void home(std::size_t place);
    void home_paperwork(const Stay& stay, FactId placement);
    care::Placement placement_of(const Stay& stay);
    void end_caring(Date on);
    void care_ended(care::PeriodOfCare period);
    // telling_visits.cpp
    void visits();
    void visit(Date on);
    int days_between_visits(const Stay& stay, Date on) const;
    // telling_reviews.cpp
    void reviews();
    void review(Date on);
    void care_plan(Date on, bool first);
    // telling_health.cpp
    void health();
    void health_check(care::HealthKind kind, Date on);
    void strengths_and_difficulties();
    // telling_school.cpp
    void schools();
    void school(const std::string& name, int district, Date from, Date until, bool moved);
    void education_plans();
    // telling_missing.cpp
    void missing();
    void refusals();
    // telling_delegation.cpp
    void who_decides();
    void parents_agreement();
    void arrangement(Date on);
    void decision(Date on);
    void question(Date on);
    // telling_days.cpp
    void days_at_home();
    void day_note(Date on);
    void incident(Date on);
    void incident_at_home(FactId incident, fostering::IncidentKind kind, Date on);
    struct CarerToday {
        PersonId person;
        AuthorPlace author;
    };
    std::optional<CarerToday> carer_of_today();
    // telling_messages.cpp
    void messages_with_the_team();
    void talk(Date on, bool waits);
    // telling_memories.cpp
    void memories_kept();
    void memory(Date on, bool with_photo);
    // telling_collected.cpp
    void collected();
    void years();
    void adoption();

    Moment when(Date day, int minutes) const;
    /// Opens an act of this child's record, and gives the entry its author.
    void open(Date day, int minutes, AuthorPlace by, EntryKind kind, std::string what, std::string because = {});
    Date last() const { return child_.last_day(setting_.today); }
    Date working_day(Date day) const;
    std::size_t post_on(Date day) const;
    /// Of the first worker to sign in as: whoever looks around begins there, and should find something.
    bool on_show() const { return post_on(last()) == 0; }
    const Worker& worker(Date day) const;
    const Worker& reviewer(Date day) const;
    const Worker& nurse(Date day) const;
    const Worker& manager(Date day) const;
    Voice voice(Date day) const;
    /// What the carer says in a plan made on a day; none where the child lives with no carer.
    std::optional<std::string> carers_say(Date day);
    std::string school_on(Date day) const;
    const Home& home_of(const Stay& stay) const { return setting_.homes[stay.home]; }
    const FamilyPlan& family() const { return family_; }

    struct SchoolTime {
        std::string name;
        Date starts, ends;
    };

    Setting& setting_;
    Ledger& ledger_;
    FamilyPlan& family_;
    const ChildPlan& child_;
    Random random_;
    std::vector<SchoolTime> schools_;
    std::vector<FactId> placements_;
    std::optional<care::Placement> now_;
    std::optional<FactId> period_, legal_;
    std::optional<Date> last_due_;                       ///< the day by which the next visit must be made
    std::vector<std::pair<FactId, CaredForBy>> caring_;  ///< by those they live with now
};

/// Puts a family's grown-ups on the record, on the day the first of its children comes into care.
void tell_family(Setting& setting, FamilyPlan& family);

/// Puts every home on the register once it is known who lived there: its terms, its rests, and how its carers were
/// supported in the last two years.
void tell_homes(Setting& setting, Random random);

/// Who supports a home: a post of the fostering team.
const Post& supervisor_of(const Setting& setting, const Home& home);

/// What carers and those who support them wrote to each other about fostering in the last weeks.
void tell_home_messages(Setting& setting, Random random);

}  // namespace kith::demo
