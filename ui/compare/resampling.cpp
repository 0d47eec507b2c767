// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/compare/resampling.h"

#include "core/image/half_rows.h"

#include <algorithm>
#include <cmath>

namespace nightjar {
namespace {

/// From this many device pixels per picture pixel on, picture pixels are shown as squares.
constexpr double squaresFrom = 2.0;

double triangle(double distance, double radius)
{
    return std::max(0.0, 1.0 - std::abs(distance) / radius);
}

/// Resamples one row of one colour channel.
void resampleAcross(const std::vector<float>& row, const Resampling& across, float* pixels)
{
    std::fill_n(pixels, across.size(), 0.0F);
    for (int tap = 0; tap < across.taps(); ++tap) {
        const int* samples = across.samples(tap);
        const float* weights = across.weights(tap);
        for (int x = 0; x < across.size(); ++x) {
            pixels[x] += weights[x] * row[static_cast<std::size_t>(samples[x])];
        }
    }
}

/// Copies samples, for one tap per pixel.
LinearImage copied(const LinearImage& read, const int* across, const int* down, Size size)
{
    LinearImage result(size);
    for (int channel = 0; channel < LinearImage::channels; ++channel) {
        for (int y = 0; y < size.height; ++y) {
            const auto to = result.row(channel, y);
            if (y > 0 && down[y] == down[y - 1]) {
                std::ranges::copy(result.row(channel, y - 1), to.begin());
                continue;
            }
            const auto from = read.row(channel, down[y]);
            for (std::size_t x = 0; x < to.size(); ++x) {
                to[x] = from[static_cast<std::size_t>(across[x])];
            }
        }
    }
    return result;
}

} // namespace

Resampling::Resampling(double ratio, int begin, int count, int length) : m_size(count)
{
    const bool copies = ratio == 1.0 || ratio >= squaresFrom;
    const double radius = std::max(1.0, 1.0 / ratio);
    m_taps = copies ? 1 : static_cast<int>(std::ceil(2 * radius));
    m_samples.resize(start(m_taps));
    m_weights.resize(start(m_taps));
    const auto at = [this](int tap, int pixel) { return start(tap) + static_cast<std::size_t>(pixel); };
    for (int i = 0; i < count; ++i) {
        const double position = (begin + i + 0.5) / ratio - 0.5;
        const int first = copies ? static_cast<int>(std::floor(position + 0.5))
                                 : static_cast<int>(std::floor(position - radius)) + 1;
        double sum = 0.0;
        for (int tap = 0; tap < m_taps; ++tap) {
            sum += triangle(position - first - tap, radius);
        }
        for (int tap = 0; tap < m_taps; ++tap) {
            const double weight = copies ? 1.0 : triangle(position - first - tap, radius) / sum;
            m_samples[at(tap, i)] = first + tap;
            m_weights[at(tap, i)] = static_cast<float>(weight);
        }
    }
    m_begin = std::clamp(m_samples.front(), 0, length - 1);
    m_end = std::clamp(m_samples.back() + 1, m_begin + 1, length);
    for (int& sample : m_samples) {
        sample = std::clamp(sample, m_begin, m_end - 1) - m_begin;
    }
}

LinearImage resampled(const LinearImage& read, const Resampling& across, const Resampling& down)
{
    const Size size{across.size(), down.size()};
    if (across.taps() == 1 && down.taps() == 1) {
        return copied(read, across.samples(0), down.samples(0), size);
    }
    const auto rowLength = static_cast<std::size_t>(size.width);
    std::vector<float> wide(rowLength * static_cast<std::size_t>(down.count()));
    std::vector<float> row(static_cast<std::size_t>(across.count()));
    std::vector<float> pixels(rowLength);
    LinearImage result(size);
    for (int channel = 0; channel < LinearImage::channels; ++channel) {
        for (int y = 0; y < down.count(); ++y) {
            fromHalves(read.row(channel, y).data(), row.data(), row.size());
            resampleAcross(row, across, wide.data() + static_cast<std::size_t>(y) * rowLength);
        }
        for (int y = 0; y < size.height; ++y) {
            std::ranges::fill(pixels, 0.0F);
            for (int tap = 0; tap < down.taps(); ++tap) {
                const float weight = down.weights(tap)[y];
                const float* from = wide.data() + static_cast<std::size_t>(down.samples(tap)[y]) * rowLength;
                for (std::size_t i = 0; i < rowLength; ++i) {
                    pixels[i] += weight * from[i];
                }
            }
            std::ranges::transform(pixels, result.row(channel, y).begin(), toHalf);
        }
    }
    return result;
}

} // namespace nightjar
