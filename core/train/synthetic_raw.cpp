// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/train/synthetic_raw.h"

#include "core/image/transfer.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace nightjar {
namespace {

double uniform(Random& random, double from, double to)
{
    return std::uniform_real_distribution<double>(from, to)(random);
}

/// Each plane tilts and bends on its own: a quadratic whose three terms have this deviation together at the
/// edges and corners.
void addDarkShading(MutablePlanesView packed, float deviation, Random& random)
{
    std::normal_distribution<float> normal;
    for (int plane = 0; plane < packed.channels; ++plane) {
        const float across = deviation * normal(random);
        const float down = deviation * normal(random);
        const float bend = deviation * normal(random);
        for (int y = 0; y < packed.height; ++y) {
            const float v = 2.0F * (static_cast<float>(y) + 0.5F) / static_cast<float>(packed.height) - 1.0F;
            float* row = packed.row(plane, y);
            for (int x = 0; x < packed.width; ++x) {
                const float u =
                    2.0F * (static_cast<float>(x) + 0.5F) / static_cast<float>(packed.width) - 1.0F;
                row[x] += 0.5F * (across * u + down * v + bend * (u * u + v * v - 1.0F));
            }
        }
    }
}

/// A sensor column holds two of the planes: red with the green below it, blue with the green above it.
void addColumnNoise(MutablePlanesView packed, float deviation, Random& random)
{
    std::normal_distribution<float> normal;
    for (int x = 0; x < packed.width; ++x) {
        const float even = deviation * normal(random);
        const float odd = deviation * normal(random);
        for (int y = 0; y < packed.height; ++y) {
            packed.at(0, y, x) += even;
            packed.at(3, y, x) += even;
            packed.at(1, y, x) += odd;
            packed.at(2, y, x) += odd;
        }
    }
}

} // namespace

CameraLook randomCameraLook(Random& random)
{
    CameraLook look;
    const double mixing = uniform(random, 0.0, 0.4);
    for (std::size_t row = 0; row < 3; ++row) {
        double kept = 1.0;
        for (std::size_t column = 0; column < 3; ++column) {
            if (column != row) {
                // Half the mixing on average, so that the two neighbours together take up to all of it.
                look.srgbToCamera[row][column] = mixing * uniform(random, 0.0, 1.0);
                kept -= look.srgbToCamera[row][column];
            }
        }
        look.srgbToCamera[row][row] = kept;
    }
    look.whiteBalance = {std::exp(uniform(random, 0.0, std::log(2.8))), 1.0,
                         std::exp(uniform(random, 0.0, std::log(2.8)))};
    return look;
}

SensorDefects randomSensorDefects(Random& random)
{
    SensorDefects defects{
        .rowNoise = uniform(random, 0.0, 0.3),
        .quantisation = std::exp(uniform(random, std::log(0.05), 0.0)),
        .levelError = uniform(random, 0.0, 0.3),
        .hotPixels = 1e-4 * uniform(random, 0.0, 1.0),
    };
    if (uniform(random, 0.0, 1.0) < 0.1) {
        defects.columnNoise = uniform(random, 0.0, 0.2);
    }
    if (uniform(random, 0.0, 1.0) < 0.1) {
        defects.darkShading = uniform(random, 0.0, 0.3);
    }
    return defects;
}

Planes unprocess(PlanesView srgb, const CameraLook& look)
{
    Planes camera(3, srgb.size());
    const MutablePlanesView out = camera.view();
    for (std::size_t channel = 0; channel < 3; ++channel) {
        std::array<float, 3> weights{};
        for (std::size_t from = 0; from < 3; ++from) {
            weights[from] = static_cast<float>(look.srgbToCamera[channel][from] / look.whiteBalance[channel]);
        }
        for (int y = 0; y < srgb.height; ++y) {
            const float* red = srgb.row(0, y);
            const float* green = srgb.row(1, y);
            const float* blue = srgb.row(2, y);
            float* to = out.row(static_cast<int>(channel), y);
            for (int x = 0; x < srgb.width; ++x) {
                to[x] = weights[0] * srgbToLinear(red[x]) + weights[1] * srgbToLinear(green[x]) +
                        weights[2] * srgbToLinear(blue[x]);
            }
        }
    }
    return camera;
}

Planes pixelUnshuffle(PlanesView rgb)
{
    Planes folded(12, {rgb.width / 2, rgb.height / 2});
    const MutablePlanesView out = folded.view();
    for (int plane = 0; plane < 12; ++plane) {
        for (int y = 0; y < out.height; ++y) {
            const float* from = rgb.row(plane / 4, 2 * y + plane % 4 / 2) + plane % 2;
            float* to = out.row(plane, y);
            for (int x = 0; x < out.width; ++x) {
                to[x] = from[2 * x];
            }
        }
    }
    return folded;
}

