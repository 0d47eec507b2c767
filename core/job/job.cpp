// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/job/job.h"

#include "core/base/stopwatch.h"
#include "core/export/render_picture.h"
#include "core/job/check.h"
#include "core/job/race.h"
#include "core/model/pytorch_file.h"
#include "core/queue/queue_run.h"
#include "core/raw/demosaic.h"
#include "core/system/memory.h"

#include <utility>

namespace nightjar {
namespace {

/// The memory of a job in addition to the denoiser's: the reduced levels of the result, and those of the live
/// preview.
std::size_t bytesBesideDenoiser(const DenoiseJob& job)
{
    const std::size_t image = job.photo.mosaic->size().area() * LinearImage::channels * sizeof(Half);
    return image / 3 * (job.live ? 2 : 1);
}

/// The picture that a job exports or renders.
LinearSource pictureOf(const Photo& photo, const std::shared_ptr<const LinearImage>& after, double strength)
{
    LinearSource before = demosaicedSource(photo.mosaic);
    return after ? blend(std::move(before), sourceOf(after), strength) : before;
}

} // namespace

DenoiseSettings denoiseSettings(const DenoiseJob& job)
{
    DenoiseSettings settings = denoiseSettings(job.photo, job.model, job.settings);
    settings.reservedBytes = bytesBesideDenoiser(job);
    settings.hasLivePreview = job.live != nullptr;
    return settings;
}

Photo run(const OpenJob& job, const NetworkLoader&, const Progress& progress)
{
    return openPhoto(job.path, progress);
}

DenoisePlan run(const PlanJob& job, const NetworkLoader& loadNetwork, const Progress&)
{
    const DenoiseJob& denoise = job.denoise;
    const Denoiser denoiser(loadNetwork(denoise.model, denoise.settings.precision));
    const Mosaic& mosaic = *denoise.photo.mosaic;
    return denoiser.plan(mosaic.size(), mosaic.phase(), denoiseSettings(denoise));
}

DenoisedPhoto run(const DenoiseJob& job, const NetworkLoader& loadNetwork, const Progress& progress)
{
    resetPeakResident();
    const Stopwatch watch;
    DenoisedPhoto denoised =
        denoisePhoto(job.photo, loadNetwork(job.model, job.settings.precision), denoiseSettings(job),
                     {.settings = job.settings, .photo = job.photo.path, .picture = {}}, progress);
    denoised.record.seconds = watch.seconds();
    denoised.afterPyramid = std::make_shared<const FixedPyramid>(sourceOf(denoised.after), progress);
    denoised.record.peakBytes = memoryStatus().peakResident;
    return denoised;
}

RaceEntry run(const RaceJob& job, const NetworkLoader& loadNetwork, const Progress& progress)
{
    return race(job, loadNetwork, progress);
}

NetworkDifference run(const CheckJob& job, const NetworkLoader& loadNetwork, const Progress& progress)
{
    return differenceFromFloat32(job.run, loadNetwork, loadNetwork, progress);
}

std::filesystem::path run(const ExportJob& job, const NetworkLoader&, const Progress& progress)
{
    ExportSettings settings = job.settings;
    settings.progress = &progress;
    exportImage(pictureOf(job.photo, job.after, job.strength), *job.photo.mosaic, settings, job.target);
    return job.target;
}

std::shared_ptr<const DisplayImage> run(const RenderJob& job, const NetworkLoader&, const Progress& progress)
{
    return std::make_shared<const DisplayImage>(renderPicture(pictureOf(job.photo, job.after, job.strength),
                                                              *job.photo.mosaic, job.develop, progress));
}

QueueStep run(const QueueJob& job, const NetworkLoader& loadNetwork, const Progress& progress)
{
    (void)runEntry(*job.queue, job.entry, job.memoryBudget, *job.zoo, loadNetwork, progress);
    return {};
}

ImportJob::Result run(const ImportJob& job, const NetworkLoader& loadNetwork, const Progress&)
{
    if (!job.settings.trustProgram && isTorchScript(job.file)) {
        return ConsentNeeded{};
    }
    ModelStore store = job.store;
    return importModel(job.file, store, job.settings, loadNetwork);
}

} // namespace nightjar
