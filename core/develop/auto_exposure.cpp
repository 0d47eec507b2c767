// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/develop/auto_exposure.h"

#include "core/develop/develop.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <utility>
#include <vector>

namespace nightjar {
namespace {

// Light is in units of display white at 0 EV. The constants were fitted to computed night scenes and to
// darkened daylight photographs: see auto_exposure_test.
constexpr double sceneGrey = 0.115;   ///< mean of an ordinary scene; 0.18 in a daylight photo
constexpr double nightStops = 1.45;   ///< reduction for a scene without local contrast, stops
constexpr double starrySky = 0.037;   ///< maximum of a starry sky: 21 % of the display's range
constexpr double litWhite = 0.75;     ///< maximum of the brightest 2 % without loss
constexpr double lightsWhite = 4.0;   ///< maximum of small lights: the tone curve still shows their colour
constexpr double beyondWhite = 0.3;   ///< fraction of the exposure beyond these limits that is kept
constexpr double noiseOnlyEv = 1.5;   ///< for a frame without a picture, stops
constexpr double noiseInBlack = 0.08; ///< maximum of one deviation of the noise in black
constexpr double reasonStops = 0.25;  ///< a smaller loss is not reported

using Colour = std::array<float, 3>;

// A NaN fails both comparisons and becomes `low`.
float bounded(float value, float low, float high)
{
    value = value > low ? value : low;
    return value < high ? value : high;
}

double smoothStep(double value, double start, double end)
{
    const double t = std::clamp((value - start) / (end - start), 0.0, 1.0);
    return t * t * (3.0 - 2.0 * t);
}

/// One value per cell of the picture. Cells are 4×4 pixels, evenly spread, and at most about 200 × 200 in a
/// square picture, so the time does not depend on the picture's size.
template <class Value>
struct Cells
{
    int columns = 0;
    int rows = 0;
    std::vector<Value> values;

    [[nodiscard]] const Value& at(int x, int y) const { return values[indexOf(x, y)]; }
    [[nodiscard]] std::size_t indexOf(int x, int y) const
    {
        return static_cast<std::size_t>(y) * static_cast<std::size_t>(columns) + static_cast<std::size_t>(x);
    }

