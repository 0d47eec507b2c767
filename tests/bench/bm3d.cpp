// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/classical_denoisers.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <numbers>
#include <utility>
#include <vector>

namespace nightjar::bench {
namespace {

constexpr int side = 8; ///< of a block
constexpr int pixels = side * side;
constexpr int step = 4;   ///< from one reference block to the next
constexpr int reach = 16; ///< blocks are searched so far away
constexpr float thresholdInDeviations = 2.7F;
constexpr std::array<std::size_t, 2> groupLimits{16, 32}; ///< of the first and the second step

using Block = std::array<float, pixels>;
using Group = std::vector<Block>;

/// Rows are the cosines of an orthonormal DCT-II.
const Block& cosines()
{
    static const Block table = [] {
        Block values{};
        for (int k = 0; k < side; ++k) {
            for (int n = 0; n < side; ++n) {
                values[static_cast<std::size_t>(k * side + n)] =
                    static_cast<float>(std::sqrt((k == 0 ? 1.0 : 2.0) / side) *
                                       std::cos(std::numbers::pi * (n + 0.5) * k / side));
            }
        }
        return values;
    }();
    return table;
}

Block transposed(const Block& block)
{
    Block result{};
    for (std::size_t i = 0; i < pixels; ++i) {
        result[i % side * side + i / side] = block[i];
    }
    return result;
}

Block product(const Block& a, const Block& b)
{
    Block result{};
    for (std::size_t row = 0; row < side; ++row) {
        for (std::size_t inner = 0; inner < side; ++inner) {
            const float factor = a[row * side + inner];
            for (std::size_t column = 0; column < side; ++column) {
                result[row * side + column] += factor * b[inner * side + column];
            }
        }
    }
    return result;
}

Block cosineTransform(const Block& block)
{
    static const Block columns = transposed(cosines());
    return product(product(cosines(), block), columns);
}

Block inverseCosineTransform(const Block& block)
{
    static const Block columns = transposed(cosines());
    return product(product(columns, block), cosines());
}

/// Haar's orthonormal transform across the blocks of a group, whose number is a power of two.
void haar(Group& group)
{
    Group next(group.size());
    for (std::size_t length = group.size(); length > 1; length /= 2) {
        for (std::size_t pair = 0; pair < length / 2; ++pair) {
            for (std::size_t i = 0; i < pixels; ++i) {
                const float a = group[2 * pair][i];
                const float b = group[2 * pair + 1][i];
                next[pair][i] = (a + b) * std::numbers::sqrt2_v<float> / 2;
                next[length / 2 + pair][i] = (a - b) * std::numbers::sqrt2_v<float> / 2;
            }
        }
        std::copy_n(next.begin(), length, group.begin());
    }
}

void inverseHaar(Group& group)
{
    Group next(group.size());
    for (std::size_t length = 2; length <= group.size(); length *= 2) {
        for (std::size_t pair = 0; pair < length / 2; ++pair) {
            for (std::size_t i = 0; i < pixels; ++i) {
                const float sum = group[pair][i];
                const float difference = group[length / 2 + pair][i];
                next[2 * pair][i] = (sum + difference) * std::numbers::sqrt2_v<float> / 2;
                next[2 * pair + 1][i] = (sum - difference) * std::numbers::sqrt2_v<float> / 2;
            }
        }
        std::copy_n(next.begin(), length, group.begin());
    }
}

/// An orthonormal change of colours: brightness and two differences, each with the noise that the colours
/// had.
constexpr std::array<std::array<float, 3>, 3> opponents{{{0.57735027F, 0.57735027F, 0.57735027F},
                                                         {0.70710678F, 0.0F, -0.70710678F},
                                                         {0.40824829F, -0.81649658F, 0.40824829F}}};

Planes changeColours(PlanesView picture, bool back)
{
    Planes result(3, picture.size());
    for (int to = 0; to < 3; ++to) {
        for (int from = 0; from < 3; ++from) {
            const float factor =
                back ? opponents[static_cast<std::size_t>(from)][static_cast<std::size_t>(to)]
                     : opponents[static_cast<std::size_t>(to)][static_cast<std::size_t>(from)];
            for (int y = 0; y < picture.height; ++y) {
                const float* source = picture.row(from, y);
                float* target = result.view().row(to, y);
                for (int x = 0; x < picture.width; ++x) {
                    target[x] += factor * source[x];
                }
            }
        }
    }
    return result;
}

struct Position
{
    int x = 0;
    int y = 0;
};

float squaredDistance(PlanesView picture, Position a, Position b)
{
    float sum = 0.0F;
    for (int row = 0; row < side; ++row) {
        const float* first = picture.row(0, a.y + row) + a.x;
        const float* second = picture.row(0, b.y + row) + b.x;
        for (int column = 0; column < side; ++column) {
            const float difference = first[column] - second[column];
            sum += difference * difference;
        }
    }
    return sum;
}

/// The blocks most like the one at `reference`, itself first; a power of two of them, at most `limit`.
std::vector<Position> similarBlocks(PlanesView picture, Position reference, std::size_t limit, float farthest)
{
    std::vector<std::pair<float, Position>> found;
    const int lastX = std::min(picture.width - side, reference.x + reach);
    const int lastY = std::min(picture.height - side, reference.y + reach);
    for (int y = std::max(0, reference.y - reach); y <= lastY; ++y) {
        for (int x = std::max(0, reference.x - reach); x <= lastX; ++x) {
            const bool same = x == reference.x && y == reference.y;
            const float distance = same ? -1.0F : squaredDistance(picture, reference, {x, y});
            if (distance <= farthest) {
                found.push_back({distance, {x, y}});
            }
        }
    }
    std::size_t count = 1;
    while (2 * count <= std::min(limit, found.size())) {
        count *= 2;
    }
    std::partial_sort(found.begin(), found.begin() + static_cast<std::ptrdiff_t>(count), found.end(),
                      [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<Position> positions;
    for (std::size_t i = 0; i < count; ++i) {
        positions.push_back(found[i].second);
    }
    return positions;
}

/// The spectrum of one colour's group: cosines in the blocks, Haar across them.
Group spectrum(PlanesView picture, int channel, const std::vector<Position>& positions)
{
    Group group;
    for (const Position& position : positions) {
        Block block{};
        for (int row = 0; row < side; ++row) {
            std::copy_n(picture.row(channel, position.y + row) + position.x, side,
                        block.begin() + static_cast<std::ptrdiff_t>(row) * side);
        }
        group.push_back(cosineTransform(block));
    }
    haar(group);
    return group;
}

/// Sets small coefficients to zero. Returns the weight that the result deserves.
float threshold(Group& group, float deviation)
{
    std::size_t kept = 0;
    for (Block& block : group) {
        for (float& value : block) {
            if (std::abs(value) < thresholdInDeviations * deviation) {
                value = 0.0F;
            } else {
                ++kept;
            }
        }
    }
    return 1.0F / static_cast<float>(std::max<std::size_t>(1, kept));
}

/// Wiener's filter with the spectrum of the first estimate as the truth. Returns the weight.
float wiener(Group& group, const Group& estimate, float deviation)
{
    float sum = 0.0F;
    const float variance = deviation * deviation;
    for (std::size_t block = 0; block < group.size(); ++block) {
        for (std::size_t i = 0; i < pixels; ++i) {
            const float power = estimate[block][i] * estimate[block][i];
            const float factor = power / (power + variance);
            group[block][i] *= factor;
            sum += factor * factor;
        }
    }
    return 1.0F / std::max(sum, 1e-6F);
}

/// Sums overlapping blocks by weight.
class Aggregate
{
public:
    explicit Aggregate(Size size) : m_sums(3, size), m_weights(3, size) {}

    void add(Group& group, float weight, int channel, const std::vector<Position>& positions)
    {
        inverseHaar(group);
        for (std::size_t i = 0; i < positions.size(); ++i) {
            const Block block = inverseCosineTransform(group[i]);
            for (int row = 0; row < side; ++row) {
                float* sum = m_sums.view().row(channel, positions[i].y + row) + positions[i].x;
                float* weights = m_weights.view().row(channel, positions[i].y + row) + positions[i].x;
                for (int column = 0; column < side; ++column) {
                    const float at = weight * taper(row) * taper(column);
                    sum[column] += at * block[static_cast<std::size_t>(row * side + column)];
                    weights[column] += at;
                }
            }
        }
    }

    [[nodiscard]] Planes mean() &&
    {
        for (int channel = 0; channel < 3; ++channel) {
            for (int y = 0; y < m_sums.size().height; ++y) {
                float* sum = m_sums.view().row(channel, y);
                const float* weights = m_weights.view().row(channel, y);
                for (int x = 0; x < m_sums.size().width; ++x) {
                    sum[x] /= weights[x];
                }
            }
        }
        return std::move(m_sums);
    }

private:
    /// Kaiser's window of 8 samples, beta 2.
    static float taper(int i)
    {
        constexpr std::array<float, side / 2> window{0.43869F, 0.64713F, 0.83252F, 0.96543F};
        return window[static_cast<std::size_t>(std::min(i, side - 1 - i))];
    }

    Planes m_sums;
    Planes m_weights;
};

/// One of the two steps: with `estimate` the second.
Planes filtered(PlanesView noisy, const Planes* estimate, const Strength& strength)
{
    const PlanesView matched = estimate != nullptr ? estimate->view() : noisy;
    const auto brightness = static_cast<float>(strength.brightness);
    // Equal blocks differ by their noise alone: 2·σ² a pixel before denoising, hardly any after.
    const float farthest = estimate != nullptr
                               ? pixels * (400.0F / (255.0F * 255.0F) + brightness * brightness * 0.1F)
                               : pixels * (2500.0F / (255.0F * 255.0F) + 3.0F * brightness * brightness);
    Aggregate aggregate(noisy.size());
    for (int cellY = 0; cellY < noisy.height - side + step; cellY += step) {
        for (int cellX = 0; cellX < noisy.width - side + step; cellX += step) {
            const Position reference{std::min(cellX, noisy.width - side),
                                     std::min(cellY, noisy.height - side)};
            const std::vector<Position> positions =
                similarBlocks(matched, reference, groupLimits[estimate != nullptr ? 1 : 0], farthest);
            for (int channel = 0; channel < 3; ++channel) {
                const auto deviation =
                    static_cast<float>(channel == 0 ? strength.brightness : strength.colour);
                Group group = spectrum(noisy, channel, positions);
                const float weight =
                    estimate != nullptr
                        ? wiener(group, spectrum(estimate->view(), channel, positions), deviation)
                        : threshold(group, deviation);
                aggregate.add(group, weight, channel, positions);
            }
        }
    }
    return std::move(aggregate).mean();
}

} // namespace

Planes bm3d(PlanesView picture, const Strength& strength)
{
    const Planes noisy = changeColours(picture, false);
    const Planes basic = filtered(noisy.view(), nullptr, strength);
    return changeColours(filtered(noisy.view(), &basic, strength).view(), true);
}

} // namespace nightjar::bench
