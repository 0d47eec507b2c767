// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/failure.h"
#include "core/denoise/denoiser.h"
#include "core/develop/auto_exposure.h"
#include "core/evaluate/fidelity.h"
#include "core/export/export_image.h"
#include "core/image/linear_image.h"
#include "core/image/pyramid.h"
#include "core/model/import_model.h"
#include "core/network/checked_network.h"
#include "core/noise/noise_estimate.h"
#include "core/photo/photo.h"
#include "core/raw/mosaic.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <variant>

namespace nightjar {

class PhotoQueue;
struct ModelZoo;

/// A photo before and after: what the window compares and exports.
struct DenoisedPhoto
{
    Photo photo;
    std::string model; ///< ModelInfo::name
    Precision precision = Precision::Float32;
    std::shared_ptr<const LinearImage> after;
    std::optional<double>
        displayRatio; ///< see DevelopSettings: the ratio, with a model of the amplified domain
    std::shared_ptr<const Pyramid> afterPyramid; ///< of `after`
    double seconds = 0.0;                        ///< of the run
    std::size_t pixelsRead = 0;                  ///< see DenoisePlan
    std::size_t peakBytes = 0;                   ///< the most the process held meanwhile
    Fidelity fidelity;
    std::size_t hotPixels = 0; ///< see Denoised
};

/// What a model in a precision takes and gives, measured on a part of a photo.
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
    std::optional<double> joulesPerMegapixel{};     ///< where the machine can tell
    std::optional<NetworkDifference> fromFloat32{}; ///< on the part, in the model's domain; not of float32
};

struct Exported
{
    std::filesystem::path target;
};

/// A picture as an export would make it, for the clipboard.
struct Rendered
{
    std::shared_ptr<const DisplayImage> picture; ///< upright
};

/// A photo of a queue has had its turn; what came of it stands in the queue.
struct QueueStep
{
};

struct Imported
{
    ModelInfo model;
};

/// A file that is to be imported is a program, and nobody has consented to run it.
struct ConsentNeeded
{
    std::filesystem::path file;
};

using JobResult = std::variant<Photo, DenoisePlan, DenoisedPhoto, RaceEntry, NetworkDifference, Exported,
                               Rendered, QueueStep, Imported, ConsentNeeded, Cancelled, Failure>;

/// Gives the Photo that `openPhoto` makes.
struct OpenJob
{
    std::filesystem::path path;
};

/// Denoises an opened photo with a model. Gives a DenoisedPhoto.
struct DenoiseJob
{
    Photo photo;
    ModelInfo model;
    Precision precision = Precision::Float32;
    std::size_t memoryBudget = 0;      ///< see DenoiseSettings
    std::optional<NoiseModel> noise{}; ///< in place of the photo's
    std::optional<int> tileSide{};     ///< see DenoiseSettings
    /// Receives the tiles as they are finished; may be shared with a view, or absent.
    std::shared_ptr<LivePyramid> live{};
    std::optional<float> white{}; ///< see DenoiseSettings
};

/// What the denoiser is told for a job.
[[nodiscard]] DenoiseSettings denoiseSettings(const DenoiseJob& job);

/// How what the job makes is to be developed: `DevelopSettings::displayRatio`.
[[nodiscard]] std::optional<double> displayRatio(const DenoiseJob& job);

/// Finds out what denoising would take, without doing it. Gives a DenoisePlan.
struct PlanJob
{
    DenoiseJob denoise;
};

/// Tries a model and a precision on a part of a photo: core/job/race.h. Gives a RaceEntry.
struct RaceJob
{
    DenoiseJob run;               ///< what is to be known of the whole photo
    Rect crop;                    ///< full-resolution pixels, sensor orientation
    double measuredSeconds = 1.0; ///< as many runs are timed as take this long, at least one
};

/// Finds out how far a precision is from float32 on the photo: core/job/check.h. Gives a NetworkDifference.
struct CheckJob
{
    DenoiseJob run;
};

/// Makes a model of a file: core/model/import_model.h. Gives Imported, or ConsentNeeded.
struct ImportJob
{
    std::filesystem::path file;
    ModelStore store;
    ImportSettings settings;
};

/// Writes a picture: the photo as it is where there is no `after`. Gives Exported.
struct ExportJob
{
    Photo photo;
    std::shared_ptr<const LinearImage> after;
    double strength = 1.0;
    ExportSettings settings;
    std::filesystem::path target;
};

/// Makes the picture that ExportJob would write, in memory. Gives Rendered.
struct RenderJob
{
    Photo photo;
    std::shared_ptr<const LinearImage> after;
    double strength = 1.0;
    DevelopSettings develop;
};

/// Does an entry of a queue, unless it was skipped. Gives a QueueStep.
struct QueueJob
{
    std::shared_ptr<PhotoQueue> queue;
    std::uint64_t entry = 0;
    std::shared_ptr<const ModelZoo> zoo;
    std::size_t memoryBudget = 0; ///< see DenoiseSettings
};

using Job =
    std::variant<OpenJob, PlanJob, DenoiseJob, RaceJob, CheckJob, ExportJob, RenderJob, QueueJob, ImportJob>;

/// Does the job; the one place where exceptions become a Failure, or Cancelled. A job that was stopped before
/// it began does nothing.
[[nodiscard]] JobResult runJob(const Job& job, const NetworkLoader& loadNetwork,
                               const Progress& progress) noexcept;

} // namespace nightjar
