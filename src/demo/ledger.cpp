#include "demo/ledger.h"

#include <algorithm>

#include "kernel/access/gate.h"

namespace kith::demo {

static constexpr std::size_t acts_in_one_change = 4000;

PersonId Ledger::person() {
    ++people_;
    return PersonId{++numbers_};
}

AuthorPlace Ledger::author(Author author) {
    authors_.push_back(std::move(author));
    return AuthorPlace{static_cast<std::uint32_t>(authors_.size() - 1)};
}

void Ledger::open(Moment at, AuthorPlace by, EntryKind kind, PersonId about, std::string what, std::string because) {
    acts_.push_back(
        {at, by, kind, about, static_cast<std::uint32_t>(lines_.size()), 0, std::move(what), std::move(because)});
}

FactId Ledger::enter(AnyFact fact) {
    const FactId id{++facts_};
    ++acts_.back().count;
    lines_.push_back({What::enter, id, std::move(fact)});
    return id;
}

void Ledger::correct(FactId fact, AnyFact right) {
    ++acts_.back().count;
    lines_.push_back({What::correct, fact, std::move(right)});
}

void Ledger::also_about(PersonId person) {
    ++acts_.back().count;
    lines_.push_back({What::also_about, FactId{person.number()}, Person{}});
}

void Ledger::beside(Beside row) {
    beside_.push_back(std::move(row));
    ++acts_.back().count;
    lines_.push_back({What::beside, FactId{static_cast<std::int64_t>(beside_.size())}, Person{}});
}

FactId Ledger::true_id(FactId own) const {
    const auto id = true_ids_[static_cast<std::size_t>(own.number())];
    check(id != 0, "A fact was named before it was entered.");
    return FactId{id};
}

Result<void> Ledger::write_people_and_teams(const Database& database) {
    auto change = TRY(Change::begin(database, authority_, {{}, "Kith"}, acts_.front().at));
    for (std::int64_t i = 1; i <= numbers_; ++i) check(change.next_id() == i, "The authority's record is not new.");
    for (const auto& team : teams_) {
        std::vector<Param> params;
        add_values(params, team);
        TRY(change.transaction().queue(table_info<Team>().insert, params));
    }
    return change.commit();
}

Result<void> Ledger::write_beside(Change& change, const Beside& row) {
    return std::visit(
        [&]<class T>(T kept) -> Result<void> {
            kept.authority = authority_;
            if constexpr (requires { kept.message; }) kept.message = true_id(kept.message);
            if constexpr (requires { kept.memory; }) kept.memory = true_id(kept.memory);
            std::vector<Param> params;
            add_values(params, kept);
            return change.transaction().queue(table_info<T>().insert, params);
        },
        row);
}

Result<void> Ledger::write_line(Change& change, const Leave& leave, const Line& line) {
    if (line.what == What::also_about) return change.also_about(PersonId{line.fact.number()});
    if (line.what == What::beside)
        return write_beside(change, beside_[static_cast<std::size_t>(line.fact.number() - 1)]);
    return std::visit(
        [&]<class T>(const T& kept) -> Result<void> {
            T fact = kept;
            if constexpr (requires { fact.placement.number(); }) fact.placement = true_id(fact.placement);
            if constexpr (requires { fact.placement->number(); })
                if (fact.placement) fact.placement = true_id(*fact.placement);
            if constexpr (requires { fact.review.number(); }) fact.review = true_id(fact.review);
            if constexpr (std::same_as<T, fostering::CarerAnswered>) fact.question = true_id(fact.question);
            if constexpr (std::same_as<T, allowances::Paid>) {
                fact.run = true_id(fact.run);
                if (fact.source) fact.source = true_id(*fact.source);
            }
            if constexpr (requires { fact.ask.number(); }) fact.ask = true_id(fact.ask);
            if constexpr (requires { fact.gathering.number(); }) fact.gathering = true_id(fact.gathering);
            if constexpr (requires { fact.incident.number(); }) fact.incident = true_id(fact.incident);
            if constexpr (requires { fact.message.number(); }) fact.message = true_id(fact.message);
            if constexpr (requires { fact.restraint.number(); }) fact.restraint = true_id(fact.restraint);
            if constexpr (requires { fact.exemption.number(); }) fact.exemption = true_id(fact.exemption);
            if constexpr (requires { fact.missing.number(); }) fact.missing = true_id(fact.missing);
            if (line.what == What::correct) return change.correct(leave, true_id(line.fact), change.last_entry(), fact);
            true_ids_[static_cast<std::size_t>(line.fact.number())] = TRY(change.enter(leave, fact)).number();
            return {};
        },
        line.value);
}

Result<void> Ledger::write_act(Change& change, const Act& act) {
    const auto leave = Gate::machine(authority_, act.about);
    TRY(change.continue_as(authors_[static_cast<std::size_t>(act.by)], act.at));
    TRY(change.open(leave, {act.kind, act.what, act.because}));
    for (auto i = act.first; i < act.first + act.count; ++i) TRY(write_line(change, leave, lines_[i]));
    return {};
}

Result<Ledger::Written> Ledger::write(const Database& database) {
    std::ranges::stable_sort(acts_, {}, &Act::at);
    true_ids_.assign(static_cast<std::size_t>(facts_) + 1, 0);
    TRY(write_people_and_teams(database));
    for (std::size_t next = 0; next < acts_.size();) {
        const auto& first = acts_[next];
        auto change = TRY(Change::begin(database, authority_, authors_[static_cast<std::size_t>(first.by)], first.at));
        for (const auto end = std::min(acts_.size(), next + acts_in_one_change); next < end; ++next)
            TRY(write_act(change, acts_[next]));
        TRY(change.commit());
    }
    const Written written{static_cast<std::int64_t>(acts_.size()), static_cast<std::int64_t>(lines_.size()), people_};
    *this = Ledger{authority_};
    return written;
}

}  // namespace kith::demo
