// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/train/night_scenes.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numbers>
#include <random>

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

bool chance(Random& random, double probability)
{
    return uniform(random, 0.0, 1.0) < probability;
}

SceneLight scaled(const SceneLight& light, double factor)
{
    return {light[0] * factor, light[1] * factor, light[2] * factor};
}

/// The pixels within `reach` of a box, inside the picture.
Rect pixelsAround(PlanesView rgb, ScenePoint from, ScenePoint to, double reach)
{
    const auto begin = [&](double a, double b, int end) {
        return std::clamp(static_cast<int>(std::floor(std::min(a, b) - reach)), 0, end);
    };
    const auto end = [&](double a, double b, int last) {
        return std::clamp(static_cast<int>(std::ceil(std::max(a, b) + reach)), 0, last);
    };
    const int left = begin(from.x, to.x, rgb.width);
    const int top = begin(from.y, to.y, rgb.height);
    return {left, top, end(from.x, to.x, rgb.width) - left, end(from.y, to.y, rgb.height) - top};
}

void addLight(MutablePlanesView rgb, int y, int x, const SceneLight& light, double share)
{
    for (std::size_t channel = 0; channel < 3; ++channel) {
        rgb.at(static_cast<int>(channel), y, x) += static_cast<float>(light[channel] * share);
    }
}

/// The shares of a Gaussian about `centre` that fall on the pixels first … first + count − 1.
std::vector<double> gaussianShares(double centre, double sigma, int first, int count)
{
    std::vector<double> shares(static_cast<std::size_t>(count));
    const double scale = 1.0 / (sigma * std::numbers::sqrt2);
    double before = std::erf((first - centre) * scale);
    for (std::size_t i = 0; i < shares.size(); ++i) {
        const double after = std::erf((first + static_cast<double>(i) + 1.0 - centre) * scale);
        shares[i] = 0.5 * (after - before);
        before = after;
    }
    return shares;
}

double distanceToSegment(ScenePoint point, ScenePoint from, ScenePoint to)
{
    const double dx = to.x - from.x;
    const double dy = to.y - from.y;
    const double length2 = dx * dx + dy * dy;
    const double along =
        length2 > 0.0 ? std::clamp(((point.x - from.x) * dx + (point.y - from.y) * dy) / length2, 0.0, 1.0)
                      : 0.0;
    return std::hypot(point.x - from.x - along * dx, point.y - from.y - along * dy);
}

ScenePoint randomPoint(Size size, Random& random)
{
    return {uniform(random, -4.0, size.width + 4.0), uniform(random, -4.0, size.height + 4.0)};
}

/// A field of one value per corner of a coarse grid, interpolated smoothly: uneven light.
class SmoothField
{
public:
    SmoothField(Size size, double lowest, Random& random)
        : m_columns(std::uniform_int_distribution<int>(1, 4)(random)),
          m_rows(std::uniform_int_distribution<int>(1, 4)(random)), m_size(size)
    {
        m_values.resize(static_cast<std::size_t>((m_columns + 1) * (m_rows + 1)));
        for (double& value : m_values) {
            value = logUniform(random, lowest, 1.0);
        }
    }

    [[nodiscard]] float at(int x, int y) const
    {
        const double column = (x + 0.5) * m_columns / m_size.width;
        const double row = (y + 0.5) * m_rows / m_size.height;
        const int left = std::min(static_cast<int>(column), m_columns - 1);
        const int top = std::min(static_cast<int>(row), m_rows - 1);
        const double across = smooth(column - left);
        const double down = smooth(row - top);
        const auto value = [&](int i, int j) {
            return m_values[static_cast<std::size_t>((top + j) * (m_columns + 1) + left + i)];
        };
        const double upper = value(0, 0) + across * (value(1, 0) - value(0, 0));
        const double lower = value(0, 1) + across * (value(1, 1) - value(0, 1));
        return static_cast<float>(upper + down * (lower - upper));
    }

private:
    static double smooth(double t) { return t * t * (3.0 - 2.0 * t); }

    int m_columns;
    int m_rows;
    Size m_size;
    std::vector<double> m_values;
};

constexpr std::array<SceneLight, 6> starColours{{{1.60, 1.0, 0.45},
                                                 {1.25, 1.0, 0.70},
                                                 {1.05, 1.0, 0.90},
                                                 {0.95, 1.0, 1.15},
                                                 {0.85, 1.0, 1.40},
                                                 {0.78, 1.0, 1.60}}};

