#include <algorithm>
#include <limits>

#include "kernel/people/kin.h"

namespace kith::picture {

namespace {

constexpr int unset = std::numeric_limits<int>::min();

/// Who a union puts on which row, next to where one of its members is.
struct Rows {
    std::vector<int>& of;

    bool known(std::size_t place) const { return of[place] != unset; }

    /// The row of the union's parents, told by any member already placed; unset if none is.
    int parents_row(const Union& u) const {
        for (const std::size_t parent : u.parents)
            if (known(parent)) return of[parent];
        for (const Child& child : u.children)
            if (known(child.place)) return of[child.place] - child.steps;
        return unset;
    }

    /// Places everyone in the union who has no row yet. Returns whether anyone was placed.
    bool place(const Union& u) {
        const int row = parents_row(u);
        if (row == unset) return false;
        bool placed = false;
        const auto put = [&](std::size_t who, int where) {
            if (known(who)) return;
            of[who] = where;
            placed = true;
        };
        for (const std::size_t parent : u.parents) put(parent, row);
        for (const Child& child : u.children) put(child.place, row + child.steps);
        return placed;
    }

    /// Moves partners to one row, and children below their parents. Returns whether anything moved.
    bool settle(const Union& u, bool partners_too) {
        if (u.parents.empty()) return false;
        bool moved = false;
        int lowest = of[u.parents.front()];
        for (const std::size_t parent : u.parents) lowest = std::max(lowest, of[parent]);
        const auto lower = [&](std::size_t who, int row) {
            if (of[who] >= row) return;
            of[who] = row;
            moved = true;
        };
        if (partners_too)
            for (const std::size_t parent : u.parents) lower(parent, lowest);
        for (const Child& child : u.children) lower(child.place, lowest + child.steps);
        return moved;
    }
};

/// Blood, adoption and couples say more about a person's generation than a carer or a far relative does.
bool strong(const Union& u) {
    return u.children.empty() || std::any_of(u.children.begin(), u.children.end(), [](const Child& child) {
               return child.descent == Descent::birth || child.descent == Descent::adoption;
           });
}

void spread(Rows& rows, const std::vector<Union>& unions) {
    for (bool placed = true; placed;) {
        placed = false;
        for (const Union& u : unions)
            if (strong(u)) placed = rows.place(u) || placed;
        if (placed) continue;
        for (const Union& u : unions) {
            if (!strong(u)) placed = rows.place(u);
            if (placed) break;
        }
    }
}

}  // namespace

std::vector<int> generations(const std::vector<Union>& unions, const std::vector<Part>& parts, std::size_t people) {
    std::vector<int> row(people, unset);
    Rows rows{row};
    for (const Part& part : parts) {
        row[part.front()] = 0;
        spread(rows, unions);
    }
    // Partners of different generations may never agree with their own descendants, so that wish is bounded;
    // that a child is below its parents is not: there are no circles, so it comes to rest.
    bool moved = true;
    for (std::size_t round = 0; moved && round < people + 2; ++round) {
        moved = false;
        for (const Union& u : unions) moved = rows.settle(u, true) || moved;
    }
    while (moved) {
        moved = false;
        for (const Union& u : unions) moved = rows.settle(u, false) || moved;
    }
    for (const Part& part : parts) {
        int top = row[part.front()];
        for (const std::size_t place : part) top = std::min(top, row[place]);
        for (const std::size_t place : part) row[place] -= top;
    }
    for (int& each : row) each = each == unset ? 0 : each;
    return row;
}

}  // namespace kith::picture
