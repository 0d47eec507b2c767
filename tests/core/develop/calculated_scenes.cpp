// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/core/develop/calculated_scenes.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace nightjar::test {
namespace {

using Colour = std::array<float, 3>;

constexpr Colour moonlight{0.7F, 0.9F, 1.3F};
constexpr Colour tungsten{1.4F, 0.95F, 0.45F};
constexpr Colour neutral{1.0F, 1.0F, 1.0F};

/// 0 … 1 from two whole numbers, without order.
float scatter(std::uint32_t a, std::uint32_t b)
{
    std::uint32_t hash = a * 0x9e3779b1U ^ (b + 0x7f4a7c15U) * 0x85ebca6bU;
    hash = (hash ^ hash >> 15) * 0x2c1b3c6dU;
    hash = (hash ^ hash >> 12) * 0x297a2d39U;
    return static_cast<float>((hash ^ hash >> 15) >> 8) / static_cast<float>(1U << 24);
}

float scatter(int a, int b)
{
    return scatter(static_cast<std::uint32_t>(a), static_cast<std::uint32_t>(b));
}

/// Smooth from one point of a grid to the next, 0 … 1.
float smoothTexture(float x, float y, float period)
{
    const float column = std::floor(x / period);
    const float row = std::floor(y / period);
    const float s = x / period - column;
    const float t = y / period - row;
    const auto at = [&](int right, int down) {
        return scatter(static_cast<int>(column) + right, static_cast<int>(row) + down);
    };
    return (at(0, 0) * (1 - s) + at(1, 0) * s) * (1 - t) + (at(0, 1) * (1 - s) + at(1, 1) * s) * t;
}

/// Reflectance of a surface with detail of several sizes, 0.25 … 1.
float surface(float x, float y)
{
    return 0.25F + 0.75F * (0.5F * smoothTexture(x, y, 64) + 0.3F * smoothTexture(x, y, 17) +
                            0.2F * smoothTexture(x, y, 5));
}

/// What a scene is painted on.
class Canvas
{
public:
    Canvas() : m_planes(3, sceneSize) {}

    void add(int x, int y, float light, const Colour& colour)
    {
        if (x >= 0 && y >= 0 && x < sceneSize.width && y < sceneSize.height) {
            for (int channel = 0; channel < 3; ++channel) {
                m_planes.view().at(channel, y, x) += light * colour[static_cast<std::size_t>(channel)];
            }
        }
    }

    /// Everywhere the light that `lightAt(x, y)` returns.
    template <class LightAt>
    void fill(const Colour& colour, const LightAt& lightAt)
    {
        for (int y = 0; y < sceneSize.height; ++y) {
            for (int x = 0; x < sceneSize.width; ++x) {
                add(x, y, lightAt(static_cast<float>(x), static_cast<float>(y)), colour);
            }
        }
    }

    /// A Gaussian spot.
    void addSpot(float x, float y, float radius, float light, const Colour& colour)
    {
        const int reach = static_cast<int>(std::ceil(3.5F * radius)) + 1;
        for (int down = -reach; down <= reach; ++down) {
            for (int right = -reach; right <= reach; ++right) {
                const int column = static_cast<int>(x) + right;
                const int row = static_cast<int>(y) + down;
                const float distance =
                    std::hypot(static_cast<float>(column) - x, static_cast<float>(row) - y) / radius;
                add(column, row, light * std::exp(-0.5F * distance * distance), colour);
            }
        }
    }

    /// A lamp with the glow of the air and the lens around it.
    void addLamp(float x, float y, float radius, float glow, const Colour& colour)
    {
        addSpot(x, y, radius, 3.0F, colour);
        fill(colour, [&](float column, float row) {
            const float distance = std::hypot(column - x, row - y) / (8.0F * radius);
            return glow / (1.0F + distance * distance);
        });
    }