/// Linear sRGB, brightest colour 1: sodium, warm and cold LED, tungsten, candle, mercury, and neon signs.
constexpr std::array<SceneLight, 13> lampColours{{{1.0, 0.42, 0.02},
                                                  {1.0, 0.55, 0.12},
                                                  {1.0, 0.72, 0.40},
                                                  {1.0, 0.94, 0.86},
                                                  {0.80, 0.92, 1.0},
                                                  {1.0, 0.60, 0.22},
                                                  {1.0, 0.45, 0.10},
                                                  {0.75, 1.0, 0.80},
                                                  {1.0, 0.04, 0.06},
                                                  {1.0, 0.08, 0.60},
                                                  {0.05, 0.25, 1.0},
                                                  {0.05, 1.0, 0.25},
                                                  {0.10, 0.85, 1.0}}};

} // namespace

void addPoint(MutablePlanesView rgb, ScenePoint centre, double sigma, const SceneLight& flux)
{
    const Rect rect = pixelsAround(rgb, centre, centre, 6.0 * sigma + 1.0);
    if (rect.isEmpty()) {
        return;
    }
    const std::vector<double> across = gaussianShares(centre.x, sigma, rect.x, rect.width);
    const std::vector<double> down = gaussianShares(centre.y, sigma, rect.y, rect.height);
    for (int y = 0; y < rect.height; ++y) {
        for (int x = 0; x < rect.width; ++x) {
            addLight(rgb, rect.y + y, rect.x + x, flux,
                     across[static_cast<std::size_t>(x)] * down[static_cast<std::size_t>(y)]);
        }
    }
}

void addTrail(MutablePlanesView rgb, ScenePoint from, ScenePoint to, double sigma, const SceneLight& flux)
{
    const double length = std::hypot(to.x - from.x, to.y - from.y);
    // Points so close that their sum is smooth.
    const int steps = 1 + static_cast<int>(std::ceil(length / (0.5 * sigma)));
    for (int i = 0; i < steps; ++i) {
        const double along = (i + 0.5) / steps;
        addPoint(rgb, {from.x + along * (to.x - from.x), from.y + along * (to.y - from.y)}, sigma,
                 scaled(flux, 1.0 / steps));
    }
}

void addTube(MutablePlanesView rgb, ScenePoint from, ScenePoint to, double radius, double softness,
             const SceneLight& radiance)
{
    const double edge = std::max(softness, 1e-3);
    const Rect rect = pixelsAround(rgb, from, to, radius + edge);
    for (int y = rect.y; y < rect.bottom(); ++y) {
        for (int x = rect.x; x < rect.right(); ++x) {
            const double distance = distanceToSegment({x + 0.5, y + 0.5}, from, to);
            const double share = std::clamp(0.5 + (radius - distance) / edge, 0.0, 1.0);
            if (share > 0.0) {
                addLight(rgb, y, x, radiance, share);
            }
        }
    }
}

void addGlare(MutablePlanesView rgb, ScenePoint centre, double core, const SceneLight& flux)
{
    const double normalised = 1.0 / (2.0 * std::numbers::pi * core * core);
    for (int y = 0; y < rgb.height; ++y) {
        const double dy = y + 0.5 - centre.y;
        for (int x = 0; x < rgb.width; ++x) {
            const double dx = x + 0.5 - centre.x;
            const double fall = 1.0 + (dx * dx + dy * dy) / (core * core);
            addLight(rgb, y, x, flux, normalised / (fall * std::sqrt(fall)));
        }
    }
}

SceneLight randomStarColour(Random& random)
{
    return starColours[std::uniform_int_distribution<std::size_t>(0, starColours.size() - 1)(random)];
}

SceneLight randomLampColour(Random& random)
{
    SceneLight colour =
        lampColours[std::uniform_int_distribution<std::size_t>(0, lampColours.size() - 1)(random)];
    const double paler = uniform(random, 0.0, 0.3);
    for (double& value : colour) {
        value += paler * (1.0 - value);
    }
    return colour;
}

SceneLight seenBy(const CameraLook& look, const SceneLight& linearSrgb)
{
    SceneLight seen{};
    for (std::size_t row = 0; row < 3; ++row) {
        for (std::size_t column = 0; column < 3; ++column) {
            seen[row] += look.srgbToCamera[row][column] * linearSrgb[column];
        }
        seen[row] = std::max(0.0, seen[row] / look.whiteBalance[row]);
    }
    return seen;
}

double matchedFilterNoise(double deviation, double sigma)
{
    return deviation * std::sqrt(8.0 * std::numbers::pi * (sigma * sigma + 1.0 / 12.0));
}

