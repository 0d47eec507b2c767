// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/classical_denoisers.h"

#include <cmath>
#include <functional>
#include <map>
#include <utility>

namespace nightjar::bench {

Strength bestStrength(double guess, const std::function<double(const Strength&)>& score)
{
    using Point = std::pair<int, int>;
    const auto strengthAt = [&](Point point) {
        return Strength{guess * std::pow(1.25, point.first), guess * std::pow(1.25, point.second)};
    };
    std::map<Point, double> scores;
    const auto scoreAt = [&](Point point) {
        const auto [entry, isNew] = scores.try_emplace(point, 0.0);
        if (isNew) {
            entry->second = score(strengthAt(point));
        }
        return entry->second;
    };
    Point best{0, 0};
    bool climbed = true;
    while (climbed) {
        climbed = false;
        for (const Point& move : {Point{3, 3}, {-3, -3}, {1, 0}, {-1, 0}, {0, 1}, {0, -1}}) {
            const Point next{best.first + move.first, best.second + move.second};
            if (scoreAt(next) > scoreAt(best)) {
                best = next;
                climbed = true;
            }
        }
    }
    return strengthAt(best);
}

} // namespace nightjar::bench
