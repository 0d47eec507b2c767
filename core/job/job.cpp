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

#include <exception>
#include <utility>

namespace nightjar {
namespace {

/// What a job holds besides the denoiser: the reduced levels of the result, and those of what a view looks
/// at.
std::size_t bytesBesideDenoiser(const DenoiseJob& job)
{
    const std::size_t image = job.photo.mosaic->size().area() * LinearImage::channels * sizeof(Half);
    return image / 3 * (job.live ? 2 : 1);
}

/// One overload for each kind of job.
struct JobSteps
{
    const NetworkLoader& loadNetwork;
    const Progress& progress;

    JobResult operator()(const OpenJob& job) const { return openPhoto(job.path, progress); }

    JobResult operator()(const PlanJob& job) const
    {
        const DenoiseJob& denoise = job.denoise;
        const Denoiser denoiser(loadNetwork(denoise.model, denoise.precision));
        const Mosaic& mosaic = *denoise.photo.mosaic;
        return denoiser.plan(mosaic.size(), mosaic.phase(), denoiseSettings(denoise));
    }

    JobResult operator()(const RaceJob& job) const { return race(job, loadNetwork, progress); }

    JobResult operator()(const CheckJob& job) const
    {
        return differenceFromFloat32(job.run, loadNetwork, loadNetwork, progress);
    }

    JobResult operator()(const ImportJob& job) const
    {
        if (!job.settings.trustProgram && isTorchScript(job.file)) {
            return ConsentNeeded{job.file};
        }
        ModelStore store = job.store;
        return Imported{importModel(job.file, store, job.settings, loadNetwork)};
    }

    JobResult operator()(const DenoiseJob& job) const
    {
        resetPeakResident();
        const Stopwatch watch;
        const Denoiser denoiser(loadNetwork(job.model, job.precision));
        const Mosaic& mosaic = *job.photo.mosaic;
        const DenoiseSettings settings = denoiseSettings(job);
        const auto [after, plan, hotPixels] = denoiser.denoise(mosaic, settings, progress);
        const double seconds = watch.seconds();
        return DenoisedPhoto{.photo = job.photo,
                             .model = job.model.name,
                             .precision = job.precision,
                             .after = after,
                             .displayRatio = displayRatio(job),
                             .afterPyramid = std::make_shared<const FixedPyramid>(sourceOf(after), progress),
                             .seconds = seconds,
                             .pixelsRead = plan.pixelsRead(),
                             .peakBytes = memoryStatus().peakResident,
                             .fidelity = fidelityOf(mosaic, *after, settings.noise),
                             .hotPixels = hotPixels};
    }

    JobResult operator()(const ExportJob& job) const
    {
        const LinearSource before = demosaicedSource(job.photo.mosaic);
        ExportSettings exportSettings = job.settings;
        exportSettings.progress = &progress;
        exportImage(job.after ? blend(before, sourceOf(job.after), job.strength) : before, *job.photo.mosaic,
                    exportSettings, job.target);
        return Exported{job.target};
    }

    JobResult operator()(const RenderJob& job) const
    {
        const LinearSource before = demosaicedSource(job.photo.mosaic);
        return Rendered{std::make_shared<const DisplayImage>(
            renderPicture(job.after ? blend(before, sourceOf(job.after), job.strength) : before,
                          *job.photo.mosaic, job.develop, progress))};
    }

    JobResult operator()(const QueueJob& job) const
    {
        (void)runEntry(*job.queue, job.entry, job.memoryBudget, *job.zoo, loadNetwork, progress);
        return QueueStep{};
    }
};

} // namespace

DenoiseSettings denoiseSettings(const DenoiseJob& job)
{
    return {.noise = job.noise.value_or(job.photo.noise.model),
            .amplification = job.photo.amplification,
            .memoryBudget = job.memoryBudget,
            .reservedBytes = bytesBesideDenoiser(job),
            .tileSide = job.tileSide,
            .hasLivePreview = job.live != nullptr,
            .white = job.white || job.noise ? job.white : job.photo.white};
}

std::optional<double> displayRatio(const DenoiseJob& job)
{
    return job.model.domain == Domain::Amplified ? std::optional(job.photo.amplification) : std::nullopt;
}

JobResult runJob(const Job& job, const NetworkLoader& loadNetwork, const Progress& progress) noexcept
{
    try {
        progress.checkpoint();
        return std::visit(JobSteps{loadNetwork, progress}, job);
    } catch (const Cancelled& cancelled) {
        return cancelled;
    } catch (...) {
        return failureOf(std::current_exception());
    }
}

} // namespace nightjar
