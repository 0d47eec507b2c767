// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/image/half.h"
#include "core/image/linear_image.h"

#include <bit>
#include <cmath>
#include <cstdint>
#include <gtest/gtest.h>
#include <memory>
#include <random>

namespace nightjar::test {

/// A row wider than four vectors of 512 bits of halves' floats: of every remainder there is one below it.
inline constexpr int widestOddRow = 67;

/// Every pattern of 16 bits as likely as any other: of 32 values one is infinite or no number, one is
/// subnormal.
inline std::shared_ptr<const LinearImage> anyHalves(Size size)
{
    std::mt19937 random(static_cast<std::uint32_t>(size.width * 1000 + size.height));
    LinearImage image(size);
    for (int channel = 0; channel < LinearImage::channels; ++channel) {
        for (int y = 0; y < size.height; ++y) {
            for (Half& value : image.row(channel, y)) {
                value = static_cast<Half>(random());
            }
        }
    }
    return std::make_shared<const LinearImage>(std::move(image));
}

/// Equal to the last bit, but that one NaN is as good as another.
inline testing::AssertionResult isSameFloat(float value, float expected)
{
    if (std::isnan(expected)
            ? std::isnan(value)
            : std::bit_cast<std::uint32_t>(value) == std::bit_cast<std::uint32_t>(expected)) {
        return testing::AssertionSuccess();
    }
    return testing::AssertionFailure() << value << " instead of " << expected;
}

} // namespace nightjar::test
