// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/develop/develop.h"

#include "core/base/wide_vectors.h"
#include "core/image/half_rows.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace nightjar {
namespace {

// A sensor's clipped pixels scatter slightly below its white level, because of noise and demosaicing.
constexpr float clippingStart = 0.94F;
constexpr float clippingEnd = 0.985F;
constexpr float fadeStart = 0.70F;

constexpr float knee = 0.7F;        ///< display-linear; linear below it
constexpr float farthestWhite = 16; ///< a shoulder of more than four stops would turn lamps grey

constexpr std::array<float, 3> luminanceWeights{0.2126F, 0.7152F, 0.0722F}; // sRGB primaries, D65

// A NaN fails both comparisons and becomes `low`.
inline float bounded(float value, float low, float high)
{
    value = value > low ? value : low;
    return value < high ? value : high;
}

inline float smoothStep(float value, float start, float end)
{
    const float t = bounded((value - start) * (1.0F / (end - start)), 0.0F, 1.0F);
    return t * t * (3.0F - 2.0F * t);
}

inline float largest(float a, float b, float c)
{
    return std::max(std::max(a, b), c);
}

inline float smallest(float a, float b, float c)
{
    return std::min(std::min(a, b), c);
}

inline float luminance(float red, float green, float blue)
{
    return luminanceWeights[0] * red + luminanceWeights[1] * green + luminanceWeights[2] * blue;
}

/// Balances the channels and recovers clipped ones, whose values are lower bounds. A clipped channel may rise
/// to the largest of the three, so that a grey ramp stays grey until all channels are clipped. The closer the
/// middle channel is to clipping, the less is known of the colour, so the remaining channel rises too. A lamp
/// goes from its colour to white, never to magenta.
inline void recoverHighlights(const std::array<float, 3>& whiteBalance, float& red, float& green, float& blue)
{
    const float middle = std::max(std::min(red, green), std::min(std::max(red, green), blue));
    const float fade = smoothStep(largest(red, green, blue), clippingStart, clippingEnd) *
                       smoothStep(middle, fadeStart, clippingEnd);
    const float redWeight = std::max(fade, smoothStep(red, clippingStart, clippingEnd));
    const float greenWeight = std::max(fade, smoothStep(green, clippingStart, clippingEnd));
    const float blueWeight = std::max(fade, smoothStep(blue, clippingStart, clippingEnd));
    red *= whiteBalance[0];
    green *= whiteBalance[1];
    blue *= whiteBalance[2];
    const float top = largest(red, green, blue);
    red += redWeight * (top - red);
    green += greenWeight * (top - green);
    blue += blueWeight * (top - blue);
}

/// Moves colours outside sRGB, which have a negative component, towards the grey of their luminance until
/// that component is 0. Clipping it would change the hue and lift the black of noisy shadows.
inline void fitGamut(float& red, float& green, float& blue)
{
    const float grey = luminance(red, green, blue);
    const float low = smallest(red, green, blue);
    const float partial = grey / std::max(grey - low, 1e-20F);
    const float inside = low < 0.0F ? partial : 1.0F;
    const float saturation = grey > 0.0F ? inside : 0.0F;
    red = std::max(0.0F, grey + saturation * (red - grey));
    green = std::max(0.0F, grey + saturation * (green - grey));
    blue = std::max(0.0F, grey + saturation * (blue - grey));
}

/// The tone curve: linear to the knee, then u·(1 + u/L²)/(1 + u) (Reinhard et al., SIGGRAPH 2002, eq. 4),
/// with u in units of the range above the knee. Its slope is 1 at the knee, its value is 1 at the white
/// point, and for a white point of 1 it is the identity.
inline float toneCurve(float value, float perSquaredLength)
{
    const float u = std::max(0.0F, (value - knee) * (1.0F / (1.0F - knee)));
    const float rolled = u * (1.0F + u * perSquaredLength) / (1.0F + u);
    return std::min(1.0F, std::min(value, knee) + (1.0F - knee) * rolled);
}

/// Applies the curve to the largest and the smallest component and keeps the middle one's relative position,
/// like RGBTone of the DNG SDK. The hue stays, so bright skin does not turn yellow. Colours far above white
/// lose saturation, as on film: one stop above white keeps nearly all of it, four stops a quarter.
inline void applyTone(float perSquaredLength, float& red, float& green, float& blue)
{
    const float high = largest(red, green, blue);
    const float low = smallest(red, green, blue);
    const float tonedHigh = toneCurve(high, perSquaredLength);
    const float bent = 1.0F - tonedHigh / std::max(high, 1e-20F);
    const float bleached = bent * bent * bent * bent;
    const float straightLow = toneCurve(low, perSquaredLength);
    const float tonedLow = straightLow + bleached * (tonedHigh - straightLow);
    const float scale = (tonedHigh - tonedLow) / std::max(high - low, 1e-20F);
    red = tonedLow + (red - low) * scale;
    green = tonedLow + (green - low) * scale;
    blue = tonedLow + (blue - low) * scale;
}

/// The sRGB transfer function for 0 … 1. Its power part is a polynomial in the fourth root, which two
/// vectorised square roots compute. Its error is at most 1.5e-6.
inline float encodeSrgb(float value)
{
    const float q = std::sqrt(std::sqrt(value));
    float power = 0.06820797F;
    power = power * q - 0.31841597F;
    power = power * q + 0.65718825F;
    power = power * q - 0.85295742F;
    power = power * q + 1.36592104F;
    power = power * q + 0.13960414F;
    power = power * q - 0.05954661F;
    const float linear = 12.92F * value;
    return std::min(1.0F, value <= 0.0031308F ? linear : power);
}

} // namespace

