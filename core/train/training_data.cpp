// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/train/training_data.h"

#include "core/base/error.h"
#include "core/denoise/base_estimate.h"
#include "core/denoise/variance_stabilise.h"
#include "core/image/transfer.h"
#include "core/train/night_scenes.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace nightjar {
namespace {

double uniform(Random& random, double from, double to)
{
    return std::uniform_real_distribution<double>(from, to)(random);
}

double logUniform(Random& random, double from, double to)
{
    return std::exp(uniform(random, std::log(from), std::log(to)));
}

int below(Random& random, int end)
{
    return std::uniform_int_distribution<int>(0, end - 1)(random);
}

/// Mirrors and transposes a square picture: one of its eight orientations.
Planes turned(PlanesView square, int orientation)
{
    Planes result(square.channels, square.size());
    const MutablePlanesView out = result.view();
    const int last = square.width - 1;
    for (int channel = 0; channel < square.channels; ++channel) {
        for (int y = 0; y <= last; ++y) {
            for (int x = 0; x <= last; ++x) {
                const int row = (orientation & 1) != 0 ? last - y : y;
                const int column = (orientation & 2) != 0 ? last - x : x;
                out.at(channel, y, x) = (orientation & 4) != 0 ? square.at(channel, column, row)
                                                               : square.at(channel, row, column);
            }
        }
    }
    return result;
}

} // namespace

Photograph::Photograph(PlanesView srgb) : m_size(srgb.size())
{
    if (srgb.channels != 3 || m_size.width < 64 || m_size.height < 64) {
        throw Error(ErrorCode::InvalidArgument,
                    "a training photograph needs three colours and sides of at least 64 pixels");
    }
    m_rgb.resize(m_size.area() * 3);
    for (int channel = 0; channel < 3; ++channel) {
        std::array<std::size_t, 256> histogram{};
        for (int y = 0; y < m_size.height; ++y) {
            const float* row = srgb.row(channel, y);
            for (int x = 0; x < m_size.width; ++x) {
                const auto byte =
                    static_cast<std::uint8_t>(std::lround(std::clamp(row[x], 0.0F, 1.0F) * 255.0F));
                m_rgb[(static_cast<std::size_t>(y) * static_cast<std::size_t>(m_size.width) +
                       static_cast<std::size_t>(x)) *
                          3 +
                      static_cast<std::size_t>(channel)] = byte;
                ++histogram[byte];
            }
        }
        std::size_t above = 0;
        std::size_t level = 255;
        while (level > 1 && (above += histogram[level]) <= m_size.area() / 1000) {
            --level;
        }
        m_brightest[static_cast<std::size_t>(channel)] = srgbToLinear(static_cast<float>(level) / 255.0F);
    }
}

Planes Photograph::crop(const Rect& rect) const
{
    Planes planes(3, rect.size());
    const MutablePlanesView out = planes.view();
    for (int y = 0; y < rect.height; ++y) {
        const std::uint8_t* from =
            m_rgb.data() + (static_cast<std::size_t>(rect.y + y) * static_cast<std::size_t>(m_size.width) +
                            static_cast<std::size_t>(rect.x)) *
                               3;
        for (int x = 0; x < rect.width; ++x) {
            for (int channel = 0; channel < 3; ++channel) {
                out.at(channel, y, x) = static_cast<float>(from[3 * x + channel]) * (1.0F / 255.0F);
            }
        }
    }
    return planes;
}

double Photograph::white(const CameraLook& look) const
{
    double white = 0.0;
    for (std::size_t row = 0; row < 3; ++row) {
        double level = 0.0;
        for (std::size_t column = 0; column < 3; ++column) {
            level += look.srgbToCamera[row][column] * m_brightest[column];
        }
        white = std::max(white, level / look.whiteBalance[row]);
    }
    return white;
}

