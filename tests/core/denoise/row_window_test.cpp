// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/denoise/row_window.h"

#include <gtest/gtest.h>

namespace nightjar {
namespace {

/// What a row of a plane holds, wherever it lies.
float valueOf(int plane, int y)
{
    return static_cast<float>(1000 * plane + y);
}

TEST(RowWindow, KeepsTheRowsThatStayWhateverTheStep)
{
    constexpr int height = 60;
    for (const int step : {1, 4, 16}) {
        for (const int kept : {0, 1, 7, 20}) {
            RowWindow window(2);
            window.reset({3, step + kept});
            for (int y = 0; y < height; y += step) {
                const RowRange fresh{y, std::min(height, y + step)};
                window.moveTo({std::max(0, y - kept), fresh.end});
                for (int plane = 0; plane < 2; ++plane) {
                    for (int row = fresh.begin; row < fresh.end; ++row) {
                        std::fill_n(window.view(fresh).row(plane, row - fresh.begin), 3, valueOf(plane, row));
                    }
                    for (int row = window.held().begin; row < window.held().end; ++row) {
                        EXPECT_EQ(window.view({row, row + 1}).at(plane, 0, 2), valueOf(plane, row));
                    }
                }
            }
        }
    }
}

TEST(RowWindow, HoldsNothingAfterAReset)
{
    RowWindow window(1);
    window.reset({4, 8});
    window.moveTo({0, 8});
    window.reset({2, 5});
    EXPECT_EQ(window.held(), (RowRange{0, 0}));
    window.moveTo({0, 5});
    EXPECT_EQ(window.view({3, 5}).size(), (Size{2, 2}));
}

} // namespace
} // namespace nightjar
