// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/evaluate/evaluate_pair.h"

#include "core/base/error.h"
#include "core/denoise/amplified.h"
#include "core/denoise/denoiser.h"
#include "core/develop/develop.h"
#include "core/evaluate/exposure_ratio.h"
#include "core/noise/noise_estimate.h"
#include "core/raw/demosaic.h"
#include "core/raw/raw_reader.h"

#include <algorithm>
#include <utility>

namespace nightjar {
namespace {

std::shared_ptr<const Mosaic> readLongExposure(const ExposurePair& pair)
{
    if (pair.longExposure.empty()) {
        throw Error(ErrorCode::FileNotFound, "this scene has no long exposure");
    }
    try {
        return std::make_shared<const Mosaic>(readRaw(pair.longExposure));
    } catch (const Error& error) {
        throw Error(error.code(), std::string("of its long exposure: ") + error.what());
    }
}

/// Converts 3×H×W linear camera RGB to display sRGB, in place.
void develop(Planes& picture, const Developer& developer)
{
    const auto view = picture.view();
    std::vector<float> pixels(static_cast<std::size_t>(view.width) * LinearImage::channels);
    for (int y = 0; y < view.height; ++y) {
        for (int channel = 0; channel < LinearImage::channels; ++channel) {
            for (int x = 0; x < view.width; ++x) {
                pixels[static_cast<std::size_t>(x * LinearImage::channels + channel)] =
                    view.at(channel, y, x);
            }
        }
        developer.developRow(pixels);
        for (int channel = 0; channel < LinearImage::channels; ++channel) {
            for (int x = 0; x < view.width; ++x) {
                view.at(channel, y, x) =
                    pixels[static_cast<std::size_t>(x * LinearImage::channels + channel)];
            }
        }
    }
}

} // namespace

double exposureRatio(const ExposurePair& pair, const PhotoInfo& shortExposure, const PhotoInfo& longExposure)
{
    if (pair.namedRatio) {
        return std::min(*pair.namedRatio, largestAmplification);
    }
    const auto ratio = exposureRatio(shortExposure, longExposure);
    if (!ratio) {
        throw Error(ErrorCode::InvalidArgument,
                    "neither the names nor the files of this pair contain the exposure times");
    }
    return std::min(*ratio, largestAmplification);
}

PairScore evaluatePair(const ExposurePair& pair, std::span<const Method> methods,
                       const EvaluationSettings& settings, const Progress& progress)
{
    progress.checkpoint();
    const auto photo = std::make_shared<const Mosaic>(readRaw(pair.shortExposure));
    const auto reference = readLongExposure(pair);
    if (photo->size() != reference->size()) {
        throw Error(ErrorCode::InvalidArgument,
                    "the short and the long exposure differ in size: " + sizeText(photo->size()) + " and " +
                        sizeText(reference->size()) + " pixels");
    }
    PairScore score{.ratio = exposureRatio(pair, photo->info(), reference->info()), .compared = {}};
    const LinearSource noisy = demosaicedSource(photo);
    const LinearSource clean = demosaicedSource(reference);
    Point shift;
    if (settings.registered) {
        score.alignment = alignmentOf(noisy, clean);
        shift = score.alignment->shift;
    }
    const Rect shared = sharedPart(clean.size, shift);
    const Rect same{shared.x + shift.x, shared.y + shift.y, shared.width, shared.height};
    score.compared = shared.size();

    const Developer developer(reference->colour(), {.exposureEv = 0.0});
    Planes expected = linearPlanes(clean, shared, 1.0);
    develop(expected, developer);
    const DenoiseSettings denoising{.noise = knownNoise(*photo).model,
                                    .amplification = std::clamp(score.ratio, 1.0, largestAmplification),
                                    .memoryBudget = settings.memoryBudget,
                                    .reservedBytes = 0,
                                    .tileSide = {}};
    const auto total = static_cast<double>(methods.size());
    for (const Method& method : methods) {
        const auto finished = static_cast<double>(score.qualities.size());
        LinearSource picture = noisy;
        if (method.network) {
            // Checks for cancellation whenever the denoiser reports progress.
            const Progress part({}, {.advanced =
                                         [&](double done) {
                                             progress.checkpoint();
                                             progress.advance((finished + done) / total);
                                         },
                                     .tileFinished = {}});
            picture = sourceOf(Denoiser(method.network).denoise(*photo, denoising, part).picture);
        }
        Planes developed = linearPlanes(picture, same, score.ratio);
        develop(developed, developer);
        score.qualities.push_back(qualityOf(developed.view(), expected.view()));
        progress.checkpoint();
        progress.advance((finished + 1.0) / total);
    }
    return score;
}

} // namespace nightjar