Planes randomStarField(Size size, const NightSettings& settings, Random& random)
{
    Planes scene(3, size);
    const MutablePlanesView rgb = scene.view();
    // The sky: from darkness to the glow of a city, uneven, in a colour of its own.
    const double sky = chance(random, 0.1) ? 0.0 : logUniform(random, 3e-4, 3e-2);
    SceneLight skyColour{uniform(random, 0.6, 1.4), 1.0, uniform(random, 0.7, 1.6)};
    skyColour = scaled(seenBy(settings.look, skyColour), sky);
    const SmoothField light(size, 0.4, random);
    for (int y = 0; y < size.height; ++y) {
        for (int x = 0; x < size.width; ++x) {
            addLight(rgb, y, x, skyColour, light.at(x, y));
        }
    }
    const double sharpness = logUniform(random, 0.5, 2.0); // of the lens
    const bool trails = chance(random, 0.2);
    const double angle = uniform(random, 0.0, 2.0 * std::numbers::pi);
    const double trailLength = logUniform(random, 3.0, 80.0);
    const double deviation = settings.noise.deviation(sky);
    const double area = static_cast<double>(size.area());
    const auto stars = static_cast<int>(area * logUniform(random, 1e-4, 1.2e-2));
    for (int i = 0; i < stars; ++i) {
        const ScenePoint centre = randomPoint(size, random);
        const double sigma = std::min(2.5, sharpness * uniform(random, 0.9, 1.2));
        // Few stars are bright: twice as few for each 2.5 times the flux or so, as in the sky.
        const double snr = 2.0 * std::min(5e3, std::pow(uniform(random, 1e-6, 1.0), -1.1));
        const double flux = snr * matchedFilterNoise(deviation, sigma);
        const SceneLight colour = seenBy(settings.look, randomStarColour(random));
        const SceneLight light3 = scaled(colour, flux / std::max(colour[1], 1e-3));
        if (trails) {
            const ScenePoint to{centre.x + trailLength * std::cos(angle),
                                centre.y + trailLength * std::sin(angle)};
            addTrail(rgb, centre, to, sigma, scaled(light3, std::sqrt(1.0 + trailLength / (3.0 * sigma))));
        } else {
            addPoint(rgb, centre, sigma, light3);
        }
    }
    return scene;
}

void addRandomLights(MutablePlanesView rgb, const NightSettings& settings, Random& random)
{
    const int count = std::uniform_int_distribution<int>(1, 8)(random);
    const Size size = rgb.size();
    for (int i = 0; i < count; ++i) {
        const ScenePoint centre = randomPoint(size, random);
        const SceneLight colour = seenBy(settings.look, randomLampColour(random));
        const double kind = uniform(random, 0.0, 1.0);
        if (kind < 0.45) { // a distant lamp or a glint
            const double sigma = logUniform(random, 0.5, 2.5);
            const double peak = logUniform(random, 8.0 * settings.noise.deviation(0.0), 30.0);
            addPoint(rgb, centre, sigma,
                     scaled(colour, peak * 2.0 * std::numbers::pi * (sigma * sigma + 1.0 / 12.0)));
            if (chance(random, 0.3)) {
                addGlare(rgb, centre, logUniform(random, 2.0, 15.0),
                         scaled(colour, peak * sigma * sigma * uniform(random, 0.1, 1.0)));
            }
            continue;
        }
        const double radiance = logUniform(random, 0.02, 30.0);
        const double radius = kind < 0.7 ? logUniform(random, 1.0, 12.0) : logUniform(random, 0.6, 3.0);
        const double length = kind < 0.7 ? 0.0 : logUniform(random, 4.0, 60.0);
        const double angle = uniform(random, 0.0, 2.0 * std::numbers::pi);
        const ScenePoint to{centre.x + length * std::cos(angle), centre.y + length * std::sin(angle)};
        addTube(rgb, centre, to, radius, logUniform(random, 0.7, 3.0), scaled(colour, radiance));
        if (chance(random, 0.5)) {
            const ScenePoint middle{0.5 * (centre.x + to.x), 0.5 * (centre.y + to.y)};
            addGlare(rgb, middle, radius + 0.5 * length + logUniform(random, 2.0, 15.0),
                     scaled(colour, radiance * radius * (radius + length) * logUniform(random, 0.02, 0.5)));
        }
    }
}

void lightUnevenly(MutablePlanesView rgb, double darkest, Random& random)
{
    const SmoothField field(rgb.size(), darkest, random);
    // The camera's white balance takes only a part of a lamp's colour away.
    SceneLight tint{1.0, 1.0, 1.0};
    if (chance(random, 0.5)) {
        const SceneLight lamp = randomLampColour(random);
        const double share = uniform(random, 0.0, 0.8);
        for (std::size_t channel = 0; channel < 3; ++channel) {
            tint[channel] = std::max(0.02, 1.0 - share + share * lamp[channel]);
        }
    }
    for (int channel = 0; channel < 3; ++channel) {
        for (int y = 0; y < rgb.height; ++y) {
            float* row = rgb.row(channel, y);
            for (int x = 0; x < rgb.width; ++x) {
                row[x] *= field.at(x, y) * static_cast<float>(tint[static_cast<std::size_t>(channel)]);
            }
        }
    }
}

} // namespace nightjar
