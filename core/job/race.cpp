// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/job/race.h"

#include "core/base/stopwatch.h"
#include "core/job/check.h"
#include "core/noise/white_level.h"
#include "core/system/energy.h"

#include <algorithm>
#include <memory>

namespace nightjar {
namespace {

constexpr int smallestSide = 16; ///< pixels

void requireUsable(const Rect& crop, Size photo)
{
    if (crop.width < smallestSide || crop.height < smallestSide ||
        !Rect{0, 0, photo.width, photo.height}.contains(crop) || crop.x % 2 != 0 || crop.y % 2 != 0) {
        throw Error(ErrorCode::InvalidArgument, "the crop must be inside the photo, at least " +
                                                    std::to_string(smallestSide) +
                                                    " pixels wide and high, and start on even pixels");
    }
}

/// The same run on a part of its photo, with the noise and white of the whole, so that the part is denoised
/// as in the whole.
DenoiseJob runOn(const Rect& crop, const DenoiseJob& whole)
{
    DenoiseJob run = whole;
    const DenoiseSettings settings = denoiseSettings(whole);
    run.photo.white = settings.white ? *settings.white : photoWhite(*whole.photo.mosaic, settings.noise);
    run.photo.noise.model = settings.noise;
    run.settings.noiseGain.reset(); // a photo's white counts with its own noise only
    run.settings.noiseReadVariance.reset();
    run.photo.mosaic = std::make_shared<const Mosaic>(cut(*whole.photo.mosaic, crop));
    run.photo.before.reset();
    run.live.reset();
    return run;
}

} // namespace

Rect raceCrop(Size photo, Point centre, Size wanted)
{
    const int width = std::min(wanted.width, photo.width);
    const int height = std::min(wanted.height, photo.height);
    return {std::clamp(centre.x - width / 2, 0, photo.width - width) / 2 * 2,
            std::clamp(centre.y - height / 2, 0, photo.height - height) / 2 * 2, width, height};
}

RaceEntry race(const RaceJob& job, const NetworkLoader& loadNetwork, const Progress& progress)
{
    const Mosaic& photo = *job.run.photo.mosaic;
    requireUsable(job.crop, photo.size());
    const DenoiseJob run = runOn(job.crop, job.run);
    RaceEntry entry{.model = job.run.model.name,
                    .precision = job.run.settings.precision,
                    .domain = job.run.model.domain,
                    .cropped = run.photo.mosaic,
                    .picture = nullptr,
                    .displayRatio = displayRatio(job.run.photo, job.run.model, job.run.settings)};
    if (run.settings.precision != Precision::Float32) {
        entry.fromFloat32 = differenceFromFloat32(run, loadNetwork, loadNetwork, progress);
    }
    const Denoiser denoiser(loadNetwork(run.model, run.settings.precision));
    const DenoisePlan whole = denoiser.plan(photo.size(), photo.phase(), denoiseSettings(job.run));
    const DenoisePlan part = denoiser.plan(job.crop.size(), photo.phase(), denoiseSettings(run));
    // The first run includes one-time library set-up, so it is not timed.
    entry.picture = denoiser.denoise(*run.photo.mosaic, part, denoiseSettings(run), progress).picture;

    int runs = 0;
    const EnergyMeter energy;
    const Stopwatch watch;
    double elapsed = 0.0;
    do {
        (void)denoiser.denoise(*run.photo.mosaic, part, denoiseSettings(run), progress);
        ++runs;
        elapsed = watch.seconds();
    } while (elapsed < job.measuredSeconds);
    const double megapixels = 1e-6 * runs * static_cast<double>(job.crop.size().area());
    entry.secondsPerMegapixel = elapsed / megapixels;
    entry.photoPixelsRead = whole.pixelsRead();
    entry.photoSeconds =
        elapsed / runs * static_cast<double>(whole.pixelsRead()) / static_cast<double>(part.pixelsRead());
    entry.photoPeakBytes = whole.peakBytes;
    if (const auto joules = energy.joules()) {
        entry.joulesPerMegapixel = *joules / megapixels;
    }
    return entry;
}

} // namespace nightjar
