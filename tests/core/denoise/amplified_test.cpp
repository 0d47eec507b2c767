// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/denoise/amplified.h"

#include "core/denoise/denoiser.h"
#include "core/develop/develop.h"
#include "core/noise/white_level.h"
#include "core/raw/pack.h"
#include "tests/support/synthetic_mosaic.h"
#include "tests/support/thrown.h"

#include <cmath>
#include <gtest/gtest.h>
#include <limits>
#include <utility>

namespace nightjar {
namespace {

const CameraColour camera{.whiteBalance = {2.1, 1.0, 1.6},
                          .toSrgb = {{{1.8, -0.6, -0.2}, {-0.25, 1.6, -0.35}, {0.05, -0.55, 1.5}}}};

Mosaic photoOf(double level, const CameraColour& colour = camera)
{
    const Size size{64, 48};
    Mosaic::Parts parts;
    parts.size = size;
    parts.levels = {.black = {512, 512, 512, 512}, .white = 16383};
    parts.colour = colour;
    parts.samples.assign(size.area(), static_cast<std::uint16_t>(std::lround(512 + level * (16383 - 512))));
    return Mosaic(std::move(parts));
}

/// Display values of every kind: greys, saturated colours, black and white.
float displayValue(int plane, int y, int x)
{
    return static_cast<float>((plane * 37 + y * 11 + x * 5) % 101) / 100.0F;
}

/// A network of the amplified domain that gives the same picture whatever it is shown, and keeps that.
class PictureNetwork : public WholeNetwork
{
public:
    PictureNetwork()
    {
        m_info.domain = Domain::Amplified;
        m_info.base = Base::None;
        m_info.receptiveField = 16;
        m_info.precisions = {Precision::Float32};
    }

    [[nodiscard]] const ModelInfo& info() const override { return m_info; }
    [[nodiscard]] std::size_t computingBytes(Size) const override { return 0; }

    void compute(PlanesView input, MutablePlanesView output) override
    {
        seen = input.at(0, 3, 3);
        for (int plane = 0; plane < output.channels; ++plane) {
            for (int y = 0; y < output.height; ++y) {
                for (int x = 0; x < output.width; ++x) {
                    output.at(plane, y, x) = displayValue(plane, y, x);
                }
            }
        }
    }

    float seen = 0.0F;

private:
    ModelInfo m_info;
};

LinearImage denoised(const Mosaic& mosaic, const std::shared_ptr<Network>& network, double ratio)
{
    return *Denoiser(network)
                .denoise(mosaic,
                         {.noise = {1e-4, 1e-8},
                          .amplification = ratio,
                          .memoryBudget = std::size_t{1} << 30,
                          .reservedBytes = 0,
                          .tileSide = 64},
                         Progress())
                .picture;
}

TEST(Amplified, TheNetworkSeesThePhotoTimesTheRatioBetweenBlackAndWhite)
{
    const auto network = std::make_shared<PictureNetwork>();
    for (const double ratio : {1.0, 5.0, 300.0}) {
        (void)denoised(photoOf(0.02), network, ratio);
        EXPECT_NEAR(network->seen, std::min(1.0, 0.02 * ratio), 2e-4 * ratio) << ratio;
        (void)denoised(photoOf(-0.01), network, ratio);
        EXPECT_EQ(network->seen, 0.0F);
    }
}

TEST(Amplified, DevelopedAtItsRatioThePictureIsTheNetworksOwn)
{
    const Mosaic mosaic = photoOf(0.02);
    for (const double ratio : {1.0, 37.0, 300.0}) {
        const LinearImage image = denoised(mosaic, std::make_shared<PictureNetwork>(), ratio);
        const Developer developer(mosaic.colour(), {.exposureEv = std::log2(ratio), .displayRatio = ratio});
        const DisplayImage display = developer.develop(image);
        double largest = 0.0;
        for (int y = 0; y < 48; ++y) {
            for (int x = 0; x < 64; ++x) {
                for (int colour = 0; colour < 3; ++colour) {
                    const double wanted =
                        255.0 *
                        static_cast<double>(displayValue(4 * colour + 2 * (y % 2) + x % 2, y / 2, x / 2));
                    const auto at = static_cast<std::size_t>((y * 64 + x) * 3 + colour);
                    largest = std::max(largest, std::abs(wanted - display.rgb[at]));
                }
            }
        }
        // Eight bits round by half a step, half floats of camera RGB by less than another half.
        EXPECT_LE(largest, 1.0) << ratio;
    }
}

TEST(Amplified, TheEstimateBringsThePhotosWhiteToOne)
{
    EXPECT_NEAR(estimatedAmplification(photoWhite(photoOf(0.02), {1e-6, 1e-10})), 50.0, 1.0);
    EXPECT_EQ(estimatedAmplification(photoWhite(photoOf(1.0), {1e-6, 1e-10})), 1.0);
    EXPECT_EQ(estimatedAmplification(photoWhite(photoOf(0.0), {0.0, 0.0})), 300.0);
}

TEST(Amplified, RefusesRatiosAndCamerasThatCannotBe)
{
    for (const double ratio : {0.0, 0.99, 301.0, std::numeric_limits<double>::quiet_NaN()}) {
        EXPECT_EQ(test::errorOf([&] { (void)Amplification(ratio, camera); }).code(),
                  ErrorCode::InvalidArgument);
    }
    const CameraColour singular{.whiteBalance = {1, 1, 1}, .toSrgb = {{{1, 0, 0}, {1, 0, 0}, {0, 0, 1}}}};
    EXPECT_EQ(test::errorOf([&] { (void)Amplification(2.0, singular); }).code(), ErrorCode::UnsupportedRaw);
}

} // namespace
} // namespace nightjar
