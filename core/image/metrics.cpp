// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/image/metrics.h"

#include "core/base/error.h"

#include <array>
#include <cmath>
#include <limits>
#include <vector>

namespace nightjar {
namespace {

void requireSameShape(const PlanesView& a, const PlanesView& b)
{
    if (a.channels != b.channels || a.size() != b.size() || a.channels == 0 || a.size().isEmpty()) {
        throw Error(ErrorCode::InvalidArgument, "only pictures of equal size can be compared");
    }
}

double decibels(double meanSquaredError, double peak)
{
    return meanSquaredError == 0.0 ? std::numeric_limits<double>::infinity()
                                   : 10.0 * std::log10(peak * peak / meanSquaredError);
}

constexpr int windowRadius = 5;
constexpr int windowSide = 2 * windowRadius + 1;

std::array<double, windowSide> gaussianWindow()
{
    constexpr double sigma = 1.5;
    std::array<double, windowSide> weights{};
    double sum = 0.0;
    for (int i = 0; i < windowSide; ++i) {
        const double distance = i - windowRadius;
        weights[static_cast<std::size_t>(i)] = std::exp(-distance * distance / (2.0 * sigma * sigma));
        sum += weights[static_cast<std::size_t>(i)];
    }
    for (double& weight : weights) {
        weight /= sum;
    }
    return weights;
}

/// The moments of one SSIM window: weighted means of a, b, a², b² and a·b.
using Moments = std::array<double, 5>;

double similarity(const Moments& m, double peak)
{
    const double c1 = std::pow(0.01 * peak, 2);
    const double c2 = std::pow(0.03 * peak, 2);
    const double varianceA = m[2] - m[0] * m[0];
    const double varianceB = m[3] - m[1] * m[1];
    const double covariance = m[4] - m[0] * m[1];
    return (2 * m[0] * m[1] + c1) * (2 * covariance + c2) /
           ((m[0] * m[0] + m[1] * m[1] + c1) * (varianceA + varianceB + c2));
}

} // namespace

double meanSquaredError(PlanesView a, PlanesView b)
{
    requireSameShape(a, b);
    double sum = 0.0;
    for (int channel = 0; channel < a.channels; ++channel) {
        for (int y = 0; y < a.height; ++y) {
            const float* p = a.row(channel, y);
            const float* q = b.row(channel, y);
            for (int x = 0; x < a.width; ++x) {
                const double difference = static_cast<double>(p[x]) - q[x];
                sum += difference * difference;
            }
        }
    }
    return sum / (static_cast<double>(a.channels) * static_cast<double>(a.size().area()));
}

double psnr(PlanesView a, PlanesView b, double peak)
{
    return decibels(meanSquaredError(a, b), peak);
}

double ssim(PlanesView a, PlanesView b, double peak)
{
    requireSameShape(a, b);
    if (a.width < windowSide || a.height < windowSide) {
        throw Error(ErrorCode::InvalidArgument, "SSIM needs pictures of at least 11 × 11 pixels");
    }
    const auto weights = gaussianWindow();
    const int columns = a.width - windowSide + 1;
    std::vector<Moments> rowMoments(static_cast<std::size_t>(a.width));
    double sum = 0.0;
    for (int channel = 0; channel < a.channels; ++channel) {
        for (int top = 0; top + windowSide <= a.height; ++top) {
            // The window is separable: columns first, then rows.
            for (int x = 0; x < a.width; ++x) {
                Moments moments{};
                for (int i = 0; i < windowSide; ++i) {
                    const double p = a.at(channel, top + i, x);
                    const double q = b.at(channel, top + i, x);
                    const double weight = weights[static_cast<std::size_t>(i)];
                    moments[0] += weight * p;
                    moments[1] += weight * q;
                    moments[2] += weight * p * p;
                    moments[3] += weight * q * q;
                    moments[4] += weight * p * q;
                }
                rowMoments[static_cast<std::size_t>(x)] = moments;
            }
            for (int x = 0; x < columns; ++x) {
                Moments moments{};
                for (int i = 0; i < windowSide; ++i) {
                    for (std::size_t k = 0; k < moments.size(); ++k) {
                        moments[k] += weights[static_cast<std::size_t>(i)] *
                                      rowMoments[static_cast<std::size_t>(x + i)][k];
                    }
                }
                sum += similarity(moments, peak);
            }
        }
    }
    return sum / (static_cast<double>(a.channels) * columns * (a.height - windowSide + 1));
}

PictureQuality qualityOf(PlanesView picture, PlanesView reference)
{
    const double error = meanSquaredError(picture, reference);
    return {.meanSquaredError = error, .psnr = decibels(error, 1.0), .ssim = ssim(picture, reference)};
}

} // namespace nightjar
