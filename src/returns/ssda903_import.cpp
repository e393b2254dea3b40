#include "returns/ssda903_import.h"

#include <algorithm>
#include <chrono>
#include <unordered_map>

#include <fmt/format.h>

#include "kernel/access/work.h"
#include "kernel/core/text.h"
#include "returns/ssda903_facts.h"

namespace kith::returns {

namespace {

constexpr EntryKind return_kind{"returns.ssda903", "SSDA903 return"};
constexpr EntryKind worker_kind{"returns.worker", "Worker named in a return"};
constexpr std::size_t children_in_a_batch = 200;

/// What makes two versions the same thing: the day it began, mostly.
bool same_thing(const Person&, const Person&) { return true; }
bool same_thing(const Identifier& a, const Identifier& b) {
    return a.kind == b.kind && (a.kind == IdentifierKind::child_id || a.value == b.value);
}
bool same_thing(const care::PeriodOfCare& a, const care::PeriodOfCare& b) { return a.starts == b.starts; }
bool same_thing(const care::LegalStatusFact& a, const care::LegalStatusFact& b) {
    return a.starts == b.starts && a.status == b.status;
}
bool same_thing(const care::Placement& a, const care::Placement& b) { return a.starts == b.starts && a.kind == b.kind; }
bool same_thing(const care::EpisodeNote& a, const care::EpisodeNote& b) {
    return a.starts == b.starts && a.reason == b.reason;
}
bool same_thing(const care::Review& a, const care::Review& b) { return a.on == b.on; }
bool same_thing(const care::MissingEpisode& a, const care::MissingEpisode& b) {
    return a.starts == b.starts && a.kind == b.kind;
}
bool same_thing(const care::Sdq& a, const care::Sdq& b) { return a.on == b.on; }
bool same_thing(const care::YearOutcomes& a, const care::YearOutcomes& b) { return a.year_end == b.year_end; }
bool same_thing(const care::InTouch& a, const care::InTouch& b) { return a.year_end == b.year_end; }
bool same_thing(const care::SeekingAsylum& a, const care::SeekingAsylum& b) { return a.starts == b.starts; }
bool same_thing(const care::Adopters& a, const care::Adopters& b) { return a.decided == b.decided; }
bool same_thing(const care::AdoptionDecision& a, const care::AdoptionDecision& b) { return a.placed == b.placed; }
bool same_thing(const care::PreviousPermanence& a, const care::PreviousPermanence& b) { return a.kind == b.kind; }
bool same_thing(const care::Mother&, const care::Mother&) { return true; }
bool same_thing(const care::DeprivationOfLiberty& a, const care::DeprivationOfLiberty& b) {
    return a.starts == b.starts;
}
bool same_thing(const Allocation& a, const Allocation& b) {
    return a.worker == b.worker && a.starts == b.starts && a.as == b.as;
}
bool same_thing(const Collected& a, const Collected& b) { return a.year == b.year; }

template <Described T>
bool same_values(const T& a, const T& b) {
    bool same = true;
    for_each_column<T>([&](const auto& column) { same = same && a.*(column.member) == b.*(column.member); });
    return same;
}

/// An end left open says only that it was open at 31 March: a later end already known stays.
template <class T>
void keep_later_end(T& stated, const T& known, Date year_end) {
    if constexpr (requires { stated.ends; })
        if (!stated.ends && known.ends && *known.ends > year_end) {
            stated.ends = known.ends;
            if constexpr (requires { stated.why_ended; }) stated.why_ended = known.why_ended;
        }
    if constexpr (requires { stated.ended; })
        if (stated.ended.empty()) stated.ended = known.ended;
}

/// What people have written since in a fact that a return also states is theirs; the return does not know it.
void keep_what_people_wrote(care::Review& stated, const care::Review& known) {
    stated.chair = known.chair;
    stated.childs_view = known.childs_view;
    stated.carers_view = known.carers_view;
    stated.decisions = known.decisions;
}
void keep_what_people_wrote(care::Placement& stated, const care::Placement& known) {
    stated.basis = known.basis;
    stated.home = known.home;
    stated.household = known.household;
    stated.to_eighteen = known.to_eighteen;
    stated.six_monthly_agreed = known.six_monthly_agreed;
    stated.why = known.why;
}
void keep_what_people_wrote(care::MissingEpisode& stated, const care::MissingEpisode& known) {
    stated.notes = known.notes;
}
void keep_what_people_wrote(Person& stated, const Person& known) {
    stated.expected = known.expected;
    stated.died = known.died;
    stated.gender = known.gender;
    stated.religion = known.religion;
}
template <class T>
void keep_what_people_wrote(T&, const T&) {}

class Importing {
public:
    Importing(const Database& database, AuthorityId authority, const Collection& collection, Moment at)
        : database_{database},
          authority_{authority},
          collection_{collection},
          at_{at},
          year_{collection.year.value_or(0)},
          year_end_{Date::of(year_, 3, 31).value_or(at.day())} {}