    /// The picture, clipped at the sensor's white.
    Planes finished()
    {
        const MutablePlanesView view = m_planes.view();
        for (int channel = 0; channel < 3; ++channel) {
            for (int y = 0; y < view.height; ++y) {
                float* row = view.row(channel, y);
                std::transform(row, row + view.width, row,
                               [](float value) { return std::clamp(value, 0.0F, 1.0F); });
            }
        }
        return std::move(m_planes);
    }

private:
    Planes m_planes;
};

/// Many faint stars and few bright ones: 0.01 … 1 with ten times as many at a tenth.
float starLight(int star)
{
    return std::min(1.0F, 0.01F / (scatter(star, 7) + 0.005F));
}

Colour starColour(int star)
{
    const float warm = scatter(star, 11) - 0.5F;
    return {1.0F + 0.4F * warm, 1.0F, 1.0F - 0.4F * warm};
}

void addNightSky(Canvas& canvas)
{
    canvas.fill(moonlight, [](float, float y) { return y < 540 ? 0.002F + 0.002F * y / 540 : 0.0F; });
}

void addHills(Canvas& canvas)
{
    canvas.fill(neutral, [](float x, float y) { return y < 540 ? 0.0F : 0.0003F * surface(x, y); });
}

} // namespace

Planes darkFrame()
{
    return Canvas().finished();
}

Planes starField()
{
    Canvas canvas;
    addNightSky(canvas);
    addHills(canvas);
    for (int star = 0; star < 1200; ++star) {
        canvas.addSpot(960 * scatter(star, 1), 535 * scatter(star, 2), 0.9F, starLight(star),
                       starColour(star));
    }
    return canvas.finished();
}

Planes starTrails()
{
    Canvas canvas;
    addNightSky(canvas);
    addHills(canvas);
    for (int star = 0; star < 250; ++star) {
        const float radius = 700.0F * std::sqrt(scatter(star, 1));
        const float start = 6.2832F * scatter(star, 2);
        const float light = 0.5F * starLight(star);
        for (float along = 0; along < 0.6F * radius; along += 1.0F) {
            const float angle = start + along / radius;
            const float x = 480 + radius * std::cos(angle);
            const float y = 260 + radius * std::sin(angle);
            if (y < 538) {
                canvas.addSpot(x, y, 0.8F, 0.5F * light, starColour(star));
            }
        }
    }
    return canvas.finished();
}

Planes cityFromAbove()
{
    Canvas canvas;
    canvas.fill(neutral, [](float x, float y) { return 0.0015F * surface(x, y); });
    for (int block = 0; block < 300; ++block) { // lit streets in a grid of blocks
        const bool across = block % 2 == 0;
        const float place = std::floor(24 * scatter(block, 1)) / 24;
        const float from = scatter(block, 2);
        const float lamps = 4 + 10 * scatter(block, 3);
        for (float lamp = 0; lamp < lamps; lamp += 1) {
            const float along = from + lamp * 0.014F;
            canvas.addSpot(960 * (across ? along : place), 640 * (across ? place : along), 1.3F, 0.5F,
                           tungsten);
            canvas.addSpot(960 * (across ? along : place), 640 * (across ? place : along), 7.0F, 0.01F,
                           tungsten);
        }
    }
    for (int window = 0; window < 1500; ++window) {
        canvas.addSpot(960 * scatter(window, 4), 640 * scatter(window, 5), 0.7F, 0.15F * scatter(window, 6),
                       tungsten);
    }
    return canvas.finished();
}

Planes streetWithLamps()
{
    Canvas canvas;
    canvas.fill(moonlight, [](float x, float y) {
        const bool house = y > 120 + 60 * scatter(static_cast<int>(x / 150), 3) || std::abs(x - 480) > 300;
        return house ? 0.002F * surface(x, y) : 0.0015F;
    });
    for (int lamp = 0; lamp < 6; ++lamp) {
        const float near = 1.0F + static_cast<float>(lamp / 2);
        const float x = lamp % 2 == 0 ? 480 - 130 * near : 480 + 130 * near;
        const float y = 330 - 70 * near;
        canvas.addLamp(x, y, 2.0F + near, 0.02F, tungsten);
    }
    // The pavement under the lamps and the walls behind them.
    canvas.fill(tungsten, [](float x, float y) {
        const float ground = y > 400 ? 0.03F : 0.012F;
        const float reach = std::exp(-std::abs(x - 480) / 500);
        return ground * reach * surface(x, 2 * y) * (y > 200 ? 1.0F : y / 200);
    });
    return canvas.finished();
}