Developer::Developer(const CameraColour& colour, const DevelopSettings& settings)
    : m_hasDisplayRatio(settings.displayRatio.has_value())
{
    const double exposure = std::exp2(std::clamp(settings.exposureEv, minimumExposureEv, maximumExposureEv));
    for (std::size_t to = 0; to < 3; ++to) {
        m_whiteBalance[to] = static_cast<float>(colour.whiteBalance[to]);
        for (std::size_t from = 0; from < 3; ++from) {
            m_toSrgb[to][from] = static_cast<float>(exposure * colour.toSrgb[to][from]);
        }
    }
    const double brightest = exposure / settings.displayRatio.value_or(1.0);
    const float white = std::clamp(static_cast<float>(brightest), 1.0F, farthestWhite);
    m_shoulderLength = (white - knee) / (1.0F - knee);
}

NIGHTJAR_WIDE_VECTORS void Developer::balanceBlock(Block& block) const
{
    // Copies, because the compiler must assume that the block's floats alias the members.
    const auto whiteBalance = m_whiteBalance;
    int clipped = 0;
    for (std::size_t i = 0; i < Block::size; ++i) {
        clipped |= static_cast<int>(block.red[i] > clippingStart) |
                   static_cast<int>(block.green[i] > clippingStart) |
                   static_cast<int>(block.blue[i] > clippingStart);
    }
    // Finished pictures are not recovered. If nothing is clipped, recovery would change nothing.
    if (m_hasDisplayRatio || clipped == 0) {
        for (std::size_t i = 0; i < Block::size; ++i) {
            block.red[i] = bounded(block.red[i], -1.0F, 64.0F) * whiteBalance[0];
            block.green[i] = bounded(block.green[i], -1.0F, 64.0F) * whiteBalance[1];
            block.blue[i] = bounded(block.blue[i], -1.0F, 64.0F) * whiteBalance[2];
        }
        return;
    }
    for (std::size_t i = 0; i < Block::size; ++i) {
        float red = bounded(block.red[i], -1.0F, 64.0F);
        float green = bounded(block.green[i], -1.0F, 64.0F);
        float blue = bounded(block.blue[i], -1.0F, 64.0F);
        recoverHighlights(whiteBalance, red, green, blue);
        block.red[i] = red;
        block.green[i] = green;
        block.blue[i] = blue;
    }
}