    Result<Imported> run(const std::function<void(std::int64_t, std::int64_t)>& progress) {
        const auto began = std::chrono::steady_clock::now();
        const auto children = by_child_rows(collection_);
        TRY(read_known());
        std::optional<Change> change;
        std::size_t in_batch = 0;
        for (const auto& [id, rows] : children) {
            if (!change) change.emplace(TRY(Change::begin(database_, authority_, author(), at_)));
            TRY(write_child(*change, id, rows));
            ++done_.children;
            if (++in_batch < children_in_a_batch) continue;
            TRY(change->commit());
            change.reset();
            in_batch = 0;
            if (progress) progress(done_.children, static_cast<std::int64_t>(children.size()));
        }
        if (change) TRY(change->commit());
        if (progress) progress(done_.children, static_cast<std::int64_t>(children.size()));
        done_.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
        return done_;
    }

private:
    Author author() const {
        return {{},
                collection_.year ? fmt::format("SSDA903 return for the year to 31 March {}", year_)
                                 : std::string{"SSDA903 return"}};
    }

    struct KnownChild {
        PersonId person;
        std::vector<std::pair<std::int64_t, std::string>> years;  ///< with their digests
    };

    Result<void> read_known() {
        const auto store = TRY(database_.read());
        TRY(store.each(
            "select value, about from people_identifier where authority = $1 and kind = $2 and retired_by is null",
            {authority_, IdentifierKind::child_id}, [&](const Row& row) {
                known_.insert_or_assign(row.string(0), KnownChild{row.id<PersonId>(1), {}});
            }));
        std::unordered_map<PersonId, KnownChild*> by_person;
        for (auto& [id, child] : known_) by_person.emplace(child.person, &child);
        return store.each("select about, year, digest from returns_ssda903 where authority = $1 and retired_by is null",
                          {authority_}, [&](const Row& row) {
                              const auto at = by_person.find(row.id<PersonId>(0));
                              if (at != by_person.end()) at->second->years.emplace_back(row.integer(1), row.string(2));
                          });
    }

    Result<void> write_child(Change& change, const std::string& id, const ChildRows& rows) {
        done_.episodes += static_cast<std::int64_t>(rows.episodes.size());
        const auto digest = digest_of(rows);
        const auto known = known_.find(id);
        fresh_ = known == known_.end();
        bool newest = true;
        if (!fresh_)
            for (const auto& [year, its_digest] : known->second.years) {
                if (year == year_ && its_digest == digest) {
                    ++done_.unchanged;
                    return {};
                }
                newest = newest && year <= year_;
            }
        // A child without a line in Header this year, and unknown so far, has nothing to be known by but the
        // identifier.
        const PersonId person = fresh_ ? PersonId{change.next_id()} : known->second.person;
        done_.new_children += fresh_ ? 1 : 0;
        const auto leave = Gate::machine(authority_, person);
        auto facts = stated(rows, year_end_);
        if (fresh_ && facts.person.empty()) facts.person.emplace_back();
        if (fresh_ && facts.identifiers.empty()) facts.identifiers.push_back({IdentifierKind::child_id, id});
        if (!newest) facts.person.clear();
        std::vector<Allocation> workers;
        for (const auto* row : rows.workers)
            workers.push_back({TRY(worker(change, std::string{row->worker->view()})), Role::social_worker,
                               *row->started, row->ended.value()});
        TRY(change.open(leave, {return_kind, sentence(rows), {}, source_of(collection_, rows)}));
        TRY(write_facts(change, leave, facts));
        TRY(sync(change, leave, std::move(workers)));
        TRY(sync(change, leave, std::vector{Collected{year_, digest}}));
        if (fresh_) known_.emplace(id, KnownChild{person, {{year_, digest}}});
        return {};
    }

