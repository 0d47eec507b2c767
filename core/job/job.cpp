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

OpenJob::Result run(const OpenJob& job, const JobContext& context)
{
    return openPhoto(job.path, context.progress);
}

PlanJob::Result run(const PlanJob& job, const JobContext& context)
{
    const DenoiseJob& denoise = job.denoise;
    const Denoiser denoiser(context.loadNetwork(denoise.model, denoise.settings.precision));
    const Mosaic& mosaic = *denoise.photo.mosaic;
    return denoiser.plan(mosaic.size(), mosaic.phase(), denoiseSettings(denoise));
}

DenoiseJob::Result run(const DenoiseJob& job, const JobContext& context)
{
    resetPeakResident();
    const Stopwatch watch;
    DenoisedPhoto denoised =
        denoisePhoto(job.photo, context.loadNetwork(job.model, job.settings.precision), denoiseSettings(job),
                     {.settings = job.settings, .photo = job.photo.path, .picture = {}}, context.progress);
    denoised.record.seconds = watch.seconds();
    denoised.afterPyramid = std::make_shared<const FixedPyramid>(sourceOf(denoised.after), context.progress);
    denoised.record.peakBytes = memoryStatus().peakResident;
    return denoised;
}

RaceJob::Result run(const RaceJob& job, const JobContext& context)
{
    return race(job, context.loadNetwork, context.progress);
}

CheckJob::Result run(const CheckJob& job, const JobContext& context)
{
    return differenceFromFloat32(job.run, context.loadNetwork, context.loadNetwork, context.progress);
}

ExportJob::Result run(const ExportJob& job, const JobContext& context)
{
    ExportSettings settings = job.settings;
    settings.progress = &context.progress;
    exportImage(pictureOf(job.photo, job.after, job.strength), *job.photo.mosaic, settings, job.target);
    return job.target;
}

RenderJob::Result run(const RenderJob& job, const JobContext& context)
{
    return std::make_shared<const DisplayImage>(renderPicture(
        pictureOf(job.photo, job.after, job.strength), *job.photo.mosaic, job.develop, context.progress));
}

QueueJob::Result run(const QueueJob& job, const JobContext& context)
{
    (void)runEntry(*job.queue, job.entry, job.memoryBudget, *job.zoo, context.loadNetwork, context.progress);
    return {};
}

ImportJob::Result run(const ImportJob& job, const JobContext& context)
{
    if (!job.settings.trustProgram && isTorchScript(job.file)) {
        return ConsentNeeded{};
    }
    ModelStore store = job.store;
    return importModel(job.file, store, job.settings, context.loadNetwork);
}

} // namespace nightjar
