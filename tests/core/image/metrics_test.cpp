// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/image/metrics.h"

#include "core/base/error.h"

#include <cmath>
#include <gtest/gtest.h>
#include <random>
#include <utility>
#include <vector>

namespace nightjar {
namespace {

Planes constant(int channels, Size size, float value)
{
    Planes planes(channels, size);
    for (int channel = 0; channel < channels; ++channel) {
        for (int y = 0; y < size.height; ++y) {
            std::fill_n(planes.view().row(channel, y), size.width, value);
        }
    }
    return planes;
}

Planes random(int channels, Size size, std::uint32_t seed)
{
    Planes planes(channels, size);
    std::mt19937 generator(seed);
    for (int channel = 0; channel < channels; ++channel) {
        for (int y = 0; y < size.height; ++y) {
            for (int x = 0; x < size.width; ++x) {
                planes.view().at(channel, y, x) = static_cast<float>(generator() % 1000) / 999.0F;
            }
        }
    }
    return planes;
}

/// Two 8-bit pictures of integer formulas, so that any program can make the same ones.
std::pair<Planes, Planes> formulaPictures(Size size)
{
    Planes a(3, size);
    Planes b(3, size);
    for (int c = 0; c < 3; ++c) {
        for (int y = 0; y < size.height; ++y) {
            for (int x = 0; x < size.width; ++x) {
                const int first = (5 * x + 3 * y + 40 * c + x * y / 7) % 256;
                const int second = (3 * first + (29 * x + 17 * y * y + 41 * c) % 256) / 4;
                a.view().at(c, y, x) = static_cast<float>(first);
                b.view().at(c, y, x) = static_cast<float>(second);
            }
        }
    }
    return {std::move(a), std::move(b)};
}

/// The formula as the paper writes it (equations 13–16), window by window, with centred moments.
double ssimAsPublished(PlanesView a, PlanesView b, double peak)
{
    std::vector<double> weights;
    double total = 0;
    for (int y = -5; y <= 5; ++y) {
        for (int x = -5; x <= 5; ++x) {
            weights.push_back(std::exp(-(x * x + y * y) / 4.5));
            total += weights.back();
        }
    }
    double sum = 0;
    int windows = 0;
    for (int channel = 0; channel < a.channels; ++channel) {
        for (int y = 5; y < a.height - 5; ++y) {
            for (int x = 5; x < a.width - 5; ++x) {
                const auto mean = [&](const auto& value) {
                    double weighted = 0;
                    for (int i = 0; i < 121; ++i) {
                        weighted += weights[static_cast<std::size_t>(i)] / total *
                                    value(y + i / 11 - 5, x + i % 11 - 5);
                    }
                    return weighted;
                };
                const double muA = mean([&](int v, int u) { return double{a.at(channel, v, u)}; });
                const double muB = mean([&](int v, int u) { return double{b.at(channel, v, u)}; });
                const double varianceA =
                    mean([&](int v, int u) { return std::pow(a.at(channel, v, u) - muA, 2); });
                const double varianceB =
                    mean([&](int v, int u) { return std::pow(b.at(channel, v, u) - muB, 2); });
                const double covariance = mean(
                    [&](int v, int u) { return (a.at(channel, v, u) - muA) * (b.at(channel, v, u) - muB); });
                const double c1 = 1e-4 * peak * peak;
                const double c2 = 9e-4 * peak * peak;
                sum += (2 * muA * muB + c1) * (2 * covariance + c2) /
                       ((muA * muA + muB * muB + c1) * (varianceA + varianceB + c2));
                ++windows;
            }
        }
    }
    return sum / windows;
}

TEST(MeanSquaredError, IsTheMeanOverAllPlanes)
{
    Planes a(2, {2, 1});
    Planes b(2, {2, 1});
    b.view().at(0, 0, 0) = 1.0F;
    b.view().at(1, 0, 1) = -3.0F;
    EXPECT_DOUBLE_EQ(meanSquaredError(a.view(), b.view()), 10.0 / 4.0);
}

TEST(Psnr, Of8BitPicturesOneCountApartIs48Decibels)
{
    // 20·log10(255) = 48.1308 dB, the textbook value.
    const Planes a = constant(3, {4, 4}, 100);
    const Planes b = constant(3, {4, 4}, 101);
    EXPECT_NEAR(psnr(a.view(), b.view(), 255), 48.1308, 1e-4);
    EXPECT_NEAR(psnr(constant(1, {2, 2}, 0.5F).view(), constant(1, {2, 2}, 0.6F).view()), 20.0, 1e-5);
}

TEST(Psnr, OfEqualPicturesIsInfinite)
{
    const Planes a = random(3, {5, 7}, 1);
    EXPECT_TRUE(std::isinf(psnr(a.view(), a.view())));
}

TEST(Ssim, OfEqualPicturesIsOne)
{
    const Planes a = random(3, {16, 13}, 1);
    EXPECT_NEAR(ssim(a.view(), a.view()), 1.0, 1e-12);
}

TEST(Ssim, OfConstantPicturesComparesTheirMeansAlone)
{
    const Planes a = constant(1, {11, 11}, 0.25F);
    const Planes b = constant(1, {11, 11}, 0.75F);
    EXPECT_NEAR(ssim(a.view(), b.view()), (2 * 0.25 * 0.75 + 1e-4) / (0.0625 + 0.5625 + 1e-4), 1e-9);
}

TEST(Ssim, OfAPictureAndItsNegativeIsNegative)
{
    const Planes a = random(1, {20, 20}, 1);
    Planes b(1, {20, 20});
    for (int y = 0; y < 20; ++y) {
        for (int x = 0; x < 20; ++x) {
            b.view().at(0, y, x) = 1.0F - a.view().at(0, y, x);
        }
    }
    EXPECT_LT(ssim(a.view(), b.view()), -0.9);
}

TEST(Ssim, IsThePublishedFormulaForEverySizeFrom11)
{
    for (const Size size : {Size{11, 11}, Size{12, 17}, Size{25, 11}, Size{24, 23}}) {
        const Planes a = random(3, size, 1);
        Planes b = random(3, size, 2);
        for (int channel = 0; channel < 3; ++channel) {
            for (int y = 0; y < size.height; ++y) {
                for (int x = 0; x < size.width; ++x) {
                    float& value = b.view().at(channel, y, x);
                    value = 0.7F * a.view().at(channel, y, x) + 0.3F * value;
                }
            }
        }
        for (const double peak : {1.0, 255.0}) {
            EXPECT_NEAR(ssim(a.view(), b.view(), peak), ssimAsPublished(a.view(), b.view(), peak), 1e-9);
        }
    }
}

// The numbers are those of scikit-image 0.19.3 for formulaPictures as arrays of float64 (H×W×3), computed
// once: mean_squared_error(a, b), peak_signal_noise_ratio(a, b, data_range=255), and structural_similarity(a,
// b, data_range=255, gaussian_weights=True, sigma=1.5, use_sample_covariance=False, channel_axis=2), which
// its manual gives as the settings of Wang et al.
TEST(Metrics, AreThoseOfAnIndependentImplementation)
{
    struct Reference
    {
        Size size;
        double meanSquaredError;
        double psnr;
        double ssim;
    };
    for (const Reference& reference :
         {Reference{{11, 11}, 527.3774104683196, 20.909588374565033, 0.33154664314006216},
          Reference{{48, 32}, 663.1295572916666, 19.914819749667775, 0.6116559926776183},
          Reference{{37, 61}, 681.2724856003545, 19.797595113285325, 0.6634890688001126}}) {
        const auto [a, b] = formulaPictures(reference.size);
        EXPECT_NEAR(meanSquaredError(a.view(), b.view()), reference.meanSquaredError, 1e-9);
        EXPECT_NEAR(psnr(a.view(), b.view(), 255), reference.psnr, 1e-9);
        EXPECT_NEAR(ssim(a.view(), b.view(), 255), reference.ssim, 1e-9);
    }
}

TEST(Metrics, TogetherAreWhatEachIsAlone)
{
    const Planes a = random(3, {20, 15}, 1);
    const Planes b = random(3, {20, 15}, 2);
    const PictureQuality quality = qualityOf(a.view(), b.view());
    EXPECT_EQ(quality.meanSquaredError, meanSquaredError(a.view(), b.view()));
    EXPECT_EQ(quality.psnr, psnr(a.view(), b.view()));
    EXPECT_EQ(quality.ssim, ssim(a.view(), b.view()));
}

TEST(Metrics, ReadPartsOfPlanesAsTheyReadWholeOnes)
{
    const Planes a = random(3, {30, 28}, 1);
    const Planes b = random(3, {30, 28}, 2);
    const Rect rect{3, 5, 20, 15};
    Planes partA(3, rect.size());
    Planes partB(3, rect.size());
    for (int channel = 0; channel < 3; ++channel) {
        for (int y = 0; y < rect.height; ++y) {
            for (int x = 0; x < rect.width; ++x) {
                partA.view().at(channel, y, x) = a.view().at(channel, rect.y + y, rect.x + x);
                partB.view().at(channel, y, x) = b.view().at(channel, rect.y + y, rect.x + x);
            }
        }
    }
    EXPECT_DOUBLE_EQ(meanSquaredError(a.view().cropped(rect), b.view().cropped(rect)),
                     meanSquaredError(partA.view(), partB.view()));
    EXPECT_DOUBLE_EQ(ssim(a.view().cropped(rect), b.view().cropped(rect)), ssim(partA.view(), partB.view()));
}

TEST(Metrics, RefuseShapesThatDifferAndPicturesTooSmall)
{
    const Planes a = constant(3, {12, 12}, 0);
    EXPECT_THROW(static_cast<void>(psnr(a.view(), constant(3, {12, 13}, 0).view())), Error);
    EXPECT_THROW(static_cast<void>(psnr(a.view(), constant(1, {12, 12}, 0).view())), Error);
    EXPECT_THROW(static_cast<void>(meanSquaredError(Planes().view(), Planes().view())), Error);
    const Planes narrow = constant(3, {10, 12}, 0);
    EXPECT_THROW(static_cast<void>(ssim(narrow.view(), narrow.view())), Error);
}

} // namespace
} // namespace nightjar
