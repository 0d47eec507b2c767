// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/compare/resampling.h"

#include "tests/ui/compare/test_pictures.h"

#include <gtest/gtest.h>

#include <cmath>

namespace nightjar {
namespace {

TEST(Resampling, WeighsEveryPixelsSamplesToOneAndStaysAmongThem)
{
    for (const double ratio : {0.51, 0.7, 0.99, 1.0, 1.01, 1.5, 1.99, 2.0, 3.0, 16.0}) {
        constexpr int length = 37;
        const int pixels = static_cast<int>(std::floor(length * ratio));
        for (const auto& [begin, count] : {std::pair{0, pixels}, {0, 1}, {pixels - 1, 1}, {pixels / 3, 5}}) {
            const Resampling resampling(ratio, begin, count, length);
            EXPECT_GE(resampling.begin(), 0) << ratio;
            EXPECT_LE(resampling.begin() + resampling.count(), length) << ratio;
            for (int pixel = 0; pixel < count; ++pixel) {
                double sum = 0.0;
                for (int tap = 0; tap < resampling.taps(); ++tap) {
                    ASSERT_GE(resampling.samples(tap)[pixel], 0) << ratio;
                    ASSERT_LT(resampling.samples(tap)[pixel], resampling.count()) << ratio;
                    sum += resampling.weights(tap)[pixel];
                }
                EXPECT_NEAR(sum, 1.0, 1e-6) << ratio;
            }
        }
    }
}

TEST(Resampling, WithAPixelForEachSampleReadsAndChangesNothingElse)
{
    const auto image = test::patternImage({40, 30});
    const Resampling across(1.0, 5, 20, 40);
    const Resampling down(1.0, 7, 10, 30);
    ASSERT_EQ(across.begin(), 5);
    ASSERT_EQ(across.count(), 20);
    ASSERT_EQ(down.begin(), 7);
    ASSERT_EQ(down.count(), 10);
    const LinearImage read = sourceOf(image).read({5, 7, 20, 10});
    const LinearImage result = resampled(read, across, down);
    for (int channel = 0; channel < LinearImage::channels; ++channel) {
        for (int y = 0; y < 10; ++y) {
            EXPECT_TRUE(std::ranges::equal(result.row(channel, y), read.row(channel, y))) << y;
        }
    }
}

TEST(Resampling, ARampStaysARampBetweenTheEdges)
{
    LinearImage ramp({64, 4});
    for (int channel = 0; channel < LinearImage::channels; ++channel) {
        for (int y = 0; y < 4; ++y) {
            for (std::size_t x = 0; x < 64; ++x) {
                ramp.row(channel, y)[x] = toHalf(static_cast<float>(x));
            }
        }
    }
    for (const double ratio : {0.6, 0.8, 1.3, 1.75}) {
        const int pixels = static_cast<int>(64 * ratio);
        const LinearImage result =
            resampled(ramp, Resampling(ratio, 0, pixels, 64), Resampling(1.0, 0, 4, 4));
        for (int x = 4; x < pixels - 4; ++x) {
            EXPECT_NEAR(fromHalf(result.row(1, 2)[static_cast<std::size_t>(x)]), (x + 0.5) / ratio - 0.5, 0.1)
                << ratio;
        }
    }
}

} // namespace
} // namespace nightjar
