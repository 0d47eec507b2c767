// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cmath>
#include <cstddef>
#include <optional>

namespace nightjar {

/// A 3×3 matrix, row by row.
using Matrix3 = std::array<std::array<double, 3>, 3>;

[[nodiscard]] inline Matrix3 product(const Matrix3& a, const Matrix3& b)
{
    Matrix3 result{};
    for (std::size_t i = 0; i < 3; ++i) {
        for (std::size_t j = 0; j < 3; ++j) {
            result[i][j] = a[i][0] * b[0][j] + a[i][1] * b[1][j] + a[i][2] * b[2][j];
        }
    }
    return result;
}

/// Inverts by the adjugate. Empty if the determinant is below 1e-9.
[[nodiscard]] inline std::optional<Matrix3> inverse(const Matrix3& m)
{
    Matrix3 adjugate{};
    for (std::size_t i = 0; i < 3; ++i) {
        for (std::size_t j = 0; j < 3; ++j) {
            const std::size_t r0 = (j + 1) % 3;
            const std::size_t r1 = (j + 2) % 3;
            const std::size_t c0 = (i + 1) % 3;
            const std::size_t c1 = (i + 2) % 3;
            adjugate[i][j] = m[r0][c0] * m[r1][c1] - m[r0][c1] * m[r1][c0];
        }
    }
    const double determinant = m[0][0] * adjugate[0][0] + m[0][1] * adjugate[1][0] + m[0][2] * adjugate[2][0];
    if (!(std::abs(determinant) >= 1e-9)) {
        return std::nullopt;
    }
    for (auto& row : adjugate) {
        for (double& value : row) {
            value /= determinant;
        }
    }
    return adjugate;
}

} // namespace nightjar