Exposure randomExposure(Random& random)
{
    Exposure exposure;
    exposure.look = randomCameraLook(random);
    // Most pictures are darker than their lamps; some parts are lamps, above the 99.9th percentile.
    const double kind = uniform(random, 0.0, 1.0);
    exposure.level = kind < 0.25  ? 1.0
                     : kind < 0.9 ? logUniform(random, 0.03, 1.0)
                                  : logUniform(random, 1.0, 3.0);
    const double gain = logUniform(random, 2e-4, 5e-2);
    const double readElectrons = logUniform(random, 1.0, 6.0);
    exposure.noise = {gain, std::pow(readElectrons * gain, 2)};
    std::normal_distribution<double> normal;
    exposure.believedNoise = {exposure.noise.gain * std::exp(0.08 * normal(random)),
                              exposure.noise.readVariance * std::exp(0.12 * normal(random))};
    exposure.defects = randomSensorDefects(random);
    exposure.clipsBlack = uniform(random, 0.0, 1.0) < 0.05;
    exposure.sensorWhite = uniform(random, 0.0, 1.0) < 0.2 ? 1.0 : exposure.sensorWhite;
    exposure.believedBalance = exposure.look.whiteBalance;
    for (const std::size_t colour : {0, 2}) {
        exposure.believedBalance[colour] *= std::exp(0.15 * normal(random));
    }
    return exposure;
}

TrainingPair makePair(PlanesView srgb, double white, const Exposure& exposure, Random& random)
{
    Planes camera = unprocess(srgb, exposure.look);
    const auto scale = static_cast<float>(exposure.level / std::max(white, 1e-3));
    transformPlanes(camera.view(), [&](float x) { return x * scale; });
    return makePair(std::as_const(camera).view(), exposure, random);
}

TrainingPair makePair(PlanesView camera, const Exposure& exposure, Random& random)
{
    Planes clean = pixelUnshuffle(camera);
    const auto sensorWhite = static_cast<float>(exposure.sensorWhite);
    transformPlanes(clean.view(), [&](float x) { return std::min(x, sensorWhite); });
    Planes noisy = samplePacked(clean.view());
    addNoise(noisy.view(), exposure.noise, exposure.defects, random);
    const float lowest = exposure.clipsBlack ? 0.0F : std::numeric_limits<float>::lowest();
    transformPlanes(noisy.view(), [&](float x) { return std::clamp(x, lowest, sensorWhite); });

    const VarianceStabiliser stabiliser(exposure.believedNoise);
    const auto forward = [&](float x) { return stabiliser.forward(x); };
    transformPlanes(noisy.view(), forward);
    transformPlanes(clean.view(), forward);
    Planes base(12, noisy.size());
    baseEstimate({.base = exposure.base,
                  .deviation = stabiliser.deviation(),
                  .balance = stabilisedBalance(exposure.believedBalance)},
                 noisy.view(), base.view());
    return {std::move(noisy), std::move(base), std::move(clean), stabiliser.deviation()};
}