NIGHTJAR_WIDE_VECTORS void Developer::developBlock(Block& block) const
{
    balanceBlock(block);
    const auto matrix = m_toSrgb;
    const float perSquaredLength = 1.0F / (m_shoulderLength * m_shoulderLength);
    for (std::size_t i = 0; i < Block::size; ++i) {
        const float red = block.red[i];
        const float green = block.green[i];
        const float blue = block.blue[i];
        float displayRed = matrix[0][0] * red + matrix[0][1] * green + matrix[0][2] * blue;
        float displayGreen = matrix[1][0] * red + matrix[1][1] * green + matrix[1][2] * blue;
        float displayBlue = matrix[2][0] * red + matrix[2][1] * green + matrix[2][2] * blue;
        fitGamut(displayRed, displayGreen, displayBlue);
        applyTone(perSquaredLength, displayRed, displayGreen, displayBlue);
        block.red[i] = displayRed;
        block.green[i] = displayGreen;
        block.blue[i] = displayBlue;
    }
    for (auto* plane : {&block.red, &block.green, &block.blue}) {
        for (float& value : *plane) {
            value = encodeSrgb(value);
        }
    }
}

void Developer::developRow(std::span<float> pixels) const
{
    Block block{};
    for (std::size_t start = 0; start < pixels.size() / 3; start += Block::size) {
        const auto part = pixels.subspan(3 * start, 3 * std::min(Block::size, pixels.size() / 3 - start));
        for (std::size_t i = 0; 3 * i < part.size(); ++i) {
            block.red[i] = part[3 * i];
            block.green[i] = part[3 * i + 1];
            block.blue[i] = part[3 * i + 2];
        }
        developBlock(block);
        for (std::size_t i = 0; 3 * i < part.size(); ++i) {
            part[3 * i] = block.red[i];
            part[3 * i + 1] = block.green[i];
            part[3 * i + 2] = block.blue[i];
        }
    }
}

NIGHTJAR_WIDE_VECTORS void Developer::developRow(const HalfRow& row, const HalfRow& before, float strength,
                                                 std::span<std::uint32_t> argb) const
{
    const bool blends = !before[0].empty();
    Block block{};
    std::array<float, Block::size> origin{};
    std::array<std::array<float, Block::size>*, 3> planes{&block.red, &block.green, &block.blue};
    for (std::size_t start = 0; start < argb.size(); start += Block::size) {
        const std::size_t count = std::min(Block::size, argb.size() - start);
        for (std::size_t channel = 0; channel < planes.size(); ++channel) {
            float* plane = planes[channel]->data();
            fromHalves(row[channel].data() + start, plane, count);
            if (blends) {
                fromHalves(before[channel].data() + start, origin.data(), count);
                for (std::size_t i = 0; i < Block::size; ++i) {
                    plane[i] = origin[i] + strength * (plane[i] - origin[i]);
                }
            }
        }
        developBlock(block);
        std::uint32_t* to = argb.data() + start;
        for (std::size_t i = 0; i < count; ++i) {
            const auto red = static_cast<std::int32_t>(block.red[i] * 255.0F + 0.5F);
            const auto green = static_cast<std::int32_t>(block.green[i] * 255.0F + 0.5F);
            const auto blue = static_cast<std::int32_t>(block.blue[i] * 255.0F + 0.5F);
            to[i] = 0xff000000U | static_cast<std::uint32_t>(red << 16 | green << 8 | blue);
        }
    }
}

NIGHTJAR_WIDE_VECTORS DisplayImage Developer::develop(const LinearImage& image) const
{
    const auto width = static_cast<std::size_t>(image.size().width);
    DisplayImage display{image.size(), std::vector<std::uint8_t>(image.size().area() * 3)};
    Block block{};
    const auto load = [](std::span<const Half> row, std::size_t start,
                         std::array<float, Block::size>& plane) {
        fromHalves(row.data() + start, plane.data(), std::min(Block::size, row.size() - start));
    };
    for (int y = 0; y < image.size().height; ++y) {
        std::uint8_t* to = display.rgb.data() + static_cast<std::size_t>(y) * width * 3;
        for (std::size_t start = 0; start < width; start += Block::size) {
            load(image.row(0, y), start, block.red);
            load(image.row(1, y), start, block.green);
            load(image.row(2, y), start, block.blue);
            developBlock(block);
            const std::size_t count = std::min(Block::size, width - start);
            for (std::size_t i = 0; i < count; ++i) {
                *to++ = static_cast<std::uint8_t>(block.red[i] * 255.0F + 0.5F);
                *to++ = static_cast<std::uint8_t>(block.green[i] * 255.0F + 0.5F);
                *to++ = static_cast<std::uint8_t>(block.blue[i] * 255.0F + 0.5F);
            }
        }
    }
    return display;
}

} // namespace nightjar