Planes concert()
{
    Canvas canvas;
    canvas.fill(neutral, [](float x, float y) { return 0.0004F * surface(x, y); });
    const std::array<Colour, 4> gels{Colour{1.5F, 0.2F, 0.9F}, Colour{0.2F, 0.5F, 1.6F},
                                     Colour{1.5F, 0.8F, 0.2F}, Colour{0.9F, 0.9F, 1.1F}};
    for (int spot = 0; spot < 8; ++spot) { // beams from above
        const float top = 120 + 100 * static_cast<float>(spot);
        const float lean = 0.5F * (scatter(spot, 1) - 0.5F);
        canvas.addSpot(top, 30, 4.0F, 2.0F, gels[static_cast<std::size_t>(spot % 4)]);
        canvas.fill(gels[static_cast<std::size_t>(spot % 4)], [&](float x, float y) {
            const float width = 8 + 0.12F * std::max(0.0F, y - 30);
            const float across = (x - top - lean * (y - 30)) / width;
            return y < 30 ? 0.0F : 0.06F * std::exp(-0.5F * across * across) * 20.0F / (20.0F + 0.15F * y);
        });
    }
    for (int person = 0; person < 4; ++person) { // faces and clothes in the light
        const float x = 220 + 170 * static_cast<float>(person);
        canvas.fill({1.2F, 0.9F, 0.75F}, [&](float column, float row) {
            const float body = std::hypot((column - x) / 40, (row - 440) / 110);
            return body < 1 ? 0.15F * surface(column, row) : 0.0F;
        });
    }
    return canvas.finished();
}

Planes candleLitFace()
{
    Canvas canvas;
    canvas.fill(tungsten, [](float x, float y) {
        return (0.0004F + 0.003F / (1 + std::pow(std::hypot(x - 640, y - 420) / 200, 2.0F))) * surface(x, y);
    });
    canvas.fill(tungsten, [](float x, float y) {
        const float u = (x - 480) / 90;
        const float v = (y - 300) / 130;
        const float round = 1 - u * u - v * v;
        if (round <= 0) {
            return 0.0F;
        }
        const float lit = std::clamp(0.45F + 0.5F * u + 0.3F * v + 0.3F * std::sqrt(round), 0.05F, 1.0F);
        return 0.035F * lit * (0.85F + 0.15F * surface(x, y));
    });
    canvas.addSpot(640, 420, 9.0F, 2.0F, tungsten);
    canvas.addSpot(640, 420, 40.0F, 0.02F, tungsten);
    return canvas.finished();
}

Planes moon()
{
    Canvas canvas;
    canvas.fill({1.0F, 0.98F, 0.92F}, [](float x, float y) {
        return std::hypot(x - 600, y - 210) < 45 ? 0.2F + 0.4F * surface(3 * x, 3 * y) : 0.0F;
    });
    return canvas.finished();
}

Planes fireworks()
{
    Canvas canvas;
    canvas.fill(moonlight, [](float, float y) { return y < 560 ? 0.001F : 0.0004F; });
    const std::array<Colour, 3> salts{Colour{1.5F, 0.5F, 0.2F}, Colour{0.3F, 1.3F, 0.5F},
                                      Colour{1.2F, 0.4F, 1.3F}};
    for (int burst = 0; burst < 6; ++burst) {
        const float x = 120 + 140 * static_cast<float>(burst);
        const float y = 130 + 200 * scatter(burst, 1);
        const float size = 60 + 80 * scatter(burst, 2);
        for (int ray = 0; ray < 60; ++ray) {
            const float angle = 6.2832F * static_cast<float>(ray) / 60;
            const float length = size * (0.8F + 0.2F * scatter(burst, ray));
            for (float along = 0.2F * length; along < length; along += 1) {
                canvas.addSpot(x + along * std::cos(angle),
                               y + along * std::sin(angle) + 0.001F * along * along, 0.9F,
                               0.25F * (1 - along / length), salts[static_cast<std::size_t>(burst % 3)]);
            }
        }
        canvas.addSpot(x, y, 90, 0.008F, salts[static_cast<std::size_t>(burst % 3)]); // smoke
    }
    return canvas.finished();
}

Planes snowAtNight()
{
    Canvas canvas;
    canvas.fill(moonlight, [](float x, float y) {
        const float ridge = 380 + 30 * std::sin(x / 130);
        if (y > ridge) {
            return 0.022F * (0.8F + 0.2F * surface(x, 3 * y));
        }
        const bool tree = std::abs(std::fmod(x, 160.0F) - 80) < (y - 200) / 6;
        return tree ? 0.0015F * surface(x, y) : 0.003F + 0.002F * y / 400;
    });
    canvas.addLamp(250, 330, 4, 0.02F, tungsten);
    return canvas.finished();
}