    std::string sentence(const ChildRows& rows) const {
        return fmt::format("From the SSDA903 return for the year to {}: {}, {}", year_end_.in_words(),
                           plural(static_cast<std::int64_t>(rows.episodes.size()), "episode"),
                           plural(static_cast<std::int64_t>(rows.reviews.size()), "review"));
    }

    Result<void> write_facts(Change& change, const Leave& leave, StatedFacts& facts) {
        TRY(sync(change, leave, std::move(facts.person)));
        TRY(sync(change, leave, std::move(facts.identifiers)));
        TRY(sync(change, leave, std::move(facts.periods)));
        TRY(sync(change, leave, std::move(facts.legal)));
        TRY(sync(change, leave, std::move(facts.placements)));
        TRY(sync(change, leave, std::move(facts.episodes)));
        TRY(sync(change, leave, std::move(facts.reviews)));
        TRY(sync(change, leave, std::move(facts.missing)));
        TRY(sync(change, leave, std::move(facts.sdqs)));
        TRY(sync(change, leave, std::move(facts.outcomes)));
        TRY(sync(change, leave, std::move(facts.in_touch)));
        TRY(sync(change, leave, std::move(facts.asylum)));
        TRY(sync(change, leave, std::move(facts.adopters)));
        TRY(sync(change, leave, std::move(facts.adoption_decisions)));
        TRY(sync(change, leave, std::move(facts.permanence)));
        TRY(sync(change, leave, std::move(facts.mother)));
        return sync(change, leave, std::move(facts.liberty));
    }

    /// Enters what is new and corrects what differs; what the return does not mention stays.
    template <Described T>
    Result<void> sync(Change& change, const Leave& leave, std::vector<T> stated) {
        if (stated.empty()) return {};
        auto known = fresh_ ? std::vector<Fact<T>>{} : TRY(facts<T>(change.store(), leave, Known::now()));
        for (auto& fact : stated) {
            const auto at = std::ranges::find_if(known, [&](const Fact<T>& k) { return same_thing(k.value, fact); });
            if (at == known.end()) {
                TRY(change.enter(leave, fact));
                ++done_.facts;
                continue;
            }
            keep_later_end(fact, at->value, year_end_);
            keep_what_people_wrote(fact, at->value);
            if (!same_values(fact, at->value)) {
                TRY(change.correct(leave, at->id, change.last_entry(), fact));
                ++done_.facts;
                ++done_.corrected;
            }
            known.erase(at);
        }
        return {};
    }

    /// The worker whom a return names by number only; put on the record the first time they are named.
    Result<PersonId> worker(Change& change, const std::string& number) {
        if (const auto at = workers_.find(number); at != workers_.end()) return at->second;
        const auto found = TRY(change.store().first(
            "select about from people_identifier where authority = $1 and kind = $2 and value = $3 and retired_by is "
            "null",
            {authority_, IdentifierKind::worker_number, number}, [](const Row& row) { return row.id<PersonId>(0); }));
        PersonId person = found.value_or(PersonId{1});
        if (!found) {
            person = PersonId{change.next_id()};
            const auto leave = Gate::machine(authority_, person);
            TRY(change.open(leave, {worker_kind, fmt::format("Worker {} is named in a return", number)}));
            TRY(change.enter(leave, Person{}));
            TRY(change.enter(leave, name_of(NameKind::usual, "Worker", number)));
            TRY(change.enter(leave, Identifier{IdentifierKind::worker_number, number}));
        }
        workers_.emplace(number, person);
        return person;
    }

    const Database& database_;
    AuthorityId authority_;
    const Collection& collection_;
    Moment at_;
    int year_;
    Date year_end_;
    std::unordered_map<std::string, KnownChild> known_;
    std::unordered_map<std::string, PersonId> workers_;
    bool fresh_ = false;  ///< the child being written is not on the record yet
    Imported done_;
};

}  // namespace

Result<Imported> import_collection(const Database& database, AuthorityId authority, const Collection& collection,
                                   Moment at, const std::function<void(std::int64_t, std::int64_t)>& progress) {
    return Importing{database, authority, collection, at}.run(progress);
}

Schema returns_schema() { return {"returns", {&table_info<Collected>()}}; }

}  // namespace kith::returns
