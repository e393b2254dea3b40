#include "care/my_day.h"

#include <algorithm>
#include <array>
#include <map>

#include "kernel/record/several.h"

namespace kith::care {

Result<std::vector<PersonId>> my_children(const Store& store, const Reader& reader, const Narrowed& narrowed) {
    // The children someone works with are within their reach by that very fact; the gate still has the last word, for
    // restricted records and roles that have ended.
    const auto all = Gate::machine_all(reader.authority);
    std::vector<PersonId> children;
    if (narrowed.team)
        for (const auto& of_team : TRY(children_of_team(store, all, *narrowed.team, reader.today)))
            children.push_back(of_team.child);
    else
        children = TRY(children_of_worker(store, all, reader.person, reader.today));
    std::ranges::sort(children);
    children.erase(std::unique(children.begin(), children.end()), children.end());
    return Gate::among(store, reader, May::see_care, children);
}

/// What other areas have open, by child.
static Result<std::multimap<PersonId, Due>> open_elsewhere(const Store& store, const Reader& reader,
                                                           const std::vector<PersonId>& children,
                                                           const Calendar& calendar,
                                                           std::span<const OtherDuties> others) {
    std::multimap<PersonId, Due> found;
    for (const auto& elsewhere : others) {
        if (!elsewhere.open) continue;
        // The gate was asked already whose care the reader may see.
        const bool asked = elsewhere.may == May::see_care && !elsewhere.of_family;
        const auto known = asked ? children : TRY(elsewhere.known_to(store, reader, children));
        for (const auto& due : TRY(elsewhere.open(store, reader.authority, known, calendar, reader.today)))
            found.emplace(due.child, due);
    }
    return found;
}

Result<MyDay> my_day(const Store& store, const Reader& reader, const Narrowed& narrowed, const Calendar& calendar,
                     std::span<const OtherDuties> others) {
    const auto children = TRY(my_children(store, reader, narrowed));
    const auto elsewhere = TRY(open_elsewhere(store, reader, children, calendar, others));
    MyDay day;
    const auto horizon = reader.today.plus_days(narrowed.days_ahead);
    for (const auto& file : TRY(care_files_of(store, reader.authority, children))) {
        day.children.emplace_back(file.child, file.name);
        if (narrowed.child && *narrowed.child != file.child) continue;
        const auto worker = file.allocated(Role::social_worker, reader.today);
        auto open = open_due(file, calendar, reader.today);
        for (auto [at, end] = elsewhere.equal_range(file.child); at != end; ++at) open.push_back(at->second);
        for (const auto& due : open) {
            if (due.occasion.due > horizon) continue;
            if (!narrowed.duty.empty() && due.terms->name != narrowed.duty) continue;
            day.items.push_back({due, file.name, worker});
        }
    }
    std::ranges::sort(day.items, {}, [](const Item& item) {
        return std::tuple{item.due.occasion.due, item.child, item.due.terms->name};
    });
    std::ranges::sort(day.children, {}, [](const auto& child) { return child.second; });
    for (const auto& item : day.items) {
        const auto due = item.due.occasion.due;
        ++(due < reader.today ? day.late : due == reader.today ? day.today : day.ahead);
    }
    return day;
}

/// What happens with the child or takes the child somewhere; not the papers and decisions around it.
static bool is_for_the_carer(const Due& due) {
    static constexpr std::array told{
        &visit_to_the_child.terms, &visit_asked_for.terms, &review_of_the_case.terms, &first_health_assessment.terms,
        &health_review.terms,      &dental_check.terms,    &immunisations.terms,      &education_plan_each_term.terms};
    return std::ranges::find(told, due.terms) != told.end();
}

Result<std::vector<AtHome>> children_at_home(const Store& store, const Reader& reader, const Calendar& calendar) {
    const auto living =
        TRY(children_cared_for(store, Gate::machine_all(reader.authority), reader.person, reader.today));
    const auto theirs = TRY(Gate::among(store, reader, May::see_care_as_carer, living));
    std::vector<AtHome> at_home;
    for (const auto& file : TRY(care_files_of(store, reader.authority, theirs))) {
        auto coming = open_due(file, calendar, reader.today);
        std::erase_if(coming, [](const Due& due) { return !is_for_the_carer(due); });
        at_home.push_back(
            {file.child, file.name, file.allocated(Role::social_worker, reader.today), std::move(coming)});
    }
    return at_home;
}

Result<std::vector<News>> news(const Store& store, const Reader& reader, const std::vector<PersonId>& children,
                               Moment since, int limit) {
    std::vector<News> found;
    const auto all = Gate::machine_all(reader.authority);
    for (auto& [child, entry] : TRY(entries_of_others(store, all, children, since, reader.person, limit)))
        found.push_back({child, std::move(entry)});
    return found;
}

Result<Moment> news_read(const Store& store, const Reader& reader) {
    const auto at =
        TRY(store.first("select at from care_news_read where authority = $1 and reader = $2",
                        {reader.authority, reader.person}, [](const Row& row) { return Moment{row.integer(0)}; }));
    // Someone who has never said so is shown the last week.
    return at.value_or(Moment{reader.at.milliseconds - std::int64_t{7} * 86'400'000});
}

Result<void> set_news_read(Transaction& transaction, const Reader& reader) {
    TRY(
        transaction.execute("insert into care_news_read (authority, reader, at) values ($1, $2, $3)"
                            " on conflict (authority, reader) do update set at = excluded.at",
                            {reader.authority, reader.person, reader.at}));
    return {};
}

}  // namespace kith::care
