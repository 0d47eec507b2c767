// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/evaluate/register.h"

#include "core/base/error.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numbers>
#include <opencv2/core.hpp>
#include <vector>

namespace nightjar {
namespace {

constexpr int smallestSide = 16;

/// Standard deviation of the Gaussian weight of the spectrum, cycles per pixel. Detail finer than about four
/// pixels is noise in a dark photo.
constexpr double finestDetail = 0.1;

/// Returns the 99th percentile. Lamps and hot pixels exceed it and would otherwise dominate the scene.
float brightLimit(PlanesView picture)
{
    std::vector<float> values;
    values.reserve(picture.size().area());
    for (int y = 0; y < picture.height; ++y) {
        values.insert(values.end(), picture.row(0, y), picture.row(0, y) + picture.width);
    }
    const auto rank = static_cast<std::ptrdiff_t>(values.size() - 1 - values.size() / 100);
    std::nth_element(values.begin(), values.begin() + rank, values.end());
    return values[static_cast<std::size_t>(rank)];
}

std::vector<float> hannWindow(int length)
{
    std::vector<float> window(static_cast<std::size_t>(length));
    for (int i = 0; i < length; ++i) {
        const double phase = 2.0 * std::numbers::pi * (i + 0.5) / length;
        window[static_cast<std::size_t>(i)] = static_cast<float>(0.5 - 0.5 * std::cos(phase));
    }
    return window;
}

/// Returns the Fourier transform of the picture, which is faded out towards the borders because the transform
/// assumes a periodic picture.
cv::Mat spectrum(PlanesView picture, cv::Size padded)
{
    const float limit = brightLimit(picture);
    const auto columns = hannWindow(picture.width);
    const auto rows = hannWindow(picture.height);
    double sum = 0.0;
    for (int y = 0; y < picture.height; ++y) {
        for (int x = 0; x < picture.width; ++x) {
            sum += std::min(limit, picture.at(0, y, x));
        }
    }
    const auto mean = static_cast<float>(sum / static_cast<double>(picture.size().area()));
    cv::Mat windowed = cv::Mat::zeros(padded, CV_32F);
    for (int y = 0; y < picture.height; ++y) {
        auto* to = windowed.ptr<float>(y);
        for (int x = 0; x < picture.width; ++x) {
            to[x] = (std::min(limit, picture.at(0, y, x)) - mean) * rows[static_cast<std::size_t>(y)] *
                    columns[static_cast<std::size_t>(x)];
        }
    }
    cv::Mat result;
    cv::dft(windowed, result, cv::DFT_COMPLEX_OUTPUT, picture.height);
    return result;
}

double gaussian(int index, int length)
{
    const double frequency = static_cast<double>(std::min(index, length - index)) / length;
    return std::exp(-frequency * frequency / (2.0 * finestDetail * finestDetail));
}

/// Keeps only the phases of the cross spectrum, weighted by the Gaussian.
void keepPhases(cv::Mat& cross)
{
    for (int y = 0; y < cross.rows; ++y) {
        auto* row = cross.ptr<cv::Vec2f>(y);
        const double vertical = gaussian(y, cross.rows);
        for (int x = 0; x < cross.cols; ++x) {
            const double magnitude = std::hypot(row[x][0], row[x][1]);
            const double weight = magnitude > 0.0 ? vertical * gaussian(x, cross.cols) / magnitude : 0.0;
            row[x] *= static_cast<float>(weight);
        }
    }
}

/// Converts an index of the periodic correlation to a signed shift.
int signedShift(int index, int length)
{
    return index <= length / 2 ? index : index - length;
}

} // namespace

Translation findTranslation(PlanesView first, PlanesView second)
{
    if (first.size() != second.size() || first.width < smallestSide || first.height < smallestSide) {
        throw Error(ErrorCode::InvalidArgument,
                    "only pictures of equal size and at least 16 × 16 pixels can be registered");
    }
    const cv::Size padded(cv::getOptimalDFTSize(first.width), cv::getOptimalDFTSize(first.height));
    cv::Mat cross;
    cv::mulSpectrums(spectrum(first, padded), spectrum(second, padded), cross, 0, true);
    keepPhases(cross);
    cv::Mat correlation;
    cv::dft(cross, correlation, cv::DFT_INVERSE | cv::DFT_REAL_OUTPUT);

    Translation best;
    float peak = -1.0F;
    for (int y = 0; y < correlation.rows; ++y) {
        const int shiftY = signedShift(y, correlation.rows);
        for (int x = 0; x < correlation.cols && std::abs(shiftY) <= first.height / 4; ++x) {
            const int shiftX = signedShift(x, correlation.cols);
            if (std::abs(shiftX) <= first.width / 4 && correlation.at<float>(y, x) > peak) {
                peak = correlation.at<float>(y, x);
                best.shift = {shiftX, shiftY};
            }
        }
    }
    cv::Scalar mean;
    cv::Scalar deviation;
    cv::meanStdDev(correlation, mean, deviation);
    best.confidence = deviation[0] > 0.0 ? (peak - mean[0]) / deviation[0] : 0.0;
    return best;
}

} // namespace nightjar
