#pragma once

#include <memory>
#include <vector>

/// A linear programme that grows by columns, solved by Clp. A plain header: Clp's own are seen by linear.cpp alone.
namespace kith::matching::solver {

/// Minimise cost x, where x >= 0 and each row's sum is within its limits. Always feasible and bounded, or it is a bug.
class LinearProgram {
public:
    struct Row {
        double low, high;  ///< HUGE_VAL for none
    };
    explicit LinearProgram(const std::vector<Row>& rows);
    ~LinearProgram();
    LinearProgram(const LinearProgram&) = delete;
    LinearProgram& operator=(const LinearProgram&) = delete;

    struct Column {
        double cost;
        std::vector<std::pair<int, double>> entries;  ///< row, coefficient
    };
    void add(const std::vector<Column>& columns);

    struct Cut {
        double high;
        std::vector<std::pair<int, double>> entries;  ///< column, coefficient
    };
    /// Rows after those there are.
    void add(const std::vector<Cut>& cuts);

    /// From where the last call ended. False: it did not reach the optimum; the duals are the last it had.
    bool solve();

    std::vector<double> duals() const;   ///< by row
    std::vector<double> values() const;  ///< by column

private:
    struct Model;
    std::unique_ptr<Model> model_;
};

}  // namespace kith::matching::solver
