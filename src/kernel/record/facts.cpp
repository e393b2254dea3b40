#include "kernel/record/facts.h"

#include <fmt/format.h>

namespace kith {

std::string held(Known known, std::string_view of, int place) {
    if (!known.at) return fmt::format(" and {}.retired_by is null", of);
    return fmt::format(" and {0}.entered_by <= ${1} and ({0}.retired_by is null or {0}.retired_by > ${1})", of, place);
}

static constexpr std::string_view now_held = " and retired_by is null";
static constexpr std::string_view held_then = " and entered_by <= $3 and (retired_by is null or retired_by > $3)";

Result<void> each_row(const Store& store, const Leave& leave, const TableInfo& table, Known known,
                      const FactVisit& visit) {
    std::string sql = table.select + " where authority = $1 and about = $2";
    if (!known.at) return store.each(sql.append(now_held) += table.order, {leave.authority(), leave.about()}, visit);
    return store.each(sql.append(held_then) += table.order, {leave.authority(), leave.about(), *known.at}, visit);
}

Result<void> each_row_of_all(const Store& store, const LeaveOfAll& leave, const TableInfo& table, Known known,
                             const FactVisit& visit) {
    // " order by on_day, fact" becomes " order by about, on_day, fact": each person's facts come together.
    const std::string order = " order by about, " + table.order.substr(std::string_view{" order by "}.size());
    std::string sql = table.select + " where authority = $1";
    if (!known.at) return store.each(sql.append(now_held) += order, {leave.authority()}, visit);
    sql += " and entered_by <= $2 and (retired_by is null or retired_by > $2)";
    return store.each(sql += order, {leave.authority(), *known.at}, visit);
}

Result<void> each_version(const Store& store, const Leave& leave, const TableInfo& table, FactId fact,
                          const FactVisit& visit) {
    return store.each(table.select + " where authority = $1 and fact = $2 and about = $3 order by entered_by",
                      {leave.authority(), fact, leave.about()}, visit);
}

}  // namespace kith
