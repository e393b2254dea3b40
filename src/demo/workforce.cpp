#include "demo/workforce.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "kernel/core/text.h"

namespace kith::demo {

static constexpr EntryKind person_added{"people.added", "Added to the record"};
static constexpr EntryKind role_given{"access.role", "Role"};

Moment at(Date day, int minutes) { return {(static_cast<std::int64_t>(day.number()) * 1440 + minutes) * 60'000}; }

const Worker& Post::on(Date day) const {
    for (const auto& holder : holders)
        if (!holder.ends || day <= *holder.ends) return holder;
    return holders.back();
}

Workforce::Workforce(Ledger& ledger, Naming naming, Date opened, Date today, Random random)
    : ledger_{ledger},
      authority_name_{std::move(naming.authority)},
      first_worker_{std::move(naming.first_worker)},
      opened_{opened},
      today_{today},
      random_{random} {}

static std::string worker_name(std::vector<std::string>& taken, Random& random) {
    for (;;) {
        static constexpr std::array<double, 8> traditions{72, 6, 7, 7, 1, 2, 2, 3};
        const auto tradition = Tradition{random.by_weight(traditions)};
        std::vector<std::string> none;
        const auto given = given_name(tradition, random.chance(0.8) ? Sex::female : Sex::male, none, random);
        auto name = fmt::format("{} {}", given, family_name(tradition, random));
        if (std::ranges::find(taken, name) != taken.end()) continue;
        taken.push_back(name);
        return name;
    }
}

Worker Workforce::hire(Role role, std::optional<TeamId> team, Date from, std::optional<Date> to) {
    auto name = worker_name(names_, random_);
    if (!to && role == Role::social_worker && first_worker_) name = *std::exchange(first_worker_, std::nullopt);
    const auto person = ledger_.person();
    Worker worker{person,
                  name,
                  role,
                  team,
                  from,
                  to,
                  ledger_.author({person, fmt::format("{}, {}", name, lower(in_words(role)))})};
    const auto by = ledger_.author({{}, "Kith, at the order of " + authority_name_});
    const auto space = name.find(' ');
    ledger_.open(at(from, 420), by, person_added, person, fmt::format("{} was added to the record.", name));
    ledger_.enter(Person{{}, {}, {}, {}, {}, {}, {}});
    ledger_.enter(name_of(NameKind::usual, name.substr(0, space), name.substr(space + 1)));
    RoleFact held{role, team, from, {}};
    ledger_.open(at(from, 421), by, role_given, person,
                 fmt::format("{} began as {} on {}.", name, lower(in_words(role)), from.in_words()));
    const auto fact = ledger_.enter(held);
    if (to) {
        held.ends = to;
        ledger_.open(at(*to, 1080), by, role_given, person, fmt::format("{} left on {}.", name, to->in_words()));
        ledger_.correct(fact, held);
    }
    return worker;
}

Post Workforce::fill(Role role, std::optional<TeamId> team, double days) {
    Post post{.role = role, .team = team, .holders = {}};
    for (auto from = opened_; from <= today_;) {
        const auto until = from.plus_days(200 + random_.spell(days, 5000));
        const bool stays = until > today_.plus_days(-45);
        post.holders.push_back(hire(role, team, from, stays ? std::nullopt : std::optional{until}));
        if (stays) break;
        from = until.plus_days(1);
    }
    return post;
}

void Workforce::staff(const std::array<int, 3>& children, int all) {
    static constexpr std::array<std::string_view, 3> words{"Court and Assessment", "Children in Care",
                                                           "Young People's"};
    std::int64_t teams = 0;
    for (const std::size_t kind : {1u, 0u, 2u}) {  // those of children in care come first
        const int posts =
            std::max(1, (children[kind] + shares::children_to_a_worker / 2) / shares::children_to_a_worker);
        for (int i = 0; i < posts; ++i) {
            if (i % shares::workers_to_a_team == 0) {
                const TeamId team{++teams};
                ledger_.add_team(team, fmt::format("{} {} Team", team_word(static_cast<int>(teams)), words[kind]));
                managers_.push_back(fill(Role::manager, team, 4.5 * 365));
            }
            workers_.push_back(fill(Role::social_worker, TeamId{teams}, shares::worker_stays_days));
            workers_.back().kind = TeamKind{static_cast<int>(kind)};
        }
    }
    for (int i = 0; i * shares::children_to_a_reviewing_officer < all; ++i)
        reviewing_.push_back(fill(Role::reviewing_officer, {}, 6 * 365));
    for (int i = 0; i * shares::children_to_a_nurse < all; ++i)
        nurses_.push_back(fill(Role::health_professional, {}, 5 * 365));
    school_head_ = fill(Role::virtual_school_head, {}, 5 * 365);
    director_ = fill(Role::director, {}, 4 * 365);
    auditor_ = fill(Role::auditor, {}, 6 * 365);
    administrator_ = fill(Role::administrator, {}, 6 * 365);
    for (int i = 0; i * shares::children_to_a_supervisor < all; ++i)
        supervisors_.push_back(fill(Role::supervising_social_worker, {}, 5 * 365));
    for (int i = 0; i < shares::members_of_a_panel; ++i) panel_.push_back(fill(Role::panel_member, {}, 5 * 365));
    fostering_manager_ = fill(Role::fostering_manager, {}, 5 * 365);
    decision_maker_ = fill(Role::decision_maker, {}, 5 * 365);
    payments_officer_ = fill(Role::payments_officer, {}, 6 * 365);
}

static std::size_t least(std::vector<Post>& posts, int children, const auto& fits) {
    std::size_t found = posts.size();
    for (std::size_t i = 0; i < posts.size(); ++i)
        if (fits(posts[i]) && (found == posts.size() || posts[i].children < posts[found].children)) found = i;
    posts[found].children += children;
    return found;
}

std::size_t Workforce::share_out(TeamKind kind, int children) {
    return least(workers_, children, [&](const Post& post) { return post.kind == kind; });
}

std::size_t Workforce::share_out_reviews(int children) {
    return least(reviewing_, children, [](const Post&) { return true; });
}

std::size_t Workforce::any(TeamKind kind, Random& random) const {
    for (;;)
        if (const auto i = static_cast<std::size_t>(random.below(static_cast<int>(workers_.size())));
            workers_[i].kind == kind)
            return i;
}

}  // namespace kith::demo