    /// Returns `make(x, y)` for every cell.
    template <class Make>
    [[nodiscard]] auto map(const Make& make) const
    {
        Cells<decltype(make(0, 0))> result{columns, rows, {}};
        result.values.reserve(values.size());
        for (int y = 0; y < rows; ++y) {
            for (int x = 0; x < columns; ++x) {
                result.values.push_back(make(x, y));
            }
        }
        return result;
    }
};

constexpr int cellSide = 4;
constexpr int mostCells = 200; ///< in each direction, approximately

struct Light
{
    Colour camera{};    ///< mean RGB, 1 is the sensor's white level
    float peak = -1.0F; ///< luminance of the brightest pixel
};

/// Returns mean and peak of the pixels in `rect`. `luminance`: the weights of camera RGB.
Light lightOf(const LinearImage& image, const Rect& rect, const Colour& luminance)
{
    Light light;
    for (int y = rect.y; y < rect.bottom(); ++y) {
        for (int x = rect.x; x < rect.right(); ++x) {
            float pixel = 0.0F;
            for (std::size_t channel = 0; channel < light.camera.size(); ++channel) {
                const auto row = image.row(static_cast<int>(channel), y);
                const float value = bounded(fromHalf(row[static_cast<std::size_t>(x)]), -1.0F, 64.0F);
                light.camera[channel] += value;
                pixel += luminance[channel] * value;
            }
            light.peak = std::max(light.peak, pixel);
        }
    }
    for (float& value : light.camera) {
        value /= static_cast<float>(rect.size().area());
    }
    return light;
}

Cells<Light> lightsOf(const LinearImage& image, const Colour& luminance)
{
    const Size size = image.size();
    const int stepX = std::max(cellSide, size.width / mostCells);
    const int stepY = std::max(cellSide, size.height / mostCells);
    Cells<Light> cells{(size.width + stepX - 1) / stepX, (size.height + stepY - 1) / stepY, {}};
    for (int top = 0; top < size.height; top += stepY) {
        for (int left = 0; left < size.width; left += stepX) {
            const Rect rect = intersection({left, top, cellSide, cellSide}, {0, 0, size.width, size.height});
            cells.values.push_back(lightOf(image, rect, luminance));
        }
    }
    return cells;
}

/// Returns the value at `fraction` of the sorted values; reorders `values`.
float quantile(std::vector<float>& values, double fraction)
{
    const auto rank = static_cast<std::ptrdiff_t>(fraction * static_cast<double>(values.size() - 1));
    std::nth_element(values.begin(), values.begin() + rank, values.end());
    return values[static_cast<std::size_t>(rank)];
}

/// Returns this quantile of the cells up to `reach` away; `valueOf(cell)` reads them.
template <class Value, class ValueOf>
float surroundingQuantile(const Cells<Value>& cells, Point place, int reach, double fraction,
                          const ValueOf& valueOf)
{
    std::array<float, 25> values{};
    std::size_t count = 0;
    for (int y = std::max(0, place.y - reach); y <= std::min(cells.rows - 1, place.y + reach); ++y) {
        for (int x = std::max(0, place.x - reach); x <= std::min(cells.columns - 1, place.x + reach); ++x) {
            values[count++] = valueOf(cells.at(x, y));
        }
    }
    const auto rank = static_cast<std::ptrdiff_t>(fraction * static_cast<double>(count - 1) + 0.5);
    std::nth_element(values.begin(), values.begin() + rank,
                     values.begin() + static_cast<std::ptrdiff_t>(count));
    return values[static_cast<std::size_t>(rank)];
}

/// Returns how far each cell exceeds the noise, from 0 (at most one deviation of a single sample in the
/// strongest colour) to 1 (at least two), a range that black level errors and row noise do not reach. The
/// median over 3×3 cells ignores hot pixels and hot columns. The deviation is that at the cell's own level,
/// where an estimate is right even if it divides read and photon noise wrongly.
Cells<float> visibilityOf(const Cells<Light>& lights, const NoiseModel& noise)
{
    return lights.map([&](int x, int y) {
        float signal = 0.0F;
        for (std::size_t channel = 0; channel < 3; ++channel) {
            signal = std::max(signal, surroundingQuantile(lights, {x, y}, 1, 0.5, [&](const Light& cell) {
                                  return cell.camera[channel];
                              }));
        }
        const double deviation = std::max(1e-9, noise.deviation(signal));
        return static_cast<float>(smoothStep(signal / deviation, 1.0, 2.0));
    });
}

double meanOf(const Cells<float>& cells)
{
    double sum = 0.0;
    for (const float value : cells.values) {
        sum += value;
    }
    return sum / static_cast<double>(cells.values.size());
}

/// The scene, cell by cell, and its visibility.
struct Scene
{
    Cells<float> luminance;
    Cells<float> brightest;  ///< maximum of red, green and blue on the display
    Cells<float> background; ///< luminance without stars and small lights, above 0
    Cells<float> visibility; ///< 0 … 1
    double visiblePart = 0.0;
    double starPart = 0.0;       ///< fraction of cells with a pixel far brighter than the background
    double blackDeviation = 0.0; ///< of the noise of a sample in black
};

Scene sceneOf(const LinearImage& image, const CameraColour& colour, const NoiseModel& noise)
{
    constexpr Colour weights{0.2126F, 0.7152F, 0.0722F}; // luminance of sRGB primaries, D65
    std::array<Colour, 3> toDisplay{};
    Colour toLuminance{};
    for (std::size_t to = 0; to < 3; ++to) {
        for (std::size_t from = 0; from < 3; ++from) {
            toDisplay[to][from] = static_cast<float>(colour.toSrgb[to][from] * colour.whiteBalance[from]);
            toLuminance[from] += weights[to] * toDisplay[to][from];
        }
    }
    const auto product = [](const Colour& a, const Colour& b) {
        return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
    };
    const Cells<Light> lights = lightsOf(image, toLuminance);
    Scene scene;
    scene.blackDeviation = std::max(1e-9, noise.deviation(0.0));
    scene.luminance = lights.map([&](int x, int y) { return product(toLuminance, lights.at(x, y).camera); });
    scene.brightest = lights.map([&](int x, int y) {
        const Colour& light = lights.at(x, y).camera;
        return std::max(
            {product(toDisplay[0], light), product(toDisplay[1], light), product(toDisplay[2], light)});
    });
    const auto itself = [](float cell) { return cell; };
    const float least = static_cast<float>(0.25 * scene.blackDeviation) + 1e-6F;
    scene.background = scene.luminance.map([&](int x, int y) {
        return std::max(least, surroundingQuantile(scene.luminance, {x, y}, 2, 1.0 / 3.0, itself));
    });
    scene.visibility = visibilityOf(lights, noise);
    const auto isStar = [&](int x, int y) {
        const double peak = lights.at(x, y).peak;
        const auto standsOutOf = [&](double surroundings) {
            return peak > 3.0 * surroundings + 5.0 * noise.deviation(surroundings);
        };
        // The second test is for edges, where the surroundings are the bright side.
        return standsOutOf(scene.background.at(x, y)) &&
               standsOutOf(surroundingQuantile(scene.luminance, {x, y}, 2, 0.8, itself));
    };
    scene.visiblePart = meanOf(scene.visibility);
    scene.starPart = meanOf(lights.map([&](int x, int y) { return isStar(x, y) ? 1.0F : 0.0F; }));
    return scene;
}

/// Returns log2 of the scene's geometric mean. Invisible cells have the weight `invisibleWeight`, visible
/// ones 1.
double meanLevel(const Scene& scene, double invisibleWeight)
{
    const double floor = std::max(0.3 * scene.blackDeviation, sceneGrey * std::exp2(-maximumExposureEv));
    double sum = 0.0;
    double weights = 0.0;
    for (std::size_t i = 0; i < scene.luminance.values.size(); ++i) {
        const double visible = scene.visibility.values[i];
        const double weight = visible + invisibleWeight * (1.0 - visible);
        sum += weight * std::log2(std::max(floor, static_cast<double>(scene.luminance.values[i])));
        weights += weight;
    }
    return sum / weights;
}

/// Returns the scene's smoothness, 0 … 1. It depends on the mean difference, in stops, between cells three
/// hundredths of the picture apart, minus that of the noise. The difference is at most 0.14 for computed
/// night skies, gradients included, and at least 0.21 for 54 of 55 photographs; the last one is a starry sky.
double smoothnessOf(const Scene& scene)
{
    constexpr int distance = 6;
    double sum = 0.0;
    double weights = 0.0;
    const Cells<float>& background = scene.background;
    const auto compare = [&](std::size_t a, std::size_t b) {
        const double weight = std::min(scene.visibility.values[a], scene.visibility.values[b]);
        const double stops = std::log2(background.values[a] / background.values[b]);
        const double signal = std::min(background.values[a], background.values[b]) / scene.blackDeviation;
        const double byNoise = 0.19 / signal;
        sum += weight * std::min(1.0, std::sqrt(std::max(0.0, stops * stops - byNoise * byNoise)));
        weights += weight;
    };
    for (int y = 0; y < background.rows; ++y) {
        for (int x = 0; x < background.columns; ++x) {
            if (x + distance < background.columns) {
                compare(background.indexOf(x, y), background.indexOf(x + distance, y));
            }
            if (y + distance < background.rows) {
                compare(background.indexOf(x, y), background.indexOf(x, y + distance));
            }
        }
    }
    return weights > 0.0 ? 1.0 - smoothStep(sum / weights, 0.13, 0.21) : 0.0;
}

/// Returns the upper quartile of the visible background.
double brightBackground(const Scene& scene)
{
    std::vector<float> visible;
    for (std::size_t i = 0; i < scene.background.values.size(); ++i) {
        if (scene.visibility.values[i] > 0.5F) {
            visible.push_back(scene.background.values[i]);
        }
    }
    return visible.empty() ? 0.0 : quantile(visible, 0.75);
}

/// Returns the level of small lights: the 80th percentile, over the picture's tiles, of each tile's 99th
/// percentile. A single lamp and its glow thus do not decide.
double smallLights(const Scene& scene)
{
    constexpr int across = 6;
    constexpr int down = 4;
    const Cells<float>& cells = scene.brightest;
    std::vector<float> tiles;
    std::vector<float> tile;
    for (int row = 0; row < down; ++row) {
        for (int column = 0; column < across; ++column) {
            tile.clear();
            for (int y = row * cells.rows / down; y < (row + 1) * cells.rows / down; ++y) {
                for (int x = column * cells.columns / across; x < (column + 1) * cells.columns / across;
                     ++x) {
                    tile.push_back(cells.at(x, y));
                }
            }
            if (!tile.empty()) {
                tiles.push_back(quantile(tile, 0.99));
            }
        }
    }
    return quantile(tiles, 0.8);
}

/// Returns `ev`. Any excess over the stops between `light` and `white` is multiplied by `beyondWhite`.
double belowWhite(double ev, double light, double white)
{
    const double room = std::log2(white / std::max(1e-6, light));
    return ev <= room ? ev : room + beyondWhite * (ev - room);
}

} // namespace

std::string_view toString(ExposureLimit limit)
{
    switch (limit) {
    case ExposureLimit::None:
        return "none";
    case ExposureLimit::Noise:
        return "noise";
    case ExposureLimit::Lights:
        return "lights";
    case ExposureLimit::Night:
        return "night";
    case ExposureLimit::Bright:
        return "bright";
    case ExposureLimit::Range:
        return "range";
    }
    return "";
}

AutoExposure automaticExposure(const LinearImage& overview, const CameraColour& colour,
                               const NoiseModel& noise)
{
    if (overview.size().isEmpty()) {
        return {};
    }
    const Scene scene = sceneOf(overview, colour, noise);

    const double ordinary = std::log2(sceneGrey) - meanLevel(scene, 1.0);
    // In an ordinary scene shadows count fully. The dark surroundings of the moon do not.
    const double invisibleWeight = std::max(1e-3, smoothStep(scene.visiblePart, 0.02, 0.2));
    const double seen = std::log2(sceneGrey) - meanLevel(scene, invisibleWeight);
    if (seen <= 0.0) {
        return {0.0, ExposureLimit::Bright};
    }

    const double smoothness = smoothnessOf(scene);
    double dark = seen - nightStops * smoothness;
    const double sky = brightBackground(scene);
    if (sky > 0.0) {
        // Hot pixels resemble stars: one in 10,000 yields a `starPart` of 0.003, or 0.006 in a picture
        // reduced by two. A sky without stars then becomes darker.
        const double stars = smoothStep(scene.starPart, 0.002, 0.006);
        dark -= smoothness * stars * std::max(0.0, dark - std::log2(starrySky / sky));
    }

    std::vector<float> brightest = scene.brightest.values;
    const double lit =
        belowWhite(belowWhite(dark, quantile(brightest, 0.98), litWhite), smallLights(scene), lightsWhite);

    const double picture = smoothStep(scene.visiblePart, 0.005, 0.04);
    const double inBlack = std::max(noiseOnlyEv, std::log2(noiseInBlack / scene.blackDeviation));
    const double quiet = std::min({lit, noiseOnlyEv + picture * (maximumExposureEv - noiseOnlyEv), inBlack});
    const double ev = std::clamp(quiet, 0.0, maximumExposureEv);

    if (picture < 0.5) {
        return {ev, ExposureLimit::Noise};
    }
    if (ev > maximumExposureEv - 0.1) {
        return {ev, ExposureLimit::Range};
    }
    const std::array<std::pair<double, ExposureLimit>, 3> losses{
        {{ordinary - seen + lit - quiet, ExposureLimit::Noise},
         {dark - lit, ExposureLimit::Lights},
         {seen - dark, ExposureLimit::Night}}};
    const auto largest = std::max_element(losses.begin(), losses.end());
    return {ev, largest->first > reasonStops ? largest->second : ExposureLimit::None};
}

} // namespace nightjar
