// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/image/linear_image.h"

#include <cstddef>
#include <vector>

namespace nightjar {

/// The samples and weights that make each pixel of one row or column on screen. The filter is a triangle
/// whose half-width is one sample or one pixel, whichever is larger. At a ratio of 1, samples are copied.
/// From 2 pixels per sample on, each sample is shown as a square.
class Resampling
{
public:
    /// `ratio`: screen pixels per sample. `begin` … `begin + count`: range of screen pixels. `length`: number
    /// of samples in the picture.
    Resampling(double ratio, int begin, int count, int length);

    /// The range of samples needed.
    [[nodiscard]] int begin() const { return m_begin; }
    [[nodiscard]] int count() const { return m_end - m_begin; }

    /// Returns the number of screen pixels.
    [[nodiscard]] int size() const { return m_size; }
    /// Returns the number of samples per pixel. 1: the sample is copied.
    [[nodiscard]] int taps() const { return m_taps; }
    /// For one tap and each pixel: the index of the sample, counted from begin(), and its weight. Edge
    /// samples are repeated beyond the picture.
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

/// Resamples `read`, which has exactly the samples that `across` and `down` need.
[[nodiscard]] LinearImage resampled(const LinearImage& read, const Resampling& across,
                                    const Resampling& down);

} // namespace nightjar