Planes samplePacked(PlanesView unshuffledRgb)
{
    // Red at the cell's pixel 0, green at 1, blue at 3, green at 2.
    constexpr std::array<int, 4> sources{0, 4 + 1, 8 + 3, 4 + 2};
    Planes packed(4, unshuffledRgb.size());
    for (int plane = 0; plane < 4; ++plane) {
        for (int y = 0; y < unshuffledRgb.height; ++y) {
            const float* from = unshuffledRgb.row(sources[static_cast<std::size_t>(plane)], y);
            std::copy_n(from, unshuffledRgb.width, packed.view().row(plane, y));
        }
    }
    return packed;
}

void addNoise(MutablePlanesView packed, const NoiseModel& noise, const SensorDefects& defects, Random& random)
{
    std::normal_distribution<float> normal;
    const double readDeviation = std::sqrt(noise.readVariance);
    const auto gain = static_cast<float>(noise.gain);
    const auto read = static_cast<float>(readDeviation);
    const auto count = static_cast<float>(defects.quantisation * readDeviation);
    for (int plane = 0; plane < packed.channels; ++plane) {
        const auto level = static_cast<float>(defects.levelError * readDeviation) * normal(random);
        for (int y = 0; y < packed.height; ++y) {
            float* row = packed.row(plane, y);
            for (int x = 0; x < packed.width; ++x) {
                const float electrons = std::max(1e-6F, row[x] / gain); // a Poisson mean is positive
                // From 40 electrons on a rounded Gaussian is as good as a Poisson and much faster.
                const float counted =
                    electrons < 40.0F ? static_cast<float>(std::poisson_distribution<int>(electrons)(random))
                                      : std::round(electrons + std::sqrt(electrons) * normal(random));
                row[x] = counted * gain + read * normal(random) + level;
            }
        }
    }
    if (defects.darkShading > 0.0) {
        addDarkShading(packed, static_cast<float>(defects.darkShading * readDeviation), random);
    }
    if (defects.columnNoise > 0.0) {
        addColumnNoise(packed, static_cast<float>(defects.columnNoise * readDeviation), random);
    }
    // A sensor row holds two of the planes: red with its green, blue with its.
    const auto rowDeviation = static_cast<float>(defects.rowNoise * readDeviation);
    for (int y = 0; y < packed.height; ++y) {
        const float offsets[2] = {rowDeviation * normal(random), rowDeviation * normal(random)};
        for (int plane = 0; plane < packed.channels; ++plane) {
            float* row = packed.row(plane, y);
            for (int x = 0; x < packed.width; ++x) {
                row[x] += offsets[plane / 2];
                if (count > 0.0F) {
                    row[x] = std::round(row[x] / count) * count;
                }
            }
        }
    }
    const auto pixels = static_cast<double>(packed.channels) * static_cast<double>(packed.size().area());
    const int hot =
        defects.hotPixels > 0.0 ? std::poisson_distribution<int>(pixels * defects.hotPixels)(random) : 0;
    for (int i = 0; i < hot; ++i) {
        const auto at = [&](int count_) { return std::uniform_int_distribution<int>(0, count_ - 1)(random); };
        float& value = packed.at(at(packed.channels), at(packed.height), at(packed.width));
        value += static_cast<float>(uniform(random, 0.0, 1.0)) * std::max(0.0F, 1.0F - value);
    }
}

Mosaic toMosaic(PlanesView packed, Mosaic::Parts parts)
{
    parts.size = {2 * packed.width, 2 * packed.height};
    parts.phase = CfaPhase::RGGB;
    parts.samples.resize(parts.size.area());
    for (int y = 0; y < parts.size.height; ++y) {
        for (int x = 0; x < parts.size.width; ++x) {
            const auto colour = static_cast<std::size_t>(colourAt(parts.phase, x, y));
            const double black = parts.levels.black[colour];
            const double signal = packed.at(static_cast<int>(colour), y / 2, x / 2);
            const double counts =
                std::clamp(black + signal * (parts.levels.white - black), 0.0, parts.levels.white);
            parts.samples[static_cast<std::size_t>(y) * static_cast<std::size_t>(parts.size.width) +
                          static_cast<std::size_t>(x)] = static_cast<std::uint16_t>(std::lround(counts));
        }
    }
    return Mosaic(std::move(parts));
}

} // namespace nightjar