namespace {

struct Patch
{
    Planes srgb;
    const Photograph* photograph;
};

Patch randomPatch(const std::vector<Photograph>& photographs, int side, Random& random)
{
    // Large photographs show more and come up more often.
    std::vector<double> areas;
    areas.reserve(photographs.size());
    for (const Photograph& photograph : photographs) {
        areas.push_back(std::sqrt(static_cast<double>(photograph.size().area())));
    }
    const Photograph& photograph =
        photographs[std::discrete_distribution<std::size_t>(areas.begin(), areas.end())(random)];
    const Size size = photograph.size();
    if (std::min(size.width, size.height) < side) {
        throw Error(ErrorCode::InvalidArgument, "a photograph is smaller than a training patch");
    }
    const Rect rect{below(random, size.width - side + 1), below(random, size.height - side + 1), side, side};
    return {turned(photograph.crop(rect).view(), below(random, 8)), &photograph};
}

/// A photograph in units of the sensor's white, its own white at `level`.
Planes exposedPhotograph(const Patch& patch, const CameraLook& look, double level)
{
    Planes camera = unprocess(patch.srgb.view(), look);
    const auto scale = static_cast<float>(level / std::max(patch.photograph->white(look), 1e-3));
    transformPlanes(camera.view(), [&](float x) { return x * scale; });
    return camera;
}

/// Puts a landscape below a sky: a slanted, rough horizon.
void addLandscape(MutablePlanesView sky, PlanesView landscape, Random& random)
{
    double horizon = uniform(random, 0.3, 1.0) * sky.height;
    const double slope = uniform(random, -0.3, 0.3);
    std::normal_distribution<double> normal;
    for (int x = 0; x < sky.width; ++x) {
        horizon += slope + 0.7 * normal(random);
        for (int y = std::max(0, static_cast<int>(horizon)); y < sky.height; ++y) {
            for (int channel = 0; channel < sky.channels; ++channel) {
                sky.at(channel, y, x) = landscape.at(channel, y, x);
            }
        }
    }
}

/// The level that a thousandth of a patch's samples exceed.
double patchWhite(PlanesView camera)
{
    std::vector<float> values;
    values.reserve(static_cast<std::size_t>(camera.channels) * camera.size().area());
    for (int channel = 0; channel < camera.channels; ++channel) {
        for (int y = 0; y < camera.height; ++y) {
            values.insert(values.end(), camera.row(channel, y), camera.row(channel, y) + camera.width);
        }
    }
    const auto place = values.end() - 1 - static_cast<std::ptrdiff_t>(values.size() / 1000);
    std::nth_element(values.begin(), place, values.end());
    return *place;
}

PatchKind randomKind(Random& random)
{
    const double kind = uniform(random, 0.0, 1.0);
    return kind < 0.6 ? PatchKind::Day : kind < 0.8 ? PatchKind::NightStreet : PatchKind::StarField;
}

TrainingPair nightPair(const std::vector<Photograph>& photographs, const PatchSettings& patches,
                       PatchKind kind, Random& random)
{
    const int side = patches.side;
    Exposure exposure = randomExposure(random);
    exposure.base = patches.base;
    const double gain = logUniform(random, 1e-4, 1e-2);
    const double readElectrons = logUniform(random, 1.0, 6.0);
    const NightSettings settings{.noise = {gain, std::pow(readElectrons * gain, 2)}, .look = exposure.look};
    Planes scene;
    if (kind == PatchKind::StarField) {
        scene = randomStarField({side, side}, settings, random);
        if (uniform(random, 0.0, 1.0) < 0.3) {
            const Patch patch = randomPatch(photographs, side, random);
            addLandscape(scene.view(),
                         exposedPhotograph(patch, settings.look, logUniform(random, 1e-3, 0.1)).view(),
                         random);
        }
    } else {
        const Patch patch = randomPatch(photographs, side, random);
        scene = exposedPhotograph(patch, settings.look, logUniform(random, 1e-3, 0.5));
        lightUnevenly(scene.view(), 0.1, random);
    }
    if (uniform(random, 0.0, 1.0) < (kind == PatchKind::StarField ? 0.2 : 0.8)) {
        addRandomLights(scene.view(), settings, random);
    }
    // The photo's own white, as photoWhite finds it: what is brightest may be in this patch or elsewhere.
    const double atLeast = 8.0 * settings.noise.deviation(0.0);
    const double inPatch = std::min(1.0, patchWhite(std::as_const(scene).view()));
    const double white =
        std::clamp(uniform(random, 0.0, 1.0) < 0.5 ? inPatch * logUniform(random, 0.5, 2.0)
                                                   : logUniform(random, std::max(1e-3, 0.5 * inPatch), 1.0),
                   std::min(1.0, atLeast), 1.0);
    const double deviationError = exposure.believedNoise.readVariance / exposure.noise.readVariance;
    const double gainError = exposure.believedNoise.gain / exposure.noise.gain;
    exposure.noise = settings.noise.relativeTo(white);
    exposure.believedNoise = {exposure.noise.gain * gainError, exposure.noise.readVariance * deviationError};
    exposure.sensorWhite = 1.0 / white;
    const auto scale = static_cast<float>(exposure.sensorWhite);
    transformPlanes(scene.view(), [&](float x) { return x * scale; });
    return makePair(std::as_const(scene).view(), exposure, random);
}

} // namespace

TrainingPair randomPair(const std::vector<Photograph>& photographs, const PatchSettings& settings,
                        Random& random)
{
    const PatchKind kind = settings.kind ? *settings.kind : randomKind(random);
    if (kind != PatchKind::Day) {
        return nightPair(photographs, settings, kind, random);
    }
    const Patch patch = randomPatch(photographs, settings.side, random);
    Exposure exposure = randomExposure(random);
    exposure.base = settings.base;
    return makePair(patch.srgb.view(), patch.photograph->white(exposure.look), exposure, random);
}

} // namespace nightjar