Planes litSign()
{
    Canvas canvas;
    canvas.fill(neutral, [](float x, float y) { return 0.0015F * surface(x, y); });
    for (int letter = 0; letter < 7; ++letter) {
        const float left = 200 + 80 * static_cast<float>(letter);
        for (int stroke = 0; stroke < 4; ++stroke) {
            for (float along = 0; along < 70; along += 1) {
                const bool upright = stroke % 2 == 0;
                const float x = left + (upright ? 20.0F * static_cast<float>(stroke) : along * 0.6F);
                const float y = 250 + (upright ? along : 35.0F * static_cast<float>(stroke - 1));
                if (scatter(letter, stroke) < 0.8F) {
                    canvas.addSpot(x, y, 2.0F, 0.25F, {1.5F, 0.25F, 0.5F});
                    canvas.addSpot(x, y, 30.0F, 0.00012F, {1.5F, 0.25F, 0.5F});
                }
            }
        }
    }
    return canvas.finished();
}

Planes twilight()
{
    Canvas canvas;
    canvas.fill({0.55F, 0.85F, 1.6F}, [](float x, float y) {
        return y < 500 ? 0.004F * std::exp2(2.2F * y / 500) * (0.97F + 0.03F * smoothTexture(x, y, 90))
                       : 0.0008F * surface(x, y);
    });
    return canvas.finished();
}

Planes darkInterior()
{
    Canvas canvas;
    canvas.fill({1.15F, 1.0F, 0.8F}, [](float x, float y) {
        const float light = 0.004F + 0.02F / (1 + std::pow(std::hypot(x - 100, y - 100) / 300, 2.0F));
        const float thing =
            scatter(static_cast<int>(x / 110), static_cast<int>(y / 90)); // shelves and things
        return light * (0.15F + 0.85F * thing) * surface(2 * x, 2 * y);
    });
    return canvas.finished();
}

Planes withLamp(Planes scene)
{
    const MutablePlanesView view = scene.view();
    for (int y = 0; y < view.height; ++y) {
        for (int x = 0; x < view.width; ++x) {
            if (std::hypot(static_cast<float>(x) - 700, static_cast<float>(y) - 150) < 30) {
                for (int channel = 0; channel < 3; ++channel) {
                    view.at(channel, y, x) = 1.0F;
                }
            }
        }
    }
    return scene;
}

Planes scaled(Planes scene, float factor)
{
    const MutablePlanesView view = scene.view();
    for (int channel = 0; channel < view.channels; ++channel) {
        for (int y = 0; y < view.height; ++y) {
            float* row = view.row(channel, y);
            std::transform(row, row + view.width, row, [&](float value) { return factor * value; });
        }
    }
    return scene;
}

CameraLook ordinaryCamera()
{
    CameraLook look;
    look.srgbToCamera = {{{0.70, 0.24, 0.06}, {0.16, 0.68, 0.16}, {0.04, 0.26, 0.70}}};
    look.whiteBalance = {2.0, 1.0, 1.6};
    return look;
}

Mosaic photographOf(PlanesView scene, const NoiseModel& noise, const SensorDefects& defects,
                    std::uint64_t seed)
{
    const CameraLook look = ordinaryCamera();
    Planes camera(3, scene.size());
    for (int y = 0; y < scene.height; ++y) {
        for (int x = 0; x < scene.width; ++x) {
            for (std::size_t channel = 0; channel < 3; ++channel) {
                double light = 0;
                for (std::size_t from = 0; from < 3; ++from) {
                    light += look.srgbToCamera[channel][from] * scene.at(static_cast<int>(from), y, x);
                }
                camera.view().at(static_cast<int>(channel), y, x) =
                    static_cast<float>(light / look.whiteBalance[channel]);
            }
        }
    }
    Planes packed = samplePacked(pixelUnshuffle(camera.view()).view());
    Random random(seed);
    addNoise(packed.view(), noise, defects, random);
    Mosaic::Parts parts;
    parts.levels = {.black = {512, 512, 512, 512}, .white = 16383};
    parts.colour.whiteBalance = look.whiteBalance;
    parts.colour.toSrgb = *inverse(look.srgbToCamera);
    return toMosaic(packed.view(), std::move(parts));
}

} // namespace nightjar::test
