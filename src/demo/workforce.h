#pragma once

#include <string>
#include <vector>

#include "demo/ledger.h"
#include "demo/names.h"
#include "demo/plan.h"
#include "demo/region.h"

namespace kith::demo {

struct Worker {
    PersonId person;
    std::string name;
    Role role;
    std::optional<TeamId> team;
    Date starts;
    std::optional<Date> ends;
    AuthorPlace author;
};

/// The kinds of team a child passes through.
enum class TeamKind { court, care, young_people };

/// Work that someone always does, and who has done it, one after another.
struct Post {
    Role role;
    std::optional<TeamId> team;
    TeamKind kind = TeamKind::care;
    std::vector<Worker> holders;  ///< oldest first; the last is still there
    int children = 0;             ///< now

    const Worker& on(Date day) const;
};

/// The workers of one authority, with their teams, over the years that its record goes back.
class Workforce {
public:
    struct Naming {
        std::string authority;
        std::optional<std::string> first_worker;  ///< who holds the first post; none: anyone
    };
    Workforce(Ledger& ledger, Naming naming, Date opened, Date today, Random random);

    /// Makes the posts that so many children in each kind of team need, and writes their holders to the ledger.
    void staff(const std::array<int, 3>& children, int all);

    /// The post of this kind with the fewest children; `children` are added to it.
    std::size_t share_out(TeamKind kind, int children);
    std::size_t share_out_reviews(int children);
    std::size_t any(TeamKind kind, Random& random) const;

    const Post& worker(std::size_t post) const { return workers_[post]; }
    const Post& reviewing(std::size_t post) const { return reviewing_[post]; }
    const Post& manager_of(TeamId team) const { return managers_[static_cast<std::size_t>(team.number() - 1)]; }
    const Post& nurse(std::uint64_t of) const { return nurses_[of % nurses_.size()]; }
    const Post& school_head() const { return school_head_; }
    const Post& director() const { return director_; }
    const Post& auditor() const { return auditor_; }
    const Post& administrator() const { return administrator_; }
    const std::vector<Post>& workers() const { return workers_; }
    const std::vector<Post>& managers() const { return managers_; }
    const std::vector<Post>& reviewers() const { return reviewing_; }
    const std::vector<Post>& nurses() const { return nurses_; }
    // The fostering service.
    const std::vector<Post>& supervisors() const { return supervisors_; }
    const std::vector<Post>& panel() const { return panel_; }
    const Post& fostering_manager() const { return fostering_manager_; }
    const Post& decision_maker() const { return decision_maker_; }
    const Post& payments_officer() const { return payments_officer_; }
    const std::string& authority_name() const { return authority_name_; }

private:
    Post fill(Role role, std::optional<TeamId> team, double days);
    Worker hire(Role role, std::optional<TeamId> team, Date from, std::optional<Date> to);

    Ledger& ledger_;
    std::string authority_name_;
    std::optional<std::string> first_worker_;
    Date opened_, today_;
    Random random_;
    std::vector<std::string> names_;  ///< of all who work here, so that each is known by theirs
    std::vector<Post> workers_, managers_, reviewing_, nurses_, supervisors_, panel_;
    Post school_head_, director_, auditor_, administrator_;
    Post fostering_manager_, decision_maker_, payments_officer_;
};

/// So many minutes after midnight of a day, for the time at which something was recorded.
Moment at(Date day, int minutes);

}  // namespace kith::demo
