// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/failure.h"
#include "core/denoise/denoiser.h"
#include "core/export/export_image.h"
#include "core/image/linear_image.h"
#include "core/image/pyramid.h"
#include "core/model/import_model.h"
#include "core/network/checked_network.h"
#include "core/photo/photo_run.h"
#include "core/raw/mosaic.h"

#include <cstdint>
#include <exception>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <variant>

namespace nightjar {

class PhotoQueue;
struct ModelZoo;

/// Time, memory and result of a model in a precision, measured on a part of a photo.
struct RaceEntry
{
    std::string model; ///< ModelInfo::name
    Precision precision = Precision::Float32;
    Domain domain = Domain::Stabilised;
    std::shared_ptr<const Mosaic> cropped;      ///< the part
    std::shared_ptr<const LinearImage> picture; ///< of the part, denoised
    std::optional<double> displayRatio{};       ///< see DevelopSettings
    double secondsPerMegapixel = 0.0;
    std::size_t photoPixelsRead = 0;                ///< predicted: DenoisePlan::pixelsRead of the whole photo
    double photoSeconds = 0.0;                      ///< predicted for the whole photo
    std::size_t photoPeakBytes = 0;                 ///< predicted: DenoisePlan::peakBytes of the whole photo
    std::optional<double> joulesPerMegapixel{};     ///< unset: not measurable on this machine
    std::optional<NetworkDifference> fromFloat32{}; ///< on the part, in the model's domain; not of float32
};

/// A photo of a queue has been run. What came of it stands in the queue.
struct QueueStep
{
};

/// The file to import is a program, and nobody has agreed to run it yet.
struct ConsentNeeded
{
};

/// The outcome of a job.
template <class Result>
using JobResult = std::variant<Result, Cancelled, Failure>;

/// Opens a photo: `openPhoto`.
struct OpenJob
{
    using Result = Photo;
    std::filesystem::path path;
};

/// Denoises an open photo.
struct DenoiseJob
{
    using Result = DenoisedPhoto;
    Photo photo;
    ModelInfo model;
    /// Of these, those that the denoiser uses: precision, ratio, noise, memoryBudget, tileSide.
    RunSettings settings{};
    /// Receives the tiles as they are finished. May be shared with a view. Null: nobody watches.
    std::shared_ptr<LivePyramid> live{};
};

/// The denoiser's settings for a job, including what the job holds besides the denoiser.
[[nodiscard]] DenoiseSettings denoiseSettings(const DenoiseJob& job);

/// Plans a run without doing it.
struct PlanJob
{
    using Result = DenoisePlan;
    DenoiseJob denoise;
};

/// Tries a model and a precision on a part of a photo: core/job/race.h.
struct RaceJob
{
    using Result = RaceEntry;
    DenoiseJob run;               ///< on the whole photo
    Rect crop;                    ///< full-resolution pixels, sensor orientation
    double measuredSeconds = 1.0; ///< runs are repeated until they have taken this long, at least one
};

/// Measures how far a precision is from float32 on the photo: core/job/check.h.
struct CheckJob
{
    using Result = NetworkDifference;
    DenoiseJob run;
};

/// Makes a model from a file: core/model/import_model.h.
struct ImportJob
{
    using Result = std::variant<ModelInfo, ConsentNeeded>;
    std::filesystem::path file;
    ModelStore store;
    ImportSettings settings;
};

/// Writes a picture: the noisy photo if there is no `after`. Its result is the target.
struct ExportJob
{
    using Result = std::filesystem::path;
    Photo photo;
    std::shared_ptr<const LinearImage> after;
    double strength = 1.0;
    ExportSettings settings;
    std::filesystem::path target;
};

/// Makes the picture that ExportJob would write, in memory and upright.
struct RenderJob
{
    using Result = std::shared_ptr<const DisplayImage>;
    Photo photo;
    std::shared_ptr<const LinearImage> after;
    double strength = 1.0;
    DevelopSettings develop;
};

/// Runs an entry of a queue, unless it was skipped.
struct QueueJob
{
    using Result = QueueStep;
    std::shared_ptr<PhotoQueue> queue;
    std::uint64_t entry = 0;
    std::shared_ptr<const ModelZoo> zoo;
    std::size_t memoryBudget = 0; ///< see DenoiseSettings
};

/// What a job may use while it runs.
struct JobContext
{
    const NetworkLoader& loadNetwork;
    const Progress& progress;
};

/// Runs the job. Throws its errors, and Cancelled.
[[nodiscard]] OpenJob::Result run(const OpenJob& job, const JobContext& context);
[[nodiscard]] PlanJob::Result run(const PlanJob& job, const JobContext& context);
[[nodiscard]] DenoiseJob::Result run(const DenoiseJob& job, const JobContext& context);
[[nodiscard]] RaceJob::Result run(const RaceJob& job, const JobContext& context);
[[nodiscard]] CheckJob::Result run(const CheckJob& job, const JobContext& context);
[[nodiscard]] ExportJob::Result run(const ExportJob& job, const JobContext& context);
[[nodiscard]] RenderJob::Result run(const RenderJob& job, const JobContext& context);
[[nodiscard]] QueueJob::Result run(const QueueJob& job, const JobContext& context);
[[nodiscard]] ImportJob::Result run(const ImportJob& job, const JobContext& context);

/// Runs the job. The one place where exceptions become a Failure or Cancelled. A job that was cancelled
/// before it began does nothing.
template <class Job>
[[nodiscard]] JobResult<typename Job::Result> runJob(const Job& job, const NetworkLoader& loadNetwork,
                                                     const Progress& progress) noexcept
{
    try {
        progress.checkpoint();
        return run(job, JobContext{loadNetwork, progress});
    } catch (const Cancelled& cancelled) {
        return cancelled;
    } catch (...) {
        return failureOf(std::current_exception());
    }
}

} // namespace nightjar
