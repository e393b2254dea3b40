// The checks of stage 1: which must be made, about whom, and how each stands.
#include <algorithm>

#include <fmt/format.h>

#include "recruitment/turns.h"

namespace kith::recruitment {

namespace {

constexpr int grown_up = 18;
constexpr std::size_t references = 2;

/// Someone of the household who may be a child: their own word counts where no day of birth is known.
bool may_be_child(const HouseholdMember& member) { return member.tie == HouseholdTie::child; }

class Lines {
public:
    /// As known on a day, of what had been asked by another. A check of an application that ended is not one of this:
    /// it is asked for anew.
    Lines(const ApplicationFile& file, Date day, Date asked_by)
        : file_{file}, day_{day}, asked_by_{asked_by}, from_{this_time_from(file, "2199-12-31"_day)} {}

    void add(CheckKind kind, std::optional<FactId> whom, std::string about) {
        CheckLine line{.kind = kind, .whom = whom, .about = std::move(about)};
        for (const auto& fact : file_.asked)
            if (fact.value.kind == kind && fact.value.whom == whom && from_ <= fact.value.on &&
                fact.value.on <= asked_by_ && kind != CheckKind::other)
                line.asked = &fact;
        finish(std::move(line));
    }

    void add_others() {
        for (const auto& fact : file_.asked)
            if (fact.value.kind == CheckKind::other && from_ <= fact.value.on && fact.value.on <= asked_by_)
                finish(
                    {.kind = CheckKind::other, .whom = fact.value.whom, .about = fact.value.of_whom, .asked = &fact});
    }

    std::vector<CheckLine> all;

private:
    void finish(CheckLine line) {
        using enum CheckLine::State;
        if (line.asked) {
            line.state = waiting;
            const auto* answer = file_.answer_to(line.asked->id);
            if (answer && answer->on <= day_) {
                line.received = answer;
                line.state = answer->expires && *answer->expires < day_ ? expired : in;
            }
        }
        all.push_back(std::move(line));
    }

    const ApplicationFile& file_;
    Date day_, asked_by_, from_;
};

}  // namespace

std::vector<std::pair<FactId, Date>> adults_from(const ApplicationFile& file, Date applied) {
    std::vector<std::pair<FactId, Date>> adults;
    for (const auto& fact : file.household) {
        if (fact.value.born)
            adults.emplace_back(fact.id, std::max(applied, fact.value.born->birthday(grown_up)));
        else if (!may_be_child(fact.value))
            adults.emplace_back(fact.id, applied);
    }
    return adults;
}

/// The checks that are owed of those who are grown up by a day.
static std::vector<CheckLine> of_adults_by(const ApplicationFile& file, Date adults_by, Lines lines) {
    const auto& application = file.applications.back().value;
    std::vector<std::pair<std::optional<FactId>, std::string>> applicants{{std::nullopt, file.name}};
    for (const auto& member : file.household)
        if (member.value.tie == HouseholdTie::co_applicant) applicants.emplace_back(member.id, member.value.name);
    for (const auto& [whom, name] : applicants) lines.add(CheckKind::identity, whom, name);
    lines.add(CheckKind::dbs, {}, file.name);
    for (const auto& [adult, from] : adults_from(file, application.on))
        if (from <= adults_by) lines.add(CheckKind::dbs, adult, file.member(adult)->name);
    for (const auto& [whom, name] : applicants) lines.add(CheckKind::medical, whom, name);
    lines.add(CheckKind::local_authority, {}, file.name);
    if (application.fostered_lately) {
        lines.add(CheckKind::provider_reference, {}, application.last_service.value_or("Their last fostering service"));
    } else {
        for (const auto& referee : file.referees) lines.add(CheckKind::reference, referee.id, referee.value.name);
        for (auto n = file.referees.size(); n < references; ++n)
            lines.add(CheckKind::reference, FactId{0}, fmt::format("Referee {}, not named yet", n + 1));
    }
    lines.add_others();
    return std::move(lines.all);
}

std::vector<CheckLine> checks_of(const ApplicationFile& file, Date day) {
    if (file.applications.empty()) return {};
    return of_adults_by(file, day, Lines{file, day, day});
}

std::optional<Date> stage_one_in_on(const ApplicationFile& file) {
    if (file.applications.empty()) return {};
    constexpr auto ever = "2199-12-31"_day;
    const auto applied = file.applications.back().value.on;
    // What is asked for after stage 1 was decided, or made anew, is no part of it.
    auto asked_by = ever;
    for (const auto& one : file.stage_one)
        if (one.value.on >= applied) asked_by = one.value.on;
    auto last = applied;
    for (;;) {
        auto newest = applied;
        for (const auto& line : of_adults_by(file, last, Lines{file, ever, asked_by})) {
            if (!line.received) return {};
            newest = std::max(newest, line.received->on);
        }
        // Whoever turned 18 before the last of it came in is among those of whom it is owed.
        if (newest <= last) return last;
        last = newest;
    }
}

std::optional<Date> all_in_on(const ApplicationFile& file, Date day) {
    const auto lines = checks_of(file, day);
    if (lines.empty()) return {};
    Date last = file.applications.back().value.on;
    for (const auto& line : lines) {
        if (!line.received || line.state == CheckLine::State::expired) return {};
        last = std::max(last, line.received->on);
    }
    return last;
}

}  // namespace kith::recruitment
