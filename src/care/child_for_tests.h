#pragma once

#include <optional>
#include <string>
#include <utility>

#include "care/file.h"

/// A made-up child, whose file tests and benchmarks fill a fact at a time as a worker would record it.
namespace kith::care {

class ChildForTests {
public:
    explicit ChildForTests(std::optional<Date> born = {}) {
        file.name = "Ana Example";
        file.given = "Ana";
        file.born = born;
    }

    CareFile file;

    template <class T>
    FactId add(std::vector<Fact<T>> CareFile::*list, T fact) {
        const FactId id{next_++};
        (file.*list).push_back({id, file.child, EntryNumber{id.number()}, {}, std::move(fact)});
        return id;
    }

    ChildForTests& comes_into_care(Date on, LegalStatus status = LegalStatus::accommodated) {
        add(&CareFile::periods, PeriodOfCare{on, Need::abuse_or_neglect, {}, {}});
        return is_under(status, on);
    }
    ChildForTests& is_under(LegalStatus status, Date on) {
        end_last(file.legal, on);
        add(&CareFile::legal, LegalStatusFact{status, on, {}});
        return *this;
    }
    ChildForTests& moves_to(std::string home, Date on, PlaceKind kind = PlaceKind::foster,
                            Basis basis = Basis::ordinary) {
        Placement placement{kind, {}, basis, std::move(home), {}, {}, {}, false, false, on, {}, {}, {}};
        end_last(file.placements, on);
        add(&CareFile::placements, std::move(placement));
        return *this;
    }
    ChildForTests& to_eighteen() {
        last_placement().to_eighteen = true;
        return *this;
    }
    ChildForTests& agrees_to_six_monthly() {
        last_placement().six_monthly_agreed = true;
        return *this;
    }
    ChildForTests& leaves_the_placement(Date on) {
        end_last(file.placements, on);
        return *this;
    }
    ChildForTests& leaves_care(Date on, EndOfCare why = EndOfCare::home_planned) {
        end_last(file.placements, on);
        end_last(file.legal, on);
        auto& period = file.periods.back().value;
        period.ends = on;
        period.why_ended = why;
        return *this;
    }
    ChildForTests& visited(Date on, SeenWhere where = SeenWhere::home, Seen seen = Seen::alone) {
        add(&CareFile::visits, Visit{on, PersonId{2}, seen, where, {}, {}, {}});
        return *this;
    }
    ChildForTests& reviewed(Date on, Participation how = Participation::spoke) {
        add(&CareFile::reviews, Review{on, how, {}, {}, {}, {}});
        return *this;
    }
    ChildForTests& checked(HealthKind kind, Date on) {
        add(&CareFile::health, HealthCheck{kind, on, {}});
        return *this;
    }
    ChildForTests& approved(ApprovalKind kind, Date on) {
        const auto placement = file.placements.empty() ? std::nullopt : std::optional{file.placements.back().id};
        add(&CareFile::approvals, Approval{kind, placement, on, "The nominated officer", {}});
        return *this;
    }

private:
    Placement& last_placement() { return file.placements.back().value; }

    template <class T>
    static void end_last(std::vector<Fact<T>>& facts, Date on) {
        if (!facts.empty() && !facts.back().value.ends) facts.back().value.ends = on;
    }

    std::int64_t next_ = 1;
};

}  // namespace kith::care
