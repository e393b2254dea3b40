#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <ostream>

#include "kernel/record/testing.h"

using namespace kith;
using namespace kith::record_tests;

namespace {

enum class Verb { enter, retire, correct, next_change };

struct Act {
    Verb verb;
    int person;  ///< 0 to 2
    int which;   ///< chooses among the facts held
    std::string words;
    int day;  ///< 0: none
};

std::ostream& operator<<(std::ostream& out, const Act& act) {
    return out << "{verb " << static_cast<int>(act.verb) << ", person " << act.person << ", which " << act.which
               << ", day " << act.day << "}";
}

/// The record as a plain list: what every version of every fact says, and between which entries it was held.
struct Version {
    std::int64_t fact;
    std::int64_t about;
    Note value;
    std::int64_t entered_by;
    std::optional<std::int64_t> retired_by;

    bool held_at(std::int64_t entry) const { return entered_by <= entry && (!retired_by || *retired_by > entry); }
};

struct Model {
    std::vector<Version> versions;

    std::vector<Version*> held_now(std::int64_t about) {
        std::vector<Version*> held;
        for (auto& version : versions)
            if (version.about == about && !version.retired_by) held.push_back(&version);
        return held;
    }

    std::vector<std::pair<std::int64_t, Note>> at(std::int64_t entry, std::int64_t about) const {
        std::vector<std::pair<std::int64_t, Note>> held;
        for (const auto& version : versions)
            if (version.about == about && version.held_at(entry)) held.emplace_back(version.fact, version.value);
        std::ranges::sort(held, {}, [](const auto& pair) { return std::tuple{pair.second.on, pair.first}; });
        return held;
    }
};

/// Does the acts on the record and on the model alike. Within one change one entry follows another without a commit.
class Both {
public:
    explicit Both(TestAuthority& authority) : authority_{authority} {
        for (int i = 0; i < 3; ++i) people_.push_back(authority.person("Ana", "Fernley"));
    }

    void run(const std::vector<Act>& acts) {
        change_.emplace(authority_.change());
        for (const auto& act : acts) {
            if (act.verb == Verb::next_change) {
                must(change_->commit());
                change_.reset();
                change_.emplace(authority_.change());
            } else {
                do_one(act, people_[static_cast<std::size_t>(act.person)]);
            }
        }
        last_ = change_->last_entry().number();
        must(change_->commit());
        change_.reset();
    }

    void compare() const {
        const auto store = authority_.store();
        for (std::int64_t entry = 0; entry <= last_; ++entry)
            for (const auto person : people_) {
                std::vector<std::pair<std::int64_t, Note>> found;
                for (const auto& fact :
                     must(facts<Note>(store, authority_.leave(person), Known::as_of(EntryNumber{entry}))))
                    found.emplace_back(fact.id.number(), fact.value);
                RC_ASSERT(found == model_.at(entry, person.number()));
            }
    }

private:
    void do_one(const Act& act, PersonId person) {
        const auto leave = authority_.leave(person);
        const auto held = model_.held_now(person.number());
        if (act.verb != Verb::enter && held.empty()) return;
        const Note note{act.words, act.day == 0 ? std::nullopt : std::optional{Date::from_number(20'000 + act.day)},
                        act.day, act.day % 2 == 0};
        const auto seen = change_->last_entry();
        const auto entry = must(change_->open(leave, {noted, "Act", act.words})).number();
        if (act.verb == Verb::enter) {
            const auto fact = must(change_->enter(leave, note));
            model_.versions.push_back({fact.number(), person.number(), note, entry, {}});
            return;
        }
        auto& version = *held[static_cast<std::size_t>(act.which) % held.size()];
        version.retired_by = entry;
        const FactId fact{version.fact};
        if (act.verb == Verb::retire) {
            must(change_->retire<Note>(leave, fact, seen));
        } else {
            must(change_->correct(leave, fact, seen, note));
            model_.versions.push_back({fact.number(), person.number(), note, entry, {}});
        }
    }

    TestAuthority& authority_;
    std::vector<PersonId> people_;
    std::optional<Change> change_;
    Model model_;
    std::int64_t last_ = 0;
};

rc::Gen<std::vector<Act>> some_acts() {
    const auto act = rc::gen::construct<Act>(
        rc::gen::weightedElement<Verb>(
            {{5, Verb::enter}, {3, Verb::retire}, {4, Verb::correct}, {2, Verb::next_change}}),
        rc::gen::inRange(0, 3), rc::gen::inRange(0, 100),
        rc::gen::elementOf(std::vector<std::string>{"", "a", "b\nc", "\u0141ukasz '; --"}), rc::gen::inRange(0, 4));
    return rc::gen::resize(20, rc::gen::container<std::vector<Act>>(act));
}

}  // namespace

TEST_CASE(
    "Whatever is entered, retired and corrected, the record as known at each entry is what a plain list says, and the "
    "chain holds") {
    for_each_engine(area, [](const Database& database) {
        std::int64_t next = 100;
        CHECK(rc::check("as known at every entry", [&] {
            const auto acts = *some_acts();
            const AuthorityId id{++next};
            TestAuthority authority{database, "2025-06-02"_day, id, "Thistleshire " + std::to_string(next)};
            Both both{authority};
            both.run(acts);
            both.compare();
            RC_ASSERT(findings(database, id) == "");
        }));
    });
}
