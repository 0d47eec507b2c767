// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/image/linear_image.h"

#include <algorithm>
#include <cmath>

namespace nightjar::test {

/// The largest difference of two pictures of one size, less two steps of a half float of that magnitude: they
/// are stored so before and after their bias is corrected, and a difference of any size may be a rounding
/// there.
inline float differenceBeyondRounding(const LinearImage& a, const LinearImage& b)
{
    float largest = 0.0F;
    for (int channel = 0; channel < LinearImage::channels; ++channel) {
        for (int y = 0; y < a.size().height; ++y) {
            for (std::size_t x = 0; x < a.row(channel, y).size(); ++x) {
                const float one = fromHalf(a.row(channel, y)[x]);
                const float other = fromHalf(b.row(channel, y)[x]);
                largest = std::max(largest, std::abs(one - other) - std::abs(one) * 0x1p-9F);
            }
        }
    }
    return largest;
}

/// The mean of the differences that differenceBeyondRounding() looks for the largest of.
inline double meanDifferenceBeyondRounding(const LinearImage& a, const LinearImage& b)
{
    double sum = 0.0;
    for (int channel = 0; channel < LinearImage::channels; ++channel) {
        for (int y = 0; y < a.size().height; ++y) {
            for (std::size_t x = 0; x < a.row(channel, y).size(); ++x) {
                const float one = fromHalf(a.row(channel, y)[x]);
                const float other = fromHalf(b.row(channel, y)[x]);
                sum += std::max(0.0F, std::abs(one - other) - std::abs(one) * 0x1p-9F);
            }
        }
    }
    return sum / (static_cast<double>(LinearImage::channels) * a.size().width * a.size().height);
}

/// To the last bit.
inline bool arePixelsEqual(const LinearImage& a, const LinearImage& b)
{
    for (int channel = 0; channel < LinearImage::channels; ++channel) {
        for (int y = 0; y < a.size().height; ++y) {
            if (!std::ranges::equal(a.row(channel, y), b.row(channel, y))) {
                return false;
            }
        }
    }
    return a.size() == b.size();
}

} // namespace nightjar::test
