// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/image/linear_image.h"

#include <cstddef>
#include <vector>

namespace nightjar {

/// Which samples of a picture, in which weights, make each pixel of one row or column on screen: a triangle
/// as wide as a pixel or as a sample, whichever is wider. Where there is a pixel for each sample they are the
/// same, and from two pixels per sample on, samples are shown as the squares they are.
class Resampling
{
public:
    /// `ratio`: pixels on screen per sample; `begin` … `begin + count`: pixels on screen; `length`: samples
    /// there are.
    Resampling(double ratio, int begin, int count, int length);

    /// The samples that are needed at all.
    [[nodiscard]] int begin() const { return m_begin; }
    [[nodiscard]] int count() const { return m_end - m_begin; }

    /// Pixels on screen.
    [[nodiscard]] int size() const { return m_size; }
    /// Samples that make a pixel; 1: it is a sample.
    [[nodiscard]] int taps() const { return m_taps; }
    /// Of one tap, pixel by pixel: which of the needed samples, and its weight. Samples beyond an edge repeat
    /// it.
    [[nodiscard]] const int* samples(int tap) const { return m_samples.data() + start(tap); }
    [[nodiscard]] const float* weights(int tap) const { return m_weights.data() + start(tap); }

private:
    [[nodiscard]] std::size_t start(int tap) const
    {
        return static_cast<std::size_t>(tap) * static_cast<std::size_t>(m_size);
    }

    int m_size;
    int m_taps = 1;
    int m_begin = 0;
    int m_end = 1;
    std::vector<int> m_samples;
    std::vector<float> m_weights;
};

/// `read` holds the samples that both need.
[[nodiscard]] LinearImage resampled(const LinearImage& read, const Resampling& across,
                                    const Resampling& down);

} // namespace nightjar
