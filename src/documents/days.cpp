// On which day an entry's facts were so: read from the tables, not asked of anybody again.
#include <fmt/format.h>

#include "documents/chronology.h"
#include "kernel/record/several.h"

namespace kith::documents {

namespace {

/// Who a person is, and who works with them, is recorded without a day that something happened.
bool has_days(const Schema& schema) {
    return schema.area != "people" && schema.area != "access" && schema.area != "record" && schema.area != "documents";
}

std::vector<std::string_view> days_of(const TableInfo& table) {
    std::vector<std::string_view> days;
    for (const auto& column : table.columns)
        if (column.kind == CellKind::date) days.push_back(column.name);
    return days;
}

std::string question(const TableInfo& table, const std::vector<std::string_view>& days) {
    return fmt::format(
        "select entered_by, fact, {} from {} where authority = $1 and about in ({}) and entered_by <= ${}"
        " order by about, fact, entered_by",
        fmt::join(days, ", "), table.name, places_for_people(), people_at_once + 2);
}

/// Goes through the versions of one table's facts, each fact's in order.
class Reading {
public:
    Reading(DaysOfEntries& found, std::size_t columns) : found_{found}, before_(columns) {}

    void row(const Row& row) {
        const auto fact = row.id<FactId>(1);
        if (fact != fact_) std::ranges::fill(before_, std::nullopt);
        fact_ = fact;
        std::optional<Date> day;
        for (std::size_t at = 0; at < before_.size(); ++at) {
            const auto said = row.maybe_date(static_cast<int>(at) + 2);
            if (!day && said && said != before_[at]) day = said;
            before_[at] = said;
        }
        if (day) keep(row.id<EntryNumber>(0), *day);
    }

private:
    void keep(EntryNumber entry, Date day) {
        const auto [at, is_new] = found_.emplace(entry, day);
        if (!is_new) at->second = std::min(at->second, day);
    }

    DaysOfEntries& found_;
    std::vector<std::optional<Date>> before_;
    std::optional<FactId> fact_;
};

}  // namespace

Result<DaysOfEntries> days_of_entries(const Store& store, AuthorityId authority, const std::vector<PersonId>& people,
                                      Known known, std::span<const Schema> schemas) {
    DaysOfEntries found;
    const auto newest = known.at ? known.at->number() : std::int64_t{1} << 53;
    for (const auto& schema : schemas) {
        if (!has_days(schema)) continue;
        for (const auto* table : schema.tables) {
            const auto days = table->holds_facts() ? days_of(*table) : std::vector<std::string_view>{};
            if (days.empty()) continue;
            const auto sql = question(*table, days);
            for (std::size_t from = 0; from < people.size(); from += people_at_once) {
                auto params = params_for_people(authority, people, from);
                params.emplace_back(newest);
                Reading reading{found, days.size()};
                TRY(store.each(sql, params, [&](const Row& row) { reading.row(row); }));
            }
        }
    }
    return found;
}

}  // namespace kith::documents
