#include "matching/solver/linear.h"

#include <cmath>
#include <coin/ClpSimplex.hpp>

namespace kith::matching::solver {

struct LinearProgram::Model {
    ClpSimplex clp;
    bool solved = false, cut = false;
};

static double limit(double of) { return of == HUGE_VAL ? COIN_DBL_MAX : of == -HUGE_VAL ? -COIN_DBL_MAX : of; }

LinearProgram::LinearProgram(const std::vector<Row>& rows) : model_{std::make_unique<Model>()} {
    auto& clp = model_->clp;
    clp.setLogLevel(0);
    clp.resize(static_cast<int>(rows.size()), 0);
    for (std::size_t i = 0; i < rows.size(); ++i)
        clp.setRowBounds(static_cast<int>(i), limit(rows[i].low), limit(rows[i].high));
}

LinearProgram::~LinearProgram() = default;

void LinearProgram::add(const std::vector<Column>& columns) {
    std::vector<double> cost, values;
    std::vector<CoinBigIndex> starts{0};
    std::vector<int> rows;
    for (const auto& column : columns) {
        cost.push_back(column.cost);
        for (const auto& [row, value] : column.entries) rows.push_back(row), values.push_back(value);
        starts.push_back(static_cast<CoinBigIndex>(rows.size()));
    }
    model_->clp.addColumns(static_cast<int>(columns.size()), nullptr, nullptr, cost.data(), starts.data(), rows.data(),
                           values.data());
}

void LinearProgram::add(const std::vector<Cut>& cuts) {
    std::vector<double> low(cuts.size(), -COIN_DBL_MAX), high, values;
    std::vector<CoinBigIndex> starts{0};
    std::vector<int> columns;
    for (const auto& cut : cuts) {
        high.push_back(cut.high);
        for (const auto& [column, value] : cut.entries) columns.push_back(column), values.push_back(value);
        starts.push_back(static_cast<CoinBigIndex>(columns.size()));
    }
    model_->clp.addRows(static_cast<int>(cuts.size()), low.data(), high.data(), starts.data(), columns.data(),
                        values.data());
    model_->cut = true;
}

bool LinearProgram::solve() {
    auto& clp = model_->clp;
    if (model_->cut)
        clp.dual();
    else
        clp.primal(model_->solved ? 1 : 0);
    model_->solved = true;
    model_->cut = false;
    return clp.isProvenOptimal();
}

std::vector<double> LinearProgram::duals() const {
    const auto* duals = model_->clp.dualRowSolution();
    return {duals, duals + model_->clp.numberRows()};
}

std::vector<double> LinearProgram::values() const {
    const auto* values = model_->clp.primalColumnSolution();
    return {values, values + model_->clp.numberColumns()};
}

}  // namespace kith::matching::solver
