// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/image/linear_image.h"

#include <algorithm>
#include <gtest/gtest.h>

namespace nightjar {
namespace {

constexpr Size size{4, 2};
constexpr Rect whole{0, 0, size.width, size.height};

LinearSource flat(float value, int* reads = nullptr)
{
    return {size, [=](const Rect& rect) {
                if (reads != nullptr) {
                    ++*reads;
                }
                LinearImage image(rect.size());
                for (int channel = 0; channel < LinearImage::channels; ++channel) {
                    for (int y = 0; y < rect.height; ++y) {
                        std::ranges::fill(image.row(channel, y), toHalf(value));
                    }
                }
                return image;
            }};
}

TEST(Blend, LiesBetweenBeforeAndAfterByItsStrength)
{
    const LinearImage quarter = blend(flat(0.0F), flat(1.0F), 0.25).read(whole);
    EXPECT_EQ(fromHalf(quarter.row(2, 1)[3]), 0.25F);
    const LinearImage none = blend(flat(0.5F), flat(1.0F), 0.0).read(whole);
    EXPECT_EQ(fromHalf(none.row(0, 0)[0]), 0.5F);
}

TEST(Blend, NeverReadsBeforeAtFullStrength)
{
    int reads = 0;
    const LinearImage full = blend(flat(0.0F, &reads), flat(1.0F), 1.0).read(whole);
    EXPECT_EQ(fromHalf(full.row(1, 0)[0]), 1.0F);
    EXPECT_EQ(reads, 0);
}

} // namespace
} // namespace nightjar
